import type { Lang, Words } from '../../model/basics.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { counted, number, place, plain } from '../../text/show.js';
import { Page, type Screen } from '../page.js';
import type { NotStripped, Outcome } from './copy.js';
import type { Left } from './look.js';
import type { StripView } from './strip-view.js';

const words = {
  would: { en: ' would be written (nothing was)', zh: '将写出（此次未写出任何副本）' },
  stripped: { en: ' written', zh: '已写出' },
  copied: { en: 'copied unchanged: none of the kinds was found', zh: '原样复制：未检出所列类型' },
  nothing: {
    en: 'none of the kinds was found; not copied (--all-files copies them)',
    zh: '未检出所列类型；未复制（用 --all-files 复制）',
  },
  not: { en: 'not stripped', zh: '未处理' },
  notRead: {
    en: 'no reader for it: not checked, not copied',
    zh: '没有读取器：未检查，未复制',
  },
  kinds: { en: 'kinds', zh: '类型' },
  asText: { en: 'could not be read: edited as text', zh: '无法读取：按纯文本处理' },
  as: { en: 'written as', zh: '写出为' },
  checked: {
    en: 'Each copy was read again and compared with its original: no detector finds any of the kinds in it, and no value known from a record is left in that record.',
    zh: '每份副本均与原件对照重新读取：检测器不再检出所列类型，记录中已知的值也不再出现于该记录。',
  },
  left: { en: 'left', zh: '仍保留' },
  notChecked: { en: 'not checked', zh: '未检查' },
  masks: {
    en: 'Masks show first characters, and several masks in one record may still identify a person: --pseudonym shows nothing.',
    zh: '掩码会显示开头字符，同一记录的多个掩码合在一起仍可能识别到个人：--pseudonym 不显示任何字符。',
  },
} satisfies Record<string, Words>;

const whyLeft: Record<Left['why'], Words> = {
  kept: { en: 'could not be removed', zh: '无法移除' },
  'not-asked': { en: 'not one of the kinds to remove', zh: '不在所列类型中' },
  reserved: { en: 'reserved for examples, or pseudonyms', zh: '示例专用值或假名' },
};

const whyNot: Record<NotStripped, Words> = {
  format: {
    en: 'licit cannot write this format, and did not check the file; convert it to CSV or JSON Lines and strip that',
    zh: '不支持写出此格式，未作检查；请转换为 CSV 或 JSON Lines 后再处理',
  },
  notice: { en: 'license texts are not changed', zh: '许可文本保持原样' },
  'long-line': { en: 'a line is too long to be read', zh: '有一行过长，无法读取' },
  'long-text': { en: 'a text is too long to be checked', zh: '有一段文本过长，未检查' },
  deep: { en: 'nested too deeply', zh: '嵌套过深' },
  encoding: { en: 'its encoding cannot be kept byte for byte; save it as UTF-8', zh: '无法逐字节保持其编码，请另存为 UTF-8' },
  remains: { en: 'copy discarded: some values could not be removed', zh: '已丢弃副本：部分值无法移除' },
  broken: {
    en: 'copy discarded: its records or fields differ from the original (two keys may get the same mask; --pseudonym keeps them apart)',
    zh: '已丢弃副本：其记录或字段与原件不一致（两个键的掩码可能相同，可用 --pseudonym 区分）',
  },
  unreadable: { en: 'damaged, and cannot be read to the end', zh: '文件已损坏，无法读到末尾' },
};

/** Said before the work: what will not be written needs no waiting for. */
export function refusedFirst(count: number): Words {
  return {
    en: `${counted(count, 'file', 'en')} will not be stripped: licit cannot write the format. The other files are processed; all are listed at the end.`,
    zh: `${counted(count, 'file', 'zh')}不会处理：不支持写出其格式。其余文件继续处理，最后一并列出。`,
  };
}

/** What became of each manifest, those that need attention last, and what is left where. */
export function stripPage(view: StripView, lang: Lang, screen: Screen): string {
  const { files, notRead, kinds, output, dryRun, way, notChecked } = view;
  const { colon, listComma, stop } = punctuation[lang];
  const page = new Page(screen);
  page.labelled(words.kinds[lang], kinds.join(', '), 0, 8);
  for (const { path, outcome } of files) {
    if (outcome.state !== 'stripped') continue;
    const counts = [...outcome.kinds].map(([kind, count]) => `${kind} ${number(count, lang)}`);
    if (outcome.unread > 0) counts.push(`${counted(outcome.unread, 'record', lang)} ${words.asText[lang]}`);
    if (outcome.as !== undefined) counts.push(`${words.as[lang]} ${plain(outcome.as)}`);
    page.text(`✓ ${plain(path)}  ${counts.join(' · ')}`, 0);
    leftOf(page, outcome, lang);
  }
  for (const state of ['copied', 'nothing'] as const) {
    const some = files.filter(({ outcome }) => outcome.state === state);
    if (some.length > 0)
      page.text(`– ${some.map(({ path }) => plain(path)).join(listComma)}${colon}${words[state][lang]}`, 0, page.ink.dim);
    if (state === 'copied') for (const { outcome } of some) leftOf(page, outcome, lang);
  }
  for (const path of notRead) page.text(`– ${plain(path)}${colon}${words.notRead[lang]}`, 0, page.ink.dim);
  for (const { path, format, outcome } of files) {
    if (outcome.state !== 'not-stripped') continue;
    page.text(`✖ ${plain(path)}${bracketed(format, lang)}${colon}${words.not[lang]}${colon}${whyNot[outcome.why][lang]}`, 0, page.ink.red);
    leftOf(page, outcome, lang);
  }
  const written = files.filter(({ outcome }) => outcome.state === 'stripped').length;
  if (written > 0)
    page.text(
      `${counted(written, 'manifest', lang)}${words[dryRun ? 'would' : 'stripped'][lang]}${colon}${plain(output)}${stop}${words.checked[lang]}`,
      0,
    );
  for (const what of notChecked) page.labelled(words.notChecked[lang], plain(what[lang]), 2);
  if (written > 0 && way === 'mask') page.text(words.masks[lang], 0, page.ink.dim);
  return page.toString();
}

/** What is in a copy, or in a file of which none was kept, by kind, with the first places. */
function leftOf(page: Page, outcome: Outcome, lang: Lang): void {
  const { colon, semicolon, listComma } = punctuation[lang];
  for (const { kind, count, why, places } of outcome.left ?? []) {
    const where = places.map((at) => plain(place(at)) + (at.field === undefined ? '' : bracketed(plain(at.field), lang)));
    const more = count > places.length ? `${listComma}…` : '';
    page.labelled(
      words.left[lang],
      `${kind} ${number(count, lang)}${colon}${whyLeft[why][lang]}${semicolon}${where.join(listComma)}${more}`,
      4,
      12,
      page.ink.dim,
    );
  }
}
