// Compiles to dist.next, copies what the compiler leaves behind (rules, instruments, tables, the schema), and only then puts it in the place of dist:
// a build that fails leaves the last good one.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledAssembly } from './assembly.js';
import { writeBundle } from './bundle.js';
import { chineseWords } from './chinese-words.js';
import { writeDeclarations } from './declarations.js';
import { writeFactIndex } from './fact-index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const [dist, next, last] = ['dist', 'dist.next', 'dist.last'].map((name) => join(root, name));
const remove = (folder) => rmSync(folder, { recursive: true, force: true });

remove(next);
try {
  if (process.env.npm_lifecycle_event === 'prepare') withDependencies();
  // The names of facts, and the list of their families, follow from the folder.
  writeFactIndex();
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  // `npm test` looks at the types of src and of the tests together, right after this.
  const known = join(root, 'node_modules/.cache/licit/src.tsbuildinfo');
  const types = process.argv.includes('--unchecked') ? [] : [['--noEmit', '--incremental', '--tsBuildInfoFile', known]];
  for (const options of [...types, ['--noCheck', '--outDir', next]]) {
    const compiled = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json'), ...options], { cwd: root, stdio: 'inherit' });
    if (compiled.status !== 0)
      throw Object.assign(new Error('The code does not compile'), { fix: 'Correct what the compiler says above.' });
  }

  if (!writeDeclarations(tsc, root, next))
    throw Object.assign(new Error('The types of the library cannot be written'), { fix: 'Correct what the compiler says above.' });

  cpSync(join(root, 'src'), next, { recursive: true, filter: (path) => !/\.[cm]?ts$|[\\/]assembly$/.test(path) });

  // The program of names, and the tables that it reads: a thread that made them would take a quarter of a second.
  const names = join(next, 'detectors/names/program');
  writeFileSync(join(names, 'names.wasm'), await compiledAssembly('src/detectors/names/program/assembly/names.ts'));
  const [{ NamesProgram }, { namesTable }] = await Promise.all(
    ['names-program', 'names-table'].map((name) => built(`detectors/names/program/${name}.js`)),
  );
  const program = new NamesProgram(readFileSync(join(names, 'names.wasm')));
  writeFileSync(
    join(names, 'names.bin'),
    namesTable((name) => program.at(name)),
  );

  writeFileSync(join(next, 'detectors/pi/cn-name/chinese-words.bin'), await chineseWords());

  // Rules and instruments are parsed here once: reading YAML at every start would cost more than all the rest of it.
  const { buildDocuments, detectors, formats, reports } = await built('catalog/catalog.js');
  buildDocuments();
  // A contribution that cannot be loaded fails here, not at the first scan.
  const [all] = await Promise.all([detectors(), formats(), reports()]);

  // So are the license texts that others are compared with.
  const { licenseTextBytes } = await built('license/texts/text-index.js');
  writeFileSync(join(next, 'license/texts/license-texts.bin'), licenseTextBytes());

  const { nameIndexText } = await built('license/names/name-index.js');
  writeFileSync(join(next, 'license/names/name-index.json'), nameIndexText());

  // And what every thread of a scan needs before it looks at the first text.
  const { wordTreeBytes } = await built('detectors/numbers/word-tree.js');
  writeFileSync(join(next, 'detectors/numbers/words.bin'), wordTreeBytes());
  const { Keywords, keywordLists } = await built('inspect/clues/keywords.js');
  const { ngramTableBytes } = await built('measure/ngram-table.js');
  writeFileSync(join(next, 'measure/language-ngrams.bin'), await ngramTableBytes());
  writeFileSync(join(next, 'inspect/clues/keyword-tables.bin'), new Keywords(keywordLists(all)).tableBytes());

  await writeBundle(next);
  const kept = spawnSync(process.execPath, [join(root, 'bin/compiled-code.js'), next], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  if (kept.status !== 0) throw new Error(`The program does not run: ${kept.stderr}`);
} catch (error) {
  remove(next);
  // An error with a fix is about a file that a person wrote; any other is a bug, and its stack says where.
  console.error(error.fix === undefined ? (error.stack ?? error) : `✖ ${error.message}\n  ${error.fix}`);
  if (existsSync(dist)) console.error('The build failed; dist is still the last one that did not.');
  process.exit(1);
}

remove(last);
if (existsSync(dist)) renameSync(dist, last);
renameSync(next, dist);
remove(last);

/**
 * Installs what the build needs where npm did not. `npm install -g git+…`, which pre-commit uses, prepares the package under its own `--global`: what is
 * meant for this folder goes to the global one, and the build finds no compiler.
 */
function withDependencies() {
  if (existsSync(join(root, 'node_modules/typescript')) || process.env.npm_execpath === undefined) return;
  const { npm_config_global: _, ...env } = process.env;
  const install = [
    'install',
    '--global=false',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-save',
    '--no-audit',
    '--no-fund',
  ];
  spawnSync(process.execPath, [process.env.npm_execpath, ...install], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function built(module) {
  return import(pathToFileURL(join(next, module)).href);
}
