/** `licit answer baseline create|prune|show`: what was there before anybody looked is accepted in writing, and only ever becomes less. */

import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { findings } from '../../ledger/read/query-verdicts.js';
import type { Lang } from '../../model/basics.js';
import type { FindingView } from '../../model/views.js';
import type { BaselineEntry } from '../../model/waiver.js';
import { loadProject } from '../../project/project.js';
import { append } from '../../text/append.js';
import { punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { compare, counted, number, plain, safeJson } from '../../text/show.js';
import { foundNow, lastFound } from '../found-now.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { terminal } from '../terminal.js';
import { countsFrom, countsJson, judgedWithWritten } from '../waive/counts-now.js';
import { changeEntries, type GivenEntry } from './baseline-files.js';

export interface BaselineArguments extends PageArguments {
  /** Show what would be written and write nothing. */
  dryRun?: boolean;
}

/** A finding as far as no waiver covers it. */
interface OpenFinding extends GivenEntry {
  waivable: boolean;
}

/** What the baseline would be after a command. */
interface Plan {
  added: GivenEntry[];
  /** Files, relative to the project. */
  removed: string[];
  /** Entries that go, and those whose number is lowered. */
  gone: BaselineEntry[];
  lowered: { entry: BaselineEntry; items: number }[];
}

const MAX_SHOWN_ENTRIES = 40;

/** Writes an entry for each finding that is open and has none. Returns the exit code. */
export async function runBaselineCreate(args: BaselineArguments): Promise<number> {
  const project = loadProject(args);
  const open = await foundNow(project, args.licit, openFindings);
  const entries = smallest(project.config.baseline ?? []);
  const waivable = open.filter((finding) => finding.waivable);
  const added = waivable.filter(({ fingerprint }) => !entries.has(fingerprint)).map(entryOf);
  const more = waivable.filter(({ fingerprint, items }) => (entries.get(fingerprint)?.items ?? items) < items);
  const refused = open.filter((finding) => !finding.waivable);
  if (!args.dryRun) changeEntries(project.root, added, []);
  const now = args.dryRun || added.length === 0 ? undefined : await judgedWithWritten(args, 'licit answer baseline create');
  if (args.format === 'json')
    return json({ written: !args.dryRun, added, refused: refused.map(entryOf), grown: more.map(entryOf), ...countsJson(now) });
  const { lang } = args;
  const page = new Page(terminal(args.color, true));
  list(page, added, lang);
  if (more.length > 0) page.text(say('baseline/more', lang, { more: more.length }), 0);
  if (refused.length > 0) page.text(say('baseline/refused', lang, { refused: ruleList(refused, lang) }), 0, page.ink.yellow);
  page.blank();
  const counts = added.length === 0 ? '' : `${punctuation[lang].space}${countsFrom(now, lang)}`;
  page.text(args.dryRun ? dryWords(lang) : say('baseline/written', lang, { added: added.length, added2: itemsOf(added), counts }), 0);
  process.stdout.write(page.toString());
  return 0;
}

/** Removes what is fixed, and lowers what has become less. Returns the exit code. */
export async function runBaselinePrune(args: BaselineArguments): Promise<number> {
  const project = loadProject(args);
  const all = project.config.baseline ?? [];
  const plan = all.length === 0 ? nothing : pruned(all, await foundNow(project, args.licit, openFindings));
  const changes = plan.added.length + plan.removed.length > 0;
  if (!args.dryRun) changeEntries(project.root, plan.added, plan.removed);
  const now = args.dryRun || !changes ? undefined : await judgedWithWritten(args, 'licit answer baseline prune');
  const lowered = plan.lowered.map(({ entry: { at: _, ...entry }, items }) => ({ ...entry, before: entry.items, items }));
  if (args.format === 'json')
    return json({ written: !args.dryRun, removed: plan.gone.map(({ at: _, ...entry }) => entry), lowered, ...countsJson(now) });
  const { lang } = args;
  const page = new Page(terminal(args.color, true));
  list(page, plan.gone, lang, say('baseline/fixed', lang));
  for (const { rule, dataset, before, items } of lowered.slice(0, MAX_SHOWN_ENTRIES))
    page.text(`${page.ink.bold(rule)} · ${plain(dataset)} · ${number(before, lang)} → ${number(items, lang)}`, 2);
  page.blank();
  const removed = counted(plan.gone.length, 'finding', lang);
  const counts = changes ? `${punctuation[lang].space}${countsFrom(now, lang)}` : '';
  page.text(args.dryRun ? dryWords(lang) : say('baseline/lowered', lang, { removed, lowered: lowered.length, counts }), 0);
  process.stdout.write(page.toString());
  return 0;
}

/** Lists the entries, with what the last scan found of each. Returns the exit code. */
export async function runBaselineShow(args: BaselineArguments): Promise<number> {
  const project = loadProject(args);
  const { lang } = args;
  const entries = [...smallest(project.config.baseline ?? []).values()].sort((a, b) => compare(a.rule, b.rule) || b.items - a.items);
  const open = lastFound(project, openFindings);
  const now = new Map((open ?? []).map((finding) => [finding.fingerprint, finding.items]));
  const shown = entries.map(({ at, ...entry }) => ({
    ...entry,
    file: at.path,
    ...(open !== undefined && { now: now.get(entry.fingerprint) ?? null }),
  }));
  if (args.format === 'json') return json({ entries: shown });
  const page = new Page(terminal(args.color, true));
  for (const { rule, dataset, cause, items, fingerprint, now: left } of shown.slice(0, MAX_SHOWN_ENTRIES)) {
    const state =
      left === undefined ? '' : left === null ? say('baseline/prune', lang) : ` · ${say('baseline/now', lang)} ${number(left, lang)}`;
    page.text(`${page.ink.bold(rule)} · ${dataset === '' ? '' : `${plain(dataset)} · `}${counted(items, 'item', lang)}${state}`, 0);
    page.text(`${plain(cause)}  ${fingerprint}`, 4, page.ink.dim);
  }
  moreLine(page, shown.length, lang);
  page.blank();
  page.text(
    shown.length === 0
      ? say('baseline/none', lang)
      : `${counted(shown.length, 'finding', lang)} · ${counted(itemsOf(shown), 'item', lang)}`,
    0,
  );
  process.stdout.write(page.toString());
  return 0;
}

const nothing: Plan = { added: [], removed: [], gone: [], lowered: [] };

/** What is left of the entries: none for what is not found any more, the lower number for what has become less. */
function pruned(all: readonly BaselineEntry[], open: readonly OpenFinding[]): Plan {
  const now = new Map(open.filter(({ waivable }) => waivable).map((finding) => [finding.fingerprint, finding]));
  const plan: Plan = { added: [], removed: [], gone: [], lowered: [] };
  for (const entry of smallest(all).values()) {
    const finding = now.get(entry.fingerprint);
    const others = all.filter(({ fingerprint, at }) => fingerprint === entry.fingerprint && at.path !== entry.at.path);
    append(
      plan.removed,
      others.map(({ at }) => at.path),
    );
    if (finding === undefined) {
      plan.gone.push(entry);
      plan.removed.push(entry.at.path);
    } else if (finding.items < entry.items) {
      plan.lowered.push({ entry, items: finding.items });
      plan.removed.push(entry.at.path);
      const { at: _, ...rest } = entry;
      plan.added.push({ ...rest, items: finding.items });
    }
  }
  return plan;
}

/** The findings of a scan as far as no waiver covers them, the baseline's apart from nothing: each with all of its items. */
function openFindings(db: Db, at: AsOf): OpenFinding[] {
  const found = new Map<string, OpenFinding>();
  for (const finding of findings(db, at)) {
    if (finding.waived !== undefined) continue;
    const before = found.get(finding.fingerprint);
    if (before !== undefined) before.items += finding.items;
    else found.set(finding.fingerprint, openFinding(finding));
  }
  return [...found.values()].sort((a, b) => compare(a.rule, b.rule) || b.items - a.items || compare(a.fingerprint, b.fingerprint));
}

function openFinding({ fingerprint, rule, dataset, title, items, waivable, cause }: FindingView): OpenFinding {
  // Without the words of items, which differ from branch to branch under one cause.
  const values = Object.values(cause).filter((value) => typeof value === 'string' || typeof value === 'number');
  return { fingerprint, rule, dataset, cause: [title.en, ...values.map(String)].join(' · '), items, waivable };
}

function entryOf({ waivable: _, ...entry }: OpenFinding): GivenEntry {
  return entry;
}

/** By fingerprint, the entry that holds the fewest items: it is the one that counts. */
function smallest(all: readonly BaselineEntry[]): Map<string, BaselineEntry> {
  const found = new Map<string, BaselineEntry>();
  for (const entry of all) {
    const other = found.get(entry.fingerprint);
    if (other === undefined || entry.items < other.items) found.set(entry.fingerprint, entry);
  }
  return found;
}

function itemsOf(entries: readonly { items: number }[]): number {
  return entries.reduce((sum, { items }) => sum + items, 0);
}

function ruleList(findingsRefused: readonly OpenFinding[], lang: Lang): string {
  const names = [...new Set(findingsRefused.map(({ rule }) => rule))];
  const shown = names.slice(0, 8).join(punctuation[lang].listComma);
  return names.length > 8 ? `${shown}, …` : shown;
}

function list(page: Page, entries: readonly GivenEntry[], lang: Lang, mark = ''): void {
  for (const { rule, dataset, items } of entries.slice(0, MAX_SHOWN_ENTRIES)) {
    const parts = [page.ink.bold(rule), ...(dataset === '' ? [] : [plain(dataset)]), ...(items > 0 ? [counted(items, 'item', lang)] : [])];
    page.text([...parts, ...(mark === '' ? [] : [mark])].join(' · '), 2);
  }
  moreLine(page, entries.length, lang);
}

function moreLine(page: Page, length: number, lang: Lang): void {
  const rest = length - MAX_SHOWN_ENTRIES;
  if (rest > 0) page.text(say('list/more', lang, { count: rest }), 2);
}

function dryWords(lang: Lang): string {
  return say('run/dry-run', lang);
}

function json(value: object): number {
  process.stdout.write(`${safeJson({ schemaVersion: 1, ...value })}\n`);
  return 0;
}
