/** Findings as tests: one a rule and dataset, because hosts keep one test of a name. */

import type { Lang, Words } from '../../model/basics.js';
import type { RenderOptions, Snapshot } from '../../model/snapshot.js';
import type { FindingView } from '../../model/views.js';
import { exampleWords } from '../../text/in-chinese.js';
import { punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { counted, place, sorted } from '../../text/show.js';
import { countedBy, severityWords, verdictWords } from '../../text/words.js';
import { type FindingResult, failsRun, heavinessOf, listed, type ResultWeight } from './finding-results.js';
import { extent, firstCommand, levelNames, waiverOf } from './result-words.js';

/** A test as JUnit knows it. */
export interface Case {
  topic: string;
  /** The dataset, or `licit` where it is about all. */
  source: string;
  rule: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** How much it weighs, of one that failed; the same in every language. */
  kind?: string;
  message?: string;
  text?: string;
}

/** The findings of one rule in one dataset, worst first. */
export interface FindingGroup {
  rule: string;
  dataset: string;
  findings: FindingView[];
  fails: boolean;
}

const levelWords = {
  ...severityWords,
  unproven: verdictWords.unproven,
  unlocked: { en: 'not blocking yet', zh: '暂不阻止' },
  waived: { en: 'waived', zh: '已豁免' },
} satisfies Record<ResultWeight, Words>;

const MAX_FINDINGS = 20;
const MAX_PLACES = 20;
const MAX_TEXT_CHARACTERS = 400;

/** Findings by rule and dataset, the worst first. */
export function groupsOf({ findings }: Snapshot, { strict, failOn }: RenderOptions): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of sorted(findings, strict)) {
    const { rule, dataset } = finding;
    const key = JSON.stringify([rule, dataset]);
    const group = groups.get(key) ?? { rule, dataset, findings: [], fails: false };
    group.findings.push(finding);
    group.fails ||= failsRun(heavinessOf(finding, strict), failOn);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The test of a group: it fails where the run does, and is skipped, with what it found, where the run goes on. */
export function caseOf({ rule, dataset, findings, fails }: FindingGroup, topic: string, snapshot: Snapshot, options: RenderOptions): Case {
  const { lang, strict } = options;
  const [first] = findings;
  const worst = heavinessOf(first!, strict);
  const level = levelWords[worst][lang];
  const more = findings.length > 1 ? say('report/more-causes', lang, { findings: findings.length - 1 }) : '';
  const message = cut(`${waiverOf(first!, lang)}${first!.message[lang]}${countOf(first!, options)}${more}`);
  const common = { topic, source: dataset === '' ? 'licit' : dataset, rule, text: textOf(findings, snapshot, options) };
  return fails
    ? { ...common, outcome: 'failed', kind: levelNames[worst], message }
    : {
        ...common,
        outcome: 'skipped',
        message: worst === 'waived' || worst === 'unlocked' ? message : `${level}${punctuation[lang].colon}${message}`,
      };
}

function countOf(finding: FindingView, { lang }: RenderOptions): string {
  return finding.items > 0 ? ` [${counted(finding.items, countedBy(finding), lang)}]` : '';
}

function textOf(findings: readonly FindingView[], snapshot: Snapshot, options: RenderOptions): string {
  const { lang } = options;
  const lines = findings
    .slice(0, MAX_FINDINGS)
    .flatMap((finding) => [
      cut(`${waiverOf(finding, lang)}${finding.message[lang]}${countOf(finding, options)}`),
      ...placesOf(finding, snapshot, options).map((line) => `  ${line}`),
      `${say('report/fix', lang)}${cut(finding.fix[lang])}`,
      `  ${cut(firstCommand(finding, snapshot))}`,
    ]);
  const rest = findings.length - MAX_FINDINGS;
  if (rest > 0) lines.push(say('report/more-causes-not', lang, { rest }));
  return lines.join('\n');
}

/** The places of a change or, of a scan, examples; then how many more there are. */
function placesOf(finding: FindingView, snapshot: Snapshot, { lang, strict }: RenderOptions): string[] {
  const many = (items: number): string => counted(items, countedBy(finding), lang);
  if (finding.occurrences === undefined) {
    const lines = finding.examples.map((one) => cut(`${place(one.at)} ${exampleWords(one, lang) ?? ''}`.trim()));
    const shown = finding.examples.filter(({ side }) => !side).length;
    const rest =
      finding.where.length === 0
        ? []
        : finding.where.slice(0, MAX_PLACES).map(({ path, items }) => `${cut(place({ path }))} [${many(items)}]`);
    return finding.items > shown ? [...lines, ...rest] : lines;
  }
  const { results } = listed({ ...snapshot, findings: [finding] }, strict, Number.POSITIVE_INFINITY);
  const shown = results.slice(0, MAX_PLACES);
  const items = finding.items - shown.reduce((sum, one) => sum + one.items, 0);
  const lines = shown.map((result) => lineOf(result, lang));
  if (items > 0) lines.push(say('report/and-more-items', lang, { items: many(items) }));
  return lines;
}

function lineOf(result: FindingResult, lang: Lang): string {
  const many = extent(result, lang);
  const words = (result.example && exampleWords(result.example, lang)) ?? '';
  return cut([place(result.at), many && `[${many}]`, words].filter(Boolean).join(' '));
}

function cut(text: string): string {
  return text.length > MAX_TEXT_CHARACTERS ? `${text.slice(0, MAX_TEXT_CHARACTERS - 1)}…` : text;
}
