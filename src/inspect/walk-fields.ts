import type { Json } from '../model/basics.js';
import type { Detection, Detector } from '../model/detection.js';
import type { Item } from '../model/item.js';
import { InOrder } from './fields/in-order.js';
import { UNSEEN } from './media.js';
import { type FieldSays, fieldReader, isBlank, type Named } from './named-fields.js';

const MAX_DEPTH = 200;
const TOO_DEEP = 'fields nested deeper than 200 levels';
/** Whole numbers below this have fewer digits than any identifier that is looked for. */
const LEAST_NUMBER = 1e6;
const MAX_NAMES = 10_000;

const NOTHING_TOLD: readonly Detection[] = [];

/** What is done with what a walk over the fields of an item comes to. */
export interface FieldVisitor {
  /** A string, or a number with as many digits as identifiers have; `told`: what the name of its field says of it; `quiet`: nothing is in it. */
  visit(text: string, field: string, isNumber: boolean, told: readonly Detection[], quiet: boolean): void;
  /** A value whose field says what it is. */
  tell(value: Json, field: string, named: readonly Named[]): readonly Detection[];
  /** A value that only its field says something of: a small number, a list. */
  countTold(field: string, told: readonly Detection[]): void;
  /** The name of a field, masked where it is personal; undefined where it is not. */
  maskedName(name: string): string | undefined;
  leftOut(phrase: string): void;
}

/** Goes over every value of an item, nested ones too. */
export class FieldWalk {
  readonly #visitor: FieldVisitor;
  /** Names of fields in which nothing personal was found; they repeat from record to record. */
  readonly #plainNames = new Set<string>();
  readonly #readField: (field: string) => FieldSays;
  /** What names of columns say; undefined for those in which something personal was found. */
  readonly #columns: InOrder<FieldSays | undefined>;

  constructor(detectors: readonly Detector[], visitor: FieldVisitor) {
    this.#visitor = visitor;
    this.#readField = fieldReader(detectors, MAX_NAMES);
    this.#columns = new InOrder((name) => (this.#plainNames.has(name) ? this.#readField(name) : undefined));
  }

  /** All fields of an item; `quiet`: by place of a field whether it is known to hold nothing. */
  over({ fields, row }: Item, quiet: number): void {
    this.#columns.begin();
    if (row !== undefined) for (let i = 0; i < row.cells.length; i += 1) this.#walkField(row.columns[i]!, row.cells[i]!, false);
    else {
      let left = quiet;
      for (const name in fields) {
        this.#walkField(name, fields[name]!, (left & 1) !== 0);
        left >>>= 1;
      }
    }
  }

  /** Nothing personal is in the name of a field, as was seen before. */
  isPlain(name: string): boolean {
    return this.#plainNames.has(name);
  }

  #walkField(name: string, value: Json, quiet: boolean): void {
    const says = this.#columns.of(name);
    if (says !== undefined) this.#walk(value, name, 0, says, quiet);
    else {
      const field = this.#fieldName(name);
      this.#walk(value, field, 0, this.#readField(field));
    }
  }

  #walk(value: Json, field: string, depth: number, says?: FieldSays, quiet = false): void {
    if (value === null) return;
    const visitor = this.#visitor;
    let mine: readonly Detection[] | undefined;
    // Of the elements of a list its name says nothing.
    if (says !== undefined) {
      const { named, medium } = says;
      if (named.length > 0 && !isBlank(value)) mine = visitor.tell(value, field, named);
      if (medium !== undefined && (typeof value === 'string' ? value !== '' : typeof value === 'object')) visitor.leftOut(UNSEEN[medium]);
    }
    const looks = typeof value === 'string' || (typeof value === 'number' && value >= LEAST_NUMBER && Number.isSafeInteger(value));
    if (looks) visitor.visit(String(value), field, typeof value === 'number', mine ?? NOTHING_TOLD, quiet);
    else if (mine !== undefined) visitor.countTold(field, mine);
    if (typeof value !== 'object') {
      return;
    } else if (depth === MAX_DEPTH) {
      visitor.leftOut(TOO_DEEP);
    } else if (Array.isArray(value)) {
      const name = `${field}[]`;
      for (const element of value) this.#walk(element, name, depth + 1);
    } else {
      for (const name in value) {
        const path = `${field}.${this.#plainNames.has(name) ? name : this.#fieldName(name)}`;
        this.#walk(value[name]!, path, depth + 1, this.#readField(path));
      }
    }
  }

  /** The name of a field may itself be personal, where records are objects by mail address or number. */
  #fieldName(name: string): string {
    const masked = this.#visitor.maskedName(name);
    if (masked !== undefined) return masked;
    // The ledger cannot hold a lone surrogate.
    if (!name.isWellFormed()) return name.toWellFormed();
    if (this.#plainNames.size >= MAX_NAMES) this.#plainNames.clear();
    this.#plainNames.add(name);
    return name;
  }
}
