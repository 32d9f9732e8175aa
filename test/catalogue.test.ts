import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildDocuments, detectors, digestOf, formats, instruments, reports, rules } from '../src/catalog/catalog.js';
import { LicitError } from '../src/model/errors.js';

const folder = mkdtempSync(join(tmpdir(), 'licit-catalogue-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = `id: ours/named
scope: item
severity: warn
waivable: true
title: { en: The owner is not named, zh: 未写明权利人 }
why: { en: We pay owners., zh: 我们向权利人付费。 }
fix: { en: Name the owner., zh: 写明权利人。 }
cites: []
applies: { fact: source.known, is: true }
met: { fact: source.owner, is: true }
cause: []
message: { en: No owner., zh: 没有权利人。 }
examples:
  - { name: named, facts: { source.owner: true }, verdict: met }
`;

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function complaint(text: string): string {
  const path = write('wrong.yaml', text);
  try {
    rules([path]);
  } catch (error) {
    if (error instanceof LicitError) return error.message.replace(folder, '');
    throw error;
  }
  return 'nothing is wrong';
}

describe('what is in the open folders', () => {
  test('is found by being there, sorted by id, each id once', async () => {
    for (const found of [await formats(), await detectors(), await reports(), rules(), instruments()]) {
      const ids = found.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(0);
      expect(ids).toEqual([...new Set(ids)].sort());
    }
  });

  test('a rule never has the id of a detector', async () => {
    const kinds = new Set((await detectors()).map(({ id }) => id));
    expect(rules().filter(({ id }) => kinds.has(id))).toEqual([]);
  });

  test('rules and instruments that the build wrote as JSON are the same', () => {
    const path = join(folder, 'documents.json');
    buildDocuments(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ rules: rules(), instruments: instruments() });
  });

  test('is loaded once', () => {
    expect(rules()).toBe(rules());
    expect(formats()).toBe(formats());
  });
});

describe("users' rules", () => {
  test('are the same thing as ours, one or a list in a file, or a folder of files', () => {
    const one = write('one.yaml', good);
    const list = write('list.yaml', `${asElement(good, 'ours/a')}\n${asElement(good, 'ours/b')}`);
    expect(
      rules([one, list])
        .filter(({ id }) => id.startsWith('ours/'))
        .map(({ id }) => id),
    ).toEqual(['ours/a', 'ours/b', 'ours/named']);
    expect(rules([one]).length).toBe(rules().length + 1);
    rmSync(list);
    expect(rules([folder]).some(({ id }) => id === 'ours/named')).toBe(true);
  });

  test.each([
    ['a misspelled key', good.replace('severity', 'sevrity'), /^\/wrong\.yaml:\d+: /],
    ['a severity that does not exist', good.replace('severity: warn', 'severity: fatal'), /^\/wrong\.yaml:3: severity: /],
    ['an id without a family', good.replace('ours/named', 'named'), /^\/wrong\.yaml:1: id: must be two words/],
    [
      'a fact that does not exist',
      good.replace('fact: source.owner', 'fact: source.ownr'),
      /^\/wrong\.yaml:10: met\.fact: there is no fact `source.ownr`; did you mean `source.owner`\?$/,
    ],
    [
      'a test that does not exist',
      good.replace('source.owner, is: true', 'source.owner, equals: true'),
      /^\/wrong\.yaml:10: met\.equals: there is no test `equals`/,
    ],
    [
      'a value the fact never has',
      good.replace('source.owner, is: true', 'source.owner, is: maybe'),
      /^\/wrong\.yaml:10: met\.is: source\.owner is true or false and is never "maybe"$/,
    ],
    [
      'a count of what is not counted',
      good.replace('source.owner, is: true', 'source.owner, at-least: 2'),
      /^\/wrong\.yaml:10: met\.at-least: `at-least` cannot be asked of source\.owner/,
    ],
    [
      'two tests at once',
      good.replace('source.owner, is: true', 'source.owner, is: true, known: true'),
      /^\/wrong\.yaml:10: met: needs one test/,
    ],
    [
      'an instrument that does not exist',
      good.replace('cites: []', 'cites: [{ instrument: cn-pipl-2022, article: { en: a, zh: b }, certainty: read }]'),
      /^\/wrong\.yaml:8: cites\.0\.instrument: there is no instrument `cn-pipl-2022`; did you mean `cn-pipl-2021`\?$/,
    ],
    [
      'a blank that the cause does not fill',
      good.replace('en: No owner.', "en: 'No owner {source.kind}.'"),
      /^\/wrong\.yaml:12: message\.en: \{source\.kind\} is not among/,
    ],
    [
      'an example of another fact',
      good.replace('source.owner: true }', 'pi.present: true }'),
      /^\/wrong\.yaml:14: examples\.0\.facts\.pi\.present: the rule does not ask/,
    ],
    [
      'the id of a rule of ours',
      good.replace('ours/named', 'source/missing'),
      /^\/wrong\.yaml:1: the id source\/missing is taken by a rule of licit$/,
    ],
    ['the id of a detector', good.replace('ours/named', 'pi/email'), /^pi\/email: this is the id of a detector/],
    ['a key twice', `${good}id: ours/again\n`, /^\/wrong\.yaml:15: /],
    ['no YAML', 'id: [', /^\/wrong\.yaml:1: /],
    ['an empty file', '', /^\/wrong\.yaml:1: the document: /],
    ['aliases that unfold into too much', bomb(), /^\/wrong\.yaml:1: /],
    [
      'conditions nested too deep',
      good.replace('{ fact: source.owner, is: true }', `${'{ not: '.repeat(30)}{ fact: source.owner, is: true }${' }'.repeat(30)}`),
      /nested too deep$/,
    ],
  ])('%s is refused with its line', (_, text, expected) => {
    expect(complaint(text)).toMatch(expected);
  });

  test('a file that is not there is said plainly', () => {
    expect(() => rules([join(folder, 'nowhere.yaml')])).toThrow(/^Cannot read .*nowhere\.yaml$/);
  });
});

describe('digests', () => {
  test('do not depend on the order of keys, and change with a word', () => {
    expect(digestOf({ a: 1, b: [2] })).toBe(digestOf({ b: [2], a: 1 }));
    expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: 2 }));
    expect(digestOf({ b: 2, a: 1 })).toBe('43258cff783fe7036d8a43033f830adfc60ec037382473548ac742b888292777');
  });
});

function asElement(text: string, id: string): string {
  return text
    .replace('ours/named', id)
    .trimEnd()
    .split('\n')
    .map((line, n) => (n === 0 ? `- ${line}` : `  ${line}`))
    .join('\n');
}

function bomb(): string {
  const levels = Array.from(
    { length: 12 },
    (_, n) =>
      `l${n}: &l${n} [${Array(10)
        .fill(n === 0 ? 'x' : `*l${n - 1}`)
        .join(', ')}]`,
  );
  return levels.join('\n');
}
