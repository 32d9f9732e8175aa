import type { ManifestFile } from '../../model/format.js';
import type { Item, Problem, Read } from '../../model/item.js';
import { asUtf8, BATCH } from '../../reading/bytes.js';
import { guessedEncoding, ProblemLimit, streamProblem } from '../../reading/problems.js';
import { commentWords } from '../../reading/prose/field-words.js';
import { append } from '../../text/append.js';
import { wrong } from '../../text/reasons/reason.js';
import { jsonTree } from './json-tree.js';
import { type Fault, get, type Tree } from './tree.js';
import { CardWriter } from './writer.js';
import { yamlTree } from './yaml-tree.js';

/** So much of a descriptor is read. */
const MAX_TEXT = 32 << 20;
/** Trees of other syntaxes take far more memory than their text. */
const MAX_OTHER = 4 << 20;

/** Makes a tree of a text, and tells what is wrong with it. */
type Grower = (text: string) => { tree?: Tree; faults: Fault[] };

/** Reads a document for the items it holds, and not for what it says of a dataset. */
export async function* readItems(
  file: ManifestFile,
  syntax: 'json' | 'yaml' | Grower,
  itemsOf: (root: Tree, path: string) => (Item | Problem)[],
): AsyncGenerator<readonly Read[], void, undefined> {
  for await (const reads of readDescriptor(file, syntax, () => undefined, itemsOf)) {
    const own = reads.filter((read) => read.kind !== 'card');
    if (own.length > 0) yield own;
  }
}

/**
 * Reads a descriptor into what it says: `describe` gets the document, however much of it could be read, and a writer for its dataset. A document that
 * says nothing at all is told of, for one whose names are damaged or misspelled looks like that; not so where `describe` sees that it is of something else.
 */
export async function* readDescriptor(
  file: ManifestFile,
  syntax: 'json' | 'yaml' | Grower,
  describe: (root: Tree, card: CardWriter, another: (line: number) => CardWriter) => void,
  itemsOf?: (root: Tree, path: string) => (Item | Problem)[],
): AsyncGenerator<readonly Read[], void, undefined> {
  const { text, problems } = await textOf(file, syntax === 'json' ? MAX_TEXT : MAX_OTHER);
  const grow = syntax === 'json' ? jsonTree : syntax === 'yaml' ? yamlTree : syntax;
  const { tree, faults } = grow(text);
  // Of a file that holds items, what is wrong with the document has cost some.
  append(
    problems,
    faults.map((fault) => problemOf(fault, file.path, itemsOf === undefined ? 0 : 1)),
  );
  const writers = [new CardWriter(file.path)];
  const [card] = writers;
  if (tree !== undefined && card !== undefined) {
    describe(tree, card, (line) => {
      const writer = new CardWriter(file.path, line);
      writer.card.entry = true;
      writers.push(writer);
      return writer;
    });
    // Of a document on one dataset, its own members are of that one.
    if (writers.length === 1 && card.isOfData)
      for (const [prefix, own] of [['', tree] as const, ['metadata.', get(tree, 'metadata')] as const]) card.members(own, prefix);
  }
  const items = tree === undefined || itemsOf === undefined ? [] : itemsOf(tree, file.path);
  const spoken = writers.filter((writer, i) => (i === 0 ? writers.length === 1 || hasSpoken(writer) : true));
  const told = problems.length + items.length + writers.reduce((sum, writer) => sum + writer.problems.length, 0);
  if (told === 0 && card?.isOfData === true && !writers.some(saysAnything)) problems.push(silence(file.path));
  // Notes alone are no sign of a whole document.
  if (tree !== undefined && card !== undefined && writers.length === 1 && itemsOf === undefined)
    card.notes(tree, syntax === 'json' ? [] : commentWords(text, file.path));
  yield [...spoken.map((writer) => writer.card), ...problems, ...limited(writers.flatMap((writer) => writer.problems))];
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

function limited(problems: readonly Problem[]): Problem[] {
  const limit = new ProblemLimit();
  const told = problems.map((problem) => limit.admit(problem)).filter((problem) => problem !== undefined);
  return [...told, ...limit.rest()];
}

function hasSpoken({ card }: CardWriter): boolean {
  return card.says.length > 0 || card.name !== undefined;
}

function saysAnything(writer: CardWriter): boolean {
  const { files = [], declared = [] } = writer.card;
  return hasSpoken(writer) || files.length > 0 || declared.length > 0;
}

function silence(path: string): Problem {
  return { kind: 'problem', what: wrong('descriptor/silent'), at: { path, line: 1 }, lost: 0 };
}

function problemOf({ what, line }: Fault, path: string, lost: number): Problem {
  return { kind: 'problem', what, at: { path, line }, lost };
}

async function textOf(file: ManifestFile, most: number): Promise<{ text: string; problems: Problem[] }> {
  const at = { path: file.path };
  const guess = guessedEncoding(file);
  const problems: Problem[] = guess === undefined ? [] : [guess];
  if (file.head.whole && file.head.text !== undefined) return { text: file.head.text, problems };
  const held: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of asUtf8(file.bytes(), file.columns?.encoding ?? file.head.encoding ?? 'utf-8')) {
      held.push(chunk);
      length += chunk.length;
      if (length > most) break;
    }
  } catch (error) {
    problems.push(streamProblem(error, at));
  }
  if (length > most) {
    problems.push({ kind: 'problem', what: wrong('descriptor/too-long', { limit: most >> 20 }), at, lost: 1 });
  }
  return { text: Buffer.concat(held).subarray(0, most).toString(), problems };
}
