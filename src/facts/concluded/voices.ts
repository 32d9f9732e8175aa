import { canBe, type DocumentKind, type Showing, showing } from '../../claims/documents/document-kinds.js';
import type { Place } from '../../model/basics.js';
import type { ClaimState } from '../../model/claim.js';
import type { Evidence } from '../../model/evidence.js';
import type { Fact, Side } from '../../model/fact.js';
import type { PartOf } from '../../model/item.js';
import type { DeclaringStatement, RecordedClaim, StatedClaim, Statement } from '../../model/statement.js';
import { reason, reasonId } from '../../text/reasons/reason.js';
import { shortHash } from '../../text/show.js';
import { unreadOf, unreadWhy } from '../document-facts.js';
import { known, unknown } from '../fact-context.js';

/** One statement on a matter: who makes it, where, and whether the conclusion is based on it (`heard`). */
export interface Voice<T> {
  who: 'item' | 'list' | 'metadata' | 'section' | 'text' | 'file' | 'prose' | 'declaration';
  /** For people: `README.md:5 license`, `licit.yaml:12`, `the item's field license`. */
  where: string;
  /** The same, if it is one place in a file for all items. */
  at?: Place;
  /** Statements by one speaker are a list, not a contradiction. */
  speaker: string;
  state: ClaimState;
  value?: T;
  raw?: string;
  why?: string;
  /** Whether the words limit or refuse, if the words themselves are left out. */
  limits?: true;
  /** In a conflict, the values that are each stated. */
  readings?: T[];
  /** A document shows it: somebody with authority took out of it what it says. */
  evidence: boolean;
  /** A document of a kind that can show it is there, and is no more than the word of who names it. */
  onFile?: true;
  /** The documents that show it, or that are on file for it, as facts name them. */
  documents?: readonly string[];
  /** Documents that may prove it but were not read: unknown. */
  unread?: readonly Evidence[];
  decisive: boolean;
  /** The part of the dataset it is about, in words, if it is unknown whether the subject belongs to that part. */
  part?: string;
}

/** What all statements on a matter come to; the statements it is based on come first. */
export interface Concluded<T> {
  state: ClaimState;
  value?: T;
  raw?: string;
  why?: string;
  voices: Voice<T>[];
}

/** What an item states of itself. */
export function voiceOfItem<T>(claim: StatedClaim): Voice<T> {
  const where = claim.field === undefined ? 'the item' : `the item's field ${claim.field}`;
  return {
    who: 'item',
    where,
    speaker: 'item',
    evidence: false,
    decisive: false,
    ...contentOf<T>(claim),
    ...(claim.limits && { limits: true }),
  };
}

/** What a card, a list or a text beside the data states. */
export function voiceOf<T>(claim: RecordedClaim): Voice<T> {
  // Several license texts beside the data are a list: one for the code, one for the images.
  // Two that are each for the data by their name are two statements.
  const named = /data|数据/i.test(claim.at.path.slice(claim.at.path.lastIndexOf('/') + 1));
  const speaker = claim.by === 'file' ? (named ? `file ${claim.at.path}` : 'file') : `${claim.by} ${claim.at.path}`;
  const who = claim.of === 'list' && claim.by !== 'file' && claim.by !== 'prose' ? 'list' : claim.by;
  const part = claim.part === undefined ? undefined : partInWords(claim.part);
  return {
    who,
    where: placed(claim.at),
    at: claim.at,
    speaker,
    evidence: false,
    decisive: false,
    ...contentOf<T>(claim),
    ...(part !== undefined && { part }),
  };
}

function partInWords({ subset = [], files = [], split = [], rest }: PartOf): string {
  const named = subset[0] ?? files[0];
  return rest ? (named ?? 'the rest') : [named, ...split.slice(0, 1)].filter((one) => one !== undefined).join(' ');
}

/** What a person declares. */
export function voiceOfStatement<T>(
  statement: Statement,
  value: T,
  raw: string | undefined,
  evidence: readonly Evidence[] | undefined,
  shows: Showing = showing(evidence),
): Voice<T> {
  const where = placed(statement.at);
  const there = shows === 'shown' || shows === 'on-file';
  const documents = there ? evidence?.filter((file) => file.present).map(shows === 'shown' ? documentOrigin : onFileOrigin) : undefined;
  const voice: Voice<T> = {
    who: 'declaration',
    where,
    speaker: where,
    state: 'known',
    value,
    raw,
    evidence: shows === 'shown',
    decisive: false,
    ...(shows === 'on-file' && { onFile: true as const }),
    ...(documents && documents.length > 0 && { documents }),
  };
  return shows === 'unread' ? { ...voice, unread: unreadOf(evidence) } : voice;
}

/** A document as facts name it: `document ev/form.pdf sha256 ba7816…15ad`. */
export function documentOrigin({ path, sha256 }: Evidence): string {
  return `document ${path}${sha256 === undefined ? '' : ` sha256 ${shortHash(sha256)}`}`;
}

/** A document that is on file for a statement, which is the word of who names it, as facts name it. */
export function onFileOrigin({ path, sha256 = '' }: Evidence): string {
  return reason('document/on-file', { path, sha256: shortHash(sha256) });
}

/** A fact that rests on a document which is no more than the word of who names it. */
export function onFileFact(from: readonly string[]): Fact {
  return { value: true, from: [...from], stated: true };
}

/** Documents that are on file, as facts name them. */
export function documentsOnFile(evidence: readonly (Evidence[] | undefined)[]): string[] {
  return evidence.flatMap((files) => (files ?? []).filter(({ present }) => present).map(onFileOrigin));
}

/** Whether all origins of a fact are these declarations, and nothing that licit checked is among them. What a license says comes from our own tables and proves nothing about this data. */
export function wordsOnly(from: readonly string[], declared: ReadonlySet<string>): boolean {
  const own = from.filter((origin) => reasonId(origin)?.startsWith('table/') !== true);
  return own.length > 0 && own.every((origin) => declared.has(origin) || reasonId(origin) === 'document/on-file');
}

function contentOf<T>(claim: StatedClaim | RecordedClaim): Pick<Voice<T>, 'state' | 'value' | 'raw' | 'why' | 'readings'> {
  const { state, raw, why } = claim;
  // Values were read by the claims' own readers and come back from JSON; a conflict keeps the list of its readings.
  if (state === 'known') return { state, raw, value: claim.value as T };
  if (state === 'conflict') return { state, raw, why, readings: Array.isArray(claim.value) ? (claim.value as T[]) : undefined };
  return { state, raw, why };
}

/** A place as an editor takes it, with the field in the format's words. */
export function placed(at: Place): string {
  return `${at.path}${at.line === undefined ? '' : `:${at.line}`}${at.field === undefined ? '' : ` ${at.field}`}`;
}

/** What one side of a contradiction says, and where. */
export function sideOf({ at, value, readings, raw, state }: Voice<string>): Side {
  return { ...(at !== undefined && { at }), says: value ?? readings?.join(' / ') ?? raw ?? state };
}

/** Whether a document shows something: as one of the kinds if they are given, else at all. */
export function isShown(evidence: readonly Evidence[] | undefined, kinds?: readonly DocumentKind[]): boolean {
  return showing(evidence, kinds) === 'shown';
}

/** Whether a document is there that shows something, or is on file for it. One that was not read may count, but does not yet. */
export function isThere(evidence: readonly Evidence[] | undefined, kinds?: readonly DocumentKind[]): boolean {
  const shows = showing(evidence, kinds);
  return shows === 'shown' || shows === 'on-file';
}

/** Whether one of the documents is of one of the kinds, as a fact: unknown if one that may be was not read. */
export function documentFact(evidence: readonly Evidence[], kinds: readonly DocumentKind[], from: readonly string[]): Fact {
  const shows = showing(evidence, kinds);
  if (shows === 'unread') return unknown(unreadWhy(unreadOf(evidence, kinds)));
  const named =
    shows === 'not-shown'
      ? []
      : evidence.filter((one) => canBe(one, kinds) === shows).map(shows === 'shown' ? documentOrigin : onFileOrigin);
  return shows === 'on-file' ? onFileFact([...from, ...named]) : known(shows === 'shown', [...from, ...named]);
}

/** Whether documents prove a matter, as a fact: unknown if one that may prove it was not read. */
export function evidenceFact(
  voices: readonly Pick<Voice<unknown>, 'evidence' | 'onFile' | 'unread' | 'where' | 'documents'>[],
  more = false,
  from: readonly string[] = [],
): Fact {
  if (more || voices.some((voice) => voice.evidence)) return known(true, from);
  const filed = voices.filter((voice) => voice.onFile);
  if (filed.length > 0) return onFileFact(filed.flatMap(({ where, documents = [] }) => [where, ...documents]));
  const unread = voices.flatMap((voice) => voice.unread ?? []);
  return unread.length > 0 ? unknown(unreadWhy(unread)) : known(false, from);
}

/** Whether a statement counts on the day of judging. */
export function inForce(statement: Statement, asOf: string): boolean {
  const day = asOf.slice(0, 10);
  return (statement.validFrom ?? '') <= day && (statement.validUntil ?? '9999') >= day;
}

/** What people declare, as far as it counts on the day of judging; permissions beyond the license are handled elsewhere. */
export function declaring(statements: readonly Statement[], asOf: string): DeclaringStatement[] {
  return statements.filter((statement) => statement.kind === 'declaration').filter((statement) => inForce(statement, asOf));
}

/** The statements a conclusion is based on, for `explain`. */
export function origins(voices: readonly Voice<unknown>[]): string[] {
  return [...new Set(voices.filter((voice) => voice.decisive).flatMap((voice) => [voice.where, ...(voice.documents ?? [])]))];
}
