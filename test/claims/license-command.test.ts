import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { runLicense } from '../../src/commands/license/license-command.js';

async function answers(given: string): Promise<unknown[]> {
  const input = new PassThrough();
  const output = new PassThrough();
  input.end(given);
  expect(await runLicense({ string: '-', input, output })).toBe(0);
  output.end();
  let text = '';
  for await (const chunk of output) text += String(chunk);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function shown(string: string, lang: 'en' | 'zh' = 'en'): Promise<string> {
  const output = new PassThrough();
  expect(await runLicense({ string, lang, input: new PassThrough(), output })).toBe(0);
  return String(output.read());
}

test('each line gets its answer, in order', async () => {
  expect(await answers('{"id":1,"string":"MIT"}\n{"id":"b","string":"unknown"}\n{"id":3,"string":null}\n')).toMatchObject([
    { id: 1, state: 'known', expression: 'MIT', permissions: { commercial: 'yes', checked: 'read' }, duties: ['attribution', 'notice'] },
    { id: 'b', state: 'none-stated', expression: null, permissions: null, duties: [] },
    { id: 3, state: 'none-stated' },
  ]);
});

test('a bad line gets a problem, and the rest goes on', async () => {
  expect(await answers('nonsense\n{"id":2}\n7\n\n{"id":3,"string":"CC0"}')).toEqual([
    { id: null, problem: expect.stringContaining('not a JSON object') },
    { id: 2, problem: expect.stringContaining('no "string"') },
    { id: null, problem: expect.stringContaining('not a JSON object') },
    { id: null, problem: expect.stringContaining('empty') },
    expect.objectContaining({ id: 3, expression: 'CC0-1.0' }),
  ]);
});

test('whoever writes one line and waits gets its answer', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const done = runLicense({ input, output });
  input.write('{"id":1,"string":"odbl"}\n');
  const [first] = await new Promise<string[]>((resolve) => output.once('data', (chunk) => resolve([String(chunk)])));
  expect(JSON.parse(first!)).toMatchObject({ id: 1, expression: 'ODbL-1.0' });
  input.end();
  expect(await done).toBe(0);
});

test('a string is shown with its permissions, the clause and how it was checked', async () => {
  const text = await shown('cc by-nc 4.0');
  expect(text).toContain('CC-BY-NC-4.0');
  expect(text).toMatch(/commercial use +NO/);
  expect(text).toMatch(/attribution +required/);
  expect(text).toMatch(/database right +licensed or waived/);
  expect(text).toMatch(/speaks of +works/);
  expect(text).toContain('s.2(a)(1)(A)');
  expect(text).toContain('read in the license text');
});

test('what is not recognized is shown with its reason, and nothing of it reaches the terminal raw', async () => {
  const text = await shown('\u001b[31mnot CC BY');
  expect(text).toContain('not recognized');
  expect(text).toContain('not as the one that applies');
  expect(text).not.toContain('\u001b');
});

test('texts are answered with their licenses and places, one line each', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  input.end('{"id":1,"text":"released under CC BY 4.0"}\n{"id":"none","text":"nothing here"}\n{"id":3}\n');
  expect(await runLicense({ string: '-', text: true, input, output })).toBe(0);
  expect(
    String(output.read())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { id: 1, licenses: [{ id: 'CC-BY-4.0', start: 15, end: 24, how: 'name' }] },
    { id: 'none', licenses: [] },
    { id: 3, problem: expect.stringContaining('no "text"') },
  ]);
});

test('the page for people is in Chinese where that is asked for', async () => {
  const page = await shown('CC-BY-NC-4.0', 'zh');
  expect(page).toContain('商业使用             不允许\n');
  expect(page).toContain('用途限制             仅限非商业使用\n');
  // Sections of a license are quoted in its own words; ids stay as they are.
  const words = page.split('\n').filter((line) => !/依据|CC-BY/.test(line));
  expect(words.join('\n').replaceAll('licit', '')).not.toMatch(/[a-z]{3}/);
});
