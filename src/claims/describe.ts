import { bothLicenses, licenseOf } from '../license/statements/license-fields.js';
import type { Json, Place } from '../model/basics.js';
import type { Basis, Claim, Description, Generated, Reservation, Source, SpdxExpression } from '../model/claim.js';
import type { Role, Roles } from '../model/format.js';
import type { Item } from '../model/item.js';
import { namesNobody, saysNothing } from '../text/placeholders.js';
import { basisClaim } from './basis/basis.js';
import { consentReader } from './consent/consent.js';
import { isPlainDate, readDate } from './dates.js';
import {
  bothGenerated,
  type GeneratedClaim,
  generatedLicense,
  generatedOf,
  generatedSource,
  generatorField,
  mayTellMaking,
} from './generated/generated.js';
import { combine, reservationClaim } from './reservation.js';
import { holdsNames } from './roles/role-source.js';
import { lookedIn } from './roles/roles.js';
import { hostOf, isNoHost, looksLikeUrl } from './source/source.js';
import { namesSource } from './source/source-value.js';

export { tablesDigest } from '../license/tables/license-tables.js';
export { describeCard } from './card/card.js';
export { describeCards } from './card/entries.js';

type Fields = Record<string, Json>;

const maxCached = 50_000;
const maxCachedCharacters = 16_000_000;

/** Reads what each item states: the same words in the same field give the same claim object. Made once for a manifest. */
export function describer(path: string, roles: Roles): (item: Item) => Description {
  return partDescriber(path, roles).describe;
}

/** The same for a manifest that is read in parts: what is stated about an item after `begin` does not depend on what was read before it. */
export function partDescriber(path: string, roles: Roles): { describe: (item: Item) => Description; begin: () => void } {
  const get = (role: Role) => roles[role].map(getter);
  const url = get('url');
  const page = get('page');
  const name = get('source');
  const nameless = roles.source.map((field) => (holdsNames(field) ? saysNothing : namesNothing()));
  const owner = get('owner');
  const collected = get('collected');
  const id = get('id');
  const place = (role: Role) => roles[role].map((field): Place => ({ path, field }));
  const places = { url: place('url'), page: place('page'), source: place('source') };
  const looked = [...lookedIn('url', roles), ...lookedIn('page', roles), ...lookedIn('source', roles)];
  const noSource: Claim<Source> = { state: 'missing', lookedIn: looked };

  const licenseFields = [...roles.license, ...roles['license-url']];
  const license = claims<SpdxExpression>(
    path,
    licenseFields,
    licenseFields.length > 0 ? licenseFields : lookedIn('license', roles),
    licenseOf,
    bothLicenses,
  );
  const basis = claims<Basis[]>(path, roles.basis, lookedIn('basis', roles), fromWords(basisClaim), bothBases);
  const reservations = claims<Reservation>(
    path,
    roles.reservation,
    lookedIn('reservation', roles),
    fromWords(reservationClaim),
    bothReservations,
  );
  // It learns from the items that it reads: fields that come late, words that differ from item to item.
  let consent = consentReader(path, roles, getter);
  const noGenerator: GeneratedClaim = { state: 'missing', lookedIn: lookedIn('generator', roles) };
  const kinds = new Map(roles.generator.map((field) => [field, generatorField(field)]));
  const generator = claims<Generated>(
    path,
    roles.generator,
    noGenerator.lookedIn,
    (value, at, looked) => generatedOf(value, at, kinds.get(at.field!)!, looked),
    bothGenerated,
  );
  const modelSources = claims<Generated>(path, roles.source, noGenerator.lookedIn, sourceModel, bothGenerated);
  const byLicense = new WeakMap<Claim<SpdxExpression>, GeneratedClaim>();
  const dates = new Map<string, string | undefined>();

  /** The field made for it; else words in a license field, else a source that is a model's name. */
  function generated(fields: Fields, licensed: Claim<SpdxExpression>): GeneratedClaim | undefined {
    const own = generator(fields);
    if (own.state !== 'missing' || own.raw !== undefined) return own;
    const said = licensed.state === 'unclear' || licensed.state === 'missing' ? licensed.raw : undefined;
    if (said !== undefined && mayTellMaking(said)) {
      let read = byLicense.get(licensed);
      if (!read)
        byLicense.set(licensed, (read = generatedLicense(said, licensed.state === 'unclear' ? licensed.at : { path }) ?? noGenerator));
      if (read !== noGenerator) return read;
    }
    for (let i = 0; i < name.length; i++) {
      const words = name[i]!(fields);
      if (typeof words === 'string' && words.length <= 80 && mayNameModel.test(words)) {
        const read = modelSources(fields);
        return read.state === 'missing' ? undefined : read;
      }
    }
    return undefined;
  }

  function source(fields: Fields, owned: string | undefined): Claim<Source> {
    let broken: Claim<Source> | undefined;
    let blank: string | undefined;
    for (let kind = 0; kind < 2; kind++) {
      const getters = kind === 0 ? url : page;
      for (let i = 0; i < getters.length; i++) {
        const words = first(getters[i]!(fields));
        if (words === undefined) continue;
        const host = hostOf(words) ?? bareHost(words);
        const at = (kind === 0 ? places.url : places.page)[i]!;
        if (host !== undefined && !isNoHost(host)) {
          return { state: 'known', value: { url: words, host, name: nameOf(fields), owner: owned }, raw: words, at };
        }
        if (host !== undefined || saysNothing(words)) blank ??= words;
        else broken ??= { state: 'unclear', raw: clip(words), at, why: looksLikeUrl(words) ? 'a URL that does not parse' : 'not a URL' };
      }
    }
    for (let i = 0; i < name.length; i++) {
      const words = text(name[i]!(fields));
      if (words === undefined) continue;
      if (nameless[i]!(words)) {
        blank ??= clip(words);
        continue;
      }
      const host = hostOf(words);
      if (host !== undefined && isNoHost(host)) {
        blank ??= clip(words);
        continue;
      }
      const value: Source = host === undefined ? { name: clip(words), owner: owned } : { url: words, host, owner: owned };
      return { state: 'known', value, raw: clip(words), at: places.source[i]! };
    }
    if (broken) return broken;
    return blank === undefined ? noSource : { state: 'missing', raw: blank, lookedIn: looked };
  }

  function nameOf(fields: Fields): string | undefined {
    // Beside an address it is a label, which need not name anybody.
    const words = stated(name, fields);
    return words === undefined ? undefined : clip(words);
  }

  function date(fields: Fields): string | undefined {
    for (let i = 0; i < collected.length; i++) {
      const words = text(collected[i]!(fields));
      if (words === undefined) continue;
      if (isPlainDate(words)) return words;
      let read = dates.get(words);
      if (read === undefined && !dates.has(words)) {
        read = readDate(words);
        if (dates.size >= maxCached) dates.clear();
        if (words.length <= 100) dates.set(words, read);
      }
      if (read !== undefined) return read;
    }
    return undefined;
  }

  const describe = (item: Item): Description => {
    const { fields, row } = item;
    const owned = stated(owner, fields, namesNobody);
    const from = source(fields, owned);
    const licensed = license(fields);
    return {
      source: from,
      license: licensed,
      basis: basis(fields),
      reservations: reservations(fields),
      generator: generated(fields, licensed),
      consent: consent(fields, row?.columns),
      key: item.key ?? stated(id, fields),
      url: from.state === 'known' ? from.value.url : undefined,
      host: from.state === 'known' ? from.value.host : undefined,
      owner: owned,
      collected: date(fields),
    };
  };
  const begin = (): void => {
    consent = consentReader(path, roles, getter);
  };
  return { describe, begin };
}

/** Tells values of a source column that name no source, each distinct one once: `unknown`, `web`, `human`. */
function namesNothing(): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    let nothing = known.get(words);
    if (nothing === undefined) {
      nothing = !namesSource(words);
      if (known.size >= maxCached) known.clear();
      if (words.length <= 200) known.set(words, nothing);
    }
    return nothing;
  };
}

/** The beginnings of the names of models: what else is in a field for a source is not looked at further. */
const mayNameModel =
  /gpt|claude|gemini|llama|qwen|deepseek|mi[sx]tral|palm-?2|bison|diffusion|midjourney|dall|flux|glm|yi-|davinci|vicuna|wizardlm|falcon-|bloomz|ernie|phi-|command-r|hunyuan|doubao|kimi|moonshot|abab|minimax|internlm|baichuan|grok-|nova-|titan|nemotron|gemma|starcoder|dolly|jamba|jurassic|sdxl|imagen|tulu|olmo|文心|通义|豆包|混元|星火|百川|智谱|月之暗面/i;

function sourceModel(value: Json, at: Place, looked: readonly string[]): GeneratedClaim {
  const read = typeof value === 'string' ? generatedSource(value, at) : undefined;
  return read ?? { state: 'missing', lookedIn: looked };
}

/** Reads one kind of claim from its fields, with a bounded memory of what words gave. */
function claims<T>(
  path: string,
  fieldPaths: readonly string[],
  looked: readonly string[],
  read: (value: Json, at: Place, looked: readonly string[]) => Claim<T>,
  both: (one: Claim<T>, two: Claim<T>) => Claim<T>,
): (fields: Fields) => Claim<T> {
  const absent: Claim<T> = { state: 'missing', lookedIn: looked };
  const parts = fieldPaths.map((field) => ({
    get: getter(field),
    at: { path, field } as Place,
    known: new Map<string, Claim<T>>(),
    held: 0,
  }));
  let pairs = new Map<Claim<T>, Map<Claim<T>, Claim<T>>>();
  let pairCount = 0;

  function one(part: (typeof parts)[number], fields: Fields): Claim<T> {
    const value = part.get(fields);
    if (value === undefined) return absent;
    const key = typeof value === 'string' ? value : `\u0000${JSON.stringify(value)}`;
    const known = part.known.get(key);
    if (known !== undefined) return known;
    const claim = read(value, part.at, looked);
    part.held += key.length;
    if (part.known.size >= maxCached || part.held > maxCachedCharacters) {
      part.known.clear();
      part.held = key.length;
      pairs = new Map();
    }
    part.known.set(key, claim);
    return claim;
  }

  function together(a: Claim<T>, b: Claim<T>): Claim<T> {
    if (b === absent || a === b) return a;
    if (a === absent) return b;
    let second = pairs.get(a);
    if (!second) {
      if (pairCount++ >= maxCached) {
        pairs = new Map();
        pairCount = 0;
      }
      pairs.set(a, (second = new Map()));
    }
    let claim = second.get(b);
    if (!claim) second.set(b, (claim = both(a, b)));
    return claim;
  }

  return (fields) => {
    let claim: Claim<T> = absent;
    for (let i = 0; i < parts.length; i++) claim = together(claim, one(parts[i]!, fields));
    return claim;
  };
}

function fromWords<T>(read: (words: string, at: Place, looked: readonly string[]) => Claim<T>) {
  return (value: Json, at: Place, looked: readonly string[]): Claim<T> => {
    const words = Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(', ') : value;
    return read(typeof words === 'string' ? words : JSON.stringify(words), at, looked);
  };
}

function bothBases(one: Claim<Basis[]>, two: Claim<Basis[]>): Claim<Basis[]> {
  if (one.state === 'missing') return two.state === 'missing' && one.raw !== undefined ? one : two;
  if (two.state === 'missing') return one;
  if (one.state === 'known' && two.state === 'known') {
    const value = [...one.value, ...two.value.filter((basis) => !one.value.some((other) => other.term === basis.term))];
    return { state: 'known', value, raw: `${one.raw} · ${two.raw}`, at: one.at };
  }
  if (one.state === 'unclear' && two.state === 'unclear') return one;
  const doubt = one.state === 'unclear' ? one : two;
  return {
    state: 'conflict',
    claims: [one, two],
    why: doubt.state === 'unclear' || doubt.state === 'conflict' ? doubt.why : 'stated twice, differently',
  };
}

function bothReservations(one: Claim<Reservation>, two: Claim<Reservation>): Claim<Reservation> {
  if (one.state === 'missing') return two.state === 'missing' && one.raw !== undefined ? one : two;
  if (two.state === 'missing') return one;
  if (one.state === 'known' && two.state === 'known') {
    return { state: 'known', value: combine([one.value, two.value])!, raw: `${one.raw} · ${two.raw}`, at: one.at };
  }
  const known = one.state === 'known' ? one : two.state === 'known' ? two : undefined;
  const other = one.state === 'known' ? two : one;
  // A refusal stands whatever else is there; a permission beside words that were not understood does not.
  return known && Object.values(known.value).includes('disallowed') ? known : other;
}

function getter(path: string): (fields: Fields) => Json | undefined {
  if (!path.includes('.')) return (fields) => (Object.hasOwn(fields, path) ? fields[path] : undefined);
  const names = path.split('.');
  return (fields) => {
    if (Object.hasOwn(fields, path)) return fields[path];
    let value: Json | undefined = fields;
    for (const name of names) {
      if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, name)) return undefined;
      value = value[name];
    }
    return value;
  };
}

/** The first of the fields that says something, as words. */
function stated(
  getters: readonly ((fields: Fields) => Json | undefined)[],
  fields: Fields,
  nothing: (words: string) => boolean = saysNothing,
): string | undefined {
  for (let i = 0; i < getters.length; i++) {
    const words = text(getters[i]!(fields));
    if (words !== undefined && !nothing(words)) return words;
  }
  return undefined;
}

function text(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || typeof value !== 'object') return plain(value ?? undefined);
  if (!Array.isArray(value)) return plain(value.name ?? value.id ?? value.title ?? value.url);
  const parts = value.slice(0, 20).flatMap((one) => {
    const words = one !== null && typeof one === 'object' && !Array.isArray(one) ? plain(one.name ?? one.id) : plain(one);
    return words === undefined ? [] : [words];
  });
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** A value that is no list and no object, as words. */
function plain(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

function first(value: Json | undefined): string | undefined {
  return text(Array.isArray(value) ? value[0] : value);
}

/** `www.example.com/a.jpg`: a URL that lost its scheme. */
function bareHost(words: string): string | undefined {
  return words.startsWith('www.') ? hostOf(`//${words}`) : undefined;
}

function clip(words: string): string {
  return words.length > 500 ? `${words.slice(0, 500)}…` : words;
}
