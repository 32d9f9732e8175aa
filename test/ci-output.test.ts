import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reports } from '../src/catalog/catalog.js';
import { jsonLine } from '../src/commands/inspect/json-line.js';
import { Page } from '../src/commands/page.js';
import type { Snapshot } from '../src/model/snapshot.js';
import { ciSyntaxes, harmless, harmlessLines } from '../src/text/ci-syntax.js';
import { plain, safeJson } from '../src/text/show.js';
import { messy } from './snapshot.js';

/** How a CI system would find one of its commands in a line. */
function commandIn(line: string): string | undefined {
  const low = line.toLowerCase();
  return ciSyntaxes.find(({ where, begins }) => (where === 'anywhere' ? low.includes(begins) : low.trimStart().startsWith(begins)))?.begins;
}

const commandsIn = (text: string): string[] => text.split('\n').flatMap((line) => commandIn(line) ?? []);

const command = fc.constantFrom(...ciSyntaxes.map(({ begins }) => begins));
const inCase = (text: string, upper: boolean): string => (upper ? text.toUpperCase() : text);
/** Values that hold a command, whole or in pieces that come together, with what may stand around it. */
const hostile = fc
  .tuple(
    fc.constantFrom('', ' ', '\t', 'a', '#', '##', ':', '-', '\n', '\r\n', '\u00a0', '\u2028', '\u001b[0K'),
    command,
    fc.boolean(),
    fc.string({ maxLength: 8 }),
  )
  .map(([before, begins, upper, after]) => `${before}${inCase(begins, upper)}${after}`);

test('every known command of every CI is defused wherever it is in a value, in any case of its letters', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 4 }), (values) => {
      for (const value of values) expect(commandsIn(plain(value))).toEqual([]);
      expect(commandsIn(harmlessLines(values.join('')))).toEqual([]);
      expect(commandsIn(harmlessLines(values.map(plain).join('')))).toEqual([]);
    }),
  );
});

test('what is defused once is left as it is', () => {
  fc.assert(fc.property(hostile, (value) => harmless(harmless(value)) === harmless(value)));
});

test('JSON in which commands are defused parses to the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(hostile, fc.array(hostile)), (value) => {
      for (const text of [safeJson(value), jsonLine(value)]) {
        expect(commandsIn(text)).toEqual([]);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }
    }),
  );
});

test('no line of a page is a command, however its words are wrapped', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 12 }), fc.integer({ min: 40, max: 60 }), (values, width) => {
      const page = new Page({ width, color: false });
      page.text(values.map(plain).join(' '), 0).labelled(plain(values[0]!), values.map(plain).join(' '), 0);
      expect(commandsIn(page.toString())).toEqual([]);
    }),
  );
});

/** Formats that are made of commands of one CI: how theirs begin, which are tested line by line elsewhere. */
const OWN: Readonly<Record<string, string>> = { github: '::', azure: '##vso[' };

test('no report holds a command of a CI, but for a format of commands of its own', async () => {
  const all = await reports();
  expect(all.length).toBeGreaterThan(10);
  for (const { begins } of ciSyntaxes) {
    const view = poisoned(messy(), `${begins}set x]y`);
    for (const report of all.filter(({ id }) => OWN[id] !== begins)) {
      for (const file of report.render(view, { lang: 'en', width: 80, color: false, failOn: 'error', strict: false, exit: 1 }))
        expect({ report: report.id, file: file.name, found: commandsIn(file.content).filter((one) => one === begins) }).toEqual({
          report: report.id,
          file: file.name,
          found: [],
        });
    }
  }
});

/** The snapshot with a value in front of every text that comes from data. */
function poisoned(view: Snapshot, value: string): Snapshot {
  const from = new Set([
    'path',
    'raw',
    'name',
    'title',
    'why',
    'key',
    'field',
    'what',
    'masked',
    'dataset',
    'datasetName',
    'host',
    'expression',
  ]);
  const walk = (one: unknown, name: string): unknown => {
    if (typeof one === 'string') return from.has(name) ? `${value}${one}` : one;
    if (Array.isArray(one)) return one.map((each) => walk(each, name));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([member, held]) => [member, walk(held, member)]));
  };
  return walk(view, '') as Snapshot;
}
