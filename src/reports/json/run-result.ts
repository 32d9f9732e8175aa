import type { Lang } from '../../model/basics.js';
import type { ChangeResult, RunResult } from '../../model/results/result.js';
import type { ChangeView, RenderOptions, Snapshot } from '../../model/snapshot.js';
import { reasonIn } from '../../text/not-read.js';
import { policyJson } from '../../text/policy-notes.js';
import { compare, sorted } from '../../text/show.js';
import { summaryOf } from '../../text/summary.js';
import {
  basisOf,
  datasetOf,
  detectionOf,
  dutyOf,
  fieldRateOf,
  findingInShort,
  findingOf,
  knownOf,
  lawOf,
  licenseOf,
  manifestOf,
  notReadOf,
  problemOf,
  ruleOf,
  runOf,
  seenOf,
  sourceOf,
  totalsOf,
  waiverOf,
} from './json-views.js';

/** The result of a run as programs are given it: a snapshot with its words in one language. */
export function resultOf(
  snapshot: Snapshot,
  { lang, strict, exit, failOn }: Pick<RenderOptions, 'lang' | 'strict' | 'exit' | 'failOn'>,
): RunResult {
  return {
    schemaVersion: 1,
    licit: snapshot.licit,
    lang,
    exit,
    failOn,
    strict,
    ...judgedAs(snapshot),
    ...dataOf(snapshot, lang),
    ...detectedIn(snapshot, lang),
    ...verdictsOf(snapshot, lang, strict),
    change: snapshot.change && changeOf(snapshot.change, lang),
  };
}

/** Which run this is, by which settings it was judged, and what it comes to. */
function judgedAs(snapshot: Snapshot) {
  const { ledger, previous } = snapshot;
  return {
    ledger: { id: ledger.id, path: ledger.path, created: ledger.created },
    run: runOf(snapshot.run),
    previous: previous && { id: previous.id, finished: previous.finished },
    asOf: snapshot.asOf,
    head: snapshot.head,
    use: snapshot.use,
    provider: snapshot.provider,
    dataset: snapshot.datasetName,
    config: snapshot.configPath,
    rulesOff: [...snapshot.rulesOff].sort(compare),
    allowUnproven: snapshot.allowUnproven ?? false,
    policy: policyJson(snapshot.policy),
    summary: summaryOf(snapshot),
    totals: totalsOf(snapshot),
    known: knownOf(snapshot.known),
  };
}

/** What was read and what was not, and what is stated of it. */
function dataOf(snapshot: Snapshot, lang: Lang) {
  const { blocked } = snapshot;
  return {
    datasets: snapshot.datasets.map((one) => datasetOf(one, lang)),
    manifests: [...snapshot.manifests].sort((a, b) => compare(a.path, b.path)).map((one) => manifestOf(one, lang)),
    notRead: snapshot.notRead.map((view) => notReadOf(view, lang)),
    problems: snapshot.problems.map((view) => problemOf(view, lang)),
    licenses: snapshot.licenses.map(licenseOf),
    sources: snapshot.sources.map(sourceOf),
    sourceKinds: snapshot.sourceKinds?.map(({ kind, sources, items, query }) => ({ kind, sources, items, query })),
    bases: snapshot.bases.map(basisOf),
    separateConsents: snapshot.separateConsents?.map(({ for: what, items, query }) => ({ for: what, items, query })),
    against: snapshot.against?.map(({ what, items, query }) => ({ what, items, query })),
    minors: snapshot.minors?.map(({ answer, items, said, query }) => ({ answer, items, said, query })),
    blocked: blocked && { items: blocked.items, query: blocked.query, forbidden: blocked.forbidden },
    unseen: snapshot.unseen?.map(seenOf),
    gone: snapshot.gone?.map(seenOf),
    retired: snapshot.retired?.map(seenOf),
  };
}

/** What detectors found, and the laws by which it counts. */
function detectedIn(snapshot: Snapshot, lang: Lang) {
  return {
    laws: snapshot.laws?.map((law) => lawOf(law, lang)),
    detections: snapshot.detections.map((view) => detectionOf(view, lang)),
    fieldRates: (snapshot.fieldRates ?? []).map(fieldRateOf),
  };
}

/** What rules and laws say of it. */
function verdictsOf(snapshot: Snapshot, lang: Lang, strict: boolean) {
  return {
    findings: sorted(snapshot.findings, strict).map((finding) => findingOf(finding, lang)),
    waivers: snapshot.waivers?.map(waiverOf),
    baseline: snapshot.baseline,
    rules: snapshot.rules.map((rule) => ruleOf(rule, lang)),
    duties: snapshot.duties.map((duty) => dutyOf(duty, lang)),
    notChecked: snapshot.notChecked.map(({ what, why, items }) => ({ what: what[lang], why: why[lang], items })),
  };
}

function changeOf({ base, head, manifests, unchanged, before, fixed, outsideGit, effects, blobs }: ChangeView, lang: Lang): ChangeResult {
  const { items, datasets, known, sourceKinds, licenses, kinds } = effects;
  const part = ({ known, of }: { known: number; of: number }) => ({ known, of });
  const shares = (name: keyof typeof known) => ({ before: part(known[name].before), after: part(known[name].after) });
  return {
    base: { kind: base.kind, label: base.label, id: base.id, note: base.note },
    head,
    manifests: manifests.map(({ path, kind, from, added, removed }) => ({ path, kind, from, added, removed })),
    unchanged: { manifests: unchanged.manifests, items: unchanged.items },
    before: before.map((finding) => findingInShort(finding, lang)),
    fixed: fixed.map(({ finding, items, whole }) => ({ finding: findingInShort(finding, lang), items, whole })),
    outsideGit,
    files: blobs?.files.map(({ path, state, elsewhere, why }) => ({
      path,
      state,
      ...(elsewhere && { elsewhere }),
      ...(why && { reason: why.reason, why: reasonIn(why, lang) }),
    })),
    effects: {
      items: { before: items.before, after: items.after, added: items.added, removed: items.removed },
      datasets: { added: datasets.added, removed: datasets.removed },
      known: { source: shares('source'), license: shares('license'), basis: shares('basis') },
      sourceKinds,
      licenses,
      kinds,
    },
  };
}
