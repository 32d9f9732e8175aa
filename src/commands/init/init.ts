import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadAccepted } from '../../config/accepted-files.js';
import { findProject, readConfig } from '../../config/config.js';
import { loadGrants } from '../../config/grants-file.js';
import { libraries } from '../../config/libraries.js';
import { lockFile, lockText } from '../../config/lock/lock-file.js';
import type { WrittenDeclaration } from '../../config/schema/config-schema.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { Config } from '../../model/settings.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';
import { keepIgnored } from '../scan/ignored.js';
import { type Asker, INTERRUPTED, personAtTerminal, Stopped } from './asker.js';
import { type CiHost, ciFiles } from './ci-files.js';
import { dossierLines } from './dossier-lines.js';
import { askQuestions } from './four-questions.js';
import { proposeDeclarations, yamlOf } from './propose.js';

/** What `licit init` is told. Lists may come as words with commas. */
export interface InitArgs {
  provider?: string;
  contact?: string;
  dataset?: string;
  purpose?: string;
  offered?: string | string[];
  stage?: string;
  instrument?: string | string[];
  failOn?: string;
  config?: string;
  force?: boolean;
  /** Where changes are to be checked. */
  ci?: CiHost;
  /** The report whose fields are added, to a file that is there too. */
  for?: 'cn-dossier';
  /** The version that the file for it names. */
  licit?: string;
  /** Shows the file and writes nothing. */
  dryRun?: boolean;
  lang?: Lang;
  cwd?: string;
  /** Where its words go; standard output when left out. */
  out?: (text: string) => void;
  /** Who answers what no flag does; the person at the terminal when left out, nobody where there is none. */
  asker?: Asker;
  /** What the person declared when asked. */
  declared?: readonly WrittenDeclaration[];
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
    en: 'pins the rules: those that a newer licit adds do not block until you run licit rules update. Commit it',
    zh: '固定规则版本：新版本 licit 新增的规则，在运行 licit rules update 之前不阻止变更。请提交',
  },
  kept: { en: 'the ledger and its key stay on this machine', zh: '台账和密钥只保存在本机' },
  next: { en: 'Next: ', zh: '下一步：' },
  stopped: { en: 'Nothing was written.', zh: '未写入任何内容。' },
};

const schemaAddress = './node_modules/licit/docs/schema/licit.schema.json';

/** `licit init` as the command line calls it. */
export function initCommand(options: Omit<InitArgs, 'cwd' | 'out' | 'asker' | 'declared'>): Promise<number> {
  return runInit(options);
}

/** Writes a commented licit.yaml, meant to be read by a lawyer, rules.lock and .licit/.gitignore. On a terminal it asks for what no flag says. */
export async function runInit(given: InitArgs): Promise<number> {
  let args = given;
  const cwd = resolve(args.cwd ?? process.cwd());
  const out = args.out ?? ((text: string) => void process.stdout.write(text));
  const project = findProject(cwd);
  const file = args.config === undefined ? join(project.root, 'licit.yaml') : resolve(cwd, args.config);
  const name = args.config ?? 'licit.yaml';
  // Who only asks for the gate keeps the configuration that there is.
  if (existsSync(file) && !args.force && args.for !== undefined) return addFields(file, name, args, out);
  if (existsSync(file) && !args.force && args.ci !== undefined) {
    const exit = writeCi(args.ci, args, project.root, out);
    if (!args.dryRun) await writeLock(project.root, args, out);
    return exit;
  }
  if (existsSync(file) && !args.force) {
    throw new LicitError(`${name} is there already`, 'Edit it, or run `licit init --force` to replace it.');
  }
  const asked = await answered(args, file);
  if (asked === undefined) return INTERRUPTED;
  args = asked;
  const fresh = configText(args);
  const text = args.for === undefined ? fresh : `${fresh}${dossierLines(fresh, parsed(fresh))}`;
  const folder = join(dirname(file), '.licit');
  check(text, file);
  if (args.dryRun) {
    out(text);
    return args.ci === undefined ? 0 : writeCi(args.ci, args, dirname(file), out);
  }
  try {
    makeFolders(folder, dirname(file));
    writeWhole(file, text, { root: dirname(file), isNew: args.force !== true });
    keepIgnored(folder);
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw new LicitError(`Cannot write ${name}`, 'Check that the folder may be written to.', { cause });
  }
  const { lang = 'en' } = args;
  out(`✓ ${name}  ${words.lines[lang](text.split('\n').length - 1)}\n`);
  out(`✓ .licit/.gitignore  ${words.kept[lang]}\n`);
  await writeLock(dirname(file), args, out);
  if (args.ci !== undefined) writeCi(args.ci, args, dirname(file), out);
  out(`  ${words.next[lang]}licit scan .\n`);
  return 0;
}

/** The arguments with what the person at the terminal answers; undefined where they end it. */
async function answered(args: InitArgs, file: string): Promise<InitArgs | undefined> {
  const asker = args.asker ?? personAtTerminal();
  if (asker === undefined) return args;
  const { lang = 'en', licit = '0.0.0' } = args;
  const { provider, contact, purpose } = args;
  const offered = Array.isArray(args.offered) ? args.offered.join(',') : args.offered;
  try {
    check(configText(args), file);
    const said: InitArgs = { ...args, ...(await askQuestions({ provider, contact, purpose, offered }, asker, lang)) };
    const declared = await proposeDeclarations({
      asker,
      lang,
      root: dirname(file),
      licit,
      office: said.provider ?? said.contact,
      configOf: (some) => ({ ...check(configText({ ...said, declared: some }), file), ...onRecord(dirname(file)) }),
    });
    return { ...said, declared };
  } catch (stopped) {
    if (!(stopped instanceof Stopped)) throw stopped;
    asker.say(`\n${words.stopped[lang]}\n`);
    return undefined;
  } finally {
    asker.close();
  }
}

/** Permissions and acceptances that are in files of their own. */
function onRecord(root: string): Partial<Config> {
  const grants = loadGrants(root);
  return { ...(grants && { grants }), ...loadAccepted(root, undefined) };
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
function writeCi(
  host: CiHost,
  { licit = 'latest', lang = 'en', force, dryRun }: InitArgs,
  root: string,
  out: (text: string) => void,
): number {
  const { path, text, byHand } = ciFiles[host];
  const content = text(licit);
  if (dryRun) {
    out(`# ${path}\n${content}`);
    return 0;
  }
  const file = join(root, path);
  if (existsSync(file) && !force)
    throw new LicitError(`${path} is there already`, `Add what licit init --ci ${host} --dry-run shows, or replace it with --force.`);
  makeFolders(dirname(file), root);
  writeWhole(file, content, { root, isNew: force !== true });
  out(`✓ ${path}  ${byHand[lang]}\n`);
  return 0;
}

/** The text of a new licit.yaml with the answers that were given; what was not answered stands there as a comment. */
export function configText(args: InitArgs): string {
  const offered = list(args.offered).map((code) => code.toUpperCase());
  const instruments = list(args.instrument);
  return `# yaml-language-server: $schema=${schemaAddress}
#
# What licit cannot read from manifests: who answers for the data, what it is used for, and by what right it is held.
# Every statement here is recorded in the ledger with this file and line. A question left open is reported as unknown, never as "no".
# 本文件写明清单中没有的内容：由谁负责、用于何处、依据何种权利持有。未回答的问题在报告中记为“未知”，不会视为“否”。

# Who answers for this data, and how people reach you (Interim Measures Art. 15).
# 数据负责人与联系方式（《暂行办法》第十五条）
${section('provider', [
  ['name', args.provider, 'Example Ltd.'],
  ['contact', args.contact, 'data-office@example.com'],
])}

# What the training data as a whole is called.
# 训练数据集的名称
${section('dataset', [
  ['name', args.dataset, 'my-corpus'],
  ['version', undefined, '"2026.11"'],
])}

# What the model is for. Licenses are held against this use.
#   purpose   commercial, research or internal
#   offered   where the service is offered to the public: CN, EU, US-CA, …; an empty list says: nowhere (Interim Measures Art. 2)
#   stage     pre-training, fine-tuning, alignment or evaluation
#   assumeAdaptation   your own assumption on whether training makes an adaptation of the works; left out, it stays unknown
#   competes  whether your model is one that the terms of generating models forbid (a competing one); left out, it stays unknown
# 模型用途：purpose 用途，offered 面向公众提供服务的地区，stage 训练阶段
${section('use', [
  ['purpose', args.purpose, 'commercial'],
  ['offered', args.offered === undefined ? undefined : offered, '[CN]'],
  ['stage', args.stage, 'pre-training'],
])}

# The laws and standards to answer for, article by article.
# 逐条对照的法律与标准
instruments: ${flow(instruments.length > 0 ? instruments : ['cn-interim-measures-2023'])}

# What manifests never carry. Each entry says which data it is about (path, host or dataset; all that are given must fit)
# and states its source, license, legal basis and evidence. Evidence files must lie in the project, best in a folder of
# their own: licit opens them (PDF, image, text, HTML, Word, mail), records their SHA-256, never quotes them, and does not scan them as data. A document counts
# where it can be of the kind that the claim needs: licit explain source/no-evidence. A declaration fills gaps; it overrides what a manifest states only where
# such a document was read.
# A permission you hold by contract beyond the public license, with its days: licit grant add.
# 声明：来源、许可、合法性基础与证据文件（仅记录 SHA-256，不复制内容）
#
# source.kind is one of: public-dataset, pointer-list, crawl-own, crawl-on-behalf, licensed-rightsholder, third-party-private,
#   user-model-interaction, user-other-product, self-produced, commissioned-annotation, synthetic, government-open
# basis, one a jurisdiction: consent, separate consent, contract, licit:cn-pipl#A13-1-1, eu-gdpr:A6-1-f, …
#   Legitimate interest is a basis under the GDPR and none under PIPL; licit says so in its verdict.
#
# declarations:
#   - path: forum/**
#     source:
#       kind: crawl-own
#       name: forum.example
#       evidence: [evidence/crawl-log-2026-10.txt, evidence/robots.txt]
#     license: { expression: CC-BY-4.0, evidence: evidence/terms.pdf }
#     basis:
#       - { term: separate consent, jurisdiction: CN, evidence: evidence/consents-signed.pdf }
#       - { term: eu-gdpr:A6-1-f, jurisdiction: EU }
#     collected: { from: 2026-09-01, until: 2026-10-15, how: "own crawler, robots.txt obeyed" }
#     labeling: { rules: [evidence/labeling-rules.md, evidence/safety-rules.md], spotCheck: evidence/spot-check.pdf }
#     by: the person who declares this
#   - host: photos.example
#     personalData: none
${declarationLines(args.declared)}

# Which column is what, where licit cannot tell (roles: id, url, source, license, owner, collected, text, basis, label, …).
# 列的含义（licit 无法判断时填写）
# columns:
#   "forum/*.csv": { header: true, encoding: gb18030, roles: { text: [标题, 正文], license: 授权方式 } }

# Records that only a person can supply, each with evidence where there is some.
# 只能由人提供的记录
# records:
#   complaint-channel: { text: https://example.com/complaints, times: answered within 15 days }
#   request-log: { evidence: evidence/requests.pdf }
#   base-model: { text: name and filing number of the base model }
#   filing: { text: filing number }
#   assessment: { evidence: evidence/assessment.pdf }
#   quality-measures: { evidence: evidence/quality.md }
#   bias-statement: { evidence: evidence/bias.md }
#   ip-strategy: { evidence: evidence/ip-strategy.md }

# Rules switched off (off) or given another severity (error, warn, info). Reports name the rules that are off.
# 关闭规则或调整级别；报告会列出被关闭的规则
# rules:
#   license/missing: warn

# The lowest severity that ends a run with exit code 1: error, warn, info or none.
# 达到该级别即以退出码 1 结束
failOn: ${args.failOn === undefined ? 'error' : scalar(args.failOn)}
`;
}

function declarationLines(declared: readonly WrittenDeclaration[] = []): string {
  if (declared.length === 0) return 'declarations: []';
  return `declarations:\n${yamlOf(declared)
    .trimEnd()
    .replace(/^(?=.)/gm, '  ')}`;
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

function section(
  name: string,
  entries: readonly (readonly [key: string, value: string | string[] | undefined, example: string])[],
): string {
  const given = entries.some(([, value]) => value !== undefined);
  const lines = entries.map(([key, value, example]) =>
    value === undefined
      ? `${given ? '  ' : ''}# ${given ? '' : '  '}${key}: ${example}`
      : `  ${key}: ${Array.isArray(value) ? flow(value) : scalar(value)}`,
  );
  return [given ? `${name}:` : `# ${name}:`, ...lines].join('\n');
}

function flow(values: readonly string[]): string {
  return `[${values.map(scalar).join(', ')}]`;
}

/** A plain word as it is, anything else in double quotes: JSON strings are YAML. */
function scalar(value: string): string {
  const word = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$/.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value);
  return word ? value : JSON.stringify(value);
}

function list(given: string | string[] | undefined): string[] {
  if (given === undefined) return [];
  return (typeof given === 'string' ? [given] : given)
    .flatMap((part) => part.split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
