/** Words that fill a field and say nothing, in lower case. */
const nothing = new Set([
  '',
  '-',
  '--',
  '—',
  '?',
  '??',
  '???',
  '.',
  '...',
  '…',
  '/',
  '\\n',
  'n/a',
  'na',
  'n.a.',
  'nan',
  'none',
  'null',
  'nil',
  'undefined',
  'unknown',
  'unk',
  'unspecified',
  'not specified',
  'not available',
  'not applicable',
  'not provided',
  'not stated',
  'noassertion',
  'todo',
  'tbd',
  'tba',
  'fixme',
  'xxx',
  'missing',
  'empty',
  '[]',
  '{}',
  '[]()',
  'more information needed',
  'needs more information',
  'no license',
  'no_license',
  'no-license',
  'no license specified',
  'not found',
  '无',
  '无。',
  '未知',
  '不详',
  '不明',
  '暂无',
  '待补充',
  '待定',
  '未填写',
  '未提供',
  '未注明',
  '空',
]);

/** The characters such words begin with, and those that are taken off before them: most words are told apart by their first character. */
const firsts = new Uint8Array(65_536);
for (const words of nothing) if (words !== '') firsts[words.charCodeAt(0)] = firsts[words.toUpperCase().charCodeAt(0)] = 1;
const opening = '[<("\'`*_';
for (const character of `${opening} \t\r\n\f\v\u00a0\u3000\ufeff`) firsts[character.charCodeAt(0)] = 1;

/** True when the words fill a field and say nothing: empty, `n/a`, `?`, `[More Information Needed]`, `未知`, … */
export function saysNothing(words: string): boolean {
  if (words.length === 0) return true;
  if (firsts[words.charCodeAt(0)] === 0) return false;
  if (words.length > 60) return words.trim() === '';
  const plain = words.trim().toLowerCase();
  if (nothing.has(plain)) return true;
  if (!opening.includes(plain.charAt(0))) return false;
  return nothing.has(
    plain
      .replace(/^[[<("'`*_]+/, '')
      .replace(/[\])>"'`*_]{1,20}$/, '')
      .trim(),
  );
}

const nobody =
  /^(?:anonymous|anon|\[?deleted\]?|\[?removed\]?|(?:unknown|anonymous|no|unnamed) (?:author|artist|creator|owner|user|photographer|publisher|source|rights ?holder)s?|(?:author|artist|creator|owner|source|rights ?holder)s? (?:unknown|not (?:known|stated|given))|various(?: (?:authors|artists|sources))?|multiple(?: (?:authors|sources))?|others?|匿名(?:用户|者)?|佚名|无名氏|未署名|(?:作者|来源|权利人|版权人?|出处)(?:不详|不明|未知|无|待定)|(?:未知|不明|不详)(?:作者|来源|权利人|出处)|其他|其它)$/;

/** True for words in the place of a name of an owner that name nobody: those that say nothing, `anonymous`, `unknown author`, 佚名. */
export function namesNobody(words: string): boolean {
  if (words.length > 60) return false;
  return saysNothing(words) || nobody.test(words.trim().toLowerCase());
}
