/** What every part uses: JSON, languages, a spot in a file. */

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Whether a value is an object of JSON: no list, no null. */
export function isObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The languages that licit speaks; all that it says in each is in `text/messages/languages.ts`. */
export const langs = ['en', 'zh'] as const;

export type Lang = (typeof langs)[number];

/** The same words in English and in Chinese. */
export interface Words {
  en: string;
  zh: string;
}

/** A spot in a file, exact enough for an editor to open. Lines and records count from 1, offsets (bytes) from 0. */
export interface Place {
  /** Relative to the project folder, with `/` on every system. */
  path: string;
  line?: number;
  offset?: number;
  /** Row of a binary table or element of a JSON document, from 1. */
  record?: number;
  /** In the format's own words: `license`, `images[].license`, column `lic`. */
  field?: string;
}

/** A data set in the cache of a hub, and the revision of it that lies there. */
export interface CachedCopy {
  hub: 'hf' | 'ms';
  name: string;
  revision?: string;
}

/** Three values: yes, no, and `unknown`, which is never no. */
export type Three = 'yes' | 'no' | 'unknown';

export type Confidence = 'possible' | 'likely' | 'certain';

/**
 * Why something is as it is: an id with arguments, written as one string (`license/by-part {"parts":["images: MIT"]}`), which ledgers keep and programs
 * compare. Words for it are put in where it is shown (`text/reasons/reason.ts`).
 */
export type Reason = string & { readonly isReason: true };

/** What is wrong with something that is read, written in the same way: its words, and what to do, are in `text/problems/`. */
export type ProblemReason = string & { readonly isProblem: true };
