/** Reads what a project decides in writing: one file an answer in `.licit/answers`, a waiver in `.licit/waivers`, an entry in `.licit/baseline`, a decided spot check in `.licit/samples`. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractKeys } from '../claims/documents/extract-kinds.js';
import { LicitError } from '../model/errors.js';
import type { Config } from '../model/settings.js';
import type { ConsentRegister, Extract } from '../model/statement.js';
import type { BaselineEntry, Waiver } from '../model/waiver.js';
import { plain } from '../text/show.js';
import type { WrittenAnswer } from './answers-schema.js';
import { isHost } from './grants-file.js';
import { schemas } from './libraries.js';
import type { Base } from './policy.js';
import { decisionsFolder, isDecisionName, readDecision } from './sample-decisions.js';
import type { WrittenEntry, WrittenWaiver } from './waivers-schema.js';
import { type LookAt, textOf, YamlFile } from './yaml-file.js';

/** Where waivers are, relative to the project folder. */
export const waiversFolder = '.licit/waivers';
/** Where the entries of the baseline are. */
export const baselineFolder = '.licit/baseline';
/** Where answers are: what people take out of documents. */
export const answersFolder = '.licit/answers';

const MOST_FILES = 20_000;
const waiverName = /^([a-z0-9][a-z0-9-]{0,120})\.yaml$/;
const entryName = /^([0-9a-f]{32})(?:-[0-9a-f]{8})?\.yaml$/;

/** Where files are read from: the project as it is, or the base of a change. */
interface Source {
  list(folder: string): readonly string[];
  text(path: string): string;
  look?: LookAt;
}

type Accepted = Pick<Config, 'answers' | 'registers' | 'waivers' | 'baseline' | 'decisions'>;
/** Who may decide. */
export type Deciding = Pick<Config, 'attesting' | 'waiving'>;

/** What a project accepts, as its files are now. */
export function loadAccepted(root: string, deciding: Deciding): Accepted {
  return accepted(
    {
      list: (folder) => filesIn(join(root, folder), folder),
      text: (path) => textOf(join(root, path), path, 'Check that the file may be read.', root),
    },
    root,
    deciding,
  );
}

/** What the base of a change accepts. */
export function acceptedInBase(base: Base, root: string, deciding: Deciding): Accepted {
  const text = (path: string): string => {
    const found = base.text(path);
    if (found === undefined) throw new LicitError(`Cannot read ${path} of ${plain(base.label)}`, 'Check the file in the base.');
    return found;
  };
  return accepted({ list: (folder) => base.list(folder), text, look: base.evidence }, root, deciding);
}

function accepted(source: Source, root: string, { attesting, waiving }: Deciding): Accepted {
  const answers = named(source, answersFolder, waiverName, 'Answers are named as licit answer names them: small letters, digits, hyphens.');
  const waivers = named(source, waiversFolder, waiverName, 'Waivers are named as licit waive names them: small letters, digits, hyphens.');
  const decisions = decisionFiles(source);
  const entries = named(source, baselineFolder, entryName, 'Remove it: licit baseline create writes the entries.');
  const said = answers.map(({ id, path }) => readAnswer(source.text(path), path, root, attesting, id, source.look));
  const extracts = said.filter((one) => 'says' in one);
  const registers = said.filter((one) => 'columns' in one);
  return {
    ...(extracts.length > 0 && { answers: extracts }),
    ...(registers.length > 0 && { registers }),
    ...(waivers.length > 0 && {
      waivers: waivers.map(({ id, path }) => readWaiver(source.text(path), path, root, waiving, id, source.look)),
    }),
    ...(decisions.length > 0 && { decisions: decisions.map((path) => readDecision(source.text(path), path, root)) }),
    ...(entries.length > 0 && { baseline: entries.map(({ id, path }) => readEntry(source.text(path), path, root, id)) }),
  };
}

/** The files of decided spot checks, sorted. Throws for a file that has not the name of one. */
function decisionFiles(source: Source): string[] {
  const files = source.list(decisionsFolder).filter((name) => /\.ya?ml$/i.test(name));
  if (files.length > MOST_FILES) throw new LicitError(`There are ${files.length} files in ${decisionsFolder}`, `Keep it to ${MOST_FILES}.`);
  const other = files.find((name) => !isDecisionName(name));
  if (other !== undefined)
    throw new LicitError(
      `${plain(`${decisionsFolder}/${other}`)} does not have the name of a decision`,
      'licit sample decide writes them as PLAN-DRAW.yaml; plans are in folders of their own.',
    );
  return [...files].sort().map((name) => `${decisionsFolder}/${name}`);
}

/** The files of a folder, sorted, each with the id in its name. Throws for a name that is none: what nobody reads must not look accepted. */
function named(source: Source, folder: string, form: RegExp, advice: string): { id: string; path: string }[] {
  const files = source.list(folder).filter((name) => /\.ya?ml$/i.test(name));
  if (files.length > MOST_FILES) throw new LicitError(`There are ${files.length} files in ${folder}`, `Keep it to ${MOST_FILES}.`);
  return [...files].sort().map((name) => {
    const id = form.exec(name)?.[1];
    const path = `${folder}/${name}`;
    if (id === undefined) throw new LicitError(`${plain(path)} does not have the name of an entry`, advice);
    return { id, path };
  });
}

function filesIn(absolute: string, folder: string): string[] {
  try {
    return readdirSync(absolute, { withFileTypes: true }).flatMap((one) => {
      if (one.isSymbolicLink())
        throw new LicitError(`${plain(`${folder}/${one.name}`)} is a symbolic link`, 'Put the file itself there, or remove the link.');
      return one.isFile() ? [one.name] : [];
    });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (cause instanceof LicitError) throw cause;
    throw new LicitError(`Cannot read ${folder}`, 'Check that it is a folder and may be read.', { cause });
  }
}

/** Reads the text of a waiver. Whatever is wrong in it is said with line and column, as one error. */
export function readWaiver(text: string, path: string, root: string, waiving: Config['waiving'], id: string, look?: LookAt): Waiver {
  const file = new YamlFile(text, join(root, path), root, { folder: root, ...(look && { look }) });
  const { evidence, scope, ...said } = file.read<WrittenWaiver>(schemas.waiver(), 'waiver.schema.json');
  const host = scope.host?.toLowerCase();
  if (host !== undefined && !isHost(host))
    file.complain(['scope', 'host'], 'Write the name of a host, as archive.example; its subdomains are in it.');
  if (scope.finding !== undefined && Object.keys(scope).length > 1)
    file.complain(['scope', 'finding'], 'A fingerprint names a whole finding: leave out the other parts, or the fingerprint.');
  if (!isPlainGlob(scope.path)) file.complain(['scope', 'path'], 'Write a glob without negation: web/**.');
  const waiver: Waiver = {
    id,
    ...said,
    scope: { ...scope, ...(host !== undefined && { host }) },
    approved: isApprover(said.approver, waiving),
    longest: longestTerm(waiving),
    evidence: {
      ...file.evidence(evidence.path, ['evidence', 'path']),
      recorded: { sha256: evidence.sha256, bytes: evidence.bytes },
    },
    at: { path: file.shown, line: 1 },
  };
  file.stopIfWrong();
  return waiver;
}

/** Reads the text of an answer. Whatever is wrong in it is said with line and column, as one error. */
export function readAnswer(
  text: string,
  path: string,
  root: string,
  attesting: Config['attesting'],
  id: string,
  look?: LookAt,
): Extract | ConsentRegister {
  const file = new YamlFile(text, join(root, path), root, { folder: root, ...(look && { look }) });
  const written = file.read<WrittenAnswer>(schemas.answer(), 'answer.schema.json');
  if (!isPlainGlob(written.about.path)) file.complain(['about', 'path'], 'Write a glob without negation: web/**.');
  const signed = { id, attests: isNamed(written.by, attesting ?? []), at: { path: file.shown, line: 1 } };
  const answer = written.answer === 'register' ? registerOf(written, signed) : extractOf(written, signed, file);
  file.stopIfWrong();
  return answer;
}

type Signed = Pick<Extract, 'id' | 'attests' | 'at'>;

function registerOf({ answer: _, ...said }: WrittenAs<'register'>, signed: Signed): ConsentRegister {
  return { ...said, ...signed };
}

function extractOf({ answer: _, about, document, ...said }: WrittenAs<'evidence'>, signed: Signed, file: YamlFile): Extract {
  const host = about.host?.toLowerCase();
  if (host !== undefined && !isHost(host)) file.complain(['about', 'host'], 'Write the name of a host, as archive.example.');
  const keys = extractKeys(said.kind) ?? {};
  for (const name of Object.keys(said.says))
    if (!Object.hasOwn(keys, name))
      file.complain(['says', name], `A ${said.kind} has no such value. It has ${Object.keys(keys).join(', ')}.`);
  return {
    ...said,
    ...signed,
    about: { ...about, ...(host !== undefined && { host }) },
    evidence: {
      ...file.evidence(document.path, ['document', 'path']),
      recorded: { sha256: document.sha256, bytes: document.bytes },
    },
  };
}

type WrittenAs<Kind extends WrittenAnswer['answer']> = WrittenAnswer & { answer: Kind };

function isPlainGlob(path: string | undefined): boolean {
  return path === undefined || !path.startsWith('!');
}

function readEntry(text: string, path: string, root: string, fingerprint: string): BaselineEntry {
  const file = new YamlFile(text, join(root, path), root);
  const entry = file.read<WrittenEntry>(schemas.baseline(), 'baseline.schema.json');
  return { fingerprint, ...entry, at: { path: file.shown, line: 1 } };
}

const LONGEST = 180;

/** The longest term of a waiver, in days. */
export function longestTerm(waiving: Config['waiving']): number {
  return waiving?.longest ?? LONGEST;
}

/** Whether licit.yaml names someone among those who may waive. With nobody named, nobody may. */
export function isApprover(name: string, waiving: Config['waiving']): boolean {
  return isNamed(name, waiving?.approvers ?? []);
}

/** Whether a list of people has someone of this name or address. */
export function isNamed(name: string, people: readonly { name: string }[]): boolean {
  const wanted = asNamed(name);
  return people.some((one) => asNamed(one.name) === wanted);
}

/** Mail addresses and names are compared without case, as people write them. */
export function asNamed(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
