import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/config.js';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { LicitError } from '../../src/model/errors.js';
import { guesses, spansOf } from '../../src/scan/models/model-spans.js';
import { loadModels, MODEL_TEXT, type ModelSettings, modelsLack } from '../../src/scan/models/models.js';
import { type Token, tokenize } from '../../src/scan/models/wordpiece.js';
import { scan } from '../../src/scan/scan.js';

const WORDS = ['[UNK]', '[CLS]', '[SEP]', 'alice', 'bobson', 'bob', '##son', 'said', '王', '小', '明', 'maybe'];
const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC'];
const KINDS = new Set(['pi/person-name', 'pi/cn-name', 'pi/username']);

/** An ONNX model (protobuf) that looks up a row of logits for each token: Gather(W, input_ids). */
function model(logits: Record<string, readonly number[]>): Buffer {
  const varint = (value: number): Buffer => {
    const bytes: number[] = [];
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      bytes.push((rest % 128) | (rest >= 128 ? 128 : 0));
      if (rest < 128) return Buffer.from(bytes);
    }
  };
  const bytes = (field: number, content: Buffer | string): Buffer => {
    const body = Buffer.from(content);
    return Buffer.concat([varint(field * 8 + 2), varint(body.length), body]);
  };
  const int = (field: number, value: number): Buffer => Buffer.concat([varint(field * 8), varint(value)]);
  const all = (...parts: Buffer[]): Buffer => Buffer.concat(parts);
  const value = (name: string, type: number, dims: readonly (string | number)[]): Buffer => {
    const shape = all(...dims.map((dim) => bytes(1, typeof dim === 'string' ? bytes(2, dim) : int(1, dim))));
    return all(bytes(1, name), bytes(2, bytes(1, all(int(1, type), bytes(2, shape)))));
  };
  const rows = Float32Array.from(WORDS.flatMap((word) => logits[word] ?? [9, 0, 0, 0]));
  const table = all(int(1, WORDS.length), int(1, LABELS.length), int(2, 1), bytes(8, 'W'), bytes(9, Buffer.from(rows.buffer)));
  const node = all(bytes(1, 'W'), bytes(1, 'input_ids'), bytes(2, 'logits'), bytes(4, 'Gather'));
  const graph = all(
    bytes(1, node),
    bytes(2, 'tiny'),
    bytes(5, table),
    bytes(11, value('input_ids', 7, ['batch', 'tokens'])),
    bytes(12, value('logits', 1, ['batch', 'tokens', LABELS.length])),
  );
  return all(int(1, 8), bytes(8, int(2, 13)), bytes(7, graph));
}

const sure = {
  alice: [0, 9, 0, 0],
  bob: [0, 0, 9, 0],
  '##son': [9, 0, 0, 0],
  王: [0, 9, 0, 0],
  小: [0, 0, 9, 0],
  明: [0, 0, 9, 0],
  maybe: [0, 0.5, 0, 0],
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-models-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function written(parts: { labels?: readonly string[]; config?: object } = {}): ModelSettings {
  const path = join(root, 'ner');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'model.onnx'), model(sure));
  writeFileSync(join(path, 'vocab.txt'), WORDS.join('\n'));
  const id2label = Object.fromEntries((parts.labels ?? LABELS).map((label, i) => [String(i), label]));
  writeFileSync(join(path, 'config.json'), JSON.stringify({ id2label, ...parts.config }));
  return { path };
}

describe('a model', () => {
  test('finds names in English and Chinese, with offsets in the text', async () => {
    const [ner] = await loadModels([written()], KINDS);
    const text = 'So Álice Bob said: 王小明!';
    const found = await ner!.look(text);
    expect(found.map(({ kind, found: { start, end, confidence } }) => [kind, text.slice(start, end), confidence])).toEqual([
      ['pi/person-name', 'Álice Bob', 'likely'],
      ['pi/cn-name', '王小明', 'likely'],
    ]);
    expect(found[0]!.found.why).toBe('the model that licit.yaml names takes it for PER (99 %)');
  });

  test('is looked at as far as it is sure: possible below nine in ten, nothing below a half', async () => {
    const [ner] = await loadModels([written()], KINDS);
    expect(await ner!.look('maybe')).toEqual([]);
  });

  test('takes a text longer than its room in parts', async () => {
    const [ner] = await loadModels([written({ config: { max_position_embeddings: 16 } })], KINDS);
    const text = `${'said '.repeat(100)}alice`;
    expect(await ner!.look(text)).toMatchObject([{ found: { start: 500, end: 505 } }]);
  });

  test('has labels of its own where licit.yaml says which kind they are', async () => {
    const [ner] = await loadModels(
      [{ ...written({ labels: ['O', 'B-NICK', 'I-NICK', 'B-LOC'] }), labels: { NICK: 'pi/username' } }],
      KINDS,
    );
    expect((await ner!.look('alice')).map(({ kind }) => kind)).toEqual(['pi/username']);
  });

  test('that is not whole, or not of this kind, is said plainly', async () => {
    const whole = written();
    await expect(loadModels([{ path: join(root, 'none') }], KINDS)).rejects.toThrow('is incomplete');
    await expect(loadModels([{ ...whole, labels: { PER: 'pi/nothing' } }], KINDS)).rejects.toThrow('there is no kind "pi/nothing"');
    await expect(loadModels([written({ labels: ['O', 'B-X', 'I-X', 'B-LOC'] })], KINDS)).rejects.toThrow('No label of the model');
    const [short] = await loadModels([written({ labels: ['O', 'B-PER'] })], KINDS);
    await expect(short!.look('alice')).rejects.toThrow('does not classify tokens');
    written();
    writeFileSync(join(root, 'ner/model.onnx'), 'no model');
    await expect(loadModels([whole], KINDS)).rejects.toThrow('cannot be loaded');
  });
});

test('a model that cannot run here is not checked, in both languages, and only where one is named', () => {
  const lack = modelsLack([{ path: 'ner' }], []);
  expect(lack!.why.en).toContain('npm install onnxruntime-node');
  expect(lack!.what.zh).toContain('licit.yaml');
  expect(modelsLack([], [])).toBeUndefined();
});

describe('tokens', () => {
  const ids = new Map(WORDS.map((word, id) => [word, id]));

  test('are the longest pieces of a word, with the place of each', () => {
    const cased = tokenize('Bob bobsonson 王小', { ids, lowercase: false });
    expect(cased.map(({ id, start, end, inner }) => [WORDS[id], start, end, inner])).toEqual([
      ['[UNK]', 0, 3, false],
      ['bobson', 4, 10, false],
      ['##son', 10, 13, true],
      ['王', 14, 15, false],
      ['小', 15, 16, false],
    ]);
  });

  test('of any text stand in order and cover all but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, lowercase) => {
        let last = 0;
        for (const { start, end } of tokenize(text, { ids, lowercase })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
      }),
    );
  });
});

test('tokens of one label are one span, and a new beginning is another', () => {
  const tokens: Token[] = [0, 1, 2, 3].map((i) => ({ id: i, start: i * 2, end: i * 2 + 1, inner: false }));
  const labelled = (...labels: string[]) =>
    spansOf(
      tokens,
      labels.map((label) => ({ label, score: 0.8 })),
    ).map(({ label, start, end }) => [label, start, end]);
  expect(labelled('B-PER', 'I-PER', 'B-PER', 'O')).toEqual([
    ['PER', 0, 3],
    ['PER', 4, 5],
  ]);
  expect(labelled('S-PER', 'I-PER', 'E-PER', 'PER')).toEqual([
    ['PER', 0, 1],
    ['PER', 2, 5],
    ['PER', 6, 7],
  ]);
  expect(labelled('PER', 'PER', 'LOC', 'O')).toEqual([
    ['PER', 0, 3],
    ['LOC', 4, 5],
  ]);
});

test('the score of a token is its probability', () => {
  const [guess] = guesses([0, Math.log(3), 0, 0], 0, 1, LABELS);
  expect(guess!.label).toBe('B-PER');
  expect(guess!.score).toBeCloseTo(0.5);
});

test('a scan looks at text fields with the model, masks what it finds, and reads again when the model changes', async () => {
  written();
  writeFileSync(join(root, 'licit.yaml'), 'models: [{ path: ner }]\n');
  const words = 'said '.repeat(30);
  writeFileSync(
    join(root, 'a.jsonl'),
    [0, 1, 2].map((i) => `${JSON.stringify({ id: `k${i}`, text: `${words}zz${i} alice ${words}` })}\n`).join(''),
  );
  const ledger = join(root, 'ledger.db');
  const run = async (workers: number) => {
    await scan({
      paths: ['a.jsonl'],
      cwd: root,
      root,
      ledger,
      config: loadConfig(join(root, 'licit.yaml'), root),
      licit: '0.0.0',
      workers,
    });
    const opened = readLedger(ledger);
    const view = snapshot(opened, findRun(opened.db)!, '0.0.0');
    opened.db.close();
    return view;
  };
  const view = await run(0);
  expect(view.fieldRates).toMatchObject([{ field: 'text', kind: 'pi/person-name', looked: 3, holding: 3, likely: 3, examples: ['a***'] }]);
  expect(view.notChecked.map(({ what }) => what.en).join()).not.toContain('models');
  expect((await run(0)).run.unchanged).toBe(1);
  // Texts within lists and objects are looked at too.
  writeFileSync(join(root, 'a.jsonl'), `${JSON.stringify({ id: 'talk', turns: [{ from: 'human', value: 'said alice said' }] })}\n`);
  expect((await run(0)).fieldRates).toMatchObject([{ field: 'turns[].value', kind: 'pi/person-name', holding: 1 }]);
  // What lies beyond its reach is not checked.
  writeFileSync(join(root, 'a.jsonl'), `${JSON.stringify({ id: 'long', text: `${'said '.repeat(MODEL_TEXT / 5)}alice` })}\n`);
  await run(0);
  const { db } = readLedger(ledger);
  const [body] = sqlite(db)
    .prepare('select p.body from item i join profile p on p.id = i.profile where i.until is null')
    .pluck()
    .all() as string[];
  db.close();
  expect(JSON.parse(body!)).toMatchObject({ seen: [], notLooked: ['text longer than the models that licit.yaml names look at'] });
  writeFileSync(join(root, 'ner/config.json'), JSON.stringify({ id2label: { 0: 'O', 1: 'B-PER', 2: 'I-PER', 3: 'B-ORG' } }));
  expect((await run(0)).run.unchanged).toBe(0);
  // What is wrong with it is said to the person, on a thread too.
  writeFileSync(join(root, 'ner/model.onnx'), 'no model');
  await expect(run(1)).rejects.toThrow(LicitError);
});
