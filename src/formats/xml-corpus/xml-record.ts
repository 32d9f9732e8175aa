import type { Json } from '../../model/basics.js';

/** So much text of one record is kept, so many different fields, and so many values of one field. */
const MAX_TEXT_CHARACTERS = 8 << 20;
const MAX_FIELDS = 500;
const MAX_VALUES = 2000;

/** The fields of one item as they come. */
export class XmlRecord {
  /** Something of it was left out, for it is too long. */
  cut = false;
  private readonly values = new Map<string, string[]>();
  private length = 0;

  constructor(
    readonly line: number,
    readonly number: number,
    /** How many elements are open around it. */
    readonly depth: number,
  ) {}

  /** Adds a value to a field. */
  add(field: string, text: string, once: boolean): void {
    const words = text.trim();
    if (words === '') return;
    const values = this.valuesOf(field);
    if (values === undefined || (once && values.includes(words))) return;
    if (values.length >= MAX_VALUES) this.cut = true;
    else values.push(this.keep(words));
  }

  has(field: string): boolean {
    return (this.values.get(field)?.length ?? 0) > 0;
  }

  /** Begins a text that is put together piece by piece. */
  begin(field: string): string[] {
    const values = this.valuesOf(field);
    if (values === undefined || values.length >= MAX_VALUES) this.cut = true;
    return [];
  }

  /** As much of a text as there is room for. */
  keep(text: string): string {
    const room = Math.max(0, MAX_TEXT_CHARACTERS - this.length);
    this.length += text.length;
    if (text.length <= room) return text;
    this.cut = true;
    return text.slice(0, room);
  }

  /** Ends a text: its pieces were kept as they came. */
  end(field: string, pieces: readonly string[]): void {
    const words = pieces.join('').trim();
    const values = words === '' ? undefined : this.valuesOf(field);
    if (values !== undefined && values.length < MAX_VALUES) values.push(words);
  }

  fields(): Record<string, Json> {
    return Object.fromEntries(
      [...this.values].filter(([, all]) => all.length > 0).map(([name, all]) => [name, all.length === 1 ? all[0]! : all]),
    );
  }

  private valuesOf(field: string): string[] | undefined {
    const known = this.values.get(field);
    if (known !== undefined) return known;
    if (this.values.size >= MAX_FIELDS) {
      this.cut = true;
      return undefined;
    }
    const values: string[] = [];
    this.values.set(field, values);
    return values;
  }
}
