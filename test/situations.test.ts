import { cpSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../src/config/config.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { scan } from '../src/scan/scan.js';
import { situations } from './situations/expected.js';

const fixtures = fileURLToPath(new URL('../fixtures/situations/', import.meta.url));
const page = fileURLToPath(new URL('../docs/situations.md', import.meta.url));

/** The verdicts of a situation, by item and rule. */
async function judged(folder: string): Promise<Map<string, string>> {
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-situation-'))), folder);
  cpSync(join(fixtures, folder), root, { recursive: true });
  const ledger = join(root, '.licit/ledger.db');
  const config = loadConfig(join(root, 'licit.yaml'), root);
  await scan({ paths: ['data'], cwd: root, root, ledger, config, licit: '0.0.0', workers: 0 });
  const read = readLedger(ledger);
  try {
    const rows = sqlite(read.db).prepare('select key, rule, verdict from verdicts where key is not null').all() as {
      key: string;
      rule: string;
      verdict: string;
    }[];
    return new Map(rows.map(({ key, rule, verdict }) => [`${key} ${rule}`, verdict]));
  } finally {
    read.db.close();
  }
}

describe.each(situations)('$title', ({ folder, expected }) => {
  test('is judged as counsel would', async () => {
    const verdicts = await judged(folder);
    const found = expected.map(({ item, rule, because }) => ({ item, rule, verdict: verdicts.get(`${item} ${rule}`), because }));
    expect(found).toEqual(expected);
  });
});

test('the six situations are explained in docs/situations.md', () => {
  const verdictWords = { met: 'met', stated: 'stated', unmet: 'unmet', unproven: 'unproven', 'not-applicable': 'not applicable' };
  const lines = [
    '# Six situations',
    '',
    'Where training data really comes from, with the verdicts counsel would expect and the article for each. The data and the documents are in',
    '`fixtures/situations`; `test/situations.test.ts` holds these verdicts. This page is generated. It is not legal advice.',
    '',
  ];
  for (const { folder, title, told, expected } of situations) {
    lines.push(
      `## ${title}`,
      '',
      `${told} Fixture: \`fixtures/situations/${folder}\`.`,
      '',
      '| item | rule | verdict | because |',
      '| --- | --- | --- | --- |',
    );
    for (const { item, rule, verdict, because } of expected)
      lines.push(`| ${item} | [${rule}](rules/${rule.replace('/', '-')}.md) | ${verdictWords[verdict]} | ${because} |`);
    lines.push('');
  }
  const text = `${lines.join('\n').trimEnd()}\n`;
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(page, text);
  expect(readFileSync(page, 'utf8')).toBe(text);
});
