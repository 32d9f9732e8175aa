import type * as Zod from 'zod';
import type { Role } from '../../model/format.js';
import type { RecordName } from '../../model/settings.js';
import { recordWords, roleWords } from '../../text/words.js';
import { declarationSchema } from './declaration-schema.js';
import { dossierSchema, labelingRecords } from './dossier-schema.js';
import { recordSchema } from './record-schema.js';
import { type ValueTypes, valueTypes } from './value-types.js';

const roleNames = Object.keys(roleWords) as [Role, ...Role[]];
const recordNames = Object.keys(recordWords) as [RecordName, ...RecordName[]];
const purposes = ['commercial', 'internal', 'research'] as const;
const severities = ['error', 'warn', 'info'] as const;

/** The schema of `licit.yaml`. */
export function makeSchema(z: typeof Zod) {
  const types = valueTypes(z);
  const { words } = types;
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
      use: useSchema(z).optional().describe('What the model is for.'),
      instruments: z.array(words).max(50).optional().describe('Laws and standards to answer for: cn-interim-measures-2023, …'),
      declarations: z
        .array(declarationSchema(z, types))
        .max(10_000)
        .optional()
        .describe('What manifests never carry: source, license, legal basis, evidence.'),
      columns: z.record(words, columnsSchema(z, types)).optional().describe('How to read files that match a glob.'),
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
      attest: attestSchema(z, types).optional(),
      waivers: waiversSchema(z, types).optional().describe('Who may waive findings, and for how long (.licit/waivers).'),
      failOn: z
        .enum([...severities, 'none'])
        .optional()
        .describe('The lowest severity that ends a run with exit code 1.'),
      records: z.partialRecord(z.enum(recordNames), recordSchema(z, types)).optional().describe('What only a person can supply.'),
      dossier: dossierSchema(z, types).optional(),
      labeling: labelingRecords(z, types).optional(),
    })
    .describe('licit.yaml: what licit cannot read from manifests.');
}

/** What the model is for, and what of the service some rules ask. */
function useSchema(z: typeof Zod) {
  return z.union([
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
      companion: z
        .boolean()
        .optional()
        .describe('Whether the service is a companion that people confide in (human-like interaction); left out, it stays unknown.'),
      competes: z
        .boolean()
        .optional()
        .describe(
          'Whether your model is one that the terms of the models that generated some of the data forbid: one that competes with theirs, or another of its kind; left out, it stays unknown.',
        ),
      publicOpinion: z
        .boolean()
        .optional()
        .describe(
          'Whether the service has public-opinion attributes or the capacity for social mobilization (Interim Measures Art. 17); left out, it stays unknown.',
        ),
    }),
  ]);
}

/** How to read the files that a glob matches. */
function columnsSchema(z: typeof Zod, { words }: ValueTypes) {
  return z.strictObject({
    roles: z
      .partialRecord(z.enum(roleNames), z.union([words, z.array(words).min(1).max(50)]))
      .optional()
      .describe('Which field is what: license: 许可, text: [标题, 正文].'),
    header: z.boolean().optional().describe('Whether the first row names the columns.'),
    delimiter: z.string().min(1).max(4).optional(),
    encoding: z.string().min(2).max(20).optional().describe('utf-8, gb18030, utf-16le, …'),
  });
}

function attestSchema(z: typeof Zod, { words }: ValueTypes) {
  return z
    .array(z.union([words, z.strictObject({ name: words, office: words.optional().describe('Their office: legal, data protection.') })]))
    .max(1_000)
    .describe(
      'Who may attest what documents say (.licit/answers), by mail address or name. What others take out of a document is their word.',
    );
}

function waiversSchema(z: typeof Zod, { words }: ValueTypes) {
  return z.strictObject({
    longest: z
      .union([
        z.int().min(1).max(3_650),
        z.string().regex(/^(?:[1-9]\d{0,2}|[1-2]\d{3}|3[0-5]\d{2}|36[0-4]\d|3650) days?$/, 'write a number of days, as 180 days'),
      ])
      .optional()
      .describe('The longest term of a waiver: 180 days when left out.'),
    approvers: z
      .array(
        z.union([
          words,
          z.strictObject({ name: words, role: words.optional().describe('Their office: counsel, data protection officer.') }),
        ]),
      )
      .max(1_000)
      .optional()
      .describe('Who may approve a waiver, by mail address or name. Without a named approver, no waiver counts.'),
  });
}

/** What is in a `licit.yaml` that follows the schema. */
export type Written = Zod.infer<ReturnType<typeof makeSchema>>;
export type WrittenDeclaration = NonNullable<Written['declarations']>[number];
