/** The files that an answer to a question comes to: what the person says, about the data of the question, and where they took it from. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceDigest } from '../../../claims/describe.js';
import type { Answer } from '../../../config/answers/answer-reader.js';
import type { Json } from '../../../model/basics.js';
import { LicitError } from '../../../model/errors.js';
import type { Config } from '../../../model/settings.js';
import { saysNothing } from '../../../text/placeholders.js';
import { plain } from '../../../text/show.js';
import { type PlannedFile, plannedAnswer, writePlanned } from '../../waive/written-file.js';
import type { Question } from './open-questions.js';
import type { Proposal } from './proposals-for.js';

/** Who answers, and where. */
export interface Answering {
  root: string;
  config: Config;
  by: string;
  /** ISO day. */
  on: string;
}

/** What a person says to a question. */
export interface Said {
  /** A string, or what `licit.yaml` takes in its place. */
  value: Json;
  /** The proposal that they confirmed; left out where the value is their own. */
  confirmed?: Proposal;
}

/** The files of an answer, one for each thing it is about. Throws LicitError for a value that is none. */
export function plannedFor(question: Question, { value, confirmed }: Said, { root, config, by, on }: Answering): (PlannedFile & Answer)[] {
  if (question.asks !== 'personalData') refuseUnclear(value);
  if (question.asks === 'reading')
    return question.sentences!.map(({ path, line, raw }) =>
      plannedAnswer(
        root,
        {
          answer: 'reading',
          about: { path },
          line,
          words: raw.replace(/\s+/gu, ' ').slice(0, 400),
          sentence: sentenceDigest(raw),
          means: value,
          by,
          on,
        },
        { stem: `read-${path}-${line}`, flow: ['about'], deciding: config },
      ),
    );
  const restsOn = confirmed && {
    path: confirmed.at.path,
    ...(confirmed.at.line !== undefined && { line: confirmed.at.line }),
    words: confirmed.quote ?? confirmed.value,
  };
  return question.about.map((about) =>
    plannedAnswer(
      root,
      { answer: 'declaration', about, [question.asks]: claimOf(question.asks, value), restsOn, by, on },
      { stem: `${question.asks}-${about.dataset ?? about.path ?? about.host}`, flow: ['about'], deciding: config },
    ),
  );
}

/** Whether somebody says this already in files that the ledger was not judged with yet. */
export function isOnFile({ asks, about, parts = [] }: Question, config: Config): boolean {
  if (parts.some((part) => isOnFile(part, config))) return true;
  const claim = asks === 'personalData' ? 'noPersonalData' : asks;
  if (claim === 'reading') return false;
  return config.declarations.some(
    (one) => one[claim] !== undefined && about.some(({ path, dataset }) => one.scope.path === path && one.scope.dataset === dataset),
  );
}

/** Writes the files. Gives those that were not there before: they are what can be taken back. */
export function write(root: string, files: readonly PlannedFile[]): string[] {
  for (const file of files) writePlanned(root, file);
  return files.filter(({ isThere }) => !isThere).map(({ path }) => path);
}

/** Takes back what was written. */
export function takeBack(root: string, paths: readonly string[]): void {
  for (const path of paths) rmSync(join(root, path), { force: true });
}

/** A value as a declaration has it: an address or a name of a source, else as it is. */
function claimOf(asks: Question['asks'], value: Json): Json {
  if (asks !== 'source' || typeof value !== 'string') return value;
  return /^https?:\/\//i.test(value) ? { url: value } : { name: value };
}

/** Throws for what says nothing, and for characters that nobody sees. */
function refuseUnclear(value: Json): void {
  if (typeof value === 'string') {
    if (saysNothing(value))
      throw new LicitError(`${JSON.stringify(plain(value.slice(0, 200)))} says nothing`, 'Write what is true, or leave it open.');
    if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value))
      throw new LicitError(`${JSON.stringify(plain(value.slice(0, 200)))} contains invisible characters`, 'Remove them.');
  } else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) refuseUnclear(part as Json);
}
