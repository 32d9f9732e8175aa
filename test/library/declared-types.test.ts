import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const { types, version } = declared();

function declared(): { types: string; version: string } {
  const given = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    exports: { '.': { types: string } };
  };
  return { types: readFileSync(join(root, given.exports['.'].types), 'utf8'), version: given.version };
}

/** The declarations without their comments and empty lines: what a program may rely on. */
function bare(declarations: string): string {
  return declarations.replace(/[ \t]*\/\*[\s\S]*?\*\//g, '').replace(/\n\s*(?=\n)/g, '');
}

test('the declared types are those of the promise: a change is told in docs/api.md and the version goes up with it', async () => {
  // After a look at the difference: LICIT_ACCEPT=1 npx vitest run --project quick test/library -u
  await expect(`// licit ${version}\n${bare(types)}`).toMatchFileSnapshot('../golden/library-types.txt');
});

test('comments are no part of the promise, members are', () => {
  const changed = types.replace(/\bschemaVersion: 1;/, 'schemaVersion: 2;');
  expect(changed).not.toBe(types);
  expect(bare(changed)).not.toBe(bare(types));
  expect(bare(types.replace(/\/\*\*/, '/** Anew.'))).toBe(bare(types));
});
