import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { decideOn, questions, type SnapshotVerdict } from '../../src/claims/snapshots/decide.js';
import { itemPlace, SnapshotReader } from '../../src/claims/snapshots/snapshot-reader.js';
import { readSnapshots } from '../../src/scan/outside/read-snapshots.js';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));

/** The rows of the table that people wrote by hand. */
const expected = readFileSync(fixture('snapshots.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| http'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, url, collected, answers, by, beside]) => ({ url: url!, collected: collected!, answers: answers!, by: by!, beside: beside! }));

const { store, passed, damaged } = await readSnapshots(fixture('snapshots'), {
  day: '2025-06-10',
  agents: ['CorpusBot'],
  named: 'snapshots',
  formats: await formats(),
});

const reader = new SnapshotReader(store.packed());

function shown(verdict: SnapshotVerdict): { answers: string; by: string; beside: string } {
  const all = questions.map((question) => verdict.questions[question]);
  const answers = all.map(({ says }) => ({ allowed: 'y', disallowed: 'n', unknown: '-' })[says]).join('');
  const first = all.find(({ says }) => says !== 'unknown') ?? all[0]!;
  const by =
    first.says === 'unknown'
      ? first.why
      : [first.by.protocol, first.by.day, ...(first.by.line === undefined ? [] : [`line ${first.by.line}`])].join(' ');
  const beside = [
    ...first.beside.map(({ protocol }) => protocol),
    ...(verdict.later === undefined ? [] : [`later ${verdict.later.day}`]),
    ...(verdict.intent === undefined ? [] : [`intent ${verdict.intent.crawlers.join(', ')}`]),
  ].join(', ');
  return { answers, by, beside };
}

test.each(expected)('$url collected $collected: $answers by $by', ({ url, collected, ...wanted }) => {
  const place = itemPlace(url, undefined)!;
  expect(shown(decideOn({ day: collected === '' ? undefined : collected, path: place.path }, reader.of(place)))).toEqual(wanted);
});

test('every file of the folder but its note was read, and none was damaged', () => {
  expect(passed).toEqual(['snapshots/README']);
  expect(damaged).toEqual([]);
});
