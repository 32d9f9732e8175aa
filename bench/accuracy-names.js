// Names in columns, after labels and titles, put together from the tables of names, by script; and texts that name nobody, by language.
import { readFileSync } from 'node:fs';
import { detectors } from '../dist/catalog/catalog.js';
import { createInspector } from '../dist/inspect/inspect.js';
import { randomFrom } from './world-numbers.js';

const EACH = 40;
const SENTENCES = 3;
/** Texts that name nobody of each language, of which a share in a hundred is told. */
const TEXTS = 200;
const SHOWN = ['field', 'header', 'label', 'title'];
/** The English name of a column of people. */
const HEADER = 'full_name';

/** Made-up people: given and family names put together at random. `{}` is the name. */
const PLACES = {
  Korean: {
    names: [
      ['김', '이', '박', '최', '정', '윤', '한'],
      ['민준', '서연', '지훈', '수빈', '영호', '은주'],
    ],
    field: '성명',
    label: '이름: {}',
    title: '{} 씨가 말했다.',
    bare: '어제 {}은 회의에 참석했다.',
  },
  Japanese: {
    names: [
      ['佐藤', '鈴木', '高橋', '渡辺', '小林', '加藤'],
      ['太郎', '花子', '健一', '美香', '大輔', '直樹'],
    ],
    field: '氏名',
    label: '氏名：{}',
    title: '{}さんは語った。',
    bare: '昨日、{}は会議に出席した。',
  },
  Russian: {
    names: [
      ['Иванов', 'Петров', 'Сидоров', 'Кузнецов'],
      [' Иван', ' Сергей', ' Дмитрий', ' Олег'],
      [' Петрович', ' Андреевич', ' Ильич'],
    ],
    field: 'ФИО',
    label: 'ФИО: {}',
    title: 'Выступил г-н {}.',
    bare: 'Вчера {} приехал на встречу.',
  },
  Ukrainian: {
    names: [
      ['Олена', 'Тарас', 'Оксана', 'Андрій'],
      [' Шевченко', ' Коваленко', ' Бондаренко', ' Мельник'],
    ],
    field: 'ПІБ',
    label: 'ПІБ: {}',
    title: 'Про це сказав пан {}.',
    bare: 'Учора {} прийшла на зустріч.',
  },
  Greek: {
    names: [
      ['Γιώργος', 'Μαρία', 'Νίκος', 'Ελένη'],
      [' Παπαδόπουλος', ' Γεωργιάδης', ' Νικολάου', ' Αντωνάκης'],
    ],
    field: 'Ονοματεπώνυμο',
    label: 'Ονοματεπώνυμο: {}',
    title: 'Το δήλωσε ο κ. {}.',
    bare: 'Χθες ο {} πήγε στη συνάντηση.',
  },
  Arabic: {
    names: [
      ['محمد', 'أحمد', 'فاطمة', 'خالد'],
      [' الحداد', ' النجار', ' الشامي', ' المصري'],
    ],
    field: 'الاسم الكامل',
    label: 'الاسم: {}',
    title: 'قال السيد {} ذلك.',
    bare: 'حضر {} الاجتماع أمس.',
  },
  Persian: {
    names: [
      ['علی', 'زهرا', 'حسین', 'مریم'],
      [' احمدی', ' رضایی', ' کریمی', ' مرادی'],
    ],
    field: 'نام و نام خانوادگی',
    label: 'نام: {}',
    title: 'آقای {} گفت.',
    bare: 'دیروز {} به جلسه آمد.',
  },
  Hebrew: {
    names: [
      ['דוד', 'שרה', 'יוסף', 'רחל'],
      [' כהן', ' לוי', ' מזרחי', ' פרץ'],
    ],
    field: 'שם מלא',
    label: 'שם: {}',
    title: 'כך אמר מר {}.',
    bare: 'אתמול {} הגיע לפגישה.',
  },
  Hindi: {
    names: [
      ['राजेश', 'सुनीता', 'अमित', 'प्रियंका'],
      [' शर्मा', ' वर्मा', ' गुप्ता', ' यादव'],
    ],
    field: 'नाम',
    label: 'नाम: {}',
    title: 'श्री {} ने कहा।',
    bare: 'कल {} बैठक में आए।',
  },
  Bengali: {
    names: [
      ['সৌরভ', 'অপর্ণা', 'সুব্রত'],
      [' চক্রবর্তী', ' ঘোষ', ' মুখার্জী'],
    ],
    field: 'নাম',
    label: 'নাম: {}',
    title: 'শ্রী {} বলেন।',
    bare: 'গতকাল {} সভায় এসেছিলেন।',
  },
  Thai: {
    names: [
      ['สมชาย', 'สมหญิง', 'ณัฐวุฒิ', 'สุภาพร'],
      [' ใจดีมาก', ' ศรีสุขใจ', ' ทองคำดี'],
    ],
    field: 'ชื่อ-นามสกุล',
    label: 'ชื่อ-นามสกุล: {}',
    title: 'นาย{} กล่าวว่า',
    bare: 'เมื่อวาน {} มาประชุม',
  },
  Vietnamese: {
    names: [
      ['Nguyễn', 'Trần', 'Phạm', 'Lê'],
      [' Văn', ' Thị', ' Minh'],
      [' Hùng', ' Lan', ' Tuấn'],
    ],
    field: 'Họ và tên',
    label: 'Họ tên: {}',
    title: 'Theo ông {}, việc này đã xong.',
    bare: 'Hôm qua {} đến dự cuộc họp.',
  },
  German: {
    names: [
      ['Anna', 'Klaus', 'Jürgen', 'Sabine'],
      [' Müller', ' Schneider', ' von Berg', ' Hofmann'],
    ],
    field: 'Vor- und Nachname',
    label: 'Name: {}',
    title: 'Das sagte Herr {} am Montag der Zeitung.',
    bare: 'Gestern kam {} zu spät in die Sitzung.',
  },
  French: {
    names: [
      ['Jean-Luc', 'Isabelle', 'Thierry', 'Chantal'],
      [' Dupont', ' Lefèvre', ' de La Tour', ' Moreau'],
    ],
    field: 'nom et prénom',
    label: 'Nom : {}',
    title: 'Selon Mme {}, il est trop tard pour cela.',
    bare: 'Hier {} est arrivé à la réunion avec deux heures de retard.',
  },
  Spanish: {
    names: [
      ['Alejandro', 'Carmen', 'Ignacio'],
      [' García López', ' Fernández', ' Muñoz'],
    ],
    field: 'nombre completo',
    label: 'Nombre: {}',
    title: 'Lo dijo la señora {} en una entrevista.',
    bare: 'Ayer {} llegó tarde a la reunión de la empresa.',
  },
  Chinese: {
    names: [
      ['赵', '钱', '孙', '李', '欧阳'],
      ['晓雯', '志强', '建国', '丽华'],
    ],
    field: '姓名',
    label: '姓名：{}',
    title: '记者{}报道',
    bare: '昨天{}参加了会议。',
  },
  'Chinese, traditional': {
    names: [
      ['陳', '林', '張', '劉', '歐陽'],
      ['曉雯', '志強', '建國', '麗華'],
    ],
    field: '姓名',
    label: '姓名：{}',
    title: '記者{}報導',
    bare: '昨天{}參加了會議。',
  },
};

/** Sentences that name nobody, by language. */
export function namelessSentences() {
  const byLanguage = new Map();
  let list = [];
  for (const line of readFileSync(new URL('./nameless-texts.txt', import.meta.url), 'utf8').split('\n')) {
    const language = /^\[([\w-]+)\]/.exec(line)?.[1];
    if (language !== undefined) byLanguage.set(language, (list = []));
    else if (line !== '' && !line.startsWith('#')) list.push(line);
  }
  return byLanguage;
}

/** Measured once, by hand and on labeled texts that are not part of the project; this program does not measure it again. */
const SURE = [
  'Names told as certain, as likely (English news; Chinese news and microblogs)',
  'CoNLL-2003; MSRA, People’s Daily, Weibo: halves to which nothing was fitted, on 2026-11-27 (`bench/notes/sure-names.md`)',
  'right 0.995 and 0.975; 0.991 and 0.970. Found 0.647; 0.635',
];

const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** What is found in columns, after labels and titles by script, and how many texts that name nobody hold something that reads like a name. */
export async function section() {
  const inspector = createInspector((await detectors()).filter(({ type }) => type === 'PERSON'));
  const rows = [];
  let [made, sure] = [0, 0];
  for (const [script, place] of Object.entries(PLACES)) {
    const random = randomFrom(`names ${script}`);
    const counts = Object.fromEntries([...SHOWN, 'bare'].map((one) => [one, { found: 0, likely: 0, whole: 0 }]));
    for (let i = 0; i < EACH; i++) {
      const name = place.names.map((parts) => parts[random(parts.length)]).join('');
      for (const one of [...SHOWN, 'bare']) {
        const field = one === 'field' ? place.field : one === 'header' ? HEADER : undefined;
        const text = field === undefined ? place[one].replace('{}', name) : name;
        const found = inspector.text(text, { path: '', ...(field !== undefined && { field }) });
        if (found.length > 0) counts[one].found++;
        if (found.some(({ confidence }) => confidence !== 'possible')) counts[one].likely++;
        if (found.some(({ start, end }) => text.slice(start, end) === name)) counts[one].whole++;
      }
    }
    made += EACH * SHOWN.length;
    sure += SHOWN.reduce((sum, one) => sum + counts[one].likely, 0);
    const alone = `${counts.bare.found}/${EACH} | ${counts.bare.whole}/${EACH}`;
    rows.push(
      `| ${script} | ${SHOWN.map((one) => `${counts[one].likely}/${EACH} | ${counts[one].whole}/${EACH}`).join(' | ')} | ${alone} |`,
    );
  }
  const clean = [];
  let [texts, told, toldLikely] = [0, 0, 0];
  for (const [language, sentences] of namelessSentences()) {
    const random = randomFrom(`nameless ${language}`);
    let [any, likely] = [0, 0];
    for (let i = 0; i < TEXTS; i++) {
      const text = Array.from({ length: SENTENCES }, () => sentences[random(sentences.length)]).join(' ');
      const found = inspector.text(text, { path: '' });
      if (found.length > 0) any++;
      if (found.some(({ confidence }) => confidence !== 'possible')) likely++;
    }
    texts += TEXTS;
    told += any;
    toldLikely += likely;
    clean.push(`| ${language} | ${sentences.length} | ${share(any, TEXTS)} | ${share(likely, TEXTS)} |`);
  }
  const lines = [
    `### Names of the world\n\nMade-up people in a column with a local header and one called full_name, after a label, beside a form of address, and alone in a sentence, ${EACH} of each: how many are found as likely (of the last, how many are found), and how many of them whole.`,
    'What is found of those, and not of names that no table has.\n',
    `| script or language | ${SHOWN.map((one) => `${one}: likely | whole`).join(' | ')} | alone: found | whole |`,
    `| --- | ${SHOWN.map(() => '---: | ---:').join(' | ')} | ---: | ---: |`,
    ...rows,
    `\n${TEXTS} texts of ${SENTENCES} sentences each that name nobody: news, recipes, goods, weather, law, documentation, and streets, ships, laws, firms and works with the names of people (bench/nameless-texts.txt).\n`,
    '| language | sentences | texts with a possible name | with a likely one |',
    '| --- | ---: | ---: | ---: |',
    ...clean,
  ];
  return {
    rows: [
      [
        'Names of people in a column, after a label, beside a form of address',
        `${rows.length} scripts and languages, ${made} made from the tables`,
        `told as likely: ${share(sure, made)}`,
      ],
      [
        'Texts that name nobody',
        `${texts} of ${SENTENCES} sentences each in ${clean.length} languages`,
        `a possible name in ${told} (${share(told, texts)}), a likely one in ${toldLikely}`,
      ],
      SURE,
    ],
    notes: lines.join('\n'),
  };
}
