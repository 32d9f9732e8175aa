import type { Format, Head } from '../model/format.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { parallelName, returnsEndLines } from '../reading/parallel-names.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';
import { pairs, TRANSLATIONS } from './parallel-text/pairs.js';

const parallelText: Format = {
  id: 'parallel-text',
  title: 'Parallel corpora (Moses)',
  reads: 'items',
  answersTo:
    'Parallel corpora as Moses and OPUS write them: one sentence a line in files whose names end in a language (`corpus.en-fr.en`, `train.zh`). Sides that lie in one folder are one list: a line of each is one item, with its text and translation and their languages. Where one has more lines it is told. A side by itself is a list of lines; so are several without a pair in their names and with other numbers of lines.',
  notRead: 'Whether the lines of the sides say the same: they are paired by their numbers. Files of alignments (`.ids`, `.xml`).',
  recognize,
  read: (file, part) => {
    // The listing that discovery makes of the sides of a corpus; only it comes with the folder.
    if (file.member !== undefined) return pairs(file);
    const language = parallelName(file.path)?.language;
    const item = ({ text }: { text: string }) => ({ fields: { text, ...(language !== undefined && { language }) } });
    return itemLines(file, part, item, returnsEndLines(file.head));
  },
  splitsAtLines: 'feeds',
  decides: () => null,
  roles: { text: ['text', ...TRANSLATIONS], label: [], id: [], url: [] },
  rewrite: rewriteTexts,
};

export default parallelText;

/** Endings of programs, of what they write, and of documents: the name has to say more than the language. */
const OTHERS = new Set('as cs el es io is la lo mk ml my or pl ps sh so st ts to tt vi'.split(' '));

/** Names that splits of corpora have. */
const SPLIT =
  /^(?:corpus|bitext|train|training|valid|validation|dev|devel|test|tst|tune|newstest|europarl|flores|sentences|src|tgt|source|target)[\w-]*\./i;

function recognize(head: Head): number {
  const named = parallelName(head.path);
  if (named === undefined) return 0;
  const lines = firstLines(head, 100);
  if (lines === undefined || lines.length < 2 || /^\s*(?:#!|[<{[%]|\/[/*])/.test(lines[0]!)) return 0;
  const name = head.path.split('/').at(-1) ?? '';
  const ending = named.language.slice(0, 2);
  if (named.pair === undefined && OTHERS.has(ending) && !SPLIT.test(name)) return 0;
  // Sentences: words, and no signs that programs are made of at the ends of lines.
  const sentences = lines.filter((line) =>
    /\p{L}.*\s.*\p{L}|\p{Script=Han}{3}|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{3}/u.test(line.slice(0, 2000)),
  );
  const code = lines.filter((line) => /[;{}]\s*$|^\s*(?:import|include|def|function|use|return|if|for)\b.*[(:;{]/.test(line.slice(-2000)));
  if (sentences.length < lines.length * 0.5 || code.length > lines.length * 0.2) return 0;
  return named.pair !== undefined ? 90 : SPLIT.test(name) ? 84 : 68;
}
