/** Answers a question on rights from the ledger alone: which items, in which right, and how each stands. */

import type { LookupIndex } from '../../ledger/find/lookup-index.js';
import { comparedWords, type Lookup } from '../../ledger/find/lookup-terms.js';
import {
  type CaseRights,
  type FoundItem,
  type FoundItems,
  type FoundStatement,
  fieldsLeftOut,
  heldFor,
  itemsFound,
  itemsOfParts,
  itemsWithMarks,
  judgedParts,
  profilesSaying,
  rightsOfCases,
  statementsSaid,
} from '../../ledger/find/query-found.js';
import { documentsOf, type ProjectDocument } from '../../ledger/kept-documents.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { casesWith, listings } from '../../ledger/read/query-items.js';
import { notReadAt } from '../../ledger/read/query-not-read.js';
import { errorRules, forbidding, ruleViews } from '../../ledger/read/query-verdicts.js';
import type { ItemStanding, NotHeld, RightsAnswer, RightsItem, StandingCounts } from '../../model/results/rights-answers.js';
import { filesOf } from '../../text/not-read.js';
import { compare, pasted, place } from '../../text/show.js';
import { keptItems } from '../exclude/kept-items.js';
import type { AskedRight } from './asked-right.js';

/** How the items of a judging stand, asked once for all questions. */
export class Standings {
  readonly #held: ReadonlyMap<number, readonly string[]>;
  readonly #isKept: (item: { judged?: number }) => boolean;
  readonly #forbidden: ReadonlyMap<number, string[]>;

  constructor(db: Db, at: AsOf) {
    const rules = errorRules(ruleViews(db, at, documentsOf<ProjectDocument>(db, at.judging, 'project')[0] ?? {}));
    // Where no rule is an error nothing is shown to be kept.
    const kept = rules.length === 0 ? undefined : keptItems(db, at, rules, 'cleared');
    this.#held = kept?.held ?? new Map();
    this.#isKept = kept?.isKept ?? (() => false);
    this.#forbidden = casesWith(db, at, forbidding(db, at, rules), ['unmet']);
  }

  of(judged: number | undefined): ItemStanding {
    if (judged === undefined) return 'open';
    if (this.#forbidden.has(judged)) return 'forbidden';
    return this.#isKept({ judged }) ? 'cleared' : 'open';
  }

  /** The rules that speak against a case, or that keep it from being cleared. */
  rules(judged: number | undefined): readonly string[] {
    if (judged === undefined) return [];
    return this.#forbidden.get(judged) ?? this.#held.get(judged) ?? [];
  }
}

/** The ledger at the run that is asked of. */
export interface AskedLedger {
  db: Db;
  at: AsOf;
  index: LookupIndex;
  standings: Standings;
  limit: number;
}

/** Answers one question. */
export function answerRight(asked: AskedRight, ledger: AskedLedger): RightsAnswer {
  const begun = performance.now();
  const found = itemsNamedBy(asked, ledger);
  const rights = rightsOfCases(
    ledger.db,
    ledger.at,
    [...found.cases.keys()].filter((one) => one !== undefined),
  );
  const statements = statementsOn(asked, statementsSaid(ledger.db, ledger.at));
  const answer: RightsAnswer = {
    asked: asked.words,
    kind: asked.kind,
    term: asked.shown,
    answer: found.items > 0 || statements.length > 0 ? 'found' : 'not-on-record',
    ...summed(found, rights, ledger.standings),
    manifests: found.manifests,
    listed: found.listed.map((item) => shownItem(item, asked, rights, ledger.standings)),
    statements,
    notHeld: notHeld(asked, ledger),
    readAgain: `licit rights find ${pasted(asked.words)} --read`,
    milliseconds: 0,
  };
  answer.milliseconds = Math.round((performance.now() - begun) * 100) / 100;
  return answer;
}

/** The items that a question names, as of a run. */
export function itemsNamedBy({ kind, words, term, named, lookup }: AskedRight, { db, at, index, limit }: AskedLedger): FoundItems {
  if (lookup === undefined) return { items: 0, manifests: 0, cases: new Map(), listed: [] };
  if (lookup !== 'profile') return itemsFound(db, index, at, lookup, term, limit);
  const parts = judgedParts(db, at);
  const says = saying(words);
  const profiles = profilesSaying(db, at, says);
  if (kind === 'notice')
    return itemsOfParts(
      db,
      index,
      at,
      parts.filter(({ profile }) => profiles.has(profile)),
      limit,
    );
  const rights = rightsOfCases(db, at);
  const isUnder = (judged: number): boolean => {
    const one = rights.get(judged);
    if (named !== undefined && one?.license !== undefined && holds(one.license, named)) return true;
    return one?.raw !== undefined && says(one.raw);
  };
  const own = new Set([...new Set(parts.map(({ judged }) => judged))].filter(isUnder));
  // A license that is known is asked by its name: words that only hold it may speak of another.
  return itemsOfParts(
    db,
    index,
    at,
    parts.filter(({ judged, profile }) => own.has(judged) || (named === undefined && profiles.has(profile))),
    limit,
  );
}

/** Whether an expression names another one, or is it. */
function holds(expression: string, named: string): boolean {
  const bare = (text: string): string => text.toLowerCase();
  if (bare(expression) === bare(named)) return true;
  return bare(expression)
    .split(/[\s()]+/)
    .includes(bare(named));
}

/** Whether words hold those that are asked for, as they are compared: whole words of them. */
function saying(words: string): (said: string) => boolean {
  const wanted = comparedWords(words);
  return (said) => {
    const text = comparedWords(said);
    for (let from = text.indexOf(wanted); from >= 0 && wanted !== ''; from = text.indexOf(wanted, from + 1)) {
      const [before, after] = [text.slice(0, from), text.slice(from + wanted.length)];
      const isCut = (one: string, two: string): boolean =>
        /[\p{L}\p{N}]$/u.test(one) && /^[\p{L}\p{N}]/u.test(two) && !/\p{Lo}/u.test(wanted);
      if (!isCut(before, wanted) && !isCut(wanted, after)) return true;
    }
    return false;
  };
}

function summed(
  found: FoundItems,
  rights: ReadonlyMap<number, CaseRights>,
  standings: Standings,
): Pick<RightsAnswer, 'counts' | 'licenses'> {
  const none = (): StandingCounts => ({ items: 0, forbidden: 0, open: 0, cleared: 0 });
  const counts = none();
  const licenses = new Map<string, StandingCounts>();
  for (const [judged, items] of found.cases) {
    const name = licenseOf(judged, rights);
    const own = licenses.get(name) ?? none();
    licenses.set(name, own);
    for (const sum of [counts, own]) {
      sum.items += items;
      sum[standings.of(judged)] += items;
    }
  }
  return {
    counts,
    licenses: [...licenses]
      .map(([license, own]) => ({ license, ...own }))
      .sort((a, b) => b.items - a.items || compare(a.license, b.license)),
  };
}

function licenseOf(judged: number | undefined, rights: ReadonlyMap<number, CaseRights>): string {
  const one = judged === undefined ? undefined : rights.get(judged);
  return one?.license ?? `(${one?.state ?? 'missing'})`;
}

function shownItem(item: FoundItem, asked: AskedRight, rights: ReadonlyMap<number, CaseRights>, standings: Standings): RightsItem {
  const { id: _, judged, at, ...rest } = item;
  const reservation = judged === undefined ? undefined : rights.get(judged)?.reservation;
  return {
    place: place(at),
    at,
    ...rest,
    as: isSame(asked, item) ? 'same' : 'written-differently',
    license: licenseOf(judged, rights),
    ...(reservation !== undefined && { reservation }),
    standing: standings.of(judged),
    rules: [...standings.rules(judged)],
  };
}

/** Whether an item has it letter by letter, as far as the kind of question knows another way to write it. */
function isSame({ kind, words, lookup, shown }: AskedRight, { key, url, owner, works = [] }: FoundItem): boolean {
  if (lookup === 'host' || lookup === 'profile') return true;
  const own = kind === 'account' || kind === 'author' ? [owner] : kind === 'url' ? [url] : [key, url];
  // Of a number in a column its one long form is kept.
  return own.includes(words) || (words === shown && works.includes(`${kind}:${shown}`));
}

const ABOUT: Partial<Record<AskedRight['kind'], readonly string[]>> = {
  license: ['license', 'declaration'],
  title: ['title', 'source', 'derived-from', 'declaration'],
  notice: ['license', 'reservation', 'owner', 'declaration'],
  account: ['owner', 'source', 'declaration'],
  author: ['owner', 'source', 'declaration'],
};

/** What is said of whole datasets that names it. */
function statementsOn(asked: AskedRight, all: readonly FoundStatement[]): RightsAnswer['statements'] {
  const about = ABOUT[asked.kind];
  const tests = [saying(asked.words), saying(asked.shown)];
  return all
    .filter((one) => (about === undefined || about.includes(one.about)) && tests.some((says) => says(one.words)))
    .slice(0, MAX_STATEMENTS)
    .map(({ words, ...one }) => ({ ...one, place: place(one.at), words: around(words) }));
}

const MAX_STATEMENTS = 20;
const MAX_SHOWN = 200;

function around(words: string): string {
  return words.length <= MAX_SHOWN ? words : `${words.slice(0, MAX_SHOWN)}…`;
}

const WITHOUT = { host: 'without-host', address: 'without-address', owner: 'without-owner', work: 'without-key' } as const;
const ROLES: Partial<Record<Lookup, readonly string[]>> = {
  host: ['url', 'page', 'source'],
  address: ['url', 'page', 'source'],
  owner: ['owner'],
};

/** Whether columns of such numbers were read for this run: earlier versions of licit did not. */
function hasColumnsOf(db: Db, at: AsOf, kind: string): boolean {
  return documentsOf<{ id: string }>(db, at.judging, 'detector').some(({ id }) => id === `work/${kind}`);
}

/** What the ledger cannot know of the question: none of it is a “no”. */
function notHeld({ kind, lookup }: AskedRight, { db, at, index }: AskedLedger): NotHeld[] {
  const left: NotHeld[] = [];
  const add = (id: NotHeld['id'], items: number): unknown => items > 0 && left.push({ id, items });
  const lists = listings(db, at);
  const all = lists.reduce((sum, { items }) => sum + items, 0);
  if (lookup !== undefined && lookup !== 'profile') {
    const { items, held, masked } = heldFor(index, at, lookup);
    add(WITHOUT[lookup], items - held);
    add('masked', masked);
    const fields = fieldsLeftOut(db, at, ROLES[lookup] ?? []);
    if (fields.length > 0) left.push({ id: 'one-of-fields', fields });
  }
  if (kind === 'title') add('titles', all);
  if (kind === 'isbn' || kind === 'issn' || kind === 'doi') add(hasColumnsOf(db, at, kind) ? 'works-in-texts' : 'works-elsewhere', all);
  if (kind === 'license') {
    const rights = rightsOfCases(db, at);
    const isOpen = (judged: number): boolean => rights.get(judged)?.license === undefined;
    add(
      'license-open',
      judgedParts(db, at).reduce((sum, { judged, items }) => sum + (isOpen(judged) ? items : 0), 0),
    );
  }
  if (kind === 'notice') add('notice-words', itemsWithMarks(db, at));
  if (kind !== 'license') left.push({ id: 'content' });
  const others = notReadAt(db, at.run);
  add('unread', lists.reduce((sum, { unread }) => sum + unread, 0) + filesOf(others, 'unreadable') + filesOf(others, 'not-scanned'));
  return left;
}
