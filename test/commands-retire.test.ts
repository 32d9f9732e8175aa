import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runRetire } from '../src/commands/retire/retire.js';
import { runScan } from '../src/commands/scan/scan-command.js';
import { LicitError } from '../src/model/errors.js';
import { Project } from './grants/held.js';

const before = process.cwd();
const common = { lang: 'en', color: false, licit: '0.0.0' } as const;
let project: Project;

beforeEach(async () => {
  project = new Project();
  project.list('data/old.jsonl', ['https://px.example/1.jpg']);
  project.list('data/new.jsonl', ['https://px.example/2.jpg', 'https://px.example/3.jpg']);
  process.chdir(project.root);
  await said(() => runScan({ ...common, paths: ['data'], format: ['concise'], rules: [], quiet: true }));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  process.chdir(before);
});

async function said(run: () => Promise<number>): Promise<string> {
  let text = '';
  const take = ((chunk: unknown) => {
    text += String(chunk);
    return true;
  }) as typeof process.stdout.write;
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
  try {
    await run();
  } finally {
    vi.restoreAllMocks();
  }
  return text;
}

const retire = (more: Partial<Parameters<typeof runRetire>[0]> = {}) =>
  said(() => runRetire({ ...common, paths: ['data/old.jsonl'], format: 'pretty', ...more }));

test('what is gone is retired without a question', async () => {
  rmSync(join(project.root, 'data/old.jsonl'));
  expect(await retire()).toContain('✓ Retired  1 manifest · 1 item');
});

test('what is still on the disk is not retired where nobody can be asked, CI included, and is with --yes', async () => {
  const refused = await retire().catch((cause: unknown) => cause);
  expect(refused).toBeInstanceOf(LicitError);
  expect(refused).toMatchObject({ message: '1 manifest of these is still on the disk: data/old.jsonl' });
  expect((refused as LicitError).fix).toContain('licit ledger retire data/old.jsonl --yes');
  Object.defineProperty(process.stdin, 'isTTY', { value: true, configurable: true });
  vi.stubEnv('CI', 'true');
  await expect(retire()).rejects.toThrow('still on the disk');
  Object.defineProperty(process.stdin, 'isTTY', { value: false, configurable: true });
  expect(await retire({ yes: true })).toContain('✓ Retired');
});

test('with --dry-run says what would be retired, and changes nothing', async () => {
  expect(await retire({ dryRun: true })).toMatch(/Would retire {2}1 manifest · 1 item[\s\S]*Nothing was changed/);
  expect(JSON.parse(await retire({ dryRun: true, format: 'json' }))).toMatchObject({ retired: false, items: 1 });
  expect(existsSync(join(project.root, 'data/old.jsonl'))).toBe(true);
});
