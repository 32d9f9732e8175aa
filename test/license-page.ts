/** docs/licenses.md: what the license tables say, in the other order, so that a changed cell shows in a page that people read. */
import { table } from '../src/license/tables/license-tables.js';

const heads = [
  'train',
  'commercial',
  'derivatives',
  'redistribute',
  'attribution',
  'notice',
  'share-alike',
  'field of use',
  'no competing model',
  'applies to',
  'database right',
  'checked',
];

const line = (cells: readonly string[]): string => `| ${cells.map((one) => one.replaceAll('|', '\\|') || ' ').join(' | ')} |`;
const head = (names: readonly string[]): string[] => [line(names), line(names.map(() => '---'))];
const code = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

/** Rows by a key, in order of the keys. */
function grouped(rows: readonly string[][], key: (row: string[]) => string): [string, string[][]][] {
  const groups = new Map<string, string[][]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The page as the tables have it. */
export function licensePage(): string {
  const answers = (row: string[]): string[] => [...row.slice(1, 12), row[13]!];
  const terms = table('model-terms');
  return [
    '# What licit knows of licenses',
    '',
    'Written by `npm run accept` from `src/license/tables/`, where each row names the clause that it rests on. Three answers: unknown is not no.',
    '',
    '## What licenses allow and ask for',
    '',
    ...head(['licenses', ...heads]),
    ...grouped(table('license-permissions'), (row) => answers(row).join('\t')).map(([, rows]) =>
      line([code(rows.map(([id]) => id!)), ...answers(rows[0]!)]),
    ),
    '',
    '## What adapted material may be released under',
    '',
    ...head(['made from', 'answer', 'under', 'checked']),
    ...grouped(table('license-compatibility'), ([from, , answer, , checked]) => [from, answer, checked].join('\t')).map(([key, rows]) => {
      const [from, answer, checked] = key.split('\t');
      return line([code([from!]), answer!, code(rows.map(([, to]) => to!)), checked!]);
    }),
    '',
    '## What the terms of generating models say of their output',
    '',
    ...head(['family', 'from', 'until', 'license', 'owned', 'train', 'commercial', 'no competing model', 'share-alike', 'name', 'checked']),
    ...terms.map((row) => line([row[0]!, row[2]!, row[3]!, row[5]!, ...row.slice(7, 13), row[14] ?? ''])),
    '',
    'Their names:',
    '',
    ...terms.map((row) => `- ${row[0]}: ${code(row[1]!.split('|'))}`),
    '',
    '## Phrases of notices',
    '',
    ...table('license-phrases').map(([id, pattern]) => `- \`${id}\`: \`${pattern}\``),
    '',
    '## Addresses besides those of the SPDX license list',
    '',
    ...table('license-urls').map(([id, addresses]) => `- \`${id}\`: ${code(addresses!.split(' '))}`),
    '',
  ].join('\n');
}
