/** Which fields an item has: most have those of the one before, which a look at their names tells. */
import { isObject, type Json } from '../../model/basics.js';
import type { Item, Row } from '../../model/item.js';
import type { Fields } from '../field-values.js';

/** Objects within objects are looked into so deep; what lies deeper is one value. */
export const MAX_DEPTH = 4;

/** The fields of an item, the same object for items that come after one another and have the same fields. */
export interface FieldShape {
  /** Names of its fields. */
  names: readonly string[];
  /** Paths of its fields, and of those within objects in place of the objects. */
  paths: readonly string[];
}

/** Tells the fields of items that come one after the other. */
export class FieldShapes {
  #shape: FieldShape = { names: [], paths: [] };
  /** Of rows of a wide table: its columns. */
  #columns: readonly string[] | undefined;
  /** The names of the last item's fields as they are come upon, and how deep each is: together they tell its objects apart. Of a wide row those that hold objects. */
  #names: string[] = [];
  #depths: number[] = [];
  #at = 0;

  of({ fields, row }: Pick<Item, 'fields' | 'row'>): FieldShape {
    this.#at = 0;
    const same = row === undefined ? this.#columns === undefined && this.#isSame(fields, 0) : this.#isSameRow(row);
    if (!same || this.#at !== this.#names.length) this.#note(fields, row);
    return this.#shape;
  }

  #isSame(fields: Fields, depth: number): boolean {
    const names = this.#names;
    const depths = this.#depths;
    for (const name in fields) {
      const at = this.#at;
      if (names[at] !== name || depths[at] !== depth) return false;
      this.#at = at + 1;
      const value = fields[name];
      if (typeof value === 'object' && depth < MAX_DEPTH - 1 && isObject(value) && !this.#isSame(value, depth + 1)) return false;
    }
    return true;
  }

  #isSameRow({ columns, cells }: Row): boolean {
    if (columns !== this.#columns) return false;
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i]!;
      if (typeof cell !== 'object' || !isObject(cell)) continue;
      if (this.#names[this.#at] !== columns[i]) return false;
      this.#at += 1;
      if (!this.#isSame(cell, 1)) return false;
    }
    return true;
  }

  #note(fields: Fields, row: Row | undefined): void {
    this.#columns = row?.columns;
    this.#names = [];
    this.#depths = [];
    const paths: string[] = [];
    if (row === undefined) this.#list(fields, '', 0, paths);
    else for (let i = 0; i < row.cells.length; i += 1) this.#listCell(row.columns[i]!, row.cells[i]!, paths);
    this.#shape = { names: row?.columns ?? Object.keys(fields), paths };
  }

  #listCell(name: string, cell: Json, paths: string[]): void {
    if (!isObject(cell)) {
      paths.push(name);
      return;
    }
    this.#names.push(name);
    this.#depths.push(0);
    this.#list(cell, `${name}.`, 1, paths);
  }

  #list(fields: Fields, prefix: string, depth: number, paths: string[]): void {
    for (const name in fields) {
      this.#names.push(name);
      this.#depths.push(depth);
      const value = fields[name]!;
      if (depth < MAX_DEPTH - 1 && isObject(value)) this.#list(value, `${prefix}${name}.`, depth + 1, paths);
      else paths.push(`${prefix}${name}`);
    }
  }
}
