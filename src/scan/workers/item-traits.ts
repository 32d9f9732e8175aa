/** What items are made of and in which language, one by one, as a scan measures them (docs/measures.md). Nothing is recorded. */

import { describer } from '../../claims/describe.js';
import { inferRoles } from '../../claims/roles/roles.js';
import { LanguageTeller } from '../../measure/language.js';
import { LANGUAGES } from '../../measure/language-tags.js';
import { MEASURES as M } from '../../model/batch.js';
import type { Format, ManifestFile } from '../../model/format.js';
import type { Item, Read } from '../../model/item.js';
import { MEDIA, type Medium } from '../../model/measure.js';
import { failure } from '../../text/failures/failure.js';
import { BatchMeasures } from './batch-measures.js';
import { measuring, SAMPLE, SAMPLE_BYTES, sizeOf } from './read-task.js';

/** What an item is made of, and its language; empty where there is none that could be told. */
export interface ItemTraits {
  item: Item;
  medium: Medium;
  language: string;
}

/** Reads a manifest's items in their order. Throws what the disk throws, and where the data that tells languages is not installed. */
export async function* readTraits(file: ManifestFile, format: Format): AsyncGenerator<ItemTraits, void, undefined> {
  const teller = await LanguageTeller.load();
  if (teller === undefined) throw failure('scan/languages-cannot-told', 'fix/install-licit-again');
  const held: Item[] = [];
  let bytes = 0;
  let traitsOf: ((item: Item) => ItemTraits) | undefined;
  for await (const reads of format.read(file)) {
    for (const read of reads) {
      if (!isItem(read)) continue;
      if (traitsOf !== undefined) {
        yield traitsOf(read);
        continue;
      }
      held.push(read);
      bytes += sizeOf(read);
      if (held.length < SAMPLE && bytes < SAMPLE_BYTES) continue;
      traitsOf = traitTeller(held, file, format, teller);
      for (const item of held.splice(0)) yield traitsOf(item);
    }
  }
  if (held.length === 0) return;
  traitsOf = traitTeller(held, file, format, teller);
  for (const item of held) yield traitsOf(item);
}

function isItem(read: Read): read is Item {
  return read.kind === 'item';
}

/** Tells items of a manifest by its first ones; each is measured as a batch of its own. */
function traitTeller(sample: readonly Item[], file: ManifestFile, format: Format, teller: LanguageTeller): (item: Item) => ItemTraits {
  const { roles, textFields, settled } = inferRoles(sample, format.roles, file.columns?.roles);
  const describe = describer(file.path, roles, settled);
  const measures = new BatchMeasures(measuring(sample, roles), textFields, teller, [0], 1);
  return (item) => {
    measures.add(item, describe(item), 0, 0, 0);
    const cell = measures.take();
    return { item, medium: MEDIA[cell[M.medium]!]!, language: LANGUAGES[cell[M.language]!]! };
  };
}
