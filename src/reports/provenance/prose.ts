/** The report's own sentences, in English and in Chinese. */
import type { Lang } from '../../model/basics.js';
import { en, type Prose } from './prose-en.js';
import { zh } from './prose-zh.js';

export type { Prose } from './prose-en.js';

/** The sentences in each language; one that lacks a sentence does not compile. */
export const prose = { en, zh } satisfies Record<Lang, Prose>;
