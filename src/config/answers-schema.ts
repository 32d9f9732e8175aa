import type * as Zod from 'zod';
import { extractKinds } from '../model/evidence.js';
import { isDay } from '../model/grant-state.js';

/** The schema of a file in `.licit/answers`. */
export function makeAnswerSchema(z: typeof Zod) {
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
        .strictObject({
          path: z.string().min(1).max(1_000).describe('The document: a file of the project, relative to its folder.'),
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/, 'write the 64 hexadecimal digits of its SHA-256')
            .describe('Its SHA-256 when the extract was written. If the file is another one, the extract counts for nothing.'),
          bytes: z.int().min(0).describe('Its size then.'),
        })
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
      by: words.describe('Who says that the document says so; one of attest in licit.yaml, or it is somebody’s word.'),
      office: words.optional().describe('Their office: legal, data protection.'),
      on: z
        .string()
        .regex(/^\d{4}-\d\d-\d\d$/, 'write the date as 2028-01-31')
        .refine(isDay, 'there is no such day')
        .describe('The day on which they said so.'),
    })
    .describe('.licit/answers/ID.yaml: what a document says of some items.');
}

/** What an answer's file holds, where it follows the schema. */
export type WrittenAnswer = Zod.infer<ReturnType<typeof makeAnswerSchema>>;
