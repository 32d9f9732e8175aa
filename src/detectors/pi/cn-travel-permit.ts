import { before, matches, said } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

interface Permit {
  /** What it is called, right before the number. */
  words: RegExp;
  form: RegExp;
  why: string;
}

const PERMITS: readonly Permit[] = [
  {
    words: /回乡证|回鄉證|来往内地通行证|來往內地通行證|港澳(?:居民)?(?:来往内地)?通行证|\bhrp\b|home return permit/i,
    form: /(?<![A-Za-z0-9])[HMhm]\d{8}(?:\d{2})?(?![A-Za-z0-9])/g,
    why: 'form of a mainland travel permit of Hong Kong and Macau residents',
  },
  {
    words: /台胞证|台胞證|来往大陆通行证|來往大陸通行證|\bmtp\b|taiwan compatriot/i,
    form: /(?<![A-Za-z0-9])(?:\d{10}[(（][A-Z][)）]|\d{8}(?:\d{2})?)(?![A-Za-z0-9])/g,
    why: 'form of a mainland travel permit of Taiwan residents',
  },
  {
    words: /往来港澳|往來港澳|港澳通行证|港澳通行證|往来台湾|往來台灣|台湾通行证|大陆居民往来/,
    form: /(?<![A-Za-z0-9])(?:[CW][A-Z]?\d{7,8}|[LT]\d{8})(?![A-Za-z0-9])/g,
    why: 'form of a travel permit to Hong Kong, Macau or Taiwan',
  },
  {
    words: /永久居留|外国人居留|resident permit|residence permit/i,
    form: /(?<![A-Za-z0-9])[A-Z]{3}\d{12}(?![A-Za-z0-9])/g,
    why: 'form of a foreign permanent resident card',
  },
];

const named = said(new RegExp(PERMITS.map(({ words }) => words.source).join('|'), 'i'));

/** The text is nothing but a number, which its field may name. */
const WHOLE = /^\s*(?:[A-Za-z]{0,3}\d{7,12}|\d{10}[(（][A-Z][)）])\s*$/;
const LONGEST = 24;

function* find(text: string, field?: string): Generator<Found> {
  const found: Found[] = [];
  for (const { words, form, why } of PERMITS) {
    const said = named(field) && words.test(field!);
    if (!said && !words.test(text)) continue;
    for (const match of matches(form, text)) {
      if (!said && !words.test(before(text, match.index, 32))) continue;
      const end = match.index + match[0].length;
      if (found.some((one) => one.start < end && one.end > match.index)) continue;
      found.push({
        start: match.index,
        end,
        value: match[0].replace(/[()（）]/g, '').toUpperCase(),
        show: 2,
        confidence: 'certain',
        why: `${why}, named by a word or field`,
      });
    }
  }
  yield* found.sort((a, b) => a.start - b.start);
}

/** Travel permits between the mainland, Hong Kong, Macau and Taiwan, and the card of permanent residents; the word before the number decides. */
const detector: Detector = {
  id: 'pi/cn-travel-permit',
  family: 'pi',
  type: 'PASSPORT',
  title: { en: 'Chinese travel or residence permit', zh: '往来通行证、永久居留证号码' },
  category: 'pd:OfficialID',
  needs: [{ digits: 7, url: false }],
  keywords:
    '回乡[证] 回鄉[證] 通行[证] 通行[證] 台胞 往来[港]澳 往來[港]澳 往来[台]湾 往來[台]灣 居民[往]来 永久[居]留 国人[居]留 home_return _hrp_ _mtp_ taiwan_comp resident_permit residence_permit'.split(
      ' ',
    ),
  precheck: (text: string, _features: unknown, field?: string) => text.length < LONGEST && named(field) && WHOLE.test(text),
  find,
  hits: ['回乡证号：H0000000001', '台胞证 0000000001(B)', '往来港澳通行证C00000000', '外国人永久居留证 XXX990000000000'],
  misses: ['证件 H0000000001', '订单H0000000001', '台胞证办理 2024', '回乡证办理电话12345678'],
};
export default detector;
