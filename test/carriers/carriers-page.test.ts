import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { READ_LANGUAGES } from '../../src/claims/prose/rights-words.js';
import type { Saying } from '../../src/model/item.js';

const root = resolve(import.meta.dirname, '../..');
const path = join(root, 'docs/carriers.md');

interface Said {
  kind: string;
  says?: Saying[];
}

/** What a format's fixture says, and whether of parts. */
function saidBy(id: string): Saying[] {
  const folder = join(root, 'fixtures/formats', id);
  if (!readdirSync(folder).includes('expected.json')) return [];
  const reads = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Said[];
  return reads.flatMap(({ kind, says = [] }) => (kind === 'card' ? says : []));
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

async function page(): Promise<string> {
  const rows = (await formats()).flatMap(({ id, title, reads }) => {
    const said = saidBy(id);
    if (said.length === 0) return [];
    const about = [...new Set(said.map((one) => (one.by === 'prose' ? 'rights and source, by sentence' : one.about)))].sort();
    const of = said.some((one) => one.of !== undefined) ? 'parts and the whole' : reads === 'items' ? 'its own items' : 'the whole';
    return [`| [${title}](formats/${id}.md) | ${about.join(', ')} | ${of} |`];
  });
  const languages = READ_LANGUAGES.map((one) => languageNames.of(one)).join(', ');
  return `# What is around data, and what it may speak of

A permissive license covers an item only when everything in reach that may speak of rights was read and understood, and nothing in it restricts. In reach of a list of items are the descriptors of its dataset, license texts
beside it, and running text in its folder and in every folder above it up to the one that was scanned. \`licit explain ITEM\` lists what was in reach of an item: silent, speaking (quoted), or not read; \`licit explain PATH\` shows the same of a folder as a tree.

- **Sentences** of running text are read in ${languages}. A text in another language counts as not read. What a sentence limits lowers the license; what speaks of rights and is not understood makes it unclear; what allows is heard only where
  nothing else is stated. Sentences on programs, models and other works change nothing.
- **Comments**: those of Markdown and HTML are read like the page they are in. Of programs what comments and docstrings say before the first line of code is read, and the texts of loaders (\`_LICENSE\`, \`_DESCRIPTION\`); a sentence counts where it
  names data, so that the license header of a program changes nothing.
- **Fields**: of small files in TOML, INI, XML, YAML, JSON and forms of their own that no format reads (\`rain.toml\` beside \`rain.csv\`) the values that are words and the comments are read, each under the name of its field. Where there are many alike,
  or more words than a note has, they are data, and only comments and fields called notes or by rights are heard. Settings of programs (\`tox.ini\`) count where a sentence names data. A small file called by the whole name of a list (\`rain.csv.yml\`) is no item of its own. What descriptors have under names like \`description\`, \`notes\` or \`message\`, and their comments, are read in the same way.
- **Names**: folders like \`license=CC-BY-NC-4.0/\` are a column of every list below them; names such as \`noncommercial/\` take permissions away and never give any.
- **Media files** say themselves whose they are and what may be done with them: [media](media.md). What is inside a file counts for that file, and for the items that name it.
- **Not read**: a file that is named for rights and cannot be read makes the license unclear. Other files that are not read are listed and change nothing.
- **A license text for programs** (MIT, Apache, GPL) says nothing of data that comes from somebody else, unless a card, descriptor or sentence says it of the data.

Which file speaks of what, as the fixtures of the formats show it (generated):

| carrier | speaks of | for which part |
| --- | --- | --- |
${rows.join('\n')}
`;
}

test('the page of carriers says what the formats read', async () => {
  const generated = await page();
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(path, generated);
  expect(readFileSync(path, 'utf8')).toBe(generated);
});
