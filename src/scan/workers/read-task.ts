import { createHash, type Hash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type PartDescriber, partDescriber } from '../../claims/describe.js';
import { PartTeller } from '../../claims/parts/part-names.js';
import { columnTypes } from '../../claims/roles/column-types.js';
import { measuredFields } from '../../claims/roles/measured-names.js';
import { inferRoles, type Settled } from '../../claims/roles/roles.js';
import { isOwnFile, isUncached } from '../../discover/caches/cached-files.js';
import { mediumOfField, mediumOfPath } from '../../inspect/media.js';
import { jointless } from '../../inspect/path-names.js';
import type { LanguageTeller } from '../../measure/language.js';
import type { Json } from '../../model/basics.js';
import type { Batch, MeasuredFields, ReadingOutcome, TableColumn } from '../../model/batch.js';
import type { Description } from '../../model/claim.js';
import type { Format, Part, Roles } from '../../model/format.js';
import type { Item, Problem, Read } from '../../model/item.js';
import type { ItemLists } from '../../model/lists/list-kinds.js';
import { LineCount } from '../../reading/bytes.js';
import { inCache } from '../../reading/folder-paths.js';
import { matches } from '../../reading/glob.js';
import { openManifest } from '../../reading/open.js';
import { append } from '../../text/append.js';
import { wrong } from '../../text/reasons/reason.js';
import { freePart } from '../free-memory.js';
import { textsOf } from '../models/model-texts.js';
import { MODEL_TEXT, type ModelMatch, type TextModel } from '../models/models.js';
import type { ItemRegister } from '../registers/joined-table.js';
import { type Described, type Inspector, Rows } from './batch-rows.js';
import { byPath } from './by-path.js';
import { ImportedFinds } from './imported-finds.js';
import { InsideMedia } from './inside-media.js';
import type { Interner } from './interner.js';
import { joinedWith } from './joined-items.js';
import { identifierFields, listing } from './listed-items.js';
import type { ReadTask } from './task.js';

/** Items looked at to tell which field is for what. */
export const SAMPLE = 1000;
/** Fewer where they are large: they wait in memory until their roles are told. */
export const SAMPLE_BYTES = 32 << 20;

/** What a manifest is read with. */
interface TaskTools {
  inspector: Inspector;
  interner: Interner;
  models: readonly TextModel[];
  teller: LanguageTeller | undefined;
  unmeasured: boolean;
  registers?: readonly ItemRegister[];
  lists?: ItemLists;
}

/** Reads one manifest, or parts of one: describes, inspects and digests every item, and hands over batches as they fill, the last of each part marked. */
export async function readTask(
  task: ReadTask,
  format: Format,
  tools: TaskTools,
  send: (batch: Batch) => Promise<void> | undefined,
): Promise<void> {
  const opened = await openManifest(task.absolute, task.path, task.text, task.folder);
  const { inspector, models } = tools;
  let { reading } = task;
  let rows: Rows | undefined;
  let described: PartDescriber | undefined;
  let imported: ImportedFinds | undefined;
  for (const range of task.ranges ?? [undefined]) {
    const passed = new PassedBytes(task.digested === true ? task.salt : undefined, format.splitsAtLines !== 'feeds');
    // The lines of a part are counted as its bytes go by: the next part's lines begin after them.
    const bytes = range && format.splitsAtLines ? (part?: Part) => passed.pass(opened.bytes(part)) : opened.bytes;
    const source = new Source(task.path, format.read({ ...opened, bytes, columns: task.columns }, range));
    reading ??= learn(await source.sample(), format, task, inspector);
    described ??= heldAgainst(task, tools.lists, reading, joining(task, tools.registers ?? [], describing(task, format, reading)));
    imported ??= task.imports && new ImportedFinds(task.path, task.imports, reading.textFields);
    rows ??= rowsOf(task, reading, tools, opened.size, imported);
    described.begin();
    inspector.begin(reading.evidence);
    for (let reads = await source.next(); reads !== undefined; reads = await source.next()) {
      if (models.length > 0) inspector.setModelMatches(await looked(reads, reading.textFields, models), MODEL_TEXT);
      const all = describeAll(reads, described);
      inspector.lookAhead(reads);
      for (let from = 0; from < reads.length; ) {
        from = rows.addAll(reads, all, from);
        const full = rows.full ? send(rows.take()) : undefined;
        if (full) await full;
      }
    }
    if (source.broke) rows.problems.push(source.broke);
    const digest = range && passed.digestOf(range);
    if (range !== undefined) freePart(range.end - range.start);
    const counted = { fields: inspector.counts(), labels: rows.takeLabels(task.path) };
    const last = send(rows.take({ lines: passed.lines, ...counted, ...(digest !== undefined && { digest }) }));
    if (last) await last;
  }
}

/** Where the items of a manifest go, by what the first of them taught. */
function rowsOf(
  { dismissing, reading: told, salt }: ReadTask,
  reading: ReadingOutcome,
  { inspector, interner, teller, unmeasured }: TaskTools,
  bytes: number,
  imported: ImportedFinds | undefined,
): Rows {
  const { unit, measured, textFields } = reading;
  const roles = reading.roles as Roles;
  const rows = new Rows({
    ...{ inspector, interner, roles, salt, unit, measured, textFields, teller, unmeasured, bytes },
    ...(dismissing && { dismissing }),
    ...(imported && { imported }),
  });
  rows.learned = told === undefined ? reading : undefined;
  return rows;
}

/** What a format reads, batch by batch, with those that were read ahead to learn from. */
class Source {
  readonly #path: string;
  readonly #reads: AsyncIterator<readonly Read[]>;
  readonly #ahead: (readonly Read[])[] = [];
  /** What ended it before its end. */
  broke: Problem | undefined;

  constructor(path: string, reads: AsyncIterable<readonly Read[]>) {
    this.#path = path;
    this.#reads = reads[Symbol.asyncIterator]();
  }

  async next(): Promise<readonly Read[] | undefined> {
    return this.#ahead.shift() ?? (this.broke ? undefined : await this.#read());
  }

  async #read(): Promise<readonly Read[] | undefined> {
    try {
      const { done, value } = await this.#reads.next();
      return done ? undefined : value;
    } catch (cause) {
      this.broke = unreadable(this.#path, cause);
      return undefined;
    }
  }

  /** The first items, by which the fields are told. */
  async sample(): Promise<Item[]> {
    const sample: Item[] = [];
    let bytes = 0;
    while (sample.length < SAMPLE && bytes < SAMPLE_BYTES) {
      const reads = await this.#read();
      if (reads === undefined) break;
      this.#ahead.push(reads);
      for (const read of reads) {
        if (read.kind !== 'item') continue;
        if (sample.length < SAMPLE && bytes < SAMPLE_BYTES) sample.push(read);
        bytes += sizeOf(read);
      }
    }
    return sample;
  }
}

/** Counts the lines of a part as its bytes go by, and digests them where that is asked. */
class PassedBytes {
  readonly #digest: Hash | undefined;
  #passes = 0;
  #bytes = 0;
  readonly #lines: LineCount;

  constructor(salt: Uint8Array | undefined, returns: boolean) {
    this.#lines = new LineCount(returns);
    this.#digest = salt && createHash('sha256').update(salt);
  }

  async *pass(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    this.#passes += 1;
    for await (const chunk of chunks) {
      this.#bytes += chunk.length;
      this.#digest?.update(chunk);
      this.#lines.add(chunk);
      yield chunk;
    }
  }

  get lines(): number {
    return this.#lines.count;
  }

  /** Undefined unless all bytes of the part went by, once. */
  digestOf({ start, end }: Part): string | undefined {
    return this.#passes === 1 && this.#bytes === end - start ? this.#digest?.digest('hex') : undefined;
  }
}

/** What the items among these state. A function of its own: loops that wait are never compiled well. */
function describeAll(reads: readonly Read[], { describe, roles }: PartDescriber): (Described | undefined)[] {
  return reads.map((read) => (read.kind === 'item' ? { said: describe(read), roles: roles() } : undefined));
}

/** What a string takes beside its characters, with its place in the record. */
const STRING = 32;

/** About the memory that an item holds: its record, and its texts in UTF-16. */
export function sizeOf({ record, fields, row }: Item): number {
  let size = record?.length ?? 0;
  if (row !== undefined) return row.cells.reduce<number>((sum, cell) => sum + weightOf(cell, DEEPEST), size);
  for (const name in fields) size += weightOf(fields[name]!, DEEPEST);
  return size;
}

const DEEPEST = 6;

function weightOf(value: Json, deep: number): number {
  if (typeof value === 'string') return STRING + 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  let size = 16;
  if (deep > 0) for (const name in value) size += weightOf((value as Record<string, Json>)[name]!, deep - 1);
  return size;
}

/** What models find in the texts of these items, by text. */
async function looked(
  reads: readonly Read[],
  textFields: readonly string[],
  models: readonly TextModel[],
): Promise<Map<string, readonly ModelMatch[]>> {
  const found = new Map<string, readonly ModelMatch[]>();
  for (const read of reads) {
    if (read.kind !== 'item') continue;
    for (const text of textsOf(read, textFields)) {
      if (found.has(text)) continue;
      const all: ModelMatch[] = [];
      for (const model of models) append(all, await model.look(text));
      found.set(text, all);
    }
  }
  return found;
}

/** Describes items by their records and their paths, and tells which part of its dataset each is of, where parts have licenses of their own. */
function describing(
  { parts, path, inside: tables }: Pick<ReadTask, 'inside' | 'parts' | 'path'>,
  format: Format,
  reading: ReadingOutcome,
): PartDescriber {
  const { partFields } = reading;
  const inside = tables && new InsideMedia(path, tables);
  const own = partDescriber(path, reading.roles as Roles, reading.settled as Settled | undefined);
  const byRecord = inside === undefined ? own : { ...own, describe: (item: Item): Description => own.describe(inside.joined(item)) };
  const paths = byPath(path, format);
  const described =
    paths === undefined ? byRecord : { ...byRecord, describe: (item: Item): Description => paths.describe(item, byRecord.describe) };
  if (parts === undefined || partFields === undefined) return described;
  const teller = new PartTeller(parts, matches);
  const describe = (item: Item): Description => {
    const said = described.describe(item);
    said.part = teller.of(item.fields, partFields, path);
    return said;
  };
  return { ...described, describe };
}

/** What is described, joined with the registers that speak of the list's persons. */
function joining({ registers = [], path }: ReadTask, all: readonly ItemRegister[], described: PartDescriber): PartDescriber {
  const over = all.filter(({ id }) => registers.includes(id));
  if (over.length === 0) return described;
  const join = joinedWith(over, path);
  return { ...described, describe: (item) => join(item, described.describe(item)) };
}

/** What is described, with what lists from outside say of it. */
function heldAgainst(
  { lists = [] }: ReadTask,
  all: ItemLists | undefined,
  { identifiers, textFields }: ReadingOutcome,
  described: PartDescriber,
): PartDescriber {
  const over = all?.lists.filter(({ id }) => lists.includes(id)) ?? [];
  if (over.length === 0) return described;
  const listed = listing(over, all!.key, identifiers?.all ?? {}, textFields);
  const describe = (item: Item): Description => {
    const said = described.describe(item);
    const says = listed(item, said);
    if (says !== undefined || said.listed !== undefined) said.listed = says;
    return said;
  };
  return { ...described, describe };
}

type Learner = Pick<Inspector, 'learn' | 'name'>;

/** Formats of tables, whose columns are kept for those who export how to read them; cells of the first are words. */
const TABLES: ReadonlySet<string> = new Set(['csv', 'jsonl', 'parquet', 'arrow', 'xlsx']);

/** The columns of a table. A name in which something personal is found is left out. */
function columnsOf(sample: readonly Item[], { id }: Format, inspector: Learner, path: string): TableColumn[] | undefined {
  if (!TABLES.has(id)) return undefined;
  const holds = (name: string): boolean => inspector.name(jointless(name), { path }).some(({ reserved }) => reserved !== true);
  return columnTypes(sample, id === 'csv')?.filter((column) => !column.path.some(holds));
}

/** Tells the roles of a manifest's fields from its first items, and what the values of each say together. */
function learn(
  sample: readonly Item[],
  format: Format,
  task: Pick<ReadTask, 'columns' | 'inside' | 'parts' | 'path'>,
  inspector: Learner,
): ReadingOutcome {
  const paths = byPath(task.path, format);
  const columns = paths === undefined ? sample : sample.map(paths.withColumns);
  const { roles: own, textFields, ambiguous, settled } = inferRoles(columns, format.roles, task.columns?.roles);
  const roles = task.inside === undefined ? own : new InsideMedia(task.path, task.inside).rolesWith(own);
  const unit = sample[0]?.at.line === undefined ? 'record' : 'line';
  const partFields = task.parts && new PartTeller(task.parts, matches).fieldsOf(sample.map(({ fields }) => fields));
  const measured = sample.length === 0 ? undefined : measuring(sample, roles);
  const identifiers = identifierFields(columns, roles);
  const table = columnsOf(sample, format, inspector, task.path);
  return {
    roles,
    textFields,
    ...(table && { columns: table }),
    ambiguous,
    settled,
    unit,
    evidence: inspector.learn(sample),
    ...(measured && { measured }),
    ...(partFields && { partFields }),
    ...(Object.keys(identifiers.all).length > 0 && { identifiers }),
  };
}

/** The fields that say how much the items are, and what they are made of. */
export function measuring(sample: readonly Item[], roles: Roles): MeasuredFields {
  const names = new Set<string>();
  let columns: readonly string[] | undefined;
  for (const { fields, row } of sample) {
    if (row === undefined) for (const name in fields) names.add(name);
    else if (row.columns !== columns) for (const name of (columns = row.columns)) names.add(name);
  }
  const media = [...names].flatMap((path) => {
    const medium = mediumOfField(path);
    return medium === undefined ? [] : [{ path, medium }];
  });
  const addresses = sample.flatMap(({ fields }) =>
    roles.url.flatMap((path) => (typeof fields[path] === 'string' ? [fields[path] as string] : [])),
  );
  const usual = (['image', 'audio', 'video'] as const).find(
    (medium) => addresses.filter((address) => mediumOfPath(address) === medium).length * 2 > addresses.length,
  );
  return { ...measuredFields(sample), media, ...(usual && { usual }) };
}

/** What a manifest that will be read in parts says at its beginning. */
export async function learnFirst(
  task: Pick<ReadTask, 'absolute' | 'path' | 'folder' | 'columns' | 'inside' | 'parts' | 'text'>,
  format: Format,
  inspector: Learner,
): Promise<ReadingOutcome> {
  const file = { ...(await openManifest(task.absolute, task.path, task.text, task.folder)), columns: task.columns };
  const sample: Item[] = [];
  let bytes = 0;
  for await (const reads of format.read(file)) {
    for (const read of reads) {
      if (read.kind !== 'item' || sample.length >= SAMPLE || bytes >= SAMPLE_BYTES) continue;
      bytes += sizeOf(read);
      sample.push(read);
    }
    if (sample.length >= SAMPLE || bytes >= SAMPLE_BYTES) break;
  }
  return learn(sample, format, task, inspector);
}

/** Size and time of a file, to tell whether someone wrote to it since. */
export async function stamp(path: string): Promise<string> {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

/** Whether nothing is there any more at a path of the ledger; a member of an archive is there as long as its archive is. What cannot be told is not absent. */
export async function isAbsent(root: string, path: string): Promise<boolean> {
  if (inCache(path) && !isOwnFile(root, path)) return isUncached(path);
  for (let at = path.replace(/\/$/, ''), whole = true; at !== '' && at !== '.'; at = posix.dirname(at), whole = false) {
    try {
      const found = await stat(join(root, at));
      return !whole && found.isDirectory();
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') return false;
    }
  }
  return true;
}

/** A smaller file is read at once: a stream costs ten times as much. */
const SMALL = 256 << 10;

/** SHA-256 of a file's bytes as they stand, in hex. */
export async function hashFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  if (statSync(path).size <= SMALL) return digest.update(readFileSync(path)).digest('hex');
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) digest.update(chunk as Buffer);
  return digest.digest('hex');
}

/** Says that a manifest was written to while it was read: what is recorded may be of two states of it. */
export function written(path: string): Problem {
  return { kind: 'problem', what: wrong('file/changed'), at: { path } };
}

function unreadable(path: string, cause: unknown): Problem {
  const code = (cause as { code?: string } | null)?.code;
  const reason = code === undefined ? 'it could not be decoded' : code;
  return { kind: 'problem', what: wrong('file/rest-not-read', { reason }), at: { path } };
}
