import { itemsOfRule } from '../../model/results/items-of-rule.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { FindingView } from '../../model/views.js';
import { append } from '../../text/append.js';
import { commandLines } from '../../text/declare-command.js';
import { exampleWords } from '../../text/in-chinese.js';
import { punctuation } from '../../text/messages/languages.js';
import { clip, clipPath, columns, compare, counted, nounFor, number, pad, place, plain, sorted, weight, wrap } from '../../text/show.js';
import { countedBy } from '../../text/words.js';
import { marks, type Page } from './pretty-page.js';

type Weight = ReturnType<typeof weight>;

/** At most so many rules of one weight are shown; the rest are one command away. */
const mostRules = { error: 8, warn: 8, info: 3, unproven: 4 } satisfies Record<Weight, number>;
/** Fewer where the rest of the page leaves little room. */
const fewRules = { error: 8, warn: 5, info: 1, unproven: 2 } satisfies Record<Weight, number>;
const littleRoom = 20;
const mostCauses = 3;
/** Columns for the place in a line that says all there is. */
const whereColumns = 22;

/** All that one rule found: its causes, most items first. */
interface Group {
  rule: string;
  unit?: FindingView['unit'];
  weight: Weight;
  items: number;
  causes: Cause[];
  paths: string[];
}

/** One cause: the same words in however many datasets. */
interface Cause {
  finding: FindingView;
  items: number;
}

/** What was found, a block a rule: in full while there is room, then shorter; what has no weight to block is one line. */
export function blocks(snapshot: Snapshot, page: Page, room: number): string[] {
  const groups = groupsOf(sorted(snapshot.findings, page.strict), snapshot, page);
  const heavy = groups.filter((group) => group.weight === 'error');
  const light = groups.filter((group) => group.weight !== 'error');
  const lines = lightLines(light, page, room < littleRoom ? fewRules : mostRules);
  const shown = heavy.slice(0, mostRules.error);
  const ending = heavy.length > shown.length ? [fold('error', heavy.slice(shown.length), page)] : [];
  const blocking = [...heavyLines(shown, page, room - lines.length - ending.length), ...ending];
  return blocking.length > 0 ? [...blocking, '', ...lines] : lines;
}

function groupsOf(findings: readonly FindingView[], snapshot: Snapshot, page: Page): Group[] {
  const groups = new Map<string, { group: Group; findings: FindingView[]; causes: Map<string, Cause>; paths: Set<string> }>();
  for (const finding of findings) {
    const heaviness = weight(finding, page.strict);
    const key = `${heaviness} ${finding.rule}`;
    let entry = groups.get(key);
    if (!entry) {
      entry = {
        group: { rule: finding.rule, unit: finding.unit, weight: heaviness, items: 0, causes: [], paths: [] },
        findings: [],
        causes: new Map(),
        paths: new Set(),
      };
      groups.set(key, entry);
    }
    entry.findings.push(finding);
    for (const { path } of finding.where) entry.paths.add(path);
    const words = finding.message[page.lang];
    const cause = entry.causes.get(words);
    if (cause) cause.items += finding.items;
    else entry.causes.set(words, { finding, items: finding.items });
  }
  return [...groups.values()]
    .map(({ group, findings: held, causes, paths }) => ({
      ...group,
      items: itemsOfRule(held, snapshot),
      causes: [...causes.values()].sort((a, b) => b.items - a.items),
      paths: [...paths],
    }))
    .sort((a, b) => b.items - a.items || compare(a.rule, b.rule));
}

/** Every block starts as one line and grows, the first ones first, while there is room. */
function heavyLines(groups: readonly Group[], page: Page, room: number): string[] {
  const forms = groups.map((group) => {
    const full = block(group, page, 3);
    return [[titleLine(group, page, true)], [...block(group, page, 1), ''], [...full, '']];
  });
  const chosen = forms.map(() => 0);
  const length = () => chosen.reduce((sum, form, index) => sum + (forms[index]?.[form]?.length ?? 0), 0);
  for (const form of [1, 2]) {
    for (const index of forms.keys()) {
      const before = chosen[index] ?? 0;
      chosen[index] = form;
      if (length() > room) chosen[index] = before;
    }
  }
  const lines = forms.flatMap((form, index) => form[chosen[index] ?? 0] ?? []);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function lightLines(groups: readonly Group[], page: Page, most: Record<Weight, number>): string[] {
  const lines = (['warn', 'info', 'unproven'] as const).flatMap((kind) => {
    const all = groups.filter((group) => group.weight === kind);
    const shown = all.slice(0, most[kind]);
    const folded = all.slice(shown.length);
    return [...shown.map((group) => titleLine(group, page, true)), ...(folded.length > 0 ? [fold(kind, folded, page)] : [])];
  });
  return lines.length > 0 ? [...lines, ''] : [];
}

function fold(kind: Weight, groups: readonly Group[], { ink, lang, list, width, words }: Page): string {
  const what = words.folded(number(groups.length, lang), nounFor(groups.length, 'rule', lang));
  return `  ${ink[kind](marks[kind])} ${ink.dim(clip(`${what}${punctuation[lang].colon}${list()}`, width - 4))}`;
}

/** The mark, the rule, how many and where; where it is alone, also what is wrong. */
function titleLine(group: Group, page: Page, alone: boolean): string {
  const { ink, lang, width } = page;
  const first = group.causes[0];
  const name = plain(group.rule);
  const count = group.items > 0 ? counted(group.items, countedBy(group), lang) : '';
  const where = whereOf(group, page);
  const mark = ink[group.weight](marks[group.weight]);
  const rule = Math.min(Math.max(26, columns(name)), Math.max(12, width - 30));
  const start = `  ${mark} ${ink.bold(pad(clip(name, rule), rule))}  ${pad(count, 15, 'left')}`;
  const used = 4 + rule + 2 + Math.max(15, columns(count)) + 3;
  const room = width - used;
  if (room < 6) return start.trimEnd();
  if (!alone) return `${start}   ${ink.dim(clipPath(where, room))}`;
  const short = clipPath(where, Math.min(room, whereColumns));
  const left = room - whereColumns - 2;
  const text = left >= 16 && first ? `  ${clip(plain(first.finding.title[lang]), left)}` : '';
  return `${start}   ${ink.dim(text === '' ? short : pad(short, whereColumns))}${text}`;
}

function whereOf({ causes, paths }: Group, { lang }: Page): string {
  if (paths.length === 1) return plain(paths[0] ?? '');
  if (paths.length > 1) return counted(paths.length, 'manifest', lang);
  return plain(causes[0]?.finding.dataset ?? '');
}

function block(group: Group, page: Page, examples: number): string[] {
  const { ink, lang, width, words } = page;
  const [first] = group.causes;
  if (!first) return [];
  const lines = [titleLine(group, page, false)];
  if (group.causes.length === 1) {
    append(lines, clippedWrap(first.finding.message[lang], 4, 2, page));
    append(lines, exampleLines(first, page, examples));
  } else {
    append(lines, causeLines(group, page, examples === 1 ? 1 : mostCauses));
  }
  if (examples > 1) append(lines, labeled(words.why, `${first.finding.why[lang]}${citesOf(first.finding, page)}`, 3, page));
  const [command] = first.finding.commands;
  const indent = 6 + columns(words.fix);
  append(lines, labeled(words.fix, first.finding.fix[lang], 2, page));
  if (command && examples > 1) {
    for (const line of commandLines(plain(command), width - indent)) lines.push(' '.repeat(indent) + ink.bold(clip(line, width - indent)));
    // A declaration speaks of the data of one finding: those of others are told by name, not hidden behind the first.
    const others =
      new Set(group.causes.map(({ finding }) => finding.commands[0]).filter((one) => one?.startsWith('licit answer declare'))).size - 1;
    if (others > 0)
      lines.push(' '.repeat(indent) + ink.dim(clip(`+${number(others, lang)}: licit explain ${plain(group.rule)}`, width - indent)));
  }
  return lines;
}

/** The articles a finding rests on, in words. */
function citesOf(finding: FindingView, { lang, names }: Page): string {
  const cites = finding.cites.map(({ instrument, article }) =>
    names.has(instrument) ? `${names.get(instrument)}${punctuation[lang].space}${article[lang]}` : `${instrument} ${article[lang]}`,
  );
  const { space } = punctuation[lang];
  return cites.map((cite) => `${space}·${space}${cite}`).join('');
}

function causeLines(group: Group, page: Page, most: number): string[] {
  const { ink, lang, width, words } = page;
  const shown = group.causes.slice(0, most);
  const count = Math.max(...shown.map((cause) => columns(counted(cause.items, countedBy(group), lang))));
  const lines = shown.map(({ finding, items }) => {
    const room = width - 4 - count - 2;
    return `    ${pad(clip(plain(finding.message[lang]), room), room)}  ${pad(counted(items, countedBy(group), lang), count, 'left')}`;
  });
  const rest = group.causes.length - shown.length;
  if (rest > 0) {
    const command = page.list(plain(group.rule));
    lines.push(ink.dim(clip(`    ${words.folded(number(rest, lang), nounFor(rest, 'cause', lang))}: ${command}`, width)));
  }
  return lines;
}

function exampleLines({ finding, items }: Cause, page: Page, most: number): string[] {
  const { ink, lang, width, words } = page;
  const shown = finding.examples.slice(0, most);
  const places = shown.map(({ at }) => place(at) + (at.field ? ` ${plain(at.field)}` : ''));
  const room = Math.floor((width - 8) * 0.6);
  const widest = Math.min(room, Math.max(0, ...places.map(columns)));
  const rest = items - shown.filter(({ side }) => !side).length;
  const more = rest > 0 ? `  ${words.more(number(rest, lang))}` : '';
  return shown.map((example, index) => {
    const tail = index === shown.length - 1 ? more : '';
    const at = pad(clipPath(places[index] ?? '', widest), widest);
    const said = clip(plain(exampleWords(example, lang) ?? example.key ?? ''), width - 8 - widest - columns(tail));
    return `      ${ink.dim(at)}  ${said}${ink.dim(tail)}`.trimEnd();
  });
}

function clippedWrap(text: string, indent: number, most: number, { width }: Page): string[] {
  const lines = wrap(plain(text), width - indent);
  if (lines.length > most) lines.splice(most - 1, Number.POSITIVE_INFINITY, clip(lines.slice(most - 1).join(' '), width - indent));
  return lines.map((line) => ' '.repeat(indent) + line);
}

function labeled(label: string, text: string, most: number, page: Page): string[] {
  const indent = 4 + columns(label) + 2;
  return clippedWrap(text, indent, most, page).map((line, index) =>
    index === 0 ? `    ${page.ink.dim(label)}  ${line.trimStart()}` : line,
  );
}
