/** What a notice of credits says in its own words. */
import type { Lang } from '../model.js';

const en = {
  comma: ', ',
  colon: ': ',
  title: 'Credits and notices',
  draft: (licit: string, run: number, head: string) =>
    `Made by licit ${licit} from scan #${run} (ledger head ${head}). A draft, not legal advice: lines with ____ are for a person to fill in.`,
  asks: 'Asks for',
  attribution: 'credit',
  notice: 'the license, its address and notices kept',
  creditUnknown: 'whether it asks for credit is not known',
  shareAlike: 'the same license for adaptations',
  clause: 'Clause',
  changes: 'Changes made (say so where the license asks for it)',
  blank: '________________',
  titles: 'Titles of works are not in the ledger: versions of Creative Commons licenses before 4.0 ask for them where they are supplied.',
  apache: 'Where a NOTICE file came with the data, keep its text here',
  from: (source: string) => `From ${source}`,
  dataset: 'dataset',
  creators: 'Creators, as it is said of the dataset',
  address: 'Address',
  texts: 'License texts and permissions beside the data, to be kept with it',
  noText: 'no license text lies beside the data: add it, or its address',
  anonymous: 'author not stated',
  more: (count: string) => `and ${count} more`,
  left: (authors: string, items: string) =>
    `${authors} more authors with ${items} are left out (--limit-authors): credit is not complete without them`,
  others: (count: string) => `and ${count} others`,
  naming: 'Names of models trained on generated data',
  named: (name: string, model: string, items: string) => `The name begins with “${name}”: ${model}, ${items}`,
  bare: 'Datasets without a list of items',
  bareText: 'Cards and texts speak of these as a whole; their items are not in the ledger.',
  notCovered: 'Not covered',
  notCoveredText: 'What follows is not credited above. That does not show that it needs no credit.',
  missing: 'no license is stated',
  unclear: 'the stated license is not understood, or several are listed',
  conflict: 'statements on the license contradict each other',
  notKnown: 'whether the license asks for credit is not known',
  notAsked: 'No credit asked for',
  none: 'Nothing in the ledger is under a license that asks for credit.',
} as const;

export type CreditProse = {
  [name in keyof typeof en]: (typeof en)[name] extends (...args: infer A) => string ? (...args: A) => string : string;
};

const zh: CreditProse = {
  comma: '、',
  colon: '：',
  title: '署名与声明',
  draft: (licit, run, head) => `由 licit ${licit} 依扫描 #${run}（账本头 ${head}）生成。此为草稿，不构成法律意见：____ 处由人工填写。`,
  asks: '要求',
  attribution: '署名',
  notice: '保留许可、其地址与声明',
  creditUnknown: '是否要求署名不明',
  shareAlike: '演绎作品采用相同许可',
  clause: '条款',
  changes: '所作修改（许可要求时须说明）',
  blank: '________________',
  titles: '账本不含作品标题：知识共享许可 4.0 之前的版本要求在提供了标题时注明标题。',
  apache: '数据附有 NOTICE 文件的，在此保留其文本',
  from: (source) => `来自 ${source}`,
  dataset: '数据集',
  creators: '数据集的创作者（据其陈述）',
  address: '地址',
  texts: '数据旁的许可文本与授权文件，须一并保留',
  noText: '数据旁没有许可文本：请附上文本或其地址',
  anonymous: '未注明作者',
  more: (count) => `另有 ${count} 个`,
  left: (authors, items) => `另有 ${authors} 位作者（${items}）未列出（--limit-authors）：缺少他们则署名不完整`,
  others: (count) => `另有 ${count} 位`,
  naming: '以生成数据训练的模型的名称',
  named: (name, model, items) => `名称须以“${name}”开头：${model}，${items}`,
  bare: '没有条目清单的数据集',
  bareText: '数据卡与文本就整个数据集作出陈述；其条目不在账本中。',
  notCovered: '未涵盖',
  notCoveredText: '以下内容未在上文署名；这不能说明其无须署名。',
  missing: '未注明许可',
  unclear: '所注许可无法识别，或列有多个许可',
  conflict: '关于许可的陈述互相矛盾',
  notKnown: '许可是否要求署名不明',
  notAsked: '不要求署名',
  none: '账本中没有适用要求署名的许可的内容。',
};

/** The words of a notice in one language. */
export const creditProse: Record<Lang, CreditProse> = { en, zh };
