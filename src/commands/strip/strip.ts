/** `licit strip`: copies of manifests in which personal values and secrets are masked or replaced by pseudonyms. The originals stay. */

import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { detectors as allDetectors, formats as allFormats } from '../../catalog/catalog.js';
import { nearest } from '../../config/complaints.js';
import { type Discovered, discover } from '../../discover/discover.js';
import { createInspector, NameInspector } from '../../inspect/inspect.js';
import { staysOpen } from '../../inspect/masking.js';
import type { Lang } from '../../model/basics.js';
import { type Detector, familyOf } from '../../model/detection.js';
import type { Format } from '../../model/format.js';
import { loadProject, type Project } from '../../project/project.js';
import { knownKey, projectKey } from '../../project/project-key.js';
import { matches } from '../../reading/glob.js';
import { readHead } from '../../reading/open.js';
import { append } from '../../text/append.js';
import { failure } from '../../text/failures/failure.js';
import { maskFromNowOn } from '../../text/masked-paths.js';
import { plain, safeJson } from '../../text/show.js';
import { terminal } from '../terminal.js';
import { beginFolder } from '../whole-folder.js';
import { BIRTH } from './column-kinds.js';
import { isRefused, type Outcome, stripTo, writtenAs } from './copy.js';
import { filesOfFolder } from './folder-files.js';
import { notChecked } from './not-checked.js';
import { RecordReader } from './record-values.js';
import { refusedFirst, stripPage } from './strip-page.js';
import type { StrippedFile, StripTask, StripView } from './strip-view.js';

export interface StripArguments {
  paths: string[];
  kinds: string;
  output: string;
  pseudonym?: boolean;
  mask?: boolean;
  allFiles?: boolean;
  /** Says what would become of each manifest, and keeps no copy. */
  dryRun?: boolean;
  format?: 'pretty' | 'json';
  config?: string;
  ledger?: string;
  lang: Lang;
  color: boolean;
  licit: string;
}

const FINDINGS = 1;
const NOTHING_TO_SCAN = 3;

/** Writes the copies and says what became of each manifest. Returns the exit code: 1 when one could not be stripped. */
export async function runStrip(args: StripArguments): Promise<number> {
  if (args.mask && args.pseudonym) throw failure('strip/mask-pseudonym-do', 'fix/use-one-them');
  if (args.paths.includes('-')) throw failure('strip/standard-input-not', 'fix/save-file-name');
  const detectors = await allDetectors();
  const kinds = kindsOf(args.kinds, detectors);
  const project = loadProject(args);
  const formats = await allFormats();
  const output = resolve(args.output);
  if (existsSync(output) && !statSync(output).isDirectory())
    throw failure('strip/file', 'fix/name-folder-copies', { output: plain(args.output) });
  const found = await discover(args.paths, { root: project.root, cwd: process.cwd(), patterns: true, formats });
  try {
    if (found.manifests.length === 0 && found.notRead.every(({ kind }) => kind === 'passed-over')) {
      process.stderr.write(`Nothing to strip in ${args.paths.map(plain).join(', ') || '.'}\n`);
      return NOTHING_TO_SCAN;
    }
    const { tasks, left } = await tasksOf(found, formats);
    const notRead = [...found.notRead.filter(({ kind }) => kind !== 'passed-over').map(({ path }) => path), ...left];
    const files = await copied(args, { project, tasks, detectors, kinds, notRead });
    const view: StripView = {
      kinds,
      output: args.output,
      way: args.pseudonym ? 'pseudonym' : 'mask',
      ...(args.dryRun && { dryRun: true }),
      files,
      notRead,
      notChecked: notChecked(files, detectors, project.config.models !== undefined),
    };
    process.stdout.write(args.format === 'json' ? jsonOf(view, args) : stripPage(view, args.lang, terminal(args.color, true)));
    return files.some(({ outcome }) => outcome.state === 'not-stripped') ? FINDINGS : 0;
  } finally {
    await found.dispose();
  }
}

interface Work {
  project: Project;
  tasks: readonly StripTask[];
  notRead: readonly string[];
  detectors: readonly Detector[];
  kinds: readonly string[];
}

/** Copies every manifest and puts the folder in place, or with `--dry-run` throws it away. */
async function copied(args: StripArguments, { project, tasks, detectors, kinds, notRead }: Work): Promise<StrippedFile[]> {
  const output = resolve(args.output);
  const folder = beginFolder(output, project.root);
  try {
    const names = new NameInspector(
      createInspector(detectors),
      ({ kind, confidence }) => staysOpen(kind, confidence) || !kinds.includes(kind),
    );
    const masked = (path: string): string => names.look(path)?.masked ?? path;
    const targets = targetsOf(tasks, folder.path, masked);
    const shown = (path: string): string => names.look(path)?.shown ?? path;
    maskFromNowOn([...tasks.map(({ path }) => path), ...notRead].map((path) => ({ path, masked: shown(path) })));
    for (const { target, task } of targets) checkFree(join(output, relative(folder.path, writtenAs(target, task.head.compression))));
    const key = keyFor(args, project);
    const inspector = createInspector(detectors, key);
    const options = {
      inspector,
      records: new RecordReader(detectors, inspector, new Set(kinds), key),
      kinds: new Set(kinds),
      way: key ? { pseudonym: key } : { mask: true as const },
      allFiles: args.allFiles ?? false,
    };
    const refused = tasks.filter((task) => isRefused(task, task.format)).length;
    if (refused > 0 && args.format !== 'json') process.stderr.write(`${refusedFirst(refused)[args.lang]}\n`);
    const files: StrippedFile[] = [];
    for (const { task, target } of targets) {
      const columns = project.config.columns.find(({ glob }) => matches(glob, task.path))?.settings;
      const outcome: Outcome = await stripTo(target, task, task.format, { ...options, columns });
      files.push({ path: task.path, format: task.format.title, outcome });
    }
    if (!args.dryRun) folder.keep();
    return files;
  } finally {
    folder.discard();
  }
}

/** Only a pseudonym rests on the key: a mask makes none where there is none, and neither does a dry run, whose pseudonyms nobody sees. */
function keyFor({ pseudonym, dryRun }: StripArguments, project: Project): Uint8Array | undefined {
  if (!pseudonym) return undefined;
  return dryRun ? (knownKey(project) ?? new Uint8Array(32)) : projectKey(project);
}

/** The kinds that were named, or all that are a person's or a secret. Throws a LicitError for a name that is none. */
function kindsOf(list: string, detectors: readonly Detector[]): string[] {
  const ids = detectors.map(({ id }) => id);
  // Days of birth are told by their column, whether or not a detector knows them in other texts.
  if (!ids.some((id) => /birth/.test(id))) ids.push(BIRTH);
  const known = ids.filter(isStripped);
  const words = list
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (words.length === 0) throw failure('strip/kinds-names-nothing', 'fix/use-some-all', { known: known.join(', ') });
  return [...new Set(words.flatMap((word) => (word === 'all' ? known : [kindOf(word, ids)])))];
}

/** Kinds that are values in a text: notices stay, and a doubt about a label is none. */
function isStripped(id: string): boolean {
  return familyOf(id) !== 'ip' && familyOf(id) !== 'label';
}

function kindOf(word: string, ids: readonly string[]): string {
  const id = ids.find((one) => familyOf(one) !== 'label' && (one === word || one === `pi/${word}`));
  if (id !== undefined && familyOf(id) === 'ip') throw failure('strip/not-stripped-notices', 'fix/leave-out-kinds', { id });
  if (id !== undefined) return id;
  const guess = nearest(word.slice(0, 200), [...ids, ...ids.map((one) => one.slice(one.indexOf('/') + 1)), 'all']);
  throw failure('strip/there-no-kind', guess === undefined ? 'fix/use-some-all' : 'fix/did-you-mean', {
    word: JSON.stringify(plain(word.slice(0, 200))),
    known: ids.filter(isStripped).join(', '),
    near: guess,
  });
}

/** What is to be stripped. Of a folder that no manifest lists every file that holds text; the others are left, and told. */
async function tasksOf(found: Discovered, formats: readonly Format[]): Promise<{ tasks: StripTask[]; left: string[] }> {
  const tasks: StripTask[] = [];
  const left: string[] = [];
  for (const ref of found.manifests) {
    const format = formats.find(({ id }) => id === ref.format)!;
    if (ref.folder === undefined) {
      tasks.push({ path: ref.path, absolute: ref.absolute, head: ref.head, format });
      continue;
    }
    if (ref.joins !== undefined) {
      for (const { path, absolute } of ref.joins) tasks.push({ path, absolute, head: await readHead(absolute, path), format });
      continue;
    }
    const files = await filesOfFolder(ref.path, ref.absolute, ref.folder, formats);
    append(tasks, files.tasks);
    append(left, files.left);
  }
  return { tasks, left };
}

/** Where each copy goes: under its own name, with what is personal in it masked in letters that every system takes. */
function targetsOf(tasks: readonly StripTask[], output: string, masked: (path: string) => string): { task: StripTask; target: string }[] {
  const taken = new Set<string>();
  return tasks.map((task) => {
    const named = inside(masked(task.path).replaceAll('*', 'x'));
    let target = named;
    const written = (): string => writtenAs(target, task.head.compression);
    for (let n = 2; taken.has(written()); n += 1) target = named.replace(/(\.[^./]+)?$/, ` (${n})$1`);
    taken.add(written());
    return { task, target: join(output, target) };
  });
}

/** The path within the folder of copies; nothing leads out of it. */
function inside(path: string): string {
  return path
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '')
    .map((part) => (part === '..' || part === '.' ? '_' : part))
    .join('/');
}

function checkFree(target: string): void {
  if (existsSync(target)) throw failure('strip/there-already-nothing', 'fix/name-new-folder', { target: plain(target) });
}

function jsonOf({ files, ...view }: StripView, { licit }: StripArguments): string {
  const rows = files.map(({ path, format, outcome }) => ({
    path,
    format,
    ...outcome,
    ...(outcome.state === 'stripped' && { kinds: Object.fromEntries(outcome.kinds) }),
  }));
  return `${safeJson({ schemaVersion: 1, licit, ...view, files: rows })}\n`;
}
