import { constants, createWriteStream, existsSync, rmSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ManifestRef } from '../../discover/discover.js';
import type { Inspector } from '../../inspect/inspect.js';
import { LicitError } from '../../model/errors.js';
import type { ColumnSettings, Format, ManifestFile } from '../../model/format.js';
import { openManifest } from '../../reading/open.js';
import { BadCompression, CutOff } from '../../reading/problems.js';
import { CannotRewrite, type NoRewrite, rewriteTexts } from '../../reading/rewrite-bytes.js';
import { plain } from '../../text/show.js';
import { stripper, type Way } from './editor.js';
import { lookAt, type Seen } from './look.js';

/** How often a copy is written again because something was still seen in it. */
const ROUNDS = 4;

/** Why a manifest was not stripped. Closed. */
export type NotStripped = NoRewrite | 'format' | 'notice' | 'compression' | 'archive' | 'remains' | 'broken' | 'unreadable';

/** What became of a manifest. */
export type Outcome =
  | { state: 'stripped'; kinds: Map<string, number>; unread: number }
  | { state: 'nothing' } // none of the kinds was found: not written
  | { state: 'copied' } // the same, and copied as it is
  | { state: 'not-stripped'; why: NotStripped };

export interface StripOptions {
  inspector: Inspector;
  kinds: ReadonlySet<string>;
  way: Way;
  /** Where manifests without hits are to be copied to as well. */
  allFiles: boolean;
  columns: ColumnSettings | undefined;
}

/** Writes a copy of a manifest without values of some kinds. Only a copy in which a scan sees none of them, and all items, is left behind. */
export async function stripTo(target: string, ref: ManifestRef, format: Format, options: StripOptions): Promise<Outcome> {
  const open = async (absolute: string): Promise<ManifestFile> => ({
    ...(await openManifest(absolute, ref.path)),
    columns: options.columns,
  });
  const working = [`${target}.part`, `${target}.part2`] as const;
  // Half a copy may still hold values: an interrupted run leaves none.
  const clear = (): void => {
    for (const path of working) if (existsSync(path)) rmSync(path);
  };
  process.once('exit', clear);
  try {
    await mkdir(dirname(target), { recursive: true });
    const original = await open(ref.absolute);
    const before = await lookAt(original, format, options.inspector, options.kinds);
    const no = whyNot(original, format);
    // What could not be read may hold anything, and so may the content that binary formats carry along.
    if (no !== undefined && (before.hits + before.unread > 0 || (no === 'format' && options.allFiles)))
      return { state: 'not-stripped', why: no };
    if (no !== undefined) return await without(ref.absolute, target, options);
    const outcome = await rewritten(original, before, { ...format, rewrite: format.rewrite ?? rewriteTexts }, working, options, open);
    if (outcome.state === 'nothing') return await without(ref.absolute, target, options);
    if (outcome.state === 'stripped') await rename(working[0], target);
    return outcome;
  } catch (cause) {
    if (cause instanceof CannotRewrite) return { state: 'not-stripped', why: cause.why };
    // A decoder that was told to be exact met bytes that are no text.
    if (cause instanceof TypeError && (cause as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { state: 'not-stripped', why: 'encoding' };
    if (isReading(cause, ref.absolute)) return { state: 'not-stripped', why: 'unreadable' };
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    throw new LicitError(`Cannot write ${plain(target)}`, 'Check that the folder can be written and has room.', { cause });
  } finally {
    clear();
    process.removeListener('exit', clear);
  }
}

/** A format of items says itself how it is rewritten; in a descriptor nothing but words is replaced, line by line. */
function whyNot({ head }: ManifestFile, { id, reads, rewrite }: Format): NotStripped | undefined {
  if (id === 'license-file') return 'notice';
  if (rewrite === undefined && (reads === 'items' || head.encoding === undefined)) return 'format';
  return head.compression !== undefined && head.compression !== 'gzip' ? 'compression' : undefined;
}

async function without(from: string, target: string, { allFiles }: StripOptions): Promise<Outcome> {
  if (!allFiles) return { state: 'nothing' };
  await copyFile(from, target, constants.COPYFILE_EXCL);
  return { state: 'copied' };
}

async function rewritten(
  original: ManifestFile,
  before: Seen,
  format: Format,
  [first, second]: readonly [string, string],
  options: StripOptions,
  open: (absolute: string) => Promise<ManifestFile>,
): Promise<Outcome> {
  const kinds = new Map<string, number>();
  const onEdit = (kind: string): void => void kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  let from = original;
  let left: Seen['left'] | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const to = round === 0 ? first : second;
    await writeOut(to, format.rewrite!(from, stripper({ path: original.path, ...options, left, onEdit })), original.head.compression);
    if (to === second) await rename(second, first);
    const copy = await open(first);
    const after = await lookAt(copy, format, options.inspector, options.kinds);
    const known = format.recognize(copy.head) > 0;
    if (!known || after.items !== before.items || after.sayings !== before.sayings || after.problems > before.problems)
      return { state: 'not-stripped', why: 'broken' };
    if (after.hits === 0)
      return before.hits === 0 && kinds.size === 0 ? { state: 'nothing' } : { state: 'stripped', kinds, unread: before.unread };
    from = copy;
    left = after.left;
  }
  return { state: 'not-stripped', why: 'remains' };
}

async function writeOut(path: string, bytes: AsyncIterable<Uint8Array>, compression: ManifestFile['head']['compression']): Promise<void> {
  const out = createWriteStream(path, { flags: 'wx' });
  const source = Readable.from(bytes, { objectMode: false });
  if (compression === 'gzip') await pipeline(source, createGzip(), out);
  else await pipeline(source, out);
}

/** What a damaged file makes its decompressor throw, and one that is gone or may not be read the disk. */
function isReading(cause: unknown, absolute: string): boolean {
  const { code, path, syscall } = cause as NodeJS.ErrnoException;
  return cause instanceof CutOff || cause instanceof BadCompression || /^Z_/.test(code ?? '') || syscall === 'read' || path === absolute;
}
