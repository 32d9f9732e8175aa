import type * as Zod from 'zod';
import { sourceKinds } from '../claims/source.js';
import type { RecordName, Role, SourceKind } from '../model.js';

const kinds = Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]];
const roleNames = [
  'id',
  'url',
  'page',
  'source',
  'license',
  'license-url',
  'owner',
  'collected',
  'text',
  'basis',
  'reservation',
  'label',
  'annotator',
  'digest',
  'size',
  'generator',
] as const satisfies readonly Role[];
const recordNames = [
  'complaint-channel',
  'request-log',
  'base-model',
  'filing',
  'assessment',
  'quality-measures',
  'bias-statement',
  'ip-strategy',
] as const satisfies readonly RecordName[];
const purposes = ['commercial', 'internal', 'research'] as const;
const severities = ['error', 'warn', 'info'] as const;

/** The schema of `licit.yaml`. */
export function makeSchema(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const file = z
    .string()
    .min(1)
    .max(1_000)
    .describe('A file of the project, relative to licit.yaml. Its SHA-256 is recorded; its content is never copied.');
  const files = z.union([file, z.array(file).min(1).max(100)]).describe('One file, or a list of files.');
  const date = z
    .string()
    .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/, 'write the date as 2025, 2025-07 or 2025-07-31')
    .describe('A date: 2025, 2025-07 or 2025-07-31.');
  const year = z.union([date, z.int().min(1900).max(2200)]);
  const answer = z.enum(['allowed', 'disallowed']);

  const purpose = z.string().min(1).max(300);
  const basis = z.strictObject({
    term: words.describe(
      'A term of DPV (eu-gdpr:A6-1-a) or of PIPL Art. 13 (licit:cn-pipl#A13-1-1), or plain words: consent, 单独同意, contract …',
    ),
    jurisdiction: z
      .string()
      .regex(/^[A-Z]{2,3}$/, 'write CN, EU or another ISO 3166 code')
      .optional()
      .describe('The law it is meant for: CN, EU, …'),
    separate: z.boolean().optional().describe('The consent was given just for this handling (PIPL Art. 29).'),
    guardian: z.boolean().optional().describe('A parent or guardian consented (PIPL Art. 31, GDPR Art. 8).'),
    purpose: z
      .union([purpose, z.array(purpose).min(1).max(50)])
      .optional()
      .describe('What it was given for: research, commercial use, AI training …, or a purpose of DPV (dpv:AcademicResearch).'),
    evidence: files.optional(),
  });

  const declaration = z.strictObject({
    path: words.optional().describe('Manifests this is about: a glob as in .gitignore, without negation.'),
    host: words.optional().describe('Items of this host: example.com, *.example.com.'),
    dataset: words.optional().describe('The dataset this is about, by name.'),
    source: z
      .strictObject({
        kind: z.enum(kinds).optional().describe('How the data was obtained.'),
        url: words.optional(),
        name: words.optional(),
        owner: words.optional().describe('Who holds the rights.'),
        evidence: files.optional().describe('What shows it: license text, contract, crawl log, authorization record.'),
      })
      .optional(),
    license: z
      .union([words, z.strictObject({ expression: words, evidence: files.optional() })])
      .optional()
      .describe('SPDX expression, license name or URL; with evidence it overrides what manifests state.'),
    basis: z
      .union([
        words,
        basis,
        z
          .array(z.union([words, basis]))
          .min(1)
          .max(50),
      ])
      .optional()
      .describe('The legal basis for personal data, one a jurisdiction.'),
    minors: z.enum(['none', 'present']).optional().describe('Whether people under fourteen are in the data (PIPL Art. 31).'),
    personalData: z.literal('none').optional().describe('Declares that there is no personal data.'),
    reservations: z
      .strictObject({
        'data-mining': answer.optional(),
        'ai-training': answer.optional(),
        'gen-ai': answer.optional(),
        'ai-augment': answer.optional(),
      })
      .optional()
      .describe('What the rights holder says on mining and training.'),
    collected: z
      .strictObject({ from: year.optional(), until: year.optional(), how: words.optional() })
      .optional()
      .describe('When and how it was collected.'),
    labeling: z
      .strictObject({
        rules: files
          .optional()
          .describe('The labeling rules (Interim Measures Art. 8); several where functional and safety labeling have rules of their own.'),
        spotCheck: files.optional().describe('The record of spot checks.'),
        training: files.optional().describe("The record of the annotators' training."),
      })
      .optional(),
    by: words.optional().describe('Who declares this.'),
  });

  const columns = z.strictObject({
    roles: z
      .partialRecord(z.enum(roleNames), z.union([words, z.array(words).min(1).max(50)]))
      .optional()
      .describe('Which field is what: license: 许可, text: [标题, 正文].'),
    header: z.boolean().optional().describe('Whether the first row names the columns.'),
    delimiter: z.string().min(1).max(4).optional(),
    encoding: z.string().min(2).max(20).optional().describe('utf-8, gb18030, utf-16le, …'),
  });

  const record = z.union([
    words,
    z.strictObject({
      text: words.optional(),
      times: words.optional().describe('Published handling steps and reply times (Interim Measures Art. 15).'),
      evidence: files.optional(),
    }),
  ]);

  return z
    .strictObject({
      provider: z
        .union([
          words,
          z.strictObject({
            name: words.optional(),
            contact: words.optional().describe('Where people reach you: address, telephone, URL.'),
          }),
        ])
        .optional()
        .describe('Who answers for this data.'),
      dataset: z
        .union([words, z.strictObject({ name: words.optional(), version: z.union([words, z.number()]).optional() })])
        .optional()
        .describe('What the training data as a whole is called.'),
      use: z
        .union([
          z.enum(purposes),
          z.strictObject({
            purpose: z.enum(purposes).optional(),
            offered: z
              .array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'write CN, EU, US-CA or another ISO 3166 code'))
              .max(300)
              .optional()
              .describe('Where the service is offered to the public: CN, EU, US-CA, …'),
            stage: z.enum(['pre-training', 'fine-tuning', 'alignment', 'evaluation']).optional(),
            assumeAdaptation: z
              .boolean()
              .optional()
              .describe('Your assumption on whether training makes an adaptation of the works; left out, it stays unknown.'),
            competes: z
              .boolean()
              .optional()
              .describe(
                'Whether your model is one that the terms of the models that generated some of the data forbid: one that competes with theirs, or another of its kind; left out, it stays unknown.',
              ),
          }),
        ])
        .optional()
        .describe('What the model is for.'),
      instruments: z.array(words).max(50).optional().describe('Laws and standards to answer for: cn-interim-measures-2023, …'),
      declarations: z
        .array(declaration)
        .max(10_000)
        .optional()
        .describe('What manifests never carry: source, license, legal basis, evidence.'),
      columns: z.record(words, columns).optional().describe('How to read files that match a glob.'),
      models: z
        .array(z.strictObject({ path: words, labels: z.record(words, words).optional() }))
        .max(10)
        .optional()
        .describe(
          'Folders of models that find names and other kinds in text: model.onnx, config.json, vocab.txt. labels: { PER: pi/person-name }.',
        ),
      rules: z
        .record(words, z.enum(['off', ...severities]))
        .optional()
        .describe('Rules switched off or given another severity; reports say so.'),
      failOn: z
        .enum([...severities, 'none'])
        .optional()
        .describe('The lowest severity that ends a run with exit code 1.'),
      records: z.partialRecord(z.enum(recordNames), record).optional().describe('What only a person can supply.'),
    })
    .describe('licit.yaml: what licit cannot read from manifests.');
}

/** What stands in a `licit.yaml` that follows the schema. */
export type Written = Zod.infer<ReturnType<typeof makeSchema>>;
export type WrittenDeclaration = NonNullable<Written['declarations']>[number];
