import type { FieldEvidence, KindEvidence } from '../model/batch.js';
import type { Detector } from '../model/detection.js';
import { areOrganizations, REACHED_BY } from './organizations.js';
import {
  areAnonymous,
  areAreas,
  areGroupsCounted,
  areNamesCounted,
  areOfPersons,
  areOfThePast,
  areOtherNames,
  areShapes,
  areWordsCounted,
  isOfLabels,
  isPast,
  isText,
  isWrittenAsFullName,
  MAX_DISTINCT,
  type RecordSubject,
  subjectOfRecords,
} from './record-subject.js';

/** A hit in a value of a field, as far as statistics need it. */
export interface SampledHit {
  detector: Detector;
  /** The hit is all that the value holds. */
  whole: boolean;
  /** It is the name of a person, which statistics can only speak against. */
  isName: boolean;
  /** It is more than possible. */
  likely: boolean;
}

/** Fields that are remembered; a record of more is no table. */
const MAX_FIELDS = 2_000;
/** Fewest values that say something of a field. */
const MIN_VALUES = 10;
/** Fewest values by which a rate is told from chance, or a form from a coincidence. */
const ENOUGH = 50;
const MIN_DISTINCT_VALUES = 20;
/** Share of the values that makes a field one of this kind, where its name says so. */
const NAMED_RATE = 0.6;
/** The same where its name says nothing. */
const SILENT_RATE = 0.9;
/** Share of the values that makes a field one of plain numbers. */
const NUMERIC = 0.95;
/** Beginnings of three characters that numbers given out one after another do not have. */
const BEGINNINGS = 5;
/** Share of the values that are no running text in a column of one thing a record. */
const SHORT = 0.9;
/** Share of the values below which names are those of something else: goods and places are called like people now and then. */
const SELDOM = 0.2;
/** A longer value is a text rather than a label. */
const LABEL = 40;
/** … and one that is longer is none that something is called, as the full name of a bank. */
const TITLE = 100;
/** Standard deviations by which a rate may lie above what chance gives. */
const DEVIATIONS = 3;

interface Column {
  looked: number;
  /** Values that are digits and nothing else. */
  numeric: number;
  /** Values that are short and no sentence. */
  labels: number;
  /** Values that are wholly of some kind. */
  held: number;
  /** Values that are wholly a name, and the kinds of these, with how many of them the name of the field tells. */
  names: number;
  nameKinds: Map<Detector, { whole: number; named: number }>;
  /** Values of several words, of any length. */
  texts: number;
  /** Values that are as long as what something is called may be. */
  titles: number;
  /** Values that are written as full names of persons are, and the first and last words of these, with how often they stand there. */
  full: number;
  ends: Map<string, number>;
  /** Values that hold a name, likely or certain. */
  named: number;
  /** Kinds that the name of the field tells. */
  told: Set<Detector>;
  /** Different values, up to `MAX_DISTINCT`. */
  values: Set<string>;
  /** Values that are names of dynasties and ages long past. */
  past: number;
  beginnings: Set<string>;
  last: string;
  /** Whether every value so far comes after the one before, or before it. */
  rises: boolean;
  falls: boolean;
  kinds: Map<Detector, { whole: number; named: number }>;
}

/** Statistics over the values of the fields of a manifest's first items. */
export class FieldSample {
  readonly #columns = new Map<string, Column>();

  /** Counts a value; `inNameless` gives the kinds that would be found in it, at least as surely, in a field whose name says nothing. */
  add(field: string, value: string, hits: readonly SampledHit[], inNameless: () => ReadonlySet<Detector>): void {
    const column = this.#column(field);
    if (column === undefined) return;
    if (column.looked > 0) {
      const later = value.length === column.last.length ? value > column.last : value.length > column.last.length;
      column.rises &&= later;
      column.falls &&= !later && value !== column.last;
    }
    column.last = value;
    column.looked += 1;
    if (isDigits(value)) column.numeric += 1;
    if (value.length <= LABEL && !/[.!?。！？]$/.test(value)) column.labels += 1;
    if (isText(value)) column.texts += 1;
    if (value.length <= TITLE) column.titles += 1;
    if (isWrittenAsFullName(value)) {
      column.full += 1;
      // Towns and offices share the word for what they are.
      for (const word of [/^\S+/, /\S+$/].map((part) => part.exec(value.trim())![0]))
        if (column.ends.has(word) || column.ends.size < MAX_DISTINCT) column.ends.set(word, (column.ends.get(word) ?? 0) + 1);
    }
    if (column.values.size < MAX_DISTINCT) column.values.add(value);
    if (isPast(value)) column.past += 1;
    if (hits.some((hit) => hit.isName && hit.likely)) column.named += 1;
    if (column.beginnings.size < BEGINNINGS) column.beginnings.add(value.slice(0, 3));
    const whole = hits.filter((hit) => hit.whole && hit.detector.family === 'pi');
    if (whole.length === 0) return;
    if (whole.some(({ isName }) => isName)) column.names += 1;
    if (whole.some(({ isName }) => !isName)) column.held += 1;
    const nameless = inNameless();
    for (const { detector, isName } of whole) {
      const kinds = isName ? column.nameKinds : column.kinds;
      const kind = kinds.get(detector) ?? { whole: 0, named: 0 };
      kind.whole += 1;
      if (!nameless.has(detector)) kind.named += 1;
      kinds.set(detector, kind);
    }
  }

  /** Notes a field, whatever its values are: numbers that are not looked at too. */
  note(field: string): void {
    this.#column(field);
  }

  /** Notes a value that is too long for statistics. */
  addText(field: string, value: string): void {
    const column = this.#column(field);
    if (column !== undefined && isText(value)) column.texts += 1;
  }

  /** Notes that the name of a field tells these kinds. */
  tell(field: string, told: readonly Detector[]): void {
    const column = this.#column(field);
    if (column !== undefined) for (const detector of told) column.told.add(detector);
  }

  #column(field: string): Column | undefined {
    let column = this.#columns.get(field);
    if (column !== undefined || this.#columns.size >= MAX_FIELDS) return column;
    column = {
      looked: 0,
      numeric: 0,
      labels: 0,
      held: 0,
      names: 0,
      nameKinds: new Map(),
      texts: 0,
      titles: 0,
      full: 0,
      ends: new Map(),
      named: 0,
      told: new Set(),
      values: new Set(),
      past: 0,
      beginnings: new Set(),
      last: '',
      rises: true,
      falls: true,
      kinds: new Map(),
    };
    this.#columns.set(field, column);
    return column;
  }

  /**
   * What the statistics say of values that are wholly of a kind, by field and kind; fields that they say nothing of are left out. `names`: the detectors of
   * names; `items`: how many records were looked at; `path`: of their list.
   */
  evidence(names: readonly Detector[], items: number, path: string): FieldEvidence {
    const evidence: FieldEvidence = new Map();
    const columnOf = names.find((detector) => detector.columnOf !== undefined)?.columnOf ?? (() => undefined);
    const seen = this.#columns;
    const isShape = areShapes(seen) || areAreas(path, seen, columnOf);
    const subject = subjectOfRecords(seen, columnOf, isShape);
    const elsewhere = ofAnother(subject);
    const ofPersons = subject === 'people' && areOfPersons(seen, columnOf);
    const isPastAge = areOfThePast(seen) && !areOfPersons(seen, columnOf);
    const isOfGroups = areGroupsCounted(seen, columnOf);
    const isOfBodies = areOrganizations(seen, columnOf);
    const lists = areNamesCounted(seen) ? OF_MANY : areWordsCounted(seen) ? HEADWORDS : undefined;
    const isAnonymous = subject === 'nobody' && items >= MIN_VALUES && areAnonymous(seen);
    for (const [field, column] of this.#columns) {
      const kinds = new Map<string, KindEvidence>();
      for (const [detector, { whole, named }] of column.kinds) {
        const to = column.looked < MIN_VALUES ? undefined : weighed(column, detector, whole, named * 2 >= whole);
        if (to !== undefined) kinds.set(detector.id, { to, why: whyOf(to, whole, column.looked) });
      }
      if (isOfLabels(column) && column.names < column.looked * SELDOM)
        for (const [{ id }, { whole, named }] of column.nameKinds)
          if (named * 2 < whole) kinds.set(id, { to: 'possible', why: whyOf('possible', column.names, column.looked) });
      const says = columnOf(field);
      const listed = isPastAge ? LONG_DEAD : lists;
      if (listed !== undefined) for (const { id } of names) kinds.set(id, listed);
      else if (subject !== 'people' && areOtherNames(column, says, isShape)) {
        // Of whom one of many labels speaks, as a saying does, nothing else is recorded.
        const seldom = says === undefined && column.looked >= MIN_VALUES;
        for (const { id } of names) kinds.set(id, seldom ? { ...elsewhere, mention: true } : elsewhere);
      } else if (ofPersons) {
        for (const id of [...names.map((one) => one.id), 'pi/birth-date']) if (!kinds.has(id)) kinds.set(id, NO_MENTION);
      } else if (says === undefined && column.looked >= MIN_VALUES && column.named < column.looked * SELDOM)
        for (const { id } of names) if (!kinds.has(id)) kinds.set(id, MENTION);
      for (const { id } of ofNobody(column, subject, isAnonymous)) kinds.set(id, elsewhere);
      if (isOfBodies && column.titles >= column.looked * SHORT) for (const id of REACHED_BY) kinds.set(id, OF_BODIES);
      if (isOfGroups) for (const { id } of [...column.told, ...column.kinds.keys()]) kinds.set(id, OF_GROUPS);
      if (kinds.size > 0) evidence.set(field, kinds);
    }
    return evidence;
  }
}

const MENTION: KindEvidence = { to: 'as found', mention: true, why: 'few values of this field are names' };

const NO_MENTION: KindEvidence = { to: 'as found', mention: false, why: 'records of this table are of persons' };

const LONG_DEAD: KindEvidence = {
  to: 'possible',
  anywhere: true,
  evenCertain: true,
  why: 'the records of this table are of dynasties long past',
};

const OF_MANY: KindEvidence = {
  to: 'possible',
  anywhere: true,
  evenCertain: true,
  why: 'each record is a name and how often it is borne',
};

const OF_GROUPS: KindEvidence = {
  to: 'possible',
  anywhere: true,
  evenCertain: true,
  why: 'each record is a group of people and how many they are',
};

const OF_BODIES: KindEvidence = { to: 'possible', anywhere: true, evenCertain: true, why: 'each record is an organization' };

const HEADWORDS: KindEvidence = {
  to: 'possible',
  anywhere: true,
  evenCertain: true,
  why: 'each record is a word and how often it is used',
};

/** Evidence that a kind is not of a person in a table that is not of people. */
function ofAnother(subject: RecordSubject): KindEvidence {
  const records =
    subject === 'things' ? 'the records of this table are things with names of their own' : 'nothing in this table is of people';
  return { to: 'possible', anywhere: true, why: `${records}; no column says otherwise` };
}

/** Kinds that say nothing of a person where the records are things: what several people share, and what only the name of the field tells. */
function ofNobody({ kinds, told }: Column, subject: RecordSubject, isAnonymous: boolean): Detector[] {
  if (subject === 'things') return [...[...kinds.keys()].filter(({ sharedByPeople }) => sharedByPeople === true), ...told];
  return isAnonymous ? [...told].filter(({ sharedByPeople }) => sharedByPeople !== true) : [];
}

function weighed(column: Column, { chance }: Detector, whole: number, named: boolean): KindEvidence['to'] | undefined {
  const { looked, numeric, held, values, beginnings, rises, falls } = column;
  const rate = whole / looked;
  if (chance !== undefined && looked >= ENOUGH && numeric >= looked * NUMERIC) {
    const byChance = chance + DEVIATIONS * Math.sqrt((chance * (1 - chance)) / looked);
    // A field where other values are of other kinds is one of people.
    if (held / looked <= byChance) return named ? 'possible' : 'chance';
  }
  if (named) return rate >= NAMED_RATE ? 'certain' : undefined;
  const varied = values.size >= MIN_DISTINCT_VALUES && beginnings.size >= BEGINNINGS && !rises && !falls;
  return chance !== undefined && rate >= SILENT_RATE && looked >= ENOUGH && varied ? 'likely' : undefined;
}

function whyOf(to: KindEvidence['to'], whole: number, looked: number): string {
  const rate = Math.round((1000 * whole) / looked) / 10;
  const share = `${rate} % of the first ${looked} values of this field are of this form`;
  return to === 'possible' ? `${share}, no more than chance gives` : share;
}

/** Whether a value is digits and nothing else. */
export function isDigits(value: string): boolean {
  return /^\d+$/.test(value);
}
