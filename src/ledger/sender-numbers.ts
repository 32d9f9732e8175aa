import type { Statement as Prepared } from 'better-sqlite3';
import type { Json } from '../model/basics.js';
import type { Batch } from '../model/batch.js';
import { sqlite } from './database.js';
import { canonical } from './journal.js';
import { TOGETHER } from './many-rows.js';
import type { Db } from './open-ledger.js';
import { bodyOf, HAS_WORDS, IS_WORDS, profileOf } from './profiles.js';

/** Ledger numbers of a sender's profiles and hosts. */
export class Numbers {
  readonly #profileOf: number[][] = [];
  readonly #hostOf: number[][] = [];
  readonly #bodyOf: Prepared;
  readonly #hasEarlier: boolean;
  readonly #profiles: Dictionary;
  readonly #hosts: Dictionary;

  constructor(db: Db, run: number) {
    this.#bodyOf = sqlite(db).prepare('select body from profile where id = ?').pluck();
    this.#hasEarlier = sqlite(db).prepare(`select 1 from profile where not ${IS_WORDS} and ${HAS_WORDS} limit 1`).get() !== undefined;
    this.#profiles = new Dictionary(db, run, 'profile', 'body');
    this.#hosts = new Dictionary(db, run, 'host', 'name');
  }

  /** Learns what a batch defines. */
  learn(sender: number, batch: Pick<Batch, 'hosts' | 'profiles'>): void {
    const profiles = (this.#profileOf[sender] ??= []);
    for (const body of batch.profiles) this.#profile(profiles, body);
    this.#profiles.flush();
    const hosts = (this.#hostOf[sender] ??= [0]);
    for (const name of batch.hosts) this.#hosts.add(name, hosts);
    this.#hosts.flush();
  }

  /** A profile is sent whole, or as the number of the one it shares all but its words with, and the words. */
  #profile(known: number[], sent: string): void {
    if (sent.startsWith('{')) {
      this.#profiles.add(sent, known);
      return;
    }
    const at = sent.indexOf('{');
    const of = Number(sent.slice(0, at));
    // Its number may be among those that are still to be told.
    if (of >= known.length) this.#profiles.flush();
    const shared = known[of]!;
    const words = sent.slice(at);
    const earlier = this.#hasEarlier ? this.#earlier(shared, words) : undefined;
    if (earlier === undefined) {
      this.#profiles.add(bodyOf(shared, words), known);
    } else {
      this.#profiles.flush();
      known.push(earlier);
    }
  }

  /** The same profile as a licit before schema version 4 wrote it, so that no row changes for how profiles are kept. */
  #earlier(shared: number, words: string): number | undefined {
    const whole = profileOf(bodyOf(shared, words), this.#bodyOf.get(shared) as string);
    return this.#profiles.find(canonical(whole as unknown as Json));
  }

  profiles(sender: number): readonly number[] {
    return this.#profileOf[sender] ?? [];
  }

  hosts(sender: number): readonly number[] {
    return this.#hostOf[sender] ?? [];
  }
}

/** Numbers of words in a table that holds each of them once. New words mostly come in rows: those are added many at a time. */
class Dictionary {
  readonly #find: Prepared;
  readonly #add: Prepared;
  readonly #addMany: Prepared;
  #waiting: string[] = [];
  /** Where the numbers of the waiting go. */
  #to: number[] = [];
  #anew = false;

  constructor(db: Db, run: number, table: string, column: string) {
    this.#find = sqlite(db).prepare(`select id from ${table} where ${column} = ?`).pluck();
    const into = `insert into ${table} (${column}, since) values `;
    this.#add = sqlite(db).prepare(`${into}(?, ${run})`);
    this.#addMany = sqlite(db).prepare(`${into}${Array(TOGETHER).fill(`(?, ${run})`).join(', ')} on conflict do nothing`);
  }

  find(words: string): number | undefined {
    return this.#find.get(words.toWellFormed()) as number | undefined;
  }

  /** Gives the number of words to the end of a list, at the latest when `flush` is called. */
  add(words: string, to: number[]): void {
    if (this.#waiting.length > 0 && to !== this.#to) this.flush();
    const text = words.toWellFormed();
    // After words that were known, others are looked up first.
    if (!this.#anew) {
      const known = this.#find.get(text) as number | undefined;
      if (known !== undefined) {
        to.push(known);
        return;
      }
      this.#anew = true;
    }
    this.#to = to;
    if (this.#waiting.push(text) === TOGETHER) this.flush();
  }

  /** Tells the numbers of all words that wait. */
  flush(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    if (waiting.length === TOGETHER) {
      const { changes, lastInsertRowid } = this.#addMany.run(waiting);
      // Numbers follow one another where all were new.
      if (changes === TOGETHER) {
        for (let n = TOGETHER - 1; n >= 0; n -= 1) this.#to.push(Number(lastInsertRowid) - n);
        return;
      }
    }
    this.#anew = false;
    for (const text of waiting) this.#to.push((this.#find.get(text) as number | undefined) ?? Number(this.#add.run(text).lastInsertRowid));
  }
}
