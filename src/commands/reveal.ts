import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { detectors, formatOf } from '../catalogue.js';
import { LicitError } from '../errors.js';
import { matches } from '../glob.js';
import { createInspector } from '../inspect.js';
import { readVersion } from '../ledger/query-item.js';
import type { Description, Item, Lang, Place } from '../model.js';
import { openManifest } from '../open.js';
import { place, plain } from '../show.js';
import { findNamed, nothingNamed, onlyOne } from './named.js';
import type { Opened } from './opened.js';
import type { Project } from './project.js';
import { readAgain, textsOf } from './read-again.js';

/** Refuses to reveal where what is printed may be kept: under CI, and where standard output is no terminal. */
export function mayReveal(env: NodeJS.ProcessEnv = process.env, isTerminal: boolean = process.stdout.isTTY === true): void {
  if (env.CI !== undefined && env.CI !== '')
    throw new LicitError('--reveal is refused where CI is set: its logs are kept, and others read them', 'Run it on your own terminal.');
  if (!isTerminal)
    throw new LicitError(
      '--reveal writes to a terminal only: a file or another program would keep the values',
      'Run it without redirecting the output.',
    );
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
  if (what === undefined || named?.kind !== 'items')
    throw new LicitError('--reveal shows the values of one item', 'Name an item: path:line, or its key.');
  const id = onlyOne(db, at, named.items, what);
  const { at: spot, format, sha256 } = readVersion(db, at, id);
  const { read: item, said } = await itemAt(project, spot, format, sha256);
  const values = new Set<string>();
  const inspector = createInspector(await detectors());
  for (const { text, field } of textsOf(item, said)) {
    for (const { kind, start, end } of inspector.text(text, { path: spot.path, ...(field !== '' && { field }) }))
      if (!kind.startsWith('ip/')) values.add(`    ${kind}${field === '' ? '' : `  ${plain(field)}`}  ${plain(text.slice(start, end))}`);
  }
  return `\n  ${words.title[lang]}\n${values.size === 0 ? `    ${words.none[lang]}` : [...values].join('\n')}\n`;
}

async function itemAt(
  { root, config }: Project,
  spot: Place,
  formatId: string,
  sha256: string,
): Promise<{ read: Item; said: Description }> {
  const absolute = resolve(root, spot.path);
  const format = await formatOf(formatId);
  if (!format || !existsSync(absolute))
    throw new LicitError(
      `${plain(spot.path)} is not there to be read again`,
      'Put the manifest back as it was scanned; members of archives must be unpacked.',
    );
  const columns = config.columns.find(({ glob }) => matches(glob, spot.path))?.settings;
  // Read as it is now, the place could be another item's.
  if ((await digestOf(absolute)) !== sha256)
    throw new LicitError(`${plain(spot.path)} has changed since it was scanned`, 'Scan it again, and ask for the item by its new place.');
  for await (const again of readAgain({ ...(await openManifest(absolute, spot.path)), columns }, format)) {
    if (!('said' in again)) continue;
    const { read } = again;
    if (spot.line !== undefined ? read.at.line === spot.line : (read.at.record ?? read.at.offset) === spot.record) return again;
  }
  throw new LicitError(`No item begins at ${place(spot)}`, 'Scan the manifest again.');
}

async function digestOf(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Buffer);
  return digest.digest('hex');
}
