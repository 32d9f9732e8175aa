import type { Json } from '../../model/basics.js';
import type { SourceKind } from '../../model/claim.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { NotReadKind } from '../../model/views.js';

/** A text as an SQL literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The name that a declaration in force for a case gives its source, as SQL over `overlay o`; null where none gives one that counts: what a
 * card or list states of the source goes before a declaration without a document.
 */
export const DECLARED_NAME = [
  "(select json_extract(s.value, '$.source.name') from json_each(o.body, '$.statements') e join statement s on s.id = e.value",
  "where s.kind = 'declaration' and json_extract(s.value, '$.source.name') is not null",
  "and (exists (select 1 from json_each(s.value, '$.source.evidence') v where json_extract(v.value, '$.present') = 1)",
  "or not exists (select 1 from json_each(o.body, '$.claims') k join claim x on x.id = k.value where x.about in ('source', 'derived-from') and x.said_by <> 'prose' and x.state = 'known'))",
  'order by e.key desc limit 1)',
].join(' ');

/** The license of a case, or the state of its license in brackets. */
export const LICENSE = `coalesce(json_extract(e.value, '$'), '(' || coalesce(json_extract(s.value, '$'), 'missing') || ')')`;

/** A finding as the queries ask for it. */
export interface AskedFinding {
  rule: string;
  dataset: string;
  verdict: string;
  fingerprint: string;
  cause: Readonly<Record<string, Json | undefined>>;
}

/**
 * The queries that reports print beside their numbers, to be pasted into `sqlite3 .licit/ledger.db`. Each names its run and its judging, so
 * that it gives the same number after any later scan, and its first row begins with the number that is printed.
 */
export class Queries {
  readonly #run: number;
  readonly #judging: number;

  constructor(at: { run: number; judging: number }) {
    this.#run = at.run;
    this.#judging = at.judging;
  }

  get #cases(): string {
    return `(select * from population where judging = ${this.#judging}) c`;
  }

  #force(table: string): string {
    return `${table}.since <= ${this.#run} and (${table}.until is null or ${table}.until > ${this.#run})`;
  }

  /** A fact of the case, as SQL over `cases c`; null where it is not known. */
  #fact(name: string): string {
    return `(select f.value from fact f where f.judging = c.judging and f.judged = c.judged and f.name = ${quote(name)})`;
  }

  /** Items whose fact has a value (JSON); those for which it is not known where there is none. */
  items(fact: string, value: string | null): string {
    const test = value === null ? 'is null' : `= ${quote(value)}`;
    return `select coalesce(sum(c.items), 0) from ${this.#cases} where ${this.#fact(fact)} ${test}`;
  }

  /** Items whose fact has a value, and all of them. */
  share(fact: string, value: string): string {
    return `select coalesce(sum(iif(${this.#fact(fact)} = ${quote(value)}, c.items, 0)), 0) as known, coalesce(sum(c.items), 0) as items from ${this.#cases}`;
  }

  /** The same among the items with personal data. */
  personalShare(fact: string, value: string): string {
    return `${this.share(fact, value)} where ${this.#fact('pi.present')} = 'true'`;
  }

  /** Items with personal data whose fact has a value (JSON), or for which it is not known. */
  personal(fact: string, value: string | null): string {
    return `${this.items(fact, value)} and ${this.#fact('pi.present')} = 'true'`;
  }

  /** Items with personal data under one set of bases, said by the same. */
  basis(terms: string | null, separate: string | null, guardian: string | null, overlays: readonly number[]): string {
    const is = (value: string | null) => (value === null ? 'is null' : `= ${quote(value)}`);
    return `${this.personal('basis.terms', terms)} and ${this.#fact('basis.separate-consent')} ${is(separate)} and ${this.#fact('basis.guardian')} ${is(guardian)} and (select j.overlay from judged j where j.id = c.judged) in (${overlays.join(', ')})`;
  }

  /** Items whose fact is a list that holds an element. */
  holding(fact: string, element: string): string {
    return `select coalesce(sum(c.items), 0) from ${this.#cases} where exists (select 1 from fact f, json_each(f.value) x where f.judging = c.judging and f.judged = c.judged and f.name = ${quote(fact)} and x.value = ${quote(element)})`;
  }

  /** Items that each grant covers, whether it is in force or not. */
  grants(): string {
    return `select g.value, sum(c.items) from ${this.#cases} join fact f using (judging, judged), json_each(f.value) g where f.name in ('license.grant', 'license.grant-idle') group by 1`;
  }

  /** Items that one grant covers. */
  grant(id: string): string {
    return `select coalesce(sum(c.items), 0) from ${this.#cases} join fact f using (judging, judged), json_each(f.value) g where f.name in ('license.grant', 'license.grant-idle') and g.value = ${quote(id)}`;
  }

  license(expression: string): string {
    const fact = (letter: string, name: string) =>
      `left join fact ${letter} on ${letter}.judging = c.judging and ${letter}.judged = c.judged and ${letter}.name = '${name}'`;
    return `select coalesce(sum(c.items), 0) from ${this.#cases} ${fact('e', 'license.expression')} ${fact('s', 'license.state')} where ${LICENSE} = ${quote(expression)}`;
  }

  /** Items that a model generated; of those, the ones that name it. */
  generated(model: string): string {
    const named = `from fact m, json_each(m.value) e where m.judging = c.judging and m.judged = c.judged and m.name = 'license.generator'`;
    const which = model === '(not named)' ? `not exists (select 1 ${named})` : `exists (select 1 ${named} and e.value = ${quote(model)})`;
    return `${this.items('source.generated', 'true')} and ${which}`;
  }

  sourceKind(kind: SourceKind | '(missing)'): string {
    if (kind === '(missing)') return this.items('source.known', 'false');
    const known = ` and ${this.#fact('source.known')} = 'true'`;
    if (kind !== 'unknown') return this.items('source.kind', JSON.stringify(kind)) + known;
    return `select coalesce(sum(c.items), 0) from ${this.#cases} where coalesce(${this.#fact('source.kind')}, '"unknown"') = '"unknown"'${known}`;
  }

  /** Items whose source is declared by this name. */
  declaredSource(name: string): string {
    return `select coalesce(sum(c.items), 0) from ${this.#cases} join judged j on j.id = c.judged join overlay o on o.id = j.overlay where ${DECLARED_NAME} = ${quote(name)}`;
  }

  /** Items that name this host themselves and whose source is not declared by a name. */
  hostSource(name: string): string {
    const own = `coalesce((select q.host from population q where q.judging = ${this.#judging} and q.manifest = t.manifest and q.host = t.host limit 1), 0)`;
    const named = `select 1 from ${this.#cases} join judged j on j.id = c.judged join overlay o on o.id = j.overlay where c.manifest = t.manifest and c.host = ${own} and ${DECLARED_NAME} is not null`;
    return `${this.host(name)} and not exists (${named})`;
  }

  /** Items that name this host themselves. */
  host(name: string): string {
    return `select coalesce(sum(t.items), 0) from host_tally t join host h on h.id = t.host where h.name = ${quote(name)} and ${this.#force('t')}`;
  }

  /** Items of these cases that name no host: of profiles none of whose items names one, and of those of which some do. */
  hostless(cases: readonly { judged: number; hosted: number }[]): string {
    const those = (test: string, some: boolean): string[] => {
      const ids = new Set(cases.filter(({ hosted }) => hosted > 0 === some).map(({ judged }) => judged));
      return ids.size === 0 ? [] : [`(p.items ${test} t.items - t.hosted and p.judged in (${[...ids].sort((a, b) => a - b).join(', ')}))`];
    };
    const which = [...those('=', false), ...those('>', true)].join(' or ');
    return `select coalesce(sum(t.items - t.hosted), 0) from tally t cross join population p on p.judging = ${this.#judging} and p.manifest = t.manifest and p.profile = t.profile and p.host = 0 where ${this.#force('t')} and (${which})`;
  }

  detections(kind: string): string {
    return `select count(distinct d.item) as items, count(*) as hits, sum(d.reserved) as reserved from detection d join item i on i.id = d.item where d.kind = ${quote(kind)} and ${this.#force('i')}`;
  }

  /** The same of a corpus ledger, whose rows were counted when its shards were joined. */
  foundInShards(kind: string): string {
    const of = (name: string): string => `json_extract(k.value, '$.${name}') as ${name}`;
    return `select ${of('items')}, ${of('hits')}, ${of('reserved')} from record r, json_each(r.body) k where r.kind = 'found-in-shards' and ${this.#force('r')} and json_extract(k.value, '$.kind') = ${quote(kind)}`;
  }

  /** Items of a finding, counted again from the verdicts and the facts that are its cause; for what is no item what was recorded. */
  finding(finding: AskedFinding, scope: string, names: readonly string[]): string {
    const { rule, verdict, fingerprint } = finding;
    if (scope !== 'item')
      return `select items from finding where judging = ${this.#judging} and rule = ${quote(rule)} and verdict = ${quote(verdict)} and fingerprint = ${quote(fingerprint)}`;
    return `select coalesce(sum(c.items), 0) ${this.#casesOf(finding, names)}`;
  }

  /** Items of a part of a finding, as it was recorded: one that a waiver covers, or the open one (its waiver is null). */
  part({ rule, verdict, fingerprint }: AskedFinding, waiver: string | undefined): string {
    const which =
      waiver === undefined ? `json_extract(p.value, '$.waiver') is null` : `json_extract(p.value, '$.waiver') = ${quote(waiver)}`;
    return `select json_extract(p.value, '$.items') from finding f, json_each(f.body, '$.accepted.parts') p where f.judging = ${this.#judging} and f.rule = ${quote(rule)} and f.verdict = ${quote(verdict)} and f.fingerprint = ${quote(fingerprint)} and ${which}`;
  }

  /** Items of a finding that the baseline holds, or with `beyond` those that it does not. */
  baselined({ rule, verdict, fingerprint }: AskedFinding, beyond: boolean): string {
    const held = `json_extract(f.body, '$.accepted.baselined')`;
    const open = `(select json_extract(p.value, '$.items') from json_each(f.body, '$.accepted.parts') p where json_extract(p.value, '$.waiver') is null)`;
    return `select ${beyond ? `${open} - ${held}` : held} from finding f where f.judging = ${this.#judging} and f.rule = ${quote(rule)} and f.verdict = ${quote(verdict)} and f.fingerprint = ${quote(fingerprint)}`;
  }

  /** The judged cases behind a finding on items. */
  casesOf(finding: AskedFinding, names: readonly string[]): string {
    return `select distinct c.judged ${this.#casesOf(finding, names)}`;
  }

  #casesOf({ rule, verdict, dataset, cause }: AskedFinding, names: readonly string[]): string {
    const of = (name: string) => `f.judging = c.judging and f.judged = c.judged and f.name = ${quote(name)}`;
    const causes = names.map((name) => {
      const value = cause[name];
      return value === undefined
        ? ` and not exists (select 1 from fact f where ${of(name)} and f.value is not null and f.value <> '[]')`
        : ` and exists (select 1 from fact f, json_each(f.value) x where ${of(name)} and x.value = ${literal(value)})`;
    });
    return `from ${this.#cases} join verdict v using (judging, judged) join dataset d on d.id = c.dataset where v.rule = ${quote(rule)} and v.verdict = ${quote(verdict)} and d.name = ${quote(dataset)}${causes.join('')}`;
  }

  /** Items for which one of the rules is unmet. */
  breaking(rules: readonly string[]): string {
    const cases = `(select judging, judged, sum(items) as items from population where judging = ${this.#judging} group by judged) c`;
    return `select coalesce(sum(c.items), 0) from ${cases} where exists (select 1 from verdict v where v.judging = c.judging and v.judged = c.judged and v.verdict = 'unmet' and v.rule in (${rules.map(quote).join(', ')}))`;
  }

  /** Items for which each of these rules is met or does not apply, and none of the others is broken. */
  clearedBy(rules: readonly string[], never: readonly string[]): string {
    const cases = `(select judging, judged, sum(items) as items from population where judging = ${this.#judging} group by judged) c`;
    return `select coalesce(sum(c.items), 0) from ${cases} where not exists (select 1 from verdict v where v.judging = c.judging and v.judged = c.judged and (v.verdict in ('unmet', 'unproven', 'stated') and v.rule in (${rules.map(quote).join(', ')}) or v.verdict = 'unmet' and v.rule in (${never.map(quote).join(', ')})))`;
  }

  /** Items of a manifest. */
  /** Reasons are JSON; an earlier licit wrote words, all for files that were not scanned. */
  #notRead(...kinds: NotReadKind[]): string {
    const reason = "iif(json_valid(n.why), n.why, '{}')";
    return `select coalesce(sum(coalesce(json_extract(${reason}, '$.files'), 1)), 0) from not_read n where ${this.#force('n')} and coalesce(json_extract(${reason}, '$.kind'), 'not-scanned') in (${kinds.map(quote).join(', ')})`;
  }

  totals(): NonNullable<Snapshot['totalQueries']> {
    return {
      datasets: `select count(distinct d.dataset) from dataset_manifest d where ${this.#force('d')}`,
      manifests: `select count(*) from manifest_version v where ${this.#force('v')}`,
      items: `select coalesce(sum(v.items), 0) from manifest_version v where ${this.#force('v')}`,
      unread: `select coalesce(sum(v.unread), 0) from manifest_version v where ${this.#force('v')}`,
      unreadFiles: `select (select count(distinct p.manifest) from problem p where p.lost > 0 and ${this.#force('p')}) + (${this.#notRead('unreadable')})`,
      notScanned: this.#notRead('not-scanned', 'changed', 'changed-elsewhere'),
      passedOver: this.#notRead('passed-over'),
      bytes: `select coalesce(sum(v.bytes), 0) from manifest_version v where ${this.#force('v')}`,
    };
  }
}

/** A value as `json_each` gives it. */
function literal(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : quote(JSON.stringify(value));
}
