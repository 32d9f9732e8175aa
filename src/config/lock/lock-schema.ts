import type * as Zod from 'zod';

/** The form of `rules.lock` that this version reads and writes. */
export const LOCK_FORM = 1;

const digest = /^sha256:[0-9a-f]{16}$/;
const ruleEntry = /^(?:error|warn|info) sha256:[0-9a-f]{16}$/;
const name = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*){0,3}$/;

/** The schema of `rules.lock`. */
export function makeLockSchema(z: typeof Zod) {
  const key = z.string().max(200).regex(name, 'write a name as licit has it: pi/without-basis');
  const digests = z.record(key, z.string().regex(digest, 'licit writes sha256: and 16 hexadecimal digits'));
  return z
    .strictObject({
      version: z.literal(LOCK_FORM).describe('The form of this file.'),
      licit: z
        .string()
        .max(60)
        .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]+)?$/, 'write a version of licit: 0.2.0')
        .describe('The licit that wrote it.'),
      rules: z
        .record(key, z.string().regex(ruleEntry, 'licit writes the severity and a digest: error sha256:…'))
        .describe('Each rule with its severity and a digest of what it decides.'),
      detectors: digests.describe('Each detector with a digest of its code and tables.'),
      tables: digests.describe('The tables of licenses and of terms of models.'),
      instruments: digests.describe('The laws and standards.'),
    })
    .describe('rules.lock: the versions of rules, detectors and tables that licit check uses. Written by licit ledger rules update.');
}

/** What `rules.lock` holds, where it follows the schema. */
export type WrittenLock = Zod.infer<ReturnType<typeof makeLockSchema>>;
