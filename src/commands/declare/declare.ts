/** `licit answer declare`: a person says in licit.yaml what manifests never carry. What it would change is shown first; nothing is written without a yes. */

import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findProject, readConfig, withFilesBeside } from '../../config/config.js';
import { type About, type Declared, type Edited, withDeclaration, withoutDeclarations } from '../../config/edit/declare-edit.js';
import { YamlText } from '../../config/edit/yaml-text.js';
import { inside } from '../../config/evidence-file.js';
import type { WrittenDeclaration } from '../../config/schema/config-schema.js';
import { textOf } from '../../config/yaml-file.js';
import { LicitError } from '../../model/errors.js';
import type { Config } from '../../model/settings.js';
import { writeWhole } from '../../reading/safe-files.js';
import { append } from '../../text/append.js';
import { failure } from '../../text/failures/failure.js';
import { plain, safeJson } from '../../text/show.js';
import { confirmed } from '../confirm.js';
import type { PageArguments } from '../page-arguments.js';
import { terminal } from '../terminal.js';
import { type CountsNow, countsFrom, countsJson, judgedWithWritten } from '../waive/counts-now.js';
import { declarePage, declareWords as words } from './declare-page.js';
import { type Effect, effectOf } from './effect.js';
import { type Saying, saidOf, scopesOf } from './given.js';
import { lineDiff } from './line-diff.js';

export interface DeclareArguments extends Saying, PageArguments {
  /** Take the declarations of these scopes away. */
  remove?: boolean;
  yes?: boolean;
  dryRun?: boolean;
}

/** What a new licit.yaml begins with: `licit init` writes one that explains itself. */
export const heading = '# yaml-language-server: $schema=./node_modules/licit/docs/schema/licit.schema.json\n';

/** A change of licit.yaml that is ready to be written. */
interface Planned {
  file: string;
  /** As it is shown: relative to the project. */
  shown: string;
  before: string;
  after: string;
  isNew: boolean;
  replaced: Edited['replaced'];
}

/** Records a declaration. Returns the exit code. */
export async function runDeclare(args: DeclareArguments): Promise<number> {
  const { root, file, shown } = configPlace(args);
  const isNew = !existsSync(file);
  const before = isNew ? '' : textOf(file, shown, 'Check that it may be read.', root);
  const current = isNew ? undefined : configOf(before, file, root);
  const scopes = scopesOf(args, root);
  const edited = args.remove ? removed(before, scopes, args) : declared(before, scopes, args, file, root);
  const after = isNew && edited.text !== '' ? heading + edited.text : edited.text;
  const planned: Planned = { file, shown, before, after, isNew, replaced: edited.replaced };
  if (after === before) return unchanged(planned, args);
  const config = checkedConfig(after, file, root);
  if (!args.remove) refuseWithoutDocument(after, scopes, args.by!, saidOf(args, file, root));
  const effect = await effectOf({ ...args, root, scopes, before: current ?? emptyConfig(root), after: config });
  if (args.format !== 'json') process.stdout.write(pageOf(planned, effect, args));
  if (args.dryRun) return ended(planned, effect, args, undefined);
  const question = args.remove ? words.askRemove[args.lang] : words.ask[args.lang];
  if (!(await confirmed({ question, yes: args.yes, format: args.format, refusal: nobodyToAsk }))) {
    process.stderr.write(`${words.notWritten[args.lang]}\n`);
    return 1;
  }
  write(planned, root);
  return ended(planned, effect, args, await judgedWithWritten(args, 'licit answer declare'));
}

/** The licit.yaml that is changed, or made. One of another user does not count, and is not written to. */
export function configPlace({ config }: { config?: string | undefined }): { root: string; file: string; shown: string } {
  const project = findProject(process.cwd());
  if (config === undefined && project.refused !== undefined) throw failure('declare/licit-yaml-belongs', 'fix/make-yours-name');
  const file = config === undefined ? (project.config ?? join(project.root, 'licit.yaml')) : resolve(config);
  return { root: project.root, file, shown: inside(file, project.root) ?? basename(file) };
}

function declared(before: string, scopes: readonly About[], args: DeclareArguments, file: string, root: string): Edited {
  const { by } = args;
  if (by === undefined || by.trim() === '') throw failure('declare/missing', 'fix/name-who-declares');
  const said = saidOf(args, file, root);
  let text = before;
  const replaced: Edited['replaced'] = [];
  for (const scope of scopes) {
    const edited = withDeclaration(text, { ...scope, ...said, by } as Declared);
    text = edited.text;
    append(replaced, edited.replaced);
  }
  return { text, replaced };
}

function removed(before: string, scopes: readonly About[], args: DeclareArguments): Edited {
  const { path: _, dataset: _d, host: _h, by, document, set, source, name, url, owner, license, basis, jurisdiction, ...rest } = args;
  const says = [source, name, url, owner, license, basis, jurisdiction, rest.personalData, rest.from, rest.until, ...document, ...set];
  if (says.some((one) => one !== undefined)) throw failure('declare/remove-goes-nothing', 'fix/leave-out-other');
  let text = before;
  const replaced: Edited['replaced'] = [];
  for (const scope of scopes) {
    const edited = withoutDeclarations(text, scope, by);
    if (edited.replaced.length === 0)
      throw failure('declare/licit-yaml-declares', 'fix/give-same-path', {
        plain: plain([...Object.values(scope), by ?? []].flat().join(' · ')),
      });
    text = edited.text;
    append(replaced, edited.replaced);
  }
  return { text, replaced };
}

/** The configuration with what is in files of its own beside it. */
function configOf(text: string, file: string, root: string): Config {
  return withFilesBeside(readConfig(text, file, root), root);
}

function emptyConfig(root: string): Config {
  const { path: _, ...config } = configOf('', join(root, 'licit.yaml'), root);
  return config;
}

/** What is wrong now came from a flag. */
function checkedConfig(text: string, file: string, root: string): Config {
  try {
    return configOf(text, file, root);
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    throw new LicitError(cause.message.replace(/^\S+:\d+:\d+ {2}/gm, ''), 'Nothing was written. Correct the flag and run it again.', {
      cause,
    });
  }
}

const noDocument = {
  source: 'No document shows the source',
  license: 'No document shows the license',
  basis: 'No document shows the legal basis',
};

/** Words alone show nothing: what is stated about source, license and basis names the document that shows it, now or from before. */
function refuseWithoutDocument(text: string, scopes: readonly About[], by: string, said: Omit<Declared, 'by'>): void {
  const { declarations = [] } = new YamlText(text).js() as { declarations?: WrittenDeclaration[] };
  const mine = declarations.filter((one) => one.by === by && scopes.some((scope) => one.path === scope.path && one.host === scope.host));
  for (const claim of ['source', 'license', 'basis'] as const)
    if (said[claim] !== undefined && mine.some((one) => [one[claim]].flat().some((part) => part !== undefined && !hasDocument(part))))
      throw new LicitError(
        noDocument[claim],
        'Name one: --document FILE. If there is none, write the declaration into licit.yaml by hand: it counts as stated only.',
      );
}

function hasDocument(said: unknown): boolean {
  const { evidence } = (typeof said === 'object' ? said : {}) as { evidence?: unknown };
  return evidence !== undefined;
}

/** Writes the file unless it was changed meanwhile. */
function write({ file, shown, before, after, isNew }: Planned, root: string): void {
  const now = existsSync(file) ? textOf(file, shown, 'Check that it may be read.', root) : undefined;
  if (now !== (isNew ? undefined : before)) throw failure('declare/changed-meantime', 'fix/nothing-written-run', { shown });
  try {
    writeWhole(file, after, { root: inside(file, root) === undefined ? dirname(file) : root, isNew });
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw failure('declare/cannot-write', 'fix/check-folder-may', { shown }, cause);
  }
}

function nobodyToAsk(): LicitError {
  return failure('declare/nothing-written-there', 'fix/review-dry-run');
}

function pageOf(planned: Planned, effect: Effect, { lang, color, remove }: DeclareArguments): string {
  const { shown, before, after, isNew, replaced } = planned;
  return declarePage(
    { shown, isNew, lines: lineDiff(before, after), replaced, isRemoval: remove === true, effect },
    terminal(color, true),
    lang,
  );
}

function unchanged({ shown }: Planned, { format, lang }: DeclareArguments): number {
  process.stdout.write(
    format === 'json'
      ? `${safeJson({ schemaVersion: 1, written: false, file: shown, changed: [] })}\n`
      : `${words.there[lang](plain(shown))}\n`,
  );
  return 0;
}

/** The end of the command, where it wrote and where it did not. Returns the exit code. */
function ended(
  { shown, before, after }: Planned,
  effect: Effect,
  { format, lang, dryRun, document }: DeclareArguments,
  now: CountsNow,
): number {
  if (format === 'json') {
    const changed = lineDiff(before, after, 0).map(({ kind, number, text }) => ({ kind, line: number, text }));
    const json = { schemaVersion: 1, written: !dryRun, file: shown, changed, rules: effect.rules ?? null, ...countsJson(now) };
    process.stdout.write(`${safeJson(json)}\n`);
  } else if (dryRun) process.stdout.write(`\n  ${words.dry[lang]}\n`);
  else {
    const onFile = document.length > 0 ? `  ${words.onFile[lang]}\n` : '';
    process.stdout.write(`\n✓ ${plain(shown)}  ${words.commit[lang]} ${countsFrom(now, lang)}\n${onFile}`);
  }
  return 0;
}
