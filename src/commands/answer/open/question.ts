/** A question about some data, and its names. */
import { createHash } from 'node:crypto';
import type { Asked } from '../../../config/answers/questions-schema.js';
import type { About } from '../../../config/edit/declare-edit.js';
import type { Place, Words } from '../../../model/basics.js';
import type { Snapshot } from '../../../model/snapshot.js';
import type { FindingExample } from '../../../model/views.js';
import { globOf } from '../../../reading/glob.js';
import type { Proposal } from './proposals-for.js';

/** A sentence that licit takes for terms of the data and does not understand. */
export interface OpenSentence {
  path: string;
  line: number;
  raw: string;
}

/** A question about some data. */
export interface Question {
  /** Names the question as long as it is about the same data. */
  id: string;
  /** Digest of the items and the proposals: where it is another one, something else is asked. */
  state: string;
  asks: Asked;
  /** What the answer is about. */
  about: About[];
  /** The sentences that it is about: the same words in one file or several. */
  sentences?: OpenSentence[];
  datasets: string[];
  items: number;
  title: Words;
  proposals: Proposal[];
  /** What detectors took it for, where they may be wrong, and examples with values masked. */
  found?: { kinds: string[]; examples: FindingExample[] };
  /** The questions that were put together; each can be asked by itself. */
  parts?: Question[];
}

/** A question with its names. */
export function finished(question: Omit<Question, 'id' | 'state'>, paths: readonly string[], view: Snapshot): Question {
  const { asks, about, sentences, items, proposals } = question;
  const wanted = new Set(paths);
  const lists = view.manifests.filter(({ path }) => wanted.has(path)).map(({ path, sha256, items: n }) => [path, sha256, n]);
  const id = digest([asks, about, sentences ?? []]);
  return { ...question, id, state: digest([id, items, lists, proposals]) };
}

/** The first digits of the SHA-256 of a value as JSON. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Data as an answer names it. */
export function aboutOf(named: { paths: string[] } | { dataset: string }): About[] {
  return 'dataset' in named ? [named] : named.paths.map((path) => ({ path: path.endsWith('/') ? `${globOf(path)}**` : globOf(path) }));
}

/** Where a proposal is from, for people. */
export function placeOf({ path, line }: Place): string {
  return line === undefined ? path : `${path}:${line}`;
}
