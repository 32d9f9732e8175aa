import type { Lang, Words } from '../../model/basics.js';
import type { MeasureCell } from '../../model/measure.js';
import { phraseIn } from '../../text/in-chinese.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { clip, counted, number, pad, percent, plain, size } from '../../text/show.js';
import { Page, type Screen } from '../page.js';

import { labelTable } from './label-table.js';
import { classWords, homeWords, mediumWords, pageWords } from './measure-page-words.js';
import { type MeasureView, summed } from './measure-view.js';

const MAX_ROWS = 12;

/** What was measured, for people: one table each by kind, language, class and source; every line within the width. */
export function measurePage(view: MeasureView, lang: Lang, screen: Screen): string {
  const { measures, items, dataset, asOf } = view;
  const { cells } = measures;
  const page = new Page(screen);
  const writing = new Tables(page, lang, items);
  page.line(`  ${page.ink.bold(pageWords.title[lang])}`);
  const of = dataset === undefined ? pageWords.everything[lang] : plain(dataset);
  page.line(`  ${of} · ${counted(items, 'item', lang)} · ${pageWords.asOf[lang]} ${asOf.slice(0, 10)}`);
  writing.table(pageWords.byMedium, cells, ({ medium }) => mediumWords[medium][lang]);
  writing.table(pageWords.byLanguage, cells, (cell) => cell.language ?? pageWords.notTold[lang]);
  writing.table(pageWords.byClass, cells, (cell) =>
    cell.sourceClass === undefined ? pageWords.notRecorded[lang] : classWords[cell.sourceClass][lang],
  );
  writing.table(pageWords.byHome, cells, ({ home }) => homeWords[home === undefined ? 'unknown' : home ? 'yes' : 'no'][lang]);
  writing.table(pageWords.bySource, cells, (cell) => (cell.source === undefined ? pageWords.notRecorded[lang] : plain(cell.source)));
  writing.table(pageWords.byYear, cells, (cell) => (cell.collected === undefined ? pageWords.notRecorded[lang] : yearsOf(cell)));
  writing.table(pageWords.kept, cells, ({ kept }) => (kept ? pageWords.isKept : pageWords.isBlocked)[lang]);
  writing.media(cells);
  labelTable(page, measures.labels ?? [], lang);
  writing.notes(view);
  return page.toString();
}

function yearsOf({ collected }: MeasureCell): string {
  const [from, until] = [collected!.from.slice(0, 4), collected!.until.slice(0, 4)];
  return from === until ? from : `${from}–${until}`;
}

class Tables {
  readonly #page: Page;
  readonly #lang: Lang;
  readonly #items: number;

  constructor(page: Page, lang: Lang, items: number) {
    this.#page = page;
    this.#lang = lang;
    this.#items = items;
  }

  table(title: Words, cells: readonly MeasureCell[], of: (cell: MeasureCell) => string): void {
    const groups = summed(cells, of);
    const room = Math.max(14, this.#page.width - 54);
    const heads = [pageWords.items, pageWords.share, pageWords.textSize, pageWords.tokens].map((words, n) =>
      pad(words[this.#lang], WIDTHS[n]!, 'left'),
    );
    this.#page.blank().line(`  ${this.#page.ink.bold(`${pad(clip(title[this.#lang], room), room)}${heads.join('')}`)}`);
    for (const [name, group] of groups.slice(0, MAX_ROWS)) this.#row(name, group, room);
    const rest = groups.slice(MAX_ROWS);
    if (rest.length > 0)
      this.#row(
        `+${number(rest.length, this.#lang)} ${pageWords.more[this.#lang]}`,
        rest.flatMap(([, group]) => group),
        room,
      );
  }

  #row(name: string, cells: readonly MeasureCell[], room: number): void {
    const items = cells.reduce((sum, cell) => sum + cell.items, 0);
    const texts = added(cells, 'textBytes');
    const tokens = added(cells, 'tokensEstimated');
    const columns = [
      number(items, this.#lang),
      percent(items, this.#items),
      texts.items === 0 ? NOTHING : size(texts.sum),
      tokens.items === 0 ? NOTHING : `≈ ${number(tokens.sum, this.#lang)}`,
    ];
    this.#page.line(`  ${pad(clip(name, room - 1), room)}${columns.map((text, n) => pad(text, WIDTHS[n]!, 'left')).join('')}`);
  }

  /** What is no text: each with how many items it is over. */
  media(cells: readonly MeasureCell[]): void {
    const lang = this.#lang;
    const hours = (name: 'audioSeconds' | 'videoSeconds'): [string, number] => {
      const { items, sum } = added(cells, name);
      return [`${number(Math.round(sum / 36) / 100, lang)} h`, items];
    };
    const [stated, other, images] = [added(cells, 'tokensStated'), added(cells, 'tokensEstimatedLlama3'), added(cells, 'images')];
    const lines: [Words, [string, number]][] = [
      [pageWords.stated, [number(stated.sum, lang), stated.items]],
      [pageWords.otherTokens, [`≈ ${number(other.sum, lang)}`, other.items]],
      [pageWords.images, [number(images.sum, lang), images.items]],
      [pageWords.audio, hours('audioSeconds')],
      [pageWords.video, hours('videoSeconds')],
    ];
    this.#page.blank();
    for (const [label, [text, items]] of lines) {
      const over = items === 0 ? pageWords.notRecorded[lang] : `${text}${bracketed(counted(items, 'item', lang), lang)}`;
      this.#page.labelled(label[lang], over, 2, 24);
    }
  }

  notes({ measures }: MeasureView): void {
    const lang = this.#lang;
    const say = (words: string): string => phraseIn(lang, words);
    this.#page.blank().line(`  ${this.#page.ink.bold(pageWords.how[lang])}`);
    for (const words of [measures.tokenMethod.name, measures.tokenMethod.error, measures.languageMethod]) this.#page.text(say(words), 2);
    if (measures.emptyTexts)
      this.#page.text(`${pageWords.empty[lang]} ${number(measures.emptyTexts.sum, lang)} / ${number(measures.emptyTexts.items, lang)}`, 2);
    this.#page.blank().line(`  ${this.#page.ink.bold(pageWords.notMeasured[lang])}`);
    for (const { what, why, items } of measures.notMeasured) {
      const count = items === undefined ? '' : bracketed(counted(items, 'item', lang), lang);
      this.#page.text(`· ${say(what)}${count}${punctuation[lang].colon}${say(why)}`, 2);
    }
  }
}

const WIDTHS = [11, 9, 12, 18];
const NOTHING = '–';

type Sum = 'textBytes' | 'tokensStated' | 'tokensEstimated' | 'tokensEstimatedLlama3' | 'images' | 'audioSeconds' | 'videoSeconds';

function added(cells: readonly MeasureCell[], name: Sum): { items: number; sum: number } {
  return cells.reduce((all, cell) => ({ items: all.items + cell[name].items, sum: all.sum + cell[name].sum }), { items: 0, sum: 0 });
}
