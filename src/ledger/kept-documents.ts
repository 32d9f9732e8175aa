import { createHash } from 'node:crypto';
import type { Json } from '../model/basics.js';
import type { Config } from '../model/settings.js';
import { keep } from '../text/append.js';
import { sqlite } from './database.js';
import { canonical } from './journal.js';
import type { Db } from './open-ledger.js';
import { prepared } from './prepared.js';

/** What of `licit.yaml` a report may need years later; declarations are statements of their own. */
export type ProjectDocument = Pick<
  Partial<Config>,
  | 'path'
  | 'provider'
  | 'dataset'
  | 'use'
  | 'instruments'
  | 'rules'
  | 'failOn'
  | 'records'
  | 'dossier'
  | 'labeling'
  | 'allowUnproven'
  | 'policy'
>;

/** Kinds of bodies that are stored by digest. */
export type DocumentKind = 'rule' | 'instrument' | 'law' | 'project' | 'detector' | 'standings' | 'permissions' | 'model-terms' | 'mix';

/** What is stored of rules, instruments and detectors, by the objects of the catalog, which never change: a process may judge many times. */
const written = new WeakMap<object, { body: string; digest: string }>();

/** Stores a body under its digest, once, and returns the digest. */
export function keepDocument(db: Db, run: number, kind: DocumentKind, content: object): string {
  const { body, digest } = written.get(content) ?? asStored(kind, content);
  if (kind === 'rule' || kind === 'instrument' || kind === 'law' || kind === 'detector') written.set(content, { body, digest });
  prepared(db, 'insert into document (digest, kind, body, since) values (?, ?, ?, ?) on conflict (digest) do nothing').run(
    digest,
    kind,
    body,
    run,
  );
  return digest;
}

function asStored(kind: DocumentKind, content: object): { body: string; digest: string } {
  const body = canonical(JSON.parse(JSON.stringify(content)) as Json);
  return { body, digest: createHash('sha256').update(kind).update('\n').update(body).digest('hex') };
}

/** The bodies of one kind that a judging went by. They are shared by all who ask, and frozen. */
export function documentsOf<T>(db: Db, judging: number, kind: DocumentKind): T[] {
  // Who only reads sees a judging once it is complete, and it never changes. One report asks for its rules eight times.
  const known = sqlite(db).readonly ? askedBefore(db) : new Map<string, unknown[]>();
  const asked = `${kind} ${judging}`;
  const content = known.get(asked) ?? readDocuments(db, judging, kind);
  known.set(asked, content);
  return content as T[];
}

const asked = new WeakMap<Db, Map<string, unknown[]>>();

function askedBefore(db: Db): Map<string, unknown[]> {
  const known = asked.get(db) ?? new Map<string, unknown[]>();
  asked.set(db, known);
  return known;
}

function readDocuments(db: Db, judging: number, kind: DocumentKind): unknown[] {
  const rows = prepared(
    db,
    `select d.digest, d.body from judging j, json_each(j.documents) e join document d on d.digest = e.value
     where j.id = ? and d.kind = ? order by e.key`,
  )
    .raw()
    .all(judging, kind) as [string, string][];
  return Object.freeze(rows.map(([digest, body]) => parsed(digest, body))) as unknown[];
}

/** What was parsed before: the rules of one judging are mostly those of the one before. */
const parsedBefore = new Map<string, { body: string; content: unknown }>();
const MAX_PARSED_DOCUMENTS = 5000;

function parsed(digest: string, body: string): unknown {
  const known = parsedBefore.get(digest);
  // A body that was changed under its digest is read as it is: finding that is for `licit ledger verify`.
  if (known?.body === body) return known.content;
  const content = frozen(JSON.parse(body));
  keep(parsedBefore, digest, { body, content }, MAX_PARSED_DOCUMENTS);
  return content;
}

function frozen<T>(content: T): T {
  if (typeof content === 'object' && content !== null) {
    Object.freeze(content);
    for (const part of Object.values(content)) frozen(part);
  }
  return content;
}
