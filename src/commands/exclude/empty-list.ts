/** What `licit exclude --cleared` says where it clears nothing: the lines of licit.yaml that would answer what is open. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lang } from '../../model/basics.js';
import type { Answer, RuleAnswers } from '../../model/rule.js';
import type { Config } from '../../model/settings.js';
import { punctuation } from '../../text/messages/languages.js';
import { compare, counted, number, pasted, plain } from '../../text/show.js';

/** Items that are not cleared under a rule, by dataset. */
export type HeldBy = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Why nothing is cleared. */
export interface EmptyList {
  /** Rules not proven, for items that break none. */
  open: HeldBy;
  /** Rules that items break. */
  broken: HeldBy;
}

/** Adds an item to those that a rule holds back. */
export function holdBack(held: Map<string, Map<string, number>>, rule: string, dataset: string): void {
  const datasets = held.get(rule) ?? new Map<string, number>();
  datasets.set(dataset, (datasets.get(dataset) ?? 0) + 1);
  held.set(rule, datasets);
}

const MAX_LINES = 5;

const words = {
  nothing: { en: 'Nothing is cleared.', zh: '没有任何可以使用的条目。' },
  open: {
    en: (where: string) => `Where a person knows it, these lines of ${where} answer what is not proven; scan again then:`,
    zh: (where: string) => `如经人员确认，在 ${where} 中加入以下内容可补充所缺的证明，之后请重新扫描：`,
  },
  broken: {
    en: (where: string) => `What is broken is answered in ${where} only where it is true, with the document that shows it:`,
    zh: (where: string) => `不符合的规则，仅在属实且有证明文件时方可在 ${where} 中声明：`,
  },
  looked: {
    en: 'A declaration is somebody’s word (--keep stated). That there is none is shown where people look and find none:',
    zh: '声明仅为个人说法（--keep stated）。经人工抽查且未发现的，可证明不含：',
  },
  at: { en: (line: string) => `line ${line}`, zh: (line: string) => `第 ${line} 行` },
  more: { en: (rules: string) => `and for ${rules}: licit explain RULE`, zh: (rules: string) => `另有 ${rules}：licit explain 规则名` },
};

/** Lines under a section of licit.yaml. */
interface Offer {
  section: 'declarations' | 'use';
  line: string;
  items: number;
  rule?: string;
}

/** How each answer is written. */
const written = {
  source: 'source: { kind: …, name: …, evidence: … }',
  'source.evidence': 'source: { kind: …, evidence: … }',
  license: 'license: { expression: …, evidence: … }',
  'license.evidence': 'license: { expression: …, evidence: … }',
  basis: 'basis: { term: …, jurisdiction: …, evidence: … }',
  'basis.evidence': 'basis: { term: …, jurisdiction: …, evidence: … }',
  'basis.separate': 'basis: { term: separate consent, jurisdiction: …, evidence: … }',
  'basis.separateFor': 'basis: { term: separate consent, jurisdiction: …, separate: […], evidence: … }',
  'basis.notice': 'basis: { term: …, jurisdiction: …, notice: …, evidence: … }',
  'basis.guardian': 'basis: { term: …, jurisdiction: …, guardian: true, evidence: … }',
  'basis.purpose': 'basis: { term: …, jurisdiction: …, purpose: …, evidence: … }',
  personalData: 'personalData: none',
  'labeling.rules': 'labeling: { rules: … }',
  'labeling.training': 'labeling: { training: … }',
  'labeling.spotCheck': 'labeling: { spotCheck: … }',
  handling: 'handling: { recipients: …, published: …, publicPlaces: …, transfer: … }',
  'handling.assessment': 'handling: { assessment: { evidence: … } }',
  'handling.processors': 'handling: { processors: [{ name: …, evidence: … }] }',
  'handling.transfer': 'handling: { transfer: { to: …, route: …, evidence: … } }',
  'use.purpose': 'purpose: …',
  'use.assumeAdaptation': 'assumeAdaptation: …',
} satisfies Record<Answer, string>;

/** What the rules say that answers them, by id. */
export type AnswersOf = (rule: string) => RuleAnswers | undefined;

/** The configuration as it is shown, the file where one was named, and what it says of the use. */
interface Configured {
  path?: string | undefined;
  file?: string | undefined;
  use: Config['use'];
}

/** What is in a file; nothing where it cannot be read: then no line of it is named. */
function textOf(file: string | undefined): string {
  try {
    return file === undefined ? '' : readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The lines on an empty list. */
export function emptyLines({ open, broken }: EmptyList, answersOf: AnswersOf, config: Configured, root: string, lang: Lang): string[] {
  const where = config.path ?? 'licit.yaml';
  const text = textOf(config.path === undefined ? undefined : resolve(config.file ?? join(root, config.path)));
  const lines = [`  ${words.nothing[lang]}`];
  const left = new Set<string>();
  const unproven = offersOnOpen(open, answersOf, config.use, left);
  if (unproven.length > 0) lines.push(`  ${words.open[lang](where)}`, ...shown(unproven, text, lang));
  const look = lookingFor(open, answersOf);
  if (look !== undefined) lines.push(`  ${words.looked[lang]}`, `    ${look}`);
  const answers = [...broken].flatMap(([rule, datasets]) => offers(rule, first(answersOf(rule)?.unmet, config.use), datasets, left));
  if (answers.length > 0) lines.push(`  ${words.broken[lang](where)}`, ...shown(answers, text, lang));
  if (left.size > 0) lines.push(`  ${words.more[lang]([...left].sort(compare).slice(0, MAX_LINES).join(punctuation[lang].listComma))}`);
  return lines.map((line) => `${line}\n`);
}

/** The spot check by which people answer that there is no personal information, or none that is sensitive; undefined where nothing open asks for it. */
function lookingFor(open: HeldBy, answersOf: AnswersOf): string | undefined {
  const asking = (name: 'unproven' | 'also') => [...open].find(([rule]) => [answersOf(rule)?.[name] ?? []].flat().includes('personalData'));
  const [any, sensitive] = [asking('unproven'), asking('also')];
  const found = any ?? sensitive;
  if (found === undefined) return undefined;
  const [dataset] = most(found[1])[0]!;
  const purpose = any === undefined ? 'sensitive-data' : 'personal-data';
  return `licit sample plan ${purpose} --purpose ${purpose} --dataset ${pasted(plain(dataset))}`;
}

/** What answers rules that are not proven. What answers many at once, as that there are no persons in it, is offered for the one that asks for it. */
function offersOnOpen(open: HeldBy, answersOf: AnswersOf, use: Config['use'], left: Set<string>): Offer[] {
  const asked = new Map([...open.keys()].map((rule) => [rule, first(answersOf(rule)?.unproven, use)]));
  const offered = new Set(asked.values());
  return [...open].flatMap(([rule, datasets]) => {
    if ([answersOf(rule)?.also ?? []].flat().some((answer) => offered.has(answer))) return [];
    return offers(rule, asked.get(rule), datasets, left);
  });
}

/** The first answer that licit.yaml does not give yet. */
function first(answers: Answer | Answer[] | undefined, use: Config['use']): Answer | undefined {
  return [answers ?? []].flat().find((answer) => !(answer === 'use.purpose' && use?.purpose !== undefined));
}

/** What answers a rule, a line for each dataset; where licit.yaml cannot, the rule is among those that are left. */
function offers(rule: string, answer: Answer | undefined, datasets: ReadonlyMap<string, number>, left: Set<string>): Offer[] {
  if (answer === undefined) {
    left.add(rule);
    return [];
  }
  if (answer.startsWith('use.')) return [{ section: 'use', line: written[answer], items: sum(datasets), rule }];
  return most(datasets).map(([dataset, items]) => ({
    section: 'declarations',
    line: `- { dataset: ${JSON.stringify(plain(dataset))}, ${written[answer]} }`,
    items,
    // It says nothing of one rule alone.
    ...(answer !== 'personalData' && { rule }),
  }));
}

/** The lines as they are in the file, under their sections, and the line of the file where a section is. */
function shown(all: readonly Offer[], text: string, lang: Lang): string[] {
  return (['use', 'declarations'] as const).flatMap((section) => {
    const mine = all.filter((one) => one.section === section);
    if (mine.length === 0) return [];
    const at = text.split('\n').findIndex((one) => one.startsWith(`${section}:`));
    const place = at === -1 ? '' : `   # ${words.at[lang](number(at + 1, lang))}`;
    return [
      `    ${section}:${place}`,
      ...mine.map(({ line, items, rule }) => `      ${line}   # ${counted(items, 'item', lang)}${rule === undefined ? '' : ` · ${rule}`}`),
    ];
  });
}

/** The datasets with most items. */
function most(datasets: ReadonlyMap<string, number>): [string, number][] {
  return [...datasets].sort(([a, m], [b, n]) => n - m || compare(a, b)).slice(0, MAX_LINES);
}

function sum(datasets: ReadonlyMap<string, number>): number {
  return [...datasets.values()].reduce((total, one) => total + one, 0);
}
