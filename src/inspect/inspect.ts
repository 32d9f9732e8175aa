import type { Confidence, Json, Place } from '../model/basics.js';
import type { FieldCount, FieldEvidence, KindEvidence } from '../model/batch.js';
import type { Description } from '../model/claim.js';
import type { AroundValue, Detection, Detector, Found } from '../model/detection.js';
import type { Roles } from '../model/format.js';
import type { Beside, Item } from '../model/item.js';
import { FieldBook, type FieldNotes } from './field-notes.js';
import { FieldSample, isDigits } from './field-sample.js';
import { createFinder, type Hit, NOTHING, RANK } from './find-hits.js';
import { InOrder } from './in-order.js';
import { isName, isPseudonym, mask, maskedText, shownOf, staysOpen, subjectOf } from './masking.js';
import { mediumOf, UNSEEN } from './media.js';
import { type FieldSays, fieldReader, isBlank, type Named } from './named-fields.js';
import { jointless } from './path-names.js';
import { isSmallNumber } from './small-number.js';

export { NameInspector, spaced } from './path-names.js';

/** Looks into texts and items. Personal data stops here: what comes out is masked. */
export interface Inspector {
  /** Every string of the record, nested ones too, and numbers where their field or shape says what they are; key and URL as well. */
  item(item: Item, said: Description, roles: Roles): Inspection;
  text(text: string, at: Place): Detection[];
  /** What the values of each field say together, from the first items of a manifest. */
  learn(items: readonly Item[]): FieldEvidence;
  /**
   * What was found in these texts by other means, which look at so many UTF-16 units of each: joined to what detectors find in them,
   * until it is set anew.
   */
  foretell(found: ReadonlyMap<string, readonly { kind: string; found: Found }[]>, reach: number): void;
  /** Begins a manifest, or a part of one: counts anew, and weighs what is found by this evidence. */
  begin(evidence: FieldEvidence): void;
  /** How often the values of each field hold something, since `begin`. */
  counts(): FieldCount[];
}

/** What was seen in one item. */
export interface Inspection {
  detections: Detection[];
  /** The item's key or URL with what is personal in it masked; absent where nothing is. */
  key?: string;
  url?: string;
  /** The host of a URL in which something is masked, with that masked too. */
  host?: string;
  /** What could not be looked at, in fixed phrases, as it came up. */
  notLooked: string[];
}

const MAX_DEPTH = 200;
/** Longest value that is remembered. */
const MAX_REPEATED = 64;
/** Longest value that statistics are made of: a longer one is a text. */
const MAX_SAMPLED = 256;
/** A name of a field that says nothing of its values. */
const NAMELESS = 'value';
const TOO_DEEP = 'fields nested deeper than 200 levels';
const BEYOND_MODEL = 'text longer than the models that licit.yaml names look at';
const BESIDE_CUT = 'what stands beside the items, beyond its first MiB';
const ELSEWHERE = 'content not in the manifest';
/** A text of this length beside a URL is taken for the content itself, a shorter one for a caption. */
const CONTENT_LENGTH = 500;
/** Whole numbers below this have fewer digits than any identifier that is looked for. */
const LEAST_NUMBER = 1e6;
const MAX_NAMES = 10_000;

const WEAKER: Record<Confidence, Confidence> = { possible: 'possible', likely: 'possible', certain: 'certain' };

const NOTHING_TOLD: readonly Detection[] = [];

/** An inspector with these detectors; without a key its detections carry no keyed hash. */
export function createInspector(detectors: readonly Detector[], key?: Uint8Array): Inspector {
  const finder = createFinder(detectors);
  const { hits } = finder;

  function detection(text: string, { detector, found, meant }: Hit, at: Place, isNumber: boolean): Detection {
    const value = meant ?? text.slice(found.start, found.end);
    const detection: Detection = {
      kind: detector.id,
      at,
      start: found.start,
      end: found.end,
      masked: mask(value, shownOf(detector, value, found.show)).toWellFormed(),
      // A number of a table is weaker evidence than the same digits written in a text.
      confidence: isNumber ? WEAKER[found.confidence] : found.confidence,
      why: found.why,
    };
    // Words on health or belief tell no person from another; only what a detector gives as a value, or the value itself, does.
    if (key !== undefined && (found.value !== undefined || detector.named === undefined))
      detection.subject = subjectOf(key, found.value ?? value);
    if (found.reserved || isPseudonym(value)) detection.reserved = true;
    return detection;
  }

  function text(text: string, at: Place): Detection[] {
    return hits(text, at.field).map((hit) => detection(text, hit, at, false));
  }

  // State of the item at hand; one inspector looks at one item at a time.
  let at: Place;
  let said: Description;
  let detections: Detection[];
  let notLooked: string[];
  let keySeen: boolean;
  let urlSeen: boolean;
  let maskedKey: string | undefined;
  let maskedUrl: string | undefined;
  const around: AroundValue = { fields: {}, collected: undefined };
  let maskedHost: string | undefined;
  /** Names of fields in which nothing personal was found; they repeat from record to record. */
  const plainNames = new Set<string>();
  const book = new FieldBook();
  let visit: (text: string, field: string, isNumber: boolean, told: readonly Detection[]) => void = look;

  const readField = fieldReader(detectors, MAX_NAMES);
  /** What names of columns say; undefined for those in which something personal was found. */
  const columns = new InOrder<FieldSays | undefined>((name) => (plainNames.has(name) ? readField(name) : undefined));

  /** A value whose field says what it is, be it text, a number or a list of numbers. */
  function told(value: Json, field: string, named: readonly Named[]): readonly Detection[] {
    const all: Detection[] = [];
    const text = typeof value === 'object' ? '' : String(value);
    for (const { detector, field: says } of named) {
      const held = says.holds === undefined || says.holds(value, around);
      if (held === false || isPseudonym(text)) continue;
      const subject = key !== undefined && text !== '' && says.subject !== undefined ? subjectOf(key, says.subject(text)) : undefined;
      all.push({
        kind: detector.id,
        at: { ...at, field },
        start: 0,
        end: text.length,
        masked: mask(text).toWellFormed(),
        ...(subject !== undefined && { subject }),
        confidence: held === true ? says.confidence : held,
        why: says.why,
      });
    }
    detections.push(...all);
    return all;
  }

  function walk(value: Json, field: string, depth: number, says?: FieldSays): void {
    if (value === null) return;
    let mine: readonly Detection[] | undefined;
    // Of the elements of a list its name says nothing.
    if (says !== undefined) {
      const { named, medium } = says;
      if (named.length > 0 && !isBlank(value)) mine = told(value, field, named);
      if (medium !== undefined && (typeof value === 'string' ? value !== '' : typeof value === 'object')) leftOut(UNSEEN[medium]);
    }
    const looks = typeof value === 'string' || (typeof value === 'number' && value >= LEAST_NUMBER && Number.isSafeInteger(value));
    if (looks) visit(String(value), field, typeof value === 'number', mine ?? NOTHING_TOLD);
    else if (mine !== undefined) countTold(field, mine);
    if (typeof value !== 'object') {
      return;
    } else if (depth === MAX_DEPTH) {
      leftOut(TOO_DEEP);
    } else if (Array.isArray(value)) {
      const name = `${field}[]`;
      for (const element of value) walk(element, name, depth + 1);
    } else {
      for (const name in value) {
        const path = `${field}.${plainNames.has(name) ? name : fieldName(name)}`;
        walk(value[name]!, path, depth + 1, readField(path));
      }
    }
  }

  /** The name of a field may itself be personal, where records are objects by mail address or number. */
  function fieldName(name: string): string {
    const seen = hits(name, undefined);
    if (seen.length === 0) {
      // The ledger cannot hold a lone surrogate.
      if (!name.isWellFormed()) return name.toWellFormed();
      if (plainNames.size >= MAX_NAMES) plainNames.clear();
      plainNames.add(name);
      return name;
    }
    const masked = (maskedText(name, seen) ?? name).toWellFormed();
    for (const hit of seen) detections.push(detection(name, hit, { ...at, field: masked }, false));
    return masked;
  }

  function look(text: string, field: string, isNumber: boolean, told = NOTHING_TOLD): void {
    const isKey = text === said.key;
    const isUrl = text === said.url;
    keySeen ||= isKey;
    urlSeen ||= isUrl;
    const notes = book.of(field);
    if (text === '') return;
    notes.looked += 1;
    if (isSmallNumber(text) && !finder.isForetold(text)) {
      if (told.length > 0) notes.count(told, []);
      return;
    }
    const short = text.length <= MAX_REPEATED ? notes.repeats : undefined;
    if (finder.isCut(text)) leftOut(BEYOND_MODEL);
    const known = short?.has(text) === true && !finder.isForetold(text);
    const seen = known ? NOTHING : hits(isFileName(field) ? jointless(text) : text, field);
    if (seen.length === 0) {
      if (!known) short?.add(text);
      if (told.length > 0) notes.count(told, []);
      return;
    }
    const place = { ...at, field };
    note(text, seen, place, isNumber, notes, told);
    if (isKey) maskedKey = maskedText(text, seen);
    if (isUrl) {
      maskedUrl = maskedText(text, seen);
      maskedHost = maskedUrl === undefined || said.host === undefined ? undefined : hostMasked(said.host, text, seen);
    }
  }

  /** A host has what its address has in it in lower case. */
  function hostMasked(host: string, url: string, seen: readonly Hit[]): string {
    let masked = host;
    for (const { detector, found, meant } of seen) {
      if (found.reserved || staysOpen(detector.id, found.confidence)) continue;
      const value = meant ?? url.slice(found.start, found.end);
      masked = masked.replaceAll(value.toLowerCase(), mask(value, shownOf(detector, value, found.show)));
    }
    return masked;
  }

  /** Keeps what was found in a value, weighed by what the values of its field say together. */
  function note(text: string, seen: readonly Hit[], place: Place, isNumber: boolean, notes: FieldNotes, told: readonly Detection[]): void {
    const found: Detection[] = [];
    const chance: string[] = [];
    for (const hit of seen) {
      const evidence = notes.evidence?.get(hit.detector.id);
      if (evidence === undefined || !isWhole(text, hit)) found.push(detection(text, hit, place, isNumber));
      else if (evidence.to === 'chance' && isDigits(text.trim())) chance.push(hit.detector.id);
      else found.push(weighed(detection(text, hit, place, isNumber), evidence));
    }
    notes.count([...told, ...found], chance);
    detections.push(...found);
  }

  /** Counts a value that only its field says something of: a small number, a list. */
  function countTold(field: string, told: readonly Detection[]): void {
    const notes = book.of(field);
    notes.looked += 1;
    notes.count(told, []);
  }

  /** Names of files in the listing of a folder, and of samples in an archive. */
  function isFileName(field: string): boolean {
    return (field === 'name' && at.path.endsWith('/')) || field === '__key__';
  }

  function leftOut(phrase: string): void {
    if (!notLooked.includes(phrase)) notLooked.push(phrase);
  }

  function item(item: Item, description: Description, roles: Roles): Inspection {
    at = item.at;
    said = description;
    around.fields = item.fields;
    around.collected = description.collected;
    detections = [];
    notLooked = [];
    keySeen = said.key === undefined;
    urlSeen = said.url === undefined;
    maskedKey = maskedUrl = maskedHost = undefined;
    walkAll(item);
    if (item.beside !== undefined) lookBeside(item.beside);
    // A key or URL that no field holds as it stands: made by the format, or a number.
    if (!keySeen) look(said.key!, roles.id[0] ?? 'key', false);
    if (!urlSeen) look(said.url!, roles.url[0] ?? 'url', false);
    if (item.unseen ?? (said.url !== undefined && !hasContent(item, roles))) leftOut(ELSEWHERE);
    const medium = mediumOf(said);
    if (medium !== undefined) leftOut(UNSEEN[medium]);
    const inspection: Inspection = { detections, notLooked };
    if (maskedKey !== undefined) inspection.key = maskedKey;
    if (maskedUrl !== undefined) inspection.url = maskedUrl;
    if (maskedHost !== undefined) inspection.host = maskedHost;
    return inspection;
  }

  /** Words that no item of the file holds; their fields have no values to be weighed by. */
  function lookBeside({ words, cut }: Beside): void {
    if (cut) leftOut(BESIDE_CUT);
    for (const { text, at: place, credit } of words) {
      const seen = hits(text, place.field).filter(({ detector }) => !(credit && isName(detector.id)));
      const found = seen.map((hit) => detection(text, hit, place, false));
      const notes = book.of(place.field ?? NAMELESS);
      notes.looked += 1;
      notes.count(found, []);
      detections.push(...found);
    }
  }

  function walkAll(item: Item): void {
    const { fields, row } = item;
    columns.begin();
    book.rewind();
    if (row === undefined) for (const name in fields) walkField(name, fields[name]!);
    else for (let i = 0; i < row.cells.length; i += 1) walkField(row.columns[i]!, row.cells[i]!);
  }

  function walkField(name: string, value: Json): void {
    const says = columns.of(name);
    if (says !== undefined) walk(value, name, 0, says);
    else {
      const field = fieldName(name);
      walk(value, field, 0, readField(field));
    }
  }

  function learn(items: readonly Item[]): FieldEvidence {
    const sample = new FieldSample();
    visit = (text, field) => {
      if (text === '' || text.length > MAX_SAMPLED) return;
      const seen = isSmallNumber(text) ? NOTHING : hits(text, field);
      sample.add(
        field,
        text,
        seen.map((hit) => ({ detector: hit.detector, whole: isWhole(text, hit) && !hit.found.reserved && !isName(hit.detector.id) })),
        () => {
          const here = new Map(seen.map(({ detector, found }) => [detector, RANK[found.confidence]]));
          const there = hits(text, NAMELESS).filter(({ detector, found }) => RANK[found.confidence] >= (here.get(detector) ?? 0));
          return new Set(there.map(({ detector }) => detector));
        },
      );
    };
    try {
      for (const item of items) {
        at = item.at;
        around.fields = item.fields;
        around.collected = undefined;
        detections = [];
        notLooked = [];
        walkAll(item);
      }
    } finally {
      visit = look;
    }
    return sample.evidence();
  }

  return { item, text, learn, foretell: finder.foretell, begin: (evidence) => book.begin(evidence), counts: () => book.counts() };
}

/** The hit is all that the text holds. */
function isWhole(text: string, { found }: Hit): boolean {
  return found.end - found.start === text.length || found.end - found.start === text.trim().length;
}

function weighed(detection: Detection, { to, why }: KindEvidence): Detection {
  if (to === 'chance') return detection;
  const raises = RANK[to] > RANK[detection.confidence];
  if (to === 'possible' ? detection.confidence === 'possible' : !raises) return detection;
  return { ...detection, confidence: to, why: `${detection.why}; ${why}` };
}

function hasContent(item: Item, roles: Roles): boolean {
  for (const path of roles.text) {
    const text = item.fields[path];
    if (typeof text === 'string' && text.length >= CONTENT_LENGTH) return true;
  }
  return false;
}
