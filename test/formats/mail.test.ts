import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { formats } from '../../src/catalog/catalog.js';
import { discover } from '../../src/discover/discover.js';
import mail from '../../src/formats/mail.js';
import { runs, slowTest } from '../effort.js';
import { processorTime } from '../processor-time.js';
import { fieldsOf, items, manifest, problems, readAll } from './making.js';

const FORMATS = await formats();

async function best(content: string, path: string): Promise<string | undefined> {
  const { head } = await manifest(content, path);
  const [first] = FORMATS.map(({ id, recognize }) => ({ id, sure: recognize(head) })).sort((a, b) => b.sure - a.sure);
  return first !== undefined && first.sure > 0 ? first.id : undefined;
}

const letter = (i: number, more = ''): string =>
  `From: Ada <a${i}@example.com>\nTo: b@example.com\nSubject: boat ${i}\nDate: Mon, 5 Jan 2026 09:12:00 +0000\nMessage-ID: <${i}@example.com>\n${more}\nThe boat ${i} sails.\n`;
const ENVELOPE = 'From a@example.com Mon Jan  5 09:12:00 2026\n';

afterEach(() => {
  vi.doUnmock('postal-mime');
  vi.resetModules();
});

test.each([
  ['mail', ENVELOPE + letter(1), 'archive'],
  ['mail', letter(1), '1.eml'],
  ['mail', `Return-Path: <a@example.com>\nReceived: from x\n\tby y\nFrom: a@example.com\nTo: b@example.com\n\nHello\n`, 'inbox/17.'],
  ['mail', 'Path: news!x\nNewsgroups: sci.tides\nFrom: a@example.com\nSubject: Low water\n\nHello\n', '53068'],
  [undefined, 'From Monday on, the tide is low.\nNobody sails.\nAt last it rose.\n', 'letter'],
  [undefined, 'From: the pier\nTo: the lighthouse\n\nWalk along the shore.\n', 'way'],
] as const)('%s answers to %j', async (id, content, path) => {
  expect(await best(content, path)).toBe(id);
});

test('every mail of a mailbox is an item, a line of its text that begins with From is not', async () => {
  const quoted = letter(1).replace('The boat', '\n>From the pier on,\n>>From there\n\nFrom here to there the boat');
  const reads = await readAll(mail, await manifest(`${ENVELOPE}${quoted}\n${ENVELOPE}${letter(2)}\n`, 'x.mbox'));
  expect(items(reads).map(({ key, at, fields }) => [key, at.line, fields.text])).toEqual([
    ['<1@example.com>', 1, 'From the pier on,\n>From there\n\nFrom here to there the boat 1 sails.'],
    ['<2@example.com>', 14, 'The boat 2 sails.'],
  ]);
});

test('texts in other encodings are decoded', async () => {
  const content = Buffer.concat([
    Buffer.from(
      'From: =?gb2312?B?wO4=?= <li@example.com>\nDate: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=gb2312\nContent-Transfer-Encoding: 8bit\n\n',
    ),
    Buffer.from('cafdbeddc4dac8dd', 'hex'),
    Buffer.from('\n'),
  ]);
  expect(await fieldsOf(mail, content, 'a.eml')).toMatchObject([{ from: '李 <li@example.com>', text: '数据内容' }]);
});

test('a mail of HTML alone has as its text what is shown', async () => {
  const html = letter(1, 'MIME-Version: 1.0\nContent-Type: text/html\n').replace(
    'The boat',
    '<style>p{color:red}</style><p>The <i>boat</i>',
  );
  expect(await fieldsOf(mail, html, 'a.eml')).toMatchObject([{ text: 'The boat 1 sails.' }]);
});

test('where HTML and text of a mail say different things, both are looked at', async () => {
  const both = letter(
    1,
    'MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee the page.\n--x\nContent-Type: text/html\n\n<p>Call 555-0142.</p>\n--x--\n',
  );
  expect(await fieldsOf(mail, both, 'a.eml')).toMatchObject([{ text: 'See the page.', html_text: 'Call 555-0142.' }]);
});

test('what is attached is named, and it is said that it was not looked into', async () => {
  const attached = letter(
    1,
    'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nSee there.\n--x\nContent-Type: image/png; name=a.png\nContent-Disposition: attachment; filename="boat.png"\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--x--\n',
  );
  const [item] = items(await readAll(mail, await manifest(attached, 'a.eml')));
  expect(item).toMatchObject({
    unseen: true,
    fields: { text: 'See there.', attachments: [{ name: 'boat.png', type: 'image/png', bytes: 8 }] },
  });
});

test('mails that cannot be read are told, and the others are read', async () => {
  const nested = Array.from({ length: 80 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('');
  const reads = await readAll(mail, await manifest(`${ENVELOPE}From: a@example.com\n${nested}\n${ENVELOPE}${letter(2)}\n`, 'x.mbox'));
  expect(items(reads).map(({ key }) => key)).toEqual(['<2@example.com>']);
  expect(problems(reads)).toMatchObject([{ lost: 1, at: { line: 1 } }]);
});

test('without its package a mailbox is told as not read', async () => {
  vi.resetModules();
  vi.doMock('postal-mime', () => {
    throw new Error('not installed');
  });
  const { default: lonely } = await import('../../src/formats/mail.js');
  const reads = await readAll(lonely, await manifest(letter(1), 'a.eml'));
  expect(reads).toMatchObject([{ kind: 'problem', what: 'mail/not-installed' }]);
});

slowTest('hostile mails take moments', async () => {
  const started = processorTime();
  for (const part of ['<', '"', '(', ',', '=?utf-8?q?', 'a@', ';', ' x=', '>From ', '\n ']) {
    const long = part.repeat(runs(300_000) / part.length);
    await readAll(mail, await manifest(`From: ${long}\nTo: ${long}\nDate: x\nContent-Type: multipart/mixed; ${long}\n\n${long}`, 'a.eml'));
    await readAll(mail, await manifest(letter(1, `MIME-Version: 1.0\nContent-Type: text/html\n\n${long}`), 'a.eml'));
  }
  expect(processorTime() - started).toBeLessThan(20_000);
});

test('a mail that is named as evidence is a document, one among many mails stays data', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-mail-'));
  try {
    const found = async (evidence: string[]): Promise<string[]> => {
      const { manifests, dispose } = await discover([root], { root, formats: FORMATS, evidence: new Set(evidence) });
      await dispose();
      return manifests.map(({ path }) => path);
    };
    writeFileSync(join(root, 'consent.eml'), letter(1));
    writeFileSync(join(root, 'a.jsonl'), '{"text": "low water"}\n');
    expect(await found([])).toEqual(['a.jsonl', 'consent.eml']);
    expect(await found(['consent.eml'])).toEqual(['a.jsonl']);
    for (let i = 2; i < 8; i += 1) writeFileSync(join(root, `${i}.eml`), letter(i));
    expect(await found(['consent.eml'])).toContain('consent.eml');
  } finally {
    rmSync(root, { recursive: true });
  }
});
