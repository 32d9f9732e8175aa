import type * as Zod from 'zod';

/** What `licit answer` asks. Closed. */
export const asked = ['source', 'license', 'reading', 'basis', 'personalData', 'purpose', 'adaptation'] as const;
export type Asked = (typeof asked)[number];

/** The schema of the file that `licit answer -o` writes and `licit answer --from` takes. */
export function makeQuestionsSchema(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const name = z.string().regex(/^[0-9a-f]{16}$/, 'leave it as licit answer -o wrote it');
  const question = z.strictObject({
    id: name.describe('Names the question; leave it as it is.'),
    state: name.describe('Digest of the items and the proposal; leave it as it is.'),
    asks: z.enum(asked).describe('What is asked.'),
    question: words.describe('The same in words.'),
    about: z
      .array(z.strictObject({ path: words.optional(), dataset: words.optional(), host: words.optional() }))
      .max(100)
      .describe('The data it is about; leave it as it is. Empty: the project.'),
    items: z.int().min(0).describe('How many items it is about.'),
    sentences: z
      .array(z.strictObject({ path: words, line: z.int().min(1), words: words }))
      .max(100)
      .optional()
      .describe('The sentences it is about.'),
    proposed: words.optional().describe('What licit found. It counts for nothing until a person confirms it.'),
    quoted: words.optional().describe('The words that it was found in.'),
    from: words.optional().describe('Where the words are.'),
    others: z
      .array(z.strictObject({ value: words, quoted: words.optional(), from: words }))
      .max(20)
      .optional()
      .describe('What else was found.'),
    choices: z.array(words).max(20).optional().describe('Answers that fit.'),
    confirmed: z
      .union([z.enum(['yes', 'no']), z.boolean()])
      .nullable()
      .optional()
      .describe('yes: what is proposed is true, and I answer for it.'),
    answer: z
      .union([words, z.record(words, z.unknown())])
      .nullable()
      .optional()
      .describe('What is true in its place: a value, or what licit.yaml takes under this name.'),
  });
  return z
    .strictObject({
      questions: z.array(question).max(20_000).describe('What is open, most items first.'),
      elsewhere: z
        .array(z.strictObject({ rule: words, items: z.int().min(0), command: words }))
        .max(1_000)
        .optional()
        .describe('What is open, and answered by other commands.'),
    })
    .describe('What is open in a project, with what licit proposes: licit answer -o FILE writes it, licit answer --from FILE takes it.');
}

/** A question as its file has it. */
export type WrittenQuestion = Zod.output<ReturnType<typeof makeQuestionsSchema>>['questions'][number];
