import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { asUtf8 } from '../reading/bytes.js';
import { guessedEncoding, streamProblem } from '../reading/problems.js';
import { XmlReader } from '../reading/xml/xml.js';
import { type Dialect, dialects } from './xml-corpus/dialects.js';
import { localName, XmlItems } from './xml-corpus/reading-items.js';

const xmlCorpus: Format = {
  id: 'xml-corpus',
  title: 'XML corpora',
  reads: 'items',
  answersTo:
    'XML in which each element of a kind is an item: dumps of Stack Exchange (each row states its license) and MediaWiki (a page), articles in JATS and PubMed, TEI texts, records of OAI-PMH, entries of RSS and Atom, translation units of TMX and XLIFF. Texts keep their words without markup; every other element and attribute is a field of its name.',
  notRead:
    'Attributes of markup within texts; of one item what is over 8 MiB; entities that a document defines itself; other XML, which is told by the element that it repeats.',
  recognize: (head) => (dialectOf(head) === undefined ? 0 : 92),
  read,
  roles: {
    id: ['id', 'doi', 'pmid'],
    url: ['url'],
    page: [],
    source: ['source'],
    license: ['license', 'copyright_statement'],
    'license-url': ['license_url'],
    owner: ['owner', 'publisher', 'owner_id'],
    collected: ['collected', 'updated'],
    text: [
      'text',
      'content',
      'translation',
      'title',
      'abstract',
      'trans_abstract',
      'note',
      'sub_article',
      'response',
      'back',
      'floats',
      'stand_off',
    ],
    // Topics that authors give their own works are no labels.
    label: [],
    digest: [],
    size: [],
  },
};

export default xmlCorpus;

/** Longest tag, and longest text between two tags. */
const LONGEST = 4 << 20;
/** Elements looked at to tell what a document is. */
const MAX_LOOKED_AT_ELEMENTS = 60;
const BATCH = 512;

const known = new WeakMap<Head, Dialect | null>();

function dialectOf(head: Head): Dialect | undefined {
  let dialect = known.get(head);
  if (dialect === undefined) known.set(head, (dialect = tellDialect(head) ?? null));
  return dialect ?? undefined;
}

function tellDialect({ text }: Head): Dialect | undefined {
  if (text === undefined || !/^\s*</.test(text)) return undefined;
  const xml = new XmlReader();
  let root: { name: string; attributes: ReadonlyMap<string, string> } | undefined;
  const first: string[] = [];
  // Of a text that begins with a tag, no more than what tells its kind.
  for (const event of xml.push(Buffer.from(text))) {
    if (event.kind !== 'open') continue;
    if (root === undefined) root = { name: localName(event.name), attributes: event.attributes };
    else first.push(localName(event.name));
    if (first.length === MAX_LOOKED_AT_ELEMENTS || !dialects.some(({ roots }) => roots.includes(root!.name))) break;
  }
  if (root === undefined) return undefined;
  const { name, attributes } = root;
  return dialects.find(({ roots, is }) => roots.includes(name) && (is === undefined || is(attributes, first)));
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const xml = new XmlReader(LONGEST);
  const dialect = dialectOf(file.head) ?? byAnyItem(file.head);
  const items = new XmlItems(path, dialect);
  try {
    const { encoding, guess } = encodingOf(file);
    if (guess !== undefined) yield [guess];
    for await (const bytes of asUtf8(file.bytes(), encoding)) {
      for (const event of xml.push(bytes)) items.hear(event);
      if (items.reads.length >= BATCH) yield items.reads.splice(0);
    }
    for (const event of xml.end()) items.hear(event);
    items.end(!xml.isBetweenTags, xml.line);
  } catch (error) {
    yield [...items.reads.splice(0), streamProblem(error, { path, line: xml.line })];
  }
  const rest = [...items.reads, ...items.limit.rest()];
  if (rest.length > 0) yield rest;
}

/** The dialect of a document whose beginning is damaged: that whose items its beginning holds most. */
function byAnyItem({ text = '' }: Head): Dialect {
  const counted = dialects.map((dialect) => ({
    dialect,
    count: dialect.items.reduce((sum, name) => sum + text.split(new RegExp(`<(?:\\w+:)?${name.replace('.', '\\.')}[\\s>/]`)).length - 1, 0),
  }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).dialect;
}

/** The encoding that the document declares, where its bytes do not show one by themselves. */
function encodingOf(file: ManifestFile): { encoding: string; guess?: Problem | undefined } {
  const told = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
  const beginning = Buffer.from(file.head.bytes.subarray(0, 200)).toString('latin1');
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{2,40})["']/.exec(beginning)?.[1];
  if (file.columns?.encoding !== undefined || declared === undefined || /^utf/i.test(told))
    return { encoding: told, guess: guessedEncoding(file) };
  try {
    return { encoding: new TextDecoder(declared).encoding };
  } catch {
    return { encoding: told, guess: guessedEncoding(file) };
  }
}
