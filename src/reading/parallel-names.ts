/** Names of parallel corpora, as Moses and OPUS write them: one file a language, whose name ends in it. */

import type { Head } from '../model/format.js';
import { unpackedName } from './folder-paths.js';

/** ISO 639-1, and what OPUS has besides. */
const LANGUAGES = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv
   ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my
   na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr
   ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
   ceb fil hmn haw yue nds ast arz`.split(/\s+/),
);

/** What a name says: the language that it ends in, what is before it, and the pair where it names one (`corpus.en-fr.en`, `train.de-en.de.gz`). */
export interface ParallelName {
  language: string;
  before: string;
  pair?: readonly [string, string];
}

/** Undefined where the name ends in no language. */
export function parallelName(path: string): ParallelName | undefined {
  const name = unpackedName(path.split('/').at(-1) ?? '');
  const [, before, code, region = ''] = /^(.+)\.([a-z]{2,3})([-_](?:[A-Za-z]{2,4}|\d{3}))?$/.exec(name) ?? [];
  if (before === undefined || code === undefined || !LANGUAGES.has(code)) return undefined;
  const [, first, second] = /(?:^|[._-])([a-z]{2,3})(?:_[A-Za-z]{2,4})?[-_]([a-z]{2,3})(?:_[A-Za-z]{2,4})?$/.exec(before) ?? [];
  const both = first !== undefined && second !== undefined && LANGUAGES.has(first) && LANGUAGES.has(second);
  return { language: code + region, before, ...(both && (first === code || second === code) && { pair: [first, second] as const }) };
}

/** Whether a CR alone ends a line of a side. Sentences hold stray ones, and a line more on one side would move all pairs behind it: only where there is no LF. */
export function returnsEndLines({ text = '' }: Pick<Head, 'text'>): boolean {
  return !text.includes('\n');
}

/** The first line of the listing that discovery makes of the sides of a corpus. */
export interface SidesListing {
  'licit-parallel': 1;
  sides: { name: string; language: string; encoding: string; lines: number; returns: boolean; bytes: number; sha256: string }[];
}
