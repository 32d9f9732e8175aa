import type { Clues, Detector, Found } from '../../model/detection.js';
import { capitalNames } from '../names/world/capital-names.js';
import { caselessNames } from '../names/world/caseless-names.js';
import { hangulNames } from '../names/world/hangul-names.js';
import { isJapanese, japaneseNames } from '../names/world/japanese-names.js';
import { nameLength, valueAt } from '../names/world/labeled-value.js';
import { labeledPlaces, nameField } from '../names/world/name-labels.js';
import { thaiNames } from '../names/world/thai-names.js';
import { isVietnamese, vietnameseNames } from '../names/world/vietnamese-names.js';
import { WHY, type WorldName } from '../names/world/world-name.js';

/** Scripts by which of the readers of names looks at them. */
const CAPITALS = /[\u0370-\u052f]/;
const CASELESS = /[\u0591-\u0dff\u10a0-\u10ff]/;
const HANGUL = /[\uac00-\ud7a3]/;
const THAI = /[\u0e01-\u0e4e]/;
const HAN = /[\u4e00-\u9fff]/;
const VIETNAMESE = /[ăđơưạ-ỹĐƠƯ]/;
/** A character of one of these scripts, or of Vietnamese. */
const ANY = /[\u0102\u0103\u0110\u0111\u01a0-\u01b0\u0370-\u0fff\u10a0-\u1fff\u3041-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;
const LABEL_SIGN = /[:：=|]/;
/** Longest value of a field that is a name. */
const LONGEST = 60;

function* find(text: string, field?: string): Generator<Found> {
  const says = field === undefined || text.length > LONGEST ? undefined : nameField(field);
  if (says !== undefined) {
    const value = text.trim();
    if (nameLength(value, says, true) === value.length && value !== '') {
      const start = text.indexOf(value);
      yield found({ start, end: start + value.length, sure: true, why: WHY.field });
      return;
    }
  }
  const all: WorldName[] = [];
  if (LABEL_SIGN.test(text))
    for (const { at, says } of labeledPlaces(text)) {
      const length = nameLength(valueAt(text, at), says, false);
      if (length > 0) all.push({ start: at, end: at + length, sure: true, why: WHY.label });
    }
  if (ANY.test(text)) for (const names of readers(text)) all.push(...names);
  let last = 0;
  for (const one of all.sort((a, b) => a.start - b.start || Number(b.sure) - Number(a.sure))) {
    if (one.start < last) continue;
    yield found(one);
    last = one.end;
  }
}

function* readers(text: string): Generator<Iterable<WorldName>> {
  if (CAPITALS.test(text)) yield capitalNames(text);
  if (CASELESS.test(text)) yield caselessNames(text);
  if (HANGUL.test(text)) yield hangulNames(text);
  if (THAI.test(text)) yield thaiNames(text);
  if (HAN.test(text) && isJapanese(text)) yield japaneseNames(text);
  if (VIETNAMESE.test(text) && isVietnamese(text)) yield vietnameseNames(text);
}

function found({ start, end, sure, why }: WorldName): Found {
  return { start, end, show: 1, confidence: sure ? 'likely' : 'possible', why };
}

/** Name of a person in other scripts than Latin and Chinese, in Vietnamese, and after a label or in a field in any language. */
const detector: Detector = {
  id: 'pi/world-name',
  family: 'pi',
  sharedByPeople: true,
  type: 'PERSON',
  title: { en: 'Name of a person in other scripts and languages', zh: '人名（其他文字和语言）' },
  category: 'pd:Name',
  sensitive: { pipl: false, gdpr: false },
  needs: [{ url: false }],
  may: (text: string, _clues: Clues, field: string | undefined) => ANY.test(text) || LABEL_SIGN.test(text) || (field !== undefined && text.length <= LONGEST),
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
  misses: ['담당자: 미정', '서울특별시 강남구', '東京都庁で会議が開かれた', 'Санкт-Петербург, Невский проспект', 'Министерство образования', 'नई दिल्ली में बारिश', 'مدينة الرياض', 'กรุงเทพมหานคร', 'Thành phố Hồ Chí Minh', 'имя: config.yaml'],
};
export default detector;
