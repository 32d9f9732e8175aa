import type { Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import type { Item } from '../model/item.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { jsonElements } from '../reading/json/elements.js';
import { objectOf, outline } from '../reading/json/outline.js';
import { wrong } from '../text/reasons/reason.js';
import { type Fields, list, objectIn, objects } from './annotation/export-fields.js';
import { Pseudonyms } from './annotation/pseudonyms.js';
import { LabelTally, withTally } from './annotation/tally.js';

const doccano: Format = {
  id: 'doccano',
  title: 'doccano exports',
  reads: 'items',
  answersTo:
    'JSON and JSON Lines exports of doccano: texts with labels, spans (`[start, end, label]`), entities and relations, comments, and who approved; people are numbered.',
  notRead: 'Names and ids of annotators and approvers, which are not kept.',
  recognize,
  read: (file) => {
    const annotators = new Pseudonyms('annotator');
    const tally = new LabelTally();
    const reads = isArray(file.head)
      ? jsonElements(file, (example) => itemOf(example, annotators, tally))
      : itemLines(file, undefined, ({ text }, tell) => {
          const example = objectIn(text);
          if (example !== undefined) return itemOf(example, annotators, tally);
          tell(wrong('doccano/no-object'));
          return undefined;
        });
    return withTally(reads, tally, file.path);
  },
  roles: { id: ['id'], label: ['labels'], annotator: ['annotators'] },
};

export default doccano;

function recognize(head: Head): number {
  if (isArray(head)) {
    const examples = outline(head)?.pieces.slice(0, 5).map(objectOf) ?? [];
    return examples.length > 0 && examples.every((one) => one !== undefined && isExample(one)) ? 93 : 0;
  }
  const examples = (firstLines(head, 5) ?? []).map(objectIn);
  return examples.length > 0 && examples.every((one) => one !== undefined && isExample(one)) ? 96 : 0;
}

function isArray({ text }: Head): boolean {
  return /^\s*\[/.test(text ?? '');
}

/** What only doccano writes beside a text: comments, an approver, or spans as triples under an id. */
function isExample(example: Fields): boolean {
  if (typeof (example.text ?? example.data) !== 'string' || !('id' in example)) return false;
  if (Array.isArray(example.Comments) || 'annotation_approver' in example) return true;
  if (objects(example.annotations).some((one) => 'user' in one && 'label' in one)) return true;
  const spans = list(example.label ?? example.labels);
  return spans.length > 0 && spans.every(isSpan);
}

function isSpan(one: Json): boolean {
  return Array.isArray(one) && one.length === 3 && typeof one[0] === 'number' && typeof one[1] === 'number' && typeof one[2] === 'string';
}

const PEOPLE = /^(?:annotation_approver|annotator|annotators|user|username|assignee|approver|created_by|approved_by)$/;

function itemOf(example: Fields, people: Pseudonyms, tally: LabelTally): Pick<Item, 'fields' | 'key'> {
  const { id } = example;
  const made = objects(example.annotations);
  const named = [example.annotator, ...list(example.annotators), example.username, example.user, ...made.map(({ user }) => user)];
  const annotators = [...new Set(named.map((one) => people.of(one)))].filter((one) => one !== undefined);
  // An export of a project without approval says so by null.
  const approval = 'annotation_approver' in example ? example.annotation_approver !== null : undefined;
  tally.add({ annotators, ...(approval !== undefined && { reviewed: approval }) });
  const fields: Fields = Object.fromEntries(Object.entries(example).filter(([name]) => !PEOPLE.test(name)));
  if (made.length > 0) fields.annotations = made.map(({ user: _, ...rest }) => rest);
  fields.labels = labelsOf(example, made);
  fields.annotators = annotators;
  if (approval !== undefined) fields.review_state = approval ? 'accepted' : 'none';
  return { ...((typeof id === 'number' || typeof id === 'string') && { key: String(id) }), fields };
}

/** Labels of the whole text, of spans, of entities and relations. */
function labelsOf(example: Fields, made: readonly Fields[]): string[] {
  const given = [...list(example.label), ...list(example.labels), ...list(example.cats)];
  const words = given.map((one) => (Array.isArray(one) ? one[2] : one));
  const parts = [...objects(example.entities), ...objects(example.relations)].map((one) => one.label ?? one.type);
  return [...new Set([...words, ...parts, ...made.map(({ label }) => (typeof label === 'number' ? String(label) : label))])]
    .filter((one) => typeof one === 'string')
    .sort();
}
