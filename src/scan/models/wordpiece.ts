/** A token and the UTF-16 offsets it has in the text. */
export interface Token {
  id: number;
  start: number;
  end: number;
  /** Goes on from the token before, within a word. */
  inner: boolean;
}

/** The vocabulary of a WordPiece model (BERT), and how it splits text. */
export interface Vocabulary {
  ids: ReadonlyMap<string, number>;
  lowercase: boolean;
}

/** A word of more characters is one unknown token, as BERT has it. */
const LONGEST_WORD = 100;
const WORDS = /\p{Script=Han}|\p{P}|[$+<=>^`|~]|[^\s\p{P}\p{Script=Han}$+<=>^`|~]+/gu;

/** Splits a text as BERT does: words, each Chinese character and each mark alone; then the longest pieces that the vocabulary has. */
export function tokenize(text: string, { ids, lowercase }: Vocabulary): Token[] {
  const unknown = ids.get('[UNK]') ?? 0;
  const tokens: Token[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORDS)) {
    const letters = [...word];
    if (letters.length > LONGEST_WORD) {
      tokens.push({ id: unknown, start, end: start + word.length, inner: false });
      continue;
    }
    tokens.push(
      ...(piecesOf(
        letters.map((letter) => folded(letter, lowercase)),
        letters,
        start,
        ids,
      ) ?? [{ id: unknown, start, end: start + word.length, inner: false }]),
    );
  }
  return tokens;
}

function folded(letter: string, lowercase: boolean): string {
  return lowercase
    ? letter
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
    : letter;
}

/** The longest pieces from the left; undefined where a part of the word is in none. */
function piecesOf(
  folds: readonly string[],
  letters: readonly string[],
  start: number,
  ids: ReadonlyMap<string, number>,
): Token[] | undefined {
  const tokens: Token[] = [];
  let at = start;
  for (let from = 0; from < folds.length; ) {
    let to = folds.length;
    let id: number | undefined;
    for (; to > from; to -= 1) {
      id = ids.get((from > 0 ? '##' : '') + folds.slice(from, to).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return undefined;
    const end = at + letters.slice(from, to).join('').length;
    tokens.push({ id, start: at, end, inner: from > 0 });
    at = end;
    from = to;
  }
  return tokens;
}
