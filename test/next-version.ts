/** A licit as it might be after the next release: a copy of the build with other rules and detectors, to be run as an upgrade is. */

import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Rule } from '../src/model/rule.js';

const root = resolve(import.meta.dirname, '..');

export interface NextVersion {
  version: string;
  /** The rules as they are then. */
  rules?: (rules: Rule[]) => Rule[];
  /** The code of detectors by kind. */
  detectors?: Readonly<Record<string, string>>;
}

/** Makes it, and gives its command and how it goes away. */
export function nextVersion({ version, rules = (all) => all, detectors = {} }: NextVersion): { licit: string; remove(): void } {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-next-')));
  for (const part of ['dist', 'bin']) cpSync(join(root, part), join(folder, part), { recursive: true });
  // Its modules are changed: what was joined of them is of before.
  rmSync(join(folder, 'dist/program.cjs'), { force: true });
  mkdirSync(join(folder, 'docs'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, version }));
  const file = join(folder, 'dist/catalog/documents.json');
  const documents = JSON.parse(readFileSync(file, 'utf8')) as { rules: Rule[] };
  writeFileSync(file, JSON.stringify({ ...documents, rules: rules(documents.rules).sort((a, b) => (a.id < b.id ? -1 : 1)) }));
  for (const [kind, code] of Object.entries(detectors)) writeFileSync(join(folder, 'dist/detectors', `${kind}.js`), code);
  return { licit: join(folder, 'bin/licit.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The code of a detector that finds what a pattern matches. */
export function detectorCode(kind: string, pattern: RegExp, since?: string): string {
  const about = {
    id: kind,
    family: kind.split('/')[0],
    type: 'OTHER_ID',
    title: { en: `Made up: ${kind}`, zh: `虚构：${kind}` },
    hits: [],
    misses: [],
    ...(since !== undefined && { since }),
  };
  return `const find = (text) => [...text.matchAll(${pattern})].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length, confidence: 'certain', why: 'made up' }));
export default { ...${JSON.stringify(about)}, find };
`;
}
