import type * as Zod from 'zod';
import type { ValueTypes } from './value-types.js';

/** What only a person can supply: a few words, or a record with its parts, which differ by what is recorded. */
export function recordSchema(z: typeof Zod, { words, files, year }: ValueTypes) {
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
  return z.union([
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
}
