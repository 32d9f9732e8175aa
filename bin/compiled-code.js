// Runs the program that was built on a few rows, and keeps beside it what V8 compiled for that: node bin/compiled-code.js FOLDER
// The build does so in a clone, and the installation of the package for the Node that is there; where that cannot be (a folder that is read only), the program is compiled
// whenever it starts, and the installation goes on.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

const folder = resolve(process.argv[2]);
const isInstalled = existsSync(join(folder, 'program.cjs.br'));
const quiet = () => true;
if (isInstalled) {
  process.stdout.write = quiet;
  process.stderr.write = quiet;
  process.on('exit', () => {
    process.exitCode = 0;
  });
  process.on('uncaughtException', () => process.exit(0));
  // What is compressed in the package is read as it is from here on: it was written for a download.
  for (const path of readdirSync(folder, { recursive: true }).filter((one) => one.endsWith('.br')))
    writeFileSync(join(folder, path.slice(0, -3)), brotliDecompressSync(readFileSync(join(folder, path))));
}
const { fits, joined, scriptText } = await import(pathToFileURL(join(folder, 'start.js')).href);
const { script, run } = joined(false);
const { main } = run();

const row = (i) => ({
  id: `p${i}`,
  url: `https://images.example.com/p${i}.jpg`,
  text: `Photo ${i} of a house by the river, taken by Anna Schmidt on a day in May; write to anna@example.com or call +49 30 901820.`,
  license: ['CC-BY-4.0', 'MIT', 'Apache License 2.0', 'CC BY-NC'][i % 4],
  author: `author ${i}`,
  date: `2023-05-1${i}`,
});
const rows = Array.from({ length: 10 }, (_, i) => row(i));
const project = mkdtempSync(join(tmpdir(), 'licit-build-'));
try {
  process.chdir(project);
  mkdirSync('data');
  writeFileSync('data/rows.jsonl', rows.map((one) => `${JSON.stringify(one)}\n`).join(''));
  writeFileSync('data/rows.csv', [Object.keys(row(0)), ...rows.map(Object.values)].map((cells) => `"${cells.join('","')}"\n`).join(''));
  writeFileSync('data/README.md', '---\nlicense: cc-by-4.0\n---\n# Photos\n\nPhotos of houses, for research.\n');
  for (const command of ['scan data --workers 0', 'scan data', 'report provenance', 'ledger verify'])
    await main(['node', 'licit', ...command.split(' ')]);
} finally {
  process.chdir(folder);
  rmSync(project, { recursive: true, force: true });
}
const code = script.createCachedData();
const source = scriptText();
writeFileSync(join(folder, 'program.code'), code);
writeFileSync(join(folder, 'program.json'), JSON.stringify(fits(source, code)));
process.exitCode = 0;
