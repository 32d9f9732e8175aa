/** What a record tells of the person in it: the values that are taken out by their place, and those that are then looked for in all its texts. */
import type { Inspector } from '../../inspect/inspect.js';
import { subjectOf } from '../../inspect/masking.js';
import { fieldReader, isBlank } from '../../inspect/named-fields.js';
import type { Json } from '../../model/basics.js';
import type { Detection, Detector } from '../../model/detection.js';
import { bare } from '../values/bare-text.js';
import { findKnown } from '../values/find-known.js';
import { birthForms, type Form, type KnownValue, mailForms, nameForms, numberForms, textForms, wordForms } from '../values/known-value.js';
import { calledBy, calledByParts, isUnspaced } from '../values/person-names.js';
import { ColumnKinds, type ColumnSays, classOf, ownName, type ValueClass } from './column-kinds.js';
import { labelledIn } from './labelled-values.js';
import { isStripped } from './masked-value.js';

/** A text of a record, a number or a truth value, with the path of its field. */
export interface Leaf {
  text: string;
  field: string;
  /** The name of a field: it is a text too, and no value of the field around it. */
  isName?: true;
  /** A number or a truth value in the notation of the file. */
  literal?: true;
}

/** A part of a text that is to be taken out. */
export interface Taken {
  start: number;
  end: number;
  kind: string;
  subject?: string;
  /** What a mask shows of it, where a detector found it. */
  seen?: Detection;
}

/** What is to be taken out of each text of a record, and what is known of the record. */
export interface RecordValues {
  /** In the order of the leaves. */
  taken: Taken[][];
  known: KnownValue[];
}

const YES_OR_NO = /^(?:yes|no|y|n|true|false|positive|negative|是|否|有|无|男|女|m|f|male|female|\d{1,4}|other|normal|none)$/i;
const NO_NAME =
  /^(?:n\/?a|none|null|nil|unknown|anonymous|undefined|test|name|first|last|tbd|redacted|other|admin|user|assistant|system|human|gpt|bot|tool|function|model|support|agent|customer|client|guest|me|you|匿名|未知|待定|保密|客服|用户|系统|助手|医生|患者|本人|管理员|机器人)$/i;
const GENDER_OR_AGE = /(?:^|[^a-z])(?:gender|sex|age)(?:[^a-z]|$)|性别|年龄/i;
const GIVEN = /(?:^|[^a-z])(?:first|given|fore|f)[ _.-]?names?$|firstName$|givenName$|^(?:vorname|pr[eé]nom|nombres?|名|given|first|имя)$/i;
const FAMILY =
  /(?:^|[^a-z])(?:last|family|sur|l)[ _.-]?names?$|lastName$|familyName$|surName$|^(?:nachname|apellidos?|cognome|姓|family|last|surname|фамилия)$/i;
const LONGEST_NAME = 80;
const LONGEST_VALUE = 400;
/** Fewest letters or digits of what is taken out whole by its column. */
const LEAST = 4;
const MAX_KNOWN_VALUES = 400;

/** How values are told in records. */
export class RecordReader {
  readonly columns: ColumnKinds;
  readonly #inspector: Inspector;
  readonly #kinds: ReadonlySet<string>;
  readonly #key: Uint8Array | undefined;
  readonly #named: ReturnType<typeof fieldReader>;
  readonly #classes: ReadonlyMap<string, ValueClass>;

  constructor(detectors: readonly Detector[], inspector: Inspector, kinds: ReadonlySet<string>, key: Uint8Array | undefined) {
    this.columns = new ColumnKinds(detectors);
    this.#inspector = inspector;
    this.#kinds = kinds;
    this.#key = key;
    this.#named = fieldReader(detectors, 10_000);
    this.#classes = new Map(detectors.map((detector) => [detector.id, classOf(detector)]));
  }

  /** What is taken out of a record. `fields`: the record as it is, for fields whose name says what they hold. */
  read(leaves: readonly Leaf[], fields: Readonly<Record<string, Json>>): RecordValues {
    const known: KnownValue[] = [];
    const says = leaves.map(({ field, isName, text }) => (isName ? undefined : this.columns.says(field, text)));
    const isPersonal = this.#aboutPersons(leaves, says);
    const taken = leaves.map((leaf, n) => this.#takenFrom(leaf, says[n], isPersonal, fields, known));
    this.#pairNames(leaves, known);
    if (known.length > MAX_KNOWN_VALUES) known.length = MAX_KNOWN_VALUES;
    leaves.forEach(({ text, literal }, n) => {
      if (taken[n]!.some(({ start, end }) => start === 0 && end === text.length)) return;
      for (const { start, end, value } of findKnown(text, known))
        if ((!literal || (start === 0 && end === text.length)) && !taken[n]!.some((one) => one.start <= start && one.end >= end))
          taken[n]!.push({ start, end, ...kindOf(value) });
    });
    return { taken, known };
  }

  /** The parts of one text by itself. */
  alone(text: string, field: string | undefined): Taken[] {
    return this.read([{ text, field: field ?? '' }], {}).taken[0]!;
  }

  /** Values of these kinds, as a scan sees them. */
  detected(text: string, field: string): Detection[] {
    return this.#inspector
      .text(text, { path: '', ...(field !== '' && { field }) })
      .filter(({ kind, reserved }) => this.#kinds.has(kind) && !reserved);
  }

  #takenFrom(
    leaf: Leaf,
    says: ColumnSays | undefined,
    isPersonal: boolean,
    fields: Readonly<Record<string, Json>>,
    known: KnownValue[],
  ): Taken[] {
    const { text, field, literal } = leaf;
    const taken: Taken[] = [];
    if (text === '' || isStripped(text)) return taken;
    if (!literal || /^\d{7,}$/.test(text))
      for (const seen of this.detected(text, leaf.isName ? '' : field)) {
        taken.push({
          start: seen.start,
          end: seen.end,
          kind: seen.kind,
          seen,
          ...(seen.subject !== undefined && { subject: seen.subject }),
        });
        this.#know(known, seen.kind, text.slice(seen.start, seen.end), seen);
      }
    if (leaf.isName) return taken;
    const told = this.#toldBy(leaf, fields);
    if (told !== undefined) {
      taken.push({ start: 0, end: text.length, kind: told });
      if (!YES_OR_NO.test(text) && text.length <= LONGEST_VALUE)
        known.push({ kind: told, ...waysOf(this.#classes.get(told) ?? 'text', text) });
    }
    const kind = says && this.#wholly(text, says, isPersonal, taken);
    if (kind !== undefined) taken.push(this.#learn(known, kind, says!.is, text, 0));
    else if (says?.is === 'name') this.#call(known, text, says, isPersonal, taken);
    if (!literal)
      for (const { start, end, says: label } of labelledIn(text, (name, behind) => this.columns.labels(name, behind))) {
        const value = text.slice(start, end);
        const one = this.#wholly(value, label, false, []);
        if (one !== undefined && label.is === 'name') this.#call(known, value, label, false, taken);
        if (one !== undefined && !taken.some((other) => other.start <= start && other.end >= end))
          taken.push(this.#learn(known, one, label.is, value, start));
      }
    return taken;
  }

  /** The kind that the name of the field says a value is of, where detectors of categories do. */
  #toldBy({ text, field, literal }: Leaf, fields: Readonly<Record<string, Json>>): string | undefined {
    const value: Json = literal && text !== 'true' && text !== 'false' ? Number(text) : literal ? text === 'true' : text;
    if (isBlank(value)) return undefined;
    for (let path = field; path !== ''; path = path.includes('[]') || path.includes('.') ? path.replace(/(?:\[\]|\.[^.]*)$/, '') : '') {
      for (const { detector, field: named } of this.#named(path).named) {
        if (!this.#kinds.has(detector.id)) continue;
        const held = path === field || path === field.replace(/(?:\[\])+$/, '') ? (named.holds?.(value, { fields }) ?? true) : true;
        if (held !== false) return detector.id;
      }
      if (!/(?:\[\]|\.[^.]*)$/.test(path)) break;
    }
    return undefined;
  }

  /** The kind that all of a value is taken out as because of its column; undefined where it is none, or all of it is taken out already. */
  #wholly(text: string, { kind, others = [], is, maybe }: ColumnSays, isPersonal: boolean, taken: readonly Taken[]): string | undefined {
    const value = text.trim();
    if (isBlank(value) || value.length > LONGEST_VALUE) return undefined;
    const rest = restOf(text, taken);
    if (!/[\p{L}\p{N}]/u.test(rest)) return undefined;
    const letters = bare(rest);
    const digits = letters.replace(/\D+/g, '').length;
    let fits: boolean;
    if (is === 'name') fits = isNameLike(value, maybe, isPersonal);
    else if (is === 'number' || is === 'phone') fits = digits >= LEAST || /[〇零一二三四五六七八九]{5}/.test(rest);
    else if (is === 'birth') fits = digits >= LEAST || /[〇零一二三四五六七八九]{4}/.test(rest);
    else fits = [...letters].length >= LEAST;
    const meant =
      is === 'name' && kind.endsWith('name')
        ? isUnspaced(bare(value))
          ? 'pi/cn-name'
          : 'pi/person-name'
        : [kind, ...others].find((one) => this.#kinds.has(one));
    return fits && meant !== undefined && this.#kinds.has(meant) ? meant : undefined;
  }

  /** A value that is taken out whole, and looked for elsewhere. */
  #learn(known: KnownValue[], kind: string, is: ValueClass, text: string, at: number): Taken {
    const subject = this.#key && subjectOf(this.#key, `${kind} ${bare(text)}`);
    const value = { kind, ...(subject !== undefined && { subject }) };
    known.push({ ...value, ...waysOf(is, text) });
    return { start: at, end: at + text.length, ...value };
  }

  /** A name that a detector took for one, perhaps: its column or label says that it is, so that each of its words is looked for. */
  #call(known: KnownValue[], text: string, { maybe }: ColumnSays, isPersonal: boolean, taken: readonly Taken[]): void {
    if (!isNameLike(text.trim(), maybe, isPersonal)) return;
    const seen = taken.find(({ kind, seen: by }) => by !== undefined && this.#classes.get(kind) === 'name');
    if (seen !== undefined)
      known.push({ kind: seen.kind, ...(seen.subject !== undefined && { subject: seen.subject }), forms: nameForms(text) });
  }

  #know(known: KnownValue[], kind: string, text: string, seen: Detection): void {
    if (text.length > LONGEST_VALUE) return;
    const is = this.#classes.get(kind) ?? 'text';
    const value = { kind, ...(seen.subject !== undefined && { subject: seen.subject }) };
    let forms: Form[];
    // What only may be a name is looked for as it is.
    if (is === 'name' && seen.confidence === 'possible')
      forms = calledBy(text)
        .filter(({ bare: letters, joints }) => joints.length > 0 || letters === bare(text))
        .filter(({ capital }) => !capital)
        .map((called) => ({ ...called, is: 'name' }));
    else forms = [...waysOf(is, text).forms];
    known.push({ ...value, ...waysOf(is, text), forms });
    const born = /^\d{6}((?:19|20)\d{6})\d{3}[\dx]$/i.exec(bare(text))?.[1];
    if (born !== undefined && this.#kinds.has(kind)) known.push({ kind, ...birthForms(born) });
  }

  /** Given and family names in fields beside one another are of one person. */
  #pairNames(leaves: readonly Leaf[], known: KnownValue[]): void {
    const givens = leaves.filter(({ field, literal, isName }) => !literal && !isName && GIVEN.test(ownName(field)));
    const families = leaves.filter(({ field, literal, isName }) => !literal && !isName && FAMILY.test(ownName(field)));
    for (const given of givens.slice(0, 20))
      for (const family of families.slice(0, 20)) {
        if (parentOf(given.field) !== parentOf(family.field) || NO_NAME.test(given.text.trim()) || NO_NAME.test(family.text.trim()))
          continue;
        if (given.text.length > LONGEST_NAME || family.text.length > LONGEST_NAME || isStripped(given.text) || isStripped(family.text))
          continue;
        const kind = isUnspaced(bare(family.text)) ? 'pi/cn-name' : 'pi/person-name';
        if (!this.#kinds.has(kind)) continue;
        const subject = this.#key && subjectOf(this.#key, `${kind} ${bare(given.text)} ${bare(family.text)}`);
        const called = calledByParts(given.text, family.text);
        known.push({ kind, ...(subject !== undefined && { subject }), forms: called.map((one) => ({ ...one, is: 'name' })) });
      }
  }

  /** Fields beside one another that only a record of a person has. */
  #aboutPersons(leaves: readonly Leaf[], says: readonly (ColumnSays | undefined)[]): boolean {
    return leaves.some(({ field, isName }, n) => {
      const one = says[n];
      if (isName) return false;
      return (one !== undefined && one.maybe === undefined && one.is !== 'text') || GENDER_OR_AGE.test(ownName(field));
    });
  }
}

function kindOf({ kind, subject }: KnownValue): Pick<Taken, 'kind' | 'subject'> {
  return { kind, ...(subject !== undefined && { subject }) };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}

/** What of a text is not taken out yet. */
function restOf(text: string, taken: readonly Taken[]): string {
  let rest = '';
  let at = 0;
  for (const { start, end } of [...taken].sort((a, b) => a.start - b.start)) {
    if (start > at) rest += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}

/** How a value is written elsewhere. */
function waysOf(is: ValueClass, text: string): Pick<KnownValue, 'forms' | 'patterns'> {
  switch (is) {
    case 'name':
      return { forms: nameForms(text) };
    case 'birth':
      return birthForms(text);
    case 'phone':
      return { forms: [...new Set([text, ...text.split(/[,;/、，；]| or /)])].flatMap((one) => numberForms(one, true)) };
    case 'number':
      return { forms: numberForms(text, false) };
    case 'mail':
      return { forms: mailForms(text) };
    case 'word':
      return { forms: wordForms(text) };
    case 'text':
      return { forms: textForms(text) };
  }
}

/** A value that can be the name of a person. `maybe`: its column may hold something else, unless the record is one of a person. */
function isNameLike(value: string, maybe: ColumnSays['maybe'], isPersonal: boolean): boolean {
  if (maybe === 'record' && !isPersonal) return false;
  if (
    value.length > LONGEST_NAME ||
    NO_NAME.test(value) ||
    /[@#=<>{}\\]|:\/\/|\d{3}|\.\w{2,4}$/.test(value.replace(/\.(?:jr|sr|dr|md)$/i, ''))
  )
    return false;
  const words = value.split(/[\s,，·•・]+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0 || words.length > 7) return false;
  if (maybe === undefined) return true;
  if (words.every(isUnspaced)) {
    const length = [...bare(value)].length;
    return length >= 2 && (isPersonal ? length <= 8 : length <= 4);
  }
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word) || isUnspaced(word)).length;
  return isPersonal ? capitals > 0 || words.length > 1 : capitals >= 2 && capitals >= words.length - 2;
}
