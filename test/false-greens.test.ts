import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const under = (folder: string, end: string): string[] =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(end))
    .sort();
const pages = under('docs/false-greens', '.md');
const tests = under('test', '.test.ts').map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
const all = tests.map(([, text]) => text).join('\n');

/** Cells of a row; a bar within code is escaped. */
function cells(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim());
}

test.each(pages)('%s names tests that are there', (page) => {
  const rows = readFileSync(join(root, page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  expect(rows.length).toBeGreaterThan(10);
  const lost = rows.flatMap((row) => {
    const shown = cells(row).at(-1)!;
    const file = /`(test\/[^`]+)`/u.exec(shown)?.[1];
    if (file !== undefined && !tests.some(([path]) => path === file)) return [`${file}: no such file`];
    const names = shown
      .replace(/`test\/[^`]+`:?/gu, ';')
      .split(';')
      .map((name) => name.replace(/^[\s…]+|[\s…]+$/gu, ''))
      .filter((name) => name !== '');
    return names.filter((name) => !all.includes(name) && !all.includes(name.replaceAll("'", "\\'")));
  });
  expect(lost).toEqual([]);
});
