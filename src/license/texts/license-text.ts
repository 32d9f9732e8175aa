import type { ReasonId } from '../../text/reasons/en.js';
import { reasonId } from '../../text/reasons/reason.js';
import { namedIn } from '../names/named-license.js';
import { covers } from '../statements/license-prose.js';
import type { LimitKind } from '../statements/limits.js';
import { readLicense } from '../statements/read-license.js';
import { align } from './text-align.js';
import { deedIn, isSummedUp } from './text-deed.js';
import { firstOfEach, type Noticed } from './text-gnu.js';
import { fixedPart, textIndex } from './text-index.js';
import { matchTexts, type TextMatch } from './text-match.js';
import { idsOf, noticesIn, tagsIn } from './text-notices.js';
import { grantsLacking, limitsLeft, understood } from './text-rest.js';
import { runningText } from './text-running.js';
import { type TextWords, wordsOf } from './text-words.js';

/** A license that a text carries, where it says so, and how it was recognized. */
export interface LicenseInText {
  /** An SPDX license or exception id, or a `LicenseRef-…`. */
  id: string;
  /** Offsets in UTF-16 units. */
  start: number;
  end: number;
  /** By its whole text, a notice, a name, an address or an SPDX tag; `words`: words of the file's own that limit what its licenses allow. */
  how: 'text' | 'notice' | 'name' | 'link' | 'tag' | 'words';
  /** What such words do. */
  limit?: LimitKind;
}

/** Longer texts are read to here: no license begins later in a file that has one. */
const maxText = 400_000;

/**
 * The licenses that a LICENSE file, a README, a source header or a notice carries, in order, each once.
 *
 * A license that is only spoken of ("compatible with the GPL", "unlike MIT") is not one that the text carries.
 */
export function licenseTexts(given: string): LicenseInText[] {
  const cut = given.length > maxText ? given.slice(0, maxText) : given;
  const deed = deedIn(cut);
  if (deed === undefined) return textsIn(cut);
  const beside = textsIn(deed.named);
  if (beside.some(({ id }) => isSummedUp(id, deed.license))) return beside;
  const own: LicenseInText = { id: deed.license, start: deed.start, end: deed.end, how: 'text' };
  return [own, ...beside].sort((a, b) => a.start - b.start);
}

function textsIn(text: string): LicenseInText[] {
  const words = wordsOf(fixedPart(text));
  const matches = matchTexts(words).map((match) => meantBy(match, text, words));
  const whole = matches.map((match) => {
    const start = words.starts[match.from]!;
    return { id: titled(match.text.ids[0]!, text, start), start, end: words.ends[match.to - 1]!, how: 'text' as const };
  });
  const tags = tagsIn(text, (said) => readLicense(said).expression);
  const running = runningText(
    text,
    [...whole, ...tags].sort((a, b) => a.start - b.start),
  );
  const notices = noticesIn(running).map((one) => ({ ...one, start: running.at[one.start]!, end: running.at[one.end - 1]! + 1 }));
  const found = settled(withPerl([...tags, ...whole, ...notices])).sort((a, b) => a.start - b.start);
  if (found.length === 0) return [...ofStatement(text), ...underHeading(text)];
  return [...found, ...limitsOf(text, words, matches, tags, found)].sort((a, b) => a.start - b.start);
}

/** What the words say that are part of no license text and no name: each limit once, and none that a license has already. */
function limitsOf(
  text: string,
  words: TextWords,
  matches: readonly TextMatch[],
  tags: readonly Noticed[],
  found: readonly LicenseInText[],
): LicenseInText[] {
  const known = understood(matches, words, text);
  const left = runningText(
    text,
    [...known, ...tags].sort((a, b) => a.start - b.start),
  );
  const covered = known.reduce((sum, { start, end }) => sum + end - start, 0);
  const rest = left.text.replace(/[^\p{L}]/gu, '').length;
  const inside = (place: number) => matches.some(({ from, to }) => place >= words.starts[from]! && place < words.ends[to - 1]!);
  const isLong = rest > maxBesides;
  // A short file that opens with a license's name is that license, in words that were changed.
  const isTitle = found[0]?.how === 'name' && found[0].start <= 2;
  const around =
    (isLong || (matches.length === 0 && rest > maxNotice && !isTitle)) && covered < rest
      ? 'in-so-many-words'
      : isLong
        ? 'of-rights'
        : matches.length === 0
          ? 'plain-words'
          : 'every-word';
  const limits = [
    ...limitsLeft(
      left,
      [...noticesIn(left), ...namedIn(left.text)],
      // A longer sentence next to a license that speaks of no right describes the work.
      (place, length) => (inside(place) ? 'every-word' : around === 'every-word' && length > maxTerse ? 'of-rights' : around),
      text,
    ),
    ...grantsLacking(matches, words, text),
  ];
  const has = (pattern: RegExp) => found.every(({ id }) => pattern.test(id));
  return (
    limits
      .filter(({ kind }) => !(has(limited) && (kind === 'noncommercial' || kind === 'research-only')))
      // Apache's own words for files whose parts have licenses of theirs: those follow, and are answered.
      .filter(({ start, end }) => !(parts.test(text.slice(start, end)) && found.some((other) => other.start > end)))
      .filter(({ kind }) => !(has(/-ND(?:-|$)/) && kind === 'no-derivatives'))
      .filter(({ id }, index) => limits.findIndex((other) => other.id === id) === index && !found.some((other) => other.id === id))
      .map(({ start, end, id, kind }) => ({ start, end, id, how: 'words', limit: kind }))
  );
}

const parts = /\bsubcomponents\s+with\s+separate\s+copyright\s+notices\s+and\s+licen[cs]e\s+terms\W*$/i;

/** So few letters besides license texts are about the license. */
const maxBesides = 700;
/** Of a notice without a text so few. */
const maxNotice = 320;
const maxTerse = 120;
const limited = /-NC(?:-|$)|noncommercial|research/i;

/** Of texts that fit almost alike the one that the title names, compared word by word with what is there. */
function meantBy(match: TextMatch, text: string, words: TextWords): TextMatch {
  const { rivals, aligned } = match;
  if (rivals.length < 2) return match;
  const start = words.starts[match.from]!;
  const head = runningText(text.slice(Math.max(0, start - titleReach), start + titleReach), []);
  const named = noticesIn(head).map(({ id }) => id);
  const meant = rivals.find((rival) => rival.text.ids.some((id) => named.includes(id)));
  if (meant === undefined || meant.text === match.text) return match;
  const [at, length] = [aligned?.at ?? match.from, aligned?.same.length ?? match.to - match.from];
  const { from, length: known } = meant.text;
  const anew = align(words.codes.subarray(at, at + length), textIndex().codes.subarray(from, from + known));
  return { ...meant, rivals, from: match.from, to: match.to, aligned: anew && { ...anew, at } };
}

/**
 * The license that the title right above a text of Creative Commons names, where it is another one than the text that it is most like: many of their texts
 * for a country are in no list, and differ from those that are by a clause.
 */
function titled(id: string, text: string, start: number): string {
  if (!/^CC-BY/.test(id)) return id;
  const title = CC_TITLE.exec(text.slice(Math.max(0, start - titleReach), start + titleReach))?.[0];
  const named = title === undefined ? null : readLicense(title.replace(/\s+/g, ' ')).expression;
  const elements = (license: string): readonly string[] => /CC-BY((?:-(?:NC|ND|SA))*)/.exec(license)?.[1]?.match(/NC|ND|SA/g) ?? [];
  if (named === null || /\s/.test(named) || elements(named).length === elements(id).length) return id;
  // What the text itself has, no title takes away.
  return elements(id).every((one) => elements(named).includes(one)) ? named : id;
}

const CC_TITLE =
  /\battribution(?:\s?[-–—]\s?(?:non-?commercial|no-?derivs|no-?derivatives|no derivative works|share-?alike))+\s\d\.\d(?: [\p{L}() ]{2,30})?/iu;

/** A title stands this close above a text, or in its beginning. */
const titleReach = 160;

/** What words are that name a license and say nothing else. */
const NAMES: ReadonlySet<string | undefined> = new Set<ReasonId>([
  'license/name',
  'license/name-aside',
  'license/name-slip',
  'license/expression',
  'license/address',
]);

/** Text that is nothing but a license's name: `The Unlicense`. */
function ofStatement(text: string): LicenseInText[] {
  const words = text.trim();
  if (words === '' || words.length > 120) return [];
  const { state, expression, why } = readLicense(words);
  if (state !== 'known' || expression === null || !NAMES.has(reasonId(why)) || /^[[{"(]/.test(words)) return [];
  const start = text.indexOf(words);
  return idsOf(expression).map((id) => ({ id, start, end: start + words.length, how: 'name' }));
}

const licenseHeading = /^#{1,6} [^\n]{0,40}\blicen[cs](?:es?|ing)\b[^\n]{0,24}\n\s{0,40}([^\s#][^\n]{0,200})$/im;
const address = /https?:\/\/[^\s<>"]{1,200}/g;

/** What a README says under a heading of its own: `## Licensing Information`, then `MIT https://example.org/LICENSE`. */
function underHeading(text: string): LicenseInText[] {
  const match = licenseHeading.exec(text);
  if (!match) return [];
  const words = match[1]!;
  const start = match.index + match[0].length - words.length;
  return ofStatement(words.replace(address, (link) => ' '.repeat(link.length))).map((one) => ({
    ...one,
    start: start + one.start,
    end: start + one.end,
  }));
}

/** The Artistic License that is offered beside the GPL is Perl's. */
function withPerl(found: LicenseInText[]): LicenseInText[] {
  if (!found.some(({ id }) => /^(?:LicenseRef-)?GPL/.test(id))) return found;
  return found.map((one) => (one.id === 'LicenseRef-Artistic' ? { ...one, id: 'Artistic-1.0-Perl' } : one));
}

/** Leaves out every second mention of a license, and what another says more exactly. */
function settled(all: readonly LicenseInText[]): LicenseInText[] {
  const found = firstOfEach(all, (one) => `${one.id} ${one.how}`);
  const texts = found.filter((one) => one.how === 'text');
  return found.filter((one, index) => {
    if (found.findIndex((other) => other.id === one.id) !== index) return false;
    if (one.how === 'text' && one.id.endsWith('-only') && found.some((other) => other.id === one.id.replace(/-only$/, '-or-later')))
      return false;
    if (
      one.how === 'name' &&
      texts.some((text) => one.end <= text.start && text.start - one.end < titleReach && mayBeTitle(one.id, text.id))
    )
      return false;
    return !found.some((other) => other.id !== one.id && isVagueFor(one.id, other.id));
  });
}

/** A title is not more than its text: "MIT License" over the words of a variant of it, and not "CC BY-NC" over a disclaimer. */
function mayBeTitle(title: string, text: string): boolean {
  const family = (id: string) => /^(?:LicenseRef-)?(?:scancode-)?([a-z\d]+)/i.exec(id)![1]!.toLowerCase();
  return family(title) === family(text) || !/^(?:LicenseRef-)?(?:CC|ODC|ODbL|CDLA|[AL]?GPL|GFDL)-.*\d/.test(title);
}

function isVagueFor(vague: string, exact: string): boolean {
  if (covers(exact, vague)) return true;
  if (!vague.startsWith('LicenseRef-')) return false;
  const family = vague.slice('LicenseRef-'.length);
  return (
    exact.startsWith(`${family}-`) ||
    exact.startsWith(`LicenseRef-${family}-`) ||
    (/^CC/.test(family) && /^CC/.test(exact) && !/\d/.test(family))
  );
}
