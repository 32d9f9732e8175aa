import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { judged, sampleOf } from '../bench/corpus/cases.js';
import { licenseTexts } from '../src/license/texts/license-text.js';
import { exhaustive, runs } from './effort.js';

const full = createRequire(import.meta.url)('spdx-license-list/spdx-full.json') as Record<string, { licenseText: string }>;

test('a restriction put anywhere into a license text never leaves the plain license, and is named', () => {
  const plain: string[] = [];
  let [cases, named] = [0, 0];
  for (const one of sampleOf(runs(400, 60), 20_261)) {
    const answer = judged(one, licenseTexts(one.text));
    cases += 1;
    if (answer.named) named += 1;
    if (answer.plain) plain.push(`${one.id}, ${one.place}, ${one.wrapping}: ${one.restriction.words}`);
  }
  expect(plain).toEqual([]);
  expect(named / cases).toBeGreaterThan(0.9);
});

const reflowed = (text: string, width: number) => text.replace(/\s+/g, ' ').replace(new RegExp(`(.{1,${width}})(?:\\s|$)`, 'g'), '$1\n');

test.each(['ISC', '0BSD', 'MIT', 'MIT-0', 'BSD-2-Clause', 'BSD-3-Clause'])(
  '%s is told from what it differs from by a clause, at every line width',
  (id) => {
    for (let width = 60; width <= 90; width += exhaustive ? 1 : 6) {
      const text = reflowed(full[id]!.licenseText, width);
      expect(
        licenseTexts(text).map((found) => found.id),
        `wrapped at ${width}`,
      ).toEqual([id]);
      expect(
        licenseTexts(text.replace(/^/gm, '// ')).map((found) => found.id),
        `wrapped at ${width}, as a comment`,
      ).toEqual([id]);
    }
  },
);

test.each([
  ['Permission is hereby granted', 'Permission is hereby not granted'],
  ['to use, copy, modify, merge, publish,', 'to use, copy, merge, publish,'],
  ['any person obtaining', 'any non-profit organization obtaining'],
  ['without restriction', 'without restriction except as stated on our website'],
])('a word changed within the text is seen: %s', (from, to) => {
  const text = full.MIT!.licenseText;
  expect(text).toContain(from);
  expect(licenseTexts(text.replace(from, to)).map(({ id }) => id)).not.toEqual(['MIT']);
});

test('what is left over is told with its words and what it does', () => {
  const text = `${full.MIT!.licenseText}\n\nAI training is prohibited.\n`;
  const limit = licenseTexts(text).find(({ how }) => how === 'words')!;
  expect(limit).toMatchObject({ id: 'LicenseRef-custom', limit: 'no-training' });
  expect(text.slice(limit.start, limit.end)).toContain('AI training is prohibited');
});
