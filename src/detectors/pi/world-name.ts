import { said } from '../../inspect/clues/clues.js';
import type { Detector, Found, TextFeatures } from '../../model/detection.js';
import { isAscii } from '../checked/letters.js';
import { columnOf } from '../names/name-columns.js';
import { isCalledArea } from '../names/thing-fields.js';
import { capitalNames } from '../names/world/capital-names.js';
import { caselessNames } from '../names/world/caseless-names.js';
import { hangulNames } from '../names/world/hangul-names.js';
import { isJapanese, japaneseName, japaneseNames } from '../names/world/japanese-names.js';
import { nameLength, valueAt } from '../names/world/labeled-value.js';
import { labeledPlaces, nameField } from '../names/world/name-labels.js';
import { thaiNames } from '../names/world/thai-names.js';
import { isVietnamese, vietnameseNames } from '../names/world/vietnamese-names.js';
import { WHY, type WorldName } from '../names/world/world-name.js';

// Scripts by which of the readers of names looks at them, in bits.
const CAPITALS = 1;
const CASELESS = 2;
const HANGUL = 4;
const THAI = 8;
const HAN = 16;
const KANA = 32;
const VIETNAMESE = 64;

/** The script of each UTF-16 unit. A text is gone over once: a pattern for each script would be seven times the work. */
const SCRIPT_OF = new Uint8Array(65536);
for (const [first, last, script] of [
  [0x370, 0x52f, CAPITALS],
  [0x591, 0xdff, CASELESS],
  [0x10a0, 0x10ff, CASELESS],
  [0xac00, 0xd7a3, HANGUL],
  [0xe01, 0xe4e, THAI],
  [0x4e00, 0x9fff, HAN],
  [0x3041, 0x30fa, KANA],
  [0x1ea0, 0x1ef9, VIETNAMESE],
] as const)
  SCRIPT_OF.fill(script, first, last + 1);
for (const c of 'ăđơưĐƠƯ') SCRIPT_OF[c.charCodeAt(0)] = VIETNAMESE;

function scriptsOf(text: string): number {
  let all = 0;
  for (let i = 0; i < text.length; i++) all |= SCRIPT_OF[text.charCodeAt(i)]!;
  return all;
}

const LABEL_SIGN = /[:：=|]/;
const namesPeople = said({ test: (field) => nameField(field) !== undefined });
/** Longest value of a field that is a name. */
const LONGEST = 60;

function* find(text: string, field?: string): Generator<Found> {
  const says = text.length <= LONGEST && namesPeople(field) ? nameField(field!) : undefined;
  if (says !== undefined) {
    const value = text.trim();
    if (nameLength(value, says, true) === value.length && value !== '') {
      const start = text.indexOf(value);
      const certain = says === 'person' && !isCalledArea(value) && isWholeName(value);
      yield found({ start, end: start + value.length, sure: !isCalledArea(value), certain, why: WHY.field });
      return;
    }
  }
  const all: WorldName[] = [];
  if (LABEL_SIGN.test(text))
    for (const { at, says } of labeledPlaces(text)) {
      const length = nameLength(valueAt(text, at), says, false);
      if (length > 0) all.push({ start: at, end: at + length, sure: true, why: WHY.label });
    }
  if (!isAscii(text)) for (const names of readers(text)) for (const name of names) all.push(name);
  let last = 0;
  for (const one of all.sort((a, b) => a.start - b.start || Number(b.sure) - Number(a.sure))) {
    if (one.start < last) continue;
    yield found(one);
    last = one.end;
  }
}

/** All of a value reads like a name by itself too, whatever the name of its field says. */
function isWholeName(value: string): boolean {
  if (isAscii(value)) return false;
  // Without kana a Japanese name is told from no Chinese one by its script.
  const japanese = japaneseName(value);
  if (japanese !== undefined && japanese.odds >= 3 && japanese.family > 1) return true;
  for (const names of readers(value)) for (const { start, end } of names) if (start === 0 && end === value.length) return true;
  return false;
}

function* readers(text: string): Generator<Iterable<WorldName>> {
  const scripts = scriptsOf(text);
  if ((scripts & CAPITALS) !== 0) yield capitalNames(text);
  if ((scripts & CASELESS) !== 0) yield caselessNames(text);
  if ((scripts & HANGUL) !== 0) yield hangulNames(text);
  if ((scripts & THAI) !== 0) yield thaiNames(text);
  if ((scripts & HAN) !== 0 && (scripts & KANA) !== 0 && isJapanese(text)) yield japaneseNames(text);
  if ((scripts & VIETNAMESE) !== 0 && isVietnamese(text)) yield vietnameseNames(text);
}

function found({ start, end, sure, certain, why }: WorldName): Found {
  return { start, end, show: 1, confidence: certain ? 'certain' : sure ? 'likely' : 'possible', why };
}

/** Name of a person in other scripts than Latin and Chinese, in Vietnamese, and after a label or in a field in any language. */
const detector: Detector = {
  id: 'pi/world-name',
  family: 'pi',
  sharedByPeople: true,
  columnOf,
  type: 'PERSON',
  title: { en: 'Name of a person in other scripts and languages', zh: '人名（其他文字和语言）' },
  category: 'pd:Name',
  needs: [{ url: false }],
  precheck: (text: string, _features: TextFeatures, field: string | undefined) =>
    !isAscii(text) || LABEL_SIGN.test(text) || (text.length <= LONGEST && namesPeople(field)),
  find,
  hits: [
    '이름: 김민준',
    '김민준 씨가 말했다',
    '氏名：田中太郎',
    '田中太郎さんは語った',
    'Иванов Иван Иванович',
    'ФИО: Сидорова Анна Петровна',
    'श्री राम शर्मा ने कहा',
    'السيد محمد الحداد',
    'ชื่อ-นามสกุล: สมชาย ใจดี',
    'ông Nguyễn Văn Minh cho biết',
    'ο κ. Γιώργος Παπαδόπουλος δήλωσε',
  ],
  misses: [
    '담당자: 미정',
    '서울특별시 강남구',
    '東京都庁で会議が開かれた',
    'Санкт-Петербург, Невский проспект',
    'Министерство образования',
    'नई दिल्ली में बारिश',
    'مدينة الرياض',
    'กรุงเทพมหานคร',
    'Thành phố Hồ Chí Minh',
    'имя: config.yaml',
  ],
};
export default detector;
