import { resolve } from 'node:path';
import { listKinds } from '../catalog/catalog.js';
import { type Discovered, discover } from '../discover/discover.js';
import { datasheetText } from '../documents/datasheet-text.js';
import { documentsOf } from '../documents/examine-evidence.js';
import { MediaReader } from '../documents/media/media-reader.js';
import { DocumentThread } from '../documents/thread-pool.js';
import { writtenFiles } from '../ledger/write/written.js';
import type { Format } from '../model/format.js';
import { answeredFiles } from './outside/answered-files.js';
import { MAY_SAY_NO } from './outside/beside-lists.js';
import { siteFolder } from './outside/snapshot-shape.js';
import type { ScanOptions } from './scan-options.js';

/** The files under the paths of a scan. */
export async function discovered(options: ScanOptions, formats: readonly Format[]): Promise<Discovered> {
  const lists = await answeredFiles(options.config.lists ?? [], { root: options.root, formats, kinds: await listKinds() });
  const thread = new DocumentThread();
  const media = new MediaReader();
  return discover(options.paths, {
    evidence: new Set(documentsOf(options.config).flatMap(({ path }) => (options.ofChange?.documents?.has(path) ? [] : [path]))),
    lists,
    // Of a change each file is data: its own ledger may have come with it.
    ...(options.ofChange === undefined && { own: writtenFiles(options.ledger), ledger: resolve(options.ledger) }),
    listNames: { file: MAY_SAY_NO, folderOf: siteFolder },
    root: options.root,
    cwd: options.cwd,
    patterns: options.ofChange === undefined,
    formats,
    media: { read: (file) => media.read(file), all: options.media === true },
    documentText: (absolute) => datasheetText(absolute, thread),
    stdin: options.stdin,
    stdinName: options.stdinName,
    ofChange: options.ofChange !== undefined,
    ...(options.ofChange?.recognized && { recognized: options.ofChange.recognized }),
    ...(options.policy && { ignoreText: async (path: string) => options.policy!.base.text(path) }),
  }).finally(() => Promise.all([thread.end(), media.end()]));
}
