import { type BasisLaw, basisLaw, forSensitive, isConsent, isStated } from '../claims/basis/basis.js';
import { categoryNames } from '../claims/basis/personal-categories.js';
import { lastDayOf } from '../claims/dates.js';
import type { Basis, SeparateConsent, TransferRoute } from '../model/claim.js';
import type { Evidence } from '../model/evidence.js';
import type { Fact, Facts } from '../model/fact.js';
import type { DeclaringStatement, Statement } from '../model/statement.js';
import { documentFact, documentOrigin, isThere, placed } from './concluded/voices.js';
import { known, unknown } from './fact-context.js';

/** Routes that stand by themselves: a decision or an exemption by law, not a document of one's own. */
const BARE_ROUTES: readonly TransferRoute[] = ['adequacy', 'exempt', 'derogation'];

/** A retention that is a day, a month or a year, not a stretch of time. */
const RETENTION_DAY = /^\d{4}(?:-\d\d){0,2}$/;

/** What separate consents are on record for. */
export function separateFor(bases: readonly Basis[]): SeparateConsent[] {
  const named = bases.flatMap((basis) =>
    isConsent(basis) ? (basis.separateFor ?? (forSensitive(basis) ? (['sensitive'] as const) : [])) : [],
  );
  return [...new Set(named)].sort();
}

interface Handled {
  declared: readonly DeclaringStatement[];
  bases: readonly Basis[];
  shown: readonly Basis[];
  laws: readonly BasisLaw[];
  sensitive: Fact;
  /** Kinds found for likely or certain. */
  found: readonly string[];
  none: boolean;
  notice: string | undefined;
  /** Where the bases come from. */
  basisFrom: readonly string[];
  asOf: string;
}

/** What people declare on how personal information is handled, and what a law asks of it. */
export function handlingFacts({ declared, bases, shown, laws, sensitive, found, none, notice, basisFrom, asOf }: Handled): Facts {
  const saying = declared.filter(({ value }) => value.handling !== undefined);
  const from = saying.map(({ at }) => placed(at));
  const fromBases = [...from, ...basisFrom];
  /** A declaration with the documents that show it. */
  const shownBy = (evidence: readonly (Evidence[] | undefined)[]) => [...from, ...documents(evidence)];
  const all = saying.map(({ value }) => value.handling!);
  const pipl = laws.includes('cn-pipl');
  // Of several declarations the one that says more counts: that it is handed on is not taken back by one that says it is not.
  const recipients = all.flatMap((one) => one.recipients ?? []);
  const abroad = all.flatMap((one) => one.transfer?.to ?? []);
  const provided = recipients.length > 0;
  const published = all.some((one) => one.published === true);
  const stated = ['recipients', 'published', 'publicPlaces', 'transfer'].every((name) =>
    all.some((one) => one[name as 'recipients'] !== undefined),
  );
  const needed: SeparateConsent[] = pipl
    ? [
        ...(provided ? (['provision'] as const) : []),
        ...(published ? (['publication'] as const) : []),
        ...(all.some((one) => one.publicPlaces === true) ? (['public-images'] as const) : []),
        ...(abroad.length > 0 ? (['transfer'] as const) : []),
      ]
    : [];
  const on = separateFor(bases);
  const missing = needed.filter((one) => !on.includes(one));
  const proven = separateFor(shown);
  const otherBasis = bases.find((basis) => !isConsent(basis) && basisLaw(basis) !== 'eu-gdpr');
  const transfers = all.flatMap((one) => (one.transfer && one.transfer.to.length > 0 ? [one.transfer] : []));
  const routed =
    transfers.length > 0 &&
    transfers.every(({ route, evidence }) => route !== undefined && (BARE_ROUTES.includes(route) || isThere(evidence)));
  const retention = all
    .flatMap((one) => (one.retention !== undefined && RETENTION_DAY.test(one.retention) ? [one.retention] : []))
    .sort()[0];
  const deidentified = all.flatMap((one) => one.deidentified ?? []);
  const notices = [...(notice === undefined ? [] : [notice]), ...bases.flatMap((one) => one.notice ?? [])].filter(isStated);
  // What says only that somebody has a condition does not say who.
  const identifying = found.filter((id) => !categoryNames.has(id.replace(/^pi\//, '')) && id !== 'pi/minor');
  return {
    'basis.separate-for': bases.length > 0 ? known(on, basisFrom) : unknown('no legal basis is recorded'),
    'basis.notice': known(notices.length > 0, notice === undefined ? basisFrom : ["the item's own record"]),
    'handling.stated': known(stated, from),
    'handling.separate-needed': known(needed, from),
    'handling.separate-missing': known(otherBasis ? [] : missing, fromBases),
    'handling.separate-shown': separateShown(needed, proven, otherBasis, fromBases),
    'handling.transfer':
      transfers.length > 0 ? known(true, from) : all.some((one) => one.transfer) ? known(false, from) : unsaid('transfer'),
    'handling.transfer-route': known(routed, shownBy(transfers.map((one) => one.evidence))),
    'handling.retention': retention === undefined ? unsaid('retention') : known(retention, from),
    'handling.retention-over': retention === undefined ? unsaid('retention') : known(lastDayOf(retention) < asOf.slice(0, 10), from),
    'handling.assessment-needed': assessmentNeeded(pipl, sensitive, provided || published || abroad.length > 0, stated, from),
    'handling.assessment': documentFact(
      all.flatMap(({ assessment }) => assessment?.evidence ?? []),
      ['impact-assessment'],
      shownBy(all.map((one) => one.assessment?.evidence)),
    ),
    'handling.ethics': documentFact(
      all.flatMap(({ ethics }) => (ethics !== undefined && isStated(ethics.reference) ? (ethics.evidence ?? []) : [])),
      ['ethics-approval'],
      shownBy(all.map((one) => one.ethics?.evidence)),
    ),
    'pi.deidentified':
      deidentified.length === 0
        ? unsaid('deidentified')
        : known(deidentified.every((one) => one.as === 'anonymized') ? 'anonymized' : 'de-identified', from),
    'pi.deidentification-shown': deidentificationShown(deidentified, shownBy(deidentified.map((one) => one.evidence))),
    'pi.identifying-kinds':
      identifying.length > 0
        ? known(identifying, ['detectors'])
        : none
          ? known([], from)
          : unknown('nothing of the kind was found; that shows nothing'),
  };
}

/** Declared days of retention that are past: what judging depends on of the day. */
export function retentionsOver(statements: readonly Statement[], asOf: string): number {
  return statements.filter((statement) => {
    const day = statement.kind === 'grant' ? undefined : statement.value.handling?.retention;
    return day !== undefined && RETENTION_DAY.test(day) && lastDayOf(day) < asOf.slice(0, 10);
  }).length;
}

/** Each de-identification that is declared must be shown by its report. */
function deidentificationShown(those: readonly { evidence?: Evidence[] }[], from: string[]): Fact {
  const each = those.map(({ evidence }) => documentFact(evidence ?? [], ['anonymization-report'], from));
  return (
    each.find(({ value }) => value === false) ??
    each.find(({ value }) => value === undefined) ??
    known(each.length > 0, [...new Set([...from, ...each.flatMap((fact) => fact.from)])])
  );
}

function unsaid(name: string): Fact {
  return unknown(`licit.yaml does not say (handling.${name})`);
}

function separateShown(needed: readonly string[], proven: readonly string[], otherBasis: Basis | undefined, from: string[]): Fact {
  if (needed.length === 0) return unknown('no handling that needs a separate consent is declared');
  if (needed.every((one) => proven.includes(one))) return known(true, from);
  if (otherBasis) return unknown('whether a basis other than consent does without the separate consent is for a lawyer');
  return unknown('a separate consent is declared, and no document shows it');
}

function assessmentNeeded(pipl: boolean, sensitive: Fact, handedOn: boolean, stated: boolean, from: string[]): Fact {
  if (pipl && (sensitive.value === true || handedOn)) return { value: true, from: [...sensitive.from, ...from], why: 'PIPL Art. 55' };
  if (!pipl && sensitive.value === true) return unknown('GDPR Art. 35 asks for it at large scale, which licit does not judge');
  if (pipl && sensitive.value === false && stated) return known(false, from);
  return unknown('nothing on record shows whether it is needed');
}

/** Documents that are on file, as facts name them. */
export function documents(evidence: readonly (Evidence[] | undefined)[]): string[] {
  return evidence.flatMap((files) => (files ?? []).filter(({ present }) => present).map(documentOrigin));
}

/** Declarations that the data was made anonymous, with the report that shows it: what is anonymous is not personal information (PIPL Art. 4). */
export function anonymized(declared: readonly DeclaringStatement[]): DeclaringStatement[] {
  return declared.filter(
    ({ value }) =>
      value.handling?.deidentified?.as === 'anonymized' && isThere(value.handling.deidentified.evidence, ['anonymization-report']),
  );
}
