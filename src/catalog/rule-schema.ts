import type * as Zod from 'zod';
import { type FactType, factDictionary } from '../facts/dictionary.js';
import { separateConsents } from '../model/claim.js';
import type { FactName } from '../model/fact.js';
import { protocols } from '../model/lists/item-reserved.js';
import { assessmentCases, basisKinds, reservationWeights, ruleAnswers } from '../model/rule.js';

/** What is wrong with a document, and the names and numbers that lead to the spot. */
export interface Fault {
  path: readonly PropertyKey[];
  what: string;
}

const factNames = Object.keys(factDictionary) as FactName[];

/** The forms of a rule and of an instrument. Takes zod from its caller, which loads it only when a document is read. */
export function schemas(z: typeof Zod) {
  const shared = sharedSchemas(z);
  return { rule: ruleSchema(z, shared), instrument: instrumentSchema(z, shared) };
}

/** What rules and instruments have in common: words in both languages, and how well a citation is known. */
function sharedSchemas(z: typeof Zod) {
  return {
    words: z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) }),
    certainty: z.enum(['read', 'second-hand', 'memory']),
  };
}

function ruleSchema(z: typeof Zod, { words, certainty }: ReturnType<typeof sharedSchemas>) {
  const fact = z.enum(factNames);
  const answer = z.enum(ruleAnswers);
  const answers = z.union([answer, z.array(answer).min(1)]);
  const verdict = z.enum(['met', 'stated', 'unmet', 'unproven', 'not-applicable']);
  return z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/, 'must be two words of small letters with a slash, as in `license/missing`'),
    topic: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'must be a word of small letters, as in `license`')
      .optional(),
    scope: z.enum(['item', 'dataset', 'project']),
    severity: z.enum(['error', 'warn', 'info']),
    waivable: z.boolean(),
    fixed: z.literal(true).optional(),
    neverCleared: z.literal(true).optional(),
    title: words,
    why: words,
    fix: words,
    commands: z.array(z.string()).optional(),
    answers: z.strictObject({ unmet: answers.optional(), unproven: answers.optional(), also: answers.optional() }).optional(),
    cites: z.array(z.strictObject({ instrument: z.string(), article: words, certainty })),
    // Checked by `conditionFaults`, whose messages name what is wrong rather than every form it is not.
    applies: z.unknown(),
    met: z.unknown(),
    cause: z.array(fact),
    message: words,
    silence: z.boolean().optional(),
    standing: z.literal('to-look-at').optional(),
    examples: z.array(z.strictObject({ name: z.string(), facts: z.partialRecord(fact, z.json()), verdict })).min(1),
    since: z.string().optional(),
    raised: z.strictObject({ from: z.enum(['error', 'warn', 'info']), in: z.string() }).optional(),
  });
}

function instrumentSchema(z: typeof Zod, { words, certainty }: ReturnType<typeof sharedSchemas>) {
  return z.strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'),
    title: words,
    short: words,
    version: words.optional(),
    replacedBy: z.string().optional(),
    jurisdiction: z.string(),
    inForce: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as 2023-08-15'),
    source: z.string(),
    applies: z.unknown().optional(),
    outside: words.optional(),
    personalData: personalDataSchema(z, { words, certainty }).optional(),
    reservations: z
      .array(
        z.strictObject({
          carriers: z.array(z.enum(protocols)).min(1),
          counts: z.enum(reservationWeights),
          asOf: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as 2026-11-30'),
          article: words,
          says: words,
          certainty,
        }),
      )
      .optional(),
    duties: z.array(
      z.strictObject({
        id: z.string(),
        article: words,
        asks: words,
        words: z.string().optional(),
        rules: z.array(z.string()),
        person: words.optional(),
        certainty,
        kind: z.enum(['scope', 'liability']).optional(),
        bears: z.array(z.string()).optional(),
      }),
    ),
  });
}

function personalDataSchema(z: typeof Zod, { words, certainty }: ReturnType<typeof sharedSchemas>) {
  const provision = z.strictObject({ article: words, certainty: certainty.optional() });
  const yes = z.literal(true).optional();
  const small = z.array(z.string().regex(/^[^A-Z]+$/, 'must be in small letters'));
  return z.strictObject({
    names: small.min(1),
    certainty,
    bases: z.array(
      z.strictObject({
        term: z.string(),
        article: words,
        name: words,
        kind: z.enum(basisKinds).optional(),
        same: z.array(z.string()).optional(),
        words: small.optional(),
        separate: yes,
        guardian: yes,
        lifts: yes,
        notAlone: yes,
        disclosed: words.optional(),
        certainty: certainty.optional(),
      }),
    ),
    without: provision.extend({ terms: z.array(z.string()) }).optional(),
    sensitive: z.strictObject({
      name: words,
      kinds: z.array(provision.extend({ are: z.array(z.string()) })),
      asks: provision.extend({ consent: z.enum(['separate', 'any']).optional() }),
      otherwise: z.enum(['no', 'unknown']),
    }),
    separate: z.array(provision.extend({ for: z.enum(separateConsents) })).optional(),
    children: provision.extend({ under: z.int(), where: z.enum(['always', 'consent']), says: words }).optional(),
    assessment: provision.extend({ for: z.array(z.enum(assessmentCases)), depends: words.optional() }).optional(),
    furtherUse: z
      .array(provision.extend({ use: z.enum(['commercial', 'research', 'internal']).optional(), notConsent: yes, says: words }))
      .optional(),
    deadlines: z.array(provision.extend({ what: words, within: words })),
  });
}

const forms = '`is`, `known`, `at-least` or `at-most`';
const takes: Record<string, readonly FactType[]> = {
  'at-least': ['number', 'list'],
  'at-most': ['number', 'list'],
};

/** What keeps a value from being a condition; nothing when it is one. */
export function conditionFaults(value: unknown, path: readonly PropertyKey[] = [], depth = 0): Fault[] {
  if (depth > 20) return [{ path, what: 'conditions are nested too deep' }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, what: 'must be a condition' }];
  const keys = Object.keys(value);
  const condition = value as Record<string, unknown>;
  for (const group of ['all', 'any'] as const) {
    if (!(group in condition)) continue;
    const parts = condition[group];
    if (keys.length > 1) return [{ path, what: `\`${group}\` stands alone` }];
    if (!Array.isArray(parts)) return [{ path: [...path, group], what: 'must be a list of conditions' }];
    return parts.flatMap((part, n) => conditionFaults(part, [...path, group, n], depth + 1));
  }
  if ('not' in condition) {
    if (keys.length > 1) return [{ path, what: '`not` stands alone' }];
    return conditionFaults(condition.not, [...path, 'not'], depth + 1);
  }
  return factFaults(condition, keys, path);
}

function factFaults(condition: Record<string, unknown>, keys: string[], path: readonly PropertyKey[]): Fault[] {
  const name = condition.fact;
  if (typeof name !== 'string') return [{ path, what: 'must be `fact` with one test, or `all`, `any`, `not`' }];
  if (!Object.hasOwn(factDictionary, name))
    return [{ path: [...path, 'fact'], what: `there is no fact \`${name}\`${nearest(name, factNames)}` }];
  const description = factDictionary[name as FactName];
  const tests = keys.filter((key) => key !== 'fact');
  const test = tests[0];
  if (tests.length !== 1 || test === undefined) return [{ path, what: `needs one test of the fact: ${forms}` }];
  const value = condition[test];
  const at = [...path, test];
  const kinds = takes[test];
  if (kinds && !kinds.includes(description.type))
    return [{ path: at, what: `\`${test}\` cannot be asked of ${name}, which is ${article(description.type)}` }];
  switch (test) {
    case 'known':
      return typeof value === 'boolean' ? [] : [{ path: at, what: 'must be true or false' }];
    case 'at-least':
    case 'at-most':
      return typeof value === 'number' ? [] : [{ path: at, what: 'must be a number' }];
    case 'is':
      return (Array.isArray(value) ? value : [value]).flatMap((one) => valueFaults(one, name as FactName, at));
    default:
      return [{ path: at, what: `there is no test \`${test}\`; use ${forms}` }];
  }
}

function valueFaults(value: unknown, name: FactName, path: readonly PropertyKey[]): Fault[] {
  const { type, values } = factDictionary[name];
  const fits =
    type === 'recorded' || type === 'boolean'
      ? typeof value === 'boolean'
      : type === 'number'
        ? typeof value === 'number'
        : typeof value === 'string';
  if (!fits) return [{ path, what: `${name} is ${article(type)} and is never ${JSON.stringify(value)}` }];
  if (values && !values.includes(value as string))
    return [{ path, what: `${name} is never \`${value}\`: it is one of ${values.join(', ')}` }];
  return [];
}

function article(type: FactType): string {
  return { recorded: 'true or false', boolean: 'true, false or not known', text: 'a text', number: 'a number', list: 'a list of texts' }[
    type
  ];
}

/** `; did you mean …?` for a word that is near one of the others. */
export function nearest(word: string, others: readonly string[]): string {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 4)) + 1;
  if (word.length > 60) return '';
  for (const other of others) {
    const far = distance(word, other);
    if (far < least) [best, least] = [other, far];
  }
  return best === undefined ? '' : `; did you mean \`${best}\`?`;
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
