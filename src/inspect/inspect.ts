import { createHash, createHmac } from 'node:crypto';
import type { Confidence, Json, Place } from '../model/basics.js';
import type { FieldCount, FieldEvidence, KindEvidence } from '../model/batch.js';
import type { Description } from '../model/claim.js';
import { type AroundValue, type Clues, type Detection, type Detector, type Family, type Found, familyOf } from '../model/detection.js';
import type { Roles } from '../model/format.js';
import type { Item } from '../model/item.js';
import { addressParts } from './address-parts.js';
import { bitOf, Cues, cluesOf, Reader, SIGNATURES } from './clues/clues.js';
import { FieldBook, type FieldNotes } from './field-notes.js';
import { FieldSample, isDigits } from './field-sample.js';
import { mediumOf, UNSEEN } from './media.js';
import { fieldReader, isBlank, type Named } from './named-fields.js';
import { jointless } from './path-names.js';
import { folded } from './text-fold.js';

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

/** A longer text is looked at in windows of so many UTF-16 units, so that what is kept of one does not grow with it. */
const WINDOW = 1 << 19;
/** How far a window looks beyond its own on both sides: more than any hit is long, or any detector looks around itself. */
const AROUND = 1 << 14;
const MAX_DEPTH = 200;
/** Longest value that is remembered. */
const MAX_REPEATED = 64;
/** Longest value that statistics are made of: a longer one is a text. */
const MAX_SAMPLED = 256;
/** A name of a field that says nothing of its values. */
const NAMELESS = 'value';
const TOO_DEEP = 'fields nested deeper than 200 levels';
const BEYOND_MODEL = 'text longer than the models that licit.yaml names look at';
const ELSEWHERE = 'content not in the manifest';
/** A text of this length beside a URL is taken for the content itself, a shorter one for a caption. */
const CONTENT_LENGTH = 500;
/** Whole numbers below this have fewer digits than any identifier that is looked for. */
const LEAST_NUMBER = 1e6;
const MAX_NAMES = 10_000;

/** How sure a find is, as a number: the surer the higher. */
export const RANK: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };
const WEAKER: Record<Confidence, Confidence> = { possible: 'possible', likely: 'possible', certain: 'certain' };

/** A detector as it is asked: of one shape for all, which is faster than asking objects of many. */
interface Asked {
  detector: Detector;
  may: NonNullable<Detector['may']>;
  /** Its bit among the cues; 0 where it has none. */
  bit: number;
}

/** Which detectors look at texts of the same clues. */
interface Plan {
  clues: Clues;
  /** Asked one by one. */
  free: readonly Asked[];
  /** With cues that decide alone, or that decide unless `may` says yes. */
  cued: readonly Asked[];
  either: readonly Asked[];
  /** Bits of all cues. */
  mask: number;
}

const always = () => true;

interface Hit {
  detector: Detector;
  found: Found;
  /** What was found as it is meant, where it is written otherwise. */
  meant?: string;
}

const NOTHING: readonly Hit[] = [];
const NOTHING_TOLD: readonly Detection[] = [];

/** An inspector with these detectors; without a key its detections carry no keyed hash. */
export function createInspector(detectors: readonly Detector[], key?: Uint8Array): Inspector {
  const plans: (Plan | undefined)[] = new Array(SIGNATURES).fill(undefined);
  const cued = detectors.filter(({ cues }) => cues !== undefined);
  const reader = new Reader(new Cues(cued.map(({ cues }) => cues!)));
  const { spots } = reader;
  const asked = detectors.map((detector): Asked => {
    const { may = always } = detector;
    return { detector, may, bit: detector.cues === undefined ? 0 : bitOf(cued.indexOf(detector)) };
  });
  const inAddresses = detectors.filter(({ address }) => address !== undefined);
  let others = new Map<string, readonly Hit[]>();
  const cut = new Set<string>();

  function planOf(sign: number): Plan {
    const clues = cluesOf(sign);
    const fit = asked.filter(({ detector }) => has(clues, detector.needs));
    return {
      clues,
      free: fit.filter(({ bit }) => bit === 0),
      cued: fit.filter(({ bit, may }) => bit !== 0 && may === always),
      either: fit.filter(({ bit, may }) => bit !== 0 && may !== always),
      mask: fit.reduce((mask, { bit }) => mask | bit, 0),
    };
  }

  function hits(text: string, field: string | undefined): readonly Hit[] {
    const seen = text.length <= WINDOW ? seenIn(text, field) : seenInWindows(text, field);
    const foretold = others.size === 0 ? undefined : others.get(text);
    return foretold === undefined ? seen : strongest([...seen, ...foretold]);
  }

  function foretell(found: ReadonlyMap<string, readonly { kind: string; found: Found }[]>, reach: number): void {
    others = new Map();
    cut.clear();
    for (const [text, all] of found) {
      if (text.length > reach) cut.add(text);
      const hits = all.flatMap(({ kind, found: one }) => {
        const detector = detectors.find(({ id }) => id === kind);
        return detector === undefined ? [] : [{ detector, found: one }];
      });
      if (hits.length > 0) others.set(text, hits);
    }
  }

  function seenIn(text: string, field: string | undefined): readonly Hit[] {
    const sign = reader.read(text);
    if (reader.odd || reader.numbered) return seenClosely(text, field, sign);
    return seenBy(sign, text, field);
  }

  /** A text in which something is written otherwise than what it means, or in an address of which parts are numbers. */
  function seenClosely(text: string, field: string | undefined, read: number): readonly Hit[] {
    const { url, link } = cluesOf(read);
    const fold = reader.odd ? folded(text, url || link) : undefined;
    const meant = fold?.text ?? text;
    const sign = fold === undefined ? read : reader.read(meant);
    const { numbered } = reader;
    let seen = seenBy(sign, meant, field);
    if (numbered) seen = strongest([...seen, ...seenInAddresses(meant)]);
    if (fold === undefined) return seen;
    return seen.map(({ detector, found }) => {
      const start = fold.startOf(found.start);
      const end = fold.endOf(found.end - 1);
      return { detector, found: { ...found, start, end }, meant: meant.slice(found.start, found.end) };
    });
  }

  function seenInAddresses(text: string): Hit[] {
    const all: Hit[] = [];
    for (const part of addressParts(text)) {
      for (const detector of inAddresses) {
        if (detector.address !== part.of) continue;
        for (const found of detector.find(part.text))
          if (found.start === 0 && found.end === part.text.length)
            all.push({
              detector,
              found: { ...found, start: part.start, end: part.end, why: `${found.why}; a part of a web address by itself` },
            });
      }
    }
    return all;
  }

  function seenBy(sign: number, text: string, field: string | undefined): readonly Hit[] {
    const plan = (plans[sign] ??= planOf(sign));
    let all: Hit[] | undefined;
    const { clues, free, cued, either, mask } = plan;
    for (const { detector, may } of free) if (may(text, clues, field, spots)) all = ask(detector, text, field, all);
    if (mask !== 0) {
      const cues = reader.cues() & mask;
      for (const { detector, may, bit } of either)
        if ((cues & bit) !== 0 || may(text, clues, field, spots)) all = askAbout(bit, detector, text, field, all);
      if (cues !== 0) for (const { detector, bit } of cued) if ((cues & bit) !== 0) all = askAbout(bit, detector, text, field, all);
    }
    return all === undefined ? NOTHING : all.length === 1 ? all : strongest(all);
  }

  function askAbout(
    bit: number,
    detector: Detector,
    text: string,
    field: string | undefined,
    before: Hit[] | undefined,
  ): Hit[] | undefined {
    reader.about(bit);
    return ask(detector, text, field, before);
  }

  function ask(detector: Detector, text: string, field: string | undefined, before: Hit[] | undefined): Hit[] | undefined {
    let all = before;
    for (const found of detector.find(text, field, spots)) (all ??= []).push({ detector, found });
    return all;
  }

  /** Every hit is told once: by the window in which it begins. */
  function seenInWindows(text: string, field: string | undefined): Hit[] {
    const all: Hit[] = [];
    for (let own = 0; own < text.length; own += WINDOW) {
      const from = Math.max(0, own - AROUND);
      for (const hit of seenIn(text.slice(from, own + WINDOW + AROUND), field)) {
        const start = from + hit.found.start;
        if (start >= own && start < own + WINDOW) all.push({ ...hit, found: { ...hit.found, start, end: from + hit.found.end } });
      }
    }
    return all;
  }

  function detection(text: string, { detector, found, meant }: Hit, at: Place, isNumber: boolean): Detection {
    const value = meant ?? text.slice(found.start, found.end);
    const detection: Detection = {
      kind: detector.id,
      at,
      start: found.start,
      end: found.end,
      masked: mask(value, found.show).toWellFormed(),
      // A number of a table is weaker evidence than the same digits written in a text.
      confidence: isNumber ? WEAKER[found.confidence] : found.confidence,
      why: found.why,
    };
    // Words on health or belief tell no person from another; only what a detector gives as a value, or the value itself, does.
    if (key !== undefined && (found.value !== undefined || detector.named === undefined))
      detection.subject = subjectOf(key, found.value ?? value);
    if (found.reserved) detection.reserved = true;
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

  /** A value whose field says what it is, be it text, a number or a list of numbers. */
  function told(value: Json, field: string, named: readonly Named[]): readonly Detection[] {
    const all: Detection[] = [];
    const text = typeof value === 'object' ? '' : String(value);
    for (const { detector, field: says } of named) {
      const held = says.holds === undefined || says.holds(value, around);
      if (held === false) continue;
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

  function walk(value: Json, field: string, depth: number, element = false): void {
    if (value === null) return;
    let mine: readonly Detection[] | undefined;
    if (!element) {
      const { named, medium } = readField(field);
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
      for (const element of value) walk(element, name, depth + 1, true);
    } else {
      for (const name in value) walk(value[name]!, `${field}.${plainNames.has(name) ? name : fieldName(name)}`, depth + 1);
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
    if (text !== '') notes.looked += 1;
    const short = text.length <= MAX_REPEATED ? notes.repeats : undefined;
    if (cut.size > 0 && cut.has(text)) leftOut(BEYOND_MODEL);
    const known = short?.has(text) === true && !others.has(text);
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
      masked = masked.replaceAll(value.toLowerCase(), mask(value, found.show));
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

  function walkAll(item: Item): void {
    for (const name in item.fields) walk(item.fields[name]!, plainNames.has(name) ? name : fieldName(name), 0);
  }

  function learn(items: readonly Item[]): FieldEvidence {
    const sample = new FieldSample();
    visit = (text, field) => {
      if (text === '' || text.length > MAX_SAMPLED) return;
      const seen = hits(text, field);
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

  return { item, text, learn, foretell, begin: (evidence) => book.begin(evidence), counts: () => book.counts() };
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

function has(clues: Clues, needs: Detector['needs']): boolean {
  return needs === undefined || needs.some((set) => (Object.keys(set) as (keyof Clues)[]).every((name) => fits(clues[name], set[name]!)));
}

function fits(clue: boolean | number, need: boolean | number): boolean {
  return typeof need === 'number' ? (clue as number) >= need : clue === need;
}

/**
 * Of hits of one family that overlap the strongest stays: higher confidence first, then the longer one, then
 * the one of the detector whose id comes first. Families answer different questions and never hide each other.
 */
function strongest(all: readonly Hit[]): Hit[] {
  const sorted = [...all].sort((a, b) => a.found.start - b.found.start);
  const kept: Hit[] = [];
  // Only hits that hang together by overlapping are compared: a text of many hits is not sorted by rank as a whole.
  for (let i = 0; i < sorted.length; ) {
    let end = sorted[i]!.found.end;
    let next = i + 1;
    for (; next < sorted.length && sorted[next]!.found.start < end; next++) end = Math.max(end, sorted[next]!.found.end);
    if (next === i + 1) kept.push(sorted[i]!);
    else for (const hit of strongestOf(sorted.slice(i, next))) kept.push(hit);
    i = next;
  }
  return kept;
}

function strongestOf(all: readonly Hit[]): Hit[] {
  const length = (hit: Hit) => hit.found.end - hit.found.start;
  const ranked = [...all].sort(
    (a, b) => RANK[b.found.confidence] - RANK[a.found.confidence] || length(b) - length(a) || (a.detector.id < b.detector.id ? -1 : 1),
  );
  const taken = new Map<Family, Hit[]>();
  const kept: Hit[] = [];
  for (const hit of ranked) {
    const { family } = hit.detector;
    let order = taken.get(family);
    if (order === undefined) taken.set(family, (order = []));
    const place = firstAfter(order, hit.found.start);
    if ((order[place - 1]?.found.end ?? 0) > hit.found.start || (order[place]?.found.start ?? Number.POSITIVE_INFINITY) < hit.found.end)
      continue;
    order.splice(place, 0, hit);
    kept.push(hit);
  }
  return kept.sort((a, b) => a.found.start - b.found.start || a.found.end - b.found.end);
}

/** Where in hits that are sorted by start the first one lies that begins after this place. */
function firstAfter(order: readonly Hit[], start: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order[middle]!.found.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first characters and stars: at most a third is shown; the length of what is not a plain number is not told. */
export function mask(value: string, show = 2): string {
  const all = charactersOf(value);
  const isNumber = (all & NUMERIC) !== 0;
  if ((all & PRINTABLE) !== 0) {
    const open = Math.min(show, Math.floor(Math.min(value.length, 64) / 3));
    return value.slice(0, open) + '*'.repeat(isNumber ? Math.min(value.length - open, 16) : 3);
  }
  const characters = [...value.slice(0, 64)];
  const open = characters
    .slice(0, Math.min(show, Math.floor(characters.length / 3)))
    .map((c) => (/[\p{C}\p{Zl}\p{Zp}]/u.test(c) ? '*' : c));
  return open.join('') + '*'.repeat(isNumber ? Math.min(value.length - open.length, 16) : 3);
}

// Kinds of characters: those of plain numbers, with what is written between their digits, and printable ASCII.
const NUMERIC = 1;
const PRINTABLE = 2;
const KINDS = Uint8Array.from({ length: 128 }, (_, c) => {
  const character = String.fromCharCode(c);
  return (/[\d\s+().xX/-]/.test(character) ? NUMERIC : 0) | (/[ -~]/.test(character) ? PRINTABLE : 0);
});

/** Of which kinds all characters of a value are. */
function charactersOf(value: string): number {
  let all = value === '' ? 0 : NUMERIC | PRINTABLE;
  for (let i = 0; i < value.length && all !== 0; i++) {
    const c = value.charCodeAt(i);
    all &= c < 128 ? KINDS[c]! : /\s/.test(value[i]!) ? NUMERIC : 0;
  }
  return all;
}

/** Names a key without telling anything of it: 16 hex digits. */
export function keyIdOf(key: Uint8Array): string {
  return createHash('sha256').update('licit key').update(key).digest('hex').slice(0, 16);
}

/** Keyed hash of a normalized value: HMAC-SHA-256, its first 16 bytes in hex. */
export function subjectOf(key: Uint8Array, value: string): string {
  return createHmac('sha256', key).update(value).digest('hex').slice(0, 32);
}

/** Kinds that are names of people. Rights holders are named by law, and words that may only be a name are not masked out of keys and claims. */
export function isName(kind: string): boolean {
  return kind === 'pi/person-name' || kind === 'pi/cn-name';
}

/** Whether what was found stays as it is in keys, addresses and claims: a copyright notice, the number of an organization, or words that may be a name. */
export function staysOpen(kind: string, confidence: Confidence): boolean {
  const family = familyOf(kind);
  return family === 'ip' || family === 'org' || (confidence === 'possible' && isName(kind));
}

/** The text with personal values and secrets masked; undefined where it holds none. */
function maskedText(text: string, seen: readonly Hit[]): string | undefined {
  let result = '';
  let last = 0;
  for (const { detector, found, meant } of seen) {
    if (found.reserved || staysOpen(detector.id, found.confidence)) continue;
    result += text.slice(last, found.start) + mask(meant ?? text.slice(found.start, found.end), found.show);
    last = found.end;
  }
  return last === 0 ? undefined : result + text.slice(last);
}

function hasContent(item: Item, roles: Roles): boolean {
  for (const path of roles.text) {
    const text = item.fields[path];
    if (typeof text === 'string' && text.length >= CONTENT_LENGTH) return true;
  }
  return false;
}
