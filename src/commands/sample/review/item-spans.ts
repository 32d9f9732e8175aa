/** Labels that stand on parts of a text: spans by offsets, and tags of tokens. */
import type { Json } from '../../../model/basics.js';

/** A labeled part of a text, in UTF-16 offsets. */
export interface TextSpan {
  start: number;
  end: number;
  label: string;
}

/** So many of one text are shown in place; the page becomes no clearer by more. */
const MAX_SPANS = 300;

const STARTS = ['start', 'start_offset', 'start_char', 'begin', 'from'];
const ENDS = ['end', 'end_offset', 'end_char', 'stop', 'to'];
const LABELS = ['label', 'labels', 'type', 'tag', 'entity', 'entity_group', 'entity_type', 'category', 'class', 'name'];

/** The first list of spans among the fields that fits into the text as a whole. Offsets count characters (code points), as Python and the exports of annotation tools do. */
export function spansOf(fields: Readonly<Record<string, Json>>, text: string): TextSpan[] {
  const units = unitsOf(text);
  for (const [field, value] of Object.entries(fields)) {
    if (!Array.isArray(value) || value.length === 0) continue;
    const spans = value.slice(0, MAX_SPANS).map((one) => spanIn(one, field));
    if (!spans.every((one) => one !== undefined && one.start >= 0 && one.start < one.end && one.end < units.length)) continue;
    return (spans as TextSpan[]).map(({ start, end, label }) => ({ start: units[start]!, end: units[end]!, label }));
  }
  return [];
}

/** The UTF-16 offset of each character, and of the end. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) units.push(at);
  units.push(text.length);
  return units;
}

function spanIn(value: Json, field: string): TextSpan | undefined {
  if (Array.isArray(value)) {
    const [start, end, label] = value;
    return isOffset(start) && isOffset(end) && typeof label === 'string' && value.length === 3 ? { start, end, label } : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const start = firstOf(value, STARTS);
  const end = firstOf(value, ENDS);
  return isOffset(start) && isOffset(end) ? { start, end, label: labelIn(value) ?? field } : undefined;
}

function isOffset(value: Json | undefined): value is number {
  return Number.isSafeInteger(value);
}

function firstOf(value: Readonly<Record<string, Json>>, names: readonly string[]): Json | undefined {
  return value[names.find((name) => name in value) ?? ''];
}

/** What an annotation calls what it marks; undefined where it says nothing. */
export function labelIn(value: Readonly<Record<string, Json>>): string | undefined {
  for (const name of [...LABELS, 'category_name', 'category_id', 'class_name', 'class_id']) {
    const said = value[name];
    if (typeof said === 'string' || typeof said === 'number') return String(said);
    if (Array.isArray(said) && said.length > 0 && said.every((one) => typeof one === 'string')) return said.join(', ');
  }
  return undefined;
}

/** Tokens with a tag each, as one text and spans; tags are words in the BIO forms (`B-PER`, `I-PER`, `O`). Undefined where there are none. */
export function taggedTokens(fields: Readonly<Record<string, Json>>): { text: string; field: string; spans: TextSpan[] } | undefined {
  const lists = Object.entries(fields).filter((one): one is [string, string[]] => isWords(one[1]));
  const [field, tokens] = lists.find(([name]) => /^(?:tokens|words)$/.test(name)) ?? [];
  const [, tags] = lists.find(([name, list]) => name !== field && list.length === tokens?.length && list.every(isTag)) ?? [];
  if (field === undefined || tokens === undefined || tags === undefined) return undefined;
  const spans: TextSpan[] = [];
  let at = 0;
  for (const [i, token] of tokens.entries()) {
    const [, part, label] = /^(?:([BIESLU])-)?(.*)$/su.exec(tags[i]!)!;
    const last = spans.at(-1);
    if (last !== undefined && part !== undefined && 'IEL'.includes(part) && last.label === label && last.end === at - 1)
      last.end = at + token.length;
    else if (tags[i] !== 'O' && tags[i] !== '' && spans.length < MAX_SPANS)
      spans.push({ start: at, end: at + token.length, label: label! });
    at += token.length + 1;
  }
  return { text: tokens.join(' '), field, spans };
}

function isWords(value: Json): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

function isTag(word: string): boolean {
  return word === 'O' || word === '_' || /^(?:[BIESLU]-)?[\p{Lu}\d_.:$'-]{1,40}$/u.test(word);
}
