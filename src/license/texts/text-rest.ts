import { isOperative, type LimitKind, limitExpression, limitIn, withoutDisclaimers, withoutHarmless } from '../statements/limits.js';
import { textIndex } from './text-index.js';
import type { TextMatch } from './text-match.js';
import { blanked } from './text-notices.js';
import { type RunningText, runningText } from './text-running.js';
import { isGrantCode, isMisspelled, isOperativeCode, subCode, sublicenseCode, type TextWords } from './text-words.js';

/** Words of a file that no license text and no name accounts for, and that limit what the licenses allow. */
export interface Limit {
  /** Offsets in the text as given. */
  start: number;
  end: number;
  /** What carries it in an expression. */
  id: string;
  kind: LimitKind;
}

/** A stretch of the given text. */
interface Span {
  start: number;
  end: number;
}

/** The stretches whose words are those of a known text, in order: what is left over is read. */
export function understood(matches: readonly TextMatch[], words: TextWords, text: string): Span[] {
  const spans: Span[] = [];
  const add = (from: number, to: number) => {
    for (let word = from; word < to; word++) {
      const [start, end] = [words.starts[word]!, words.ends[word]!];
      const last = spans.at(-1);
      // What is between two words may be a holder's line or a blank, which are not words of the text.
      if (last && start >= last.start && (start <= last.end || !letter.test(text.slice(last.end, start))))
        last.end = Math.max(last.end, end);
      else spans.push({ start, end });
    }
  };
  for (const { from, to, aligned } of matches) {
    if (aligned === undefined) {
      add(from, to);
      continue;
    }
    const { at } = aligned;
    const same = withoutAmbiguous(aligned.same, words.codes.subarray(at, at + aligned.same.length));
    for (let word = 0; word < same.length; word++) {
      if (same[word] === 0) continue;
      const first = word;
      while (word < same.length && same[word] === 1) word++;
      // A few words beyond the ends that the text happens to have too are not part of it.
      if (word - first < 8 && (at + word <= from || at + first >= to)) continue;
      add(at + first, at + word);
    }
  }
  return spans;
}

/**
 * Of "No part may be used for training. NO WARRANTY" either "no" may be the known text's: where words that limit may belong to what was put in, they are
 * read with it.
 */
function withoutAmbiguous(same: Uint8Array, codes: Uint16Array): Uint8Array {
  const kept = same.slice();
  for (let from = 0; from < same.length; from++) {
    if (same[from] === 1) continue;
    let to = from;
    while (to < same.length && same[to] === 0) to++;
    let left = 0;
    while (from - left > 0 && left < maxShift && same[from - left - 1] === 1 && codes[from - left - 1] === codes[to - left - 1]) left++;
    if (codes.subarray(from - left, from).some(isOperativeCode)) kept.fill(0, from - left, from);
    let right = 0;
    while (to + right < same.length && right < maxShift && same[to + right] === 1 && codes[to + right] === codes[from + right]) right++;
    if (codes.subarray(to, to + right).some(isOperativeCode)) kept.fill(0, to, to + right);
    from = to;
  }
  return kept;
}

const maxShift = 8;

/** Longest run of words that is missing for one of them: where a whole clause is, another text is meant. */
const maxLacking = 8;
/** So few words apart a word that is said twice is one that may be said once. */
const nextTo = 3;

/** Where a text lacks a word of its grant that nothing near it replaces: "use, copy and distribute" without "modify". */
export function grantsLacking(matches: readonly TextMatch[], words: TextWords, given: string): Limit[] {
  const { codes } = textIndex();
  return matches.flatMap(({ text, aligned }) => {
    if (aligned === undefined) return [];
    const { at, same, lacking } = aligned;
    return lacking.flatMap(({ from, to, at: place }): Limit[] => {
      if (from === 0 || to === text.length || to - from > maxLacking) return [];
      const first = Math.max(0, place - maxLacking);
      const near = words.codes.subarray(at + first, at + place + maxLacking);
      const isThere = (code: number) =>
        near.some((one, index) => {
          const offset = first + index;
          // Said once where the known text says it twice: "offer to sell, import" for "offer to sell, sell, import".
          if (one === code) return same[offset] === 0 || Math.abs(offset - place) <= nextTo;
          const word = at + offset;
          return same[offset] === 0 && isMisspelled(given.slice(words.starts[word], words.ends[word]), code);
        });
      const lost = codes
        .subarray(text.from + from, text.from + to)
        .some((code) => isGrantCode(code) && !isThere(code === sublicenseCode ? subCode : code) && !isThere(code));
      if (!lost) return [];
      const word = Math.min(words.length - 1, at + place);
      return [{ start: words.starts[word]!, end: words.ends[word]!, id: limitExpression.other, kind: 'other' }];
    });
  });
}

const letter = /\p{L}/u;

const maxSentence = 2_000;
const maxSentences = 400;
const maxLimits = 12;

/** How the words that are left over are read: each one counts; those that speak of rights count; only limits in so many words do. */
export type Strictness = 'every-word' | 'of-rights' | 'plain-words' | 'in-so-many-words';

/**
 * What the words that are left over take from the licenses of a file. `strictness` is asked with the place of each sentence: in a license every word is
 * meant, and a README or a program also says "not" of other things.
 */
export function limitsLeft(
  running: RunningText,
  named: readonly { start: number; end: number }[],
  strictness: (place: number, length: number) => Strictness,
  given: string,
): Limit[] {
  const limits: Limit[] = [];
  const unlinked = running.text.replace(links, (link) => ' '.repeat(link.length));
  for (const { start, end } of sentencesOf(unlinked)) {
    const at = running.at[start]!;
    // "NonCommercial" in the name of another license is no limit on this one.
    const names = named.filter((one) => one.start < end && one.end > start);
    const words = names.reduce((left, one) => blanked(left, one.start - start, one.end - start), unlinked.slice(start, end));
    const kind = judged(words, strictness(at, end - start), names.length > 0);
    if (kind === undefined) continue;
    const last = running.at[Math.max(start, end - 1)]! + 1;
    if (kind === 'other' && slip.test(words) && isHarmlessWithin(given, at, last)) continue;
    limits.push({ start: at, end: last, id: limitExpression[kind], kind });
    if (limits.length >= maxLimits) break;
  }
  return limits;
}

const links = /(?:https?:\/\/|www\.)[^\s<>"]{3,400}|[\w.+-]{1,60}@[\w.-]{3,80}/g;
/** One small word within a sentence of a known text: what it does is told by the sentence. */
const slip = /^[^\p{L}]*(?:not|nor|neither|no|or|and|may|shall|must|any)[^\p{L}]*$/u;

/** Whether a word or two belong to a sentence that takes nothing away: "may not be used to endorse" for "neither the name … may be used to endorse". */
function isHarmlessWithin(given: string, start: number, end: number): boolean {
  const before = /[^.;。；]{0,200}$/.exec(given.slice(Math.max(0, start - 200), start))![0];
  const after = /^[^.;。；]{0,200}/.exec(given.slice(end, end + 200))![0];
  const word = given.slice(start, end);
  const context = runningText(`${before}${word}${after}`, []).text.replaceAll('\n', ' ');
  if (!/\bendors|\bpromot|\btrade ?mark|\badvertis/.test(context) && withoutDisclaimers(context).trim() !== '') return false;
  return true;
}

const excepts = /\b(?:except(?:ing)?|with the exception of|excluding|other than)\b/;

function judged(words: string, strictness: Strictness, named: boolean): LimitKind | undefined {
  if (!/\p{L}/u.test(words)) return undefined;
  const left = withoutDisclaimers(words);
  // An exception beside a name is one to what the license covers.
  const [loosely, plainly] = [strictness === 'every-word' || (named && excepts.test(left)), strictness === 'plain-words'];
  if (!isOperative(left, loosely, plainly)) return undefined;
  const rest = withoutHarmless(left);
  if (strictness === 'in-so-many-words') {
    const kind = limitIn(rest);
    return kind === 'noncommercial' || kind === 'research-only' || kind === 'no-training' || (named && kind !== undefined)
      ? kind
      : undefined;
  }
  return isOperative(rest, loosely, plainly) ? (limitIn(rest) ?? 'other') : undefined;
}

function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  const stop = /[.!?;](?=\s|$)|[。；！？]|\n/gu;
  let start = 0;
  const add = (end: number) => {
    for (let from = start; from < end; from += maxSentence) found.push({ start: from, end: Math.min(end, from + maxSentence) });
  };
  for (let match = stop.exec(text); match && found.length < maxSentences; match = stop.exec(text)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  if (found.length < maxSentences) add(text.length);
  return found;
}
