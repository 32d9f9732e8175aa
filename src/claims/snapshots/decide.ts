/** What snapshots say of a URL on the day on which it was collected: four questions, with the signal that decides each. */
import type { Place } from '../../model/basics.js';
import type { Action } from '../../model/claim.js';
import type { NotAnswered, Protocol } from '../../model/lists/item-reserved.js';
import { append } from '../../text/append.js';
import { lastDayOf } from '../dates.js';
import { widened } from '../reservation.js';
import type { Signal } from '../signals/signal.js';
import type { SaidOfPath, Snapshot, SnapshotOf, SnapshotState } from './site-snapshot.js';

/** The four questions, the broadest first. */
export const questions = ['data-mining', 'ai-training', 'gen-ai', 'ai-augment'] as const satisfies readonly Action[];

/** A snapshot that was taken more days than this before the day of collection does not show what was said on that day. */
export const MAX_NEAR_DAYS = 30;

/** A signal with the day and the place of its snapshot. */
export interface DatedSignal extends Signal {
  day: string;
  at: Place;
}

/** The answer to one question. */
export type Answered =
  | { says: 'allowed' | 'disallowed'; by: DatedSignal; beside: DatedSignal[] }
  | { says: 'unknown'; why: NotAnswered; beside: DatedSignal[] };

/** What snapshots come to for a URL. */
export interface SnapshotVerdict {
  questions: Record<Action, Answered>;
  /** Crawlers for models are refused it, whoever collected: what the site wants is plain, and nothing is said to others. */
  intent?: { crawlers: readonly string[]; day: string; words: string; at: Place };
  /** Reserved in a snapshot after the day of collection, and not in one near it; or the day of collection is not known. The first such signal. */
  later?: DatedSignal;
  /** The days of collection, as exact as they are known. */
  collected?: { from: string; until: string };
}

/** An item's place in time, and what it holds. */
export interface Collected {
  /** As stated: an ISO date, as exact as it is; undefined where nothing is stated. */
  day: string | undefined;
  /** The path of its URL with the query. */
  path: string;
}

/** Decides on a URL by the snapshots of its site and of itself, in any order. */
export function decideOn({ day, path }: Collected, snapshots: readonly Snapshot[]): SnapshotVerdict {
  const collected = day === undefined ? undefined : { from: firstDayOf(day), until: lastDayOf(day) };
  const near: { state: SnapshotState; signals: DatedSignal[] }[] = [];
  const stale: DatedSignal[] = [];
  const verdict: Pick<SnapshotVerdict, 'intent' | 'later'> = {};
  let [isBefore, isAfter] = [false, false];
  let later: DatedSignal | undefined;
  for (const ofOne of byFile(snapshots)) {
    const inForce = collected === undefined ? [] : inForceOn(collected, ofOne);
    for (const snapshot of inForce) {
      const { signals, intent, cut } = saidOf(snapshot, path);
      near.push({ state: cut ? 'unreadable' : snapshot.state, signals });
      if (intent !== undefined) verdict.intent ??= { ...intent, day: snapshot.day, at: placeOfLine(snapshot.at, intent.line) };
    }
    if (collected !== undefined && inForce.length === 0)
      append(
        stale,
        lastBefore(collected, ofOne).flatMap((one) => saidOf(one, path).signals),
      );
    for (const snapshot of ofOne) {
      if (collected !== undefined && snapshot.day <= collected.until) {
        isBefore = true;
        continue;
      }
      isAfter = true;
      const refusal = saidOf(snapshot, path).signals.find(({ says }) => Object.values(says).includes('disallowed'));
      if (refusal !== undefined && (later === undefined || refusal.day < later.day)) later = refusal;
    }
  }
  const all = near.flatMap((one) => one.signals);
  const heard = { counting: inOrderOfTdmrep(all), beside: [...all, ...stale] };
  const why = whyNot(
    near.map(({ state }) => state),
    { hasDay: collected !== undefined, isBefore, isAfter },
  );
  const answers = Object.fromEntries(questions.map((question) => [question, answered(question, heard, why)])) as Record<Action, Answered>;
  // What was reserved all along is no later reservation.
  if (
    later !== undefined &&
    !questions.some((question) => later.says[question] === 'disallowed' && answers[question].says === 'disallowed')
  )
    verdict.later = later;
  return { questions: answers, ...verdict, ...(collected && { collected }) };
}

interface Heard {
  counting: readonly DatedSignal[];
  /** All that was said, with what others replace and what is not near the day. */
  beside: readonly DatedSignal[];
}

/** One question: any refusal of it, or of a broader one, decides; else a permission, where all that is there could be read. */
function answered(question: Action, heard: Heard, why: NotAnswered): Answered {
  const speaking = heard.counting.filter(({ says }) => widened(says)[question] !== undefined);
  const refusal = speaking.find(({ says }) => widened(says)[question] === 'disallowed');
  const permission = speaking.find(({ says }) => says[question] === 'allowed');
  const by = refusal ?? (why === 'unreadable' || why === 'unreachable' ? undefined : permission);
  const beside = heard.beside.filter((one) => one !== by);
  if (by === undefined) return { says: 'unknown', why, beside };
  return { says: refusal === undefined ? 'allowed' : 'disallowed', by, beside };
}

/** Snapshots of the same file, by day. */
function byFile(snapshots: readonly Snapshot[]): Snapshot[][] {
  const files = new Map<SnapshotOf, Snapshot[]>();
  for (const snapshot of snapshots) files.set(snapshot.of, [...(files.get(snapshot.of) ?? []), snapshot]);
  return [...files.values()].map((all) => all.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day))));
}

/** What may have been in force when something was collected: the last snapshot before, if it is near, and all within the days that the date can mean. */
function inForceOn({ from, until }: { from: string; until: string }, snapshots: readonly Snapshot[]): Snapshot[] {
  const within = snapshots.filter(({ day }) => day >= from && day <= until);
  // On one day the snapshot of that day is what was in force; in a longer time the one before it may have been.
  if (from === until && within.length > 0) return within;
  const last = lastBefore({ from }, snapshots);
  return last.length > 0 && daysBetween(last[0]!.day, from) <= MAX_NEAR_DAYS ? [...last, ...within] : within;
}

/** The snapshots of the last day before, by which they are sorted. */
function lastBefore({ from }: { from: string }, snapshots: readonly Snapshot[]): Snapshot[] {
  const last = snapshots.findLast(({ day }) => day < from);
  return last === undefined ? [] : snapshots.filter(({ day }) => day === last.day);
}

function saidOf(snapshot: Snapshot, path: string): Omit<SaidOfPath, 'signals'> & { signals: DatedSignal[] } {
  const said = snapshot.said(path);
  const signals = said.signals
    .filter(({ of }) => of !== 'image' || mayBeImage(path))
    .map((one) => ({ ...one, day: snapshot.day, at: placeOfLine(snapshot.at, one.line) }));
  return { ...said, signals };
}

function placeOfLine(at: Place, line: number | undefined): Place {
  return line === undefined ? at : { ...at, line };
}

/** What is said of pictures is said of all that is not plainly something else. */
function mayBeImage(path: string): boolean {
  return !/\.(?:html?|xhtml|txt|md|pdf|epub|xml|json|csv|mp3|wav|flac|mp4|webm|zip|gz)$/i.test(path.replace(/[?].*$/, ''));
}

const TDMREP: readonly Protocol[] = ['tdmrep-wellknown', 'tdmrep-header', 'tdmrep-html'];

/** Of what TDMRep says by several ways the nearest to the content counts: file, header, metadata (TDMRep, section 6.6). A later day of the file is not replaced. */
function inOrderOfTdmrep(signals: readonly DatedSignal[]): DatedSignal[] {
  return signals.filter((one) => {
    const rank = TDMREP.indexOf(one.protocol);
    return rank < 0 || !signals.some((other) => TDMREP.indexOf(other.protocol) > rank && other.day >= one.day);
  });
}

function whyNot(
  near: readonly SnapshotState[],
  { hasDay, isBefore, isAfter }: { hasDay: boolean; isBefore: boolean; isAfter: boolean },
): NotAnswered {
  if (!hasDay) return 'no-day';
  if (near.includes('unreadable')) return 'unreadable';
  if (near.includes('unreachable')) return 'unreachable';
  if (near.length > 0) return 'silent';
  return isBefore ? 'not-near' : isAfter ? 'after' : 'no-snapshot';
}

/** The first day that a date can mean. */
function firstDayOf(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date.slice(0, 10);
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
