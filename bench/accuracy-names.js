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

/** Measured apart on 2026-11-27, by hand and on labeled texts that are not part of the project; not measured again by this program. */
const SURENESS = `
### How sure names are

Names in running text that are told as certain, as likely and as possible, and how many of them are right by the labels of texts to which nothing was fitted:
CoNLL-2003, WikiANN, GermEval 2014, LeNER-Br, MSRA, People's Daily and Weibo, factRuEval-2016, elNER, a Japanese and a Korean set of Wikipedia and
news (stockmark, KLUE), NEMO, AQMAR, a Hindi set and ThaiNER. Rules were written while one half of each was looked at; this is the other half, though a few
words that are no names were seen there too. A family name that a text has alone counts where the text has the whole name elsewhere. What counts as right is what the sets' authors labeled: in the English part of WikiANN seven of 162 certain names are labeled otherwise, though all 162 are people.
Of the 39 likely ones in Japanese text 37 are people; what is wrong among the likely ones in Arabic text are names in Latin letters, which its authors did not label.

| text | labeled | found | certain | right | likely | right | possible | right |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| English, news | 4647 | 0.647 | 611 | 0.995 | 1811 | 0.975 | 734 | 0.899 |
| Chinese, news and microblogs | 1935 | 0.635 | 468 | 0.991 | 440 | 0.970 | 364 | 0.920 |
| French, single lines | 2285 | 0.565 | 3 | 1.000 | 908 | 0.975 | 440 | 0.870 |
| German | 828 | 0.329 | 5 | 1.000 | 128 | 0.984 | 145 | 0.938 |
| Portuguese, court decisions | 735 | 0.365 | 29 | 1.000 | 164 | 0.994 | 79 | 0.962 |
| Russian | 930 | 0.683 | 20 | 1.000 | 237 | 0.996 | 391 | 0.974 |
| Greek | 564 | 0.411 | 0 | – | 95 | 0.937 | 152 | 0.941 |
| Japanese | 1517 | 0.245 | 0 | – | 39 | 0.897 | 344 | 0.977 |
| Korean | 2239 | 0.264 | 0 | – | 279 | 0.996 | 319 | 0.978 |
| Hebrew | 1046 | 0.209 | 0 | – | 78 | 1.000 | 182 | 0.852 |
| Arabic | 733 | 0.235 | 0 | – | 78 | 0.910 | 148 | 0.811 |
| Hindi | 2593 | 0.165 | 0 | – | 320 | 0.906 | 284 | 0.827 |
| Thai | 1261 | 0.608 | 0 | – | 866 | 0.971 | 13 | 0.846 |

What is certain: a common given name of the tables with a family name that English text speaks of, or after a form of address; a name before a mail address made of it;
a Chinese name of three characters with a role or a title beside it, or after a label; a Russian name with a patronymic or two initials; a value of a column of people
that reads like a name by itself. In 4.0 million characters of documentation of Debian's packages 622 different certain names were read by hand: all are people.
Firms and ships with the names of people are what is wrong in the news. A firm, a brand or a work that is known by the whole name of a person (Louis Vuitton, Jane Eyre) is told as
nobody where no role, title or verb of saying is beside it, and as possible where many people bear both parts of it; a text about such a person who is named without any of these is missed.

Of the sentences that name nobody 1,188 were written before the rules that tell things from people, one half of them looked at, then the other; then 410 more: of these 14 sentences of 19 languages held
a possible name (8 of 40 English, 2 of 30 French, 1 of 20 Spanish, 1 of 20 Chinese, 2 of 20 Arabic, none of 14 other languages), two of them a likely one, before they were looked at and most of them mended.
The table of texts that name nobody is measured with all of them. English names of one word, such as those of towns and programs, are what is left.

Texts that name hardly anybody: of translated messages of programs (0.06 to 2.4 million characters of each of 30 languages in Chinese, Japanese, Korean, Cyrillic, Greek,
Hebrew, Arabic, Armenian, Georgian, eight scripts of India, Thai and Vietnamese) at most one in 260 holds what is told as a name; in Cyrillic most of these are names of authors, in
Chinese names of scripts. Of news and encyclopedias in which no person is labeled: Japanese 0.3 %, Korean 0.4 %, Hindi 0.7 %, Thai 0.6 %, Arabic 1.2 % (2 of 173), Hebrew 2.7 % (6 of 220 texts of four sentences),
Greek 2.2 % (2 of 93 of three), German 0.1 %.
`;

const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** Markdown: what is found in columns, after labels and titles by script, and how many texts that name nobody hold something that reads like a name. */
export async function section() {
  const inspector = createInspector((await detectors()).filter(({ type }) => type === 'PERSON'));
  const rows = [];
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
    const alone = `${counts.bare.found}/${EACH} | ${counts.bare.whole}/${EACH}`;
    rows.push(
      `| ${script} | ${SHOWN.map((one) => `${counts[one].likely}/${EACH} | ${counts[one].whole}/${EACH}`).join(' | ')} | ${alone} |`,
    );
  }
  const clean = [];
  for (const [language, sentences] of namelessSentences()) {
    const random = randomFrom(`nameless ${language}`);
    let [any, likely] = [0, 0];
    for (let i = 0; i < TEXTS; i++) {
      const text = Array.from({ length: SENTENCES }, () => sentences[random(sentences.length)]).join(' ');
      const found = inspector.text(text, { path: '' });
      if (found.length > 0) any++;
      if (found.some(({ confidence }) => confidence !== 'possible')) likely++;
    }
    clean.push(`| ${language} | ${sentences.length} | ${share(any, TEXTS)} | ${share(likely, TEXTS)} |`);
  }
  return [
    `### Names of the world\n\nMade-up people in a column with a local header and one called full_name, after a label, beside a form of address, and alone in a sentence, ${EACH} of each: how many are found as likely (of the last, how many are found), and how many of them whole.`,
    'What is found of those, and not of names that no table has.\n',
    `| script or language | ${SHOWN.map((one) => `${one}: likely | whole`).join(' | ')} | alone: found | whole |`,
    `| --- | ${SHOWN.map(() => '---: | ---:').join(' | ')} | ---: | ---: |`,
    ...rows,
    `\n${TEXTS} texts of ${SENTENCES} sentences each that name nobody: news, recipes, goods, weather, law, documentation, and streets, ships, laws, firms and works with the names of people (bench/nameless-texts.txt).\n`,
    '| language | sentences | texts with a possible name | with a likely one |',
    '| --- | ---: | ---: | ---: |',
    ...clean,
    SURENESS.trimEnd(),
  ].join('\n');
}
