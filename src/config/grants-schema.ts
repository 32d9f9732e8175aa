import type * as Zod from 'zod';
import { isDay } from '../model/grant-state.js';
import type { GrantPermission } from '../model/statement.js';

/** What a grant may allow. */
export const grantPermissions = [
  'train',
  'commercial',
  'derivatives',
  'redistribute',
  'opt-out',
] as const satisfies readonly GrantPermission[];

/** What a grant's id looks like. */
export const grantId = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** The schema of `.licit/grants.yaml`. */
export function makeGrantsSchema(z: typeof Zod) {
  const words = z.string().min(1).max(2_000);
  const date = z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'write the date as 2028-01-31')
    .refine(isDay, 'there is no such day')
    .describe('A day: 2028-01-31.');
  const scope = z
    .strictObject({
      host: words.optional().describe('Items of this host and its subdomains: px.example.'),
      path: words.optional().describe('Manifests that match this glob, as in .gitignore, without negation.'),
      dataset: words.optional().describe('The dataset of this name.'),
      license: words.optional().describe('Only items under this license: an SPDX expression.'),
    })
    .refine((parts) => Object.keys(parts).length > 0, 'say what it covers: host, path, dataset or license')
    .describe('What it takes in; all parts that are given must match.');
  const evidence = z
    .strictObject({
      path: z.string().min(1).max(1_000).describe('The contract: a file of the project, relative to its folder.'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'write the 64 hexadecimal digits of its SHA-256')
        .describe('Its SHA-256 when the grant was written down. If the file is another one, the grant counts for nothing.'),
      bytes: z.int().min(0).describe('Its size then.'),
    })
    .describe('The document that shows it. Its content is never copied.');
  const grant = z.strictObject({
    id: z.string().regex(grantId, 'write small letters, digits and hyphens, 64 at most').describe('Names it in reports and findings.'),
    from: words.describe('Who gives it; reports name them.'),
    scope,
    allow: z
      .array(z.enum(grantPermissions))
      .min(1)
      .max(10)
      .describe('What it allows beyond the public license; opt-out: training although the source reserves its rights.'),
    since: date.optional().describe('The first day it holds; from any time when left out.'),
    until: date.describe('The last day it holds.'),
    revoked: date.optional().describe('The first day it holds no more.'),
    evidence,
    note: words.optional().describe('For those who read this file; it is not recorded.'),
    by: words.optional().describe('Who wrote it down; kept where it can be erased.'),
  });
  return z
    .strictObject({ grants: z.array(grant).max(10_000).nullish() })
    .describe('.licit/grants.yaml: permissions held beyond public licenses.');
}

/** What is in a `.licit/grants.yaml` that follows the schema. */
export type WrittenGrants = Zod.infer<ReturnType<typeof makeGrantsSchema>>;
export type WrittenGrant = NonNullable<WrittenGrants['grants']>[number];
