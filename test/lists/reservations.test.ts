import { cpSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { called, inProcess } from '../in-process.js';

const SNAPSHOTS = fileURLToPath(new URL('../../fixtures/snapshots', import.meta.url));

const URLS = ['refused', 'part', 'open', 'newer', 'crawlers', 'nothing', 'page'].map((name) => `https://${name}.example/private/a`);

function project(): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-reserved-')));
  writeFileSync(join(root, 'licit.yaml'), 'provider: Example\n');
  mkdirSync(join(root, 'data'));
  const rows = URLS.map((url, n) => JSON.stringify({ id: `${n}`, url, date: '2025-06-10', text: 'A text on boats and harbors.' }));
  writeFileSync(join(root, 'data/pages.jsonl'), rows.map((row) => `${row}\n`).join(''));
  cpSync(SNAPSHOTS, join(root, 'robots'), { recursive: true });
  return root;
}

const given = ['--kind', 'reservations', '--collected', '2025-06-10', '--from', 'our crawl', '--by', 'K. Lee'];

const run = (root: string, ...words: string[]) => called(root, words, process.env, main);

interface Finding {
  rule: string;
  items: number;
  examples: { key?: string }[];
}

async function findings(root: string): Promise<Record<string, string[]>> {
  const { out } = await run(root, 'scan', 'data', '--format', 'json', '--fail-on', 'none');
  const all = (JSON.parse(out) as { findings: Finding[] }).findings.filter(({ rule }) => rule.startsWith('optout/'));
  return Object.fromEntries(all.map(({ rule, examples }) => [rule, examples.map(({ key }) => key ?? '')]));
}

const REFUSED = {
  'optout/reserved': ['0', '1'],
  'optout/reserved-later': ['3'],
  'optout/crawlers-refused': ['4'],
};

test('a folder of snapshots refuses items that were read before, without their file', async () => {
  const root = project();
  expect(await findings(root)).toEqual({});
  await inProcess(root, 'answer', 'list', 'robots', ...given);
  expect(await findings(root)).toEqual(REFUSED);
  // The same where the file is read with the snapshots at hand.
  rmSync(join(root, '.licit/ledger.db'));
  expect(await findings(root)).toEqual(REFUSED);
});

test('a snapshot that is gone from the disk says what it said, and one that nobody signed as it is takes nothing back', async () => {
  const root = project();
  await inProcess(root, 'answer', 'list', 'robots', ...given);
  await findings(root);
  renameSync(join(root, 'robots'), join(root, '..', `${root.split('/').at(-1)!}-away`));
  expect(await findings(root)).toEqual(REFUSED);
  mkdirSync(join(root, 'robots'));
  writeFileSync(join(root, 'robots/refused.example.txt'), 'User-agent: *\nAllow: /\n');
  expect((await findings(root))['optout/reserved']).toEqual(['0', '1']);
});

test('an item is explained by each question with words, place and day, and by what the carrier counts as', async () => {
  const root = project();
  await inProcess(root, 'answer', 'list', 'robots', ...given);
  await findings(root);
  const { out } = await run(root, 'explain', 'data/pages.jsonl:1');
  expect(out).toContain('data mining: disallowed · robots-9309 “Disallow: /” robots/2025-06-08/refused.example/robots.txt:3 of 2025-06-08');
  expect(out).toMatch(/robots-9309 under CDSM Directive art\. 4\(3\).*as of 2026-11-30/);
  const later = await run(root, 'explain', 'data/pages.jsonl:4');
  expect(later.out).toContain('collected 2025-06-10');
  expect(later.out).toContain('reserved later: robots-9309 “Disallow: /” robots/newer.example/2025-09-01/robots.txt:2 of 2025-09-01');
});

test('what holds no snapshot is refused, and the crawler that collected can be named', async () => {
  const root = project();
  await expect(inProcess(root, 'answer', 'list', 'data', ...given)).rejects.toThrow('no snapshot of a site');
  const { out } = await run(root, 'answer', 'list', 'robots', ...given, '--agent', 'ExampleBot', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ list: { kind: 'reservations', agents: ['ExampleBot'], document: { files: 40 } }, passed: 1 });
});

/** The paths of what counts as items in the last scan, with how many. */
function counted(root: string): Record<string, number> {
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const rows = db
    .prepare(
      'select m.path, v.items from manifest m join manifest_version v on v.manifest = m.id where v.until is null and v.items > 0 order by m.path',
    )
    .raw()
    .all() as [string, number][];
  db.close();
  return Object.fromEntries(rows);
}

const ROBOTS = '# Welcome\nUser-agent: *\nDisallow: /private/ # not for you\n\nSitemap: https://a.example/s.xml\n';
const POEM = 'Of boats and of harbors he sang, and of nothing else.\n'.repeat(40);

function crawl(files: Record<string, string>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-reserved-')));
  writeFileSync(join(root, 'licit.yaml'), 'provider: Example\n');
  const all: Record<string, string> = {
    'pages.jsonl': '{"id":"1","url":"https://a.example/private/1","date":"2025-06-10","text":"On boats."}\n',
    'robots/a.example/robots.txt': ROBOTS,
    'robots/b.example/.well-known/tdmrep.json': '[{"location":"/","tdm-reservation":1}]',
    'robots/c.example/2025-06-10/ai.txt': 'User-Agent: *\nDisallow: *.txt\n',
    'robots/log.csv': 'url,x_robots_tag\nhttps://d.example/1,noai\n',
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, 'data', path)), { recursive: true });
    writeFileSync(join(root, 'data', path), text);
  }
  return root;
}

test('a folder of snapshots among the paths is data and told until somebody answers for it, and then counts as no items', async () => {
  const root = crawl({});
  const { err } = await run(root, 'scan', 'data', '--fail-on', 'none');
  expect(err).toContain('licit answer list data/robots --kind reservations');
  expect(Object.keys(counted(root))).toContain('data/robots/log.csv');
  await inProcess(root, 'answer', 'list', 'data/robots', ...given);
  const after = await run(root, 'scan', 'data', '--fail-on', 'none');
  expect(after.err).not.toContain('licit answer list data/robots');
  expect(counted(root)).toEqual({ 'data/pages.jsonl': 1 });
  // As soon as it is not what was signed it is data again.
  writeFileSync(join(root, 'data/robots/a.example/robots.txt'), `${ROBOTS}Allow: /\n`);
  await run(root, 'scan', 'data', '--fail-on', 'none');
  expect(Object.keys(counted(root))).toContain('data/robots/log.csv');
});

test('what lies in an answered folder and is no snapshot by what it holds stays data or is told as not read', async () => {
  const rows = (cells: object): string => `${JSON.stringify({ url: 'https://e.example/1', x_robots_tag: 'noai', ...cells })}\n`;
  const hidden = {
    'robots/texts.jsonl': rows({ note: POEM }),
    'robots/late.jsonl': rows({}).repeat(300) + rows({ note: POEM }),
    'robots/body.jsonl': rows({ robots_txt: `# a\n${POEM}` }),
    'robots/many.jsonl': rows(Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`c${n}`, 'word']))),
    'robots/robots.txt/f.jsonl': rows({ caption: POEM }),
  };
  const root = crawl({
    ...hidden,
    'robots/g.example/robots.txt': POEM,
    'robots/h.example/robots.txt': `User-agent: *\n${POEM.replace(/^/gm, '# ').repeat(4)}`,
    'robots/i.example/robots.txt': `User-agent: *\n${POEM.replace(/^/gm, 'Disallow: /')}`,
    'robots/j.example/tdmrep.json': JSON.stringify([{ location: '/', 'tdm-reservation': 1, text: POEM }]),
  });
  await inProcess(root, 'answer', 'list', 'data/robots', ...given);
  await run(root, 'scan', 'data', '--fail-on', 'none');
  const listed = Object.keys(counted(root)).filter((path) => path.endsWith('.jsonl') || path.endsWith('.json'));
  expect(listed).toEqual(
    ['data/pages.jsonl', ...Object.keys(hidden).map((path) => `data/${path}`), 'data/robots/j.example/tdmrep.json'].sort(),
  );
  const db = new Database(join(root, '.licit/ledger.db'), { readonly: true });
  const taken = db.prepare("select why ->> 'files' from not_read where until is null and why ->> 'reason' = 'outside-list'").pluck().all();
  db.close();
  expect(taken).toEqual([4]);
});
