import { isObject, type Json } from '../../model/basics.js';
import { parseJson } from '../../reading/json/parse-json.js';

/** A JSON object as exports of annotations have them. */
export type Fields = Record<string, Json>;

/** The object that a line holds; undefined for any other line. */
export function objectIn(line: string): Fields | undefined {
  // Most lines that are asked are of other formats; to parse one says at length why it is none.
  if (!/^[ \t\r\n]*\{/.test(line)) return undefined;
  const parsed = parseJson(line);
  return 'value' in parsed && isObject(parsed.value) ? parsed.value : undefined;
}

/** The elements of a list; of any other value none. */
export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The objects among the elements of a list. */
export function objects(value: Json | undefined): Fields[] {
  return list(value).filter(isObject);
}
