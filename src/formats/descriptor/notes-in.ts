/** Free text in descriptors that no form has a reader for: notes, descriptions, comments. */
import { rightsSentences } from '../../reading/prose/limiting-sentences.js';
import type { ProseBlock } from '../../reading/prose/prose-blocks.js';
import { type Branch, each, getLocal, localName, membersOf, type Tree, wordsOf } from './tree.js';

/** So many elements of a list are looked at. */
const MAX_ELEMENTS = 200;
/** Members of members are looked at so deep. */
const DEEP = 2;
/** Names of members with words for readers. */
export const NOTES =
  /^[_$@]*(?:message|abstract|notes?|remarks?|comments?|(?:legal |legal_)?disclaimer|bemerkung(?:en)?|hinweise?|remarques?|notas?|observa(?:ciones|ções)|备注|说明|注意(?:事项)?|備考|비고|примечани[ея])$/iu;
/** Members that describe what they are in. */
const DESCRIBES = /^[_$@]*(?:desc|description|summary|about|beschreibung|descripci[oó]n|descri[cç][aã]o|描述|説明|설명|описание)$/iu;
/** Members that are about other works, people or columns. */
const OF_OTHERS =
  /^(?:references?|relat.*|cit(?:ation|es?).*|publications?|bibliography|preferred-citation|authors?|creators?|contributors?|publisher|funding|grants?|fields?|columns?|features?|schema|recordSet|properties|variableMeasured|subjects?|keywords|tags|licen[cs]es?|artifacts|stages|models)$/i;
/** Members that say where the files of a part are. */
export const PART_FILES = ['path', 'file', 'filename', 'files'] as const;
/** Three words, or as much in a script without spaces. */
const SENTENCE = /(?:\p{L}+[^\p{L}]+){2}\p{L}|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}/u;

/** A note with its place, and the part of the data that has it, of several. */
export interface Note {
  raw: string;
  line: number;
  field: string;
  part?: Branch;
}

/** The notes of a document, and the comments in it, that are words. */
export function notesIn(document: Tree, comments: readonly ProseBlock[]): Note[] {
  const found: Note[] = [];
  walk(document, '', DEEP, undefined, found);
  for (const { text, line, heading } of comments) if (SENTENCE.test(text)) found.push({ raw: text, line, field: heading });
  return found;
}

function walk(tree: Tree, prefix: string, deep: number, part: Branch | undefined, found: Note[]): void {
  if (tree.kind === 'list')
    for (const one of tree.elements.slice(0, MAX_ELEMENTS)) {
      const isPart = one.kind === 'object' && tree.elements.length > 1 && getLocal(one, 'name', ...PART_FILES) !== undefined;
      walk(one, prefix, deep, isPart ? one : part, found);
    }
  for (const [key, value] of membersOf(tree)) {
    const name = localName(key);
    if (OF_OTHERS.test(name)) continue;
    if (NOTES.test(name) || DESCRIBES.test(name))
      for (const one of each(value)) {
        const raw = wordsOf(one)?.trim() ?? '';
        if (SENTENCE.test(raw) || rightsSentences(raw) !== '')
          found.push({ raw, line: one.line, field: `${prefix}${name}`, ...(part && { part }) });
      }
    if (deep > 0 && value.kind !== 'value') walk(value, `${prefix}${name}.`, deep - 1, part, found);
  }
}
