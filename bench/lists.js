// What lists from outside cost a scan: pairs of scans of the same items, one without a list and one held against it, by processor time; the highest resident memory; and what
// it takes when only the list changed. A hundredth of the items is named.
//   node bench/lists.js                                     a million items against a million accounts, addresses and digests
//   node bench/lists.js --items 1000000 --entries 10000000 --pairs 2 --kind digests
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { folder, lines, make, numbers, rows } from './data.js';
import { median, run } from './whole-process.js';

const licit = fileURLToPath(new URL('../bin/licit.js', import.meta.url));
const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '1000000' },
    entries: { type: 'string', default: '1000000' },
    pairs: { type: 'string', default: '3' },
    kind: { type: 'string', multiple: true, default: ['accounts', 'addresses', 'digests'] },
  },
});
const [items, entries, pairs] = [values.items, values.entries, values.pairs].map(Number);

const digestOf = (n) => createHash('sha256').update(String(n)).digest('hex');

/** Rows with an account, an address and a digest each. */
function* held() {
  let n = 0;
  for (const { author, ...row } of rows(items)) {
    yield { ...row, owner: `user_${author.slice(13)}-${n % 7}`, sha256: digestOf(n) };
    n += 1;
  }
}

/** What a list names: of a hundred items one, and others that no item has. */
const KINDS = {
  accounts: { column: 'username', of: ({ owner }) => owner, other: (n) => `someone-${n.toString(36)}` },
  addresses: {
    column: 'url',
    of: ({ url }) => url,
    other: (n, random) => `https://www.site${Math.floor(random() * 30_000)}.example/pictures/${n.toString(36)}/boat.jpg`,
  },
  digests: { column: 'sha256', of: ({ sha256 }) => sha256, other: (n) => digestOf(`other ${n}`) },
};

function* listed({ column, of, other }) {
  yield column;
  const random = numbers(7);
  let n = 0;
  for (const row of held()) {
    if (n >= entries) return;
    if (random() < 0.01) {
      n += 1;
      yield of(row);
    }
  }
  for (; n < entries; n += 1) yield other(n, random);
}

const data = await make(`held-${items}/rows.jsonl`, (path) =>
  lines(
    path,
    (function* () {
      for (const row of held()) yield JSON.stringify(row);
    })(),
  ),
);

/** A project in a folder of its own, whose list is the one that was made. */
async function project(kind) {
  const list = await make(`lists-${items}-${entries}/${kind === 'digests' ? 'deletions' : kind}-opt-out.csv`, (path) =>
    lines(path, listed(KINDS[kind])),
  );
  mkdirSync(folder, { recursive: true });
  const root = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(root, 'licit.yaml'), 'provider: Example\n');
  return { root, list };
}

const asked = (root, ...words) => run(process.execPath, [licit, ...words], { cwd: root, env: { ...process.env, LICIT_VAULT: folder } });
const scan = (root, ledger, ...paths) =>
  asked(
    root,
    'scan',
    ...paths,
    '--ledger',
    join(root, ledger),
    '--fail-on',
    'none',
    '--quiet',
    '--format',
    `json=${join(root, 'out.json')}`,
  );
const s = (seconds) => `${seconds.toFixed(1)} s`;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);

console.log(
  `${items.toLocaleString('en')} items, ${entries.toLocaleString('en')} entries, median of ${pairs} pairs, processor time, ${process.version}\n`,
);
row(
  'list of',
  'scan without',
  'held against it',
  'share',
  'each pair',
  'highest memory',
  'without',
  'reading the list (answer list)',
  'list changed: judged again',
);
row('---', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:');
for (const kind of values.kind) {
  const { root, list } = await project(kind);
  const both = [];
  let read;
  for (let n = 0; n < pairs; n += 1) {
    const without = await scan(root, `without-${n}.db`, data);
    rmSync(join(root, '.licit'), { recursive: true, force: true });
    read = await asked(root, 'answer', 'list', list, '--collected', '2026-11-01', '--from', 'a registry', '--by', 'K. Lee');
    const withList = await scan(root, `with-${n}.db`, data);
    rmSync(join(root, '.licit'), { recursive: true, force: true });
    both.push({ without, withList });
    if (n < pairs - 1) for (const name of ['without', 'with']) rmSync(join(root, `${name}-${n}.db`), { force: true });
  }
  // The scan without a list is held against it now: nothing is read but the list, and the file is digested to see that it is the same.
  await asked(root, 'answer', 'list', list, '--collected', '2026-11-01', '--from', 'a registry', '--by', 'K. Lee');
  const again = await scan(root, `without-${pairs - 1}.db`, data);
  const shares = both.map(({ without, withList }) => withList.processor / without.processor);
  row(
    kind,
    s(median(both.map(({ without }) => without.processor))),
    s(median(both.map(({ withList }) => withList.processor))),
    median(shares).toFixed(2),
    shares.map((one) => one.toFixed(2)).join(', '),
    `${Math.round(Math.max(...both.map(({ withList }) => withList.peak)))} MB`,
    `${Math.round(Math.max(...both.map(({ without }) => without.peak)))} MB`,
    s(read.processor),
    s(again.processor),
  );
  rmSync(root, { recursive: true, force: true });
}
