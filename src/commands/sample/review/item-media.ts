/** Images and recordings that an item names: files of the project are shown, nothing is fetched. */
import { lstatSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { dirname } from 'node:path/posix';
import type { Json } from '../../../model/basics.js';
import type { SampleItem } from '../sample-items.js';
import { type HeldMedium, heldMedia, heldState } from './drawn/held-media.js';

/** A file that an item names. */
export interface ItemMedium {
  kind: 'image' | 'audio';
  /** Its name as the item has it, masked. */
  name: string;
  field: string;
  /** `remote`: an address, which is not fetched; `missing`: no file of the project; `local`: is shown; the others: within the manifest itself. */
  state: 'local' | 'remote' | 'missing' | 'large' | 'enclosed';
  /** Where it is, for the server alone. */
  path?: string;
  held?: HeldMedium;
}

const MAX_MEDIA = 12;
const MAX_LEAVES = 5_000;
const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|bmp)$/i;
const AUDIO = /\.(?:mp3|wav|ogg|oga|opus|flac|m4a|aac)$/i;
const ADDRESS = /^[a-z][a-z0-9+.-]+:/i;

/** The images and recordings of an item: those that its manifest holds, then the files that it names. */
export function itemMedia(item: SampleItem, shown: Json, root: string): ItemMedium[] {
  const held = heldMedia(item);
  const names = new Set(held.map(({ name }) => name));
  const own = held.map((one): ItemMedium => {
    const state = heldState(one, item.format);
    return { kind: one.kind, name: one.name, field: one.field, state: state === 'held' ? 'local' : state, held: one };
  });
  return [...own, ...mediaOf(item.raw ?? {}, shown, item.at.path, root, names)].slice(0, MAX_MEDIA);
}

/** The images and recordings among the values of an item. Names are looked up in the folder of the manifest and those above it, up to the project's. */
export function mediaOf(raw: Json, masked: Json, manifest: string, root: string, known: ReadonlySet<string> = new Set()): ItemMedium[] {
  const media: ItemMedium[] = [];
  const seen = new Set<string>(known);
  let leaves = 0;
  const walk = (value: Json, shown: Json, field: string): void => {
    if (media.length >= MAX_MEDIA || (leaves += 1) > MAX_LEAVES) return;
    if (typeof value === 'string') {
      const kind = kindOf(value);
      if (kind === undefined || seen.has(value)) return;
      seen.add(value);
      media.push({ kind, name: typeof shown === 'string' ? shown : '', field, ...found(value, manifest, root) });
    } else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value))
        walk(one, (shown as Record<string, Json>)?.[name] ?? null, Array.isArray(value) ? field : field === '' ? name : `${field}.${name}`);
  };
  walk(raw, masked, '');
  return media;
}

function kindOf(value: string): ItemMedium['kind'] | undefined {
  if (value.length > 1000 || /[\n\0]/.test(value)) return undefined;
  const path = ADDRESS.test(value) ? value.replace(/[?#].*$/s, '') : value;
  return IMAGE.test(path) ? 'image' : AUDIO.test(path) ? 'audio' : undefined;
}

function found(name: string, manifest: string, root: string): Pick<ItemMedium, 'state' | 'path'> {
  if (ADDRESS.test(name)) return { state: 'remote' };
  const top = realpathSync(root);
  // `instances_train2017.json` speaks of the images in `train2017/`.
  const split = /_([\w-]+)\.json$/.exec(manifest)?.[1];
  const splits = split === undefined ? [] : [split, `images/${split}`];
  for (let folder = manifest.endsWith('/') ? manifest.slice(0, -1) : dirname(manifest); ; folder = dirname(folder)) {
    for (const inside of [name, `images/${name}`, ...splits.map((split) => `${split}/${name}`)]) {
      const path = isAbsolute(name) ? name : join(root, folder, inside);
      const there = fileIn(path, top);
      if (there !== undefined) return { state: 'local', path: there };
    }
    if (folder === '.' || folder === '' || folder === '/' || folder.startsWith('..')) return { state: 'missing' };
  }
}

/** The file behind a path if it is a plain one of the project and no link leads out of it. Folders whose name begins with a dot are none of the data. */
export function fileIn(path: string, top: string): string | undefined {
  try {
    const real = realpathSync(resolve(path));
    const inside = relative(top, real);
    if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || isAbsolute(inside)) return undefined;
    if (inside.split(sep).some((part) => part.startsWith('.'))) return undefined;
    return lstatSync(real).isFile() ? real : undefined;
  } catch {
    return undefined;
  }
}
