/** Reasons: how they are made, what id one has, and its words in a language. */
import type { Lang, Reason, Words } from '../../model/basics.js';
import { tableRows } from '../word-lists.js';
import { en, type ReasonId, type Translation } from './en.js';
import { zh } from './zh.js';

type Value = string | number;
/** The places of a text: `{where}` for a value, `{parts;}` and `{values,}` for lists. */
export type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type ArgumentsOf<Name extends string> = {
  [N in Name as N extends `${infer Bare}${';' | ','}` ? Bare : N]: N extends `${string}${';' | ','}` ? readonly Value[] : Value;
};
type Given<Id extends ReasonId> = [Places<(typeof en)[Id]>] extends [never] ? [] : [ArgumentsOf<Places<(typeof en)[Id]>>];

const WORDS: Readonly<Record<Lang, Translation>> = { en, zh };
const LISTED: Readonly<Record<Lang, Readonly<Record<string, string>>>> = { en: { ';': '; ', ',': ', ' }, zh: { ';': '；', ',': '、' } };
const FORM = /^([a-z][a-z-]*\/[a-z][a-z-]*)(?: (\{[\s\S]*\}))?$/;

/** A reason. An argument may be a reason itself, which is kept as `[id, arguments]`. */
export function reason<Id extends ReasonId>(id: Id, ...[given]: Given<Id>): Reason {
  if (given === undefined) return id as string as Reason;
  const kept = Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value.map(nested) : nested(value as Value)]);
  return `${id} ${JSON.stringify(Object.fromEntries(kept))}` as Reason;
}

type Kept = Value | readonly [string] | readonly [string, Readonly<Record<string, unknown>>];

function nested(value: Value): Kept {
  const id = typeof value === 'string' ? reasonId(value) : undefined;
  if (id === undefined) return value;
  const json = FORM.exec(value as string)?.[2];
  return json === undefined ? [id] : [id, argumentsOf(json)];
}

/** The id of a reason; undefined for other words, as ledgers of earlier versions hold them. */
export function reasonId(text: string | null | undefined): ReasonId | undefined {
  const id = text === null || text === undefined ? undefined : FORM.exec(text)?.[1];
  return id !== undefined && Object.hasOwn(en, id) ? (id as ReasonId) : undefined;
}

let old: ReadonlyMap<string, Reason> | undefined;

/** A reason as a ledger has it: those of earlier versions hold sentences. */
export function keptReason(text: string): string {
  if (reasonId(text) !== undefined) return text;
  old ??= new Map(tableRows(new URL('./old-reasons.tsv', import.meta.url)).map(([sentence, id]) => [sentence!, id as Reason]));
  return old.get(text) ?? text;
}

/** A reason without arguments in each language. */
export function bothOf(id: ReasonId): Words {
  return { en: en[id], zh: zh[id] };
}

/** A reason in words; undefined for a text that is none. `other`: the words for an argument that is no reason. */
export function reasonWords(lang: Lang, text: string, other: (value: string) => string = (value) => value): string | undefined {
  const id = reasonId(text);
  return id === undefined ? undefined : filled(lang, id, argumentsOf(FORM.exec(text)?.[2]), other);
}

function filled(lang: Lang, id: ReasonId, given: Readonly<Record<string, unknown>>, other: (value: string) => string): string {
  const say = (value: unknown): string => {
    if (Array.isArray(value) && Object.hasOwn(en, String(value[0])))
      return filled(lang, value[0] as ReasonId, (value[1] ?? {}) as Record<string, unknown>, other);
    return typeof value === 'string' ? other(value) : String(value ?? '');
  };
  return WORDS[lang][id].replace(/\{(\w+)([;,]?)\}/g, (_, name: string, list: string) => {
    const value = given[name];
    return list !== '' && Array.isArray(value) ? value.map(say).join(LISTED[lang][list]) : say(value);
  });
}

/** A reason as programs are given it: its words as `why`, and beside them its id and arguments; other words as they are. */
export function whyOf(why: string | undefined, lang: Lang): { why?: string; reason?: { id: ReasonId; args: Record<string, unknown> } } {
  const id = reasonId(why);
  if (why === undefined || id === undefined) return { ...(why !== undefined && { why }) };
  return { why: reasonWords(lang, why)!, reason: { id, args: argumentsOf(FORM.exec(why)?.[2]) } };
}

function argumentsOf(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}
