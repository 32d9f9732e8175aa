/** What the events of a person come to: the last one wins by its day, not by the order of lines. */
import type { ConsentAgainst, RegisteredSays, RegisterOutcome, SeparateConsent } from '../../model/claim.js';
import { gravest } from './consent-words.js';
import { ANY_USE, type DatedEvent, isForTraining } from './register-events.js';

/** What a later consent does not lift: it has to be taken back itself. */
const STAYS: readonly ConsentAgainst[] = ['erasure', 'objected'];

/** What remains for one use: consent, or what speaks against it. */
interface Standing {
  given?: DatedEvent;
  against: readonly ConsentAgainst[];
  unclear: boolean;
}

/** What the events of a person come to on a day (milliseconds). Events in any order come to the same. */
export function outcomeOf(events: readonly DatedEvent[], now: number): RegisterOutcome {
  // A consent of tomorrow is none yet; what speaks against counts from when it is known.
  const known = events.filter((one) => !one.given || one.earliest <= now);
  const named = [...new Set(known.flatMap(({ uses }) => uses))].sort();
  const standings = new Map(named.map((use) => [use, standing(known, (one) => one.uses.includes(use) || one.uses.includes(ANY_USE))]));
  const separate = separateIn(known);
  const against = againstIn(standings);
  const holding = [...standings].filter(([, { given, against: no, unclear }]) => given !== undefined && no.length === 0 && !unclear);
  const last = latest(holding.flatMap(([, { given }]) => (given === undefined ? [] : [given])));
  const guardian = guardianIn(known);
  const says = against.length > 0 ? 'against' : saying(known, standings, last, guardian);
  const purposes = holding.map(([use]) => use).filter((use) => use !== ANY_USE);
  const counts = says === 'given' || says === 'unsigned';
  return {
    against,
    says,
    ...(counts && purposes.length > 0 && { purposes }),
    ...(counts && separate.length > 0 && { separate }),
    ...(counts && last?.expires !== undefined && { expires: last.expires }),
    ...(counts && last?.version !== undefined && { notice: last.version }),
    ...minorIn(known),
    ...(guardian !== undefined && { guardian }),
  };
}

/** What is left of the events on a use: the last consent, unless something against or not understood may be later. */
function standing(events: readonly DatedEvent[], isOn: (event: DatedEvent) => boolean): Standing {
  const about = events.filter(isOn);
  const given = latest(about.filter((one) => one.given && one.otherVersion !== true));
  // What nobody signed lifts nothing.
  const lifts = (one: DatedEvent): boolean => given !== undefined && (given.signed || !one.signed) && given.earliest > one.latest;
  const against = about.flatMap((one) => one.against.filter((said) => STAYS.includes(said) || !lifts(one)));
  const unclear = about.some((one) => !one.given && one.against.length === 0 && !lifts(one));
  return { ...(given && { given }), against: gravest.filter((one) => against.includes(one)), unclear };
}

/** The last of them: those that were signed first, then by day; of the same day the one that ends first. */
function latest(given: readonly DatedEvent[]): DatedEvent | undefined {
  let last: DatedEvent | undefined;
  for (const one of given) if (last === undefined || isLater(one, last)) last = one;
  return last;
}

function isLater(one: DatedEvent, other: DatedEvent): boolean {
  if (one.signed !== other.signed) return one.signed;
  if (one.earliest !== other.earliest) return one.earliest > other.earliest;
  if (one.expires !== other.expires) return (one.expires ?? '9999') < (other.expires ?? '9999');
  return (one.version ?? '') < (other.version ?? '');
}

/**
 * What speaks against use: what was said against the training of models, or against all that consent was given to. Where consent to training holds, what a person
 * said against research takes that alone.
 */
function againstIn(standings: ReadonlyMap<string, Standing>): ConsentAgainst[] {
  const speaking = [...standings].filter(([, { against }]) => against.length > 0);
  const isLeft = speaking.length < standings.size;
  const counted = speaking.filter(([use]) => !isLeft || isForTraining(use));
  const all = counted.flatMap(([, { against }]) => against);
  return gravest.filter((one) => all.includes(one));
}

function saying(
  events: readonly DatedEvent[],
  standings: ReadonlyMap<string, Standing>,
  last: DatedEvent | undefined,
  guardian: RegisterOutcome['guardian'],
): RegisteredSays {
  if (last === undefined) {
    if ([...standings.values()].some(({ unclear }) => unclear)) return 'unclear';
    if (events.some((one) => one.given && one.otherVersion && one.uses.length > 0)) return 'other-version';
    return events.some(({ given }) => given) ? 'other-purpose' : events.length > 0 ? 'unclear' : 'silent';
  }
  if (minorIn(events).minor === true && guardian !== 'given') return 'minor';
  return last.signed ? 'given' : 'unsigned';
}

function separateIn(events: readonly DatedEvent[]): SeparateConsent[] {
  const named = [...new Set(events.flatMap(({ separate }) => separate))].sort();
  return named.filter((one) => {
    const { given, against, unclear } = standing(
      events,
      ({ separate, uses, against: no }) => separate.includes(one) || (no.length > 0 && uses.includes(ANY_USE)),
    );
    return given?.signed === true && against.length === 0 && !unclear;
  });
}

/** One row is enough to say that the person is a minor; that they are none has to be signed. */
function minorIn(events: readonly DatedEvent[]): Pick<RegisterOutcome, 'minor'> {
  if (events.some(({ minor }) => minor === true)) return { minor: true };
  return events.some(({ minor, signed }) => minor === false && signed) ? { minor: false } : {};
}

/** What a parent or guardian said last; a refusal of the same day counts. */
function guardianIn(events: readonly DatedEvent[]): RegisterOutcome['guardian'] {
  const said = events.filter(({ guardian }) => guardian !== undefined);
  const refused = said.filter(({ guardian }) => guardian === 'refused');
  const given = said.filter(({ guardian }) => guardian === 'given');
  if (given.some((one) => refused.every((no) => one.earliest > no.latest))) return 'given';
  return refused.length > 0 ? 'refused' : undefined;
}
