import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { instruments, rules } from '../src/catalog/catalog.js';
import { factDictionary } from '../src/facts/dictionary.js';
import { factsIn } from '../src/facts/facts-asked.js';
import { judge } from '../src/judge/judge.js';
import type { Json } from '../src/model/basics.js';
import type { FactName, Facts } from '../src/model/fact.js';
import type { Condition, Rule } from '../src/model/rule.js';
import { factsPage, pageName, rulePage } from './rule-page.js';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const accepting = process.env.LICIT_ACCEPT === '1';
const { version } = JSON.parse(readFileSync(join(docs, '../package.json'), 'utf8')) as { version: string };
const all = rules();
const laws = new Map(instruments().map((instrument) => [instrument.id, instrument]));

function factsOf(values: Partial<Record<FactName, Json | null>>): Facts {
  const facts: Facts = {};
  for (const [name, value] of Object.entries(values)) facts[name as FactName] = { value: value === null ? undefined : value, from: [] };
  return facts;
}

describe.each(all.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    expect(judge(rule, factsOf(example.facts)).verdict).toBe(example.verdict);
  });

  test('shows an example of each verdict it can give', () => {
    expect([...new Set(rule.examples.map((example) => example.verdict))].sort()).toEqual([...possible(rule)].sort());
  });

  test('rests on an article, and its English and Chinese have the same blanks', () => {
    expect(rule.cites.length).toBeGreaterThan(0);
    expect(blanks(rule.message.zh)).toEqual(blanks(rule.message.en));
  });

  test('is in the file of its name and prints only commands that exist', () => {
    const path = new URL(`../src/rules/${rule.id.replace('/', '-')}.yaml`, import.meta.url);
    expect(readFileSync(path, 'utf8').split('\n', 1)[0]).toBe(`id: ${rule.id}`);
    for (const command of rule.commands ?? []) {
      expect([
        'licit init',
        'licit answer grant add --help',
        'licit answer list --help',
        'licit answer grant list',
        `licit explain ${rule.id}`,
        `licit show ${rule.id}`,
        `licit exclude --rule ${rule.id} -o exclude.txt`,
      ]).toContain(command);
    }
  });

  test('says since which version it is there, and none that is still to come', () => {
    // What a rules.lock does not hold counts as new only where it came after the licit that wrote it.
    const parts = (version: string): number[] => version.split('.').map(Number);
    const [major = 0, minor = 0] = parts(version);
    const [ofRule = 0, second = 0] = parts(rule.since ?? '');
    expect(rule.since).toMatch(/^\d+\.\d+$/);
    expect(ofRule < major || (ofRule === major && second <= minor)).toBe(true);
  });

  test('leads with a way out that keeps the data, where there is one', () => {
    const [first] = rule.commands ?? [];
    if (first !== undefined) expect(first).not.toMatch(/^licit (?:exclude|strip|retire)\b/);
    // Where leaving the data out is the only way, that is said.
    if (/^(?:Leave|Delete|Remove)\b/.test(rule.fix.en)) expect(rule.fix.en).not.toMatch(/\bor (?:declare|record|name)\b/);
    if (/^(?:排除|剔除|删除)/.test(rule.fix.zh)) expect(rule.fix.zh).not.toMatch(/，或(?:在|用|声明|记录)/);
  });

  test('has its page', () => {
    const path = join(docs, 'rules', pageName(rule.id));
    const page = rulePage(rule, laws);
    if (accepting) {
      mkdirSync(join(docs, 'rules'), { recursive: true });
      writeFileSync(path, page);
    }
    expect(readFileSync(path, 'utf8')).toBe(page);
  });
});

test('there is a page for each rule and none besides', () => {
  const pages = all.map((rule) => pageName(rule.id));
  const there = readdirSync(join(docs, 'rules'));
  if (accepting) for (const name of there) if (!pages.includes(name)) rmSync(join(docs, 'rules', name));
  expect(readdirSync(join(docs, 'rules')).sort()).toEqual(pages.sort());
});

test('every fact is described in docs/facts.md', () => {
  const page = factsPage();
  if (accepting) writeFileSync(join(docs, 'facts.md'), page);
  expect(readFileSync(join(docs, 'facts.md'), 'utf8')).toBe(page);
});

test('duties name rules that exist', () => {
  const known = new Set(all.map((rule) => rule.id));
  for (const instrument of laws.values())
    for (const duty of instrument.duties) for (const id of duty.rules) expect(known, `${instrument.id} ${duty.id}`).toContain(id);
});

test('the Interim Measures are answered article by article', () => {
  const articles = laws.get('cn-interim-measures-2023')!.duties.map((duty) => duty.article.en);
  expect(articles).toEqual([
    'art. 2',
    'art. 4(1)',
    'art. 4(2)',
    'art. 4(3)',
    'art. 4(4)',
    'art. 7(1)',
    'art. 7(2)',
    'art. 7(3)',
    'art. 7(4)',
    'art. 7(5)',
    'art. 8 (labeling rules)',
    'art. 8 (labeling quality)',
    'art. 8 (labeling staff)',
    'art. 9',
    'art. 11 para. 1',
    'art. 11 para. 2',
    'art. 12',
    'art. 14 para. 1',
    'art. 14 para. 2',
    'art. 15',
    'art. 17',
    'art. 19 para. 1',
    'art. 21 para. 1',
  ]);
});

function blanks(sentence: string): string[] {
  return [...sentence.matchAll(/\{[^{}]*\}/g)].map(([blank]) => blank).sort();
}

/** The verdicts a rule gives over every combination of the values its conditions tell apart. */
function possible(rule: Rule): Set<string> {
  const names = [...new Set([...factsIn(rule.applies), ...factsIn(rule.met)])];
  let worlds: Partial<Record<FactName, Json | null>>[] = [{}];
  for (const name of names) {
    const values = domain(name, rule);
    worlds = worlds.flatMap((world) => values.map((value) => ({ ...world, [name]: value })));
  }
  return new Set(worlds.map((world) => judge(rule, factsOf(world)).verdict));
}

function domain(name: FactName, rule: Rule): (Json | null)[] {
  const { type, values } = factDictionary[name];
  if (type === 'recorded') return [true, false];
  if (type === 'boolean') return [true, false, null];
  // A state or count is always known; texts and lists need not be.
  if (name === 'license.state') return [...values!];
  if (type === 'number') return [0, 1];
  const asked = constants(rule.applies, name).concat(constants(rule.met, name));
  if (type === 'list') return [[], ['other'], ...asked.map((value) => [value]), null];
  return [...(values ?? ['other', ...asked]), null];
}

function constants(condition: Condition, name: FactName): Json[] {
  if ('all' in condition) return condition.all.flatMap((part) => constants(part, name));
  if ('any' in condition) return condition.any.flatMap((part) => constants(part, name));
  if ('not' in condition) return constants(condition.not, name);
  if (condition.fact !== name || !('is' in condition)) return [];
  return Array.isArray(condition.is) ? condition.is : [condition.is];
}
