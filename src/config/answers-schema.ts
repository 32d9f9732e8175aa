import type * as Zod from 'zod';
import { separateConsents } from '../model/claim.js';
import { extractKinds } from '../model/evidence.js';
import { isDay } from '../model/grant-state.js';
import { registerDigests, registerForms } from '../model/statement.js';

/** The schema of a file in `.licit/answers`. */
export function makeAnswerSchema(z: typeof Zod) {
  return z
    .discriminatedUnion('answer', [evidenceSchema(z), registerSchema(z)])
    .describe('.licit/answers/ID.yaml: what a document says of some items, or a register of who consented.');
}

/** What both kinds say of who answers. */
function signed(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  return {
    by: words.describe('Who says so; one of attest in licit.yaml, or it is somebody’s word.'),
    office: words.optional().describe('Their office: legal, data protection.'),
    on: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d$/, 'write the date as 2028-01-31')
      .refine(isDay, 'there is no such day')
      .describe('The day on which they said so.'),
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
