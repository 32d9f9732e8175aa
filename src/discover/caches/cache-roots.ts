/** Where the hubs' own libraries keep what they download, by the variables that they go by. Nothing is asked of a network. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder that caches lie in, and what decides that it is this one. */
export interface CacheRoot {
  folder: string;
  variable: string;
}

/** The cache of `huggingface_hub` (its `constants.py`). */
export function hubRoot(env: NodeJS.ProcessEnv = process.env): CacheRoot {
  return firstSet(env, 'HF_HUB_CACHE', 'HUGGINGFACE_HUB_CACHE') ?? inside(huggingFaceHome(env), 'hub', 'HF_HUB_CACHE');
}

/** The Arrow files of the library `datasets` (its `config.py`). */
export function arrowRoot(env: NodeJS.ProcessEnv = process.env): CacheRoot {
  return firstSet(env, 'HF_DATASETS_CACHE') ?? inside(huggingFaceHome(env), 'datasets', 'HF_DATASETS_CACHE');
}

/** ModelScope's cache; its library kept data sets in `hub` below it before. */
export function modelScopeRoots(env: NodeJS.ProcessEnv = process.env): CacheRoot[] {
  const root = firstSet(env, 'MODELSCOPE_CACHE') ?? { folder: join(homedir(), '.cache', 'modelscope'), variable: 'MODELSCOPE_CACHE' };
  return [inside(root, 'datasets'), inside(root, join('hub', 'datasets'))];
}

function huggingFaceHome(env: NodeJS.ProcessEnv): CacheRoot | undefined {
  const home = firstSet(env, 'HF_HOME');
  const cache = firstSet(env, 'XDG_CACHE_HOME');
  return home ?? (cache && inside(cache, 'huggingface'));
}

function inside(root: CacheRoot | undefined, name: string, unset = ''): CacheRoot {
  if (root === undefined) return { folder: join(homedir(), '.cache', 'huggingface', name), variable: unset };
  return { folder: join(root.folder, name), variable: root.variable };
}

/** The first variable that is set to something, as a folder: `~` and `$NAME` in it are what they are for the libraries. */
function firstSet(env: NodeJS.ProcessEnv, ...variables: string[]): CacheRoot | undefined {
  const variable = variables.find((one) => env[one] !== undefined && env[one] !== '');
  if (variable === undefined) return undefined;
  const home = env[variable]!.replace(/^~(?=$|[/\\])/, () => homedir());
  const folder = home.replace(/\$(?:(\w+)|\{([^}]*)\})/g, (whole, one?: string, other?: string) => env[(one ?? other)!] ?? whole);
  return { folder: resolve(folder), variable };
}
