/** Judges what the ledger holds: every rule over every distinct case, dataset and project; stores facts, verdicts, findings and duties. */

import { createHash } from 'node:crypto';
import {
  type ComparedFile,
  datasetFacts,
  documentsNamed,
  type FactContext,
  itemFacts,
  kindMeta,
  projectFacts,
  retentionsOver,
} from '../facts/facts.js';
import { canonical } from '../ledger/journal.js';
import { keepDocument } from '../ledger/kept-documents.js';
import { ManyRows } from '../ledger/many-rows.js';
import type { Db } from '../ledger/open-ledger.js';
import { prepared } from '../ledger/prepared.js';
import { PROFILES_SHARED } from '../ledger/profiles.js';
import { licensesIn } from '../ledger/read/query-mix.js';
import { internRow } from '../ledger/write/dictionary-rows.js';
import { mixOf } from '../license/mix/license-mix.js';
import { permissionsOf } from '../license/statements/read-license.js';
import { tablesDigest } from '../license/tables/license-tables.js';
import { modelTerms } from '../license/terms/model-terms.js';
import type { Json } from '../model/basics.js';
import type { Detector } from '../model/detection.js';
import type { FactName, Facts, Side } from '../model/fact.js';
import type { Instrument, Rule, Verdict } from '../model/rule.js';
import type { Config } from '../model/settings.js';
import type { RecordedClaim, Statement } from '../model/statement.js';
import type { FindingExample, LawView, NotReadKind } from '../model/views.js';
import { filesOf } from '../text/not-read.js';
import { Alike, type AlikeProfiles, type Member } from './alike.js';
import { nameCauses, standsOf } from './causes.js';
import { StatementReach } from './declarations.js';
import { Findings, type Stands } from './findings.js';
import { GrantReach } from './grant-reach.js';
import { namesOf } from './hosts.js';
import { answerInstrument, causesOf, holds, judge, rulesFor, type Subject } from './judge.js';
import { covers, type Evidence, gather, type Listing, standing } from './judged-evidence.js';
import { type Loosened, LoosenedRights } from './loosened.js';
import { Parents } from './parents.js';
import { consentDay, type Gone, Refusals } from './refusals.js';
import { listedTwice } from './shared.js';
import { statementsAt } from './told.js';

type Cause = ReturnType<typeof causesOf>[number];

export interface JudgingTools {
  config: Config;
  rules: readonly Rule[];
  instruments: readonly Instrument[];
  detectors: readonly Detector[];
  licit: string;
  /** What `now` means, ISO date and time. */
  asOf: string;
}

/** Judges as of now, or finds that nothing has changed since the judging before. Returns the judging's id. */
export function judgeRun(db: Db, run: number, tools: JudgingTools): number {
  const chosen = tools.instruments.filter(({ id }) => tools.config.instruments.includes(id));
  const documents = keepDocuments(db, run, tools, chosen);
  const evidence = gather(db);
  const inputs = createHash('sha256')
    .update(
      canonical([
        tools.licit,
        tablesDigest(),
        documents,
        evidence.state,
        standing(evidence.statements, tools.asOf),
        consentDay(db, tools.asOf),
        retentionsOver(evidence.statements, tools.asOf),
      ] as Json),
    )
    .digest('hex');
  const before = prepared(db, 'select id, inputs from judging order by id desc limit 1').get() as
    | { id: number; inputs: string }
    | undefined;
  if (before?.inputs === inputs) return before.id;
  return new Judging(db, run, tools, chosen, documents, evidence, inputs).judge();
}

/** Where a rule on files that descriptors speak of points: at the lines that speak of them. */
function filesAtFault(rule: Rule, which: Json | undefined, files: readonly ComparedFile[]): Pick<Stands, 'examples'> | undefined {
  const asked = JSON.stringify(rule.met);
  const outcome = asked.includes('"files.differing"') ? 'different' : asked.includes('"files.absent"') ? 'absent' : undefined;
  if (outcome === undefined) return undefined;
  const at = files.filter((file) => file.outcome === outcome && (which === undefined || which === file.path)).slice(0, 3);
  return { examples: at.map((file) => ({ at: file.at, words: file.why === undefined ? file.path : `${file.path}: ${file.why}` })) };
}

function keepDocuments(db: Db, run: number, tools: JudgingTools, instruments: readonly Instrument[]): string[] {
  const { config } = tools;
  const { path, provider, dataset, use, rules, failOn, records, allowUnproven, policy } = config;
  return [
    keepDocument(db, run, 'project', {
      path,
      provider,
      dataset,
      use,
      instruments: config.instruments,
      rules,
      failOn,
      records,
      allowUnproven,
      policy,
    }),
    ...tools.rules.map((rule) => keepDocument(db, run, 'rule', rule)),
    ...instruments.map((instrument) => keepDocument(db, run, 'instrument', instrument)),
    ...lawsOf(tools, instruments).map((law) => keepDocument(db, run, 'law', law)),
    ...tools.detectors.map(({ id, type, title, category, sensitive, lacks }) =>
      keepDocument(db, run, 'detector', { id, type, title, category, sensitive, ...(lacks?.() && { lacks: lacks() }) }),
    ),
  ];
}

/** The laws and standards that are chosen or cited, as a report names them years later. */
function lawsOf({ instruments, rules }: JudgingTools, chosen: readonly Instrument[]): LawView[] {
  const cited = new Set(rules.flatMap(({ cites }) => cites.map(({ instrument }) => instrument)));
  return instruments
    .filter((instrument) => cited.has(instrument.id) || chosen.includes(instrument))
    .map(({ id, title, short, version, jurisdiction, inForce, replacedBy, source }) => ({
      id,
      title,
      short,
      ...(version && { version }),
      jurisdiction,
      inForce,
      ...(replacedBy && { replacedBy }),
      source,
      chosen: chosen.some((one) => one.id === id),
    }));
}

/** Items of a manifest that are judged as one: with profiles that no rule tells apart, and the same said about them. */
interface ItemCase {
  alike: AlikeProfiles;
  judged: number;
  /** 0: every host that no statement names. */
  host: number;
  statements: readonly Statement[];
  items: number;
  examples: number[];
  members: Member[];
}

const POPULATION = ['judging', 'judged', 'dataset', 'manifest', 'profile', 'host', 'items', 'examples', 'since'];

class Judging {
  readonly #db: Db;
  readonly #run: number;
  readonly #tools: JudgingTools;
  readonly #instruments: readonly Instrument[];
  readonly #documents: string[];
  readonly #evidence: Evidence;
  readonly #inputs: string;
  readonly #context: FactContext;
  readonly #rules: readonly Rule[];
  readonly #counts = new Map<string, Record<Verdict, number>>();
  readonly #findings: Findings;
  readonly #parents: Parents;
  readonly #refusals: Refusals;
  readonly #loosened: LoosenedRights;
  readonly #licenses = new Set<string>();
  readonly #models = new Set<string>();
  readonly #stored = new Set<number>();
  /** By rule, where the statements are that its answer `stated` rests on. */
  readonly #told = new Map<string, Set<string>>();
  readonly #grants: GrantReach;
  readonly #reach: StatementReach;
  readonly #alike: Alike;
  readonly #population: ManyRows;
  /** Hosts of the ledger by the name that takes them in. */
  readonly #hosts = new Map<string, number[]>();
  #id = 0;

  constructor(
    db: Db,
    run: number,
    tools: JudgingTools,
    instruments: readonly Instrument[],
    documents: string[],
    evidence: Evidence,
    inputs: string,
  ) {
    this.#db = db;
    this.#run = run;
    this.#tools = tools;
    this.#instruments = instruments;
    this.#documents = documents;
    this.#evidence = evidence;
    this.#inputs = inputs;
    this.#findings = new Findings(db, run, tools);
    this.#grants = new GrantReach(evidence.statements, evidence.removed);
    this.#reach = new StatementReach(evidence.statements);
    this.#parents = new Parents(evidence, tools.asOf);
    this.#refusals = new Refusals(db, tools.asOf);
    this.#loosened = new LoosenedRights(db);
    this.#rules = tools.rules.filter(({ id }) => tools.config.rules[id] !== 'off');
    this.#alike = new Alike(db, this.#rules);
    this.#population = new ManyRows(db, 'population', POPULATION);
    this.#context = {
      use: tools.config.use ?? {},
      provider: tools.config.provider ?? {},
      records: tools.config.records,
      instruments: instruments.map(({ id }) => id),
      configPath: tools.config.path,
      kinds: tools.detectors.map(kindMeta),
      unread: [...evidence.unread.values()].reduce((sum, n) => sum + n, 0) + filesOf(evidence.notRead, 'unreadable'),
      notScanned: filesOf(evidence.notRead, 'not-scanned'),
      nameKinds: [...new Set(evidence.names.flatMap(({ kinds }) => kinds))].sort(),
      kept: true,
      asOf: tools.asOf,
    };
  }

  judge(): number {
    const db = this.#db;
    this.#id = Number(
      prepared(db, 'insert into judging (as_of, inputs, documents, since) values (?, ?, ?, ?)').run(
        this.#tools.asOf,
        this.#inputs,
        JSON.stringify(this.#documents),
        this.#run,
      ).lastInsertRowid,
    );
    const byDataset = new Map<number, Listing[]>();
    for (const listing of this.#evidence.listings) byDataset.set(listing.dataset, [...(byDataset.get(listing.dataset) ?? []), listing]);
    for (const listings of byDataset.values()) {
      for (const listing of listings) if (listing.items > 0) this.#judgeItems(listing);
      this.#judgeDataset(listings);
    }
    const named = documentsNamed(this.#evidence.statements, this.#tools.config.records);
    const covering = { ...this.#reach.names(), grants: this.#reach.grantsOverAll() };
    const project = projectFacts(this.#context, this.#grants, { named, covering });
    const { statements, listings } = this.#evidence;
    nameCauses(this.#findings, { named, covering, statements, listings, reach: this.#reach, db });
    const judged = this.#judged('project', null, null, null);
    this.#keep(
      judged,
      'project',
      project,
      (rule, cause) =>
        this.#grants.stands(cause) ??
        standsOf(cause, this.#reach, statements, this.#tools.config.records) ??
        this.#projectStands(rule, cause),
    );
    this.#findings.keep(this.#id);
    this.#keepDuties(project);
    // The permission table as it stood, for the licenses that occur.
    const kept = [...this.#licenses]
      .sort()
      .map((expression) => keepDocument(db, this.#run, 'permissions', { expression, permissions: permissionsOf(expression) }));
    const mix = mixOf(licensesIn(db, this.#id), this.#context.use);
    if (mix) kept.push(keepDocument(db, this.#run, 'mix', mix));
    const models = [...this.#models].sort().map((family) => modelTerms(family, this.#tools.asOf));
    const terms = models.filter(({ document }) => document !== '').map((one) => keepDocument(db, this.#run, 'model-terms', one));
    prepared(db, 'update judging set documents = ? where id = ?').run(JSON.stringify([...this.#documents, ...kept, ...terms]), this.#id);
    return this.#id;
  }

  /** What a finding on the whole project stands for: the files it is about, where it is about files. */
  #projectStands(rule: Rule, cause?: Cause): Stands {
    const asked = JSON.stringify(rule.met);
    if (asked.includes('"scan.unread"')) {
      const where = this.#evidence.listings.flatMap(({ manifest, path }) => {
        const items = this.#evidence.unread.get(manifest);
        return items === undefined ? [] : [{ path, items }];
      });
      const files = this.#filesNotRead('unreadable');
      return {
        dataset: '',
        items: where.reduce((sum, { items }) => sum + items, 0) + files.items,
        where: [...files.where, ...where],
        examples: [...files.examples.slice(0, 2), ...this.#problems()],
      };
    }
    if (asked.includes('"files.name-kinds"')) {
      const kind = cause?.['files.name-kinds'];
      const where = this.#evidence.names.flatMap(({ path, kinds }) =>
        kind === undefined || kinds.includes(String(kind)) ? [{ path, items: 1 }] : [],
      );
      return { dataset: '', items: where.length, where, examples: where.slice(0, 3).map(({ path }) => ({ at: { path } })) };
    }
    if (asked.includes('"scan.not-scanned"')) return this.#filesNotRead('not-scanned');
    return {
      dataset: '',
      items: 0,
      where: [],
      examples: this.#tools.config.path === undefined ? [] : [{ at: { path: this.#tools.config.path } }],
    };
  }

  #filesNotRead(kind: NotReadKind): Stands {
    const files = this.#evidence.notRead.filter((file) => file.kind === kind);
    return {
      dataset: '',
      items: filesOf(files, kind),
      where: files.map(({ path, files: n = 1 }) => ({ path, items: n })),
      examples: files.slice(0, 3).map(({ path, why }) => ({ at: { path }, words: why })),
    };
  }

  /** The statements that take in a case: of grants for items under a license, those for its license. */
  #covering(statements: readonly Statement[], facts: Facts): Statement[] {
    const license = facts['license.expression']?.value;
    return statements.filter(({ scope }) => scope.license === undefined || scope.license === license);
  }

  #problems(): FindingExample[] {
    const rows = prepared(
      this.#db,
      'select m.path, p.line, p.what from problem p join manifest m on m.id = p.manifest where p.until is null order by p.id limit 3',
    ).all() as { path: string; line: number | null; what: string }[];
    return rows.map(({ path, line, what }) => ({ at: { path, ...(line !== null && { line }) }, words: what }));
  }

  #judgeItems(listing: Listing): void {
    const db = this.#db;
    const scoped = this.#evidence.statements.filter((statement) => covers(statement, listing));
    const everywhere = scoped.filter(({ scope }) => scope.host === undefined);
    const byHost = this.#namedHosts(scoped, listing.manifest);
    const ofHosts = this.#itemsOf(
      listing.manifest,
      byHost.map(({ host }) => host),
    );
    const claims = (this.#evidence.claimsOf.get(listing.dataset) ?? []).filter(
      (claim) => claim.of === 'dataset' || claim.manifest === listing.manifest,
    );
    const tallied = prepared(db, 'select profile, items, examples from tally where manifest = ? and until is null order by profile')
      .raw()
      .all(listing.manifest) as [number, number, string][];
    const cases = new Map<AlikeProfiles, ItemCase[]>();
    const inOrder: ItemCase[] = [];
    const add = (profile: number, host: number, statements: readonly Statement[], items: number, examples: string): void => {
      const alike = this.#alike.of(profile);
      let known = cases.get(alike);
      if (known === undefined) cases.set(alike, (known = []));
      let found = known.find((one) => one.host === host);
      if (found === undefined) {
        const judged = this.#caseOf(listing, alike.first, claims, statements);
        found = { alike, host, statements, judged, items: 0, examples: [], members: [] };
        known.push(found);
        inOrder.push(found);
      }
      this.#populate(listing, found, profile, items, examples);
    };
    for (const [profile, items, examples] of tallied) {
      let rest = items;
      for (const { host, statements } of byHost) {
        const own = ofHosts.get(`${profile} ${host}`);
        if (!own) continue;
        rest -= own.items;
        add(profile, host, [...everywhere, ...statements], own.items, JSON.stringify(own.examples));
      }
      if (rest === 0) continue;
      const others = ofHosts.size === 0 ? undefined : ofHosts.get(`${profile} 0`);
      add(profile, 0, everywhere, rest, others === undefined ? examples : JSON.stringify(others.examples));
    }
    this.#population.flush();
    for (const one of inOrder) this.#judgeCase(listing, one, claims);
  }

  /** Hosts that a statement names, and their subdomains, with the statements that take them in. */
  #namedHosts(scoped: readonly Statement[], manifest: number): { host: number; statements: Statement[] }[] {
    const naming = scoped.filter(({ scope }) => scope.host !== undefined);
    if (naming.length === 0) return [];
    const find = prepared(this.#db, "select id from host where name = :host or substr(name, -length(:host) - 1) = '.' || :host").pluck();
    const named = new Map<number, Statement[]>();
    for (const statement of naming) {
      const host = statement.scope.host!.toLowerCase();
      let ids = this.#hosts.get(host);
      // Addresses have a name in letters of any writing, or in punycode: it is the same host.
      if (!ids) this.#hosts.set(host, (ids = namesOf(host).flatMap((name) => find.all({ host: name }) as number[])));
      for (const id of new Set(ids)) named.set(id, [...(named.get(id) ?? []), statement]);
    }
    const keep = prepared(
      this.#db,
      'insert into named_host (judging, host, since) select :judging, :host, :run where not exists (select 1 from named_host where judging = :judging and host = :host)',
    );
    const listed = prepared(this.#db, 'select host from host_tally where manifest = ? and until is null').pluck().all(manifest) as number[];
    return listed
      .filter((host) => named.has(host))
      .sort((a, b) => a - b)
      .map((host) => {
        keep.run({ judging: this.#id, host, run: this.#run });
        return { host, statements: named.get(host)! };
      });
  }

  /** How many items a manifest lists of each profile and named host (0: any other), with the first three: in one pass, for there may be many of both. */
  #itemsOf(manifest: number, hosts: readonly number[]): Map<string, { items: number; examples: number[] }> {
    const found = new Map<string, { items: number; examples: number[] }>();
    if (hosts.length === 0) return found;
    const low = manifest * 2 ** 32;
    const rows = prepared(
      this.#db,
      `select profile, case when host in (select value from json_each(:hosts)) then host else 0 end, id
       from item where id between :low and :high and until is null order by id`,
    )
      .raw()
      .iterate({ low, high: low + 2 ** 32 - 1, hosts: JSON.stringify(hosts) }) as IterableIterator<[number, number, number]>;
    for (const [profile, host, id] of rows) {
      const name = `${profile} ${host}`;
      const own = found.get(name) ?? { items: 0, examples: [] };
      own.items += 1;
      if (own.examples.length < 3) own.examples.push(id);
      if (own.items === 1) found.set(name, own);
    }
    return found;
  }

  /** The case of items that are judged as one profile, with what speaks about them. */
  #caseOf(listing: Listing, profile: number, claims: readonly RecordedClaim[], statements: readonly Statement[]): number {
    const { claims: behind } = this.#parents.of(listing.dataset);
    const body = {
      claims: claims.map(({ id }) => id),
      statements: statements.map(({ id }) => id),
      ...(behind.length > 0 && { parents: behind }),
    };
    return this.#judged('item', profile, internRow(this.#db, this.#run, 'overlay', 'body', canonical(body)), listing.dataset);
  }

  /** Counts items of a profile to their case; `examples`: the first of them, as JSON. */
  #populate(listing: Listing, one: ItemCase, profile: number, items: number, examples: string): void {
    this.#population.add([this.#id, one.judged, listing.dataset, listing.manifest, profile, one.host, items, examples, this.#run]);
    one.items += items;
    one.members.push({ profile, items, example: Number.parseInt(examples.slice(1), 10) });
    if (one.examples.length < 3) one.examples.push(...(JSON.parse(examples) as number[]).slice(0, 3 - one.examples.length));
  }

  #judgeCase(listing: Listing, { alike, judged, statements, items, examples, members }: ItemCase, claims: RecordedClaim[]): void {
    const { parents } = this.#parents.of(listing.dataset);
    const facts = itemFacts({ profile: alike.profile, claims, statements: [...statements], parents }, this.#context);
    this.#grants.item(facts, listing.path, items);
    this.#reach.item(this.#covering(statements, facts), facts, items);
    this.#keep(judged, 'item', facts, {
      dataset: listing.datasetName,
      items,
      where: [{ path: listing.path, items }],
      examples,
      members,
    });
  }

  #judgeDataset(listings: readonly Listing[]): void {
    const { dataset, datasetName, line } = listings[0]!;
    const items = listings.reduce((sum, listing) => sum + listing.items, 0);
    const judged = this.#judged('dataset', null, null, dataset);
    const claims = this.#evidence.claimsOf.get(dataset) ?? [];
    const statements = this.#evidence.statements.filter((statement) => {
      const within = (listing: Listing): boolean => covers(statement, listing);
      // A permission for some manifests of a dataset is none for the dataset, and what a change declares for its files is nothing that all others state.
      const forAll = statement.kind === 'grant' || (statement.kind === 'declaration' && statement.value.inChange !== undefined);
      return statement.scope.host === undefined && (forAll ? listings.every(within) : listings.some(within));
    });
    const files = this.#evidence.filesOf.get(dataset) ?? [];
    const gone = this.#refusals.of(listings);
    const elsewhere = this.#refusals.elsewhere(listings);
    const loosened = this.#loosened.of(listings);
    const unread = listings.reduce((sum, { manifest }) => sum + (this.#evidence.unread.get(manifest) ?? 0), 0);
    const facts = datasetFacts(
      {
        name: datasetName,
        items,
        claims,
        statements,
        labeled: this.#labeled(listings),
        parents: this.#parents.of(dataset).parents,
        shared: this.#shared(judged, listings),
        files,
        gone: [...gone.keys()],
        loosened: [...loosened.keys()],
        elsewhere: elsewhere?.items ?? 0,
      },
      { ...this.#context, unread },
    );
    if (items === 0) {
      this.#grants.dataset(facts);
      this.#reach.dataset(this.#covering(statements, facts));
    }
    const where = listings
      .filter((listing) => items === 0 || listing.items > 0)
      .map((listing) => ({ path: listing.path, items: listing.items }));
    const stands = {
      dataset: datasetName,
      items,
      where,
      examples: where.slice(0, 1).map(({ path }) => ({ at: { path, ...(line !== undefined && { line }) } })),
    };
    this.#keep(judged, items === 0 ? 'dataset-without-items' : 'dataset', facts, (rule, cause) => ({
      ...stands,
      ...filesAtFault(rule, cause?.['files.different'], files),
      ...gone.get(cause?.['consent.gone'] as Gone),
      ...loosened.get(cause?.['license.loosened'] as Loosened),
      ...(rule.id === 'pi/refused-elsewhere' && elsewhere),
    }));
  }

  /** How many items several of its manifests list, as it was found before where none of them was read since. */
  #shared(judged: number, listings: readonly Listing[]): number | undefined {
    if (listings.length < 2) return undefined;
    const before = prepared(
      this.#db,
      `select f.value, f.since from fact f where f.judged = ? and f.name = 'dataset.shared' and f.judging < ? order by f.id desc limit 1`,
    ).get(judged, this.#id) as { value: string | null; since: number } | undefined;
    const changed = prepared(
      this.#db,
      `select 1 from dataset_manifest d left join manifest_version v on v.manifest = d.manifest
       where d.dataset = :dataset and max(d.since, coalesce(d.until, 0), coalesce(v.since, 0), coalesce(v.until, 0)) > :since limit 1`,
    ).pluck();
    const { dataset } = listings[0]!;
    if (before && changed.get({ dataset, since: before.since }) === undefined)
      return before.value === null ? undefined : (JSON.parse(before.value) as number);
    return listedTwice(this.#db, listings);
  }

  #labeled(listings: readonly Listing[]): boolean {
    const find = prepared(
      this.#db,
      `select 1 from tally t join ${PROFILES_SHARED} p on p.id = t.profile
       where t.manifest = ? and t.until is null and json_extract(p.body, '$.labeled') = 1 limit 1`,
    ).pluck();
    return listings.some(({ manifest }) => find.get(manifest) !== undefined);
  }

  #judged(scope: string, profile: number | null, overlay: number | null, dataset: number | null): number {
    const known = prepared(this.#db, 'select id from judged where scope = ? and profile is ? and overlay is ? and dataset is ?')
      .pluck()
      .get(scope, profile, overlay, dataset) as number | undefined;
    if (known !== undefined) return known;
    return Number(
      prepared(this.#db, 'insert into judged (scope, profile, overlay, dataset, since) values (?, ?, ?, ?, ?)').run(
        scope,
        profile,
        overlay,
        dataset,
        this.#run,
      ).lastInsertRowid,
    );
  }

  /** Stores facts and verdicts of a subject, and gathers what is unmet. */
  #keep(judged: number, subject: Subject, facts: Facts, stands: Stands | ((rule: Rule, cause?: Cause) => Stands)): void {
    const license = facts['license.expression']?.value;
    if (typeof license === 'string') this.#licenses.add(license);
    const models = facts['license.generator']?.value;
    if (Array.isArray(models)) for (const one of models) this.#models.add(String(one));
    // The same case in several manifests of a dataset is judged and stored once.
    const isNew = !this.#stored.has(judged);
    this.#stored.add(judged);
    if (isNew) {
      const keepFact = prepared(
        this.#db,
        'insert into fact (judging, judged, name, value, came_from, why, since) values (?, ?, ?, ?, ?, ?, ?)',
      );
      for (const [name, fact] of Object.entries(facts)) {
        keepFact.run(
          this.#id,
          judged,
          name,
          fact.value === undefined ? null : canonical(fact.value),
          JSON.stringify(fact.from),
          fact.why?.toWellFormed() ?? null,
          this.#run,
        );
      }
    }
    const keepVerdict = prepared(
      this.#db,
      'insert into verdict (judging, judged, rule, verdict, because, since) values (?, ?, ?, ?, ?, ?)',
    );
    for (const rule of rulesFor(this.#rules, subject)) {
      const { verdict, because } = judge(rule, facts, this.#tools.asOf);
      if (isNew) keepVerdict.run(this.#id, judged, rule.id, verdict, JSON.stringify(because), this.#run);
      const counts = this.#counts.get(rule.id) ?? { met: 0, stated: 0, unmet: 0, unproven: 0, 'not-applicable': 0 };
      const stand = typeof stands === 'function' ? stands(rule) : stands;
      counts[verdict] += subject === 'item' ? stand.items : 1;
      this.#counts.set(rule.id, counts);
      if (verdict === 'stated') this.#note(rule, because, facts);
      const open = verdict === 'unproven' && mustBeShown(rule, facts, this.#tools.asOf);
      if (verdict === 'unmet' || open)
        for (const cause of causesOf(rule, facts))
          this.#findings.add(
            rule,
            cause,
            typeof stands === 'function' ? stands(rule, cause) : stands,
            sidesOf(rule, facts),
            open ? 'unproven' : 'unmet',
          );
    }
  }

  #note(rule: Rule, because: readonly FactName[], facts: Facts): void {
    const told = this.#told.get(rule.id) ?? new Set();
    this.#told.set(rule.id, told);
    for (const name of because) if (facts[name]?.stated) for (const origin of facts[name].from) told.add(origin);
  }

  #toldFor(rules: readonly string[]): Set<string> {
    return new Set(rules.flatMap((id) => [...(this.#told.get(id) ?? [])]));
  }

  #keepDuties(project: Facts): void {
    const insert = prepared(this.#db, 'insert into duty (judging, instrument, article, verdict, body, since) values (?, ?, ?, ?, ?, ?)');
    const rules = new Map(this.#tools.rules.map((rule) => [rule.id, rule]));
    for (const instrument of this.#instruments) {
      const answers = answerInstrument(instrument, this.#counts, rules, project);
      for (const duty of instrument.duties) {
        const { verdict, reason } = answers.get(duty.id)!;
        const body = {
          instrument: instrument.id,
          instrumentTitle: instrument.title,
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
          statements: verdict === 'stated' ? statementsAt(this.#toldFor(duty.rules), this.#evidence.statements, this.#tools) : undefined,
          bears: duty.bears,
        };
        insert.run(this.#id, instrument.id, duty.article.en, verdict, canonical(JSON.parse(JSON.stringify(body)) as Json), this.#run);
      }
    }
  }
}

/** A rule that may not be waived, and is known to apply, has to be shown to be met where there is sensitive personal information: silence does not pass there. */
function mustBeShown(rule: Rule, facts: Facts, asOf: string): boolean {
  if (rule.severity !== 'error' || rule.waivable || rule.scope !== 'item') return false;
  return facts['pi.sensitive']?.value === true && holds(rule.applies, facts, asOf) === true;
}

/** What the facts that name the cause say of two statements that do not go together. */
function sidesOf(rule: Rule, facts: Facts): Side[] {
  return rule.cause.flatMap((name) => facts[name]?.sides ?? []);
}
