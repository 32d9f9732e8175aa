// Compares a whole scan with public tools on the same rows, in one run, and prints ratios of processor time, which other work on the machine disturbs least. Needs sqlite3 and
// sha256sum on the path, and Linux.
//   npm run bench                 one million rows
//   npm run bench -- 100000 3     so many rows, so many repetitions
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as data from './data.js';
import { benchDetectors } from './detect.js';
import { median, run } from './whole-process.js';

const licit = fileURLToPath(new URL('../bin/licit.js', import.meta.url));
const count = Number(process.argv[2] ?? 1_000_000);
const repeat = Number(process.argv[3] ?? 3);
const work = mkdtempSync(join(tmpdir(), 'licit-bench-'));

async function measure(name, once) {
  const runs = [];
  for (let i = 0; i < repeat; i += 1) runs.push(await once(i));
  const [seconds, processor] = ['seconds', 'processor'].map((what) => median(runs.map((r) => r[what])));
  return { name, seconds, processor, peak: Math.max(...runs.map((r) => r.peak)), ...runs.at(-1).more };
}

function sqlite(csv) {
  return measure('sqlite3 .import, the same rows as CSV', async () => {
    const db = join(work, 'import.db');
    rmSync(db, { force: true });
    return run('sqlite3', [db, '.mode csv', `.import ${csv} rows`]);
  });
}

let n = 0;
async function scan(path, ledger) {
  const home = dirname(path);
  const db = ledger ?? join(work, `scan-${(n += 1)}.db`);
  const result = await run(
    process.execPath,
    [licit, 'scan', path, '--ledger', db, '--fail-on', 'none', '--format', `json=${join(work, 'out.json')}`, '--quiet'],
    { cwd: home },
  );
  return { ...result, more: { ledger: db, bytes: statSync(db).size } };
}

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const s = (seconds) => `${seconds.toFixed(2)} s`;

console.log(`${count.toLocaleString('en')} rows, median of ${repeat}, ${process.version}, ${process.platform} ${process.arch}\n`);
const files = { jsonl: await data.jsonl(count), csv: await data.csv(count), parquet: await data.parquet(count) };
const base = await sqlite(files.csv);
row('what', 'time', 'processor time', 'against sqlite3 .import', 'rows/s', 'peak memory', 'ledger');
row('---', '--:', '--:', '--:', '--:', '--:', '--:');
const speed = ({ processor }) => Math.round(count / processor).toLocaleString('en');
row(base.name, s(base.seconds), s(base.processor), '1.00x', speed(base), `${Math.round(base.peak)} MB`, '');
const scans = {};
for (const [kind, path] of Object.entries(files)) {
  const result = await measure(`licit scan, ${kind}`, () => scan(path));
  scans[kind] = result;
  const share = kind === 'jsonl' ? `${(result.bytes / statSync(path).size).toFixed(2)}x the JSONL` : `${Math.round(result.bytes / 1e6)} MB`;
  row(
    result.name,
    s(result.seconds),
    s(result.processor),
    `${(result.processor / base.processor).toFixed(2)}x`,
    speed(result),
    `${Math.round(result.peak)} MB`,
    share,
  );
}

const { ledger } = scans.jsonl;
const home = dirname(files.jsonl);
console.log();
row('on that ledger', 'time', 'processor time', 'beside');
row('---', '--:', '--:', '---');
const sum = await measure('sha256sum', () => run('sha256sum', [files.jsonl]));
const again = await measure('unchanged folder again', () => scan(files.jsonl, ledger));
row(again.name, s(again.seconds), s(again.processor), `sha256sum ${s(sum.processor)}, so + ${s(again.processor - sum.processor)}`);

const config = join(work, 'licit.yaml');
let purpose = 0;
const rejudge = await measure('licit.yaml changed: judged again', () => {
  writeFileSync(config, `use:\n  purpose: ${['commercial', 'research', 'internal'][purpose++ % 3]}\n`);
  return run(process.execPath, [licit, 'scan', files.jsonl, '--ledger', ledger, '--config', config, '--fail-on', 'none', '--quiet'], {
    cwd: home,
  });
});
row(rejudge.name, s(rejudge.seconds), s(rejudge.processor), `less the unchanged scan: ${s(rejudge.processor - again.processor)}`);
const report = await measure('report provenance', () =>
  run(process.execPath, [licit, 'report', 'provenance', '-o', join(work, 'report'), '--ledger', ledger], { cwd: home }),
);
row(report.name, s(report.seconds), s(report.processor), '');
const verify = await measure('verify', () => run(process.execPath, [licit, 'verify', '--ledger', ledger], { cwd: home }));
row(verify.name, s(verify.seconds), s(verify.processor), '');
const version = await measure('licit --version', () => run(process.execPath, [licit, '--version']));
row(version.name, s(version.seconds), s(version.processor), '');
const bare = await measure('node -e 0', () => run(process.execPath, ['-e', '0']));
row(bare.name, s(bare.seconds), s(bare.processor), '');

console.log();
row('one row edited', 'time', 'processor time', 'rows added', 'rows closed');
row('---', '--:', '--:', '--:', '--:');
const edited = join(work, 'edited', 'rows.jsonl');
spawnSync('mkdir', ['-p', dirname(edited)]);
const text = readFileSync(files.jsonl, 'latin1');
const at = text.indexOf('\n', Math.floor(text.length / 2)) + 1;
const line = text.slice(at, text.indexOf('\n', at) + 1);
const fresh = Buffer.from(
  `{"id":"new","url":"https://new.example/1.jpg","caption":"new","license":null,"author":"nobody","date":"2024-01-01"}\n`,
).toString('latin1');
const edits = {
  'inserted at the top': fresh + text,
  'changed in the middle': text.slice(0, at) + line.replace('"caption":"', '"caption":"changed ') + text.slice(at + line.length),
  'removed from the middle': text.slice(0, at) + text.slice(at + line.length),
};
const db = join(work, 'edited.db');
writeFileSync(edited, text, 'latin1');
await scan(edited, db);
for (const [name, content] of Object.entries(edits)) {
  writeFileSync(edited, content, 'latin1');
  const result = await scan(edited, db);
  const last = spawnSync('sqlite3', [db, 'select added, closed from run order by id desc limit 1'], { encoding: 'utf8' })
    .stdout.trim()
    .split('|');
  row(name, s(result.seconds), s(result.processor), last[0], last[1]);
  writeFileSync(edited, text, 'latin1');
  await scan(edited, db);
}
rmSync(work, { recursive: true, force: true });

console.log();
process.exitCode = benchDetectors();
