import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { detectors } from '../src/catalog/catalog.js';
import { loadConfig } from '../src/config/config.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { scan } from '../src/scan/scan.js';

const lacking = { what: { en: 'some names', zh: '部分人名' }, why: { en: 'a package is not installed', zh: '缺少软件包' } };
const detector = (await detectors()).find(({ id }) => id === 'pi/cn-name')!;
const really = detector.lacks;
afterAll(() => {
  detector.lacks = really;
});

test('what a detector lacks is not checked until it is there, and then the manifests are read again', async () => {
  const root = mkdtempSync(join(tmpdir(), 'licit-lacks-'));
  const ledger = join(root, '.licit/ledger.db');
  writeFileSync(join(root, 'list.jsonl'), '{"id":"1","text":"一只猫"}\n{"id":"2","text":"一只狗"}\n');
  const scanned = async () => {
    await scan({ paths: ['.'], cwd: root, root, ledger, config: loadConfig(undefined, root), licit: '0.0.0' });
    expect(verifyLedger(ledger)).toMatchObject({ whole: true });
    const opened = readLedger(ledger);
    try {
      return snapshot(opened, findRun(opened.db)!, '0.0.0');
    } finally {
      opened.db.close();
    }
  };
  detector.lacks = () => lacking;
  expect((await scanned()).notChecked).toContainEqual(lacking);
  expect((await scanned()).run.unchanged).toBe(1);
  detector.lacks = () => undefined;
  const after = await scanned();
  expect(after.notChecked).not.toContainEqual(lacking);
  expect(after.run.unchanged).toBe(0);
});
