import type * as Zod from 'zod';
import { isDay } from '../../model/grant-state.js';
import { waiverKinds } from '../../model/waiver.js';

const fingerprint = /^[0-9a-f]{32}$/;

/** The schema of a file in `.licit/waivers`. */
export function makeWaiverSchema(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const scope = z
    .strictObject({
      dataset: words.optional().describe('The dataset of this name.'),
      path: words.optional().describe('Manifests that match this glob, as in .gitignore, without negation.'),
      host: words.optional().describe('Items of this host and its subdomains: archive.example.'),
      item: words.optional().describe('The item with this key.'),
      finding: z
        .string()
        .regex(fingerprint, 'write the 32 hexadecimal digits of its fingerprint')
        .optional()
        .describe('The finding with this fingerprint, in whole.'),
    })
    .refine((parts) => Object.keys(parts).length > 0, 'say what it covers: dataset, path, host, item or finding')
    .describe('What it covers; all parts that are given must match.');
  return z
    .strictObject({
      rule: words.describe('The rule that is waived, by its id.'),
      scope,
      kind: z.enum(waiverKinds).describe('The kind of reason; docs/waivers.md says when each fits.'),
      reason: words.describe('Why, in words that a reviewer can judge.'),
      approver: words.describe('Who answers for it: one of waivers.approvers in licit.yaml.'),
      until: z
        .string()
        .regex(/^\d{4}-\d\d-\d\d$/, 'write the date as 2028-01-31')
        .refine(isDay, 'there is no such day')
        .describe('The last day it holds: 2028-01-31.'),
      evidence: z
        .strictObject({
          path: z.string().min(1).max(1_000).describe('A document of the project, relative to its folder.'),
          sha256: z
            .string()
            .regex(/^[0-9a-f]{64}$/, 'write the 64 hexadecimal digits of its SHA-256')
            .describe('Its SHA-256 when the waiver was written. If the file is another one, the waiver covers nothing.'),
          bytes: z.int().min(0).describe('Its size then.'),
        })
        .describe('The document that the reason rests on. Its content is never copied.'),
    })
    .describe('.licit/waivers/ID.yaml: findings of a rule that somebody accepts for a time.');
}

/** The schema of a file in `.licit/baseline`. */
export function makeBaselineSchema(z: typeof Zod) {
  return z
    .strictObject(baselineShape(z))
    .describe('.licit/baseline/FINGERPRINT-….yaml: a finding that was there when the baseline was written.');
}

/** What an entry of the baseline says. */
export function baselineShape(z: typeof Zod) {
  const words = z.string().min(1).max(4_000);
  return {
    rule: words.describe('The rule, by its id.'),
    dataset: z.string().max(4_000).describe('The dataset that the finding is in; empty where it is about the project.'),
    cause: words.describe('What was found, in words.'),
    items: z.int().min(0).max(1e15).describe('How many items it held. What goes beyond is new.'),
  };
}

/** What a waiver's file holds, where it follows the schema. */
export type WrittenWaiver = Zod.infer<ReturnType<typeof makeWaiverSchema>>;
/** What a baseline entry's file holds, where it follows the schema. */
export type WrittenEntry = Zod.infer<ReturnType<typeof makeBaselineSchema>>;
