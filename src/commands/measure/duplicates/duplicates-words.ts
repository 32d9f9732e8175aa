import type { Words } from '../../../model/basics.js';
import type { Overlap } from './duplicates-view.js';

/** What was not compared. */
export const unmeasured = {
  noText: { en: 'items without text: not compared', zh: '无文本的条目：未比对' },
  tooShort: {
    en: 'items of fewer than 5 words: compared for exact duplicates only',
    zh: '不足 5 个词（字）的条目：仅比对完全重复',
  },
  beyond: {
    en: 'items beyond the first million: not compared with each other',
    zh: '超出前一百万条的条目：未相互比对',
  },
  cut: {
    en: 'texts that share a band with more than 64 others: compared with 64 of each band only',
    zh: '与超过 64 条文本落入同一分段的文本：每个分段仅比对其中 64 条',
  },
  lost: { en: 'records that could not be read', zh: '无法读取的记录' },
  benchmarkLost: { en: 'records of the benchmarks that could not be read', zh: '评测集中无法读取的记录' },
  unlisted: {
    en: 'pairs with benchmarks beyond the first 100,000: counted, not listed',
    zh: '与评测集的条目对超出前 100,000 对的部分：已计数，未列出',
  },
  itself: {
    en: 'lists under the paths that are a benchmark themselves: left out',
    zh: '本身即为评测集的清单：位于所给路径下时不计入',
  },
} as const satisfies Record<string, Words>;

/** In what way an item of a benchmark is in an item. */
export const overlapWords: Readonly<Record<Overlap, Words>> = {
  exact: { en: 'exact', zh: '完全相同' },
  near: { en: 'near', zh: '近似' },
  contained: { en: 'contained', zh: '包含' },
};

/** The words of the page. */
export const duplicateWords = {
  title: { en: 'Duplicates', zh: '重复数据' },
  threshold: { en: 'similarity at least', zh: '相似度不低于' },
  compared: { en: 'compared', zh: '已比对' },
  exact: { en: 'exact duplicates', zh: '完全重复' },
  near: { en: 'near duplicates', zh: '近似重复' },
  duplicated: { en: 'with a duplicate', zh: '有重复的条目' },
  surplus: { en: 'redundant copies', zh: '可去除的多余条目' },
  across: { en: 'across datasets', zh: '跨数据集重复' },
  of: { en: 'of', zh: '/' },
  notMeasured: { en: 'not measured', zh: '未统计' },
  dataset: { en: 'By dataset', zh: '按数据集' },
  items: { en: 'items', zh: '条数' },
  share: { en: 'duplicated', zh: '重复占比' },
  acrossShare: { en: 'across', zh: '跨数据集' },
  largest: { en: 'Largest clusters', zh: '最大的重复簇' },
  texts: { en: 'different texts', zh: '种不同文本' },
  same: { en: 'the same text', zh: '文本相同' },
  more: { en: 'more', zh: '项' },
  benchmark: { en: 'Overlap with benchmarks', zh: '与评测集的重叠' },
  found: { en: 'found', zh: '已发现' },
  foundIn: { en: 'in', zh: '涉及' },
  ways: { en: 'compared as', zh: '比对方式' },
  how: { en: 'How it is measured', zh: '统计方法' },
  leftOut: { en: 'Not measured', zh: '未统计' },
  notRead: { en: 'not read', zh: '未读取' },
} as const satisfies Record<string, Words>;

/** How duplicates are told, in two sentences. */
export function methodText(threshold: string, hashes: number, missed: string): Words {
  return {
    en: `Exact: the same SHA-256 of the text fields after NFKC and with white space folded. Near: the estimated share of common runs of 5 words (5 characters of Chinese, Japanese, Thai …), ignoring case and punctuation, is ${threshold} or more (MinHash, ${hashes} numbers a text, standard error up to 0.044); items linked by such pairs are one cluster. Of pairs just as similar as that, ${missed} are not seen.`,
    zh: `完全重复：文本字段经 NFKC 规范化并合并空白后 SHA-256 相同。近似重复：不计大小写和标点，连续 5 个词（中文、日文、泰文等为 5 个字）的片段重合比例估计值不低于 ${threshold}（MinHash，每条文本 ${hashes} 个值，标准误差不超过 0.044）；由此相连的条目归为一簇。恰好达到该相似度的文本对中，约 ${missed} 未被发现。`,
  };
}

/** How items of benchmarks are told. */
export const containedText: Words = {
  en: 'Contained: that share of the runs of 8 words of an item of the benchmark, or of one of its fields (12 words or more), is in the item; runs that more than 64 texts of the benchmarks have are left out.',
  zh: '包含：评测集条目或其某个字段（不少于 12 个词或字）的连续 8 个词（字）的片段，按上述比例出现在该条目中；评测集中超过 64 条文本共有的片段不计。',
};
