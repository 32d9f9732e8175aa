import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { JudgmentFile, type JudgmentHeader, judgmentPath, readJudgments } from '../../src/samples/judgment-file.js';

const header: JudgmentHeader = { plan: 'corpus', draw: 1, sample: 'ab'.repeat(32), items: 3, checker: 'chen' };
const at = '2026-11-27T08:00:00.000Z';
let root: string;
let path: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-judgments-'));
  path = judgmentPath(root, 'corpus', 1, 'chen');
});

function judged(): JudgmentFile {
  const file = new JudgmentFile(root, header);
  file.add({ n: 1, verdict: 'ok', at });
  file.add({ n: 2, verdict: 'bad', risk: 'A.1-f', note: '"},"hash":"', ms: 900, at });
  return file;
}

describe('a file of judgments', () => {
  test('is read back as it was written, the last judgment of an item counts', () => {
    const file = judged();
    file.add({ n: 1, verdict: 'unsure', at });
    file.close();
    const read = readJudgments(path, 'chen.jsonl')!;
    expect(read.header).toEqual(header);
    expect(read.entries).toHaveLength(3);
    expect([...read.last.values()].map(({ n, verdict }) => [n, verdict])).toEqual([
      [1, 'unsure'],
      [2, 'bad'],
    ]);
  });

  test('takes a judgment back by a further line, and nothing is taken out', () => {
    const file = judged();
    expect(file.undo(at)).toBe(2);
    expect(file.undo(at)).toBe(1);
    expect(file.undo(at)).toBeUndefined();
    expect(file.last.size).toBe(0);
    expect(readJudgments(path, 'chen.jsonl')!.entries).toHaveLength(4);
  });

  test('that masked values were shown is on file, and is no verdict', () => {
    const file = judged();
    file.add({ n: 2, revealed: true, at });
    expect(file.last.get(2)!.verdict).toBe('bad');
    expect(readJudgments(path, 'chen.jsonl')!.last.get(2)!.verdict).toBe('bad');
    expect(file.undo(at)).toBe(2);
    expect(() => file.add({ n: 2, revealed: true, verdict: 'ok', at })).toThrow('not a judgment');
    file.close();
  });

  test('a line that a killed process left unfinished is dropped, and the next one follows the last whole one', () => {
    judged().close();
    for (const torn of ['{"n":3', '{"n":3,"verdict":"bad","at":"x","hash":"00"}']) {
      appendFileSync(path, torn);
      expect(readJudgments(path, 'chen.jsonl')!.last.size).toBe(2);
      const again = new JudgmentFile(root, header);
      expect(again.last.size).toBe(2);
      again.close();
    }
    const file = new JudgmentFile(root, header);
    file.add({ n: 3, verdict: 'ok', at });
    expect(readJudgments(path, 'chen.jsonl')!.last.size).toBe(3);
  });

  test('judgments that were given together are one chain with the others', () => {
    const file = judged();
    file.addAll([
      { n: 1, verdict: 'bad', at },
      { n: 3, verdict: 'ok', at },
    ]);
    file.add({ n: 3, verdict: 'bad', at });
    expect(() =>
      file.addAll([
        { n: 1, verdict: 'ok', at },
        { n: 9, verdict: 'ok', at },
      ]),
    ).toThrow('not a judgment');
    const read = readJudgments(path, 'chen.jsonl')!;
    expect(read.entries).toEqual(file.entries);
    expect([...read.last.values()].map(({ verdict }) => verdict)).toEqual(['bad', 'bad', 'bad']);
  });

  test('two windows of one checker write one chain', () => {
    const [one, other] = [judged(), new JudgmentFile(root, header)];
    one.add({ n: 3, verdict: 'ok', at });
    other.add({ n: 3, verdict: 'bad', at });
    one.add({ n: 1, verdict: 'bad', at });
    expect(readJudgments(path, 'chen.jsonl')!.entries).toHaveLength(5);
  });

  test('a judgment that was changed or taken out is noticed', () => {
    judged().close();
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n');
    for (const forged of [text.replace('"bad"', '"ok"'), [lines[0], lines[2], ''].join('\n')]) {
      writeFileSync(path, forged);
      expect(() => readJudgments(path, 'chen.jsonl')).toThrow('does not follow the line before');
    }
  });

  test('of another draw is refused', () => {
    judged().close();
    expect(() => new JudgmentFile(root, { ...header, sample: 'cd'.repeat(32) })).toThrow('another sample');
  });

  test('an item that is not in the sample, and a name that leads elsewhere, are refused', () => {
    const file = judged();
    expect(() => file.add({ n: 4, verdict: 'ok', at })).toThrow('not a judgment');
    for (const name of ['../x', 'a/b', '.hidden', '', 'a..b'])
      expect(() => judgmentPath(root, name, 1, 'chen')).toThrow('cannot be the name');
  });
});
