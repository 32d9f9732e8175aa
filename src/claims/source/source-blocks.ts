/** What the running text beside data says of its source, as claims. */

import type { Claimed } from '../../model/claim.js';
import type { Saying } from '../../model/item.js';
import { namedParents } from './named-parents.js';
import { headingKind } from './source-about.js';
import { type SourceSaid, sourcesIn } from './source-prose.js';
import { sourceLabel } from './ways/source-ways.js';

/** A text names the same source many times: so many statements on one matter are kept, and so many that leave it open. */
const MAX_STATEMENTS = 8;
const MAX_OPEN = 3;

/**
 * The claims of a text's blocks on source, owner, collection and generator. Where no sentence says plainly where the data came from, those that may are kept
 * as unclear: a person can confirm them.
 */
export function sourceClaims(blocks: readonly Saying[], names: readonly string[]): Claimed[] {
  const title = blocks.find(({ raw, at }) => raw === at.field)?.raw;
  const called = [...names, title ?? ''].filter((name) => name !== '');
  const said: SourceSaid[] = [];
  const proposed: SourceSaid[] = [];
  const under = sourcesUnder(blocks);
  for (const { raw, at } of blocks) {
    // A block without words was not read.
    if (raw === '') continue;
    const heading = at.field === raw ? '' : (under.get(at.line ?? -1) ?? at.field ?? '');
    const found = sourcesIn(raw, at, { heading, names: called });
    keep(said, found.said, MAX_STATEMENTS);
    keep(proposed, found.proposed, MAX_OPEN);
  }
  const open = said.some(({ about }) => about === 'source') ? [] : proposed.filter(({ about }) => about === 'source');
  const stated = [...said, ...open].map(
    ({ about, claim }): Claimed => ({ about, claim, at: 'at' in claim ? claim.at : blocks[0]!.at, by: 'prose' }),
  );
  return [...stated, ...namedParents(blocks, called)];
}

/** Under which heading of sources blocks stand that have another right above them, or none: by their lines. */
function sourcesUnder(blocks: readonly Saying[]): ReadonlyMap<number, string> {
  const under = new Map<number, string>();
  let sub: string | undefined;
  let list: { last: number; gap: number } | undefined;
  blocks.forEach(({ raw, at: { field, line = 0 } }, index) => {
    if (raw === '') return;
    const next = blocks[index + 1];
    const isHeading = raw === field;
    // `## Data source`, `### Questions`: the first heading below one of sources that has no words of its own.
    if (isHeading) {
      const isEmpty =
        next !== undefined && next.raw === next.at.field && headingKind(raw) === 'source' && headingKind(next.raw) === 'plain';
      sub = isEmpty ? next.raw : field === sub ? sub : undefined;
      list = undefined;
      return;
    }
    if (field !== undefined && field === sub) under.set(line, 'Sources');
    // `Sources` as a line of its own, and a list.
    if (list !== undefined && line > list.last + list.gap) list = undefined;
    if (list !== undefined) {
      under.set(line, 'Sources');
      list = { last: line + raw.split('\n').length - 1, gap: 1 };
    } else if (raw.length <= 40 && !raw.includes('\n') && sourceLabel().test(raw.replace(/[\s:：*_]+$/, ''))) list = { last: line, gap: 2 };
  });
  return under;
}

/** Adds what was not said before, as long as there is room for its matter. */
function keep(all: SourceSaid[], more: readonly SourceSaid[], most: number): void {
  for (const one of more) {
    const mine = all.filter(({ about }) => about === one.about);
    if (mine.length < most && !mine.some((other) => valueKey(other) === valueKey(one))) all.push(one);
  }
}

function valueKey({ claim }: SourceSaid): string {
  return JSON.stringify(claim.state === 'known' ? claim.value : claim.state === 'unclear' ? claim.said : claim.state);
}
