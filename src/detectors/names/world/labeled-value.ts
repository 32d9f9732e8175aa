/** Whether what a label or the name of a field gives reads like the name of a person, in any script. */

import { GROUPS } from '../groups.js';
import { family, given, word } from '../lexicon.js';
import { particle } from '../name-particles.js';
import { known } from '../program/names-program.js';
import { fold } from '../word-fold.js';
import { ADDRESS, CYRILLIC_FAMILY, GREEK_FAMILY, PATRONYMIC, ROLE } from './capital-words.js';
import { BEFORE, PARTICLE } from './caseless-words.js';
import { koreanName } from './hangul-names.js';
import { japaneseName } from './japanese-names.js';
import type { NameLabel } from './name-labels.js';
import { worldFold } from './world-fold.js';
import { isAlsoWord, isFamily, isGiven, knownInWorld } from './world-lexicon.js';

/** Longest name that is looked at, in characters and in words. */
const LONGEST = 60;
const MOST_WORDS = 6;

const VALUE = /[\p{L}\p{M}](?:[\p{L}\p{M}\u200c'’.·・-]|\u200d|[ \u3000](?=[\p{L}\p{M}]))*(?:,[ ](?=\p{Lu})[\p{L}\p{M}'’. -]*)?/uy;
/** A word with a digit is none of a name that has capital letters. */
const DIGIT = /\d/;
const CAPITAL_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** What a form says where there is nobody, in many languages. */
const NOBODY =
  /^(?:n\/?a|none|null|nil|unknown|anonymous|undefined|test|name|first|last|tbd|redacted|other|admin|user|root|guest|system|неизвестно|нет|аноним|администратор|άγνωστο|άγνωστος|غير معروف|مجهول|لا يوجد|نامشخص|לא ידוע|אין|अज्ञात|ไม่ระบุ|ไม่มี|không|không rõ|ẩn danh|미정|없음|무명|익명|관리자|担当者|未定|なし|不明|匿名|管理者|unbekannt|keine?|anonym|inconnu|anonyme|aucune?|desconocido|anónimo|ninguno|desconhecido|anônimo|nenhum|sconosciuto|anonimo|nessuno|onbekend|nieznany|brak|bilinmiyor|yok|tidak ada)$/i;

/** What begins at a place as a label's value may, cut where a name would end. */
export function valueAt(text: string, at: number): string {
  VALUE.lastIndex = at;
  const found = VALUE.exec(text.slice(0, at + LONGEST + 1));
  return found === null ? '' : found[0].replace(/[\s·・'’-]+$/, '').replace(/(?<=[\p{L}\p{M}]{3})\.$/u, '');
}

/** How many characters of a value, from its beginning, are the name of a person; 0 where it reads like none. `whole`: all of it must be. */
export function nameLength(value: string, says: NameLabel, whole: boolean): number {
  if (value.length < 2 || value.length > LONGEST || NOBODY.test(value)) return 0;
  const c = value.charCodeAt(0);
  if (c >= 0xac00 && c < 0xd7a4) return korean(value, says, whole);
  if (c >= 0x3041) return c < 0xa000 ? japanese(value, says, whole) : 0;
  // Most values of a column that is not of names alone: photographer 4711.
  if (whole && c < 0x590 && DIGIT.test(value)) return 0;
  const words = value.split(/[ \u00a0]+/);
  if (words.length > MOST_WORDS && whole) return 0;
  if (c >= 0xe00 && c < 0xe80) return thai(words, says);
  // Ethiopic and Khmer have no capital letters either; between them and the others are the parts of Hangul.
  const isCaseless = (c >= 0x590 && c < 0x1100) || (c >= 0x1200 && c < 0x1800);
  return isCaseless ? caseless(words, says, whole) : capital(value, words, says, whole);
}

function korean(value: string, says: NameLabel, whole: boolean): number {
  const match = /^(?:[\uac00-\ud7a3]{2,5}|[\uac00-\ud7a3]{1,2} [\uac00-\ud7a3]{1,2})(?![\uac00-\ud7a3])/.exec(value);
  if (match === null || (whole && match[0].length !== value.length)) return 0;
  const name = match[0].replace(' ', '');
  const like = koreanName(name);
  return like >= (says === 'person' ? (name.length === 2 ? 1 : 2) : 2) && name.length > (says === 'person' ? 1 : 2) ? match[0].length : 0;
}

function japanese(value: string, says: NameLabel, whole: boolean): number {
  const match =
    /^(?:[\u4e00-\u9fff\u3005]{1,4}[ \u3000]?[\u4e00-\u9fff\u3041-\u3096\u30a1-\u30fc]{1,5}|[\u3041-\u3096]{2,5}[ \u3000][\u3041-\u3096]{2,6}|[\u30a1-\u30fc]{2,8}[ \u3000・][\u30a1-\u30fc]{2,10})(?![\u4e00-\u9fff\u3041-\u3096\u30a1-\u30fc])/.exec(
      value,
    );
  if (match === null || (whole && match[0].length !== value.length)) return 0;
  const spaced = /[ \u3000]/.test(match[0]);
  const joined = match[0].replace(/[ \u3000]/, '');
  const parts = japaneseName(joined);
  if (parts !== undefined && (parts.odds >= 2 || says === 'person')) return match[0].length;
  return says === 'person' && spaced ? match[0].length : 0;
}

function thai(words: readonly string[], says: NameLabel): number {
  const names = words.slice(0, 2).map((one) => one.replace(/^(?:นางสาว|นาง|นาย|คุณ|น\.ส\.|ดร\.)/, ''));
  const is = names.map((one) => isGiven(knownInWorld(worldFold(one))) || isFamily(knownInWorld(worldFold(one))));
  if (!is[0] && !(says === 'person' && names.length === 2 && names.every((one) => one.length >= 3 && one.length < 20))) return 0;
  const length = words.slice(0, 2).join(' ').length;
  return words.length > 3 ? 0 : length;
}

function caseless(words: readonly string[], says: NameLabel, whole: boolean): number {
  const folded = words.map(worldFold);
  const bits = folded.map(knownInWorld);
  let count = 0;
  let clear = 0;
  for (; count < words.length && count < MOST_WORDS; count++) {
    if (count === 0 && BEFORE.has(folded[0]!)) continue;
    const isName = isGiven(bits[count]!) || isFamily(bits[count]!);
    if (isName && !isAlsoWord(bits[count]!)) clear++;
    else if (
      !isName &&
      !PARTICLE.has(folded[count]!) &&
      (isAlsoWord(bits[count]!) || (says === 'any' && !folded[count]!.startsWith('ال') && count > 1))
    )
      break;
  }
  if (whole && count < words.length) return 0;
  if (says === 'any' ? clear < 1 || words.length > 4 : clear < 1 && (words.length < 2 || words.length > 4 || count < words.length))
    return 0;
  return words.slice(0, count).join(' ').length;
}

/** A word of a name that has capital letters, as the tables and its ending have it. */
function isNameWord(written: string): 'given' | 'family' | undefined {
  const c = written.charCodeAt(0);
  if (c >= 0x370 && c < 0x590) {
    const folded = worldFold(written);
    const bits = knownInWorld(folded);
    if (isGiven(bits) || PATRONYMIC.test(folded)) return 'given';
    const like = folded.length > 4 && (c >= 0x400 ? CYRILLIC_FAMILY : GREEK_FAMILY).test(folded);
    return isFamily(bits) || like ? 'family' : undefined;
  }
  const bits = known(fold(written));
  if (given(bits) > 0 && (word(bits) === 0 || given(bits) > 1)) return 'given';
  return family(bits) > 0 && word(bits) === 0 ? 'family' : undefined;
}

function capital(value: string, words: readonly string[], says: NameLabel, whole: boolean): number {
  let count = 0;
  let [given, family, others] = [0, 0, 0];
  for (; count < words.length && count < MOST_WORDS; count++) {
    const written = words[count]!.replace(/,$/, '');
    if (/^\p{Lu}\.(?:[ -]?\p{Lu}\.)?$/u.test(written)) continue;
    const folded = worldFold(written.replace(/\.$/, ''));
    if (count === 0 && (ADDRESS.has(folded) || ROLE.has(folded))) continue;
    if (particle(written.toLowerCase()) && count > 0 && count + 1 < words.length) continue;
    if (!CAPITAL_WORD.test(written) || GROUPS.has(written.toLowerCase())) break;
    const is = isNameWord(written.replace(/\.$/, ''));
    if (is === 'given') given++;
    else if (is === 'family') family++;
    else others++;
  }
  if (count === 0 || (whole && count < words.length)) return 0;
  const sum = given + family + others;
  const enough =
    says === 'person'
      ? given + family > 0 || (sum >= 2 && sum <= 4)
      : given > 0 && sum >= 2 && sum <= 4 && (family > 0 || others > 0 || given > 1);
  return enough && (whole || count === words.length || says === 'person' || given > 0)
    ? Math.min(value.length, words.slice(0, count).join(' ').length)
    : 0;
}
