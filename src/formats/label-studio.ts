import { isObject, type Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import type { Item } from '../model/item.js';
import { jsonElements } from '../reading/json/elements.js';
import { objectOf, outline } from '../reading/json/outline.js';
import { rewriteJson } from '../reading/json/rewrite-json.js';
import { type Fields, list, objects } from './annotation/export-fields.js';
import { Pseudonyms } from './annotation/pseudonyms.js';
import { type Labeled, LabelTally, withTally } from './annotation/tally.js';

const labelStudio: Format = {
  id: 'label-studio',
  title: 'Label Studio exports',
  reads: 'items',
  answersTo:
    'JSON and JSON-MIN exports of Label Studio: each task is an item with its data, labels, origin and state of review; annotators are numbered.',
  notRead: 'Ids, names and addresses of annotators, which are not kept; label configurations.',
  recognize,
  read: (file) => {
    const annotators = new Pseudonyms('annotator');
    const tally = new LabelTally();
    const reads = jsonElements(file, (task) => {
      const item = itemOf(task, annotators);
      tally.add(labeledBy(item.fields));
      return item;
    });
    return withTally(reads, tally, file.path);
  },
  roles: { id: ['id'], label: ['labels'], annotator: ['annotators'] },
  rewrite: rewriteJson,
};

export default labelStudio;

function recognize(head: Head): number {
  const seen = outline(head);
  if (seen?.outcome.root !== 'array') return 0;
  const tasks = seen.pieces.slice(0, 5).map(objectOf);
  // The first task may be longer than the head.
  if (tasks.length === 0)
    return /^\s*\[\s*\{[\s\S]{0,2000}"annotations":\s*\[\s*\{[\s\S]{0,2000}"completed_by":/.test(head.text ?? '') ? 88 : 0;
  return tasks.every((task) => task !== undefined && (isTask(task) || isMin(task))) ? 92 : 0;
}

function isTask(task: Fields): boolean {
  if (!isObject(task.data)) return false;
  const marked = objects(task.annotations ?? task.completions);
  if (marked.some((one) => Array.isArray(one.result))) return true;
  const made = objects(task.predictions);
  if (made.some((one) => Array.isArray(one.result))) return true;
  return Array.isArray(task.annotations) && ('inner_id' in task || 'file_upload' in task || 'total_annotations' in task);
}

/** JSON-MIN: the labels stand beside the data, with whose they are. */
function isMin(task: Fields): boolean {
  return 'annotation_id' in task && 'annotator' in task && 'lead_time' in task;
}

function itemOf(task: Fields, annotators: Pseudonyms): Pick<Item, 'fields' | 'key'> {
  const { id } = task;
  const key = typeof id === 'number' || typeof id === 'string' ? String(id) : undefined;
  return {
    ...(key === undefined ? {} : { key }),
    fields: isObject(task.data) ? fieldsOf(task, annotators) : minFieldsOf(task, annotators),
  };
}

function labeledBy({ annotators, review_state, agreement }: Fields): Labeled {
  const people = list(annotators).filter((one) => typeof one === 'string');
  // Per cent in some versions, a share in others.
  const share = typeof agreement !== 'number' || agreement < 0 || agreement > 100 ? undefined : agreement > 1 ? agreement / 100 : agreement;
  return {
    annotators: people,
    ...(typeof review_state === 'string' && { reviewed: review_state !== 'none' }),
    ...(share !== undefined && people.length > 1 && { agreement: share }),
  };
}

/** What people are named by in JSON-MIN and in what tasks say of themselves. */
const PEOPLE = /^(?:annotator|created_by|updated_by|completed_by|reviewer|reviewers|annotators|comment_authors|annotators_email)$/;

function minFieldsOf(task: Fields, annotators: Pseudonyms): Fields {
  const kept = Object.entries(task).filter(([name]) => !PEOPLE.test(name) && !/_at$/.test(name));
  const own = new Set(['id', 'annotation_id', 'lead_time', 'agreement']);
  // Which of the others are labels and which the data, only the labeling interface says: structured ones are labels.
  const labels = new Set(kept.flatMap(([name, value]) => (own.has(name) ? [] : labelsIn(value))));
  return {
    ...Object.fromEntries(kept),
    labels: [...labels].sort(),
    annotators: [annotators.of(task.annotator)].filter((one) => one !== undefined),
    ...dates(task),
  };
}

function labelsIn(value: Json): string[] {
  if (isObject(value)) return Array.isArray(value.choices) ? value.choices.filter((one) => typeof one === 'string') : [];
  return objects(value).flatMap((region) =>
    Object.entries(region).flatMap(([name, marks]) =>
      /labels$/.test(name) && Array.isArray(marks) ? marks.filter((mark) => typeof mark === 'string') : [],
    ),
  );
}

function fieldsOf(task: Fields, annotators: Pseudonyms): Fields {
  const made = objects(task.annotations ?? task.completions);
  const kept = made.filter((one) => one.was_cancelled !== true);
  const results = kept.flatMap((one) => objects(one.result));
  const fields: Fields = {};
  for (const name of ['id', 'inner_id', 'file_upload', 'agreement', 'meta'] as const) if (task[name] != null) fields[name] = task[name];
  fields.data = task.data ?? {};
  fields.labels = [...new Set(results.flatMap(labelsOf))].sort();
  const written = results.flatMap(textsOf);
  if (written.length > 0) fields.annotation_text = written;
  fields.annotation_count = made.length;
  fields.annotators = [...new Set(made.map((one) => annotators.of(one.completed_by)))].filter((one) => one !== undefined);
  fields.origins = counted(results.map(({ origin }) => origin));
  if (made.length > kept.length) fields.skipped = made.length - kept.length;
  const truths = made.filter((one) => one.ground_truth === true).length;
  if (truths > 0) fields.ground_truth = truths;
  fields.review_state = reviewOf(made);
  for (const [name, list] of [
    ['prediction_count', task.predictions],
    ['draft_count', task.drafts],
  ] as const)
    if (Array.isArray(list)) fields[name] = list.length;
  return { ...fields, ...dates(...made) };
}

/** `choices`, `rectanglelabels`, `labels`, `taxonomy` … of one region. */
function labelsOf({ value, type }: Fields): string[] {
  if (!isObject(value)) return [];
  const marks = Object.entries(value).flatMap(([name, of]) =>
    /(?:^choices|labels|^taxonomy)$/.test(name) && Array.isArray(of) ? of.flat().filter((mark) => typeof mark === 'string') : [],
  );
  return marks.length > 0 ? marks : typeof value.rating === 'number' ? [`${String(type ?? 'rating')}: ${value.rating}`] : [];
}

/** What annotators wrote themselves. */
function textsOf({ value }: Fields): string[] {
  if (!isObject(value)) return [];
  const { text } = value;
  if (typeof text === 'string') return [text];
  return Array.isArray(text) ? text.filter((one) => typeof one === 'string') : [];
}

/** `accepted` or `rejected` as the last review of any annotation says, `fixed` where a reviewer changed it; else `none`. */
function reviewOf(made: readonly Fields[]): string {
  const last = made
    .flatMap((one) => objects(one.reviews))
    .sort((a, b) => (String(a.created_at) < String(b.created_at) ? -1 : 1))
    .at(-1);
  if (last !== undefined) return last.accepted === true ? (last.fixed_annotation_history == null ? 'accepted' : 'fixed') : 'rejected';
  const acted = made.map(({ last_action }) => last_action).find((action) => action === 'accepted' || action === 'rejected');
  return typeof acted === 'string' ? acted : 'none';
}

/** When it was labeled, which is not when the data was collected. */
function dates(...made: readonly Fields[]): Fields {
  const stated = made
    .flatMap(({ created_at, updated_at }) => [created_at, updated_at])
    .filter((one) => typeof one === 'string')
    .sort();
  return stated.length === 0 ? {} : { labeled_first: stated[0] ?? null, labeled_last: stated.at(-1) ?? null };
}

function counted(words: readonly (Json | undefined)[]): Fields {
  const counts = new Map<string, number>();
  for (const word of words) if (typeof word === 'string') counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}
