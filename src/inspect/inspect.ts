import type { Json, Place } from '../model/basics.js';
import type { FieldCount, FieldEvidence } from '../model/batch.js';
import type { Description } from '../model/claim.js';
import type { AroundValue, Detection, Detector, Found } from '../model/detection.js';
import type { Roles } from '../model/format.js';
import type { Beside, Item, Read } from '../model/item.js';
import { append, keep } from '../text/append.js';
import { FieldBook, type FieldNotes, MAX_REPEATED } from './field-notes.js';
import { FieldSample, isDigits } from './field-sample.js';
import { LookAhead } from './fields/look-ahead.js';
import { Finder, type Hit, NOTHING, RANK } from './find-hits.js';
import { DetectionMaker, weighed } from './make-detections.js';
import { isName, mask, maskedText, shownOf, staysOpen } from './masking.js';
import { MEDIA_UNREAD, mediumOf, namesFile, UNSEEN } from './media.js';
import type { Named } from './named-fields.js';
import { isLabeled, mentioned } from './only-mentioned.js';
import { jointless, numbersApart } from './path-names.js';
import { isOfProblem, isProgramProblem, ofProblem } from './program-problems.js';
import { isSmallNumber } from './small-number.js';
import { strongest } from './strongest.js';
import { type FieldVisitor, FieldWalk } from './walk-fields.js';

export { NameInspector, spaced } from './path-names.js';

/** Looks into texts and items. Personal data stops here: what comes out is masked. */
export interface Inspector {
  /** Every string of the record, nested ones too, and numbers where their field or shape says what they are; key and URL as well. */
  item(item: Item, said: Description, roles: Roles): Inspection;
  text(text: string, at: Place): Detection[];
  /** A name of a file or folder, its joints being spaces: numbers in it may begin right behind a letter. */
  name(name: string, at: Place): Detection[];
  /** What the values of each field say together, from the first items of a manifest. */
  learn(items: readonly Item[]): FieldEvidence;
  /**
   * What was found in these texts by other means, which look at so many UTF-16 units of each: joined to what detectors find in them,
   * until it is set anew.
   */
  setModelMatches(found: ReadonlyMap<string, readonly { kind: string; found: Found }[]>, reach: number): void;
  /** Begins a manifest, or a part of one: counts anew, and weighs what is found by this evidence. */
  begin(evidence: FieldEvidence): void;
  /** Looks at items that come next, field by field: what they are told to be is the same with it and without, and told faster with it. */
  lookAhead(reads: readonly Read[]): void;
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

/** Longest value that statistics are made of: a longer one is a text. */
const MAX_SAMPLED = 256;
/** So many words from inside media files are remembered. */
const MAX_SEEN = 1_000;
/** A name that may hold the number of a person. */
const NUMBERED = /\d{7}/;
/** A name of a field that says nothing of its values. */
const NAMELESS = 'value';
const BEYOND_MODEL = 'text longer than the models that licit.yaml names look at';
const BESIDE_CUT = 'what stands beside the items, beyond its first MiB';
const ELSEWHERE = 'content not in the manifest';
/** A text of this length beside a URL is taken for the content itself, a shorter one for a caption. */
const CONTENT_LENGTH = 500;

const NOTHING_TOLD: readonly Detection[] = [];

/** An inspector with these detectors; without a key its detections carry no keyed hash. */
export function createInspector(detectors: readonly Detector[], key?: Uint8Array): Inspector {
  return new ItemInspector(detectors, key);
}

/** Inspects one item at a time, of which it holds what was seen so far. */
class ItemInspector implements Inspector, FieldVisitor {
  readonly #finder: Finder;
  readonly #maker: DetectionMaker;
  readonly #walk: FieldWalk;
  /** Detectors of names. */
  readonly #names: readonly Detector[];
  readonly #book = new FieldBook();
  readonly #ahead: LookAhead;
  /** What is in words that were seen inside media files. */
  readonly #seenInside = new Map<string, readonly Hit[]>();
  /** What the first items of a manifest say, while these are looked at. */
  #sample: FieldSample | undefined;
  // State of the item at hand.
  readonly #around: AroundValue = { fields: {}, collected: undefined };
  #at!: Place;
  #said!: Description;
  #detections: Detection[] = [];
  #notLooked: string[] = [];
  /** Whether the item is a problem for a program; not asked yet where nothing was found in it. */
  #isProblem: boolean | undefined;
  #keySeen = false;
  #urlSeen = false;
  #maskedKey: string | undefined;
  #maskedUrl: string | undefined;
  #maskedHost: string | undefined;

  constructor(detectors: readonly Detector[], key: Uint8Array | undefined) {
    this.#finder = new Finder(detectors);
    this.#maker = new DetectionMaker(key);
    this.#walk = new FieldWalk(detectors, this);
    this.#ahead = new LookAhead(this.#finder, this.#book, this.#walk);
    this.#names = detectors.filter(({ id }) => isName(id));
  }

  text(text: string, at: Place): Detection[] {
    return this.#finder.hits(text, at.field).map((hit) => this.#maker.ofHit(text, hit, at, false));
  }

  name(name: string, at: Place): Detection[] {
    return this.#hitsInName(name, at.field).map((hit) => this.#maker.ofHit(name, hit, at, false));
  }

  setModelMatches(found: Parameters<Inspector['setModelMatches']>[0], reach: number): void {
    this.#finder.setModelMatches(found, reach);
  }

  begin(evidence: FieldEvidence): void {
    this.#book.begin(evidence);
  }

  lookAhead(reads: readonly Read[]): void {
    this.#ahead.look(reads);
  }

  counts(): FieldCount[] {
    return this.#book.counts();
  }

  item(item: Item, description: Description, roles: Roles): Inspection {
    this.#open(item, description.collected);
    this.#said = description;
    this.#keySeen = description.key === undefined;
    this.#urlSeen = description.url === undefined;
    this.#maskedKey = this.#maskedUrl = this.#maskedHost = undefined;
    this.#walk.over(item, this.#ahead.quietIn(item));
    if (item.beside !== undefined) this.#lookBeside(item.beside);
    // A key or URL that no field holds as it stands: made by the format, or a number.
    if (!this.#keySeen) this.#look(description.key!, roles.id[0] ?? 'key', false, NOTHING_TOLD);
    if (!this.#urlSeen) this.#look(description.url!, roles.url[0] ?? 'url', false, NOTHING_TOLD);
    if (item.unseen ?? (description.url !== undefined && !hasContent(item, roles))) this.leftOut(ELSEWHERE);
    const medium = mediumOf(description);
    if (medium !== undefined) this.leftOut(UNSEEN[medium]);
    if (item.inside !== undefined) this.#lookInside(item.inside);
    else if (namesFile(description)) this.leftOut(MEDIA_UNREAD.absent);
    const inspection: Inspection = { detections: this.#detections, notLooked: this.#notLooked };
    if (this.#maskedKey !== undefined) inspection.key = this.#maskedKey;
    if (this.#maskedUrl !== undefined) inspection.url = this.#maskedUrl;
    if (this.#maskedHost !== undefined) inspection.host = this.#maskedHost;
    return inspection;
  }

  learn(items: readonly Item[]): FieldEvidence {
    const sample = new FieldSample();
    this.#sample = sample;
    try {
      for (const item of items) {
        this.#open(item, undefined);
        this.#walk.over(item, 0);
        for (const field of fieldsOf(item)) sample.note(field);
      }
    } finally {
      this.#sample = undefined;
    }
    return sample.evidence(this.#names, items.length, items[0]?.at.path ?? '');
  }

  #open(item: Item, collected: string | undefined): void {
    this.#at = item.at;
    this.#around.fields = item.fields;
    this.#around.collected = collected;
    this.#detections = [];
    this.#notLooked = [];
    this.#isProblem = undefined;
    this.#book.rewind();
  }

  visit(text: string, field: string, isNumber: boolean, told: readonly Detection[], quiet: boolean): void {
    if (quiet) this.#pass(text, field, told);
    else if (this.#sample === undefined) this.#look(text, field, isNumber, told);
    else this.#learnFrom(this.#sample, text, field);
  }

  tell(value: Json, field: string, named: readonly Named[]): readonly Detection[] {
    this.#sample?.tell(
      field,
      named.map(({ detector }) => detector),
    );
    const all = this.#inRecord(this.#book.weighed(field, this.#maker.ofField(value, { ...this.#at, field }, named, this.#around)), field);
    append(this.#detections, all);
    return all;
  }

  countTold(field: string, told: readonly Detection[]): void {
    const notes = this.#book.of(field);
    notes.looked += 1;
    notes.count(told, []);
  }

  maskedName(name: string): string | undefined {
    const whole = this.#finder.hits(name, undefined);
    const seen = NUMBERED.test(name) ? strongest([...whole, ...this.#hitsInName(jointless(name), undefined)]) : whole;
    if (seen.length === 0) return undefined;
    const masked = (maskedText(name, seen) ?? name).toWellFormed();
    for (const hit of seen) this.#detections.push(this.#maker.ofHit(name, hit, { ...this.#at, field: masked }, false));
    return masked;
  }

  leftOut(phrase: string): void {
    if (!this.#notLooked.includes(phrase)) this.#notLooked.push(phrase);
  }

  /** Counts a value that holds nothing. */
  #pass(text: string, field: string, told: readonly Detection[]): void {
    this.#keySeen ||= text === this.#said.key;
    this.#urlSeen ||= text === this.#said.url;
    const notes = this.#book.of(field);
    notes.looked += 1;
    if (told.length > 0) notes.count(told, []);
  }

  #look(text: string, field: string, isNumber: boolean, told: readonly Detection[]): void {
    const isKey = text === this.#said.key;
    const isUrl = text === this.#said.url;
    this.#keySeen ||= isKey;
    this.#urlSeen ||= isUrl;
    const notes = this.#book.of(field);
    if (text === '') return;
    notes.looked += 1;
    const finder = this.#finder;
    if (isSmallNumber(text) && !finder.isForetold(text)) {
      if (told.length > 0) notes.count(told, []);
      return;
    }
    const short = text.length <= MAX_REPEATED ? notes.repeats : undefined;
    if (finder.isCut(text)) this.leftOut(BEYOND_MODEL);
    const known = short?.has(text) === true && !finder.isForetold(text);
    const isFileName = this.#isFileName(field);
    const seen = known
      ? NOTHING
      : isFileName
        ? this.#hitsInName(jointless(text), field)
        : (this.#ahead.hitsIn(text, field) ?? finder.hits(text, field));
    if (seen.length === 0) {
      if (!known) short?.add(text);
      if (told.length > 0) notes.count(told, []);
      return;
    }
    this.#note(text, seen, { ...this.#at, field }, isNumber, notes, told);
    // What is only possible hides no file from its owner.
    if (isKey) this.#maskedKey = maskedText(text, isFileName ? seen.filter(({ found }) => found.confidence !== 'possible') : seen);
    if (!isUrl) return;
    const { host } = this.#said;
    this.#maskedUrl = maskedText(text, seen);
    this.#maskedHost = this.#maskedUrl === undefined || host === undefined ? undefined : hostMasked(host, text, seen);
  }

  /** Keeps what was found in a value, weighed by what the values of its field say together. */
  #note(text: string, seen: readonly Hit[], place: Place, isNumber: boolean, notes: FieldNotes, told: readonly Detection[]): void {
    const each: Detection[] = [];
    const chance: string[] = [];
    const mentions = mentioned(text, seen);
    for (const hit of seen) {
      const evidence = notes.evidence?.get(hit.detector.id);
      const isMention = evidence?.mention !== false && (mentions.has(hit) || (evidence?.mention === true && !isLabeled(text, hit)));
      if (evidence === undefined || !(evidence.anywhere || isWhole(text, hit)))
        each.push(this.#maker.ofHit(text, hit, place, isNumber, isMention));
      else if (evidence.to === 'chance' && isDigits(text.trim())) chance.push(hit.detector.id);
      else each.push(weighed(this.#maker.ofHit(text, hit, place, isNumber, isMention), evidence));
    }
    const found = this.#inRecord(each, place.field ?? NAMELESS);
    notes.count([...told, ...found], chance);
    append(this.#detections, found);
  }

  /** What was found in a field as its record says: what a program is tried with is made up, most often. */
  #inRecord(found: Detection[], field: string): Detection[] {
    if (!found.some(({ confidence, kind }) => confidence !== 'possible' && kind.startsWith('pi/')) || !isOfProblem(field)) return found;
    this.#isProblem ??= isProgramProblem(this.#around.fields);
    return this.#isProblem ? found.map((one) => (one.kind.startsWith('pi/') ? ofProblem(one) : one)) : found;
  }

  /** Words that no item of the file holds; their fields have no values to be weighed by. */
  #lookBeside({ words, cut }: Beside, look = (text: string, field: string | undefined) => this.#finder.hits(text, field)): void {
    if (cut) this.leftOut(BESIDE_CUT);
    for (const { text, at: place, credit } of words) {
      const seen = look(text, place.field).filter(({ detector }) => !(credit && isName(detector.id)));
      const mentions = mentioned(text, seen);
      const found = seen.map((hit) => this.#maker.ofHit(text, hit, place, false, mentions.has(hit)));
      const notes = this.#book.of(place.field ?? NAMELESS);
      notes.looked += 1;
      notes.count(found, []);
      append(this.#detections, found);
    }
  }

  /** Words inside the files that the item names; who made a work or owns it is a credit, as beside items. */
  #lookInside({ said, unread = [] }: NonNullable<Item['inside']>): void {
    for (const why of unread) this.leftOut(MEDIA_UNREAD[why]);
    const words = said.map(({ field, words, text, as }) => ({ text: text ?? words, at: { ...this.#at, field }, credit: as === 'owner' }));
    // Files of one collection say much the same.
    this.#lookBeside({ words, cut: false }, (text, field) => {
      const name = `${field}\0${text}`;
      let seen = this.#seenInside.get(name);
      if (seen === undefined) {
        seen = keep(this.#seenInside, name, this.#finder.hits(text, field), MAX_SEEN);
      }
      return seen;
    });
  }

  /** What a name holds, as it is and with its numbers apart from the letters before them. */
  #hitsInName(name: string, field: string | undefined): readonly Hit[] {
    const seen = this.#finder.hits(name, field);
    const apart = numbersApart(name);
    if (apart === undefined) return seen;
    const more = this.#finder.hits(apart.text, field).map((hit): Hit => {
      const { start, end } = hit.found;
      return { ...hit, found: { ...hit.found, start: apart.placeIn(start), end: apart.placeIn(end) } };
    });
    return strongest([...seen, ...more]);
  }

  /** Names of files in the listing of a folder, and of samples in an archive. */
  #isFileName(field: string): boolean {
    return (field === 'name' && this.#at.path.endsWith('/')) || field === '__key__';
  }

  #learnFrom(sample: FieldSample, text: string, field: string): void {
    if (text.length > MAX_SAMPLED) sample.addText(field, text);
    if (text === '' || text.length > MAX_SAMPLED) return;
    const finder = this.#finder;
    const seen = isSmallNumber(text) ? NOTHING : finder.hits(text, field);
    sample.add(
      field,
      text,
      seen.map((hit) => ({
        detector: hit.detector,
        whole: isWhole(text, hit) && !hit.found.reserved,
        isName: isName(hit.detector.id),
        likely: hit.found.confidence !== 'possible',
      })),
      () => {
        const here = new Map(seen.map(({ detector, found }) => [detector, RANK[found.confidence]]));
        const there = finder.hits(text, NAMELESS).filter(({ detector, found }) => RANK[found.confidence] >= (here.get(detector) ?? 0));
        return new Set(there.map(({ detector }) => detector));
      },
    );
  }
}

/** The names of an item's fields, and of those within them. */
function* fieldsOf({ fields, row }: Item): Generator<string> {
  if (row !== undefined) yield* row.columns;
  else
    for (const [name, value] of Object.entries(fields)) {
      yield name;
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) for (const within in value) yield `${name}.${within}`;
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

/** The hit is all that the text holds. */
function isWhole(text: string, { found }: Hit): boolean {
  return found.end - found.start === text.length || found.end - found.start === text.trim().length;
}

function hasContent(item: Item, roles: Roles): boolean {
  for (const path of roles.text) {
    const text = item.fields[path];
    if (typeof text === 'string' && text.length >= CONTENT_LENGTH) return true;
  }
  return false;
}
