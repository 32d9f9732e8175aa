/** The data that pointers stand for, where it is here: objects of Git LFS, git-annex and DVC whose digest is the one that the pointer gives. Nothing is fetched. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { lstat, readFile, readlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { dirname, join as joined } from 'node:path/posix';
import { append } from '../../text/append.js';
import { libraries } from '../libraries.js';
import { git } from './git.js';
import { lfsPointer } from './lfs-pointer.js';

/** A file of the project, and where its content is on this machine. */
export interface StoredObject {
  /** Relative to the project folder. */
  path: string;
  object: string;
}

/** Pointers of Git LFS and git-annex are no larger, in bytes. */
export const MAX_POINTER_BYTES = 1024;
/** A `.dvc` file, a lock and the list of a folder are no larger, in bytes. */
export const MAX_LIST_BYTES = 64 << 20;
/** https://git-annex.branchable.com/internals/key_format/: `SHA256E-s123--digest.csv`. */
const ANNEX_KEY = /^(SHA1|SHA224|SHA256|SHA384|SHA512|SHA3_256|SHA3_512|MD5)E?-(?:s(\d+)-)?[^/]*-([0-9a-f]{32,128})(?:\.[^/]*)?$/;
const ANNEX_LINK = /(?:^|\/)\.git\/annex\/objects\/(\w{2})\/(\w{2})\/([^/]+)\/\3$/;
const ANNEX_POINTER = /^\/annex\/objects\/([^\s/]+)\n?/;
/** Files of DVC that name data by its digest. */
const DVC_FILE = /\.dvc$|(?:^|\/)dvc\.lock$/;

/** Whether a file is one of DVC that names data, by its name. */
export const isOfDvc = (path: string): boolean => DVC_FILE.test(path);

/** Where the stores of a project are; looked for when the first pointer is met. */
export class ObjectStores {
  readonly #root: string;
  #git: { folder: string | undefined } | undefined;
  #dvc: readonly string[] | undefined;

  /** `root`: the project folder. */
  constructor(root: string) {
    this.#root = root;
  }

  /**
   * The objects of a pointer file that lies at `file`, which is `path` in the project; none for other files, where one of them is not here, and
   * where its digest is another one. Of a file of DVC these are the files that it names.
   */
  async objectsOf(file: string, path: string): Promise<StoredObject[]> {
    const status = await lstat(file).catch(() => undefined);
    if (status === undefined) return [];
    if (status.isSymbolicLink()) {
      const [, one, two, key] = ANNEX_LINK.exec((await readlink(file)).replaceAll('\\', '/')) ?? [];
      return key === undefined ? [] : this.#annexed(path, key, join(one!, two!));
    }
    if (!status.isFile()) return [];
    if (isOfDvc(path)) return status.size > MAX_LIST_BYTES ? [] : this.#ofDvc(await readFile(file, 'utf8'), path);
    if (status.size > MAX_POINTER_BYTES) return [];
    const text = await readFile(file, 'latin1').catch(() => '');
    const pointer = lfsPointer(text);
    if (pointer !== undefined) {
      const { sha256: oid, bytes } = pointer;
      const object = this.#inGit('lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid);
      return object !== undefined && (await isObject(object, 'sha256', oid, bytes)) ? [{ path, object }] : [];
    }
    const key = ANNEX_POINTER.exec(text)?.[1];
    return key === undefined ? [] : this.#annexed(path, key, mixedFolders(key));
  }

  #inGit(...parts: string[]): string | undefined {
    if (this.#git === undefined) {
      const folder = git(this.#root, ['rev-parse', '--git-common-dir'])?.toString('utf8').trim();
      this.#git = { folder: folder === undefined || folder === '' ? undefined : resolve(this.#root, folder) };
    }
    const { folder } = this.#git;
    return folder === undefined ? undefined : join(folder, ...parts);
  }

  async #annexed(path: string, key: string, folders: string): Promise<StoredObject[]> {
    const [, algorithm, bytes, digest] = ANNEX_KEY.exec(key) ?? [];
    const object = this.#inGit('annex', 'objects', folders, key, key);
    if (algorithm === undefined || object === undefined) return [];
    const isIt = await isObject(
      object,
      algorithm.toLowerCase().replace('_', '-'),
      digest!,
      bytes === undefined ? undefined : Number(bytes),
    );
    return isIt ? [{ path, object }] : [];
  }

  /** https://dvc.org/doc/user-guide/project-structure/dvc-files */
  async #ofDvc(text: string, path: string): Promise<StoredObject[]> {
    const found: StoredObject[] = [];
    for (const { name, md5, isText, wdir } of outsOf(text)) {
      const at = placeOf(path, wdir, name);
      if (!isPlain(at)) continue;
      if (!md5.endsWith('.dir')) {
        const object = await this.#md5Object(md5, at, isText);
        if (object !== undefined) found.push({ path: at, object });
        continue;
      }
      append(found, await this.#folderOf(md5, at));
    }
    return found;
  }

  /** The files of a folder; none where one is missing, for then the folder is not here. */
  async #folderOf(md5: string, at: string): Promise<StoredObject[]> {
    const list = await this.#md5Object(md5, undefined, false);
    if (list === undefined) return [];
    const files: StoredObject[] = [];
    for (const { relpath, md5: digest } of filesOfList(await readFile(list, 'utf8'))) {
      const path = joined(at, relpath);
      const object = isPlain(path) && path.startsWith(`${at}/`) ? await this.#md5Object(digest, path, false) : undefined;
      if (object === undefined) return [];
      files.push({ path, object });
    }
    return files;
  }

  /** In the cache of DVC, as it is laid out since version 3 or was before it, or in the project where it belongs. */
  async #md5Object(md5: string, path: string | undefined, isText: boolean): Promise<string | undefined> {
    const places = this.#caches().flatMap((cache) => [
      join(cache, 'files', 'md5', md5.slice(0, 2), md5.slice(2)),
      join(cache, md5.slice(0, 2), md5.slice(2)),
    ]);
    if (path !== undefined) places.push(join(this.#root, path));
    const digest = md5.replace(/\.dir$/, '');
    for (const place of places) if (await isObject(place, 'md5', digest, undefined, isText)) return place;
    return undefined;
  }

  #caches(): readonly string[] {
    if (this.#dvc === undefined) {
      const found: string[] = [];
      for (let at = resolve(this.#root); ; at = resolve(at, '..')) {
        if (existsSync(join(at, '.dvc'))) found.push(join(at, '.dvc', 'cache'));
        if (existsSync(join(at, '.git')) || at === resolve(at, '..')) break;
      }
      this.#dvc = found;
    }
    return this.#dvc;
  }
}

/** Whether a file is there with this digest. `isText`: before version 3, DVC digested texts with their line ends as LF. */
async function isObject(file: string, algorithm: string, digest: string, bytes?: number, isText = false): Promise<boolean> {
  const there = await lstat(file).catch(() => undefined);
  if (there?.isFile() !== true || (bytes !== undefined && there.size !== bytes)) return false;
  const hash = createHash(algorithm);
  const lines = isText ? createHash(algorithm) : undefined;
  let last = '';
  for await (const piece of createReadStream(file)) {
    hash.update(piece as Buffer);
    if (lines === undefined) continue;
    const text = last + (piece as Buffer).toString('latin1');
    last = text.endsWith('\r') ? '\r' : '';
    lines.update(Buffer.from(text.slice(0, text.length - last.length).replaceAll('\r\n', '\n'), 'latin1'));
  }
  return hash.digest('hex') === digest || lines?.update(last).digest('hex') === digest;
}

/** Data that a file of DVC names: where it belongs in the project, and its digest. Nothing where the text is no such file. */
export function dvcData(text: string, path: string): { path: string; md5: string }[] {
  return outsOf(text).map(({ name, md5, wdir }) => ({ path: placeOf(path, wdir, name), md5 }));
}

/** Where a file of DVC says that its data is. */
const placeOf = (path: string, wdir: string, name: string): string =>
  joined(dirname(path), wdir, name.replaceAll('\\', '/')).replace(/\/$/, '');

interface Out {
  name: string;
  md5: string;
  isText: boolean;
  wdir: string;
}

/** What a `.dvc` file or a lock names. Stages that work in folders of their own do not say so in a lock: their data is then looked for where it is not. */
function outsOf(text: string): Out[] {
  const document = parsed(text);
  const stages = Object.values((document as { stages?: object } | undefined)?.stages ?? {}) as unknown[];
  return [document, ...stages].flatMap((stage): Out[] => {
    const { outs, wdir } = (stage ?? {}) as { outs?: unknown; wdir?: unknown };
    if (!Array.isArray(outs)) return [];
    return outs.flatMap((out: { path?: unknown; md5?: unknown; hash?: unknown } | null): Out[] => {
      if (typeof out?.path !== 'string' || typeof out.md5 !== 'string' || !/^[0-9a-f]{32}(?:\.dir)?$/.test(out.md5)) return [];
      return [{ name: out.path, md5: out.md5, isText: out.hash === undefined, wdir: typeof wdir === 'string' ? wdir : '.' }];
    });
  });
}

function parsed(text: string): unknown {
  try {
    return libraries().yaml.parse(text, { maxAliasCount: 10 });
  } catch {
    // What is no YAML is told where the file itself is read.
    return undefined;
  }
}

function filesOfList(text: string): { relpath: string; md5: string }[] {
  try {
    const list = JSON.parse(text) as unknown;
    if (!Array.isArray(list)) return [];
    return list.filter(
      (one: { relpath?: unknown; md5?: unknown } | null): one is { relpath: string; md5: string } =>
        typeof one?.relpath === 'string' && typeof one.md5 === 'string' && /^[0-9a-f]{32}$/.test(one.md5),
    );
  } catch {
    return [];
  }
}

/** A path in the project that is nobody's settings: what a pointer names is put there to be read. */
const isPlain = (path: string): boolean => path !== '' && !path.startsWith('/') && path.split('/').every((part) => !part.startsWith('.'));

const MIXED = '0123456789zqjxkmvwgpfZQJXKMVWGPF';

/** The two folders of a key in a repository with files: https://git-annex.branchable.com/internals/hashing/. */
function mixedFolders(key: string): string {
  const word = createHash('md5').update(key, 'latin1').digest().readUInt32LE(0);
  const [a, b, c, d] = [0, 1, 2, 3].map((n) => MIXED[(word >>> (6 * n)) & 31]);
  return join(`${b}${a}`, `${d}${c}`);
}
