import { expect, test } from 'vitest';
import { randomFrom } from '../../bench/world-numbers.js';
import { drawn, isNested, parsePattern, patternText } from '../../bin/go-pattern.js';
import { detectors } from '../../src/catalog/catalog.js';
import { KEY_TABLES, type KeyRule, keyRules } from '../../src/detectors/secrets/key-table.js';
import { entropyOf, isMadeUp } from '../../src/detectors/secrets/likeness.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { runs } from '../effort.js';

const inspector = createInspector((await detectors()).filter(({ id }) => id.startsWith('secret/')));
const found = (text: string) => inspector.text(text, { path: '' }).filter(({ reserved }) => !reserved);
const isFound = (text: string, value: string) => found(text).some(({ start, end }) => text.slice(start, end) === value);

const rules = keyRules();
const marked = rules.filter(({ how }) => how !== 'name');
const named = rules.filter(({ how }) => how === 'name');
const idOf = (rule: KeyRule, n: number) => `${rule.id} ${n}`;

/** What the values of a rule are drawn from, and whether they may hold a long word with a digit: made once a rule. */
const trees = new Map<KeyRule, { tree: ReturnType<typeof parsePattern>; long: boolean }>();

function treeOf(rule: KeyRule, random: (below: number) => number): { tree: ReturnType<typeof parsePattern>; long: boolean } {
  let made = trees.get(rule);
  if (made === undefined) {
    const tree = parsePattern(rule.pattern);
    made = { tree, long: Array.from({ length: 20 }, () => drawn(tree, random)).some((value) => LONG_WORD.test(value)) };
    trees.set(rule, made);
  }
  return made;
}

/** A value of a rule's own pattern that nothing but chance made, with a long word that holds a digit where the pattern has any. */
function madeValue(rule: KeyRule, random: (below: number) => number): string | undefined {
  const { tree, long } = treeOf(rule, random);
  for (let i = 0; i < 2000; i++) {
    const value = drawn(tree, random);
    if ((!long || LONG_WORD.test(value)) && entropyOf(value) >= rule.entropy + 0.1 && !isMadeUp(value) && !rule.known?.test(value))
      return value;
  }
  return undefined;
}
const LONG_WORD = /(?=[A-Za-z_]*\d)\w{12,}/;

/** Where a key is written. */
const PLACES: Record<string, (value: string) => string> = {
  alone: (value) => value,
  'in a sentence': (value) => `use ${value} until Friday.`,
  'in a Chinese sentence': (value) => `线上用的是${value}，请勿外传`,
  'in an environment': (value) => `A=1\nKEY=${value}\nB=2`,
  'in JSON': (value) => JSON.stringify({ a: 1, value, b: 2 }),
  'in JSON in JSON': (value) => JSON.stringify(JSON.stringify({ value: `\n${value}\n` })),
  'in YAML': (value) => `a:\n  key: ${value}\n  b: 2\n`,
  'in a program': (value) => `const client = new Client('${value}');`,
  'in a query': (value) => `https://api.example.net/v1?k=${value}&x=1`,
  'in a header': (value) => `X-Key: ${value}\r\nAccept: */*\r\n`,
  'in markup': (value) => `<key>${value}</key>`,
};

test('the tables are there, and no rule is listed twice', () => {
  expect(KEY_TABLES).toHaveLength(2);
  expect(rules.length).toBeGreaterThan(300);
  const lines = rules.map(({ id, how, pattern }) => `${id} ${how} ${pattern}`);
  expect(lines.filter((line, n) => lines.indexOf(line) !== n)).toEqual([]);
});

test.each(rules.map((rule, n) => [idOf(rule, n), rule] as const))('%s takes time linear in the text, and has a value', (id, rule) => {
  expect(isNested(parsePattern(rule.pattern))).toBe(false);
  const value = madeValue(rule, randomFrom(id));
  expect(value).toMatch(new RegExp(`^(?:${rule.pattern})$`));
});

test.each(marked.map((rule, n) => [idOf(rule, n), rule] as const))('%s is found wherever it is written', (id, rule) => {
  const random = randomFrom(id);
  const missed: string[] = [];
  for (const [place, written] of Object.entries(PLACES)) {
    // What a web address would have otherwise is no part of one as it stands.
    const values = Array.from({ length: runs(3, 1) }, () => madeValue(rule, random)!);
    if (place === 'in a query' && (rule.pattern.includes('&') || /[^\w.~/=-]/.test(values.join('')))) continue;
    for (const value of values) if (!isFound(written(value), value)) missed.push(`${place}: ${written(value)}`);
  }
  expect(missed.join('\n')).toBe('');
});

test.each(marked.map((rule, n) => [idOf(rule, n), rule] as const))(
  '%s is not found cut, with another beginning, or too even',
  (id, rule) => {
    const random = randomFrom(id);
    const value = madeValue(rule, random)!;
    const whole = new RegExp(`^(?:${rule.pattern})`);
    // Cut to where the pattern no longer takes it.
    let cut = value.slice(0, -1);
    while (whole.test(cut)) cut = cut.slice(0, -1);
    const formed = (text: string) => found(text).filter(({ why }) => why === `form of ${rule.id}`);
    expect(formed(`use ${cut} now`)).toEqual([]);
    expect(formed(`use Q${value}Q now`)).toEqual([]);
    if (rule.how === 'mark') {
      const even =
        value.slice(0, 8) +
        value.slice(8).replace(/[A-Za-z0-9]/g, (c) => (/\d/.test(c) ? '0' : /[a-f]/.test(c) ? 'a' : /[a-z]/.test(c) ? 'a' : 'A'));
      for (const one of formed(`use ${even} now`)) expect(entropyOf(even.slice(0, one.end))).toBeGreaterThanOrEqual(rule.entropy);
    }
  },
);

test.each(named.map((rule, n) => [idOf(rule, n), rule] as const))('%s is found after the name of its service', (id, rule) => {
  const random = randomFrom(id);
  const missed: string[] = [];
  for (const word of rule.words) {
    const value = madeValue(rule, random)!;
    const name = `${word.toUpperCase()}_API_SECRET`;
    for (const text of [
      `${name}=${value}`,
      `export ${name}="${value}"`,
      `"${name.toLowerCase()}": "${value}"`,
      `${name.toLowerCase()}: ${value}`,
    ])
      if (!isFound(text, value)) missed.push(text);
  }
  expect(missed.join('\n')).toBe('');
});

test('patterns of Go are read as Go means them', () => {
  const js = (source: string) => patternText(parsePattern(source));
  expect(js('(?i)ab(?-i:c)')).toBe('[Aa][Bb]c');
  expect(js('a(?i)[a-c0-9]{3}')).toBe('a[0-9A-Ca-c]{3}');
  expect(js('[[:alnum:]]{2}')).toBe('[0-9A-Za-z]{2}');
  expect(js('x+')).toBe('x{1,2000}');
  expect(isNested(parsePattern('(?:a+b?)+'))).toBe(true);
  expect(isNested(parsePattern('(?:a{1,3}b)+'))).toBe(false);
});
