import type { Snapshot } from '../model.js';
import { evidenceReasons } from '../words.js';

/** SQL for files that were not read, documents named as evidence apart: those are no data. */
export const UNREAD_DATA = `why not in (${Object.values(evidenceReasons)
  .map((why) => `'${why}'`)
  .join(', ')})`;

/** A text as an SQL literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The queries that reports print beside their numbers, to be pasted into `sqlite3 .licit/ledger.db`. For the last run they use the named
 * views; for an earlier one they name the run and its judging, because the views speak of today.
 */
export class Queries {
  readonly #run: number;
  readonly #judging: number;
  readonly #latest: boolean;

  constructor(at: { run: number; judging: number; latest: boolean }) {
    this.#run = at.run;
    this.#judging = at.judging;
    this.#latest = at.latest;
  }

  get #cases(): string {
    return this.#latest ? 'cases c' : `(select * from population where judging = ${this.#judging}) c`;
  }

  #force(table: string): string {
    return this.#latest
      ? `${table}.until is null`
      : `${table}.since <= ${this.#run} and (${table}.until is null or ${table}.until > ${this.#run})`;
  }

  /** Items whose fact has a value (JSON). */
  items(fact: string, value: string): string {
    return `select sum(c.items) from ${this.#cases} join fact f using (judging, judged) where f.name = ${quote(fact)} and f.value = ${quote(value)}`;
  }

  /** Items that each grant takes in, or one, whether it is in force or not. */
  grants(id?: string): string {
    return `select g.value, sum(c.items) from ${this.#cases} join fact f using (judging, judged), json_each(f.value) g where f.name in ('license.grant', 'license.grant-idle')${id === undefined ? '' : ` and g.value = ${quote(id)}`} group by 1`;
  }

  /** Items with personal data by the value of a fact. */
  personal(fact: string): string {
    return `select f.value, sum(c.items) from ${this.#cases} join fact pi using (judging, judged) left join fact f on f.judging = c.judging and f.judged = c.judged and f.name = ${quote(fact)} where pi.name = 'pi.present' and pi.value = 'true' group by 1`;
  }

  license(expression: string): string {
    if (this.#latest) return `select * from licenses where license = ${quote(expression)}`;
    const state = /^\((\w+)\)$/.exec(expression)?.[1];
    return state === undefined
      ? this.items('license.expression', JSON.stringify(expression))
      : this.items('license.state', JSON.stringify(state));
  }

  /** Items that a model generated; of those, the ones that name it. */
  generated(model: string): string {
    const named = `from fact m, json_each(m.value) e where m.judging = c.judging and m.judged = c.judged and m.name = 'license.generator'`;
    const which = model === '(not named)' ? `not exists (select 1 ${named})` : `exists (select 1 ${named} and e.value = ${quote(model)})`;
    return `${this.items('source.generated', 'true')} and ${which}`;
  }

  source(name: string): string {
    if (this.#latest) return `select items from sources where source = ${quote(name)}`;
    return `select sum(t.items) from host_tally t join host h on h.id = t.host where h.name = ${quote(name)} and ${this.#force('t')}`;
  }

  detections(kind: string): string {
    if (this.#latest) return `select * from detections where kind = ${quote(kind)}`;
    return `select d.* from detection d join item i on i.id = d.item where d.kind = ${quote(kind)} and ${this.#force('i')}`;
  }

  finding(rule: string, dataset: string, fingerprint: string, scope: string): string {
    if (!this.#latest) return `select * from finding where judging = ${this.#judging} and fingerprint = ${quote(fingerprint)}`;
    if (scope !== 'item') return `select * from findings where fingerprint = ${quote(fingerprint)}`;
    return `select * from verdicts where rule = ${quote(rule)} and verdict = 'unmet' and dataset = ${quote(dataset)}`;
  }

  totals(): NonNullable<Snapshot['totalQueries']> {
    return {
      datasets: `select count(distinct d.dataset) from dataset_manifest d where ${this.#force('d')}`,
      manifests: `select count(*) from manifest_version v where ${this.#force('v')}`,
      items: `select sum(v.items) from manifest_version v where ${this.#force('v')}`,
      unread: `select sum(p.lost) from problem p where ${this.#force('p')}`,
      unreadFiles: `select count(distinct p.manifest) from problem p where ${this.#force('p')}`,
      notScanned: `select count(*) from not_read n where n.${UNREAD_DATA} and ${this.#force('n')}`,
      bytes: `select sum(v.bytes) from manifest_version v where ${this.#force('v')}`,
    };
  }
}
