/** What a declaration in `licit.yaml` says of data: its source, license, legal basis, and what is done with personal information. */
import type * as Zod from 'zod';
import { sourceKinds } from '../../claims/source/source.js';
import { type AcquisitionWay, type SourceKind, separateConsents, type TransferRoute } from '../../model/claim.js';
import { acquisitionWays } from '../../text/words/acquired-words.js';
import type { ValueTypes } from './value-types.js';

const kinds = Object.keys(sourceKinds) as [SourceKind, ...SourceKind[]];
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

/** One declaration: what it is about, and what it says. */
export function declarationSchema(z: typeof Zod, types: ValueTypes) {
  const { words, files, year } = types;
  const basis = basisSchema(z, types);
  return z.strictObject({
    path: words.optional().describe('Manifests this is about: a glob as in .gitignore, without negation.'),
    host: words.optional().describe('Items of this host: example.com, *.example.com.'),
    dataset: words.optional().describe('The dataset this is about, by name.'),
    source: statedSource(z, types).optional(),
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
    minors: z.enum(['none', 'present']).optional().describe('Whether people under fourteen are in the data.'),
    personalData: z.literal('none').optional().describe('Declares that there is no personal data.'),
    reservations: reservationsSchema(z).optional().describe('What the rights holder says on mining and training.'),
    collected: z
      .strictObject({ from: year.optional(), until: year.optional(), how: words.optional() })
      .optional()
      .describe('When and how it was collected.'),
    acquired: acquiredSchema(z, types).optional().describe('How this copy came: how, when, by whom, from which copy.'),
    labeling: labelingSchema(z, types).optional(),
    handling: handlingSchema(z, types)
      .optional()
      .describe('What is done with personal information; each part is asked for only where a duty turns on it.'),
    by: words.optional().describe('Who declares this.'),
  });
}

const ways = Object.keys(acquisitionWays) as [AcquisitionWay, ...AcquisitionWay[]];

/** How a copy came, and what shows it. */
function acquiredSchema(z: typeof Zod, { words, files, year }: ValueTypes) {
  return z.strictObject({
    how: z.enum(ways).optional().describe('In which way the copy was made or received.'),
    when: z
      .union([year, z.string().regex(/^\d{4}(?:-\d\d){0,2}\/\d{4}(?:-\d\d){0,2}$/, 'write the period as 2024-05/2024-08')])
      .optional()
      .describe('The day or period in which it was made: 2024-05-31, 2024-05/2024-08.'),
    by: words.optional().describe('Who made or received it.'),
    from: words.optional().describe('Which copy it was made from: an address, a release with its digest, a shelf mark, an order.'),
    evidence: files.optional().describe('What shows it: crawl log, download record, invoice, contract.'),
  });
}

/** Where the data is from. */
function statedSource(z: typeof Zod, { words, files }: ValueTypes) {
  return z.strictObject({
    kind: z.enum(kinds).optional().describe('How the data was obtained.'),
    url: words.optional(),
    name: words.optional(),
    owner: words.optional().describe('Who holds the rights.'),
    evidence: files.optional().describe('What shows it: license text, contract, crawl log, authorization record.'),
  });
}

/** The legal basis of one jurisdiction. */
function basisSchema(z: typeof Zod, { words, files, date }: ValueTypes) {
  const purpose = z.string().min(1).max(300);
  return z.strictObject({
    term: words.describe('A term or an article of a law on personal information, or plain words: consent, 单独同意, contract …'),
    jurisdiction: z
      .string()
      .regex(/^[A-Z]{2,3}$/, 'write CN, EU or another ISO 3166 code')
      .optional()
      .describe('The law it is meant for: CN, EU, …'),
    separate: z
      .union([z.boolean(), z.array(z.enum(separateConsents)).min(1)])
      .optional()
      .describe(
        'Separate consents, each for one handling: sensitive, provision, publication, public-images, transfer, interaction-training. true means sensitive.',
      ),
    with: z.enum(['person', 'other']).optional().describe('Whom the contract is with: it is a basis only with the person concerned.'),
    disclosed: z
      .strictObject({
        where: words.optional().describe('Where the person or the law made it public.'),
        scope: words.optional().describe('Why this use is within reasonable scope.'),
        refusals: words.optional().describe('How refusals of people are looked for and kept to.'),
      })
      .optional()
      .describe('Grounds for using what was lawfully disclosed.'),
    given: z.strictObject({ on: date.optional(), how: words.optional() }).optional().describe('When and how consent was given.'),
    notice: z.string().min(1).max(200).optional().describe('Version of the notice that people were shown.'),
    withdrawal: words.optional().describe('How people can take consent back.'),
    guardian: z.boolean().optional().describe('A parent or guardian consented.'),
    purpose: z
      .union([purpose, z.array(purpose).min(1).max(50)])
      .optional()
      .describe('What it was given for: research, commercial use, AI training …, or a purpose of DPV (dpv:AcademicResearch).'),
    evidence: files.optional(),
  });
}

function reservationsSchema(z: typeof Zod) {
  const answer = z.enum(['allowed', 'disallowed']);
  return z.strictObject({
    'data-mining': answer.optional(),
    'ai-training': answer.optional(),
    'gen-ai': answer.optional(),
    'ai-augment': answer.optional(),
  });
}

function labelingSchema(z: typeof Zod, { files }: ValueTypes) {
  return z.strictObject({
    rules: files
      .optional()
      .describe('The labeling rules (Interim Measures Art. 8); several where functional and safety labeling have rules of their own.'),
    spotCheck: files.optional().describe('The record of spot checks.'),
    training: files.optional().describe("The record of the annotators' training."),
  });
}

/** What is done with personal information. */
function handlingSchema(z: typeof Zod, { words, files, date }: ValueTypes) {
  return z.strictObject({
    recipients: z
      .union([z.literal('none'), z.array(words).min(1).max(100)])
      .optional()
      .describe('Other handlers that personal information is given to, or none.'),
    processors: z
      .union([
        z.literal('none'),
        z
          .array(z.strictObject({ name: words, evidence: files.optional() }))
          .min(1)
          .max(100),
      ])
      .optional()
      .describe('Who processes personal information on your behalf, as a labeling company, each with the agreement; or none.'),
    published: z.boolean().optional().describe('Personal information is made public.'),
    automatedDecisions: z.boolean().optional().describe('Decisions about people are made by automated means with it.'),
    publicPlaces: z.boolean().optional().describe('Images or identification of people taken in public places.'),
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
      .describe('Where personal information is taken abroad and by which route, or none.'),
    retention: z.union([date, words]).optional().describe('The last day on which personal information is kept, or the period in words.'),
    deidentified: z
      .strictObject({ as: z.enum(['de-identified', 'anonymized']), evidence: files.optional() })
      .optional()
      .describe('De-identified data is still personal information, anonymized data is not; the report shows which.'),
    ethics: z.strictObject({ reference: words, evidence: files.optional() }).optional().describe('Approval of an ethics committee.'),
    assessment: z.strictObject({ on: date.optional(), evidence: files.optional() }).optional().describe('The impact assessment.'),
  });
}
