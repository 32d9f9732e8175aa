/** Reads what a project decides in writing: one file an answer in `.licit/answers`, a waiver in `.licit/waivers`, an entry in `.licit/baseline`, a decided spot check in `.licit/samples`. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LicitError } from '../../model/errors.js';
import type { Config } from '../../model/settings.js';
import type { Declaration } from '../../model/statement.js';
import type { BaselineEntry, Waiver } from '../../model/waiver.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { isHost } from '../grants-file.js';
import { schemas } from '../libraries.js';
import type { Base } from '../policy.js';
import { decisionsFolder, isDecisionName, readDecision } from '../sample-decisions.js';
import { type LookAt, textOf, YamlFile } from '../yaml-file.js';
import { type Answer, type Deciding, isPlainGlob, readAnswer } from './answer-reader.js';
import type { WrittenEntry, WrittenWaiver } from './waivers-schema.js';
import { isApprover, longestTerm } from './who-may.js';

/** Where waivers are, relative to the project folder. */
export const waiversFolder = '.licit/waivers';
/** Where the entries of the baseline are. */
export const baselineFolder = '.licit/baseline';
/** Where answers are: what people take out of documents. */
export const answersFolder = '.licit/answers';

const MAX_FILES = 20_000;
const waiverName = /^([a-z0-9][a-z0-9-]{0,120})\.yaml$/;
const entryName = /^([0-9a-f]{32})(?:-[0-9a-f]{8})?\.yaml$/;

/** Where files are read from: the project as it is, or the base of a change. */
interface Source {
  list(folder: string): readonly string[];
  text(path: string): string;
  look?: LookAt;
}

type Accepted = Pick<
  Config,
  'answers' | 'dismissals' | 'readings' | 'registers' | 'lists' | 'waivers' | 'baseline' | 'decisions' | 'grants'
> & {
  /** What answers declare. */
  declared: Declaration[];
};
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
    if (found === undefined) throw failure('config/cannot-read', 'fix/check-file-base', { path, label: plain(base.label) });
    return found;
  };
  return accepted({ list: (folder) => base.list(folder), text, look: base.evidence }, root, deciding);
}

function accepted(source: Source, root: string, deciding: Deciding): Accepted {
  const { look } = source;
  const answers = named(source, answersFolder, waiverName, 'Answers are named as licit answer names them: small letters, digits, hyphens.');
  const said = answers.map(({ id, path }) => readAnswer({ text: source.text(path), path, root, id, deciding, ...(look && { look }) }));
  const of = <Kind extends Answer['answer']>(kind: Kind) =>
    said.flatMap((one) => (one.answer === kind ? [one.said as (Answer & { answer: Kind })['said']] : []));
  // Where they were written before; licit answers migrate moves them.
  const oldWaivers = named(
    source,
    waiversFolder,
    waiverName,
    'Waivers are named as licit answer waive names them: small letters, digits, hyphens.',
  );
  const oldEntries = named(source, baselineFolder, entryName, 'Remove it: licit answer baseline create writes the entries.');
  const decisions = decisionFiles(source);
  const waivers = [
    ...of('waiver'),
    ...oldWaivers.map(({ id, path }) => readWaiver(source.text(path), path, root, deciding.waiving, id, look)),
  ];
  const baseline = [...of('baseline'), ...oldEntries.map(({ id, path }) => readEntry(source.text(path), path, root, id))];
  return {
    declared: of('declaration'),
    ...some({
      answers: of('evidence'),
      registers: of('register'),
      lists: of('list'),
      dismissals: of('dismissal'),
      readings: of('reading'),
      grants: of('grant'),
      waivers,
      baseline,
    }),
    ...(decisions.length > 0 && { decisions: decisions.map((path) => readDecision(source.text(path), path, root)) }),
  };
}

/** The lists that hold something. */
function some<Lists extends Readonly<Record<string, readonly unknown[]>>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>;
}

/** The files of decided spot checks, sorted. Throws for a file that has not the name of one. */
function decisionFiles(source: Source): string[] {
  const files = source.list(decisionsFolder).filter((name) => /\.ya?ml$/i.test(name));
  if (files.length > MAX_FILES)
    throw failure('config/there-files', 'fix/keep-it-to', { files: files.length, decisionsFolder, mostFiles: MAX_FILES });
  const other = files.find((name) => !isDecisionName(name));
  if (other !== undefined)
    throw failure('config/does-not-name', 'fix/licit-sample-decide', { decisionsFolder: plain(`${decisionsFolder}/${other}`) });
  return [...files].sort().map((name) => `${decisionsFolder}/${name}`);
}

/** The files of a folder, sorted, each with the id in its name. Throws for a name that is none: what nobody reads must not look accepted. */
function named(source: Source, folder: string, form: RegExp, advice: string): { id: string; path: string }[] {
  const files = source.list(folder).filter((name) => /\.ya?ml$/i.test(name));
  if (files.length > MAX_FILES)
    throw failure('config/there-files', 'fix/keep-it-to', { files: files.length, decisionsFolder: folder, mostFiles: MAX_FILES });
  const entries = files.map((name) => {
    const id = form.exec(name)?.[1];
    const path = `${folder}/${name}`;
    if (id === undefined) throw new LicitError(`${plain(path)} does not have the name of an entry`, advice);
    return { id, path };
  });
  return entries.sort((one, two) => (one.id < two.id ? -1 : one.id > two.id ? 1 : one.path < two.path ? -1 : 1));
}

function filesIn(absolute: string, folder: string): string[] {
  try {
    return readdirSync(absolute, { withFileTypes: true }).flatMap((one) => {
      if (one.isSymbolicLink()) throw failure('config/symbolic-link', 'fix/put-file-itself', { folder: plain(`${folder}/${one.name}`) });
      return one.isFile() ? [one.name] : [];
    });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (cause instanceof LicitError) throw cause;
    throw failure('catalog/cannot-read', 'fix/check-folder-may-read', { file: folder }, cause);
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

function readEntry(text: string, path: string, root: string, fingerprint: string): BaselineEntry {
  const file = new YamlFile(text, join(root, path), root);
  const entry = file.read<WrittenEntry>(schemas.baseline(), 'baseline.schema.json');
  return { fingerprint, ...entry, at: { path: file.shown, line: 1 } };
}
