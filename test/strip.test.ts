import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runScan } from '../src/commands/scan/scan-command.js';
import { runStrip } from '../src/commands/strip/strip.js';
import csv from '../src/formats/csv.js';
import json from '../src/formats/json.js';
import jsonl from '../src/formats/jsonl.js';
import { LicitError } from '../src/model/errors.js';
import type { Edit, Editor, ManifestFile } from '../src/model/format.js';
import { headOf } from '../src/reading/open.js';
import { CannotRewrite, edited, rewriteLines } from '../src/reading/rewrite-bytes.js';
import { runs, slowTest } from './effort.js';

const PHONE = '13800138042';
const EMAIL = 'wang.planted@mail-of-nobody.zz';
const RESIDENT = '990101199003070015';
const TEXT = `联系人：张晓某，电话：${PHONE} 身份证号：${RESIDENT} 邮箱 ${EMAIL}\t"so" \\ 登录 IP：8.231.77.19`;

const before = process.cwd();
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-strip-'));
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

async function printed(run: () => Promise<number>): Promise<{ out: string; code: number }> {
  let out = '';
  const take = ((chunk: unknown) => {
    out += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
  try {
    const code = await run();
    return { out, code };
  } finally {
    vi.restoreAllMocks();
  }
}

const common = { lang: 'en', color: false, licit: '0.0.0' } as const;
const strip = (more: Partial<Parameters<typeof runStrip>[0]> = {}) =>
  printed(() => runStrip({ ...common, paths: ['data'], kinds: 'all', output: 'out', ...more }));
const complaint = async (more: Partial<Parameters<typeof runStrip>[0]>): Promise<string> => {
  const cause: unknown = await strip(more).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LicitError);
  return `${(cause as LicitError).message}\n${(cause as LicitError).fix}`;
};

/** What a scan sees in a folder, values reserved for examples apart: pseudonyms are such. */
async function seenIn(folder: string): Promise<{ kinds: string[]; items: Record<string, number>; holding: string[] }> {
  const { out } = await printed(() =>
    runScan({ ...common, paths: [folder], ledger: `${folder}.db`, format: ['json'], rules: [], quiet: true }),
  );
  const view = JSON.parse(out) as {
    detections: { kind: string; hits: number; reserved: number }[];
    manifests: { path: string; items: number }[];
  };
  const kinds = view.detections.filter(({ kind, hits, reserved }) => hits > reserved && !kind.startsWith('ip/'));
  const db = new Database(`${folder}.db`, { readonly: true });
  const holding = db.prepare(`select distinct manifest from detections where kind not like 'ip/%' and not reserved`).pluck().all();
  db.close();
  const within = (path: string): string => path.slice(folder.length + 1);
  return {
    kinds: kinds.map(({ kind }) => kind),
    items: Object.fromEntries(view.manifests.map(({ path, items }) => [within(path), items])),
    holding: (holding as string[]).map(within),
  };
}

const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
/** `姓名,手机号` and `张晓,` in GB 18030. */
const GB = Buffer.concat([
  Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xca, 0xd6, 0xbb, 0xfa, 0xba, 0xc5, 0x0a]),
  Buffer.from([0xd5, 0xc5, 0xcf, 0xfe, 0x2c]),
  Buffer.from(`${PHONE}\n`),
]);

const MANIFESTS: Record<string, string | Uint8Array> = {
  'lines.jsonl': `${JSON.stringify({ id: 1, caption: TEXT, tel: Number(PHONE) })}\r\n\r\n{"id":2,  "t":"\\u0077ang.planted@mail-of-nobody.zz \\ud83d\\ude00", "n":1.0}`,
  'keys.jsonl': `{"${EMAIL}": {"tel": "${PHONE}"}}\n{"id": "${PHONE}", "url": "https://a.example/?mail=${EMAIL}"}\n`,
  'table.csv': `\ufeffid,手机号,note\r\n1,${PHONE},"say ""hi"" to ${EMAIL}, ""${PHONE}"""\r\n2,,"two\r\nlines 电话 ${PHONE}"\r\n`,
  'quotes.csv': `id,note,tel\n1,"never closed ${EMAIL},${PHONE}\n2,x,${PHONE}\n3,y,${PHONE}\n`,
  'ragged.csv': `id,tel\n1,${PHONE},${EMAIL}\n2\n3,${PHONE}\n`,
  'bare.tsv': `姓名\t手机号\t备注\n张晓某\t${PHONE}\t"x ${EMAIL}\n`,
  'wide.csv': utf16(`姓名,手机号\r\n张晓某,${PHONE}\r\n`),
  'gb.csv': GB,
  'list.json': JSON.stringify(
    [{ id: 1, meta: { who: { mail: EMAIL, tel: Number(PHONE) } }, list: [TEXT, { ip: '8.231.77.19' }] }],
    null,
    2,
  ),
  'member.json': JSON.stringify({ about: EMAIL, data: [1, 2, 3].map((id) => ({ id, url: `https://a.example/${id}`, text: TEXT })) }),
  'columns.json': JSON.stringify({ url: ['https://a.example/1', 'https://a.example/2'], caption: [TEXT, PHONE] }),
  'coco.json': JSON.stringify({
    images: [{ id: 1, file_name: 'a.jpg', license: 1, owner: EMAIL }],
    annotations: [{ id: 1, image_id: 1, caption: TEXT, category_id: 1 }],
    categories: [{ id: 1, name: 'boat' }],
    licenses: [{ id: 1, name: 'MIT' }],
  }),
  'zipped.jsonl.gz': gzipSync([1, 2, 3].map((id) => JSON.stringify({ id, caption: TEXT })).join('\n')),
  'urls.txt': `https://a.example/1.jpg\nhttps://a.example/?mail=${EMAIL}\nhttps://a.example/?phone=${PHONE}\n`,
  'kaldi/text': `utt_001 打电话 ${PHONE} 给我\nutt_002 写信 ${EMAIL}\nutt_003 你好\n`,
  'sums.sha256': `${'a'.repeat(64)}  mail/x-${EMAIL}\n${'b'.repeat(64)}  mail/${EMAIL}.eml\n`,
  'speech.trans.txt': `1089-134686-0000 CALL ${PHONE} 电话 ${PHONE}\n1089-134686-0001 OR WRITE ${EMAIL}\n`,
  'tides.conllu': `# sent_id = s1\n# text = Write to ${EMAIL} now\n${[`Write\twrite`, 'to\tto', `${EMAIL}\t${EMAIL}`, 'now\tnow'].map((cells, i) => `${i + 1}\t${cells}\tX\t_\t_\t0\troot\t_\t_\n`).join('')}\n# sent_id = s2\n# text = Low water\n1\tLow\tlow\tADJ\t_\t_\t0\troot\t_\t_\n2\twater\twater\tNOUN\t_\t_\t1\tx\t_\t_\n\n`,
  'train.bio': `call O\n${PHONE} B-PHONE\nor O\n${EMAIL} B-MAIL\n\nthe O\nboat O\nsails O\n\n`,
  'refs.bib': `@article{a1,\n  title = {Low water},\n  note = {write to ${EMAIL}},\n  url = {https://a.example/1}\n}\n\n@misc{b2,\n  title = {Tides},\n  howpublished = {电话 ${PHONE}}\n}\n`,
  'refs.ris': `TY  - JOUR\nTI  - Low water\nN1  - write to ${EMAIL}\nER  - \n\nTY  - JOUR\nTI  - Tides\nAD  - 电话 ${PHONE}\nER  - \n`,
  'cuts.jsonl': `${JSON.stringify({ id: 'rec-1', sampling_rate: 16000, num_samples: 16000, duration: 1, sources: [{ type: 'file', channels: [0], source: `/x/${EMAIL}.wav` }] })}\n`,
  'card/README.md': `---\nlicense: mit\npretty_name: "${EMAIL}"\n---\n# Card\n\n${TEXT}\n`,
};

slowTest.each(['mask', 'pseudonym'] as const)(
  'with --%s every format is written so that a scan sees none of the values, and every item',
  async (way) => {
    const manifests = Object.entries(MANIFESTS).map(([name, content], n) => ({ name: `${n}/${name}`, content }));
    for (const { name, content } of manifests) write(`data/${name}`, content);
    const original = await seenIn('data');
    const { out, code } = await strip({ [way]: true });
    expect(code).toBe(0);
    const copy = await seenIn('out/data');
    expect(copy).toEqual({ kinds: [], items: original.items, holding: [] });
    for (const { name, content } of manifests) {
      expect(out).toContain(`✓ data/${name}`);
      expect(readFileSync(`data/${name}`)).toEqual(Buffer.from(content));
      const bytes = readFileSync(`out/data/${name}`);
      const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1').replaceAll('\0', '');
      expect([name, ...[PHONE, EMAIL, RESIDENT].filter((value) => text.includes(value))]).toEqual([name]);
      // And there was something to strip.
      if (!name.includes('card')) expect(original.holding).toContain(name);
    }
  },
);

test('all that is no value stays byte for byte: line ends, quotes, spaces, escapes', async () => {
  write('data/a.jsonl', MANIFESTS['lines.jsonl']!);
  write('data/b.csv', MANIFESTS['table.csv']!);
  await strip({ kinds: 'email,phone' });
  expect(readFileSync('out/data/a.jsonl', 'utf8')).toBe(
    String(MANIFESTS['lines.jsonl'])
      .replace(`"tel":${PHONE}`, '"tel":null')
      .replace(PHONE, '138********')
      .replace(EMAIL, 'wa***')
      .replace('\\u0077ang.planted@mail-of-nobody.zz', '\\u0077a***'),
  );
  expect(readFileSync('out/data/b.csv', 'utf8')).toBe(
    String(MANIFESTS['table.csv']).replaceAll(PHONE, '138********').replace(EMAIL, 'wa***'),
  );
});

test('only the kinds that were named are taken out', async () => {
  write('data/a.jsonl', `{"id":"x1","t":"${EMAIL} 电话 ${PHONE}"}\n`);
  await strip({ kinds: 'pi/email' });
  expect(readFileSync('out/data/a.jsonl', 'utf8')).toBe(`{"id":"x1","t":"wa*** 电话 ${PHONE}"}\n`);
});

test('a person has one pseudonym in all files, however the value is written, and it is not the hash of the ledger', async () => {
  write('data/a.jsonl', `{"id":"x1","t":"电话 ${PHONE}","tel":${PHONE}}\n{"id":"x2","t":"电话 138-0013-8042, 13800138049"}\n`);
  write('data/b.csv', `name,手机号,mail\nx,+86 ${PHONE},${EMAIL.toUpperCase()}\ny,13800138049,${EMAIL}\n`);
  await strip({ pseudonym: true });
  const text = readFileSync('out/data/a.jsonl', 'utf8') + readFileSync('out/data/b.csv', 'utf8');
  const phones = [...text.matchAll(/phone\.[a-z]{14}/g)].map(([name]) => name);
  expect(phones).toEqual([phones[0], phones[0], phones[2], phones[0], phones[2]]);
  expect(phones[0]).not.toBe(phones[2]);
  expect(new Set(text.match(/email\.[a-z]{14}@example\.invalid/g)).size).toBe(1);
  expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({ tel: expect.any(Number) });
  const again = await strip({ pseudonym: true, output: 'again' });
  expect(again.code).toBe(0);
  expect(readFileSync('again/data/b.csv')).toEqual(readFileSync('out/data/b.csv'));
});

slowTest('what cannot be stripped is listed with the reason, ends with exit code 1, and is never copied', async () => {
  write('data/broken.jsonl.gz', gzipSync(`{"id":"1","t":"${EMAIL}"}\n`.repeat(5000)).subarray(0, 200));
  write('data/a.jsonl', `{"id":"1","t":"${EMAIL}"}\n`);
  const { out, code } = await strip({ allFiles: true });
  expect(code).toBe(1);
  expect(out).toContain('✖ data/broken.jsonl.gz (JSON Lines): not stripped: damaged, and cannot be read to the end');
  expect(readdirSync('out/data')).toEqual(['a.jsonl']);
  expect((await strip({ lang: 'zh', output: 'zh' })).out).toContain('文件已损坏');
});

test('mails and databases are not written, and are refused before the work', async () => {
  const mail = (n: number): string =>
    `From a@b.example Mon Jan  5 09:12:00 2026\nFrom: ${EMAIL}\nTo: b@b.example\nSubject: boat ${n}\nMessage-ID: <${n}@b.example>\n\nLow water.\n\n`;
  write('data/a.mbox', mail(1) + mail(2));
  const database = new Database(':memory:');
  database.exec(`create table boat (id integer primary key, mail text); insert into boat values (1, '${EMAIL}')`);
  write('data/a.db', database.serialize());
  database.close();
  const { out, code } = await strip({ allFiles: true });
  expect(code).toBe(1);
  expect(out.replace(/\s+/g, ' ')).toMatch(/^2 files will not be stripped: licit cannot write the format/);
  for (const name of ['a.mbox', 'a.db']) expect(out).toMatch(new RegExp(`data/${name} .*: not stripped: licit cannot write this format`));
  expect(existsSync('out/data/a.mbox') || existsSync('out/data/a.db')).toBe(false);
});

test('a name of which each word is a token of its own is taken out of a corpus, token by token, and its lines stay', async () => {
  const corpus = 'Mr. O\nJonathan B-PER\nWhitfield I-PER\nmailed O\n\nthe O\nboat O\nsails O\n\n';
  write('data/train.bio', corpus);
  const { code } = await strip({ pseudonym: true });
  expect(code).toBe(0);
  const copy = readFileSync('out/data/train.bio', 'utf8');
  expect(copy).not.toMatch(/Jonathan|Whitfield/);
  expect(copy.split('\n').map((line) => line.split(' ')[1])).toEqual(corpus.split('\n').map((line) => line.split(' ')[1]));
});

test('a format that is not written is refused before the work, and never copied: its pages were not looked at', async () => {
  const warc = (text: string): string => {
    const body = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${text}`;
    return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: https://a.example/?mail=${text}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;
  };
  write('data/held.warc', warc(EMAIL));
  write('data/plain.warc', warc('boat'));
  write('data/a.jsonl', `{"id":"1","t":"${EMAIL}"}\n`);
  write(
    'data/LICENSE',
    `MIT License\n\nCopyright (c) 2026 Some One <${EMAIL}>\n\nPermission is hereby granted, free of charge, to any person obtaining a copy\n`,
  );
  const { out, code } = await strip({ allFiles: true });
  expect(code).toBe(1);
  expect(out).toContain('data/held.warc (WARC archives): not stripped: licit cannot write this format');
  expect(out).toMatch(/data\/plain.warc .*: not stripped: licit cannot write this format, and did not check the file; convert it/);
  expect(out.replace(/\s+/g, ' ')).toMatch(/^2 files will not be stripped/);
  expect(out).toMatch(/data\/LICENSE \(.*\): not stripped: license texts are not changed/);
  expect(readdirSync('out/data').sort()).toEqual(['a.jsonl']);
  const { files } = JSON.parse((await strip({ format: 'json', output: 'json' })).out) as {
    files: { path: string; state: string; why?: string }[];
  };
  expect(files.find(({ path }) => path === 'data/held.warc')).toMatchObject({ state: 'not-stripped', why: 'format' });
});

test('a member of an archive is written unpacked, in a folder called like the archive', async () => {
  write('data/a.tar', tarOf('list.jsonl', `{"id":"1","t":"${EMAIL}"}\n`.repeat(3)));
  const { out, code } = await strip();
  expect([code, out]).toEqual([0, expect.stringContaining('✓ data/a.tar/list.jsonl  pi/email 3')]);
  expect(readFileSync('out/data/a.tar/list.jsonl', 'utf8')).toBe('{"id":"1","t":"wa***"}\n'.repeat(3));
});

/** A tar archive of one file (POSIX ustar). */
function tarOf(name: string, content: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(name, 0);
  head.write('0000644\0', 100);
  head.write('0000000\0'.repeat(2), 108);
  head.write(`${content.length.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0        0`, 124);
  head.write('ustar\u000000', 257);
  head.write(
    `${[...head]
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return Buffer.concat([head, Buffer.from(content), Buffer.alloc(512 - (content.length % 512)), Buffer.alloc(1024)]);
}

test('a line that is no JSON is stripped as text, and said to be unread', async () => {
  write('data/a.jsonl', `{"id":"1","t":"${EMAIL}"}\n{"t": "ask ${EMAIL}"\n{"id":"3"}\n`);
  const { out } = await strip();
  expect(out).toContain('1 record could not be read: edited as text');
  expect(readFileSync('out/data/a.jsonl', 'utf8')).not.toContain(EMAIL);
});

test('files without hits are listed, and copied only when asked for', async () => {
  write('data/a.jsonl', '{"id":"1","t":"boat"}\n{"id":"2","t":"lake"}\n');
  expect((await strip()).out).toContain('data/a.jsonl: none of the kinds was found; not copied');
  expect(existsSync('out/data/a.jsonl')).toBe(false);
  expect((await strip({ allFiles: true })).out).toContain('copied unchanged');
  expect(readFileSync('out/data/a.jsonl')).toEqual(readFileSync('data/a.jsonl'));
});

test('a dry run says what would become of each manifest, keeps no copy and makes no key', async () => {
  write('data/a.jsonl', `${JSON.stringify({ id: 1, text: TEXT })}\n`);
  const { out, code } = await strip({ pseudonym: true, dryRun: true });
  expect(code).toBe(0);
  expect(out).toContain('✓ data/a.jsonl');
  expect(out).toContain('would be written (nothing was): out');
  expect([existsSync(join(root, 'out')), existsSync(join(root, '.licit/key'))]).toEqual([false, false]);
});

test('nothing is written over: not the originals, not what was written before', async () => {
  write('data/a.jsonl', `{"id":"1","t":"${EMAIL}"}\n`);
  expect(await complaint({ output: '.' })).toContain('is there already, and nothing is written over');
  await strip();
  expect(await complaint({})).toContain('Name a new folder');
  write('file', '');
  expect(await complaint({ output: 'file' })).toContain('file is a file');
  expect(await complaint({ output: 'file/within' })).toMatch(/Cannot write .*within/);
  expect(readFileSync('data/a.jsonl', 'utf8')).toContain(EMAIL);
});

test.each([
  [{ kinds: 'pi/emial' }, 'Did you mean pi/email?'],
  [{ kinds: ' , ' }, 'Use some of'],
  [{ kinds: 'ip/copyright-notice' }, "notices of other people's rights must stay"],
  [{ mask: true, pseudonym: true }, 'do not go together'],
  [{ paths: ['-'] }, 'Standard input is not stripped'],
])('a call that means nothing is told what would: %j', async (more, said) => {
  write('data/a.jsonl', `{"id":"1","t":"${EMAIL}"}\n`);
  expect(await complaint(more)).toContain(said);
});

test('an empty folder ends with exit code 3', async () => {
  mkdirSync('data');
  expect((await strip()).code).toBe(3);
});

// ─────────────────────────────────────────────────────────────── rewriting

function file(bytes: Uint8Array, encoding?: string, step = 7): ManifestFile {
  const head = headOf('x', bytes, { whole: true });
  return {
    path: 'x',
    head: encoding === undefined ? head : { ...head, encoding },
    size: bytes.length,
    slice: async (start, end) => bytes.subarray(start, end),
    bytes: async function* () {
      for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
    },
  };
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

const nothing: Editor = () => [];
/** Replaces each Z, so that what comes out can be told without it. */
const z: Editor = (text) => [...text.matchAll(/Z/g)].map(({ index }): Edit => ({ start: index, end: index + 1, by: 'yy' }));

test('bytes of any kind in any encoding come out as they went in where nothing is edited', async () => {
  const encodings = ['utf-8', 'gb18030', 'big5', 'windows-1252', 'utf-16le', 'utf-16be'];
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom(...encodings),
      fc.integer({ min: 1, max: 40 }),
      async (bytes, encoding, step) => {
        for (const { rewrite } of [csv, jsonl])
          expect(await all(rewrite!(file(bytes, encoding, step), nothing))).toEqual(Buffer.from(bytes));
      },
    ),
    { numRuns: runs(200, 10) },
  );
});

test('in every encoding an edit changes the characters it names and no others', async () => {
  const characters = fc.constantFrom('Z', 'a', '中', '文', '\r', '\n', ' ');
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: characters, maxLength: 60 }),
      fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030'),
      async (text, encoding) => {
        const bytes = encoded(text, encoding);
        const out = await all(rewriteLines(file(bytes, encoding), (line) => z(line, undefined, false)));
        expect(new TextDecoder(encoding).decode(out)).toBe(text.replaceAll('Z', 'yy'));
      },
    ),
    { numRuns: runs(200, 10) },
  );
});

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const gb: Record<string, number[]> = { 中: [0xd6, 0xd0], 文: [0xce, 0xc4] };
  return Buffer.from([...text].flatMap((character) => gb[character] ?? [character.charCodeAt(0)]));
}

test('an edit beside bytes that mean nothing changes nothing else, or nothing is written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 30 }),
      fc.uint8Array({ maxLength: 30 }),
      fc.constantFrom('utf-8', 'gb18030', 'big5'),
      async (a, b, encoding) => {
        const bytes = Buffer.concat([a, Buffer.from(' Z '), b]);
        const decode = (some: Uint8Array): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(some);
        const out = await all(rewriteLines(file(bytes, encoding), (line) => z(line, undefined, false))).catch((cause: unknown) => cause);
        if (out instanceof Buffer) expect(decode(out)).toBe(decode(bytes).replaceAll('Z', 'yy'));
        else expect(out).toBeInstanceOf(CannotRewrite);
      },
    ),
    { numRuns: runs(300, 15) },
  );
});

test('JSON with its strings edited is the JSON of the edited strings, wherever the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 1, max: 20 }), async (value, step) => {
      const replaced = (some: unknown): unknown =>
        typeof some === 'string'
          ? edited(some, z(some, undefined, false))
          : Array.isArray(some)
            ? some.map(replaced)
            : typeof some === 'object' && some !== null
              ? Object.fromEntries(Object.entries(some).map(([name, one]) => [edited(name, z(name, undefined, false)), replaced(one)]))
              : some;
      const marked = JSON.stringify(value).replaceAll('a', 'Z').replaceAll('\\"', '\\"Z');
      fc.pre(isJson(marked));
      const expected = JSON.stringify(replaced(JSON.parse(marked)));
      const escaped = marked.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      for (const text of [marked, escaped]) {
        const out = (await all(json.rewrite!(file(Buffer.from(text), 'utf-8', step), z))).toString();
        expect(JSON.stringify(JSON.parse(out))).toBe(expected);
      }
    }),
    { numRuns: runs(200, 10) },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('each text of a document comes with the path of its field, as records have it', async () => {
  const seen: [string | undefined, string][] = [];
  const text = '[{"a":"1","b":{"c":["2",{"d":"3"}]},"n":12345678,"m":-12345678,"f":1.5e9}]';
  await all(
    json.rewrite!(file(Buffer.from(text)), (one, field) => {
      seen.push([field, one]);
      return [];
    }),
  );
  expect(seen.filter(([field]) => field !== undefined)).toEqual([
    ['a', '1'],
    ['b.c[]', '2'],
    ['b.c[].d', '3'],
    ['n', '12345678'],
    ['m', '-12345678'],
    ['f', '1.5e9'],
  ]);
});

test('nesting without end and text that is cut off are refused or edited, and never run away', async () => {
  await expect(all(json.rewrite!(file(Buffer.from('['.repeat(20_000)), 'utf-8', 4096), nothing))).rejects.toThrow(CannotRewrite);
  expect((await all(json.rewrite!(file(Buffer.from('[{"a":"x Z')), z))).toString()).toBe('[{"a":"x yy');
});
