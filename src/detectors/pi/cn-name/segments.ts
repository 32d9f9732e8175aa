import { createRequire } from 'node:module';

/** Chinese words: where a sentence falls into them, and what kind of word one is. */
export interface Words {
  /** The words of a sentence in order; joined they are the sentence. */
  cut(sentence: string): string[];
  /** The part of speech of a word as jieba's dictionary has it (`nr` person, `ns` place, `v` verb); empty for what is not in it. */
  tag(word: string): string;
}

const MAX_TAGS = 50_000;

let words: Words | null | undefined;

/** jieba with its dictionary, loaded when first asked for (a quarter of a second, once a thread); undefined where the package is not installed. */
export function chineseWords(): Words | undefined {
  if (words === undefined) words = load();
  return words ?? undefined;
}

/** Whether the package that knows Chinese words is installed and runs here; leaves its dictionary alone. */
export function hasChineseWords(): boolean {
  return library() !== null;
}

type Library = typeof import('@node-rs/jieba');

const require = createRequire(import.meta.url);
let kept: Library | null | undefined;

function library(): Library | null {
  if (kept === undefined) {
    try {
      kept = require('@node-rs/jieba') as Library;
    } catch {
      // Not installed, or no build of it for this system: names are then told without it.
      kept = null;
    }
  }
  return kept;
}

/** The dictionary's text. The module would keep it, and a second file that is not used: eleven megabytes in each thread. */
function dictionary(): Uint8Array {
  const loaded = require('@node-rs/jieba/dict') as { dict?: Uint8Array; idf?: Uint8Array };
  const dict = loaded.dict!;
  delete loaded.dict;
  delete loaded.idf;
  delete require.cache[require.resolve('@node-rs/jieba/dict')];
  return dict;
}

function load(): Words | null {
  const known = library();
  if (known === null) return null;
  const jieba = known.Jieba.withDict(dictionary());
  const tags = new Map<string, string>();
  return {
    // Without the hidden Markov model: what the dictionary does not hold falls into single characters, and names are told by our own tables.
    cut: (sentence) => jieba.cut(sentence, false),
    tag(word) {
      let tag = tags.get(word);
      if (tag === undefined) {
        const seen = jieba.tag(word, false);
        tag = seen.length === 1 && seen[0]!.tag !== 'x' ? seen[0]!.tag : '';
        if (tags.size >= MAX_TAGS) tags.clear();
        tags.set(word, tag);
      }
      return tag;
    },
  };
}
