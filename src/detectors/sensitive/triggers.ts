import type { Clues } from '../../model.js';

// Parts of the phrases by which categories are told in running text. Each has five letters or more, so that one of its triples begins at
// every third character: a text is read in thirds, in a fifth of the time that a pattern of all of them takes.
const PHRASES = {
  'pi/health': 'diagnosed|suffer|tested positive|ospitali|treated for|HIV-pos|HIV pos',
  'pi/biometric': 'ingerprint|oiceprint|iris scan|retina|palm print|e template',
  'pi/religion': 'uslim|atholic|hristian|Jewish|a Jew|Hindu|uddhis| Sikh|atheist|rotestant|ormon|Islam|Judaism',
  'pi/political-opinion': 'epublican|emocrat|ommunist|ocialist|voted',
  'pi/trade-union': 'ion member|e union|r union',
  'pi/sex-life': 's gay|m gay|e gay|y gay|lesbian|sexual|transgend',
  'pi/ethnic-origin': 'descent|ancestry|ethnicity|African|Hispanic|Latin| Roma|yghur|ighur|Native Am',
  'pi/genetic': 'mutation|variant|deletion',
  'pi/criminal-record': 'convicted|sentenced|arrested|charged with|guilty of|indicted',
  'pi/finances': 'salary|income|net worth|credit score|t balance',
  'pi/whereabouts': 'checked in|boarded',
  'pi/minor': 'year-old|year old|years old',
};
const WORDS: Record<keyof typeof PHRASES, string> = {
  'pi/health': '诊断|确诊|查出|患有|患上|罹患|身患|感染',
  'pi/biometric': '指纹|人脸|声纹|虹膜|掌纹',
  'pi/religion': '信仰|信奉|皈依|信伊|信佛|信基|信天|信道|信印|信犹|信东|穆斯|教徒|督徒',
  'pi/political-opinion': '党员|团员|人士|盟员|政治|民盟|民革|民建|民进|致公|九三|农工',
  'pi/trade-union': '工会',
  'pi/sex-life': '性恋|跨性|性取',
  'pi/ethnic-origin': '民族|族',
  'pi/genetic': '基因',
  'pi/criminal-record': '判处|逮捕|拘留|前科|案底|犯罪',
  'pi/finances': '月薪|年薪|收入|工资|存款|负债|欠款',
  'pi/whereabouts': '乘坐|搭乘|入住',
  'pi/minor': '周岁|岁',
};
const CATEGORIES = Object.keys(PHRASES) as (keyof typeof PHRASES)[];

const STRIDE = 3;
const BUCKETS = 4096;
const triple = (a: number, b: number, c: number) => ((a << 7) ^ (b << 4) ^ (c << 1) ^ (c >> 3)) & (BUCKETS - 1);

/** For each triple of letters the phrases that hold it at one of their first three places. */
const phrases: (readonly { phrase: string; at: number; bit: number }[] | undefined)[] = new Array(BUCKETS).fill(undefined);
/** For each first character the words that begin with it. */
const words = new Map<number, readonly { word: string; bit: number }[]>();
const BEGINS = new Uint8Array(0x10000);
CATEGORIES.forEach((category, n) => {
  const bit = 1 << n;
  for (const phrase of PHRASES[category].split('|')) {
    for (let at = 0; at < STRIDE; at++) {
      const bucket = triple(phrase.charCodeAt(at), phrase.charCodeAt(at + 1), phrase.charCodeAt(at + 2));
      phrases[bucket] = [...(phrases[bucket] ?? []), { phrase, at, bit }];
    }
  }
  for (const word of WORDS[category].split('|')) {
    const first = word.charCodeAt(0);
    words.set(first, [...(words.get(first) ?? []), { word, bit }]);
    BEGINS[first] = 1;
  }
});

function inEnglish(text: string): number {
  let found = 0;
  for (let i = 0, last = text.length - STRIDE; i <= last; i += STRIDE) {
    const here = phrases[triple(text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2))];
    if (here === undefined) continue;
    for (const { phrase, at, bit } of here) if ((found & bit) === 0 && text.startsWith(phrase, i - at)) found |= bit;
  }
  return found;
}

function inHan(text: string): number {
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (BEGINS[c] === 0) continue;
    for (const { word, bit } of words.get(c)!) if ((found & bit) === 0 && text.startsWith(word, i)) found |= bit;
  }
  return found;
}

let lastText = '';
let lastFound = 0;

/** A test whether a text can say something of this category. The same text is asked for each of them, one after another, and read once. */
export function trigger(id: string): (text: string, clues: Clues) => boolean {
  const bit = 1 << CATEGORIES.indexOf(id as keyof typeof PHRASES);
  return (text, clues) => {
    if (text !== lastText) {
      lastText = text;
      lastFound = (clues.cjk ? inHan(text) : 0) | (clues.letters ? inEnglish(text) : 0);
    }
    return (lastFound & bit) !== 0;
  };
}
