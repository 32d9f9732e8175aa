import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyTree, node } from './tree.js';

let copy: string;

beforeAll(() => {
  copy = copyTree();
  mkdirSync(join(copy, 'dist'));
  writeFileSync(join(copy, 'dist/good.js'), 'the last good build');
});
afterAll(() => rmSync(copy, { recursive: true }));

const rule = 'src/rules/source-missing.yaml';

test.each([
  [
    'a type that does not fit',
    'src/text/nearest.ts',
    (text: string) => `${text}\nexport const wrong: number = 'x';\n`,
    'src/text/nearest.ts',
  ],
  ['a rule about no fact', rule, (text: string) => text.replace(/^applies:.*$/m, 'applies: { fact: source.knwn, is: true }'), `✖ ${rule}:`],
  ['a rule that is no YAML', rule, (text: string) => `${text}\n  [`, `✖ ${rule}:`],
  [
    'an instrument without a title',
    'src/instruments/eu-cdsm-2019.yaml',
    (text: string) => text.replace(/^title:/m, 'titel:'),
    '✖ src/instruments/eu-cdsm-2019.yaml:',
  ],
  ['a rule with the id of another', rule, (text: string) => text.replace(/^id: .*$/m, 'id: source/no-evidence'), `is taken by ${rule}`],
  [
    'a report that exports nothing',
    'src/reports/empty.ts',
    () => 'export {};\n',
    '✖ src/reports/empty.ts has no default export with an id',
  ],
])('%s is named by its source, and dist stays as it was', (_, path, change, told) => {
  const file = join(copy, path);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  writeFileSync(file, change(before ?? ''));
  // Types are looked at where one does not fit; they take the longest.
  const unchecked = path.endsWith('nearest.ts') ? [] : ['--unchecked'];
  const { code, out, err } = node(copy, 'bin/build.js', ...unchecked);
  if (before === undefined) rmSync(file);
  else writeFileSync(file, before);
  expect(code).toBe(1);
  expect(out + err).toContain(told);
  expect(out + err).not.toMatch(/dist\S*\.(?:js|yaml)/);
  expect(readdirSync(join(copy, 'dist'))).toEqual(['good.js']);
  expect(readdirSync(copy).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});

test('a build that succeeds takes the place of the last one and leaves nothing beside it', () => {
  expect(node(copy, 'bin/build.js')).toEqual({ code: 0, out: '', err: '' });
  expect(existsSync(join(copy, 'dist/good.js'))).toBe(false);
  expect(readdirSync(copy).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(node(copy, 'bin/licit.js', '--version')).toMatchObject({ code: 0 });
});
