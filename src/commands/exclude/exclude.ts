/** `licit exclude`: lists the items that must not be trained on, or with `--cleared` the ones that may. */

import { createHash, type Hash } from 'node:crypto';
import { rules } from '../../catalog/catalog.js';
import { withStatedByAnswers } from '../../claims/documents/stated-by-answers.js';
import { nearest } from '../../config/complaints.js';
import { documentsOf, type ProjectDocument } from '../../ledger/kept-documents.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { casesWith, itemsOf, type Listing, liesIn, listings, type NamedItem } from '../../ledger/read/query-items.js';
import { notReadAt } from '../../ledger/read/query-not-read.js';
import { forbidding, ruleViews } from '../../ledger/read/query-verdicts.js';
import { type Exclusion, recordExclusion } from '../../ledger/write/exclusion.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { Rule } from '../../model/rule.js';
import type { RuleView } from '../../model/views.js';
import { openLast } from '../../project/opened.js';
import { loadProject } from '../../project/project.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { filesOf, ignoredBy } from '../../text/not-read.js';
import { place, plain } from '../../text/show.js';
import { changedSince } from '../grant/grant-words.js';
import { jsonLine } from '../inspect/json-line.js';
import { nothingNamed, pathsMeant } from '../ledger-names.js';
import { type LineFile, lineFile } from '../license/line-file.js';
import { formatOfFile } from '../outputs.js';
import { type AnswersOf, emptyLines, holdBack } from './empty-list.js';
import { type ExcludeFormat, excludeFormats } from './exclude-formats.js';
import { type KeepLevel, type Listed, summary, type Unlisted, unlisted } from './exclude-summary.js';
import { errorRulesOnItems, keptItems, neverCleared } from './kept-items.js';
import { KeySet } from './key-set.js';

export interface ExcludeArguments {
  rule: string[];
  path: string[];
  /** List what may be kept instead: `cleared` where each rule is shown to be kept, `stated` where some are only said to be, `not-forbidden` where nothing on record speaks against. */
  keep?: KeepLevel;
  /** The same as `keep: 'cleared'`. */
  cleared?: boolean;
  output: string;
  /** By the ending of the file when left out. */
  format?: ExcludeFormat;
  /** Only warnings on standard error. */
  quiet?: boolean;
  ledger?: string;
  config?: string;
  lang?: Lang;
  licit: string;
}

/** Writes the list and says on standard error what it holds and what it cannot hold. Returns the exit code. */
export async function runExclude(args: ExcludeArguments): Promise<number> {
  const project = loadProject(args);
  const { ledger, at } = openLast(project);
  const { db } = ledger;
  let made: Exclusion | undefined;
  try {
    const paths = chosenPaths(db, at, args.path, project.root);
    const manifests = listings(db, at, paths);
    const rules = chosenRules(db, at, args);
    const digest = createHash('sha256');
    const size = { bytes: 0 };
    const out = digested(lineFile(args.output), digest, size);
    try {
      const asJson = (args.format ?? formatOfFile(args.output, excludeFormats)) === 'jsonl';
      const keep = args.keep ?? (args.cleared ? 'cleared' : undefined);
      const listed = keep
        ? await writeCleared(db, at, manifests, rules, out, asJson, keep)
        : await writeExcluded(db, at, manifests, rules, out, asJson);
      await out.end();
      const lang = args.lang ?? 'en';
      if (!args.quiet) process.stderr.write(summary({ ...args, keep, asJson, lang }, listed).join(''));
      const { path, use } = project.config;
      if (!args.quiet && keep && listed.listed === 0)
        process.stderr.write(emptyLines(listed, answersAt(db, at), { path, file: args.config, use }, project.root, lang).join(''));
      process.stderr.write(unlisted(unlistedOf(db, at, manifests, paths), lang).join(''));
      for (const change of changedSince(db, at, withStatedByAnswers(project.config).grants ?? [], lang))
        process.stderr.write(say('exclude/outdated', lang, { change }));
      made = {
        run: at.run,
        sha256: digest.digest('hex'),
        ...size,
        level: keep ?? 'excluded',
        items: listed.listed,
        rules: keep ? [...rules, ...refusing(db, at, rules)] : rules,
        whole: paths.length === 0,
        licit: args.licit,
      };
    } catch (cause) {
      out.discard();
      throw cause;
    }
  } finally {
    db.close();
  }
  await putOnRecord(project.ledger, made, args.lang ?? 'en');
  return 0;
}

/** The rules beside these whose breach keeps an item from every level, as far as they are on. */
export function refusing(db: Db, at: AsOf, rules: readonly string[]): string[] {
  const on = new Set(
    ruleViews(db, at, documentsOf<ProjectDocument>(db, at.judging, 'project')[0] ?? {}).flatMap(({ id, off }) => (off ? [] : [id])),
  );
  return neverCleared(db, at).filter((id) => on.has(id) && !rules.includes(id));
}

/** Hashes each line on its way, and counts its bytes. */
export function digested(out: LineFile, digest: Hash, size = { bytes: 0 }): LineFile {
  return {
    ...out,
    line(text) {
      digest.update(`${text}\n`);
      size.bytes += Buffer.byteLength(text) + 1;
      return out.line(text);
    },
  };
}

/** Keeps in the ledger that the list was written. The list is there where the ledger cannot be written, as in CI: that is told, and nothing fails. */
export async function putOnRecord(ledger: string, made: Exclusion | undefined, lang: Lang): Promise<void> {
  if (made === undefined) return;
  try {
    await recordExclusion(ledger, made);
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    process.stderr.write(say('exclude/not-on-record', lang, { why: cause.message }));
  }
}

/** The paths as the ledger has them; none means everything. */
export function chosenPaths(db: Db, at: AsOf, paths: readonly string[], root: string): string[] {
  return paths.map((path) => {
    const found = pathsMeant(path, root).find((one) => listings(db, at, [one]).length > 0);
    if (found === undefined) throw nothingNamed(path, [], { db, at, root });
    return found;
  });
}

/** The rules whose breach excludes: those of severity error, or the ones that were named. */
function chosenRules(db: Db, at: AsOf, args: ExcludeArguments): string[] {
  const views = ruleViews(db, at, documentsOf<ProjectDocument>(db, at.judging, 'project')[0] ?? {});
  if ((args.cleared || args.keep) && args.rule.length > 0) {
    throw failure('exclude/keep-rule-do', 'fix/item-cleared-when');
  }
  if (args.rule.length > 0) return args.rule.map((id) => named(id, views));
  return errorRulesOnItems(views);
}

/** What answers each rule that was judged. A ledger that an earlier version judged does not say it of our rules: they do. */
function answersAt(db: Db, at: AsOf): AnswersOf {
  const all = new Map([...rules(), ...documentsOf<Rule>(db, at.judging, 'rule')].map(({ id, answers }) => [id, answers]));
  for (const { id, answers } of rules()) if (all.get(id) === undefined) all.set(id, answers);
  return (id) => all.get(id);
}

function named(id: string, views: readonly RuleView[]): string {
  const view = views.find((one) => one.id === id);
  const guess = view
    ? undefined
    : nearest(
        id.slice(0, 200),
        views.map((one) => one.id),
      );
  if (!view)
    throw failure('exclude/there-no-rule', guess === undefined ? 'fix/licit-show-lists-rules' : 'fix/did-you-mean', {
      id: JSON.stringify(plain(id.slice(0, 200))),
      near: guess,
    });
  if (view.off) throw failure('exclude/off-licit-yaml', 'fix/turn-scan-again', { id });
  if (view.scope !== 'item') throw failure('exclude/judges-not-items', 'fix/licit-show-says', { id, scope: view.scope });
  return id;
}

async function writeExcluded(
  db: Db,
  at: AsOf,
  manifests: readonly Listing[],
  rules: readonly string[],
  out: LineFile,
  asJson: boolean,
): Promise<Listed> {
  const unmet = casesWith(db, at, rules, ['unmet']);
  const forbidden = casesWith(db, at, forbidding(db, at, rules), ['unmet']);
  const total = emptyList();
  const wanted = new Set(unmet.keys());
  // A key that also names an item that may stay, here or elsewhere, would leave that one out.
  const others = new KeySet();
  if (!asJson) keysOf(db, at, (item) => item.judged === undefined || !wanted.has(item.judged), others);
  for (const listing of manifests) {
    const before = total.listed;
    for (const item of itemsOf(db, at, listing, wanted)) {
      const byKey = item.key !== undefined && !item.masked && !others.has(item.key);
      await out.line(asJson ? rowOf(item, byKey, unmet.get(item.judged!)) : textOf(item, byKey));
      if (!forbidden.has(item.judged!)) total.notAnswered += 1;
      total.listed += 1;
      if (!byKey) total.byPlace += 1;
    }
    if (total.listed > before) total.manifests += 1;
  }
  return total;
}

/** Lists the items that reach a level. */
export async function writeCleared(
  db: Db,
  at: AsOf,
  manifests: readonly Listing[],
  rules: readonly string[],
  out: LineFile,
  asJson: boolean,
  keep: KeepLevel,
): Promise<Listed> {
  const { held, isKept: isCleared } = keptItems(db, at, rules, keep);
  const unmet = casesWith(db, at, rules, ['unmet']);
  const stated = casesWith(db, at, rules, ['stated']);
  const open = casesWith(db, at, rules, ['unmet', 'unproven']);
  const total = emptyList();
  // A key that also names an item that is not cleared, here or elsewhere, would let that one in.
  const others = new KeySet();
  if (!asJson) keysOf(db, at, (item) => !isCleared(item), others);
  for (const listing of manifests) {
    const before = total.listed;
    for (const item of itemsOf(db, at, listing)) {
      if (!isCleared(item)) {
        if (item.judged === undefined || !unmet.has(item.judged)) {
          if (item.judged !== undefined && !held.has(item.judged)) {
            total.refused += 1;
            continue;
          }
          if (item.judged !== undefined && !open.has(item.judged)) total.onlyStated += 1;
          total.neither += 1;
          for (const rule of held.get(item.judged ?? -1) ?? []) holdBack(total.open, rule, listing.dataset);
          continue;
        }
        for (const rule of unmet.get(item.judged) ?? []) holdBack(total.broken, rule, listing.dataset);
        continue;
      }
      const byKey = item.key !== undefined && !item.masked && !others.has(item.key);
      const told = stated.get(item.judged!);
      if (keep === 'not-forbidden' && open.has(item.judged!)) total.notAnswered += 1;
      await out.line(asJson ? rowOf(item, item.key !== undefined && !item.masked, undefined, told) : textOf(item, byKey));
      if (told) total.told += 1;
      for (const rule of told ?? []) total.toldFor.set(rule, (total.toldFor.get(rule) ?? 0) + 1);
      total.listed += 1;
      if (!byKey) total.byPlace += 1;
    }
    if (total.listed > before) total.manifests += 1;
  }
  return total;
}

/** Adds the keys of such items, in all manifests. */
function keysOf(db: Db, at: AsOf, such: (item: NamedItem) => boolean, into: KeySet): void {
  for (const listing of listings(db, at))
    for (const item of itemsOf(db, at, listing)) if (item.key !== undefined && such(item)) into.add(item.key);
}

function emptyList(): Listed {
  return {
    listed: 0,
    byPlace: 0,
    neither: 0,
    onlyStated: 0,
    notAnswered: 0,
    refused: 0,
    open: new Map(),
    broken: new Map(),
    told: 0,
    toldFor: new Map(),
    manifests: 0,
  };
}

function rowOf(item: NamedItem, byKey: boolean, rules?: readonly string[], stated?: readonly string[]): string {
  const { path, line, record } = item.at;
  return jsonLine({
    ...(byKey ? { key: item.key } : item.url !== undefined && { url: item.url }),
    manifest: path,
    ...(line !== undefined && { line }),
    ...(record !== undefined && { record }),
    ...(rules && { rules }),
    ...(stated && { stated }),
  });
}

/** One line: the key as it is, in JSON where it would not stand on a line by itself, or `@path:line`. */
function textOf(item: NamedItem, byKey: boolean): string {
  if (!byKey || item.key === undefined)
    return plain(item.at.path) === item.at.path ? `@${place(item.at)}` : `@${jsonLine(item.at.path)}${place({ ...item.at, path: '' })}`;
  const { key } = item;
  return plain(key) !== key || key.trim() !== key || key === '' || /^["@]/.test(key) ? jsonLine(key) : key;
}

/** What no list of items can hold. */
export function unlistedOf(db: Db, at: AsOf, manifests: readonly Listing[], paths: readonly string[]): Unlisted {
  const broken = manifests.filter(({ unread }) => unread > 0);
  const others = notReadAt(db, at.run).filter(({ path }) => paths.length === 0 || paths.some((one) => liesIn(path, one)));
  const bare = new Set(manifests.map(({ dataset }) => dataset));
  for (const { dataset, items } of manifests) if (items > 0) bare.delete(dataset);
  return {
    records: broken.reduce((sum, { unread }) => sum + unread, 0),
    manifests: broken.length,
    files: filesOf(others, 'unreadable') + filesOf(others, 'not-scanned'),
    ignored: ignoredBy(others).reduce((sum, { files }) => sum + files, 0),
    datasets: bare.size,
  };
}
