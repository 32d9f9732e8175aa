import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_DIGITS } from '../../src/detectors/checked/numbers.js';

const detectors = join(import.meta.dirname, '../../src/detectors/pi');

test.each(['national-id', 'tax-id'])('no form of %s fits more digits in a row than are looked at', (name) => {
  const source = readFileSync(join(detectors, `${name}.ts`), 'utf8');
  const forms = [...source.matchAll(/form: \/(\^.*?\$)\//g)].map(([, form]) => new RegExp(form!));
  expect(forms.length).toBeGreaterThan(20);
  const digits = fc.stringMatching(new RegExp(`^\\d{${MOST_DIGITS + 1},${MOST_DIGITS + 12}}$`));
  fc.assert(fc.property(digits, (text) => forms.every((form) => !form.test(text))));
});
