// Generates numbers of persons from the table of schemes: random, seeded, and passing the scheme's own check; and the texts and columns to find them in.

/** Numbers from 0 to below a bound, the same for the same seed. */
export function randomFrom(seed) {
  let state = 0;
  for (const c of seed) state = (Math.imul(state, 31) + c.charCodeAt(0)) | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const two = (n) => String(n).padStart(2, '0');

/** The letters and digits of a template: 9, A, *, {ymd} …, [..] one of these. */
function filled(template, random) {
  const [year, month, day] = [1940 + random(60), 1 + random(12), 1 + random(28)];
  const dates = {
    ymd: two(year % 100) + two(month) + two(day),
    dmy: two(day) + two(month) + two(year % 100),
    dm: two(day) + two(month),
    md: two(month) + two(day),
    Y: String(year),
  };
  return template.replace(/\{(\w+)\}|\[([^\]]+)\]|[9A*]/g, (part, date, choice) => {
    if (date !== undefined) return dates[date];
    if (choice !== undefined) return [...choice][random([...choice].length)];
    if (part === '9') return String(random(10));
    const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
    if (part === 'A') return letters[random(letters.length)];
    return random(2) === 0 ? String(random(10)) : letters[random(letters.length)];
  });
}

const isPlace = (c) => /[9A-Z*]/.test(c);

/** Letters and digits put into a form, one after another; undefined where they do not fit. */
function printed(form, plain) {
  const characters = [...plain];
  if ([...form].filter(isPlace).length !== characters.length) return undefined;
  let n = 0;
  let fits = true;
  const text = [...form].map((c) => {
    if (!isPlace(c)) return c;
    const is = characters[n++];
    if ((c === '9' && !/\d/.test(is)) || (c !== '9' && c !== '*' && /\d/.test(is))) fits = false;
    return is;
  });
  return fits ? text.join('') : undefined;
}

const plainOf = (written) => written.replace(/[^\p{L}\p{N}]|[第号]/gu, '').toUpperCase();

/** A valid number of a scheme in one of its forms; undefined where none is found in so many tries. */
export function madeNumber(scheme, form, random, tries = 40_000) {
  for (let i = 0; i < tries; i++) {
    const templates = scheme.made === '' ? [] : scheme.made.split(' | ');
    const template = templates[i % (templates.length + 1)];
    const written = template === undefined ? filled(form, random) : printed(form, filled(template, random));
    if (written !== undefined && scheme.passes(plainOf(written), written)) return written;
  }
  return undefined;
}

/** The number with one digit changed so that its check fails; undefined where it has none. */
export function nearMiss(scheme, number) {
  if (!scheme.checked) return undefined;
  for (let at = number.length - 1; at >= 0; at--) {
    if (!/\d/.test(number[at])) continue;
    for (let add = 1; add < 10; add++) {
      const other = number.slice(0, at) + ((Number(number[at]) + add) % 10) + number.slice(at + 1);
      if (!scheme.passes(plainOf(other), other)) return other;
    }
  }
  return undefined;
}

/** The share of numbers of this form that are something else and pass; asked no further than until it is above `most`. */
export function chanceOf(scheme, form, random, tries = 4000, most = 1) {
  let passed = 0;
  for (let i = 0; i < tries && passed <= most * tries; i++) {
    const written = filled(form, random);
    if (scheme.passes(plainOf(written), written)) passed += 1;
  }
  return passed / tries;
}

/** Marks before and after a number that are no part of it. */
export const SEPARATORS = [',', ':', '|', '\t', '/', '[', '"', "'", '：', '，', '。', '「', '（', '；', '、', '=', ';', '<'];
const CLOSING = { '[': ']', '「': '」', '（': '）', '<': '>' };

const wide = (text) => text.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const hidden = (text) => `${text.slice(0, 3)}\u200b${text.slice(3)}`;

/**
 * Texts and columns that hold a number, by what is tried: the words are those that name its scheme, in its own language and in English. Of a
 * number that a check or a form tells, also the number alone.
 */
export function placesOf(number, { local, english }, isBare) {
  const column = (word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '_');
  const places = {
    'local word': [`${local}: ${number}`],
    'English word': [`The ${english} is ${number}.`],
    'local header': [number, local],
    'local header, joined': [number, column(local)],
    'English header': [number, column(english)],
    JSON: [JSON.stringify({ [column(english)]: number })],
    'in brackets': [`${english} (${number})`],
    'full width': [`${english}: ${wide(number)}`],
    'with what is not seen': [`${english}: ${hidden(number)}`],
    'Hangul behind': [`${english}: ${number}입니다`],
    'Han behind': [`${english}：${number}号`.replace(/号$/, '的')],
  };
  for (const mark of SEPARATORS) places[`between ${JSON.stringify(mark)}`] = [`${english}${mark}${number}${CLOSING[mark] ?? mark}`];
  if (isBare) places.bare = [number];
  return places;
}
