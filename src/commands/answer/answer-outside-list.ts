/** `licit answer list`: a list from outside that says no to what it names. No value of it is copied. */
import { relative, resolve, sep } from 'node:path';
import { formats, listKinds } from '../../catalog/catalog.js';
import { inside } from '../../config/evidence-file.js';
import { isTracked } from '../../config/git/git.js';
import { givenScope } from '../../config/given-evidence.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import { type IdentifierKind, identifierKinds, type ListColumns, type ListKind } from '../../model/lists/list-kinds.js';
import type { OutsideList } from '../../model/statement.js';
import { loadProject } from '../../project/project.js';
import { type ListDocument, listDocument } from '../../scan/outside/list-document.js';
import { ListTableBuilder } from '../../scan/outside/list-table.js';
import { entriesIn, kindsOf, listSample, type ReadList, readList } from '../../scan/outside/read-list.js';
import { type ReadSnapshots, readSnapshots } from '../../scan/outside/read-snapshots.js';
import { vault } from '../../scan/registers/registers.js';
import { failure } from '../../text/failures/failure.js';
import { problemIn } from '../../text/in-chinese.js';
import { say } from '../../text/messages/say.js';
import { plain, safeJson, shortHash } from '../../text/show.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { terminal } from '../terminal.js';
import { fileWords, type PlannedFile, plannedAnswer, writePlanned } from '../waive/written-file.js';
import { whoSays } from './who-says.js';

export interface AnswerOutsideListArguments extends PageArguments {
  file: string;
  kind?: string;
  /** `dataset:NAME`, `path:web/**`, `host:NAME`; all items when left out. */
  about: string[];
  /** `isbn=ISBN`: what a column names, and how it is called. */
  column: string[];
  /** Product tokens of the crawlers that collected; snapshots of sites only. */
  agent: string[];
  collected: string;
  from: string;
  by?: string;
  office?: string;
  /** Show what the list comes to and write nothing. */
  dryRun?: boolean;
}

/** So many cells in a hundred may be no identifier; of more, the column is another one than it was taken for. */
const MAX_NOT_UNDERSTOOD = 10;

/** A list, as far as it is known before it is signed. */
interface Recognized {
  kind: ListKind;
  columns?: ListColumns;
  read?: ReadList & { entries: number };
  snapshots?: ReadSnapshots;
}

/** Writes the answer that names a list, and says what it names. Returns the exit code. Throws LicitError for what cannot be written. */
export async function runAnswerOutsideList(args: AnswerOutsideListArguments): Promise<number> {
  const { root, config } = loadProject(args);
  const by = whoSays(args.by, root);
  const absolute = resolve(args.file);
  const document = await documentAt(absolute, args.file);
  const { kind, columns, read, snapshots } = await recognized(absolute, document, args);
  const path = namedListPath(absolute, root);
  const entries = read?.entries ?? (snapshots && snapshots.store.counts.sites + snapshots.store.counts.pages);
  const given = {
    answer: 'list',
    kind: kind.id,
    about: args.about.length === 0 ? { path: '**' } : aboutGiven(args.about),
    document: { path, ...document, ...(entries !== undefined && { entries }) },
    ...(columns && { columns }),
    ...(args.agent.length > 0 && { agents: args.agent }),
    collected: args.collected,
    from: args.from,
    by,
    ...(args.office !== undefined && { office: args.office }),
    on: new Date().toISOString().slice(0, 10),
  };
  const stem = path.replace(/^vault:/, '').replace(/\.[a-z0-9]+$/i, '');
  const { said, ...file } = plannedAnswer(root, given, { stem, flow: ['about', 'document', 'columns'], deciding: config });
  if (!args.dryRun) writePlanned(root, file);
  const list = said as OutsideList;
  if (args.format === 'json') {
    const { at: _, ...shown } = list;
    const counts = read
      ? { rows: read.rows, named: read.named, notUnderstood: read.notUnderstood }
      : snapshots && { snapshots: snapshots.store.counts, passed: snapshots.passed.length, damaged: snapshots.damaged.length };
    process.stdout.write(`${safeJson({ schemaVersion: 1, written: !args.dryRun, file: file.path, list: shown, ...counts })}\n`);
  } else
    process.stdout.write(
      pageOf(args, { kind, ...(read && { read }), ...(snapshots && { snapshots }) }, list, {
        ...file,
        isTracked: isTracked(root, path) === true,
      }),
    );
  return 0;
}

function aboutGiven(about: readonly string[]): Record<string, string> {
  return givenScope(about, {
    kinds: 'Write dataset:NAME, path:GLOB or host:NAME.',
    each: 'All parts must match at once; write an answer for each.',
  });
}

async function documentAt(absolute: string, file: string): Promise<ListDocument> {
  try {
    return await listDocument(absolute);
  } catch (cause) {
    throw failure('lists/no-list', 'fix/name-existing-file', { file: plain(file) }, cause);
  }
}

/** Which kind of list it is, by what was said and by its shape, and what it names. Throws LicitError where that is not told, or it names nothing. */
async function recognized(absolute: string, { files }: ListDocument, args: AnswerOutsideListArguments): Promise<Recognized> {
  const kinds = await listKinds();
  const asked = args.kind === undefined ? undefined : kinds.find(({ id }) => id === args.kind);
  const shown = { file: plain(args.file), list: kinds.map(({ id }) => id).join(', ') };
  if (args.kind !== undefined && asked === undefined)
    throw failure('lists/no-such-kind', 'fix/use-one', { ...shown, kind: plain(args.kind) });
  if (asked?.joins === 'own' || files !== undefined) {
    const kind = asked ?? kinds.find(({ folders }) => folders === true);
    if (kind === undefined || (files !== undefined && kind.folders !== true))
      throw failure('lists/no-folder', 'fix/name-existing-file', shown);
    return { kind, ...(kind.says === 'reserved' && { snapshots: await snapshotsIn(absolute, args) }) };
  }
  const all = await formats();
  const found = kindsOf(await listSample(absolute, args.file, all), asked === undefined ? kinds : [asked]);
  const told = args.column.length > 0 && asked !== undefined ? { kind: asked, columns: columnsGiven(args.column) } : undefined;
  const best = told ?? (asked === undefined ? found.find(({ sure }) => sure) : found[0]);
  if (best === undefined)
    throw failure(
      asked === undefined ? 'lists/kind-not-told' : 'lists/no-column',
      asked === undefined ? 'fix/say-kind' : 'fix/say-column',
      shown,
    );
  const builder = new ListTableBuilder([0, 0]);
  const read = await readList(absolute, args.file, best.columns, all, (name) => builder.add(name));
  const entries = entriesIn(read, builder.finish().entries);
  if (read.why !== undefined) throw wrongList(read.why, args);
  if (entries === 0)
    throw failure('lists/names-nothing', 'fix/say-column', { ...shown, columns: Object.values(best.columns).map(plain).join(', ') });
  const cells = Object.values(read.named).reduce((sum, n) => sum + n, read.notUnderstood);
  if (told === undefined && read.notUnderstood * 100 > cells * MAX_NOT_UNDERSTOOD)
    throw failure('lists/not-understood', 'fix/say-column', { ...shown, cells, odd: read.notUnderstood });
  return { kind: best.kind, columns: best.columns, read: { ...read, entries } };
}

/** What snapshots come to. Throws LicitError where nothing in them is one. */
async function snapshotsIn(absolute: string, { collected, agent, file }: AnswerOutsideListArguments): Promise<ReadSnapshots> {
  const read = await readSnapshots(absolute, { day: collected, agents: agent, named: plain(file), formats: await formats() });
  if (read.store.counts.sites + read.store.counts.pages === 0)
    throw failure('lists/no-snapshots', 'fix/say-snapshots', { file: plain(file) });
  return read;
}

function snapshotLines(page: Page, { store: { counts }, passed, damaged }: ReadSnapshots, lang: Lang): void {
  const { sites, pages, files, states, days } = counts;
  const kinds = Object.entries(files).map(([name, count]) => `${name} ${count}`);
  page.labelled(
    say('outside/names', lang),
    [say('outside/sites', lang, { sites }), say('outside/pages', lang, { pages }), ...kinds].join(', '),
    2,
    12,
  );
  if (days !== undefined) page.text(say('outside/days', lang, days), 14);
  const { unreadable = 0, unreachable = 0 } = states;
  if (unreadable + unreachable > 0) page.text(say('outside/snapshots-unreadable', lang, { unreadable, unreachable }), 14);
  if (passed.length + damaged.length > 0)
    page.text(
      say('outside/snapshots-passed', lang, {
        files: passed.length + damaged.length,
        first: [...damaged, ...passed].slice(0, 3).map(plain),
      }),
      14,
    );
}

function columnsGiven(column: readonly string[]): ListColumns {
  return Object.fromEntries(
    column.map((one) => {
      const at = one.indexOf('=');
      const kind = one.slice(0, at) as IdentifierKind;
      if (at < 1 || !identifierKinds.includes(kind))
        throw failure('lists/no-identifier', 'fix/use-one', { shown: plain(one.slice(0, 200)), list: identifierKinds.join(', ') });
      return [kind, one.slice(at + 1)];
    }),
  );
}

/** A list that cannot be read whole must not be signed. */
function wrongList(why: string, { file, lang }: AnswerOutsideListArguments): LicitError {
  const { what, fix } = problemIn(lang, { what: why, fix: '' });
  return new LicitError(`${plain(file)}: ${what}`, fix);
}

/** How the answer names the list: by its place in the project or in the vault. Throws LicitError for one that lies elsewhere. */
function namedListPath(absolute: string, root: string): string {
  const folder = vault();
  if (folder !== undefined && inside(absolute, folder) !== undefined) return `vault:${relative(folder, absolute).split(sep).join('/')}`;
  const path = inside(absolute, root);
  const shown = plain(relative(process.cwd(), absolute));
  if (path === undefined) throw failure('lists/outside', 'fix/set-vault', { shown });
  return path;
}

function pageOf(
  { lang, color, dryRun }: AnswerOutsideListArguments,
  { kind: { title, persons }, read, snapshots }: Recognized,
  list: OutsideList,
  { path, isThere, isTracked: byGit }: PlannedFile & { isTracked: boolean },
): string {
  const page = new Page(terminal(color, true));
  const about = Object.entries(list.about).map(([name, value]) => `${name}:${plain(value)}`);
  page.text(`${page.ink.bold(title[lang])} · ${about.join(' ')}`, 2);
  const { path: where, sha256, files } = list.document;
  const many = files === undefined ? '' : ` · ${say('outside/files', lang, { files })}`;
  page.labelled(say('outside/list', lang), `${plain(where)} · sha256 ${shortHash(sha256)}${many}`, 2, 12);
  page.labelled(say('outside/from', lang), `${plain(list.from)} · ${say('outside/as-of', lang, { day: list.collected })}`, 2, 12);
  page.labelled(say('outside/by', lang), list.office === undefined ? plain(list.by) : `${plain(list.by)} (${plain(list.office)})`, 2, 12);
  if (read !== undefined) {
    const columns = Object.entries(list.columns ?? {}).map(([kind, column]) => `${plain(column)} (${kind})`);
    page.labelled(say('outside/names', lang), `${say('outside/entries', lang, { entries: read.entries })} · ${columns.join(', ')}`, 2, 12);
    if (read.notUnderstood > 0) page.text(say('outside/not-understood', lang, { cells: read.notUnderstood }), 14);
  }
  if (snapshots !== undefined) snapshotLines(page, snapshots, lang);
  if (persons && byGit) page.text(say('outside/tracked', lang), 14);
  page.blank();
  if (dryRun) page.text(fileWords.dry[lang], 0);
  else {
    page.text(`✓ ${fileWords[isThere ? 'there' : 'written'][lang]} ${path}`, 0);
    page.text(say('outside/scan', lang), 2);
    page.text(fileWords.merge[lang], 2);
  }
  return page.toString();
}
