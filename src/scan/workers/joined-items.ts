/** Joins the items of a list with registers of consent by their persons: what a register says of a person is heard beside what the item's own record says. */
import { gravest } from '../../claims/consent/consent-words.js';
import { getter } from '../../claims/field-values.js';
import type { Json } from '../../model/basics.js';
import type { Claim, Consent, ConsentAgainst, Description, RegisteredConsent, RegisterOutcome } from '../../model/claim.js';
import type { Item } from '../../model/item.js';
import { keep } from '../../text/append.js';
import { type ItemRegister, outcomesIn } from '../registers/joined-table.js';
import { cellWords, personOf } from '../registers/persons.js';

type Said = RegisterOutcome & { register: string };

const MAX_REMEMBERED_ITEMS = 20_000;

/** Gives what an item states, with what the registers say of its person. */
export function joinedWith(registers: readonly ItemRegister[], path: string): (item: Item, said: Description) => Description {
  const lookups = registers.map(looking);
  const claims = new Map<Claim<Consent> | undefined, Map<string, Claim<Consent>>>();
  return (item, said) => {
    const all = lookups.map((look) => look(item, said));
    const name = all.length === 1 ? all[0]!.name : all.map((one) => one.name).join(' ');
    let known = claims.get(said.consent);
    if (known === undefined) {
      known = keep(claims, said.consent, new Map(), MAX_REMEMBERED_ITEMS);
    }
    let claim = known.get(name);
    if (claim === undefined) {
      claim = together(
        said.consent,
        all.map(({ outcome }) => outcome),
        path,
      );
      known.set(name, claim);
    }
    said.consent = claim;
    return said;
  };
}

interface Looked {
  /** Stands for the outcome. */
  name: string;
  outcome: Said;
}

/** How a register is asked. */
function looking(register: ItemRegister): (item: Item, said: Description) => Looked {
  const { id, columns, field, table } = register;
  const person = personOf(register, 'items');
  const subject = field ?? columns.subject;
  const cell = subject === undefined ? undefined : getter(subject);
  const numbers = new Map<RegisterOutcome | string, Looked>();
  const numbered = (by: RegisterOutcome | string, outcome: () => RegisterOutcome): Looked => {
    let known = numbers.get(by);
    if (known === undefined) numbers.set(by, (known = { name: String(numbers.size), outcome: { ...outcome(), register: id } }));
    return known;
  };
  const bare = (says: RegisterOutcome['says']): Looked => numbered(says, () => ({ against: [], says }));
  if (table === undefined) return () => bare('not-at-hand');
  const outcome = outcomesIn(table);
  const ofPersons = (value: Json | undefined): RegisterOutcome | undefined => {
    if (!Array.isArray(value) || value.length < 2) {
      const words = cellWords(value);
      return words === undefined ? undefined : outcome.person(person(words));
    }
    const all = ofAll(value.flatMap((one) => cellWords(one) ?? []).map((words) => outcome.person(person(words))));
    return numbered(JSON.stringify(all), () => all).outcome;
  };
  return ({ fields }, said) => {
    const value = cell?.(fields);
    const ofPerson = ofPersons(value);
    const ofItem = columns.item === undefined || said.key === undefined ? undefined : outcome.item(said.key);
    if (ofItem === undefined || ofPerson === undefined) {
      const one = ofItem ?? ofPerson;
      if (one !== undefined) return numbered(one, () => one);
      return bare(cellWords(value) === undefined && (columns.item === undefined || said.key === undefined) ? 'nobody' : 'silent');
    }
    const [item, all] = [ofItem, ofPerson];
    return numbered(JSON.stringify([item, all]), () => ofBoth(item, all));
  };
}

/** What is on record of several persons that one item is about: what one of them says against counts, and each of them has to have consented. */
export function ofAll(each: readonly (RegisterOutcome | undefined)[]): RegisterOutcome {
  const known = each.filter((one) => one !== undefined);
  const against = gravest.filter((one) => known.some((outcome) => outcome.against.includes(one)));
  if (against.length > 0) return { against, says: 'against' };
  if (known.length < each.length || known.length === 0) return { against: [], says: 'silent' };
  const lacking = known.find(({ says }) => says !== 'given');
  if (lacking !== undefined) return lacking;
  const [first, ...others] = known as [RegisterOutcome, ...RegisterOutcome[]];
  const shared = <T>(of: (outcome: RegisterOutcome) => readonly T[] | undefined): readonly T[] | undefined => {
    const common = of(first)?.filter((one) => others.every((outcome) => of(outcome)?.includes(one)));
    return common?.length === 0 ? undefined : common;
  };
  const [purposes, separate] = [shared((one) => one.purposes), shared((one) => one.separate)];
  // Consent of each to something else is consent to nothing in common.
  if (purposes === undefined && known.some((one) => one.purposes !== undefined)) return { against: [], says: 'other-purpose' };
  const ends = known.flatMap(({ expires }) => expires ?? []).sort();
  return {
    against: [],
    says: 'given',
    ...(purposes && { purposes }),
    ...(separate && { separate }),
    ...(ends.length > 0 && { expires: ends[0]! }),
    ...(known.some(({ minor }) => minor === true)
      ? { minor: true, guardian: 'given' as const }
      : known.every(({ minor }) => minor === false) && { minor: false }),
  };
}

/** What is on record of one item of a person beside what is of all of them: what speaks against counts from both, and consent to the one item is enough. */
function ofBoth(item: RegisterOutcome, all: RegisterOutcome): RegisterOutcome {
  const against = gravest.filter((one) => item.against.includes(one) || all.against.includes(one));
  if (against.length > 0) return { against, says: 'against' };
  const guardian = [item.guardian, all.guardian].includes('refused') ? 'refused' : (item.guardian ?? all.guardian);
  const minor = item.minor === true || all.minor === true ? true : (item.minor ?? all.minor);
  const best = item.says === 'given' || all.says !== 'given' ? item : all;
  const more = { ...(minor !== undefined && { minor }), ...(guardian && { guardian }) };
  // Who is a minor by either needs a guardian by either.
  return best.says === 'given' && minor === true && guardian !== 'given' ? { against: [], says: 'minor', ...more } : { ...best, ...more };
}

const GIVES: readonly RegisterOutcome['says'][] = ['given', 'unsigned'];

/** The item's own claim with what the registers say. */
function together(own: Claim<Consent> | undefined, said: readonly Said[], path: string): Claim<Consent> {
  const before: Consent = own?.state === 'known' ? own.value : { against: [], given: false };
  const speaking = said.filter(({ against }) => against.length > 0);
  const all: ConsentAgainst[] = gravest.filter(
    (one) => before.against.includes(one) || speaking.some(({ against }) => against.includes(one)),
  );
  // The register that gives says more than one that does not know the person.
  const { against: _, guardian: __, ...best } = [...said].sort((a, b) => rank(a) - rank(b))[0]!;
  const registered: RegisteredConsent = best;
  const guardians = said.flatMap((one) => one.guardian ?? []);
  const value: Consent = {
    ...before,
    against: all,
    ...((guardians.length > 0 || before.guardian !== undefined) && {
      guardian: [before.guardian, ...guardians].includes('refused') ? ('refused' as const) : ('given' as const),
    }),
    registered,
  };
  const decisive = own?.state === 'known' && (before.against.length > 0 || speaking.length === 0) ? own : undefined;
  return {
    state: 'known',
    value,
    raw: decisive?.raw ?? '',
    at: decisive?.at ?? { path, field: `register ${best.register}` },
  };
}

function rank({ says }: Said): number {
  if (says === 'against') return 0;
  const at = GIVES.indexOf(says);
  return at < 0 ? GIVES.length + 1 : at + 1;
}
