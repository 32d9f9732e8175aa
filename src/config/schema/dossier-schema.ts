/** The parts of `licit.yaml` that a Chinese filing asks for: `dossier` and `labeling`. */
import type * as Zod from 'zod';
import type { DossierName } from '../../model/settings.js';
import type { ValueTypes } from './value-types.js';

/** The records of a filing by name. */
export const dossierNames = [
  'filters',
  'keyword-library',
  'classifier',
  'test-outputs',
  'test-refusals',
  'test-answers',
  'service-agreement',
  'blocked-information',
  'ip-summary',
  'isolated-labels',
  'changes',
  'incidents',
] as const satisfies readonly DossierName[];

/** How many of the 31 risks of the standard something covers. */
const risksIn = (z: typeof Zod) => z.int().min(1).max(31).describe('How many of the 31 safety risks it covers.');

/** The schema of `dossier`. */
export function dossierSchema(z: typeof Zod, types: ValueTypes) {
  const { words, day } = types;
  const record = dossierRecord(z, types);
  return z
    .strictObject({
      edition: z.enum(['gbt-45654-2025', 'tc260-003-2024']).optional().describe('The standard that the assessment follows.'),
      assessment: z
        .strictObject({
          by: z.enum(['self', 'third-party']).optional(),
          assessor: words.optional().describe('The body or department that assesses.'),
          reason: z.enum(['before-launch', 'major-change', 'periodic']).optional(),
          from: day.optional(),
          until: day.optional(),
        })
        .optional()
        .describe('Who made the security assessment, why, and in which period.'),
      service: z
        .strictObject({ name: words.optional(), form: words.optional(), users: words.optional() })
        .optional()
        .describe('Name, form and users of the service.'),
      ...(Object.fromEntries(dossierNames.map((name) => [name, record.optional()])) as Record<DossierName, Zod.ZodOptional<typeof record>>),
    })
    .describe('What a Chinese filing asks for beyond the records: licit report cn-dossier.');
}

/** What is stated of one record of a filing. */
function dossierRecord(z: typeof Zod, { words, files, day }: ValueTypes) {
  const count = z.int().min(1).max(1_000_000_000_000);
  return z.strictObject({
    text: words.optional(),
    count: count.optional().describe('Words of a library, questions of a set.'),
    risks: risksIn(z).optional(),
    least: z
      .strictObject({ main: count.optional().describe('Of the risks of A.1.'), other: count.optional().describe('Of the risks of A.2.') })
      .optional()
      .describe('keyword-library: the fewest words of any risk.'),
    updated: day.optional().describe('When it was last brought up to date.'),
    url: words.optional(),
    methods: z
      .array(z.enum(['keywords', 'classifier', 'manual']))
      .min(1)
      .optional()
      .describe('filters: how all data was filtered.'),
    by: words.optional().describe('The office or role that states this, no name of a person; kept in the ledger.'),
    on: day.optional().describe('The day on which it is stated.'),
    evidence: files.optional(),
  });
}

/** The schema of `labeling`. */
export function labelingRecords(z: typeof Zod, { words, files, day }: ValueTypes) {
  const id = z.string().min(1).max(200);
  return z
    .strictObject({
      rules: z
        .array(
          z.strictObject({
            id: id.describe('Versions of one document share it.'),
            for: z.enum(['function', 'safety']),
            version: z.union([words, z.number()]).optional(),
            since: day.optional().describe('The first day it counts; the next version of the same document ends it.'),
            risks: risksIn(z).optional(),
            evidence: files.optional(),
          }),
        )
        .max(1_000)
        .optional()
        .describe('Rules for labeling, those for function and for safety apart (TC260-003-2024, 5.3).'),
      staff: z
        .array(
          z.strictObject({
            id: id.describe('A pseudonym: no name of a person.'),
            employed: z.enum(['own', 'outsourced']).optional(),
            trainings: z
              .array(z.strictObject({ on: day, hours: z.number().min(0).max(10_000).optional() }))
              .max(1_000)
              .optional(),
            examined: z.strictObject({ on: day, passed: z.boolean(), until: day.optional() }).optional().describe('The last examination.'),
            tasks: z
              .array(
                z.strictObject({
                  role: z.enum(['label', 'review']),
                  task: id.optional().describe('The task: in one task nobody both labels and reviews.'),
                  rule: id.optional().describe('The rules it follows: id, or id@version.'),
                  from: day,
                  until: day.optional(),
                }),
              )
              .max(1_000)
              .optional(),
            evidence: files.optional(),
          }),
        )
        .max(100_000)
        .optional()
        .describe('Who labels and reviews, under pseudonyms.'),
    })
    .describe('Rules and staff of labeling (Interim Measures Art. 8).');
}
