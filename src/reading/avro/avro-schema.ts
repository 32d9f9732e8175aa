/** Schemas of Avro, made into what reads a value of them from bytes. https://avro.apache.org/docs/1.11.1/specification/ */

/** A value as Avro has it; `bytes` and `fixed` are left out, because nothing here reads them. */
export type AvroValue = null | boolean | number | string | AvroValue[] | { [name: string]: AvroValue };

/** Bytes that are not what their schema says, or are cut off. */
export class BadAvro extends Error {}

/** Nesting beyond this is taken for damage. */
const DEEPEST = 64;
/** Entries of one array or map: what takes no bytes could else be without end. */
const MOST_ENTRIES = 10_000_000;

type Read = (bytes: AvroBytes) => AvroValue;

/** Bytes with a place in them. */
export class AvroBytes {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new BadAvro('it is cut off');
    this.#at += 1;
    return byte;
  }

  /** A number in zigzag; those beyond 2^53 come out rounded. */
  long(): number {
    let value = 0;
    for (let factor = 1, count = 0; ; factor *= 128, count += 1) {
      const byte = this.byte();
      if (count > 9) throw new BadAvro('a number in it is too long');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  take(length: number): Buffer {
    if (length < 0 || length > this.#bytes.length - this.#at) throw new BadAvro('it is cut off');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  string(): string {
    return this.take(this.long()).toString();
  }
}

const PRIMITIVES: Readonly<Record<string, Read>> = {
  null: () => null,
  boolean: (bytes) => bytes.byte() !== 0,
  int: (bytes) => bytes.long(),
  long: (bytes) => bytes.long(),
  float: (bytes) => bytes.take(4).readFloatLE(),
  double: (bytes) => bytes.take(8).readDoubleLE(),
  string: (bytes) => bytes.string(),
  bytes(bytes) {
    bytes.take(bytes.long());
    return null;
  },
};

/** Reads values of a schema, as `JSON.parse` returns it. Throws `BadAvro` where it is none. */
export function readerOf(schema: unknown): Read {
  return reader(schema, new Map(), '', 0);
}

function reader(schema: unknown, named: Map<string, Read>, space: string, depth: number): Read {
  if (depth > DEEPEST) throw new BadAvro('its schema is nested too deeply');
  if (typeof schema === 'string') {
    const known = PRIMITIVES[schema] ?? named.get(fullName(schema, space)) ?? named.get(schema);
    if (known === undefined) throw new BadAvro(`its schema names a type that it does not have (${schema.slice(0, 40)})`);
    return known;
  }
  const of = (inner: unknown, within = space): Read => reader(inner, named, within, depth + 1);
  if (Array.isArray(schema)) return choice(schema.map((one) => of(one)));
  const { type, items, values, size, symbols, fields, name, namespace } = (schema ?? {}) as Record<string, unknown>;
  if (type === 'array') return entries(of(items), undefined);
  if (type === 'map') return entries(of(values), 'keys');
  if (type !== 'record' && type !== 'enum' && type !== 'fixed') return of(type);
  const full = fullName(String(name), typeof namespace === 'string' ? namespace : space);
  const within = full.slice(0, Math.max(0, full.lastIndexOf('.')));
  let read: Read | undefined;
  // A record may hold itself: its name is known before its fields are.
  named.set(full, (bytes) => read!(bytes));
  if (type === 'fixed') read = skipped(Number(size));
  else if (type === 'enum') read = (bytes) => String((Array.isArray(symbols) ? symbols : [])[bytes.long()] ?? '');
  else read = record(fieldsIn(fields).map((field) => [String(field.name), of(field.type, within)] as const));
  return read;
}

function fieldsIn(fields: unknown): { name?: unknown; type?: unknown }[] {
  if (!Array.isArray(fields) || !fields.every((field) => typeof field === 'object' && field !== null))
    throw new BadAvro('its schema has a record without fields');
  return fields as { name?: unknown; type?: unknown }[];
}

function fullName(name: string, space: string): string {
  return name.includes('.') || space === '' ? name : `${space}.${name}`;
}

function choice(kinds: readonly Read[]): Read {
  return (bytes) => {
    const read = kinds[bytes.long()];
    if (read === undefined) throw new BadAvro('it holds a value of no kind that its schema has');
    return read(bytes);
  };
}

function record(fields: readonly (readonly [string, Read])[]): Read {
  return (bytes) => {
    const value: Record<string, AvroValue> = {};
    for (const [name, read] of fields) value[name] = read(bytes);
    return value;
  };
}

function skipped(length: number): Read {
  return (bytes) => {
    bytes.take(length);
    return null;
  };
}

/** An array, or a map whose keys are before its values. */
function entries(read: Read, keys: 'keys' | undefined): Read {
  return (bytes) => {
    const list: AvroValue[] = [];
    for (;;) {
      let count = bytes.long();
      if (count === 0) return list;
      if (count < 0) {
        bytes.long();
        count = -count;
      }
      if (list.length + count > MOST_ENTRIES) throw new BadAvro('a list in it is too long');
      for (; count > 0; count -= 1) {
        if (keys !== undefined) bytes.string();
        list.push(read(bytes));
      }
    }
  };
}
