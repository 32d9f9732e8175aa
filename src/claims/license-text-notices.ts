import { idsIn, parseExpression } from './license-expression.js';
import { licenseIndex } from './license-index.js';
import { covers, links, namedIn, notInProse } from './license-prose.js';
import { gnuIn, type Noticed } from './license-text-gnu.js';
import type { RunningText } from './license-text-running.js';
import { readUrl } from './license-url.js';

const tag = /\bspdx-license-identifier(?:"?\s{0,3}[:=]|\s)\s{0,3}["'(]?([^\n"']{2,160})/gi;

/** Licenses by their SPDX tags, in the text as it was given. */
export function tagsIn(text: string, read: (words: string) => string | null): Noticed[] {
  const found: Noticed[] = [];
  for (const match of text.matchAll(tag)) {
    const words = match[1]!.replace(/\s{0,9}(?:\*\/|-->|\*\)|#\}|\}\}|["'`,;)]{1,3}|\\n.*)\s{0,9}$/, '').trim();
    const expression = read(words);
    if (expression === null) continue;
    const start = match.index;
    for (const id of idsOf(expression)) found.push({ start, end: start + match[0].trimEnd().length, id, how: 'tag' });
  }
  return found;
}

/** The licenses of an expression and the exceptions to them, each once. */
export function idsOf(expression: string): string[] {
  const tree = parseExpression(expression.toLowerCase(), (part) => byLower(part, expression));
  return [...new Set((tree ? idsIn(tree) : [expression]).flatMap((id) => id.split(' WITH ')))];
}

function byLower(part: string, expression: string): string {
  const at = expression.toLowerCase().indexOf(part);
  return at < 0 ? part : expression.slice(at, at + part.length);
}

/** Short names that are words of everyday language, or of places. */
const needsLicense = /^(?:mit|bsd|isc|x11|apache|fair|zlib|ruby|perl|python|php|artistic|eclipse|mozilla|boost|curl|entessa|intel|nokia|glide|xnet|zed|cube|eurosym|plexus|sleepycat|libpng|openssl|unlicense)$/;

/** Licenses that running words name, by name, by address or by notice. */
export function noticesIn({ text }: RunningText): Noticed[] {
  const found: Noticed[] = [];
  const blanked = text.replace(links, (link, offset: number) => {
    const read = readUrl(link);
    if (read && read !== 'terms' && !notInProse.test(read) && !isBare(link)) {
      for (const id of idsOf(read)) found.push({ start: offset, end: offset + link.length, id, how: 'link' });
    }
    return ' '.repeat(link.length);
  });
  found.push(...gnuIn(blanked));
  for (const { start, end, expression, doubted } of namedIn(blanked)) {
    if (doubted || /GPL|GFDL/.test(expression)) continue;
    if (needsLicense.test(blanked.slice(start, end)) && !speaksOfLicense(blanked, start, end)) continue;
    for (const id of idsOf(expression)) found.push({ start, end, id, how: 'name' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `apache.org`, `gnu.org/licenses`: a place where licenses are, not one of them. */
function isBare(link: string): boolean {
  return !/\/[^/]{1,200}/.test(link.replace(/^(?:https?:)?\/\//, '').replace(/\/$/, ''));
}

function speaksOfLicense(text: string, start: number, end: number): boolean {
  return /licen[cs]|许可|授权|协议|released under|distributed under|terms of|dual|gpl/.test(text.slice(Math.max(0, start - 60), end + 40));
}

/** Leaves out a name that another says more exactly, and every second one. */
export function distinct<T extends { id: string }>(found: readonly T[]): T[] {
  return found.filter(
    (one, index) =>
      found.findIndex((other) => other.id === one.id) === index && !found.some((other) => other.id !== one.id && covers(other.id, one.id)),
  );
}

/** Loads the tables of names. */
export function warm(): void {
  licenseIndex();
}
