import { constants, createWriteStream, existsSync, rmSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ManifestRef } from '../../discover/discover.js';
import type { ColumnSettings, Format, ManifestFile } from '../../model/format.js';
import { atExit } from '../../reading/at-exit.js';
import { openManifest } from '../../reading/open.js';
import { BadCompression, CutOff } from '../../reading/problems.js';
import { CannotRewrite, type NoRewrite, rewriteTexts } from '../../reading/rewrite-bytes.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { stripper, type Way } from './editor.js';
import { type Checked, check, type Left, type Looking, lookAt, type Seen } from './look.js';

/** How often a copy is written again because something was still seen in it, as long as it gets less. */
const ROUNDS = 12;

/** Why a manifest was not stripped. Closed. */
export type NotStripped = NoRewrite | 'format' | 'notice' | 'remains' | 'broken' | 'unreadable';

/** What became of a manifest. `left` and `notLooked`: what is in what was written, or in the original where nothing was. */
export type Outcome =
  | { state: 'stripped'; kinds: Map<string, number>; unread: number; left: Left[]; notLooked: string[]; only: boolean; as?: string }
  | { state: 'nothing'; left: Left[]; notLooked: string[] } // none of the kinds was found: not written
  | { state: 'copied'; left: Left[]; notLooked: string[] } // the same, and copied as it is
  | { state: 'not-stripped'; why: NotStripped; left?: Left[] };

export interface StripOptions extends Looking {
  way: Way;
  /** Where manifests without hits are to be copied to as well. */
  allFiles: boolean;
  columns: ColumnSettings | undefined;
}

/** Whether nothing is read of a manifest because its format is not written: told before the work. */
export function isRefused({ head }: Pick<ManifestRef, 'head'>, format: Format): boolean {
  return format.id !== 'license-file' && format.rewrite === undefined && (format.reads === 'items' || head.encoding === undefined);
}

/** Writes a copy of a manifest without values of some kinds. Only a copy in which a scan sees none of them, and all items, is left behind. */
export async function stripTo(
  target: string,
  ref: Pick<ManifestRef, 'path' | 'absolute' | 'head'>,
  format: Format,
  options: StripOptions,
): Promise<Outcome> {
  if (isRefused(ref, format)) return { state: 'not-stripped', why: 'format' };
  const open = async (absolute: string): Promise<ManifestFile> => ({
    ...(await openManifest(absolute, ref.path)),
    columns: options.columns,
  });
  const working = [`${target}.part`, `${target}.part2`] as const;
  // Half a copy may still hold values: an interrupted run leaves none.
  const clear = (): void => {
    for (const path of working) if (existsSync(path)) rmSync(path);
  };
  const stay = atExit(clear);
  try {
    await mkdir(dirname(target), { recursive: true });
    const original = await open(ref.absolute);
    const before = await lookAt(original, format, options);
    if (format.id === 'license-file' && before.hits + before.unread > 0) return { state: 'not-stripped', why: 'notice', left: before.left };
    if (format.id === 'license-file') return await without(ref.absolute, target, options, before);
    const outcome = await rewritten(original, before, { ...format, rewrite: format.rewrite ?? rewriteTexts }, working, options, open);
    if (outcome.state === 'nothing') return await without(ref.absolute, target, options, before);
    if (outcome.state === 'stripped') {
      const as = writtenAs(target, original.head.compression);
      await rename(working[0], as);
      if (as !== target) return { ...outcome, as: as.slice(dirname(as).length + 1) };
    }
    return outcome;
  } catch (cause) {
    if (cause instanceof CannotRewrite) return { state: 'not-stripped', why: cause.why };
    // A decoder that was told to be exact met bytes that are no text.
    if (cause instanceof TypeError && (cause as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return { state: 'not-stripped', why: 'encoding' };
    if (isReading(cause, ref.absolute)) return { state: 'not-stripped', why: 'unreadable' };
    if ((cause as NodeJS.ErrnoException).syscall === undefined) throw cause;
    throw failure('declare/cannot-write', 'fix/check-folder-can', { shown: plain(target) }, cause);
  } finally {
    clear();
    stay();
  }
}

/** Under which name a copy goes: what was compressed in a way that is only read is compressed with gzip. */
export function writtenAs(target: string, compression: ManifestFile['head']['compression']): string {
  if (compression === undefined || compression === 'gzip') return target;
  return `${target.replace(/\.(?:zst|zstd|bz2|xz|lz4|br)$/i, '')}.gz`;
}

async function without(from: string, target: string, { allFiles }: StripOptions, { left, notLooked }: Seen): Promise<Outcome> {
  const rest = { left, notLooked: [...notLooked] };
  if (!allFiles) return { state: 'nothing', ...rest };
  await copyFile(from, target, constants.COPYFILE_EXCL);
  return { state: 'copied', ...rest };
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
  const { records, way } = options;
  let from = original;
  let { extras } = before;
  let leftovers: ReadonlySet<string> | undefined;
  let hits = Number.POSITIVE_INFINITY;
  let after: Checked | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const to = round === 0 ? first : second;
    const editor = stripper({ records, way, extras, shared: before.shared, ...(leftovers && { leftovers }), onEdit });
    await writeOut(to, format.rewrite!(from, editor), original.head.compression);
    if (to === second) await rename(second, first);
    const copy = await open(first);
    after = await check(copy, original, format, options, before.shared);
    const known = format.recognize(copy.head) > 0;
    if (!known || after.isOther || after.items !== before.items || after.sayings !== before.sayings || after.problems > before.problems)
      return { state: 'not-stripped', why: 'broken' };
    if (after.hits === 0) {
      if (before.hits === 0 && kinds.size === 0) return { state: 'nothing', left: after.left, notLooked: [...after.notLooked] };
      const only = before.shared.left > 0 || records.columns.isFull;
      return { state: 'stripped', kinds, unread: before.unread, left: after.left, notLooked: [...after.notLooked], only };
    }
    if (round > 2 && after.hits >= hits) break;
    ({ hits } = after);
    from = copy;
    extras = after.extras;
    leftovers = after.values;
  }
  return { state: 'not-stripped', why: 'remains', left: after?.left.filter(({ why }) => why === 'kept') ?? [] };
}

async function writeOut(path: string, bytes: AsyncIterable<Uint8Array>, compression: ManifestFile['head']['compression']): Promise<void> {
  const out = createWriteStream(path, { flags: 'wx' });
  const source = Readable.from(bytes, { objectMode: false });
  if (compression !== undefined) await pipeline(source, createGzip(), out);
  else await pipeline(source, out);
}

/** What a damaged file makes its decompressor throw, and one that is gone or may not be read the disk. */
function isReading(cause: unknown, absolute: string): boolean {
  const { code, path, syscall } = cause as NodeJS.ErrnoException;
  return cause instanceof CutOff || cause instanceof BadCompression || /^Z_/.test(code ?? '') || syscall === 'read' || path === absolute;
}
