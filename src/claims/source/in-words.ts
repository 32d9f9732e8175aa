const letters = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}_]';
const edge = `(?:(?<!${letters})(?=${letters})|(?<=${letters})(?!${letters}))`;

/**
 * A pattern in which `\b` is the edge of a word in any alphabet, and `\w` a letter or digit of any: JavaScript knows only those of ASCII. It is
 * made when it is first asked for: classes of letters take long to make, and most runs ask for few.
 */
export function inWords({ source }: RegExp, flags = 'iu'): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= patternOf(source, flags));
}

function patternOf(source: string, flags: string): RegExp {
  const read = source.replace(/\[(?:[^\]\\]|\\.)*\]|\\[wb]/g, (part) =>
    part === '\\b' ? edge : part === '\\w' ? '[\\p{L}\\p{N}_]' : part.replaceAll('\\w', '\\p{L}\\p{N}_'),
  );
  return new RegExp(read, flags);
}

/** A pattern for words of a sentence, and one that is quick to try before it. */
export interface Searched {
  says: () => RegExp;
  /** The same without the edges of words, which are slow to look for: a sentence without it is not searched. */
  may: RegExp;
}

/** Both for a pattern; `flags` are those of the exact one. */
export function searched(pattern: RegExp, flags = 'iu'): Searched {
  return { says: inWords(pattern, flags), may: new RegExp(pattern.source.replaceAll('\\b', '').replaceAll('\\w', '\\S'), 'iu') };
}
