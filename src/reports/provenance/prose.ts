/** The report's own sentences, in English and in Chinese. */
import type { Lang } from '../../model.js';
import { en } from './prose-en.js';
import { zh } from './prose-zh.js';

export type Prose = typeof en;

/** The sentences in each language; one that lacks a sentence does not compile. */
export const prose = { en, zh } satisfies Record<Lang, Prose>;
