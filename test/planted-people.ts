/** People who cannot exist, and data in which they are planted in many ways of writing; the same for the same seed. */

/** Something that must not be in a copy: as it is written in the file. */
export interface Planted {
  kind: string;
  value: string;
}

export interface Data {
  /** Path within the folder, and content. */
  file: string;
  content: string;
  planted: Planted[];
}

/** mulberry32: a small generator that gives the same numbers everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const pick = <T>(random: Random, all: readonly T[]): T => all[Math.floor(random() * all.length)]!;
const digits = (random: Random, n: number): string => Array.from({ length: n }, () => Math.floor(random() * 10)).join('');

export interface Person {
  zh: boolean;
  family: string;
  given: string;
  name: string;
  born: { y: number; m: number; d: number };
  id: string;
  /** The same with a wrong check. */
  wrongId: string;
  phone: string;
  mail: string;
  handle: string;
  passport: string;
  street: string;
}

const ZH_FAMILY = [...'张王李赵陈杨周吴徐孙', '欧阳', '司马'];
const ZH_GIVEN = ['晓某', '试某', '虚某', '无某', '样某', '拟某', '某娟', '某强'];
const EN_FAMILY = ['Placeholder', 'Testmann', 'Nobodyson', 'Exampleton', "O'Sampleby", 'Fictiveau', 'Dummérez'];
const EN_GIVEN = ['Jane', 'Nora', 'Anthony', 'José', 'Beatrix', 'Anne-Marie', 'Tobias'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Region 99 is no place (GB/T 2260). */
function residentId(random: Random, { y, m, d }: Person['born']): { id: string; wrongId: string } {
  const body = `9901${pick(random, ['01', '02', '23'])}${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}${digits(random, 3)}`;
  const sum = WEIGHTS.reduce((all, weight, n) => all + weight * Number(body[n]), 0);
  const check = '10X98765432'[sum % 11]!;
  return { id: body + check, wrongId: body + (check === '7' ? '3' : '7') };
}

export function person(random: Random, zh: boolean): Person {
  const family = pick(random, zh ? ZH_FAMILY : EN_FAMILY);
  const given = pick(random, zh ? ZH_GIVEN : EN_GIVEN);
  const born = { y: 1950 + Math.floor(random() * 50), m: 1 + Math.floor(random() * 12), d: 13 + Math.floor(random() * 15) };
  const handle = `${pick(random, ['quo', 'zim', 'tav', 'rel'])}${pick(random, ['planted', 'nobody', 'sample'])}${digits(random, 3)}`;
  return {
    zh,
    family,
    given,
    name: zh ? family + given : `${given} ${family}`,
    born,
    ...residentId(random, born),
    // 555-01xx is for fiction; of mobile numbers of China none is, and this row was never given to subscribers.
    phone: zh ? `1380013${digits(random, 4)}` : `+1 ${pick(random, ['212', '415', '617'])} 555 01${digits(random, 2)}`,
    mail: `${handle}@mail-of-nobody.zz`,
    handle,
    passport: `${zh ? 'E' : 'X'}${digits(random, 8)}`,
    street: zh
      ? `北京市海淀区虚构路${1 + Math.floor(random() * 99)}号${1 + Math.floor(random() * 20)}室`
      : `${100 + Math.floor(random() * 900)} Fictional Street, Apt ${1 + Math.floor(random() * 40)}`,
  };
}

const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const every = (text: string, n: number, by: string): string => text.match(new RegExp(`.{1,${n}}`, 'gs'))!.join(by);
const bareDigits = (text: string): string => text.replace(/\D+/g, '');

/** A person's values as they are written in running text, each in another way; every one of them is known from the record's fields. */
export function written(random: Random, p: Person): Planted[] {
  const { y, m, d } = p.born;
  const number = p.zh ? p.phone : bareDigits(p.phone).slice(1);
  const month = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'][
    m - 1
  ]!;
  const plainName = p.name.normalize('NFD').replace(/\p{M}/gu, '');
  const all: Planted[] = [
    { kind: 'id full width', value: wide(p.wrongId) },
    { kind: 'id in groups', value: every(p.wrongId, 6, ' ') },
    { kind: 'id in lower case', value: p.wrongId.toLowerCase() },
    { kind: 'phone in groups', value: every(number, 4, '-') },
    { kind: 'phone with dots', value: every(number, 3, '.') },
    { kind: 'phone full width', value: wide(number) },
    { kind: 'phone zero-width', value: every(number, 3, '\u200b') },
    { kind: 'phone over lines', value: every(number, 6, '\n') },
    { kind: 'mail in capitals', value: p.mail.toUpperCase() },
    { kind: 'mail spelled out', value: p.mail.replace('@', ' (at) ').replace('.zz', ' [dot] zz') },
    { kind: 'mail in an address', value: `https://list.invented-host.zz/?u=${encodeURIComponent(p.mail)}` },
    { kind: 'handle', value: `@${p.handle}` },
    { kind: 'handle in an address', value: `https://social.invented-host.zz/u/${p.handle}/posts` },
    { kind: 'passport', value: every(p.passport, 4, ' ') },
    { kind: 'born', value: `${y}-${String(m).padStart(2, '0')}-${d}` },
    { kind: 'born', value: `${d}/${m}/${y}` },
    { kind: 'address', value: p.street },
  ];
  if (p.zh)
    all.push(
      { kind: 'name', value: p.name },
      { kind: 'name spaced', value: [...p.name].join(' ') },
      { kind: 'name zero-width', value: [...p.name].join('\u200b') },
      { kind: 'name escaped', value: `https://wiki.invented-host.zz/${encodeURIComponent(p.name)}` },
      { kind: 'given name', value: p.given },
      { kind: 'title', value: `${p.family}${pick(random, ['医生', '老师', '先生', '女士', '主任'])}` },
      { kind: 'title', value: `老${p.family}` },
      { kind: 'born', value: `${y}年${m}月${d}日` },
      { kind: 'phone read out', value: [...number].map((c) => '零一二三四五六七八九'[Number(c)]).join('') },
    );
  else
    all.push(
      { kind: 'name', value: p.name },
      { kind: 'name in capitals', value: p.name.toUpperCase() },
      { kind: 'name in small letters', value: plainName.toLowerCase() },
      { kind: 'surname first', value: `${p.family}, ${p.given}` },
      { kind: 'title', value: `${pick(random, ['Dr.', 'Mrs', 'Prof.'])} ${p.family}` },
      { kind: 'given name', value: p.given },
      { kind: 'name in an address', value: `https://people.invented-host.zz/${plainName.toLowerCase().replace(/[^a-z]+/g, '-')}` },
      { kind: 'name written together', value: plainName.toLowerCase().replace(/[^a-z]+/g, '') },
      { kind: 'born', value: `${month} ${d}, ${y}` },
      { kind: 'born', value: `${d} ${month.slice(0, 3)} ${y}` },
    );
  return all;
}

const sentence = (p: Person, all: readonly Planted[]): string =>
  all.map(({ value }, n) => (p.zh ? `备注${'甲乙丙丁'[n % 4]}，见 ${value} 。` : `Note ${n + 1}: see ${value} .`)).join(p.zh ? '' : ' ');

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const iso = ({ born: { y, m, d } }: Person): string => `${y}-${String(m).padStart(2, '0')}-${d}`;

/** Values of a person that stand in columns. */
const inColumns = (p: Person): Planted[] => [
  { kind: 'name', value: p.name },
  { kind: 'wrong id', value: p.wrongId },
  { kind: 'phone', value: p.phone },
  { kind: 'mail', value: p.mail },
  { kind: 'passport', value: p.passport },
  { kind: 'born', value: iso(p) },
];

function hospital(random: Random, zh: boolean): Data {
  const head = zh
    ? '病历号,姓名,身份证号,出生日期,手机号,邮箱,护照号,家庭住址,微信,病程记录'
    : 'record_no,full_name,id_card,date_of_birth,phone,email,passport_no,home_address,twitter,notes';
  const rows: string[] = [head];
  const planted: Planted[] = [];
  for (let n = 1; n <= 3; n++) {
    const p = person(random, zh);
    const notes = written(random, p);
    planted.push(...inColumns(p), ...notes);
    rows.push(
      [String(n), p.name, p.wrongId, iso(p), p.phone, p.mail, p.passport, p.street, p.handle, sentence(p, notes)].map(cell).join(','),
    );
  }
  return { file: `hospital.${zh ? 'zh' : 'en'}.csv`, content: `${rows.join('\r\n')}\r\n`, planted };
}

function staff(random: Random, zh: boolean): Data {
  const planted: Planted[] = [];
  const rows = Array.from({ length: 3 }, (_, n) => {
    const p = person(random, zh);
    const notes = written(random, p);
    planted.push(...inColumns(p).filter(({ kind }) => kind !== 'name'), { kind: 'given name', value: p.given }, ...notes);
    return JSON.stringify({
      row: n,
      employee: zh ? { 姓: p.family, 名: p.given } : { first_name: p.given, last_name: p.family },
      documents: { id_card: p.wrongId, passport: p.passport },
      contact: { phones: [p.phone], email: p.mail, home_address: p.street, twitter: p.handle },
      birth_date: iso(p),
      review: [{ text: sentence(p, notes.slice(0, 9)) }, { text: sentence(p, notes.slice(9)) }],
      [`by ${p.mail}`]: n,
    });
  });
  return { file: `staff.${zh ? 'zh' : 'en'}.jsonl`, content: `${rows.join('\n')}\n`, planted };
}

function chat(random: Random, zh: boolean): Data {
  const planted: Planted[] = [];
  const threads = Array.from({ length: 3 }, (_, n) => {
    const p = person(random, zh);
    const notes = written(random, p);
    planted.push(...inColumns(p), ...notes);
    const label = zh
      ? `姓名：${p.name}，身份证号：${p.wrongId}，手机：${p.phone}，邮箱：${p.mail}，护照号：${p.passport}，出生日期：${iso(p)}。`
      : `Full name: ${p.name}; ID card: ${p.wrongId}; phone: ${p.phone}; email: ${p.mail}; passport number: ${p.passport}; date of birth: ${iso(p)}.`;
    return {
      thread: n,
      [zh ? '发送人' : 'sender']: p.name,
      [zh ? '地址' : 'address']: p.street,
      account: { telegram: `@${p.handle}` },
      messages: [{ body: label }, ...notes.map(({ value }) => ({ body: zh ? `好的，${value} ` : `ok, ${value} ` }))],
    };
  });
  return { file: `chat.${zh ? 'zh' : 'en'}.json`, content: JSON.stringify(threads, null, 1), planted };
}

function crawl(random: Random, zh: boolean): Data {
  const planted: Planted[] = [];
  const rows = Array.from({ length: 3 }, (_, n) => {
    const p = person(random, zh);
    const notes = written(random, p);
    planted.push(...inColumns(p), ...notes);
    const table = zh
      ? `<p>姓名：${p.name}</p><p>身份证号码：${p.wrongId}</p><p>电话：${p.phone}</p><p>邮箱：${p.mail}</p><p>护照号码：${p.passport}</p><p>出生日期：${iso(p)}</p><p>微信号：${p.handle}</p><p>住址：${p.street}</p>`
      : `<p>Full name: ${p.name}</p><p>National ID: ${p.wrongId}</p><p>Phone: ${p.phone}</p><p>E-mail: ${p.mail}</p><p>Passport no.: ${p.passport}</p><p>Date of birth: ${iso(p)}</p><p>Twitter: @${p.handle}</p><p>Home address: ${p.street}</p>`;
    return JSON.stringify({ url: `https://pages.invented-host.zz/${n}?contact=${p.mail}`, html: table, text: sentence(p, notes) });
  });
  return { file: `crawl.${zh ? 'zh' : 'en'}.jsonl`, content: `${rows.join('\n')}\n`, planted };
}

/** A hospital register, a table of staff, a log of chats and pages of a crawl, in Chinese and in English. */
export function plantedData(seed: number): Data[] {
  const random = seeded(seed);
  return [true, false].flatMap((zh) => [hospital, staff, chat, crawl].map((make) => make(random, zh)));
}
