import type { Format, Head } from '../../model/format.js';
import type { Card } from '../../model/item.js';
import { sayOfList, speaksOfList } from './list-head.js';
import type { Tree } from './tree.js';
import { CardWriter } from './writer.js';

/** So many lines of comments over a list are looked at. */
const MAX_LINES = 200;
/** What comments begin with in lists, quoted or not. */
const MARK = /^\s*"?(?:#+|\/\/+|;+|--+|%+|\/\*+|\*+\/?|<!--|REM\b)\s?/i;
/** In a file where each record begins with a bracket, all other lines over them are words. */
const NOT_JSON = /^(?!\s*[{["])/;

/** Reads a list, and what the comments over its first item say of it: license, source, terms. They are claims of that list. */
export function withHead(read: Format['read'], records?: 'json'): Format['read'] {
  return async function* (file, part) {
    const card = (part?.start ?? 0) === 0 ? headCard(file.path, file.head, records === 'json' ? NOT_JSON : MARK) : undefined;
    if (card !== undefined) yield [card];
    yield* read(file, part);
  };
}

function headCard(path: string, { text }: Head, begins: RegExp): Card | undefined {
  if (text === undefined || !begins.test(text.slice(0, 500))) return undefined;
  const card = new CardWriter(path);
  const members: [string, Tree][] = [];
  let prose = '';
  let proseLine = 1;
  for (const [i, whole] of text.split(/\r\n|\n|\r/, MAX_LINES).entries()) {
    if (whole.trim() === '') continue;
    if (!begins.test(whole)) break;
    // A table program fills the row with empty cells, or quotes it.
    const words = whole
      .replace(MARK, '')
      .replace(/(?:-->|\*\/|[\s,;\t"|])+$/, '')
      .trim();
    const [, name, mark, said] = /^@?([^:：=]{1,40}?)\s?([:：=])\s*(?!\/\/)(\S.*)$/s.exec(words) ?? [];
    if (name !== undefined && said !== undefined) {
      // `text = …` is a comment of one sentence.
      if (mark !== '=' || speaksOfList(name)) members.push([name.trim(), value(said, i + 1)]);
    } else {
      if (prose === '') proseLine = i + 1;
      // A sentence goes on in the next line where that begins with a small letter.
      prose += `${/^\p{Ll}/u.test(words) ? ' ' : '\n'}${words}`;
    }
  }
  sayOfList(members, card);
  card.terms(value(prose.trim(), proseLine), 'comment', true);
  return card.card.says.length > 0 || card.card.name !== undefined ? card.card : undefined;
}

function value(words: string, line: number): Tree {
  return { kind: 'value', line, words, text: true, empty: words === '' };
}
