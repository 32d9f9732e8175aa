import type * as Zod from 'zod';
import { sourceKinds } from '../claims/source/source.js';
import type { SeparateConsent, SourceKind, TransferRoute } from '../model/claim.js';
import type { Role } from '../model/format.js';
import type { RecordName } from '../model/settings.js';
import { recordWords, roleWords, separateWords } from '../text/words.js';
import { dossierSchemas } from './dossier-schema.js';

const kinds = Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]];
const roleNames = Object.keys(roleWords) as [Role, ...Role[]];
const recordNames = Object.keys(recordWords) as [RecordName, ...RecordName[]];
const separateConsents = Object.keys(separateWords) as [SeparateConsent, ...SeparateConsent[]];
const transferRoutes = [
  'security-assessment',
  'certification',
  'standard-contract',
  'exempt',
  'adequacy',
  'standard-clauses',
  'binding-rules',
  'derogation',
] as const satisfies readonly TransferRoute[];
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
    separate: z
      .union([z.boolean(), z.array(z.enum(separateConsents)).min(1)])
      .optional()
      .describe(
        'Separate consents, each for one handling: sensitive (PIPL Art. 29), provision (23), publication (25), public-images (26), transfer (39), interaction-training. true means sensitive.',
      ),
    with: z.enum(['person', 'other']).optional().describe('Whom the contract is with: it is a basis only with the person concerned.'),
    disclosed: z
      .strictObject({
        where: words.optional().describe('Where the person or the law made it public.'),
        scope: words.optional().describe('Why this use is within reasonable scope.'),
        refusals: words.optional().describe('How refusals of people are looked for and kept to.'),
      })
      .optional()
      .describe('Grounds for using what was lawfully disclosed (PIPL Art. 27).'),
    given: z.strictObject({ on: date.optional(), how: words.optional() }).optional().describe('When and how consent was given.'),
    notice: z.string().min(1).max(200).optional().describe('Version of the notice that people were shown.'),
    withdrawal: words.optional().describe('How people can take consent back (PIPL Art. 15, GDPR Art. 7(3)).'),
    guardian: z.boolean().optional().describe('A parent or guardian consented (PIPL Art. 31, GDPR Art. 8).'),
    purpose: z
      .union([purpose, z.array(purpose).min(1).max(50)])
      .optional()
      .describe('What it was given for: research, commercial use, AI training …, or a purpose of DPV (dpv:AcademicResearch).'),
    evidence: files.optional(),
  });

  const handling = z.strictObject({
    recipients: z
      .union([z.literal('none'), z.array(words).min(1).max(100)])
      .optional()
      .describe('Other handlers that personal information is given to, or none (PIPL Art. 23).'),
    published: z.boolean().optional().describe('Personal information is made public (PIPL Art. 25).'),
    publicPlaces: z.boolean().optional().describe('Images or identification of people taken in public places (PIPL Art. 26).'),
    transfer: z
      .union([
        z.literal('none'),
        z.strictObject({
          to: z
            .array(z.string().regex(/^[A-Z]{2}$/, 'write US, SG or another ISO 3166 code'))
            .min(1)
            .max(100),
          route: z.enum(transferRoutes).optional(),
          evidence: files.optional(),
        }),
      ])
      .optional()
      .describe('Where personal information is taken abroad and by which route, or none (PIPL Arts. 38 and 39, GDPR Arts. 44 to 49).'),
    retention: z
      .union([date, words])
      .optional()
      .describe('The last day on which personal information is kept, or the period in words (PIPL Art. 19).'),
    deidentified: z
      .strictObject({ as: z.enum(['de-identified', 'anonymized']), evidence: files.optional() })
      .optional()
      .describe('De-identified data is still personal information, anonymized data is not (PIPL Art. 73); the report shows which.'),
    ethics: z.strictObject({ reference: words, evidence: files.optional() }).optional().describe('Approval of an ethics committee.'),
    assessment: z
      .strictObject({ on: date.optional(), evidence: files.optional() })
      .optional()
      .describe('The impact assessment (PIPL Art. 55, GDPR Art. 35).'),
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
    handling: handling.optional().describe('What is done with personal information; each part is asked for only where a duty turns on it.'),
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

  const filing = {
    status: z
      .enum(['filed', 'registered', 'in-progress', 'not-filed', 'not-required', 'done', 'not-done'])
      .optional()
      .describe('filing: filed, registered, in-progress, not-filed, not-required. assessment: done, in-progress, not-done, not-required.'),
    kind: z
      .enum(['algorithm', 'model', 'registration'])
      .optional()
      .describe('filing: of the algorithm (算法备案), of the model (备案), or registration of a filed model used by API (登记).'),
    number: words.optional().describe('filing: the number it was filed or registered under.'),
    date: year.optional().describe('The day of the filing or assessment.'),
    reason: words.optional().describe('Why none is required.'),
  };
  const record = z.union([
    words,
    z.strictObject({
      text: words.optional(),
      times: words.optional().describe('complaint-channel: published handling steps and reply times (Interim Measures Art. 15).'),
      ...filing,
      filings: z.array(z.strictObject(filing)).min(1).max(20).optional().describe('Several filings, each with its own status.'),
      none: z.literal(true).optional().describe('base-model: training starts from no model.'),
      name: words.optional().describe('base-model: its name.'),
      version: z.union([words, z.number()]).optional().describe('base-model: its version.'),
      license: words.optional().describe('base-model: its license.'),
      filing: words.optional().describe('base-model: its filing number.'),
      url: words.optional().describe('complaint-channel: web address.'),
      email: words.optional().describe('complaint-channel: mail address.'),
      phone: words.optional().describe('complaint-channel: telephone.'),
      address: words.optional().describe('complaint-channel: postal address.'),
      by: words.optional().describe('The office or role that states this; kept in the ledger.'),
      on: year.optional().describe('The day on which it is stated.'),
      evidence: files.optional(),
    }),
  ]);

  const forFiling = dossierSchemas(z);
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
      waivers: z
        .strictObject({
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
        })
        .optional()
        .describe('Who may waive findings, and for how long (.licit/waivers).'),
      failOn: z
        .enum([...severities, 'none'])
        .optional()
        .describe('The lowest severity that ends a run with exit code 1.'),
      records: z.partialRecord(z.enum(recordNames), record).optional().describe('What only a person can supply.'),
      dossier: forFiling.dossier.optional(),
      labeling: forFiling.labeling.optional(),
    })
    .describe('licit.yaml: what licit cannot read from manifests.');
}

/** What is in a `licit.yaml` that follows the schema. */
export type Written = Zod.infer<ReturnType<typeof makeSchema>>;
export type WrittenDeclaration = NonNullable<Written['declarations']>[number];
