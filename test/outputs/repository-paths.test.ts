/** Of a project within a repository hosts get paths from the root of the repository, and people those that they type. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { gitEnv, initRepository } from '../git-repository.js';
import { called } from '../in-process.js';

let root: string;
let project: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-within-'));
  project = join(root, 'sets/a b');
  mkdirSync(join(project, 'data'), { recursive: true });
  writeFileSync(join(project, 'licit.yaml'), 'provider: { name: Example, contact: data@example.com }\n');
  writeFileSync(join(project, 'data/list.jsonl'), '{"id":"a","text":"a boat"}\n{"id":"b","text":"a lake"}\n');
  initRepository(root);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('every format that a host shows beside files', async () => {
  const hosts = ['github', 'azure', 'gitlab', 'rdjson', 'rdjsonl', 'sarif'];
  const out = (format: string): string => join(root, `out.${format}`);
  const formats = [...hosts, 'concise', 'jsonl'].flatMap((format) => ['-f', `${format}=${out(format)}`]);
  const { status, err } = await called(project, ['scan', 'data', '-q', '--workers', '0', ...formats], gitEnv, main);
  expect({ status, err }).toEqual({ status: 1, err: '' });
  for (const format of hosts) {
    const text = readFileSync(out(format), 'utf8').replaceAll('%20', ' ');
    expect(text, format).toContain('sets/a b/data/list.jsonl');
    // No file is named from the project alone, in whatever way the format names files.
    expect(text, format).not.toMatch(/(?:"(?:path|uri)":\s*"|file=|sourcepath=)(?:data\/|licit\.yaml)/);
  }
  for (const format of ['concise', 'jsonl']) expect(readFileSync(out(format), 'utf8'), format).not.toContain('sets/a b');
});
