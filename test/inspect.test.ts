import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/catalog/catalog.js';
import { runInspect } from '../src/commands/inspect/inspect-command.js';
import { createInspector } from '../src/inspect/inspect.js';
import { mask } from '../src/inspect/masking.js';
import type { Json } from '../src/model/basics.js';
import type { Description } from '../src/model/claim.js';
import { type Detector, type Found, familyOf } from '../src/model/detection.js';
import type { Roles } from '../src/model/format.js';
import type { Item } from '../src/model/item.js';
import { noRoles } from './no-roles.js';

const all = await detectors();
const inspector = createInspector(all);
const KEY = new Uint8Array(32).fill(7);

const missing = { state: 'missing', lookedIn: [] } as const;
const nobody: Description = { source: missing, license: missing, basis: missing, reservations: missing };
const roles: Roles = { ...noRoles(), id: ['id'], url: ['url'], text: ['text'] };

const item = (fields: Record<string, Json>): Item => ({ kind: 'item', at: { path: 'a.jsonl', line: 3 }, fields });
const inspect = (fields: Record<string, Json>, said: Partial<Description> = {}, by = inspector) =>
  by.item(item(fields), { ...nobody, ...said }, roles);

/** A detector that finds these spans in every text. */
function always(id: string, ...found: Found[]): Detector {
  return { id, family: familyOf(id)!, type: 'X', title: { en: id, zh: id }, precheck: () => true, find: () => found, hits: [], misses: [] };
}

describe('a record', () => {
  test('is looked at in every string, nested ones too, each with its path', () => {
    const { detections } = inspect({ a: 'someone@example.org', b: { c: ['x', { d: 'else@example.org' }] } });
    expect(detections.map(({ kind, at }) => [kind, at])).toEqual([
      ['pi/email', { path: 'a.jsonl', line: 3, field: 'a' }],
      ['pi/email', { path: 'a.jsonl', line: 3, field: 'b.c[].d' }],
    ]);
  });

  test('is looked at in numbers whose field says what they are', () => {
    const seen = inspect({ phone: 13800000000, 手机号: 13900000000 }).detections;
    expect(seen.map(({ kind, at, confidence }) => [kind, at.field, confidence])).toEqual([
      ['pi/phone', 'phone', 'certain'],
      ['pi/phone', '手机号', 'certain'],
    ]);
  });

  test('holds at most a possible number where only the shape says so', () => {
    expect(inspect({ n: 13800000000 }).detections).toMatchObject([{ kind: 'pi/phone', confidence: 'possible' }]);
  });

  test('is not flooded with cards from a column of other numbers', () => {
    expect(inspect({ id: '4242424242424242', n: 4111111111111111 }).detections).toEqual([]);
  });

  test('has its key and URL masked where something personal is in them', () => {
    const key = 'reader+one@mail.example.cn';
    const url = 'https://host.example/u/reader@mail.example.cn/1.jpg';
    const seen = inspect({ id: key, url }, { key, url });
    expect(seen.key).toBe('re***');
    expect(seen.url).toBe('https://host.example/u/re***/1.jpg');
  });

  test('has its key masked when the format made it and no field holds it', () => {
    const seen = inspect({ a: 1 }, { key: 'data/reader@mail.example.cn/1' });
    expect(seen.key).toBe('data/re***/1');
    expect(seen.detections).toMatchObject([{ at: { field: 'id' } }]);
  });

  test('has no masked key or URL where nothing personal is in them', () => {
    const seen = inspect(
      { id: 'img000123456789', url: 'https://cdn.example/13800000000.jpg' },
      { key: 'img000123456789', url: 'https://cdn.example/13800000000.jpg' },
    );
    expect(seen).toEqual({ detections: [], notLooked: ['content not in the manifest', 'faces and persons in images'] });
  });

  test.each<[Record<string, Json>, string[]]>([
    [{ image: 'a.bin' }, ['faces and persons in images']],
    [{ audio_filepath: 'clips/a' }, ['voices in recordings']],
    [{ 视频链接: 'x' }, ['faces and voices in video']],
    [{ b: { photo: { bytes: null, path: 'a' } } }, ['faces and persons in images']],
    [{ image_id: 'a1', video_count: 3, imagery: 'x', photographer: 'x', voice_over: '' }, []],
    [{ image: '' }, []],
  ])('%j says which media were not looked at', (fields, unseen) => {
    expect(inspect(fields).notLooked).toEqual(unseen);
  });

  test('is a medium by the ending of its key or address, whatever its query', () => {
    const absent = 'metadata inside media files that are not among the files scanned';
    expect(inspect({ n: 1 }, { key: 'clips/0001.flac' }).notLooked).toEqual(['voices in recordings', absent]);
    expect(inspect({ n: 1 }, { url: 'https://a.example/x.mp4' }).notLooked).not.toContain(absent);
    expect(inspect({ n: 1 }, { url: 'https://a.example/x.mp4?w=1.5' }).notLooked).toContain('faces and voices in video');
    expect(inspect({ n: 1 }, { key: 'v1.0' }).notLooked).toEqual([]);
  });

  test('says nothing of content that is not here when the text is the content', () => {
    expect(inspect({ url: 'https://a.example/', text: 'word '.repeat(200) }, { url: 'https://a.example/' }).notLooked).toEqual([]);
  });

  test('has personal names of fields found and masked in every path below them', () => {
    const { detections } = inspect({ by: { 'reader@mail.example.cn': { mail: 'writer@mail.example.cn' } } });
    expect(detections.map(({ at, masked }) => [at.field, masked])).toEqual([
      ['re***', 're***'],
      ['by.re***.mail', 'wr***'],
    ]);
  });

  test('that is nested too deep is said not to have been looked at', () => {
    let deep: Json = 'someone@example.org';
    for (let i = 0; i < 5000; i++) deep = { a: deep };
    expect(inspect({ deep }).notLooked).toEqual(['fields nested deeper than 200 levels']);
  });

  test('is looked at to the end of its text, however long, and tells each hit once', () => {
    const WINDOW = 1 << 18;
    const hit = 'someone@mail.example.cn';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 4 }), (shifts) => {
        let text = '';
        const starts: number[] = [];
        for (const [i, shift] of shifts.entries()) {
          text = text.padEnd((i + 1) * WINDOW + shift, 'word ');
          text += ' ';
          starts.push(text.length);
          text += `${hit} `;
        }
        expect(inspect({ text }).detections.map(({ start, end }) => [start, end])).toEqual(
          starts.map((start) => [start, start + hit.length]),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('a value', () => {
  test('never leaves, in any field of any detection', () => {
    const values = ['someone@mail.example.cn', '13800000000', '990101199003070015', '4012888888881881', '203.0.113.77'];
    const text = `邮箱 ${values[0]} 手机 ${values[1]} 身份证 ${values[2]} 卡号 ${values[3]} IP ${values[4]}`;
    const told = JSON.stringify(inspect({ text }, {}, createInspector(all, KEY)));
    for (const value of values) {
      expect(told).not.toContain(value);
      expect(told).not.toContain(value.slice(-4));
    }
  });

  test('is masked to its first characters, a third of it at most', () => {
    expect(mask('990101199003070015', 4)).toBe('9901**************');
    expect(mask('13800000000', 3)).toBe('138********');
    expect(mask('someone@example.com')).toBe('so***');
    expect(mask('张三丰')).toBe('张***');
    expect(mask('ab')).toBe('***');
    expect(mask('\u001b[31mred', 6)).toBe('*[***');
  });

  test.each([
    ['a@mail-of-nobody.zz', '***'],
    ['ab@mail-of-nobody.zz', '***'],
    ['anna@mail-of-nobody.zz', 'a***'],
    ['li.wei@mail-of-nobody.zz', 'li***'],
    ['A <a@mail-of-nobody.zz>', '***'],
    ['ab at mail-of-nobody dot com', '***'],
  ])('that is the mail address %s is masked as %s: no short name of a mailbox is shown', (text, masked) => {
    expect(inspector.text(text, { path: '' }).map((one) => one.masked)).toEqual([masked]);
    expect(inspect({ email: text }, {}, inspector).detections[0]!.masked).toBe(masked);
  });

  test('that is a mail address never shows more than a third of the name of its mailbox', () => {
    const local = fc.stringMatching(/^[a-z0-9]([a-z0-9._+-]{0,18}[a-z0-9])?$/).filter((name) => !name.includes('..'));
    fc.assert(
      fc.property(local, (name) => {
        for (const { kind, masked } of inspector.text(`${name}@mail-of-nobody.zz`, { path: '' }))
          if (kind === 'pi/email') expect(masked.replace(/\*+$/, '').length).toBeLessThanOrEqual(name.length / 3);
      }),
    );
  });

  test('in the name of a member of a record is masked, also behind a letter and after a joint', () => {
    for (const name of ['m13800138042', 'user_13800138042', '13800138042']) {
      const { detections } = inspect({ text: 'x', by: { [name]: '请回复 13900139042' } }, {}, inspector);
      expect(detections.length).toBeGreaterThan(1);
      expect(JSON.stringify(detections)).not.toContain('13800138042');
    }
  });

  test('has the same keyed hash however it is written, another one under another key, none without', () => {
    const hash = (text: string, key?: Uint8Array) => createInspector(all, key).text(text, { path: '' })[0]!.subject;
    expect(hash('电话 138-0000-0000', KEY)).toMatch(/^[0-9a-f]{32}$/);
    expect(hash('电话 138-0000-0000', KEY)).toBe(hash('call +86 13800000000', KEY));
    expect(hash('mail Someone@Example.com', KEY)).toBe(hash('someone@example.com', KEY));
    expect(hash('电话 138-0000-0000', KEY)).not.toBe(hash('电话 138-0000-0000', new Uint8Array(32)));
    expect(hash('电话 138-0000-0000')).toBeUndefined();
  });

  test.each(['someone@example.com', 'ip 192.0.2.4', 'login ip 10.1.2.3', 'call (415) 555-0100', 'card 4242424242424242'])(
    'made for examples is marked as reserved: %s',
    (text) => {
      expect(inspector.text(text, { path: '' })).toMatchObject([{ reserved: true }]);
    },
  );
});

describe('hits that overlap', () => {
  const span = (start: number, end: number, confidence: Found['confidence']): Found => ({ start, end, confidence, why: '' });
  const kept = (...list: Detector[]) =>
    createInspector(list)
      .text('a text of some length', { path: '' })
      .map((one) => one.kind);

  test('leave the one with the higher confidence', () => {
    expect(kept(always('pi/a', span(0, 9, 'possible')), always('pi/b', span(4, 8, 'likely')))).toEqual(['pi/b']);
  });

  test('leave the longer one where confidence is the same', () => {
    expect(kept(always('pi/a', span(0, 4, 'likely')), always('pi/b', span(2, 9, 'likely')))).toEqual(['pi/b']);
  });

  test('leave the first by id where all else is the same', () => {
    expect(kept(always('pi/b', span(0, 4, 'likely')), always('pi/a', span(0, 4, 'likely')))).toEqual(['pi/a']);
  });

  test('stay both where they are of different families, or only touch', () => {
    expect(
      kept(always('pi/a', span(0, 4, 'likely')), always('ip/b', span(0, 9, 'certain')), always('pi/c', span(4, 9, 'certain'))),
    ).toEqual(['pi/a', 'ip/b', 'pi/c']);
  });
});

describe('licit tools inspect', () => {
  async function answers(lines: string, offsets: 'utf16' | 'codepoint' = 'utf16') {
    const input = new PassThrough();
    const output = new PassThrough();
    const chunks: Buffer[] = [];
    output.on('data', (chunk: Buffer) => chunks.push(chunk));
    input.end(lines);
    expect(await runInspect({ offsets, input, output, detectors: all })).toBe(0);
    const text = Buffer.concat(chunks).toString('utf8');
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  }

  test('answers each line with one line, in order', async () => {
    expect(await answers('{"id":1,"text":"mail reader@mail.example.cn"}\n{"id":"b","text":"nothing"}\n')).toEqual([
      { id: 1, spans: [{ start: 5, end: 27, kind: 'pi/email', type: 'EMAIL', confidence: 'certain', masked: 're***' }] },
      { id: 'b', spans: [] },
    ]);
  });

  test('answers a line that cannot be read with a problem that quotes nothing of it', async () => {
    const told = await answers(
      '{"id":1,"text":"reader@mail.example.cn"\n\n[1]\n{"id":{"reader@mail.example.cn":1},"text":5}\n{"id":2,"text":"x"}',
    );
    expect(told.map(({ id, problem, spans }) => [id, typeof problem, spans])).toEqual([
      [null, 'string', undefined],
      [null, 'string', undefined],
      [null, 'string', undefined],
      [null, 'string', undefined],
      [2, 'undefined', []],
    ]);
    expect(JSON.stringify(told)).not.toContain('reader');
  });

  test('counts code points when asked to', async () => {
    const line = '{"id":1,"text":"😀😀 reader@mail.example.cn 😀 writer@mail.example.cn"}\n';
    const at = async (offsets: 'utf16' | 'codepoint') =>
      (await answers(line, offsets))[0].spans.map((span: { start: number; end: number }) => [span.start, span.end]);
    expect(await at('utf16')).toEqual([
      [5, 27],
      [31, 53],
    ]);
    expect(await at('codepoint')).toEqual([
      [3, 25],
      [28, 50],
    ]);
  });

  test('answers before more comes in', async () => {
    const input = new PassThrough();
    const output = new PassThrough();
    const running = runInspect({ offsets: 'utf16', input, output, detectors: all });
    for (const id of [1, 2, 3]) {
      const answered = new Promise<string>((resolve) => output.once('data', (chunk: Buffer) => resolve(chunk.toString())));
      input.write(`{"id":${id},"text":""}\n`);
      expect(await answered).toBe(`{"id":${id},"spans":[]}\n`);
    }
    input.end();
    await running;
  });

  test('says what to do about a file that is not there', async () => {
    const run = runInspect({
      file: 'no/such/file.jsonl',
      offsets: 'utf16',
      input: new PassThrough(),
      output: new PassThrough(),
      detectors: all,
    });
    await expect(run).rejects.toThrow('Cannot read no/such/file.jsonl');
  });
});

test('of two possible readings of the same characters the one with a check that tells stands', () => {
  const kinds = (text: string) => inspector.text(text, { path: '' }).map(({ kind }) => kind);
  expect(kinds('AB1234563')).toEqual(['pi/professional-id']);
  expect(kinds('AB1234564')).toEqual(['pi/passport']);
});
