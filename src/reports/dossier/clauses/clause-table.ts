/** Section 13: clause by clause, with ground and evidence, and where the three sign. */

import type { DutyView } from '../../../model/views.js';
import { bracketed, isWrittenIn } from '../../../text/messages/languages.js';
import { say } from '../../../text/messages/say.js';
import { place, shortHash } from '../../../text/show.js';
import { certaintyWords } from '../../../text/words.js';
import type { Block, Cell, Part, Section } from '../../document/document.js';
import type { DossierWriter } from '../dossier-writer.js';
import { decisions } from './clause-decisions.js';
import { type ClauseResult, clauseResults, clauseResultWords, resultOf } from './clause-result.js';
import { clauses } from './clauses.js';

/** Every clause of the standard with what it comes to. */
export function decided(
  writer: DossierWriter,
): { name: string; section: string; recommended: boolean; result: ClauseResult; ground: Cell; evidence: Cell }[] {
  return clauses.map(({ name, section, recommended }) => ({
    name,
    section,
    recommended: recommended === true,
    ...decisions[name](writer),
  }));
}

/** Section 13. */
export function clauseTable(writer: DossierWriter): Section {
  const all = decided(writer);
  const { lang } = writer;
  return {
    id: 'clauses',
    title: writer.say({ en: '13 Clause table and conclusion', zh: '13 条款对照表与结论' }),
    landscape: true,
    blocks: [
      ...lawTables(writer),
      writer.text({
        en: 'The clauses below are those of TC260-003-2024, by section and topic. Its full text was not read: what a clause asks is our summary, and how sure it is stands beside it. GB/T 45654-2025 replaced it on 1 November 2025; its clauses were not read either, so none of its numbers is given.',
        zh: '下表按 TC260-003-2024 的章节和主题列示。因未取得其全文，各条要求为本工具的归纳，并载明核对情况。该文件已自 2025 年 11 月 1 日起由 GB/T 45654—2025 代替；后者的条文同样未经核对，故不标注其条款号。',
      }),
      writer.table(
        's13',
        { en: 'TC260-003-2024, by section', zh: 'TC260-003-2024 条款对照表' },
        [
          { en: 'section', zh: '章节' },
          { en: 'asks (our summary)', zh: '要求（本工具归纳）' },
          { en: 'certainty', zh: '核对情况' },
          { en: 'result', zh: '结论' },
          { en: 'ground', zh: '依据' },
          { en: 'evidence', zh: '证明材料' },
        ],
        clauses.map((clause, index): Cell[] => {
          const { result, ground, evidence } = all[index]!;
          return [
            clause.section,
            [clause.asks[lang], clause.recommended ? writer.say({ en: ' (recommended)', zh: '（推荐性）' }) : ''],
            writer.say(certaintyWords[clause.certainty]),
            { strong: writer.say(clauseResultWords[result]) },
            ground,
            evidence,
          ];
        }),
        true,
      ),
      ...conclusion(all, writer),
      writer.heading({ en: 'Signatures', zh: '签字' }),
      {
        kind: 'signatures',
        name: writer.say({ en: 'Signature', zh: '签字' }),
        day: writer.say({ en: 'Date', zh: '日期' }),
        roles: [
          writer.say({ en: 'Legal representative', zh: '法定代表人' }),
          writer.say({ en: 'Assessment lead', zh: '安全评估负责人' }),
          writer.say({ en: 'Lawfulness lead', zh: '合法性负责人' }),
        ],
      },
      writer.text({
        en: 'That three sign is as remembered of TC260-003-2024, 9.1 (not verified). Seal of the provider:',
        zh: '三方签字系据 TC260-003-2024 第 9.1 条（未核对原文）。单位盖章：',
      }),
    ],
  };
}

/** How many clauses come to what. The whole is met only where each required one is met or does not apply. */
function conclusion(all: ReturnType<typeof decided>, writer: DossierWriter): Block[] {
  const required = all.filter(({ recommended }) => !recommended);
  const open = required.filter(({ result }) => result !== 'meets' && result !== 'not-applicable').length;
  const met = required.length - open;
  return [
    writer.table(
      's13-counts',
      { en: 'Clauses by result', zh: '结论汇总' },
      [
        { en: 'result', zh: '结论' },
        { en: 'required clauses', zh: '应满足的条款', right: true },
        { en: 'recommended clauses', zh: '推荐性条款', right: true },
      ],
      clauseResults.map((result): Cell[] => [
        writer.say(clauseResultWords[result]),
        writer.figure(required.filter((one) => one.result === result).length),
        writer.figure(all.filter((one) => one.recommended && one.result === result).length),
      ]),
    ),
    {
      kind: 'text',
      text: {
        strong:
          open === 0
            ? writer.say({
                en: 'As recorded, every required clause is met or does not apply.',
                zh: '按已记载的内容，应满足的条款全部符合或者不适用。',
              })
            : writer.say({
                en: `As recorded, ${writer.number(met)} of ${writer.number(required.length)} required clauses are met or do not apply; for the other ${writer.number(open)} it cannot be concluded that they are met.`,
                zh: `按已记载的内容，应满足的 ${writer.number(required.length)} 项条款中，${writer.number(met)} 项符合或者不适用；其余 ${writer.number(open)} 项不能得出符合的结论。`,
              }),
      },
    },
    writer.text({
      en: '“Stated, not verified” is what the provider states, with or without a document; it becomes “meets” only by those who sign, who answer for it.',
      zh: '“已陈述，待核验”系服务提供者的陈述（无论是否附有文件）；是否认定为“符合”，由签字人核验并负责。',
    }),
  ];
}

/** The laws that are answered for, article by article. */
function lawTables(writer: DossierWriter): Block[] {
  const { laws: known = [], duties: all } = writer.snapshot;
  const chinese = new Set(known.filter(({ jurisdiction }) => jurisdiction === 'CN').map(({ id }) => id));
  const laws = new Map<string, DutyView[]>();
  for (const duty of all) {
    if (!chinese.has(duty.instrument)) continue;
    laws.set(duty.instrument, [...(laws.get(duty.instrument) ?? []), duty]);
  }
  if (laws.size === 0) {
    const not = writer.missing('instruments');
    return [writer.text({ en: `Articles of law: ${not}.`, zh: `法律、法规、规章条文：${not}。` })];
  }
  return [...laws].map(([id, duties]) =>
    writer.table(
      `law-${id}`,
      { en: writer.lawInFull(id), zh: writer.lawInFull(id) },
      [
        { en: 'article', zh: '条款' },
        { en: 'asks', zh: '要求' },
        { en: 'result', zh: '结论' },
        { en: 'ground', zh: '依据' },
        { en: 'evidence', zh: '证明材料' },
      ],
      duties.map((duty): Cell[] => [
        duty.article[writer.lang],
        asked(duty, writer),
        duty.kind === undefined
          ? { strong: writer.say(clauseResultWords[resultOf(duty.verdict)]) }
          : writer.say(duty.kind === 'scope' ? { en: 'scope', zh: '适用范围' } : { en: 'liability', zh: '法律责任' }),
        duty.kind === undefined ? writer.reasonOf(duty) || '–' : '–',
        shownBy(duty, writer),
      ]),
      true,
    ),
  );
}

/** In Chinese the law's own words in quotation marks where they are on record, else a summary that is called ours. */
function asked({ words, asks, certainty }: DutyView, writer: DossierWriter): Cell {
  const sure = certaintyWords[certainty][writer.lang];
  if (words !== undefined && isWrittenIn(writer.lang, words)) return [{ quote: words }, bracketed(sure, writer.lang)];
  return say('dossier/our-rendering', writer.lang, { asks: asks[writer.lang] });
}

/** Statements with their documents, else the checks that decide. */
function shownBy({ statements = [], rules }: DutyView, writer: DossierWriter): Cell {
  if (statements.length === 0) return rules.length > 0 ? writer.codes(rules) : '–';
  return statements
    .slice(0, 3)
    .flatMap(({ at, documents }, index): Part[] => [
      index > 0 ? writer.words.semicolon : '',
      { code: place(at) },
      ...documents.flatMap(({ path, sha256, present }): Part[] => [
        ' ',
        { code: path },
        present && sha256 !== undefined ? ` SHA-256 ${shortHash(sha256)}` : '',
      ]),
    ]);
}
