import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, posix, resolve } from 'node:path';
import type { DeclaredRow, Recorder } from '../ledger/write/record.js';
import type { DeclaredFile } from '../model/item.js';
import { inCache } from '../reading/folder-paths.js';

/** A manifest of this scan, as far as comparing needs it. */
export interface Present {
  id: number;
  path: string;
  absolute: string;
  dataset: string;
}

/** Compares the files that descriptors speak of with what is there. Digests are made again only of files whose size or time changed. */
export async function compareDeclared(
  manifests: readonly Present[],
  read: ReadonlyMap<number, readonly DeclaredFile[]>,
  recorder: Recorder,
  root: string,
): Promise<void> {
  const listed = new Map(manifests.map((manifest) => [manifest.path, manifest]));
  for (const descriptor of manifests) {
    const before = recorder.declaredFiles(descriptor.id);
    const declared = read.get(descriptor.id) ?? before.map(statedIn(descriptor.path));
    if (declared.length === 0 && before.length === 0) continue;
    const known = new Map(before.map((row) => [row.path, row]));
    const rows: DeclaredRow[] = [];
    for (const file of declared) {
      rows.push(
        file.split !== undefined
          ? compareSplit(file, file.split.configuration, declared, descriptor, manifests, recorder)
          : await compareFile(file, descriptor, known, listed, recorder, root),
      );
    }
    recorder.declare(descriptor.id, rows);
  }
}

/** What a descriptor states, out of a row that compares it. */
export function statedIn(path: string): (row: DeclaredRow) => DeclaredFile {
  return ({ path: file, configuration, split, algorithm, stated, statedBytes, statedItems, line, field }) => ({
    path: file,
    ...(split && { split: configuration === null ? {} : { configuration } }),
    ...(algorithm !== null && stated !== null && { algorithm, digest: stated }),
    ...(statedBytes !== null && { bytes: statedBytes }),
    ...(statedItems !== null && { items: statedItems }),
    at: { path, ...(line !== null && { line }), ...(field !== null && { field }) },
  });
}

function rowOf(file: DeclaredFile): Omit<DeclaredRow, 'outcome' | 'why'> {
  return {
    path: file.path,
    split: file.split !== undefined,
    configuration: file.split?.configuration ?? null,
    algorithm: file.algorithm ?? null,
    stated: file.digest ?? null,
    statedBytes: file.bytes ?? null,
    statedItems: file.items ?? null,
    computed: null,
    computedBytes: null,
    computedItems: null,
    line: file.at.line ?? null,
    field: file.at.field ?? null,
    stamp: null,
  };
}

async function compareFile(
  file: DeclaredFile,
  descriptor: Present,
  known: ReadonlyMap<string, DeclaredRow>,
  listed: ReadonlyMap<string, Present>,
  recorder: Recorder,
  root: string,
): Promise<DeclaredRow> {
  const row = rowOf(file);
  const folder = posix.dirname(descriptor.path);
  const path = posix.normalize(posix.join(folder, file.path.replaceAll('\\', '/')));
  // A descriptor speaks for its own folder and what is in it; it has nothing to say of files elsewhere on this machine.
  if (posix.isAbsolute(file.path) || !(folder === '.' ? !path.startsWith('..') : path.startsWith(`${folder}/`)))
    return { ...row, outcome: 'not-checked', why: 'it is outside the folder of its descriptor' };
  // What is in an archive is elsewhere for the time of the scan.
  const beside = inCache(path) && resolve(dirname(descriptor.absolute), posix.relative(folder, path));
  const absolute = listed.get(path)?.absolute ?? (beside || resolve(root, path));
  const found = await stat(absolute).catch(() => undefined);
  if (found === undefined) {
    // It was there when it was read, on another machine where a shard was.
    const read = recorder.readAs(listed.get(path)?.id);
    if (read === undefined) return { ...row, outcome: 'absent', why: null };
    const known = row.algorithm === 'sha256' ? read.sha256 : null;
    return settled({ ...row, computed: known, computedBytes: read.bytes, computedItems: file.items === undefined ? null : read.items });
  }
  if (!found.isFile()) return { ...row, outcome: 'not-checked', why: 'it is not a file' };
  const stamp = `${found.size} ${found.mtimeMs}`;
  const before = known.get(file.path);
  const again = before !== undefined && before.stamp === stamp && before.algorithm === row.algorithm ? before.computed : null;
  const computed = row.algorithm === null ? null : (again ?? (await digest(absolute, row.algorithm).catch(() => null)));
  const items = file.items === undefined ? undefined : recorder.itemsOf(listed.get(path)?.id);
  return settled({ ...row, computed, computedBytes: found.size, computedItems: items ?? null, stamp });
}

/** The files of a split are those of its dataset that are named after it, and after its configuration where there are several. */
function compareSplit(
  file: DeclaredFile,
  configuration: string | undefined,
  all: readonly DeclaredFile[],
  descriptor: Present,
  manifests: readonly Present[],
  recorder: Recorder,
): DeclaredRow {
  const row = rowOf(file);
  const several = new Set(all.flatMap(({ split }) => (split === undefined ? [] : [split.configuration ?? '']))).size > 1;
  const counts = manifests
    .filter(({ dataset, path, id }) => dataset === descriptor.dataset && id !== descriptor.id && isNamed(path, file.path))
    .filter(({ path }) => !several || (configuration !== undefined && isNamed(path, configuration)))
    .map(({ id }) => recorder.itemsOf(id) ?? 0)
    .filter((items) => items > 0);
  if (counts.length === 0) return { ...row, outcome: 'absent', why: null };
  return settled({ ...row, computedItems: counts.reduce((sum, items) => sum + items, 0) });
}

/** Whether a path holds a name as words of its own: `train` in `data/train-00000.parquet`, `en-de` in `en-de/test.tsv`. */
function isNamed(path: string, name: string): boolean {
  const words = (text: string): string =>
    `/${text
      .toLowerCase()
      .split(/[/._-]+/)
      .join('/')}/`;
  return words(path).includes(words(name));
}

function settled(row: Omit<DeclaredRow, 'outcome' | 'why'>): DeclaredRow {
  const pairs = [
    [row.algorithm ?? 'digest', row.stated, row.computed],
    ['bytes', row.statedBytes, row.computedBytes],
    ['items', row.statedItems, row.computedItems],
  ] as const;
  const compared = pairs.filter(([, stated, computed]) => stated !== null && computed !== null);
  const differ = compared.filter(([, stated, computed]) => stated !== computed);
  if (compared.length === 0) return { ...row, outcome: 'not-checked', why: 'none of the stated values could be computed again' };
  if (differ.length === 0) return { ...row, outcome: 'same', why: null };
  return {
    ...row,
    outcome: 'different',
    why: differ.map(([what, stated, computed]) => `${what} ${short(stated)}, here ${short(computed)}`).join('; '),
  };
}

function short(value: string | number | null): string {
  return typeof value === 'string' ? `${value.slice(0, 12)}…` : String(value);
}

async function digest(absolute: string, algorithm: string): Promise<string> {
  const hash = createHash(algorithm);
  for await (const chunk of createReadStream(absolute, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
