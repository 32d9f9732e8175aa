/** What no detector and no record could tell of the files that were read: nothing is stated about it. */
import type { Words } from '../../model/basics.js';
import type { Detector } from '../../model/detection.js';
import { notLooked } from '../../text/words.js';
import type { StrippedFile } from './strip-view.js';

/** In fixed phrases. */
export function notChecked(files: readonly StrippedFile[], detectors: readonly Detector[], hasModels: boolean): Words[] {
  const read = files.map(({ outcome }) => outcome).filter((outcome) => outcome.state !== 'not-stripped');
  if (read.length === 0) return [];
  const all: Words[] = [
    {
      en: 'names and other values in running text that no detector recognizes and no column, label or other field of their record names',
      zh: '正文中未被任何检测器识别，且同一记录的列名、标签或其他字段均未给出的姓名及其他信息',
    },
    { en: 'people described without a name, number or address', zh: '未出现姓名、号码或地址、仅以描述指向的个人' },
  ];
  for (const phrase of new Set(read.flatMap(({ notLooked }) => notLooked))) all.push(notLooked(phrase));
  if (read.some((outcome) => outcome.state === 'stripped' && outcome.unread > 0))
    all.push({
      en: 'fields of records that could not be read: they were edited as plain text',
      zh: '无法读取的记录中的字段：已按纯文本处理',
    });
  if (read.some((outcome) => outcome.state === 'stripped' && outcome.only))
    all.push({
      en: 'values of very large files beyond the first 500,000, in records other than their own, and columns beyond the first 2,000 names',
      zh: '超大文件中前 50 万个值以外的值在其他记录中的出现，以及前 2000 个以外的列名',
    });
  if (hasModels)
    all.push({
      en: 'what the models that licit.yaml names would find: strip does not run them',
      zh: 'licit.yaml 所列模型可能检出的内容：strip 不运行这些模型',
    });
  for (const detector of detectors) {
    const lacks = detector.lacks?.();
    if (lacks !== undefined) all.push({ en: `${lacks.what.en} (${lacks.why.en})`, zh: `${lacks.what.zh}（${lacks.why.zh}）` });
  }
  return all;
}
