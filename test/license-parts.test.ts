import { describe, expect, test } from 'vitest';
import { readLedger } from '../src/ledger/open-ledger.js';
import { scanned } from './licenses-of-items.js';

const lines = (...records: object[]) => `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
const texts = (count: number, more: object = {}) =>
  lines(...Array.from({ length: count }, (_, i) => ({ id: i + 1, text: `Text ${i + 1}`, ...more })));
/** So many items of a list, each with this license. */
const all = (path: string, ...licenses: string[]) => Object.fromEntries(licenses.map((license, i) => [`${path}:${i + 1}`, license]));

/** Forty items whose licenses five cards give by part: a table, configurations, splits, files, and a column. */
const folder: Record<string, string> = {
  // A table with a row for each source; a list for each, in folders and by name.
  'table/README.md': `---
pretty_name: Mixed Texts
license: other
---
# Mixed Texts

## Composition

| Subset | Documents | License |
| --- | ---: | --- |
| [Encyclopedia](https://example.org/e) | 3 | CC BY-SA 4.0 |
| **Law Reports (UK)** | 2 | OGL-UK-3.0 |
| Forge Code | 2 | MIT |
| Novels | 1 | |
`,
  'table/encyclopedia/part-00000-of-00001.jsonl': texts(3),
  'table/law_reports_uk.jsonl': texts(2),
  'table/forge-code-train.jsonl': texts(2),
  'table/novels.jsonl': texts(1),
  // Configurations of a Hugging Face card.
  'config/README.md': `---
pretty_name: Two Languages
license: cc-by-4.0
configs:
- config_name: en
  data_files: data/en/*.jsonl
  license: cc0-1.0
- config_name: de
  data_files:
  - split: train
    path: data/deutsch.jsonl
  license: cc-by-nc-4.0
- config_name: fr
  data_files: data/fr/*.jsonl
---
# Two Languages
`,
  'config/data/en/train.jsonl': texts(3),
  'config/data/deutsch.jsonl': texts(3),
  'config/data/fr/train.jsonl': texts(2),
  // A license for each split.
  'split/README.md': `---
pretty_name: Split Texts
task_categories: [other]
---
# Split Texts

## Licensing Information

| Split | License |
|---|---|
| train | CC BY 4.0 |
| test | CC BY-NC-ND 4.0 |
`,
  'split/train-00000-of-00002.jsonl': texts(3),
  'split/train-00001-of-00002.jsonl': texts(2),
  'split/test.jsonl': texts(3),
  // Resources of a data package.
  'file/datapackage.json': JSON.stringify({
    name: 'stations',
    licenses: [{ name: 'CC-BY-4.0' }],
    resources: [
      { name: 'rain', path: 'data/rain.csv', licenses: [{ name: 'ODbL-1.0' }] },
      { name: 'wind', path: 'data/wind.csv' },
      { name: 'snow', path: ['data/snow-1.csv', 'data/snow-2.csv'], licenses: [{ name: 'CC-BY-NC-4.0' }] },
    ],
  }),
  'file/data/rain.csv': 'id,text\n1,wet\n2,wetter\n3,dry\n',
  'file/data/wind.csv': 'id,text\n1,calm\n2,storm\n',
  'file/data/snow-1.csv': 'id,text\n1,deep\n2,thin\n',
  'file/data/snow-2.csv': 'id,text\n1,none\n',
  // One list; a column says which source each row is of.
  'column/README.md': `---
pretty_name: Heap
task_categories: [other]
---
# Heap

## License

Each component keeps its license:

- **PubMed Central**: MIT
- **Court Listener**: CC0 1.0
- Stack Forum: CC BY-SA 4.0
- Everything else: CC BY-NC 4.0
`,
  'column/heap.jsonl': lines(
    { id: 1, text: 'a', meta: { heap_set_name: 'PubMed Central' } },
    { id: 2, text: 'b', meta: { heap_set_name: 'CourtListener' } },
    { id: 3, text: 'c', meta: { heap_set_name: 'stack_forum' } },
    { id: 4, text: 'd', meta: { heap_set_name: 'Web' } },
    { id: 5, text: 'e', meta: { heap_set_name: 'PubMed Central' } },
    { id: 6, text: 'f', meta: { heap_set_name: 'Mail' } },
    { id: 7, text: 'g', license: 'CC-BY-NC-ND-4.0', meta: { heap_set_name: 'Stack Forum' } },
    { id: 8, text: 'h', meta: {} },
  ),
};

const byHand: Record<string, string> = {
  ...all('table/encyclopedia/part-00000-of-00001.jsonl', 'CC-BY-SA-4.0', 'CC-BY-SA-4.0', 'CC-BY-SA-4.0'),
  ...all('table/law_reports_uk.jsonl', 'OGL-UK-3.0', 'OGL-UK-3.0'),
  ...all('table/forge-code-train.jsonl', 'MIT', 'MIT'),
  // Its row names no license: "other" of the whole says nothing either.
  ...all('table/novels.jsonl', 'unclear'),
  ...all('config/data/en/train.jsonl', 'CC0-1.0', 'CC0-1.0', 'CC0-1.0'),
  ...all('config/data/deutsch.jsonl', 'CC-BY-NC-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-4.0'),
  // A configuration without a license of its own has that of the dataset.
  ...all('config/data/fr/train.jsonl', 'CC-BY-4.0', 'CC-BY-4.0'),
  ...all('split/train-00000-of-00002.jsonl', 'CC-BY-4.0', 'CC-BY-4.0', 'CC-BY-4.0'),
  ...all('split/train-00001-of-00002.jsonl', 'CC-BY-4.0', 'CC-BY-4.0'),
  ...all('split/test.jsonl', 'CC-BY-NC-ND-4.0', 'CC-BY-NC-ND-4.0', 'CC-BY-NC-ND-4.0'),
  ...all('file/data/rain.csv', 'ODbL-1.0', 'ODbL-1.0', 'ODbL-1.0'),
  ...all('file/data/wind.csv', 'CC-BY-4.0', 'CC-BY-4.0'),
  ...all('file/data/snow-1.csv', 'CC-BY-NC-4.0', 'CC-BY-NC-4.0'),
  ...all('file/data/snow-2.csv', 'CC-BY-NC-4.0'),
  ...all(
    'column/heap.jsonl',
    'MIT',
    'CC0-1.0',
    'CC-BY-SA-4.0',
    'CC-BY-NC-4.0',
    'MIT',
    'CC-BY-NC-4.0',
    // What an item says of itself is not loosened by its row.
    'CC-BY-NC-ND-4.0',
    // Which component it is of nobody says: the strictest of them governs.
    'unclear: CC-BY-NC-4.0',
  ),
};

describe('forty items of parts with licenses of their own', () => {
  test('have each the license of their part', async () => {
    const { licenses } = await scanned(folder);
    // CSV rows begin behind the header.
    const shown = Object.fromEntries(
      Object.entries(licenses).map(([place, license]) => [
        place.replace(/(\.csv):(\d+)$/, (_, end, line) => `${end}:${line - 1}`),
        license,
      ]),
    );
    expect(shown).toEqual(byHand);
    expect(Object.keys(byHand)).toHaveLength(40);
  });
});
