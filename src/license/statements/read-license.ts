import type { Place, Reason } from '../../model/basics.js';
import type { Claim, SpdxExpression } from '../../model/claim.js';
import type { LicenseState } from '../../model/license-terms.js';
import { reason } from '../../text/reasons/reason.js';
import { creativeCommonsId, readCreativeCommons, readElements } from '../names/creative-commons.js';
import { format, idsIn, join, parseExpression, type Tree, treeOf } from '../names/expression.js';
import { shapeOf } from '../names/free-numbers.js';
import { governmentWork } from '../names/government-works.js';
import { readUrl } from '../names/license-address.js';
import { fold, squash } from '../names/name-fold.js';
import { licenseIndex, looseName, nameOf } from '../names/name-index.js';
import { nearestName } from '../names/typos.js';
import { readProse } from './license-prose.js';
import { says, statesNone } from './license-words.js';
import { allowsAnyUse, limitIn, withoutAllowance } from './limits.js';
import { isNotInForce, leavesOpen, namesScope } from './scope.js';

export { allowsAll, deniesUse, dutiesOf, moreRestrictive, mostRestrictive, permissionsOf } from '../terms/permissions.js';

/** What licit makes of the words of a license field. */
export interface LicenseReading {
  state: LicenseState;
  /** An SPDX expression or a `LicenseRef-…`; null where no license is stated or none was recognized. */
  expression: SpdxExpression | null;
  why: Reason;
}

/** Longer words are a license text, not a statement. */
const maxLength = 8_000;
const maxCached = 20_000;
const cache = new Map<string, LicenseReading>();
/** By folded words, their free numbers blanked: case, width, white space and numbers make many words of one statement. */
const cacheOfFolded = new Map<string, LicenseReading>();

/**
 * Reads a license as data carries it: an SPDX id or expression, a name, an address, a Creative Commons title in any of its languages, prose.
 *
 * It never asserts more than the words: a family without a version stays a family (`LicenseRef-CC-BY`), a clause beside a license stays
 * beside it (`MIT AND LicenseRef-custom-noncommercial`), and what is not understood is `not-recognized`.
 */
export function readLicense(words: string): LicenseReading {
  const kept = cache.get(words);
  if (kept) return kept;
  if (words.length > maxLength) return tooLong;
  const folded = unwrapped(fold(words).replace(IS, ''));
  const shape = shapeOf(folded);
  if (shape !== undefined) return readShape(shape, folded);
  const again = cacheOfFolded.get(folded);
  // Words that come once need not be found by themselves.
  if (again) keep(cache, words, again);
  return again ?? readAnew(folded);
}

/** The verb behind the name of a license in Japanese and Korean: `パブリックドメインです。` */
const IS = /(?<=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3a-z0-9])\s?(?:です|である|となります|입니다|이다)[。．.]?$/u;

function readFolded(folded: string): LicenseReading {
  const shape = shapeOf(folded);
  return shape === undefined ? (cacheOfFolded.get(folded) ?? readAnew(folded)) : readShape(shape, folded);
}

function readShape(shape: string, folded: string): LicenseReading {
  let reading = cacheOfFolded.get(shape);
  if (reading === undefined) keep(cacheOfFolded, shape, (reading = read(folded)));
  return reading;
}

function readAnew(folded: string): LicenseReading {
  const reading = read(folded);
  keep(cacheOfFolded, folded, reading);
  return reading;
}

function keep(cached: Map<string, LicenseReading>, words: string, reading: LicenseReading): void {
  if (words.length > 1_000) return;
  if (cached.size >= maxCached) cached.clear();
  cached.set(words, reading);
}

const tooLong: LicenseReading = { state: 'not-recognized', expression: null, why: reason('license/too-long') };

/** The claim that the words of a license field make: nothing said is missing, a bare "custom" or unknown words are unclear. */
export function licenseClaim(words: string, at: Place): Claim<SpdxExpression> {
  const { state, expression, why } = readLicense(words);
  if (state === 'none-stated') return { state: 'missing', raw: words, lookedIn: [] };
  if (expression === null || expression === 'LicenseRef-custom' || expression === 'LicenseRef-various')
    return { state: 'unclear', raw: words, at, why };
  return { state: 'known', value: expression, raw: words, at };
}

/** The licenses and `LicenseRef-…` that an expression is made of, each once. */
export function partsOf(expression: SpdxExpression): SpdxExpression[] {
  return [...new Set(idsIn(treeOf(expression)))];
}

/** Reads folded words, whatever was read before. */
export function read(folded: string): LicenseReading {
  const key = squash(folded);
  if (asks.test(folded)) return { state: 'not-recognized', expression: null, why: reason('license/asked') };
  if (mayAllow.test(folded)) {
    // What allows commercial use holds words ("non-commercial") that would else be read as part of a name.
    const rest = withoutAllowance(folded);
    if (rest !== folded) return besideAllowance(unwrapped(rest.replace(/\s+/g, ' ').trim()), folded);
  }
  if (statesNone(key))
    return { state: 'none-stated', expression: null, why: key === '' ? reason('license/empty') : reason('license/none') };
  if (folded.length < 5 && /^\d{1,4}$/.test(folded)) return { state: 'not-recognized', expression: null, why: reason('license/number') };
  const exact = readElements(folded) ?? nameOf(key);
  if (exact) return answer(exact, reason('license/name'));
  if (folded.includes('/') && /^(?:(?:https?:)?\/\/|www\.|[\w-]+(?:\.[\w-]+)+\/)\S+$/.test(folded)) {
    const url = readUrl(folded);
    if (url === 'terms') return { state: 'custom', expression: 'LicenseRef-custom', why: reason('license/terms-address') };
    if (url) return answer(url, reason('license/address'));
    if (/^https?:/.test(folded)) return { state: 'not-recognized', expression: null, why: reason('license/address-not-known') };
  }
  const name = readLonger(folded, key);
  if (name) return answer(name, reason('license/name'));
  const tree = parseExpression(folded, (part) => readName(part, squash(part)) ?? (/^\S+\.\S+\/\S+$/.test(part) ? linked(part) : undefined));
  if (tree) {
    const sound = checked(tree);
    if (sound) return answer(format(sound), reason('license/expression'));
  }
  const main = besideAside(folded);
  if (main) return answer(main, reason('license/name-aside'));
  const listed = listWithAsides(folded);
  if (listed) return answer(listed, reason('license/list-by-use'));
  const typo = nearestName(folded);
  if (typo) return answer(typo, reason('license/name-slip'));
  const prose = readProse(folded);
  if (prose.expression === null) return { state: 'not-recognized', expression: null, why: prose.why };
  return answer(prose.expression, prose.why);
}

/** Words that may allow commercial use; the titles of Creative Commons licenses that deny it hold none of them. */
const mayAllow =
  /comm?er(?:ci|ic)al.*(?:\b(?:and|or|allow|permit|free|welcome|fine|ok|possible|includ|do|does|is|are|not|without|alike|otherwise)|[,/&]|comm?er(?:ci|ic)al)|\b(?:and|or|allow|permit|free|any|all|every|both|also|even|includ|no|not|without|grant)\w*\b.*comm?er(?:ci|ic)al|商[业用業]/;

function besideAllowance(rest: string, folded: string): LicenseReading {
  const reading = readFolded(rest);
  if (reading.expression !== null && reading.expression !== 'LicenseRef-custom') return reading;
  if (allowsAnyUse(folded) && limitIn(folded) === undefined && !leavesOpen(folded))
    return answer('LicenseRef-custom-permissive', reason('license/any-use'));
  return reading.state === 'none-stated' ? { ...reading, state: 'not-recognized' } : reading;
}

/** `MIT?`: whoever writes so is not sure. */
const asks = /[\p{L}\d)(][ ]?[?？]+(?=$|[\s)\]）"',;，。])/u;

/** A single license by id, name or Creative Commons title. */
function readName(folded: string, key: string): string | undefined {
  return readElements(folded) ?? nameOf(key) ?? readLonger(folded, key);
}

/** A name that is none by its letters alone: a reference, a Creative Commons title, a looser spelling. */
function readLonger(folded: string, key: string): string | undefined {
  if (key.startsWith('licenseref')) return reference(folded);
  const cc = readCreativeCommons(folded);
  if (cc) return cc;
  const loose = looseName(folded);
  if (loose) return loose;
  if (folded.startsWith('pd-')) return publicDomainTemplate(folded);
  return key.length <= maxFuture ? future(key) : undefined;
}

/** `PD-old-70`, `PD-USGov-NASA`: the templates by which Wikimedia Commons says why a work is in the public domain. */
function publicDomainTemplate(folded: string): string | undefined {
  const kind =
    /^pd-(usgov|us|old|art|scan|self|user|author|expired|ineligible|textlogo|shape|simple|text|chem|font|map|gov|anon|because|release|mark|19\d\d|[a-z]{2,9}gov|japan|china|india|russia|italy|france|germany|poland|sweden)(?:[ -][\w .-]{0,40})?$/.exec(
      folded,
    )?.[1];
  if (kind === undefined) return undefined;
  return kind === 'usgov' ? 'LicenseRef-US-Government-Work' : 'LicenseRef-public-domain';
}

function linked(address: string): string | undefined {
  const read = readUrl(address);
  return read === 'terms' ? undefined : read;
}

/** A `LicenseRef-` that licit has no row for: kept as it is, in lower case so that case never makes two of it. */
function reference(folded: string): string | undefined {
  const rest = /^licenseref[-_ :]([a-z0-9][a-z0-9.+-]{0,100})$/.exec(folded)?.[1];
  if (!rest) return undefined;
  const bare = rest.replace(/^scancode-/, '');
  const retired = /^cc-(?:nc-)?(?:sampling|devnations)/.test(bare) ? `LicenseRef-${bare.toUpperCase()}` : undefined;
  const cc =
    retired ??
    withoutAttribution(bare) ??
    (/^cc(?:-(?:by|nc|sa|nd)|$)/.test(bare) ? readCreativeCommons(bare.replace(/-/g, ' ')) : undefined);
  const named = licenseIndex().names.get(squash(bare));
  return cc ?? (named?.startsWith('LicenseRef-') ? named : `LicenseRef-${rest}`);
}

/** `cc-nc-2.0-jp`: the id of one of the few Creative Commons licenses without attribution; such an id says just what it names. */
function withoutAttribution(bare: string): string | undefined {
  const match = /^cc-((?:nc|nd|sa)(?:-(?:nc|nd|sa))*)(?:-(\d\.\d)(?:-([a-z]{2,8}))?)?$/.exec(bare);
  return match ? creativeCommonsId({ elements: match[1]!.split('-'), version: match[2], port: match[3] }) : undefined;
}

/** `apachelicenseversion40`: no longer key names a version to come. */
const maxFuture = 25;

/** A version that a family does not have (GPL 4, Apache 3): named as it is, never read as another. */
function future(key: string): string | undefined {
  const match = /^(?:gnu)?([al]?gpl|apache)(?:license)?(?:version|v)?(\d)0?$/.exec(key);
  if (!match) return undefined;
  return `LicenseRef-${match[1] === 'apache' ? 'Apache' : match[1]!.toUpperCase()}-${match[2]}.0`;
}

/** Takes off brackets, quotes, a leading "license:", and what R packages add (`GPL (>= 2)`, `MIT + file LICENSE`). */
function unwrapped(folded: string): string {
  if (/^[\w][\w .+-]*\w$/.test(folded) && !/^licen|^spdx|licen[cs]e$/.test(folded)) return folded;
  let words = /[:=：]/.test(folded)
    ? folded.replace(/^(?:license|licence|licenses|licensing|许可证?|许可协议|授权协议|spdx-license-identifier)\s*[:=：]\s*/, '')
    : folded;
  const pairs = '"\'[`*('.includes(words.charAt(0))
    ? /^(?:"(.*)"|'(.*)'|\[([^[\]]*)\]|`([^`]*)`|\*{1,2}([^*]*)\*{1,2}|\(([^()]*)\))[.。]?$/s.exec(words)
    : null;
  if (pairs) words = (pairs[1] ?? pairs[2] ?? pairs[3] ?? pairs[4] ?? pairs[5] ?? pairs[6])!.trim();
  if (words.includes('>=')) words = words.replace(/ ?\( ?>= ?(\d[\d.]{0,6}) ?\)/, ' $1+');
  if (words.endsWith('e')) words = words.replace(/ \+ file licen[cs]e$/, '');
  if ('.。;；,，'.includes(words.charAt(words.length - 1))) words = words.replace(/[.。;；,，]{1,8}$/, '');
  return words.trim();
}

/** The license named beside one short aside in brackets that neither names a license nor limits anything: `Lucent Public License ("Plan9") 1.0`. */
function besideAside(folded: string): string | undefined {
  if (folded.length > 160 || !folded.includes('(')) return undefined;
  const aside = /\(([^()]{1,40})\)/.exec(folded);
  if (!aside) return undefined;
  const plain = `${folded.slice(0, aside.index)} ${folded.slice(aside.index + aside[0].length)}`.trim();
  const main = readName(plain, squash(plain));
  if (main === undefined) return undefined;
  const inner = aside[1]!;
  if (folded.search(governmentWork) >= 0) return undefined;
  const limits = ['noncommercial', 'researchOnly', 'noDerivatives', 'extra', 'reserved', 'notStated', 'various'] as const;
  if (limitIn(inner) !== undefined || leavesOpen(inner) || isNotInForce(inner) || namesScope(inner)) return undefined;
  if (limits.some((limit) => says(inner, limit)) || readName(inner, squash(inner)) || statesNone(squash(inner))) return undefined;
  return main;
}

/** `CC BY (Wikipedia), ODbL (OpenStreetMap)`: each license says what it is for, and none of them is lost; one that is not understood stays as terms. */
function listWithAsides(folded: string): string | undefined {
  const parts = folded.length > 600 ? [] : folded.split(/(?<=[)）])\s?(?:[,;，；、/+&]|\band\b|和|及)\s?(?:and\s)?/);
  if (parts.length < 2 || !parts.every((part) => /^[^()（）]{2,80}[(（][^()（）]{1,80}[)）]\.?$/.test(part))) return undefined;
  if (parts.some((part) => namesScope(part.slice(part.search(/[(（]/))))) return undefined;
  const readings = parts.map(readFolded);
  const named = readings.filter(({ state }) => state === 'known');
  if (named.length < 2) return undefined;
  const trees = readings.map(({ expression }) => treeOf(expression ?? 'LicenseRef-custom'));
  return format(join('AND', trees));
}

/** A list that holds "none", or parts that only make sense alone, is not an expression. */
function checked(tree: Tree): Tree | undefined {
  const ids = idsIn(tree);
  if (ids.includes('none-stated')) return undefined;
  const exact = ids.filter((id) => id !== 'LicenseRef-public-domain' && !id.startsWith('LicenseRef-custom'));
  if (exact.length > 0 && exact.length < ids.length && ids.includes('LicenseRef-public-domain') && 'op' in tree && tree.op === 'AND') {
    return join(
      'AND',
      tree.parts.filter((part) => !('id' in part && part.id === 'LicenseRef-public-domain')),
    );
  }
  return tree;
}

function answer(expression: string, why: Reason): LicenseReading {
  if (expression === 'none-stated') return { state: 'none-stated', expression: null, why };
  if (expression === 'LicenseRef-proprietary') return { state: 'proprietary', expression, why };
  const ids = idsIn(treeOf(expression));
  return { state: ids.every((id) => /^LicenseRef-(?:custom|various)/.test(id)) ? 'custom' : 'known', expression, why };
}
