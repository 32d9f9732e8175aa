import { modelsNamed } from '../../license/terms/model-terms.js';
import type { Json } from '../../model/basics.js';
import type { ColumnSettings, Role, Roles } from '../../model/format.js';
import type { Item, Row } from '../../model/item.js';
import { saysNothing } from '../../text/placeholders.js';
import { simplify } from '../../text/traditional.js';
import { consentRole, namesTraining } from '../consent/consent-fields.js';
import { consentStatus } from '../consent/consent-words.js';
import { generatorFields } from '../generated/generator-fields.js';
import { refusesTraining } from '../reservation.js';
import { isNoteName, rightsName } from '../rights/rights-names.js';
import { MAX_DEPTH } from './field-shapes.js';
import { consentRoles, contestedNames, lookedFor, otherNames, parentRoles, roleEnds, roleNames } from './role-names.js';
import { isOtherSide, ownerColumn, sourceColumn } from './role-source.js';
import {
  areMediaFiles,
  type Candidate,
  type Field,
  isIdentifier,
  isNumber,
  isProse,
  isUrl,
  share,
  squash,
  type Told,
} from './role-values.js';

/** What `inferRoles` found: roles, the fields that hold content, and what it could not tell. */
export interface InferredRoles {
  roles: Roles;
  textFields: string[];
  /** Fields that could have the role; nothing else tells which. */
  ambiguous: { role: Role; fields: string[] }[];
  settled: Settled;
}

/** What later items cannot change: fields that the first items have values in, and roles that the format or a person gave to fields. */
export interface Settled {
  fields: readonly string[];
  roles: readonly Role[];
}

/** Every role, in the order in which they claim fields. */
export const allRoles = Object.keys(lookedFor) as Role[];

const maxFields = 2_000;
const maxItems = 1_000;

/** Roles that fields have only where a list speaks of the consent of people. */
const CONSENT_ROLES: ReadonlySet<Role> = new Set(consentRoles);

/** Roles of fields that name an item, hold or point to its content, or name a person. */
const OF_ITEMS: readonly Role[] = ['id', 'url', 'page', 'text', 'owner'];

const nameRanks = new Map<string, { role: Role; rank: number }>();
for (const role of allRoles) {
  roleNames[role].forEach((name, rank) => {
    if (!nameRanks.has(name)) nameRanks.set(name, { role, rank });
  });
}

/** Finds what each field of a manifest is for, from names in English and Chinese and from values. `set` (a person) outranks `fixed` (the format). */
export function inferRoles(items: readonly Item[], fixed?: Partial<Roles>, set?: ColumnSettings['roles']): InferredRoles {
  const fields = fieldsOf(items);
  const chosen = new Map<Role, string[]>();
  const taken = new Set<string>();
  for (const role of allRoles) {
    const own = set?.[role];
    const given = own === undefined ? fixed?.[role] : typeof own === 'string' ? [own] : own;
    if (given === undefined) continue;
    chosen.set(role, [...given]);
    for (const path of given) taken.add(path);
  }

  const ambiguous: InferredRoles['ambiguous'] = [];
  const candidates: Candidate[] = [];
  const beside = namesBeside(fields.map(({ path }) => path));
  for (const field of fields) {
    if (taken.has(field.path)) continue;
    const { candidate, contested } = byName(field, beside);
    if (contested) for (const role of contested) ambiguous.push({ role, fields: [field.path] });
    if (candidate) candidates.push(candidate);
  }
  candidates.sort((a, b) => a.rank - b.rank);

  const roles = Object.fromEntries(allRoles.map((role) => [role, chosen.get(role) ?? []])) as Record<Role, string[]>;
  const onConsent =
    ['basis', 'consent-given', 'consent-withdrawn', 'consent-expires', 'notice', 'objection', 'guardian'].some((role) =>
      chosen.has(role as Role),
    ) || candidates.some(({ role, beside, apart }) => !beside && !apart && (CONSENT_ROLES.has(role) || role === 'basis'));
  const onItems = OF_ITEMS.some((role) => chosen.has(role) || candidates.some((one) => one.role === role)) || fields.some(isProse);
  for (const { field, role, beside } of candidates) {
    if (chosen.has(role) || (beside && !onConsent && !(beside === 'items' && onItems))) continue;
    if (role === 'id' && roles.id.length > 0) continue;
    roles[role].push(field.path);
    taken.add(field.path);
  }
  byValue(fields, roles, chosen, taken, ambiguous);
  // What a column says of rights counts beside whatever else it is for; a license is read as such, and 授权 that is a basis as one.
  const bases = roles.basis.filter((path) => contestedNames.has(squash(path.split('.').at(-1)!)));
  const read = new Set([...roles.license, ...bases]);
  if (!chosen.has('rights'))
    roles.rights = fields
      .map(({ path }) => path)
      .filter((path) => !read.has(path) && (rightsName(path) !== undefined || (isNoteName(path) && !roles.text.includes(path))));
  const textFields = [
    ...new Set([...roles.text, ...fields.filter((field) => !taken.has(field.path) && isProse(field)).map((field) => field.path)]),
  ];
  const settled = {
    fields: fields.filter(({ values, nested }) => values.length > 0 || nested).map(({ path }) => path),
    roles: [...chosen.keys()],
  };
  return { roles, textFields, ambiguous: ambiguous.filter((entry) => !chosen.has(entry.role)), settled };
}

/** A field as one item has it. */
export function fieldOf(path: string, value: Json): Field {
  const field = emptyField(path, path.split('.').length - 1);
  note(field, value);
  return field;
}

/** What one field of an item is for by itself: by its name, or by words that say so under any name. `roles` are those that are known of other fields. */
export function rolesOfField(field: Field, beside: Beside, roles: Roles): Role[] {
  const role = roleOfField(field, beside, roles);
  const told: Role[] = role === undefined ? [] : [role];
  if (role !== 'license' && (rightsName(field.path) !== undefined || (role !== 'text' && isNoteName(field.path)))) told.push('rights');
  return told;
}

function roleOfField(field: Field, beside: Beside, roles: Roles): Role | undefined {
  const { candidate } = byName(field, beside);
  if (candidate) {
    const { role, beside: needs } = candidate;
    const fits = needs === undefined || speaksOfConsent(roles) || (needs === 'items' && OF_ITEMS.some((one) => roles[one].length > 0));
    return fits ? role : undefined;
  }
  if (field.nested || field.values.length === 0 || otherNames.has(squash(field.path.split('.').at(-1)!))) return undefined;
  if (isConsentStatus(field)) return 'basis';
  if (share(field, (value) => value.length <= 80) < 0.9) return undefined;
  if (field.values.some(refusesTraining) || isAllowance(field)) return 'reservation';
  if (share(field, isLicenseUrl) > 0.8) return 'license-url';
  if (saysLimits(field)) return 'license';
  // A single value that begins like a license may be the name of a publisher.
  return roles.license.length === 0 && share(field, (value) => isLicense(value) && NO_NAME.test(value)) > 0.8 ? 'license' : undefined;
}

const NO_NAME = /\bcc|creative commons|licen[cs]e|public domain|reserved|许可|署名|保留/i;

function speaksOfConsent(roles: Roles): boolean {
  return (['basis', ...consentRoles] as const).some((role) => roles[role].length > 0);
}

/** The fields a missing claim was looked for in: those that have the role, or the names that were looked for. */
export function lookedIn(role: Role, roles: Roles): readonly string[] {
  return roles[role].length > 0 ? roles[role] : lookedFor[role];
}

/** The names of all fields of each object, by the object's path. */
type Beside = ReadonlyMap<string, ReadonlySet<string>>;

/** The same of fields at these paths. */
export function namesBeside(paths: readonly string[]): Beside {
  const all = new Map<string, Set<string>>();
  for (const path of paths) {
    const parts = path.split('.');
    for (let depth = 0; depth < parts.length; depth++) {
      const object = parts.slice(0, depth).join('.');
      const names = all.get(object);
      if (names) names.add(squash(parts[depth]!));
      else all.set(object, new Set([squash(parts[depth]!)]));
    }
  }
  return all;
}

const none: ReadonlySet<string> = new Set();

function byName(field: Field, beside: Beside): Told {
  const parts = field.path.split('.');
  const name = squash(parts.at(-1)!);
  const parent = parts.length > 1 ? squash(parts.at(-2)!) : undefined;
  const depth = field.depth * 100;
  if (name === '' || otherNames.has(name)) return {};

  if (
    parent !== undefined &&
    ['id', 'name', 'title', 'code', 'spdxid', 'key', 'type', 'text', 'value', 'label', 'fullname'].includes(name)
  ) {
    const role = parentRoles.get(parent);
    if (role === 'license' && name === 'type') return {};
    // The object speaks for its field: what is beside it counts.
    if (role) return fits(field, role, parent, depth + 50, beside.get(parts.slice(0, -2).join('.')) ?? none);
  }
  if (parent !== undefined && ['url', 'uri', 'link', 'href'].includes(name) && parentRoles.get(parent) === 'license') {
    return { candidate: { field, role: 'license-url', rank: depth + 50 } };
  }

  const person = consentByName(field, name, parent, depth);
  if (person) return person;
  const contested = contestedNames.get(name);
  if (contested) return decide(field, contested, depth);
  const names = beside.get(parts.slice(0, -1).join('.')) ?? none;
  const known = nameRanks.get(name);
  if (known) return fits(field, known.role, name, depth + known.rank, names);
  const end = roleEnds.find(([ending]) => name.length > ending.length && name.endsWith(ending));
  return end ? fits(field, end[1], name, depth + 60, names) : {};
}

/** Fields on a person's consent, by what their names are made of; values that are not of their kind speak against it. */
function consentByName(field: Field, name: string, parent: string | undefined, depth: number): Told | undefined {
  const whole = parent !== undefined && /consent|optin|agree|同意|授权|知情/.test(parent) ? `${parent}${name}` : name;
  if (whole !== name && /^(?:status|state|given|granted|value|answer|状态|结果)$/.test(name))
    return { candidate: { field, role: 'basis', rank: depth + 40 } };
  const named = nameRanks.has(name) ? undefined : consentRole(whole);
  if (!named) return undefined;
  const { role } = named;
  const rank = depth + 55;
  const dated = field.values.length === 0 || share(field, (value) => isDateLike(value)) >= 0.5;
  if (role === 'consent-given' && !dated) return { candidate: { field, role: 'basis', rank } };
  if (role === 'consent-withdrawn' && field.values.length > 0 && share(field, (value) => value.length <= 80) < 0.8) return undefined;
  // An objection is a flag, a day or a few words; what holds lists or long texts is something else.
  if (role === 'objection' && (field.nested || (field.values.length > 0 && share(field, (value) => value.length <= 80) < 0.8)))
    return undefined;
  if (named.beside && (role === 'consent-expires' || role === 'consent-given') && !dated) return undefined;
  if (role === 'purpose' && field.values.length > 0 && share(field, (value) => value.length <= 200) < 0.8) return undefined;
  return { candidate: { field, role, rank, ...(named.beside && { beside: named.beside }), ...(named.apart && { apart: true }) } };
}

/** Keeps a name's role only where the values and the fields beside it do not speak against it. */
function fits(field: Field, role: Role, name: string, rank: number, beside: ReadonlySet<string>): Told {
  if (role === 'source') return sourceColumn(field, name, rank, beside);
  if (role === 'owner') return ownerColumn(field, name, rank, beside);
  if (role === 'id' && !isIdentifier(field)) return {};
  if (role === 'size' && !isSize(field, name)) return {};
  if (role === 'digest' && field.values.length > 0 && share(field, isDigest) < 0.5) return {};
  if (role === 'collected' && field.values.length > 0 && share(field, isDateLike) < 0.5) return {};
  if (role === 'label' && isOtherSide(field, name, beside)) return { candidate: { field, role: 'text', rank: rank + 500 } };
  if (role === 'text' && field.values.length > 0) {
    if (share(field, isUrl) > 0.8) return { candidate: { field, role: 'url', rank: rank + 500 } };
    if (share(field, isNumber) > 0.9) return {};
  }
  if ((role === 'url' || role === 'page') && ['link', 'links', 'page', 'src', 'uri'].includes(name) && field.values.length > 0) {
    if (share(field, isUrl) < 0.2) return name === 'src' ? sourceColumn(field, name, rank, beside) : {};
  }
  if (role === 'generator' && field.values.length > 0) {
    // Which model it was repeats; what differs from item to item is something else.
    if (field.seen >= 50 && field.distinct.size > field.seen / 2) return {};
    const kind = generatorFields[name];
    // A column of models may be one of cars.
    if (kind === 'neutral' && !field.values.some((value) => modelsNamed(value).length > 0)) return {};
    if (kind === 'flag' && share(field, (value) => value.length <= 80) < 0.8) return {};
  }
  return { candidate: { field, role, rank } };
}

const OF_COPYRIGHT = /copyright|版权|著作[权権]|저작권|urheberrecht|droits?dauteur|derechosdeautor/;

function decide(field: Field, roles: readonly Role[], depth: number): Told {
  const named = (role: Role) => ({ candidate: { field, role, rank: depth + 70 } });
  if (roles[0] === 'url') return field.values.length > 0 && share(field, isUrl) > 0.5 ? named('url') : {};
  if (roles.includes('license') && share(field, (value) => isLicense(value) || isReserved(value)) > 0.3) return named('license');
  if (roles.includes('basis') && share(field, isBasisWord) > 0.3) return named('basis');
  // Who holds the copyright owns it, whoever wrote or posted it.
  const holder = { candidate: { field, role: 'owner' as const, rank: depth - 1 } };
  if (roles.includes('owner') && share(field, isCopyrightLine) > 0.3) return holder;
  if (roles.includes('owner') && OF_COPYRIGHT.test(squash(field.path)) && share(field, isBareName) > 0.5) return holder;
  return { candidate: { field, role: roles[0]!, rank: depth + 90 }, contested: roles };
}

/** Gives roles to fields whose names say nothing but whose values do. */
function byValue(
  fields: Field[],
  roles: Record<Role, string[]>,
  chosen: Map<Role, string[]>,
  taken: Set<string>,
  ambiguous: InferredRoles['ambiguous'],
): void {
  const rest = fields.filter(
    (field) => !taken.has(field.path) && field.values.length > 0 && !otherNames.has(squash(field.path.split('.').at(-1)!)),
  );
  const take = (role: Role, test: (value: string) => boolean, all = false) => {
    if (chosen.has(role) || roles[role].length > 0) return;
    const found = rest.filter((field) => !taken.has(field.path) && share(field, test) > 0.8);
    if (found.length === 0) return;
    if (found.length > 1 && !all) {
      ambiguous.push({ role, fields: found.map((field) => field.path) });
      return;
    }
    for (const field of found) {
      roles[role].push(field.path);
      taken.add(field.path);
    }
  };
  for (const field of rest) {
    if (taken.has(field.path) || chosen.has('basis') || !isConsentStatus(field)) continue;
    roles.basis.push(field.path);
    taken.add(field.path);
  }
  // Short words that refuse training or limit the use to less than commerce say so under any name.
  for (const field of rest) {
    if (taken.has(field.path) || field.distinct.size > 20 || share(field, (value) => value.length <= 80) < 0.9) continue;
    const role = field.values.some(refusesTraining) || isAllowance(field) ? 'reservation' : saysLimits(field) ? 'license' : undefined;
    if (role === undefined || chosen.has(role)) continue;
    roles[role].push(field.path);
    taken.add(field.path);
  }
  take('license-url', isLicenseUrl, true);
  if (roles['license-url'].length === 0) take('license', isLicense);
  take('url', isUrl);
  if (!chosen.has('id') && roles.id.length === 0) idByValue(rest, roles, taken, ambiguous);
}

/** Names of images beside the image that the item is. */
const OF_THE_PICTURE = /mask|label|seg|depth|edge|thumb|preview|annot|target|gt$|掩膜|掩码|标注|缩略/i;

/** Where no name tells what identifies an item: a column of numbers called so, else the one that names the file the item is, unless it has an address. */
function idByValue(rest: readonly Field[], roles: Record<Role, string[]>, taken: Set<string>, ambiguous: InferredRoles['ambiguous']): void {
  const free = rest.filter((field) => !taken.has(field.path));
  const ids = free.filter((field) => field.depth === 0 && field.seen >= 5 && /id$|编号$/i.test(field.path) && isIdentifier(field));
  if (ids.length > 1) ambiguous.push({ role: 'id', fields: ids.map((field) => field.path) });
  const files = free.filter((field) => field.depth <= 1 && areMediaFiles(field) && !OF_THE_PICTURE.test(field.path));
  // Two files are a pair, and neither of them is the item.
  const told = ids.length > 0 || roles.url.length > 0 ? ids : files;
  if (told.length !== 1) return;
  roles.id.push(told[0]!.path);
  taken.add(told[0]!.path);
}

function fieldsOf(items: readonly Item[]): Field[] {
  const sample = items.slice(0, maxItems);
  const rows = flatRows(sample);
  if (rows !== undefined) return fieldsOfRows(rows);
  const fields = new Map<string, Field>();
  const visit = (name: string, value: Json, prefix: string, depth: number) => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && depth < MAX_DEPTH - 1) {
      for (const inner in value) visit(inner, value[inner]!, path, depth + 1);
      return;
    }
    let field = fields.get(path);
    if (!field) {
      if (fields.size >= maxFields) return;
      field = emptyField(path, depth);
      fields.set(path, field);
    }
    note(field, value);
  };
  for (const { fields: record, row } of sample) {
    if (row === undefined) for (const name in record) visit(name, record[name]!, '', 0);
    else for (let i = 0; i < row.cells.length; i += 1) visit(row.columns[i]!, row.cells[i]!, '', 0);
  }
  return [...fields.values()];
}

function emptyField(path: string, depth: number): Field {
  return { path, depth, values: [], distinct: new Set(), seen: 0, nested: false };
}

/** The rows of a wide table whose cells are plain values, all under the same columns; undefined for other items. */
function flatRows(items: readonly Item[]): Row[] | undefined {
  const rows: Row[] = [];
  for (const { row } of items) {
    if (row === undefined || row.columns !== items[0]!.row!.columns) return undefined;
    if (row.cells.some((cell) => typeof cell === 'object' && cell !== null)) return undefined;
    rows.push(row);
  }
  return rows.length === 0 ? undefined : rows;
}

/** Column by column: the values of one come together, and not those of thousands in turn. */
function fieldsOfRows(rows: readonly Row[]): Field[] {
  return rows[0]!.columns.slice(0, maxFields).map((name, column) => {
    const field = emptyField(name, 0);
    for (const { cells } of rows) note(field, cells[column]!);
    return field;
  });
}

function note(field: Field, value: Json): void {
  if (Array.isArray(value)) {
    if (value.some((element) => element !== null && typeof element === 'object')) field.nested = true;
    for (const element of value.slice(0, 4))
      if (typeof element === 'string' && field.values.length < 200) field.values.push(element.slice(0, 500));
    return;
  }
  if (value === null || typeof value === 'object') return;
  const words = String(value);
  if (saysNothing(words)) return;
  field.seen++;
  if (field.distinct.size < maxItems) field.distinct.add(words.slice(0, 500));
  if (field.values.length < 200) field.values.push(words.slice(0, 500));
}

/** Whether words under any name limit the use of something. What notes say is read note by note. */
function saysLimits({ path, values }: Field): boolean {
  return !isNoteName(path) && values.some(limitsUse);
}

function isLicenseUrl(value: string): boolean {
  return /^\s*https?:\/\/(?:www\.)?(?:creativecommons\.org\/(?:licenses|publicdomain)\/|opensource\.org\/licen|opendatacommons\.org\/licen|spdx\.org\/licenses\/|choosealicense\.com\/licenses\/|(?:www\.)?(?:apache|gnu)\.org\/licenses)/i.test(
    value,
  );
}

function isLicense(written: string): boolean {
  if (written.length > 120) return false;
  const value = simplify(written);
  return (
    isLicenseUrl(value) ||
    /^\s*(?:cc[- _]?(?:by|0|zero)\b|cc0|creative commons|public domain|mit\b|apache[- ]|bsd[- ]|[al]?gpl|mpl-|odc-|odbl|pddl|cdla|ogl|all rights reserved)/i.test(
      value,
    ) ||
    /知识共享|公有领域|署名[-－ ]?(?:非商业|相同|禁止)|保留所有权利|版权所有|木兰|mulan/i.test(value)
  );
}

/** A line of copyright that reserves all rights says on what terms, not only whose. */
function isReserved(value: string): boolean {
  return (
    value.length <= 200 &&
    /all rights reserved|^in copyright$|侵权必究|不得转载|禁止转载|无断転載|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados/i.test(
      simplify(value),
    )
  );
}

function isBasisWord(value: string): boolean {
  return value.length < 200 && /同意|合同|法定|legitimate|consent|contract|A6-1-|A13-1-|告知|^(?:true|false|yes|no|是|否)$/i.test(value);
}

function isCopyrightLine(value: string): boolean {
  return !/\bin copyright\b/i.test(value) && /©|\(c\)|copyright|版权|著作权/i.test(value);
}

/** A name and nothing on terms: who holds the copyright, not on what terms. */
function isBareName(written: string): boolean {
  const value = simplify(written);
  if (value.length > 60 || isUrl(value) || isLicense(value) || isReserved(value) || limitsUse(value)) return false;
  if (
    /licen[cs]|reserved|permi|public|domain|free|open|restrict|royalty|unknown|none|许可|授权|保留|公有|免费|商用|限制|未知|可以|不得|禁止|无|あり|なし|自由|있음|없음|허용|금지|ja$|nein|libre|frei|réservés?|reservados|vorbehalten/i.test(
      value,
    )
  )
    return false;
  return (
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}ー・·]{2,20}$/u.test(value.trim()) ||
    (/^\p{Lu}/u.test(value.trim()) && value.trim().split(/\s+/).length <= 6)
  );
}

function isDigest(value: string): boolean {
  return /^(?:[a-z0-9]+[:-])?(?:[0-9a-f]{8,128}|[A-Za-z0-9+/]{20,90}={0,2}|[A-Z2-7]{26,64})$/.test(value);
}

/** Whole numbers of bytes. A bare "size" may as well be a shoe's: there most values must be too large for anything but bytes. */
function isSize(field: Field, name: string): boolean {
  if (field.values.length === 0 || share(field, (value) => /^\d{1,15}$/.test(value)) < 0.95) return false;
  return !['size', 'originalsize', '大小'].includes(name) || share(field, (value) => value.length >= 3) > 0.5;
}

function isDateLike(value: string): boolean {
  return /^\d{9,17}(?:\.\d+)?$|\b(?:19|20)\d\d\b|^(?:19|20)\d{6}|\d年|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(value);
}

/** A column on training or AI whose values allow or prohibit. */
function isAllowance(field: Field): boolean {
  return (
    namesTraining(squash(field.path.split('.').at(-1)!)) &&
    share(field, (value) =>
      /^(?:allowed|permitted|disallowed|not[ _-]?allowed|not[ _-]?permitted|prohibited|forbidden|opt(?:ed)?[ _-]?out|verboten|interdit|学習禁止|禁止|允许|不允许)$/i.test(
        value,
      ),
    ) > 0.8
  );
}

function limitsUse(value: string): boolean {
  return /^(?:for )?(?:no[nt]?[- ](?:for[- ])?commercial|(?:academic |scientific )?research (?:use |purposes? )?only|editorial (?:use )?only|personal use only|仅(?:限|供)?(?:学术|科研|研究|个人|非商业)|(?:禁止|不得|不可)商)/i.test(
    value,
  );
}

/** What such a column holds where nothing speaks against it. */
const NEUTRAL = /^(?:ok(?:ay)?|active|normal|fine|valid|current|open|none|no request|正常|有效|生效)$/i;

/** A column `status`, or one without a name, whose few values say how the consent of people stands. */
function isConsentStatus(field: Field): boolean {
  const name = squash(field.path.split('.').at(-1)!);
  if (field.nested || field.distinct.size > 20 || field.values.length === 0) return false;
  const named =
    /^(?:[a-z]{0,20}(?:status|state|decision|answer|response|permission|approval|release|releaseform)|[\u4e00-\u9fff]{0,6}(?:状态|情况|结果|意愿|态度|表态|授权)|(?:column|col|field|f|c|_)?\d{0,3})$/.test(
      name,
    );
  // Under a name that says nothing, the values have to name consent themselves.
  const ofConsent = named
    ? /consent|withdr[ae]w|opt(?:ed)?[ _-]?(?:in|out)(?![a-z])|revoked|erasure|to be forgotten|同意|授权|撤回|撤销|拒签|未签/i
    : /consent|withdr[ae]wn?(?![a-z])|opt(?:ed)?[ _-]?out(?![a-z])|同意|撤回/i;
  return (
    field.values.some((value) => ofConsent.test(value)) &&
    share(field, (value) => value.length <= 60 && (NEUTRAL.test(value) || consentStatus(value) !== undefined)) > 0.8
  );
}
