/** Golden files of what each format says of a change, in both languages: `npm run accept` writes them. Pages for terminals at 80 and 120 columns. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reports } from '../../src/catalog/catalog.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { columns } from '../../src/text/show.js';
import { changed, harmlessChange, upgraded } from '../snapshot-change.js';

const folder = join(import.meta.dirname, '../golden/change');
const accepting = process.env.LICIT_ACCEPT === '1';
const streams = (await reports()).filter(({ kind }) => kind === 'stream');
const views: [string, () => Snapshot, number][] = [
  ['blocks', changed, 1],
  ['passes', harmlessChange, 0],
  ['upgrade', upgraded, 1],
];
const written = new Set<string>();

test.each(streams.map((report) => [report.id, report] as const))('%s of a change is what was read and accepted', (id, report) => {
  for (const [name, made, exit] of views)
    for (const lang of ['en', 'zh'] as const)
      for (const width of report.id === 'pretty' ? [80, 120] : [80]) {
        const options = { lang, width, color: false, failOn: 'error', strict: false, exit } as const;
        const [{ content } = { content: '' }] = report.render(made(), options);
        const file = `${id}-${name}.${lang}${report.id === 'pretty' ? `.${width}` : ''}.txt`;
        written.add(file);
        const path = join(folder, file);
        if (accepting) {
          mkdirSync(folder, { recursive: true });
          writeFileSync(path, content);
        }
        expect(existsSync(path), `${file}: run npm run accept and read the file`).toBe(true);
        expect(content, file).toBe(readFileSync(path, 'utf8'));
        if (report.id === 'pretty') for (const line of content.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
      }
});

test('the command that is shown for a finding exists, takes nothing away, and needs no ledger', () => {
  const commands = readdirSync(join(import.meta.dirname, '../../src/commands'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const names = commands.map(({ name }) => name);
  const github = streams.find(({ id }) => id === 'github')!;
  const [{ content } = { content: '' }] = github.render(changed(), {
    lang: 'en',
    width: 80,
    color: false,
    failOn: 'error',
    strict: false,
    exit: 1,
  });
  const shown = [...content.matchAll(/\((licit [^()]+)\)$/gmu)].map(([, command]) => command!);
  expect(shown.length).toBeGreaterThan(5);
  for (const command of shown) {
    expect(names).toContain(command.split(' ')[1]);
    expect(command).not.toMatch(/^licit (?:exclude|strip|retire|show)\b/);
  }
});

test('no golden file is left of a format that is gone', () => {
  const left = readdirSync(folder).filter((name) => !written.has(name));
  if (accepting) for (const name of left) rmSync(join(folder, name));
  else expect(left).toEqual([]);
});
