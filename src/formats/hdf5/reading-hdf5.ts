import type { Json, ProblemReason } from '../../model/basics.js';
import type { ManifestFile } from '../../model/format.js';
import type { BesideWords, Problem, Read } from '../../model/item.js';
import { ProblemLimit } from '../../reading/problems.js';
import { append } from '../../text/append.js';
import { wrong } from '../../text/reasons/reason.js';
import { rowsOf, tablesOf } from '../arrays/array-rows.js';
import { tableMetadata } from '../descriptor/table-metadata.js';
import { Hdf5Column, holdsPointers, inMemory, reason, Unread } from './hdf5-column.js';
import { type Core, library, openHdf5 } from './hdf5-library.js';
import { Values } from './hdf5-values.js';

/** What is found in the groups of a file. */
interface Found {
  tables: { columns: Hdf5Column[]; field: string }[];
  problems: Problem[];
  attributes: [string, string][];
  /** There is more than is looked at. */
  isCut?: boolean;
}

/** Groups and data sets of one file that are looked at, and how deeply they are nested. */
const MAX_OBJECTS = 20_000;
const DEEPEST = 32;
/** An attribute of more bytes is no words. */
const MAX_ATTRIBUTE_BYTES = 1 << 20;
/** So many texts of attributes are inspected. */
const MAX_WORDS = 1000;

export async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const core = await library();
  if (core === undefined) {
    yield [{ kind: 'problem', what: wrong('hdf/not-installed'), at: { path } }];
    return;
  }
  let opened: Awaited<ReturnType<typeof openHdf5>> | undefined;
  const limit = new ProblemLimit();
  try {
    opened = await openHdf5(core, file);
    for await (const reads of new Hdf5(core, opened.id, path).reads()) {
      const kept = reads.flatMap((one) => (one.kind === 'problem' ? (limit.admit(one) ?? []) : one));
      if (kept.length > 0) yield kept;
    }
  } catch (error) {
    yield [{ kind: 'problem', what: wrong('hdf/not-read', { message: reason(error) }), at: { path } }];
  } finally {
    try {
      opened?.close();
    } catch {
      // Damage that it was told of above.
    }
  }
  const rest = limit.rest();
  if (rest.length > 0) yield rest;
}

class Hdf5 {
  readonly #core: Core;
  readonly #file: bigint;
  readonly #path: string;
  #objects = 0;
  #rows = 0;
  #words: BesideWords[] = [];

  constructor(core: Core, file: bigint, path: string) {
    this.#core = core;
    this.#file = file;
    this.#path = path;
  }

  /** Everything in the file, group by group. */
  async *reads(): AsyncGenerator<Read[], void, undefined> {
    const problems: Problem[] = [];
    const attributes = this.#attributes('/', problems);
    if (attributes.some(([name]) => name === 'keras_version')) {
      yield [this.#problem(wrong('hdf/weights'), undefined, 0)];
      return;
    }
    const tables: Found['tables'] = [];
    this.#group('/', 0, { tables, problems, attributes });
    const { card, beside } = tableMetadata(this.#path, attributes);
    if (card !== undefined) yield [card];
    if (problems.length > 0) yield problems;
    const words = [...(beside?.words ?? []), ...this.#words];
    let first: { beside: { words: BesideWords[]; cut: boolean } } | undefined =
      words.length === 0 ? undefined : { beside: { words: words.slice(0, MAX_WORDS), cut: words.length > MAX_WORDS } };
    for (const { columns, field } of tables) {
      for await (const reads of rowsOf(columns, this.#path, { before: this.#rows, ...(tables.length > 1 && { field }) })) {
        const item = reads.find((one) => one.kind === 'item');
        if (first !== undefined && item !== undefined) [item.beside, first] = [first.beside, undefined];
        yield reads;
      }
      this.#rows += columns[0]!.rows;
    }
  }

  /** Looks at a group and those in it: what lies in it is one table for each number of rows. */
  #group(path: string, depth: number, found: Found): void {
    const columns: Hdf5Column[] = [];
    const groups: string[] = [];
    let names: string[] = [];
    try {
      names = this.#core.get_names(this.#file, path, false);
    } catch (error) {
      found.problems.push(this.#problem(wrong('hdf/group', { message: reason(error) }), path));
    }
    for (const name of names) {
      const inner = `${path === '/' ? '' : path}/${name}`;
      this.#objects += 1;
      if (this.#objects > MAX_OBJECTS || depth > DEEPEST) {
        const what = wrong('hdf/too-many', { limit: MAX_OBJECTS });
        if (!found.isCut) found.problems.push(this.#problem(what, inner.slice(0, 200)));
        found.isCut = true;
        return;
      }
      try {
        const kind = this.#kindOf(inner);
        if (kind === 'group') groups.push(inner);
        else if (kind === 'dataset') columns.push(this.#column(inner, name));
        else if (kind === 'elsewhere') found.problems.push(this.#problem(wrong('hdf/link'), inner));
        if (kind === 'group' || kind === 'dataset') append(found.attributes, this.#attributes(inner, found.problems));
      } catch (error) {
        found.problems.push(
          this.#problem(wrong('hdf/data-set', { message: reason(error) }), inner, error instanceof Unread ? error.rows : 1),
        );
      }
    }
    for (const table of tablesOf(columns)) found.tables.push({ columns: table, field: table.map(({ path: one }) => one).join(', ') });
    for (const group of groups) this.#group(group, depth + 1, found);
  }

  /** What is at a path. Links within the file lead to what has a path of its own. */
  #kindOf(path: string): 'group' | 'dataset' | 'elsewhere' | 'other' {
    if (this.#core.get_symbolic_link(this.#file, path) !== null) return 'other';
    // H5G_obj_t: 0 a group, 1 a data set; links: 3 within the file, 4 to another.
    const type = this.#core.get_type(this.#file, path);
    return type === 4 ? 'elsewhere' : type === 0 ? 'group' : type === 1 ? 'dataset' : 'other';
  }

  #column(path: string, name: string): Hdf5Column {
    return new Hdf5Column(this.#core, this.#file, { path, name, manifest: this.#path });
  }

  /** The attributes that are words, as pairs; all but numbers are kept to be inspected. */
  #attributes(path: string, problems: Problem[]): [string, string][] {
    const pairs: [string, string][] = [];
    for (const name of this.#core.get_attribute_names(this.#file, path)) {
      try {
        const value = this.#attribute(path, name);
        if (value === undefined) continue;
        if (typeof value === 'string') pairs.push([name, value]);
        if (typeof value === 'number' || typeof value === 'boolean' || value === null) continue;
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        this.#words.push({ text, at: { path: this.#path, field: `${path === '/' ? '' : path}@${name}` }, credit: false });
      } catch (error) {
        problems.push(this.#problem(wrong('hdf/attribute', { message: reason(error) }), `${path}@${name}`));
      }
    }
    return pairs;
  }

  #attribute(path: string, name: string): Json | undefined {
    const described = this.#core.get_attribute_metadata(this.#file, path, name);
    const shape = described.shape;
    const bytes = (shape ?? []).reduce((all, axis) => all * axis, described.size);
    if (shape === null) return undefined;
    if (!(bytes <= MAX_ATTRIBUTE_BYTES)) throw new Unread('it is too long', 1);
    const fill = (to: bigint): unknown => this.#core.get_attribute_data(this.#file, path, name, to);
    return inMemory(this.#core, bytes, {
      fill,
      use: (memory) => new Values(this.#core, described).row(memory, described, shape),
      free: (at) => holdsPointers(described) && this.#core.reclaim_vlen_memory(this.#file, path, name, at),
    });
  }

  #problem(what: ProblemReason, field?: string, lost = 1): Problem {
    return { kind: 'problem', what, at: { path: this.#path, ...(field !== undefined && { field }) }, lost };
  }
}
