/** A README with what stands between the marks of `licit card` put anew, and every other character as it was. */
import { CARD_MARKS } from '../../text/words/card-lines.js';

const { body: BODY, metadata: METADATA } = CARD_MARKS;

/** Front matter: what is between two lines of `---`, the first of which begins the text. */
const FRONT = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))/;
/** The author's own word on the license, which nothing is put beside. */
const OWN_LICENSE = /^licen[sc]es?[ \t]*:/m;

/** What is put in. */
export interface CardParts {
  /** What the mark says of when it was written; not compared. */
  note: string;
  lines: readonly string[];
  license: string;
}

/** The README with the parts in it; undefined where its marks are not one of each, in their order. */
export function withCard(text: string, { note, lines, license }: CardParts): string | undefined {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const front = FRONT.exec(text);
  const head = front === null ? '' : withLicense(front[2]!, license, end);
  if (head === undefined) return undefined;
  const before = front === null ? '' : `${front[1]}${head}${front[3]}`;
  const body = front === null ? text : text.slice(front[0].length);
  // A mark of the one in the other belongs to nothing.
  if (placeOf(front?.[2] ?? '', BODY) !== 'none' || placeOf(body, METADATA) !== 'none') return undefined;
  const block = [`${BODY.begin} ${note} -->`, ...lines, BODY.end].join(end);
  const place = placeOf(body, BODY);
  if (place === undefined) return undefined;
  if (place === 'none') {
    // Metadata may be all there is, and end without a line end.
    const isAtLine = body === '' && (before === '' || before.endsWith('\n'));
    const gap = isAtLine || body.endsWith(`${end}${end}`) ? '' : body === '' || body.endsWith('\n') ? end : `${end}${end}`;
    return `${before}${body}${gap}${block}${end}`;
  }
  const [from, to] = place;
  // The same numbers were written before: when that was is no reason to touch it.
  const kept = body.slice(from, to);
  return `${before}${body.slice(0, from)}${contentOf(kept) === contentOf(block) ? kept : block}${body.slice(to)}`;
}

/** Without the first line, and whatever lines end with. */
function contentOf(block: string): string {
  return block.replaceAll('\r\n', '\n').split('\n').slice(1).join('\n');
}

/** Where the block is, from its first mark to behind its last; `none` without marks, undefined where they are not one of each. */
function placeOf(text: string, marks: { begin: string; end: string }): [number, number] | 'none' | undefined {
  const lineBegins = (words: string): number[] => [...text.matchAll(new RegExp(`^${words}`, 'gm'))].map(({ index }) => index);
  const [begins, ends] = [lineBegins(marks.begin), lineBegins(marks.end)];
  if (begins.length + ends.length === 0) return 'none';
  if (begins.length !== 1 || ends.length !== 1 || ends[0]! < begins[0]!) return undefined;
  return [begins[0]!, ends[0]! + marks.end.length];
}

/** The metadata with the license between its marks, and without the marks where the author says one. */
function withLicense(metadata: string, license: string, end: string): string | undefined {
  const place = placeOf(metadata, METADATA);
  if (place === undefined) return undefined;
  const [from, to] = place === 'none' ? [metadata.length, metadata.length] : place;
  const [before, after] = [metadata.slice(0, from), metadata.slice(to)];
  if (OWN_LICENSE.test(before) || OWN_LICENSE.test(after)) {
    if (place === 'none') return metadata;
    return (before.replace(/\r?\n$/, '') + after).replace(/^\r?\n/, '');
  }
  const block = [METADATA.begin, `license: ${license}`, METADATA.end].join(end);
  return `${before}${before === '' || before.endsWith('\n') ? '' : end}${block}${after}`;
}
