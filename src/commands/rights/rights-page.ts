/** `licit rights find` on a screen: the answer, in which right, the items, and what the ledger cannot know. */
import type { Lang } from '../../model/basics.js';
import type { NotHeld, RightsAnswer, RightsItem, RightsView, StandingCounts } from '../../model/results/rights-answers.js';
import { say } from '../../text/messages/say.js';
import { clip, columns, number, pad, pasted, place, plain } from '../../text/show.js';
import { valueWords } from '../../text/words.js';
import { Page, type Screen } from '../page.js';
import type { LiteralView } from '../subject/literal-search.js';
import { receiptsOn } from './receipts-used.js';

/** The answers, one under another. Where one value was looked for as several things, those that found nothing share a line. */
export function rightsPage(view: RightsView, lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  const values = [...new Set(view.answers.map(({ asked }) => asked))];
  for (const asked of values) {
    const answers = view.answers.filter((one) => one.asked === asked);
    const found = answers.filter(({ answer }) => answer === 'found');
    page.blank().line(page.ink.bold(plain(clip(asked, page.width - 2))));
    for (const one of found) answerOn(page, one, lang);
    const silent = answers.filter(({ answer }) => answer !== 'found');
    if (silent.length > 0) silentOn(page, silent, lang);
  }
  page.blank();
  receiptsOn(
    page,
    view.answers.map((answer) => ({ words: kindOf(answer, lang), ...(answer.used && { used: answer.used }) })),
    view.receiptsComplete,
    lang,
  );
  return page.text(say('rights/as-of', lang, { run: view.run, day: view.asOf.slice(0, 10) }), 2, page.ink.dim).toString();
}

function kindOf({ kind, term }: RightsAnswer, lang: Lang): string {
  return say(`rights/kind-${kind}`, lang, { term: plain(clip(term, 200)) });
}

function answerOn(page: Page, answer: RightsAnswer, lang: Lang): void {
  page.text(kindOf(answer, lang), 2);
  const { counts, manifests } = answer;
  if (counts.items > 0) {
    page.text(say('rights/found', lang, { items: counts.items, manifests }), 2, page.ink.bold);
    page.blank();
    licensesOn(page, answer, lang);
    page.blank();
    for (const item of answer.listed) itemOn(page, item, lang);
    const more = counts.items - answer.listed.length;
    if (more > 0) page.text(say('rights/more', lang, { more }), 4, page.ink.dim);
  } else page.text(say('rights/no-item', lang), 2, page.ink.bold);
  for (const { about, at, dataset, words } of answer.statements) {
    const where = `${place(at)}${dataset === '' ? '' : ` · ${plain(dataset)}`}`;
    page.text(say('rights/statement', lang, { about: say(aboutId(about), lang), where, words: plain(words) }), 2);
  }
  notHeldOn(page, answer.notHeld, answer.readAgain, lang);
}

const ABOUT = ['title', 'license', 'source', 'owner', 'derived-from', 'reservation', 'declaration'] as const;

function aboutId(about: string): `rights/about-${(typeof ABOUT)[number] | 'other'}` {
  const known = ABOUT.find((one) => one === about);
  return known === undefined ? 'rights/about-other' : `rights/about-${known}`;
}

const STANDINGS = ['forbidden', 'open', 'cleared'] as const;

/** In which right: a line for each license, with how its items stand. */
function licensesOn(page: Page, { licenses, counts }: RightsAnswer, lang: Lang): void {
  const heads = STANDINGS.map((one) => say(`rights/${one}`, lang));
  const cells = (sum: StandingCounts): string[] => [sum.items, ...STANDINGS.map((one) => sum[one])].map((n) => number(n, lang));
  const shown = licenses.slice(0, MAX_LICENSES);
  const rows = [
    [say('rights/in-which-right', lang), say('rights/items', lang), ...heads],
    ...shown.map(({ license, ...sum }) => [plain(valueWords(license, lang)), ...cells(sum)]),
    ...(licenses.length > 1 ? [[say('rights/all', lang), ...cells(counts)]] : []),
  ];
  const widths = [1, 2, 3, 4].map((n) => Math.max(...rows.map((row) => columns(row[n]!))));
  const first = Math.max(16, page.width - 4 - widths.reduce((sum, one) => sum + one + 2, 0));
  const label = Math.min(first, Math.max(...rows.map((row) => columns(row[0]!))));
  for (const [n, row] of rows.entries()) {
    const line = `    ${pad(clip(row[0]!, label), label)}${widths.map((room, i) => `  ${pad(row[i + 1]!, room, 'left')}`).join('')}`;
    page.line(n === 0 ? page.ink.dim(line) : line);
  }
  if (licenses.length > shown.length)
    page.text(say('rights/more-licenses', lang, { more: licenses.length - shown.length }), 4, page.ink.dim);
}

const MAX_LICENSES = 8;

function itemOn(page: Page, item: RightsItem, lang: Lang): void {
  const ink = { forbidden: page.ink.red, open: page.ink.yellow, cleared: page.ink.green }[item.standing];
  const mark = { forbidden: '✖', open: '?', cleared: '✓' }[item.standing];
  const key = item.key === undefined ? '' : `  ${plain(item.key)}`;
  page.line(`  ${ink(mark)} ${clip(`${plain(place(item.at))}${key}`, page.width - 4)}`);
  const said = [
    say(`rights/${item.standing}`, lang),
    plain(valueWords(item.license, lang)),
    ...(item.rules.length > 0 ? [item.rules.slice(0, 3).join(', ') + (item.rules.length > 3 ? ` +${item.rules.length - 3}` : '')] : []),
    ...(item.reservation === undefined ? [] : [say('rights/reservation', lang, { said: item.reservation })]),
    ...(item.as === 'same' ? [] : [say('rights/written-differently', lang)]),
  ];
  page.text(said.join(' · '), 6, page.ink.dim);
  for (const one of [item.url, item.owner, item.works?.join(', ')])
    if (one !== undefined) page.line(`      ${clip(plain(one), page.width - 6)}`);
}

function silentOn(page: Page, answers: readonly RightsAnswer[], lang: Lang): void {
  page.text(say('rights/not-on-record', lang, { kinds: answers.map((one) => kindOf(one, lang)) }), 2, page.ink.bold);
  const seen = new Map(answers.flatMap(({ notHeld }) => notHeld).map((one) => [one.id, one]));
  notHeldOn(page, [...seen.values()], answers[0]!.readAgain, lang);
}

function notHeldOn(page: Page, left: readonly NotHeld[], readAgain: string, lang: Lang): void {
  if (left.length === 0) return;
  page.blank().text(say('rights/not-held', lang), 2);
  for (const { id, items = 0, fields = [] } of left) {
    const where = fields.slice(0, 3).map(({ path, fields: names }) => `${plain(path)}: ${names.map(plain).join(', ')}`);
    page.text(`– ${say(`rights/left-${id}`, lang, { items, where })}`, 4);
  }
  page.text(say('rights/read-again', lang, { command: plain(readAgain) }), 2, page.ink.dim);
}

/** What was found by reading the manifests again, and what was not looked at. */
export function readAgainPage(view: LiteralView, words: readonly string[], lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  const { looked, items, manifests } = view;
  page.text(say(items === 0 ? 'rights/not-written' : 'rights/written', lang, { items, manifests }), 0, page.ink.bold);
  page.blank();
  for (const { at, found } of view.listed) {
    page.line(`  ${page.ink.bold(clip(plain(place(at)), page.width - 2))}`);
    for (const { value, field, times } of found)
      page.labelled(
        field === undefined ? '–' : plain(field),
        `${plain(clip(words[value - 1]!, 60))}${times > 1 ? `  ×${times}` : ''}`,
        4,
        22,
      );
  }
  if (items > view.listed.length) page.text(say('rights/more', lang, { more: items - view.listed.length }), 2, page.ink.dim);
  page.blank();
  page.text(say('rights/read', lang, { items: looked.items, manifests: looked.manifests, run: view.run, day: view.asOf.slice(0, 10) }), 0);
  for (const { what, why } of view.notLooked)
    page.text(`– ${plain(what[lang])}${what[lang] === why[lang] ? '' : `: ${plain(why[lang])}`}`, 2);
  const command = words.map((one) => pasted(one)).join(' ');
  page.text(say('rights/standing-of', lang, { command: plain(command) }), 0, page.ink.dim);
  return page.text(say('rights/used', lang), 0, page.ink.dim).toString();
}
