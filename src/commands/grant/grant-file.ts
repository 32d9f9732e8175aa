import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Document } from 'yaml';
import { grantsFile, isHost, readGrants, textOfGrants } from '../../config/grants-file.js';
import { libraries } from '../../config/libraries.js';
import { isRunning } from '../../discover/spool.js';
import { LicitError } from '../../model/errors.js';
import type { Grant } from '../../model/statement.js';
import { keepIgnored } from '../../project/ignored.js';
import { makeFolders, writeWhole } from '../../reading/safe-files.js';

const heading = `# yaml-language-server: $schema=../node_modules/licit/docs/schema/grants.schema.json
#
# Permissions held beyond public licenses. Commit this file and review its changes: each is a claim that a contract allows something.
# A grant is never deleted: licit grant revoke ID --on DATE ends it. Its contract must stay where it is, unchanged, or it counts for nothing.
# 公开许可之外依合同持有的授权。请提交本文件并审查其改动。授权只终止、不删除；合同文件缺失或改变时，授权不起作用。
grants: []
`;

/** A grant as a person gives it: what the file will hold, in its order, not yet held against its schema. */
export interface GivenGrant {
  id: string | undefined;
  from: string;
  scope: Record<string, string>;
  allow: readonly string[];
  since?: string;
  until: string;
  evidence: { path: string; sha256: string; bytes: number };
  note?: string;
  by?: string;
}

/** Adds a grant to the project's file, made when it is not there. Returns it as it is read back, with its line. */
export function addGrant(root: string, given: GivenGrant): Grant {
  const { change, id } = adding(given);
  return edit(root, change).find((grant) => grant.id === id())!;
}

/** The grants as the file would hold them with one more, and that one; nothing is written. */
export function withGrant(root: string, given: GivenGrant): { grants: Grant[]; grant: Grant } {
  const { change, id } = adding(given);
  const { grants } = changed(root, change);
  return { grants, grant: grants.find((grant) => grant.id === id())! };
}

type Change = (document: Document, before: readonly Grant[]) => void;

function adding(given: GivenGrant): { change: Change; id(): string } {
  let id = '';
  const change: Change = (document, before) => {
    id = given.id ?? freeId(given.from, new Set(before.map((grant) => grant.id)));
    const node = document.createNode({ ...given, id }, { keepUndefined: false });
    for (const part of ['scope', 'allow']) flow(node, part);
    let list: unknown = document.get('grants');
    if (!libraries().yaml.isSeq(list)) document.set('grants', (list = document.createNode([])));
    if (!libraries().yaml.isSeq(list)) return;
    list.flow = false;
    list.add(node);
  };
  return { change, id: () => id };
}

/** Ends a grant from a day on. Returns it as it is read back. */
export function revokeGrant(root: string, id: string, on: string): Grant {
  return edit(root, revoking(id, on)).find((grant) => grant.id === id)!;
}

/** The grants as the file would hold them with one ended, and that one; nothing is written. */
export function withRevoked(root: string, id: string, on: string): { grants: Grant[]; grant: Grant } {
  const { grants } = changed(root, revoking(id, on));
  return { grants, grant: grants.find((grant) => grant.id === id)! };
}

function revoking(id: string, on: string): Change {
  return (document, before) => {
    const index = before.findIndex((grant) => grant.id === id);
    const node = document.getIn(['grants', index], true);
    if (!libraries().yaml.isMap(node))
      throw new LicitError(`${id} is written as an alias of another grant`, `Write it out in ${grantsFile}.`);
    node.set('revoked', on);
  };
}

function flow(node: unknown, part: string): void {
  const { isMap, isSeq } = libraries().yaml;
  const inner = isMap(node) ? node.get(part) : undefined;
  if (isMap(inner) || isSeq(inner)) inner.flow = true;
}

/** A host names itself; any other giver may be a person, whose name has no place in ids. */
function freeId(from: string, taken: ReadonlySet<string>): string {
  const slug = isHost(from.toLowerCase())
    ? from
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 50)
    : '';
  if (slug !== '' && !taken.has(slug)) return slug;
  const base = slug === '' ? 'grant' : slug;
  let n = slug === '' ? 1 : 2;
  while (taken.has(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}

/** Changes the file as a whole or not at all, one writer at a time; comments stay. Nothing is written that would not be read back. */
function edit(root: string, change: Change): Grant[] {
  const path = join(root, grantsFile);
  const unlock = lock(`${path}.new`, root);
  try {
    const { text, grants } = changed(root, change);
    writeWhole(path, text, { root });
    return grants;
  } catch (cause) {
    throw cause instanceof LicitError ? cause : cannotWrite(cause);
  } finally {
    unlock();
  }
}

/** The text of the file with a change, and what it says. */
function changed(root: string, change: Change): { text: string; grants: Grant[] } {
  const text = existsSync(join(root, grantsFile)) ? textOfGrants(root) : heading;
  const before = readGrants(text, root);
  const document = libraries().yaml.parseDocument(text);
  change(document, before);
  const after = document.toString({ lineWidth: 0 });
  return { text: after, grants: checked(after, root) };
}

/** Makes a file with the number of this process: while it is there, and the process, nobody else writes. One that a killed process left is taken over. */
function lock(path: string, root: string): () => void {
  try {
    makeFolders(dirname(path), root);
    keepIgnored(dirname(path));
    try {
      writeWhole(path, `${process.pid}\n`, { root, isNew: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST' || isHeld(path)) throw cause;
      rmSync(path, { force: true });
      writeWhole(path, `${process.pid}\n`, { root, isNew: true });
    }
    return () => rmSync(path, { force: true });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause instanceof LicitError ? cause : cannotWrite(cause);
    throw new LicitError(
      `Another licit grant is writing ${grantsFile}`,
      `Wait for it to end. If none is running, remove ${grantsFile}.new.`,
    );
  }
}

function isHeld(path: string): boolean {
  try {
    const words = readFileSync(path, 'utf8').trim();
    // An earlier licit writes no number: it has ended when the file is old.
    if (words === '') return Date.now() - statSync(path).mtimeMs < 60_000;
    const pid = Number(words);
    return Number.isInteger(pid) && pid > 0 && pid !== process.pid && isRunning(pid);
  } catch {
    return false;
  }
}

function cannotWrite(cause: unknown): LicitError {
  return new LicitError(`Cannot write ${grantsFile}`, 'Check that the folder may be written to.', { cause });
}

/** The changed text, held against the schema: what is wrong now came from a flag. */
function checked(text: string, root: string): Grant[] {
  try {
    return readGrants(text, root);
  } catch (cause) {
    if (!(cause instanceof LicitError)) throw cause;
    throw new LicitError(cause.message.replace(/^\S+:\d+:\d+ {2}/gm, ''), 'Nothing was written. Correct the flag and run it again.', {
      cause,
    });
  }
}
