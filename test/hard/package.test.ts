/** The package as npm packs it, installed in a project of its own: what it holds, its types, and every example of docs/api.md on the Node at hand. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiProject, examples, withPackages } from '../library/api-page.js';
import { copyTree, root } from './tree.js';

let copy: string;
let folder: string;
let tarball: string;

beforeAll(() => {
  copy = copyTree();
  folder = mkdtempSync(join(tmpdir(), 'licit-packed-'));
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
  tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz'))!);
});
afterAll(() => {
  rmSync(copy, { recursive: true });
  rmSync(folder, { recursive: true });
});

/** Installs it without a registry: unpacked, and the packages that it depends on taken from here. */
function install(modules: string): void {
  const into = join(modules, 'licit');
  mkdirSync(into, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', into, '--strip-components=1']);
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(readFileSync(join(into, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string> | undefined
  >;
  expect(devDependencies).toBeUndefined();
  withPackages(modules, Object.keys({ ...dependencies, ...optionalDependencies }), join(root, 'node_modules'));
}

/** What the compiler says of programs in a project that has the package. */
function compiled({ root: cwd }: ApiProject, programs: readonly (readonly [string, string])[]): string {
  const settings = { strict: true, module: 'nodenext', target: 'es2023', lib: ['es2023'], types: [], skipLibCheck: false, noEmit: true };
  const files = ['report.d.ts', ...programs.map(([name]) => name)];
  writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions: settings, files }));
  writeFileSync(join(cwd, 'package.json'), '{"type": "module"}\n');
  writeFileSync(join(cwd, 'report.d.ts'), 'declare const report: { log(...said: unknown[]): void; error(said: string): void };\n');
  for (const [name, code] of programs) writeFileSync(join(cwd, name), code);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, '-p', '.'], { cwd, encoding: 'utf8' }).stdout;
}

describe('the examples of docs/api.md', () => {
  let project: ApiProject;
  beforeAll(() => {
    project = new ApiProject(install);
  });

  test('one of them is ten lines', () =>
    expect(examples[0]!.code.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(10));

  test.each(examples)('$name', (example) => expect(project.run(example)).toBe(example.prints));

  test('compile in a strict program without the types of Node, which finds the comments', () => {
    expect(
      compiled(
        project,
        examples.map(({ code }, n) => [`${n}.ts`, code.replaceAll('console.', 'report.')]),
      ),
    ).toBe('');
    const types = readFileSync(join(project.root, 'node_modules/licit/dist/library/library.d.ts'), 'utf8');
    for (const name of ['scan', 'check', 'readLedger', 'snapshot', 'inspect', 'readLicense'])
      expect(types).toMatch(new RegExp(`\\*/\\nexport declare function ${name}\\(`));
  });

  test('what programs rely on compiles, and what must not compile does not', () => {
    const program = readFileSync(join(root, 'test/library/from-package.ts'), 'utf8');
    expect(compiled(project, [['program.ts', program]])).toBe('');
    const marked = program.match(/^\/\/ @ts-expect-error.*\n/gm)!;
    expect(marked.length).toBeGreaterThan(15);
    const refused = compiled(project, [['program.ts', program.replaceAll(/^\/\/ @ts-expect-error.*\n/gm, '')]]);
    expect(refused.match(/^program\.ts\(\d+,\d+\): error/gm)?.length).toBe(marked.length);
  });

  test('the command is there, and its modules cannot be imported one by one', () => {
    const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: project.root, encoding: 'utf8' });
    expect(run('node_modules/licit/bin/licit.js', '--version').status).toBe(0);
    const { status, stderr } = run('--input-type=module', '-e', "await import('licit/dist/scan/scan.js')");
    expect(status).toBe(1);
    expect(stderr).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

test('is small, and has the program once', () => {
  expect(statSync(tarball).size).toBeLessThan(4.5 * 1024 * 1024);
  const names = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n');
  expect(names.filter((name) => /\/program\./.test(name))).toEqual(['package/dist/program.cjs.br']);
  expect(names.filter((name) => /\/(?:scan|detectors|formats)\/.*\.js$/.test(name))).toEqual([]);
});

test('what its installation compiles gives the same answers as what is packed, and an installation that fails is none', () => {
  const into = mkdtempSync(join(tmpdir(), 'licit-installed-'));
  install(join(into, 'node_modules'));
  const licit = join(into, 'node_modules/licit');
  writeFileSync(join(into, 'rows.jsonl'), '{"id": 1, "text": "仅供研究: anna@example.com", "license": "MIT"}\n');
  const scan = (): string => {
    const args = [
      join(licit, 'bin/licit.js'),
      'scan',
      'rows.jsonl',
      '-f',
      'concise',
      '--ledger',
      join(mkdtempSync(join(into, 'ledger-')), 'l.db'),
    ];
    return spawnSync(process.execPath, args, { cwd: into, encoding: 'utf8' }).stdout;
  };
  const packed = scan();
  expect(packed).toContain('rows.jsonl');
  const { postinstall } = JSON.parse(readFileSync(join(licit, 'package.json'), 'utf8')).scripts as { postinstall: string };
  const ran = spawnSync(postinstall, { cwd: licit, shell: true, encoding: 'utf8' });
  expect([ran.status, ran.stdout, ran.stderr]).toEqual([0, '', '']);
  expect(statSync(join(licit, 'dist/program.code')).size).toBeGreaterThan(1 << 20);
  expect(scan()).toBe(packed);
  rmSync(join(licit, 'dist/start.js'));
  expect(spawnSync(postinstall, { cwd: licit, shell: true }).status).toBe(0);
  rmSync(into, { recursive: true });
}, 120_000);

test('publint has nothing to say', async () => {
  const into = mkdtempSync(join(tmpdir(), 'licit-publint-'));
  execFileSync('tar', ['-xzf', tarball, '-C', into, '--strip-components=1']);
  const { messages } = await publint({ pkgDir: into, level: 'suggestion', strict: true, pack: false });
  const pkg = JSON.parse(readFileSync(join(into, 'package.json'), 'utf8'));
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  rmSync(into, { recursive: true });
});

test('its types are found, and are those of ES modules', async () => {
  const checked = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (!checked.types) throw new Error('it has no types');
  // It is for ES modules and says so: what only CommonJS of TypeScript, or a resolver from before `exports`, would miss is none of it.
  const own = checked.problems.filter(({ kind, ...problem }) => {
    const how = 'resolutionKind' in problem ? problem.resolutionKind : undefined;
    return how !== 'node10' && !(kind === 'CJSResolvesToESM' && how === 'node16-cjs');
  });
  expect(own).toEqual([]);
});
