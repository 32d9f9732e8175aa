import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runStrip } from '../src/commands/strip/strip.js';
import { maskedText, shownOf } from '../src/inspect/masking.js';

const before = process.cwd();
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-second-'));
  mkdirSync(join(root, '.licit'));
  process.chdir(root);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

async function strip(more: Partial<Parameters<typeof runStrip>[0]> = {}): Promise<{ out: string; code: number }> {
  let out = '';
  const take = ((chunk: unknown) => {
    out += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
  try {
    const code = await runStrip({ lang: 'en', color: false, licit: '0.0.0', paths: ['data'], kinds: 'all', output: 'out', ...more });
    return { code, out };
  } finally {
    vi.restoreAllMocks();
  }
}

const copyOf = (name: string): string => readFileSync(join('out/data', name), 'utf8');

/** A record in a language, and what of it must be gone from its note. */
const RECORDS: [string, Record<string, unknown>, string[]][] = [
  [
    'Russian, with endings of names and a number whose check fails',
    {
      фамилия: 'Вымыслов',
      имя: 'Пётр',
      СНИЛС: '112-233-445 99',
      'дата рождения': '07.03.1990',
      note: 'Говорили с Вымысловым Петром, СНИЛС 11223344599, родился 7 марта 1990 г.',
    },
    ['Вымыслов', 'Петр', '11223344599', '7 марта 1990'],
  ],
  [
    'German, without its letters',
    {
      Vorname: 'Jürgen',
      Nachname: 'Müßiggang',
      Geburtsdatum: '07.03.1990',
      Telefon: '0151 23456789',
      note: 'Herr Muessiggang, JUERGEN MUESSIGGANG, geb. 7. März 1990, Tel +49 151 23456789',
    },
    ['uessiggang', 'UESSIGGANG', 'JUERGEN', '7. März 1990', '23456789'],
  ],
  [
    'Japanese',
    {
      氏名: '架空 太郎',
      生年月日: '1990年3月7日',
      マイナンバー: '123456789012',
      note: '架空さんと架空太郎様、1990/03/07生、番号１２３４５６７８９０１２',
    },
    ['架空', '太郎', '1990/03/07', '１２３４５６７８９０１２'],
  ],
  ['Korean', { 이름: '가상현', 주민등록번호: '900307-1234567', note: '가상현씨는 9003071234567' }, ['가상현', '9003071234567']],
  [
    'English, by initial, as a handle, turned, escaped',
    {
      name: 'Jane Placeholder',
      phone: '+1 212 555 0143',
      note: 'jplaceholder; Placeholder, Jane; J. Placeholder; &#74;&#97;ne; ?q=%4Aane; PLACEHOLDER-JANE; 2125550143',
    },
    ['laceholder', 'LACEHOLDER', '%4A', '&#74;', '2125550143'],
  ],
  [
    'a field that only its name makes personal, as a number and as true',
    { full_name: 'Nora Inventedby', salary: 123456, hiv_positive: true, note: 'earns 123,456' },
    ['123,456', 'true'],
  ],
];

test.each(RECORDS)('what is known of a record is gone from all of it: %s', async (_, record, gone) => {
  write('data/a.jsonl', `${JSON.stringify({ id: 1, ...record })}\n${JSON.stringify({ id: 2, note: 'boat' })}\n`);
  const { code, out } = await strip();
  expect([code, out]).toEqual([0, expect.not.stringContaining('✖')]);
  const copy = copyOf('a.jsonl');
  expect(gone.filter((value) => copy.includes(value))).toEqual([]);
  expect(copy.split('\n')[0]).not.toContain(Object.values(record)[0]);
});

test('a number known of one record is gone from the others, and a name is not', async () => {
  write(
    'data/a.jsonl',
    `${JSON.stringify({ id: 1, full_name: 'Will Quuxby', id_card: '990101199003070016' })}\n${JSON.stringify({ id: 2, note: 'see 990101 19900307 0016, he will say' })}\n`,
  );
  await strip();
  expect(copyOf('a.jsonl').split('\n')[1]).toBe('{"id":2,"note":"see ***, he will say"}');
});

test('what is of no person stays: goods by name, numbers of orders, days, words that are names too', async () => {
  const goods = [
    {
      id: 'B000123456',
      name: 'Will Power Drill',
      order_no: '20240301123',
      sku: '12345678',
      created_at: '2024-03-01',
      count: 1234567,
      price: 1.5,
      ok: true,
    },
    {
      id: 'B000123457',
      name: 'Garden Hose',
      order_no: '20240301124',
      sku: '12345679',
      created_at: '2024-03-02',
      count: 7654321,
      price: 2.5,
      ok: false,
    },
  ];
  write('data/goods.jsonl', goods.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { out } = await strip({ allFiles: true });
  expect(out).toContain('copied unchanged');
  expect(readFileSync('out/data/goods.jsonl')).toEqual(readFileSync('data/goods.jsonl'));
});

test('texts that no manifest lists are looked into, over their lines too, and pictures beside them are told', async () => {
  write(
    'data/notes/a.txt',
    '姓名：张虚构\n身份证：990101199003070016\n电话：1380013\n8042\n\n张虚构先生说，虚构来了。990101 19900307 0016\n',
  );
  write('data/notes/b.txt', 'A boat lies on the lake, and nobody is there.\n');
  write('data/notes/c.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(64).fill(0)]));
  const { out } = await strip();
  expect(out).toContain('✓ data/notes/a.txt');
  expect(out).toContain('data/notes/b.txt: none of the kinds was found');
  expect(out).toMatch(/data\/notes\/c\.png.*: (?:no reader for it|nobody)/);
  const copy = readFileSync('out/data/notes/a.txt', 'utf8');
  expect(['虚构', '1380013', '8042', '0016'].filter((value) => copy.includes(value))).toEqual([]);
  expect(readdirSync('out/data/notes')).toEqual(['a.txt']);
});

test('what is compressed in a way that is only read comes out as gzip, and that is said', async () => {
  // bzip2 of two records, of which the first holds a mail address.
  const packed =
    'QlpoOTFBWSZTWU+mAtUAACFdgAAQEAcwEEAAN6fEuiAAQNU8jUyaaA0aenqhTRoA0AAESlMVFwpGgWBoOvLGIypc54ZHDrVMMHzOIOhkkDMMy8WYiI/F3JFOFCQT6YC1QA==';
  write('data/a.jsonl.bz2', Buffer.from(packed, 'base64'));
  const { out, code } = await strip();
  expect([code, out]).toEqual([0, expect.stringContaining('written as a.jsonl.gz')]);
  expect(gunzipSync(readFileSync('out/data/a.jsonl.gz')).toString()).toBe('{"id":"1","t":"wa***"}\n{"id":"2","t":"boat"}\n');
});

test('what is left is told by kind, count and place, and what was not checked too, in both languages', async () => {
  write('data/a.jsonl', `${JSON.stringify({ id: 1, t: 'wang.planted@mail-of-nobody.zz, 电话 13800138042, 13800138049' })}\n{"id":2}\n`);
  const { out } = await strip({ kinds: 'email' });
  expect(out).toMatch(/left +pi\/phone 2: not one of the kinds to remove; data\/a\.jsonl:1 \(t\)/);
  expect(out.replace(/\s+/g, ' ')).toContain('not checked names and other values in running text that no detector recognizes');
  expect(out).not.toContain('1380013');
  const zh = (await strip({ kinds: 'email', lang: 'zh', output: 'zh' })).out;
  expect(zh).toMatch(/仍保留 +pi\/phone 2：?:? ?不在所列类型中/);
  expect(zh).toContain('未检查');
  const { files } = JSON.parse((await strip({ kinds: 'email', format: 'json', output: 'json' })).out) as {
    files: { left: { kind: string; count: number; why: string }[] }[];
  };
  expect(files[0]!.left).toMatchObject([{ kind: 'pi/phone', count: 2, why: 'not-asked' }]);
});

test('two names of fields whose masks are alike make no record of fewer fields: such a copy is not kept', async () => {
  write('data/a.jsonl', '{"id":1,"by":{"wang.planted@mail-of-nobody.zz":1,"wang.other@mail-of-nobody.zz":2}}\n{"id":2}\n');
  const { out, code } = await strip();
  expect([code, out.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining('its records or fields differ from the original')]);
  expect(existsSync('out')).toBe(false);
  expect((await strip({ pseudonym: true })).code).toBe(0);
});

test('a column of numbers that is called by a word for one is taken out whatever the check, and one called id is not', async () => {
  write('data/a.csv', 'id,pesel,passport_no,rank\n12345678,90030712345,QX12345,12345678\n12345679,90030712346,QX12346,12345679\n');
  await strip();
  expect(copyOf('a.csv')).toBe('id,pesel,passport_no,rank\n12345678,***,QX***,12345678\n12345679,***,QX***,12345679\n');
});

test('masks of one record show no family name of one character and no region', () => {
  const name = { id: 'pi/cn-name', type: 'PERSON' };
  const number = { id: 'pi/cn-resident-id', type: 'NATIONAL_ID' };
  expect([shownOf(name, '张晓某', 1), shownOf({ id: 'pi/person-name', type: 'PERSON' }, 'Jane Placeholder', 1)]).toEqual([0, 1]);
  expect(shownOf(number, '990101199003070015', 4)).toBe(2);
  const text = '张晓某 990101199003070015';
  const hit = (detector: object, start: number, end: number) => ({
    detector,
    found: { start, end, confidence: 'certain', why: '', show: 4 },
  });
  expect(maskedText(text, [hit(name, 0, 3), hit(number, 4, 22)] as never)).toBe('*** 99****************');
});
