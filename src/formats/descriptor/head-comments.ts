import type { Place } from '../../model/basics.js';
import type { Format, Head, ManifestFile } from '../../model/format.js';
import type { Card } from '../../model/item.js';
import { sayOfList, speaksOfList } from './list-head.js';
import { NOTES } from './notes-in.js';
import type { Tree } from './tree.js';
import { CardWriter } from './writer.js';

/** So many lines of comments over a list are looked at. */
const MAX_LINES = 200;
/** What comments begin with in lists, quoted or not. */
const MARK = /^\s*"?(?:#+|\/\/+|;+|--+|%+|\/\*+|\*+\/?|<!--|REM\b)\s?/i;
/** In a file where each record begins with a bracket, all other lines over them are words. */
const NOT_JSON = /^(?!\s*[{["])/;

/** Reads a list, and what the comments over its first item and under its last one say of it: license, source, terms. They are claims of that list. */
export function withHead(read: Format['read'], records?: 'json'): Format['read'] {
  return async function* (file, part) {
    const card = (part?.start ?? 0) === 0 ? headCard(file.path, file.head, records === 'json' ? NOT_JSON : MARK) : undefined;
    if (card !== undefined) yield [card];
    const note = (part?.start ?? 0) === 0 && records === 'json' ? noteCard(file.path, file.head) : undefined;
    if (note !== undefined) yield [note];
    yield* read(file, part);
    const foot = (part?.end ?? file.size) >= file.size ? await footCard(file, records === 'json' ? NOT_JSON : MARK) : undefined;
    if (foot !== undefined) yield [foot];
  };
}

/** So many bytes at the end of a file are looked at for words under a list. */
const MAX_FOOT = 4_096;
/** A row of which the first cell alone is filled, with a few words. */
const NOTE_ROW = /^\s*(?:"(?:[^"]|"")+"|[^,;\t"|]+)[,;\t|\s]*$/;
const WORDS = /\p{L}{2,}[^\p{L}]+\p{L}{2,}[^\p{L}]+\p{L}{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u;

/** What comments, or rows of words alone, under the last item say of the list. What is packed, in UTF-16 or on no disk has no end to look at. */
async function footCard(file: ManifestFile, begins: RegExp): Promise<Card | undefined> {
  if (file.onDisk === undefined || file.head.text === undefined || file.head.compression !== undefined) return undefined;
  // A line feed is two bytes there.
  if (file.head.encoding?.startsWith('utf-16')) return undefined;
  const bytes = await file.slice(Math.max(0, file.size - MAX_FOOT), file.size);
  // The first line may be cut, and that of a whole file is no foot.
  const begin = bytes.indexOf(10) + 1;
  const lines = new TextDecoder(file.head.encoding).decode(bytes.subarray(begin)).split(/(?<=\n)/);
  const isTable = begins === MARK && /[,;\t|]/.test(file.head.text.split(/\r\n|\n|\r/, 1)[0]!);
  // What ends within a cell in quotes is the rest of its record, and a mask begins with stars.
  const isNote = (line: string): boolean =>
    line.split('"').length % 2 === 1 &&
    ((begins.test(line) && !/^\s*\*/.test(line)) || (isTable && NOTE_ROW.test(line) && WORDS.test(line)));
  const last = lines.findLastIndex((line) => line.trim() !== '' && !isNote(line));
  const card = cardOf(file.path, lines.slice(last + 1));
  if (card === undefined) return undefined;
  const offset = file.size - bytes.length + begin + Buffer.byteLength(lines.slice(0, last + 1).join(''));
  return { ...card, says: card.says.map((saying) => ({ ...saying, at: placeOf(saying.at, offset) })) };
}

/** Lines are not counted at the end of a file: the byte says where words are. */
const placeOf = ({ line: _, ...at }: Place, offset: number): Place => ({ ...at, offset });

function headCard(path: string, { text }: Head, begins: RegExp): Card | undefined {
  if (text === undefined || !begins.test(text.slice(0, 500))) return undefined;
  const lines = text.split(/\r\n|\n|\r/, MAX_LINES);
  const end = lines.findIndex((line) => line.trim() !== '' && !begins.test(line));
  return cardOf(path, end < 0 ? lines : lines.slice(0, end));
}

/** A first record that is a note and no more, where the next one is none: `{"_comment": "…"}`. It stays a record; what it says is said of the list. */
function noteCard(path: string, { text }: Head): Card | undefined {
  if (text === undefined || !/^\s*\{/.test(text.slice(0, 500))) return undefined;
  const [first, second] = text
    .split(/\r\n|\n|\r/, MAX_LINES)
    .map((line, i) => ({ words: line, line: i + 1 }))
    .filter(({ words }) => words.trim() !== '');
  const members = first && notesOf(first.words);
  if (members === undefined || second === undefined || notesOf(second.words) !== undefined) return undefined;
  const card = new CardWriter(path);
  for (const [name, words] of members) card.terms(value(words, first!.line), name, true);
  return card.card.says.length > 0 ? card.card : undefined;
}

/** Longer records are data. */
const MAX_NOTE = 4_096;

/** The members of a record that are all called notes or marked as no data. */
function notesOf(line: string): [string, string][] | undefined {
  if (line.length > MAX_NOTE) return undefined;
  try {
    const members = Object.entries(JSON.parse(line) as object);
    const areNotes = members.length > 0 && members.every(([name]) => NOTES.test(name) || /^(?:[_$@#]\w|\/\/)/.test(name));
    return areNotes
      ? members.flatMap(([name, words]): [string, string][] => (typeof words === 'string' ? [[name, words]] : []))
      : undefined;
  } catch {
    return undefined;
  }
}

/** What lines of words say of a list. */
function cardOf(path: string, lines: readonly string[]): Card | undefined {
  const card = new CardWriter(path);
  const members: [string, Tree][] = [];
  let prose = '';
  let proseLine = 1;
  for (const [i, whole] of lines.entries()) {
    if (whole.trim() === '') continue;
    // A table program fills the row with empty cells, or quotes it.
    const words = whole
      .replace(MARK, '')
      .replace(/(?:-->|\*\/|[\s,;\t"|])+$/, '')
      .replace(/^\s*"/, '')
      .trim();
    const [, name, mark, said] = /^@?([^:：=]{1,40}?)\s?([:：=])\s*(?!\/\/)(\S.*)$/s.exec(words) ?? [];
    if (name !== undefined && said !== undefined) {
      // `text = …` is a comment of one sentence.
      if (mark !== '=' || speaksOfList(name)) members.push([name.trim(), value(said, i + 1)]);
    }
    // Behind what is named a sentence may follow: `Source: the harbor. For internal use only.`
    const behind =
      said === undefined
        ? words
        : said
            .split(/(?<=[.。;；])\s*/)
            .slice(1)
            .join(' ');
    const more = said === undefined || (mark !== '=' && WORDS.test(behind)) ? behind : '';
    if (more === '') continue;
    if (prose === '') proseLine = i + 1;
    // A sentence goes on in the next line where that begins with a small letter.
    prose += `${/^\p{Ll}/u.test(words) ? ' ' : '\n'}${more}`;
  }
  sayOfList(members, card);
  card.terms(value(prose.trim(), proseLine), 'comment', true);
  return card.card.says.length > 0 || card.card.name !== undefined ? card.card : undefined;
}

function value(words: string, line: number): Tree {
  return { kind: 'value', line, words, text: true, empty: words === '' };
}
