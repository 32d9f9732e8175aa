/** The registers of a project: which tables are at hand, whose items they speak of, and what they say. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { isAbsolute, join, normalize, resolve } from 'node:path';
import { canonical } from '../../ledger/journal.js';
import type { Json } from '../../model/basics.js';
import type { Format } from '../../model/format.js';
import type { ConsentRegister, RegisterOnRecord } from '../../model/statement.js';
import { matches } from '../../reading/glob.js';
import { wrong } from '../../text/reasons/reason.js';
import type { ItemRegister, JoinedTable } from './joined-table.js';
import { readRegister, registerState } from './read-register.js';

/** The folder that documents may lie in outside of the project; undefined where none is set. */
export function vault(): string | undefined {
  const folder = process.env.LICIT_VAULT;
  return folder === undefined || folder === '' ? undefined : resolve(folder);
}

/** A document that lies in the vault. */
const IN_VAULT = /^vault:(?=[^/\\])/;

/** Where the table of a register is on this machine; undefined where that is not told here. */
export function registerFile(path: string, root: string): string | undefined {
  const folder = IN_VAULT.test(path) ? vault() : root;
  const name = normalize(path.replace(IN_VAULT, ''));
  // What an answer names lies in one of the two: a path that climbs out of it names nothing.
  return folder === undefined || isAbsolute(name) || /^\.\.(?:[/\\]|$)/.test(name) ? undefined : join(folder, name);
}

/** A list, with the name of its dataset; without one where it lists no items. */
interface ItemList {
  path: string;
  dataset: string | undefined;
}

interface Looked {
  register: ConsentRegister;
  absolute: string | undefined;
  record: RegisterOnRecord;
  /** How it is joined, without its table. */
  joining: string;
  table?: JoinedTable;
}

/** The registers of a scan. What is read of them is read when the first list that needs it is. */
export class Registers {
  readonly #all: readonly Looked[];
  readonly #now: number;
  readonly #failed = new Set<string>();

  private constructor(all: readonly Looked[], now: number) {
    this.#all = all;
    this.#now = now;
  }

  /** Looks which tables are at hand. `before`: what the ledger has of them. */
  static async look(
    registers: readonly ConsentRegister[],
    { root, now, before }: { root: string; now: number; before: readonly RegisterOnRecord[] },
  ): Promise<Registers> {
    const all: Looked[] = [];
    for (const register of registers) {
      const { id, document, office, on, attests } = register;
      const known = before.find((one) => one.id === id);
      const absolute = registerFile(document.path, root);
      const found = absolute !== undefined && isFile(absolute) ? await registerState(absolute, document).catch(() => undefined) : undefined;
      const said = { id, path: document.path, attests, on, ...(office !== undefined && { office }) };
      const counts = known?.sha256 !== undefined && (found === undefined || known.sha256 === found.sha256) ? counted(known) : {};
      const record: RegisterOnRecord =
        found === undefined
          ? { ...said, state: 'not-at-hand', ...lastOf(known), ...counts }
          : { ...said, ...counts, ...found, last: new Date(now).toISOString().slice(0, 10) };
      all.push({ register, absolute, record, joining: joiningOf(register) });
    }
    return new Registers(all, now);
  }

  /** How the items of a list are joined: as it is now, and where a table is not at hand as it was joined last. A list that was read by one of them is not read again. */
  readingsOf(list: ItemList): readonly (Json | undefined)[] {
    const over = this.#over(list);
    if (over.length === 0) return [undefined];
    const tables = (absent: boolean): Json =>
      over.map(({ joining, record }) => [joining, (absent && record.state === 'not-at-hand' ? undefined : record.sha256) ?? null]);
    return over.some(({ record }) => record.state === 'not-at-hand') ? [tables(true), tables(false)] : [tables(false)];
  }

  /** The ids of those that speak of a list's persons. */
  idsOf(list: ItemList): string[] {
    return this.#over(list).map(({ register }) => register.id);
  }

  #over({ path, dataset }: ItemList): Looked[] {
    if (dataset === undefined) return [];
    return this.#all.filter(({ register: { about } }) => {
      if (about.path !== undefined && !matches(about.path, path)) return false;
      return about.dataset === undefined || about.dataset === dataset;
    });
  }

  /** Reads those that lists need. */
  async read(ids: ReadonlySet<string>, formats: readonly Format[], mask: <T>(value: T) => T): Promise<ItemRegister[]> {
    for (const looked of this.#all) {
      const { register, absolute, record } = looked;
      if (!ids.has(register.id) || absolute === undefined || record.state === 'not-at-hand') continue;
      const read = await readRegister(absolute, register, record.state, formats, this.#now).catch(() => {
        this.#failed.add(register.id);
        return wrong('register/not-readable');
      });
      if (typeof read === 'string') {
        looked.record = { ...record, state: 'not-at-hand', why: read };
        continue;
      }
      const { table, why, ...counts } = read;
      // Purposes are words of a column: what is personal in them goes no further.
      looked.table = {
        ...table,
        outcomes: table.outcomes.map((one) => ({
          ...one,
          ...(one.purposes && { purposes: mask(one.purposes) }),
          ...(one.notice !== undefined && { notice: mask(one.notice) }),
        })),
      };
      looked.record = { ...record, ...counts, ...(why !== undefined && { state: 'changed' as const, why }) };
    }
    return this.#all
      .filter(({ register }) => ids.has(register.id))
      .map(({ register: { id, columns, field, hash, normalize: forms }, table }) => ({
        id,
        columns,
        ...(field !== undefined && { field }),
        ...(hash !== undefined && { hash }),
        ...(forms !== undefined && { normalize: forms }),
        ...(table && { table }),
      }));
  }

  /** Whether one of them could not be read just now: lists that were joined without it are read again. */
  failed(ids: readonly string[]): boolean {
    return ids.some((id) => this.#failed.has(id));
  }

  /** As the ledger is to have them. */
  records(): readonly { register: ConsentRegister; record: RegisterOnRecord }[] {
    return this.#all.map(({ register, record }) => ({ register, record }));
  }
}

function counted({ events, subjects, undated, notUnderstood }: RegisterOnRecord): Partial<RegisterOnRecord> {
  return events === undefined ? {} : { events, subjects, undated, notUnderstood };
}

function lastOf(known: RegisterOnRecord | undefined): Pick<RegisterOnRecord, 'sha256' | 'last'> {
  return { ...(known?.sha256 !== undefined && { sha256: known.sha256 }), ...(known?.last !== undefined && { last: known.last }) };
}

function isFile(absolute: string): boolean {
  try {
    return statSync(absolute).isFile();
  } catch {
    return false;
  }
}

/** All that decides what a row comes to and which items it meets, but for the table; who says so decides nothing of it. */
function joiningOf({ id, document, columns, field, for: uses, purposes, versions, hash, normalize: forms }: ConsentRegister): string {
  const all = { id, document, columns, field, uses, purposes, versions, hash, forms };
  return createHash('sha256')
    .update(canonical(JSON.parse(JSON.stringify(all)) as Json))
    .digest('hex');
}
