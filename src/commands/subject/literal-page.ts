import type { Lang } from '../../model/basics.js';
import { say } from '../../text/messages/say.js';
import { counted, place, plain } from '../../text/show.js';
import { Page, type Screen } from '../page.js';
import type { LiteralView } from './literal-search.js';

const words = {
  found: {
    en: (items: string, manifests: string) => `Found as written in ${items} of ${manifests}`,
    zh: (items: string, manifests: string) => `按原文在 ${manifests}的 ${items}中找到`,
  },
  nothing: {
    en: 'Not found as written. This does not prove that the data contains nothing about the person.',
    zh: '按原文未找到。这不能证明数据中没有此人。',
  },
  looked: {
    en: (items: string, manifests: string) => `Read again: ${items} of ${manifests}, as the files are now (manifests of scan #`,
    zh: (items: string, manifests: string) => `重新读取：${manifests}、${items}，以文件当前内容为准（清单来自扫描 #`,
  },
  ways: {
    en: 'Looked for with and without spaces, hyphens and accents, in full width, in other orders of a name and other spellings of a day. Values are not kept.',
    zh: '查找时不区分空格、连字符、重音和全角，并包括姓名的其他顺序和日期的其他写法。不保存查找的值。',
  },
  notLooked: { en: 'not looked at', zh: '未检查' },
  value: { en: (n: number) => `value ${n}`, zh: (n: number) => `第 ${n} 个值` },
  more: { en: (n: string) => `and ${n} more: --limit shows them`, zh: (n: string) => `另有${n}：用 --limit 显示` },
} satisfies Record<string, Record<Lang, unknown>>;

/** The records in which the values stand, and what was not looked at. */
export function literalPage(view: LiteralView, lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  const items = counted(view.items, 'item', lang);
  page.text(view.items === 0 ? words.nothing[lang] : words.found[lang](items, counted(view.manifests, 'manifest', lang)), 0, page.ink.bold);
  page.blank();
  for (const { at, found } of view.listed) {
    page.line(`  ${page.ink.bold(plain(place(at)))}`);
    for (const { value, field, times } of found)
      page.labelled(field === undefined ? '–' : plain(field), `${words.value[lang](value)}${times > 1 ? `  ×${times}` : ''}`, 4, 22);
  }
  if (view.items > view.listed.length) page.text(words.more[lang](counted(view.items - view.listed.length, 'item', lang)), 2, page.ink.dim);
  page.blank();
  const { looked } = view;
  const scope = words.looked[lang](counted(looked.items, 'item', lang), counted(looked.manifests, 'manifest', lang));
  page.text(`${scope}${view.run}, ${view.asOf.slice(0, 10)}${say('subject/bracket-end', lang)}`, 0);
  for (const { what, why } of view.notLooked) page.labelled(words.notLooked[lang], `${plain(what[lang])}: ${plain(why[lang])}`, 2);
  page.text(words.ways[lang], 0, page.ink.dim);
  return page.toString();
}
