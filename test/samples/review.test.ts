import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { boxesOf } from '../../src/commands/sample/review/item-boxes.js';
import { mediaOf } from '../../src/commands/sample/review/item-media.js';
import { resultsOf, spansOn } from '../../src/commands/sample/review/item-results.js';
import { segmentsOf } from '../../src/commands/sample/review/item-segments.js';
import { spansOf, taggedTokens } from '../../src/commands/sample/review/item-spans.js';
import type { Json } from '../../src/model/basics.js';
import { called } from '../in-process.js';
import { hostile, personal, type Review, review, reviewProject } from '../review-project.js';

let root: string;
let served: Review;
beforeAll(async () => {
  root = await reviewProject();
  served = await review(root, 'lin');
});
afterAll(() => served?.end());

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Asks as any program can, with whatever headers. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, text }));
    });
    asked.on('error', failed);
    asked.end(body);
  });
}

const origin = () => `http://127.0.0.1:${served.port}`;
const api = (path: string, body?: object): Promise<Answer> =>
  ask(`/${served.token}/api/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'x-licit-token': served.token, ...(body && { origin: origin(), 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });

async function itemWith(words: string): Promise<{ n: number; text: string }> {
  for (let n = 1; n <= 12; n += 1) {
    const { text } = await api(`item/${n}`);
    if (text.includes(words)) return { n, text };
  }
  throw new Error(`no item with ${words}`);
}

describe('the server of a review', () => {
  test('answers its own page alone: token, host, origin and site are looked at on every request', async () => {
    const page = `/${served.token}/`;
    const state = `/${served.token}/api/state`;
    const token = { 'x-licit-token': served.token };
    expect((await ask(page)).status).toBe(200);
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/review.js')).status).toBe(404);
    expect((await ask(`/${'a'.repeat(43)}/`)).status).toBe(404);
    expect((await ask(page, { headers: { host: `rebound.example:${served.port}` } })).status).toBe(421);
    expect((await ask(page, { headers: { host: `localhost:${served.port}` } })).status).toBe(421);
    expect((await ask(page, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask(page, { headers: { origin: 'null' } })).status).toBe(403);
    expect((await ask(page, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask(page, { headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
    expect((await ask(state)).status).toBe(403);
    expect((await ask(state, { headers: { 'x-licit-token': `${served.token}x` } })).status).toBe(403);
    expect((await ask(state, { headers: token })).status).toBe(200);
    expect((await ask(state, { method: 'PUT', headers: token })).status).toBe(405);
    const judged = { method: 'POST', body: '{"judgments":[]}' };
    expect(
      (await ask(`/${served.token}/api/judgments`, { ...judged, headers: { ...token, 'content-type': 'application/json' } })).status,
    ).toBe(403);
    expect(
      (await ask(`/${served.token}/api/judgments`, { ...judged, headers: { ...token, origin: origin(), 'content-type': 'text/plain' } }))
        .status,
    ).toBe(400);
  });

  test('lets nothing run but its own scripts, and nothing be kept or framed', async () => {
    const { headers } = await ask(`/${served.token}/`);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  });

  test('serves files by number, of the project alone, and only what is an image or a recording', async () => {
    const photo = await itemWith('A boat before a quay');
    const shown = await ask(`/${served.token}/media/${photo.n}/0`);
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/png']);
    expect(shown.headers['content-security-policy']).toContain('sandbox');
    const horn = await itemWith('horn.wav');
    const part = await ask(`/${served.token}/media/${horn.n}/0`, { headers: { range: 'bytes=0-3' } });
    expect([part.status, part.text, part.headers['content-range']]).toEqual([206, 'RIFF', 'bytes 0-3/844']);
    for (const path of [
      `media/${photo.n}/1`,
      'media/99/0',
      `media/${photo.n}/../../licit.yaml`,
      'media/%2e%2e/x',
      'photos/boat.png',
      'review.html',
    ])
      expect([path, (await ask(`/${served.token}/${path}`)).status]).toEqual([path, 404]);
    const outside = await itemWith('outside.wav');
    expect(JSON.parse(outside.text)).toMatchObject({ media: [{ state: 'missing' }] });
    expect((await ask(`/${served.token}/media/${outside.n}/0`)).status).toBe(404);
    const away = await itemWith('images.example.com');
    expect(JSON.parse(away.text)).toMatchObject({ media: [{ state: 'remote' }] });
    writeFileSync(join(root, 'photos/boat.png'), '<svg onload="alert(1)"/>');
    expect((await ask(`/${served.token}/media/${photo.n}/0`)).status).toBe(415);
  });

  test('sends no personal value before it is asked for one, and records that it was', async () => {
    const texts = await Promise.all(Array.from({ length: 12 }, async (_, i) => (await api(`item/${i + 1}`)).text));
    expect(texts.join('').includes(personal)).toBe(false);
    const { n } = await itemWith('Write to');
    const revealed = await api('reveal', { id: 'reveal-0001', n });
    expect(revealed.text.includes('lovelace@')).toBe(true);
    const lines = readFileSync(join(root, '.licit/samples/corpus/1/lin.jsonl'), 'utf8').trim().split('\n');
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ n, revealed: true, id: 'reveal-0001' });
    expect(JSON.parse((await api('state')).text)).toMatchObject({ judged: [] });
  });

  test('writes a judgment once however often it is sent, before it answers', async () => {
    const one = { id: 'judgment-0001', n: 3, verdict: 'bad', risk: 'A.1-f', note: 'why', ms: 1200.4, at: '2026-11-01T00:00:00.000Z' };
    for (let i = 0; i < 3; i += 1)
      expect(JSON.parse((await api('judgments', { judgments: [one] })).text)).toEqual({ saved: ['judgment-0001'] });
    const lines = readFileSync(join(root, '.licit/samples/corpus/1/lin.jsonl'), 'utf8').trim().split('\n');
    expect(lines.filter((line) => line.includes('judgment-0001'))).toHaveLength(1);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ n: 3, verdict: 'bad', risk: 'A.1-f', note: 'why', ms: 1200, at: one.at });
    await api('judgments', { judgments: [{ id: 'judgment-0002', n: 3 }] });
    expect(JSON.parse((await api('state')).text)).toMatchObject({ judged: [] });
  });

  test('refuses what is no judgment of an item, and writes nothing of it', async () => {
    const path = join(root, '.licit/samples/corpus/1/lin.jsonl');
    const before = readFileSync(path, 'utf8');
    const id = 'judgment-0003';
    for (const wrong of [
      { id, n: 0, verdict: 'ok' },
      { id, n: 13, verdict: 'ok' },
      { id, n: 1.5, verdict: 'ok' },
      { id, n: 1, verdict: 'fine' },
      { n: 1, verdict: 'ok' },
      { id: '../../x', n: 1 },
      { id, n: 1, verdict: 'bad', risk: 7 },
      { id, n: 1, verdict: 'ok', note: 'x'.repeat(10_001) },
      null,
    ])
      expect([wrong, (await api('judgments', { judgments: [wrong] })).status]).toEqual([wrong, 400]);
    expect((await api('judgments', { judgments: [{ id, n: 1, verdict: 'ok', note: 'x'.repeat(2 << 20) }] })).status).toBe(400);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('hostile text arrives as text in which nothing turns or hides', async () => {
    const { text } = await itemWith('onerror');
    const { texts } = JSON.parse(text) as { texts: { segments: { text: string }[] }[] };
    expect(texts[0]!.segments[0]!.text).toBe(
      hostile.replace('\u202E', '\\u202e').replace('\u202C', '\\u202c').replace('\u001b', '\\x1b').replace('\u0007', '\\x07'),
    );
  });

  test('one checker has one server, and a name that may not check has none', async () => {
    const refusal = async (checker: string, ...flags: string[]): Promise<string> =>
      (await called(root, ['sample', 'review', 'corpus', '--checker', checker, '--no-open', ...flags], process.env, main)).err;
    expect(await refusal('lin')).toContain('lin may be reviewing in another window already');
    expect(await refusal('adjudication')).toContain('is the name of the file');
    expect(await refusal('Lin@example.com')).toContain('Lin@example.com and lin are one person');
    expect(await refusal('../lin')).toContain('cannot be the name of a checker');
    expect(await refusal('zhou', '--adjudicate')).toContain('There is nothing to decide');
  });
});

describe('labels in a text', () => {
  test('are found in the forms of annotation tools, counted in characters', () => {
    const text = 'a 🚢 Skylark';
    const span = { start: 5, end: 12, label: 'SHIP' };
    const forms: Record<string, Json>[] = [
      { spans: [{ start: 4, end: 11, label: 'SHIP' }] },
      { label: [[4, 11, 'SHIP']] },
      { entities: [{ start_offset: 4, end_offset: 11, label: 'SHIP', id: 1 }] },
    ];
    for (const fields of forms) expect(spansOf(fields, text)).toEqual([span]);
    expect(spansOf({ label: [[4, 12, 'SHIP']] }, text)).toEqual([]);
    expect(spansOf({ sizes: [[4, 11, 3]] }, text)).toEqual([]);
    expect(taggedTokens({ tokens: ['The', 'Low', 'Water'], ner_tags: ['O', 'B-LOC', 'I-LOC'] })).toEqual({
      text: 'The Low Water',
      field: 'tokens',
      spans: [{ start: 4, end: 13, label: 'LOC' }],
    });
  });

  test('a masked value stays one piece under the labels that touch it', () => {
    expect(
      segmentsOf(
        'to ada@x now',
        [
          { start: 3, end: 6, label: 'NAME' },
          { start: 0, end: 4, label: 'A' },
        ],
        [{ start: 3, end: 8, masked: 'a•••' }],
      ),
    ).toEqual([{ text: 'to ', labels: ['A'] }, { text: 'a•••', labels: ['NAME', 'A'], masked: true }, { text: ' now' }]);
  });

  test('boxes are read from objects, columns and corners', () => {
    expect(boxesOf({ objects: { bbox: [[1, 2, 3, 4]], categories: ['boat'] } })).toEqual([
      { form: 'size', numbers: [1, 2, 3, 4], label: 'boat' },
    ]);
    expect(
      boxesOf({
        annotations: [{ bbox: [1, 2, 3, 4], category_id: 7 }, { xmin: 1, ymin: 2, xmax: 5, ymax: 6, name: 'x' }, { note: 'none' }],
      }),
    ).toEqual([
      { form: 'size', numbers: [1, 2, 3, 4], label: '7' },
      { form: 'corners', numbers: [1, 2, 5, 6], label: 'x' },
    ]);
    expect(boxesOf({ embedding: [1, 2, 3, 4] })).toEqual([]);
  });

  test('what was drawn in Label Studio is read from its record, the last annotation that was not canceled', () => {
    const result = [
      { type: 'labels', value: { start: 4, end: 11, text: 'Skylark', labels: ['SHIP'] } },
      { type: 'labels', value: { start: 0, end: 2, text: 'not these', labels: ['SHIP'] } },
      { type: 'rectanglelabels', value: { x: 10, y: 20, width: 30, height: 40, rectanglelabels: ['Boat'] } },
    ];
    const task = { id: 1, annotations: [{ result: [] }, { result }, { was_cancelled: true, result: [] }] };
    const drawn = resultsOf(Buffer.from(JSON.stringify(task)));
    expect(drawn.boxes).toEqual([{ form: 'percent', numbers: [10, 20, 30, 40], label: 'Boat' }]);
    expect(spansOn(drawn, 'The Skylark')).toEqual([{ start: 4, end: 11, label: 'SHIP' }]);
    for (const none of [undefined, Buffer.from('{'), Buffer.from('[1]'), Buffer.from('{"annotations":[{"result":[null,{"value":3}]}]}')])
      expect(resultsOf(none)).toEqual({ spans: [], boxes: [] });
  });

  test('a link out of the project leads nowhere, nor does a folder of licit', () => {
    symlinkSync(join(root, '..', 'outside.wav'), join(root, 'sound/linked.wav'));
    writeFileSync(join(root, '.licit/own.wav'), 'RIFF');
    const state = (name: string): string => mediaOf({ name }, { name }, 'sound/sound.jsonl', root)[0]!.state;
    expect(['horn.wav', 'linked.wav', '../.licit/own.wav', '/etc/x.wav'].map(state)).toEqual(['local', 'missing', 'missing', 'missing']);
    rmSync(join(root, 'sound/linked.wav'));
  });
});
