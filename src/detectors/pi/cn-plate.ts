import { matches, unitAt } from '../../inspect/clues/clues.js';
import type { Anchors, Detector, Found, Places, TextFeatures } from '../../model/detection.js';

// Province, letter of the office, five characters, or six for new-energy cars (GA 36-2018); without I and O. Plates of trailers, learners, police, Hong Kong,
// Macau, consulates, trials, and of emergency services end with a character of their own; those of embassies and of the armed police have another form.
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]';
const MARK = '[ ·•・‧∙-]?';
const PLATE = new RegExp(
  [
    `${PROVINCE}${MARK}[A-HJ-NP-Z]${MARK}(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳领使试超]|[A-HJ-NP-Z0-9]{3,4}应急|[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK])`,
    '使\\d{3}[ ·]?\\d{3}|\\d{6}[使领]',
    `WJ[ ·]?${PROVINCE}?[ ·]?\\d{4}[0-9XBTSHJD]`,
  ]
    .map((form) => `(?:${form})(?![A-Za-z0-9])`)
    .join('|'),
  'g',
);
// Capitals are rarer in Chinese text than names of provinces: the letter is looked for first.
const BEGIN = new RegExp(`[A-HJ-NP-Z](?<=${PROVINCE}${MARK}.)${MARK}[A-HJ-NP-Z0-9]{4}|WJ.{0,3}\\d{4}`);
const WORDS = /车牌|车辆|号牌|牌照|车主|机动车|汽车|停车|plate|vehicle/i;

const OF_EMBASSY = 0x4f7f;
const OF_CONSULATE = 0x9886;

/** 使 before three digits, or it or 领 behind six: embassies have no letter. */
function holdsEmbassy(text: string, { at, length }: Places): boolean {
  for (let i = 0; i < length; i += 2) {
    const [start, end] = [at[i]!, at[i + 1]!];
    if (end - start >= 3 && unitAt(text, start - 1) === OF_EMBASSY) return true;
    const next = end - start >= 6 ? unitAt(text, end) : 0;
    if (next === OF_EMBASSY || next === OF_CONSULATE) return true;
  }
  return false;
}

function* find(text: string, field?: string): Generator<Found> {
  for (const match of matches(PLATE, text)) {
    const end = match.index + match[0].length;
    const word =
      (field !== undefined && WORDS.test(field)) ||
      WORDS.test(text.slice(Math.max(0, match.index - 16), match.index)) ||
      WORDS.test(text.slice(end, end + 10));
    const digits = match[0].replace(/\D/g, '').length;
    // Letters alone may be a word after a name of a province, and 使 and 领 begin other words.
    if (!word && (digits < 2 || !/[A-Z]/.test(match[0]))) continue;
    yield {
      start: match.index,
      end,
      show: 2,
      value: match[0].replace(/[ ·•・‧∙-]/g, ''),
      confidence: word ? 'certain' : 'likely',
      why: word ? 'form of a plate, named by a word or field' : 'form of a plate',
    };
  }
}

/** Number plate of a Chinese vehicle (GA 36-2018). */
const detector: Detector = {
  id: 'pi/cn-plate',
  family: 'pi',
  type: 'VEHICLE_ID',
  title: { en: 'Chinese number plate', zh: '机动车号牌' },
  category: 'pd:Identifier',
  needs: [
    { cjk: true, upper: true },
    { cjk: true, digits: 6 },
  ],
  precheck: (text: string, features: TextFeatures, _field: unknown, { groups }: Anchors) =>
    (features.upper && BEGIN.test(text)) || (features.digits >= 6 && holdsEmbassy(text, groups)),
  find,
  hits: ['车牌号：京A00000，车主已通知', '车辆 沪AD00000 驶入', '粤Z0000港', '京·A0000警', '车牌使000000', '沪A00000D'],
  misses: ['使100000人受益', '密码123456使用', '北京ABCDEFG公司', '京ABCDEF', '京A0000', '新ABC'],
};
export default detector;
