import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { factIndex } from '../bin/fact-index.js';
import { factDictionary } from '../src/facts/dictionary.js';

const src = fileURLToPath(new URL('../src/', import.meta.url));
const families = join(src, 'facts/families');
const read = (path: string): string => readFileSync(join(src, path), 'utf8');
const namesIn = (union: string): string[] => [...union.matchAll(/'([^']+)'/gu)].map(([, name]) => name!);

/** A folder of families with one more, or one changed. */
function folderWith(file: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'licit-families-'));
  cpSync(families, folder, { recursive: true });
  writeFileSync(join(folder, file), text);
  return folder;
}

test('the names of facts and the list of families follow from the folder: run npm run build', () => {
  const { names, list } = factIndex();
  expect(read('model/fact-names.ts')).toBe(names);
  expect(read('facts/families.ts')).toBe(list);
});

test('the names that are read from the files are those that the families declare', () => {
  expect(namesIn(read('model/fact-names.ts'))).toEqual(Object.keys(factDictionary).sort());
});

test('a family more is a file more', () => {
  const text = `import { known } from '../fact-context.js';
import { defineFacts } from '../fact-family.js';

/** What braces and quotes in it must not confuse. */
export default defineFacts(
  { 'age.known': { type: 'recorded', says: { en: "Don't: 'a.b': { is no fact.", zh: '已知' }, values: [\`}\`] /* '}' */ } },
  { any: () => ({ 'age.known': known(/[{'"]/.test('')) }) },
);
`;
  const { names, list } = factIndex(folderWith('age.ts', text));
  expect(namesIn(names).filter((name) => !Object.hasOwn(factDictionary, name))).toEqual(['age.known']);
  expect(list).toContain("import age from './families/age.js';");
});

test('a name that two families declare, and a file that declares nothing, stop the build', () => {
  const taken = readFileSync(join(families, 'label.ts'), 'utf8');
  expect(() => factIndex(folderWith('other.ts', taken))).toThrow('other.ts: the fact label.present is declared in label.ts too');
  expect(() => factIndex(folderWith('empty.ts', 'export default {};\n'))).toThrow('a family calls defineFacts once');
});
