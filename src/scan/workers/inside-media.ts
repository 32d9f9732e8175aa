/** Joins items with what is said inside the media files that they name: their statements are read beside the record's own, and their words are inspected with it. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import { FileNames, wordsIn } from '../../discover/named-files.js';
import { isMediaName } from '../../inspect/media.js';
import type { Json } from '../../model/basics.js';
import type { Roles } from '../../model/format.js';
import type { Item } from '../../model/item.js';
import { BESIDE, type MediaLine, type MediaStatement, type MediaTable, type MediaUnread } from '../../model/item.js';
import { append } from '../../text/append.js';

/** Longer tables are not kept once they were read. */
const MAX_KEPT_BYTES = 8 << 20;
/** So many files of one item are heard: a record may hold a whole gallery. */
const MAX_FILES = 50;

const SILENT: Pick<MediaLine, 'said' | 'unread'> = {};

/** What is said inside the files near a list. */
export class InsideMedia {
  readonly #said = new Map<string, Pick<MediaLine, 'said' | 'unread'>>();
  readonly #names: FileNames;
  readonly #folder: string;
  readonly #listing: string | undefined;
  /** None of the files says anything. */
  #silent = true;
  /** For each role the fields in which something is said. */
  readonly #fields = new Map<string, Set<string>>();

  constructor(manifest: string, tables: readonly MediaTable[]) {
    this.#folder = dirname(manifest);
    this.#listing = manifest.endsWith('/') ? (manifest === './' ? '' : manifest) : undefined;
    for (const { path, said: all = [], unread = [] } of tables.flatMap(linesOf)) {
      // A folder's own listing holds what lies beside its files.
      const said = this.#listing === undefined ? all : all.filter(({ field }) => !field.includes(BESIDE));
      const isSilent = said.length + unread.length === 0;
      this.#said.set(path, isSilent ? SILENT : { said, unread });
      this.#silent &&= isSilent;
      for (const { field, as } of said) {
        if (as === undefined) continue;
        const fields = this.#fields.get(as);
        if (fields === undefined) this.#fields.set(as, new Set([field]));
        else fields.add(field);
      }
    }
    this.#names = new FileNames([...this.#said.keys()]);
  }

  /** The roles of a list's fields, and those of what is said inside. */
  rolesWith(roles: Roles): Roles {
    const all: Record<string, readonly string[]> = { ...roles };
    for (const [role, fields] of this.#fields) all[role] = [...(all[role] ?? []), ...[...fields].sort()];
    return all as Roles;
  }

  /** Says on the item what is inside the files that it names, and gives it with the statements as fields. */
  joined(item: Item): Item {
    const files = this.#filesOf(item);
    if (files.size === 0) return item;
    const said: MediaStatement[] = [];
    const unread = new Set<MediaUnread>();
    for (const path of files) {
      const one = this.#said.get(path)!;
      append(said, one.said ?? []);
      for (const why of one.unread ?? []) unread.add(why);
    }
    item.inside = { said, unread: [...unread] };
    const added = new Map<string, string>();
    for (const { field, words, as } of said) {
      if (as === undefined) continue;
      const before = added.get(field);
      if (before === undefined) added.set(field, words);
      else if (!before.split('; ').includes(words)) added.set(field, `${before}; ${words}`);
    }
    if (added.size === 0) return item;
    // The fields of a row are read through its columns, which these are none of.
    const { row, ...rest } = item;
    const own: Record<string, Json> =
      row === undefined ? item.fields : Object.fromEntries(row.columns.map((name, i) => [name, row.cells[i]!]));
    return { ...rest, fields: { ...own, ...Object.fromEntries(added) } };
  }

  #filesOf(item: Item): Set<string> {
    const files = new Set<string>();
    const own = this.#listing === undefined ? undefined : `${this.#listing}${item.key}`;
    if (own !== undefined) {
      if (this.#said.has(own)) files.add(own);
      return files;
    }
    wordsIn(item, (words, field) => {
      // Of silent files it only counts that they are there.
      if (this.#silent && !isMediaName(words)) return;
      if (files.size < MAX_FILES) for (const path of this.#names.meant(words, field, this.#folder)) files.add(path);
    });
    return files;
  }
}

/** The table that was read last: the parts of a list have the same. */
let last: { sha256: string; lines: MediaLine[] } | undefined;

function linesOf({ absolute, sha256 }: MediaTable): MediaLine[] {
  if (last?.sha256 === sha256) return last.lines;
  const known = new Map<string, MediaLine['said']>();
  const lines: MediaLine[] = [];
  // Decoded by lines: a table may be longer than a string.
  const bytes = readFileSync(absolute);
  for (let at = 0, end = bytes.indexOf(10); end >= 0; at = end + 1, end = bytes.indexOf(10, at)) {
    const line = JSON.parse(bytes.toString('utf8', at, end)) as MediaLine;
    // Many files of a collection say the same.
    const name = line.said && JSON.stringify(line.said);
    const same = name === undefined ? undefined : known.get(name);
    if (same !== undefined) line.said = same;
    else if (name !== undefined) known.set(name, line.said);
    lines.push(line);
  }
  last = bytes.length <= MAX_KEPT_BYTES ? { sha256, lines } : undefined;
  return lines;
}
