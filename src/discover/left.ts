import { dirname } from 'node:path/posix';
import type { NotReadDetail, NotReadReason, NotReadView } from '../model/views.js';
import { append } from '../text/append.js';
import { notRead } from '../text/not-read.js';
import { compare } from '../text/show.js';

/** Reasons that many files of a folder share: they are one row with a count. */
const COUNTED: ReadonlySet<NotReadReason> = new Set([
  'hidden',
  'ignored',
  'evidence',
  'version-control',
  'packages',
  'licit',
  'own-output',
  'system',
  'link',
  'illustration',
  'not-fetched',
  'made-copy',
]);
/** Fewer of one reason in a folder are named one by one. */
const MIN_COUNTED_FILES = 3;

/** What a scan finds and does not read. Each path is there once, and every file counts. */
export class Left {
  readonly #rows = new Map<string, NotReadView>();

  add(path: string, reason: NotReadReason, detail: NotReadDetail & { bytes?: number } = {}): void {
    // Files of one folder may be items of several lists: a row for each.
    const key = reason === 'listed' ? `${path}\0${detail.what}` : path;
    this.#rows.set(key, notRead(path, reason, detail));
  }

  set(row: NotReadView): void {
    this.#rows.set(row.path, row);
  }

  /** Told of some files of an archive beside what is told of the archive itself. */
  also(row: NotReadView): void {
    this.#rows.set(this.#rows.has(row.path) ? `${row.path}\0${row.reason}` : row.path, row);
  }

  has(path: string): boolean {
    return this.#rows.has(path);
  }

  delete(path: string): void {
    this.#rows.delete(path);
  }

  /** Every row, before those of one folder are counted together. */
  values(): IterableIterator<NotReadView> {
    return this.#rows.values();
  }

  /** The rows in order, those of one folder with one reason counted together. */
  rows(): NotReadView[] {
    const groups = new Map<string, NotReadView[]>();
    const rows: NotReadView[] = [];
    for (const row of this.#rows.values()) {
      if (!COUNTED.has(row.reason)) {
        rows.push(row);
        continue;
      }
      const name = JSON.stringify([dirname(row.path.replace(/\/$/, '')), row.reason, row.what]);
      const group = groups.get(name);
      if (group) group.push(row);
      else groups.set(name, [row]);
    }
    for (const group of groups.values()) append(rows, group.length <= MIN_COUNTED_FILES ? group : [together(group)]);
    return rows.sort((a, b) => compare(a.path, b.path) || compare(a.reason, b.reason));
  }
}

function together(group: readonly NotReadView[]): NotReadView {
  const { path, reason, what } = group[0]!;
  const folder = dirname(path.replace(/\/$/, ''));
  const sizes = group.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes]));
  return notRead(folder === '.' ? './' : `${folder}/`, reason, {
    ...(what !== undefined && { what }),
    files: group.reduce((sum, { files = 1 }) => sum + files, 0),
    ...(sizes.length > 0 && { bytes: sizes.reduce((sum, one) => sum + one, 0) }),
  });
}
