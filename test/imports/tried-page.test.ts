/** `docs/import.md` has the table of what the reports in `reports/` and licit find in `looked-at/`, the files that the tools were run on. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Agreement } from '../../src/ledger/samples/query-agreement.js';
import { inProcess } from '../in-process.js';
import { jpeg } from '../media/media-files.js';

const page = resolve(import.meta.dirname, '../../docs/import.md');
const [begin, end] = ['<!-- What was tried: made by `npm run accept` from test/imports. -->', '<!-- End of what was tried. -->'];
const posts = ['--data', 'data/posts.jsonl'];

/** How each report was made: by the tool of that version, or by hand in the form that its documentation gives. */
const tried: Record<string, { version?: string; by: string; more?: string[] }> = {
  argilla: { version: '2.8.0', by: 'the tool, without its server', more: [...posts, '--label', 'clean=none', '--label', 'unsafe=none'] },
  betterleaks: { by: 'the tool' },
  c2pa: { version: '0.38.1', by: 'c2pa-python' },
  cleanlab: { version: '2.9.0', by: 'the tool', more: posts },
  'croissant-baker': { version: '0.8.0', by: 'the tool', more: ['--from', 'data'] },
  datadiligence: { version: '0.1.7', by: 'the tool, on headers', more: posts },
  'detect-secrets': { by: 'the tool' },
  gitleaks: { version: '8.30.1', by: 'the tool' },
  gliner: { version: '0.2.29', by: 'hand: its model is not in its package', more: [...posts, '--field', 'text'] },
  'label-studio': { version: '1.23.2', by: 'the tool', more: [...posts, '--key', 'id', '--label', 'clean=none'] },
  ort: { by: 'hand' },
  presidio: { version: '2.2.366', by: 'the tool, with its patterns and no model', more: [...posts, '--field', 'text'] },
  sarif: { by: 'gitleaks; rules without a result are left out', more: ['--label', 'generic-api-key=secret/service-key'] },
  scancode: { by: 'the tool' },
  secretlint: { version: '12.0.0', by: 'the tool' },
  trufflehog: { version: '3.90.0', by: 'hand' },
};

test('the page says what each tool and licit found in the same files', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-tried-')));
  cpSync(join(import.meta.dirname, 'looked-at'), join(root, 'data'), { recursive: true });
  mkdirSync(join(root, 'data/pictures'));
  for (const name of ['generated', 'reserved', 'tampered']) writeFileSync(join(root, `data/pictures/${name}.jpg`), jpeg({}));
  writeFileSync(join(root, 'licit.yaml'), 'provider: Example\n');
  const reports = join(import.meta.dirname, 'reports');
  for (const [tool, { version, more = [] }] of Object.entries(tried)) {
    const report = readdirSync(reports).find((name) => name.startsWith(`${tool}.`))!;
    const said = more.map((one, i) => (more[i - 1] === '--from' ? join(root, one) : one));
    await inProcess(
      root,
      'import',
      tool,
      join(reports, report),
      '--by',
      'K. Lee',
      ...said,
      ...(version ? ['--tool-version', version] : []),
    );
  }
  await inProcess(root, 'scan', 'data');
  await inProcess(root, 'show', 'agreement', '--format', 'json', '-o', join(root, 'agreement.json'));
  const { rows, imports } = JSON.parse(readFileSync(join(root, 'agreement.json'), 'utf8')) as Agreement;
  expect(imports.map(({ tool }) => tool).sort()).toEqual(Object.keys(tried));
  const versions = versionsIn(root);
  const table = [
    '| tool | version | report made by | found | both | only the tool | only licit |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...Object.entries(tried).flatMap(([tool, { by }]) => {
      const own = rows.filter((row) => row.tool === tool);
      const cells = own.map(({ type, both, onlyTool, onlyLicit }) => `${type} | ${both} | ${onlyTool} | ${onlyLicit}`);
      return (cells.length > 0 ? cells : ['licenses only |  |  | ']).map((cell) => `| ${tool} | ${versions.get(tool)} | ${by} | ${cell} |`);
    }),
  ].join('\n');
  const text = readFileSync(page, 'utf8');
  const made = `${text.slice(0, text.indexOf(begin))}${begin}\n\n${table}\n\n${text.slice(text.indexOf(end))}`;
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(page, made);
  expect(readFileSync(page, 'utf8')).toBe(made);
});

/** The version that each import is kept with. */
function versionsIn(root: string): Map<string, string> {
  const folder = join(root, '.licit/imports');
  expect(existsSync(folder)).toBe(true);
  return new Map(
    readdirSync(folder).map((name) => {
      const { tool, version } = JSON.parse(readFileSync(join(folder, name), 'utf8').split('\n', 1)[0]!) as {
        tool: string;
        version: string;
      };
      return [tool, version];
    }),
  );
}
