/** Paths of files and folders as licit keeps them: relative to the project folder, `/` on every system, the listing of a folder with `/` at its end. */
import { basename, dirname } from 'node:path/posix';

/** The folder that a file is in, or that a listing is of. */
export const folderOf = (path: string): string => (path.endsWith('/') ? dirname(`${path}.`) : dirname(path));

/** Whether a folder or file is another one or lies below it; `.` is above all. */
export function isWithin(path: string, above: string): boolean {
  return above === '.' || path === above || path.startsWith(`${above}/`);
}

/** The folder that files and listings have in common, with `/` at its end; empty where that is the project's. */
export function commonFolder(paths: readonly string[]): string {
  const folders = paths.map(folderOf).map((folder) => (folder === '.' ? [] : folder.split('/')));
  const [first = []] = folders;
  const differs = first.findIndex((part, at) => folders.some((folder) => folder[at] !== part));
  const shared = differs === -1 ? first : first.slice(0, differs);
  return shared.map((part) => `${part}/`).join('');
}

/** Endings of the names of compressed files, behind their own; for regular expressions. */
export const PACKED_ENDINGS = 'gz|zst|bz2|xz|lz4|br';
const PACKED = new RegExp(`\\.(?:${PACKED_ENDINGS})$`, 'i');

/** Whether a name says that the file is compressed. */
export function isPackedName(path: string): boolean {
  return PACKED.test(path);
}

/** What a compressed file is called when it is unpacked: `list.jsonl` of `list.jsonl.gz`. */
export function unpackedName(path: string): string {
  return path.replace(PACKED, '');
}

/** Whether a path is of a data set in the cache of a hub (`hf:org/name/data/train.jsonl`): it lies in no folder of the project, whose own files are given as `./hf:…`. */
export const inCache = (path: string): boolean => /^(?:hf|ms):/.test(path);

/** Folders of texts about what lies beside them. */
const OF_TEXTS =
  /^(?:\.well-known|docs?|documentation|legal|licen[cs](?:es?|ing)|terms|policies|notices|rights|ethics|consents?|contracts?|agreements?|permissions?|irb|correspondence|compliance|wiki|dokumentation|documentacion|documentação|documentación|dokumenty|documenti|документация|документы|rechtliches|mentions[-_ ]l[eé]gales|avis[-_ ]l[eé]gal|文档|文件说明|说明|法律|许可|ドキュメント|文書|문서)$/iu;
/** Folders in such a one that tell its languages or kinds of text apart. */
const OF_EDITION = /^(?:[a-z]{2}(?:[-_][a-z]{2,4})?|english|_?sources?|content|pages|guides?|i18n|translations?)$/i;

/** The folder whose data a text speaks of: its own, and where that one is for texts (`docs/`, `docs/de/`), the one above. */
export function spokenOf(path: string): string {
  const folder = dirname(path);
  let outer = folder;
  while (OF_EDITION.test(basename(outer))) outer = dirname(outer);
  return OF_TEXTS.test(basename(outer)) ? dirname(outer) : folder;
}
