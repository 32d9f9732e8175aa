/** The files that an answer to a question comes to: what the person says, about the data of the question, and where they took it from. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceDigest } from '../../../claims/describe.js';
import type { Answer } from '../../../config/answers/answer-reader.js';
import type { Json } from '../../../model/basics.js';
import { LicitError } from '../../../model/errors.js';
import type { Config } from '../../../model/settings.js';
import { failure } from '../../../text/failures/failure.js';
import { saysNothing } from '../../../text/placeholders.js';
import { plain, visible } from '../../../text/show.js';
import { plannedAnswer, writePlanned } from '../../waive/written-file.js';
import { type Answering, type Planned, plannedSetting } from './planned-setting.js';
import type { Proposal } from './proposals-for.js';
import type { Question } from './question.js';

/** What a person says to a question. */
export interface Said {
  /** A string, or what `licit.yaml` takes in its place. */
  value: Json;
  /** The proposal that they confirmed; left out where the value is their own. */
  confirmed?: Proposal;
}

/** The files of an answer, one for each thing it is about. Throws LicitError for a value that is none. */
export function plannedFor(question: Question, said: Said, answering: Answering): Planned[] {
  const { value } = said;
  const { asks } = question;
  if (asks === 'purpose' || asks === 'adaptation') return [plannedSetting(asks, value, answering)];
  if (asks !== 'personalData') refuseUnclear(value);
  const given = asks === 'reading' ? readingsGiven(question, value, answering) : declarationsGiven(question, said, answering);
  const { root, config } = answering;
  return given.map(({ stem, ...one }) => {
    const { answer, said: says, ...file } = asSaid(() => plannedAnswer(root, one, { stem, flow: ['about'], deciding: config }));
    return {
      path: file.path,
      isThere: file.isThere,
      says: { answer, said: says } as Answer,
      write: () => writePlanned(root, file),
      takeBack: () => rmSync(join(root, file.path), { force: true }),
    };
  });
}

/** What is wrong is the value: nothing came from a flag. */
function asSaid<T>(plan: () => T): T {
  try {
    return plan();
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    throw new LicitError(cause.message, 'Give another answer, or leave it open.', { cause });
  }
}

function readingsGiven({ sentences = [] }: Question, means: Json, { by, on }: Answering) {
  return sentences.map(({ path, line, raw }) => {
    const words = visible(raw.replace(/\s+/gu, ' ')).slice(0, 400);
    return { answer: 'reading', about: { path }, line, words, sentence: sentenceDigest(raw), means, by, on, stem: `read-${path}-${line}` };
  });
}

function declarationsGiven({ asks, about }: Question, { value, confirmed }: Said, { by, on }: Answering) {
  const restsOn = confirmed && {
    path: confirmed.at.path,
    ...(confirmed.at.line !== undefined && { line: confirmed.at.line }),
    words: confirmed.quote ?? confirmed.value,
  };
  return about.map((one) => ({
    answer: 'declaration',
    about: one,
    [asks]: claimOf(asks, value),
    restsOn,
    by,
    on,
    stem: `${asks}-${one.dataset ?? one.path ?? one.host}`,
  }));
}

/** Whether somebody says this already in files that the ledger was not judged with yet. */
export function isOnFile({ asks, about, parts = [] }: Question, config: Config): boolean {
  if (parts.some((part) => isOnFile(part, config))) return true;
  if (asks === 'purpose') return config.use?.purpose !== undefined;
  if (asks === 'adaptation') return config.use?.assumeAdaptation !== undefined;
  if (asks === 'reading') return false;
  const claim = asks === 'personalData' ? 'noPersonalData' : asks;
  return config.declarations.some(
    (one) => one[claim] !== undefined && about.some(({ path, dataset }) => one.scope.path === path && one.scope.dataset === dataset),
  );
}

/** Writes the files. Gives those that did not say so before: they are what can be taken back. */
export function write(files: readonly Planned[]): Planned[] {
  for (const file of files) file.write();
  return files.filter(({ isThere }) => !isThere);
}

/** A value as a declaration has it: an address or a name of a source, else as it is. */
function claimOf(asks: Question['asks'], value: Json): Json {
  if (asks !== 'source' || typeof value !== 'string') return value;
  return /^https?:\/\//i.test(value) ? { url: value } : { name: value };
}

/** Throws for what says nothing, and for characters that nobody sees. */
function refuseUnclear(value: Json): void {
  if (typeof value === 'string') {
    const shown = JSON.stringify(plain(value.slice(0, 200)));
    if (saysNothing(value)) throw failure('answer/says-nothing', 'fix/write-what-true', { shown });
    if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(value))
      throw failure('declare/contains-invisible-characters', 'fix/remove-them', { one: shown });
  } else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) refuseUnclear(part as Json);
}
