/** Text of datasets in every output: nothing in it commands a CI host, a terminal or a spreadsheet, and nothing is markup. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportOf, reports } from '../../src/catalog/catalog.js';
import type { RenderOptions, Report, Snapshot } from '../../src/model/snapshot.js';
import { ciSyntaxes } from '../../src/text/ci-syntax.js';
import { runs } from '../effort.js';
import { changed, lines, newAt } from '../snapshot-change.js';
import { readJunit } from './junit-file.js';

const options: RenderOptions = { lang: 'en', width: 80, color: false, failOn: 'error', strict: false, exit: 1 };
const streams = (await reports()).filter(({ kind }) => kind === 'stream');
/** Formats that are made of commands of one host, and how a line of theirs looks. */
const own: Readonly<Record<string, RegExp>> = {
  github: /^::(?:error|warning|notice) (?:file=[^:,\r\n]+,(?:line=\d+,(?:endLine=\d+,)?)?)?title=(?:licit|[^:,\r\n]+)::[^\r\n]+$/u,
  azure: /^(?:##vso\[task\.logissue type=(?:error|warning);(?:[a-z]+=[^;\]\r\n]*;)*\][^\r\n\];]*|(?!.*##[\w.]*\[).*)$/iu,
};
const commandStart = /^\s*(?:::|##\[|##vso\[)/iu;
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]/u;

const pieces = fc.constantFrom(
  ...ciSyntaxes.map(({ begins }) => begins),
  '::error::',
  '::stop-commands::x',
  '##vso[task.setvariable variable=a]b',
  '##vso[task.complete result=Succeeded;]',
  '%0A::error::',
  '%AZP25',
  ';type=error;',
  ']',
  '%',
  '\r\n',
  '\n',
  '\u001b[2J',
  '\u001b]0;x\u0007',
  '\u009b31m',
  '\u202e',
  '\u200b',
  '<script>alert(1)</script>',
  '</details>',
  '-->',
  '<!-- licit:report dataset=x -->',
  '<img src=x onerror=1>',
  '[a](https://evil.example)',
  '![b](https://evil.example/b.png)',
  'https://evil.example',
  'www.evil.example',
  '@octocat',
  '#1',
  '!2',
  '`',
  '```',
  '|',
  '\n# heading',
  '\n/merge',
  '\n- [x] done',
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  "=cmd|'/C calc'!A0",
  '\t=1',
  ',',
  '"',
  "'",
  ']]>',
  '&lt;',
  '<!DOCTYPE x>',
  '\ud800',
  '\ufffe',
  '--- ',
  '+++ ',
);
const hostile = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'grapheme' }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

/** What a dataset can say: names of files and datasets, keys, words, what licit quotes of them, and what is new of a change. */
interface Said {
  path: string;
  dataset: string;
  words: string;
  key: string;
  label: string;
}
const said = fc.record({ path: hostile.map((path) => path || 'x'), dataset: hostile, words: hostile, key: hostile, label: hostile });

/** A change without what takes time and is tested elsewhere. */
function small(): Snapshot {
  const view = changed();
  view.manifests = view.manifests.slice(-1);
  view.inventory = [];
  view.duties = [];
  return view;
}

function with_({ path, dataset, words, key, label }: Said): Snapshot {
  const view = small();
  const [first] = view.findings;
  const message = { en: `It says ${words}`, zh: `其中写明 ${words}` };
  const found = newAt({ ...first!, dataset, message }, lines(path, [3, 7, key], [9, undefined, key]));
  view.findings = [
    { ...found, examples: [{ at: { path, line: 3, field: words }, key, words }] },
    {
      ...found,
      rule: 'license/unclear',
      severity: 'warn',
      fingerprint: '0'.repeat(64),
      waived: { id: 'W', approver: label, kind: 'counsel-reviewed', until: '2030-01-01', reason: words },
    },
    {
      ...first!,
      rule: `own/${words.replace(/\s/gu, '')}`,
      severity: 'info',
      occurrences: undefined,
      dataset,
      examples: [],
      where: [{ path, items: 2 }],
    },
  ];
  view.datasetName = dataset;
  view.configPath = path;
  view.notRead = view.notRead.map((one) => ({ ...one, path, what: words }));
  view.unseen = [{ path, dataset, items: 1, run: 1, finished: '2026-11-20T08:00:00Z' }];
  view.gone = view.unseen;
  view.change!.base.label = label;
  view.change!.manifests = [{ path, kind: 'renamed', from: label, added: 1, removed: 0 }];
  view.change!.effects.datasets = { added: [dataset], removed: [dataset] };
  view.change!.effects.licenses = [words];
  view.change!.effects.kinds = [words];
  view.change!.fixed = [{ finding: { ...first!, rule: words }, items: 1, whole: true }];
  return view;
}

const rendered = (report: Report, view: Snapshot): string => report.render(view, options)[0]!.content;
const made = async (id: string) => (await reportOf(id))!;

describe.each(streams.map((report) => [report.id, report] as const))('%s', (id, report) => {
  test('holds no command of a host but its own and no control, escape or directional character, whatever the data says', () => {
    fc.assert(
      fc.property(said, (one) => {
        // A table begins with the mark that tells spreadsheets its encoding.
        const text = rendered(report, with_(one)).replace(id === 'csv' ? /^\ufeff/u : /^$/u, '');
        expect(controls.exec(text)).toBeNull();
        expect(text).not.toMatch(/\p{Cs}/u);
        const all = text.split('\n').slice(0, -1);
        const shape = own[id];
        if (shape) expect(all.filter((line) => !shape.test(line))).toEqual([]);
        const others = ciSyntaxes.filter(({ begins }) => !shape || (begins !== '::' && begins !== '##vso['));
        const holds = (line: string): boolean =>
          others.some(({ where, begins }) => (where === 'anywhere' ? line.includes(begins) : line.trimStart().startsWith(begins)));
        expect(all.filter((line) => holds(line.toLowerCase()))).toEqual([]);
      }),
      { numRuns: runs(500, 10) },
    );
  });
});

test('own lines of a host are told by their beginning', () => {
  expect('::error file=a,line=1,title=r::x').toMatch(own.github!);
  expect('::error file=a,title=r::x\n::set-output').not.toMatch(own.github!);
  expect('::add-mask::x').not.toMatch(own.github!);
  expect('##vso[task.logissue type=error;code=a;]x').toMatch(own.azure!);
  expect('##vso[task.setvariable variable=a]x').not.toMatch(own.azure!);
  expect(commandStart.test('::x')).toBe(true);
});

test('each JSON says what the data says: nothing is lost by making it harmless', async () => {
  const gitlab = await made('gitlab');
  const rdjsonl = await made('rdjsonl');
  const jsonl = await made('jsonl');
  fc.assert(
    fc.property(said, (one) => {
      const view = with_(one);
      const path = one.path.toWellFormed?.() ?? one.path;
      expect(JSON.parse(rendered(gitlab, view))[0].location.path.toWellFormed?.() ?? path).toBe(path);
      for (const report of [rdjsonl, jsonl]) {
        const all = rendered(report, view).trimEnd().split('\n');
        for (const line of all) expect(typeof JSON.parse(line)).toBe('object');
        // Three findings of which two have two places; two notes and what is said at the end, which are one line of ours.
        expect(all.length).toBe(report === jsonl ? 6 : 8);
      }
    }),
    { numRuns: runs(300, 12) },
  );
});

test('no cell of a table is a formula, and every row has as many cells as its head', async () => {
  const csv = await made('csv');
  fc.assert(
    fc.property(said, (one) => {
      const data = parse(rendered(csv, with_(one)), { bom: true, relax_column_count: true }) as string[][];
      expect(data).toHaveLength(8);
      for (const row of data) {
        expect(row).toHaveLength(18);
        for (const cell of row) expect(cell).not.toMatch(/^[\s\u3000]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/u);
      }
    }),
    { numRuns: runs(500, 12) },
  );
});

test('XML is well-formed and says what the data says', async () => {
  const junit = await made('junit');
  fc.assert(
    fc.property(said, (one) => {
      const { cases, faults } = readJunit(rendered(junit, with_(one)));
      expect(faults).toEqual([]);
      expect(cases.some(({ name }) => name === 'pi/without-basis')).toBe(true);
    }),
    { numRuns: runs(500, 12) },
  );
});

/** What is left of a line of Markdown without its code. */
function prose(line: string): string {
  return line.replace(/(?<!\\)(`+)(?!`)(?:.*?[^`])\1(?!`)/gu, '');
}

test('a comment holds no markup, link, mention or reference from data, and its first line alone is the mark', async () => {
  const markdown = await made('markdown');
  fc.assert(
    fc.property(said, (one) => {
      const [mark, ...all] = rendered(markdown, with_(one)).trimEnd().split('\n');
      expect(mark).toMatch(/^<!-- licit:report dataset=[\p{L}\p{N}._-]+ -->$/u);
      expect(mark!.slice(4, -3)).not.toContain('--');
      for (const line of all) {
        expect(line).toMatch(/^(?:$|### |\| |- |\*|<\/?details>$|<summary>[^<>]*<\/summary>$|<sub>.*<\/sub>$|\p{L})/u);
        const words = prose(line).replace(/^<sub>|<\/sub>$|^<\/?details>$|^<summary>[^<>]*<\/summary>$/gu, '');
        expect(words, line).not.toMatch(/[<>@]|(?<!\\)(?:!?\[|\]\()|:\/\/|(?<!\\)`|\bwww\./iu);
        expect(words, line).not.toMatch(/(?:&#64;|(?<!^)(?<!&)#|!)(?=[\p{L}\p{N}_])(?!\d+;)/u);
      }
    }),
    { numRuns: runs(500, 12) },
  );
});

test('review comments of reviewdog hold no markup, link or mention from data', async () => {
  const rdjson = await made('rdjson');
  fc.assert(
    fc.property(said, (one) => {
      for (const { message } of JSON.parse(rendered(rdjson, with_(one))).diagnostics as { message: string }[])
        expect(message).not.toMatch(/[<>@\n]|(?<!\\)(?:!?\[|\]\(|`)|:\/\/|\bwww\./iu);
    }),
    { numRuns: runs(300, 12) },
  );
});
