import type * as Zod from 'zod';

/** What values of `licit.yaml` have in common: words, files of the project, dates. */
export function valueTypes(z: typeof Zod) {
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
  const day = z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, 'write the day as 2026-03-31')
    .describe('A day: 2026-03-31.');
  return { words, files, date, year, day };
}

export type ValueTypes = ReturnType<typeof valueTypes>;
