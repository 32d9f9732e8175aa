import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { createInspector } from '../../src/inspect/inspect.js';
import type { Json } from '../../src/model/basics.js';
import type { Description } from '../../src/model/claim.js';
import type { Roles } from '../../src/model/format.js';
import type { Item, Read } from '../../src/model/item.js';

const all = await detectors();
const missing = { state: 'missing', lookedIn: [] } as const;
const roles = { id: ['id'], url: ['url'], text: ['caption'] } as unknown as Roles;

const TEXTS = [
  'boats on a lake',
  'write to studio12@photo-mail.invalid',
  '12',
  '',
  '+49 151 0000 4711 00',
  'Maria Schmidt',
  '冬天的雪山',
  'https://site.example/a%40b.invalid?tel=15100000000',
  'img000000001',
  '１３８００００１２３４',
];
const NAMES = ['id', 'url', 'caption', 'name', '__key__', 'author', 'a.b', 'who@mail.invalid', '2'];
const value: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  fc.string(),
  fc.constantFrom<Json>(null, true, 13800001234, 0.5, ['a', 'studio12@photo-mail.invalid'], { at: 'studio12@photo-mail.invalid' }),
);
const fields = fc.dictionary(fc.constantFrom(...NAMES), value, { noNullPrototype: true });
const alike = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 })
  .chain((names) =>
    fc.array(fc.tuple(...names.map(() => value)).map((values) => Object.fromEntries(names.map((name, i) => [name, values[i]!])))),
  );
const records = fc.oneof(
  alike,
  fc.array(fields),
  fc.tuple(alike, fc.array(fields), alike).map((lists) => lists.flat()),
);

function itemOf(record: Record<string, Json>, line: number): Read {
  if (line % 5 === 4) return { kind: 'card', at: { path: 'a/' }, says: [] };
  const item: Item = { kind: 'item', at: { path: line % 2 === 0 ? 'a/' : 'a.jsonl', line }, fields: record };
  return line % 7 === 6 ? { ...item, row: { columns: Object.keys(record), cells: Object.values(record) } } : item;
}

/** What is seen in the items, a few at a time, and what is counted of their fields. */
function seen(reads: readonly Read[], ahead: boolean) {
  const inspector = createInspector(all);
  const items = reads.filter((read): read is Item => read.kind === 'item');
  inspector.begin(inspector.learn(items.slice(0, 4)));
  const told: unknown[] = [];
  for (let from = 0; from < reads.length; from += 3) {
    const some = reads.slice(from, from + 3);
    if (ahead) inspector.lookAhead(some);
    for (const item of some) {
      if (item.kind !== 'item') continue;
      const text = (name: string) => (typeof item.fields[name] === 'string' ? (item.fields[name] as string) : undefined);
      const said: Description = {
        ...{ source: missing, license: missing, basis: missing, reservations: missing },
        ...{ key: text('id'), url: text('url'), host: text('url') && 'site.example' },
      };
      told.push(inspector.item(item, said, roles));
    }
  }
  return { told, counts: inspector.counts() };
}

test('items are told to be the same whether their fields were looked at ahead or not', () => {
  fc.assert(
    fc.property(records, (list) => {
      const reads = list.map(itemOf);
      expect(seen(reads, true)).toEqual(seen(reads, false));
    }),
  );
});

test('a value that was looked at ahead is not looked at again where nothing is in it', () => {
  let asked = 0;
  const find = () => {
    asked += 1;
    return [];
  };
  const detector = { ...all[0]!, needs: undefined, precheck: undefined, keywords: undefined, find };
  const inspector = createInspector([detector]);
  const items = [1, 2, 3].map((line): Item => ({ kind: 'item', at: { path: 'a.jsonl', line }, fields: { caption: `boat ${line}` } }));
  inspector.begin(inspector.learn(items));
  asked = 0;
  inspector.lookAhead(items);
  for (const item of items) inspector.item(item, { source: missing, license: missing, basis: missing, reservations: missing }, roles);
  expect(asked).toBe(3);
});
