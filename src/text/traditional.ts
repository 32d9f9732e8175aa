import { wordLists } from './word-lists.js';

/** By UTF-16 unit the simplified character of a traditional one, 0 for others; loaded when the first text is asked about. */
let simplified: Uint16Array | undefined;

function load(): Uint16Array {
  const { pairs } = wordLists(new URL('./traditional.txt', import.meta.url), ['pairs']);
  const all = new Uint16Array(65536);
  for (const line of pairs) for (let i = 0; i < line.length; i += 2) all[line.charCodeAt(i)] = line.charCodeAt(i + 1);
  return all;
}

let asked = '';
let answered = '';

/** Without a character of the block that all of them are in, the table need not be loaded. */
const HAN = /[\u4e00-\u9fff]/;

/** The text with these traditional characters written as simplified ones: of the same length, and the same string where there are none. */
export function simplify(text: string): string {
  // More than one detector asks for the same text in turn.
  if (text === asked) return answered;
  if (simplified === undefined && !HAN.test(text)) return text;
  const table = (simplified ??= load());
  let i = 0;
  while (i < text.length && table[text.charCodeAt(i)] === 0) i++;
  asked = text;
  answered =
    i === text.length
      ? text
      : text.replace(/[\u4e00-\u9fff]/g, (c) => {
          const simple = table[c.charCodeAt(0)]!;
          return simple === 0 ? c : String.fromCharCode(simple);
        });
  return answered;
}
