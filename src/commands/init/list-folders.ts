/** The folders that the check of a host is about: those where lists are, as the person names them or as they are found. */

import { formats as allFormats } from '../../catalog/catalog.js';
import { ignoredByGit } from '../../config/git/git-change.js';
import { discover } from '../../discover/discover.js';
import { dataFolder } from '../../discover/repository/folder-names.js';
import type { Lang } from '../../model/basics.js';
import { isWithin } from '../../reading/folder-paths.js';
import { plain } from '../../text/show.js';
import type { Asker } from './asker.js';
import { untilUnderstood } from './questions.js';

/** More are no answer to the question which folders hold data. */
const MAX_FOLDERS = 12;
/** What is written into a script of a host as it is: no character of a shell, of YAML, or of the host's own expressions. */
const HARMLESS = /^[\p{L}\p{N}_][\p{L}\p{N} ._+@=,/-]*$/u;

const words = {
  ask: {
    en: 'Which folders hold the data that changes are checked for? Several with commas; a dot is the whole repository.',
    zh: '哪些文件夹存放需要在变更时检查的数据？可填写多项，以逗号分隔；填一个点表示整个代码库。',
  },
  enter: { en: 'Enter:', zh: '直接回车：' },
  whole: { en: 'the whole repository', zh: '整个代码库' },
};

/** The folders that hold lists, each with all below it; none where a list lies in the project folder itself, or where there are too many or none at all. */
export async function listFolders(root: string): Promise<string[]> {
  const formats = await allFormats();
  const found = await discover(['.'], { root, formats });
  const reads = new Map(formats.map(({ id, reads }) => [id, reads]));
  try {
    const ignored = ignoredByGit(root).map((path) => path.replace(/\/$/, ''));
    const lists = found.manifests.filter(
      ({ path, format }) => reads.get(format) !== 'dataset' && !ignored.some((one) => isWithin(path, one)),
    );
    const folders = [...new Set(lists.map(({ path }) => dataFolder(path, '.') ?? path.slice(0, Math.max(0, path.indexOf('/')))))];
    const outer = folders.filter((one) => !folders.some((other) => other !== one && isWithin(one, other)));
    return outer.length <= MAX_FOLDERS && outer.every((one) => HARMLESS.test(one)) ? outer.sort() : [];
  } finally {
    await found.dispose();
  }
}

/** The folders as the person at the terminal names them, with those that were found as the proposal. */
export async function askFolders(found: readonly string[], asker: Asker, lang: Lang): Promise<string[]> {
  const proposed = found.length === 0 ? words.whole[lang] : found.map(plain).join(', ');
  asker.say(`\n${words.ask[lang]} ${words.enter[lang]} ${proposed}\n`);
  let folders = [...found];
  await untilUnderstood(asker, lang, (answer) => {
    const named = answer.split(/[,，、;；]/u).map((one) => one.trim().replace(/^\.\/|\/+$/g, ''));
    if (!named.every((one) => one === '.' || (HARMLESS.test(one) && !one.split('/').includes('..')))) return undefined;
    folders = named.includes('.') ? [] : [...new Set(named)];
    return answer;
  });
  return folders;
}
