/** Reads the texts of the items under paths, as a scan finds and reads them; nothing is recorded. */
import { discover, type ManifestRef } from '../../../discover/discover.js';
import { fieldTexts } from '../../../measure/item-texts.js';
import type { Place, Words } from '../../../model/basics.js';
import type { Format } from '../../../model/format.js';
import type { Project } from '../../../project/project.js';
import { matches } from '../../../reading/glob.js';
import { openManifest } from '../../../reading/open.js';
import { reasonIn } from '../../../text/not-read.js';
import { readAgain } from '../../read-again.js';

/** Something read: a manifest that begins or is left out, an item with its texts, or records that were lost. */
export type ReadText =
  | { kind: 'manifest'; path: string; dataset: string }
  | { kind: 'left-out' }
  | { kind: 'item'; at: Place; texts: string[] }
  | { kind: 'lost'; records: number };

/** What is to be read. */
export interface TextSource {
  project: Project;
  formats: readonly Format[];
  cwd: string;
  /** Paths of manifests that are left out. */
  except?: ReadonlySet<string>;
}

/** Everything under the paths in the order of their names; returns the files that were not read. */
export async function* readTexts(
  paths: readonly string[],
  { project, formats, cwd, except }: TextSource,
): AsyncGenerator<ReadText, { path: string; why: Words }[], undefined> {
  const discovered = await discover(paths, { root: project.root, cwd, patterns: true, formats });
  try {
    for (const ref of discovered.manifests) {
      const format = formats.find(({ id }) => id === ref.format)!;
      if (format.reads === 'dataset') continue;
      if (except?.has(ref.path)) {
        yield { kind: 'left-out' };
        continue;
      }
      yield { kind: 'manifest', path: ref.path, dataset: ref.dataset };
      yield* itemsOf(ref, format, project);
    }
    return discovered.notRead
      .filter(({ kind }) => kind !== 'passed-over')
      .map((row) => ({ path: row.path, why: { en: reasonIn(row, 'en'), zh: reasonIn(row, 'zh') } }));
  } finally {
    await discovered.dispose();
  }
}

async function* itemsOf(ref: ManifestRef, format: Format, { config }: Project): AsyncGenerator<ReadText> {
  const columns = config.columns.find(({ glob }) => matches(glob, ref.path))?.settings;
  const file = await openManifest(ref.absolute, ref.path, ref.head, ref.folder);
  for await (const again of readAgain({ ...file, columns }, format)) {
    if ('said' in again) yield { kind: 'item', at: again.read.at, texts: fieldTexts(again.read.fields, again.textFields) };
    else if (again.read.kind === 'problem') yield { kind: 'lost', records: again.read.lost ?? 1 };
  }
}
