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

/** Who a sentence may begin with before it says that there is nothing. */
const subjects =
  /^(?:(?:we|our (?:company|team|service|project)|the (?:provider|company|project|service|team)|there|it|this|i|us)\b[\s,]*|(?:我们|我司|我公司|本公司|公司|本项目|本单位|本服务|该服务|项目|提供者)[,，\s]*|(?:目前|暂时|暂|现阶段|迄今|至今|当前|currently|so far|as yet|at present|still)[,，\s]*)+/iu;

/** That nothing was done, exists or is known. Words on what is avoided (`不使用盗版内容`, `no pirated books are used`) are a measure and say something. */
const nothingDone = [
  /^(?:无|没|没有|并无|并没有|尚无|暂无|毫无|未|尚未|暂未|仍未|并未|从未|还没|还未)(?!成年|来|经(?:授权|许可|同意)的|[效关线人害声监障损序毒])/u,
  /^(?:不(?:知道?|清楚|了解|详|明|确定|适用|存在|涉及|需要?|采取|开展|具备|打算|计划)|无需|无须|不用|否|免)/u,
  /^(?:待|拟|计划|将|准备|正在考虑)(?:定|补充?|确认|完善|填写?|办理?|制定|开展|建立|评估|后续|于|会|进行)?/u,
  /^(?:no|none|nothing|nil|never|not|n\/?a)(?:$|[\s.,;:!]+(?:yet|at all|so far|applicable|available|done|taken|known|recorded|required|needed|specified|provided|decided|determined|measures?|steps?|strategy|policy|statement|process|procedure|log|records?|channel|contact|assessment|filing|model|plan|documents?|information|idea|such)\b|\s*$)/iu,
  /^(?:(?:have|has|had|did|do|does|is|are|was|were|will|can|could)(?:n['’]t| not| never| no| none)|haven['’]?t|hasn['’]?t|don['’]?t (?:know|have|need)|didn['’]?t|isn['’]?t|aren['’]?t)\b(?! (?:use|train|collect|scrape|crawl|include|retain|keep|store|accept|allow|sell|share|contain))/iu,
  /^(?:todo|tb[adcn]|fixme|xxx+)\b/iu,
  /^(?:unknown|unclear|undecided|unspecified|to be (?:added|announced|completed|confirmed|decided|defined|determined|done|filled|provided|written)|todo|pending|planned|later|coming soon|under (?:construction|preparation)|in preparation|placeholder|lorem ipsum|xxx+|test|foo|asdf|see above|same|ditto|ok|yes|true|是|有|同上|已|略|见上|按规定|依法|符合要求|合规)[\s.。!！]*$/iu,
];

/**
 * True when words that a person wrote for the record state nothing: placeholders, and sentences that only say that nothing was done,
 * exists or is known. Read by sentence: one that says something is enough.
 */
export function statesNothing(words: string): boolean {
  if (saysNothing(words)) return true;
  const sentences = words
    .slice(0, 4_000)
    .normalize('NFKC')
    .split(/[。；;！!？?\n]|[,，、](?=\s*(?:我|未|没|无|尚|暂|不))|\.(?=\s|$)/u)
    .map((sentence) => sentence.trim().replace(/^[-*•·\d.)、\s"'“‘(（[【<《]+|["'”’)）\]】>》\s]+$/gu, ''))
    .filter((sentence) => sentence !== '');
  return sentences.every((sentence) => {
    const bare = sentence.replace(subjects, '');
    return bare === '' || saysNothing(bare) || !/[\p{L}\p{N}]/u.test(bare) || nothingDone.some((pattern) => pattern.test(bare));
  });
}

const nobody =
  /^(?:anonymous|anon|\[?deleted\]?|\[?removed\]?|(?:unknown|anonymous|no|unnamed) (?:author|artist|creator|owner|user|photographer|publisher|source|rights ?holder)s?|(?:author|artist|creator|owner|source|rights ?holder)s? (?:unknown|not (?:known|stated|given))|various(?: (?:authors|artists|sources))?|multiple(?: (?:authors|sources))?|others?|匿名(?:用户|者)?|佚名|无名氏|未署名|(?:作者|来源|权利人|版权人?|出处)(?:不详|不明|未知|无|待定)|(?:未知|不明|不详)(?:作者|来源|权利人|出处)|其他|其它)$/;

/** True for words in the place of a name of an owner that name nobody: those that say nothing, `anonymous`, `unknown author`, 佚名. */
export function namesNobody(words: string): boolean {
  if (words.length > 60) return false;
  return saysNothing(words) || nobody.test(words.trim().toLowerCase());
}
