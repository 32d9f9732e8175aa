import type { Lang, Place } from '../model/basics.js';
import type { ChangeView, Report, Snapshot } from '../model/snapshot.js';
import type { StatedClaim } from '../model/statement.js';
import type { FindingView, ManifestView, UnseenView } from '../model/views.js';
import { reasonIn } from '../text/not-read.js';
import { policyJson } from '../text/policy-notes.js';
import { compare, safeJson, sorted } from '../text/show.js';
import { summaryOf } from '../text/summary.js';

/** Goes up when a member changes its meaning or goes away; members may be added without it. */
const schemaVersion = 1;

/** The whole run for programs; docs/schema/scan.schema.json describes it. The order of members is fixed. */
export default {
  id: 'json',
  title: 'For programs',
  kind: 'stream',
  render(snapshot, { lang, strict, exit, failOn }) {
    return [
      {
        name: '',
        content: `${safeJson({ schemaVersion, licit: snapshot.licit, lang, exit, failOn, strict, ...documentOf(snapshot, lang, strict) })}\n`,
      },
    ];
  },
} satisfies Report;

function documentOf(snapshot: Snapshot, lang: Lang, strict: boolean) {
  const { ledger, run, totals, known } = snapshot;
  return {
    ledger: { id: ledger.id, path: ledger.path, created: ledger.created },
    run: {
      id: run.id,
      started: run.started,
      finished: run.finished,
      seconds: run.seconds,
      paths: run.paths,
      unchanged: run.unchanged,
      added: run.added,
      closed: run.closed,
    },
    previous: snapshot.previous && { id: snapshot.previous.id, finished: snapshot.previous.finished },
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
    totals: {
      items: totals.items,
      distinct: totals.distinct,
      unread: totals.unread,
      manifests: totals.manifests,
      datasets: totals.datasets,
      unreadFiles: totals.unreadFiles,
      notScanned: totals.notScanned,
      passedOver: totals.passedOver,
      bytes: totals.bytes,
    },
    known: { source: share(known.source), license: share(known.license), basis: share(known.basis) },
    datasets: snapshot.datasets.map(({ name, title, list, items, manifests, shared, distinct, claims }) => ({
      name,
      title,
      list,
      items,
      manifests,
      shared,
      distinct,
      claims: claims.map(({ about, state, raw, value, why, at, by }) => ({ about, state, raw, value, why, at: placeOf(at), by })),
    })),
    manifests: [...snapshot.manifests].sort((a, b) => compare(a.path, b.path)).map(manifestOf),
    notRead: snapshot.notRead.map((view) => ({
      path: view.path,
      reason: view.reason,
      kind: view.kind,
      why: reasonIn(view, lang),
      files: view.files ?? 1,
      bytes: view.bytes,
    })),
    problems: snapshot.problems.map(({ what, at, fix, count }) => ({ what, at: placeOf(at), fix, count })),
    licenses: snapshot.licenses.map(({ expression, items, raw, said, permissions, query }) => ({
      expression,
      items,
      raw,
      said,
      permissions,
      query,
    })),
    sources: snapshot.sources.map(({ name, kind, items, others, said, query }) => ({ name, kind, items, others, said, query })),
    sourceKinds: snapshot.sourceKinds?.map(({ kind, sources, items, query }) => ({ kind, sources, items, query })),
    bases: snapshot.bases.map(({ terms, items, said, jurisdictions, separateConsent, separateFor, guardian, query }) => ({
      terms,
      items,
      said,
      jurisdictions,
      separateConsent,
      separateFor,
      guardian,
      query,
    })),
    separateConsents: snapshot.separateConsents?.map(({ for: what, items, query }) => ({ for: what, items, query })),
    against: snapshot.against?.map(({ what, items, query }) => ({ what, items, query })),
    minors: snapshot.minors?.map(({ answer, items, said, query }) => ({ answer, items, said, query })),
    blocked: snapshot.blocked && { items: snapshot.blocked.items, query: snapshot.blocked.query },
    unseen: snapshot.unseen?.map(seenOf),
    gone: snapshot.gone?.map(seenOf),
    retired: snapshot.retired?.map(seenOf),
    laws: snapshot.laws?.map(({ id, title, version, inForce, chosen }) => ({
      id,
      title: title[lang],
      version: version?.[lang],
      inForce,
      chosen,
    })),
    detections: snapshot.detections.map(({ kind, type, title, items, hits, reserved, fields, examples, query }) => ({
      kind,
      type,
      title: title[lang],
      items,
      hits,
      reserved,
      fields,
      examples: examples.map(({ at, masked, confidence, why }) => ({ at: placeOf(at), masked, confidence, why })),
      query,
    })),
    fieldRates: (snapshot.fieldRates ?? []).map(({ path, field, kind, looked, holding, likely, examples, query }) => ({
      path,
      field,
      kind,
      looked,
      holding,
      likely,
      examples,
      query,
    })),
    findings: sorted(snapshot.findings, strict).map((finding) => ({
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
      examples: finding.examples.map(({ at, key, words }) => ({ at: placeOf(at), key, words })),
      waivable: finding.waivable,
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
    })),
    waivers: snapshot.waivers?.map(({ id, rule, scope, kind, reason, approver, until, state, evidence, at, findings, items }) => ({
      id,
      rule,
      scope,
      kind,
      reason,
      approver,
      until,
      state,
      evidence: { path: evidence.path, sha256: evidence.recorded.sha256, present: evidence.present },
      at: placeOf(at),
      findings,
      items,
    })),
    baseline: snapshot.baseline,
    rules: snapshot.rules.map(({ id, severity, scope, title, counts, off }) => ({
      id,
      severity,
      scope,
      title: title[lang],
      counts: {
        met: counts.met,
        stated: counts.stated,
        unmet: counts.unmet,
        unproven: counts.unproven,
        'not-applicable': counts['not-applicable'],
      },
      off,
    })),
    duties: snapshot.duties.map((duty) => ({
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
    })),
    notChecked: snapshot.notChecked.map(({ what, why, items }) => ({ what: what[lang], why: why[lang], items })),
    change: snapshot.change && changeOf(snapshot.change, lang),
  };
}

function changeOf({ base, head, manifests, unchanged, before, fixed, outsideGit, effects }: ChangeView, lang: Lang) {
  const { items, datasets, known, sourceKinds, licenses, kinds } = effects;
  const part = ({ known, of }: { known: number; of: number }) => ({ known, of });
  const shares = (name: keyof typeof known) => ({ before: part(known[name].before), after: part(known[name].after) });
  return {
    base: { kind: base.kind, label: base.label, id: base.id, note: base.note },
    head,
    manifests: manifests.map(({ path, kind, from, added, removed }) => ({ path, kind, from, added, removed })),
    unchanged: { manifests: unchanged.manifests, items: unchanged.items },
    before: before.map((finding) => inShort(finding, lang)),
    fixed: fixed.map(({ finding, items, whole }) => ({ finding: inShort(finding, lang), items, whole })),
    outsideGit,
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

/** A finding that is told of, beside those that count. */
function inShort({ rule, severity, verdict, dataset, items, message, fingerprint }: FindingView, lang: Lang) {
  return { rule, severity, verdict, dataset, items, message: message[lang], fingerprint };
}

function seenOf({ path, dataset, items, run, finished }: UnseenView) {
  return { path, dataset, items, run, finished };
}

function manifestOf(manifest: ManifestView) {
  return {
    path: manifest.path,
    format: manifest.format,
    dataset: manifest.dataset,
    items: manifest.items,
    unread: manifest.unread,
    describes: manifest.describes,
    license: claimOf(manifest.license),
    source: claimOf(manifest.source),
    basis: claimOf(manifest.basis),
    itemLicenses: ordered(manifest.itemLicenses),
    textFields: manifest.textFields,
    roles: ordered(manifest.roles),
    bytes: manifest.bytes,
    sha256: manifest.sha256,
    root: manifest.root,
  };
}

function claimOf({ state, value, raw, field, why, lookedIn, at }: StatedClaim & { at?: Place }) {
  return { state, value: value ?? null, raw: raw ?? null, at: at ? placeOf(at) : null, field, why, lookedIn };
}

function placeOf({ path, line, record, offset, field }: Place): Place {
  return { path, line, record, offset, field };
}

function share({ known, of, query }: Snapshot['known']['source']) {
  return { known, of, query };
}

function ordered<T>(members: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(members).sort(([a], [b]) => compare(a, b)));
}
