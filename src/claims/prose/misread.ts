/** Sentences of running text that licit takes for terms of the data, and of which a person says that they are none. */
import { createHash } from 'node:crypto';

/** Whether a person read the words of a sentence otherwise. */
export type Misread = (words: string) => boolean;
export const NONE_MISREAD: Misread = () => false;

/** The SHA-256 in hex of the words of a sentence, as a claim has them; white space is as good as any. */
export function sentenceDigest(words: string): string {
  return createHash('sha256').update(words.replace(/\s+/gu, ' ').trim()).digest('hex');
}

/** Those whose words have one of these digests, what is personal in them masked. Another word makes another sentence. */
export function misreadBy(digests: ReadonlySet<string>, masked: (words: string) => string): Misread {
  return digests.size === 0 ? NONE_MISREAD : (words) => digests.has(sentenceDigest(masked(words)));
}
