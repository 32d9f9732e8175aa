/** What was in reach of the lists in a folder, as a tree: read and speaking of rights, read and silent, not read. */
import { basename, dirname } from 'node:path/posix';
import { concludeLicense } from '../../facts/facts.js';
import type { Db } from '../../ledger/open-ledger.js';
import { type Carrier, carriersAround, NO_SENTENCE } from '../../ledger/read/around/query-around.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { groupsOf } from '../../ledger/read/query-item.js';
import { type Listing, listings } from '../../ledger/read/query-items.js';
import type { Lang, Words } from '../../model/basics.js';
import type { RecordedClaim } from '../../model/statement.js';
import { punctuation } from '../../text/messages/languages.js';
import { counted, number, pasted, place, plain } from '../../text/show.js';
import { stateWords } from '../../text/words.js';
import { Page, type Screen } from '../page.js';
import { notListed } from '../show/field-rate-lines.js';
import { carrierLines, carrierWords } from './carrier-lines.js';

const words = {
  dataset: { en: 'dataset', zh: '数据集' },
  governs: { en: 'the most restrictive counts', zh: '以限制最严者为准' },
  others: { en: 'others', zh: '其他' },
  misread: { en: 'Is a sentence read wrongly? Say what it means:', zh: '对语句的理解有误？请说明其含义：' },
} satisfies Record<string, Words>;

/** So many lists are looked at. */
const MAX_LISTS = 200;
/** So many lists with the same around them are named. */
const MAX_NAMED = 5;
/** So many groups of items of a list are concluded on, and so many licenses of a list are printed. */
const MAX_GROUPS = 500;
const MAX_LICENSES = 4;

/** Lists that have the same around them. */
interface Around {
  dataset: string;
  lists: { path: string; items: number; licenses: [string, number][]; others: number }[];
  carriers: Map<string, Carrier>;
  /** Places that conclusions are based on. */
  deciding: Set<string>;
}

/** The tree of what lies around the lists at or under a path; undefined where none is there. */
export function reachText(db: Db, at: AsOf, path: string, lang: Lang, screen: Screen): string | undefined {
  const all = listings(db, at, [path]).filter(({ items }) => items > 0);
  if (all.length === 0) return undefined;
  const page = new Page(screen);
  const items = all.reduce((sum, one) => sum + one.items, 0);
  page.line(
    `${page.ink.bold(path === '' ? '.' : plain(path))}    ${counted(all.length, 'manifest', lang)} · ${counted(items, 'item', lang)}`,
  );
  for (const around of together(db, at, all.slice(0, MAX_LISTS), lang)) {
    page.blank().line(`  ${words.dataset[lang]} ${page.ink.bold(plain(around.dataset))}`);
    for (const list of around.lists.slice(0, MAX_NAMED)) page.text(listLine(list, lang), 4);
    notListed(page, around.lists.length - MAX_NAMED, lang);
    page.line(`    ${page.ink.bold(carrierWords.title[lang])}`);
    tree(page, around, lang);
    const [first] = sentencesDeciding(around);
    if (first !== undefined)
      page.text(`${words.misread[lang]} licit answer reading ${pasted(`${first.at.path}:${first.at.line}`)} --means …`, 4);
  }
  notListed(page, all.length - MAX_LISTS, lang);
  return page.toString();
}

function listLine({ path, items, licenses, others }: Around['lists'][number], lang: Lang): string {
  const told = licenses.slice(0, MAX_LICENSES).map(([license, count]) => `${plain(license)} (${number(count, lang)})`);
  const rest = licenses.slice(MAX_LICENSES).reduce((sum, [, count]) => sum + count, others);
  if (rest > 0) told.push(`${words.others[lang]} (${number(rest, lang)})`);
  return `${plain(path)} · ${counted(items, 'item', lang)} → ${told.join(', ')}`;
}

/** Puts lists together that have the same files around them. */
function together(db: Db, at: AsOf, lists: readonly Listing[], lang: Lang): Around[] {
  const all = new Map<string, Around>();
  for (const list of lists) {
    const carriers = carriersAround(db, at, list.id);
    const own = carriers.find(({ path }) => path === list.path);
    // A list that speaks itself has something of its own around it.
    const key = JSON.stringify([
      list.dataset,
      own?.claims.length ? own.path : '',
      carriers.filter((one) => one !== own).map((one) => one.path),
    ]);
    const around: Around = all.get(key) ?? { dataset: list.dataset, lists: [], carriers: new Map(), deciding: new Set() };
    all.set(key, around);
    for (const one of carriers) around.carriers.set(one.path, one);
    const licenses = new Map<string, number>();
    let others = list.items;
    for (const { items, profile, claims, statements, holdsWorks } of groupsOf(db, at, list.id, MAX_GROUPS)) {
      const license = concludeLicense(profile, claims, statements, at.asOf, holdsWorks);
      for (const voice of license.voices) if (voice.decisive && voice.at !== undefined) around.deciding.add(place(voice.at));
      const state = stateWords[license.state][lang];
      const { colon, semicolon } = punctuation[lang];
      const governs = license.governing === undefined ? '' : `${semicolon}${words.governs[lang]}${colon}${license.governing}`;
      const word = license.state === 'known' ? (license.value ?? license.governing ?? state) : state + governs;
      licenses.set(word, (licenses.get(word) ?? 0) + items);
      others -= items;
    }
    around.lists.push({
      path: list.path,
      items: list.items,
      licenses: [...licenses].sort(([, a], [, b]) => b - a),
      others: Math.max(0, others),
    });
  }
  return [...all.values()];
}

/** Sentences of running text that decide and limit something, or are not understood. */
function sentencesDeciding({ carriers, deciding }: Around): RecordedClaim[] {
  return [...carriers.values()]
    .flatMap(({ claims }) => claims)
    .filter(
      ({ by, at, state, value, why = '' }) =>
        !NO_SENTENCE.includes(why) &&
        (by === 'prose' || by === 'text' || by === 'section') &&
        at.line !== undefined &&
        deciding.has(place(at)) &&
        (state === 'unclear' || String(value).startsWith('LicenseRef-custom')),
    );
}

/** The files, each under its folder. */
function tree(page: Page, { lists, carriers, deciding }: Around, lang: Lang): void {
  // Of lists that say nothing themselves only the first are named, as above.
  const unnamed = new Set(lists.slice(MAX_NAMED).map(({ path }) => path));
  const shown = [...carriers.values()].filter(({ path, claims }) => !(unnamed.has(path) && claims.length === 0));
  const byFolder = new Map<string, Carrier[]>();
  for (const one of shown) {
    const folder = dirname(one.path);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), one]);
  }
  const printed = new Set<string>(['.']);
  const indent = (folder: string): number => (folder === '.' ? 6 : 8 + 2 * (folder.split('/').length - 1));
  for (const folder of [...byFolder.keys()].sort((a, b) => (a === '.' ? -1 : b === '.' ? 1 : a < b ? -1 : 1))) {
    const parts = folder.split('/');
    for (let n = 1; n <= parts.length; n += 1) {
      const at = parts.slice(0, n).join('/');
      if (!printed.has(at)) page.text(`${plain(parts[n - 1]!)}/`, indent(at) - 2);
      printed.add(at);
    }
    for (const { path, claims, ...carrier } of byFolder.get(folder)!) {
      const own = {
        ...carrier,
        path: basename(path),
        claims: claims.map((claim) => ({ ...claim, at: { ...claim.at, path: basename(path) } })),
      };
      const decides = new Set(
        claims
          .map(({ at }) => at)
          .filter((at) => deciding.has(place(at)))
          .map((at) => place({ ...at, path: basename(path) })),
      );
      for (const line of carrierLines([own], lang, (at) => decides.has(at))) page.text(line, indent(folder));
    }
  }
}
