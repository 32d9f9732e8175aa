/** Holds what was read before against lists that are new, gone or not as they were: from the ledger where it holds what items are named by, else the file is read again. */

import type { AskedItem } from '../../claims/snapshots/reserved-items.js';
import type { Recorder } from '../../ledger/write/record.js';
import type { HeldRow } from '../../ledger/write/reheld-items.js';
import { columnKind } from '../../lists/identifiers/identifier-fields.js';
import type { ItemReserved } from '../../model/lists/item-reserved.js';
import type { IdentifierFields, IdentifierKind, ItemListed, ItemLists } from '../../model/lists/list-kinds.js';
import type { Plan } from '../plan-reading.js';
import { heldAs, heldBefore, isHeld, readAs } from './held-reading.js';
import type { ItemNames } from './item-keys.js';
import { ListLookup } from './list-lookup.js';
import type { Holding, Lists } from './lists.js';

/** What personal values are masked with: such a text is not what the item said. */
const MASKED = '•';

type Holdable = ReturnType<Recorder['holdable']>[number];

export class Reholding {
  readonly #recorder: Recorder;
  readonly #lists: Lists;
  readonly #all: readonly Holdable[];
  readonly #note: (note: string) => void;

  constructor(recorder: Recorder, lists: Lists, note: (note: string) => void) {
    this.#recorder = recorder;
    this.#lists = lists;
    this.#all = lists.isEmpty && recorder.listsOnRecord().length === 0 ? [] : recorder.holdable();
    this.#note = note;
  }

  /** The lists that manifests to be read, or held against them once more, need. */
  listsNeeded(plans: readonly Plan[]): Set<string> {
    const planned = new Set(plans.map(({ known }) => known.id));
    return new Set([
      ...plans.flatMap(({ holding, unchanged, reheld }) => (holding !== undefined && (!unchanged || reheld) ? holding.ids : [])),
      ...this.#all.flatMap((one) => (planned.has(one.id) ? [] : (this.#stale(one)?.ids ?? []))),
    ]);
  }

  /** Does so. Plans that need their bytes for it are no longer unchanged. */
  of(plans: readonly Plan[], held: ItemLists): void {
    const again: string[] = [];
    const planned = new Set(plans.map(({ known }) => known.id));
    const byId = new Map(this.#all.map((one) => [one.id, one]));
    for (const plan of plans) {
      if (!plan.unchanged || !plan.reheld) continue;
      const one = byId.get(plan.known.id);
      if (one === undefined || this.#rehold(one, plan.holding, held, false)) continue;
      plan.unchanged = false;
      this.#recorder.unchanged -= 1;
      again.push(plan.ref.path);
    }
    if (again.length > 0)
      this.#note(
        `Read again, because the ledger does not hold what lists name items by: ${again.length} (${again.slice(0, 3).join(', ')}${again.length > 3 ? ', …' : ''}).`,
      );
    // What is outside of the paths given is on record with what lists said of it: that must not stay as it was.
    for (const one of this.#all)
      if (!planned.has(one.id) && this.#stale(one) !== undefined) this.#rehold(one, this.#lists.holding(one), held, true);
  }

  /** How a manifest is to be held, where it was held otherwise. */
  #stale(one: Holdable): Holding | undefined {
    const holding = this.#lists.holding(one);
    return isHeld(readAs(one.reading).held, holding) ? undefined : (holding ?? { ids: [], now: new Map(), last: new Map() });
  }

  /** `blind`: its bytes cannot be read now: what the ledger cannot tell is lacking. False where they are to be read. */
  #rehold(one: Holdable, holding: Holding | undefined, { lists, key }: ItemLists, blind: boolean): boolean {
    const ids = holding?.ids ?? [];
    const over = lists.filter(({ id }) => ids.includes(id));
    const lookup = new ListLookup(over, key);
    const { roles, identifiers = {} } = JSON.parse(one.roles) as {
      roles: Record<string, readonly string[]>;
      identifiers?: IdentifierFields;
    };
    const isTold = !lookup.kinds.some((kind) => identifiers[kind] !== undefined);
    if (!isTold && !blind) return false;
    const before = heldBefore(readAs(one.reading).held);
    const stays = new Set(
      ids.filter(
        (id) =>
          over.every((list) => list.id !== id || (list.table === undefined && list.reserves?.packed === undefined)) &&
          [holding!.now.get(id), holding!.last.get(id)].includes(before.get(id)),
      ),
    );
    const now = new Map(ids.map((id) => [id, stays.has(id) ? before.get(id)! : isTold ? holding!.now.get(id)! : UNTOLD]));
    const merged = new Merging(
      over.filter(({ isWhole, id }) => isWhole && !stays.has(id)).map(({ id }) => id),
      stays,
      ids,
      over.every(({ id, isWhole, reserves }) => reserves === undefined || (isWhole && !stays.has(id))),
    );
    const untold: ItemListed = { named: [], lacking: ids };
    const kindOfKey = roles.id?.[0] === undefined ? undefined : columnKind(roles.id[0]);
    return this.#recorder.rehold(one.id, heldAs(readAs(one.reading).reading, { now }), (row, was) => {
      if (isTold && [row.key, row.url, row.owner].every((words) => words === null || !words.includes(MASKED)))
        return merged.of(lookup.listed(namesIn(row, kindOfKey), heldItem(row)), was);
      return isTold && !blind ? 'unheld' : merged.of(untold, was);
    });
  }
}

/** A manifest that could not be held against a list: it is to be, when it is scanned. */
const UNTOLD = 'untold';

/** What lists say now together with what they said before. One object for all rows of one answer. */
class Merging {
  readonly #whole: ReadonlySet<string>;
  readonly #stays: ReadonlySet<string>;
  readonly #ids: readonly string[];
  readonly #known = new Map<ItemListed | undefined, Map<ItemListed | undefined, ItemListed | undefined>>();

  /** Snapshots that are held against it are all at hand, as they were signed. */
  readonly #areSnapshotsWhole: boolean;

  constructor(whole: readonly string[], stays: ReadonlySet<string>, ids: readonly string[], areSnapshotsWhole: boolean) {
    this.#areSnapshotsWhole = areSnapshotsWhole;
    this.#whole = new Set(whole);
    this.#stays = stays;
    this.#ids = ids;
  }

  of(now: ItemListed | undefined, before: ItemListed | undefined): ItemListed | undefined {
    let byBefore = this.#known.get(now);
    if (byBefore === undefined) this.#known.set(now, (byBefore = new Map()));
    if (!byBefore.has(before)) byBefore.set(before, this.#merged(now, before));
    return byBefore.get(before);
  }

  #merged(now: ItemListed | undefined, before: ItemListed | undefined): ItemListed | undefined {
    const named: string[] = [];
    const lacking: string[] = [];
    const alike: string[] = [];
    for (const id of [...this.#ids].sort()) {
      const [was, wasLacking] = [before?.named.includes(id) === true, before?.lacking.includes(id) === true];
      // A list that is not at hand says what it said; one that nobody signed as it is takes no name back.
      const names = this.#stays.has(id) ? was : now?.named.includes(id) === true || (was && !this.#whole.has(id));
      const lacks = this.#stays.has(id) ? wasLacking : now?.lacking.includes(id) === true;
      const resembles =
        now?.alike?.includes(id) === true || ((this.#stays.has(id) || !this.#whole.has(id)) && before?.alike?.includes(id) === true);
      if (names) named.push(id);
      else if (lacks || resembles) lacking.push(id);
      if (!names && resembles) alike.push(id);
    }
    const reserved = this.#reserved(now, before);
    if (named.length + lacking.length === 0 && reserved === undefined) return undefined;
    return { named, lacking, ...(alike.length > 0 && { alike }), ...(reserved && { reserved }) };
  }

  /** Snapshots that are not at hand say what they said, and those that nobody signed as they are take nothing back. */
  #reserved(now: ItemListed | undefined, before: ItemListed | undefined): ItemReserved | undefined {
    const [is, was] = [now?.reserved, this.#areSnapshotsWhole ? undefined : before?.reserved];
    return is === undefined || was === undefined ? (is ?? was) : { ...was, ...is, refused: { ...was.refused, ...is.refused } };
  }
}

/** What snapshots are asked about. */
function heldItem({ url, host, collected }: HeldRow): AskedItem {
  return { url: url ?? undefined, host: host ?? undefined, collected: collected ?? undefined };
}

/** What an item is named by, as far as the ledger has it. */
export function namesIn({ key, url, host, owner }: Omit<HeldRow, 'collected'>, kindOfKey: IdentifierKind | undefined): ItemNames {
  const names: Partial<Record<IdentifierKind, string[]>> = {};
  if (owner !== null) names.account = [owner];
  if (url !== null) names.url = [url];
  if (host !== null && url === null) names.domain = [host];
  if (key !== null && kindOfKey !== undefined) names[kindOfKey] = [...(names[kindOfKey] ?? []), key];
  return names;
}
