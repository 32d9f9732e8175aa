import { createHash } from 'node:crypto';
import type { Json } from '../model/basics.js';
import type { Config } from '../model/settings.js';
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
export type DocumentKind = 'rule' | 'instrument' | 'law' | 'project' | 'detector' | 'permissions' | 'model-terms' | 'mix';

/** What is stored of rules, instruments and detectors, by the objects of the catalog, which never change: a process may judge many times. */
const written = new WeakMap<object, { body: string; digest: string }>();

/** Stores a body under its digest, once, and returns the digest. */
export function keepDocument(db: Db, run: number, kind: DocumentKind, content: object): string {
  const { body, digest } = written.get(content) ?? asStored(kind, content);
  if (kind === 'rule' || kind === 'instrument' || kind === 'detector') written.set(content, { body, digest });
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

/** The bodies of one kind that a judging went by. */
export function documentsOf<T>(db: Db, judging: number, kind: DocumentKind): T[] {
  const rows = prepared(
    db,
    `select d.body from judging j, json_each(j.documents) e join document d on d.digest = e.value
     where j.id = ? and d.kind = ? order by e.key`,
  )
    .pluck()
    .all(judging, kind) as string[];
  return rows.map((body) => JSON.parse(body) as T);
}
