import type { Card, Read } from '../../model/item.js';

/** What an export says on how one item was labeled. */
export interface Labeled {
  annotators: readonly string[];
  /** Whether it was reviewed; undefined where the export does not say. */
  reviewed?: boolean;
  /** How far its annotators agree, 0 to 1. */
  agreement?: number;
}

/** Counts over an export of annotations: by how many people, how much of it reviewed, how far they agree. */
export class LabelTally {
  private items = 0;
  private readonly people = new Set<string>();
  private reviewed = 0;
  private told = 0;
  private agreement = 0;
  private agreed = 0;

  add({ annotators, reviewed, agreement }: Labeled): void {
    this.items += 1;
    for (const one of annotators) this.people.add(one);
    if (reviewed !== undefined) this.told += 1;
    if (reviewed === true) this.reviewed += 1;
    if (agreement === undefined) return;
    this.agreed += 1;
    this.agreement += agreement;
  }

  /** What the export as a whole says of its labeling, in figures named as its items' fields are; undefined where it says nothing. */
  card(path: string): Card | undefined {
    const figures = [
      ...(this.people.size > 0 ? [`annotators: ${this.people.size}`] : []),
      // An export without a single review may come from a tool that has none.
      ...(this.reviewed > 0 ? [`reviewed: ${this.reviewed}/${this.told}`] : []),
      ...(this.agreed > 0 ? [`agreement: ${(this.agreement / this.agreed).toFixed(2)} (n=${this.agreed})`] : []),
    ];
    if (figures.length === 0) return undefined;
    const at = { path, field: 'annotators' };
    return { kind: 'card', at, says: [{ about: 'labeling', raw: [`items: ${this.items}`, ...figures].join('; '), at, by: 'metadata' }] };
  }
}

/** The reads of an export, and its figures at the end. */
export async function* withTally(
  reads: AsyncIterable<readonly Read[]>,
  tally: LabelTally,
  path: string,
): AsyncGenerator<readonly Read[], void, undefined> {
  yield* reads;
  const card = tally.card(path);
  if (card !== undefined) yield [card];
}
