import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Card, Item, Read } from '../model/item.js';
import { asBuffer, decodeText } from '../reading/bytes.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { BibtexEntries } from './bibliography/bibtex.js';
import type { Entry } from './bibliography/entry.js';
import { RisEntries } from './bibliography/ris.js';

const bibliography: Format = {
  id: 'bibliography',
  title: 'Bibliographies (BibTeX, BibLaTeX, RIS)',
  reads: 'both',
  answersTo:
    'BibTeX and BibLaTeX (`@article{…}`) and RIS (`TY  - JOUR`): each entry is an item with its author, title, address, year, abstract and license. A single entry in a file named as a citation says who made the data beside it.',
  notRead: '`@preamble`, `@comment` and macros of TeX within words; the works themselves.',
  recognize: (head) => (syntaxOf(head) === undefined || citesOnly(head) ? 0 : 92),
  read,
  roles: {
    ...{ id: ['key'], url: ['url', 'doi'], owner: ['author', 'editor', 'publisher'], text: ['abstract', 'title', 'note', 'annote'] },
    ...{
      license: ['license', 'licence', 'copyright', 'rights'],
      collected: ['date', 'year'],
      source: ['journal', 'booktitle', 'journaltitle', 'database'],
    },
    ...{ label: [], page: [], size: [], digest: [] },
  },
};

export default bibliography;

const ENTRY = /^[ \t]{0,20}@[ \t]{0,5}[a-z]{3,30}[ \t\r\n]{0,20}[{(][ \t\r\n]{0,20}[^\s,{}()"=]{0,200}[ \t\r\n]{0,20}[,=]/gim;

/** Comments and blank lines may stand before the first entry; in BibTeX everything outside of entries is a comment. */
function syntaxOf({ text = '' }: Pick<Head, 'text'>): 'bibtex' | 'ris' | undefined {
  const start = text.slice(0, 16_384);
  if (/^\s*TY {2}- ?[A-Z]{3,8}\s*[\r\n]+[A-Z][A-Z0-9] {2}-/.test(start)) return 'ris';
  for (const entry of start.matchAll(ENTRY)) {
    // Programs have decorators too: `@dataclass(a, b)`.
    if (/^(?:import|from|def|class|package|#include)\b/m.test(start.slice(0, entry.index))) return undefined;
    if (entry[0].includes('{')) return 'bibtex';
  }
  return undefined;
}

/** A page that shows how something is cited, rather than a bibliography: what comes before its first entry is words for readers. */
function citesOnly({ path, text = '', whole }: Head): boolean {
  if (/\.(?:md|markdown|mdx|rst|html?|adoc|tex)$/i.test(path)) return !/^\s*[@%]/.test(text);
  // Of what goes on behind its beginning nobody knows how many entries come.
  if (!whole || /\.(?:bib|bibtex|ris)$/i.test(path) || syntaxOf({ text }) !== 'bibtex') return false;
  const entries = [...text.matchAll(ENTRY)];
  const before = text.slice(0, entries[0]?.index).replace(/^\s*%.*$/gm, '');
  return entries.length <= MAX_CITED && (before.match(/\p{L}{2,}/gu)?.length ?? 0) >= MIN_WORDS;
}

/** A text that tells how it is cited has no more entries, and at least so many words before the first. */
const MAX_CITED = 5;
const MIN_WORDS = 20;

/** Files that say how the data beside them is cited. */
const CITATION = /(?:^|\/)(?:citation|citing|cite)[^/]*$/i;

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const limit = new ProblemLimit();
  // What is damaged so that it is no text any more is read for what it was.
  const head = { text: file.head.text ?? asBuffer(file.head.bytes).toString() };
  const isRis = syntaxOf(head) === 'ris' || !head.text.includes('@');
  const entries = isRis ? new RisEntries() : new BibtexEntries();
  let first: Entry | undefined;
  let count = 0;
  const readsOf = (): Read[] => {
    const reads: Read[] = [];
    for (const one of entries.take()) {
      if ('what' in one) {
        const problem = limit.admit({ kind: 'problem', what: one.what, at: { path, line: one.line }, lost: one.lost });
        if (problem !== undefined) reads.push(problem);
        continue;
      }
      count += 1;
      if (count === 1 && CITATION.test(path)) first = one;
      else {
        if (first !== undefined) reads.push(itemOf(first, path));
        first = undefined;
        reads.push(itemOf(one, path));
      }
    }
    return reads;
  };
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    for await (const text of decodeText(file.bytes(), file.columns?.encoding ?? file.head.encoding ?? 'utf-8')) {
      entries.push(text);
      const reads = readsOf();
      if (reads.length > 0) yield reads;
    }
  } catch (error) {
    yield [...readsOf(), streamProblem(error, { path, line: entries.line })];
  }
  entries.end();
  const rest = [...readsOf(), ...(first === undefined ? [] : [citation(first, path)]), ...limit.rest()];
  if (rest.length > 0) yield rest;
}

function itemOf({ key, line, fields, record }: Entry, path: string): Item {
  return { kind: 'item', ...(key !== '' && { key }), at: { path, line }, fields: Object.fromEntries(fields), record: Buffer.from(record) };
}

/** What a single entry says of the dataset that is cited by it. */
function citation({ line, fields }: Entry, path: string): Card {
  const card: Card = { kind: 'card', at: { path, line }, says: [] };
  const wordsOf = (name: string): string[] => [fields.get(name) ?? []].flat().map(String);
  const [title] = wordsOf('title');
  if (title !== undefined) card.name = title.slice(0, 500);
  const say = (about: 'owner' | 'source' | 'license', ...names: string[]): void => {
    for (const name of names)
      for (const raw of wordsOf(name)) card.says.push({ about, raw: raw.slice(0, 8000), at: { path, line, field: name }, by: 'metadata' });
  };
  say('owner', 'author', 'publisher');
  say('source', 'url', 'doi');
  say('license', 'license', 'licence', 'copyright', 'rights');
  return card;
}
