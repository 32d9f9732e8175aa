import type { NotReadKind } from '../../model/views.js';
import { filesOf } from '../../text/not-read.js';
import { known } from '../fact-context.js';
import { type AffectedItems, defineFacts, type ProjectFound } from '../fact-family.js';

/** What was read, and what was not. */
export default defineFacts(
  {
    'scan.unread': {
      type: 'number',
      counts: { files: 'unreadable', records: true },
      points: { project: (_, found) => notReadable(found) },
      says: {
        en: 'Records and files that could not be read: damage, permissions, pointers to data that is not here.',
        zh: '无法读取的记录和文件数：损坏、无权限，或仅有指向数据的指针。',
      },
    },
    'scan.not-scanned': {
      type: 'number',
      counts: { files: 'not-scanned' },
      points: { project: (_, found) => filesNotRead('not-scanned', found) },
      says: { en: 'Files without a reader, or whose content was not checked.', zh: '没有可用读取器或未检查内容的文件数。' },
    },
    'change.data-not-read': {
      type: 'number',
      counts: { files: 'changed' },
      points: { project: (_, found) => filesNotRead('changed', found) },
      says: {
        en: 'Files that a change adds or changes in folders of data, or that hold what reads as a list, and that were not read. None outside of licit check.',
        zh: '变更在数据文件夹中新增或修改、或内容可按清单读取，但未读取的文件数；仅在 licit check 中统计。',
      },
    },
    'change.files-not-read': {
      type: 'number',
      counts: { files: 'changed-elsewhere' },
      points: { project: (_, found) => filesNotRead('changed-elsewhere', found) },
      says: {
        en: 'Files that a change adds or changes elsewhere and that were not read. None outside of licit check.',
        zh: '变更在其他位置新增或修改但未读取的文件数；仅在 licit check 中统计。',
      },
    },
    'scan.detectors': { type: 'number', says: { en: 'How many detectors ran.', zh: '参与检测的检测器数。' } },
  },
  {
    any: ({ unread, notScanned, changed, kinds }) => ({
      'scan.unread': known(unread, ['ledger']),
      'scan.not-scanned': known(notScanned, ['ledger']),
      'change.data-not-read': known(changed?.inData ?? 0, ['ledger']),
      'change.files-not-read': known(changed?.elsewhere ?? 0, ['ledger']),
      'scan.detectors': known(kinds.length),
    }),
  },
);

function filesNotRead(kind: NotReadKind, { notRead }: ProjectFound): AffectedItems {
  const files = notRead.filter((file) => file.kind === kind);
  return {
    dataset: '',
    items: filesOf(files, kind),
    where: files.map(({ path, files: n = 1 }) => ({ path, items: n })),
    examples: files.slice(0, 3).map(({ path, why }) => ({ at: { path }, words: why })),
    unit: 'file',
  };
}

/** Files and records together are counted as records. */
function notReadable(found: ProjectFound): AffectedItems {
  const files = filesNotRead('unreadable', found);
  return {
    dataset: '',
    items: found.unread.reduce((sum, { items }) => sum + items, 0) + files.items,
    where: [...files.where, ...found.unread],
    examples: [...files.examples.slice(0, 2), ...found.problems()],
    unit: 'record',
  };
}
