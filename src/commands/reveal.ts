import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dirname } from 'node:path/posix';
import { detectors, formatOf, formats } from '../catalog/catalog.js';
import { cachedFiles, fileOf, isOwnFile } from '../discover/caches/cached-files.js';
import { discover } from '../discover/discover.js';
import { createInspector } from '../inspect/inspect.js';
import { canonical } from '../ledger/journal.js';
import { type ItemMark, markOf } from '../ledger/read/query-item.js';
import type { Lang } from '../model/basics.js';
import type { Description } from '../model/claim.js';
import { familyOf } from '../model/detection.js';
import type { ManifestFile } from '../model/format.js';
import type { Item } from '../model/item.js';
import type { Opened } from '../project/opened.js';
import type { Project } from '../project/project.js';
import { inCache } from '../reading/folder-paths.js';
import { matches } from '../reading/glob.js';
import { openManifest } from '../reading/open.js';
import { failure } from '../text/failures/failure.js';
import { place, plain } from '../text/show.js';
import { findNamed, nothingNamed, onlyOne } from './ledger-names.js';
import { readAgain, textsOf } from './read-again.js';
import { isCi } from './terminal.js';

/** Refuses to reveal where what is printed may be kept: under CI, and where standard output is not a terminal. */
export function mayReveal(env: NodeJS.ProcessEnv = process.env, isTerminal: boolean = process.stdout.isTTY === true): void {
  if (isCi(env)) throw failure('run/reveal-refused-where', 'fix/run-your-own');
  if (!isTerminal) throw failure('run/reveal-writes-terminal', 'fix/run-without-redirecting');
}

/** Refuses to write personal values to a file. */
export function refuseRevealToFile({ reveal, output }: { reveal?: boolean; output?: string }): void {
  if (reveal && output !== undefined && output !== '-') throw failure('run/reveal-writes-terminal-only', 'fix/leave-out-output');
}

const words = {
  title: { en: 'Values, as the manifest has them (on this terminal only, kept nowhere)', zh: '清单中的原值（仅显示于本终端，不保存）' },
  none: { en: 'nothing found in it', zh: '其中没有检出' },
} as const;

/** The personal values of an item, read from its manifest again. Throws a LicitError when the manifest is no longer what was scanned. */
export async function revealed(what: string | undefined, project: Project, { ledger, at }: Opened, lang: Lang): Promise<string> {
  const { db } = ledger;
  const named = what === undefined ? undefined : findNamed(db, at, what, project.root);
  if (what !== undefined && !named) throw nothingNamed(what, [], { db, at, root: project.root });
  if (what === undefined || named?.kind !== 'items') throw failure('run/reveal-shows-values', 'fix/name-item-path');
  const id = onlyOne(db, at, named.items, what);
  const mark = markOf(db, at, id);
  const { read: item, said } = await itemAt(project, mark);
  const values = new Set<string>();
  const inspector = createInspector(await detectors());
  for (const { text, field } of textsOf(item, said)) {
    for (const { kind, start, end } of inspector.text(text, { path: mark.at.path, ...(field !== '' && { field }) }))
      if (familyOf(kind) !== 'ip') values.add(`    ${kind}${field === '' ? '' : `  ${plain(field)}`}  ${plain(text.slice(start, end))}`);
  }
  return `\n  ${words.title[lang]}\n${values.size === 0 ? `    ${words.none[lang]}` : [...values].join('\n')}\n`;
}

async function itemAt({ root, config }: Project, { at, format: id, digest, salt }: ItemMark): Promise<{ read: Item; said: Description }> {
  const format = await formatOf(id);
  if (!format || !existsSync(fileOf(root, at.path)))
    throw failure('run/missing-cannot-read', 'fix/put-manifest-back', { path: plain(at.path) });
  if (!salt) throw failure('run/salt-erased-items', 'fix/look-into-manifest', { path: plain(at.path) });
  const columns = config.columns.find(({ glob }) => matches(glob, at.path))?.settings;
  for (const among of foundAmong(root, at.path, id)) {
    const { file, close } = await openedAgain(root, at.path, id, among);
    try {
      for await (const again of readAgain({ ...file, columns }, format)) {
        if (!('said' in again)) continue;
        const { read } = again;
        const there = at.line === undefined ? (read.at.record ?? read.at.offset) === at.record : read.at.line === at.line;
        // Several items may stand on one line, and the manifest may not be what it was: only the same record is the same item.
        if (there && digestOf(read, salt).equals(digest)) return again;
      }
    } finally {
      await close();
    }
  }
  throw failure('run/changed-since-scanned', 'fix/scan-manifest-again', { at: place(at) });
}

/** Formats whose manifests discovery makes of the files of a folder. */
const MADE = new Set(['folder', 'kaldi']);

/** Folders whose files speak of those in a folder of images beside them. */
const SPEAKING = ['labels', 'captions', 'annotations', 'texts', 'transcripts', 'Annotations'];

/** Where a manifest is looked for again: what is beside a folder says what is in its listing, and a scan saw more than the folder. The narrowest comes first; a wider one is asked where an item is not found. */
export function foundAmong(root: string, path: string, format: string): string[][] {
  // Of several revisions in a cache the one that was scanned has the item.
  if (inCache(path) && !isOwnFile(root, path)) return [...new Set(cachedFiles(path).map(({ given }) => given))].map((given) => [given]);
  const own = path.endsWith('/') ? path : dirname(path);
  if (!MADE.has(format)) return [[own]];
  const beside = SPEAKING.map((name) => own.replace(/(^|\/)(?:images|JPEGImages)(?=\/|$)/, `$1${name}`)).filter(
    (one) => one !== own && existsSync(resolve(root, one)),
  );
  const [top = ''] = own.split('/');
  return [[own], ...(beside.length > 0 ? [[own, ...beside]] : []), ...(top !== '' && top !== '.' && `${top}/` !== own ? [[top]] : [])];
}

/** Opens a manifest as a scan does; of a folder's files the listing that discovery makes of what lies at some paths. */
export async function openedAgain(
  root: string,
  path: string,
  format: string,
  among: readonly string[],
): Promise<{ file: ManifestFile; close(): Promise<void> }> {
  if (!MADE.has(format)) {
    const cached = inCache(path) ? cachedFiles(path).find(({ given }) => given === among[0])?.file : undefined;
    return { file: await openManifest(cached ?? resolve(root, path), path), close: async () => {} };
  }
  const found = await discover([...among], { root, formats: await formats() });
  const ref = found.manifests.find((one) => one.path === path);
  const file = await openManifest(ref?.absolute ?? resolve(root, path), path, ref?.head, ref?.folder).catch(async (cause: unknown) => {
    await found.dispose();
    throw cause;
  });
  return { file, close: found.dispose };
}

/** The digest of an item, as the ledger has it. */
export function digestOf({ record, fields }: Item, salt: Uint8Array): Buffer {
  return createHash('sha256')
    .update(salt)
    .update(record ?? canonical(fields))
    .digest();
}
