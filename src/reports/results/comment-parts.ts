/** The parts of the comment on a run: its title, its table, ways out, places, and what is behind them. */

import type { Lang } from '../../model/basics.js';
import { itemsOfRule } from '../../model/results/items-of-rule.js';
import type { RenderOptions, Snapshot } from '../../model/snapshot.js';
import type { FindingView } from '../../model/views.js';
import { exampleWords } from '../../text/in-chinese.js';
import { punctuation } from '../../text/messages/languages.js';
import { policyNotes } from '../../text/policy-notes.js';
import { counted, number, place, visible } from '../../text/show.js';
import { noDataText, summaryText } from '../../text/summary.js';
import { goneText, retiredText, unseenText } from '../../text/unseen.js';
import { countedBy } from '../../text/words.js';
import { commentWords } from './comment-words.js';
import { type FindingResult, failsRun, type ResultWeight } from './finding-results.js';
import { codeSpan, fitting, folded, row, shortened, shortenedPath, text } from './markdown-parts.js';
import { extent, firstCommand, waiverOf } from './result-words.js';

/** Never by color alone; no picture that a font may lack. */
export const marks = { error: '✖', warn: '⚠', info: 'ℹ', unproven: '?', unlocked: '△', waived: '–', good: '✓' } satisfies Record<
  ResultWeight | 'good',
  string
>;

const MAX_PATH_CHARACTERS = 160;
const MAX_MESSAGE_CHARACTERS = 600;
const MAX_PLACES_OF_ROW = 3;
const MAX_NOT_CHECKED_ENTRIES = 12;

/** All results of a rule that weigh the same: a row of the table. */
export interface RuleRow {
  rule: string;
  weight: ResultWeight;
  items: number;
  results: FindingResult[];
  first: FindingView;
}

/** Results by rule, in the order of their weight. */
export function rowsOf(results: readonly FindingResult[], snapshot: Snapshot): RuleRow[] {
  const rows = new Map<string, RuleRow & { counted: Set<FindingView> }>();
  for (const result of results) {
    const { finding, weight } = result;
    // What is in the baseline nobody waived.
    const key = `${weight} ${finding.waived === undefined && finding.baselined === true} ${finding.rule}`;
    const there = rows.get(key) ?? { rule: finding.rule, weight, items: 0, results: [], first: finding, counted: new Set() };
    there.results.push(result);
    there.counted.add(finding);
    rows.set(key, there);
  }
  return [...rows.values()].map(({ counted: held, ...row }) => ({ ...row, items: itemsOfRule([...held], snapshot) }));
}

/** The first line: how it stands, in one sentence. */
export function title(snapshot: Snapshot, rows: readonly RuleRow[], options: RenderOptions): string {
  const { lang, failOn, exit } = options;
  const words = commentWords(lang);
  const { change, totals } = snapshot;
  if (exit === 3) return `✖ licit: ${words.nothing}`;
  const blocking = rows.filter(({ weight }) => failsRun(weight, failOn));
  const open = rows.filter(({ weight }) => weight !== 'waived');
  if (blocking.length > 0 && exit !== 0) {
    if (change === undefined) return `✖ licit: ${words.open(counted(blocking.length, 'rule', lang))}`;
    const many = counted(blocking.length, words.problem, lang);
    return `✖ licit: ${blocking.length === 1 ? words.blocksOne(many) : words.blocks(many)}`;
  }
  if (exit !== 0) return `✖ licit: ${summaryText(snapshot, lang)}`;
  const heaviest = open[0];
  if (heaviest !== undefined) {
    const many = counted(open.length, change === undefined ? 'rule' : words.problem, lang);
    return `${marks[heaviest.weight]} licit: ${change === undefined ? words.passesScan(many) : words.passes(many)}`;
  }
  if (change?.noData) return `✓ licit: ${noDataText(undefined, lang)}`;
  if (change === undefined) return `✓ licit: ${words.noneOpen(counted(totals.items, 'item', lang))}`;
  const { known, items } = change.effects;
  const what = `+${counted(items.added, 'item', lang)}`;
  const all = Object.values(known).every(({ after }) => after.known === after.of);
  return `✓ licit: ${all && change.before.length === 0 ? words.clean(what) : words.noneNew(what)}`;
}

/** The table of rules, in so many characters. */
export function table(rows: readonly RuleRow[], { lang }: RenderOptions, room: number): string[] {
  const words = commentWords(lang);
  if (rows.length === 0) return [];
  const kept = fitting(tableRows(rows, lang), room);
  const rest = rows.length - kept.length;
  return [
    row(['', words.rule, words.items, words.where]),
    row(['---', '---', '--:', '---']),
    ...kept,
    ...(rest > 0 ? ['', `*${words.moreRules(number(rest, lang))}*`] : []),
  ];
}

function* tableRows(rows: readonly RuleRow[], lang: Lang): Generator<string> {
  const words = commentWords(lang);
  for (const { rule, weight, items, results, first } of rows) {
    const shown = [...new Set(results.map(shortPlace))];
    const places = shown.slice(0, MAX_PLACES_OF_ROW).map(codeSpan);
    const rest = shown.length - places.length;
    if (rest > 0) places.push(words.morePlaces(number(rest, lang)));
    if (results.some(({ finding }) => (finding.further ?? 0) > 0)) places.push(words.others);
    const many = items === 0 ? '–' : first.unit === undefined ? number(items, lang) : counted(items, countedBy(first), lang);
    yield row([marks[weight], codeSpan(shortened(rule, MAX_PATH_CHARACTERS)), many, places.join(words.comma)]);
  }
}

/** `forum/qa.jsonl:12141-12480`. */
function shortPlace({ at, end }: FindingResult): string {
  const where = place({ ...at, path: shortenedPath(visible(at.path), MAX_PATH_CHARACTERS) });
  return end === undefined ? where : `${where}-${end}`;
}

/** What to do about each rule, the command that takes nothing away first. */
export function* fixes(rows: readonly RuleRow[], snapshot: Snapshot, { lang }: RenderOptions): Generator<string> {
  for (const { rule, first } of rows) {
    const fix = shortened(visible(first.fix[lang]), MAX_MESSAGE_CHARACTERS);
    yield `- ${codeSpan(shortened(rule, MAX_PATH_CHARACTERS))} ${text(fix)} ${codeSpan(shortened(firstCommand(first, snapshot), MAX_PATH_CHARACTERS))}`;
  }
}

/** Each place with what is wrong there. */
export function* places(results: readonly FindingResult[], { lang }: RenderOptions): Generator<string> {
  for (const result of results) {
    const { finding, weight, example, occurrence } = result;
    const many = extent(result, lang);
    const said = shortened(`${waiverOf(finding, lang)}${visible(finding.message[lang])}`, MAX_MESSAGE_CHARACTERS);
    const atFault = occurrence && example && exampleWords(example, lang);
    const found = atFault ? ` ${codeSpan(shortened(atFault, MAX_PATH_CHARACTERS))}` : '';
    yield `- ${marks[weight]} ${codeSpan(shortPlace(result))} ${codeSpan(shortened(finding.rule, MAX_PATH_CHARACTERS))} ${text(said)}${found}${many && text(` [${many}]`)}`;
  }
}

/** What was there before, who let what pass, the policy, and what nobody looked at. */
export function rest(snapshot: Snapshot, rows: readonly RuleRow[], { lang }: RenderOptions): string[] {
  const words = commentWords(lang);
  const { change, notChecked } = snapshot;
  const lines: string[] = [];
  if (change && change.before.length > 0) {
    const items = change.before.reduce((sum, finding) => sum + finding.items, 0);
    const many = counted(change.before.length, 'finding', lang);
    lines.push(text(words.baseLine(many, counted(items, 'item', lang), shortened(change.base.label, MAX_PATH_CHARACTERS))));
  }
  if (change && change.outsideGit > 0) lines.push(text(words.outsideGit(counted(change.outsideGit, 'file', lang))));
  for (const { rule, first } of rows.filter(({ weight }) => weight === 'waived'))
    lines.push(`${codeSpan(rule)} ${text(shortened(`${waiverOf(first, lang)}${first.waived?.reason ?? ''}`, MAX_MESSAGE_CHARACTERS))}`);
  for (const { path, text: note } of policyNotes(snapshot, lang))
    lines.push(text(shortened(`${shortenedPath(visible(path), MAX_PATH_CHARACTERS)}: ${visible(note)}`, MAX_MESSAGE_CHARACTERS)));
  for (const note of [unseenText(snapshot, lang), goneText(snapshot, lang), retiredText(snapshot, lang)])
    if (note !== undefined) lines.push(text(shortened(note, MAX_MESSAGE_CHARACTERS)));
  lines.push(text(summaryText(snapshot, lang)));
  const shown = notChecked.slice(0, MAX_NOT_CHECKED_ENTRIES).map(({ what, why }) => words.because(what[lang], why[lang]));
  if (notChecked.length > shown.length) shown.push(words.morePlaces(number(notChecked.length - shown.length, lang)));
  if (shown.length > 0)
    lines.push(
      `${words.notChecked}${punctuation[lang].colon}${text(shortened(shown.map(visible).join(words.comma), MAX_MESSAGE_CHARACTERS * 4))}`,
    );
  return lines.map((line) => `- ${line}`);
}

/** The small print: by which program, against what, over which ledger. */
export function footer({ licit, change, head }: Snapshot, { lang }: RenderOptions): string {
  const words = commentWords(lang);
  const parts = [`licit ${licit}`];
  if (change) {
    const { label, id } = change.base;
    const at = id === '' || id === label ? label : `${label} (${id.slice(0, 7)})`;
    parts.push(`${words.base} ${shortened(visible(at), MAX_PATH_CHARACTERS)} → ${words.head[change.head]}`);
  } else parts.push(`${words.ledger} ${head.slice(0, 12)}`);
  parts.push(words.masked);
  return `<sub>${parts.map(text).join(' · ')}</sub>`;
}

/** A folded list of so many lines that fits into so many characters, with a line that says what did not; `more` is always there. */
export function foldedList(
  name: string,
  lines: { of: number; made: Iterable<string>; more?: string },
  room: number,
  { lang }: RenderOptions,
): string[] {
  const { of, made, more } = lines;
  if (of === 0) return [];
  const words = commentWords(lang);
  const kept = fitting(made, room - 400);
  const cut = of - kept.length;
  const ending = [...(cut > 0 ? [`*${words.cut(number(cut, lang))}*`] : []), ...(more === undefined ? [] : [text(more)])];
  return folded(name, ending.length > 0 ? [...kept, '', ...ending.flatMap((line) => [line, '']).slice(0, -1)] : kept);
}
