import type { Clues } from '../../model.js';

// Parts of the phrases by which categories are told in running text. Each has five letters or more, so that one of its triples begins at
// every third character: a text is read in thirds, in a fifth of the time that a pattern of all of them takes.
const ENGLISH = [
  'diagnosed|suffer|tested positive|ospitali|treated for|HIV-pos|HIV pos|uslim|atholic|hristian|Jewish|a Jew|Hindu|uddhis| Sikh|atheist|rotestant|ormon|Islam|Judaism',
  '|epublican|emocrat|ommunist|ocialist|voted|ion member|e union|r union|s gay|m gay|e gay|y gay|lesbian|sexual|transgend|descent|ancestry|ethnic|African|Hispanic|Latin',
  '| Roma|yghur|ighur|Native Am|mutation|variant|deletion|convicted|sentenced|arrested|charged with|guilty of|indicted|salary|income|net worth|credit score|t balance',
  '|ingerprint|oiceprint|iris scan|retina|palm print|e template|checked in|boarded|year-old|year old|years old',
]
  .join('')
  .split('|');
const HAN =
  '诊断|确诊|查出|患有|患上|罹患|身患|感染|信仰|信奉|皈依|信伊|信佛|信基|信天|信道|信印|信犹|信东|穆斯|教徒|督徒|党员|团员|人士|盟员|政治|工会|性恋|跨性|性取|民族|族|基因|判处|逮捕|拘留|前科|案底|犯罪|月薪|年薪|收入|工资|存款|负债|欠款|指纹|人脸|声纹|虹膜|掌纹|乘坐|搭乘|入住|周岁|岁'.split(
    '|',
  );

const STRIDE = 3;
const BUCKETS = 4096;
const triple = (a: number, b: number, c: number) => ((a << 7) ^ (b << 4) ^ (c << 1) ^ (c >> 3)) & (BUCKETS - 1);

/** For each triple of letters the phrases that hold it at one of their first three places. */
const phrases: (readonly { phrase: string; at: number }[] | undefined)[] = new Array(BUCKETS).fill(undefined);
for (const phrase of ENGLISH) {
  for (let at = 0; at < STRIDE; at++) {
    const bucket = triple(phrase.charCodeAt(at), phrase.charCodeAt(at + 1), phrase.charCodeAt(at + 2));
    phrases[bucket] = [...(phrases[bucket] ?? []), { phrase, at }];
  }
}
/** For each first character the words that begin with it. */
const words: (readonly string[] | undefined)[] = new Array(0x10000).fill(undefined);
const BEGINS = new Uint8Array(0x10000);
for (const word of HAN) {
  const first = word.charCodeAt(0);
  words[first] = [...(words[first] ?? []), word];
  BEGINS[first] = 1;
}

function inEnglish(text: string): boolean {
  for (let i = 0, last = text.length - STRIDE; i <= last; i += STRIDE) {
    const here = phrases[triple(text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2))];
    if (here === undefined) continue;
    for (const { phrase, at } of here) if (text.startsWith(phrase, i - at)) return true;
  }
  return false;
}

function inHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (BEGINS[c] === 1 && words[c]!.some((word) => text.startsWith(word, i))) return true;
  }
  return false;
}

let lastText = '';
let lastAnswer = false;

/** Whether a text can say something of any category. The same text is asked for each of them, one after another. */
export function beginsCategory(text: string, clues: Clues): boolean {
  if (text !== lastText) {
    lastText = text;
    lastAnswer = (clues.cjk && inHan(text)) || (clues.letters && inEnglish(text));
  }
  return lastAnswer;
}
