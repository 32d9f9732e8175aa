// The walk of licit against fast-glob's stream: what each gives of a hostile tree, and what it costs on large ones.
// Run it with: npm run build && node bench/walk.js [files]. It makes its trees in the folder for temporary files, and removes them.
// Each tree is walked in pairs, one after the other, and the medians of the processor time are compared.

import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import glob from 'fast-glob';

const { filesUnder } = await import('../dist/discover/walk/walk-files.js');
const { ignoreRules } = await import('../dist/reading/glob.js');
const count = Number(process.argv[2] ?? 100_000);
const PAIRS = 7;
const top = mkdtempSync(join(tmpdir(), 'licit-walk-'));

/** As a scan walks. */
async function licit(folder, rules) {
  const told = [];
  const ignoredBy = rules && ((name) => (rules.ignores(name) ? '.licitignore' : undefined));
  const files = await filesUnder(folder, {
    dot: false,
    ignoredBy,
    tell: (name, reason, { files } = {}) => told.push([name, reason, files]),
  });
  return { files, told };
}

/** All that one stream of fast-glob can tell: entries as they are, links not followed. `tell` is what the walk would have to do with each. */
async function fastGlob(folder, rules, { suppressErrors = true } = {}) {
  const files = [];
  const told = [];
  const stream = glob.stream('**', {
    cwd: folder,
    dot: true,
    onlyFiles: false,
    objectMode: true,
    followSymbolicLinks: false,
    suppressErrors,
    // fast-glob has no rules of an ignore file; a folder that it does not go into is told of no more.
    ignore: ['**/.git', '**/.git/**', '**/node_modules/**'],
  });
  for await (const { path, dirent } of stream) {
    if (rules?.ignores(dirent.isDirectory() ? `${path}/` : path)) told.push([path, 'ignored']);
    else if (path.split('/').some((part) => part.startsWith('.'))) told.push([path, 'hidden']);
    else if (dirent.isFile()) files.push(path);
    else if (!dirent.isDirectory()) told.push([path, dirent.isSymbolicLink() ? 'link' : dirent.isFIFO() ? 'pipe' : 'other']);
  }
  return { files: files.sort(), told };
}

const write = (folder, name, text = 'x\n') => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};

/** A tree of each difficulty. */
function hostile() {
  const at = join(top, 'hostile');
  mkdirSync(at);
  const plain = [
    'a.csv',
    'in/b.csv',
    '[a]*{b}/c.csv',
    '!not.csv',
    'back\\slash.csv',
    '*.csv',
    'blank end ',
    '(a|b)+.csv',
    '\u4e2d\u6587/d.csv',
    `${'deep/'.repeat(200)}e.csv`,
  ];
  for (const name of plain) write(at, name);
  for (const name of ['line\nbreak.csv', 'line\nbreak/f.csv']) write(at, name);
  for (const name of [
    '.hidden/g.csv',
    '.hidden/h.csv',
    '.git/objects/i',
    'node_modules/p/j.csv',
    'node_modules/p/k.csv',
    'ignored/l.csv',
    'ignored/m/n.csv',
  ])
    write(at, name);
  symlinkSync('..', join(at, 'in/loop'));
  symlinkSync('nowhere', join(at, 'dangling'));
  execFileSync('mkfifo', [join(at, 'pipe')]);
  const server = createServer().listen(join(at, 'socket')).unref();
  execFileSync('python3', ['-c', 'import os,sys; open(os.fsencode(sys.argv[1]) + b"/\\xff.csv", "w").close()', at]);
  write(at, 'locked/o.csv');
  chmodSync(join(at, 'locked'), 0);
  return { at, rules: ignoreRules().add('ignored/\n'), server };
}

function many(name, files, folders, depth = 1) {
  const at = join(top, name);
  for (let f = 0; f < folders; f += 1) {
    const folder = join(at, ...Array.from({ length: depth }, (_, d) => `d${d}`), `folder-${f}`);
    mkdirSync(folder, { recursive: true });
    for (let n = 0; n < files / folders; n += 1) writeFileSync(join(folder, `part-${n}.jsonl`), '');
  }
  return at;
}

const median = (all) => all.sort((a, b) => a - b)[all.length >> 1];

async function timed(walk) {
  const from = process.cpuUsage();
  await walk();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e3;
}

async function pairs(name, at, rules) {
  const [ours, theirs] = [[], []];
  for (let n = 0; n < PAIRS; n += 1) {
    ours.push(await timed(() => licit(at, rules)));
    theirs.push(await timed(() => fastGlob(at, rules)));
  }
  const ratios = ours.map((one, n) => theirs[n] / one);
  process.stdout.write(
    `${name.padEnd(44)} licit ${median([...ours]).toFixed(0)} ms, fast-glob ${median([...theirs]).toFixed(0)} ms, ratio ${median(ratios).toFixed(2)}\n`,
  );
}

try {
  const { at, rules, server } = hostile();
  const show = (list) =>
    list
      .map((one) => (one.length > 60 ? `${one.slice(0, 20)}… (${one.length})` : one))
      .map((one) => JSON.stringify(one))
      .join(', ');
  const [ours, theirs] = [await licit(at, rules), await fastGlob(at, rules)];
  process.stdout.write(`hostile tree, ${process.getuid() === 0 ? 'as root (no folder is locked)' : 'as a user'}\n`);
  process.stdout.write(`  licit: ${ours.files.length} files, ${ours.told.length} told\n`);
  for (const [name, reason, files] of ours.told)
    process.stdout.write(`    ${JSON.stringify(name)} ${reason}${files === undefined ? '' : ` (${files} files)`}\n`);
  process.stdout.write(`  fast-glob: ${theirs.files.length} files, ${theirs.told.length} told\n`);
  for (const [name, reason] of theirs.told) process.stdout.write(`    ${JSON.stringify(name)} ${reason}\n`);
  process.stdout.write(`  files of licit that fast-glob lacks: ${show(ours.files.filter((one) => !theirs.files.includes(one)))}\n`);
  process.stdout.write(`  files of fast-glob that licit lacks: ${show(theirs.files.filter((one) => !ours.files.includes(one)))}\n`);
  const failed = await fastGlob(at, rules, { suppressErrors: false }).then(
    () => 'nothing',
    ({ code }) => code,
  );
  process.stdout.write(`  fast-glob with suppressErrors: false ends with: ${failed}\n`);
  server.close();
  chmodSync(join(at, 'locked'), 0o700);
  await pairs('the hostile tree', at, rules);
  await pairs(`${count} files in 1000 folders`, many('wide', count, 1000));
  await pairs(`${count} files in 10 folders`, many('flat', count, 10));
  await pairs(`${count / 10} files, 200 folders deep`, many('deep', count / 10, 20, 200));
  await pairs(
    `${count} files in an ignored folder`,
    many('wide/ignored', count, 1000) && join(top, 'wide'),
    ignoreRules().add('ignored/\n'),
  );
} finally {
  rmSync(top, { recursive: true, force: true });
}
