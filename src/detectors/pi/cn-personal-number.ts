import { before, matches, said } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

const NAMES =
  '社保(?:编号|号码?)|社会保障(?:号码?|编号)|个人社保号|公积金(?:账号|号码?|编号)|参保(?:人)?编号|学籍(?:辅)?号|学号|学生证号?|工号|员工编号|职工编号|工作证号?|准考证号?|考生号|户口[簿本]号|会员(?:卡)?号|档案编号';
const NUMBER = new RegExp(
  `(?:${NAMES})(?:码)?(?:为|是|\\s|[:：=#]|["'],?\\s?:?\\s?["']){0,4}(?<number>[GL]?[A-Za-z]{0,4}-?\\d{5,19}[Xx]?)(?![A-Za-z0-9])`,
  'g',
);
const FIELD = new RegExp(
  `${NAMES}|^(?:.*\\.)?(?:student|employee|staff|social_security|exam|enrol?lment|member(?:ship)?)_?(?:no|num(?:ber)?)$`,
  'i',
);
const WHOLE = /^\s*[A-Za-z]{0,5}-?\d{5,19}[Xx]?\s*$/;
const fieldSays = said(FIELD);
const COUNTED = /(?:统计|总数|位数|格式|规则|示例|长度)/;

function* find(text: string, field?: string): Generator<Found> {
  if (fieldSays(field) && WHOLE.test(text)) {
    const start = text.length - text.trimStart().length;
    const number = text.trim();
    yield {
      start,
      end: start + number.length,
      value: number.toUpperCase(),
      confidence: 'likely',
      why: 'form of a personal number in a field named so',
    };
    return;
  }
  for (const match of matches(NUMBER, text)) {
    const number = match.groups!.number!;
    const end = match.index + match[0].length;
    if (COUNTED.test(before(text, end - number.length, 12))) continue;
    yield {
      start: end - number.length,
      end,
      value: number.toUpperCase(),
      confidence: 'likely',
      why: 'number after the word for a personal number',
    };
  }
}

/** Number by which an office, a school or an employer in China knows a person: it has no check, so the word before it decides. */
const detector: Detector = {
  id: 'pi/cn-personal-number',
  family: 'pi',
  type: 'OTHER_ID',
  title: { en: 'Social security, student, employee or exam number (China)', zh: '社保号、学号、工号、准考证号等' },
  category: 'pd:Identifier',
  needs: [{ digits: 5, url: false }],
  keywords: '社保 社会[保]障 公积金 参保 学籍 学号 学生[证] 工号 员工[编]号 职工[编]号 工作[证] 准考证 考生[号] 户口 会员 档案[编]号'.split(
    ' ',
  ),
  precheck: (text: string, _features: unknown, field?: string) => text.length < 28 && fieldSays(field) && WHOLE.test(text),
  find,
  hits: ['社保编号：0000000001', '学号 20990101001，姓名见附表', '准考证号:990000000001', '档案编号为990000000001'],
  misses: ['工号格式：12345', '学号共8位', '会员10000人', '订单号 20990101001', '20990101001'],
};
export default detector;
