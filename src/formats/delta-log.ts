import type { ProblemReason } from '../model/basics.js';
import type { Format, Head, ManifestFile } from '../model/format.js';
import type { Read } from '../model/item.js';
import { asBuffer, lines } from '../reading/bytes.js';
import { firstLines } from '../reading/item-lines.js';
import { ProblemLimit, streamProblem } from '../reading/problems.js';
import { wrong } from '../text/reasons/reason.js';
import { jsonTree } from './descriptor/json-tree.js';
import { get, type Tree, wordsOf } from './descriptor/tree.js';
import { CardWriter } from './descriptor/writer.js';

const deltaLog: Format = {
  id: 'delta-log',
  title: 'Logs of Delta Lake tables',
  reads: 'dataset',
  answersTo:
    'A commit of a Delta Lake table (`_delta_log/00000000000000000000.json`): the name and description of the table, and the files that the commit adds, with size and rows. Its lines are no items.',
  notRead:
    'Checkpoints. Files that a later commit removed and that lie there all the same are not read, and are listed as removed by the log. Rows that deletion vectors leave out are read.',
  recognize,
  read,
};

export default deltaLog;

/** Actions of the transaction protocol. https://github.com/delta-io/delta/blob/master/PROTOCOL.md#actions */
const ACTION = /^\s*\{\s*"(?:add|remove|metaData|protocol|commitInfo|txn|cdc|domainMetadata|checkpointMetadata|sidecar)"\s*:\s*\{/;

function recognize(head: Head): number {
  const all = firstLines(head, 50);
  if (all === undefined || all.length === 0 || !all.every((line) => ACTION.test(line))) return 0;
  return /_delta_log\/\d+[^/]*\.json$/.test(head.path) || all.some((line) => /^\s*\{\s*"(?:protocol|metaData|commitInfo)"/.test(line))
    ? 98
    : 60;
}

async function* read(file: ManifestFile): AsyncGenerator<readonly Read[], void, undefined> {
  const { path } = file;
  const card = new CardWriter(path);
  const limit = new ProblemLimit();
  const problems: Read[] = [];
  const tell = (what: ProblemReason, line: number): void => {
    const problem = limit.admit({ kind: 'problem', what, at: { path, line }, lost: 0 });
    if (problem !== undefined) problems.push(problem);
  };
  let removed = 0;
  let last = 0;
  try {
    for await (const batch of lines(file.bytes(), { max: 32 << 20 })) {
      for (const { bytes, line } of batch) {
        last = line;
        const text = asBuffer(bytes).toString();
        if (text.trim() === '') continue;
        const { tree, faults } = jsonTree(text);
        if (tree?.kind !== 'object' || faults.length > 0) tell(wrong('delta/not-valid'), line);
        if (tree?.kind !== 'object') continue;
        describe(tree, line, card);
        if (get(tree, 'remove') !== undefined) removed += 1;
      }
    }
  } catch (error) {
    problems.push(streamProblem(error, { path, line: last + 1 }));
  }
  if (removed > 0) tell(removed === 1 ? wrong('delta/file-removed') : wrong('delta/files-removed', { files: removed }), 1);
  const { says, name, files = [] } = card.card;
  if (says.length + files.length === 0 && name === undefined && problems.length === 0) tell(wrong('delta/silent'), 1);
  yield [card.card, ...problems, ...card.problems, ...limit.rest()];
}

function describe(action: Tree, line: number, card: CardWriter): void {
  const metadata = get(action, 'metaData');
  card.name(get(metadata, 'name'));
  const description = get(metadata, 'description');
  if (description !== undefined) card.making(at(description, line), 'metaData.description');
  const added = get(action, 'add');
  const stated = wordsOf(get(added, 'path'));
  if (added === undefined || stated === undefined) return;
  if (get(added, 'deletionVector')?.kind === 'object') card.problem(wrong('delta/deletion-vector'), line, 'deletion vector');
  // Paths are relative to the folder of the table, which holds that of the log, and are written as in addresses.
  const path = /^[a-z][\w+.-]*:/i.test(stated) ? stated : `../${decoded(stated)}`;
  const words: Tree = { kind: 'value', line, words: path, text: true, empty: false };
  card.file(words);
  const stats = jsonTree(wordsOf(get(added, 'stats')) ?? '').tree;
  card.declare(words, { bytes: get(added, 'size'), items: get(stats, 'numRecords') }, line, 'add');
}

function at(tree: Tree, line: number): Tree {
  return tree.kind === 'value' ? { ...tree, line } : tree;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
