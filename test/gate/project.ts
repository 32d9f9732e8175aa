/** The repository that changes are tried on: described data, programs and documentation, as projects have them. */
import { appendFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { main } from '../../src/cli.js';
import { GitRepository, gitEnv } from '../git-repository.js';
import { called } from '../in-process.js';

export interface Checked {
  status: number;
  said: string;
  /** What came on standard output alone. */
  out: string;
}

/** A row that has all that is asked of it. */
export const row = (n: number, more: object = {}): object => ({
  id: `r${n}`,
  text: `the tide gauge of harbor ${n} was read at noon`,
  url: `https://tides.example/${n}`,
  license: 'CC0-1.0',
  ...more,
});
/** A row that nobody may pass: it is about a person, and nothing is said of its source. */
export const bad = (n: number): object => ({ id: `b${n}`, text: `王伟 身份证号 11010519491231002X 电话 1381234${5000 + n}` });
export const lines = (rows: readonly object[]): string => rows.map((one) => `${JSON.stringify(one)}\n`).join('');
export const badLines = (count = 30): string => lines(Array.from({ length: count }, (_, n) => bad(n)));
export const badTable = (mark = ',', count = 30): string =>
  `${['name', 'id_card', 'phone'].join(mark)}\n${Array.from({ length: count }, (_, n) => ['王伟', '11010519491231002X', `1381234${5000 + n}`].join(mark)).join('\n')}\n`;

export class Project extends GitRepository {
  constructor() {
    super();
    this.write('licit.yaml', 'provider: Example Works\nuse: commercial\n')
      .write('README.md', '# Tides\n\nReadings of tide gauges. See [how it is made](docs/making.md).\n\n![Chart](docs/chart.svg)\n')
      .write('docs/making.md', '# Making\n\nRun `python src/make.py` and look at the rows.\n')
      .write('docs/chart.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>\n')
      .write('src/make.py', 'import json\n\n\ndef make(path):\n    with open(path) as file:\n        return json.load(file)\n')
      .write('.gitignore', '__pycache__/\n*.tmp\n')
      .write('package.json', '{ "name": "tides", "version": "1.0.0", "private": true }\n')
      .rows(
        'data/old.jsonl',
        Array.from({ length: 40 }, (_, n) => row(n)),
      )
      .commit('what was there');
    this.git('checkout', '-q', '-b', 'change');
  }

  bytes(path: string, content: Uint8Array | string): this {
    mkdirSync(join(this.folder, dirname(path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
    return this;
  }

  append(path: string, text: string): this {
    appendFileSync(join(this.folder, path), text);
    return this;
  }

  link(path: string, target: string): this {
    rmSync(join(this.folder, path), { force: true });
    mkdirSync(join(this.folder, dirname(path)), { recursive: true });
    symlinkSync(target, join(this.folder, path));
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.folder, path), { recursive: true });
    return this;
  }

  async checked(args: readonly string[] = ['--base', 'main'], env: Record<string, string> = {}): Promise<Checked> {
    const { status, out, err } = await called(this.folder, ['check', ...args, '--workers', '0'], { ...gitEnv, ...env }, main);
    return { status, said: `${out}${err}`, out };
  }
}
