import type { Beside, BesideWords, Card } from '../../model/item.js';
import { jsonTree } from './json-tree.js';
import { isCredit, sayOfList, saysOfList } from './list-head.js';
import { get, membersOf, type Tree } from './tree.js';
import { CardWriter } from './writer.js';

/** Longer values are schemas and indexes. */
const MAX_VALUE_CHARACTERS = 1 << 20;
/** What writers keep for themselves: schemas, in a form of their own. */
const OF_WRITER = /^(?:ARROW:|parquet\.|writer\.|org\.apache\.|iceberg\.|delta\.|geo$|avro\.|hudi_|presto|trino|spark\.)/;

/**
 * What the key-value metadata of a Parquet or Arrow file says of its rows: license, source, owner, terms, in keys of its own, in what pandas and Hugging Face
 * `datasets` write, or in JSON under any key. They are claims of that file; `beside` are their words, to be inspected with its first item.
 */
export function tableMetadata(path: string, pairs: Iterable<readonly [key: string, value: string]>): { card?: Card; beside?: Beside } {
  const card = new CardWriter(path);
  const words: BesideWords[] = [];
  const members: [string, Tree][] = [];
  for (const [key, value] of pairs) {
    if (value.length > MAX_VALUE_CHARACTERS || value === '' || OF_WRITER.test(key)) continue;
    const tree = value.startsWith('{') || value.startsWith('[') ? jsonTree(value).tree : undefined;
    if (tree === undefined) members.push([key, { kind: 'value', line: 1, words: value, text: true, empty: value.trim() === '' }]);
    else if (key === 'pandas') members.push(['metadata', get(tree, 'attributes', 'attrs') ?? NOTHING]);
    else if (tree.kind === 'object' && saysOfList(key) !== 'says') members.push(['metadata', tree], ...wrapped(tree));
    else members.push([key, tree]);
  }
  for (const [name, tree] of members) {
    if (name === 'metadata' && tree.kind === 'object') sayMembers(tree, card, words, path);
    else sayMembers({ kind: 'object', line: 1, members: [[name, tree]] }, card, words, path);
  }
  return {
    ...((card.card.says.length > 0 || card.card.name !== undefined) && { card: card.card }),
    ...(words.length > 0 && { beside: { words, cut: false } }),
  };
}

const NOTHING: Tree = { kind: 'value', line: 1, words: '', text: false, empty: true };

/** Objects that keep apart what is said: `huggingface: {"info": {…}}`. */
function wrapped(tree: Tree): [string, Tree][] {
  return membersOf(tree).flatMap(([name, value]): [string, Tree][] =>
    saysOfList(name) === 'wraps' && value.kind === 'object' ? [['metadata', value]] : [],
  );
}

function sayMembers(object: Extract<Tree, { kind: 'object' }>, card: CardWriter, words: BesideWords[], path: string): void {
  sayOfList(object.members, card);
  for (const [name, value] of object.members) {
    if (saysOfList(name) !== undefined && value.kind === 'value' && !value.empty)
      words.push({ text: value.words, at: { path, field: name }, credit: isCredit(name) });
  }
}
