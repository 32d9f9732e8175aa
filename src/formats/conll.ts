import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Problem, Read } from '../model/item.js';
import { asBuffer, asUtf8, isUtf8Label, keepsLineEnds, lines, recordDecoder } from '../reading/bytes.js';
import { firstLines } from '../reading/item-lines.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../reading/problems.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { wrong } from '../text/reasons/reason.js';
import { type Columns, columnsIn } from './conll/columns.js';
import { Sentences } from './conll/sentences.js';
import { withHead } from './descriptor/head-comments.js';

const conll: Format = {
  id: 'conll',
  title: 'CoNLL and other one-token-a-line corpora',
  reads: 'items',
  answersTo:
    'One token a line and a blank line behind each sentence: CoNLL-U and CoNLL-X, CoNLL-2009 and others that count their words, CoNLL-2003 and others whose last column is a tag (BIO, BIOES, BMES, parts of speech; one Chinese character a line), CoNLL-2012. Each sentence is an item with its text, its tags and what its comments and those of its document say. What comments over the first item say of license, source and terms counts for the list.',
  notRead: 'Lemmas, features, dependencies, coreference.',
  recognize: (head: Head) => {
    const all = firstLines(head, MAX_LOOKED_AT_LINES);
    return all === undefined || all.length === 0 ? 0 : (columnsIn(all, sentencesIn(head))?.sure ?? 0);
  },
  read: withHead(read),
  roles: { id: ['sent_id'], text: ['text', 'forms'], label: ['labels', 'upos'] },
  rewrite: rewriteTexts,
};

export default conll;

const MAX_LOOKED_AT_LINES = 400;

/** Into how many sentences blank lines part the beginning. */
function sentencesIn({ text = '' }: Head): number {
  return text
    .slice(0, 32_768)
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n\s*/)
    .filter((sentence) => sentence.trim() !== '').length;
}

const UNKNOWN: Columns = { kind: 'tagged', separator: /[ \t]+/, form: 0, tag: -1, cells: 0, sure: 0 };

function noColumns(path: string): Problem {
  return { kind: 'problem', what: wrong('conll/no-columns'), at: { path }, lost: 0 };
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const limit = new ProblemLimit();
  // What is damaged so that it is no text any more is read for what it was.
  const head = file.head.text === undefined ? { ...file.head, text: asBuffer(file.head.bytes).toString() } : file.head;
  const columns = columnsIn(firstLines(head, MAX_LOOKED_AT_LINES) ?? [], Math.max(2, sentencesIn(head)));
  if (columns === undefined) yield [noColumns(file.path)];
  const sentences = new Sentences(file.path, columns ?? UNKNOWN, limit);
  try {
    const guess = guessedEncoding(file);
    if (guess !== undefined) yield [guess];
    const encoding = file.columns?.encoding ?? file.head.encoding ?? 'utf-8';
    const asIs = isUtf8Label(encoding) || keepsLineEnds(encoding);
    const decode = recordDecoder(asIs ? encoding : 'utf-8');
    for await (const batch of lines(asIs ? file.bytes() : asUtf8(file.bytes(), encoding))) {
      for (const line of batch) sentences.feed(line, decode);
      const reads = sentences.take();
      if (reads.length > 0) yield reads;
    }
    sentences.end();
  } catch (error) {
    sentences.end();
    yield [...sentences.take(), streamProblem(error, { path: file.path, line: sentences.line + 1 })];
  }
  const rest = [...sentences.take(), ...limit.rest()];
  if (rest.length > 0) yield rest;
}
