import { bothLicenses, licenseOf } from '../../license/statements/license-fields.js';
import { isForSoftware } from '../../license/terms/for-software.js';
import { licenseTexts } from '../../license/texts/license-text.js';
import { deedIn } from '../../license/texts/text-deed.js';
import type { Json, Place, Reason } from '../../model/basics.js';
import type { Basis, Claim, Claimed, Reservation, Source, SpdxExpression } from '../../model/claim.js';
import type { Card, Saying } from '../../model/item.js';
import { append } from '../../text/append.js';
import { saysNothing } from '../../text/placeholders.js';
import { reason } from '../../text/reasons/reason.js';
import { basisClaim } from '../basis/basis.js';
import { statedCategories } from '../basis/personal-categories.js';
import { readDate } from '../dates.js';
import { type GeneratedClaim, generatedOf } from '../generated/generated.js';
import { generatedIn, generatedTags, knownForModels } from '../generated/generated-prose.js';
import { generatorFields } from '../generated/generator-fields.js';
import { GATE } from '../prose/agreed-terms.js';
import { type Misread, NONE_MISREAD } from '../prose/misread.js';
import { proseClaims } from '../prose/prose-claims.js';
import { reservationClaim } from '../reservation.js';
import { hostOf } from '../source/source.js';
import { namesSource } from '../source/source-value.js';
import {
  clip,
  derivationsIn,
  licensesOfFile,
  licensesOfGate,
  licensesOfSection,
  licensesOfText,
  plainText,
  saidOfProject,
  textOf,
  textOfPrograms,
  withoutProject,
} from './card-license.js';
import { namedFor } from './license-file-name.js';
import { memberClaims } from './member-rights.js';
import { namesParent } from './parent-words.js';
import { claimOfPart, partedIn, partNamed } from './parted.js';
import { subjectOf } from './statement-subject.js';

/**
 * What a descriptor states of its dataset: each saying read into claims; several licenses listed are one claim each. `besideCode`: programs lie
 * beside it, so that what it says of "this project" is stated about them. `misread`: sentences of which a person says that they are no terms of the data.
 */
export function describeCard(card: Card, besideCode = false, misread: Misread = NONE_MISREAD): Claimed[] {
  const names = [card.name ?? '', card.at.path.split('/').at(-2) ?? ''];
  const claims = (saying: Saying) =>
    (besideCode || isHeadedForCode(saying)) && saying.about === 'license' ? ofData(saying, names) : claimsOf(saying, names);
  const prose = card.says.filter(({ by, of }) => by === 'prose' && of === undefined).map((one) => ofWhatIsThere(one, besideCode));
  const ofParts = card.says.filter(({ by, of }) => by === 'prose' && of !== undefined);
  const gates = card.says.filter(({ at }) => at.field?.startsWith(GATE));
  const said = card.says
    .filter(({ by, hidden }) => by !== 'prose' && !(besideCode && hidden === 'program'))
    .flatMap((saying) =>
      claims(saying).map(
        (claim): Claimed => ({ ...claim, at: saying.at, by: saying.by, ...(saying.of && claim.of === undefined && { of: saying.of }) }),
      ),
    )
    .filter(({ about, by, claim }) => about !== 'license' || !(by === 'text' || by === 'section') || !misread(rawOf(claim)));
  // Every word of a known license's text was compared with it; a few words that name it are sentences.
  const isText = said.some(isKnownText) && card.says.some(({ by, raw }) => by === 'file' && holdsText(raw));
  if (prose.length > 0 && !isText) append(said, notYetSaid(proseClaims(prose, names, misread), said));
  if (gates.length > 0) append(said, notYetSaid(proseClaims(gates, names, misread), said));
  for (const saying of ofParts)
    for (const claim of proseClaims([saying], names, misread))
      if (claim.about === 'license' && saying.of) said.push({ ...claim, of: saying.of });
  const weighed = (raw: string, at: Place): Claimed[] => proseClaims([{ about: 'license', raw, at, by: 'prose' }], names, misread);
  append(said, notYetSaid(memberClaims(card.members ?? [], weighed), said));
  if (card.name === undefined || !knownForModels(card.name)) return said;
  return [...said, { about: 'generated-by', claim: asJson(nameAlone(card.name, card.at)), at: card.at, by: 'metadata' }];
}

/** A citation is of a program where one lies beside it, and of the data where none does. */
function ofWhatIsThere(saying: Saying, besideCode: boolean): Saying {
  return besideCode && saying.hidden === 'comment' && /\.cff$/i.test(saying.at.path) ? { ...saying, hidden: 'program' } : saying;
}

/** What is not longer only names a license. */
const MAX_NAMING_CHARACTERS = 400;

/** Whether a file of terms holds the text of a license, and not only words of its owner, however many, that name one. */
function holdsText(raw: string): boolean {
  if (raw.length <= MAX_NAMING_CHARACTERS) return false;
  return deedIn(raw) !== undefined || licenseTexts(raw).some(({ how }) => how === 'text' || how === 'notice');
}

const rawOf = (claim: Claimed['claim']): string => ('raw' in claim ? (claim.raw ?? '') : '');

/** What sentences say on the license, less what the card was heard to say already, of the whole or of a part alone. */
function notYetSaid(prose: readonly Claimed[], said: readonly Claimed[]): Claimed[] {
  const stated = said.filter(({ about, by }) => about === 'license' && by !== 'prose');
  const parts = stated.filter(({ of }) => of !== undefined);
  const letters = (one: Claimed): string =>
    rawOf(one.claim)
      .replace(/[^\p{L}\p{N}]/gu, '')
      .slice(0, 200);
  const isSame = ({ claim }: Claimed, { claim: other }: Claimed): boolean =>
    claim.state === 'known' &&
    other.state === 'known' &&
    (other.value === claim.value || String(other.value).split(' AND ').includes(String(claim.value)));
  const isOfPart = (one: Claimed): boolean =>
    (parts.length > 0 && one.claim.state === 'unclear' && BY_PART.test(rawOf(one.claim))) ||
    parts.some((part) => one.at.line === part.at.line || (letters(part).length > 8 && letters(one).includes(letters(part))));
  return prose.filter((one) => one.about !== 'license' || !(stated.some((other) => isSame(one, other)) || isOfPart(one)));
}

/** Words that say that parts have terms of their own: where the parts are named, nothing more is left open. */
const BY_PART =
  /\b(?:each|every|respective|individual|subsets?|parts?|sources?|var(?:y|ies)|differ\w*|depend\w*|below|following)\b|各|分别|不同|以下|jeweil|chaque|cada/iu;

/** A file of terms that is the text of a license with a name. */
function isKnownText({ by, claim }: Claimed): boolean {
  const value = claim.state === 'known' ? claim.value : claim.state === 'unclear' ? claim.said : undefined;
  return by === 'file' && typeof value === 'string' && !value.startsWith('LicenseRef-custom');
}

/** What words on a license say of the data, where code is beside: what is stated about the project leaves it open. */
function ofData(saying: Saying, names: readonly string[]): Said[] {
  if (saying.by === 'file' && namedFor(saying.at.path) === undefined)
    return licensesOfFile(saying).map((claim): Said => ({ about: 'license', claim: ofPrograms(claim) }));
  const project = saying.by === 'section' || saying.by === 'text' ? withoutProject(saying) : undefined;
  if (project === undefined) return claimsOf(saying, names);
  const rest = project.rest === undefined ? [] : claimsOf(project.rest, names).filter(({ claim }) => claim.state === 'known');
  if (rest.length > 0 || claimsOf(saying, names).length === 0) return rest;
  return [{ about: 'license', claim: { state: 'unclear', raw: project.said, at: saying.at, why: saidOfProject } }];
}

/** What a book or a course is called says nothing of what is in it. */
const TITLE = /["“„«《][^"”“»》]{1,120}["”“»》]/gu;

/** Whether a file of terms says over them that they are of code: `Code examples of the book`, and then the license. */
function isHeadedForCode({ by, raw }: Saying): boolean {
  const head = by === 'file' ? (/\S[^\n]{0,200}/.exec(raw)?.[0] ?? '') : '';
  return (
    /^\W{0,4}(?:(?:all|the|source|example|accompanying|our)\s){0,3}(?:code|scripts?|programs?|software|notebooks?|代码|程序|コード|코드)(?![\p{L}-])(?!\slicen[cs])/iu.test(
      head,
    ) && subjectOf(head.replace(TITLE, ' ')) === 'else'
  );
}

/** A license text over programs: one for software is theirs, and leaves open what the data between them is under. Others are seldom given to programs. */
function ofPrograms(claim: Claim<SpdxExpression>): Claim<SpdxExpression> {
  if (claim.state !== 'known' || !isForSoftware(claim.value)) return claim;
  return { state: 'unclear', raw: claim.raw, at: claim.at, why: textOfPrograms, said: claim.value };
}

type Said = Pick<Claimed, 'about' | 'claim' | 'of'>;

/** What a statement claims; of one on a license what it says of parts apart. */
function claimsOf(given: Saying, names: readonly string[]): Said[] {
  if (given.about !== 'license' || given.by === 'file' || given.at.field?.startsWith(GATE)) return claimsOfWhole(given, names);
  if (given.of !== undefined && given.by !== 'text') return [{ about: 'license', claim: claimOfPart(plainText(given.raw), given.at) }];
  // Words under the heading of a part; a heading that names none is told as it is by itself.
  if (given.of !== undefined) {
    const of = partNamed(given.of.subset?.[0] ?? '', names);
    return of === undefined
      ? []
      : licensesOfText(given, [...names, ...(of.subset ?? [])]).map((claim): Said => ({ about: 'license', claim, of }));
  }
  // The terms of a license's summary are not part of the data.
  if (deedIn(given.raw) !== undefined) return claimsOfWhole(given, names);
  const { parts, rest } = partedIn(plainText(given.raw), given.at, names);
  if (parts.length === 0 || (given.by === 'metadata' && rest !== '')) return claimsOfWhole(given, names);
  const others = given.by === 'section' ? licensesOfSection({ ...given, raw: rest }, true) : licensesOfText({ ...given, raw: rest }, names);
  const whole = others.filter(({ state }) => state === 'known').map((claim): Said => ({ about: 'license', claim }));
  return [...whole, ...parts.map(({ of, claim }): Said => ({ about: 'license', claim, of }))];
}

function claimsOfWhole(saying: Saying, names: readonly string[]): Said[] {
  const { about, at, by } = saying;
  const one = (claim: Claim<Json>) => [{ about, claim }];
  if (about === 'license' && at.field?.startsWith(GATE)) return licensesOfGate(saying).map((claim) => ({ about, claim }));
  if (about === 'license' && by === 'text') {
    const made = derivationsIn(saying).map((claim): Pick<Claimed, 'about' | 'claim'> => ({ about: 'derived-from', claim }));
    return [...licensesOfText(saying, names).map((claim) => ({ about, claim })), ...made];
  }
  if (about === 'license') return (by === 'file' ? licensesOfFile(saying) : licenseClaims(saying)).map((claim) => ({ about, claim }));
  if (saysNothing(saying.raw) || saysNothing(plainText(saying.raw)))
    return one({ state: 'missing', raw: clip(saying.raw), lookedIn: [at.field ?? about] });
  switch (about) {
    case 'source':
      return one(asJson(sourceClaim(saying)));
    case 'basis': {
      const stated = by === 'metadata' ? basisIn(saying) : (consentIn(saying) ?? notRead(saying, reason('basis/not-read')));
      return one(asJson(stated));
    }
    case 'personal-data': {
      const consent = consentIn(saying);
      const stated = personalClaims(saying).map((claim) => ({ about, claim }));
      return consent ? [...stated, { about: 'basis', claim: asJson(consent) }] : stated;
    }
    case 'reservation':
      return one(asJson(reservationClaim(saying.raw, at)));
    case 'labeling':
      return one(labeling(saying));
    case 'collected': {
      return one(known(saying, collectedIn(saying.raw)));
    }
    case 'size':
      return one(size(saying));
    case 'generated-by': {
      const stated = generated(saying);
      return stated === undefined ? [] : one(asJson(stated));
    }
    case 'derived-from': {
      if (!namesParent(saying.raw)) return one({ state: 'missing', raw: clip(saying.raw), lookedIn: [at.field ?? about] });
      const parent = { about, claim: known(saying, madeFrom(saying)) };
      return knownForModels(saying.raw) ? [parent, { about: 'generated-by', claim: asJson(nameAlone(saying.raw, at)) }] : [parent];
    }
    case 'owner':
    case 'version':
    case 'issued':
    case 'purpose':
    case 'labeling-rules':
    case 'media':
    case 'language':
      return one(known(saying, clip(plainText(saying.raw))));
  }
}

function licenseClaims(saying: Saying): Claim<Json>[] {
  const { raw, at } = saying;
  const looked = [at.field ?? 'license'];
  if (saying.beside !== undefined) {
    return besideLicenses(saying, licenseOf(raw, at, looked), looked);
  }
  if (saying.by === 'metadata') {
    // A field may hold the whole text of the license.
    const text = raw.length > 200 ? textOf(raw, at) : [];
    return text.length > 0 ? text : [licenseOf(raw, at, looked)];
  }
  return licensesOfSection(saying);
}

/**
 * What words beside a license's own say of it: an address or a description that is not understood says nothing where they do. A name of other terms
 * (`license: cc-by-4.0`, `license_name: moon-terms`) is a statement of its own, unless the address of the license says which one it is.
 */
function besideLicenses({ beside = [], at }: Saying, own: Claim<string>, looked: readonly string[]): Claim<Json>[] {
  const others = beside.map((other) => licenseOf(other.raw, { ...at, field: other.field }, looked));
  const heard = own.state === 'missing' ? others.filter(({ state }) => state !== 'unclear') : others;
  const together = heard.reduce(bothLicenses, own);
  if (together.state !== 'known' || [own, ...others].some((claim) => claim.state === 'known' && claim.raw.includes('://')))
    return [together];
  const names = heard.filter((claim) => claim.state === 'unclear' && namesTerms.test(claim.at.field ?? '') && !isAddress.test(claim.raw));
  return [together, ...names];
}

const namesTerms = /(?:^|[._])(?:name|title|label|prefLabel|type|id|identifier|License)$/;
const isAddress = /^\S*[/.]\S*$/;

function sourceClaim(saying: Saying): Claim<Source> {
  const whole = saying.by === 'metadata' && /^\s*https?:\/\/\S{1,2000}\s*$/i.test(saying.raw) ? saying.raw.trim() : undefined;
  const link = whole ?? /https?:\/\/[^\s<>()[\]"'`]{1,2000}/i.exec(saying.raw)?.[0];
  const doi = /^\s*(?:doi:\s*|(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,300})\s*$/i.exec(saying.raw)?.[1];
  const words = link ?? (doi === undefined ? plainText(saying.raw) : `https://doi.org/${doi}`);
  // `internet`, `various sources`: words that name nobody.
  if (saysNothing(words) || (words.length <= 60 && !namesSource(words)))
    return { state: 'missing', raw: clip(saying.raw), lookedIn: [saying.at.field ?? 'source'] };
  const host = hostOf(words);
  if (host !== undefined) return { state: 'known', value: { url: words, host }, raw: clip(saying.raw), at: saying.at };
  if (link !== undefined || words.includes('://'))
    return { state: 'unclear', raw: clip(saying.raw), at: saying.at, why: reason('source/bad-url') };
  return { state: 'known', value: { name: clip(words) }, raw: clip(saying.raw), at: saying.at };
}

/** Whether a model generated the data: tags, fields that name a model, or sentences. What speaks of something else is left out. */
function generated(saying: Saying): GeneratedClaim | undefined {
  const { raw, at, by } = saying;
  const field = (at.field ?? '').slice((at.field ?? '').lastIndexOf('.') + 1).toLowerCase();
  if (by !== 'metadata') return generatedIn(raw, at);
  if (/^(?:tags|keywords?|subjects?)$/.test(field)) return generatedTags(raw, at);
  if (/^(?:language|annotations)_creators$/.test(field)) {
    const why = field === 'language_creators' ? reason('generated/by-what') : reason('said/of-labels');
    return raw.trim().toLowerCase() === 'machine-generated' ? { state: 'unclear', raw, at, why } : undefined;
  }
  const kind = generatorFields[field.replace(/[\s_-]+/g, '')];
  return kind === undefined ? generatedIn(raw, at) : generatedOf(raw, at, kind, [at.field ?? 'generated-by']);
}

/** A name that is known for what models wrote shows nothing; it says what to ask. */
function nameAlone(name: string, at: Place): GeneratedClaim {
  return { state: 'unclear', raw: clip(name), at, why: reason('generated/by-name') };
}

/** Kinds of personal data, as the fields for them name them: terms of Croissant RAI and of DPV, classes of bills of materials. */
const namesPersonalData =
  /^(?:gender|age|sex|race|ethnicity|religion|language|culture|geography|socio-?economic status|experience(?: or seniority)?|health(?: data)?|pii|pifi|phi|https?:\/\/w3id\.org\/dpv\S{0,200})$/;

const saysNone = [
  /\b(?:no|not any|without(?: any)?|free of(?: any)?)\s(?:\w+\s){0,2}(?:personal(?:ly)?|sensitive|private|pii)\b/i,
  /\b(?:does|do|did)(?:\s?not|n't)\s(?:\w+\s){0,2}(?:contain|include|have|hold)\s(?:\w+\s){0,4}(?:personal|sensitive|identif|private|pii)/i,
  /不(?:包含|含|涉及|存在)(?:任何)?(?:敏感)?个人(?:敏感)?(?:信息|数据|隐私)|无(?:任何)?个人(?:信息|数据)/,
];
const saysSome = [
  /\b(?:contains?|includes?|may (?:contain|include)|might (?:contain|include)|could (?:contain|include)|has|have|holds?|there are)\s(?:\w+[\s,]{1,2}){0,8}(?:personal|sensitive|identif|names?|e-?mails?|addresses|usernames?|phone|faces?|demographic|health|patients?)/i,
  /\b(?:usernames?|user names|e-?mail addresses|phone numbers|names of|faces of|demographic information)\b/i,
  /\b(?:personal|sensitive)\b[^.;]{0,40}\b(?:may|might|could|can|is|are)\s(?:still\s|also\s)?(?:be\s)?(?:present|included|found|contained)\b/i,
  /\b(?:consists? of|recordings? of|photos? of|photographs? of|images? of|videos? of)\s(?:\w+\s){0,3}(?:people|persons|individuals|speakers|patients|participants)\b/i,
  /(?:包含|含有|涉及|可能包含|可能含有)(?:[^，。；]{0,12})(?:个人|姓名|手机|身份证|隐私|敏感)/,
];
const hedged = /\b(?:unless|but|however|except|although|may|might|could|we (?:did not|didn't) (?:check|verify))\b|可能|但|除/i;

/** Whether there is personal data, and each sensitive category that is said to be in it, with the sentence that says so. */
function personalClaims(saying: Saying): Claim<Json>[] {
  const whether = personalData(saying);
  if (whether.state === 'missing' || (whether.state === 'known' && whether.value === 'none')) return [whether];
  const categories = statedCategories(saying.raw, saying.by === 'metadata').map(({ name, sentence }) =>
    known({ ...saying, raw: sentence }, name),
  );
  // Medical records are personal data, said or unsaid.
  return [categories.length > 0 && whether.state === 'unclear' ? known(saying, 'some') : whether, ...categories];
}

/** Whether running text says that there is personal data: `none`, `some`, or words that licit does not weigh. */
function personalData(saying: Saying): Claim<Json> {
  const words = saying.raw.slice(0, 20_000);
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[."']+$/, '');
  if (/^(?:no|false|none present)$/.test(plain)) return known(saying, 'none');
  if (/^(?:yes|true)$/.test(plain)) return known(saying, 'some');
  if (plain === 'noassertion' || plain === 'unknown')
    return { state: 'missing', raw: saying.raw, lookedIn: [saying.at.field ?? saying.about] };
  if (saying.by === 'metadata' && namesPersonalData.test(plain)) return known(saying, 'some');
  const none = saysNone.some((way) => way.test(words));
  const some = saysSome.some((way) =>
    way.test(none ? words.replace(saysNone[0]!, ' ').replace(saysNone[1]!, ' ').replace(saysNone[2]!, ' ') : words),
  );
  if (none && !some && !hedged.test(words)) return known(saying, 'none');
  if (some) return known(saying, 'some');
  return notRead(saying, none ? reason('personal/none-with-reservation') : reason('personal/not-plain'));
}

const consentGiven =
  /\b(?:(informed|written|explicit|verbal|oral)\s(?:\w+\s)?)?consent\s(?:forms?\s)?(?:was|were|has been|had been|is)\s(?:\w+\s)?(?:obtained|given|collected|provided|acquired|signed)\b|\b(?:gave|provided|signed|obtained|collected)\s(?:\w+\s){0,3}?(informed|written|explicit|verbal|oral)?\s?consent\b|(?:取得|获得|征得|签署)了?[^，。；]{0,12}同意/i;
const consentDenied =
  /\b(?:no|not|without|never|nor|waived?|waiver)\b[^.;]{0,40}\bconsent|consent[^.;]{0,30}\b(?:not|never|waived)\b|未[^，。；]{0,6}同意/i;

/** A consent that running text states as given; undefined when it does not. */
function consentIn(saying: Saying): Claim<Basis[]> | undefined {
  for (const sentence of saying.raw.slice(0, 20_000).split(/(?<=[.!?。！？\n])/)) {
    const stated = consentGiven.exec(sentence);
    if (!stated || consentDenied.test(sentence)) continue;
    const kind = (stated[1] ?? stated[2] ?? '').toLowerCase();
    const term =
      /informed/i.test(sentence) || sentence.includes('知情')
        ? 'dpv:InformedConsent'
        : kind === 'explicit'
          ? 'dpv:ExplicitlyExpressedConsent'
          : 'dpv:Consent';
    return { state: 'known', value: [{ term }], raw: clip(sentence.trim()), at: saying.at };
  }
  return undefined;
}

/** A date, two with a slash between them (ISO 8601), or words on how. */
function collectedIn(words: string): Json {
  const [first = '', second, ...more] = words.length <= 100 ? words.split('/') : [words];
  const from = readDate(first);
  const until = second === undefined || more.length > 0 ? undefined : readDate(second);
  if (from !== undefined && until !== undefined) return { from, until };
  const date = readDate(words);
  return date === undefined ? { how: clip(words) } : { from: date };
}

/** A basis that a field names, or a consent that it tells of in a sentence, as approvals of ethics committees do. */
function basisIn(saying: Saying): Claim<Basis[]> {
  const named = basisClaim(saying.raw, saying.at);
  return named.state === 'unclear' ? (consentIn(saying) ?? named) : named;
}

const annotators: Record<string, string> = {
  crowdsourced: 'crowdsourced',
  'crowd-sourced': 'crowdsourced',
  'expert-generated': 'expert-generated',
  expert: 'expert-generated',
  'machine-generated': 'machine-generated',
  'no-annotation': 'no-annotation',
  'no annotation': 'no-annotation',
  no: 'no-annotation',
  found: 'found',
  other: 'other',
};

function labeling(saying: Saying): Claim<Json> {
  const word = saying.raw.trim().toLowerCase();
  if (Object.hasOwn(annotators, word)) return known(saying, annotators[word]!);
  return known(saying, 'described');
}

function size(saying: Saying): Claim<Json> {
  const plain = saying.raw.trim().replaceAll(/[,_\s]/g, '');
  return /^\d{1,15}$/.test(plain) ? known(saying, Number(plain)) : known(saying, clip(saying.raw.trim()));
}

/** A dataset that the data was made from: its name or address, with its license where that is beside it, as in `Moons (CC BY-NC 4.0)`. */
function madeFrom({ raw, at, beside = [] }: Saying): Json {
  const words = clip(plainText(raw));
  const aside = /^([^()（）]{2,200}?)\s?[(（]([^()（）]{2,80})[)）]$/.exec(words);
  for (const [name, said] of [...beside.map((other) => [words, other.raw]), ...(aside ? [[aside[1]!, aside[2]!]] : [])]) {
    const claim = licenseOf(said!, at, []);
    if (claim.state === 'known') return { name: name!, license: claim.value };
  }
  return words;
}

function known(saying: Saying, value: Json): Claim<Json> {
  return { state: 'known', value, raw: clip(saying.raw), at: saying.at };
}

function notRead(saying: Saying, why: Reason): Extract<Claim<never>, { state: 'unclear' }> {
  return { state: 'unclear', raw: clip(saying.raw), at: saying.at, why };
}

/** A claim whose value is plain data, seen as JSON. */
function asJson(claim: Claim<Source> | Claim<Basis[]> | Claim<Reservation> | GeneratedClaim): Claim<Json> {
  return claim as Claim<Json>;
}
