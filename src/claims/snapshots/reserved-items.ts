/** What the snapshots of lists say against items: one object for all items that they say the same against. */
import type { ItemReserved, PackedSnapshots } from '../../model/lists/item-reserved.js';
import { decideOn, questions, type SnapshotVerdict } from './decide.js';
import type { SitePlace } from './site-place.js';
import { itemPlace, SnapshotReader } from './snapshot-reader.js';

/** What an item is known by to snapshots. */
export interface AskedItem {
  url?: string | undefined;
  host?: string | undefined;
  /** The day of collection, as stated. */
  collected?: string | undefined;
}

/** Asks the snapshots of one or more lists. */
export class ReservedItems {
  readonly #readers: readonly SnapshotReader[];
  readonly #known = new Map<string, ItemReserved>();

  constructor(lists: readonly PackedSnapshots[]) {
    this.#readers = lists.map((one) => new SnapshotReader(one));
  }

  /** What they say against an item. */
  of(item: AskedItem): ItemReserved {
    const place = itemPlace(item.url, item.host);
    if (place === undefined) return this.#one({ refused: {}, why: 'no-url' });
    return this.#one(against(this.verdict(place, item.collected)));
  }

  /** All that they say of a place, with words and days. */
  verdict(place: SitePlace, collected: string | undefined): SnapshotVerdict {
    return decideOn(
      { day: collected, path: place.path },
      this.#readers.flatMap((reader) => reader.of(place)),
    );
  }

  #one(reserved: ItemReserved): ItemReserved {
    const name = JSON.stringify(reserved);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, reserved);
    return reserved;
  }
}

function against({ questions: answers, later, intent }: SnapshotVerdict): ItemReserved {
  const refused: ItemReserved['refused'] = {};
  let why: ItemReserved['why'] = 'silent';
  for (const question of questions) {
    const answer = answers[question];
    if (answer.says === 'disallowed') refused[question] = answer.by.protocol;
    else if (answer.says === 'unknown') why = answer.why;
  }
  return { refused, why, ...(later && { later: { by: later.protocol, day: later.day } }), ...(intent && { intent: true }) };
}
