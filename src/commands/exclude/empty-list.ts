/** What `licit exclude --cleared` says where it clears nothing: the lines of licit.yaml that would answer what is open. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Lang } from '../../model/basics.js';
import { compare, counted, number, plain } from '../../text/show.js';
import { nouns } from '../../text/words.js';

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

const MOST_LINES = 5;
const NO_PERSON = 'pi/without-basis';

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

/** What answers a rule that is broken or not proven; undefined where licit.yaml cannot. */
function offerFor(rule: string, dataset: string, items: number): Offer | undefined {
  const of = (said: string): Offer => ({
    section: 'declarations',
    line: `- { dataset: ${JSON.stringify(dataset)}, ${said} }`,
    items,
    rule,
  });
  if (rule === 'source/missing') return of('source: { kind: …, name: …, evidence: … }');
  if (rule === 'license/forbids-derivatives') return { section: 'use', line: 'assumeAdaptation: …', items, rule };
  if (rule === 'license/forbids-use') return of('license: { expression: …, evidence: … }');
  return rule.startsWith('pi/') ? of('basis: { term: …, jurisdiction: …, evidence: … }') : undefined;
}

/** The configuration as it is shown, the file where one was named, and the purpose that it declares. */
interface Configured {
  path?: string | undefined;
  file?: string | undefined;
  purpose?: string | undefined;
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
export function emptyLines({ open, broken }: EmptyList, config: Configured, root: string, lang: Lang): string[] {
  const where = config.path ?? 'licit.yaml';
  const text = textOf(config.path === undefined ? undefined : resolve(config.file ?? join(root, config.path)));
  const lines = [`  ${words.nothing[lang]}`];
  const left = new Set<string>();
  const unproven = offersOnOpen(open, config.purpose, left);
  if (unproven.length > 0) lines.push(`  ${words.open[lang](where)}`, ...shown(unproven, text, lang));
  const answers = [...broken].flatMap(([rule, datasets]) => offers(rule, datasets, left));
  if (answers.length > 0) lines.push(`  ${words.broken[lang](where)}`, ...shown(answers, text, lang));
  if (left.size > 0)
    lines.push(
      `  ${words.more[lang](
        [...left]
          .sort(compare)
          .slice(0, MOST_LINES)
          .join(lang === 'zh' ? '、' : ', '),
      )}`,
    );
  return lines.map((line) => `${line}\n`);
}

function offersOnOpen(open: HeldBy, purpose: string | undefined, left: Set<string>): Offer[] {
  const found: Offer[] = [];
  // Nothing was found, and that shows nothing: only a person can say that there is nobody in it. It answers all rules on people at once.
  for (const [dataset, items] of most(open.get(NO_PERSON)))
    found.push({ section: 'declarations', line: `- { dataset: ${JSON.stringify(plain(dataset))}, personalData: none }`, items });
  const answered = (rule: string): boolean => open.has(NO_PERSON) && rule.startsWith('pi/');
  for (const [rule, datasets] of open) {
    if (answered(rule)) continue;
    if (rule === 'license/forbids-use' && purpose === undefined)
      found.push({ section: 'use', line: 'purpose: …', items: sum(datasets), rule });
    else found.push(...offers(rule, datasets, left));
  }
  return found;
}

function offers(rule: string, datasets: ReadonlyMap<string, number>, left: Set<string>): Offer[] {
  const found = most(datasets).flatMap(([dataset, items]) => offerFor(rule, plain(dataset), items) ?? []);
  if (found.length === 0) left.add(rule);
  return found;
}

/** The lines as they stand in the file, under their sections, and the line of the file where a section is. */
function shown(all: readonly Offer[], text: string, lang: Lang): string[] {
  return (['use', 'declarations'] as const).flatMap((section) => {
    const mine = all.filter((one) => one.section === section);
    if (mine.length === 0) return [];
    const at = text.split('\n').findIndex((one) => one.startsWith(`${section}:`));
    const place = at === -1 ? '' : `   # ${words.at[lang](number(at + 1, lang))}`;
    return [
      `    ${section}:${place}`,
      ...mine.map(
        ({ line, items, rule }) => `      ${line}   # ${counted(items, nouns.item, lang)}${rule === undefined ? '' : ` · ${rule}`}`,
      ),
    ];
  });
}

/** The datasets with most items. */
function most(datasets: ReadonlyMap<string, number> = new Map()): [string, number][] {
  return [...datasets].sort(([a, m], [b, n]) => n - m || compare(a, b)).slice(0, MOST_LINES);
}

function sum(datasets: ReadonlyMap<string, number>): number {
  return [...datasets.values()].reduce((total, one) => total + one, 0);
}
