// Regular expressions as Go's RE2 writes them, read into a tree and written for JavaScript: without flags within the pattern, which Node 20 does
// not know (`(?i)`), and with every repetition bounded, so that the time of a try is.
//   https://github.com/google/re2/wiki/Syntax

/** A repetition without an end goes so far. */
export const MOST_REPEATED = 2_000;

const CLASSES = {
  d: [[48, 57]],
  w: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  s: [
    [9, 10],
    [12, 13],
    [32, 32],
  ],
};
const POSIX = {
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  alpha: [
    [65, 90],
    [97, 122],
  ],
  digit: CLASSES.d,
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
};
const LAST = 126;

/** The characters of ranges, ASCII only, as a sorted list of codes. */
const codesOf = (ranges) => {
  const all = new Set();
  for (const [from, to] of ranges) for (let c = from; c <= Math.min(to, LAST); c++) all.add(c);
  return all;
};

const complement = (codes) => {
  const all = new Set();
  for (let c = 9; c <= LAST; c++) if ((c >= 32 || c === 9 || c === 10 || c === 13) && !codes.has(c)) all.add(c);
  return all;
};

const folded = (codes) => {
  const all = new Set(codes);
  for (const c of codes) {
    if (c >= 65 && c <= 90) all.add(c + 32);
    if (c >= 97 && c <= 122) all.add(c - 32);
  }
  return all;
};

/**
 * The tree of a pattern: `{of: 'set', codes}`, `{of: 'all', parts}` one after another, `{of: 'any', parts}` one of these, `{of: 'repeat', part, min, max,
 * lazy}`, `{of: 'group', part, captured}`, `{of: 'edge', is}` for what takes no characters.
 */
export function parsePattern(source) {
  let at = 0;
  const tree = anyOf({ i: false, s: false });
  if (at < source.length) throw new Error(`not understood from ${at} on: ${source}`);
  return tree;

  function anyOf(flags) {
    const parts = [];
    const own = { ...flags };
    do parts.push(allOf(own));
    while (source[at] === '|' && ++at);
    return parts.length === 1 ? parts[0] : { of: 'any', parts };
  }

  function allOf(flags) {
    const parts = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = repeated(one(flags));
      if (part !== undefined) parts.push(part);
    }
    return parts.length === 1 ? parts[0] : { of: 'all', parts };
  }

  function repeated(part) {
    let all = part;
    for (;;) {
      const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(source.slice(at, at + 16));
      if (found === null || all === undefined) return all;
      at += found[0].length;
      const [sign, from, comma, to] = [found[0], found[1], found[2], found[3]];
      const min = from !== undefined ? Number(from) : sign === '+' ? 1 : 0;
      const max = from === undefined ? (sign === '?' ? 1 : MOST_REPEATED) : comma === '' ? min : to === '' ? MOST_REPEATED : Number(to);
      const lazy = source[at] === '?';
      if (lazy) at++;
      all = { of: 'repeat', part: all, min, max, lazy };
    }
  }

  function one(flags) {
    const c = source[at++];
    if (c === '(') return group(flags);
    if (c === '[') return { of: 'set', codes: inClass(flags) };
    if (c === '\\') return escaped(flags);
    if (c === '^') return { of: 'edge', is: '^' };
    if (c === '$') return { of: 'edge', is: '$' };
    if (c === '.') return { of: 'set', codes: complement(flags.s ? new Set() : new Set([10])) };
    return letter(c.charCodeAt(0), flags);
  }

  function letter(code, flags) {
    const codes = new Set([code]);
    return { of: 'set', codes: flags.i ? folded(codes) : codes };
  }

  function escaped(flags) {
    const c = source[at++];
    if (CLASSES[c]) return { of: 'set', codes: codesOf(CLASSES[c]) };
    if (CLASSES[c.toLowerCase()]) return { of: 'set', codes: complement(codesOf(CLASSES[c.toLowerCase()])) };
    if (c === 'b' || c === 'B') return { of: 'edge', is: `\\${c}` };
    if (c === 'z' || c === 'A') return { of: 'edge', is: c === 'z' ? '$' : '^' };
    return letter(escapedCode(c), flags);
  }

  function escapedCode(c) {
    if (c === 'x') {
      at += 2;
      return Number.parseInt(source.slice(at - 2, at), 16);
    }
    return { n: 10, r: 13, t: 9 }[c] ?? c.charCodeAt(0);
  }

  function group(flags) {
    let captured = true;
    let own = flags;
    if (source[at] === '?') {
      const found = /^\?(?:P<\w+>|([is]*)(?:-([is]+))?(:|\)))/.exec(source.slice(at));
      if (found === null) throw new Error(`not understood at ${at}: ${source}`);
      at += found[0].length;
      captured = found[3] === undefined;
      if (!captured) {
        own = found[3] === ')' ? flags : { ...flags };
        for (const flag of found[1] ?? '') own[flag] = true;
        for (const flag of found[2] ?? '') own[flag] = false;
        // Flags alone hold until the group ends in which they stand.
        if (found[3] === ')') return undefined;
      }
    }
    const part = anyOf(own);
    if (source[at++] !== ')') throw new Error(`a bracket stays open: ${source}`);
    return { of: 'group', part, captured };
  }

  function inClass(flags) {
    const negated = source[at] === '^';
    if (negated) at++;
    const codes = new Set();
    for (let first = true; source[at] !== ']' || first; first = false) {
      const posix = /^\[:(\w+):\]/.exec(source.slice(at, at + 12));
      if (posix !== null) {
        at += posix[0].length;
        for (const code of codesOf(POSIX[posix[1]])) codes.add(code);
        continue;
      }
      const from = classCode(codes);
      if (from === undefined) continue;
      if (source[at] === '-' && source[at + 1] !== ']') {
        at++;
        const to = classCode(codes);
        for (let c = from; c <= to; c++) codes.add(c);
      } else codes.add(from);
    }
    at++;
    const all = flags.i ? folded(codes) : codes;
    return negated ? complement(all) : all;
  }

  /** A character of a class as its code; undefined where it was a class of its own, whose characters are then added. */
  function classCode(codes) {
    const c = source[at++];
    if (c !== '\\') return c.charCodeAt(0);
    const next = source[at++];
    const known = CLASSES[next] ?? undefined;
    if (known === undefined && !CLASSES[next.toLowerCase()]) return escapedCode(next);
    for (const code of known ? codesOf(known) : complement(codesOf(CLASSES[next.toLowerCase()]))) codes.add(code);
    return undefined;
  }
}

const escapeIn = (code, marks) => {
  const c = String.fromCharCode(code);
  if (code === 10) return '\\n';
  if (code === 13) return '\\r';
  if (code === 9) return '\\t';
  return marks.includes(c) ? `\\${c}` : c;
};

/** A set of characters as a class of JavaScript. */
function classText(codes) {
  const sorted = [...codes].sort((a, b) => a - b);
  if (sorted.length === 1) return escapeIn(sorted[0], '\\^$.*+?()[]{}|/');
  let text = '';
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (sorted[end + 1] === sorted[end] + 1) end++;
    const [from, to] = [escapeIn(sorted[i], '\\]^-['), escapeIn(sorted[end], '\\]^-[')];
    text += end === i ? from : end === i + 1 ? from + to : `${from}-${to}`;
    i = end + 1;
  }
  // Short names of the field, which are read more easily.
  return `[${text}]`
    .replace('0-9A-Z_a-z', '\\w')
    .replace(/^\[0-9\]$/, '\\d')
    .replace(/^\[\\w\]$/, '\\w');
}

/** The tree as a pattern of JavaScript without flags and without captured groups. */
export function patternText(tree) {
  if (tree.of === 'set') return classText(tree.codes);
  if (tree.of === 'edge') return tree.is;
  if (tree.of === 'all') return tree.parts.map((part) => (part.of === 'any' ? `(?:${patternText(part)})` : patternText(part))).join('');
  if (tree.of === 'any') return tree.parts.map(patternText).join('|');
  if (tree.of === 'group') {
    const inner = patternText(tree.part);
    return tree.part.of === 'any' ? `(?:${inner})` : inner;
  }
  const { part, min, max, lazy } = tree;
  const inner = patternText(part);
  const whole = bare(part).of === 'set' ? inner : bare(part).of === 'any' && part.of === 'group' ? inner : `(?:${inner})`;
  if (min === 1 && max === 1) return inner;
  const count = min === 0 && max === 1 ? '?' : min === max ? `{${min}}` : `{${min},${max}}`;
  return `${whole}${count}${lazy ? '?' : ''}`;
}

const bare = (tree) => (tree.of === 'group' ? bare(tree.part) : tree.of === 'all' && tree.parts.length === 1 ? bare(tree.parts[0]) : tree);

/** The first group whose text is kept, or the whole. */
export function secretPart(tree, group = 1) {
  let left = group;
  const found = walk(tree);
  return found?.part;

  function walk(node) {
    if (node.of === 'group' && node.captured && --left === 0) return node;
    for (const part of node.parts ?? (node.part ? [node.part] : [])) {
      const within = walk(part);
      if (within !== undefined) return within;
    }
    return undefined;
  }
}

/** All texts of a tree, where they are few; undefined where they are not. */
export function textsOf(tree, most = 64) {
  const list = texts(tree);
  return list === undefined || list.length > most ? undefined : list;

  function texts(node) {
    if (node.of === 'set') return node.codes.size > 8 ? undefined : [...node.codes].map((code) => String.fromCharCode(code));
    if (node.of === 'edge') return [''];
    if (node.of === 'group') return texts(node.part);
    if (node.of === 'any') {
      const all = node.parts.map(texts);
      return all.includes(undefined) ? undefined : all.flat();
    }
    const parts = node.of === 'repeat' ? (node.max > 4 ? undefined : repeats(node)) : node.parts.map(texts);
    if (parts === undefined || parts.includes(undefined)) return undefined;
    if (node.of === 'repeat') return parts.flat();
    return parts.reduce(
      (heads, tails) =>
        heads === undefined || heads.length * tails.length > 4096 ? undefined : heads.flatMap((head) => tails.map((tail) => head + tail)),
      [''],
    );
  }

  function repeats({ part, min, max }) {
    const once = texts(part);
    if (once === undefined) return undefined;
    let list = [''];
    const all = min === 0 ? [['']] : [];
    for (let n = 1; n <= max; n++) {
      list = list.flatMap((head) => once.map((tail) => head + tail));
      if (list.length > 4096) return undefined;
      if (n >= min) all.push(list);
    }
    return all;
  }
}

/** A repetition of a repetition, both of which may go on: what one could take the other could too, and a try may take time beyond all bounds. */
export function isNested(tree, within = false) {
  const goesOn = tree.of === 'repeat' && tree.max !== tree.min && tree.max > 4;
  if (goesOn && within) return true;
  return (tree.parts ?? (tree.part ? [tree.part] : [])).some((part) => isNested(part, within || goesOn));
}

/** A text that the tree takes, drawn by `random(below)`; of repetitions the least, and some more. */
export function drawn(tree, random) {
  if (tree.of === 'set') {
    const codes = [...tree.codes];
    // Letters and digits where the set has any, so that nothing ends a value early.
    const plain = codes.filter((code) => /[A-Za-z0-9]/.test(String.fromCharCode(code)));
    const from = plain.length > 0 ? plain : codes;
    return String.fromCharCode(from[random(from.length)]);
  }
  if (tree.of === 'edge') return '';
  if (tree.of === 'group') return drawn(tree.part, random);
  if (tree.of === 'any') return drawn(tree.parts[random(tree.parts.length)], random);
  if (tree.of === 'all') return tree.parts.map((part) => drawn(part, random)).join('');
  const count = tree.min + random(Math.min(tree.max - tree.min, 12) + 1);
  return Array.from({ length: count }, () => drawn(tree.part, random)).join('');
}
