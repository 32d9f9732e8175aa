/** Reasons and problems: how they are made, what id one has, and its words in a language. */
import type { Lang, ProblemReason, Reason, Words } from '../../model/basics.js';
import { fill } from '../messages/fill.js';
import { languages } from '../messages/languages.js';
import type { Given, Value } from '../messages/places.js';
import type { ProblemId, en as problemsEn } from '../problems/problems-en.js';
import { tableRows } from '../word-lists.js';
import type { en, ReasonId } from './en.js';

type AnyId = ReasonId | ProblemId;

const FORM = /^([a-z][a-z-]*\/[a-z][a-z-]*)(?: (\{[\s\S]*\}))?$/;

/** What is said by an id, and for a problem what to do. */
function textsOf(lang: Lang, id: AnyId): readonly [what: string, fix?: string] {
  const { reasons, problems } = languages[lang];
  return isProblem(id) ? problems[id] : [reasons[id]];
}

function isProblem(id: AnyId): id is ProblemId {
  return Object.hasOwn(languages.en.problems, id);
}

function isId(id: string): id is AnyId {
  return Object.hasOwn(languages.en.reasons, id) || Object.hasOwn(languages.en.problems, id);
}

/** A reason. An argument may be a reason itself, which is kept as `[id, arguments]`. */
export function reason<Id extends ReasonId>(id: Id, ...[given]: Given<(typeof en)[Id]>): Reason {
  return written(id, given) as Reason;
}

/** What is wrong with something that is read. An argument may be a problem itself, as with reasons; one that is all of `fix` is filled with what to do about that. */
export function wrong<Id extends ProblemId>(id: Id, ...[given]: Given<(typeof problemsEn)[Id][number]>): ProblemReason {
  return written(id, given) as ProblemReason;
}

function written(id: AnyId, given: Readonly<Record<string, Value | readonly Value[]>> | undefined): string {
  if (given === undefined) return id;
  // A file may have a problem a line: where all arguments are numbers there is nothing within them.
  if (Object.values(given).every((value) => typeof value === 'number')) return `${id} ${JSON.stringify(given)}`;
  const kept = Object.entries(given).map(([name, value]) => [name, isList(value) ? value.map(nested) : nested(value)]);
  return `${id} ${JSON.stringify(Object.fromEntries(kept))}`;
}

function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value);
}

type Kept = Value | readonly [string] | readonly [string, Readonly<Record<string, unknown>>];

function nested(value: Value): Kept {
  const id = typeof value === 'string' ? reasonId(value) : undefined;
  if (id === undefined) return value;
  const json = FORM.exec(value as string)?.[2];
  return json === undefined ? [id] : [id, argumentsOf(json)];
}

/** The id of a reason; undefined for other words, as ledgers of earlier versions hold them. */
export function reasonId(text: string | null | undefined): AnyId | undefined {
  const id = text === null || text === undefined ? undefined : FORM.exec(text)?.[1];
  return id !== undefined && isId(id) ? id : undefined;
}

/** What tells kinds of problems apart: the id, and those of problems within, whatever else fills its places. */
export function kindOf(problem: ProblemReason): string {
  const end = problem.indexOf(' ');
  if (end === -1) return problem;
  const id = problem.slice(0, end);
  // Its words have no places: they tell it apart.
  if (id === 'format/own') return problem;
  if (!problem.includes('["', end)) return id;
  return [id, ...[...problem.matchAll(/(?<=[:[,])\["([a-z-]+\/[a-z-]+)"/g)].map(([, within]) => within)].join(' ');
}

/** A problem that one contribution alone has, whose words stay in its file. */
export function ownProblem(words: Words, fix: Words): ProblemReason {
  return wrong('format/own', { words, fix });
}

/** A problem as a ledger keeps it, with how many like it were only counted. */
export function withAlike(problem: ProblemReason, alike: number | undefined): ProblemReason {
  if (alike === undefined) return problem;
  const [, id, json] = FORM.exec(problem)!;
  return `${id} ${JSON.stringify({ ...argumentsOf(json), alike })}` as ProblemReason;
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
  return { en: languages.en.reasons[id], zh: languages.zh.reasons[id] };
}

/** A reason in words; undefined for a text that is none. `other`: the words for an argument that is no reason. */
export function reasonWords(lang: Lang, text: string, other: (value: string) => string = (value) => value): string | undefined {
  const id = reasonId(text);
  if (id === undefined) return undefined;
  const given = argumentsOf(FORM.exec(text)?.[2]);
  const words = filled(lang, id, given, other);
  const { alike } = given;
  return typeof alike === 'number' ? filled(lang, 'list/alike', { words, alike }, (value) => value) : words;
}

/** What to do about a problem; undefined for a text that is none. */
export function fixIn(lang: Lang, text: string): string | undefined {
  const id = reasonId(text);
  return id === undefined ? undefined : filled(lang, id, argumentsOf(FORM.exec(text)?.[2]), (value) => value, 'fix');
}

function filled(
  lang: Lang,
  id: AnyId,
  given: Readonly<Record<string, unknown>>,
  other: (value: string) => string,
  part: 'what' | 'fix' = 'what',
): string {
  const say = (value: unknown): string => {
    if (Array.isArray(value) && isId(String(value[0])))
      return filled(lang, value[0] as AnyId, (value[1] ?? {}) as Record<string, unknown>, other, part);
    if (isWords(value)) return value[lang];
    return typeof value === 'string' ? other(value) : String(value ?? '');
  };
  const [what, fix = ''] = textsOf(lang, id);
  return fill(lang, part === 'what' ? what : fix, given, say);
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && typeof (value as Words).en === 'string' && typeof (value as Words).zh === 'string';
}

/** A reason as programs are given it: its words as `why`, and beside them its id and arguments; other words as they are. */
export function whyOf(why: string | undefined, lang: Lang): { why?: string; reason?: ReasonParts } {
  const parts = why === undefined ? undefined : reasonParts(why);
  return { ...(why !== undefined && { why: reasonWords(lang, why) ?? why }), ...(parts && { reason: parts }) };
}

/** The id and the arguments of a reason or a problem; undefined for other words. */
export function reasonParts(text: string): ReasonParts | undefined {
  const id = reasonId(text);
  return id === undefined ? undefined : { id, args: argumentsOf(FORM.exec(text)?.[2]) };
}

interface ReasonParts {
  id: AnyId;
  args: Record<string, unknown>;
}

function argumentsOf(json: string | undefined): Record<string, unknown> {
  if (json === undefined) return {};
  try {
    return JSON.parse(json) as Record<string, unknown>;
  } catch {
    return {};
  }
}
