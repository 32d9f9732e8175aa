/** The table of number plates, by country: their forms as patterns. */

import { rowsOf } from './schemes.js';

/** Number plates of one country. */
export interface Plates {
  country: string;
  /** The language of its words. */
  language: string;
  forms: readonly string[];
  /** Those of its forms in a script of its own need no word. */
  telling: boolean;
}

/** Letters of Japanese plates; those of お, し, へ and ん there are none. */
const KANA = 'あいうえかきくけこさすせそたちつてとなにぬねのはひふほまみむめもやゆらりるれろわを';
/** Letters of Korean plates (자동차 등록번호판 고시): of private, public and rented cars. */
const HANGUL = '가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배허하호';
/** Letters that are no word or particle where they stand behind a number. */
const HANGUL_ALONE = '가나다라마거너더러머버어저누두루무우바배허';

/** What the characters of a form stand for. */
export const LETTERS: Readonly<Record<string, string>> = {
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  Ä: 'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ',
  Я: 'АВЕКМНОРСТУХІДЗГБЦИЯ',
  Ω: 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ',
  ก: 'กขคฆงจฉชซฌญฎฐฒณดตถทธนบปผพฟภมยรลวศษสหฬอฮ',
  ب: 'أاىبجدرسصطعفقكلمنهويۀپتثحخذزشضظغکگی',
  가: HANGUL,
  あ: KANA,
};

// Offices of Japan that give out plates (道路運送車両法施行規則, 別表), from memory.
const OFFICES =
  '札幌|函館|旭川|室蘭|釧路|帯広|北見|苫小牧|知床|青森|八戸|弘前|岩手|盛岡|平泉|宮城|仙台|秋田|山形|庄内|福島|会津|郡山|白河|いわき|水戸|土浦|つくば|宇都宮|那須|とちぎ|日光|群馬|高崎|前橋|大宮|川口|所沢|川越|熊谷|春日部|越谷|千葉|成田|習志野|市川|船橋|袖ヶ浦|市原|野田|柏|松戸|品川|世田谷|練馬|杉並|板橋|足立|江東|葛飾|江戸川|八王子|多摩|横浜|川崎|湘南|相模|山梨|富士山|新潟|長岡|上越|富山|石川|金沢|長野|松本|諏訪|安曇野|福井|岐阜|飛騨|静岡|浜松|沼津|伊豆|名古屋|豊橋|三河|岡崎|豊田|尾張小牧|一宮|春日井|三重|鈴鹿|四日市|伊勢志摩|滋賀|京都|大阪|なにわ|和泉|堺|神戸|姫路|奈良|飛鳥|和歌山|鳥取|島根|出雲|岡山|倉敷|広島|福山|山口|下関|徳島|香川|高松|愛媛|高知|福岡|北九州|久留米|筑豊|佐賀|長崎|佐世保|熊本|大分|宮崎|鹿児島|奄美|沖縄';

const JAPANESE = `(?:${OFFICES})[ 　・]?\\d{2}[\\dA-Z]?[ 　・]?[${KANA}][ 　・]?(?:\\d{2}[-－ ]?\\d{2}|[・.·]{1,3}\\d{1,3})`;
const KOREAN = `(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주) ?)?\\d{2,3}[ ]?[${HANGUL}][ ]?\\d{4}`;
/** Forms whose script tells them from anything else. */
const TELLING = [
  JAPANESE,
  `(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주) ?\\d{2}[ ]?[${HANGUL}]|\\d{2,3}[${HANGUL_ALONE}])[ ]?\\d{4}`,
  '[АВЕКМНОРСТУХ] ?\\d{3} ?[АВЕКМНОРСТУХ]{2} ?\\d{2,3}',
  '[АВЕІКМНОРСТХ]{2} ?\\d{4} ?[АВЕІКМНОРСТХ]{2}',
  '\\d{2}[A-Z]\\d?[- ]\\d{3}\\.\\d{2}',
  '\\d[กขคฆงจฉชซฌญฎฐฒณดตถทธนบปผพฟภมยรลวศษสหฬอฮ]{2} ?\\d{1,4}',
].join('|');

/** Nothing of a plate goes on behind it. */
const END = '(?![A-Za-z0-9]|[-.·][A-Za-z0-9])';

let loaded: { plates: readonly Plates[]; named: readonly RegExp[]; small: readonly RegExp[]; telling: RegExp } | undefined;

function load(): NonNullable<typeof loaded> {
  if (loaded !== undefined) return loaded;
  const plates = rowsOf('plates').map(
    ([country, language, forms, telling]): Plates => ({
      country: country!,
      language: language!,
      forms: forms!.split('|'),
      telling: telling === 'telling',
    }),
  );
  const patterns = [JAPANESE, KOREAN, ...new Set(plates.flatMap(({ country, forms }) => (country === 'JP' ? [] : forms.map(patternOf))))];
  return (loaded = {
    plates,
    named: patterns.map((pattern) => new RegExp(`(?:${pattern})${END}`, 'y')),
    small: patterns.map((pattern) => new RegExp(`(?:${pattern})${END}`, 'iy')),
    telling: new RegExp(`(?:${TELLING})${END}`, 'y'),
  });
}

/** A form as a pattern. */
function patternOf(form: string): string {
  let pattern = '';
  for (let i = 0; i < form.length; i++) {
    const c = form[i]!;
    if (c === '{') {
      const end = form.indexOf('}', i);
      pattern += form.slice(i, end + 1);
      i = end;
    } else if (c === '9') pattern += '\\d';
    else if (c === ' ') pattern += '[ \\-.·•]?';
    else if (c in LETTERS) pattern += `[${LETTERS[c]}]`;
    else pattern += c.replace(/[.\\+*?()[\]|^$]/, '\\$&');
  }
  return pattern;
}

/** Plates of all countries. */
export function plates(): readonly Plates[] {
  return load().plates;
}

/** The longest plate that is written at a place; undefined where there is none. `small`: its letters may be small. */
export function plateAt(text: string, at: number, small: boolean): string | undefined {
  let longest: string | undefined;
  for (const pattern of small ? load().small : load().named) {
    pattern.lastIndex = at;
    const written = pattern.exec(text)?.[0];
    if (written !== undefined && written.length > (longest?.length ?? 0)) longest = written;
  }
  return longest;
}

/** The plate at a place whose script tells it from anything else. */
export function tellingPlateAt(text: string, at: number): string | undefined {
  const { telling } = load();
  telling.lastIndex = at;
  return telling.exec(text)?.[0];
}
