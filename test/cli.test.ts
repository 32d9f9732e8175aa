import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { reportIds } from '../src/catalog/catalog.js';
import { callOf } from '../src/cli/call.js';
import { earlierNames } from '../src/cli/command-places.js';
import { allCommands, commandNames } from '../src/cli/find-commands.js';
import { commandHelp, fullHelp, shortHelp } from '../src/cli/help.js';
import { formatsOf, optionsOf } from '../src/cli/options.js';
import { main } from '../src/cli.js';
import { confirmed } from '../src/commands/confirm.js';
import type { CommandDefinition } from '../src/commands/definition.js';
import { defaultFormat, outputsOf } from '../src/commands/outputs.js';
import { flagsOf, sharedFlags, spelled } from '../src/commands/shared-flags.js';
import { licenseClasses } from '../src/license/mix/license-mix.js';
import { LicitError } from '../src/model/errors.js';
import { columns } from '../src/text/show.js';
import { commandsPage } from './commands-page.js';
import { gitEnv } from './git-repository.js';
import { called } from './in-process.js';
import { manPage } from './man-page.js';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');
const commands = await allCommands();
/** Every command that runs, with the words that call it. */
const running = flat([...commands].map(([name, command]) => [[name], command] as const));
const names = running.map(([path]) => path.join(' '));

function flat(some: readonly (readonly [string[], CommandDefinition])[]): [string[], CommandDefinition][] {
  return some.flatMap(([path, command]) => [
    ...(command.run === undefined ? [] : [[path, command] as [string[], CommandDefinition]]),
    ...flat(Object.entries(command.under ?? {}).map(([name, one]) => [[...path, name], one] as const)),
  ]);
}

const found = (name: string): CommandDefinition => running.find(([path]) => path.join(' ') === name)![1];

/** What a command is given by a command line, or by the words of one without `licit`. */
async function given(line: string | readonly string[]): Promise<{ path: string; options: Record<string, unknown> }> {
  const call = await callOf(typeof line === 'string' ? wordsOf(line).slice(1) : line);
  if (call.what !== 'command') throw new Error(`${line} calls no command`);
  return { path: call.path.join(' '), options: (await optionsOf(call.path, call.command, call.args, call.help)).options };
}

/** The words of a command line as a shell splits them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replace(/["']/g, ''));
}

async function complaint(line: string): Promise<string> {
  const cause: unknown = await given(line).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(cause).toBeInstanceOf(LicitError);
  const { message, fix } = cause as LicitError;
  expect(fix).not.toContain('\n');
  return `${message} → ${fix}`;
}

function licit(args: readonly string[], env: Record<string, string> = {}): { status: number | null; out: string; err: string } {
  const cwd = mkdtempSync(join(tmpdir(), 'licit-cli-'));
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('LICIT_')));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/licit.js'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...clean, ...env },
  });
  return { status, out: stdout, err: stderr };
}

/** As the program prints it, in this process: started it is once for an answer and once for a complaint. */
const inPlace = (args: readonly string[], env: Record<string, string> = {}) => called(tmpdir(), args, { ...gitEnv, ...env }, main);

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('every command', () => {
  /** The shared flags of each command, --lang, --no-color and --quiet being on all of them, and the least that it can be given. */
  const shared: Record<string, [flags: string, ...least: string[]]> = {
    init: ['config dryRun'],
    scan: ['format output ledger config', 'data/'],
    check: ['format output config'],
    show: ['format output ledger config'],
    explain: ['output ledger config', 'pi/without-basis'],
    'tools measure': ['format output ledger config'],
    mix: ['format output ledger config'],
    plan: ['output config', 'data/', '-o', 'plan/'],
    join: ['format output config', 'shards/', '-o', 'ledger.db'],
    exclude: ['format output ledger config', '-o', 'exclude.txt'],
    'export croissant': ['output ledger config', '-o', 'croissant.json'],
    'export cyclonedx': ['output ledger config', '-o', 'bom.json'],
    'export oasis-data-provenance': ['output ledger config', '-o', 'record.json'],
    'export dcat': ['output ledger config', '-o', 'dcat.jsonld'],
    'export prov': ['output ledger config', '-o', 'prov.jsonld'],
    'export spdx': ['output ledger config', '-o', 'spdx.json'],
    'export in-toto': ['output ledger config', '-o', 'rights.json'],
    card: ['ledger config'],
    'export known': ['ledger config', 'known.json'],
    import: ['format ledger config dryRun', 'sarif', 'results.sarif'],
    'export receipt': ['output ledger config', '--keep', 'stated', '-o', 'receipt.json'],
    'export loader': ['output ledger config', '--keep', 'stated', '-o', 'loader.jsonl'],
    answer: ['format output ledger config dryRun'],
    'answer evidence': ['format ledger config dryRun yes', ...['a.pdf', '--kind', 'contract', '--about', 'dataset:a', '--set', 'target=a']],
    answers: ['format config'],
    'answers due': ['format config'],
    'answers migrate': ['format config dryRun yes'],
    'answer dismiss': ['format output ledger config dryRun', ...['path:a', '--kind', 'pi/person-name', '--because', 'b']],
    'answer reading': ['format ledger config dryRun', ...['README.md:3', '--means', 'code-only']],
    'answer register': ['format ledger config dryRun', ...['a.csv', '--about', 'dataset:a', '--event', 'status', '--at', 'day']],
    'answer list': ['format ledger config dryRun', ...['a.csv', '--collected', '2026-01-01', '--from', 'somebody']],
    'answer grant add': [
      'format ledger config dryRun yes',
      '--from',
      'a b',
      '--about',
      'host:b',
      '--until',
      '2028-01-01',
      '--file',
      'c.pdf',
    ],
    'answer grant list': ['format ledger config'],
    'answer grant revoke': ['format ledger config dryRun', 'px-example'],
    'answer baseline create': ['format ledger config dryRun'],
    'answer baseline prune': ['format ledger config dryRun'],
    'answer baseline show': ['format ledger config'],
    'answer declare': ['format ledger config dryRun yes', 'forum', '--by', 'a b'],
    'answer waive': [
      'format ledger config dryRun',
      'license/missing',
      '--about',
      'host:b.example',
      '--until',
      '2028-01-01',
      '--reason-kind',
      'license-held',
      '--because',
      'a b',
      '--evidence',
      'c.pdf',
    ],
    'tools measure duplicates': ['format output config'],
    'sample plan': ['format ledger config dryRun', 'corpus'],
    'sample draw': ['format ledger config', 'corpus'],
    'sample review': ['format ledger config', 'corpus', '--checker', 'lin'],
    'sample export': ['format output ledger config', 'corpus', '-o', 'corpus.xlsx'],
    'sample import': ['format ledger config', 'corpus', 'corpus.xlsx'],
    'sample decide': ['format ledger config dryRun yes', 'corpus'],
    'sample show': ['format ledger config'],
    'ledger rules update': ['format ledger config dryRun yes'],
    'ledger retire': ['format ledger config dryRun yes', 'data/old'],
    strip: ['format output ledger config dryRun', '--kinds', 'all', '-o', 'stripped/'],
    attribution: ['format output ledger config', '-o', 'NOTICE'],
    'tools completion': ['', 'bash'],
    report: ['output ledger config', 'provenance', '-o', 'report/'],
    'ledger verify': ['ledger'],
    'tools inspect': [''],
    'ledger key': ['ledger config'],
    'ledger key rotate': ['ledger config'],
    'tools license': ['', 'MIT'],
    'rights find': ['format output ledger config'],
    'subject find': ['format output ledger config'],
  };

  test('is in the table of shared flags, which says what makes sense where', () => {
    expect(names.toSorted()).toEqual(Object.keys(shared).toSorted());
  });

  test.each(names)('%s has the shared flags that make sense', (name) => {
    const mine = Object.keys(flagsOf(found(name))).filter((flag) => flag in sharedFlags);
    expect(mine.toSorted()).toEqual([...shared[name]![0].split(' ').filter(Boolean), 'color', 'lang', 'quiet'].toSorted());
  });

  test.each(names)('%s reads its examples, and they call it', async (name) => {
    for (const example of found(name).examples) {
      const line = example.slice(example.search(/\blicit /));
      expect((await given(line)).path.startsWith(name.split(' ')[0]!)).toBe(true);
    }
  });

  test.each(names)('%s takes its shared flags before the command, between and after', async (name) => {
    const command = found(name);
    const [, ...least] = shared[name]!;
    const [first, ...below] = name.split(' ');
    const plain = await given([first!, ...below, ...least]);
    for (const [flag, definition] of Object.entries(flagsOf(command)).filter(([one]) => one in sharedFlags)) {
      if (least.includes(`-${definition.short}`)) continue;
      const other = flag === 'format' ? (await formatsOf(command)).at(-1) : definition.choices?.at(-1);
      const spelling = [spelled(flag, definition), ...(definition.value === undefined ? [] : [other ?? 'x.db'])];
      const after = await given([first!, ...below, ...least, ...spelling]);
      expect(after.options).not.toEqual(plain.options);
      const short = definition.short === undefined ? [] : [[`-${definition.short}`, ...spelling.slice(1)]];
      for (const one of [spelling, [spelling.join('=')], ...short])
        expect(await given([...one, first!, ...below, ...least])).toEqual(after);
      expect(await given([first!, ...spelling, ...below, ...least])).toEqual(after);
    }
  });

  test.each(names)('%s refuses a shared flag that makes no sense there', async (name) => {
    for (const [flag, definition] of Object.entries(sharedFlags)) {
      if (flag in flagsOf(found(name))) continue;
      const spelling = spelled(flag, definition);
      expect(await complaint(`licit ${spelling} ${definition.value === undefined ? '' : 'x '}${name}`)).toContain(
        `has no option ${spelling}`,
      );
    }
  });

  test('has texts in both languages, and no flag spelled like another', () => {
    for (const [path, command] of running) {
      const texts = [
        command.about,
        ...Object.values(flagsOf(command)).map(({ about }) => about),
        ...(command.takes ?? []).map(({ about }) => about),
      ];
      for (const { en, zh } of texts) {
        expect(en).toMatch(/[a-z]/);
        expect(zh).toMatch(/\p{sc=Han}/u);
        expect(`${path}: ${zh}`).not.toMatch(/\p{sc=Han}[,;:()]/u);
      }
      const spellings = Object.entries(flagsOf(command)).flatMap(([key, flag]) => [
        spelled(key, flag),
        ...(flag.short ? [flag.short] : []),
      ]);
      expect(new Set(spellings).size).toBe(spellings.length);
    }
  });
});

describe('help', () => {
  test('licit alone shows the three commands that someone new needs, and ends well', () => {
    const { status, out } = licit([]);
    expect(status).toBe(0);
    expect(out.match(/^ {2}licit \w+/gm)).toEqual(['  licit scan', '  licit explain', '  licit report']);
    expect(out.split('\n').length).toBeLessThan(10);
  });

  test('licit --help, licit help and licit -h are one page with every command', async () => {
    const { out, status } = await inPlace(['--help']);
    expect(status).toBe(0);
    expect([(await inPlace(['help'])).out, (await inPlace(['-h'])).out]).toEqual([out, out]);
    for (const name of commandNames) expect(out).toMatch(new RegExp(`^ {2}${name} {2}`, 'm'));
    for (const variable of [
      'LICIT_LANG',
      'LICIT_LEDGER',
      'LICIT_CONFIG',
      'LICIT_FORMAT',
      'LICIT_POLICY_FROM',
      'NO_COLOR',
      'FORCE_COLOR',
      'CI',
    ])
      expect(out).toMatch(new RegExp(`^ {2}${variable} {2}`, 'm'));
  });

  test('licit help X, licit X --help and licit --help X are one page, also for a command under another', async () => {
    const page = (await inPlace(['help', 'grant', 'add'])).out;
    expect(page).toContain('--until <day>');
    expect((await inPlace(['grant', 'add', '--help'])).out).toBe(page);
    expect((await inPlace(['--help', 'grant', 'add'])).out).toBe(page);
    expect((await inPlace(['help', 'grant'])).out).toMatch(/^ {2}revoke {2}/m);
  });

  test('is Chinese where that is asked for, by flag or variable', async () => {
    const page = (await inPlace(['--lang', 'zh', 'help', 'retire'])).out;
    expect(page).toContain('用法：licit ledger retire');
    expect((await inPlace(['retire', '-h'], { LICIT_LANG: 'zh' })).out).toBe(page);
  });

  test.each(['en', 'zh'] as const)('fits into 80 and 100 columns (%s)', async (lang) => {
    for (const width of [80, 100]) {
      const pages = await Promise.all(running.map(([path, command]) => commandHelp(path, command, lang, width)));
      // Examples are copied: they are not broken.
      for (const page of [shortHelp(lang, width), fullHelp(commands, lang, width), ...pages])
        for (const line of page.split('\n').filter((one) => !/^ {2}licit /.test(one))) expect(columns(line)).toBeLessThanOrEqual(width);
    }
  });

  test('lists the formats and reports that are in the folder', async () => {
    const scan = await commandHelp(['scan'], found('scan'), 'en', 200);
    for (const id of await reportIds('stream')) expect(scan).toMatch(new RegExp(`one of: [^)]*\\b${id}\\b`));
    const report = await commandHelp(['report'], found('report'), 'en', 200);
    for (const id of await reportIds('document')) expect(report).toMatch(new RegExp(`kind .*\\b${id}\\b`));
    expect(licenseClasses.filter((one) => !found('mix').flags!.without!.about!.en.includes(one))).toEqual([]);
  });

  test('is only for commands', async () => {
    expect(await complaint('licit help license/missing')).toBe('"license/missing" is not a command → licit explain license/missing');
    expect(await complaint('licit help scam')).toContain('Did you mean licit scan?');
  });
});

describe('what licit has not', () => {
  test('a misspelled command is answered with what was meant, whatever comes after it', async () => {
    for (const line of ['licit scam', 'licit scam x', 'licit --lang zh scam x y'])
      expect(await complaint(line)).toBe('licit has no command "scam" → Did you mean licit scan?');
    expect(await complaint('licit answer grant ad')).toContain('Did you mean licit answer grant add?');
    expect(await complaint('licit xylophone')).toBe('licit has no command "xylophone" → licit --help lists the commands.');
    expect(await complaint(`licit ${root}/fixtures`)).toContain(`Did you mean licit scan ${root}/fixtures?`);
    expect(await complaint('licit ../commands/scan')).toContain('has no command');
  });

  test('ends with exit code 2, on standard error', async () => {
    expect(licit(['scam', 'x'])).toEqual({ status: 2, out: '', err: '✖ licit has no command "scam"\n  Did you mean licit scan?\n' });
    expect((await inPlace(['grant'])).err).toContain('licit answer grant needs a command: add, list, revoke');
    expect((await inPlace(['show', '--limt', '3'])).status).toBe(2);
  });

  test('a misspelled flag is answered with what was meant', async () => {
    expect(await complaint('licit scan x --fromat json')).toBe('licit scan has no option --fromat → Did you mean --format?');
    expect(await complaint('licit --fromat json scan x')).toContain('Did you mean --format?');
    expect(await complaint('licit --strict scan x')).toContain('Write it after: licit scan --strict');
    expect(await complaint('licit answer grant --from x add')).toContain('Write it after: licit answer grant add --from');
  });

  test('what is lacking, too much or of the wrong kind is said in one line', async () => {
    expect(await complaint('licit scan')).toBe('licit scan needs <path...> → For example: licit scan data/');
    expect(await complaint('licit exclude')).toBe('licit exclude needs --output <file> → For example: licit exclude -o exclude.txt');
    expect(await complaint('licit explain a b')).toContain('takes one argument, and 2 were given');
    expect(await complaint('licit show --limit many')).toBe('--limit many is not a whole number → Write a number like 20.');
    expect(await complaint('licit scan x -o')).toContain('-o, --output <file> has no value');
    expect(await complaint('licit exclude -o --cleared')).toContain('--output has no value: --cleared is an option');
    expect(await complaint('licit mix --purpose comercial')).toContain('Did you mean commercial?');
    expect(await complaint('licit report provenence -o x')).toContain('<kind> cannot be "provenence" → Did you mean provenance?');
  });
});

describe('the environment', () => {
  test('stands in for flags that are not given, and nothing that is empty does', async () => {
    vi.stubEnv('LICIT_LANG', 'zh');
    vi.stubEnv('LICIT_LEDGER', 'a.db');
    vi.stubEnv('LICIT_CONFIG', '');
    expect((await given('licit show')).options).toMatchObject({ lang: 'zh', ledger: 'a.db' });
    expect((await given('licit show')).options.config).toBeUndefined();
    expect((await given('licit show --lang en --ledger b.db')).options).toMatchObject({ lang: 'en', ledger: 'b.db' });
    vi.stubEnv('LICIT_LANG', 'cn');
    expect(await complaint('licit show')).toBe('LICIT_LANG cannot be "cn" → Did you mean en? (en, zh)');
  });

  test('LICIT_FORMAT counts for what is printed, where the command has that format', async () => {
    vi.stubEnv('LICIT_FORMAT', 'json');
    expect((await given('licit mix')).options.format).toBe('json');
    expect((await given('licit scan x')).options.format).toEqual(['json']);
    expect((await given('licit mix -f pretty')).options.format).toBe('pretty');
    // Whoever reads a list of exclusions expects it as its name says.
    vi.stubEnv('LICIT_FORMAT', 'jsonl');
    expect((await given('licit exclude -o exclude.txt')).options.format).toBe('list');
    vi.stubEnv('LICIT_FORMAT', 'sarif');
    expect((await given('licit mix')).options.format).toBe('pretty');
    vi.stubEnv('LICIT_FORMAT', 'jsno');
    expect(await complaint('licit mix')).toContain('LICIT_FORMAT cannot be "jsno" → Did you mean json?');
  });
});

describe('formats and places', () => {
  const formats = ['pretty', 'concise', 'json', 'sarif', 'markdown'];

  test('each format has a place of its own', () => {
    expect(outputsOf(['json=a.json', 'pretty'], undefined, formats)).toEqual([{ format: 'json', file: 'a.json' }, { format: 'pretty' }]);
    expect(outputsOf(['json=a.json', 'sarif'], 'b', formats)).toEqual([
      { format: 'json', file: 'a.json' },
      { format: 'sarif', file: 'b' },
    ]);
    expect(outputsOf(['sarif'], '-', formats)).toEqual([{ format: 'sarif' }]);
    expect(outputsOf(['json=-'], undefined, formats)).toEqual([{ format: 'json' }]);
  });

  test.each([
    [['json', 'pretty'], undefined, 'json and pretty would both go to standard output'],
    [['json=a', 'sarif=./a'], undefined, 'json and sarif would both go to ./a'],
    [['json=a', 'sarif'], 'a', 'json and sarif would both go to a'],
    [['json', 'json=-'], undefined, 'would both go to standard output'],
    [['json=a'], 'b', 'Nothing would go to -o b'],
    [['json='], undefined, 'names no file'],
    [['jsno'], undefined, 'There is no format "jsno"'],
  ])('%j with -o %s is refused', (asked, output, why) => {
    expect(() => outputsOf(asked, output, formats)).toThrow(why);
  });

  test('without a format the ending of the file decides', () => {
    expect(outputsOf([], 'a.json', formats)).toEqual([{ format: 'json', file: 'a.json' }]);
    expect(defaultFormat(formats, 'NOTES.md')).toBe('markdown');
    expect(defaultFormat(formats, 'a.out')).toBe('pretty');
  });

  test('a command with one output takes one format', async () => {
    expect(await complaint('licit mix -f json -f pretty')).toContain('licit mix writes one format, and 2 were given');
    expect((await given('licit mix -f json=mix.json')).options).toMatchObject({ format: 'json', output: 'mix.json' });
    expect((await given('licit attribution -f json=c.json')).options).toMatchObject({ format: 'json', output: 'c.json' });
    expect(await complaint('licit answer grant list -f json=x')).toContain('writes to standard output only');
    // Where -o is a folder, what is said does not go there.
    expect((await given('licit strip --kinds all -o out.json')).options).toMatchObject({ format: 'pretty', output: 'out.json' });
  });
});

describe('asking', () => {
  const refusal = (): LicitError => new LicitError('nobody can be asked', '--yes');
  const onTerminal = (is: boolean): void => void Object.defineProperty(process.stdin, 'isTTY', { value: is, configurable: true });

  test('--yes is not asked, and where nobody can be asked nothing is done', async () => {
    expect(await confirmed({ question: '?', yes: true, refusal })).toBe(true);
    vi.stubEnv('CI', '');
    onTerminal(false);
    await expect(confirmed({ question: '?', refusal })).rejects.toThrow('nobody can be asked');
    onTerminal(true);
    await expect(confirmed({ question: '?', format: 'json', refusal })).rejects.toThrow('nobody can be asked');
    vi.stubEnv('CI', '1');
    await expect(confirmed({ question: '?', refusal })).rejects.toThrow('nobody can be asked');
    onTerminal(false);
  });

  test.each([
    ['y', true],
    ['YES', true],
    ['好', true],
    ['是', true],
    ['', false],
    ['n', false],
    ['yep', false],
    ['不是', false],
  ])('%j is answered with %s', async (answer, agreed) => {
    vi.stubEnv('CI', '');
    onTerminal(true);
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const asked = confirmed({ question: '?', refusal });
    process.stdin.emit('data', `${answer}\n`);
    expect(await asked).toBe(agreed);
    onTerminal(false);
  });
});

describe('what is loaded', () => {
  /** Files that an import of a file loads at once. */
  function loads(file: string, seen = new Set<string>()): Set<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, from] of text.matchAll(/^(?:import|export) (?!type )(?:[^'";]*? from )?'([^']+)';/gm)) {
      if (from!.startsWith('.')) loads(resolve(dirname(file), from!.replace(/\.js$/, '.ts')), seen);
      else seen.add(from!);
    }
    return seen;
  }

  test('the version needs no command, and no parser of flags', () => {
    const all = [...loads(join(src, 'cli.ts'))];
    expect(all).not.toContain('commander');
    expect(all.filter((one) => /src\/commands\/.*\//.test(one))).toEqual([]);
  });

  test("help needs the definitions, and no command's code", () => {
    const folders = [...commandNames, ...Object.keys(earlierNames).filter((name) => !name.includes(' '))];
    const all = folders.flatMap((name) => [...loads(join(src, 'commands', name, `licit-${name}.ts`))]);
    const rooms = new Set(all.filter((one) => one.startsWith(src)).map((one) => relative(src, one)));
    const others = [...rooms].filter(
      (one) =>
        !/^(?:model|text)\/|^reading\/(?:safe-files|at-exit)\.ts$|\/licit-[a-z]+\.ts$|-formats?\.ts$|^commands\/(?:definition|outputs|shared-flags)\.ts$/.test(
          one,
        ),
    );
    expect(others).toEqual([]);
  });
});

test('docs/commands.md shows what the definitions say', async () => {
  const path = join(root, 'docs/commands.md');
  const page = await commandsPage(commands);
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(path, page);
  expect(readFileSync(path, 'utf8')).toBe(page);
});

describe('the manual page', () => {
  const path = join(root, 'docs/licit.1');

  test('says what the definitions say', async () => {
    const page = await manPage(commands);
    if (process.env.LICIT_ACCEPT === '1') writeFileSync(path, page);
    expect(readFileSync(path, 'utf8')).toBe(page);
  });

  test.runIf(spawnSync('groff', ['--version']).status === 0)('is set without a warning', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-K', 'utf8', '-ww', '-rLL=78n', path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toContain('licit scan');
  });
});

test('every command line in README, CONTRIBUTING, docs and integrations calls a command with flags that it has', async () => {
  const pages = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const wrong: string[] = [];
  let count = 0;
  const others = readdirSync(join(root, 'integrations'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('README.md'),
  );
  for (const page of [
    'README.md',
    'CONTRIBUTING.md',
    ...pages.map((name) => join('docs', name)),
    ...others.map((name) => join('integrations', name)),
  ]) {
    for (const line of linesOf(readFileSync(join(root, page), 'utf8'))) {
      count++;
      const why = await fault(line);
      if (why !== undefined) wrong.push(`${page}: ${line}: ${why}`);
    }
  }
  expect(count).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});

/** Command lines of a page: lines of code that begin with licit, and code within lines. */
function linesOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].flatMap(([, block]) => block!.split('\n'));
  const inline = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  return (
    [...blocks, ...inline]
      .map((line) => /^(?:\$ )?(?:npx )?(licit [a-z].*)$/.exec(line.trim())?.[1])
      .filter((line) => line !== undefined)
      // What stands behind a pipe is another program.
      .map((line) => line.split(/ {2,}|\s#\s|\s\|\s|；|：/)[0]!)
  );
}

async function fault(line: string): Promise<string | undefined> {
  // A usage line shows what there is, in brackets.
  const words = wordsOf(line).filter((word) => !/^[[<]/.test(word));
  try {
    const call = await callOf(words.slice(1));
    if (call.what !== 'command') return undefined;
    const has = ['--help', '-h', ...Object.entries(flagsOf(call.command)).flatMap(([key, flag]) => [spelled(key, flag), `-${flag.short}`])];
    return call.args.find((word) => /^--?[a-z]/.test(word) && !has.includes(word.split('=')[0]!));
  } catch (cause) {
    return (cause as Error).message;
  }
}
