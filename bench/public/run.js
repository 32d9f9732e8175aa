// Compares what licit concludes of public dataset repositories with what a reader judged before: license, source, persons. Judged are names, commits and
// answers; of the repositories nothing is kept here. Each is a checkout in a folder `owner__name`.
//   npm run build && node bench/public/run.js FOLDER… [--only part-of-a-name] [--batch later] [--seconds 120]
// judged.jsonl: license of the data (permissive, restricted, none, open-question; by `parts` of paths where they differ, `skip` for what is no data), source
// (said, weak, not-said), persons (yes, public, no, unclear), `doubt` where two readers may differ: those count apart.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, batch: { type: 'string' }, seconds: { type: 'string', default: '120' } },
});
const judged = readFileSync(join(here, 'judged.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(({ repo, batch }) => repo.includes(values.only ?? '') && batch.includes(values.batch ?? ''));

const fact = (name, alias) => `left join fact ${alias} on ${alias}.judging = c.judging and ${alias}.judged = c.judged and ${alias}.name = '${name}'`;
const CASES = `select c.manifest as path, u.value as use, k.value as source, sum(c.items) as items
  from cases c ${fact('license.permits.declared-use', 'u')} ${fact('source.known', 'k')} group by 1, 2, 3`;

/** Sources that running text leaves open, which are offered to who answers: the folders that they speak of. */
const OFFERED = `select distinct m.path from claim c join manifest m on m.id = c.manifest
  where c.about = 'source' and c.said_by = 'prose' and c.state = 'unclear' and c.value is not null and c.until is null`;

/** What licit says of a checkout for commercial use in the EU; undefined where it failed. */
function scanned(folder) {
  const work = mkdtempSync(join(tmpdir(), 'licit-public-'));
  const config = join(here, 'licit.yaml');
  const command = [join(here, '../../bin/licit.js'), 'scan', '.', '--ledger', join(work, 'l.db'), '-f', 'json', '-q', '--fail-on', 'none'];
  const run = spawnSync(process.execPath, [...command, '--config', config], {
    cwd: folder,
    timeout: Number(values.seconds) * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  try {
    if (run.status !== 0) return { failed: run.error?.code ?? `exit ${run.status}` };
    const db = new Database(join(work, 'l.db'), { readonly: true });
    const cases = db.prepare(CASES).all();
    const offered = db.prepare(OFFERED).all().map(({ path }) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''));
    db.close();
    return { cases, offered, findings: JSON.parse(run.stdout).findings };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const lists = {
  failed: [],
  falseYes: [],
  lost: [],
  unclear: [],
  sourceUnknown: [],
  sourceNotOffered: [],
  forbidden: [],
  persons: [],
};
const of = { falseYes: 0, lost: 0, unclear: 0, sourceUnknown: 0, sourceNotOffered: 0, forbidden: 0, persons: 0 };
const tell = (list, applies, is, words) => {
  if (!applies) return;
  of[list] += 1;
  if (is) lists[list].push(words);
};

for (const one of judged) {
  const folder = positionals.map((base) => join(base, one.repo.replace('/', '__'))).find((path) => existsSync(path));
  if (folder === undefined) continue;
  const { failed, cases, offered, findings } = scanned(folder);
  if (failed !== undefined) {
    lists.failed.push(`${one.repo} (${failed})`);
    continue;
  }
  const licenseOf = (path) => (one.parts ?? []).find(({ match }) => new RegExp(match).test(path))?.license ?? one.license;
  const sum = (rows) => rows.reduce((items, row) => items + row.items, 0);
  const data = cases.filter(({ path }) => licenseOf(path) !== 'skip');
  const items = sum(data);
  if (items === 0) continue;
  const sure = one.doubt !== true;
  const wrong = sum(data.filter(({ path, use }) => use === 'true' && licenseOf(path) !== 'permissive'));
  const permissive = data.filter(({ path }) => licenseOf(path) === 'permissive');
  const clear = data.filter(({ path }) => ['permissive', 'restricted'].includes(licenseOf(path)));
  const share = (rows, total) => `${one.repo} (${sum(rows)} of ${sum(total)})`;
  const notYes = permissive.filter(({ use }) => use !== 'true');
  const open = clear.filter(({ use }) => use !== 'true' && use !== 'false');
  tell('falseYes', sure && one.license !== 'permissive', wrong > 0, `${one.repo} (${wrong} of ${items}, judged ${one.license})`);
  tell('lost', sure && one.license === 'permissive', sum(notYes) > sum(permissive) / 2, share(notYes, permissive));
  tell('unclear', sure && ['permissive', 'restricted'].includes(one.license), sum(open) > sum(clear) / 2, share(open, clear));
  const known = data.filter(({ source }) => source === 'true');
  tell('sourceUnknown', one.source === 'said', sum(known) <= items / 2, share(known, data));
  const unsourced = data.filter(({ path, source }) => source !== 'true' && !offered.some((within) => path.startsWith(within)));
  tell('sourceNotOffered', one.source === 'said', sum(unsourced) >= items / 2, share(unsourced, data));
  const against = findings.filter(({ standing, severity }) => standing === 'forbidden' && severity === 'error');
  tell('forbidden', sure && ['permissive', 'none'].includes(one.license), against.length > 0, `${one.repo} (${against.map(({ rule, items: n }) => `${rule} ${n ?? ''}`).join(', ')})`);
  const personal = findings.filter(({ rule, severity }) => severity === 'error' && rule.startsWith('pi/'));
  tell('persons', one.persons === 'no', personal.length > 0, `${one.repo} (${personal.map(({ items: n, cause }) => `${n} ${cause?.['pi.kinds'] ?? ''}`).join(', ')})`);
}

const show = (title, list, total) => {
  console.log(`\n${title}: ${lists[list].length}${total === undefined ? '' : ` of ${total}`}`);
  for (const words of lists[list]) console.log(`  ${words}`);
};
show('failed', 'failed');
show('use permitted where it is restricted, open or not stated', 'falseYes', of.falseYes);
show('not permitted where a reader finds it permitted', 'lost', of.lost);
show('unclear where a reader is clear', 'unclear', of.unclear);
show('source not known where it is said', 'sourceUnknown', of.sourceUnknown);
show('neither known nor offered where it is said', 'sourceNotOffered', of.sourceNotOffered);
show('"must not be used" where nothing speaks against it', 'forbidden', of.forbidden);
show('errors about persons where there are none', 'persons', of.persons);
