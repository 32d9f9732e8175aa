import { clockSeconds, numberIn } from '../../claims/roles/measured-names.js';
import { mediumOf, mediumOfPath } from '../../inspect/media.js';
import { DEEPEST_TEXT, NO_TEXT, valueAt } from '../../measure/item-texts.js';
import type { LanguageTeller } from '../../measure/language.js';
import { languageNumber } from '../../measure/language-tags.js';
import { isProgramFile, isProgramming, looksLikeProgram } from '../../measure/programming.js';
import { TextCounts } from '../../measure/text-counts.js';
import { estimateTokens } from '../../measure/token-estimate.js';
import type { Json } from '../../model/basics.js';
import { MEASURES as M, type MeasuredFields } from '../../model/batch.js';
import type { Description } from '../../model/claim.js';
import type { Item } from '../../model/item.js';
import { MEDIA, type Medium } from '../../model/measure.js';

/** No item has more tokens, and none is longer; what says so is no measure. */
const MAX_TOKENS = 1e12;
const MAX_SECONDS = 1e7;
const MAX_IMAGES = 1e5;
/** A text of this length beside a picture is the content, a shorter one is a caption. */
const CONTENT_LENGTH = 500;
/** Prose has less punctuation in a hundred characters. */
const PROGRAM_PUNCTUATION = 5;
const NUMBER_OF = new Map(MEDIA.map((medium, n) => [medium, n]));

interface Reader {
  path: readonly string[];
}

/** Adds up what items measure, for one batch: by profile, host, medium and language. */
export class BatchMeasures {
  readonly #teller: LanguageTeller | undefined;
  readonly #texts: readonly Reader[];
  readonly #textIsCode: readonly boolean[];
  readonly #tokens: readonly Reader[];
  readonly #durations: readonly (Reader & { unit: number; medium?: 'audio' | 'video' })[];
  readonly #types: readonly Reader[];
  readonly #languages: readonly Reader[];
  readonly #paths: readonly Reader[];
  readonly #media: readonly (Reader & { medium: 'image' | 'audio' | 'video' })[];
  readonly #usual: Medium | undefined;
  readonly #counts = new TextCounts();
  /** By a hash of what a cell's items have in common its number, plus one. */
  readonly #slots: Uint16Array;
  #used = 0;
  readonly #homes: readonly number[];
  #cells: Float64Array;
  #longest = '';
  #hasText = false;
  #isAscii = false;
  #isCode = false;

  /** `homes`: by number of a host where it is; `rows`: the most rows a batch may have. */
  constructor(
    fields: MeasuredFields | undefined,
    textFields: readonly string[],
    teller: LanguageTeller | undefined,
    homes: readonly number[],
    rows: number,
  ) {
    const readers = (paths: readonly string[] = []): Reader[] => paths.map((path) => ({ path: path.split('.') }));
    this.#teller = teller;
    this.#homes = homes;
    this.#texts = readers(textFields);
    this.#textIsCode = textFields.map((path) => /(?:^|[._])(?:code|source_code|func|function|snippet|program|代码)$/i.test(path));
    this.#tokens = readers(fields?.tokens);
    this.#types = readers(fields?.types);
    this.#languages = readers(fields?.languages);
    this.#paths = readers(fields?.paths);
    this.#durations = (fields?.durations ?? []).map(({ path, unit }) => ({ path: path.split('.'), unit, ...mediumIn(path) }));
    this.#media = (fields?.media ?? []).map(({ path, medium }) => ({ path: path.split('.'), medium }));
    this.#usual = fields?.usual;
    this.#cells = new Float64Array(rows * M.width);
    this.#slots = new Uint16Array(2 * rows);
  }

  /** Counts an item of a profile and host whose record has so many bytes. */
  add(item: Item, said: Description, profile: number, host: number, record: number): void {
    const { fields } = item;
    this.#readTexts(fields);
    const image = this.#imagesIn(fields);
    const medium = this.#mediumOf(fields, said, image);
    const counts = this.#counts;
    const language =
      this.#hasText && medium !== 'code' && this.#teller !== undefined ? languageNumber(this.#teller.of(this.#longest, this.#isAscii)) : 0;
    const at = this.#slot(profile, host, this.#homes[host]!, NUMBER_OF.get(medium)!, language);
    const cells = this.#cells;
    cells[at + M.items]! += 1;
    cells[at + M.records]! += record;
    if (this.#hasText) {
      cells[at + M.texts]! += 1;
      cells[at + M.bytes]! += counts.bytes;
      cells[at + M.characters]! += counts.characters;
      cells[at + M.tokens]! += estimateTokens(counts.features, medium === 'code', 0);
      cells[at + M.otherTokens]! += estimateTokens(counts.features, medium === 'code', 1);
    } else if (this.#texts.length > 0 && (medium === 'text' || medium === 'code')) cells[at + M.empty]! += 1;
    const images = image > 0 ? image : medium === 'image' ? 1 : 0;
    if (images > 0) {
      cells[at + M.imageItems]! += 1;
      cells[at + M.images]! += images;
    }
    if (this.#tokens.length > 0) this.#addTokens(fields, at);
    if (this.#durations.length > 0) this.#addSeconds(fields, medium, at);
    this.#addDate(said.collected, at);
  }

  #readTexts(fields: Item['fields']): void {
    this.#counts.clear();
    this.#longest = '';
    this.#hasText = this.#isCode = false;
    for (let n = 0; n < this.#texts.length; n += 1) {
      const { path } = this.#texts[n]!;
      const value = path.length === 1 ? fields[path[0]!] : valueAt(fields, path);
      if (typeof value === 'string') this.#addText(value, this.#textIsCode[n]!);
      else if (typeof value === 'object' && value !== null) this.#addWithin(value, 0, this.#textIsCode[n]!);
    }
  }

  #addWithin(value: Json, depth: number, isCode: boolean): void {
    if (typeof value === 'string') this.#addText(value, isCode);
    else if (typeof value === 'object' && value !== null && depth < DEEPEST_TEXT) {
      if (Array.isArray(value)) for (const one of value) this.#addWithin(one, depth + 1, isCode);
      else for (const name in value) if (!NO_TEXT.has(name)) this.#addWithin(value[name]!, depth + 1, isCode);
    }
  }

  #addText(text: string, isCode: boolean): void {
    if (text === '') return;
    const before = this.#counts.bytes;
    this.#counts.add(text);
    if (!this.#hasText && !holdsWords(text)) return;
    this.#hasText = true;
    if (text.length <= this.#longest.length) return;
    this.#longest = text;
    this.#isAscii = this.#counts.bytes - before === text.length;
    this.#isCode = isCode;
  }

  #imagesIn(fields: Item['fields']): number {
    let images = 0;
    for (const { path, medium } of this.#media) if (medium === 'image') images += heldIn(valueAt(fields, path));
    return Math.min(images, MAX_IMAGES);
  }

  #mediumOf(fields: Item['fields'], said: Description, images: number): Medium {
    let stated = mediumOf(said) as Medium | undefined;
    for (const { path, medium } of this.#media)
      if (medium !== 'image' && heldIn(valueAt(fields, path)) > 0 && stated !== 'video') stated = medium;
    stated ??= images > 0 ? 'image' : undefined;
    let program = false;
    for (const { path } of this.#types) {
      const type = valueAt(fields, path);
      if (typeof type === 'string') stated ??= mediumOfType(type);
    }
    for (const { path } of this.#paths) {
      const value = valueAt(fields, path);
      if (typeof value !== 'string') continue;
      program ||= isProgramFile(value);
      stated ??= mediumOfPath(value);
    }
    // A long text is the content, and pictures belong to it.
    if (stated === 'image' && this.#counts.characters >= CONTENT_LENGTH && images > 0) stated = undefined;
    if (stated !== undefined && stated !== 'code' && !(stated === 'other' && this.#hasText)) return stated;
    if (this.#usual !== undefined && said.url !== undefined && this.#counts.characters < CONTENT_LENGTH) return this.#usual;
    if (!this.#hasText) return this.#texts.length > 0 && said.url === undefined ? 'text' : 'unknown';
    return stated === 'code' || program || this.#isProgram(fields, said) ? 'code' : 'text';
  }

  #isProgram(fields: Item['fields'], { url, key }: Description): boolean {
    if (this.#isCode) return true;
    for (const { path } of this.#languages) {
      const value = valueAt(fields, path);
      if (typeof value === 'string' && isProgramming(value)) return true;
    }
    if (
      (key !== undefined && isProgramFile(key)) ||
      (url !== undefined && /\/[^/?#]+\.\w+$/.test(url) && !/\.(?:m|php|v|go|sh|rs|vb)$/.test(url) && isProgramFile(url))
    )
      return true;
    return this.#counts.lines >= 2 && this.#counts.punctuation >= PROGRAM_PUNCTUATION && looksLikeProgram(this.#longest);
  }

  #addTokens(fields: Item['fields'], at: number): void {
    for (const { path } of this.#tokens) {
      const tokens = numberIn(valueAt(fields, path));
      if (tokens === undefined || !Number.isInteger(tokens) || tokens < 0 || tokens > MAX_TOKENS) continue;
      this.#cells[at + M.statedItems]! += 1;
      this.#cells[at + M.stated]! += tokens;
      return;
    }
  }

  #addSeconds(fields: Item['fields'], ofItem: Medium, at: number): void {
    let [audio, video] = [false, false];
    for (const { path, unit, medium = ofItem } of this.#durations) {
      if ((medium === 'audio' && audio) || (medium === 'video' && video) || (medium !== 'audio' && medium !== 'video')) continue;
      const value = valueAt(fields, path);
      const number = numberIn(value);
      const seconds = number === undefined ? clockSeconds(value) : number * unit;
      if (seconds === undefined || seconds < 0 || seconds > MAX_SECONDS) continue;
      const [items, sum] = medium === 'audio' ? [M.audioItems, M.audioMs] : [M.videoItems, M.videoMs];
      this.#cells[at + items]! += 1;
      this.#cells[at + sum]! += Math.round(seconds * 1000);
      if (medium === 'audio') audio = true;
      else video = true;
    }
  }

  #addDate(collected: string | undefined, at: number): void {
    const day = collected === undefined ? 0 : dayNumber(collected);
    if (day === 0) return;
    const cells = this.#cells;
    cells[at + M.from] = cells[at + M.datedItems] === 0 ? day : Math.min(cells[at + M.from]!, day);
    cells[at + M.until] = Math.max(cells[at + M.until]!, day);
    cells[at + M.datedItems]! += 1;
  }

  #slot(profile: number, host: number, home: number, medium: number, language: number): number {
    const cells = this.#cells;
    const slots = this.#slots;
    const mixed = Math.imul(Math.imul(profile, 0x9e3779b1) ^ host, 0x85ebca6b) ^ Math.imul(medium * 128 + language, 0xc2b2ae35);
    let slot = ((mixed ^ (mixed >>> 15)) >>> 0) % slots.length;
    for (; slots[slot] !== 0; slot = slot + 1 === slots.length ? 0 : slot + 1) {
      const at = (slots[slot]! - 1) * M.width;
      if (cells[at] === profile && cells[at + 1] === host && cells[at + 3] === medium && cells[at + 4] === language) return at;
    }
    const at = this.#used * M.width;
    slots[slot] = this.#used += 1;
    cells[at] = profile;
    cells[at + 1] = host;
    cells[at + 2] = home;
    cells[at + 3] = medium;
    cells[at + 4] = language;
    return at;
  }

  /** The cells of the batch; begins a new one. */
  take(): Float64Array {
    const taken = this.#cells.slice(0, this.#used * M.width);
    this.#cells.fill(0, 0, taken.length);
    this.#slots.fill(0);
    this.#used = 0;
    return taken;
  }
}

/** Whether a text has anything but white space. */
function holdsWords(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || /\S/.test(text);
}

/** How many things a field holds or names. */
function heldIn(value: Json | undefined): number {
  if (value === undefined || value === null || value === '' || value === false) return 0;
  return Array.isArray(value) ? value.length : 1;
}

function mediumIn(path: string): { medium?: 'audio' | 'video' } {
  if (/video|视频/i.test(path)) return { medium: 'video' };
  return /audio|speech|utt|录音|音频|语音/i.test(path) ? { medium: 'audio' } : {};
}

/** The medium of a media type; undefined for text and for types that say nothing of it. */
function mediumOfType(type: string): Medium | undefined {
  const [, kind, form = ''] = /^\s*(image|audio|video|text|application|model|font)\/([\w.+-]+)/i.exec(type.slice(0, 100)) ?? [];
  if (kind === undefined) return undefined;
  const lower = kind.toLowerCase();
  if (lower === 'image' || lower === 'audio' || lower === 'video') return lower;
  if (/^x-(?:python|c|c\+\+|java|script|sh|perl|ruby|go|rust|php|csrc|c\+\+src)|^(?:java|type)script$|^x-(?:java|type)script$/i.test(form))
    return 'code';
  if (lower === 'model' || lower === 'font') return 'other';
  return lower === 'application' && /^(?:octet-stream|zip|gzip|pdf|x-tar|msword|vnd\.)/i.test(form) ? 'other' : undefined;
}

/** The day that a date begins with, 20240131, months and days that are not stated as 0; 0 where it begins with none. */
function dayNumber(date: string): number {
  const year = digitsAt(date, 0, 4);
  if (year < 1000 || isDigit(date.charCodeAt(4))) return 0;
  const month = date.charCodeAt(4) === HYPHEN ? digitsAt(date, 5, 2) : -1;
  if (month < 1 || month > 12) return year * 10_000;
  const day = date.charCodeAt(7) === HYPHEN ? digitsAt(date, 8, 2) : -1;
  return year * 10_000 + month * 100 + (day < 1 || day > 31 ? 0 : day);
}

const HYPHEN = 0x2d;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The number of so many digits; -1 where there are fewer. */
function digitsAt(text: string, from: number, count: number): number {
  let number = 0;
  for (let i = from; i < from + count; i += 1) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return -1;
    number = number * 10 + code - 0x30;
  }
  return number;
}
