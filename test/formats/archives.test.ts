import { brotliCompressSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/formats/warc/web-page.js';
import warc from '../../src/formats/warc.js';
import webdataset from '../../src/formats/webdataset.js';
import type { ManifestFile } from '../../src/model/format.js';
import { runs, slowTest } from '../effort.js';
import { processorTime } from '../processor-time.js';
import { fieldsOf, items, manifest, problems, readAll, type TarMember, tarMember } from './making.js';

// ───────────────────────────────────────────────────────────────────────────── tar

const END = Buffer.alloc(1024);
const tar = (...members: TarMember[]): Buffer => Buffer.concat([...members.map(tarMember), END]);
const pax = (keyword: string, value: string): string => {
  const rest = ` ${keyword}=${value}\n`;
  let length = Buffer.byteLength(rest) + 1;
  while (String(length).length + Buffer.byteLength(rest) !== length) length += 1;
  return `${length}${rest}`;
};
const keysOf = async (content: Uint8Array): Promise<(string | undefined)[]> =>
  items(await readAll(webdataset, await manifest(content))).map(({ key }) => key);

describe('WebDataset', () => {
  test('any table written as samples reads back, compressed or not, in chunks of any size', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '"', '中', '😀', '\u0000', '.', '/'), maxLength: 30 });
    const row = fc.record({ caption: text, license: text, words: text });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 700 }),
        fc.boolean(),
        async (rows, chunk, zip) => {
          const archive = tar(
            ...rows.flatMap(({ words, ...said }, i) => [
              { name: `shard/${i}.jpg`, content: `\u00ff${i}` },
              { name: `shard/${i}.json`, content: JSON.stringify({ ...said, words }) },
            ]),
          );
          const reads = items(await readAll(webdataset, await manifest(zip ? gzipSync(archive) : archive, 'x', chunk)));
          expect(reads.map(({ fields: { caption, license, words } }) => ({ caption, license, words }))).toEqual(rows);
          expect(reads.map(({ key }) => key)).toEqual(rows.map((_, i) => `shard/${i}`));
        },
      ),
      { numRuns: runs(60) },
    );
  });

  test('a sample is cut at the first dot of the file name, not of the folder', async () => {
    expect(await keysOf(tar({ name: 'v1.2/a.b.jpg' }, { name: 'v1.2/a.json', content: '{}' }, { name: 'v1.2/b.jpg' }))).toEqual([
      'v1.2/a',
      'v1.2/b',
    ]);
  });

  test('names of pax headers and of GNU take the place of the short ones', async () => {
    const long = `${'deep/'.repeat(40)}one`;
    const archive = tar(
      { name: 'PaxHeader', type: 'x', content: pax('path', `${long}.jpg`) },
      { name: 'short.jpg', content: 'a' },
      { name: '././@LongLink', type: 'L', content: `${long}2.jpg\0` },
      { name: 'short2.jpg', content: 'a' },
    );
    expect(await keysOf(archive)).toEqual([long, `${long}2`]);
  });

  test('archives put one after another are one', async () => {
    expect(await keysOf(Buffer.concat([tar({ name: 'a.jpg' }), tar({ name: 'b.jpg' })]))).toEqual(['a', 'b']);
  });

  test('folders, links, hidden files and what speaks of the archive are no samples', async () => {
    const archive = tar(
      { name: 'd/', type: '5' },
      { name: 'd/l.jpg', type: '2' },
      { name: 'd/._a.jpg', content: 'x' },
      { name: '__index__.json', content: '{}' },
      { name: 'd/a.jpg', content: 'x' },
    );
    expect(await keysOf(archive)).toEqual(['d/a']);
  });

  test.each([
    ['a size below zero', `\xff${'\xff'.repeat(11)}`],
    ['a size beyond all disks', `\x80${'\x7f'.repeat(11)}`],
  ])('%s is a problem, and the next member is read', async (_, size) => {
    const reads = await readAll(
      webdataset,
      await manifest(tar({ name: 'a.jpg', content: 'x' }, { name: 'b.jpg', size }, { name: 'c.jpg', content: 'x' })),
    );
    expect(items(reads).map(({ key }) => key)).toEqual(['a', 'c']);
    expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/a size that no file has/), lost: 1 })]);
  });

  test('a size larger than the archive is a problem that says it ends there', async () => {
    const reads = await readAll(webdataset, await manifest(tar({ name: 'a.jpg' }, { name: 'b.jpg', size: '77777777777\0' })));
    expect(items(reads).map(({ key }) => key)).toEqual(['a']);
    expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/ends inside a member/), lost: 1 })]);
  });

  test('a name that leads out of the folder is told', async () => {
    const reads = await readAll(webdataset, await manifest(tar({ name: '../../etc/a.jpg' }, { name: '/b.jpg' })));
    expect(problems(reads).map(({ what, lost }) => [/leads out/.test(what), lost])).toEqual([
      [true, 0],
      [true, 0],
    ]);
  });

  test('a damaged header is a problem, and the members behind it are read', async () => {
    const archive = tar({ name: 'a.jpg', content: 'x' }, { name: 'b.jpg', content: 'y' }, { name: 'c.jpg', content: 'z' });
    archive.fill(0x41, 1024, 1100);
    const reads = await readAll(webdataset, await manifest(archive));
    expect(items(reads).map(({ key }) => key)).toEqual(['a', 'c']);
    expect(problems(reads)).toHaveLength(1);
  });

  test('a sidecar with a member named __proto__ pollutes nothing', async () => {
    const [fields] = await fieldsOf(
      webdataset,
      tar({ name: 'a.__proto__', content: 'x' }, { name: 'a.json', content: '{"__proto__": {"p": 1}}' }),
    );
    expect(Object.keys(fields!)).toContain('__proto__');
    expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(fields!.members)).toBe(Object.prototype);
  });

  test('a small file that unpacks to gigabytes is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(20 << 20));
    const reads = await readAll(webdataset, await manifest(tar({ name: 'a.txt.gz', content: bomb })));
    expect(items(reads)).toHaveLength(1);
    expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/could not be decompressed/), lost: 0 })]);
  });

  test.each([
    [
      'a source package',
      tar({ name: 'p-1.0/setup.py', content: 'x' }, { name: 'p-1.0/README.md', content: 'x' }, { name: 'p-1.0/a.json', content: '{}' }),
    ],
    ['an archive of tables', tar({ name: 'train.csv', content: 'a,b' }, { name: 'test.csv', content: 'a,b' })],
    ['zeros', Buffer.alloc(4096)],
  ])('%s is no WebDataset', async (_, content) => {
    expect(webdataset.recognize((await manifest(content)).head)).toBe(0);
  });
});

/** A manifest of repeated chunks, far larger than what may be held of it. */
async function endless(head: Buffer, chunk: Buffer, times: number, tail: Buffer): Promise<ManifestFile> {
  const small = await manifest(head);
  return {
    ...small,
    async *bytes() {
      yield head;
      for (let i = 0; i < times; i += 1) yield chunk;
      yield tail;
    },
  };
}

slowTest('members and records of 512 MB pass through without being held', async () => {
  const chunk = Buffer.alloc(1 << 20, 'x');
  const size = 512 << 20;
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  const [first] = [tarMember({ name: 'a.txt', size: `${size.toString(8).padStart(11, '0')}\0` }).subarray(0, 512)];
  const archive = await endless(first, chunk, 512, Buffer.concat([tarMember({ name: 'b.txt', content: 'y' }), END]));
  const web = await endless(
    Buffer.from(record('resource', { 'Content-Type': 'text/plain' }, '', size)),
    chunk,
    512,
    Buffer.from('\r\n\r\n'),
  );
  for (const [format, file, count] of [
    [webdataset, archive, 2],
    [warc, web, 1],
  ] as const) {
    let found = 0;
    for await (const batch of format.read(file)) {
      found += items(batch).length;
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }
    expect(found).toBe(count);
  }
  expect(most).toBeLessThan(64 << 20);
});

// ───────────────────────────────────────────────────────────────────────────── WARC

function record(type: string, headers: Record<string, string>, block: string | Buffer, length = Buffer.byteLength(block)): string {
  const lines = Object.entries({
    'WARC-Type': type,
    'WARC-Target-URI': 'https://example.com/',
    'Content-Length': String(length),
    ...headers,
  });
  const head = `WARC/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return head + Buffer.from(block).toString('latin1') + (length > 0 && block.length === 0 ? '' : '\r\n\r\n');
}

const response = (http: string, body: string | Buffer): Buffer => {
  const block = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${http}\r\n\r\n`), Buffer.from(body)]);
  return Buffer.from(record('response', { 'Content-Type': 'application/http; msgtype=response' }, block), 'latin1');
};

const only = async (content: Buffer): Promise<Record<string, unknown>> => (await fieldsOf(warc, content))[0]!;

describe('WARC', () => {
  test('records compressed each by itself read as the plain archive does, one byte at a time too', async () => {
    const records = ['one', 'two', 'three'].map((word) => response('Content-Type: text/plain', word));
    const plain = await readAll(warc, await manifest(Buffer.concat(records)));
    const zipped = Buffer.concat(records.map((bytes) => gzipSync(bytes)));
    const places = plain.map(({ at: { path, record } }) => ({ path, record }));
    for (const content of [zipped, gzipSync(Buffer.concat(records))]) {
      const reads = await readAll(warc, await manifest(content));
      expect(items(reads).map(({ fields }) => fields)).toEqual(items(plain).map(({ fields }) => fields));
      expect(reads.map(({ at }) => at)).toEqual(places);
    }
  });

  test('a damaged member is a problem, and those before and behind it are read', async () => {
    const members = ['one', 'two', 'three'].map((word) => gzipSync(response('Content-Type: text/plain', word.repeat(500))));
    const offset = members[0]!.length;
    for (const change of [
      (bytes: Buffer) => bytes.fill(0xff, 20, 40),
      (bytes: Buffer) => bytes.fill(0x55, bytes.length - 8, bytes.length - 4),
      (bytes: Buffer) => bytes.fill(0, 0, 4),
    ]) {
      const second = Buffer.from(members[1]!);
      change(second);
      const reads = await readAll(warc, await manifest(Buffer.concat([members[0]!, second, members[2]!])));
      expect(items(reads).map(({ fields }) => String(fields.text).slice(0, 3))).toEqual(['one', 'thr']);
      expect(problems(reads)).toEqual([
        expect.objectContaining({ what: expect.stringMatching(/damaged/), at: { path: 'list', offset }, lost: 1 }),
      ]);
    }
  });

  test('headers that run into those of the next record are told as a record lost', async () => {
    const [one, two, three] = ['one', 'two', 'three'].map((word) => response('Content-Type: text/plain', word));
    const inHeaders = two!.indexOf('WARC-Target-URI') + 20;
    for (const broken of [two!.subarray(0, inHeaders), Buffer.concat([two!.subarray(0, inHeaders), Buffer.alloc(80)])]) {
      const reads = await readAll(warc, await manifest(Buffer.concat([one!, broken, three!])));
      expect(items(reads).map(({ fields }) => fields.text)).toEqual(['one', 'three']);
      expect(problems(reads)).toEqual([
        expect.objectContaining({ what: expect.stringMatching(/headers of a record are damaged/), lost: 1 }),
      ]);
    }
  });

  test('a file that ends inside a member gives the records before, and zeros behind the last one are nothing', async () => {
    const member = gzipSync(response('Content-Type: text/plain', 'words '.repeat(500)));
    const cut = await readAll(warc, await manifest(Buffer.concat([member, member.subarray(0, member.length - 30)])));
    expect(items(cut)).toHaveLength(1);
    expect(problems(cut)).toContainEqual(expect.objectContaining({ what: expect.stringMatching(/cut off/) }));
    expect(problems(await readAll(warc, await manifest(Buffer.concat([member, Buffer.alloc(5000)]))))).toEqual([]);
  });

  slowTest('a member that is too large for memory at once is read in pieces, and so is what follows', async () => {
    const large = gzipSync(response('Content-Type: application/octet-stream', Buffer.alloc(40 << 20)));
    const small = gzipSync(response('Content-Type: text/plain', 'words'));
    const reads = await readAll(warc, await manifest(Buffer.concat([small, large, small])));
    expect(items(reads).map(({ fields }) => fields.text)).toEqual(['words', undefined, 'words']);
    expect(problems(reads)).toEqual([]);
  });

  test.each([
    ['', 'states no length', 1],
    ['-5', 'states no length', 1],
    ['99999999999999999999', 'states no length', 1],
    ['999', 'ends inside a record', 1],
  ])('a length of %j is a problem', async (length, what, lost) => {
    const reads = await readAll(warc, await manifest(record('resource', { 'Content-Length': length }, 'abc')));
    expect(items(reads)).toEqual([]);
    expect(problems(reads)).toContainEqual(expect.objectContaining({ what: expect.stringContaining(what), lost }));
  });

  test('after a length that is too short the next record is found', async () => {
    const reads = await readAll(
      warc,
      await manifest(record('resource', { 'Content-Length': '1' }, 'abc\r\nd') + record('resource', {}, 'next')),
    );
    expect(items(reads)).toHaveLength(2);
    expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/between two records/), lost: 1 })]);
  });

  test.each([
    ['gzip', gzipSync('<p>words</p>')],
    ['br', brotliCompressSync('<p>words</p>')],
  ])('text under %s is read', async (coding, body) => {
    expect(await only(response(`Content-Type: text/html\r\nContent-Encoding: ${coding}`, body))).toMatchObject({ text: 'words' });
  });

  test('content in chunks is put together, and left alone where the crawler already did so', async () => {
    const headers = 'Content-Type: text/plain\r\nTransfer-Encoding: chunked';
    expect(await only(response(headers, '5\r\nfirst\r\n7;x=1\r\n second\r\n0\r\n\r\n'))).toMatchObject({ text: 'first second' });
    expect(await only(response(headers, 'plain words'))).toMatchObject({ text: 'plain words' });
  });

  test('content that unpacks to more than 8 MiB is not looked at, and that is told', async () => {
    const reads = await readAll(
      warc,
      await manifest(response('Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(Buffer.alloc(9 << 20, 'a')))),
    );
    expect(items(reads)[0]?.fields.text).toBeUndefined();
    expect(problems(reads)).toEqual([expect.objectContaining({ what: expect.stringMatching(/text was not checked/), lost: 0 })]);
  });

  test('the encoding a page names is the one it is read in', async () => {
    const body = Buffer.concat([Buffer.from('<meta charset="gbk"><p>'), Buffer.from('cafdbeddc4dac8dd', 'hex')]);
    expect(await only(response('Content-Type: text/html', body))).toMatchObject({ text: '数据内容' });
  });

  test('licenses and reservations of headers and of the page are fields', async () => {
    const http = [
      'Content-Type: text/html',
      'TDM-Reservation: 1',
      'X-Robots-Tag: noai',
      'X-Robots-Tag: noimageai',
      'Content-Usage: train-ai=n',
      'Link: <https://example.com/next>; rel="next", <https://creativecommons.org/licenses/by/4.0/>; rel="license"',
    ].join('\r\n');
    const page =
      '<meta name="tdm-policy" content="https://example.com/policy"><a rel="nofollow license" href="https://example.com/terms">terms</a>';
    expect(await only(response(http, page))).toMatchObject({
      tdm_reservation: '1',
      x_robots_tag: 'noai, noimageai',
      content_usage: 'train-ai=n',
      license_links: ['https://creativecommons.org/licenses/by/4.0/', 'https://example.com/terms'],
      tdm_policy: 'https://example.com/policy',
      text: 'terms',
    });
  });
});

test('an ARC, the older kind, reads like a WARC', async () => {
  const body = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>High water</p>';
  const about = '1 0 made by hand\nURL IP-address Archive-date Content-type Archive-length\n';
  const arc = [
    `filedesc://a.arc 0.0.0.0 20140216050221 text/plain ${about.length}\n${about}\n`,
    `http://example.com/a b 192.0.2.1 20140216050221 text/html ${body.length}\n${body}\n`,
    'dns:example.com 192.0.2.1 20140216050222 text/dns 4\nname\n',
  ];
  expect(warc.recognize((await manifest(arc.join(''))).head)).toBeGreaterThan(90);
  for (const content of [Buffer.from(arc.join('')), Buffer.concat(arc.map((record) => gzipSync(record)))]) {
    const reads = await readAll(warc, await manifest(content));
    expect(problems(reads)).toEqual([]);
    expect(items(reads).map(({ fields: { url, date, text } }) => [url, date, text])).toEqual([
      ['http://example.com/a b', '20140216050221', 'High water'],
      ['dns:example.com', '20140216050222', 'name'],
    ]);
  }
});

describe('what a page shows', () => {
  test.each([
    ['<p>one</p><p>two <b>three</b></p>', 'one\ntwo three'],
    ['a<script>if (x < 3) { "</p>" }</script>b', 'ab'],
    ['a<!-- <p>no</p> -->b', 'ab'],
    ['<img alt="a > b" src=x>c', 'c'],
    ["<p title=it's>don't</p>", "don't"],
    ['&lt;b&gt; &amp;amp; &#20013;&#x6587; &copy; &nosuch;', '<b> &amp; 中文 © &nosuch;'],
    ['5 < 6 and 7 > 3', '5 < 6 and 7 > 3'],
    ['<style>never closed', ''],
  ])('%s', (html, text) => {
    expect(pageOf(html, 1000).text).toBe(text);
  });

  test.each([
    '<a "'.repeat(200_000),
    '<!--'.repeat(200_000),
    '<script>'.repeat(100_000),
    '<a x='.repeat(160_000),
    '&'.repeat(800_000),
    `<a ${'b '.repeat(400_000)}>`,
    '<'.repeat(800_000),
    ' \n'.repeat(400_000),
    `<p ${'>'.repeat(400_000)}`,
    `<a ${`="'>`.repeat(200_000)}`,
  ])('hostile markup %#: takes moments', (html) => {
    const started = processorTime();
    pageOf(html, 1 << 20);
    expect(processorTime() - started).toBeLessThan(3000);
  });
});
