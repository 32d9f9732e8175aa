/** Names in Hangul: a family name of the closed set and one to three syllables that given names are made of, by what stands beside them. */

import { wordLists } from '../../../text/word-lists.js';
import { isAlsoWord, knownInWorld } from './world-lexicon.js';
import { WHY, type WorldName } from './world-name.js';

const HANGUL = /[\uac00-\ud7a3]+/g;

/** Titles written after a name, with or without a space. */
const TITLES =
  '씨|님|군|양|선생님|선생|교수|박사|기자|의원|대표|대표이사|대통령|총리|장관|차관|시장|도지사|지사|구청장|군수|총장|학장|교장|회장|부회장|사장|부사장|이사장|이사|전무|상무|부장|차장|과장|대리|팀장|실장|본부장|국장|원장|소장|센터장|위원장|위원|감독|코치|선수|변호사|검사|판사|대법관|의사|간호사|약사|배우|가수|작가|시인|소설가|화백|화가|목사|신부|스님|앵커|아나운서|연구원|연구위원|책임|선임|수석|주임|사원|매니저|PD|대변인|비서관|대사|장군|대령|중령|소령|대위|중위|병장|여사|후보|할머니|할아버지|어머니|아버지|학생|환자|고객|원내대표|최고위원';
const AFTER = new RegExp(
  `^ ?(?:${TITLES})(?![\\uac00-\\ud7a3A-Za-z])|^ ?(?:${TITLES})(?:은|는|이|가|을|를|의|에게|께서|께|과|와|도|로|으로|에|님|라고|라며|이다|입니다)(?![\\uac00-\\ud7a3A-Za-z])`,
);
/** Roles written before a name. */
const BEFORE =
  /(?<![\uac00-\ud7a3])(?:기자|배우|가수|작가|시인|소설가|감독|선수|대표|대표이사|회장|사장|교수|박사|의원|장관|총리|대통령|변호사|검사|판사|담당자|작성자|저자|글쓴이|환자|고객|학생|직원|투수|타자|포수|공격수|수비수|미드필더|골키퍼|주장|코치|아나운서|앵커|개그맨|개그우먼|방송인|모델|위원장|위원|팀장|과장|부장|이사|원장|총장|연구원|아내|남편|아들|딸|동생|형|누나|언니|오빠|친구|어머니|아버지|장군|화가|작곡가|디자이너|PD|후보|특파원|칼럼니스트|편집인|발행인|대변인|신임|고|故) ?$/;
/** Particles at the end of a word. */
const PARTICLES =
  /(?:은|는|이|가|을|를|의|에게|에게서|한테|께서|께|과|와|도|만|랑|이랑|이며|이고|이다|이라고|라고|라며|입니다|까지|부터|처럼|보다|이가|로|으로|씨|님|군|양|아|야)$/;

interface Tables {
  family: ReadonlySet<string>;
  first: ReadonlySet<string>;
  last: ReadonlySet<string>;
  given: ReadonlySet<string>;
}

let tables: Tables | undefined;

function load(): Tables {
  const own = wordLists(new URL('../tables/world-own.txt', import.meta.url), [
    'korean-family',
    'korean-first',
    'korean-last',
    'korean-given',
  ]);
  const { 'korean-given': given } = wordLists(new URL('../tables/world.txt', import.meta.url), ['korean-given']);
  return {
    family: new Set(own['korean-family']),
    first: new Set(own['korean-first']),
    last: new Set(own['korean-last']),
    given: new Set([...given, ...own['korean-given']].filter((name) => name.length === 2)),
  };
}

/** How far a stretch of syllables is like a name: 3 with a given name of the tables, 2 with syllables of given names, 1 with a family name; 0 not at all. */
export function koreanName(name: string): number {
  tables ??= load();
  if (isAlsoWord(knownInWorld(name))) return 0;
  for (const f of [2, 1]) {
    if (!tables.family.has(name.slice(0, f)) || (f === 2 && name.slice(0, 2).length < 2)) continue;
    const given = name.slice(f);
    if (given.length === 2) return tables.given.has(given) ? 3 : tables.first.has(given[0]!) && tables.last.has(given[1]!) ? 2 : 1;
    if (given.length === 1 && f === 2) return 2;
    if (given.length === 1) return tables.last.has(given) ? 1 : 0;
  }
  return 0;
}

/** Names in Hangul in a text, in order. */
export function* hangulNames(text: string): Generator<WorldName> {
  HANGUL.lastIndex = 0;
  for (let match = HANGUL.exec(text); match !== null; match = HANGUL.exec(text)) {
    const found = word(text, match.index, match[0]);
    if (found !== undefined) yield found;
  }
}

/** Family names with which few other words begin. */
const CLEAR_FAMILY = new Set('김박최윤임송홍황권곽채엄류허노심배백안조강정오이장한서신고문양손유남하성차주구민진나지방함변염여추도길');
/** Particles behind a name that make it hardly anything else. */
const CLEAR_PARTICLE = /^(?:은|는|이|가|을|를|의|과|와|도|에게|에겐|에게서|한테|씨|님|께서|께|이랑|랑|처럼|보다)$/;
/** Syllables with which given names end and few words with a suffix do. */
const CLEAR_LAST = new Set('현우영희숙철훈윤빈혁욱규섭환엽균찬혜룡림옥순란묵걸웅범봉헌필택춘렬흠린람곤완덕연호경석진민준길홍협태');
/** Words of three syllables that read like a name and are none. */
const NO_NAME = new Set(
  '지하철 고속철 이재민 나로호 이슬람 여인숙 오리진 임단협 정대협 고유성 함수정 정지후 조선인 한국민 전국민 신기원 최장기 도우미 신호음 이어진 여의도 한중일 추기경 이태원 조수석 예정일 금호동 한사람'.split(
    ' ',
  ),
);
/** A family name alone before 씨, in one word or two. */
const FAMILY_SSI = /^[\uac00-\ud7a3](?= ?씨(?:는|은|가|이|를|을|의|와|과|도|에게|에게서|로|측)?(?![\uac00-\ud7a3]))/;

/** Syllables with which verbs, adjectives and nouns with a particle end as often as given names do. */
const WORD_END = /[하한인은의을를도로지율심자장대들적용]$/;
/** Particles with which a noun of two syllables is as long as a name. */
const NOUN_END = /[이만도은는을를]$/;
/** Endings of bodies and places, before a title of somebody who works there. */
const BODY_END = /[대원부청국시군구과팀당사처실]$/;

function word(text: string, start: number, written: string): WorldName | undefined {
  if (written.length > 9) return undefined;
  tables ??= load();
  if (!tables.family.has(written[0]!) && !tables.family.has(written.slice(0, 2))) return undefined;
  const before = text.slice(Math.max(0, start - 6), start);
  const alone = FAMILY_SSI.exec(text.slice(start, start + 8));
  // 이 씨 is "this seed" too.
  if (alone !== null && written[0] !== '모' && tables.family.has(written[0]!) && (written[0] !== '이' || written.length > 1))
    return { start, end: start + 1, sure: written.length > 1, why: WHY.title };
  for (const length of [3, 4, 2]) {
    const name = written.slice(0, length);
    if (written.length < length || (length === 4 && !tables.family.has(name.slice(0, 2)))) continue;
    const like = koreanName(name);
    if (like < 2) continue;
    const end = start + length;
    const found = inWord(text, { start, end, like, rest: written.slice(length), before });
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Spot {
  start: number;
  end: number;
  like: number;
  /** What goes on in the same word behind it. */
  rest: string;
  before: string;
}

function inWord(text: string, { start, end, like, rest, before }: Spot): WorldName | undefined {
  const name = text.slice(start, end);
  const after = text.slice(end, end + 8);
  const wordEnd = WORD_END.test(name);
  const title = AFTER.exec(after);
  // 씨 stands behind people alone, other titles behind where somebody works too.
  if (
    title !== null &&
    (/^ ?씨/.test(title[0]) ||
      (like === 3 ? !(BODY_END.test(name) && wordEnd) : !BODY_END.test(name) && !wordEnd && title[0].trim().length > 1))
  )
    return { start, end, sure: true, why: WHY.title };
  if (
    like === 2 &&
    name.length === 3 &&
    CLEAR_FAMILY.has(name[0]!) &&
    !NO_NAME.has(name) &&
    CLEAR_LAST.has(name[2]!) &&
    (rest === '' ? /^[ ,.)·'"’”]|^$/.test(after) && !wordEnd : CLEAR_PARTICLE.test(rest)) &&
    !isAlsoWord(knownInWorld(name + rest))
  )
    return { start, end, sure: BEFORE.test(before) && !wordEnd, why: WHY.words };
  const particle = PARTICLES.exec(rest);
  if (rest !== '' && particle?.[0] !== rest) return undefined;
  if (
    like < 3 ||
    (wordEnd && (rest !== '' || !/^[).,\]」』】]|^$/.test(after))) ||
    isAlsoWord(knownInWorld(text.slice(start, end + rest.length)))
  ) {
    return like >= 2 && !wordEnd && name.length > 2 && !(like === 2 && NOUN_END.test(name)) && BEFORE.test(before) && rest.length < 2
      ? { start, end, sure: true, why: WHY.title }
      : undefined;
  }
  if (BEFORE.test(before)) return { start, end, sure: true, why: WHY.title };
  if (/^\([0-9]{1,2}[)세]|^\((?:[一-龥]{2,4}|남|여)[),·]/.test(after)) return { start, end, sure: true, why: WHY.form };
  return wordEnd || name.length < 3 ? undefined : { start, end, sure: false, why: WHY.words };
}
