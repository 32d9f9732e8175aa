/** How the JSON report writes each view of the snapshot: which members, and in which order. One function a view. */
import type { Lang, Place } from '../../model/basics.js';
import type {
  BasisCount,
  DatasetResult,
  DetectionCount,
  DutyResult,
  FieldRateResult,
  FileNotRead,
  Finding,
  FindingInShort,
  LawResult,
  LicenseCount,
  ManifestClaim,
  ManifestResult,
  ManifestSeen,
  ProblemResult,
  RuleResult,
  RunInfo,
  RunResult,
  SourceCount,
  Totals,
  WaiverResult,
} from '../../model/results/result.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { StatedClaim } from '../../model/statement.js';
import type { FindingView, ManifestView, UnseenView } from '../../model/views.js';
import { exampleWords, problemIn } from '../../text/in-chinese.js';
import { reasonIn } from '../../text/not-read.js';
import { reasonParts, whyOf } from '../../text/reasons/reason.js';
import { compare } from '../../text/show.js';

/** One element of a list of the snapshot. */
type ViewOf<Name extends keyof Snapshot> = NonNullable<Snapshot[Name]> extends readonly (infer View)[] ? View : never;

export function runOf({ id, started, finished, seconds, paths, unchanged, added, closed }: Snapshot['run']): RunInfo {
  return { id, started, finished, seconds, paths, unchanged, added, closed };
}

export function totalsOf({ totals }: Snapshot): Totals {
  const { items, distinct, unread, manifests, datasets, unreadFiles, notedFiles, notScanned, passedOver, bytes } = totals;
  return { items, distinct, unread, manifests, datasets, unreadFiles, notedFiles, notScanned, passedOver, bytes };
}

export function knownOf({ source, license, basis }: Snapshot['known']): RunResult['known'] {
  return { source: share(source), license: share(license), basis: share(basis) };
}

function share({ known, of, query }: Snapshot['known']['source']) {
  return { known, of, query };
}

export function datasetOf(
  { name, title, list, items, manifests, shared, distinct, claims }: ViewOf<'datasets'>,
  lang: Lang,
): DatasetResult {
  const said = claims.map(({ about, state, raw, value, why, at, by }) => ({
    about,
    state,
    raw,
    value,
    ...whyOf(why, lang),
    at: placeOf(at),
    by,
  }));
  return { name, title, list, items, manifests, shared, distinct, claims: said };
}

export function manifestOf(manifest: ManifestView, lang: Lang): ManifestResult {
  return {
    path: manifest.path,
    format: manifest.format,
    dataset: manifest.dataset,
    items: manifest.items,
    unread: manifest.unread,
    describes: manifest.describes,
    license: claimOf(manifest.license, lang),
    source: claimOf(manifest.source, lang),
    basis: claimOf(manifest.basis, lang),
    itemLicenses: ordered(manifest.itemLicenses),
    textFields: manifest.textFields,
    roles: ordered(manifest.roles),
    bytes: manifest.bytes,
    sha256: manifest.sha256,
    root: manifest.root,
  };
}

function claimOf({ state, value, raw, field, why, lookedIn, at }: StatedClaim & { at?: Place }, lang: Lang): ManifestClaim {
  return { state, value: value ?? null, raw: raw ?? null, at: at ? placeOf(at) : null, field, ...whyOf(why, lang), lookedIn };
}

export function notReadOf(view: ViewOf<'notRead'>, lang: Lang): FileNotRead {
  const { path, reason, kind, files, bytes } = view;
  return { path, reason, kind, why: reasonIn(view, lang), files: files ?? 1, bytes };
}

export function problemOf({ at, count, ...told }: ViewOf<'problems'>, lang: Lang): ProblemResult {
  const { what, fix } = problemIn(lang, told);
  return { what, at: placeOf(at), fix, count, reason: reasonParts(told.what) };
}

export function licenseOf({ expression, items, raw, said, permissions, query }: ViewOf<'licenses'>): LicenseCount {
  return { expression, items, raw, said, permissions, query };
}

export function sourceOf({ name, kind, items, others, said, query }: ViewOf<'sources'>): SourceCount {
  return { name, kind, items, others, said, query };
}

export function basisOf({ terms, items, said, jurisdictions, separateConsent, separateFor, guardian, query }: ViewOf<'bases'>): BasisCount {
  return { terms, items, said, jurisdictions, separateConsent, separateFor, guardian, query };
}

export function seenOf({ path, dataset, items, run, finished }: UnseenView): ManifestSeen {
  return { path, dataset, items, run, finished };
}

export function lawOf({ id, title, version, inForce, chosen }: ViewOf<'laws'>, lang: Lang): LawResult {
  return { id, title: title[lang], version: version?.[lang], inForce, chosen };
}

export function detectionOf(
  { kind, type, title, items, hits, reserved, fields, examples, query }: ViewOf<'detections'>,
  lang: Lang,
): DetectionCount {
  const shown = examples.map(({ at, masked, confidence, why }) => ({ at: placeOf(at), masked, confidence, why: whyOf(why, lang).why! }));
  return { kind, type, title: title[lang], items, hits, reserved, fields, examples: shown, query };
}

export function fieldRateOf({ path, field, kind, looked, holding, likely, examples, query }: ViewOf<'fieldRates'>): FieldRateResult {
  return { path, field, kind, looked, holding, likely, examples, query };
}

export function findingOf(finding: FindingView, lang: Lang): Finding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    verdict: finding.verdict,
    scope: finding.scope,
    dataset: finding.dataset,
    cause: ordered(finding.cause),
    items: finding.items,
    where: finding.where.map(({ path, items }) => ({ path, items })),
    title: finding.title[lang],
    message: finding.message[lang],
    why: finding.why[lang],
    fix: finding.fix[lang],
    commands: finding.commands,
    cites: finding.cites.map(({ instrument, article, certainty }) => ({ instrument, article: article[lang], certainty })),
    examples: finding.examples.map((one) => ({ at: placeOf(one.at), key: one.key, words: exampleWords(one, lang) })),
    waivable: finding.waivable,
    standing: finding.standing,
    silence: finding.silence,
    allowed: finding.allowed,
    waived: finding.waived,
    baselined: finding.baselined,
    unlocked: finding.unlocked,
    beyond: finding.beyond,
    fingerprint: finding.fingerprint,
    firstSeen: finding.firstSeen,
    query: finding.query,
    occurrences: finding.occurrences?.map(({ at, end, items, id }) => ({ at: placeOf(at), end, items, id })),
    further: finding.further,
  };
}

/** A finding that is told of, beside those that count. */
export function findingInShort({ rule, severity, verdict, dataset, items, message, fingerprint }: FindingView, lang: Lang): FindingInShort {
  return { rule, severity, verdict, dataset, items, message: message[lang], fingerprint };
}

export function waiverOf(waiver: ViewOf<'waivers'>): WaiverResult {
  const { id, rule, scope, kind, reason, approver, until, state, evidence, at, findings, items } = waiver;
  const document = { path: evidence.path, sha256: evidence.recorded.sha256, present: evidence.present };
  return { id, rule, scope, kind, reason, approver, until, state, evidence: document, at: placeOf(at), findings, items };
}

export function ruleOf({ id, severity, scope, title, counts, standings, off }: ViewOf<'rules'>, lang: Lang): RuleResult {
  const { met, stated, unmet, unproven } = counts;
  return {
    id,
    severity,
    scope,
    title: title[lang],
    counts: { met, stated, unmet, unproven, 'not-applicable': counts['not-applicable'] },
    ...(standings && { standings }),
    off,
  };
}

export function dutyOf(duty: ViewOf<'duties'>, lang: Lang): DutyResult {
  return {
    instrument: duty.instrument,
    id: duty.id,
    article: duty.article[lang],
    asks: duty.asks[lang],
    verdict: duty.verdict,
    reason: duty.reason[lang],
    rules: duty.rules,
    person: duty.person?.[lang],
    certainty: duty.certainty,
    kind: duty.kind,
    statements: duty.statements?.map(({ at, what, by, on, documents }) => ({ at: placeOf(at), what, by, on, documents })),
  };
}

function placeOf({ path, line, record, offset, field }: Place): Place {
  return { path, line, record, offset, field };
}

/** With the members in the order of their names. */
function ordered<T>(members: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => compare(a, b)));
}
