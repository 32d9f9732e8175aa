/** Projects that are scanned and exported in the test's own process. */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lookInto } from '../../src/ledger/open-ledger.js';
import { findRun } from '../../src/ledger/read/as-of.js';
import { snapshot } from '../../src/ledger/read/query.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import type { RecordedClaim } from '../../src/model/statement.js';
import { inProcess } from '../in-process.js';

/** A folder with files of a project. */
export class ExportedProject {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-export-')));

  constructor(files: Readonly<Record<string, string>>) {
    this.put({ 'licit.yaml': '{}\n', ...files });
  }

  put(files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, name)), { recursive: true });
      writeFileSync(join(this.root, name), content);
    }
  }

  read(name: string): string {
    return readFileSync(join(this.root, name), 'utf8');
  }

  async scanned(): Promise<Snapshot> {
    await inProcess(this.root, 'scan', '.', '-q', '--fail-on', 'none', '--workers', '0');
    const ledger = join(this.root, '.licit/ledger.db');
    return lookInto(ledger, (open) => snapshot(open, findRun(open.db)!, '0.0.0'));
  }

  /** What `licit export` writes: its text. */
  async exported(format: string, ...more: string[]): Promise<string> {
    const output = join(mkdtempSync(join(tmpdir(), 'licit-exported-')), 'exported');
    await inProcess(this.root, 'export', format, '-o', output, '-q', ...more);
    return readFileSync(output, 'utf8');
  }
}

/** What licit reads of a document by itself. */
export async function readAlone(name: string, text: string): Promise<{ claims: RecordedClaim[]; view: Snapshot }> {
  const view = await new ExportedProject({ [name]: text }).scanned();
  return { claims: view.datasets.flatMap(({ claims }) => claims), view };
}

export const row = (more: object): string => `${JSON.stringify({ text: 'a boat on a lake', url: 'https://boats.example/1', ...more })}\n`;

/** Two datasets: one that says its licenses itself, and one that says nothing, of which the project declares something. */
export const boats: Readonly<Record<string, string>> = {
  'licit.yaml':
    'dataset: { name: Boats }\nuse: { purpose: commercial }\ndeclarations:\n  - dataset: notes\n    license: CC-BY-4.0\n    basis: dpv:Consent\n',
  'pictures/README.md':
    '---\nlicense: mit\nlanguage: en\nversion: 1.10\n---\n# Pictures\n\n## Source Data\nDrawn at https://harbor.example/ by hand.\n',
  'pictures/a.jsonl': row({ id: 'a-1', license: 'CC0-1.0' }) + row({ id: 'a-2', license: 'CC-BY-NC-4.0' }),
  'pictures/b.csv': 'id,text\nb-1,a mast\nb-2,a keel\n',
  'notes/c.jsonl': row({ id: 'c-1', text: 'write to ann.boat@mail-boats.net about it' }) + row({ id: 'c-2', license: 'MIT' }),
};
