/** Where the texts of an item are: in its text fields, also within lists and messages. */
import type { Json } from '../model/basics.js';

/** What is nested deeper is left out. */
export const DEEPEST_TEXT = 20;
/** Members of a message that are no part of its text. */
export const NO_TEXT: ReadonlySet<string> = new Set([
  'role',
  'from',
  'type',
  'id',
  'name',
  'url',
  'image',
  'image_url',
  'audio',
  'video',
  'tool_call_id',
]);

/** The value at a path of names; undefined where there is none. */
export function valueAt(fields: Readonly<Record<string, Json>>, path: readonly string[]): Json | undefined {
  let value: Json | undefined = fields;
  for (const name of path) {
    if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}

/** What the text fields of an item say, one text a field: of lists and messages each string, without the names of speakers. */
export function fieldTexts(fields: Readonly<Record<string, Json>>, textFields: readonly string[]): string[] {
  return textFields.flatMap((path) => {
    const strings: string[] = [];
    collect(valueAt(fields, path.split('.')), 0, strings);
    const text = strings.join('\n');
    return /\S/.test(text) ? [text] : [];
  });
}

function collect(value: Json | undefined, depth: number, into: string[]): void {
  if (typeof value === 'string') into.push(value);
  else if (typeof value === 'object' && value !== null && depth <= DEEPEST_TEXT) {
    if (Array.isArray(value)) for (const one of value) collect(one, depth + 1, into);
    else for (const name in value) if (!NO_TEXT.has(name)) collect(value[name]!, depth + 1, into);
  }
}
