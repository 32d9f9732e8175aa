import { matches } from '../../inspect/clues/clues.js';
import type { Clues, Detector, Found } from '../../model/detection.js';

// Province, letter of the office, five characters, or six for new-energy cars (GA 36-2018); without I and O.
const PROVINCE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]';
const PLATE = new RegExp(
  `${PROVINCE}[A-HJ-NP-Z][ ·•-]?(?:[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳领]|[DF][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[DF])(?![A-Za-z0-9])`,
  'g',
);
// Capitals are rarer in Chinese text than names of provinces: the letter is looked for first.
const BEGIN = new RegExp(`[A-HJ-NP-Z](?<=${PROVINCE}.)[ ·•-]?[A-HJ-NP-Z0-9]{5}`);
const WORDS = /车牌|车辆|号牌|牌照|车主|机动车|汽车|停车|plate|vehicle/i;

function* find(text: string, field?: string): Generator<Found> {
  for (const match of matches(PLATE, text)) {
    const end = match.index + match[0].length;
    const word =
      (field !== undefined && WORDS.test(field)) ||
      WORDS.test(text.slice(Math.max(0, match.index - 16), match.index)) ||
      WORDS.test(text.slice(end, end + 10));
    const digits = match[0].replace(/\D/g, '').length;
    // Letters alone may be a word after a name of a province.
    if (!word && digits < 2) continue;
    yield {
      start: match.index,
      end,
      show: 2,
      value: match[0].replace(/[ ·•-]/, ''),
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
  sensitive: { pipl: false, gdpr: false },
  needs: [{ cjk: true, upper: true }],
  may: (text: string, clues: Clues) => clues.cjk && clues.letters && BEGIN.test(text),
  find,
  hits: ['车牌号：京A00000，车主已通知', '车辆 沪AD00000 驶入'],
  misses: ['北京ABCDEFG公司', '京ABCDEF', '京A0000', '新ABC'],
};
export default detector;
