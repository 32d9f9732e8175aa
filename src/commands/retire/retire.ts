/** `licit ledger retire PATH…`: takes data that is gone out of the population. What it was stays in the ledger's history. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, isOwnFile } from '../../discover/caches/cached-files.js';
import { liesIn, listings } from '../../ledger/read/query-items.js';
import { notReadAt } from '../../ledger/read/query-not-read.js';
import { RETIRE } from '../../ledger/read/query-seen.js';
import type { Words } from '../../model/basics.js';
import type { LicitError } from '../../model/errors.js';
import { openLast } from '../../project/opened.js';
import { loadProject, type Project } from '../../project/project.js';
import { inCache } from '../../reading/folder-paths.js';
import { failure } from '../../text/failures/failure.js';
import { counted, pasted, plain, safeJson } from '../../text/show.js';
import { confirmed } from '../confirm.js';
import { nothingNamed, pathsMeant } from '../ledger-names.js';
import { Page } from '../page.js';
import type { PageArguments } from '../page-arguments.js';
import { changesText, judgedBefore, rejudged } from '../rejudged.js';
import { terminal } from '../terminal.js';

export interface RetireArguments extends PageArguments {
  paths: string[];
  dryRun?: boolean;
  yes?: boolean;
}

interface Retiring {
  /** As the ledger has them, for the recorder. */
  paths: string[];
  manifests: { path: string; items: number; there: boolean }[];
  /** Files that were not read and are listed no more. */
  notRead: number;
}

const mostShown = 20;

const words = {
  would: { en: 'Would retire', zh: '将停用' },
  did: { en: 'Retired', zh: '已停用' },
  files: { en: 'not read before', zh: '此前未读取' },
  still: { en: 'still on the disk', zh: '仍在磁盘上' },
  more: { en: 'more', zh: '项未列出' },
  again: {
    en: 'What is still on the disk is recorded again by the next scan of its path.',
    zh: '仍在磁盘上的数据，下次扫描其路径时将重新记录。',
  },
  nothing: { en: 'Nothing was changed.', zh: '未作任何更改。' },
  ask: { en: 'Retire what is still on the disk?', zh: '是否停用仍在磁盘上的数据？' },
} satisfies Record<string, Words>;

/** Retires what lies under the paths, judges what is left, and says what changed. Returns the exit code. */
export async function runRetire(args: RetireArguments): Promise<number> {
  const project = loadProject(args);
  const retiring = find(project, args.paths);
  const there = retiring.manifests.filter((one) => one.there).length;
  if (args.dryRun) return said(args, retiring, undefined);
  const question = words.ask[args.lang];
  if (there > 0 && !(await confirmed({ question, yes: args.yes, format: args.format, refusal: () => stillThere(args, retiring) })))
    return said(args, retiring, undefined);
  const before = judgedBefore(project)!;
  const changed = await rejudged(project, before, { licit: args.licit, command: RETIRE, retire: retiring.paths });
  return said(args, retiring, changed);
}

/** What lies under the paths and is in force. */
function find(project: Project, given: readonly string[]): Retiring {
  const { ledger, at } = openLast(project);
  try {
    const { db } = ledger;
    const all = listings(db, at);
    const files = notReadAt(db, at.run).map(({ path }) => path);
    const lies = (path: string, folder: string) => liesIn(path, folder) || path === `${folder}/`;
    const paths = given.map((word) => {
      const found = pathsMeant(word, project.root).find((path) => [...all.map((one) => one.path), ...files].some((one) => lies(one, path)));
      if (found === undefined) throw nothingNamed(word, [], { db, at, root: project.root });
      return found;
    });
    const within = (path: string) => paths.some((one) => lies(path, one));
    return {
      paths,
      manifests: all.filter(({ path }) => within(path)).map(({ path, items }) => ({ path, items, there: isThere(project.root, path) })),
      notRead: files.filter(within).length,
    };
  } finally {
    ledger.db.close();
  }
}

/** Whether a manifest, or the archive that it is a member of, is still there; a folder when there is anything in it. */
function isThere(root: string, path: string): boolean {
  if (inCache(path) && !isOwnFile(root, path)) return existsSync(fileOf(root, path));
  const parts = path.replace(/\/$/, '').split('/');
  for (let n = 1; n <= parts.length; n++) {
    const stat = statSync(join(root, ...parts.slice(0, n)), { throwIfNoEntry: false });
    if (stat === undefined) return false;
    if (!stat.isDirectory()) return true;
  }
  return readdirSync(join(root, path)).length > 0;
}

function stillThere(args: RetireArguments, { manifests }: Retiring): LicitError {
  const there = manifests.filter((one) => one.there);
  const first = there.slice(0, 3).map(({ path }) => plain(path));
  return failure('retire/these-still-disk', 'fix/move-delete-them', {
    there: counted(there.length, 'manifest', 'en'),
    there2: there.length === 1 ? 'is' : 'are',
    first: first.join(', '),
    pasted: args.paths.map(pasted).join(' '),
  });
}

function said(args: RetireArguments, { manifests, notRead }: Retiring, changed: Awaited<ReturnType<typeof rejudged>> | undefined): number {
  const { lang } = args;
  const items = manifests.reduce((sum, one) => sum + one.items, 0);
  if (args.format === 'json') {
    const { run, head, rules } = changed ?? {};
    process.stdout.write(
      `${safeJson({ schemaVersion: 1, retired: changed !== undefined, run, head, items, manifests, notRead, rules })}\n`,
    );
    return 0;
  }
  const page = new Page(terminal(args.color, true));
  const what = [
    counted(manifests.length, 'manifest', lang),
    counted(items, 'item', lang),
    ...(notRead > 0 ? [`${counted(notRead, 'file', lang)} ${words.files[lang]}`] : []),
  ].join(' · ');
  page.text(`${changed ? '✓ ' : ''}${page.ink.bold(words[changed ? 'did' : 'would'][lang])}  ${what}`, 0);
  for (const { path, items: n, there } of manifests.slice(0, mostShown))
    page.text([plain(path), counted(n, 'item', lang), ...(there ? [words.still[lang]] : [])].join(' · '), 4);
  if (manifests.length > mostShown) page.text(`+${manifests.length - mostShown} ${words.more[lang]}`, 4);
  if (manifests.some(({ there }) => there)) page.text(words.again[lang], 4, page.ink.dim);
  if (changed) changesText(page.blank(), changed, lang);
  else page.text(words.nothing[lang], 4);
  process.stdout.write(page.toString());
  return 0;
}
