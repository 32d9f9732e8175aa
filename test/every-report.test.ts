/** What holds of every report in src/reports: a new one is tested by being there, and `npm run accept` writes its goldens. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reports } from '../src/catalog/catalog.js';
import { commandAt } from '../src/cli/find-commands.js';
import { commandHelp } from '../src/cli/help.js';
import type { Lang } from '../src/model/basics.js';
import type { RenderOptions, Report, Snapshot } from '../src/model/snapshot.js';
import { columns } from '../src/text/show.js';
import { exhaustive } from './effort.js';
import { clean, crowded, hostile, messy, nothing } from './snapshot.js';

const all = await reports();
const langs: readonly Lang[] = ['en', 'zh'];
const options: RenderOptions = { lang: 'en', width: 80, color: false, failOn: 'error', strict: false, exit: 1 };
/** A document's copy of the snapshot: in its order, and tested against it. */
const SNAPSHOT_COPY = 'report.json';
/** Control and directional characters; the line end is no harm. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/u;
const COLORS = /\u001b\[\d+m/gu;
const rendered = (report: Report, snapshot: Snapshot, more: Partial<RenderOptions> = {}) =>
  report.render(snapshot, { ...options, ...more });
const snapshots = { messy: messy(), clean: clean(), crowded: crowded(), nothing: nothing() };
const kept = new Map<string, ReturnType<Report['render']>>();

/** What a report makes of a snapshot, made once: that it makes the same again is a test of its own. */
function files(report: Report, snapshot: keyof typeof snapshots, more: Partial<RenderOptions> = {}): ReturnType<Report['render']> {
  const { lang, width, color, exit } = { ...options, ...more };
  const key = [report.id, snapshot, lang, width, color, exit].join();
  if (!kept.has(key)) kept.set(key, rendered(report, snapshots[snapshot], more));
  return kept.get(key)!;
}

const streamed = (report: Report, snapshot: keyof typeof snapshots, more: Partial<RenderOptions> = {}) =>
  files(report, snapshot, more)[0]!.content;
const given = new Map<Report, Map<string, string>>();

/** What a report gives, as golden files: one a file, and a language and a width where they make a difference. */
function goldens(report: Report): Map<string, string> {
  const there = given.get(report);
  if (there !== undefined) return there;
  const made = new Map<string, string>();
  given.set(report, made);
  const runs: [keyof typeof snapshots, Partial<RenderOptions>][] = [
    ['messy', {}],
    ['clean', { exit: 0 }],
  ];
  for (const [snapshot, more] of report.kind === 'stream' ? runs : runs.slice(0, 1)) {
    for (const { name } of files(report, snapshot, more)) {
      if (name === SNAPSHOT_COPY) continue;
      const text = (lang: Lang, width: number) =>
        files(report, snapshot, { ...more, lang, width }).find((file) => file.name === name)!.content;
      const [, stem = '', extension = ''] = /^(.*?)(\.\w+)?$/.exec(
        name === '' ? `${snapshot}${isJson(text('en', 80)) ? '.json' : '.txt'}` : name,
      )!;
      const perLang = text('en', 80) !== text('zh', 80);
      const perWidth = text('en', 80) !== text('en', 120);
      for (const lang of perLang ? langs : langs.slice(0, 1))
        for (const width of perWidth ? [80, 120] : [80])
          made.set(`${report.id}/${stem}${perLang ? `.${lang}` : ''}${perWidth ? `.${width}` : ''}${extension}`, text(lang, width));
    }
  }
  return made;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

const folder = join(import.meta.dirname, 'golden/reports');

/** Every file below a folder, relative to it. */
function filesIn(where: string, below = ''): string[] {
  if (!existsSync(where)) return [];
  return readdirSync(where, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(where, entry.name), `${below}${entry.name}/`) : [`${below}${entry.name}`],
  );
}

test('help lists what is there', async () => {
  const helpOf = async (name: string) => commandHelp([name], (await commandAt([name]))!, 'en', 80);
  const shown: Record<Report['kind'], string> = {
    stream: await helpOf('scan'),
    document: await helpOf('report'),
    exchange: await helpOf('export'),
  };
  // What is kept up to date in place has a command of its own.
  const commands = await Promise.all(all.map(({ id }) => commandAt([id])));
  for (const { id, kind } of all.filter((_, i) => commands[i] === undefined))
    expect(shown[kind]).toMatch(new RegExp(`(?:--format|Arguments|Commands)[\\s\\S]*?\\b${id}\\b`));
});

test('no golden file is left of a report that is gone', () => {
  const made = all.flatMap((report) => [...goldens(report).keys()]);
  const left = filesIn(folder).filter((name) => !made.includes(name));
  if (process.env.LICIT_ACCEPT === '1') for (const name of left) rmSync(join(folder, name));
  else expect(left).toEqual([]);
});

describe.each(all.map((report) => [report.id, report] as const))('%s', (_, report) => {
  test('gives what was read and accepted', () => {
    for (const [name, content] of goldens(report)) {
      const path = join(folder, name);
      if (process.env.LICIT_ACCEPT === '1') {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
      expect(existsSync(path), `${name}: run npm run accept and read the file`).toBe(true);
      expect(content, name).toBe(readFileSync(path, 'utf8'));
    }
  });

  test('a stream is one text, a document is files with names', () => {
    const names = files(report, 'messy').map(({ name }) => name);
    if (report.kind === 'stream') expect(names).toEqual(['']);
    else expect(names.every((name) => /^[\w.-]+$/.test(name))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });

  test('gives the same bytes for the same snapshot, and leaves the snapshot as it was', () => {
    const snapshot = messy();
    const first = rendered(report, snapshot);
    expect(snapshot).toEqual(messy());
    expect(rendered(report, messy())).toEqual(first);
  });

  test('does not depend on the order in which findings were found', () => {
    const turned = messy();
    turned.findings.reverse();
    const told = (all: ReturnType<Report['render']>) => all.filter(({ name }) => name !== SNAPSHOT_COPY);
    expect(told(rendered(report, turned))).toEqual(told(files(report, 'messy')));
  });

  test('writes no control or directional character from data, and no markup', () => {
    for (const lang of langs)
      for (const { name, content } of files(report, 'messy', { lang })) {
        expect(controls.exec(content), name).toBeNull();
        if (/\.html?$/.test(name)) expect(content).not.toContain(hostile.html.slice(0, 20));
      }
  });

  test('speaks of a run with nothing in it', () => {
    for (const lang of langs) for (const { content } of files(report, 'nothing', { lang, exit: 3 })) expect(content).not.toBe('');
  });

  if (report.kind === 'document') return;

  test('no line is wider than the terminal where lines are wrapped at all', () => {
    for (const snapshot of ['messy', 'clean', 'crowded'] as const)
      for (const lang of langs) {
        const [narrow, wide] = [60, 120].map((width) => streamed(report, snapshot, { lang, width }));
        if (narrow === wide) continue;
        const pages = [
          [60, narrow!],
          [120, wide!],
          ...(exhaustive ? [80, 100] : []).map((width) => [width, streamed(report, snapshot, { lang, width })] as const),
        ] as const;
        for (const [width, page] of pages) {
          const lines = new Set(page.split('\n'));
          expect(
            [...lines].filter((line) => columns(line) > width),
            `${lang} ${width}`,
          ).toEqual([]);
        }
      }
  });

  test('color adds nothing but color', () =>
    expect(streamed(report, 'messy', { color: true }).replace(COLORS, '')).toBe(streamed(report, 'messy')));

  test('names the same rules in both languages', () => {
    const named = (lang: Lang) => {
      const text = streamed(report, 'messy', { lang, width: 120 });
      return messy().rules.filter(({ id }) => text.includes(id));
    };
    expect(named('zh')).toEqual(named('en'));
  });
});
