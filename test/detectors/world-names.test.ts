import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import cnName from '../../src/detectors/pi/cn-name.js';
import personName from '../../src/detectors/pi/person-name.js';
import detector from '../../src/detectors/pi/world-name.js';

const found = (text: string, field?: string) => [...detector.find(text, field)];
const told = (text: string, field?: string) => found(text, field).map(({ start, end }) => text.slice(start, end));
const certain = (text: string, field?: string) =>
  found(text, field)
    .filter(({ confidence }) => confidence === 'certain')
    .map(({ start, end }) => text.slice(start, end));
const likely = (text: string, field?: string) =>
  found(text, field)
    .filter(({ confidence }) => confidence !== 'possible')
    .map(({ start, end }) => text.slice(start, end));

describe('a column decides by its name and its values together', () => {
  test.each([
    ['성명', '김민준'],
    ['이름', '박서연'],
    ['氏名', '田中太郎'],
    ['氏名', '佐藤 花子'],
    ['ФИО', 'Сидоров Пётр Андреевич'],
    ['Ονοματεπώνυμο', 'Μαρία Παπαδοπούλου'],
    ['الاسم', 'محمد الحداد'],
    ['שם', 'דוד כהן'],
    ['नाम', 'राजेश शर्मा'],
    ['ชื่อ-นามสกุล', 'สมชาย ใจดี'],
    ['họ_tên', 'Nguyễn Văn Minh'],
    ['nombre_completo', 'Carmen García López'],
    ['Imię i nazwisko', 'Agnieszka Kowalska'],
  ])('%s: %s', (field, value) => {
    expect(likely(value, field)).toEqual([value]);
  });

  test.each([
    ['이름', '기본 설정'],
    ['имя', 'config.yaml'],
    ['name', 'Blue Widget'],
    ['名前', '東京都'],
    ['नाम', 'नई दिल्ली'],
    ['الاسم', 'مدينة الرياض'],
    ['성명', '미정'],
    ['ФИО', 'неизвестно'],
  ])('and says nothing of %s: %s', (field, value) => {
    expect(likely(value, field)).toEqual([]);
  });
});

describe('a name is certain in a column of people if it reads like one by itself, or by the form of a full name', () => {
  test.each([
    ['성명', '김민준'],
    ['氏名', '佐藤太郎'],
    ['ФИО', 'Сидоров Пётр Андреевич'],
    ['Ονοματεπώνυμο', 'Μαρία Παπαδοπούλου'],
    ['שם_מלא', 'יוסף כהן'],
  ])('%s: %s', (field, value) => {
    expect(certain(value, field)).toEqual([value]);
  });

  test.each([
    ['name', '김민준'],
    ['имя', 'Сидоров Олег'],
    ['성명', '루미나'],
  ])('and not so %s: %s', (field, value) => {
    expect(certain(value, field)).toEqual([]);
  });

  test('given name, patronymic and family name', () => {
    expect(certain('Об этом сообщил Иван Петрович Кузнецов.')).toEqual(['Иван Петрович Кузнецов']);
    expect(certain('Об этом сообщил Иван Кузнецов.')).toEqual([]);
  });
});

describe('a name with nothing beside it is possible', () => {
  test.each([
    ['어제 김해철은 회의에 참석했다.', ['김해철']],
    ['경찰은 김씨를 조사했다.', ['김']],
    ['昨日、安倍晋三は会議に出席した。', ['安倍晋三']],
    ['Вчера Рамзан Кузнецов приехал.', ['Рамзан Кузнецов']],
    ['«Это так», — сказал Ратманский.', ['Ратманский']],
    ['Χθες ο Γιώργος Παπανδρέου πήγε στη συνάντηση.', ['Γιώργος Παπανδρέου']],
    ['אתמול יצחק שריד הגיע לפגישה.', ['יצחק שריד']],
    ['حضر أحمد الحداد الاجتماع أمس.', ['أحمد الحداد']],
    ['दिनेश शर्मा कल आए।', ['दिनेश शर्मा']],
    ['เมื่อวาน สมชาย ทองคำดี มาประชุม', ['สมชาย ทองคำดี']],
  ])('%s', (text, names) => {
    expect(told(text)).toEqual(names);
  });

  test('and a family name again, where the text has it with a given name too', () => {
    expect(told('Выступил Иван Ратманский. Потом Ратманский ушёл.')).toEqual(['Иван Ратманский', 'Ратманский']);
    expect(told('昨日、高橋健一は会議に出た。その後、高橋は帰った。')).toEqual(['高橋健一', '高橋']);
  });

  test.each([
    '지하철을 탔다.',
    'Президент Российской Федерации прибыл.',
    'Гражданина Германии задержали.',
    'תל אביב היא עיר',
    'Ο υπουργός Υγείας δήλωσε',
    '기자 권한이 없습니다',
  ])('what reads like one and is none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('a label, a form of address or the form of a full name makes a name likely', () => {
  test.each([
    ['이름: 김민준', '김민준'],
    ['김민준 씨가 회의에 참석했다', '김민준'],
    ['氏名：田中太郎', '田中太郎'],
    ['田中太郎さんは語った', '田中太郎'],
    ['ジョン・スミス氏は語った', 'ジョン・スミス'],
    ['ФИО: Сидорова Анна Петровна', 'Сидорова Анна Петровна'],
    ['Вчера выступил г-н Петров Сергей Иванович.', 'Петров Сергей Иванович'],
    ['Автор статьи — Кузнецов О. И.', 'Кузнецов О. И.'],
    ['Το δήλωσε ο κ. Γιώργος Παπαδόπουλος χθες.', 'Γιώργος Παπαδόπουλος'],
    ['قال السيد محمد الحداد ذلك', 'محمد الحداد'],
    ['כך אמר מר דוד כהן אתמול', 'דוד כהן'],
    ['श्री राजेश शर्मा ने कहा', 'राजेश शर्मा'],
    ['নাম: সৌরভ ঘোষ', 'সৌরভ ঘোষ'],
    ['ชื่อ-นามสกุล: สมชาย ใจดี', 'สมชาย ใจดี'],
    ['นายสมชาย ศรีสุขใจ กล่าวว่า', 'สมชาย ศรีสุขใจ'],
    ['Theo ông Nguyễn Văn Minh, việc này đã xong.', 'Nguyễn Văn Minh'],
  ])('%s', (text, name) => {
    expect(likely(text)).toEqual([name]);
  });
});

test.each([
  '담당자: 미정',
  '유효성 검사를 추론하려고 시도합니다',
  '서강대 교수와 유치원 원장',
  '石川県金沢市の兼六園',
  'Улица Льва Толстого и Невский проспект',
  'Вера в успех и надежда на победу',
  'นายกรัฐมนตรีแถลงข่าว และ ทนายความ เดือนมิถุนายน',
  'คุณสามารถเปิดการตั้งค่า',
  'Thành phố Hồ Chí Minh, đường Trần Hưng Đạo, số 34 Lê Lợi',
  'विकास और प्रकाश की आशा में गाँव ने योजना शुरू की',
  'يتميز هذا المنتج بتصميم جميل وسعر عادل',
])('%s names nobody', (text) => {
  expect(told(text)).toEqual([]);
});

test('of the sentences that name nobody fewer than one in fifty hold what reads like a name, in every language but English', () => {
  let language = '';
  const sentences: [string, string][] = [];
  for (const line of readFileSync(new URL('../../bench/nameless-texts.txt', import.meta.url), 'utf8').split('\n')) {
    language = /^\[([\w-]+)\]/.exec(line)?.[1] ?? language;
    if (line !== '' && !/^[#[]/.test(line)) sentences.push([language, line]);
  }
  const wrong = sentences.filter(
    ([of, text]) => of !== 'en' && [detector, cnName, personName].some((one) => [...one.find(text)].length > 0),
  );
  expect(wrong.map(([, text]) => text).slice(Math.floor(sentences.length / 50))).toEqual([]);
});

test('names lie within the text, in order, and do not overlap, whatever the text is', () => {
  const part = fc.constantFrom(
    '김민준',
    ' 씨',
    '田中太郎',
    'さん',
    'Иванов ',
    'И. ',
    'г-н ',
    'κ. ',
    'Γιώργος ',
    'السيد ',
    'محمد ',
    'श्री ',
    'राम ',
    'นาย',
    'สมชาย ',
    'ông ',
    'Nguyễn ',
    'Văn ',
    '이름: ',
    'ФИО:',
    '\n',
    '·',
    'ジョン・',
    'a',
    '"',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
      ),
      (text) => {
        let last = 0;
        for (const { start, end } of found(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      },
    ),
  );
});

test('in words of a record the name of a dish or a shop is that of no person', () => {
  const names = (text: string): string[] => found(text).map(({ start, end }) => text.slice(start, end));
  expect(names('{"menu_item_id": "d-7", "menu_item_name": "Lavender Rose Tea"}')).toEqual([]);
  expect(names('{"items": [{"menu_item_id": "chai-latte-7", "name": "Chai Latte"}, {"product_id": 8, "name": "London Fog"}]}')).toEqual([]);
  expect(names('{"user_id": "d-7", "name": "Chai Example"}')).toEqual(['Chai Example']);
  expect(names('{"product_owner_id": 7, "name": "Chai Example"}')).toEqual(['Chai Example']);
});
