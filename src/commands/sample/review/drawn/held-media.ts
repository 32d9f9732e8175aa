/** Images and recordings that lie within a manifest itself: in a column of a Parquet file, or as a member of a WebDataset archive. What is shown is what was scanned, by its SHA-256. */
import { createHash } from 'node:crypto';
import { fileOf } from '../../../../discover/caches/cached-files.js';
import { isObject, type Json } from '../../../../model/basics.js';
import { ByteSource } from '../../../../reading/byte-source.js';
import { openManifest } from '../../../../reading/open.js';
import { nextMember, padding } from '../../../../reading/tar.js';
import type { SampleItem } from '../../sample-items.js';

/** Larger ones are not shown. */
const MAX_BYTES = 32 << 20;

/** Bytes that a manifest holds of an item. */
export interface HeldMedium {
  kind: 'image' | 'audio';
  name: string;
  field: string;
  /** Column and members that lead to the bytes, or the member's name. */
  path: string[];
  bytes: number;
  sha256: string;
}

const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|bmp)$/i;
const AUDIO = /\.(?:mp3|wav|ogg|oga|opus|flac|m4a|aac)$/i;
const SOUNDS = /audio|sound|speech|voice|wav|mp3|flac/i;
const PICTURES = /image|img|picture|photo|png|jpe?g|webp/i;

/** What an item says that its manifest holds of it. */
export function heldMedia({ raw = {}, format }: SampleItem): HeldMedium[] {
  if (format === 'webdataset') return members(raw.members);
  const held: HeldMedium[] = [];
  for (const [column, value] of Object.entries(raw)) {
    if (!isObject(value)) continue;
    const own = summary(value);
    const inner = isObject(value.bytes ?? null) ? summary(value.bytes as Record<string, Json>) : undefined;
    const name = typeof value.path === 'string' ? value.path : column;
    const kind = AUDIO.test(name) || SOUNDS.test(column) ? 'audio' : IMAGE.test(name) || PICTURES.test(column) ? 'image' : undefined;
    if (kind === undefined) continue;
    if (own) held.push({ kind, name: column, field: column, path: [column], ...own });
    else if (inner) held.push({ kind, name, field: column, path: [column, 'bytes'], ...inner });
  }
  return held;
}

function members(value: Json | undefined): HeldMedium[] {
  if (!isObject(value ?? null)) return [];
  return Object.values(value as Record<string, Json>).flatMap((one) => {
    if (!isObject(one) || typeof one.name !== 'string') return [];
    const kind = IMAGE.test(one.name) ? 'image' : AUDIO.test(one.name) ? 'audio' : undefined;
    const said = summary(one);
    return kind && said ? [{ kind, name: one.name, field: 'members', path: [one.name], ...said } as const] : [];
  });
}

function summary({ bytes, sha256 }: Readonly<Record<string, Json>>): { bytes: number; sha256: string } | undefined {
  return typeof bytes === 'number' && typeof sha256 === 'string' ? { bytes, sha256 } : undefined;
}

/** `held`: can be shown; `large`: is beyond what is shown; `enclosed`: in a manifest of a format that this page does not look into. */
export function heldState({ bytes }: HeldMedium, format: string | undefined): 'held' | 'large' | 'enclosed' {
  if (format !== 'webdataset' && format !== 'parquet') return 'enclosed';
  return bytes > MAX_BYTES ? 'large' : 'held';
}

/** The bytes, read again; undefined where they are not there any more as they were scanned. */
export async function heldBytes(
  root: string,
  { at, format }: Pick<SampleItem, 'at' | 'format'>,
  medium: HeldMedium,
): Promise<Uint8Array | undefined> {
  if (heldState(medium, format) !== 'held') return undefined;
  const file = await openManifest(fileOf(root, at.path), at.path);
  const bytes = format === 'webdataset' ? await memberBytes(file.bytes(), medium) : await cellBytes(file, at.record, medium);
  return bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === medium.sha256 ? bytes : undefined;
}

async function memberBytes(bytes: AsyncIterable<Uint8Array>, { path, sha256 }: HeldMedium): Promise<Uint8Array | undefined> {
  const source = new ByteSource(bytes);
  try {
    for (;;) {
      const member = await nextMember(source);
      if (member === undefined) return undefined;
      if ('why' in member) continue;
      if (member.type !== 'file' || member.name !== path[0] || member.size > MAX_BYTES) {
        await source.pass(member.size + padding(member.size));
        continue;
      }
      const found = await source.take(member.size);
      // Several members may have one name.
      if (createHash('sha256').update(found).digest('hex') === sha256) return found;
      await source.pass(padding(member.size));
    }
  } finally {
    await source.close();
  }
}

async function cellBytes(
  file: Awaited<ReturnType<typeof openManifest>>,
  record: number | undefined,
  { path }: HeldMedium,
): Promise<Uint8Array | undefined> {
  if (record === undefined) return undefined;
  const { cell } = await import('./parquet-cell.js');
  let value: unknown = await cell(file, record, path[0]!);
  for (const name of path.slice(1)) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value instanceof Uint8Array ? value : undefined;
}
