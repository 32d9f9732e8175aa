/**
 * The loops that see every character of a text, in AssemblyScript: sixteen at a time, which the engine's own language cannot.
 * `pass.ts` beside this folder writes the tables and the text into the memory, and reads what is found from it; places are in UTF-16 units.
 */

import { AT, at, COMMA, HYPHEN, inText, isCapital, isDigit, isWord, POINT, SLASH, unit } from './units';
import { mayBeDialed, wantedAs } from './wanted';
import { endsBefore, WORD_TABLES } from './words-before';

export { mayName } from './words-before';

// What the host reads after `read`: how long each list is, and which wide cues were seen.
const COUNTS: usize = 0;
// Nibbles of three letters in a row, sixteen bytes each: low and high of the first, of the second, of the third.
const NIBBLES: usize = WORD_TABLES;
/** For each hash of a pair of units, of fifteen bits, whether a word is seen at it. */
const PAIRS: usize = NIBBLES + 96;
/** For each hash of twelve bits of a pair where in the lists its words begin; 0 for none. */
const WORDS: usize = PAIRS + 32768;
/** For each 17-bit hash of four codes whether a phrase is seen at them. */
const FOURS: usize = WORDS + 8192;
/** For each 12-bit hash of four codes where in the lists its phrases begin; 0 for none. */
const PHRASES: usize = FOURS + 16384;
const LISTS: usize = PHRASES + 8192;

const GOLDEN: u32 = 0x9e3779b1;
const FIRST_FACTOR = 0x9e37;
const SECOND_FACTOR = 0x79b1;
/** Where sixteen hashes are kept while they are looked up: the first numbers of the lists, of which none begins there. */
const HASHES: usize = LISTS;

// Bits of a signature; reader.ts says what they mean.
const HAS_AT = 1 << 5;
const HAS_HAN = 1 << 6;
const HAS_LETTER = 1 << 7;
const HAS_SIGN = 1 << 8;
const HAS_COLONS = 1 << 9;
const HAS_PAIRS = 1 << 10;
const HAS_DOTTED = 1 << 11;
const HAS_UPPER = 1 << 13;
const HAS_KEY = 1 << 14;
const HAS_ACCOUNT = 1 << 15;
const HAS_LINK = 1 << 16;
const HAS_LISTED = 1 << 17;
const HAS_ODD = 1 << 18;
const HAS_WIDE = 1 << 19;
const HAS_CODED = 1 << 20;
const HAS_BESIDE = 1 << 21;
const HAS_SCRIPTS = 1 << 22;
const MAX_DIGITS = 31;

/** Fewest digits of a row that is kept. */
const LEAST_ROW = 6;
/** Fewest characters of a word with digits that is kept. */
const LEAST_CODED = 12;
/** Digits of a year. */
const YEAR = 4;
/** Colons of an IPv6 address that is written out; a shortened one has two in a row. */
const MAX_COLONS = 7;
/** A text is read for phrases at every third character: one of five or more is met at one of its first three. */
const STRIDE = 3;

const PERCENT: u32 = 0x25;
const WIDE_AT: u32 = 0xff20;
const WIDE_HYPHEN: u32 = 0xff0d;
const DEGREE: u32 = 0xb0;

// Lists a word may go to, as the host numbers them.
const SIGNS = 0;
const ACCOUNTS = 1;
const KEYS = 2;

let capacity: i32 = 0;
let units: usize = 0;
let codes: usize = 0;
let groups: usize = 0;
let rows: usize = 0;
let dotted: usize = 0;
let ats: usize = 0;
let signs: usize = 0;
let accounts: usize = 0;
let beside: usize = 0;
let long: usize = 0;
let coded: usize = 0;
let wanted: usize = 0;
let dialed: usize = 0;
let sixes: usize = 0;
let cues: usize = 0;
let candidates: usize = 0;

let groupCount: i32 = 0;
let rowCount: i32 = 0;
let dottedCount: i32 = 0;
let atCount: i32 = 0;
let signCount: i32 = 0;
let accountCount: i32 = 0;
let besideCount: i32 = 0;
let longCount: i32 = 0;
let codedCount: i32 = 0;
let wantedCount: i32 = 0;
/** As what any group is wanted. */
let wants: i32 = 0;
let dialedCount: i32 = 0;
let sixCount: i32 = 0;
let cueCount: i32 = 0;
let keys: i32 = 0;
let wide: i32 = 0;
let listed = false;
/** Letters, digits or mail signs are written otherwise than they are meant; `escaped`: so they are where the text holds a web address. */
let odd = false;
let escaped = false;
// Where blocks with ASCII letters begin and end.
let lettersStart: i32 = 0;
let lettersEnd: i32 = 0;

/** Makes room for texts of so many units behind so many bytes of lists; where each list lies is written before all else. */
export function reserve(length: i32, lists: i32): void {
  capacity = (length + 15) & ~15;
  const size = <usize>capacity;
  units = (LISTS + <usize>lists + 63) & ~63;
  inText(units);
  codes = units + 2 * size + 64 + 16;
  groups = codes + size + 64;
  rows = groups + 4 * size + 16;
  dotted = rows + 2 * size + 16;
  ats = dotted + size + 16;
  signs = ats + 4 * size;
  accounts = signs + 4 * size;
  beside = accounts + 4 * size;
  long = beside + 4 * size + 16;
  coded = long + 2 * size + 16;
  wanted = coded + size + 16;
  dialed = wanted + 4 * size + 16;
  sixes = dialed + size + 16;
  cues = sixes + 4 * size + 16;
  candidates = cues + 8 * size + 16;
  const pages = <i32>((candidates + 4 * size + 0xffff) >> 16);
  if (pages > memory.size()) memory.grow(pages - memory.size());
  store<u8>(codes - 1, 0);
  store<i32>(COUNTS, <i32>units);
  store<i32>(COUNTS + 4, <i32>groups);
  store<i32>(COUNTS + 8, <i32>rows);
  store<i32>(COUNTS + 12, <i32>dotted);
  store<i32>(COUNTS + 16, <i32>ats);
  store<i32>(COUNTS + 20, <i32>signs);
  store<i32>(COUNTS + 24, <i32>accounts);
  store<i32>(COUNTS + 28, <i32>beside);
  store<i32>(COUNTS + 32, <i32>long);
  store<i32>(COUNTS + 36, <i32>coded);
  store<i32>(COUNTS + 40, <i32>cues);
  store<i32>(COUNTS + 44, <i32>sixes);
  store<i32>(COUNTS + 48, <i32>candidates);
  store<i32>(COUNTS + 52, <i32>wanted);
  store<i32>(COUNTS + 56, <i32>dialed);
}

/** Reads a text of so many units: the clues of it as one number, its places in the lists. */
export function read(length: i32): i32 {
  groupCount = rowCount = dottedCount = atCount = signCount = accountCount = besideCount = longCount = codedCount = cueCount = 0;
  wantedCount = dialedCount = sixCount = wants = 0;
  keys = wide = lettersStart = lettersEnd = 0;
  listed = odd = escaped = false;
  const seen = pass(length);
  const longest = groupCount === 0 ? 0 : digits(length);
  store<i32>(COUNTS, groupCount);
  store<i32>(COUNTS + 4, rowCount);
  store<i32>(COUNTS + 8, dottedCount);
  store<i32>(COUNTS + 12, atCount);
  store<i32>(COUNTS + 16, signCount);
  store<i32>(COUNTS + 20, accountCount);
  store<i32>(COUNTS + 24, besideCount);
  store<i32>(COUNTS + 28, longCount);
  store<i32>(COUNTS + 32, codedCount);
  store<i32>(COUNTS + 36, cueCount);
  store<i32>(COUNTS + 40, wide);
  store<i32>(COUNTS + 44, sixCount);
  store<i32>(COUNTS + 48, wantedCount);
  store<i32>(COUNTS + 52, dialedCount);
  store<i32>(COUNTS + 56, wants);
  return (
    seen |
    min(longest, MAX_DIGITS) |
    (atCount > 0 ? HAS_AT : 0) |
    (signCount > 0 ? HAS_SIGN : 0) |
    (dottedCount > 0 ? HAS_DOTTED : 0) |
    (keys > 0 ? HAS_KEY : 0) |
    (accountCount > 0 ? HAS_ACCOUNT : 0) |
    (listed ? HAS_LISTED : 0) |
    (codedCount > 0 ? HAS_CODED : 0) |
    (besideCount > 0 ? HAS_BESIDE : 0) |
    (odd || (escaped && (seen & HAS_LINK) !== 0) ? HAS_ODD : 0)
  );
}

/**
 * Writes the codes of all characters and where groups of digits begin and end, and looks closer where a sign or a letter of a word
 * stands. What the text as a whole tells: Han characters, others beyond ASCII, letters, capitals, colons and links.
 */
function pass(length: i32): i32 {
  // What comes after the text is nothing, up to the end of its last block.
  for (let i: usize = 0; i < 64; i += 16) v128.store(units + 2 * <usize>length + i, i64x2(0, 0));
  // Classes, by both nibbles of a character: 1 A to O, 2 P to Z, 4 a to o, 8 p to z, 16 @, 32 hyphen, 64 colon, 128 digit.
  const lows = i8x16(-102, -113, -113, -113, -113, -113, -113, -113, -113, -113, 79, 5, 5, 37, 5, 5);
  const highs = i8x16(0, 0, 32, -64, 17, 2, 4, 8, 0, 0, 0, 0, 0, 0, 0, 0);
  const firstLows = v128.load(NIBBLES);
  const firstHighs = v128.load(NIBBLES + 16);
  const secondLows = v128.load(NIBBLES + 32);
  const secondHighs = v128.load(NIBBLES + 48);
  const thirdLows = v128.load(NIBBLES + 64);
  const thirdHighs = v128.load(NIBBLES + 80);
  const slashes = i8x16.splat(<i8>SLASH);
  const atClass = i8x16.splat(0x10);
  const marked = i8x16.splat(<i8>0xe0);
  const nibble = i8x16.splat(0x0f);
  const beyond = i16x8.splat(<i16>0xff80);
  const letterClasses = i8x16.splat(0x0f);
  const none = i64x2(0, 0);
  let classes = none;
  // Anything may stand before a word of two letters, nothing as well.
  const any = i8x16.splat(-1);
  let lastFirst = any;
  let lastSecond = none;
  let han = false;
  let beyondAscii = false;
  let scripts = none;
  let latin = none;
  let inDigits: u32 = 0;
  let colons = 0;
  let twice: u32 = 0;
  let links: u32 = 0;
  let lastColon: u32 = 0;
  let lastSlash: u32 = 0;
  let marks: u64 = 0;
  let pairs: u64 = 0;
  let edge = groups;
  for (let i = 0; i < length; i += 16) {
    const from = units + 2 * <usize>i;
    let a = v128.load(from);
    let b = v128.load(from, 16);
    let looks: u32 = 0;
    const isWide = v128.any_true(v128.and(v128.or(a, b), beyond));
    if (isWide) {
      beyondAscii = true;
      scripts = v128.or(scripts, v128.or(isOfScripts(a), isOfScripts(b)));
      if (!han) han = v128.any_true(v128.or(isHan(a), isHan(b)));
      const asciiA = i16x8.eq(v128.and(a, beyond), none);
      const asciiB = i16x8.eq(v128.and(b, beyond), none);
      looks = pairsAt(from);
      // Nothing else in most of a Chinese text.
      if (!i16x8.all_true(v128.and(v128.or(isEastAsian(a), asciiA), v128.or(isEastAsian(b), asciiB)))) {
        latin = v128.or(latin, v128.or(isLatin(a), isLatin(b)));
        looks |= wideSigns(a) | (wideSigns(b) << 8);
        if (!odd) oddAmong(mayBeOdd(a) | (mayBeOdd(b) << 8), i);
      }
      a = v128.and(a, asciiA);
      b = v128.and(b, asciiB);
    }
    const c = i8x16.narrow_i16x8_u(a, b);
    // Nothing in ASCII: most of a Chinese text.
    if (isWide && !v128.any_true(c)) {
      v128.store(codes + <usize>i, none);
      lastFirst = any;
      lastSecond = none;
      lastColon = lastSlash = 0;
      marks = 0;
      for (; looks !== 0; looks &= looks - 1) other(i + ctz(looks), length);
      if (inDigits !== 0) {
        inDigits = 0;
        store<i32>(edge, i);
        edge += 4;
      }
      continue;
    }
    const low = v128.and(c, nibble);
    const high = i8x16.shr_u(c, 4);
    const class_ = v128.and(i8x16.swizzle(lows, low), i8x16.swizzle(highs, high));
    classes = v128.or(classes, class_);
    const code = v128.and(v128.and(c, i8x16.splat(0x1f)), i8x16.ne(v128.and(class_, letterClasses), none));
    v128.store(codes + <usize>i, code);
    if (v128.any_true(code)) {
      if (lettersEnd === 0) lettersStart = i;
      lettersEnd = i + 16;
    }
    // Words are seen at three letters that stand together in them.
    const first = v128.and(i8x16.swizzle(firstLows, low), i8x16.swizzle(firstHighs, high));
    const second = v128.and(i8x16.swizzle(secondLows, low), i8x16.swizzle(secondHighs, high));
    const third = v128.and(i8x16.swizzle(thirdLows, low), i8x16.swizzle(thirdHighs, high));
    const seen = v128.and(
      v128.and(
        i8x16.shuffle(lastFirst, first, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29),
        i8x16.shuffle(lastSecond, second, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30),
      ),
      third,
    );
    lastFirst = first;
    lastSecond = second;
    const stops = v128.or(v128.and(class_, atClass), seen);
    if (v128.any_true(stops)) looks |= <u32>i8x16.bitmask(i8x16.ne(stops, none));
    for (; looks !== 0; looks &= looks - 1) other(i + ctz(looks), length);
    // Neither a digit nor a colon or hyphen: most of running text.
    if (!v128.any_true(v128.and(class_, marked)) && (inDigits | (lastColon >> 14)) === 0) {
      lastColon = lastSlash = 0;
      marks >>= 16;
      continue;
    }
    // Colons and hyphens are too frequent to look at each: what matters of them is told by all bits at once.
    const twofold = i8x16.add(class_, class_);
    const colon = <u32>i8x16.bitmask(twofold);
    const slash = <u32>i8x16.bitmask(i8x16.eq(c, slashes));
    colons += popcnt(colon);
    for (let bits = colon; bits !== 0; bits &= bits - 1) six(i + ctz(bits));
    twice |= ((colon << 1) | (lastColon >> 15)) & colon;
    links |= ((colon << 2) | (lastColon >> 14)) & ((slash << 1) | (lastSlash >> 15)) & slash;
    lastColon = colon;
    lastSlash = slash;
    marks = (marks >> 16) | ((<u64>(colon | <u32>i8x16.bitmask(i8x16.add(twofold, twofold)))) << 48);
    // Five of them, each two characters after the one before: six pairs as hardware addresses have.
    const apart = marks & ~(marks >> 1) & ~(marks >> 2);
    pairs |= apart & (apart >> 3) & (apart >> 6) & (apart >> 9) & (marks >> 12);
    const digits = <u32>i8x16.bitmask(class_);
    let edges = (digits ^ ((digits << 1) | inDigits)) & 0xffff;
    inDigits = digits >> 15;
    for (; edges !== 0; edges &= edges - 1) {
      store<i32>(edge, i + ctz(edges));
      edge += 4;
    }
  }
  if (inDigits !== 0) {
    store<i32>(edge, length);
    edge += 4;
  }
  groupCount = <i32>((edge - groups) >> 2);
  const upper = v128.any_true(v128.and(classes, i8x16.splat(3)));
  const letter = v128.any_true(v128.and(classes, letterClasses));
  return (
    (sixCount > 0 && (colons >= MAX_COLONS || twice !== 0) ? HAS_COLONS : 0) |
    (pairs !== 0 ? HAS_PAIRS : 0) |
    (links !== 0 ? HAS_LINK : 0) |
    (han ? HAS_HAN : 0) |
    (beyondAscii ? HAS_WIDE : 0) |
    (v128.any_true(scripts) ? HAS_SCRIPTS : 0) |
    (upper ? HAS_UPPER : 0) |
    (letter || v128.any_true(latin) ? HAS_LETTER : 0)
  );
}

/** Keeps where the first four digits of an IPv6 address may be before this colon: `pi/ip-address.ts` says which they are. */
function six(colon: i32): void {
  if (colon < 4) return;
  const first = unit(colon - 4);
  const next = unit(colon + 1);
  const before = at(colon - 5);
  if (first !== 0x32 && first !== 0x33 && (first | 0x20) !== 0x66) return;
  if ((!isHex(next) && next !== 0x3a) || isWord(before) || before === POINT || before === 0x3a) return;
  if (isHex(unit(colon - 3)) && isHex(unit(colon - 2)) && isHex(unit(colon - 1))) store<i32>(placeOf(sixes, sixCount++), colon - 4);
}

function isHex(c: u32): bool {
  return isDigit(c) || (c | 0x20) - 0x61 < 6;
}

/** Which of eight units are Han characters (CJK Unified Ideographs and Extension A). */
function isHan(a: v128): v128 {
  return v128.or(among(a, 0x4e00, 0x5200), among(a, 0x3400, 0x19c0));
}

/** Which of eight units are East Asian letters and marks, or of full width a comma or a bracket, of all of which only words matter. */
function isEastAsian(a: v128): v128 {
  const signs = i16x8.eq(v128.and(a, i16x8.splat(<i16>0xfff2)), i16x8.splat(<i16>0xff00));
  return v128.or(among(a, 0x3000, 0xa800), v128.andnot(signs, i16x8.eq(a, i16x8.splat(<i16>WIDE_HYPHEN))));
}

/**
 * At which of eight units something may be written otherwise than it is meant: of full width, in digits of other scripts, without width,
 * marks of direction, variation selectors.
 */
function mayBeOdd(a: v128): u32 {
  let some = v128.or(among(a, 0xfe00, 0x15b), i16x8.eq(a, i16x8.splat(<i16>0xd835)));
  if (v128.any_true(among(a, 0x34f, 0x2100 - 0x34f)))
    some = v128.or(
      some,
      v128.or(
        v128.or(v128.or(among(a, 0x200b, 5), among(a, 0x202a, 5)), v128.or(among(a, 0x2060, 10), isScriptDigit(a))),
        v128.or(v128.or(among(a, 0x34f, 1), among(a, 0x180e, 1)), among(a, 0x20e3, 1)),
      ),
    );
  some = v128.or(some, among(a, 0xad, 1));
  return v128.any_true(some) ? <u32>i16x8.bitmask(some) : 0;
}

/** Which of eight units are digits of Arabic, Persian, the scripts of India, Thai, Lao, Tibetan, Burmese and Khmer. */
function isScriptDigit(a: v128): v128 {
  const arabic = v128.or(among(a, 0x660, 10), among(a, 0x6f0, 10));
  if (!v128.any_true(among(a, 0x900, 0xf00))) return arabic;
  const indian = v128.and(among(a, 0x900, 0x500), among(v128.and(a, i16x8.splat(0x7f)), 0x66, 10));
  const others = v128.or(v128.or(among(a, 0xe50, 10), among(a, 0xed0, 10)), v128.or(among(a, 0xf20, 10), among(a, 0x1040, 10)));
  return v128.or(v128.or(arabic, indian), v128.or(others, among(a, 0x17e0, 10)));
}

/** Which of eight units are one of so many from a first one on: moved to the least of signed numbers, of which one comparison tells. */
function among(a: v128, first: i32, many: i32): v128 {
  return i16x8.lt_s(i16x8.add(a, i16x8.splat(<i16>(0x8000 - first))), i16x8.splat(<i16>(many - 0x8000)));
}

/** Looks closer at those of sixteen units from `from` on that may be written otherwise than they are meant. */
function oddAmong(some: u32, from: i32): void {
  for (; some !== 0 && !odd; some &= some - 1) odd = isOddAt(from + ctz(some));
}

/** Whether what is here changes what a number, a word or an address around it is; `inspect/text-fold.ts` says what is meant. */
function isOddAt(i: i32): bool {
  const c = unit(i);
  const next = unit(i + 1);
  if (c === 0xd835) return next >= 0xdfce && next < 0xe000;
  if (c < 0xff00) return c < 0xfe10 || c === 0xfeff;
  if (c - 0xff10 < 10 || c - 0xff21 < 26 || c - 0xff41 < 26) return true;
  // Signs of full width are how Chinese is written, unless they are within a number, a word or an address.
  if (c === 0xff0b) return isWord(next === 0x20 ? unit(i + 2) : next);
  if (c !== WIDE_HYPHEN && c !== 0xff0e && c !== 0xff3f && c !== WIDE_AT) return false;
  const last = i > 0 ? unit(i - 1) : 0;
  return isWord(last === 0x20 && i > 1 ? unit(i - 2) : last) && isWord(next === 0x20 ? unit(i + 2) : next);
}

/** Which of eight units are of Greek, Cyrillic, Hebrew, Arabic, the scripts of India, Thai, or Hangul. */
function isOfScripts(a: v128): v128 {
  return v128.or(among(a, 0x370, 0xe80 - 0x370), among(a, 0xac00, 0x2ba4));
}

/** Which of eight units are Latin letters beyond ASCII. */
function isLatin(a: v128): v128 {
  return among(a, 0xc0, 0x190);
}

/** At which of eight units a sign beyond ASCII stands: a wide @, a sign of copyright, a degree. */
function wideSigns(a: v128): u32 {
  const some = v128.or(
    v128.or(i16x8.eq(a, i16x8.splat(<i16>WIDE_AT)), i16x8.eq(a, i16x8.splat(0xa9))),
    v128.or(i16x8.eq(a, i16x8.splat(0x2117)), v128.or(i16x8.eq(a, i16x8.splat(0x24d2)), i16x8.eq(a, i16x8.splat(0xb0)))),
  );
  return v128.any_true(some) ? <u32>i16x8.bitmask(some) : 0;
}

/** At which of sixteen units the second letter of a pair may stand. */
function pairsAt(from: usize): u32 {
  v128.store(HASHES, hashesOf(v128.load(from - 2), v128.load(from)));
  v128.store(HASHES + 16, hashesOf(v128.load(from + 14), v128.load(from + 16)));
  let any: u32 = 0;
  for (let i: usize = 0; i < 32; i += 16) any |= someOf(HASHES + i) | someOf(HASHES + i + 8);
  if (any === 0) return 0;
  let found: u32 = 0;
  for (let i = 0; i < 16; i++) found |= isPair(HASHES + 2 * <usize>i) << i;
  return found;
}

function someOf(hashes: usize): u32 {
  return isPair(hashes) | isPair(hashes + 2) | isPair(hashes + 4) | isPair(hashes + 6);
}

/** Hashes of eight pairs, of fifteen bits: both letters times odd numbers. */
function hashesOf(first: v128, second: v128): v128 {
  const product = i16x8.add(i16x8.mul(first, i16x8.splat(<i16>FIRST_FACTOR)), i16x8.mul(second, i16x8.splat(<i16>SECOND_FACTOR)));
  return i16x8.shr_u(product, 1);
}

function isPair(hash: usize): u32 {
  return hasPair(load<u16>(hash));
}

function hasPair(hash: u32): u32 {
  return load<u8>(PAIRS + hash);
}

function placeOf(list: usize, n: i32): usize {
  return list + 4 * <usize>n;
}

/** A closer look at a sign, or at a letter at which a word may be seen. */
function other(i: i32, length: i32): void {
  const c = unit(i);
  if (c === AT || c === WIDE_AT) {
    store<i32>(placeOf(ats, atCount++), i);
    return;
  } else if (c === DEGREE) {
    listed = true;
    return;
  } else if (c === 0xa9 || c === 0x2117 || c === 0x24d2) {
    store<i32>(placeOf(signs, signCount++), i);
    return;
  }
  if (i === 0) return;
  const hash = <usize>((unit(i - 1) * FIRST_FACTOR + c * SECOND_FACTOR) & 0xffff);
  if (hasPair(<u32>hash >> 1) === 0) return;
  const list = <usize>load<u16>(WORDS + 2 * (hash >> 4));
  if (list !== 0) words(LISTS + 4 * list, i, length);
}

/** Keeps the places of those of the words of a list that stand where their second letter of a pair was seen. */
function words(list: usize, i: i32, length: i32): void {
  let word = list + 4;
  for (let left = load<i32>(list); left > 0; left--) {
    const size = load<i32>(word);
    const start = i - load<i32>(word, 4);
    const fold = load<u32>(word, 12);
    const text = word + 20;
    word = text + 4 * <usize>size;
    if (start < 0 || start + size > length) continue;
    let same = 0;
    while (same < size && isLetter(load<u32>(text + 4 * <usize>same), unit(start + same), fold)) same++;
    if (same < size) continue;
    const name = load<i32>(text - 12);
    if (name === SIGNS) store<i32>(placeOf(signs, signCount++), start);
    else if (name === ACCOUNTS) store<i32>(placeOf(accounts, accountCount++), start);
    else if (name === KEYS) keys++;
    else {
      wide |= load<i32>(text - 4);
      cueSeen(start, load<i32>(text - 4));
    }
  }
}

function isLetter(wanted: u32, unit: u32, fold: u32): bool {
  return unit === wanted || (unit - 0x41 < 26 && (unit | fold) === wanted);
}

/** Keeps rows of groups of digits, and of single groups those that are wanted; how many digits the longest row has. */
function digits(length: i32): i32 {
  let longest = 0;
  // The row that goes on, and where its dotted part began.
  let rowStart = 0;
  let rowEnd = -9;
  let firstEnd = 0;
  let rowLed = false;
  let count = 0;
  let dottedStart = 0;
  let dots = 0;
  let wordEnd = 0;
  for (let n = 0; n < groupCount; n += 2) {
    const group = placeOf(groups, n);
    const start = load<i32>(group);
    const end = load<i32>(group, 4);
    const isLed = hasLetter(rowEnd, start);
    const bits = wantedAs(group, groupCount - 2 - n, isLed, length);
    if (bits !== 0) wantedCount = pushed(wanted, wantedCount, n, bits);
    wants |= bits;
    wordEnd = single(start, end, wordEnd);
    const gap = start - rowEnd;
    if (gap <= 3 && isBetween(rowEnd, start)) {
      count += end - start;
      if (gap !== 1 || unit(rowEnd) !== POINT) {
        dots = 0;
        dottedStart = start;
      } else if (++dots === 3) store<i32>(placeOf(dotted, dottedCount++), dottedStart);
    } else {
      longest = max(longest, count < LEAST_ROW ? count : row(length, rowStart, firstEnd, rowEnd, count, rowLed));
      rowStart = dottedStart = start;
      firstEnd = end;
      rowLed = isLed;
      count = end - start;
      dots = 0;
    }
    rowEnd = end;
  }
  return max(longest, count < LEAST_ROW ? count : row(length, rowStart, firstEnd, rowEnd, count, rowLed));
}

/** Keeps a group that is long or beside a capital letter, and the word around it if that is long; where the last word ends. */
function single(start: i32, end: i32, wordEnd: i32): i32 {
  const before = at(start - 1);
  const next = unit(end);
  if (before === PERCENT) escaping(start);
  if (next === COMMA) listed = true;
  if (isCapital(next) || isCapital(before)) besideCount = pushed(beside, besideCount, start, end);
  // Without a branch: whether it is long cannot be guessed.
  pushed(long, longCount, start, end);
  longCount += end - start >= LEAST_ROW ? 2 : 0;
  // Most digits are a word by themselves.
  return start >= wordEnd && (isWord(before) || isWord(next) || end - start >= LEAST_CODED) ? word(start, end) : wordEnd;
}

/** Anything but marks of ASCII is between the end of a group and the beginning of the next one. */
function hasLetter(from: i32, to: i32): bool {
  for (let i = to - 1; i >= max(from, 0); i--) if (unit(i) > 0x7f || isAsciiLetter(unit(i))) return true;
  return false;
}

function isAsciiLetter(c: u32): bool {
  return (c | 0x20) - 0x61 < 26;
}

/** Looks whether two hexadecimal digits after a percent sign are what a letter, a digit or a sign of mail addresses or queries is written with. */
function escaping(start: i32): void {
  const second = unit(start + 1);
  const low = second - 0x30 < 10 ? second - 0x30 : (second | 0x20) - 0x57;
  if (low > 15 || (second >= 0x3a && low < 10)) return;
  const by = ((unit(start) - 0x30) << 4) | low;
  if (by === AT) odd = true;
  else if (isWord(by) || by === POINT || by === HYPHEN || by === 0x2b || by === 0x3d || by === 0x26) escaped = true;
}

/** Keeps the word around a group of digits if it is long; where it ends. */
function word(start: i32, end: i32): i32 {
  let from = start;
  let to = end;
  while (from > 0 && isWord(unit(from - 1))) from--;
  while (isWord(unit(to))) to++;
  if (to - from >= LEAST_CODED) codedCount = pushed(coded, codedCount, from, to);
  return to;
}

/** Keeps where a cue stands. A text that is made of nothing but cues may hold more than there is room for: then where they are is not told. */
function cueSeen(start: i32, bits: i32): void {
  if (cueCount < 0 || cueCount + 2 > 2 * capacity) cueCount = -1;
  else cueCount = pushed(cues, cueCount, start, bits);
}

/** Adds two numbers to a list; how long that is then. */
function pushed(list: usize, count: i32, first: i32, second: i32): i32 {
  store<i32>(placeOf(list, count), first);
  store<i32>(placeOf(list, count), second, 4);
  return count + 2;
}

/** Keeps a row that may be a number of something, of which the first group ends at `mark`; how many digits count: those of a day are no number. */
function row(length: i32, start: i32, mark: i32, end: i32, count: i32, isLed: bool): i32 {
  const marks = end - start - count;
  if (marks < 3 && marks > 0 && isPlain(length, start, mark, end, count)) return end - start - count === 2 ? YEAR : count;
  if (mayBeDialed(start, end, count, isLed)) store<i32>(placeOf(dialed, dialedCount++), rowCount);
  const place = placeOf(rows, rowCount);
  store<i32>(place, start);
  store<i32>(place, end, 4);
  store<i32>(place, count, 8);
  rowCount += 3;
  return count;
}

/** A row that is a fraction, or a day of the calendar as ISO 8601 writes it: never a number of a person. */
function isPlain(length: i32, start: i32, mark: i32, end: i32, count: i32): bool {
  const near = start > 0 ? unit(start - 1) : 0;
  const next = end < length ? unit(end) : 0;
  if (near === 0x2b || near === 0x28 || isWord(near) || (next !== 0x54 && isWord(next))) return false;
  const marks = end - start - count;
  if (marks === 2) return count === 8 && unit(start + 4) === HYPHEN && unit(start + 7) === HYPHEN && isCentury(start);
  return marks === 1 && next !== 0x54 && unit(mark) === POINT;
}

function isCentury(start: i32): bool {
  const first = unit(start);
  const second = unit(start + 1);
  return (first === 0x31 && second === 0x39) || (first === 0x32 && second === 0x30);
}

/** Only what may stand between groups of digits. */
function isBetween(start: i32, end: i32): bool {
  for (let i = start; i < end; i++) {
    const c = unit(i);
    const ascii = c === 0x20 || c === 0x2d || c === 0x2e || c === 0x28 || c === 0x29 || c === 0x2f;
    if (!ascii && c !== 0xa0 && (c < 0x2010 || !isWideBetween(c))) return false;
  }
  return true;
}

/** Hyphens, an en dash, and the wide forms of what is between. */
function isWideBetween(c: u32): bool {
  return c === 0x2010 || c === 0x2011 || c === 0x2013 || c === 0xff08 || c === 0xff09 || c === WIDE_HYPHEN || c === 0x3000;
}

/** Where words may end before a place of the text that was read last; `words-before.ts` says how that is told. */
export function wordEnds(start: i32, reach: i32): i32 {
  return endsBefore(start, reach, candidates);
}

/**
 * Which phrases in Latin letters the text that was read last holds, as a mask. Where one may be is written down first and looked at after: a
 * branch at each step would be guessed wrong too often.
 */
export function phrases(length: i32): i32 {
  let end = candidates;
  // A phrase may begin with one other character before its letters.
  const last = min(length - 2, lettersEnd - 1);
  for (let i = max(0, lettersStart - 2); i <= last; i += STRIDE) {
    const hash = (load<u32>(codes + <usize>i) * GOLDEN) >> 15;
    store<i32>(end, i);
    end += ((<usize>load<u8>(FOURS + (hash >> 3)) >> (hash & 7)) & 1) << 2;
  }
  let found = 0;
  for (let at = candidates; at < end; at += 4) {
    const i = load<i32>(at);
    found |= phrasesAt((load<u32>(codes + <usize>i) * GOLDEN) >> 20, i, length);
  }
  store<i32>(COUNTS + 36, cueCount);
  return found;
}

function phrasesAt(hash: u32, place: i32, length: i32): i32 {
  const list = <usize>load<u16>(PHRASES + 2 * hash);
  if (list === 0) return 0;
  let found = 0;
  let phrase = LISTS + 4 * list + 4;
  const here = load<u64>(codes + <usize>place);
  for (let left = load<i32>(phrase - 4); left > 0; left--, phrase += 32) {
    // Eight codes from here on tell most of them apart.
    if (((here ^ load<u64>(phrase)) & load<u64>(phrase, 8)) !== 0) continue;
    const size = load<i32>(phrase, 20);
    const start = place - load<i32>(phrase, 24);
    if (start < -1 || start + size > length + 1 || !isPhrase(LISTS + <usize>load<i32>(phrase, 16), size, start)) continue;
    const bits = load<i32>(phrase, 28);
    found |= bits;
    cueSeen(start, bits);
  }
  return found;
}

/** Whether a phrase begins here. Before the first unit there is no letter, as after the last one. */
function isPhrase(phrase: usize, size: i32, start: i32): bool {
  const text = codes + <usize>start;
  for (let i = 0; i < size; i++) if (load<u8>(phrase + <usize>i) !== load<u8>(text + <usize>i)) return false;
  return true;
}

/**
 * Where in the text that was read last the middle of a mail sign may be that is written as a word or in brackets: its place in a list, as many as are
 * told. `detectors/pi/email-written-out.ts` says which are.
 */
export function middles(length: i32): i32 {
  let count = 0;
  for (let i = 0; i < length; i += 8) {
    const c = v128.load(units + 2 * <usize>i);
    const last = v128.load(units + 2 * <usize>i - 2);
    const smallCase = i16x8.splat(0x20);
    const inWord = v128.or(among(v128.or(last, smallCase), 0x61, 26), among(last, 0x30, 10));
    const a = v128.andnot(i16x8.eq(v128.or(c, smallCase), i16x8.splat(0x61)), inWord);
    const narrow = v128.or(i16x8.eq(c, i16x8.splat(<i16>AT)), i16x8.eq(c, i16x8.splat(<i16>NUMBER)));
    const wide = v128.or(i16x8.eq(c, i16x8.splat(<i16>WIDE_AT)), i16x8.eq(c, i16x8.splat(<i16>WIDE_NUMBER)));
    const han = v128.or(i16x8.eq(c, i16x8.splat(<i16>HAN_AI)), i16x8.eq(c, i16x8.splat(<i16>HAN_ZAI)));
    const some = v128.or(v128.or(a, narrow), v128.or(wide, han));
    if (!v128.any_true(some)) continue;
    for (let bits = <u32>i16x8.bitmask(some); bits !== 0; bits &= bits - 1) {
      const at = i + ctz(bits);
      if (at > 0 && at < length && isMiddle(at)) store<i32>(placeOf(candidates, count++), at);
    }
  }
  return count;
}

const NUMBER: u32 = 0x23;
const WIDE_NUMBER: u32 = 0xff03;
/** 艾 of 艾特, and 在. */
const HAN_AI: u32 = 0x827e;
const HAN_ZAI: u32 = 0x5728;

function isMiddle(at: i32): bool {
  const c = unit(at);
  const last = unit(at - 1);
  const next = unit(at + 1);
  const isSign = c === AT || c === WIDE_AT;
  if (isSign || c === NUMBER || c === WIDE_NUMBER)
    return (isOfLabel(last) && isOfLabel(next)) || (isSign && mayClose(next) && isBehindOpening(at));
  if (c === HAN_AI) return mayClose(unit(at + 2)) && mayOpen(last);
  if ((next | 0x20) !== 0x74)
    return mayClose(next) && (last > 0x7f || isOpening(last) || (last <= 0x20 && at > 1 && mayOpen(unit(at - 2))));
  if (!mayClose(unit(at + 2)) || !mayOpen(last)) return false;
  // Between spaces, “at” is of an address before a label with a point behind it.
  return last > 0x20 || unit(at + 2) > 0x20 || isBehindOpening(at) || isBeforeHost(at + 2);
}

/** A letter or digit, of whatever script. */
function isOfLabel(c: u32): bool {
  return c > 0x7f || (isWord(c) && c !== 0x5f);
}

/** A bracket opens right before this place, or with a space between. */
function isBehindOpening(at: i32): bool {
  const last = unit(at - 1);
  if (last > 0x20) return last > 0x7f || isOpening(last);
  const second = at > 1 ? unit(at - 2) : 0;
  return second > 0x7f || isOpening(second);
}

/** Behind spaces a label begins here, and behind it a point, or what may be the word for one; a character beyond ASCII may be anything. */
function isBeforeHost(from: i32): bool {
  let i = from;
  while (i < from + 3 && unit(i) <= 0x20) i++;
  if (unit(i) > 0x7f) return true;
  const label = i;
  while (i - label < MAX_LABEL_CHARACTERS && (isDigit(unit(i)) || isAsciiLetter(unit(i)) || unit(i) === HYPHEN)) i++;
  const c = unit(i);
  if (i === label || i - label === MAX_LABEL_CHARACTERS || unit(i - 1) === HYPHEN) return i > label;
  if (c === POINT) return isOfLabel(unit(i + 1));
  if (c > 0x20) return c > 0x7f || isOpening(c);
  const second = unit(i + 1);
  const d = second <= 0x20 ? unit(i + 2) : second;
  return d > 0x7f || isOpening(d) || (d | 0x20) === 0x64;
}

/** Most characters of a label, and one more. */
const MAX_LABEL_CHARACTERS = 65;

function mayOpen(c: u32): bool {
  return c <= 0x20 || c > 0x7f || isOpening(c);
}

function isOpening(c: u32): bool {
  return c === 0x5b || c === 0x28 || c === 0x7b || c === 0x3c || c === 0x5f || c === HYPHEN;
}

function mayClose(c: u32): bool {
  return c <= 0x20 || c > 0x7f || c === 0x5d || c === 0x29 || c === 0x7d || c === 0x3e || c === 0x5f || c === HYPHEN;
}
