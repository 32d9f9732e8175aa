/** The file that a person's decision is written to: a waiver, an answer. Its name holds the digest of what it says: two branches never write different ones to one file. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { libraries } from '../../config/libraries.js';
import { LicitError } from '../../model/errors.js';
import { keepIgnored } from '../../project/ignored.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';

/** A file that is ready to be written. */
export interface PlannedFile {
  text: string;
  /** Relative to the project folder. */
  path: string;
  /** The same is on file already. */
  isThere: boolean;
}

/** What the pages on such files say of them. */
export const fileWords = {
  written: { en: 'written to', zh: '已写入' },
  there: { en: 'is on file already:', zh: '已存在：' },
  merge: {
    en: 'Commit the file: for changes of others it counts when it is in their base.',
    zh: '请提交该文件：对他人的变更，在其并入基准后生效。',
  },
  dry: { en: 'Dry run: nothing was written.', zh: '仅作预览：未写入任何内容。' },
};

/** Plans the file of what is given. `flow`: parts that are written on one line. `read` reads it as it will stand; what is wrong came from a flag. */
export function plannedFile<Read>(
  root: string,
  given: object,
  { folder, schema, stem, flow }: { folder: string; schema: string; stem: string; flow: readonly string[] },
  read: (text: string, path: string, id: string) => Read,
): PlannedFile & { read: Read } {
  const { yaml } = libraries();
  const document = new yaml.Document(given);
  for (const part of flow) {
    const node = document.get(part);
    if (yaml.isMap(node)) node.flow = true;
  }
  const heading = `# yaml-language-server: $schema=../../node_modules/licit/docs/schema/${schema}\n`;
  const text = heading + document.toString({ lineWidth: 0 });
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const named = stem
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const id = `${named === '' ? 'evidence' : named}-${digest}`;
  const path = `${folder}/${id}.yaml`;
  return { read: asGiven(() => read(text, path, id)), text, path, isThere: existsSync(join(root, path)) };
}

/** What is wrong came from a flag: the places in a file that is not there say nothing. */
function asGiven<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    throw new LicitError(cause.message.replace(/^\S+:\d+:\d+ {2}/gm, ''), 'Nothing was written. Correct the flag and run it again.', {
      cause,
    });
  }
}

/** Writes a planned file, unless the same is there. */
export function writePlanned(root: string, { path, text, isThere }: PlannedFile): void {
  if (isThere) return;
  const file = join(root, path);
  makeFolders(dirname(file), root);
  keepIgnored(join(root, '.licit'));
  writeWhole(file, text, { root, isNew: true });
}
