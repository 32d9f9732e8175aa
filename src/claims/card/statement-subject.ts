/** What a statement on a license is about: the data, something else (code, a model, another dataset), or nothing that its words name. */
export type Subject = 'data' | 'else' | undefined;

const dataWords =
  'data|datasets?|databases?|corpus|corpora|benchmarks?|annotations?|labels?|texts?|images?|photos?|photographs?|pictures?|videos?|audio|clips|recordings?|speech|articles?|contents?|comments?|documents?|transcripts?|transcriptions?|translations?|sentences?|questions?|dialogues|samples?|files?|works?|collections?|compilation|subsets?|splits?|metadata|resources?|treebanks?|lexicon|posts?|reviews?|books?|materials?';
const elseWords = String.raw`code|codebase|software|scripts?|repository|repositories|repo|toolkits?|tools?|models?|weights|checkpoints?|library|libraries|packages?|websites?|documentation|baselines?|notebooks?|(?:chat)?gpt(?:-?\d\S{0,6})?|llama\S{0,4}|gemini|claude|mi[sx]tral|qwen\S{0,4}|deepseek\S{0,4}|whisper|spacy|nltk`;
/** Han words first: they stand without spaces. */
const nouns = new RegExp(
  String.raw`(数据集?|語料庫?|语料库?|标注|文本|图片|图像|音频|视频|内容|作品|资源)|(代码|程序|脚本|模型|软件|工具)|\b(?:(${dataWords})|(${elseWords}))\b`,
  'giu',
);
/** Pieces of something, which what they are pieces of says: `code samples`. */
const PIECES = /^(?:samples?|files?|examples?|documents?|comments?)$/i;
/** Between the noun that a sentence is about and one that only says more of it: the code *for this* dataset. */
const saysMore =
  /^\s{1,3}(?:(?:that|which)\s(?:is|are|was|were)\s)?(?:for|of|in|on|from|to|within|behind|with|used|accompanying|needed|trained|based|built|derived|generated|created|written)\b[^.;,]{0,40}$/i;
const together =
  /^(?:\s{0,3}(?:,|、|&|\/|和|与|及|以及|\band\b|\bor\b)\s{0,3}){1,2}(?:(?:the|all|its|our|associated|accompanying)\s){0,2}$/i;
const ofOthers =
  /\b(?:existing|previous|prior|earlier|most|many|several|unlike|contrast to|compared (?:to|with))\s(?:[\w-]{1,30}\s){0,3}(?:datasets?|corpora|corpus|benchmarks?|collections?)\b|\bother\s(?:[\w-]{1,30}\s){0,2}(?:datasets|corpora|benchmarks|collections)\b|(?:现有|已有|以往|其他)[^，。；]{0,6}数据集/i;

/** What the words before a license are about, in one clause: of several nouns the one that the others belong to. */
export function subjectOf(clause: string): Subject {
  if (ofOthers.test(clause)) return 'else';
  const found = [...clause.slice(-240).matchAll(nouns)].map((match) => ({
    subject: (match[1] ?? match[3]) === undefined ? ('else' as const) : ('data' as const),
    start: match.index,
    end: match.index + match[0].length,
  }));
  let at = found.length - 1;
  let head: Subject = found[at]?.subject;
  const words = clause.slice(-240);
  while (at > 0) {
    const between = words.slice(found[at - 1]!.end, found[at]!.start);
    const before = found[at - 1]!.subject;
    if (between === ' ' && before === 'else' && PIECES.test(words.slice(found[at]!.start, found[at]!.end))) head = before;
    else if (together.test(between)) head = head === 'data' || before === 'data' ? 'data' : 'else';
    else if (saysMore.test(between)) head = before;
    else break;
    at--;
  }
  return head;
}

/** What follows a license and says what it is for: `MIT (code)`, `CC BY 4.0 for the data`. */
export function subjectAfter(words: string): Subject {
  const named =
    /^["'`)\]*]{0,3}[^\S\n]?(?:licen[cs]es?|许可证?|协议)?[^\S\n]?(?:[(（–—:：-]\s?|for\s|on\s|covers\s)(?:the\s|all\s|our\s|its\s)?([^).;,，。；）\n]{2,40})/i.exec(
      words,
    )?.[1];
  return named === undefined ? undefined : subjectOf(named);
}

/** What the sentence is about that ends with these words: its last clause that names something. */
export function subjectBefore(words: string): Subject {
  const clauses = clausesBefore(words);
  // What something includes is spoken of with it.
  for (const clause of [...clauses.filter((one) => !INCLUDES.test(one)), ...clauses]) {
    const about = subjectOf(clause);
    if (about !== undefined) return about;
  }
  return undefined;
}

const INCLUDES = /^\s*(?:including|such as|among (?:them|others)|e\.g\.)\s/i;
/** A line that goes on in the next one: both of words, and the second begins no element, heading or sentence. */
const BROKEN_LINE = /(?<=[^\n]{30}[\p{L},\])])\n(?=\p{Ll})/gu;

/** The clauses of the sentence that ends with these words, last first. */
export function clausesBefore(words: string): string[] {
  const joined = words.replace(BROKEN_LINE, ' ');
  const stops = ['. ', '! ', '? ', '; ', '。', '；', '！', '\n'].map((stop) => joined.lastIndexOf(stop) + 1);
  return joined
    .slice(Math.max(...stops))
    .split(/, |，|、?(?=\bwhile\b|\bwhereas\b|\bbut\b)| and (?=the |our |all )|而(?=代码|数据|模型)/i)
    .filter((clause) => clause.trim() !== '')
    .reverse();
}

/** Whether other works are described under a heading. */
export const isOverOthers = (heading: string): boolean =>
  /\b(?:related|similar|comparable|alternative|comparison|compared|baselines?|prior|previous|existing|other|external|competing) (?:work|data ?sets?|corpora|benchmarks?|resources?|projects?|collections?|efforts?)\b|\bcomparison\b|\bdependenc(?:y|ies)\b|相关工作|对比|类似的?数据集|其他数据集|關連|関連データ|類似/i.test(
    heading,
  );
