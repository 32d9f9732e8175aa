/** Colors and columns: the flag before NO_COLOR before FORCE_COLOR before what is written to. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { reports } from '../src/catalog/catalog.js';
import { isCi, terminal } from '../src/commands/terminal.js';
import { messy } from './snapshot.js';
import { changed } from './snapshot-change.js';

const { isTTY, columns } = process.stdout;
afterEach(() => {
  vi.unstubAllEnvs();
  Object.assign(process.stdout, { isTTY, columns });
});

interface Where {
  tty?: boolean;
  wide?: number;
  env?: Record<string, string>;
  /** `--no-color` was not given. */
  wanted?: boolean;
  toScreen?: boolean;
}

function at({ tty = false, wide = 100, env = {}, wanted = true, toScreen = true }: Where): { width: number; color: boolean } {
  for (const name of ['NO_COLOR', 'FORCE_COLOR', 'TERM', 'CI', 'COLUMNS'])
    vi.stubEnv(name, env[name] ?? (name === 'TERM' ? 'xterm' : undefined));
  Object.assign(process.stdout, { isTTY: tty, columns: wide });
  return terminal(wanted, toScreen);
}

test.each<[string, Where, boolean]>([
  ['a terminal', { tty: true }, true],
  ['a pipe', {}, false],
  ['a file, from a terminal', { tty: true, toScreen: false }, false],
  ['a file, with FORCE_COLOR', { tty: true, toScreen: false, env: { FORCE_COLOR: '1' } }, false],
  ['a terminal with NO_COLOR', { tty: true, env: { NO_COLOR: '1' } }, false],
  ['a terminal with NO_COLOR that is empty, which means nothing', { tty: true, env: { NO_COLOR: '' } }, true],
  ['a terminal with --no-color', { tty: true, wanted: false }, false],
  ['a terminal with TERM=dumb', { tty: true, env: { TERM: 'dumb' } }, false],
  ['a terminal with TERM=dumb and FORCE_COLOR', { tty: true, env: { TERM: 'dumb', FORCE_COLOR: '1' } }, true],
  ['a pipe with FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, true],
  ['a pipe with FORCE_COLOR that is empty, as others have it', { env: { FORCE_COLOR: '' } }, true],
  ['a pipe with FORCE_COLOR=0', { env: { FORCE_COLOR: '0' } }, false],
  ['a pipe with FORCE_COLOR and NO_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, false],
  ['a pipe with FORCE_COLOR and --no-color', { env: { FORCE_COLOR: '1' }, wanted: false }, false],
  ['a log of CI', { env: { CI: 'true' } }, false],
])('%s', (_, where, color) => expect(at(where).color).toBe(color));

test('columns are those of the terminal, else those that COLUMNS says, else 120', () => {
  expect(at({ tty: true, wide: 93 }).width).toBe(93);
  // It does not say.
  expect(at({ tty: true, wide: 0 }).width).toBe(80);
  expect([at({}).width, at({ env: { COLUMNS: '80' } }).width]).toEqual([120, 80]);
  for (const COLUMNS of ['0', '12', 'wide']) expect(at({ env: { COLUMNS } }).width).toBe(120);
});

test('CI is any value of CI', () => {
  expect([isCi({ CI: 'true' }), isCi({ CI: 'false' }), isCi({ CI: '' }), isCi({})]).toEqual([true, true, false, false]);
});

describe('of formats of findings', async () => {
  const streams = (await reports()).filter(({ kind }) => kind === 'stream');
  test.each(streams.map((report) => [report.id, report] as const))(
    '%s has colors only where they are asked for, and only if it is for people',
    (id, report) => {
      for (const view of [messy(), changed()])
        for (const lang of ['en', 'zh'] as const) {
          const options = { lang, width: 80, failOn: 'error', strict: false, exit: 1 } as const;
          const [plain, colored] = [false, true].map((color) => report.render(view, { ...options, color })[0]!.content) as [string, string];
          expect(plain).not.toContain('\u001b');
          expect(colored.includes('\u001b[')).toBe(id === 'pretty');
          expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(plain);
          if (id !== 'pretty') expect(report.render(view, { ...options, color: false, width: 120 })[0]!.content).toBe(plain);
        }
    },
  );
});
