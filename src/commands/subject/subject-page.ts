import type { Lang, Words } from '../../model/basics.js';
import { say } from '../../text/messages/say.js';
import { counted, place, plain } from '../../text/show.js';
import { confidenceWords } from '../../text/words.js';
import { Page, type Screen } from '../page.js';
import { receiptsOn } from '../rights/receipts-used.js';
import type { SubjectSeen, SubjectView } from './subject-view.js';

const words = {
  found: {
    en: (what: string, where: string) => `Found in ${what} of ${where}`,
    zh: (what: string, where: string) => `在 ${where}的 ${what}中找到`,
  },
  nothing: {
    en: 'Not found. This does not prove that the data contains nothing about the person.',
    zh: '未找到。这不能证明数据中没有此人。',
  },
  looked: {
    en: (items: string, manifests: string, detectors: number) =>
      `Looked up in what ${detectors} ${detectors === 1 ? 'detector' : 'detectors'} found in ${items} of ${manifests} (scan #`,
    zh: (items: string, manifests: string, detectors: number) => `查找范围：${detectors} 个检测器在 ${manifests}、${items}中的检出（扫描 #`,
  },
  notLooked: { en: 'not looked at', zh: '未检查' },
  otherKey: {
    en: 'made with another key, not looked up: scan it again with this one',
    zh: '由其他密钥生成，未查找：请用现有密钥重新扫描',
  },
  keyUnknown: {
    en: 'the ledger does not say with which key it was made: nothing found there says nothing',
    zh: '台账未记录所用密钥：在其中未找到不说明任何问题',
  },
  unrecognized: {
    en: 'no detector recognizes it: looked up exactly as it is written',
    zh: '没有检测器能识别，仅按原样查找',
  },
  as: { en: 'recognized as', zh: '识别为' },
  value: { en: (n: number) => `value ${n}`, zh: (n: number) => `第 ${n} 个值` },
  differently: { en: 'written another way: may be someone else', zh: '写法不同：可能是他人' },
  nickname: { en: 'under a short form of the name: may be someone else', zh: '以昵称形式出现：可能是他人' },
  tryLiteral: {
    en: 'Only what detectors found is looked up here: --literal reads the manifests themselves.',
    zh: '此处仅查找检测器已检出的内容：--literal 会直接读取清单。',
  },
  masked: { en: 'key masked', zh: '编号已遮盖' },
  reserved: { en: 'reserved for examples', zh: '示例专用值' },
  more: { en: (n: string) => `and ${n} more: --limit shows them`, zh: (n: string) => `另有${n}：用 --limit 显示` },
} satisfies Record<string, Record<Lang, unknown>>;

/** The items of a person, with what was seen where, and what stands against taking the list for complete. */
export function subjectPage(view: SubjectView, lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  const items = counted(view.items, 'item', lang);
  page.text(view.items === 0 ? words.nothing[lang] : words.found[lang](items, counted(view.manifests, 'manifest', lang)), 0, page.ink.bold);
  const several = view.values.length > 1;
  view.values.forEach(({ kinds }, n) => {
    const which = several ? `${words.value[lang](n + 1)}: ` : '';
    page.text(`${which}${kinds.length === 0 ? words.unrecognized[lang] : `${words.as[lang]} ${kinds.join(', ')}`}`, 2, page.ink.dim);
  });
  for (const { list, at } of view.lists)
    page.text(
      at === undefined
        ? say('outside/subject-not-at-hand', lang, { list })
        : say('outside/subject-in', lang, { list: plain(list), place: plain(place(at)) }),
      2,
    );
  page.blank();
  for (const item of view.listed) {
    const key = item.key === undefined ? '' : item.masked ? `  (${words.masked[lang]})` : `  ${plain(item.key)}`;
    page.line(`  ${page.ink.bold(place(item.at))}${key}`);
    for (const seen of item.found) page.labelled(seen.kind, seenText(seen, several, lang), 4, 22);
  }
  if (view.items > view.listed.length) page.text(words.more[lang](counted(view.items - view.listed.length, 'item', lang)), 2, page.ink.dim);
  page.blank();
  const { looked } = view;
  const scope = words.looked[lang](counted(looked.items, 'item', lang), counted(looked.manifests, 'manifest', lang), looked.detectors);
  page.text(`${scope}${view.run}, ${view.asOf.slice(0, 10)}${say('subject/bracket-end', lang)}`, 0);
  const left = (what: string, why: Words): unknown =>
    page.labelled(words.notLooked[lang], why[lang] === words.notLooked[lang] ? what : `${what}: ${why[lang]}`, 2);
  for (const { what, why, items: count } of view.notLooked)
    left(plain(what[lang]) + (count === undefined ? '' : ` (${counted(count, 'item', lang)})`), why);
  for (const path of view.otherKey) left(plain(path), words.otherKey);
  for (const path of view.keyUnknown) left(plain(path), words.keyUnknown);
  const ofPerson = { words: say('subject/of-person', lang), ...(view.receipts && { used: view.receipts }) };
  receiptsOn(page, [ofPerson], view.receiptsComplete, lang);
  page.text(words.tryLiteral[lang], 0, page.ink.dim);
  return page.toString();
}

function seenText({ masked, confidence, field, as, value, reserved }: SubjectSeen, several: boolean, lang: Lang): string {
  const parts = [
    plain(masked),
    confidenceWords[confidence][lang],
    ...(field === undefined ? [] : [plain(field)]),
    ...(several ? [words.value[lang](value)] : []),
    ...(as === 'same' ? [] : [words[as === 'nickname' ? 'nickname' : 'differently'][lang]]),
    ...(reserved ? [words.reserved[lang]] : []),
  ];
  return parts.join('  ');
}
