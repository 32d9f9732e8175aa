/**
 * Tools whose reports `licit import` reads, one file each in `tools/`. **To add one**: write `tools/<id>.ts` with `export default defineImportTool({ … })`, its id the name
 * of the file. A reader gives places and the tool's own labels, and never a value that was found. What a report says is fine, checked or clean is not read:
 * finding nothing shows nothing. Everything in a report is somebody's claim: a member that is not of the expected type is passed over, never trusted.
 */
import { isObject, type Json } from '../model/basics.js';
import type { ImportTool, ToolFind } from '../model/lists/imported.js';

/** A reader of reports, checked by the compiler. */
export function defineImportTool(tool: ImportTool): ImportTool {
  return tool;
}

/** The objects in a list; none where it is not one. */
export function objectsIn(value: Json | undefined): Record<string, Json>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The object of this name; an empty one where there is none. */
export function objectAt(value: Json | undefined, ...names: readonly string[]): Record<string, Json> {
  let at = value;
  for (const name of names) at = isObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
  return isObject(at) ? at : {};
}

/** Words, where there are some. */
export function wordsOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** A number that is whole and not negative. */
export function wholeOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The line of a find, from 1. */
export function lineOf(value: Json | undefined): Pick<ToolFind, 'line'> {
  const line = wholeOf(value);
  return line === undefined || line === 0 ? {} : { line };
}

/** How sure the tool is, from 0 to 1; some count to 100. */
export function scoreOf(value: Json | undefined): Pick<ToolFind, 'score'> {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) return {};
  return { score: Math.min(1, value > 1 ? value / 100 : value) };
}

/** An ISO day in words that begin with one. */
export function dayOf(value: Json | undefined): { day?: string } {
  const day = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(typeof value === 'string' ? value : '')?.[0];
  return day === undefined ? {} : { day };
}

export function versionOf(value: Json | undefined): { version?: string } {
  const version = wordsOf(typeof value === 'number' ? String(value) : value);
  return version === undefined ? {} : { version };
}

/** A place in a text: whole, and not empty. */
export function spanOf(start: Json | undefined, end: Json | undefined): Pick<ToolFind, 'start' | 'end'> {
  const [from, to] = [wholeOf(start), wholeOf(end)];
  return from === undefined || to === undefined || to <= from ? {} : { start: from, end: to };
}

/** A key of an item as data has it: words or a number. */
export function keyOf(value: Json | undefined): Pick<ToolFind, 'key'> {
  const key = wordsOf(typeof value === 'number' ? String(value) : value);
  return key === undefined ? {} : { key };
}
