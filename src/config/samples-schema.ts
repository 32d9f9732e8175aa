import type * as Zod from 'zod';
import { inspectionLevels, sampleMethods, samplePurposes, sampleStrata, severities } from '../model/sample.js';

/** The schema of `.licit/samples/<name>/plan.yaml`. */
export function makeSamplePlanSchema(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const share = z.union([
    z.string().regex(/^(?:100|\d{1,2}(?:\.\d{1,6})?) ?%$/, 'write a share as 4 %'),
    z.number().min(0, 'write a share from 0 to 1, or as 4 %').max(1, 'write a share from 0 to 1, or as 4 %'),
  ]);
  const size = z
    .union([
      z.int().min(1).max(1e9),
      z.string().regex(/^(?:100|\d{1,2}(?:\.\d{1,6})?) ?%$/, 'write a number of items, or a share as 10 %'),
      z.strictObject({
        acceptable: share.describe('A population with so few bad items should be accepted …'),
        producer: share.optional().describe('… and is rejected with at most this risk (5 %).'),
        limiting: share.describe('A population with so many bad items should be rejected …'),
        consumer: share.optional().describe('… and is accepted with at most this risk (5 %).'),
      }),
      z.strictObject({
        aql: z.number().positive().max(10).describe('Acceptance quality limit in percent nonconforming: 0.01, 0.015, 0.025 … 6.5, 10.'),
        level: z.enum(inspectionLevels).optional().describe('Inspection level of ISO 2859-1 (II).'),
        severity: z.enum(severities).optional().describe('Severity of inspection, by the switching rules of ISO 2859-1 (normal).'),
        because: words.optional().describe('Why inspection is tightened or reduced; needed for both.'),
      }),
    ])
    .describe(
      'How many items are drawn: a number, a share of the population, as many as two risks ask for, or a plan of ISO 2859-1 by AQL.',
    );
  const names = z.array(z.string().min(1).max(200)).max(1_000);
  return z
    .strictObject({
      purpose: z.enum(samplePurposes).describe('What it is for.'),
      words: words.optional().describe('What it is for in your own words; needed for `other`.'),
      method: z.enum(sampleMethods).describe('Checked by people, or by keywords, classifiers and the like.'),
      when: z.enum(['before', 'after']).optional().describe('Of an intake: before or after the source is collected.'),
      population: z
        .strictObject({
          dataset: words.optional().describe('The dataset of this name.'),
          source: words.optional().describe('Items of this host and its subdomains.'),
          path: words
            .refine((path) => !path.startsWith('!'), 'write a glob without negation')
            .optional()
            .describe('Manifests that match this glob, as in .gitignore, without negation.'),
          rule: words.optional().describe('Items that this rule is unmet for.'),
          sinceRun: z.int().min(0).optional().describe('Rows that were added after this scan.'),
        })
        .describe('Which items it speaks of; all parts that are given must match. Everything on record when empty.'),
      size,
      limit: share.optional().describe('The highest share of bad items that is accepted; not with two risks.'),
      strata: z.enum(sampleStrata).optional().describe('What the population is cut into, so that each part is in the sample by its share.'),
      checkers: z.int().min(1).max(20).optional().describe('How many people look at each item, without seeing each other (1).'),
      mayCheck: names.optional().describe('Who may check; anybody when left out.'),
      labelers: names.optional().describe('Who labeled or wrote the items: they may not check them.'),
      beacon: words.optional().describe('The public random value that the seed is taken from, named before it is known.'),
    })
    .describe('.licit/samples/NAME/plan.yaml: the plan of a spot check.');
}

/** The schema of `.licit/samples/<plan>-<draw>.yaml`. */
export function makeSampleDecisionSchema(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const hash = z.string().regex(/^[0-9a-f]{64}$/, 'write the 64 hexadecimal digits');
  const count = z.int().min(0).max(1e15);
  const counted = (what: string) => z.strictObject({ items: count.min(1), root: hash }).describe(what);
  return z
    .strictObject({
      plan: words.max(80).describe('The plan.'),
      draw: z.int().min(1).max(1e6).describe('Which draw of it was decided.'),
      purpose: z.enum(samplePurposes).describe('What it is for.'),
      when: z.enum(['before', 'after']).optional().describe('Of an intake: before or after the source is collected.'),
      scope: z
        .strictObject({
          dataset: words.optional().describe('The dataset of this name.'),
          host: words.optional().describe('Items of this host and its subdomains.'),
          path: words.optional().describe('Manifests that match this glob.'),
        })
        .describe('The items that it speaks of.'),
      partial: z.literal(true).optional().describe('The population was a part of the scope: items of a rule, or rows added after a scan.'),
      population: counted('How many items could be drawn, and their root.'),
      sample: counted('How many were drawn, and their root.'),
      bad: count.describe('Bad items of the sample.'),
      accept: count.describe('The highest number of bad items that is accepted.'),
      outcome: z.enum(['accepted', 'rejected']).describe('What that comes to.'),
      by: words.optional().describe('Who signed.'),
      on: z
        .string()
        .regex(/^\d{4}-\d\d-\d\d$/, 'write the date as 2028-01-31')
        .describe('When.'),
      ledger: words.max(100).describe('The ledger that holds the decision with its judgments.'),
      run: count.describe('The run that recorded it.'),
      head: hash.describe('The head of the ledger with that run.'),
    })
    .describe('.licit/samples/PLAN-DRAW.yaml: what a spot check came to, for ledgers that did not see it.');
}

/** What the file of a decision holds, where it follows the schema. */
export type WrittenDecision = Zod.infer<ReturnType<typeof makeSampleDecisionSchema>>;
/** What a plan's file holds, where it follows the schema. */
export type WrittenSamplePlan = Zod.infer<ReturnType<typeof makeSamplePlanSchema>>;
