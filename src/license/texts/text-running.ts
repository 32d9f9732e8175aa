/** A text as one run of folded words, without comment signs and line breaks, and where each character stood. */
export interface RunningText {
  text: string;
  /** Place in the given text, for each character of `text` and for its end. */
  at: Uint32Array;
}

const leader = /^(?:[\s>|*#/;%"'!.\\:=~+•·{}@-]{1,80}|(?:dnl|rem|<!--|\.\\")\s){0,3}/i;

const spelled: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '『': '"',
  '』': '"',
  '«': '"',
  '»': '"',
  '《': '"',
  '》': '"',
  '，': ',',
  '：': ':',
  '（': '(',
  '）': ')',
};

/** Joins lines into paragraphs and folds case and width; stretches that are left out end a paragraph. */
export function runningText(given: string, without: readonly { start: number; end: number }[]): RunningText {
  const text = given.replace(markup, blankOut);
  const at = new Uint32Array(text.length + 2);
  const parts: string[] = [];
  let length = 0;
  let last = '\n';
  const put = (character: string, place: number) => {
    parts.push(character);
    at[length++] = place;
    last = character;
  };
  const breakAt = (place: number) => {
    if (last === '\n') return;
    put('\n', place);
  };
  let skip = 0;
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(from, Math.min(end, from + maxLine)).replace(trailer, '');
    const lead = leader.exec(line)![0];
    // A heading and a list's next entry begin again; stars also come before lines of comments.
    if (line.length === lead.length || /^\s*(?:[-•]|\d{1,2}[.)])\s|^#{2,6} /.test(line)) breakAt(from);
    else if (last !== '\n' && last !== ' ') put(' ', from);
    for (let index = lead.length; index < line.length; index++) {
      const place = from + index;
      while (skip < without.length && without[skip]!.end <= place) skip++;
      const hidden = without[skip];
      if (hidden && place >= hidden.start) {
        breakAt(place);
        index = hidden.end - from - 1;
        continue;
      }
      const character = folded(line[index]!);
      if (character === ' ' ? last !== ' ' && last !== '\n' : character !== '') put(character, place);
    }
    from = end + 1;
  }
  at[length] = text.length;
  return { text: parts.join(''), at: at.subarray(0, length + 1) };
}

const maxLine = 20_000;

const markup =
  /<(?:\/?(?:p|b|i|a|u|s|br|h\d|hr|div|span|li|ul|ol|td|th|tr|table|pre|em|strong|code|font|center|html|head|body|title|meta|tt|dl|dd|dt|small)\b|!doctype\b)[^<>]{0,300}>/gi;
const trailer = /[\s*#|%\\]{1,80}\/?\s{0,8}$/;

/** Markup is left out, save the addresses in it; what is left stays where it was. */
function blankOut(tag: string): string {
  return /\bhref\b/i.test(tag) ? tag : ' '.repeat(tag.length);
}

function folded(character: string): string {
  const code = character.charCodeAt(0);
  if (code <= 32 || code === 0xa0 || code === 0x3000) return ' ';
  if (code < 127) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : character;
  if (code >= 0xff01 && code <= 0xff5e) return spelled[character] ?? folded(String.fromCharCode(code - 0xfee0));
  const other = spelled[character];
  if (other !== undefined) return other;
  let plain = unmarked.get(code);
  if (plain === undefined) {
    if (unmarked.size > maxUnmarked) unmarked.clear();
    plain = withoutMarks(character);
    unmarked.set(code, plain);
  }
  return plain;
}

/** Characters beyond ASCII as they were folded before. */
const unmarked = new Map<number, string>();
const maxUnmarked = 20_000;

/** The letter in lower case and without its accents, where that is one character; nothing for an accent that stands alone. */
function withoutMarks(character: string): string {
  if (/[\u0300-\u036f]/.test(character)) return '';
  const bare = character
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
  if (bare.length === 1) return bare;
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}
