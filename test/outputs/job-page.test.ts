/** The page of a CI job: where hosts say that it goes, within what they take, and never at the cost of the run. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { jobPages, writeJobPage } from '../../src/commands/job-page.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licit-page-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is written to a stream meanwhile. */
function said(stream: 'stdout' | 'stderr', does: () => void): string {
  const written: string[] = [];
  const spy = vi.spyOn(process[stream], 'write').mockImplementation((text) => written.push(String(text)) > 0);
  try {
    does();
  } finally {
    spy.mockRestore();
  }
  return written.join('');
}

test('comes with the format of its host, where the host says where it goes', () => {
  const github = { GITHUB_STEP_SUMMARY: '/s' };
  const azure = { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: '/t' };
  expect(jobPages([{ format: 'github', file: 'x' }], github)).toEqual([{ host: 'github', place: '/s' }]);
  expect(jobPages([{ format: 'azure' }], azure)).toEqual([{ host: 'azure', place: '/t' }]);
  expect(jobPages([{ format: 'azure', file: 'x' }], azure)).toEqual([]);
  expect(jobPages([{ format: 'concise' }], { ...github, ...azure })).toEqual([]);
  expect(jobPages([{ format: 'github' }, { format: 'azure' }], {})).toEqual([]);
  expect(jobPages([{ format: 'github' }], { GITHUB_STEP_SUMMARY: '' })).toEqual([]);
});

test('is added behind what GitHub has of the step already, up to 1 MiB', () => {
  const place = join(folder, 'summary.md');
  writeFileSync(place, 'before\n');
  const page = { host: 'github', place } as const;
  expect(said('stderr', () => writeJobPage(page, 'ours\n', 'en'))).toBe('');
  expect(readFileSync(place, 'utf8')).toBe('before\nours\n');
  writeFileSync(place, 'x'.repeat((1 << 20) - 4));
  expect(said('stderr', () => writeJobPage(page, 'ours\n', 'en'))).toContain('nearly full');
  expect(statSync(place).size).toBe((1 << 20) - 4);
});

test('is a file of the job for Azure, named in a command on standard output', () => {
  const line = said('stdout', () => writeJobPage({ host: 'azure', place: folder }, '### ✓\n', 'en'));
  const [, path] = /^##vso\[task\.uploadsummary\](.+)\n$/.exec(line)!;
  expect(readFileSync(path!, 'utf8')).toBe('### ✓\n');
  expect(statSync(path!).mode & 0o077).toBe(0);
});

test('that cannot be written is said, and nothing else happens', () => {
  const absent = join(folder, 'absent/summary.md');
  expect(said('stderr', () => writeJobPage({ host: 'github', place: absent }, 'x', 'en'))).toBe(
    'The job summary could not be written (ENOENT)\n',
  );
  const out = said('stdout', () => said('stderr', () => writeJobPage({ host: 'azure', place: absent }, 'x', 'zh')));
  expect(out).toBe('');
  const [target, link] = [join(folder, 'target'), join(folder, 'link')];
  writeFileSync(target, '');
  symlinkSync(target, link);
  expect(said('stderr', () => writeJobPage({ host: 'github', place: link }, 'x', 'en'))).toContain('ELOOP');
  expect(readFileSync(target, 'utf8')).toBe('');
  expect(readdirSync(folder)).not.toContain('absent');
});
