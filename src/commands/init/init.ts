import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findProject, readConfig } from '../../config/config.js';
import { libraries } from '../../config/libraries.js';
import { lockFile, lockText } from '../../config/lock/lock-file.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { Config } from '../../model/settings.js';
import { keepIgnored } from '../../project/ignored.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { type Asker, INTERRUPTED, personAtTerminal, Stopped } from './asker.js';
import { type CiHost, ciFiles } from './ci-files.js';
import { type ConfigAnswers, configText, instrumentsChosen, schemaAddress } from './config-text.js';
import { dossierLines } from './dossier-lines.js';
import { jurisdictionsNamed, listed } from './jurisdictions.js';
import { askFolders, listFolders } from './list-folders.js';
import { askQuestions } from './questions.js';

/** What `licit init` is told. */
export interface InitArgs extends ConfigAnswers {
  config?: string;
  force?: boolean;
  /** Where changes are to be checked. */
  ci?: CiHost;
  /** The folders that it checks, as the person named them; none is the whole repository. */
  folders?: readonly string[];
  /** The report whose fields are added, to a file that is there too. */
  report?: 'cn-dossier';
  /** The version that the rules lock names. */
  licit?: string;
  /** Shows the file and writes nothing. */
  dryRun?: boolean;
  lang?: Lang;
  cwd?: string;
  /** Where its words go; standard output when left out. */
  out?: (text: string) => void;
  /** Who answers what no flag does; the person at the terminal when left out, nobody where there is none. */
  asker?: Asker;
}

const words = {
  lines: {
    en: (count: number) => `${count} lines, read it: it is meant to be read by your lawyer`,
    zh: (count: number) => `${count} 行，请阅读：本文件应由法务人员审阅`,
  },
  added: {
    en: (count: number) =>
      count === 0 ? 'every field is there already' : `${count} lines added as comments: fill them in and uncomment them`,
    zh: (count: number) => (count === 0 ? '所需字段均已存在' : `已以注释形式加入 ${count} 行，请填写后取消注释`),
  },
  locked: {
    en: 'pins the rules: those that a newer licit adds do not block until you run licit ledger rules update. Commit it',
    zh: '固定规则版本：新版本 licit 新增的规则，在运行 licit ledger rules update 之前不阻止变更。请提交',
  },
  kept: { en: 'the ledger and its key stay on this machine', zh: '台账和密钥只保存在本机' },
  next: {
    en: 'Next: licit scan . and then licit answer, which goes through what the data lacks',
    zh: '下一步：licit scan .，然后用 licit answer 逐项补充数据缺少的内容',
  },
  checks: {
    en: (folders: string[], found: boolean) =>
      folders.length > 0
        ? `It checks ${folders.join(', ')}${found ? ': lists are there' : ', as you named them'}.`
        : 'It checks the whole repository: no folder of data was found or named.',
    zh: (folders: string[], found: boolean) =>
      folders.length > 0
        ? `检查范围：${folders.join('、')}（${found ? '其中有数据清单' : '由您指定'}）。`
        : '检查整个代码库：未找到或未指定数据文件夹。',
  },
  noLaw: {
    en: 'No law is chosen: instruments in licit.yaml is empty, and no duty of a law is judged. The comment there says how to choose.',
    zh: '未选定法规：licit.yaml 的 instruments 为空，不评估各项法定义务。其中的注释说明如何选择。',
  },
  stopped: { en: 'Nothing was written.', zh: '未写入任何内容。' },
};

/** `licit init` as the command line calls it. */
export function initCommand(options: Omit<InitArgs, 'cwd' | 'out' | 'asker'>): Promise<number> {
  return runInit(options);
}

/** Writes a commented licit.yaml, meant to be read by a lawyer, rules.lock and .licit/.gitignore. On a terminal it asks for what no flag says. */
export async function runInit(given: InitArgs): Promise<number> {
  const jurisdiction = jurisdictionsNamed(given.jurisdiction);
  // Who names a jurisdiction by flag says that the model is offered there, unless another flag says where.
  let args: InitArgs = jurisdiction.length === 0 ? given : { ...given, jurisdiction, offered: given.offered ?? jurisdiction };
  const cwd = resolve(args.cwd ?? process.cwd());
  const out = args.out ?? ((text: string) => void process.stdout.write(text));
  const project = findProject(cwd);
  const file = args.config === undefined ? join(project.root, 'licit.yaml') : resolve(cwd, args.config);
  const name = args.config ?? 'licit.yaml';
  // Who only asks for the gate keeps the configuration that there is.
  if (existsSync(file) && !args.force && args.report !== undefined) return addFields(file, name, args, out);
  if (existsSync(file) && !args.force && args.ci !== undefined) {
    const named = await withFolders(args, project.root);
    if (named === undefined) return INTERRUPTED;
    const exit = await writeCi(args.ci, named, project.root, out);
    if (!args.dryRun) await writeLock(project.root, args, out);
    return exit;
  }
  if (existsSync(file) && !args.force) {
    throw failure('init/there-already', 'fix/edit-run-licit', { name });
  }
  args = { ...args, hasSchema: existsSync(join(dirname(file), schemaAddress)) };
  const asked = await answered(args, file);
  if (asked === undefined) return INTERRUPTED;
  args = asked;
  const fresh = configText(args);
  const text = args.report === undefined ? fresh : `${fresh}${dossierLines(fresh, parsed(fresh))}`;
  const folder = join(dirname(file), '.licit');
  check(text, file);
  if (args.dryRun) {
    out(text);
    return args.ci === undefined ? 0 : await writeCi(args.ci, args, dirname(file), out);
  }
  try {
    makeFolders(folder, dirname(file));
    writeWhole(file, text, { root: dirname(file), isNew: args.force !== true });
    keepIgnored(folder);
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw failure('declare/cannot-write', 'fix/check-folder-may', { shown: name }, cause);
  }
  const { lang = 'en' } = args;
  out(`✓ ${name}  ${words.lines[lang](text.split('\n').length - 1)}\n`);
  out(`✓ .licit/.gitignore  ${words.kept[lang]}\n`);
  await writeLock(dirname(file), args, out);
  if (args.ci !== undefined) await writeCi(args.ci, args, dirname(file), out);
  if (instrumentsChosen(args).length === 0) out(`ℹ ${words.noLaw[lang]}\n`);
  out(`  ${words.next[lang]}\n`);
  return 0;
}

/** The arguments with what the person at the terminal answers; undefined where they end it. */
async function answered(args: InitArgs, file: string): Promise<InitArgs | undefined> {
  const asker = args.asker ?? personAtTerminal();
  if (asker === undefined) return args;
  const { lang = 'en' } = args;
  const { provider, contact, purpose } = args;
  const offered = Array.isArray(args.offered) ? args.offered.join(',') : args.offered;
  const jurisdiction = instrumentsChosen(args).length === 0 ? undefined : listed(args.jurisdiction).join(',');
  try {
    check(configText(args), file);
    const said: InitArgs = { ...args, ...(await askQuestions({ provider, contact, purpose, offered, jurisdiction }, asker, lang)) };
    const folders = await foldersNamed(args, dirname(file), asker);
    return { ...said, ...(folders && { folders }) };
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped;
    asker.say(`\n${words.stopped[lang]}\n`);
    return undefined;
  } finally {
    asker.close();
  }
}

/** The folders that the file of a host is to check, as the person names them; undefined where it checks what a commit stages. */
async function foldersNamed({ ci, lang = 'en' }: InitArgs, root: string, asker: Asker): Promise<string[] | undefined> {
  return ci === undefined || ci === 'pre-commit' ? undefined : askFolders(await listFolders(root), asker, lang);
}

/** The arguments with the folders that the person at the terminal names, where there is one; undefined where they end it. */
async function withFolders(args: InitArgs, root: string): Promise<InitArgs | undefined> {
  const asker = args.asker ?? personAtTerminal();
  try {
    const folders = asker && (await foldersNamed(args, root, asker));
    return { ...args, ...(folders && { folders }) };
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped;
    asker?.say(`\n${words.stopped[args.lang ?? 'en']}\n`);
    return undefined;
  } finally {
    asker?.close();
  }
}

/** Writes the rules lock where there is none: one that is there is the project's own. */
async function writeLock(root: string, { licit, lang = 'en' }: InitArgs, out: (text: string) => void): Promise<void> {
  const path = join(root, lockFile);
  if (licit === undefined || lstatSync(path, { throwIfNoEntry: false }) !== undefined) return;
  // Only where it is written: what it holds is read from the code of all detectors.
  const { lockOfThis } = await import('../rules/this-licit.js');
  writeWhole(path, lockText(lockOfThis(licit)), { root, isNew: true });
  out(`✓ ${lockFile}  ${words.locked[lang]}\n`);
}

/** Adds the fields of a report to a file that is there, as comments: nothing is stated before a person fills them in. */
function addFields(file: string, name: string, { lang = 'en', dryRun }: InitArgs, out: (text: string) => void): number {
  const text = readFileSync(file, 'utf8');
  // A file that is not understood is not written to.
  check(text, file);
  const lines = dossierLines(text, parsed(text));
  if (dryRun) {
    out(lines);
    return 0;
  }
  const count = lines.split('\n').filter((line) => line !== '').length;
  if (count > 0) {
    const whole = `${text.endsWith('\n') || text === '' ? text : `${text}\n`}${lines}`;
    check(whole, file);
    writeWhole(file, whole, { root: dirname(file) });
  }
  out(`✓ ${name}  ${words.added[lang](count)}\n`);
  return 0;
}

/** What YAML says; nothing where it is not YAML, which the check of the file reports. */
function parsed(text: string): unknown {
  try {
    return libraries().yaml.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes the file that makes a host run the check, or says what to add to the one that is there. */
async function writeCi(host: CiHost, args: InitArgs, root: string, out: (text: string) => void): Promise<number> {
  const { lang = 'en', force, dryRun } = args;
  const { path, text, byHand } = ciFiles[host];
  const file = join(root, path);
  if (!dryRun && existsSync(file) && !force) throw failure('init/there-already', 'fix/add-what-licit', { name: path, host });
  const folders = args.folders ?? (host === 'pre-commit' ? [] : await listFolders(root));
  if (dryRun) {
    out(`# ${path}\n${text(folders)}`);
    return 0;
  }
  makeFolders(dirname(file), root);
  writeWhole(file, text(folders), { root, isNew: force !== true });
  out(`✓ ${path}  ${byHand[lang]}\n`);
  if (host !== 'pre-commit')
    out(
      `  ${words.checks[lang](
        folders.map((one) => `${plain(one)}/`),
        args.folders === undefined,
      )}\n`,
    );
  return 0;
}

/** Holds the text against the schema before anything is written, so that a mistyped flag leaves no file behind. */
function check(text: string, file: string): Config {
  try {
    return readConfig(text, file, dirname(file));
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    throw new LicitError(cause.message.replace(/^\S+:\d+:\d+ {2}/gm, ''), 'Nothing was written. Correct the flag and run it again.', {
      cause,
    });
  }
}
