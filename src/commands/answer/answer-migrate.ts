/** `licit answers migrate`: what people decided in files of several shapes, as one answer a file. What it says stays the same. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Pair } from 'yaml';
import { baselineFolder, waiversFolder } from '../../config/answers/accepted-files.js';
import { grantsFile } from '../../config/grants-file.js';
import { libraries } from '../../config/libraries.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import type { BaselineEntry } from '../../model/waiver.js';
import { loadProject, type Project } from '../../project/project.js';
import { writeWhole } from '../../reading/safe-files.js';
import { counted, plain, safeJson } from '../../text/show.js';
import { entryFile } from '../baseline/baseline-files.js';
import { confirmed } from '../confirm.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { terminal } from '../terminal.js';
import { type PlannedFile, plannedAnswer, slugOf, writePlanned } from '../waive/written-file.js';

export interface AnswerMigrateArguments extends PageArguments {
  yes?: boolean;
  dryRun?: boolean;
}

type Given = Record<string, unknown>;

/** What is written, what goes, and what stays where it is because it names no items. */
interface Plan {
  files: PlannedFile[];
  gone: string[];
  /** The configuration without its declarations; left out where it has none that move. */
  config?: { path: string; text: string };
  kept: number;
}

/** Moves what was decided. Returns the exit code. */
export async function runAnswerMigrate(args: AnswerMigrateArguments): Promise<number> {
  const { lang } = args;
  const project = loadProject(args);
  const plan = planOf(project);
  const { files, gone, config, kept } = plan;
  const told = { files: files.map(({ path }) => path), removed: gone, ...(config && { changed: config.path }), kept };
  const page = new Page(terminal(args.color, true));
  for (const { path } of files.slice(0, MOST_SHOWN)) page.text(`+ ${plain(path)}`, 2);
  if (files.length > MOST_SHOWN) page.text(`+ … ${counted(files.length - MOST_SHOWN, 'file', lang)}`, 2);
  for (const path of gone.slice(0, MOST_SHOWN)) page.text(`- ${plain(path)}`, 2);
  if (gone.length > MOST_SHOWN) page.text(`- … ${counted(gone.length - MOST_SHOWN, 'file', lang)}`, 2);
  if (config !== undefined) page.text(`~ ${plain(config.path)}`, 2);
  if (args.format !== 'json') process.stdout.write(page.toString());
  const question = lang === 'zh' ? '是否改写？' : 'Rewrite them?';
  const isWanted =
    files.length > 0 && !args.dryRun && (await confirmed({ question, yes: args.yes, format: args.format, refusal: nobodyToAsk }));
  if (isWanted) carriedOut(project, plan);
  if (args.format === 'json') process.stdout.write(`${safeJson({ schemaVersion: 1, written: isWanted, ...told })}\n`);
  else process.stdout.write(`${saying(files.length, isWanted, kept, lang)}\n`);
  return 0;
}

const MOST_SHOWN = 20;

function nobodyToAsk(): LicitError {
  return new LicitError(
    'Nothing was rewritten: there is no terminal to confirm it on',
    'Add --yes to rewrite the files, or --dry-run to see which.',
  );
}

function saying(files: number, isWanted: boolean, kept: number, lang: Lang): string {
  const zh = lang === 'zh';
  const n = counted(files, 'file', lang);
  const rest =
    kept === 0 ? '' : zh ? `；${kept} 项声明未指明对象，留在 licit.yaml` : `; ${kept} declarations that name no items stay in licit.yaml`;
  if (files === 0) return zh ? `没有需要改写的内容${rest}。` : `There is nothing to rewrite${rest}.`;
  if (!isWanted) return zh ? `仅作预览：未写入任何内容${rest}。` : `Nothing was written${rest}.`;
  return zh ? `✓ 已写入 .licit/answers 的 ${n}${rest}。请提交。` : `✓ ${n} written to .licit/answers${rest}. Commit them.`;
}

/** What is new first: where it ends half-way everything is said twice, and nothing is lost. */
function carriedOut({ root }: Project, { files, gone, config }: Plan): void {
  for (const file of files) writePlanned(root, file);
  if (config !== undefined) writeWhole(join(root, config.path), config.text, { root });
  for (const path of gone) rmSync(join(root, path));
}

function planOf(project: Project): Plan {
  const { root, config } = project;
  const plan: Plan = { files: [], gone: [], kept: 0 };
  const written = (given: Given, id: string): void =>
    void plan.files.push(plannedAnswer(root, given, { stem: id, id, flow: ['about', 'allow', 'document'], deciding: config }));
  for (const grant of listIn(root, grantsFile, 'grants')) {
    const { id, from, scope, allow, since, until, revoked, evidence, note, by } = grant;
    written({ answer: 'grant', about: scope, from, allow, since, until, revoked, document: evidence, because: note, by }, String(id));
    if (!plan.gone.includes(grantsFile)) plan.gone.push(grantsFile);
  }
  for (const { id, path } of yamlFiles(root, waiversFolder)) {
    const { rule, scope, kind, reason, approver, until, evidence } = document(root, path).toJS() as Given;
    written({ answer: 'waiver', rule, about: scope, kind, because: reason, by: approver, until, document: evidence }, id);
    plan.gone.push(path);
  }
  for (const { at, ...entry } of config.baseline ?? []) if (at.path.startsWith(`${baselineFolder}/`)) entryMoved(plan, entry, at.path);
  declarationsMoved(plan, project, written);
  return plan;
}

function entryMoved(plan: Plan, entry: Omit<BaselineEntry, 'at'>, path: string): void {
  plan.files.push({ ...entryFile(entry), isThere: false });
  plan.gone.push(path);
}

/** Declarations of licit.yaml, each with the comment above it. They are numbered: of two on one matter the later one counts. */
function declarationsMoved(plan: Plan, { root, config }: Project, written: (given: Given, id: string) => void): void {
  const { path } = config;
  if (path !== 'licit.yaml') return;
  const text = readFileSync(join(root, path), 'utf8');
  const whole = libraries().yaml.parseDocument(text);
  const pair = pairNamed(whole, 'declarations');
  const list = whole.toJS() as { declarations?: Given[] };
  const all = list.declarations ?? [];
  const about = ({ path: one, dataset, host }: Given): Given => ({ dataset, path: one, host });
  const isAbout = (declared: Given): boolean => Object.values(about(declared)).some((one) => one !== undefined);
  plan.kept = all.filter((one) => !isAbout(one)).length;
  // Where one names no items all stay: their order is part of what they say.
  if (pair === undefined || all.length === 0 || plan.kept > 0) return;
  for (const [index, declared] of all.entries()) {
    const { path: _, dataset: __, host: ___, ...says } = declared;
    const subject = Object.values(about(declared)).find((one) => one !== undefined);
    const slug = slugOf(String(subject), 40);
    written(
      { answer: 'declaration', about: about(declared), ...says },
      `declared-${String(index + 1).padStart(4, '0')}${slug && `-${slug}`}`,
    );
  }
  plan.config = { path, text: without(text, pair) };
}

function pairNamed(whole: Document, name: string): Pair<{ value: string; range: [number, number, number] }> | undefined {
  const { contents } = whole;
  if (!libraries().yaml.isMap(contents)) return undefined;
  return contents.items.find(({ key }) => (key as { value?: unknown }).value === name) as never;
}

/** A text without one of its members, from its key to where its value ends. Comments above the next one stay. */
function without(text: string, pair: NonNullable<ReturnType<typeof pairNamed>>): string {
  const [, until] = (pair.value as unknown as { range: [number, number, number] }).range;
  const end = text[until - 1] === '\n' ? until : text.indexOf('\n', until) + 1;
  const before = text.slice(0, pair.key.range[0]);
  const after = end === 0 ? '' : text.slice(end);
  return before + (before.endsWith('\n\n') || before === '' ? after.replace(/^\r?\n/, '') : after);
}

function listIn(root: string, path: string, name: string): Given[] {
  try {
    return ((document(root, path).toJS() as Given | null)?.[name] as Given[] | undefined) ?? [];
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

function yamlFiles(root: string, folder: string): { id: string; path: string }[] {
  try {
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => ({ id: name.slice(0, -'.yaml'.length), path: `${folder}/${name}` }));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw cause;
  }
}

function document(root: string, path: string): Document {
  return libraries().yaml.parseDocument(readFileSync(join(root, path), 'utf8'));
}
