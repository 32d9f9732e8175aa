/** The entry to judging, and what a judging is based on. */

import { createHash } from 'node:crypto';
import { type FactContext, kindMeta, retentionsOver } from '../facts/facts.js';
import { canonical } from '../ledger/journal.js';
import { JudgingWriter, lastJudging } from '../ledger/judging/write-judging.js';
import { keepDocument } from '../ledger/kept-documents.js';
import type { Db } from '../ledger/open-ledger.js';
import { tablesDigest } from '../license/tables/license-tables.js';
import { listsDigest } from '../lists/lists-digest.js';
import type { Json } from '../model/basics.js';
import type { Detector } from '../model/detection.js';
import type { Instrument } from '../model/rule.js';
import type { LawView } from '../model/views.js';
import { filesOf } from '../text/not-read.js';
import { citationsOf } from '../text/words/laws.js';
import { CaseJudge, type JudgingTools } from './judge-cases.js';
import { gather, type JudgedEvidence, validityOn } from './judged-evidence.js';
import { consentDay, termsDay } from './refusals.js';

export type { JudgingTools } from './judge-cases.js';

/** Judges as of now, or finds that nothing has changed since the judging before. Returns the judging's id. */
export function judgeRun(db: Db, run: number, tools: JudgingTools): number {
  const chosen = tools.instruments.filter(({ id }) => tools.config.instruments.includes(id));
  const documents = keepDocuments(db, run, tools, chosen);
  const evidence = gather(db, run);
  const inputs = createHash('sha256')
    .update(
      canonical([
        tools.licit,
        tablesDigest(),
        listsDigest(),
        documents,
        evidence.state,
        validityOn(evidence, tools.asOf),
        consentDay(db, tools.asOf),
        termsDay(db, tools.asOf),
        retentionsOver(evidence.statements, tools.asOf),
      ] as Json),
    )
    .digest('hex');
  const before = lastJudging(db);
  if (before?.inputs === inputs) return before.id;
  const writer = new JudgingWriter(db, run, { asOf: tools.asOf, inputs, documents });
  const context = contextOf(tools, chosen, evidence);
  new CaseJudge({ db, run, tools, instruments: chosen, documents, evidence, context }, writer).judgeAll();
  return writer.id;
}

/** What the facts of all subjects are based on. */
function contextOf({ config, detectors, asOf }: JudgingTools, instruments: readonly Instrument[], evidence: JudgedEvidence): FactContext {
  return {
    use: config.use ?? {},
    provider: config.provider ?? {},
    records: config.records,
    ...(config.labeling && { labeling: config.labeling }),
    instruments: instruments.map(({ id }) => id),
    configPath: config.path,
    kinds: detectors.map(kindMeta),
    unread: [...evidence.unread.values()].reduce((sum, n) => sum + n, 0) + filesOf(evidence.notRead, 'unreadable'),
    notScanned: filesOf(evidence.notRead, 'not-scanned'),
    changed: { inData: filesOf(evidence.notRead, 'changed'), elsewhere: filesOf(evidence.notRead, 'changed-elsewhere') },
    nameKinds: [...new Set(evidence.names.flatMap(({ kinds }) => kinds))].sort(),
    kept: true,
    asOf,
  };
}

function keepDocuments(db: Db, run: number, tools: JudgingTools, instruments: readonly Instrument[]): string[] {
  const { config } = tools;
  const { path, provider, dataset, use, rules, failOn, records, dossier, labeling, allowUnproven, policy } = config;
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
      ...(dossier && { dossier }),
      ...(labeling && { labeling }),
      allowUnproven,
      policy: policy && { base: policy.base, change: policy.change },
    }),
    ...tools.rules.map((rule) => keepDocument(db, run, 'rule', rule)),
    ...instruments.map((instrument) => keepDocument(db, run, 'instrument', instrument)),
    ...lawsOf(tools, instruments).map((law) => keepDocument(db, run, 'law', law)),
    ...tools.detectors.map((detector) => keepDocument(db, run, 'detector', documentOf(detector))),
  ];
}

const ofDetectors = new WeakMap<Detector, object>();

/** What is stored about a detector: the same object as long as it lacks the same optional packages. */
function documentOf(detector: Detector): object {
  const { id, type, title, category } = detector;
  const lacks = detector.lacks?.();
  if (lacks) return { id, type, title, category, lacks };
  const known = ofDetectors.get(detector) ?? { id, type, title, category };
  ofDetectors.set(detector, known);
  return known;
}

/** The laws and standards that are chosen or, where they are in force there, cited, as a report names them years later. */
function lawsOf({ instruments, rules }: JudgingTools, chosen: readonly Instrument[]): LawView[] {
  const ids = chosen.map(({ id }) => id);
  const cited = new Set(rules.flatMap((rule) => citationsOf(rule, ids).map(({ instrument }) => instrument)));
  return instruments
    .filter((instrument) => cited.has(instrument.id) || chosen.includes(instrument))
    .map((instrument) =>
      lawOf(
        instrument,
        chosen.some(({ id }) => id === instrument.id),
      ),
    );
}

const laws = { chosen: new WeakMap<Instrument, LawView>(), cited: new WeakMap<Instrument, LawView>() };

/** One object for each instrument as long as it is chosen or not, so that it is written as text once (ledger/kept-documents.ts). */
function lawOf(instrument: Instrument, chosen: boolean): LawView {
  const known = laws[chosen ? 'chosen' : 'cited'];
  const { id, title, short, version, jurisdiction, inForce, replacedBy, source } = instrument;
  const law = known.get(instrument) ?? {
    id,
    title,
    short,
    ...(version && { version }),
    jurisdiction,
    inForce,
    ...(replacedBy && { replacedBy }),
    source,
    chosen,
  };
  known.set(instrument, law);
  return law;
}
