/** Values after a name: in settings, programs, markup, headers, queries, commands and sentences. */

/** A value after a name. */
export interface Assigned {
  name: string;
  start: number;
  end: number;
  /** In quotes or between tags: nothing but the value is there. */
  enclosed: boolean;
  /** By a sign, not by words or a space. */
  signed: boolean;
}

const MAX_NAME_CHARACTERS = 60;
const MAX_VALUE_CHARACTERS = 2048;

/** Where a name may be one of a secret; words of other scripts have no letter case, and stand for themselves. */
const CORE =
  /passw|passphrase|passcode|pwd|kennwort|de[_ ]?passe|contrase|senha|wachtwoord|haslo|hasło|lozinka|пароль|パスワード|비밀번호|secret|token|credential|creds|session|sess?id|authorization|bearer|key|jwt|(?<![a-z])(?:pass|psw|psk|sk|ak|sas|sid|pat|auth|basic|ssws|splunk)(?![a-z])|密码|密碼|口令|密钥|密鑰|秘钥|密匙|金鑰|令牌|私钥|授权码|토큰|トークン/giu;

const NAME_BEFORE = /[\w.$-]/;
const WORD = /[\w-]{0,60}/y;
const WORDS =
  /de[ _-]passe|(?:api|access|secret|auth)[ _-]keys?|session[ _-]id|contraseñas?|[\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Katakana}ー]+/iuy;
/** One or two words before a name that say whose it is or what it is for. */
const BEFORE = /(?:[A-Za-z0-9.]{1,20}[ ]){1,2}$/;
const LETTER = /\p{L}/u;
const OTHER_SCRIPT = /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Katakana}]/u;

/** What stands between a name and its value; the first that fits counts. */
const SIGNS: readonly { pattern: RegExp; signed: boolean }[] = [
  // name</key> <string>, name</name> <value>
  { pattern: /<\/(?:name|key)>\s{0,20}<(?:value|string)>/y, signed: true },
  // name="password" value="…", - name: PASSWORD ⏎ value: …
  { pattern: /["']?,?\s{1,20}["']?(?:value|content)["']?\s?[=:]\s?/y, signed: true },
  // password: string = '…'
  { pattern: /\??\s?:\s?(?:string|str|String)\s?=\s?/y, signed: true },
  // name=, "name":, name =>, names['name'] =, \"name\":
  { pattern: /(?:\\?["'`])?[\])]?[ \t]{0,8}(?:=>|:=|\?=|={1,3}|[:：＝])[ \t]{0,8}(?:\n[ \t]{1,12})?/y, signed: true },
  // name - '…'
  { pattern: / [-–] (?=["'`])/y, signed: true },
  // setPassword('…')
  { pattern: /\(\s?(?=["'`])/y, signed: true },
  // set('name', '…')
  { pattern: /["'`]\s?,\s?(?=["'`])/y, signed: true },
  // <name>…
  { pattern: />(?=[^<>\s]{4,}<)/y, signed: true },
  // name is …, 密码是…, 口令为：…
  { pattern: /\s?(?:is|was|are|是|为|為|설정|は)\s?[:：]?\s?/y, signed: false },
];
/** A space alone says so too where what follows is long and holds a digit. */
const DRAWN = / (?=[A-Za-z+/_-]{0,40}\d)[\w+/=.-]{20}/y;
const SETTER = /(?:^|[._ ])(?:set|with)(?=[A-Z_])/;
/** A space alone says so after an option of a command, a scheme of a header, or Chinese. */
const SPACE = /[ \t]{1,4}/y;
const SCHEME = /(?:Bearer|Token|Basic|Api-?Key|SSWS|Splunk|OAuth|Bot|Digest|JWT)[ \t]+/iy;
const OPENING = /(?:[bBrRuUL@]?)(\\?["'`])/y;
const BARE = /[\x21\x23-\x26\x28-\x2b\x2d-\x3a\x3d\x3f-\x5a\x5e\x5f\x61-\x7a\x7c\x7e]{4,512}/y;
/** Ends what is bare: in a query, a list of settings, a call. */
const BARE_END = /[&;|()]/;

/** Values after names that may be of secrets, in order; where such names are in the text need not be looked for where it is known. */
export function* assignedIn(text: string, places?: readonly number[]): Generator<Assigned> {
  let done = 0;
  for (const [index, end] of places === undefined ? coresIn(text) : coresAt(text, places)) {
    if (index < done) continue;
    const [start, nameEnd] = nameAround(text, index, end, done);
    done = nameEnd;
    const assigned = valueAfter(text, text.slice(start, nameEnd), start, nameEnd);
    // Of `token = secret` the value may be a name itself.
    if (assigned !== undefined) yield assigned;
  }
}

function* coresIn(text: string): Generator<[start: number, end: number]> {
  for (const { index, 0: core } of text.matchAll(CORE)) yield [index, index + core.length];
}

/** A keyword may begin with a sign before the word, and be of more words than one. */
function* coresAt(text: string, places: readonly number[]): Generator<[start: number, end: number]> {
  for (const place of places) {
    const start = place >= 0 && LETTER.test(text[place]!) ? place : place + 1;
    WORDS.lastIndex = start;
    yield [start, WORDS.test(text) ? WORDS.lastIndex : start + 2];
  }
}

function nameAround(text: string, index: number, coreEnd: number, least: number): [start: number, end: number] {
  let start = index;
  while (start > least && index - start < MAX_NAME_CHARACTERS && NAME_BEFORE.test(text[start - 1]!)) start--;
  WORD.lastIndex = coreEnd;
  WORD.test(text);
  const end = Math.min(WORD.lastIndex || coreEnd, index + MAX_NAME_CHARACTERS);
  // API key: the words before it are in the same line.
  const before = text[start - 1] === ' ' ? BEFORE.exec(text.slice(Math.max(least, start - 44), start)) : null;
  return [start - (before?.[0].length ?? 0), Math.max(end, coreEnd)];
}

function valueAfter(text: string, name: string, start: number, end: number): Assigned | undefined {
  if (text[end] === '(' && !SETTER.test(name)) return undefined;
  for (const { pattern, signed } of SIGNS) {
    pattern.lastIndex = end;
    if (!pattern.test(text)) continue;
    if (text[end] === '>' && pattern.lastIndex === end + 1 && text[start - 1] !== '<') continue;
    return valueAt(text, name, pattern.lastIndex, signed, text[pattern.lastIndex - 1] === '>');
  }
  if (
    /(?:^| )--[\w-]+$/.test(name) ||
    (/^password$/i.test(name.replace(/^.* /, '')) && isLogin(text, start, end)) ||
    /(?:^| )(?:bearer|basic|ssws|splunk|add-authtoken)$/i.test(name) ||
    OTHER_SCRIPT.test(name)
  ) {
    SPACE.lastIndex = end;
    if (SPACE.test(text)) return valueAt(text, name, SPACE.lastIndex, false, false);
  }
  DRAWN.lastIndex = end;
  return DRAWN.test(text) ? valueAt(text, name, end + 1, false, false) : undefined;
}

/** A password is behind its word in .netrc (`login app password …`), and in SQL in quotes (`WITH PASSWORD '…'`). */
function isLogin(text: string, start: number, end: number): boolean {
  return text[end + 1] === "'" || /\blogin\s/.test(text.slice(Math.max(0, start - 60), end));
}

function valueAt(text: string, name: string, from: number, signed: boolean, tagged: boolean): Assigned | undefined {
  OPENING.lastIndex = from;
  const opening = OPENING.exec(text);
  const start = opening === null ? from : OPENING.lastIndex;
  SCHEME.lastIndex = start;
  const after = SCHEME.test(text) ? SCHEME.lastIndex : start;
  if (opening !== null) {
    const close = closing(text, after, opening[1]!);
    if (close !== undefined && close > after) return { name, start: after, end: close, enclosed: true, signed };
    return undefined;
  }
  BARE.lastIndex = after;
  const bare = BARE.exec(text);
  if (bare === null) return undefined;
  let [value] = bare;
  const cut = value.search(BARE_END);
  if (cut >= 0) value = value.slice(0, cut);
  value = value.replace(/[.,:!?*]+$/, '');
  // What goes on as a program does is one.
  if (value.length < 4 || '[('.includes(text[after + bare[0].length] ?? ' ') || /[(]/.test(bare[0][value.length] ?? '')) return undefined;
  return { name, start: after, end: after + value.length, enclosed: tagged && text[after + value.length] === '<', signed };
}

/** Where the quote that opened closes, on the same line. */
function closing(text: string, from: number, quote: string): number | undefined {
  const close = text
    .slice(from, from + MAX_VALUE_CHARACTERS)
    .search(quote.length > 1 ? /\\["'`]|\n/ : quote === '"' ? /["\n]/ : quote === "'" ? /['\n]/ : /[`\n]/);
  return close < 0 || text[from + close] === '\n' ? undefined : from + close;
}
