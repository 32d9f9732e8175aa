/** `docs/export.md` has the table of where each format says what, as the formats themselves have it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reports } from '../../src/catalog/catalog.js';
import { exchangeMatters } from '../../src/model/snapshot.js';

const page = resolve(import.meta.dirname, '../../docs/export.md');
const [begin, end] = ['<!-- Where formats say what: made by `npm run accept` from src/reports. -->', '<!-- End of what is made. -->'];
const places = { own: '', extension: '*extension:* ', nowhere: '*nowhere:* ' };

test('the page says of each format where it says what', async () => {
  const formats = (await reports()).filter(({ kind }) => kind === 'exchange');
  const tables = formats.flatMap(({ id, title, says }) => [
    `### ${id}: ${title}`,
    '',
    '| what | where it is said |',
    '| --- | --- |',
    ...exchangeMatters.map((matter) => {
      const [place, words] = says![matter];
      return `| ${matter} | ${places[place]}${words} |`;
    }),
    '',
  ]);
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))];
  const made = `${before}${begin}\n\n${tables.join('\n')}\n${after}`;
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(page, made);
  expect(readFileSync(page, 'utf8')).toBe(made);
});

test('an exchange format says where it says what, and no other report does', async () => {
  for (const { kind, says } of await reports()) expect(says === undefined).toBe(kind !== 'exchange');
});
