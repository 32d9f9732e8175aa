import type { Lang, Words } from '../../model/basics.js';
import { counted, number, plain } from '../../text/show.js';
import { nouns } from '../../text/words.js';
import { Page, type Screen } from '../page.js';
import type { NotStripped } from './copy.js';
import type { StripView } from './strip-view.js';

const words = {
  would: { en: 'would be written; nothing was', zh: '将写出；此次未写出任何副本' },
  stripped: { en: 'written', zh: '已写出' },
  copied: { en: 'copied as it is: none of the kinds was found', zh: '原样复制：未检出所列类型' },
  nothing: {
    en: 'none of the kinds was found; not copied (--all-files copies them)',
    zh: '未检出所列类型；未复制（用 --all-files 复制）',
  },
  not: { en: 'not stripped', zh: '未处理' },
  notRead: {
    en: 'no format reads it: nobody looked into it, not copied',
    zh: '没有格式能读取：未检查，未复制',
  },
  kinds: { en: 'kinds', zh: '类型' },
  asText: { en: 'could not be read: edited as text', zh: '无法读取：按纯文本处理' },
  checked: {
    en: 'Each copy was read again as a scan reads it: none of the kinds is seen in it. What no detector sees is still there, and so are values reserved for examples.',
    zh: '每份副本均按扫描方式重新读取：其中不再检出所列类型。检测器看不到的内容以及示例专用值仍然存在。',
  },
} satisfies Record<string, Words>;

const whyNot: Record<NotStripped, Words> = {
  format: { en: 'this format is not written', zh: '不支持写出此格式' },
  notice: { en: 'a license text stays as it stands', zh: '许可文本保持原样' },
  compression: { en: 'this compression is not written; decompress it first', zh: '不支持写出此压缩格式，请先解压' },
  archive: { en: 'it lies in an archive; unpack it first', zh: '位于压缩包内，请先解包' },
  'long-line': { en: 'a line is longer than can be read', zh: '有一行过长，无法读取' },
  'long-text': { en: 'a text is longer than is looked at', zh: '有一段文本过长，未检查' },
  deep: { en: 'it is nested too deep', zh: '嵌套过深' },
  encoding: { en: 'its encoding cannot be kept byte for byte; save it as UTF-8', zh: '无法逐字节保持其编码，请另存为 UTF-8' },
  remains: { en: 'values were still seen in the copy; it was thrown away', zh: '副本中仍检出内容，已丢弃副本' },
  broken: { en: 'the copy could not be read like the original; it was thrown away', zh: '副本读取结果与原件不符，已丢弃副本' },
  unreadable: { en: 'it is damaged and cannot be read to its end', zh: '文件已损坏，无法读到末尾' },
};

/** What became of each manifest, those that need attention last. */
export function stripPage({ files, notRead, kinds, output, dryRun }: StripView, lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  page.labelled(words.kinds[lang], kinds.join(', '), 0, 8);
  for (const { path, outcome } of files) {
    if (outcome.state !== 'stripped') continue;
    const counts = [...outcome.kinds].map(([kind, count]) => `${kind} ${number(count, lang)}`);
    if (outcome.unread > 0) counts.push(`${counted(outcome.unread, nouns.record, lang)} ${words.asText[lang]}`);
    page.text(`✓ ${plain(path)}  ${counts.join(' · ')}`, 0);
  }
  for (const state of ['copied', 'nothing'] as const) {
    const some = files.filter(({ outcome }) => outcome.state === state);
    if (some.length > 0) page.text(`– ${some.map(({ path }) => plain(path)).join(', ')}: ${words[state][lang]}`, 0, page.ink.dim);
  }
  for (const path of notRead) page.text(`– ${plain(path)}: ${words.notRead[lang]}`, 0, page.ink.dim);
  for (const { path, format, outcome } of files)
    if (outcome.state === 'not-stripped')
      page.text(`✖ ${plain(path)} (${format}): ${words.not[lang]}: ${whyNot[outcome.why][lang]}`, 0, page.ink.red);
  const written = files.filter(({ outcome }) => outcome.state === 'stripped').length;
  if (written > 0)
    page.text(
      `${counted(written, nouns.manifest, lang)} ${words[dryRun ? 'would' : 'stripped'][lang]}: ${plain(output)}. ${words.checked[lang]}`,
      0,
    );
  return page.toString();
}
