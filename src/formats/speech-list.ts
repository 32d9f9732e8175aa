import type { Json } from '../model/basics.js';
import type { Format, Head } from '../model/format.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { wrong } from '../text/reasons/reason.js';
import { withHead } from './descriptor/head-comments.js';

const speechList: Format = {
  id: 'speech-list',
  title: 'Speech transcript lists',
  reads: 'items',
  answersTo:
    'Lists of utterances without a header: `ID WORDS` (LibriSpeech, AISHELL, VIVOS), `ID<tab>words` (MLS), `ID|words|normalized` (LJSpeech), `"file" "words"`; each utterance is an item. What comments over the first item say of license, source and terms counts for the list.',
  notRead: 'The recordings.',
  recognize,
  read: withHead((file, part) => {
    const shape = shapeIn(file.head);
    return itemLines(file, part, ({ text }, tell) => {
      const cells = cellsOf(text, shape);
      if (cells === undefined || !isUtteranceId(cells[0] ?? '')) {
        tell(wrong('speech/no-utterance'));
        return undefined;
      }
      const [id = '', words = '', normalized] = cells;
      const fields: Record<string, Json> = GENDER.test(words) ? { id, gender: words } : { id, text: words };
      if (normalized !== undefined) fields.normalized_text = normalized;
      return { key: id, fields };
    });
  }),
  splitsAtLines: true,
  decides: ({ head }) => shapeIn(head),
  roles: { id: ['id'], text: ['text', 'normalized_text'] },
  rewrite: rewriteTexts,
};

export default speechList;

const MAX_LOOKED_AT_LINES = 100;
type Shape = 'space' | 'tab' | 'bar' | 'quotes';

/** `"ARA NORM  0002.wav" "waraj~aHa"`, as the Arabic Speech Corpus has it. */
const QUOTED = /^"([^"]{4,200})"[ \t]+"(.*)"\s*$/;
const GENDER = /^(?:f|m|female|male)$/i;
/** Names of files that hold transcripts. */
const NAMED = /(?:trans|prompt|transcript|metadata|gender|speaker|utt|text|label|train|test|dev|valid)[^/]*$/i;

function recognize(head: Head): number {
  const lines = firstLines(head, MAX_LOOKED_AT_LINES);
  if (lines === undefined || lines.length === 0) return 0;
  const shape = shapeOf(lines);
  if (shape === undefined) return 0;
  const rows = lines.map((line) => cellsOf(line, shape)).filter((cells) => isUtteranceId(cells?.[0] ?? ''));
  const ids = rows.map((cells) => cells?.[0] ?? '');
  // A broken line in ten is for the reader to tell.
  if (ids.length < lines.length * 0.9 || new Set(ids).size < ids.length || !alike(ids)) return 0;
  const named = NAMED.test(head.path);
  if (shape === 'quotes') return lines.every((line) => /\.(?:wav|flac|mp3|ogg)"/.test(line)) ? 86 : 0;
  if (shape === 'space') return lines.length >= 3 || (named && /trans|prompt|gender/i.test(head.path)) ? (named ? 82 : 60) : 0;
  const spoken = rows.filter((cells) => isWords(cells?.[1] ?? '')).length;
  if (spoken * 2 < rows.length) return 0;
  return lines.length >= 2 || named ? 86 : 0;
}

/** The one separator that lines have as often as such a list has; one line in ten may be broken. */
function shapeOf(lines: readonly string[]): Shape | undefined {
  if (lines.length === 0) return undefined;
  const most = (fits: (line: string) => boolean): boolean => lines.filter(fits).length >= lines.length * 0.9;
  const count = (line: string, mark: string): number => line.split(mark).length - 1;
  if (most((line) => count(line, '\t') === 1)) return 'tab';
  if (most((line) => QUOTED.test(line))) return 'quotes';
  const bars = count(lines[0] ?? '', '|');
  if (bars >= 1 && bars <= 2 && most((line) => count(line, '|') === bars)) return 'bar';
  return most((line) => /^\S+ +\S/.test(line) && !line.includes('\t')) ? 'space' : undefined;
}

function shapeIn(head: Head): Shape {
  return shapeOf(firstLines(head, MAX_LOOKED_AT_LINES) ?? []) ?? 'space';
}

function cellsOf(line: string, shape: Shape): string[] | undefined {
  if (shape === 'quotes') return QUOTED.exec(line)?.slice(1);
  if (shape === 'bar') return line.split('|').map((cell) => cell.trim());
  const end = shape === 'tab' ? line.indexOf('\t') : line.indexOf(' ');
  return end > 0 ? [line.slice(0, end), line.slice(end + 1).trim()] : undefined;
}

/** `84-121123-0000`, `BAC009S0002W0122`, `LJ001-0002`, `wavs/p225_001.wav`; no date, time, number, version, digest or address. */
function isUtteranceId(word: string): boolean {
  if (
    word.length < 4 ||
    word.length > 200 ||
    !/^[\p{L}\p{N}_./~-]+(?:[\p{L}\p{N} _./~-]+\.(?:wav|flac|mp3|ogg))?$/u.test(word) ||
    !/\d{2}/.test(word)
  )
    return false;
  if (/^[0-9a-f]{32,}$/i.test(word)) return false;
  if (/^(?:v?\d+(?:\.\d+)*\.?|\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|\d+-\d+)$/i.test(word)) return false;
  // A name with digits that goes up by numbers: letters or a separator beside them.
  return /[\p{L}_]/u.test(word) || /^\d+(?:-\d+){2,}$/.test(word);
}

/** Ids of one list are made alike: the same runs of letters and digits. */
function alike(ids: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const shape = id.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9');
    counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  return Math.max(...counts.values()) >= ids.length * 0.6;
}

function isWords(cell: string): boolean {
  return GENDER.test(cell) || (/\p{L}/u.test(cell) && /\S\s+\S/.test(cell)) || /[\u3040-\u30ff\u3400-\u9fff]{2}/.test(cell);
}
