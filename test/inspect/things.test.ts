import { describe, expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { isText } from '../../src/inspect/record-subject.js';
import type { Json } from '../../src/model/basics.js';
import type { Description } from '../../src/model/claim.js';
import type { Roles } from '../../src/model/format.js';
import type { Item } from '../../src/model/item.js';
import { processorTime } from '../processor-time.js';

const inspector = createInspector(await detectors());
const missing = { state: 'missing', lookedIn: [] } as const;
const said: Description = { source: missing, license: missing, basis: missing, reservations: missing };
const roles = { id: [], url: [], text: [] } as unknown as Roles;

/** Kinds found in the rows of a table as a scan finds them, more than possible, each with how often. */
function kindsIn(rows: readonly Record<string, Json>[], path = 'a.csv'): Record<string, number> {
  const items = rows.map((fields, i): Item => ({ kind: 'item', at: { path, line: i + 2 }, fields }));
  inspector.begin(inspector.learn(items));
  const kinds: Record<string, number> = {};
  for (const item of items)
    for (const { kind, confidence } of inspector.item(item, said, roles).detections)
      if (confidence !== 'possible' && kind.startsWith('pi/')) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return kinds;
}

const rows = <T extends Record<string, Json>>(count: number, row: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => row(i));
const towns = ['Santa Clara', 'Aguada', 'Belém Novo', 'San Martino', 'Cabo', 'Lagoa da Mata', 'Ourém', 'Vila Rica do Sul', 'Pau', 'Serra'];
const people = [
  'Maria Santos',
  'João Pereira',
  'Ana Silva',
  'Carlos Oliveira',
  'Paula Costa',
  'Pedro Almeida',
  'Rita Fernandes',
  'José Ribeiro',
];
const town = (i: number): string => `${towns[i % towns.length]!} ${'abcdefghijklmnopqrst'[i % 20]!.repeat(1 + (i % 3))}${i}`;

const illnesses = (i: number): string =>
  `${['Acute', 'Chronic', 'Early', 'Late'][i % 4]} ${'bcdfglmnprst'[i % 12]}${'aeiou'[i % 5]}${i}itis`;
const poets = ['何景明', '李白', '杜甫', '王安石', '苏轼', '张栻', '陆游', '辛弃疾'];

describe('a list of illnesses', () => {
  test('has another one in each record, and is of nobody', () => {
    expect(kindsIn(rows(60, (i) => ({ id: i, diagnosis: illnesses(i), symptom: 'fever' })))).toEqual({});
  });
  test('is one of patients where several have the same, or another column is of people', () => {
    expect(kindsIn(rows(60, (i) => ({ id: i, diagnosis: illnesses(i % 12) })))['pi/health']).toBe(60);
    expect(kindsIn(rows(60, (i) => ({ patient: people[i % 8]!, diagnosis: illnesses(i) })))['pi/health']).toBe(60);
    expect(kindsIn(rows(60, (i) => ({ id: i, diagnosis: illnesses(i), age: 20 + i, sex: i % 2 ? 'F' : 'M' })))['pi/health']).toBe(60);
  });
});

describe('a list of administrative areas, by the name of its file', () => {
  const areas = rows(60, (i) => ({ id: i, name_en: i % 2 === 0 ? town(i) : people[i % 8]!, province_id: i % 7 }));
  test('is of nobody, however many areas are called like persons', () => {
    expect(kindsIn(areas)['pi/person-name']).toBeGreaterThan(5);
    for (const path of ['api/district.json', 'sub_districts.csv', 'br-municipios.csv', '省市区.csv', 'list of cities.tsv'])
      expect(kindsIn(areas, path)).toEqual({});
  });
  test('is one of persons where most names are, or a column is', () => {
    const all = kindsIn(
      rows(60, (i) => ({ id: i, name: people[i % 8]! })),
      'cities.csv',
    );
    expect(all['pi/person-name']).toBeGreaterThan(40);
    const mayors = kindsIn(
      rows(60, (i) => ({ city: town(i), mayor: people[i % 8]! })),
      'cities.csv',
    );
    expect(mayors['pi/person-name']).toBeGreaterThan(40);
  });
});

describe('poets of past dynasties', () => {
  const poems = (dynasty: (i: number) => string, more: (i: number) => Record<string, Json> = () => ({})) =>
    kindsIn(rows(60, (i) => ({ dynasty: dynasty(i), author: poets[i % 8]!, ...more(i) })));
  test('are long dead', () => {
    expect(poems((i) => ['唐', '宋', '明代', 'Qing'][i % 4]!)).toEqual({});
  });
  test('are not where many are of today, the column says nothing of a dynasty, or the records are of persons', () => {
    expect(poems((i) => (i % 4 === 0 ? '当代' : '唐'))['pi/cn-name']).toBe(60);
    expect(poems((i) => (i % 4 === 0 ? 'Song' : 'gold member'))['pi/cn-name']).toBe(60);
    expect(
      poems(
        () => '唐',
        (i) => ({ email: `a${i}@mail.test.cn` }),
      )['pi/cn-name'],
    ).toBe(60);
  });
});

describe('a table of things', () => {
  test('has names that are like those of people now and then, addresses and positions, and none of them is of a person', () => {
    const stations = rows(60, (i) => ({
      name: i % 9 === 0 ? people[i % 8]! : town(i),
      address: `${i + 1} High Street, London SW1A 1AA`,
      lat: 51.5,
    }));
    expect(kindsIn(stations)).toEqual({});
  });

  test('is told by what its records are called in any language, in a field of its own or within one', () => {
    const banks = rows(40, (i) => ({
      LongName: `Banco ${town(i)} de Investimentos e Participações S.A.`,
      SalaryPortability: 'Banco folha',
    }));
    expect(kindsIn(banks)).toEqual({});
    const countries = rows(40, (i) => ({
      name: { common: town(i), official: `Republic of ${town(i)}` },
      capital: people[i % 8]! === '' ? '' : town(i),
    }));
    expect(kindsIn(countries)).toEqual({});
  });

  test('with a column of people is one of people', () => {
    const address = (i: number) => `${i + 1} High Street, London SW1A 1AA`;
    expect(kindsIn(rows(60, (i) => ({ name: town(i), owner: people[i % 8]!, address: address(i) })))['pi/address']).toBe(60);
    expect(kindsIn(rows(60, (i) => ({ name: town(i), email: `a${i}@mail.test.pt`, address: address(i) })))['pi/address']).toBe(60);
    expect(kindsIn(rows(60, (i) => ({ name: town(i), customer_id: i, address: address(i) })))['pi/address']).toBe(60);
    expect(kindsIn(rows(60, (i) => ({ name: town(i), guest: people[i % 8]!, address: address(i) })))['pi/address']).toBe(60);
  });

  test('is not told by towns or products that rows of orders name: many rows name the same', () => {
    const orders = rows(60, (i) => ({
      order: i,
      product_name: towns[i % 4]!,
      city: towns[i % 6]!,
      address: `${i + 1} High Street, London SW1A 1AA`,
    }));
    expect(kindsIn(orders)['pi/address']).toBe(60);
  });

  test('is not told by full names that no table of names has', () => {
    const given = ['Chukwuoma', 'Ngozika', 'Obiageliaku', 'Ifunanyaeze', 'Tochukwuka', 'Amaradiya', 'Wubshetay', 'Tsehaynesh'];
    const unknown = rows(60, (i) => ({
      name: `${given[i % 8]!} ${given[(i * 3 + 1) % 8]!}${'abcdefghij'[i % 10]!}`,
      address: `${i + 1} High Street, London SW1A 1AA`,
    }));
    expect(kindsIn(unknown)['pi/address']).toBe(60);
  });
});

test('a column of streets, teams or stations is not one of people because some are called like one', () => {
  const routes = rows(60, (i) => ({
    STREET: i % 10 === 0 ? 'N ABRAHAM LINCOLN DR' : `W ${town(i).toUpperCase()} AVE`,
    'Team 1': i % 10 === 0 ? 'Anna Miller' : town(i),
  }));
  expect(kindsIn(routes)).toEqual({});
});

test('what only the name of a column says of health is of nobody where nothing tells one record from another', () => {
  expect(
    kindsIn(
      rows(40, (i) => ({
        smiles: `CC${'C'.repeat(i % 9)}=[O+]CC(CC)CC(CC)=[O+]2${'CC(CC)'.repeat(i % 40)}`,
        HIV_status: i % 2 === 0 ? 'positive' : 'negative',
      })),
    ),
  ).toEqual({});
  // A text may say whom it is about, however long it is.
  for (const times of [1, 40]) {
    const told = rows(40, (i) => ({
      note: 'She was seen on the ward in the morning. '.repeat(times),
      HIV_status: i % 2 === 0 ? 'positive' : 'negative',
    }));
    expect(kindsIn(told)['pi/health']).toBe(40);
  }
  const cohort = rows(40, (i) => ({ patient_id: i, HIV_status: i % 2 === 0 ? 'positive' : 'negative' }));
  expect(kindsIn(cohort)['pi/health']).toBe(40);
  const aged = rows(40, (i) => ({ age: 20 + i, HIV_status: i % 2 === 0 ? 'positive' : 'negative' }));
  expect(kindsIn(aged)['pi/health']).toBe(40);
  const survey = rows(40, (i) => ({
    age: 20 + i,
    sex: i % 2 === 0 ? 'female' : 'male',
    HIV_status: i % 2 === 0 ? 'positive' : 'negative',
  }));
  expect(kindsIn(survey)['pi/health']).toBe(40);
});

test.each([
  ['one letter', 'a'],
  ['one character', '字'],
  ['a letter and a space', 'a '],
  ['a long word and a space', `${'a'.repeat(1000)} `],
])('whether a long value is a text is told in time that grows with its length: %s', (_, piece) => {
  const value = piece.repeat(800_000 / piece.length);
  const before = processorTime();
  isText(value);
  // Time that grows with the square of the length would be minutes.
  expect(processorTime() - before).toBeLessThan(5_000);
});

describe('names and how often they are borne', () => {
  const heads = 'Gar Fer Gon Ro Mar Her San Pe Lo Ra Tor Ji Mo Va Cas Or Ru Del Su Bla'.split(' ');
  const tails = 'cia nandez zalez driguez tinez nando chez rez pez mos res menez ra rela tro tega biales gado arez nco'.split(' ');
  const surname = (i: number): string => `${heads[i % 20]!}${tails[Math.floor(i / 20) % 20]!}`.toUpperCase();

  test('are of nobody', () => {
    const counted = rows(400, (i) => ({ apellido: surname(i), frec_pri: 9000 - i, frec_seg: 8000 - 2 * i }));
    expect(kindsIn(counted)).toEqual({});
  });

  test('but those of persons are, of whom some share theirs', () => {
    const customers = rows(400, (i) => ({ apellido: surname(i % 180), total: 9000 - i }));
    expect(kindsIn(customers)['pi/person-name'] ?? kindsIn(customers)['pi/world-name']).toBeGreaterThan(100);
  });

  test('and so are those beside what tells a person', () => {
    const patients = rows(400, (i) => ({ apellido: surname(i), total: i, mail: `p${i}@clinic.test.org` }));
    expect(kindsIn(patients)['pi/email']).toBe(400);
  });
});

describe('words and how often they are used', () => {
  const parts = '潮汐港湾航道灯塔渡口船闸浮标堤岸沙洲海流波浪锚地码头水位测站观测记录年鉴图册表格'.match(/../gu)!;
  const word = (i: number): string => `${parts[i % 20]!}${parts[Math.floor(i / 20) % 20]!}`;

  test('are of nobody, whoever an entry is about', () => {
    const list = rows(400, (i) => ({ word: i === 77 ? '王小明先生' : word(i), freq: 9000 - i }));
    expect(kindsIn(list)).toEqual({});
    expect(kindsIn(rows(400, (i) => ({ column1: i === 77 ? '王小明先生' : word(i), column2: 9000 - i })))).toEqual({});
  });

  test('but a name is one in a column of something else, beside words, and among others', () => {
    const orders = rows(400, (i) => ({ recipient: i === 77 ? '王小明先生' : word(i), freq: 9000 - i }));
    expect(kindsIn(orders)).not.toEqual({});
    const notes = rows(400, (i) => ({ word: i === 77 ? '王小明先生' : word(i), freq: 9000 - i, place: `${word(i)}镇` }));
    expect(kindsIn(notes)).not.toEqual({});
    const guests = rows(400, (i) => ({
      word: i % 20 === 7 ? `${'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'[Math.floor(i / 20)]!}小明先生` : word(i),
      freq: 9000 - i,
    }));
    expect(kindsIn(guests)).not.toEqual({});
  });
});

test('a file that has only a number is called by its folder', () => {
  const units = rows(40, (i) => ({ name: people[i % people.length]!, code: `${100 + i}` }));
  const wards = rows(40, (i) => ({ name: i % 3 === 0 ? people[i % people.length]! : town(i), code: `${100 + i}` }));
  expect(kindsIn(wards, 'dist/wards/845.csv')).toEqual({});
  expect(kindsIn(units, 'dist/staff/845.csv')['pi/person-name']).toBeGreaterThan(20);
});

test('the age of rocks and roofs is no age of a child', () => {
  const cores = rows(60, (i) => ({ sample: `S${i}`, SeafloorAge: i % 13, roof_age: 3 + (i % 9) }));
  expect(kindsIn(cores)).toEqual({});
});

test('what a column says to be wards and towns is of nobody, whatever they are called', () => {
  const kinds = ['phuong', 'quan', 'thi-tran'];
  const wards = rows(60, (i) => ({ name: people[i % people.length]!, slug: `s${i}`, type: kinds[i % 3]!, code: `${100 + i}` }));
  expect(kindsIn(wards, 'all.csv')).toEqual({});
  const customers = rows(60, (i) => ({ name: people[i % people.length]!, type: ['gold', 'silver', 'town'][i % 3]! }));
  expect(kindsIn(customers, 'all.csv')['pi/person-name']).toBeGreaterThan(30);
});

describe('a table of how many people there are in each group', () => {
  const ages = ['0-17', '18-64', '65 and over'];
  const groups = (i: number) => ({
    Sex: i % 2 ? 'Male' : 'Female',
    Age: ages[i % 3]!,
    Ethnicity: ['Hispanic', 'Black', 'White', 'Asian'][i % 4]!,
    'Pregnant women': i % 5,
    Deaths: 1200 + i * 7,
    Population: 900_000 + i * 431,
  });

  test('says nothing of one person', () => {
    expect(kindsIn(rows(60, groups))).toEqual({});
    expect(
      kindsIn(
        rows(60, (i) => ({ Geschlecht: i % 2 ? 'männlich' : 'weiblich', Alter: ages[i % 3]!, Sterbefälle: i, Einwohner: 9_000 + i })),
      ),
    ).toEqual({});
  });

  test('is one of persons where something tells them from one another, or one number alone is counted', () => {
    const ofPatients = kindsIn(rows(60, (i) => ({ patient_id: `P${1000 + i}`, ...groups(i) })));
    expect(Object.keys(ofPatients)).toContain('pi/ethnic-origin');
    const born = kindsIn(rows(60, (i) => ({ 'date of birth': `19${50 + (i % 40)}-0${1 + (i % 9)}-1${i % 10}`, ...groups(i) })));
    expect(Object.keys(born)).toContain('pi/ethnic-origin');
    const { Deaths: _, ...oneCount } = groups(1);
    expect(Object.keys(kindsIn(rows(60, (i) => ({ ...oneCount, Sex: i % 2 ? 'Male' : 'Female' }))))).toContain('pi/ethnic-origin');
    // What became of one patient is no number of deaths.
    const events = kindsIn(rows(60, (i) => ({ Sex: i % 2 ? 'Male' : 'Female', Ethnicity: 'Hispanic', death: i % 2, case: 1 })));
    expect(Object.keys(events)).toContain('pi/ethnic-origin');
  });
});

test('a record with the type of its shape beside its name is of an area, whatever it is called', () => {
  const names = ['Nguyễn Huệ', 'Trần Hưng Đạo', 'Lê Lợi', 'Phan Bội Châu', 'Hai Bà Trưng', 'Phạm Văn Hai'];
  const area = (i: number, type: string) => ({ id: `${i}`, name: `${names[i % 6]!}`, type, bbox: [i, i + 1, i + 2, i + 3] });
  expect(kindsIn(rows(30, (i) => area(i, i % 3 ? 'Polygon' : 'MultiPolygon')))).toEqual({});
  expect(Object.keys(kindsIn(rows(30, (i) => area(i, i % 3 ? 'owner' : 'tenant'))))).not.toEqual([]);
});

describe('a problem for programs', () => {
  const fields = (i: number) => ({
    task_id: `T/${i}`,
    prompt: `Write a function that tells whether a contact is complete.`,
    test_cases: `inputs = [{"name": "${people[i % 8]!}", "mobile": "(212) 736-500${i % 10}", "mail": "ann.o${i}@mailbox.org"}]\nassert complete(inputs[0]) is True`,
    reference_solution: 'def complete(contact):\n    return "mobile" in contact',
  });

  test('is tried with persons that are possible at most', () => {
    expect(kindsIn(rows(30, fields))).toEqual({});
  });

  test('has an author all the same, and a list of customers with a column of that name none of the rest', () => {
    const written = kindsIn(rows(30, (i) => ({ ...fields(i), author_email: `ann.o${i}@mailbox.org` })));
    expect(written['pi/email']).toBe(30);
    const { reference_solution: _, ...noSolution } = fields(1);
    expect(kindsIn(rows(30, (i) => ({ ...noSolution, id: i, code: `C-${i}` })))['pi/email']).toBe(30);
    const customers = (i: number) => ({ customer: people[i % 8]!, test: `ann.o${i}@mailbox.org`, solution: 'refund paid' });
    expect(kindsIn(rows(30, customers))['pi/email']).toBe(30);
  });
});

test('names that many bear are of nobody, by a column of persons who bear them; a list of persons is not one of these', () => {
  const syllables = ['ka', 'ri', 'no', 'la', 'mi', 'ta', 'so', 'ne', 'vi', 'do'];
  const made = (i: number): string => {
    const word = `${syllables[i % 10]!}${syllables[Math.floor(i / 10) % 10]!}${syllables[Math.floor(i / 100) % 10]!}`;
    return word[0]!.toUpperCase() + word.slice(1);
  };
  for (const persons of ['persons', 'personer', 'personnes'])
    expect(kindsIn(rows(300, (i) => ({ name: i % 3 ? made(i) : `${made(i)}ström`, [persons]: 2000 - i })))).toEqual({});
  expect(Object.keys(kindsIn(rows(300, (i) => ({ name: people[i % 8]!, persons: 1 + (i % 4) }))))).toContain('pi/person-name');
});

test('one of many sayings that names somebody mentions them', () => {
  const items = rows(400, (i) => ({
    riddle: i === 350 ? '王小明先生坐席' : `${'做贼碰上劫路人竹篮打水猫哭老鼠'.slice(i % 8, (i % 8) + 6)}${i}`,
    answer: '坏到一块了',
  }));
  const list = items.map((fields, i): Item => ({ kind: 'item', at: { path: 'a.json', line: i + 2 }, fields }));
  inspector.begin(inspector.learn(list.slice(0, 300)));
  const found = list.flatMap((item) => inspector.item(item, said, roles).detections).filter(({ kind }) => kind === 'pi/cn-name');
  expect(found.filter(({ confidence }) => confidence !== 'possible').map(({ mentioned }) => mentioned)).toEqual([true]);
});
