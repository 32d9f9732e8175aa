import type { FileOutcome } from '../../model/item.js';
import type { Mix } from '../../model/license-terms.js';
import type { Rule } from '../../model/rule.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { Statement } from '../../model/statement.js';
import type { FindingView, LawView, NotReadView, PolicyView } from '../../model/views.js';
import { type MaskedPath, nameMask, withNamesMasked } from '../../text/masked-paths.js';
import { filesOf, ignoredBy } from '../../text/not-read.js';
import { sqlite } from '../database.js';
import { acquiredAt } from '../find/query-acquired.js';
import { appliedLists } from '../find/query-applied.js';
import { headOf } from '../journal.js';
import { documentsOf, type ProjectDocument } from '../kept-documents.js';
import type { Db, Ledger } from '../open-ledger.js';
import { filedDecisionsAt, samplesAt } from '../samples/query-samples.js';
import type { CountedOnce } from '../shards/counted-once.js';
import { STATEMENTS, type StatementRow, statementRows } from '../statements.js';
import { acceptedViews } from './accepted-parts.js';
import { type AsOf, type ClaimRow, claimOf, inForce } from './as-of.js';
import { fieldRates } from './field-rates.js';
import { hostsOf, inventoryOf, type PopulationCase, populationOf } from './ledger-inventory.js';
import { measuresOf } from './measures/query-measures.js';
import { Queries } from './queries.js';
import {
  against,
  bases,
  detectionViews,
  generated,
  hosts,
  hostsCounted,
  known,
  licenses,
  minors,
  separateConsents,
  sourceKinds,
  sources,
  unnamedHosts,
} from './query-counts.js';
import { grantViews } from './query-grants.js';
import { manifestViews } from './query-manifests.js';
import { joinedLists, notReadAt, notReadTogether } from './query-not-read.js';
import { gone, retired, unseen } from './query-seen.js';
import { blocked, cleared, duties, errorRules, findings, notChecked, ruleViews } from './query-verdicts.js';

/** Everything a report may say, as of a run, with names of files that hold a personal value masked. The same ledger and run give the same snapshot. Who prints no hosts asks for a few; `whole` leaves findings as they are, whatever of them is accepted. */
export function snapshot(ledger: Ledger, at: AsOf, licit: string, mostHosts?: number, whole = false): Snapshot {
  const mask = nameMask(
    sqlite(ledger.db)
      .prepare(`select path, masked from path_mask where ${inForce('path_mask')}`)
      .all({ run: at.run }) as MaskedPath[],
  );
  const view = readSnapshot(ledger, at, licit, mostHosts, whole);
  return mask === undefined ? view : withNamesMasked(view, mask);
}

function readSnapshot(ledger: Ledger, at: AsOf, licit: string, mostHosts: number | undefined, whole: boolean): Snapshot {
  const { db } = ledger;
  const project = projectDocument(db, at.judging);
  const left = notReadAt(db, at.run);
  const views = findings(db, at, whole);
  const cases = populationOf(db, at);
  const rules = ruleViews(db, at, project);
  const measures = measuresOf(db, at, cases, errorRules(rules));
  return {
    licit,
    ledger: { id: ledger.id, path: ledger.path, created: ledger.created },
    ...runViews(db, at),
    ...projectViews(project),
    policy: policyView(db, at, project, left, views),
    ...listViews(db, at, left),
    ...countViews(db, at, cases, mostHosts),
    mix: documentsOf<Mix>(db, at.judging, 'mix')[0],
    laws: documentsOf<LawView>(db, at.judging, 'law'),
    detections: detectionViews(db, at),
    fieldRates: fieldRates(db, at),
    findings: views,
    rules,
    blocked: blocked(db, at, rules),
    cleared: cleared(db, at, rules),
    duties: duties(db, at),
    notChecked: notChecked(db, at, left, project),
    ...statedViews(db, at),
    ...acceptedViews(db, at, views),
    ...(measures && { measures }),
    files: filesView(db, at.run),
    totalQueries: new Queries(at).totals(),
  };
}

/** So many hosts are counted once; where there are more, a report that lists them all counts them anew. */
const MAX_COUNTED_HOSTS = 100_000;

/** What a corpus ledger comes to, counted when it is joined: `at` is what is judged now. */
export function countOnce(db: Db, at: AsOf): CountedOnce {
  const cases = populationOf(db, at);
  const hostsNamed = hostsCounted(db, at, MAX_COUNTED_HOSTS + 1);
  return {
    hosts: hostsNamed.slice(0, MAX_COUNTED_HOSTS),
    areAllHosts: hostsNamed.length <= MAX_COUNTED_HOSTS,
    unnamed: unnamedHosts(db, at, cases),
    hostsOf: hostsOf(db, at),
    measures: measuresOf(db, at, cases, errorRules(ruleViews(db, at, projectDocument(db, at.judging)))) ?? null,
  };
}

/** The run, the one before it, and the head of the journal that it left. */
function runViews(db: Db, at: AsOf): Pick<Snapshot, 'run' | 'previous' | 'asOf' | 'head'> {
  const run = sqlite(db).prepare('select id, started, finished, paths, unchanged, added, closed from run where id = ?').get(at.run) as {
    id: number;
    started: string;
    finished: string;
    paths: string;
    unchanged: number;
    added: number;
    closed: number;
  };
  const before = sqlite(db)
    .prepare('select id, finished from run where id < ? order by id desc limit 1')
    .get(at.run) as Snapshot['previous'];
  return {
    run: {
      ...run,
      paths: JSON.parse(run.paths) as string[],
      seconds: Math.round((Date.parse(run.finished) - Date.parse(run.started)) / 100) / 10,
    },
    ...(before && { previous: before }),
    asOf: at.asOf,
    head: headOf(db, at.run),
  };
}

/** What `licit.yaml` said when the run was judged. */
function projectViews(project: ProjectDocument) {
  return {
    use: project.use ?? {},
    provider: project.provider ?? {},
    datasetName: project.dataset?.name,
    configPath: project.path,
    rulesOff: Object.entries(project.rules ?? {}).flatMap(([id, setting]) => (setting === 'off' ? [id] : [])),
    records: project.records ?? {},
    ...(project.dossier && { dossier: project.dossier }),
    ...(project.labeling && { labeling: project.labeling }),
    ...(project.allowUnproven && { allowUnproven: true }),
  };
}

/** Datasets and manifests with their totals, and what was not read, is not looked at any more, or is gone. */
function listViews(db: Db, at: AsOf, left: readonly NotReadView[]) {
  const joined = joinedLists(left);
  const manifests = manifestViews(db, at).map((view): Snapshot['manifests'][number] =>
    view.path.endsWith('/') || joined.has(view.path) ? { ...view, several: true } : view,
  );
  const datasets = datasetViews(db, at, manifests);
  const problems = problemViews(db, at.run);
  // What is told of a file of which nothing was lost is a note.
  const damaged = new Set(problems.flatMap(({ at: { path }, count }) => (count > 0 ? [path] : [])));
  const silent = unseen(db, at.run, manifests);
  const lost = gone(db, at.run);
  const taken = retired(db, at.run);
  const sum = (pick: (view: (typeof manifests)[number]) => number) => manifests.reduce((total, view) => total + pick(view), 0);
  return {
    totals: {
      datasets: datasets.filter(({ list }) => list === undefined).length,
      manifests: manifests.length,
      items: sum((view) => view.items),
      distinct: datasets.reduce((total, view) => total + (view.distinct ?? view.items), 0),
      unread: sum((view) => view.unread),
      unreadFiles: damaged.size + filesOf(left, 'unreadable'),
      notedFiles: new Set(problems.flatMap(({ at: { path } }) => (damaged.has(path) ? [] : [path]))).size,
      notScanned: filesOf(left, 'not-scanned', 'changed', 'changed-elsewhere'),
      passedOver: filesOf(left, 'passed-over'),
      bytes: sum((view) => view.bytes),
    },
    datasets,
    manifests,
    notRead: notReadTogether(left),
    problems,
    ...(silent.length > 0 && { unseen: silent }),
    ...(lost.length > 0 && { gone: lost }),
    ...(taken.length > 0 && { retired: taken }),
  };
}

/** How many items state what: each count with the query that gives it. */
function countViews(db: Db, at: AsOf, cases: readonly PopulationCase[], mostHosts: number | undefined) {
  const sourceViews = sources(db, at, cases);
  return {
    known: known(db, at, cases),
    licenses: licenses(db, at, cases),
    sources: sourceViews,
    sourceKinds: sourceKinds(at, cases, sourceViews),
    hosts: hosts(db, at, mostHosts),
    bases: bases(at, cases),
    minors: minors(at, cases),
    separateConsents: separateConsents(at, cases),
    against: against(at, cases),
    generated: generated(db, at),
    acquired: acquiredAt(db, at),
    inventory: inventoryOf(cases),
  };
}

/** What people stated: declarations, grants, and what spot checks came to. */
function statedViews(db: Db, at: AsOf) {
  const statements = statementsAt(db, at.run);
  const grants = grantViews(db, at, statements);
  const samples = samplesAt(db, at.run);
  const filed = filedDecisionsAt(db, at.run);
  const lists = appliedLists(db, at);
  return {
    statements,
    ...(grants.length > 0 && { grants }),
    ...(samples && { samples }),
    ...(filed.length > 0 && { filedDecisions: filed }),
    ...(lists.length > 0 && { lists }),
  };
}

/** By which policy the run was judged. What rules of the change would have hidden is told by the findings that are there. */
function policyView(
  db: Db,
  at: AsOf,
  { path, failOn = 'error', rules = {}, policy }: ProjectDocument,
  left: readonly NotReadView[],
  found: readonly FindingView[],
): PolicyView {
  const own = new Map(documentsOf<Rule>(db, at.judging, 'rule').map(({ id, severity }) => [id, severity]));
  const weight = { info: 0, warn: 1, error: 2 };
  const lowered = Object.entries(rules).flatMap(([rule, to]) => {
    const from = own.get(rule);
    return from === undefined || to === 'off' || weight[to] >= weight[from] ? [] : [{ rule, from, to }];
  });
  const itemsOf = (rule: string): number =>
    found.reduce((sum, finding) => sum + (finding.rule === rule ? Math.max(1, finding.items) : 0), 0);
  return {
    ...(path !== undefined && { configuration: path }),
    ...(policy !== undefined && { base: policy.base }),
    failOn,
    rulesOff: Object.entries(rules)
      .flatMap(([id, setting]) => (setting === 'off' ? [id] : []))
      .sort(),
    lowered,
    ignored: ignoredBy(left),
    change: (policy?.change ?? []).map((change) =>
      change.kind === 'rule-off' || change.kind === 'rule-lowered' ? { ...change, items: itemsOf(change.rule) } : change,
    ),
  };
}

/** What people had stated when a run was made. */
export function statementsAt(db: Db, run: number): Statement[] {
  const rows = sqlite(db)
    .prepare(`${STATEMENTS} where ${inForce('statement')} order by id`)
    .all({ run }) as StatementRow[];
  const people = new Map(
    sqlite(db)
      .prepare(
        `select s.id, p.name from statement s join person p on p.id = s.person where s.kind in ('declaration', 'register', 'dismissal', 'reading') and ${inForce('s')}`,
      )
      .raw()
      .all({ run }) as [number, string][],
  );
  // Spot checks have views of their own.
  const said = statementRows(rows).filter(({ kind }) => kind !== 'sample' && kind !== 'sample-file');
  const named = said.map((statement) => (people.has(statement.id) ? { ...statement, by: people.get(statement.id)! } : statement));
  return named.map((one) =>
    one.kind === 'dismissal' ? { ...one, value: { ...one.value, covers: itemsDismissed(db, run, one.at.path) } } : one,
  );
}

/** From how many items the dismissal in a file takes finds. */
function itemsDismissed(db: Db, run: number, path: string): number {
  return sqlite(db)
    .prepare(
      `select coalesce(sum(p.items), 0) from fact f join population p on p.judging = f.judging and p.judged = f.judged
       where f.judging = (select judging from run where id = :run) and f.name = 'pi.dismissed' and instr(f.came_from, :path) > 0`,
    )
    .pluck()
    .get({ run, path: `"${path}:` }) as number;
}

function projectDocument(db: Db, judging: number): ProjectDocument {
  const body = sqlite(db)
    .prepare(
      `select d.body from judging j, json_each(j.documents) e join document d on d.digest = e.value
       where j.id = ? and d.kind = 'project'`,
    )
    .pluck()
    .get(judging) as string | undefined;
  return body === undefined ? {} : (JSON.parse(body) as ProjectDocument);
}

function problemViews(db: Db, run: number): Snapshot['problems'] {
  const rows = sqlite(db)
    .prepare(
      `select m.path, p.what, p.line, p.offset, p.record, p.field, p.fix, p.lost from problem p join manifest m on m.id = p.manifest
       where ${inForce('p')} order by m.path, p.line, p.id`,
    )
    .all({ run }) as {
    path: string;
    what: string;
    line: number | null;
    offset: number | null;
    record: number | null;
    field: string | null;
    fix: string;
    lost: number;
  }[];
  return rows.map(({ path, what, line, offset, record, field, fix, lost }) => ({
    what,
    at: {
      path,
      ...(line !== null && { line }),
      ...(offset !== null && { offset }),
      ...(record !== null && { record }),
      ...(field !== null && { field }),
    },
    fix,
    count: lost,
  }));
}

function filesView(db: Db, run: number): NonNullable<Snapshot['files']> {
  const outcomes = `select outcome, count(*) as files from declared_file where ${inForce('declared_file')} group by outcome`;
  const counts = { same: 0, different: 0, absent: 0, 'not-checked': 0 };
  for (const { outcome, files } of sqlite(db).prepare(outcomes).all({ run }) as { outcome: FileOutcome; files: number }[])
    counts[outcome] = files;
  const rows = sqlite(db)
    .prepare(
      `select m.path as descriptor, f.path, f.why, f.line, f.field from declared_file f join manifest m on m.id = f.manifest
       where f.outcome = 'different' and ${inForce('f')} order by m.path, f.path limit 100`,
    )
    .all({ run }) as { descriptor: string; path: string; why: string; line: number | null; field: string | null }[];
  return {
    counts,
    different: rows.map(({ descriptor, path, why, line, field }) => ({
      path,
      why,
      at: { path: descriptor, ...(line !== null && { line }), ...(field !== null && { field }) },
    })),
    query: outcomes.replaceAll(':run', String(run)),
  };
}

function datasetViews(db: Db, { run, judging }: AsOf, manifests: Snapshot['manifests']): Snapshot['datasets'] {
  const claims = sqlite(db)
    .prepare(
      `select c.id, d.name as dataset, d.parent is not null as isEntry, c.about, c.state, c.raw, c.value, c.why, m.path, c.line, c.field, c.said_by as by
       from claim c join dataset d on d.id = c.dataset join manifest m on m.id = c.manifest where ${inForce('c')} order by c.id`,
    )
    .all({ run }) as (ClaimRow & { isEntry: 0 | 1 })[];
  const claimsOf = new Map<string, typeof claims>();
  for (const claim of claims) {
    const mine = claimsOf.get(claim.dataset);
    if (mine) mine.push(claim);
    else claimsOf.set(claim.dataset, [claim]);
  }
  const titles = sqlite(db)
    .prepare(
      `select d.name, v.title from manifest_version v join dataset_manifest dm on dm.manifest = v.manifest and ${inForce('dm')}
       join dataset d on d.id = dm.dataset where v.title is not null and ${inForce('v')} order by v.manifest desc`,
    )
    .all({ run }) as { name: string; title: string }[];
  const title = new Map(titles.map((row) => [row.name, row.title]));
  const numbers = sqlite(db)
    .prepare(
      `select d.name, f.value from fact f join judged j on j.id = f.judged join dataset d on d.id = j.dataset
       where f.judging = ? and f.name = ? and f.value is not null`,
    )
    .raw();
  const shared = new Map(numbers.all(judging, 'dataset.shared') as [string, string][]);
  const distinct = new Map(numbers.all(judging, 'dataset.distinct') as [string, string][]);
  const names = [...new Set(manifests.map((view) => view.dataset))].sort();
  const own = names.map((name) => {
    const mine = manifests.filter((view) => view.dataset === name);
    return {
      name,
      ...(title.has(name) && { title: title.get(name)! }),
      items: mine.reduce((total, view) => total + view.items, 0),
      manifests: mine.filter(({ format }) => format !== 'prose').length,
      ...(shared.has(name) && { shared: Number(shared.get(name)) }),
      ...(distinct.has(name) && { distinct: Number(distinct.get(name)) }),
      claims: (claimsOf.get(name) ?? []).map(claimOf),
    };
  });
  // What lists describe comes behind, in their order.
  const listed = [...claimsOf].filter(([, [first]]) => first?.isEntry === 1);
  return [...own, ...listed.map(([name, said]) => ({ name, list: said[0]!.path, items: 0, manifests: 0, claims: said.map(claimOf) }))];
}
