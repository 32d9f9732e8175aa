/** What waivers and the baseline cover of what was found: told of each finding, and of each waiver. */

import type { AffectedItems, WaiverEvidence } from '../facts/facts.js';
import type { RecordedWaiver } from '../ledger/accepted.js';
import { itemNamed, itemsOnHosts } from '../ledger/judging/case-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import type { AsOf } from '../ledger/read/as-of.js';
import { type CoverableFinding, type CoverableItem, hostsNamed, WaiverCover } from '../ledger/read/query-waived.js';
import type { Words } from '../model/basics.js';
import type { Rule } from '../model/rule.js';
import type { FindingExample } from '../model/views.js';
import { waiverState } from '../model/waiver.js';
import { matches } from '../reading/glob.js';
import { append } from '../text/append.js';
import { waiverStateWords } from '../text/words/waiver-words.js';
import type { DatasetManifest, JudgedEvidence } from './judged-evidence.js';

const MAX_EXAMPLES = 3;

/** A finding in the parts that waivers and the baseline make of it, as its row holds them. */
export interface AcceptedParts {
  parts: AcceptedPart[];
  /** Of what no waiver covers, how many items the baseline holds. */
  baselined?: number;
}

export interface AcceptedPart {
  /** The waiver's id; left out for what no waiver in force covers. */
  waiver?: string;
  items: number;
  where: { path: string; items: number }[];
  examples: FindingExample[];
}

/** An example, with the item that it shows where it is one. */
export interface ShownExample {
  example: FindingExample;
  item?: number;
}

/** Counts what is accepted while findings are gathered. */
export class Acceptance implements WaiverEvidence {
  readonly waivers: readonly RecordedWaiver[];
  readonly reach = new Map<string, { items: number; findings: number }>();
  readonly everything: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  readonly #where = new Map<string, Map<string, number>>();
  readonly #baseline: JudgedEvidence['accepted']['baseline'];
  readonly #waivable: ReadonlySet<string>;
  readonly #cover: WaiverCover;
  readonly #db: Db;
  readonly #asOf: string;

  constructor(db: Db, at: AsOf, { accepted, listings }: Pick<JudgedEvidence, 'accepted' | 'listings'>, rules: readonly Rule[]) {
    this.#db = db;
    this.#asOf = at.asOf;
    this.waivers = accepted.waivers;
    this.#baseline = accepted.baseline;
    this.#cover = new WaiverCover(db, at, accepted.waivers, rules);
    this.rules = new Set(rules.map(({ id }) => id));
    this.#waivable = new Set(rules.filter(({ waivable }) => waivable).map(({ id }) => id));
    const lists = listings.filter(({ items }) => items > 0);
    this.everything = new Set(
      lists.length === 0 ? [] : accepted.waivers.filter((one) => lists.every((list) => coversList(db, one, list))).map(({ id }) => id),
    );
  }

  /** Nothing is accepted: nothing has to be told apart. */
  get isEmpty(): boolean {
    return this.waivers.length === 0 && this.#baseline.size === 0;
  }

  /** Counts a finding for the waivers that match it. */
  count(finding: CoverableFinding): void {
    if (!this.#cover.isAbout(finding.rule)) return;
    for (const [id, { items, where }] of this.#cover.of(finding).reach) {
      const reached = this.reach.get(id) ?? { items: 0, findings: 0 };
      this.reach.set(id, { items: reached.items + items, findings: reached.findings + 1 });
      const places = this.#where.get(id) ?? new Map<string, number>();
      for (const [path, n] of where) places.set(path, (places.get(path) ?? 0) + n);
      this.#where.set(id, places);
    }
  }

  /** The parts of a finding; undefined where nothing of it is accepted. */
  partsOf(finding: CoverableFinding, examples: readonly ShownExample[], show: (item: number) => FindingExample): AcceptedParts | undefined {
    const entry = this.#waivable.has(finding.rule) ? this.#baseline.get(finding.fingerprint) : undefined;
    const parts = this.#cover.isAbout(finding.rule)
      ? this.#cover.of(finding).parts
      : [{ waiver: undefined, items: finding.items, where: finding.where }];
    const open = parts.find(({ waiver }) => waiver === undefined);
    const baselined = entry === undefined || open === undefined ? undefined : Math.min(open.items, entry.items);
    if (parts.length === 1 && open !== undefined && (baselined === undefined || (baselined === 0 && open.items > 0))) return undefined;
    const waiverOf = ({ example, item }: ShownExample): string | undefined =>
      parts.length === 1 ? parts[0]!.waiver : this.#cover.ofItem(finding, this.#itemOf(example, item))?.id;
    const told = examples.map((one) => ({ example: one.example, waiver: waiverOf(one) }));
    // Each part is shown by items of its own.
    for (const { waiver, where } of parts.length > 1 ? parts : []) {
      const [first] = where;
      if (first === undefined || told.some((one) => one.waiver === waiver && !one.example.side)) continue;
      const items = this.#cover.itemsOf(finding, first.path, waiver, MAX_EXAMPLES);
      append(
        told,
        items.map((item) => ({ example: show(item), waiver })),
      );
    }
    return {
      parts: parts.map(({ waiver, items, where }) => ({
        ...(waiver !== undefined && { waiver }),
        items,
        where: [...where].sort((a, b) => b.items - a.items || (a.path < b.path ? -1 : 1)),
        examples: told.filter((one) => one.waiver === waiver || one.example.side).map(({ example }) => example),
      })),
      ...(baselined !== undefined && (baselined > 0 || open!.items === 0) && { baselined }),
    };
  }

  #itemOf({ at }: FindingExample, item: number | undefined): CoverableItem {
    if (item === undefined) return { path: at.path, host: null };
    const row = itemNamed(this.#db, item);
    return { path: at.path, host: row.host, ...(row.key !== null && { key: row.key }) };
  }

  /** What a finding on one waiver affects: the items it matches, and its file. */
  affected(id: string): AffectedItems | undefined {
    const waiver = this.waivers.find((one) => one.id === id);
    if (waiver === undefined) return undefined;
    const where = [...(this.#where.get(id) ?? [])].map(([path, items]) => ({ path, items }));
    return { dataset: '', items: this.reach.get(id)?.items ?? 0, where, examples: [{ at: waiver.at, words: waiver.rule }] };
  }

  /** A waiver in a sentence: its id, the rule, its last day, and why it does not count. */
  words(id: string): Words | undefined {
    const waiver = this.waivers.find((one) => one.id === id);
    if (waiver === undefined) return undefined;
    const state = waiverState(waiver, this.#asOf);
    const why = !this.rules.has(waiver.rule)
      ? { en: 'there is no rule of this name', zh: '没有该名称的规则' }
      : state === 'in-force' || state === 'ended'
        ? undefined
        : waiverStateWords[state];
    return {
      en: `${id} (${waiver.rule}, until ${waiver.until}${why === undefined ? '' : `; ${why.en}`})`,
      zh: `${id}（${waiver.rule}，至 ${waiver.until}${why === undefined ? '' : `；${why.zh}`}）`,
    };
  }
}

/** Whether a scope covers every item of a list. */
function coversList(db: Db, { scope }: RecordedWaiver, { path, datasetName, manifest, items }: DatasetManifest): boolean {
  if (scope.finding !== undefined || scope.item !== undefined) return false;
  if (scope.path !== undefined && !matches(scope.path, path)) return false;
  if (scope.dataset !== undefined && scope.dataset !== datasetName) return false;
  if (scope.host === undefined) return true;
  return itemsOnHosts(db, manifest, hostsNamed(db, scope.host)) === items;
}
