import { readElements } from '../../license/names/creative-commons.js';
import { fold, squash } from '../../license/names/name-fold.js';
import { nameOf } from '../../license/names/name-index.js';
import { permissionsOf } from '../../license/statements/read-license.js';
import type { Reason } from '../../model/basics.js';
import type { SpdxExpression } from '../../model/claim.js';
import { saysNothing } from '../../text/placeholders.js';
import { reason } from '../../text/reasons/reason.js';
import { agree } from './license-agree.js';
import type { Voice } from './voices.js';

/** What counts for words that were not understood: it permits nothing for certain. */
export const anyTerms: SpdxExpression = 'LicenseRef-various';

/**
 * Statements in fields and license texts that were not understood next to others that were: each may restrict what the others allow. Left out are those
 * that add nothing: an address or a file name that names one of the same licenses, a pointer to a license text that was read, a bare copyright notice,
 * and words in a field that the card's own text explains.
 */
export function notUnderstood(voices: readonly Voice<SpdxExpression>[], known: readonly Voice<SpdxExpression>[]): Voice<SpdxExpression>[] {
  const values = known.flatMap(({ value }) => value ?? []);
  const textWasRead = known.some(({ who }) => who === 'file');
  const onlyExplained = known.every(({ who }) => who !== 'metadata' && who !== 'list');
  const permissive = values.every((value) => permissionsOf(value).commercial === 'yes');
  return voices.filter(({ who, state, raw = '' }) => {
    if (state !== 'unclear' || who === 'section' || who === 'text') return false;
    const words = raw.trim();
    if (who === 'file') return !isHarmless(words);
    // `license: other` above a section that says which, or `license_name: moon-terms` above one that says what these forbid.
    if (onlyExplained && (!permissive || generic.test(words))) return false;
    return !(namesOneOf(values, words) || (textWasRead && pointer.test(words)));
  });
}

/** Statements that were not understood, quoted with their places. */
export function quoted(voices: readonly Voice<SpdxExpression>[]): Reason[] {
  const shown = voices.slice(0, mostQuoted).map(({ where, raw = '' }) => reason('license/quoted', { where, words: clipped(raw.trim()) }));
  return voices.length > mostQuoted ? [...shown, reason('list/more', { count: voices.length - mostQuoted })] : shown;
}

/** Words that say no more than that the license is not in a list of known ones. */
const generic = /^(?:others?|custom|else|special|other[\s-]license|other \(.{1,60}\)|其他|其它|自定义)$/i;
const mostQuoted = 4;
const maxQuoted = 120;

function clipped(words: string): string {
  return words.length > maxQuoted ? `${words.slice(0, maxQuoted)}…` : words;
}

/** `See LICENSE`, `LICENSE.txt`, `https://example.com/moons/blob/main/LICENSE`. */
const pointer =
  /^(?:(?:please\s)?(?:see|refer to|read|in|as in)\s)?(?:the\s)?(?:[\w.:/-]{0,300}\/)?(?:licen[cs]e|copying)(?:[-_.][\w.-]{1,40})?(?:\s(?:file|text))?\.?$/i;

/** A file that names no terms: it is empty, or says whose the data is or where its license is told. */
function isHarmless(words: string): boolean {
  return saysNothing(words) || (notice.test(words) && !onUse.test(words)) || toCard.test(words);
}

const notice =
  /^(?:copyright\s{0,2})?(?:\(c\)|©|copyright|版权所有)\s?[:：]?\s?(?:\d{4}(?:\s?[-–,]\s?\d{4}){0,4},?\s)?[\p{L}\p{M}\d .,&'’-]{0,80}$/iu;
const onUse = /licen[cs]|reserved|\bterms\b|\buse|permi|prohib|forbid|restrict|commerc|\bnot?\b|\bonly\b|许可|保留|禁止|不得|授权|使用/i;
const toCard =
  /^(?:please\s)?(?:see|refer to)\s(?:the\s)?(?:readme(?:\.\w{1,4})?|dataset card|card)(?:\s(?:file|for\s.{1,60}))?\.?$|^(?:(?:lisens|licens|lizenz|licence|licencia|licença|licenza|licentie|лицензия|许可证?|ライセンス|라이선스)\s?[:：]\s?)?(?:bitte\s)?(?:siehe|sieh|voir|véase|vease|ver|veja|vedi|zie|se|katso|lásd|viz|patrz|vezi|см\.?|смотри(?:те)?|见|見|参见|請見|请见|请参[阅考见])\s?(?:die\s|das\s|le\s|el\s|la\s|o\s|il\s|de\s|i\s|в\s)?(?:fichier\s|datei\s|filen\s|archivo\s|ficheiro\s|bestand\s|файл\s|文件\s?)?readme(?:\.\w{1,4})?(?:\s?(?:文件))?[.。]?$|^readme(?:\.\w{1,4})?\s?(?:を(?:ご)?(?:参照|覧|確認)(?:して)?(?:ください)?|파일?(?:을|를)?\s?참[조고](?:하세요|하십시오)?)[.。]?$/iu;

/** Whether an address or a file name is that of one of the licenses: `https://example.com/licenses/CC-BY-4.0.txt`. */
function namesOneOf(values: readonly SpdxExpression[], words: string): boolean {
  if (!/^\S{1,500}$/.test(words) || !/[/.]/.test(words)) return false;
  return words
    .replace(/[?#].*$/, '')
    .split('/')
    .some((part) => {
      const folded = fold(part.replace(/\.(?:txt|md|html?|pdf|rst)$/i, '').replace(/^licen[cs]e[-_.]/i, ''));
      const named = readElements(folded) ?? nameOf(squash(folded));
      return named !== undefined && values.some((value) => agree(named, value));
    });
}
