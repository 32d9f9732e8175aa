/** Items by registrable domain, as of a run: counted here for every output. */
import type { DomainResult, DomainsResult } from '../../model/results/domains.js';
import { compare } from '../../text/show.js';
import { sqlite } from '../database.js';
import type { Db } from '../open-ledger.js';
import { prepared } from '../prepared.js';
import { type AsOf, inForce } from '../read/as-of.js';
import { type Cases, casesOf } from '../read/query-items.js';
import { allRows } from '../shards/corpus-rows.js';
import { rightsOfCases } from './query-found.js';

/** What is known of hosts outside of the ledger. */
export interface HostKnowledge {
  /** The part of a host that somebody registered. */
  registrable: (host: string) => string;
  /** The list from outside that a host is on. */
  listed: (host: string) => { kind: string; entry: string } | undefined;
}

type Sum = Omit<DomainResult, 'rank' | 'rankByBytes' | 'inTopTenth' | 'inSmeList' | 'expressions' | 'listed'> & {
  expressions: Map<string, number>;
  listed: Map<string, { kind: string; entry: string }>;
};

/** The domains of all items that name a host. */
export function domainsAt(db: Db, at: AsOf, knowledge: HostKnowledge): DomainsResult {
  const domains = new Map<string, Sum>();
  const hosts = new Map<number, Sum>();
  const rights = rightsOfCases(db, at);
  const cases = new Map<number, Cases>();
  const items = sqlite(db)
    .prepare(`select coalesce(sum(v.items), 0) from manifest_version v where ${inForce('v')}`)
    .pluck()
    .get({ run: at.run }) as number;
  let hosted = 0;
  for (const { host, name, manifest, profile, items: some } of itemsOfHosts(db, at)) {
    let sum = hosts.get(host);
    if (sum === undefined) hosts.set(host, (sum = domainOf(domains, name, knowledge)));
    let judged = cases.get(manifest);
    if (judged === undefined) cases.set(manifest, (judged = casesOf(db, at, manifest)));
    const own = rights.get(judged.of(profile, host) ?? -1);
    hosted += some;
    sum.items += some;
    sum.reservations[own?.reservation === 'allowed' || own?.reservation === 'disallowed' ? own.reservation : 'unknown'] += some;
    if (own?.license !== undefined) sum.expressions.set(own.license, (sum.expressions.get(own.license) ?? 0) + some);
    sum.licenses[own?.license !== undefined ? 'known' : own?.state === 'unclear' || own?.state === 'conflict' ? own.state : 'missing'] +=
      some;
  }
  for (const { host, bytes, texts } of textOfHosts(db, at)) {
    const sum = hosts.get(host);
    if (sum === undefined || texts === 0) continue;
    sum.bytes = { bytes: (sum.bytes?.bytes ?? 0) + bytes, items: (sum.bytes?.items ?? 0) + texts };
  }
  return ranked([...domains.values()], { run: at.run, asOf: at.asOf, items, withoutHost: items - hosted });
}

/** The sum of the domain that a host is of, which has one host more now. */
function domainOf(domains: Map<string, Sum>, host: string, { registrable, listed }: HostKnowledge): Sum {
  const domain = registrable(host);
  let sum = domains.get(domain);
  if (sum === undefined) {
    sum = {
      domain,
      hosts: 0,
      items: 0,
      reservations: { allowed: 0, disallowed: 0, unknown: 0 },
      licenses: { known: 0, unclear: 0, conflict: 0, missing: 0 },
      expressions: new Map(),
      listed: new Map(),
    };
    domains.set(domain, sum);
  }
  sum.hosts += 1;
  const on = listed(host);
  if (on !== undefined) sum.listed.set(`${on.kind} ${on.entry}`, on);
  return sum;
}

const MAX_EXPRESSIONS = 3;

function ranked(sums: readonly Sum[], about: Pick<DomainsResult, 'run' | 'asOf' | 'items' | 'withoutHost'>): DomainsResult {
  const byItems = [...sums].sort((a, b) => b.items - a.items || compare(a.domain, b.domain));
  const known = byItems.filter(({ bytes, items }) => bytes?.items === items);
  const byBytes = [...known].sort((a, b) => b.bytes!.bytes - a.bytes!.bytes || compare(a.domain, b.domain));
  const rankedBy = known.length === sums.length && sums.length > 0 ? 'bytes' : 'items';
  const bySize = rankedBy === 'bytes' ? byBytes : byItems;
  const topTenth = Math.ceil(sums.length * 0.1);
  const smeList = Math.min(Math.ceil(sums.length * 0.05), MAX_SME_DOMAINS);
  const place = new Map(bySize.map((sum, n) => [sum, n]));
  const placeByBytes = new Map(byBytes.map((sum, n) => [sum, n + 1]));
  return {
    ...about,
    rankedBy,
    topTenth,
    smeList,
    tenthOfSize: holdingTenth(bySize.map(({ items, bytes }) => (rankedBy === 'bytes' ? bytes!.bytes : items))),
    domains: byItems.map(({ expressions, listed, ...sum }, n) => ({
      ...sum,
      rank: n + 1,
      ...(placeByBytes.has(byItems[n]!) && { rankByBytes: placeByBytes.get(byItems[n]!)! }),
      expressions: [...expressions]
        .map(([license, items]) => ({ license, items }))
        .sort((a, b) => b.items - a.items || compare(a.license, b.license))
        .slice(0, MAX_EXPRESSIONS),
      listed: [...listed.values()].sort((a, b) => compare(a.entry, b.entry)),
      inTopTenth: place.get(byItems[n]!)! < topTenth,
      inSmeList: place.get(byItems[n]!)! < smeList,
    })),
  };
}

/** So many domains at most are asked of SMEs and start-ups. */
const MAX_SME_DOMAINS = 1000;

/** How many of the largest hold a tenth of all. */
function holdingTenth(sizes: readonly number[]): number {
  const wanted = sizes.reduce((sum, size) => sum + size, 0) / 10;
  let sum = 0;
  return sizes.findIndex((size) => (sum += size) >= wanted) + 1;
}

interface HostItems {
  host: number;
  name: string;
  manifest: number;
  profile: number;
  items: number;
}

/** Items in force by host, and by what decides how they were judged. Reads them all. */
function* itemsOfHosts(db: Db, at: AsOf): Generator<HostItems> {
  const nameOf = prepared(db, 'select name from host where id = ?').pluck();
  for (const rows of allRows(db)) {
    const counted = sqlite(rows).prepare(
      `select i.host, i.id >> 32 as manifest, i.profile, count(*) as items from item i
       where i.host is not null and ${inForce('i')} group by 1, 2, 3 order by 1`,
    );
    for (const one of counted.iterate({ run: at.run }) as IterableIterator<Omit<HostItems, 'name'>>)
      yield { ...one, name: nameOf.get(one.host) as string };
  }
}

/** Bytes of text by host, of the hosts that are measured by themselves: the 256 of each manifest with most items. */
function textOfHosts(db: Db, at: AsOf): { host: number; bytes: number; texts: number }[] {
  return sqlite(db)
    .prepare(`select m.host, sum(m.bytes) as bytes, sum(m.texts) as texts from measure m
       where m.host > 0 and m.medium in ('text', 'code') and ${inForce('m')} group by 1`)
    .all({ run: at.run }) as { host: number; bytes: number; texts: number }[];
}
