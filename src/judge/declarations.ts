/** What declarations and grants cover, counted while cases are judged; and what one that covers nothing was meant to say. */

import type { AffectedItems } from '../facts/facts.js';
import { placed } from '../facts/facts.js';
import { firstHosts } from '../ledger/judging/case-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import { hostsNamed } from '../ledger/read/query-waived.js';
import type { Words } from '../model/basics.js';
import type { FactName, Facts } from '../model/fact.js';
import type { Scope, Statement } from '../model/statement.js';
import { matches } from '../reading/glob.js';
import { distance } from '../text/nearest.js';
import { number } from '../text/show.js';
import type { DatasetManifest } from './judged-evidence.js';

/** Matters that a statement may decide, by the facts that say where they come from. */
const MATTERS = {
  source: { fact: 'source.known', en: 'source', zh: '来源' },
  license: { fact: 'license.state', en: 'license', zh: '许可' },
  permission: { fact: 'license.permits.train', en: 'permission to train', zh: '训练权限' },
  basis: { fact: 'basis.recorded', en: 'legal basis', zh: '合法性基础' },
  denial: { fact: 'pi.declared-none', en: 'that there is no personal data', zh: '不含个人信息' },
  reservation: { fact: 'reservation.ai-training', en: 'reservations', zh: '权利保留' },
  labels: { fact: 'label.rules', en: 'labeling rules', zh: '标注规则' },
} as const satisfies Record<string, { fact: FactName; en: string; zh: string }>;
type Matter = keyof typeof MATTERS;

interface Reached {
  items: number;
  datasets: number;
  decides: Partial<Record<Matter, number>>;
}

/** What a scope without parts is called. */
const EVERYTHING = 'everything';
/** So many names are compared for what was meant. */
const MAX_NAMES = 5_000;

/** Counts what each statement covers and decides. */
export class StatementReach {
  readonly #statements: readonly Statement[];
  readonly #reached = new Map<number, Reached>();
  #items = 0;
  #datasets = 0;

  constructor(statements: readonly Statement[]) {
    this.#statements = statements;
  }

  /** Adds a judged case of items. */
  item(statements: readonly Statement[], facts: Facts, items: number): void {
    this.#items += items;
    for (const statement of statements) {
      const reached = this.#of(statement.id);
      reached.items += items;
      for (const matter of Object.keys(MATTERS) as Matter[])
        if (decides(statement, facts, matter)) reached.decides[matter] = (reached.decides[matter] ?? 0) + items;
    }
  }

  /** Adds a dataset without a list of items. */
  dataset(statements: readonly Statement[]): void {
    this.#datasets += 1;
    for (const { id } of statements) this.#of(id).datasets += 1;
  }

  /** The names of declarations: of all, of those that cover nothing, and of those that cover everything there is. */
  names(): { all: string[]; unused: string[]; everything: string[] } {
    const declarations = this.#statements.filter(({ kind }) => kind === 'declaration');
    const named = (those: readonly Statement[]): string[] => [...new Set(those.map(({ scope }) => scopeName(scope)))].sort();
    const covers = ({ id }: Statement): Reached => this.#of(id);
    // Two declarations may have one scope, one of them for what a license makes of it: only where all of a name cover nothing is it told.
    const used = new Set(named(declarations.filter((one) => covers(one).items + covers(one).datasets > 0)));
    return {
      all: named(declarations),
      unused: named(declarations).filter((name) => !used.has(name)),
      everything: this.#items === 0 ? [] : named(declarations.filter((one) => covers(one).items === this.#items)),
    };
  }

  /** The grants that cover everything there is and allow what nothing else does, by id. */
  grantsOverAll(): string[] {
    if (this.#items === 0) return [];
    return this.#statements.flatMap((one) =>
      one.kind === 'grant' && this.#of(one.id).items === this.#items && (this.#of(one.id).decides.permission ?? 0) > 0
        ? [one.value.id]
        : [],
    );
  }

  /** How much a statement decides: `source of 12 of 12 items, license of 3`. */
  decidedWords(name: string): Words | undefined {
    const those = this.#statements.filter(
      (one) => one.kind !== 'sample' && one.kind !== 'sample-file' && (one.kind === 'grant' ? one.value.id : scopeName(one.scope)) === name,
    );
    const isGrant = those.some(({ kind }) => kind === 'grant');
    const decided: Partial<Record<Matter, number>> = {};
    for (const { id } of those)
      for (const [matter, items] of Object.entries(this.#of(id).decides) as [Matter, number][])
        decided[matter] = Math.max(decided[matter] ?? 0, items);
    const all = (Object.entries(decided) as [Matter, number][]).filter(([matter]) => (matter === 'permission') === isGrant);
    const zh = name === EVERYTHING ? '全部数据' : name;
    if (all.length === 0) return { en: `${name} (decides nothing)`, zh: `${zh}（未决定任何事项）` };
    return {
      en: `${name} (decides ${all.map(([matter, items]) => `${MATTERS[matter].en} of ${number(items, 'en')}`).join(', ')} of ${number(this.#items, 'en')} items)`,
      zh: `${zh}（决定${all.map(([matter, items]) => `${MATTERS[matter].zh} ${number(items, 'zh')} 条`).join('、')}，共 ${number(this.#items, 'zh')} 条）`,
    };
  }

  /** Where a declaration of a name is written, and the items it covers. */
  affected(name: string): AffectedItems | undefined {
    const those = this.#statements.filter((one) => one.kind === 'declaration' && scopeName(one.scope) === name);
    if (those.length === 0) return undefined;
    const items = Math.max(...those.map(({ id }) => this.#of(id).items));
    return {
      dataset: '',
      items,
      where: [],
      examples: those.slice(0, 3).map(({ at }) => ({ at: { path: at.path, ...(at.line !== undefined && { line: at.line }) } })),
    };
  }

  #of(id: number): Reached {
    const known = this.#reached.get(id) ?? { items: 0, datasets: 0, decides: {} };
    this.#reached.set(id, known);
    return known;
  }
}

/** Whether a fact of a matter rests on a statement. */
function decides(statement: Statement, facts: Facts, matter: Matter): boolean {
  const from = facts[MATTERS[matter].fact]?.from ?? [];
  if (statement.kind === 'grant') return from.some((one) => one.startsWith(`grant ${statement.value.id} of `));
  return statement.kind === 'declaration' && from.includes(placed(statement.at));
}

/** A statement's scope in words: `data/zzz/** · px.example`; `everything` where it names none. */
export function scopeName({ path, host, dataset, license }: Scope): string {
  const parts = [path, host, dataset, license].filter((part) => part !== undefined);
  return parts.length === 0 ? EVERYTHING : parts.join(' · ');
}

/** What a scope that covers nothing may have been meant to say: the nearest path, dataset or host on record of the part that matches none. */
export function suggestion(scope: Scope, listings: readonly DatasetManifest[], db: Db): string | undefined {
  const paths = [...new Set(listings.flatMap(({ path }) => [path, ...foldersOf(path)]))].slice(0, MAX_NAMES);
  if (scope.path !== undefined && !listings.some(({ path }) => matches(scope.path!, path))) {
    const plain = scope.path.replace(/(?:\/?\*+[^/]*)+$/, '').replace(/^\//, '');
    return closest(plain === '' ? scope.path : plain, paths);
  }
  const datasets = [...new Set(listings.flatMap(({ datasetName, title }) => [datasetName, ...(title === null ? [] : [title])]))];
  if (scope.dataset !== undefined && !listings.some(({ datasetName }) => datasetName === scope.dataset))
    return closest(scope.dataset, datasets);
  if (scope.host === undefined) return undefined;
  return hostsNamed(db, scope.host.toLowerCase()).length > 0 ? undefined : closest(scope.host, firstHosts(db, MAX_NAMES));
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}

/** The name of least distance, where it has anything in common with what was written. */
function closest(word: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  const wanted = word.toLowerCase().slice(0, 60);
  for (const name of names) {
    const away = distance(wanted, name.toLowerCase().slice(0, 60)) / Math.max(wanted.length, Math.min(name.length, 60), 1);
    if (away < least) [best, least] = [name, away];
  }
  return least <= 0.8 ? best : undefined;
}
