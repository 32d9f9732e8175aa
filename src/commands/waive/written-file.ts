/** The file that an answer is written to. Its name holds the digest of what it says, or is the answer's own: two branches never write different ones to one file. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answersFolder } from '../../config/answers/accepted-files.js';
import { type Answer, type Deciding, readAnswer } from '../../config/answers/answer-reader.js';
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

/** How an answer's file is called and written. */
interface Form {
  /** What the name begins with; the digest of what it says follows. */
  stem: string;
  /** The whole name in its place. */
  id?: string;
  /** Parts that are written on one line. */
  flow: readonly string[];
  deciding: Deciding;
}

const HEADING = '# yaml-language-server: $schema=../../node_modules/licit/docs/schema/answer.schema.json\n';

/** Plans the file of an answer, and reads it as it will stand: what is wrong came from a flag. */
export function plannedAnswer(root: string, given: object, { stem, id: own, flow, deciding }: Form): PlannedFile & Answer {
  const text = HEADING + textOf(given, flow);
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const named = slugOf(stem, 60);
  const id = own ?? `${named === '' ? 'evidence' : named}-${digest}`;
  const path = `${answersFolder}/${id}.yaml`;
  return { ...asGiven(() => readAnswer({ text, path, root, id, deciding })), text, path, isThere: existsSync(join(root, path)) };
}

/** Words as a part of a file's name: small letters, digits and hyphens, at most so many. */
export function slugOf(words: string, length: number): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, length);
}

/** What is given as YAML, without what is undefined. */
export function textOf(given: object, flow: readonly string[]): string {
  const { yaml } = libraries();
  const document = new yaml.Document(given, { keepUndefined: false });
  for (const part of flow) {
    const node = document.get(part);
    if (yaml.isMap(node) || yaml.isSeq(node)) node.flow = true;
  }
  return document.toString({ lineWidth: 0 });
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
