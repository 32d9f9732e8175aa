import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type GivenGrant, plannedGrant, plannedRevocation, writeRevocation } from '../../src/commands/grant/grant-file.js';
import { writePlanned } from '../../src/commands/waive/written-file.js';
import { loadConfig } from '../../src/config/config.js';
import { evidence } from '../../src/config/evidence-file.js';
import { sqlite } from '../../src/ledger/database.js';
import { readLedger } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import type { Config } from '../../src/model/settings.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import type { Grant } from '../../src/model/statement.js';
import { scan } from '../../src/scan/scan.js';

/** Writes a grant as `licit answer grant add` does. */
export function granted(root: string, given: GivenGrant): Grant {
  const { grant, ...file } = plannedGrant(root, given, loadConfig(undefined, root).grants ?? []);
  writePlanned(root, file);
  return grant;
}

/** Ends a grant as `licit answer grant revoke` does. */
export function revoked(root: string, id: string, on: string): void {
  const config = loadConfig(undefined, root);
  writeRevocation(root, plannedRevocation(root, config.grants!.find((grant) => grant.id === id)!, on, config));
}

/** A project folder with manifests and contracts, scanned in place. */
export class Project {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-grants-')));
  readonly ledger = join(this.root, '.licit/ledger.db');

  /** An empty one, or a copy of another as it is now: what many tests begin with is scanned once. */
  constructor(from?: Project) {
    if (from) cpSync(from.root, this.root, { recursive: true, preserveTimestamps: true });
  }

  /** Writes a file; what two parties agree on becomes their contract. It is a text: reading a PDF takes a thread in every scan (test/evidence.test.ts). */
  write(name: string, content: string): void {
    mkdirSync(dirname(join(this.root, name)), { recursive: true });
    const agreed = name.endsWith('contract.txt') ? `License agreement between the parties hereto: ${content}.` : content;
    writeFileSync(join(this.root, name), agreed);
  }

  read(name: string): string {
    return readFileSync(join(this.root, name), 'utf8');
  }

  /** Items that may not be used commercially, one for each address. */
  list(path: string, urls: readonly string[], license: string | null = 'CC-BY-NC-4.0'): void {
    this.write(path, urls.map((url, i) => `${JSON.stringify({ id: `${path}-${i}`, url, ...(license && { license }) })}\n`).join(''));
  }

  grant(given: Partial<GivenGrant> = {}) {
    const { path, sha256, bytes } = evidence('contract.txt', this.root, this.root) as { path: string; sha256: string; bytes: number };
    return granted(this.root, {
      id: undefined,
      from: 'px.example',
      about: { host: 'px.example' },
      allow: ['train', 'commercial'],
      until: '2030-12-31',
      document: { path, sha256, bytes },
      ...given,
    });
  }

  get config(): Config {
    return { ...loadConfig(undefined, this.root), use: { purpose: 'commercial' } };
  }

  /** Scans, and says what the ledger holds then; every ledger that a test makes must verify. */
  async scanned(): Promise<Snapshot> {
    const { root, ledger, config } = this;
    await scan({ paths: ['data'], cwd: root, root, ledger, config, licit: '0.0.0', workers: 0 });
    expect(verifyLedger(ledger)).toMatchObject({ whole: true });
    return this.asOf();
  }

  asOf(run?: string): Snapshot {
    const ledger = readLedger(this.ledger);
    try {
      return snapshot(ledger, findRun(ledger.db, run)!, '0.0.0');
    } finally {
      ledger.db.close();
    }
  }

  sql<T>(query: string): T[] {
    const ledger = readLedger(this.ledger);
    try {
      return sqlite(ledger.db).prepare(query).all() as T[];
    } finally {
      ledger.db.close();
    }
  }

  /** Keys of the items that a rule holds against. */
  broken(rule: string): string[] {
    return this.sql<{ key: string }>(`select key from verdicts where rule = '${rule}' and verdict = 'unmet' order by key`).map(
      ({ key }) => key,
    );
  }
}

/** The rules that something breaks. */
export const unmet = (view: Snapshot): string[] => [...new Set(view.findings.map(({ rule }) => rule))].sort();
