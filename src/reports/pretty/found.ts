import type { Snapshot } from '../../model/snapshot.js';
import type { ManifestView, NotReadView } from '../../model/views.js';
import { punctuation } from '../../text/messages/languages.js';
import { reasonIn } from '../../text/not-read.js';
import { clip, clipPath, columns, compare, counted, nounFor, number, pad, plain } from '../../text/show.js';
import type { Page } from './pretty-page.js';

/** More rows than these say less. */
const mostRows = 12;
const mostNotRead = 3;

interface Row {
  name: string;
  files: number;
  items: number;
  /** Datasets that lists among them describe. */
  describes: number;
  about: string;
}

/** What was found: one row a family of files, coarser where there are many, and what was not read. */
export function found(snapshot: Snapshot, page: Page): string[] {
  const { ink, lang, words } = page;
  // Running text lists nothing and describes no dataset: one line counts it.
  const manifests = snapshot.manifests.filter(({ format }) => format !== 'prose');
  // What convention passes over is in no need of a line; what policy leaves out has its own.
  const notRead = [...snapshot.notRead].filter(({ kind }) => kind !== 'passed-over').sort((a, b) => rank(a) - rank(b));
  const files = notRead.reduce((sum, { files: n = 1 }) => sum + n, 0);
  if (manifests.length === 0 && notRead.length === 0) return [`  ${words.nothing}`];
  // A folder that is a manifest itself is named, not only what it is in.
  const common = commonFolder([...manifests, ...notRead].map(({ path }) => path.replace(/\/$/, '')));
  const short = <T extends { path: string }>(views: readonly T[]) =>
    views.map((view) => ({ ...view, path: view.path.slice(common.length) }));
  const title =
    words.found(counted(manifests.length, 'manifest', lang), counted(snapshot.totals.datasets, 'dataset', lang)) +
    (files > 0 ? words.foundUnread(counted(files, 'file', lang)) : '');
  return [
    `  ${ink.bold(title)}${common === '' ? '' : ink.dim(clipPath(words.under(plain(common)), page.width - 2 - columns(title)))}`,
    ...rowsOf(short(manifests), page),
    ...unread(short(notRead), page),
    ...asides(snapshot, page),
  ];
}

/** What is to be known beside: how many items there are when each counts once, and that files of programs are there, and are no data. */
function asides({ manifests, notRead, totals: { items, distinct } }: Snapshot, { ink, lang, width, words }: Page): string[] {
  const files = notRead.reduce((sum, { reason, files: n = 1 }) => sum + (reason === 'program' ? n : 0), 0);
  const texts = manifests.filter(({ format }) => format === 'prose').length;
  const lines = [
    ...(texts > 0 ? [words.texts(counted(texts, 'file', lang))] : []),
    ...(distinct < items ? [words.distinct(counted(distinct, 'item', lang))] : []),
    ...(files > 0 ? [words.programs(counted(files, 'file', lang))] : []),
  ];
  const together = lines.join(' · ');
  return (columns(together) <= width - 4 ? [together] : lines).filter((line) => line !== '').map((line) => ink.dim(`    ${line}`));
}

/** What could not be read comes first. */
function rank({ kind }: NotReadView): number {
  return kind === 'unreadable' ? 0 : 1;
}

/** The folder that holds every path, with its last slash: said once, not on every row. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  let common = first.slice(0, first.lastIndexOf('/') + 1);
  for (const path of others) while (!path.startsWith(common)) common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  return common;
}

function rowsOf(manifests: readonly ManifestView[], page: Page): string[] {
  const { ink, lang, width, words } = page;
  const rows = grouped(manifests, page);
  const shown = rows.length > mostRows ? rows.slice(0, mostRows - 1) : rows;
  const rest = rows.slice(shown.length);
  const files = Math.max(0, ...shown.map((row) => columns(counted(row.files, 'file', lang))));
  const items = Math.max(0, ...shown.map((row) => columns(itemWords(row, page))));
  const widest = Math.max(0, ...shown.map((row) => columns(row.name)));
  const name = Math.max(12, Math.min(widest, Math.floor(width * 0.4), width - files - items - 18));
  const about = width - 4 - name - files - items - 6;
  const lines = shown.map((row) =>
    [
      `    ${pad(clipPath(row.name, name), name)}  `,
      `${pad(counted(row.files, 'file', lang), files, 'left')}  `,
      pad(itemWords(row, page), items, 'left'),
      about >= 8 ? `  ${ink.dim(clip(row.about, about))}` : '',
    ]
      .join('')
      .trimEnd(),
  );
  if (rest.length > 0) {
    const total = rest.reduce((sum, row) => ({ files: sum.files + row.files, items: sum.items + row.items }), { files: 0, items: 0 });
    const what = `${counted(total.files, 'file', lang)} · ${counted(total.items, 'item', lang)}`;
    lines.push(ink.dim(`    ${words.andMore(String(rest.length))}  (${what})`));
  }
  return lines;
}

function itemWords({ items, describes }: Pick<Row, 'items' | 'describes'>, { lang, words }: Page): string {
  if (items > 0) return counted(items, 'item', lang);
  return describes > 0 ? words.describes(counted(describes, 'dataset', lang)) : words.card;
}

/** The finest of several groupings that fits; where none does, the one that folds least. */
function grouped(manifests: readonly ManifestView[], page: Page): Row[] {
  const depth = Math.max(1, ...manifests.map(({ path }) => path.split('/').length - 1));
  const groupings: ((manifest: ManifestView) => string)[] = [
    ({ path, items }) => `${familyOf(path)}${items === 0 ? '\0card' : ''}`,
    ...Array.from({ length: depth }, (_, index) => (manifest: ManifestView) => folderOf(manifest.path, depth - index)),
  ];
  const tried = groupings.map((by) => rowsBy(manifests, by, page));
  return (
    tried.find((rows) => rows.length <= mostRows && (rows.length >= 4 || rows === tried[0])) ??
    tried.filter((rows) => rows.length > mostRows).at(-1) ??
    tried[0] ??
    []
  );
}

function familyOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return path.slice(0, slash) + path.slice(slash).replace(/\d+/gu, '*');
}

function folderOf(path: string, depth: number): string {
  const folders = path.split('/').slice(0, -1).slice(0, depth);
  return folders.length === 0 ? './' : `${folders.join('/')}/`;
}

function rowsBy(manifests: readonly ManifestView[], by: (manifest: ManifestView) => string, page: Page): Row[] {
  const groups = new Map<string, ManifestView[]>();
  for (const manifest of manifests) {
    const key = by(manifest);
    const group = groups.get(key);
    if (group) group.push(manifest);
    else groups.set(key, [manifest]);
  }
  return [...groups]
    .map(([key, group]) => {
      const only = group.length === 1 ? group[0] : undefined;
      return {
        name: plain(only && !key.endsWith('/') ? only.path : key.replace('\0card', '')),
        files: group.length,
        items: group.reduce((sum, manifest) => sum + manifest.items, 0),
        describes: group.reduce((sum, { describes = 0 }) => sum + describes, 0),
        about: aboutOf(group, page),
      };
    })
    .sort((a, b) => b.items - a.items || compare(a.name, b.name));
}

/** The formats, and the fields by which the tool knew what it was looking at. */
function aboutOf(group: readonly ManifestView[], { lang }: Page): string {
  const formats = [...new Set(group.map(({ format }) => format))].sort(compare).map(plain);
  const fields = [...new Set(group.flatMap(({ roles }) => Object.values(roles).map((names) => names?.[0] ?? '')))].filter(
    (name) => name !== '',
  );
  const some = formats.length === 1 ? fields.slice(0, 6).map(plain) : [];
  const colon = punctuation[lang].colon;
  return formats.join(', ') + (some.length > 0 ? colon + some.join(', ') : '');
}

function unread(notRead: readonly NotReadView[], { ink, lang, width, words }: Page): string[] {
  const shown = notRead.length > mostNotRead ? notRead.slice(0, mostNotRead - 1) : notRead;
  const room = width - 4;
  const name = Math.min(Math.max(0, ...shown.map(({ path }) => columns(plain(path)))), Math.floor(room * 0.45));
  const lines = shown.map((view) => {
    const reason = clip(words.notRead + plain(reasonIn(view, lang)), room - name - 2);
    return `    ${pad(clipPath(plain(view.path), name), name)}  ${view.kind === 'unreadable' ? ink.error(reason) : ink.warn(reason)}`;
  });
  const rest = notRead.slice(shown.length).reduce((sum, { files = 1 }) => sum + files, 0);
  if (rest > 0) lines.push(ink.warn(`    ${words.moreNotRead(number(rest, lang), nounFor(rest, 'file', lang))}`));
  return lines;
}
