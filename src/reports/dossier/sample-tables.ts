/** Spot checks as tables: what was drawn of what, how much of it was looked at and found bad, and what that came to. */

import type { Words } from '../../model/basics.js';
import type { SampleOutcome, SamplePurpose, SampleView } from '../../model/sample.js';
import { curveSentence } from '../../text/curve-picture.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { populationWords, schemeWords } from '../../text/words/sample-words.js';
import type { Block, Cell, Part } from '../document/document.js';
import type { DossierWriter } from './dossier-writer.js';

/** What became of a sample. */
export const outcomeWords = {
  accepted: { en: 'accepted', zh: '通过' },
  rejected: { en: 'rejected', zh: '不通过' },
  'in-progress': { en: 'in progress', zh: '核验中' },
  void: { en: 'void', zh: '作废' },
} satisfies Record<SampleOutcome, Words>;

/** The columns of every table of samples. */
export const sampleColumns = [
  { en: 'plan, draw', zh: '方案、抽取次序' },
  { en: 'population', zh: '总体' },
  { en: 'N', zh: '总体条数 N', right: true },
  { en: 'n drawn', zh: '样本条数 n', right: true },
  { en: 'checked', zh: '已核验', right: true },
  { en: 'share checked', zh: '核验比例', right: true },
  { en: 'bad', zh: '不合格', right: true },
  { en: 'rate passed', zh: '合格率', right: true },
  { en: '95 % interval', zh: '95% 置信区间', right: true },
  { en: 'limit of bad', zh: '不合格率上限', right: true },
  { en: 'outcome', zh: '结论' },
] as const satisfies readonly (Words & { right?: true })[];

/** One row a draw. */
export function sampleRows(samples: readonly SampleView[], writer: DossierWriter): Cell[][] {
  return samples.map((sample) => {
    const { plan, draw, population, checked, bad, rate, interval, limit } = sample;
    return [
      [plan, ` #${writer.number(draw)}`],
      populationWords(population.scope, writer.lang),
      writer.figure(population.items),
      [writer.figure(sample.sample.items)],
      writer.figure(checked),
      writer.share(checked, population.items),
      checked === 0 ? writer.words.notRecorded : writer.figure(bad),
      rate === undefined ? writer.words.notRecorded : writer.share(checked - bad, checked),
      interval === undefined ? writer.words.notRecorded : intervalWords(interval, writer),
      writer.share(limit, 1),
      outcomeOf(sample, writer),
    ];
  });
}

/** The interval of the share that passes, from that of the bad. */
function intervalWords([low, high]: readonly [number, number], { lang }: DossierWriter): string {
  const shown = (share: number): string => `${(share * 100).toFixed(1)}${punctuation[lang].percent}`;
  return say('list/range', lang, { least: shown(1 - high), most: shown(1 - low) });
}

/** So many plans have a picture. */
const MAX_CURVES = 12;

/** How likely each plan accepts a population, for its last draw: a picture and a sentence each. */
export function sampleCurves(samples: readonly SampleView[], id: string, writer: DossierWriter): Block[] {
  const last = new Map(samples.flatMap((sample) => (sample.curve === undefined ? [] : [[sample.plan, sample] as const])));
  const shown = [...last.values()].slice(0, MAX_CURVES).map((sample, at): Block => {
    const { plan, draw, accept, aql } = sample;
    const size = writer.number(sample.sample.items);
    const scheme = aql === undefined ? '' : schemeOf(aql, writer);
    return {
      kind: 'curve',
      id: `${id}-curve-${at + 1}`,
      title: writer.say({
        en: `What the plan ${plan} #${writer.number(draw)} is worth: ${size} items, up to ${writer.number(accept)} bad${scheme}`,
        zh: `抽样方案“${plan}” #${writer.number(draw)} 的抽检特性曲线：样本 ${size} 条，不合格不超过 ${writer.number(accept)} 条${scheme}`,
      }),
      sentence: curveSentence(sample.curve!, writer.lang),
      curve: sample.curve!,
    };
  });
  const left = last.size - shown.length;
  return left === 0
    ? shown
    : [
        ...shown,
        writer.text({ en: `${writer.number(left)} more plans are not drawn here.`, zh: `另有 ${writer.number(left)} 个抽样方案未绘图。` }),
      ];
}

/** A plan by AQL in brackets, with the code letter of the lot, Ac and Re, and why its severity is not normal. */
function schemeOf(aql: NonNullable<SampleView['aql']>, writer: DossierWriter): string {
  const { letter, planLetter, accept, reject, because } = aql;
  const letters = letter === planLetter ? letter : `${letter} → ${planLetter}`;
  const table = writer.say({
    en: `code letter ${letters}, Ac ${accept}, Re ${reject}`,
    zh: `样本量字码 ${letters}，Ac ${accept}，Re ${reject}`,
  });
  const why = because === undefined ? [] : [because];
  const parts = [schemeWords(aql, writer.lang), table, ...why];
  return say('list/in-brackets', writer.lang, { parts });
}

/** What a sample came to, by whom and when it was decided. */
export function outcomeOf({ outcome, why, decided, query }: SampleView, writer: DossierWriter): Part[] {
  const details = [
    why === undefined ? undefined : writer.phrase(why),
    decided?.by,
    decided === undefined ? undefined : writer.day(decided.on.slice(0, 10)),
  ].filter((part) => part !== undefined);
  const word = writer.say(outcomeWords[outcome]);
  const shown = details.length === 0 ? word : word + bracketed(details.join(punctuation[writer.lang].comma), writer.lang);
  return writer.traced(shown, query);
}

/** Decisions that files of the project state, made in another ledger: shown as stated, and part of no figure. */
export function filedTable(id: string, purpose: SamplePurpose, writer: DossierWriter): Block[] {
  const filed = (writer.snapshot.filedDecisions ?? []).filter((one) => one.purpose === purpose);
  if (filed.length === 0) return [];
  return [
    writer.table(
      id,
      {
        en: 'Decisions made in another ledger, as files state them: not counted again here, and part of no figure',
        zh: '文件所载、由其他台账作出的抽检结论（本台账无法重新计算，不计入各项数字）',
      },
      [
        { en: 'plan, draw', zh: '方案、抽取次序' },
        { en: 'N', zh: '总体条数 N', right: true },
        { en: 'n drawn', zh: '样本条数 n', right: true },
        { en: 'bad', zh: '不合格', right: true },
        { en: 'outcome', zh: '结论' },
        { en: 'stated by', zh: '签署人' },
        { en: 'on', zh: '日期' },
        { en: 'head of that ledger', zh: '该台账链头哈希' },
        { en: 'file', zh: '文件' },
      ],
      filed.map(({ plan, draw, population, sample, bad, outcome, by, on, head, at }): Cell[] => [
        `${plan} #${writer.number(draw)}`,
        writer.figure(population.items),
        writer.figure(sample.items),
        writer.figure(bad),
        writer.say(outcomeWords[outcome]),
        by ?? writer.words.notRecorded,
        writer.day(on),
        { code: head },
        { code: at.path },
      ]),
      true,
    ),
  ];
}
