/** Judges the cases of a plan: facts, verdicts, findings and duties. */
import {
  type DatasetFound,
  datasetFacts,
  documentsNamed,
  type FactContext,
  itemFacts,
  MetStandings,
  type ProjectFound,
  projectFacts,
  speakOfParts,
} from '../facts/facts.js';
import { factBefore, isChangedSince, isLabeled } from '../ledger/judging/case-rows.js';
import { firstProblems } from '../ledger/judging/evidence-rows.js';
import type { JudgingWriter } from '../ledger/judging/write-judging.js';
import { keepDocument } from '../ledger/kept-documents.js';
import type { Db } from '../ledger/open-ledger.js';
import { HeldWorks } from '../ledger/read/measures/held-works.js';
import { licensesIn } from '../ledger/read/query-mix.js';
import { mixOf } from '../license/mix/license-mix.js';
import { permissionsOf } from '../license/statements/read-license.js';
import { modelTerms } from '../license/terms/model-terms.js';
import type { Detector } from '../model/detection.js';
import type { FactName, Facts, Side } from '../model/fact.js';
import type { Instrument, Judgement, MetStanding, Rule, Verdict } from '../model/rule.js';
import type { Config } from '../model/settings.js';
import type { Statement } from '../model/statement.js';
import type { FindingExample } from '../model/views.js';
import { keep } from '../text/append.js';
import { Acceptance } from './acceptance.js';
import { Alike } from './alike.js';
import { StatementReach, scopeName, suggestion } from './declarations.js';
import { Delisted } from './delisted.js';
import { type AffectedBy, type Fault, Findings, fingerprintOf } from './findings.js';
import { answerInstrument, causesOf, holds, judge, rulesFor, type Subject } from './judge.js';
import type { DatasetManifest, JudgedEvidence } from './judged-evidence.js';
import { LoosenedRights } from './loosened.js';
import { Parents } from './parents.js';
import { CasePlan, type DatasetCase, type ItemCase } from './plan-cases.js';
import { affectedInDataset, affectedInProject, mustBeShown } from './points.js';
import { GrantReach } from './reach/grant-reach.js';
import { Refusals } from './refusals.js';
import { type Overlap, overlapOf } from './shared.js';
import { statementsAt } from './told.js';

/** What judging is done with: settings, rules, laws, detectors. */
export interface JudgingTools {
  config: Config;
  rules: readonly Rule[];
  instruments: readonly Instrument[];
  detectors: readonly Detector[];
  licit: string;
  /** What `now` means, ISO date and time. */
  asOf: string;
}

/** What one judging goes by. */
export interface JudgingInput {
  db: Db;
  run: number;
  tools: JudgingTools;
  instruments: readonly Instrument[];
  documents: readonly string[];
  evidence: JudgedEvidence;
  context: FactContext;
}

/** What a rule says of a subject: where it is at fault, for which causes. */
type Ruling = Pick<Fault, 'rule' | 'sides' | 'notShown'> &
  Pick<Judgement, 'verdict' | 'because'> & { causes: ReturnType<typeof causesOf>; standing?: MetStanding };

/** Subjects whose facts and verdicts are kept while others are judged. */
const MAX_KEPT_SUBJECTS = 200;

/** Judges every case, dataset and the project, and writes what comes of it. */
export class CaseJudge {
  readonly #input: JudgingInput;
  readonly #db: Db;
  readonly #evidence: JudgedEvidence;
  readonly #context: FactContext;
  readonly #writer: JudgingWriter;
  readonly #plan: CasePlan;
  readonly #rules: Readonly<Record<Subject, readonly Rule[]>>;
  readonly #counts = new Map<string, Record<Verdict, number>>();
  readonly #findings: Findings;
  readonly #parents: Parents;
  readonly #works: HeldWorks;
  readonly #refusals: Refusals;
  readonly #loosened: LoosenedRights;
  readonly #delisted: Delisted;
  readonly #grants: GrantReach;
  readonly #reach: StatementReach;
  readonly #acceptance: Acceptance;
  /** Licenses and generating models that occur: what tables say of them is kept with the judging. */
  readonly #licenses = new Set<string>();
  readonly #models = new Set<string>();
  /** Subjects that are written: the same case in several manifests of a dataset is judged and stored once. */
  readonly #written = new Set<number>();
  /** The last of them: thousands of small manifests of a dataset are often one case. */
  readonly #judged = new Map<number, { facts: Facts; rulings: readonly Ruling[] }>();
  readonly #met: MetStandings;
  /** By rule, what it is met by. */
  readonly #standings: Record<string, Partial<Record<MetStanding, number>>> = {};
  /** By rule, where the statements are that its answer `stated` rests on. */
  readonly #statedAt = new Map<string, Set<string>>();

  constructor(input: JudgingInput, writer: JudgingWriter) {
    const { db, run, tools, evidence } = input;
    this.#input = input;
    this.#db = db;
    this.#evidence = evidence;
    this.#context = input.context;
    this.#writer = writer;
    this.#findings = new Findings(db, run, tools);
    this.#met = new MetStandings(evidence.statements);
    this.#grants = new GrantReach(evidence.statements, evidence.removed);
    this.#reach = new StatementReach(evidence.statements);
    this.#acceptance = new Acceptance(db, { run, judging: writer.id, asOf: tools.asOf }, evidence, tools.rules);
    this.#works = new HeldWorks(db);
    this.#parents = new Parents(evidence, tools.asOf);
    this.#refusals = new Refusals(db, tools.asOf, tools.detectors);
    this.#loosened = new LoosenedRights(db);
    this.#delisted = new Delisted(db);
    const rules = tools.rules.filter(({ id }) => tools.config.rules[id] !== 'off');
    this.#plan = new CasePlan(db, evidence, new Alike(db, rules), (host) => writer.namedHost(host));
    this.#rules = {
      item: rulesFor(rules, 'item'),
      dataset: rulesFor(rules, 'dataset'),
      'dataset-without-items': rulesFor(rules, 'dataset-without-items'),
      project: rulesFor(rules, 'project'),
    };
  }

  /** Judges all there is. */
  judgeAll(): void {
    for (const dataset of this.#plan.datasets()) {
      for (const manifest of dataset.manifests)
        if (manifest.items > 0) for (const itemCase of this.#plan.items(manifest)) this.#judgeItems(itemCase);
      this.#judgeDataset(dataset);
    }
    const { facts, found } = this.#judgeProject();
    this.#findings.keep(this.#writer, found, this.#acceptance);
    this.#keepDuties(facts);
    this.#keepTables();
  }

  #judgeItems(itemCase: ItemCase): void {
    const { manifest, alike, claims, statements, items, examples, members } = itemCase;
    const { parents, claims: parentClaims } = this.#parents.of(manifest.dataset, claims);
    const holdsWorks = claims.some(({ about, by }) => about === 'license' && by === 'file') && this.#works.in(manifest.manifest);
    const overlay = this.#writer.overlay({
      claims: claims.map(({ id }) => id),
      statements: statements.map(({ id }) => id),
      ...(parentClaims.length > 0 && { parents: parentClaims }),
      ...(speakOfParts(claims) && { open: true }),
      ...(holdsWorks && { works: true }),
    });
    const judged = this.#writer.judged({ scope: 'item', profile: alike.first, overlay, dataset: manifest.dataset });
    this.#writer.population(judged, itemCase);
    const facts =
      this.#judged.get(judged)?.facts ?? itemFacts({ profile: alike.profile, claims, statements, parents, holdsWorks }, this.#context);
    this.#grants.item(facts, manifest.path, items);
    this.#reach.item(coveringLicense(statements, facts), facts, items);
    const affected = { dataset: manifest.datasetName, items, where: [{ path: manifest.path, items }], examples: [...examples], members };
    this.#judgeSubject(judged, 'item', facts, items, () => affected);
  }

  #judgeDataset({ dataset, name, manifests, items, claims, statements }: DatasetCase): void {
    const judged = this.#writer.judged({ scope: 'dataset', dataset });
    const found: DatasetFound = {
      files: this.#evidence.filesOf.get(dataset) ?? [],
      gone: this.#refusals.of(manifests),
      elsewhere: this.#refusals.elsewhere(manifests),
      loosened: this.#loosened.of(manifests),
      delisted: this.#delisted.of(manifests),
    };
    const facts = datasetFacts(
      {
        name,
        items,
        claims,
        statements,
        labeled: manifests.some(({ manifest }) => isLabeled(this.#db, manifest)),
        parents: this.#parents.of(dataset, claims).parents,
        ...this.#overlap(judged, manifests),
        files: found.files,
        gone: [...found.gone.keys()],
        loosened: [...found.loosened.keys()],
        delisted: [...found.delisted.keys()],
        elsewhere: found.elsewhere?.items ?? 0,
      },
      { ...this.#context, unread: manifests.reduce((sum, { manifest }) => sum + (this.#evidence.unread.get(manifest) ?? 0), 0) },
    );
    if (items === 0) {
      this.#grants.dataset(facts);
      this.#reach.dataset(coveringLicense(statements, facts));
    }
    const where = manifests
      .filter((manifest) => items === 0 || manifest.items > 0)
      .map((manifest) => ({ path: manifest.path, items: manifest.items }));
    const { line } = manifests[0]!;
    const examples = where.slice(0, 1).map(({ path }) => ({ at: { path, ...(line !== undefined && { line }) } }));
    this.#judgeSubject(judged, items === 0 ? 'dataset-without-items' : 'dataset', facts, 1, (rule, cause) => ({
      dataset: name,
      items,
      where,
      examples,
      ...affectedInDataset(rule, cause, found),
    }));
  }

  #judgeProject(): { facts: Facts; found: ProjectFound } {
    const { config } = this.#input.tools;
    const named = documentsNamed(this.#evidence.statements, config.records);
    const covering = { ...this.#reach.names(), grants: this.#reach.grantsOverAll() };
    const { statements } = this.#evidence;
    const registers = statements.flatMap((one) => (one.kind === 'register' ? [one.value] : []));
    const outsideLists = statements.flatMap((one) =>
      one.kind === 'list' && one.value.says !== 'reserved' && !one.value.proposed ? [one.value] : [],
    );
    const tables = { registers, outsideLists };
    const found = this.#projectFound(named);
    const ofConfiguration = {
      dataset: '',
      items: 0,
      where: [],
      examples: config.path === undefined ? [] : [{ at: { path: config.path } }],
    };
    const affected: AffectedBy = (rule, cause) => affectedInProject(rule, cause, found) ?? ofConfiguration;
    if (this.#acceptance.waivers.length > 0)
      this.#countAccepted(projectFacts(this.#context, this.#grants, { named, covering, ...tables }), affected);
    const facts = projectFacts(this.#context, this.#grants, { named, covering, ...tables, waivers: this.#acceptance });
    const judged = this.#writer.judged({ scope: 'project' });
    this.#judgeSubject(judged, 'project', facts, 1, affected);
    return { facts, found };
  }

  /** What waivers match: the findings so far, and those on the project that do not ask about waivers. */
  #countAccepted(facts: Facts, affected: AffectedBy): void {
    for (const finding of this.#findings.gathered()) this.#acceptance.count(finding);
    for (const rule of this.#rules.project) {
      if (judge(rule, facts).verdict !== 'unmet') continue;
      for (const cause of causesOf(rule, facts)) {
        const { dataset, items, where } = affected(rule, cause);
        const fingerprint = fingerprintOf(rule, dataset, cause, 'unmet');
        this.#acceptance.count({ rule: rule.id, scope: rule.scope, dataset, verdict: 'unmet', fingerprint, cause, items, where });
      }
    }
  }

  #projectFound(named: ProjectFound['named']): ProjectFound {
    const { statements, listings, unread, notRead, names } = this.#evidence;
    const { records, labeling } = this.#input.tools.config;
    return {
      statements,
      records,
      ...(labeling && { labeling }),
      named,
      unread: listings.flatMap(({ manifest, path }) => {
        const items = unread.get(manifest);
        return items === undefined ? [] : [{ path, items }];
      }),
      notRead,
      names,
      problems: () => this.#problems(),
      grant: (id) => this.#grants.affected(id),
      declaration: (name) => this.#reach.affected(name),
      waiver: (id) => this.#acceptance.affected(id),
      waiverWords: (id) => this.#acceptance.words(id),
      decides: (name) => this.#reach.decidedWords(name),
      meant: (kind, name) =>
        statements
          .filter((one) =>
            one.kind === 'grant'
              ? kind === 'grant' && one.value.id === name
              : kind !== 'grant' && one.kind === 'declaration' && scopeName(one.scope) === name,
          )
          .map(({ scope }) => suggestion(scope, listings, this.#db))
          .find((meant) => meant !== undefined),
    };
  }

  #problems(): FindingExample[] {
    return firstProblems(this.#db).map(({ path, line, what }) => ({ at: { path, ...(line !== null && { line }) }, problem: what }));
  }

  /** How the manifests of a dataset overlap, as it was found before where none of them was read since. */
  #overlap(judged: number, manifests: readonly DatasetManifest[]): Partial<Overlap> {
    if (manifests.length < 2) return {};
    const last = (name: string) => factBefore(this.#db, this.#writer.id, judged, name);
    const [shared, distinct] = [last('dataset.shared'), last('dataset.distinct')];
    const { dataset } = manifests[0]!;
    if (shared && distinct && !isChangedSince(this.#db, dataset, Math.min(shared.since, distinct.since))) {
      const known = (value: string | null): number => JSON.parse(value!) as number;
      return shared.value === null || distinct.value === null ? {} : { shared: known(shared.value), distinct: known(distinct.value) };
    }
    return overlapOf(this.#db, manifests) ?? {};
  }

  /** Judges a subject by every rule that speaks about it, writes facts and verdicts, and gathers what is unmet. `weight`: how many it counts as. */
  #judgeSubject(judged: number, subject: Subject, facts: Facts, weight: number, affected: AffectedBy): void {
    const license = facts['license.expression']?.value;
    if (typeof license === 'string') this.#licenses.add(license);
    const models = facts['license.generator']?.value;
    if (Array.isArray(models)) for (const one of models) this.#models.add(String(one));
    for (const ruling of this.#rulings(judged, subject, facts)) {
      const { rule, verdict, because, notShown } = ruling;
      const counts = this.#counts.get(rule.id) ?? { met: 0, stated: 0, unmet: 0, unproven: 0, 'not-applicable': 0 };
      counts[verdict] += weight;
      this.#counts.set(rule.id, counts);
      if (verdict === 'stated') this.#noteStated(rule, because, facts);
      if (ruling.standing !== undefined) {
        const of = (this.#standings[rule.id] ??= {});
        of[ruling.standing] = (of[ruling.standing] ?? 0) + weight;
      }
      for (const cause of ruling.causes) this.#findings.add({ rule, cause, sides: ruling.sides, judged, notShown }, affected(rule, cause));
    }
  }

  /** What every rule that speaks about a subject says of it; facts and verdicts are written once. */
  #rulings(judged: number, subject: Subject, facts: Facts): readonly Ruling[] {
    const known = this.#judged.get(judged);
    if (known !== undefined) return known.rulings;
    const isNew = !this.#written.has(judged);
    this.#written.add(judged);
    if (isNew) this.#writer.facts(judged, facts);
    const rulings = this.#rules[subject].map((rule): Ruling => {
      const judgement = judge(rule, facts);
      if (isNew) this.#writer.verdict(judged, judgement);
      const { verdict, because } = judgement;
      const notShown = verdict === 'unproven' ? wordsIfMustBeShown(rule, facts) : undefined;
      const standing = verdict === 'met' ? { standing: this.#met.of(rule, because, facts) } : {};
      if (verdict !== 'unmet' && notShown === undefined) return { rule, verdict, because, notShown, sides: [], causes: [], ...standing };
      return { rule, verdict, because, notShown, sides: sidesOf(rule, facts), causes: causesOf(rule, facts) };
    });
    keep(this.#judged, judged, { facts, rulings }, MAX_KEPT_SUBJECTS);
    return rulings;
  }

  #noteStated(rule: Rule, because: readonly FactName[], facts: Facts): void {
    const places = this.#statedAt.get(rule.id) ?? new Set();
    this.#statedAt.set(rule.id, places);
    for (const name of because) if (facts[name]?.stated) for (const origin of facts[name].from) places.add(origin);
  }

  #keepDuties(project: Facts): void {
    const { tools, instruments } = this.#input;
    const rules = new Map(tools.rules.map((rule) => [rule.id, rule]));
    for (const instrument of instruments) {
      const answers = answerInstrument(instrument, this.#counts, rules, project);
      for (const duty of instrument.duties) {
        const answer = answers.get(duty.id)!;
        const places = new Set(duty.rules.flatMap((id) => [...(this.#statedAt.get(id) ?? [])]));
        const statements = answer.verdict === 'stated' ? statementsAt(places, this.#evidence.statements, tools) : undefined;
        this.#writer.duty(instrument, duty, answer, statements);
      }
    }
  }

  /** What our tables say of the licenses and models that occur, as it was on the day; and what the licenses come to together. */
  #keepTables(): void {
    const { run, tools, documents } = this.#input;
    const permissions = [...this.#licenses]
      .sort()
      .map((expression) => keepDocument(this.#db, run, 'permissions', { expression, permissions: permissionsOf(expression) }));
    const mix = mixOf(licensesIn(this.#db, this.#writer.id), this.#context.use);
    const mixes = mix ? [keepDocument(this.#db, run, 'mix', mix)] : [];
    const models = [...this.#models].sort().map((family) => modelTerms(family, tools.asOf));
    const terms = models.filter(({ document }) => document !== '').map((one) => keepDocument(this.#db, run, 'model-terms', one));
    const standings = keepDocument(this.#db, run, 'standings', this.#standings);
    this.#writer.documents([...documents, ...permissions, ...mixes, ...terms, standings]);
  }
}

/** The statements that cover a case: of grants for items under a license, those for its license. */
function coveringLicense(statements: readonly Statement[], facts: Facts): Statement[] {
  const license = facts['license.expression']?.value;
  return statements.filter(({ scope }) => scope.license === undefined || scope.license === license);
}

/** A rule that may not be waived, and is known to apply, has to be shown to be met where a fact says so: silence does not pass there. */
function wordsIfMustBeShown(rule: Rule, facts: Facts): ReturnType<typeof mustBeShown> {
  if (rule.severity !== 'error' || rule.waivable || rule.scope !== 'item') return undefined;
  const words = mustBeShown(facts);
  return words !== undefined && holds(rule.applies, facts) === true ? words : undefined;
}

/** What the facts that name the cause say of two statements that do not go together. */
function sidesOf(rule: Rule, facts: Facts): Side[] {
  return rule.cause.flatMap((name) => facts[name]?.sides ?? []);
}
