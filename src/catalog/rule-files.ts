import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Yaml from 'yaml';
import type * as Zod from 'zod';
import { factDictionary } from '../facts/dictionary.js';
import { factsIn } from '../facts/facts-asked.js';
import { langs } from '../model/basics.js';
import { LicitError } from '../model/errors.js';
import type { FactName } from '../model/fact.js';
import type { Instrument, Rule } from '../model/rule.js';
import { failure } from '../text/failures/failure.js';
import { conditionFaults, type Fault, nearest, schemas } from './rule-schema.js';

// Loaded when a document is read, not before: together they take 100 ms, and worker threads and most commands never need them.
const require = createRequire(import.meta.url);
let kept: { yaml: typeof Yaml; forms: ReturnType<typeof schemas> } | undefined;

function libraries() {
  if (kept === undefined) {
    const z: typeof Zod = require('zod');
    const yaml: typeof Yaml = require('yaml');
    kept = { yaml, forms: schemas(z) };
  }
  return kept;
}

const mebibyte = 1_048_576;

const ours = fileURLToPath(new URL('..', import.meta.url));

/** How messages name a file: one of ours by its source, though the build reads a copy; a user's as it was given. */
function named(file: string): string {
  return file.startsWith(ours) ? `src/${file.slice(ours.length).split(sep).join('/')}` : file;
}

/** A rule or instrument as its file holds it, with a way to say what is wrong with it and where. */
interface Entry<T> {
  value: T;
  /** `src/rules/license-missing.yaml:12`, for a fault at a path within the document. */
  at(path: readonly PropertyKey[]): string;
}

/** The YAML files of a folder, in order. */
export function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** Reads rules from files, one rule or a list of rules a file, and holds them against each other and those that are there. A folder stands for its YAML files. */
export function readRules(paths: readonly string[], instruments: readonly string[], there: readonly Rule[] = []): Rule[] {
  const seen = new Map(there.map((rule) => [rule.id, 'a rule of licit']));
  return paths.flatMap(files).flatMap((file) =>
    entries(file, (forms) => forms.rule).map((entry) => {
      const rule = entry.value as Rule;
      complain(entry, ruleFaults(rule, instruments));
      const before = seen.get(rule.id);
      if (before !== undefined) fail(entry.at(['id']), `the id ${rule.id} is taken by ${before}`);
      seen.set(rule.id, named(file));
      return rule;
    }),
  );
}

/** Reads instruments from files. */
export function readInstruments(paths: readonly string[]): Instrument[] {
  return paths.flatMap((file) =>
    entries(file, (forms) => forms.instrument).map((entry) => {
      const instrument = entry.value as Instrument;
      complain(entry, instrument.applies === undefined ? [] : conditionFaults(instrument.applies, ['applies']));
      const ids = instrument.duties.map((duty) => duty.id);
      complain(
        entry,
        ids.flatMap((id, n) => (ids.indexOf(id) === n ? [] : [{ path: ['duties', n, 'id'], what: `the id ${id} is taken` }])),
      );
      return instrument;
    }),
  );
}

function ruleFaults(rule: Rule, instruments: readonly string[]): Fault[] {
  const faults = [...conditionFaults(rule.applies, ['applies']), ...conditionFaults(rule.met, ['met'])];
  if (faults.length > 0) return faults;
  rule.cites.forEach((cite, n) => {
    if (!instruments.includes(cite.instrument))
      faults.push({
        path: ['cites', n, 'instrument'],
        what: `there is no instrument \`${cite.instrument}\`${nearest(cite.instrument, instruments)}`,
      });
  });
  for (const lang of langs) {
    for (const [, name = ''] of rule.message[lang].matchAll(/\{([^{}]*)\}/g)) {
      if (!rule.cause.includes(name as FactName))
        faults.push({ path: ['message', lang], what: `{${name}} is not among the facts of \`cause\`` });
    }
  }
  const asked = new Set([...factsIn(rule.applies), ...factsIn(rule.met), ...rule.cause]);
  rule.examples.forEach((example, n) => {
    for (const name of Object.keys(example.facts) as FactName[]) {
      if (!asked.has(name)) faults.push({ path: ['examples', n, 'facts', name], what: `the rule does not ask about ${name}` });
      if (example.facts[name] === null && factDictionary[name].type === 'recorded')
        faults.push({ path: ['examples', n, 'facts', name], what: `${name} is always true or false` });
    }
  });
  return faults;
}

function files(path: string): string[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? yamlFiles(path) : [path];
}

function entries(file: string, form: (forms: ReturnType<typeof schemas>) => Zod.ZodType): Entry<unknown>[] {
  const { yaml, forms } = libraries();
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text(file), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken)
    fail(`${named(file)}:${lines.linePos(broken.pos[0]).line}`, broken.message.split(/ at line \d+|\n/, 1)[0] || 'this is not YAML');

  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (yaml.isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: 100 });
  } catch (cause) {
    fail(`${named(file)}:1`, 'its aliases unfold into too much', cause);
  }
  const list = Array.isArray(content) ? content : [content];
  return list.map((value, n) => {
    const within = (path: readonly PropertyKey[]) => (Array.isArray(content) ? [n, ...path] : path);
    const at = (path: readonly PropertyKey[]) => `${named(file)}:${lineOf(within(path))}`;
    const read = form(forms).safeParse(value);
    if (!read.success) {
      const issue = read.error.issues[0]!;
      fail(at(issue.path), `${issue.path.join('.') || 'the document'}: ${issue.message}`);
    }
    return { value: read.data, at };
  });
}

function text(file: string): string {
  try {
    if (statSync(file).size > mebibyte) fail(named(file), 'it is over 1 MiB, more than a rule can be');
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw failure('catalog/cannot-read', 'fix/check-file-exists', { file: named(file) }, cause);
  }
}

function complain(entry: Entry<unknown>, faults: readonly Fault[]): void {
  const first = faults[0];
  if (first) fail(entry.at(first.path), `${first.path.join('.')}: ${first.what}`);
}

/** Stops the run: a rule or instrument that is half understood would make verdicts nobody can rely on. */
export function fail(where: string, what: string, cause?: unknown): never {
  throw new LicitError(
    `${where}: ${what}`,
    'Correct the file; docs/rules/ shows rules that are right.',
    cause === undefined ? undefined : { cause },
  );
}
