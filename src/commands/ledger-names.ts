import { isAbsolute, relative, resolve, sep } from 'node:path';
import { nearest } from '../config/complaints.js';
import { ROWS } from '../ledger/items.js';
import type { Db } from '../ledger/open-ledger.js';
import { placeOf } from '../ledger/place.js';
import type { AsOf } from '../ledger/read/as-of.js';
import { itemsAt, itemsNamed, keysNear, type Listing, liesIn, listings } from '../ledger/read/query-items.js';
import { problemAt } from '../ledger/read/query-manifests.js';
import { notReadAt } from '../ledger/read/query-not-read.js';
import type { LicitError } from '../model/errors.js';
import type { NotReadView } from '../model/views.js';
import { failure } from '../text/failures/failure.js';
import { place, plain } from '../text/show.js';

/** What a word on the command line names in a ledger. */
export type Named =
  | { kind: 'manifest'; path: string }
  | { kind: 'folder'; path: string }
  | { kind: 'not-read'; path: string; view: NotReadView }
  | { kind: 'items'; items: number[] }
  | { kind: 'problem'; path: string; place: number; what: string; fix: string };

/** A path as the ledger has it: relative to the project, whether it was given from there or from the working directory. */
export function pathsMeant(word: string, root: string): string[] {
  const trimmed = word.replace(/[/\\]+$/, '') || word;
  const from = relative(root, resolve(trimmed)).split(sep).join('/');
  const asGiven = trimmed.split(sep).join('/').replace(/^\.\//, '');
  return [...new Set(isAbsolute(trimmed) ? [from] : [from, asGiven])].filter((path) => !path.startsWith('../'));
}

/** Finds what a word names: a manifest, a folder, a file that was not read, `path:line`, `path#record`, or a key. Undefined: nothing. */
export function findNamed(db: Db, at: AsOf, word: string, root: string): Named | undefined {
  const manifests = listings(db, at);
  const others = notReadAt(db, at.run);
  for (const path of pathsMeant(word, root)) {
    const named = manifests.find((one) => one.path === path);
    // A text that is heard beside the others of its folder is an item of it all the same.
    const item = named?.items === 0 ? inFolder(db, at, word, root, manifests) : undefined;
    if (named) return item ?? { kind: 'manifest', path };
    const other = others.find((one) => one.path === path);
    if (other) return { kind: 'not-read', path: other.path, view: other };
    const own = manifests.find((one) => one.path === `${path}/`);
    const inside = [...manifests, ...others].filter((one) => one !== own && liesIn(one.path, path));
    if (own && inside.length === 0) return { kind: 'manifest', path: own.path };
    if (inside.length > 0) return { kind: 'folder', path };
  }
  return inFolder(db, at, word, root, manifests) ?? atPlace(db, at, word, root, manifests) ?? byKey(db, at, word);
}

/** A file of a folder that is a manifest itself: its key is the path in that folder. */
function inFolder(db: Db, at: AsOf, word: string, root: string, manifests: readonly Listing[]): Named | undefined {
  for (const path of pathsMeant(word, root)) {
    for (const { id, path: folder } of manifests) {
      if (!folder.endsWith('/') || !(folder === './' || path.startsWith(folder))) continue;
      const items = itemsNamed(db, at, folder === './' ? path : path.slice(folder.length)).filter((item) => Math.floor(item / ROWS) === id);
      if (items.length > 0) return { kind: 'items', items };
    }
  }
  return undefined;
}

function atPlace(db: Db, at: AsOf, word: string, root: string, manifests: readonly Listing[]): Named | undefined {
  const match = /^(.+)([:#])(\d{1,15})$/s.exec(word);
  if (!match) return undefined;
  const [, path = '', mark, digits] = match;
  const number = Number(digits);
  const meant = pathsMeant(path, root);
  const listing = manifests.find((one) => meant.includes(one.path) || (one.path.endsWith('/') && meant.includes(one.path.slice(0, -1))));
  if (!listing) return undefined;
  // `path:12` also means record 12 of a file without lines; `path#12` is always a record.
  const counts = mark === ':' || listing.unit === 'record';
  const { items, nearest: before } = counts ? itemsAt(db, at, listing, number) : { items: [] };
  if (items.length > 0) return { kind: 'items', items };
  const problem = problemAt(db, at.run, listing.id, number);
  if (problem) return { kind: 'problem', path: listing.path, place: number, ...problem };
  if (mark === '#' && listing.unit === 'line') {
    throw failure('run/items-named-line', 'fix/write-line-licit', { path: plain(listing.path) });
  }
  const near = before === undefined ? undefined : place({ path: listing.path, [listing.unit]: before });
  throw failure('run/no-item-begins', near === undefined ? 'fix/licit-show-says-what-lists' : 'fix/nearest-one-before', {
    word: plain(word),
    path: plain(listing.path),
    near,
  });
}

function byKey(db: Db, at: AsOf, word: string): Named | undefined {
  const items = itemsNamed(db, at, word);
  return items.length === 0 ? undefined : { kind: 'items', items };
}

/** The one item of several that have the same key, or an error that gives their places. */
export function onlyOne(db: Db, at: AsOf, items: readonly number[], word: string): number {
  if (items.length === 1) return items[0]!;
  const places = items.slice(0, 5).map((item) => place(placeOf(db, item, at.run)));
  const several = items.length === 20 ? '20 items or more' : `${items.length} items`;
  throw failure('run/several-called', 'fix/name-one-place', {
    several,
    word: JSON.stringify(plain(word)),
    places: places.join(', '),
    items: items.length > 5 ? ', …' : '',
  });
}

/** The error for a word that names nothing, with what it may have meant. */
export function nothingNamed(word: string, ruleIds: readonly string[], ledger?: { db: Db; at: AsOf; root: string }): LicitError {
  const paths = ledger ? listings(ledger.db, ledger.at).map(({ path }) => path) : [];
  const folders = paths.flatMap((path) =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, n, parts) => parts.slice(0, n + 1).join('/')),
  );
  const meant = word.replace(/[:#]\d+$/, '');
  const short = meant.length <= 200 ? meant : '';
  const guesses = [
    nearest(short, ruleIds),
    ruleIds.find((id) => id.split('/')[1] === short),
    nearest(short, [...new Set([...paths, ...folders])].slice(0, 5000)),
    ...paths.filter((path) => short !== '' && path.endsWith(`/${short}`)).slice(0, 2),
    ...(ledger && short.length >= 2 ? keysNear(ledger.db, ledger.at, short) : []),
  ].filter((guess): guess is string => guess !== undefined);
  const unique = [...new Set(guesses)].slice(0, 3).map((guess) => plain(guess));
  return failure(
    ledger ? 'run/nothing-called' : 'run/nothing-called-no-ledger',
    unique.length > 0 ? 'fix/did-you-mean' : 'fix/licit-show-lists-what',
    { word: JSON.stringify(plain(word.slice(0, 200))), near: unique.join(' or ') },
  );
}
