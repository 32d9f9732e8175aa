/** What `licit answer declare` shows before it writes. */

import type { Edited } from '../../config/edit/declare-edit.js';
import type { Lang, Words } from '../../model/basics.js';
import { punctuation } from '../../text/messages/languages.js';
import { columns, number, plain } from '../../text/show.js';
import { Page, type Screen } from '../page.js';
import { changedRules } from '../rejudged.js';
import type { Effect } from './effect.js';
import type { DiffLine } from './line-diff.js';

export const declareWords = {
  new: { en: 'a new file', zh: '新文件' },
  replaces: {
    en: (line: string, by: string) => `This takes the place of what ${by} declared in line ${line}.`,
    zh: (line: string, by: string) => `取代 ${by} 在第 ${line} 行所作的声明。`,
  },
  nobody: { en: 'an unnamed person', zh: '未署名者' },
  would: { en: 'What would change', zh: '将产生的变化' },
  inScan: { en: (run: string) => `in the data of scan #${run}`, zh: (run: string) => `扫描 #${run} 的数据` },
  looked: { en: 'in the data as it is now; the look is recorded nowhere', zh: '现有数据；本次查看不作记录' },
  noData: { en: 'No data to judge was found: what it changes is not known.', zh: '没有可供评估的数据：变化未知。' },
  isData: {
    en: (files: string) =>
      `The last scan took ${files} for data, where it shows nothing. The next scan leaves it out, and the numbers change.`,
    zh: (files: string) => `上次扫描将 ${files} 作为数据，因此不能作为证明。下次扫描会将其排除，上述数字也会变化。`,
  },
  untracked: {
    en: (files: string) =>
      `${files} is not in Git yet. A check of the change that adds it reads it as data where it looks at its folder: check the folders of the data alone (licit check data/).`,
    zh: (files: string) =>
      `${files} 尚未纳入 Git。检查加入该文件的变更时，如检查范围包含其所在文件夹，会将其作为数据读取：请仅检查数据所在文件夹（licit check data/）。`,
  },
  ask: { en: 'Do you declare this?', zh: '是否作此声明？' },
  askRemove: { en: 'Take this out?', zh: '是否删除该声明？' },
  notWritten: { en: 'Nothing was written.', zh: '未写入任何内容。' },
  dry: { en: 'Dry run: nothing was written.', zh: '仅作预览：未写入任何内容。' },
  there: {
    en: (file: string) => `${file} says that already. Nothing was written.`,
    zh: (file: string) => `${file} 中已有该内容，未写入。`,
  },
  onFile: {
    en: 'With a document alone it stays somebody’s word. What the document says is recorded by licit answer evidence.',
    zh: '仅有文件时仍属陈述。文件的内容由 licit answer evidence 记录。',
  },
  commit: {
    en: 'Commit it: in a check of a change the base decides what counts.',
    zh: '请提交该文件：检查变更时，以基准中的内容为准。',
  },
} satisfies Record<string, Words | Record<Lang, (...given: string[]) => string>>;

interface Shown {
  shown: string;
  isNew: boolean;
  lines: readonly DiffLine[];
  replaced: Edited['replaced'];
  /** Declarations are taken away, and nothing takes their place. */
  isRemoval: boolean;
  effect: Effect;
}

/** The changed lines of licit.yaml, and what they would clear. */
export function declarePage({ shown, isNew, lines, replaced, isRemoval, effect }: Shown, screen: Screen, lang: Lang): string {
  const w = declareWords;
  const page = new Page(screen);
  page.line(`  ${page.ink.bold(plain(shown))}${isNew ? `  ${page.ink.dim(w.new[lang])}` : ''}`);
  diffLines(page, lines);
  for (const { by, line } of isRemoval ? [] : replaced)
    page.text(w.replaces[lang](number(line, lang), by === undefined ? w.nobody[lang] : plain(by)), 4);
  page.blank();
  const { rules, run, data, untracked } = effect;
  const list = (files: readonly string[]): string => files.map(plain).join(punctuation[lang].listComma);
  if (untracked.length > 0) page.text(w.untracked[lang](list(untracked)), 4, page.ink.yellow).blank();
  if (rules === undefined) return page.text(w.noData[lang], 4).toString();
  const of = run === undefined ? w.looked[lang] : w.inScan[lang](number(run, lang));
  page.line(`    ${page.ink.bold(w.would[lang])}  ${page.ink.dim(of)}`);
  changedRules(page, rules, lang);
  if (data.length > 0) page.text(w.isData[lang](list(data)), 4, page.ink.yellow);
  return page.toString();
}

function diffLines(page: Page, lines: readonly DiffLine[]): void {
  const width = Math.max(3, ...lines.map((line) => String(line.number).length));
  let last = 0;
  for (const { kind, number: at, text } of lines) {
    if (last > 0 && at > last + 1 && kind === 'same') page.line(`    ${page.ink.dim('…')}`);
    last = at;
    const mark = { same: ' ', added: '+', removed: '-' }[kind];
    const ink = { same: page.ink.dim, added: page.ink.green, removed: page.ink.red }[kind];
    const shown = plain(text);
    const start = `  ${mark} ${String(at).padStart(width)}  `;
    // What is signed is shown whole: a long line is broken, never cut.
    const room = Math.max(20, page.width - start.length);
    const pieces = piecesOf(shown, room);
    page.line(ink(`${start}${pieces[0] ?? ''}`.trimEnd()));
    for (const piece of pieces.slice(1)) page.line(ink(' '.repeat(start.length) + piece));
  }
}

function piecesOf(text: string, room: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (columns(piece) + columns(character) > room) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
