import type { Format, Head } from '../model/format.js';
import type { Item } from '../model/item.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { wrong } from '../text/reasons/reason.js';
import { type Fields, list, objectIn, objects } from './annotation/export-fields.js';
import { Pseudonyms } from './annotation/pseudonyms.js';
import { LabelTally, withTally } from './annotation/tally.js';

const prodigy: Format = {
  id: 'prodigy',
  title: 'Prodigy exports',
  reads: 'items',
  answersTo:
    'JSON Lines that Prodigy writes (`db-out`), told by its `_task_hash` and `_input_hash`: each line is a task with its labels and answer; annotators and sessions are numbered.',
  notRead: 'Names of annotators and sessions, which are not kept; settings of the interface.',
  recognize,
  read: (file) => {
    const annotators = new Pseudonyms('annotator');
    const tally = new LabelTally();
    const reads = itemLines(file, undefined, ({ text }, tell) => {
      const task = objectIn(text);
      if (task !== undefined) return itemOf(task, annotators, tally);
      tell(wrong('prodigy/no-object'));
      return undefined;
    });
    return withTally(reads, tally, file.path);
  },
  roles: { id: ['_task_hash'], label: ['labels'], annotator: ['annotators'] },
};

export default prodigy;

function recognize(head: Head): number {
  const tasks = (firstLines(head, 5) ?? []).map(objectIn);
  return tasks.length > 0 && tasks.every((task) => task !== undefined && typeof task._task_hash === 'number' && '_input_hash' in task)
    ? 97
    : 0;
}

/** Who labeled, and how the page was set up: neither is the item's. */
const LEFT_OUT =
  /^(?:_annotator_id|_session_id|annotator|sessions|versions|config|html|style|options|tokens|_timestamp|_is_binary|_view_id)$/;

/** What an answer says of a task, in the words that other exports have for it. */
const ANSWERS: Readonly<Record<string, string>> = { accept: 'accepted', reject: 'rejected', ignore: 'ignored' };

function itemOf(task: Fields, people: Pseudonyms, tally: LabelTally): Pick<Item, 'fields' | 'key'> {
  const versions = objects(task.versions);
  const named = [task._annotator_id ?? task._session_id, ...versions.flatMap((version) => list(version.sessions)), ...list(task.sessions)];
  // A reviewed task names each of its annotators twice, and the reviewer as its own.
  const annotators = [...new Set(named.map((one) => people.of(one)))].filter((one) => one !== undefined);
  const answer = typeof task.answer === 'string' ? ANSWERS[task.answer] : undefined;
  const agreement = agreementOf(versions);
  tally.add({ annotators, reviewed: versions.length > 0, ...(agreement !== undefined && { agreement }) });
  const fields: Fields = {
    ...Object.fromEntries(Object.entries(task).filter(([name]) => !LEFT_OUT.test(name))),
    labels: labelsOf(task),
    annotators,
  };
  if (answer !== undefined && versions.length > 0) fields.review_state = answer;
  if (agreement !== undefined) fields.agreement = agreement;
  if (typeof task._timestamp === 'number' && task._timestamp > 0 && task._timestamp < 1e11)
    fields.labeled_last = new Date(task._timestamp * 1000).toISOString();
  return { ...(typeof task._task_hash === 'number' && { key: String(task._task_hash) }), fields };
}

/** Spans, choices that were accepted, relations, and a label alone. */
function labelsOf({ spans, accept, relations, label }: Fields): string[] {
  const marked = [...objects(spans), ...objects(relations)].map((one) => one.label);
  return [...new Set([...marked, ...list(accept), label])].filter((one) => typeof one === 'string').sort();
}

/** The share of the annotators who gave the most frequent of the answers a review compares. */
function agreementOf(versions: readonly Fields[]): number | undefined {
  const counts = versions.map((version) => list(version.sessions).length);
  const all = counts.reduce((sum, n) => sum + n, 0);
  return all < 2 ? undefined : Math.max(...counts) / all;
}
