import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import { lines, world } from '../assurance/world.js';

test('two scans at the same moment are in order, and one before the last is told', async () => {
  const files = { 'data/a.jsonl': lines([{ id: 'a', text: 'a boat' }]) };
  vi.useFakeTimers({ now: Date.parse('2026-11-27T08:00:00Z'), toFake: ['Date'] });
  try {
    const { root } = await world(files);
    await world({}, { root });
    const ledger = join(root, '.licit/ledger.db');
    expect(verifyLedger(ledger).clockBack).toBeUndefined();
    vi.setSystemTime(Date.parse('2026-11-27T07:59:59Z'));
    await world({}, { root });
    expect(verifyLedger(ledger).clockBack).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});
