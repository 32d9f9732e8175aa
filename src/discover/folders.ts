/** Which loose data files belong together to one list: the folder that its manifest is named after. */
import { basename, dirname } from 'node:path/posix';
import type { Medium } from './loose-media.js';

/** Folders that part a dataset into sets for training and testing. */
const SPLIT =
  /^(?:train(?:ing)?(?:set)?|test(?:ing)?(?:set)?|val|valid(?:ation)?|dev|eval(?:uation)?|train\d{4}|val\d{4}|test\d{4}|训练集?|测试集?|验证集?)$/i;

/** Names of folders that say how files are kept, not what they show. */
const GENERAL =
  /^(?:\d+|(?:part|shard|batch|chunk|split|vol|disc|disk|images?|imgs?|pictures?|pics|photos?|audios?|wavs?|mp3s?|clips?|recordings?|videos?|frames?|texts?|txts?|documents?|pdfs?|files?|data|raw|source|src|original|backup|copy|new|old|misc|other|masks?|labels?|annotations?|captions?|tmp|temp)[-_ ]?\w{0,8})$/i;

/** Whether a folder is called as the sets for training and testing are. */
export const isSplit = (name: string): boolean => SPLIT.test(name);

interface Below {
  media: Set<Medium>;
  children: Set<string>;
  direct: number;
}

/** For each folder that holds loose files, the folder whose list they are on. */
export function homesOf(
  files: readonly { path: string; top: string; medium: Medium }[],
  boundOf: (folder: string, top: string) => { bound: string; described: boolean },
): Map<string, string> {
  const below = new Map<string, Below>();
  for (const { path, medium } of files) {
    let child: string | undefined;
    for (let at = dirname(path); ; at = dirname(at)) {
      const here: Below = below.get(at) ?? { media: new Set(), children: new Set(), direct: 0 };
      below.set(at, here);
      here.media.add(medium);
      if (child === undefined) here.direct += 1;
      else here.children.add(child);
      child = at;
      if (at === dirname(at)) break;
    }
  }
  const homes = new Map<string, string>();
  for (const { path, top } of files) {
    const own = dirname(path);
    if (homes.has(own)) continue;
    const { bound, described } = boundOf(own, top);
    let home = own;
    // The project's own folder holds what is not data, too: files below it are on its list only where a descriptor speaks for them.
    while (home !== bound && home !== dirname(home) && (dirname(home) !== '.' || described) && belongs(home, below.get(dirname(home))))
      home = dirname(home);
    homes.set(own, home);
  }
  return homes;
}

/** Whether files of a folder are on the list of the folder above: splits and classes of one medium. */
function belongs(folder: string, above: Below | undefined): boolean {
  if (above === undefined || above.media.size !== 1) return false;
  return above.direct > 0 || above.children.size > 1 || SPLIT.test(basename(folder)) || SPLIT.test(basename(dirname(folder)));
}

/** The split and the class that the folders of a file name, as image and audio folders are read by common loaders. */
export function classesOf(names: readonly string[]): Map<string, { split?: string; label?: string }> {
  const parts = names.map((name) => {
    const folders = name.split('/').slice(0, -1);
    const at = folders.findIndex((folder) => SPLIT.test(folder));
    return { name, split: folders[at], rest: folders.filter((_, i) => i !== at) };
  });
  // Class folders are all of one depth, and there are several; what else folders may be for, nothing tells.
  const classes = new Set(parts.map(({ rest }) => rest.join('/')));
  const are = classes.size > 1 && parts.every(({ rest }) => rest.length === 1);
  const splits = parts.every(({ split }) => split !== undefined);
  const general = [...classes].some((one) => GENERAL.test(one) && !(splits && /^\d+$/.test(one)));
  return new Map(
    parts.map(({ name, split, rest }) => [name, { ...(split !== undefined && { split }), ...(are && !general && { label: rest[0]! }) }]),
  );
}
