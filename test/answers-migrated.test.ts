import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../src/cli.js';
import { loadConfig } from '../src/config/config.js';
import { sqlite } from '../src/ledger/database.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { called } from './in-process.js';
import { situations } from './situations/expected.js';

const fixtures = fileURLToPath(new URL('../fixtures/situations/', import.meta.url));

class Migrated {
  readonly root: string;

  constructor(name: string) {
    this.root = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-migrated-'))), name);
    mkdirSync(this.root);
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  async licit(...args: string[]): Promise<string> {
    const { status, out, err } = await called(this.root, args, {}, main);
    expect(status, err).toBe(0);
    return out;
  }

  /** Every verdict, and what is accepted, as a scan finds them. */
  async judged(): Promise<unknown[]> {
    rmSync(join(this.root, '.licit/ledger.db'), { force: true });
    for (const end of ['-wal', '-shm']) rmSync(join(this.root, `.licit/ledger.db${end}`), { force: true });
    await this.licit('scan', '.', '--fail-on', 'none', '--workers', '0', '-q');
    const { db } = readLedger(join(this.root, '.licit/ledger.db'));
    try {
      return [
        sqlite(db).prepare('select rule, verdict, dataset, key, count(*) as n from verdicts group by 1, 2, 3, 4 order by 1, 2, 3, 4').all(),
        sqlite(db).prepare('select rule, verdict, dataset, items, cause from finding order by 1, 2, 3, 4, 5').all(),
      ];
    } finally {
      db.close();
    }
  }
}

describe('answers in files of earlier shapes', () => {
  test.each(situations.map(({ folder }) => folder))('are judged the same when they are rewritten: %s', async (folder) => {
    const project = new Migrated(folder);
    cpSync(join(fixtures, folder), project.root, { recursive: true });
    const before = await project.judged();
    const { declarations } = loadConfig(join(project.root, 'licit.yaml'), project.root);
    await project.licit('answer', 'migrate', '--yes');
    expect(project.read('licit.yaml')).not.toContain('declarations');
    expect(existsSync(join(project.root, '.licit/grants.yaml'))).toBe(false);
    const config = loadConfig(join(project.root, 'licit.yaml'), project.root);
    const said = ({ at: _, ...one }: (typeof declarations)[number]): unknown => JSON.parse(JSON.stringify(one));
    expect(config.declarations.map(said)).toEqual(declarations.map(said));
    expect(await project.judged()).toEqual(before);
    expect(await project.licit('answer', 'migrate', '--yes')).toContain('There is nothing to rewrite');
  });

  test('waivers, baseline and what people wrote around them go along', async () => {
    const project = new Migrated('corpus')
      .write('web/a.jsonl', ['one', 'two'].map((id) => `${JSON.stringify({ id, text: 'a gauge' })}\n`).join(''))
      .write('legal/memo.txt', 'Memo of counsel: the texts of the web folder may be used.\n')
      .write(
        'licit.yaml',
        '# Who decides.\nuse: { purpose: internal }\n\ndeclarations:\n  # as the office said\n  - path: web/**\n    personalData: none\n    by: data office\n\n# Approvers.\nwaivers: { approvers: [dpo@example.com] }\n',
      );
    await project.licit('scan', '.', '--fail-on', 'none', '--workers', '0', '-q');
    const shown = JSON.parse(await project.licit('scan', '.', '-f', 'json', '--fail-on', 'none', '--workers', '0', '-q')) as {
      findings: { rule: string; dataset: string; fingerprint: string; items: number }[];
    };
    const missing = shown.findings.find(({ rule }) => rule === 'source/missing')!;
    const { sha256, bytes } = JSON.parse(
      await project.licit(
        'waive',
        'license/missing',
        '--scope',
        'path:web/**',
        '--until',
        soon(),
        '--reason-kind',
        'counsel-reviewed',
        '--reason',
        'memo',
        '--evidence',
        'legal/memo.txt',
        '--approver',
        'dpo@example.com',
        '-f',
        'json',
      ),
    ).waiver.evidence.recorded as { sha256: string; bytes: number };
    rmSync(join(project.root, '.licit/answers'), { recursive: true });
    project
      .write(
        '.licit/waivers/own-1.yaml',
        `rule: license/missing\nscope: { path: web/** }\nkind: counsel-reviewed\nreason: memo\napprover: dpo@example.com\nuntil: ${soon()}\nevidence: { path: legal/memo.txt, sha256: ${sha256}, bytes: ${bytes} }\n`,
      )
      .write(
        `.licit/baseline/${missing.fingerprint}-00000000.yaml`,
        `rule: source/missing\ndataset: ${missing.dataset}\ncause: no source\nitems: ${missing.items}\n`,
      );
    const before = await project.judged();
    const dry = await project.licit('answer', 'migrate', '--dry-run');
    expect(dry).toContain('.licit/answers/own-1.yaml');
    expect(await project.judged()).toEqual(before);
    await project.licit('answer', 'migrate', '--yes');
    expect(readdirSync(join(project.root, '.licit/answers')).length).toBe(3);
    expect(readdirSync(join(project.root, '.licit/waivers'))).toEqual([]);
    expect(project.read('licit.yaml')).toBe(
      '# Who decides.\nuse: { purpose: internal }\n\n# Approvers.\nwaivers: { approvers: [dpo@example.com] }\n',
    );
    expect(await project.judged()).toEqual(before);
  });

  test('declarations that name no items stay with all others where they are', async () => {
    const text = 'declarations:\n  - { source: { name: a } }\n  - { path: web/**, license: MIT }\n';
    const project = new Migrated('corpus').write('web/a.jsonl', '{"id":"one","text":"a gauge"}\n').write('licit.yaml', text);
    expect(await project.licit('answer', 'migrate', '--yes')).toContain(
      'There is nothing to rewrite; 1 declarations that name no items stay',
    );
    expect(project.read('licit.yaml')).toBe(text);
  });
});

function soon(): string {
  return new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
}
