import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../text/nearest.js';
import { libraries } from './libraries.js';

export { nearest };

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** One thing wrong in a file that people write, as a line a person can act on: `licit.yaml:6:8  use: comercial     Did you mean …`. */
export function complaint(file: string, spot: { line: number; col: number }, words: string, advice: string): string {
  const shown = printable(words);
  return `${file}:${spot.line}:${spot.col}  ${shown}     ${printable(advice)}`;
}

/** What is complained about: a file, what is in it, and the schema it is held against. */
export interface Complained {
  file: string;
  document: Document;
  lines: LineCounter;
  schema: Form;
}

/** Turns what the schema found into lines, each with its place and a suggestion. */
export function complaints(about: Complained, issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) => linesOf(about, issue, []));
}

/** Line and column of what is under a path: the value, or the key itself. */
export function placeOf(document: Document, lines: LineCounter, path: Path, key = false): { line: number; col: number } {
  const { isMap, isPair, isScalar, isSeq } = libraries().yaml;
  let node: unknown = document.contents;
  let offset = start(node) ?? 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      node = pair.value;
      offset = (last && key ? start(pair.key) : (start(pair.value) ?? start(pair.key))) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = start(node) ?? offset;
    } else break;
  }
  return lines.linePos(offset);
}

function linesOf(about: Complained, issue: Issue, under: Path): string[] {
  const { file, document, lines } = about;
  const path = [...under, ...issue.path];
  const value = document.getIn(path as unknown[]);
  const shown = `${String(path.at(-1) ?? file)}: ${brief(value)}`;
  const at = placeOf(document, lines, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = keysAt(about.schema, path);
      return issue.keys.map((key) =>
        complaint(file, placeOf(document, lines, [...path, key], true), key, suggest(key, keys, 'is not a key here')),
      );
    }
    case 'invalid_value':
      return [complaint(file, at, shown, suggest(String(value), issue.values.map(String), 'is not one of the values'))];
    case 'invalid_key':
      return [
        complaint(
          file,
          placeOf(document, lines, path, true),
          String(path.at(-1)),
          suggest(String(path.at(-1)), namesIn(issue.issues), 'is not a key here'),
        ),
      ];
    case 'invalid_union': {
      // Of the ways it may be written, the one that went furthest is the one that was meant.
      const meant = [...issue.errors].sort((a, b) => reach(b) - reach(a))[0];
      if (meant && meant.length > 0) return meant.flatMap((inner) => linesOf(about, inner, path));
      return [complaint(file, at, shown, issue.message)];
    }
    case 'invalid_type':
      return [complaint(file, at, shown, `Write ${article(issue.expected)}.`)];
    case 'invalid_format':
      return [complaint(file, at, shown, `${capital(issue.message)}.`)];
    default:
      return [complaint(file, at, shown, `${capital(issue.message)}.`)];
  }
}

function reach(issues: readonly Issue[]): number {
  return Math.max(
    ...issues.map((issue) =>
      issue.code === 'invalid_type' && issue.path.length === 0 ? -1 : issue.path.length * 2 + (issue.code === 'invalid_type' ? 0 : 1),
    ),
  );
}

function namesIn(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values.map(String) : []));
}

function suggest(word: string, names: readonly string[], else_: string): string {
  const near = nearest(word, names);
  const list = names.length > 0 ? ` (${names.join(', ')})` : '';
  return near ? `Did you mean \`${near}\`?${list}` : `\`${brief(word)}\` ${else_}${list}`;
}

/** The part of a schema's definition that says which keys may stand where. */
interface Definition {
  type: string;
  shape?: Record<string, Form>;
  options?: readonly Form[];
  element?: Form;
  innerType?: Form;
  keyType?: Form;
  valueType?: Form;
  entries?: Record<string, string>;
}

/** A schema, as far as its keys are asked for. */
export interface Form {
  _zod: { def: unknown };
}

/** The keys that may be under a path, as the schema has them. */
function keysAt(schema: Form, path: Path): string[] {
  let forms = open(schema);
  for (const step of path) {
    forms = forms.flatMap((form) => {
      const next = form.shape?.[String(step)] ?? form.element ?? form.valueType;
      return next ? open(next) : [];
    });
  }
  return forms.flatMap((form) => [
    ...Object.keys(form.shape ?? {}),
    ...(form.keyType ? open(form.keyType).flatMap((key) => Object.keys(key.entries ?? {})) : []),
  ]);
}

/** A form without `optional` around it, and each of the ways a union may be written. */
function open(form: Form): Definition[] {
  const definition = form._zod.def as Definition;
  if (definition.innerType) return open(definition.innerType);
  return definition.options ? definition.options.flatMap(open) : [definition];
}

function article(expected: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'keys with values',
    record: 'keys with values',
  };
  return names[expected] ?? expected;
}

function brief(value: unknown): string {
  if (value === undefined) return '';
  const { isMap, isScalar, isSeq } = libraries().yaml;
  const words =
    typeof value === 'string' ? value : isScalar(value) ? String(value.value) : isMap(value) ? '{…}' : isSeq(value) ? '[…]' : String(value);
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function start(node: unknown): number | undefined {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function printable(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '�');
}
