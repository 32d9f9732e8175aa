import type { Json } from '../../model/basics.js';
import type { FileOutcome } from '../../model/item.js';
import { placed } from '../concluded/voices.js';
import { known } from '../fact-context.js';
import { type AffectedItems, type ComparedFile, type DatasetFound, defineFacts, type ProjectFound } from '../fact-family.js';

/** Files that descriptors speak of, and the names of files. */
export default defineFacts(
  {
    'files.name-kinds': {
      type: 'list',
      points: { project: filesNamed },
      says: {
        en: 'The kinds of personal information found in names of files, folders and members of archives.',
        zh: '在文件、文件夹和压缩包成员名称中检出的个人信息种类。',
      },
      ofDetectors: true,
      kinds: true,
    },
    'files.declared': {
      type: 'number',
      says: {
        en: 'How many files or splits a descriptor gives a digest, a size or a count for.',
        zh: '描述文件为多少个文件或分片给出了摘要、大小或数量。',
      },
    },
    'files.differing': {
      type: 'number',
      points: { dataset: (_, found) => linesOn('different', found) },
      says: {
        en: 'How many files are present but do not match their descriptor.',
        zh: '存在但与描述不符的文件数。',
      },
    },
    'files.different': {
      type: 'list',
      points: { dataset: (path, found) => linesOn('different', found, path) },
      says: { en: 'The files that do not match their descriptor.', zh: '与描述不符的文件。' },
    },
    'files.absent': {
      type: 'number',
      points: { dataset: (_, found) => linesOn('absent', found) },
      says: {
        en: 'How many of the files or splits that a descriptor names are missing. Only their number is concluded.',
        zh: '描述文件所列文件或者划分中不存在的数量；除数量外不作任何推断。',
      },
    },
  },
  {
    dataset({ files = [] }) {
      const different = files.filter((file) => file.outcome === 'different');
      const absent = files.filter((file) => file.outcome === 'absent');
      const from = (some: readonly ComparedFile[]): string[] => some.slice(0, 3).map(({ at }) => placed(at));
      return {
        'files.declared': known(files.length, from(files)),
        'files.differing': known(different.length, from(different)),
        'files.different': known([...new Set(different.map(({ path }) => path))].sort(), from(different)),
        'files.absent': known(absent.length, from(absent)),
      };
    },
    project: (_, { nameKinds = [] }) => ({ 'files.name-kinds': known([...nameKinds], ['names of files and folders']) }),
  },
);

/** The lines of descriptors that speak of files with an outcome: of one file, or of all. */
function linesOn(outcome: FileOutcome, { files }: DatasetFound, which?: Json): Pick<AffectedItems, 'examples'> {
  const at = files.filter((file) => file.outcome === outcome && (which === undefined || which === file.path)).slice(0, 3);
  return { examples: at.map((file) => ({ at: file.at, words: file.why === undefined ? file.path : `${file.path}: ${file.why}` })) };
}

function filesNamed(kind: Json | undefined, { names }: ProjectFound): AffectedItems {
  const where = names.flatMap(({ path, kinds }) => (kind === undefined || kinds.includes(String(kind)) ? [{ path, items: 1 }] : []));
  return { dataset: '', items: where.length, where, examples: where.slice(0, 3).map(({ path }) => ({ at: { path } })), unit: 'file' };
}
