import type { Lang } from '../../../model/basics.js';
import { bracketed, punctuation } from '../../../text/messages/languages.js';
import { say } from '../../../text/messages/say.js';
import { clipPath, counted, number, pad, percent, place, plain } from '../../../text/show.js';
import { Page, type Screen } from '../../page.js';
import type { BenchmarkOverlap, DuplicatesView } from './duplicates-view.js';
import { containedText, methodText, overlapWords, duplicateWords as words } from './duplicates-words.js';

const PLACES_SHOWN = 5;
const DATASETS_SHOWN = 12;
const NOT_READ_SHOWN = 10;
const LABEL = 20;

/** Duplicates, for people: counts, datasets, the largest clusters by place; every line within the width. */
export function duplicatesPage(view: DuplicatesView, lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  const { counts, threshold } = view;
  page.line(`  ${page.ink.bold(words.title[lang])}`);
  const read = `${counted(counts.manifests, 'manifest', lang)} · ${counted(counts.items, 'item', lang)}`;
  page.text(`${read} · ${words.threshold[lang]} ${threshold}`, 2);
  page.blank();
  summary(page, view, lang);
  datasets(page, view, lang);
  clusters(page, view, lang);
  if (view.against.length > 0) {
    page.blank().line(`  ${page.ink.bold(words.benchmark[lang])}`);
    for (const overlap of view.against) benchmark(page, overlap, lang);
  }
  notes(page, view, lang);
  return page.toString();
}

function summary(page: Page, { counts }: DuplicatesView, lang: Lang): void {
  const items = (count: number): string => counted(count, 'item', lang);
  const groups = (count: number, noun: 'group' | 'cluster'): string => `${say('measure/in-groups', lang)} ${counted(count, noun, lang)}`;
  const labeled = (label: keyof typeof words, isMeasured: boolean, text: string): void => {
    page.labelled(words[label][lang], isMeasured ? text : words.notMeasured[lang], 2, LABEL);
  };
  const exact = counts.compared > 0;
  const near = counts.comparedNear > 0;
  page.labelled(words.compared[lang], `${number(counts.compared, lang)} ${words.of[lang]} ${items(counts.items)}`, 2, LABEL);
  labeled('exact', exact, items(counts.exactItems) + groups(counts.exactGroups, 'group'));
  const long = `${words.compared[lang]} ${number(counts.comparedNear, lang)} ${words.of[lang]} ${items(counts.items)}`;
  labeled('near', near, `${items(counts.nearItems)}${groups(counts.nearClusters, 'cluster')} · ${long}`);
  labeled(
    'duplicated',
    exact,
    `${items(counts.duplicated)} · ${percent(counts.duplicated, counts.compared)}${say('measure/those-compared', lang)}`,
  );
  labeled('surplus', exact, items(counts.surplus));
  labeled('across', exact, items(counts.acrossItems) + groups(counts.acrossClusters, 'cluster'));
}

const WIDTHS = [12, 12, 14, 12];

function datasets(page: Page, view: DuplicatesView, lang: Lang): void {
  const room = Math.max(14, page.width - 54);
  const row = (name: string, columns: readonly string[]): string =>
    `${pad(clipPath(name, room - 1), room)}${columns.map((text, n) => pad(text, WIDTHS[n]!, 'left')).join('')}`;
  const heads = [words.items, words.compared, words.share, words.acrossShare].map((head) => head[lang]);
  page.blank().line(`  ${page.ink.bold(row(words.dataset[lang], heads))}`);
  const order = [...view.datasets].sort((a, b) => b.duplicated - a.duplicated || b.items - a.items);
  for (const { dataset, items, compared, duplicated, across } of order.slice(0, DATASETS_SHOWN)) {
    const columns = [number(items, lang), number(compared, lang), percent(duplicated, compared), percent(across, compared)];
    page.line(`  ${row(plain(dataset), columns)}`);
  }
  if (order.length > DATASETS_SHOWN) page.line(`  ${more(order.length - DATASETS_SHOWN, lang)}`);
}

function clusters(page: Page, { clusters: { total, listed } }: DuplicatesView, lang: Lang): void {
  if (listed.length === 0) return;
  page.blank().line(`  ${page.ink.bold(words.largest[lang])}`);
  for (const { items, texts, places } of listed) {
    const alike = texts === 1 ? words.same[lang] : `${number(texts, lang)} ${words.texts[lang]}`;
    page.text(`${counted(items, 'item', lang)} · ${alike}`, 2);
    for (const at of places.slice(0, PLACES_SHOWN)) page.line(`    ${clipPath(place(at), page.width - 4)}`);
    if (items > PLACES_SHOWN) page.line(`    ${more(items - PLACES_SHOWN, lang)}`);
  }
  if (total > listed.length) page.line(`  ${more(total - listed.length, lang)}`);
}

function inBrackets(text: string, lang: Lang): string {
  return bracketed(text, lang);
}

function more(count: number, lang: Lang): string {
  return `+${number(count, lang)} ${words.more[lang]}`;
}

function benchmark(page: Page, overlap: BenchmarkOverlap, lang: Lang): void {
  const items = (count: number): string => counted(count, 'item', lang);
  const { found, compared, comparedNear, comparedContained } = overlap;
  const all = found.exact + found.near + found.contained;
  page.line(`  ${clipPath(plain(overlap.benchmark), page.width - 2)}`);
  const ways = (['exact', 'near', 'contained'] as const).map((way) => [way, overlapWords[way][lang]] as const);
  const counts = ways.map(([way, name]) => `${name} ${number(found[way], lang)}`).join(' · ');
  page.labelled(
    words.found[lang],
    compared === 0
      ? words.notMeasured[lang]
      : `${number(all, lang)} ${words.of[lang]} ${items(overlap.items)}${inBrackets(counts, lang)} · ${words.foundIn[lang]} ${items(overlap.hits)}`,
    4,
    LABEL - 2,
  );
  const each = { exact: compared, near: comparedNear, contained: comparedContained };
  page.labelled(words.ways[lang], ways.map(([way, name]) => `${name} ${items(each[way])}`).join(' · '), 4, LABEL - 2);
  for (const { at, benchmarkAt, overlap: way, share } of overlap.listed) {
    const how = `${overlapWords[way][lang]} ${percent(share, 1)}`;
    page.line(`    ${clipPath(place(at), page.width - 4)}`);
    page.text(`= ${plain(place(benchmarkAt))} · ${how}`, 6);
  }
  const unlisted = overlap.pairs - overlap.listed.length;
  if (unlisted > 0) page.line(`    ${more(unlisted, lang)}`);
}

function notes(page: Page, view: DuplicatesView, lang: Lang): void {
  page.blank().line(`  ${page.ink.bold(words.how[lang])}`);
  page.text(methodText(String(view.threshold), view.method.hashes, `${(view.method.missed * 100).toFixed(2)} %`)[lang], 2);
  if (view.against.length > 0) page.text(containedText[lang], 2);
  if (view.notMeasured.length === 0 && view.notRead.length === 0) return;
  page.blank().line(`  ${page.ink.bold(words.leftOut[lang])}`);
  for (const { what, count } of view.notMeasured) page.text(`· ${what[lang]}${punctuation[lang].colon}${number(count, lang)}`, 2);
  for (const { path, why } of view.notRead.slice(0, NOT_READ_SHOWN))
    page.text(`· ${words.notRead[lang]}${punctuation[lang].colon}${plain(path)}${inBrackets(plain(why[lang]), lang)}`, 2);
  if (view.notRead.length > NOT_READ_SHOWN) page.line(`  ${more(view.notRead.length - NOT_READ_SHOWN, lang)}`);
}
