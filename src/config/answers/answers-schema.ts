import type * as Zod from 'zod';
import { separateConsents } from '../../model/claim.js';
import { extractKinds } from '../../model/evidence.js';
import { isDay } from '../../model/grant-state.js';
import { identifierKinds } from '../../model/lists/list-kinds.js';
import { readingMeanings, registerDigests, registerForms } from '../../model/statement.js';
import { waiverKinds } from '../../model/waiver.js';
import { grantPermissions } from '../grants-schema.js';
import { declarationSchema } from '../schema/declaration-schema.js';
import { valueTypes } from '../schema/value-types.js';
import { baselineShape } from './waivers-schema.js';

/** The schema of a file in `.licit/answers`. */
export function makeAnswerSchema(z: typeof Zod) {
  return z
    .discriminatedUnion('answer', [
      evidenceSchema(z),
      registerSchema(z),
      declarationAnswer(z),
      grantAnswer(z),
      waiverAnswer(z),
      baselineAnswer(z),
      dismissalAnswer(z),
      readingAnswer(z),
      listAnswer(z),
    ])
    .describe('.licit/answers/ID.yaml: what somebody says of some items. `answer` is the kind.');
}

/** A declaration: what licit.yaml has under `declarations`, with what it is about at its head. */
function declarationAnswer(z: typeof Zod) {
  const { path: _, host: __, dataset: ___, ...says } = declarationSchema(z, valueTypes(z)).shape;
  return z
    .strictObject({
      answer: z.literal('declaration').describe('The kind of answer: what somebody declares of data.'),
      about: aboutOf(z, ['dataset', 'path', 'host']),
      ...says,
      restsOn: restsOn(z).optional(),
      on: dayOf(z).optional().describe('The day on which they said so.'),
    })
    .describe('What somebody declares of data.');
}

/** The words that a person read before they said so. */
function restsOn(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  return z
    .strictObject({
      path: words.describe('The file that they are in.'),
      line: z.int().min(1).optional().describe('The line that they are on.'),
      words: words.optional().describe('The words. They show nothing by themselves: the person says so.'),
    })
    .describe('Where the person who says so took it from.');
}

/** A permission beyond public licenses. */
function grantAnswer(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  return z
    .strictObject({
      answer: z.literal('grant').describe('The kind of answer: a permission beyond public licenses.'),
      about: aboutOf(z, ['dataset', 'path', 'host', 'license']),
      from: words.describe('Who gives it; reports name them.'),
      allow: z
        .array(z.enum(grantPermissions))
        .min(1)
        .max(10)
        .describe('What it allows beyond the public license; opt-out: training although the source reserves its rights.'),
      since: dayOf(z).optional().describe('The first day it holds; from any time when left out.'),
      until: dayOf(z).describe('The last day it holds.'),
      revoked: dayOf(z).optional().describe('The first day it holds no more.'),
      document: z
        .strictObject(
          recordedFile(
            z,
            'The contract: a file of the project, relative to its folder.',
            'Its SHA-256 when the grant was written down. If the file is another one, the grant counts for nothing.',
          ),
        )
        .describe('The document that shows it. Its content is never copied.'),
      because: words.optional().describe('For those who read this file; it is not recorded.'),
      by: words.optional().describe('Who wrote it down; kept where it can be erased.'),
    })
    .describe('A permission beyond public licenses.');
}

/** A finding that somebody accepts for a time. */
function waiverAnswer(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  return z
    .strictObject({
      answer: z.literal('waiver').describe('The kind of answer: findings of a rule that somebody accepts for a time.'),
      about: aboutOf(z, ['dataset', 'path', 'host', 'item', 'finding']),
      rule: words.describe('The rule that is waived, by its id.'),
      kind: z.enum(waiverKinds).describe('The kind of reason; docs/waivers.md says when each fits.'),
      because: words.describe('Why, in words that a reviewer can judge.'),
      by: words.describe('Who answers for it: one of waivers.approvers in licit.yaml.'),
      until: dayOf(z).describe('The last day it holds: 2028-01-31.'),
      document: z
        .strictObject(
          recordedFile(
            z,
            'A document of the project, relative to its folder.',
            'Its SHA-256 when the waiver was written. If the file is another one, the waiver covers nothing.',
          ),
        )
        .describe('The document that the reason rests on. Its content is never copied.'),
    })
    .describe('Findings of a rule that somebody accepts for a time.');
}

/** A finding that was there before anybody looked. */
function baselineAnswer(z: typeof Zod) {
  return z
    .strictObject({
      answer: z.literal('baseline').describe('The kind of answer: a finding that was there when the baseline was written.'),
      about: z.strictObject({ finding: fingerprintOf(z) }).describe('The finding with this fingerprint.'),
      ...baselineShape(z),
    })
    .describe('A finding that was there when the baseline was written.');
}

/** A sentence that says something else than licit takes it to say. */
function readingAnswer(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  return z
    .strictObject({
      answer: z.literal('reading').describe('The kind of answer: what a sentence of a text means.'),
      about: z.strictObject({ path: words.describe('The file that the sentence is in.') }).describe('Where the sentence is.'),
      line: z.int().min(1).optional().describe('The line it was on.'),
      words: words.describe('Its words, for people.'),
      sentence: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'write the 64 hexadecimal digits of its SHA-256')
        .describe('The SHA-256 of the sentence: with another word in it the answer no longer counts.'),
      means: z.enum(readingMeanings).describe('What it means.'),
      because: words.optional().describe('Why, in words that a reviewer can judge.'),
      by: words.describe('Who says so.'),
      on: dayOf(z).describe('The day on which they said so.'),
    })
    .describe('What a sentence of a text means.');
}

/** A list from outside. */
function listAnswer(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  return z
    .strictObject({
      answer: z.literal('list').describe('The kind of answer: a list from outside that says no to what it names.'),
      kind: z
        .string()
        .regex(/^[a-z][a-z-]{0,40}$/)
        .describe('What kind of list; docs/lists.md has them.'),
      about: aboutOf(z, ['dataset', 'path', 'host']),
      document: z
        .strictObject({
          ...recordedFile(
            z,
            'The list: a file or folder of the project, or vault:NAME for one in the folder that LICIT_VAULT names.',
            'Its SHA-256 when the answer was written; of a folder, over the names and digests of its files.',
          ),
          files: z.int().min(0).optional().describe('Of a folder: how many files it had.'),
          entries: z.int().min(0).optional().describe('What it named then, each once.'),
        })
        .describe('The list. No value of it is copied.'),
      columns: z.partialRecord(z.enum(identifierKinds), z.string().min(1).max(200)).optional().describe('Its columns, by what they name.'),
      agents: z
        .array(z.string().regex(/^[\w.-]{1,100}$/))
        .min(1)
        .max(20)
        .optional()
        .describe('Product tokens of the crawlers that collected the items (RFC 9309); snapshots of sites only.'),
      collected: dayOf(z).describe('The day as of which it says so.'),
      from: words.describe('Who publishes it, or sent it.'),
      ...signed(z),
    })
    .describe('A list from outside that says no to what it names.');
}

/** Detections that are none. */
function dismissalAnswer(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const count = z.int().min(0);
  return z
    .strictObject({
      answer: z.literal('dismissal').describe('The kind of answer: detections that are no such thing.'),
      about: aboutOf(z, ['dataset', 'path', 'field', 'item', 'value', 'tool']),
      kind: words.describe('The kind of detection, by its id: pi/person-name.'),
      because: words.describe('Why it is none, in words that a reviewer can judge. No detected value.'),
      looked: z
        .strictObject({
          items: count.describe('Items of the scope then.'),
          found: count.describe('Those with such a find.'),
          kinds: z.array(words).min(1).max(200).describe('Kinds found in the same place then.'),
          at: z.array(words).min(1).max(2_000).describe('Places of the items that were looked at.'),
          seed: words.describe('Orders the items with such a find at random; the first were looked at.'),
        })
        .describe('What was looked at, with values masked.'),
      by: words.describe('Who says so.'),
      on: dayOf(z).describe('The day on which they said so.'),
    })
    .describe('Detections that are no such thing.');
}

/** What an answer is about: some of the selectors. */
function aboutOf<Name extends keyof ReturnType<typeof selectors>>(z: typeof Zod, names: readonly Name[]) {
  const mask = Object.fromEntries(names.map((name) => [name, true])) as { [Each in Name]: true };
  return z
    .strictObject(selectors(z))
    .pick(mask as never)
    .refine((parts) => Object.keys(parts).length > 0, `say what it is about: ${names.join(', ')}`)
    .describe('What it is about; all parts that are given must match.') as unknown as Zod.ZodType<Partial<Record<Name, string>>>;
}

/** Selectors of items, `kind:value` on a command line. */
function selectors(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  return {
    dataset: words.optional().describe('The dataset of this name.'),
    path: words.optional().describe('Manifests that match this glob, as in .gitignore, without negation.'),
    host: words.optional().describe('Items of this host and its subdomains.'),
    license: words.optional().describe('Only items under this license: an SPDX expression.'),
    item: words.optional().describe('The item with this key.'),
    finding: fingerprintOf(z).optional().describe('The finding with this fingerprint, in whole.'),
    field: words.optional().describe('Finds in this field, and in the elements of a list under its name.'),
    value: z
      .string()
      .regex(/^[0-9a-f]{16,64}$/, 'write the keyed hash of the value, as the ledger has it')
      .optional()
      .describe('The value with this keyed hash.'),
    tool: words.optional().describe('Finds of this tool, as licit import took them over; finds of licit when left out.'),
  };
}

function fingerprintOf(z: typeof Zod) {
  return z.string().regex(/^[0-9a-f]{32}$/, 'write the 32 hexadecimal digits of its fingerprint');
}

function dayOf(z: typeof Zod) {
  return z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'write the date as 2028-01-31')
    .refine(isDay, 'there is no such day');
}

/** What both kinds say of who answers. */
function signed(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  return {
    by: words.describe('Who says so; one of attest in licit.yaml, or it is somebody’s word.'),
    office: words.optional().describe('Their office: legal, data protection.'),
    on: dayOf(z).describe('The day on which they said so.'),
  };
}

function recordedFile(z: typeof Zod, path: string, sha256: string) {
  return {
    path: z.string().min(1).max(1_000).describe(path),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'write the 64 hexadecimal digits of its SHA-256')
      .describe(sha256),
    bytes: z.int().min(0).describe('Its size then.'),
  };
}

function registerSchema(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const column = z.string().min(1).max(200);
  const purpose = z.enum(['training', ...separateConsents, 'other']);
  return z
    .strictObject({
      answer: z.literal('register').describe('The kind of answer: a register of consent, joined with items by person.'),
      about: z
        .strictObject({
          dataset: words.optional().describe('The dataset of this name.'),
          path: words.optional().describe('Manifests that match this glob, as in .gitignore, without negation.'),
        })
        .refine((parts) => Object.keys(parts).length > 0, 'say whose items it speaks of: dataset or path')
        .describe('The items whose persons it speaks of; all parts that are given must match.'),
      document: z
        .strictObject(
          recordedFile(
            z,
            'The table: a file of the project that Git does not track, or vault:NAME for one in the folder that LICIT_VAULT names.',
            'Its SHA-256 when the answer was written. What was added behind these bytes can withdraw consent, and gives none.',
          ),
        )
        .describe('The table. No value of it is copied.'),
      columns: z
        .strictObject({
          subject: column.optional().describe('The person, as the items have them.'),
          item: column.optional().describe('The key of the item; an empty cell speaks of all items of the person.'),
          event: column.describe('What happened: given, refused, withdrawn … in words.'),
          at: column.describe('The day or time of it.'),
          withdrawn: column.optional().describe('The day of a withdrawal, where the same row has it.'),
          until: column.optional().describe('The last day of the consent.'),
          purpose: column.optional().describe('What it is for.'),
          version: column.optional().describe('The version of the text that was consented to.'),
          minor: column.optional().describe('Whether the person is a minor.'),
          guardian: column.optional().describe('Whether a parent or guardian consented.'),
        })
        .refine(
          ({ subject, item }) => subject !== undefined || item !== undefined,
          'name the column of the person (subject) or of the item (item)',
        )
        .describe('Its columns, by what they are for.'),
      field: column.optional().describe('The field of the items that holds the person, where it is not named as the column is.'),
      for: z.array(words).min(1).max(20).optional().describe('What its consents are for, where no column says so.'),
      purposes: z.record(words, purpose).optional().describe('What words of the purpose column are: training, a separate consent, other.'),
      versions: z.array(words).min(1).max(100).optional().describe('The versions that count.'),
      hash: z.enum(registerDigests).optional().describe('The register has this digest (hexadecimal) in the place of each person.'),
      normalize: z.array(z.enum(registerForms)).max(3).optional().describe('How persons are made alike before they are compared.'),
      ...signed(z),
    })
    .refine(
      ({ columns, for: all }) => columns.purpose !== undefined || all !== undefined,
      'say what its consents are for: columns.purpose, or for',
    )
    .refine(
      ({ columns, versions }) => versions === undefined || columns.version !== undefined,
      'versions need the column that has them: columns.version',
    )
    .describe('A register of consent.');
}

function evidenceSchema(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const place = z.int().min(1).max(1_000_000);
  const value = z.strictObject({
    value: z.union([words, z.array(words).min(1).max(100)]).describe('What the document says.'),
    page: place.optional().describe('The page it says so on.'),
    line: place.optional().describe('The line it says so on.'),
    words: words.optional().describe('The words of the document, where they differ from the value.'),
  });
  return z
    .strictObject({
      answer: z.literal('evidence').describe('The kind of answer: what a document says of some items.'),
      kind: z.enum(extractKinds).describe('The kind of document; docs/answers.md has the keys of each.'),
      about: z
        .strictObject({
          dataset: words.optional().describe('The dataset of this name.'),
          path: words.optional().describe('Manifests that match this glob, as in .gitignore, without negation.'),
          host: words.optional().describe('Items of this host and its subdomains.'),
        })
        .refine((parts) => Object.keys(parts).length > 0, 'say what it is about: dataset, path or host')
        .describe('The items that the document is about; all parts that are given must match.'),
      document: z
        .strictObject(
          recordedFile(
            z,
            'The document: a file of the project, relative to its folder.',
            'Its SHA-256 when the extract was written. If the file is another one, the extract counts for nothing.',
          ),
        )
        .describe('The document that says so. Its content is never copied.'),
      says: z
        .record(z.string().regex(/^[a-z][A-Za-z-]{0,40}$/), value)
        .refine((keys) => Object.keys(keys).length <= 40, 'at most 40 values')
        .describe('What it says, by key.'),
      setAside: z
        .array(z.strictObject({ words, because: words }))
        .max(100)
        .optional()
        .describe('Sentences that speak against it and do not apply to these items, each with the reason.'),
      reviewed: z
        .literal(true)
        .optional()
        .describe(
          'Its other adverse sentences were read: general clauses, of which none speaks of these items or of what the document comes to. One that refuses training, or says what it comes to, has to be set aside by itself.',
        ),
      ...signed(z),
    })
    .describe('What a document says of some items.');
}

/** What an answer's file holds, where it follows the schema. */
export type WrittenAnswer = Zod.infer<ReturnType<typeof makeAnswerSchema>>;
