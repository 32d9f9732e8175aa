/** How values that are added to a YAML file are written: short ones on one line, maps with a line for each key. */
import { libraries } from '../libraries.js';

export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** On one line. */
export function flowOf(value: Value): string {
  if (isMap(value)) {
    const members = entriesOf(value).map(([key, inner]) => `${flowOf(key)}: ${flowOf(inner)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  if (typeof value === 'object') return `[${value.map(flowOf).join(', ')}]`;
  return typeof value === 'string' ? wordOf(value) : String(value);
}

/** A key with its value, a line for each key of maps in it. */
export function blockPair(key: string, value: Value, column: number): string[] {
  const indent = ' '.repeat(column);
  if (isMap(value) && entriesOf(value).length > 0)
    return [`${indent}${flowOf(key)}:`, ...entriesOf(value).flatMap(([name, inner]) => blockPair(name, inner, column + 2))];
  if (Array.isArray(value) && value.some(isMap)) return [`${indent}${flowOf(key)}:`, ...value.flatMap((one) => blockItem(one, column + 2))];
  return [`${indent}${flowOf(key)}: ${flowOf(value)}`];
}

/** An item of a list. */
export function blockItem(value: Value, column: number): string[] {
  const indent = ' '.repeat(column);
  if (!isMap(value) || entriesOf(value).length === 0) return [`${indent}- ${flowOf(value)}`];
  const lines = entriesOf(value).flatMap(([key, inner]) => blockPair(key, inner, column + 2));
  return [`${indent}- ${lines[0]!.trimStart()}`, ...lines.slice(1)];
}

function isMap(value: Value): value is { readonly [key: string]: Value | undefined } {
  return typeof value === 'object' && !Array.isArray(value);
}

function entriesOf(value: { readonly [key: string]: Value | undefined }): [string, Value][] {
  return Object.entries(value).filter((entry): entry is [string, Value] => entry[1] !== undefined);
}

/** A word as it is where YAML reads the same word, anything else in double quotes: JSON strings are YAML. */
function wordOf(word: string): string {
  return /^[^\s#'"][^\n\r\t]*$/.test(word) && isPlain(word) ? word : JSON.stringify(word);
}

function isPlain(word: string): boolean {
  // What only looks unusual is quoted too: a reader should not have to know YAML.
  if (/^[-?:,[\]{}&*!|>%@`~]|[:#,[\]{}]\s|\s[#:]|[[\]{},]|:$|\s$/.test(word)) return false;
  try {
    const { yaml } = libraries();
    const [{ key: inBlock }, [inFlow]] = [yaml.parse(`key: ${word}`) as { key: unknown }, yaml.parse(`[${word}]`) as [unknown]];
    return inBlock === word && inFlow === word;
  } catch {
    return false;
  }
}
