/** Words of the questions that licit asks about what is open. */
import type { Asked } from '../../../config/answers/questions-schema.js';
import type { Lang, Words } from '../../../model/basics.js';
import { type ReadingMeaning, readingMeanings } from '../../../model/statement.js';
import { number } from '../../../text/show.js';
import { readingMeaningWords } from '../../../text/words/dismissal-words.js';

/** What is asked, in a sentence. */
export const questionWords: Readonly<Record<Asked, Words>> = {
  source: { en: 'Where does this data come from? An address, or a name.', zh: '该数据来自何处？填写网址或者名称。' },
  license: { en: 'Under which license is this data?', zh: '该数据适用何种许可？' },
  reading: {
    en: 'licit takes this sentence for terms of the data, and does not understand them. Is it about something else?',
    zh: 'licit 将这句话视为数据的使用条款，但不理解其含义。它是否另有所指？',
  },
  basis: { en: 'On which legal basis is this personal information used?', zh: '依据何种合法性基础处理这些个人信息？' },
  personalData: {
    en: 'Is there personal information in it? That nothing was found does not show that there is none.',
    zh: '其中是否含有个人信息？未检出并不表明没有。',
  },
  purpose: { en: 'What is the model for?', zh: '模型用于什么？' },
  adaptation: {
    en: 'Do you assume that training makes an adaptation of the works? Licenses without adaptations bar it then. licit does not decide this.',
    zh: '是否认为训练构成对作品的演绎？如是，禁止演绎的许可即不允许训练。licit 对此不作判断。',
  },
};

/** How an answer of one's own is asked for. */
export const typedWords: Readonly<Record<Asked, Words>> = {
  source: { en: 'Address or name', zh: '网址或者名称' },
  license: { en: 'SPDX expression, license name or address', zh: 'SPDX 表达式、许可名称或者网址' },
  reading: { en: readingMeanings.join(', '), zh: readingMeanings.join('、') },
  basis: { en: 'Term or article of a law', zh: '法律的术语或者条款' },
  personalData: { en: 'none, where a person knows that there is none', zh: '确知没有的，填写 none' },
  purpose: { en: 'commercial, internal, research', zh: 'commercial、internal、research' },
  adaptation: { en: 'yes, no', zh: 'yes、no' },
};

/** Answers that can be chosen, which licit does not propose. */
export const choicesOf: Readonly<Record<Asked, readonly { value: string; about?: Words }[]>> = {
  source: [],
  license: [],
  reading: readingMeanings.map((value: ReadingMeaning) => ({ value, about: readingMeaningWords[value] })),
  basis: [{ value: 'consent' }, { value: 'separate consent' }, { value: 'contract' }],
  personalData: [{ value: 'none', about: { en: 'I know that there is none', zh: '确知没有个人信息' } }],
  purpose: [{ value: 'commercial' }, { value: 'internal' }, { value: 'research' }],
  adaptation: [{ value: 'yes' }, { value: 'no' }],
};

/** How much has an answer, of what a kind of question is about; nothing where that is not told by items. */
const hasWords: Partial<Record<Asked, Record<Lang, (part: string, all: string) => string>>> = {
  source: { en: (part, all) => `${part} of ${all} items have a source`, zh: (part, all) => `${all} 条中 ${part} 条有来源` },
  license: { en: (part, all) => `${part} of ${all} items have a license`, zh: (part, all) => `${all} 条中 ${part} 条有许可` },
  reading: { en: (part, all) => `${part} of ${all} items have a license`, zh: (part, all) => `${all} 条中 ${part} 条有许可` },
  basis: {
    en: (part, all) => `${part} of ${all} items with personal information have a legal basis`,
    zh: (part, all) => `${all} 条含个人信息的数据中 ${part} 条有合法性基础`,
  },
};

/** The same in a sentence. */
export function progressWords(asks: Asked, { known, of }: { known: number; of: number }, lang: Lang): string {
  return hasWords[asks]?.[lang](number(known, lang), number(of, lang)) ?? '';
}

/** The words of the walk and of the file. */
export const walkWords = {
  proposed: { en: 'proposed', zh: '建议' },
  about: { en: 'about', zh: '涉及' },
  more: { en: (n: string) => `and ${n} more`, zh: (n: string) => `另有 ${n} 个` },
  nothingProposed: { en: 'Nothing here says so: licit proposes nothing.', zh: '此处没有相关记载，licit 不作建议。' },
  typedOnly: { en: 'licit proposes nothing here: only a person knows.', zh: '此项须由人员判断，licit 不作建议。' },
  confirm: { en: 'yes', zh: '确认' },
  change: { en: 'another', zh: '另填' },
  each: { en: 'one by one', zh: '逐个回答' },
  dismiss: { en: 'it is none', zh: '属于误检' },
  kind: { en: 'What was found', zh: '检出类别' },
  because: { en: 'Why is it none', zh: '为何属于误检' },
  later: { en: 'not now', zh: '暂不' },
  back: { en: 'back', zh: '撤回' },
  stop: { en: 'stop', zh: '结束' },
  taken: { en: 'Taken back', zh: '已撤回' },
  first: { en: 'This is the first question.', zh: '这是第一个问题。' },
  by: {
    en: (who: string) => `You answer as ${who}. Each answer is written at once.`,
    zh: (who: string) => `说明人：${who}。每项答复即时写入。`,
  },
  none: { en: 'Nothing is open that licit answer asks for.', zh: '没有待 licit answer 询问的事项。' },
  elsewhere: { en: 'Open, and answered by other commands', zh: '尚待处理，须用其他命令' },
  jurisdiction: { en: 'Under the law of (CN, EU …; Enter: left open)', zh: '依据何地法律（CN、EU 等；回车不填）' },
  left: {
    en: (n: string) => `${n} not answered: licit answer asks again.`,
    zh: (n: string) => `${n} 项未回答：下次运行 licit answer 时再问。`,
  },
  written: { en: (n: string) => `${n} written.`, zh: (n: string) => `已写入 ${n}。` },
  nothingWritten: { en: 'Nothing was written.', zh: '未写入任何内容。' },
  commit: {
    en: 'Commit the files: for changes of others they count when they are in their base.',
    zh: '请提交这些文件：对他人的变更，在其并入基准后生效。',
  },
  rescan: { en: 'What was said of sentences counts from the next licit scan.', zh: '对语句的说明在下次运行 licit scan 时生效。' },
  already: { en: (file: string) => `is answered already: ${file}`, zh: (file: string) => `已有答复：${file}` },
  leftAsProposed: {
    en: (n: string) => `${n} left as proposed: not taken.`,
    zh: (n: string) => `${n} 项未确认，不予采纳。`,
  },
  dry: { en: 'Dry run: nothing was written.', zh: '仅作预览：未写入任何内容。' },
  stated: { en: 'what people say may be used', zh: '经人员说明可以使用的数据' },
  'not-forbidden': { en: 'what nothing on record speaks against', zh: '没有任何记录反对使用的数据' },
  next: { en: 'Next', zh: '下一步' },
} as const;
