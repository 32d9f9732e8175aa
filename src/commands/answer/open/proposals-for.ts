/** What licit proposes for a question: the words that say so and where they are. A proposal is nothing until a person says that it is true. */
import { posix } from 'node:path';
import { textOfPrograms } from '../../../claims/card/card-license.js';
import { namedFor } from '../../../claims/card/license-file-name.js';
import type { Place } from '../../../model/basics.js';
import type { Snapshot } from '../../../model/snapshot.js';
import type { RecordedClaim } from '../../../model/statement.js';
import { commonFolder, isWithin } from '../../../reading/folder-paths.js';
import { visible } from '../../../text/show.js';
import { sourceHints } from './source-hints.js';

/** A value that a person may confirm, with the words that it is from and where they are. */
export interface Proposal {
  value: string;
  /** The words, where they are others than the value. */
  quote?: string;
  at: Place;
}

/** What a proposal is made from. */
interface Data {
  view: Snapshot;
  root: string;
  dataset: string;
  /** The lists that the question is about. */
  paths: readonly string[];
}

const MOST_PROPOSALS = 5;
const MAX_QUOTE = 300;

/** The proposals for one kind of question, the nearest first. Whether there is personal data, and by which right it is used, is never proposed. */
export function proposalsFor(asks: string, data: Data): Proposal[] {
  const found = asks === 'source' ? sources(data) : asks === 'license' ? licenses(data) : [];
  // What is shown is what is taken: what cannot be shown as it is is not proposed.
  const isShown = (words: string): boolean => visible(words) === words && words.trim() !== '' && words.length <= MAX_QUOTE;
  return found.filter(({ value, at }) => isShown(value) && isShown(at.path)).slice(0, MOST_PROPOSALS);
}

function sources({ view, root, paths }: Data): Proposal[] {
  return sourceHints(view, commonFolder(paths), root).map(({ value, raw, at }) => ({
    value,
    ...(raw !== value && { quote: quoteOf(raw) }),
    at: placed(at),
  }));
}

/** The license of the programs beside the data, and what is said in a folder above that does not reach it. */
function licenses({ view, dataset, paths }: Data): Proposal[] {
  const folder = commonFolder(paths).replace(/\/$/, '') || '.';
  const all = view.datasets.flatMap(({ name, claims }) => claims.filter(isKnownLicense).map((claim) => ({ claim, own: name === dataset })));
  const near = all.filter(({ claim: { at, part }, own }) => part === undefined && (own || isWithin(folder, posix.dirname(at.path))));
  const proposed = near
    .sort((a, b) => Number(b.claim.why === textOfPrograms) - Number(a.claim.why === textOfPrograms) || Number(b.own) - Number(a.own))
    .map(({ claim: { value, raw, at } }) => ({ value: String(value), ...(raw !== undefined && { quote: quoteOf(raw) }), at: placed(at) }));
  return proposed.filter((one, i) => proposed.findIndex(({ value }) => value === one.value) === i);
}

function isKnownLicense({ about, state, why, value, by, at }: RecordedClaim): boolean {
  // LICENSE-CODE says what it is for.
  if (by === 'file' && namedFor(at.path) === 'else') return false;
  const isSaid = about === 'license' && (state === 'known' || why === textOfPrograms);
  return isSaid && typeof value === 'string' && !value.includes('LicenseRef-');
}

function quoteOf(raw: string): string {
  const line = visible(raw.replace(/\s+/gu, ' ').trim());
  return line.length > MAX_QUOTE ? `${line.slice(0, MAX_QUOTE)}…` : line;
}

function placed({ path, line }: Place): Place {
  return { path, ...(line !== undefined && { line }) };
}
