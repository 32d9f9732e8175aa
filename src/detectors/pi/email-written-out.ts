import { anchorsOf, matchAt, wordAt } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

/** What stands for the mail sign: a word or a sign in brackets, or a word between spaces. Its groups tell bracketed from bare. */
const SIGN =
  /(?:\s{0,2}([[({<（【《「_-])\s?(?:at|@|＠|a|艾特|在)\s?[\])}>）】》」_-]\s{0,2}|(\s{1,2}(?:at|AT|At|艾特)\s{1,2})|([#＃])|(@))(?=[\p{L}\p{N}])/uy;
/** The middle of every sign, with what is before it: the pass over the text tells where one may be, and the sign is asked for only where one is. */
const MIDDLE = /[@＠#＃]|\s(?:at|AT|At|艾特)(?=\s)|[[({<（【《「_-]\s?(?:at|a|艾特|在)(?=[\s\])}>）】》」_-])/y;
/** Most units of it before the letter or sign at which the pass sees it. */
const MAX_LEAD_CHARACTERS = 2;
/** Most units of a sign before its middle: two spaces, a bracket and a space. */
const MAX_BEFORE_MIDDLE_CHARACTERS = 4;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]$/u;
const UNDERSCORE = 0x5f;
/** A point between two labels: itself, or the word for it, between spaces or in brackets. */
const POINT =
  /\s{0,2}[[({<（【《「_-]\s?(?:dot|point|punkt|punto|ponto|点|點|\.)\s?[\])}>）】》」_-]\s{0,2}|\s{1,2}(?:dot|DOT|Dot)\s{1,2}|\s?[点點]\s?|[.．。]/y;
const LABEL = /[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?/y;
/** Before the sign: labels of a local part with points between, some of them words. */
const LOCAL =
  /[A-Za-z0-9_+-]{1,64}(?:(?:\.|\s{0,2}[[(（]\s?(?:dot|\.|点)\s?[\])）]\s{0,2}|\s{1,2}(?:dot|DOT)\s{1,2})[A-Za-z0-9_+-]{1,64}){0,4}$/;
/** Top-level domains that addresses of persons mostly end with; any of two letters else. */
const TOP = /^(?:com|net|org|edu|gov|info|io|me|dev|biz|name|ac|co|[a-z]{2})$/i;
/** Words that say that an address follows. */
const NAMED =
  /(?:e-?mails?|mailto|mail|correo|courriel|contact|reach me|write to|send to|邮箱|郵箱|邮件|郵件|信箱|联系|聯絡|メール|메일|이메일|почта|почте)\s{0,3}(?:address|me|us|is|地址|为|為|是)?\s{0,2}[:：=]?\s{0,3}$/i;
/** Words before “at” that are no mailbox: look at …, found at …. */
const NO_MAILBOX =
  /^(?:a|an|the|is|are|was|were|be|been|it|its|look(?:s|ed|ing)?|found|find|available|live|based|work(?:s|ed|ing)?|arriv\w*|host(?:ed)?|us|me|him|her|them|and|or|not|here|there|visit|online|now|only|out|up|s|team|site|page|blog|shop|store|download\w*|see|seen|docs?|sign\w*|buy|sold|go|goes|staying?|meet|start\w*|stop\w*|read|posted|published|hosted|listed|located|website|homepage|price[ds]?|star\w*|over|back|least|most|all|once|first|last|home)$/i;
/** Hosts of mailboxes that anybody may have. */
const MAIL_HOST =
  /^(?:(?:vip\.)?(?:qq|163|126|sina|sohu|foxmail|139|189|aliyun|gmail|googlemail|outlook|hotmail|live|yahoo|icloud|proton(?:mail)?|gmx|web|mail|yandex|naver|daum)\.(?:com|net|de|ru|cn|me|co\.[a-z]{2})|yeah\.net)$/i;
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost)$/i;
const FILE = /^(?:png|jpe?g|gif|md|py|js|ts|rb|sh|pl|cc|rs|so|go|cs)$/i;
/** Farther before the sign nothing is looked at. */
const MAX_BEFORE_CHARACTERS = 160;
const MAX_LABELS = 6;

function find(text: string, field?: string, anchors = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  let least = 0;
  let done = 0;
  let next = 0;
  const { at: places, length } = anchors.middles();
  for (let i = 0; i < length; i++) {
    const middle = middleAt(text, places[i]!, next);
    if (middle < 0) continue;
    next = MIDDLE.lastIndex;
    const sign = signAround(text, middle);
    if (sign === null || sign.index < done) continue;
    done = sign.index + sign[0].length;
    const found = sign.index < least ? undefined : addressAt(text, sign, least, field);
    if (found === undefined) continue;
    all.push(found);
    least = found.end;
  }
  return all;
}

/** Where the middle begins that is seen here, not before what was read; -1 where there is none. */
function middleAt(text: string, seen: number, least: number): number {
  for (let start = Math.max(least, seen - MAX_LEAD_CHARACTERS); start <= seen; start++) {
    MIDDLE.lastIndex = start;
    if (MIDDLE.test(text) && MIDDLE.lastIndex > seen) return start;
  }
  return -1;
}

/** The sign with its middle here: it begins right behind a letter or digit. */
function signAround(text: string, middle: number): RegExpExecArray | null {
  for (let start = middle, first = Math.max(1, middle - MAX_BEFORE_MIDDLE_CHARACTERS); start >= first; start--)
    if (isLetterOrDigitBefore(text, start)) return matchAt(SIGN, text, start);
  return null;
}

function isLetterOrDigitBefore(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  if (unit < 0x80) return wordAt(text, at - 1) && unit !== UNDERSCORE;
  const isSecond = unit >= 0xdc00 && unit <= 0xdfff && at > 1;
  return LETTER_OR_DIGIT.test(isSecond ? text.slice(at - 2, at) : text[at - 1]!);
}

function addressAt(text: string, sign: RegExpExecArray, least: number, field: string | undefined): Found | undefined {
  const [whole, bracketed, , hash, plain] = sign;
  const at = sign.index;
  // Few words behind “at” are a domain: that is asked before the way back.
  const domain = domainFrom(text, at + whole.length);
  if (domain === undefined) return undefined;
  // With a plain sign and plain points it is written as addresses are, which another detector reads.
  if (plain !== undefined && !domain.spelled && !mayBeSpelled(text, least, at)) return undefined;
  const local = LOCAL.exec(text.slice(Math.max(least, at - MAX_BEFORE_CHARACTERS), at))?.[0];
  if (local === undefined) return undefined;
  const start = at - local.length;
  if (plain !== undefined && !domain.spelled && !/[\s[(（]/.test(local)) return undefined;
  const before = text.slice(Math.max(0, start - 40), start);
  if (/[\p{L}\p{N}@/]$/u.test(before) && !/\p{Script=Han}$/u.test(before)) return undefined;
  const named = MAIL_HOST.test(domain.name) || NAMED.test(before) || /mail|邮箱|郵箱|correo|courriel/i.test(field ?? '');
  const bare = bracketed === undefined && plain === undefined;
  const alone = start === 0 && domain.end === text.length;
  if (bare && !named && !alone && (hash !== undefined || !isMailbox(local, domain.spelled))) return undefined;
  const name = local
    .replace(/\s*[[(（]?\s?(?:dot|DOT|点)\s?[\])）]?\s*/g, (point) => (/dot|点/i.test(point) ? '.' : point))
    .replace(/[[(（]\s?\.\s?[\])）]/g, '.');
  const value = `${name.replace(/\s+/g, '').toLowerCase()}@${domain.name}`;
  const found: Found = {
    start,
    end: domain.end,
    value,
    confidence: named || bracketed !== undefined ? 'likely' : 'possible',
    why: named
      ? 'mail address with its signs spelled out, after a word for one or at a host of mailboxes'
      : 'mail address with its signs spelled out',
  };
  if (RESERVED.test(domain.name)) found.reserved = true;
  return found;
}

const OF_LABEL = /[A-Za-z0-9_+.-]/;
/** What is before the last label of a local part whose points are spelled out, spaces left out: a bracket, or the end of a word. */
const SPELLED_END = /[tT\])）点]/;

/** A point that is spelled out may be before the last label before a mail sign. */
function mayBeSpelled(text: string, least: number, at: number): boolean {
  let from = at;
  while (from > least && OF_LABEL.test(text[from - 1]!)) from--;
  while (from > least && text[from - 1]!.trim() === '') from--;
  return from > least && SPELLED_END.test(text[from - 1]!);
}

/** “john at host dot com” without a word for mail: the mailbox has a mark or digit in it, or is a word that no sentence has before “at”. */
function isMailbox(local: string, spelled: boolean): boolean {
  if (/[\d._+]/.test(local)) return true;
  return spelled && local.length >= 3 && !NO_MAILBOX.test(local);
}

/** Labels with points between from a place on, and whether a point is written as a word. */
function domainFrom(text: string, from: number): { name: string; end: number; spelled: boolean } | undefined {
  const labels: string[] = [];
  let end = from;
  let spelled = false;
  let ends: { end: number; labels: number; spelled: boolean } | undefined;
  for (let at = from; labels.length < MAX_LABELS; ) {
    LABEL.lastIndex = at;
    const label = LABEL.exec(text)?.[0];
    if (label === undefined) break;
    labels.push(label);
    end = at + label.length;
    if (labels.length > 1 && TOP.test(label) && !/[\p{L}\p{N}]/u.test(besideLatin(text, end)))
      ends = { end, labels: labels.length, spelled };
    POINT.lastIndex = end;
    const point = POINT.exec(text)?.[0];
    if (point === undefined) break;
    spelled ||= !/^[.．]$/.test(point);
    at = end + point.length;
  }
  if (ends === undefined) return undefined;
  const name = labels.slice(0, ends.labels).join('.').toLowerCase();
  return FILE.test(labels[ends.labels - 1]!) && ends.labels === 2 && !ends.spelled
    ? undefined
    : { name, end: ends.end, spelled: ends.spelled };
}

/** The unit behind a label, where a letter there would be of it: Han text may follow without a space. */
function besideLatin(text: string, end: number): string {
  const unit = text[end] ?? '';
  return /\p{Script=Han}/u.test(unit) ? '' : unit;
}

/** Mail addresses whose signs are spelled out so that programs do not find them: `name at host dot com`, `name(at)host.com`, `name#host.com`. */
const detector: Detector = {
  id: 'pi/email-written-out',
  family: 'pi',
  type: 'EMAIL',
  title: { en: 'Email address with its signs spelled out', zh: '以文字代替符号书写的电子邮箱地址' },
  category: 'pd:EmailAddress',
  keywords:
    '_dot_ _point_ _punkt_ _punto_ _ponto_ at[)] At[)] AT[)] at[]] At[]] AT[]] at[}] at[>] at[）] AT[）] @[)] @[]] 艾[特] 换[成] 換[成] 替[换] 替[換] #[q]q #16[3] #12[6] #gm[a]il #ho[t]mail #out[l]ook #fox[m]ail #sin[a] #yea[h] #yah[o]o'.split(
      ' ',
    ),
  find,
  hits: [
    'write to some.one at example dot com today',
    'contact: someone [at] example [dot] edu',
    'some_one(at)example.org is read daily',
    '邮箱：zhangsan（at）example点com',
    'email: someone AT mail DOT example DOT com',
    'someone_made_up#163.com 请把#换成@',
    'someone@example dot org',
    'E-Mail: max (at) example (punkt) com',
  ],
  misses: [
    'look at example dot com for it',
    'all of them on DVD at some point in the future',
    'we met at noon. Come again',
    'the store is open at example.com',
    'issue owner#1234 at main.py',
    'color #fff.com',
    'someone@example.com',
    'array[at].com is code',
    'see rust-lang#cargo.io',
    'a dot (at) the end. of it',
  ],
};
export default detector;
