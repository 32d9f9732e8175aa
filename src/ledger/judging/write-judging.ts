import type { Json, Words } from '../../model/basics.js';
import type { Facts } from '../../model/fact.js';
import type { Duty, Instrument, Judgement, Verdict } from '../../model/rule.js';
import type { FindingView, StatementOnDuty } from '../../model/views.js';
import { sqlite } from '../database.js';
import { canonical } from '../journal.js';
import { ManyRows } from '../many-rows.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { internRow } from '../write/dictionary-rows.js';
import type { DatasetManifest } from './evidence-rows.js';

const POPULATION = ['judging', 'judged', 'dataset', 'manifest', 'profile', 'host', 'items', 'examples', 'since'];

/** What is judged: an item case (profile and overlay), a dataset, or the project. */
export interface JudgedSubject {
  scope: 'item' | 'dataset' | 'project';
  profile?: number;
  overlay?: number;
  dataset?: number;
}

/** Which items of a manifest a subject is: by profile, how many, and the ids of some. */
export interface JudgedItems {
  manifest: Pick<DatasetManifest, 'manifest' | 'dataset'>;
  /** 0 for any. */
  host: number;
  members: readonly { profile: number; items: number; examples: readonly number[] }[];
}

/** A finding as its row holds it; the body and the cause are canonical JSON. */
export interface FindingRow extends Pick<FindingView, 'rule' | 'dataset' | 'severity' | 'fingerprint' | 'items'> {
  verdict: string;
  cause: string;
  body: string;
}

/** What speaks about an item beside itself, by ids. */
export interface Overlay {
  claims: number[];
  statements: number[];
  /** Claims on the datasets that its dataset was made from. */
  parents?: number[];
  /** Claims on parts of the dataset of which it is unknown which ones are about the items; left out if those could be told apart. */
  open?: true;
  /** The list holds running text, pictures or recordings; left out where no license text lies beside it. */
  works?: true;
}

/** Writes a judging into the ledger: subjects, facts, verdicts, findings, duties. */
export class JudgingWriter {
  readonly #db: Db;
  readonly #run: number;
  readonly id: number;
  readonly #population: ManyRows;

  /** Begins a judging. */
  constructor(db: Db, run: number, begun: { asOf: string; inputs: string; documents: readonly string[] }) {
    this.#db = db;
    this.#run = run;
    this.#population = new ManyRows(db, 'population', POPULATION);
    const insert = prepared(db, 'insert into judging (as_of, inputs, documents, since) values (?, ?, ?, ?)');
    this.id = Number(insert.run(begun.asOf, begun.inputs, JSON.stringify(begun.documents), run).lastInsertRowid);
  }

  /** The id of an overlay, which many cases share. */
  overlay(body: Overlay): number {
    return internRow(this.#db, this.#run, 'overlay', 'body', canonical(body as unknown as Json));
  }

  /** The id of a subject, the same in every judging. */
  judged({ scope, profile = null, overlay = null, dataset = null }: { [Part in keyof JudgedSubject]: JudgedSubject[Part] | null }): number {
    const known = prepared(this.#db, 'select id from judged where scope = ? and profile is ? and overlay is ? and dataset is ?')
      .pluck()
      .get(scope, profile, overlay, dataset) as number | undefined;
    if (known !== undefined) return known;
    const insert = prepared(this.#db, 'insert into judged (scope, profile, overlay, dataset, since) values (?, ?, ?, ?, ?)');
    return Number(insert.run(scope, profile, overlay, dataset, this.#run).lastInsertRowid);
  }

  /** Which items a subject is. */
  population(judged: number, { manifest, host, members }: JudgedItems): void {
    for (const { profile, items, examples } of members)
      this.#population.add([
        this.id,
        judged,
        manifest.dataset,
        manifest.manifest,
        profile,
        host,
        items,
        JSON.stringify(examples),
        this.#run,
      ]);
    this.#population.flush();
  }

  /** A host that has cases of its own, once. */
  namedHost(host: number): void {
    prepared(
      this.#db,
      'insert into named_host (judging, host, since) select :judging, :host, :run where not exists (select 1 from named_host where judging = :judging and host = :host)',
    ).run({ judging: this.id, host, run: this.#run });
  }

  facts(judged: number, facts: Facts): void {
    const insert = prepared(
      this.#db,
      'insert into fact (judging, judged, name, value, came_from, why, since) values (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const [name, fact] of Object.entries(facts)) {
      const value = fact.value === undefined ? null : canonical(fact.value);
      insert.run(this.id, judged, name, value, JSON.stringify(fact.from), fact.why?.toWellFormed() ?? null, this.#run);
    }
  }

  verdict(judged: number, { rule, verdict, because }: Judgement): void {
    prepared(this.#db, 'insert into verdict (judging, judged, rule, verdict, because, since) values (?, ?, ?, ?, ?, ?)').run(
      this.id,
      judged,
      rule,
      verdict,
      JSON.stringify(because),
      this.#run,
    );
  }

  /** A finding; one that was there before keeps the run in which it was first seen. */
  finding({ rule, dataset, verdict, severity, cause, fingerprint, items, body }: FindingRow): void {
    const first = prepared(this.#db, 'select min(first_seen) from finding where fingerprint = ?').pluck().get(fingerprint) as number | null;
    prepared(
      this.#db,
      `insert into finding (judging, rule, dataset, verdict, severity, cause, fingerprint, items, first_seen, body, since)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(this.id, rule, dataset, verdict, severity, cause, fingerprint, items, first ?? this.#run, body, this.#run);
  }

  duty(
    { id, title }: Instrument,
    duty: Duty,
    { verdict, reason }: { verdict: Verdict; reason: Words },
    statements: StatementOnDuty[] | undefined,
  ): void {
    const body = {
      instrument: id,
      instrumentTitle: title,
      id: duty.id,
      article: duty.article,
      asks: duty.asks,
      words: duty.words,
      verdict,
      reason,
      rules: duty.rules,
      person: duty.person,
      certainty: duty.certainty,
      kind: duty.kind,
      statements,
      bears: duty.bears,
    };
    prepared(this.#db, 'insert into duty (judging, instrument, article, verdict, body, since) values (?, ?, ?, ?, ?, ?)').run(
      this.id,
      id,
      duty.article.en,
      verdict,
      canonical(JSON.parse(JSON.stringify(body)) as Json),
      this.#run,
    );
  }

  /** The digests of all documents that the judging went by, once all are known. */
  documents(digests: readonly string[]): void {
    prepared(this.#db, 'update judging set documents = ? where id = ?').run(JSON.stringify(digests), this.id);
  }
}

/** The last judging, and the digest of what it was based on. */
export function lastJudging(db: Db): { id: number; inputs: string } | undefined {
  return prepared(db, 'select id, inputs from judging order by id desc limit 1').get() as { id: number; inputs: string } | undefined;
}

/** Whether a run judged, and does not go by an earlier judging. */
export function isJudgedIn(db: Db, judging: number, run: number): boolean {
  return sqlite(db).prepare('select since from judging where id = ?').pluck().get(judging) === run;
}
