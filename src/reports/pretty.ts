import { Chalk } from 'chalk';
import type { Lang } from '../model/basics.js';
import { familyOf } from '../model/detection.js';
import type { RenderOptions, Report, Snapshot } from '../model/snapshot.js';
import { isLetPass } from '../model/waiver.js';
import { append } from '../text/append.js';
import { titled } from '../text/messages/languages.js';
import { policyNotes } from '../text/policy-notes.js';
import {
  bar,
  columns,
  counted,
  duration,
  harmlessLines,
  number,
  pad,
  percent,
  plain,
  shortHash,
  sorted,
  weight,
  wrap,
} from '../text/show.js';
import { summaryText } from '../text/summary.js';
import { retiredText } from '../text/unseen.js';
import { acceptedLines, openFindings } from './pretty/accepted-lines.js';
import { changeEnd, changePage } from './pretty/change-page.js';
import { blocks } from './pretty/finding-lines.js';
import { first } from './pretty/first.js';
import { found } from './pretty/found.js';
import { type Ink, marks, type Page, proseWords } from './pretty/pretty-page.js';

/** About one screen: what is found in a big messy folder is folded until it fits. */
const screen = 62;
const mostNotes = 8;

/** The terminal's view of a run: what was found, what is known, what is wrong and why, what was not checked, what to do next. */
export default {
  id: 'pretty',
  title: 'For people, on a terminal',
  kind: 'stream',
  render(given, options) {
    let snapshot = given;
    const page: Page = {
      ...options,
      ink: inkOf(options),
      words: proseWords(options.lang),
      names: lawNames(snapshot, options.lang),
      list: (rule) => (rule === undefined ? 'licit show' : `licit show ${rule}`),
    };
    const { change } = snapshot;
    if (change !== undefined) {
      page.list = () => 'licit check -f concise';
      const text = [
        ...changePage(snapshot, change, page),
        ...policy(snapshot, page),
        ...notChecked(snapshot, page),
        changeEnd(snapshot, change, page),
      ];
      return [{ name: '', content: `${harmlessLines(text.join('\n'))}\n` }];
    }
    const accepted = acceptedLines(snapshot.findings, page);
    snapshot = { ...snapshot, findings: openFindings(snapshot.findings) };
    const lines = snapshot.findings.length === 0 && snapshot.previous ? first(snapshot, page) : opening(snapshot, page);
    const ending = [
      ...accepted,
      ...(accepted.length > 0 ? [''] : []),
      ...policy(snapshot, page),
      ...notChecked(snapshot, page),
      ...next(snapshot, page),
      last(snapshot, page, given.findings.length - snapshot.findings.length),
    ];
    const room = Math.max(18, screen - lines.length - ending.length);
    append(lines, blocks(snapshot, page, room));
    append(lines, ending);
    return [{ name: '', content: `${harmlessLines(lines.join('\n'))}\n` }];
  },
} satisfies Report;

function inkOf(options: RenderOptions): Ink {
  // chalk does not heed NO_COLOR by itself, so the level is given.
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  return {
    bold: chalk.bold,
    dim: chalk.dim,
    error: chalk.red,
    warn: chalk.yellow,
    info: chalk.blue,
    good: chalk.green,
    unproven: chalk.magenta,
  };
}

/** By what laws are called: in Chinese by their full title, which is short there. */
const calledBy = { en: 'short', zh: 'title' } as const satisfies Record<Lang, 'short' | 'title'>;

/** Laws as people call them. */
function lawNames({ duties, laws = [] }: Snapshot, lang: Lang): ReadonlyMap<string, string> {
  const ofDuties = duties.map(({ instrument, instrumentTitle }) => [instrument, instrumentTitle[lang]] as const);
  const named = laws.map((law) => [law.id, law[calledBy[lang]][lang]] as const);
  return new Map([...ofDuties, ...named].map(([id, name]) => [id, titled(name, lang)]));
}

function opening(snapshot: Snapshot, page: Page): string[] {
  return [
    // The command has named itself and its ledger before it read anything.
    ...found(snapshot, page),
    ...work(snapshot, page),
    '',
    ...known(snapshot, page),
    '',
    ...first(snapshot, page),
    ...tally(snapshot, page),
  ];
}

function work({ run, totals }: Snapshot, page: Page): string[] {
  const { ink, lang, width, words } = page;
  const parts = [counted(totals.items, 'item', lang)];
  if (run.unchanged > 0) parts.push(words.unchanged(counted(run.unchanged, 'manifest', lang)));
  if (totals.unread > 0) parts.push(words.unread(counted(totals.unread, 'record', lang)));
  parts.push(duration(run.seconds));
  // The rate means something only where everything was read again.
  if (run.unchanged === 0 && run.seconds >= 1) parts.push(`${number(Math.round(totals.items / run.seconds), lang)}/s`);
  const text = parts.join(' · ');
  const rule = Math.max(0, width - columns(text) - 4);
  return rule < 4 ? wrap(text, width - 2).map((line) => `  ${line}`) : [`  ${ink.dim('━'.repeat(rule))}  ${text}`];
}

function known({ known: { source, license, basis }, detections }: Snapshot, page: Page): string[] {
  const { ink, lang, width, words } = page;
  const rows = [
    { label: words.source, share: source, of: (of: string) => of },
    { label: words.license, share: license, of: (of: string) => of },
    { label: words.basis, share: basis, of: words.withPersonalData },
  ];
  const possible = detections.some(({ kind, hits, reserved }) => familyOf(kind) === 'pi' && hits > reserved);
  const label = Math.max(...rows.map((row) => columns(row.label)));
  const counts = rows.map(({ share, of }) => words.of(number(share.known, lang), of(number(share.of, lang))));
  const count = Math.max(...counts.map(columns));
  // On a narrow terminal the counts go before the bars do.
  const counting = width - label - count - 19 >= 8;
  const bars = Math.max(4, Math.min(36, width - label - (counting ? count + 19 : 16)));
  return [
    `  ${ink.bold(words.known)}`,
    ...rows.map(({ label: name, share }, index) => {
      const start = `    ${pad(name, label)}  `;
      if (share.of === 0)
        return start + ink.dim(name !== words.basis ? words.noItems : possible ? words.possiblePersonalData : words.noPersonalData);
      const shown = bar(share.known, share.of, bars);
      const color = share.known === share.of ? ink.good : share.known * 2 < share.of ? ink.warn : (text: string) => text;
      return `${start}${color(shown)} ${pad(percent(share.known, share.of), 7, 'left')}${counting ? `   ${ink.dim(counts[index] ?? '')}` : ''}`;
    }),
  ];
}

function tally(snapshot: Snapshot, { ink, lang, strict, width }: Page): string[] {
  const { findings } = snapshot;
  const of = (kind: ReturnType<typeof weight>) => findings.filter((finding) => weight(finding, strict) === kind).length;
  const parts = (['error', 'warn', 'info', 'unproven'] as const)
    .map((kind) => ({ kind, count: of(kind) }))
    .filter(({ kind, count }) => count > 0 || kind === 'error')
    .map(({ kind, count }) => (count > 0 ? ink[kind](counted(count, kind, lang)) : counted(count, kind, lang)));
  return [`  ${parts.join(' · ')}`, ...wrap(summaryText(snapshot, lang), width - 2).map((line) => ink.dim(`  ${line}`)), ''];
}

function notChecked(snapshot: Snapshot, page: Page): string[] {
  const { ink, lang, width, words } = page;
  if (snapshot.notChecked.length === 0) return [];
  const shown = snapshot.notChecked.slice(0, 4).map(({ what, why }) => words.because(plain(what[lang]), plain(why[lang])));
  const rest = snapshot.notChecked.length - shown.length;
  if (rest > 0) shown.push(words.andMore(number(rest, lang)));
  const gone = retiredText(snapshot, lang);
  const lines = wrap(`${words.notChecked}${shown.join(words.listComma)}${words.stop}`, width - 2);
  return [
    ...lines.slice(0, 5).map((line) => ink.dim(`  ${line}`)),
    ...(gone === undefined ? [] : wrap(gone, width - 2).map((line) => ink.dim(`  ${line}`))),
    '',
  ];
}

/** Whether something is open that a person can answer with a word: where the data is from, under which license or on which legal basis. */
function isAskable({ findings, rules }: Snapshot): boolean {
  const asking = new Set(rules.filter(({ answers }) => answers?.unmet !== undefined).map(({ id }) => id));
  return findings.some((one) => one.verdict === 'unmet' && one.standing === 'unanswered' && asking.has(one.rule) && !isLetPass(one));
}

/** Whose policy it was, and what that leaves out. */
function policy(snapshot: Snapshot, page: Page): string[] {
  const { ink, lang, width, words } = page;
  const notes = policyNotes(snapshot, lang);
  const used = words.policy(plain(snapshot.policy.configuration ?? words.defaults));
  const shown = notes.slice(0, mostNotes).map(({ path, text }) => `${plain(path)}: ${plain(text)}`);
  if (notes.length > mostNotes) shown.push(words.andMore(number(notes.length - mostNotes, lang)));
  const lines = shown.flatMap((text) =>
    wrap(text, width - 6).map((line, i) => ink.warn(harmlessLines(`${i === 0 ? '  ! ' : '    '}${line}`))),
  );
  return [ink.dim(`  ${used}`), ...lines, ''];
}

function next(snapshot: Snapshot, page: Page): string[] {
  const { ink, strict, width, words } = page;
  const worst = sorted(snapshot.findings, strict)[0];
  if (!worst) return [];
  const rule = plain(worst.rule);
  const commands = [
    { command: `licit explain ${rule}`, what: words.explainDoes },
    isAskable(snapshot)
      ? { command: 'licit answer', what: words.answerDoes }
      : snapshot.configPath
        ? { command: `licit show ${rule}`, what: words.showDoes }
        : { command: 'licit init', what: words.initDoes },
    { command: 'licit report provenance -o report', what: words.reportDoes },
  ];
  const widest = Math.max(...commands.map(({ command }) => columns(command)));
  return [
    `  ${ink.bold(words.next)}`,
    ...commands.map(({ command, what }) => {
      const fits = widest + columns(what) + 8 <= width;
      return fits ? `    ${pad(command, widest)}   ${ink.dim(what)}` : `    ${command}`;
    }),
    '',
  ];
}

function last(snapshot: Snapshot, page: Page, accepted: number): string {
  const { again, exit, ink, lang, strict, width, words } = page;
  const { findings, run, totals } = snapshot;
  const errors = findings.filter((finding) => weight(finding, strict) === 'error').length;
  const clean = exit === 0;
  const told = [counted(errors, 'error', lang), ...(accepted > 0 ? [words.accepted(number(accepted, lang))] : [])];
  // A tick says that nothing is open; a run that passes with something open shows what is.
  const heaviest = sorted(findings, strict)[0];
  const open = heaviest === undefined ? undefined : weight(heaviest, strict);
  const mark = !clean ? ink.error(marks.error) : open === undefined ? ink.good(marks.good) : ink[open](marks[open]);
  const scan = words.scan(number(run.id, lang));
  const text = clean
    ? [counted(totals.items, 'item', lang), ...told, scan, words.head(shortHash(snapshot.head)), duration(run.seconds)].join(' · ')
    : words.recorded(told.join(' · '), scan, shortHash(snapshot.head));
  const code = again ? '' : words.exit(exit);
  const gap = width - columns(text) - columns(code) - 2;
  return gap >= 2 && code !== '' ? `${mark} ${text}${' '.repeat(gap)}${ink.dim(code)}` : `${mark} ${text}`;
}
