/** The ways in which a person of a known name is called. */
import { isEnglishWord } from '../../text/english.js';
import { bare } from './bare-text.js';

/** A way in which a person is called. */
export interface Called {
  /** Its letters, as `bareText` has them. */
  bare: string;
  /** How far its words reach in `bare`, but for the last one; empty for one word. */
  joints: readonly number[];
  /** One word, which means something else too: only where it begins with a capital. */
  capital?: true;
  /** A family name of Han characters: only beside a title, `张医生`, `老张`. */
  titled?: true;
}

/** Words before and behind a name that are not part of it. */
const TITLES =
  /(?<![\p{L}\p{M}])(?:mr|mrs|ms|miss|mx|dr|prof|professor|doctor|sir|dame|lord|lady|rev|fr|hon|capt|col|gen|lt|sgt|nurse|herr|frau|dott|ing|dipl|mme|mlle|monsieur|madame|señora?|sra?|don|doña|jr|sr|ii|iii|iv|ph\.?d|m\.?d|mba|esq|rn|haji|datuk|encik|cik|puan|tuan|shri|smt|bapak|ibu)(?![\p{L}\p{M}])\.?/giu;
const HAN_TITLES =
  '先生|女士|小姐|太太|夫人|老师|教授|博士|医生|医师|大夫|护士长|护士|主任|院长|律师|法官|警官|队长|经理|总监|总经理|总裁|董事长|董事|董|总|局长|处长|科长|部长|厂长|校长|书记|主管|老板|师傅|同学|同志|阿姨|叔叔|大爷|大妈|奶奶|爷爷|哥|姐|工|某|氏|様|さん|君|씨|님|선생님';
/** What follows a family name or comes before it where a person is called so. */
export const TITLE_BEHIND = new RegExp(`^\\s?(?:${HAN_TITLES})`);
export const TITLE_BEFORE = /[老小阿]$/;
const HAN_END = new RegExp(`(?:${HAN_TITLES})$`);
/** Words within names that are no name by themselves. */
const PARTICLES = new Set(
  'van von der den de del della di da do dos das du la le les el al bin binti ibn abu ben bint y e i zu zum zur af av ter ten op of the and und et'.split(
    ' ',
  ),
);
/** Compound family names (百家姓, those in use). */
const COMPOUND =
  /^(?:欧阳|歐陽|太史|端木|上官|司马|司馬|东方|東方|独孤|獨孤|南宫|南宮|万俟|闻人|聞人|夏侯|诸葛|諸葛|尉迟|尉遲|公羊|赫连|赫連|澹台|皇甫|宗政|濮阳|濮陽|公冶|太叔|申屠|公孙|公孫|慕容|仲孙|仲孫|钟离|鍾離|长孙|長孫|宇文|司徒|鲜于|鮮于|司空|闾丘|子车|亓官|司寇|巫马|令狐|呼延|拓跋|轩辕|百里|东郭|南门|西门|第五)/;
/** Scripts in which no space ends a word. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々ー]+$/u;
const MAX_WORDS = 6;
const LONGEST = 100;
/** Shorter words of names are words of many languages: only with a capital. */
const SHORT = 3;
/** A family name of so many letters behind an initial says whose it is. */
const LONG = 5;

/** Whether all of it is in scripts without spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** The ways in which the person is called whose whole name this is, in one field. */
export function calledBy(name: string): Called[] {
  if (name.length > LONGEST) return [];
  const text = name
    .normalize('NFKC')
    .replace(TITLES, ' ')
    .replace(/[()[\]（）].*$/, ' ');
  const turned = /^([^,，]+)[,，](.+)$/.exec(text);
  const words = wordsOf(turned ? `${turned[2]} ${turned[1]}` : text);
  if (words.length === 0 || words.length > MAX_WORDS) return [];
  if (words.every(isUnspaced)) return calledUnspaced(words.map(withoutTitle));
  return calledInWords(
    words.filter((word) => !PARTICLES.has(word.toLowerCase())),
    words,
  );
}

/** … whose given name and family name are in fields of their own. */
export function calledByParts(given: string, family: string): Called[] {
  return isUnspaced(family.trim()) ? calledUnspaced([family.trim(), given.trim()]) : calledBy(`${given} ${family}`);
}

/** 张晓某 may be called 某; a title of one character is one behind a family name alone. */
function withoutTitle(word: string): string {
  const bareName = word.replace(HAN_END, '');
  const title = word.length - bareName.length;
  return bareName === '' || (title === 1 && word.length > 2) ? word : bareName;
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}'’.-]+/u).filter((word) => bare(word).length > 0);
}

function calledInWords(words: readonly string[], all: readonly string[]): Called[] {
  const found = new Map<string, Called>();
  const join = (parts: readonly string[]): void => {
    const each = parts.map(bare);
    const joints: number[] = [];
    for (let n = 0, at = 0; n < each.length - 1; n++) joints.push((at += each[n]!.length));
    const one = each.join('');
    if (one.length > 3 && !found.has(one)) found.set(one, { bare: one, joints });
  };
  if (all.length > 1) {
    const variants = [all, ...(words.length > 1 ? [words, [words[0]!, words.at(-1)!]] : [])];
    for (const some of variants)
      for (const spelled of spelledOut(some)) {
        join(spelled);
        join([...spelled.slice(-1), ...spelled.slice(0, -1)]);
        // A family name of several words before the given names.
        if (spelled.length > 2) join([...spelled.slice(1), spelled[0]!]);
      }
  }
  // J. Placeholder, jplaceholder.
  const [first, last] = [words[0], words.at(-1)];
  if (words.length > 1 && bare(last!).length >= LONG) {
    join([[...bare(first!)][0]!, last!]);
    join([last!, [...bare(first!)][0]!]);
  }
  for (const word of words)
    for (const [spelled] of spelledOut([word])) {
      const one = bare(spelled!);
      if (one.length < 2 || found.has(one)) continue;
      const common = one.length <= SHORT || isEnglishWord(one);
      found.set(one, { bare: one, joints: [], ...(common && { capital: true }) });
    }
  return [...found.values()];
}

/** German and Nordic letters are also written with an e where they are not at hand. */
function spelledOut(words: readonly string[]): string[][] {
  const other = words.map((word) =>
    word.normalize('NFC').replace(/[äæ]/gi, 'ae').replace(/[öø]/gi, 'oe').replace(/ü/gi, 'ue').replace(/å/gi, 'aa'),
  );
  return other.every((word, n) => word === words[n]!.normalize('NFC')) ? [[...words]] : [[...words], other];
}

/** Chinese, Japanese and Korean names, of one word or with family and given name apart. */
function calledUnspaced(words: readonly string[]): Called[] {
  const parts = words.map(bare);
  const whole = parts.join('');
  if ([...whole].length < 2) return [];
  const found: Called[] = [{ bare: whole, joints: [] }];
  if (parts.length > 1) found.push({ bare: [...parts].reverse().join(''), joints: [] });
  const isHan = /^\p{Script=Han}+$/u.test(whole);
  const compound = COMPOUND.exec(whole)?.[0];
  const family = parts.length > 1 ? parts[0]! : isHan || /^\p{Script=Hangul}+$/u.test(whole) ? (compound ?? [...whole][0]!) : undefined;
  if (family === undefined || family === whole || [...whole].length > 6) return found;
  const given = parts.length > 1 ? parts.slice(1).join('') : whole.slice(family.length);
  if ([...given].length > 1) found.push({ bare: given, joints: [] });
  found.push({ bare: family, joints: [], ...([...family].length < 3 && { titled: true }) });
  return found;
}
