/** T8: whether sources are lawful, rights of others are kept and personal information has a basis, each with its ground and what was not checked. */

import type { Snapshot } from '../../model/snapshot.js';
import type { DutyView } from '../../model/views.js';
import { bracketed } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import type { Block, Cell, Part } from '../document/document.js';
import { clauseResultWords, resultOf, ruleResult } from './clauses/clause-result.js';
import type { DossierWriter } from './dossier-writer.js';

const instrument = 'cn-interim-measures-2023';

const questions = [
  {
    duty: 'art-7-1',
    asks: { en: 'Sources are lawful', zh: '训练数据来源合法' },
    article: { en: 'Interim Measures art. 7(1)', zh: '《暂行办法》第七条第（一）项' },
  },
  {
    duty: 'art-7-2',
    asks: { en: 'No infringement of intellectual property', zh: '不存在侵害知识产权的情形' },
    article: { en: 'Interim Measures art. 7(2)', zh: '《暂行办法》第七条第（二）项' },
  },
  {
    duty: 'art-7-3',
    asks: {
      en: 'Personal information has consent or another case set by law',
      zh: '个人信息已取得个人同意或者符合法律、行政法规规定的其他情形',
    },
    article: { en: 'Interim Measures art. 7(3)', zh: '《暂行办法》第七条第（三）项' },
  },
] as const;

/** The duty of the Interim Measures by its id. */
export function measuresDuty({ duties }: Snapshot, id: string): DutyView | undefined {
  return duties.find((duty) => duty.instrument === instrument && duty.id === id);
}

/** T8 and the rules behind its answers. */
export function lawfulnessTable(writer: DossierWriter): Block[] {
  const { snapshot } = writer;
  const rows = questions.map(({ duty: id, asks, article }): Cell[] => {
    const duty = measuresDuty(snapshot, id);
    return [
      [writer.say(asks), bracketed(article[writer.lang], writer.lang)],
      duty === undefined ? writer.missing('instruments') : { strong: writer.say(clauseResultWords[resultOf(duty.verdict)]) },
      duty === undefined ? '–' : writer.reasonOf(duty) || '–',
      notChecked(id, writer),
    ];
  });
  return [
    writer.table(
      'T8',
      { en: 'T8 Lawfulness', zh: '表八 训练数据合法性' },
      [
        { en: 'question', zh: '事项' },
        { en: 'answer', zh: '结论' },
        { en: 'ground', zh: '依据' },
        { en: 'not known', zh: '未判明的范围' },
      ],
      rows,
    ),
    ...rulesBehind(writer),
  ];
}

/** How much of the data the question is open for, over all that is in the ledger. */
function notChecked(id: (typeof questions)[number]['duty'], writer: DossierWriter): Cell {
  const { known, inventory = [], totals } = writer.snapshot;
  const told = (items: number, of: number, query: string, words: { en: string; zh: string }): Part[] =>
    writer.traced(say('dossier/items-of', writer.lang, { items, of, words: words[writer.lang] }), query);
  if (id === 'art-7-1')
    return told(known.source.of - known.source.known, known.source.of, known.source.query, {
      en: 'have no source on record',
      zh: '未记载来源',
    });
  if (id === 'art-7-2')
    return told(known.license.of - known.license.known, known.license.of, known.license.query, {
      en: 'have no license that is understood',
      zh: '未记载可识别的许可',
    });
  if (inventory.length === 0) return writer.words.notRecorded;
  const unknown = inventory.reduce((sum, row) => sum + (row.personal === 'unknown' ? row.items : 0), 0);
  return told(unknown, totals.items, '', {
    en: 'are not known to be without personal information: none was found, nobody declares that there is none',
    zh: '未检出个人信息，也无人声明不含个人信息',
  });
}

/** Over how many items each rule behind the answers came to which verdict. */
function rulesBehind(writer: DossierWriter): Block[] {
  const { snapshot } = writer;
  const ids = questions.flatMap(({ duty }) => measuresDuty(snapshot, duty)?.rules ?? []);
  const rules = [...new Set(ids)].flatMap((id) => {
    const rule = snapshot.rules.find((one) => one.id === id);
    return rule === undefined ? [] : [rule];
  });
  if (rules.length === 0) return [];
  const order = ['met', 'stated', 'unmet', 'unproven', 'not-applicable'] as const;
  return [
    writer.table(
      'T8-rules',
      { en: 'What the answers of T8 rest on: items by rule', zh: '表八结论的计算依据（各项检查的数据条数）' },
      [
        writer.checkColumn,
        { en: 'met', zh: '符合', right: true },
        { en: 'stated', zh: '已陈述', right: true },
        { en: 'not met', zh: '不符合', right: true },
        { en: 'not shown', zh: '证明材料不足', right: true },
        { en: 'does not apply', zh: '不适用', right: true },
      ],
      rules.map(({ id, title, counts, off }) => {
        // What nothing on record shows is not a breach: it counts among what is not shown.
        const silent = counts.unmet > 0 && ruleResult(snapshot, id).result === 'not-recorded';
        const shown = silent ? { ...counts, unmet: 0, unproven: counts.unproven + counts.unmet } : counts;
        return [
          writer.check(id, title),
          ...order.map((verdict): Cell => (off ? writer.say({ en: 'off', zh: '已关闭' }) : writer.figure(shown[verdict]))),
        ];
      }),
    ),
  ];
}
