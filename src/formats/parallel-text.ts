import type { Format, Head } from '../model/format.js';
import { firstLines, itemLines } from '../reading/item-lines.js';
import { rewriteTexts } from '../reading/rewrite-bytes.js';

const parallelText: Format = {
  id: 'parallel-text',
  title: 'Parallel corpora (Moses)',
  reads: 'items',
  answersTo:
    'One side of a parallel corpus, as Moses and OPUS write it: one sentence a line in a file whose name ends in a language (`corpus.en-fr.en`, `train.zh`); each line that is not blank is an item with its language. The other side is a list of its own, with the same sentence on the same line.',
  notRead: 'Which lines of the two sides belong together beyond their number, and whether there are as many.',
  recognize,
  read: (file, part) => {
    const language = languageOf(file.path)?.language;
    return itemLines(file, part, ({ text }) => ({ fields: { text, ...(language !== undefined && { language }) } }));
  },
  splitsAtLines: true,
  decides: () => null,
  roles: { text: ['text'], label: [], id: [], url: [] },
  rewrite: rewriteTexts,
};

export default parallelText;

/** ISO 639-1, and what OPUS has besides. */
const LANGUAGES = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv
   ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my
   na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr
   ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
   ceb fil hmn haw yue nds ast arz`.split(/\s+/),
);
/** Endings of programs, of what they write, and of documents: the name has to say more than the language. */
const OTHERS = new Set('as cs el es io is la lo mk ml my or pl ps sh so st ts to tt vi'.split(' '));

/** The language that a name ends in, and whether it names the pair too: `corpus.en-fr.en`, `train.de-en.de.gz`. */
function languageOf(path: string): { language: string; pair: boolean } | undefined {
  const name = (path.split('/').at(-1) ?? '').replace(/\.(?:gz|zst|bz2|xz)$/i, '');
  const [, before, code, region = ''] = /^(.+)\.([a-z]{2,3})([-_](?:[A-Za-z]{2,4}|\d{3}))?$/.exec(name) ?? [];
  if (before === undefined || code === undefined || !LANGUAGES.has(code)) return undefined;
  const [, first, second] = /(?:^|[._-])([a-z]{2,3})(?:_[A-Za-z]{2,4})?[-_]([a-z]{2,3})(?:_[A-Za-z]{2,4})?$/.exec(before) ?? [];
  const both = first !== undefined && second !== undefined && LANGUAGES.has(first) && LANGUAGES.has(second);
  return { language: code + region, pair: both && (first === code || second === code) };
}

/** Names that splits of corpora have. */
const SPLIT =
  /^(?:corpus|bitext|train|training|valid|validation|dev|devel|test|tst|tune|newstest|europarl|flores|sentences|src|tgt|source|target)[\w-]*\./i;

function recognize(head: Head): number {
  const named = languageOf(head.path);
  if (named === undefined) return 0;
  const lines = firstLines(head, 100);
  if (lines === undefined || lines.length < 2 || /^\s*(?:#!|[<{[%]|\/[/*])/.test(lines[0]!)) return 0;
  const name = head.path.split('/').at(-1) ?? '';
  const ending = named.language.slice(0, 2);
  if (!named.pair && OTHERS.has(ending) && !SPLIT.test(name)) return 0;
  // Sentences: words, and no signs that programs are made of at the ends of lines.
  const sentences = lines.filter((line) =>
    /\p{L}.*\s.*\p{L}|\p{Script=Han}{3}|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{3}/u.test(line.slice(0, 2000)),
  );
  const code = lines.filter((line) => /[;{}]\s*$|^\s*(?:import|include|def|function|use|return|if|for)\b.*[(:;{]/.test(line.slice(-2000)));
  if (sentences.length < lines.length * 0.5 || code.length > lines.length * 0.2) return 0;
  return named.pair ? 90 : SPLIT.test(name) ? 84 : 68;
}
