import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readWaiver, waiversFolder } from '../../config/accepted-files.js';
import { libraries } from '../../config/libraries.js';
import { LicitError } from '../../model/errors.js';
import type { Config } from '../../model/settings.js';
import type { Waiver } from '../../model/waiver.js';
import { keepIgnored } from '../../project/ignored.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';

/** A waiver as a person gives it, in the order of the file; not yet held against its schema. */
export interface GivenWaiver {
  rule: string;
  scope: Record<string, string>;
  kind: string;
  reason: string;
  approver: string;
  until: string;
  evidence: { path: string; sha256: string; bytes: number };
}

/** A waiver that is ready to be written. */
export interface PlannedWaiver {
  waiver: Waiver;
  text: string;
  /** Relative to the project folder. */
  path: string;
  /** The same waiver is on file already. */
  isThere: boolean;
}

const heading = '# yaml-language-server: $schema=../../node_modules/licit/docs/schema/waiver.schema.json\n';

/** The file of a waiver. Its name holds the digest of what it says: two branches never write different waivers to one file. */
export function plannedWaiver(root: string, given: GivenWaiver, waiving: Config['waiving']): PlannedWaiver {
  const { yaml } = libraries();
  const document = new yaml.Document(given);
  for (const part of ['scope', 'evidence']) {
    const node = document.get(part);
    if (yaml.isMap(node)) node.flow = true;
  }
  const text = heading + document.toString({ lineWidth: 0 });
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const id = `${given.rule
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)}-${digest}`;
  const path = `${waiversFolder}/${id}.yaml`;
  return { waiver: read(text, path, root, waiving, id), text, path, isThere: existsSync(join(root, path)) };
}

/** What is wrong came from a flag: the places in a file that is not there say nothing. */
function read(text: string, path: string, root: string, waiving: Config['waiving'], id: string): Waiver {
  try {
    return readWaiver(text, path, root, waiving, id);
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    throw new LicitError(cause.message.replace(/^\S+:\d+:\d+ {2}/gm, ''), 'Nothing was written. Correct the flag and run it again.', {
      cause,
    });
  }
}

/** Writes the file of a waiver. */
export function writeWaiver(root: string, { path, text, isThere }: PlannedWaiver): void {
  if (isThere) return;
  const file = join(root, path);
  makeFolders(dirname(file), root);
  keepIgnored(join(root, '.licit'));
  writeWhole(file, text, { root, isNew: true });
}
