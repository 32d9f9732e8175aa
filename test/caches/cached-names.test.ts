import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrowRoot, hubRoot, modelScopeRoots } from '../../src/discover/caches/cache-roots.js';
import { cachedName } from '../../src/discover/caches/cached-names.js';

test.each([
  ['hf:org/name', { hub: 'hf', name: 'org/name' }],
  ['hf:squad', { hub: 'hf', name: 'squad' }],
  ['hf:1.2-b_c/D.e', { hub: 'hf', name: '1.2-b_c/D.e' }],
  ['hf:org/name@v1.0', { hub: 'hf', name: 'org/name', revision: 'v1.0' }],
  ['hf:org/name@refs/convert/parquet', { hub: 'hf', name: 'org/name', revision: 'refs/convert/parquet' }],
  ['ms:org/name@master', { hub: 'ms', name: 'org/name', revision: 'master' }],
])('%s names a data set', (given, named) => {
  expect(cachedName(given)).toEqual(named);
});

test.each([
  'hf:',
  'hf:/',
  'hf:../../etc',
  'hf:..',
  'hf:org/..',
  'hf:org/na..me',
  'hf:org/',
  'hf:/name',
  'hf:/etc/passwd',
  'hf:a/b/c',
  'hf:org\\name',
  'hf:C:\\data',
  'hf:org/na\0me',
  'hf:org/name\n',
  'hf:org--other/name',
  'hf:org/name.git',
  'hf:.org/name',
  'hf:org/-name',
  'hf:org/name-',
  'hf:org/na me',
  'hf:org/nàme',
  `hf:org/${'n'.repeat(97)}`,
  'hf:org/na*e',
  'hf:~/name',
  'hf:$HOME/name',
  'ms:name',
  'ms:../name',
])('%j is refused', (given) => {
  expect(() => cachedName(given)).toThrow(/names no dataset of/);
});

test.each(['', '..', '../x', 'a/../b', '/etc', 'a//b', 'a/', '.git', 'a\\b', 'a b', 'a\0b', 'a:b', 'a*', 'a\u202eb', '@{-1}~'])(
  'the revision %j is refused',
  (revision) => {
    expect(() => cachedName(`hf:org/name@${revision}`)).toThrow(/no revision behind its @/);
  },
);

test('no name and no revision that is taken leads out of the folder of the cache', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'B', '1', '.', '-', '_', '/', '\\', '@', ':', '\0', ' ', '~', '%') });
  fc.assert(
    fc.property(part, (given) => {
      let named: ReturnType<typeof cachedName>;
      try {
        named = cachedName(`hf:${given}`);
      } catch {
        return;
      }
      const top = resolve('/cache');
      for (const inside of [`datasets--${named.name.replace('/', '--')}`, ...named.name.split('/'), named.revision ?? 'main'])
        expect(join(top, inside).startsWith(join(top, '/'))).toBe(true);
      expect(`${named.name}${named.revision ?? ''}`).not.toMatch(/\\|\0|\.\./);
    }),
  );
});

const home = join(homedir(), '.cache', 'huggingface');
test.each([
  [{}, join(home, 'hub'), join(home, 'datasets')],
  [{ XDG_CACHE_HOME: '/x' }, '/x/huggingface/hub', '/x/huggingface/datasets'],
  [{ XDG_CACHE_HOME: '/x', HF_HOME: '/h' }, '/h/hub', '/h/datasets'],
  [{ HF_HOME: '/h', HUGGINGFACE_HUB_CACHE: '/old' }, '/old', '/h/datasets'],
  [{ HF_HOME: '/h', HUGGINGFACE_HUB_CACHE: '/old', HF_HUB_CACHE: '/new' }, '/new', '/h/datasets'],
  [{ HF_HOME: '/h', HF_DATASETS_CACHE: '/arrow' }, '/h/hub', '/arrow'],
  [{ HF_HOME: '~/h' }, join(homedir(), 'h/hub'), join(homedir(), 'h/datasets')],
  [{ DISK: '/d', HF_HOME: `$DISK/\${DISK}/$OTHER` }, '/d/d/$OTHER/hub', '/d/d/$OTHER/datasets'],
  [{ HF_HOME: '', HF_HUB_CACHE: '' }, join(home, 'hub'), join(home, 'datasets')],
])('with %j the caches are where the libraries have them', (env, hub, arrow) => {
  expect(hubRoot(env).folder).toBe(resolve(hub));
  expect(arrowRoot(env).folder).toBe(resolve(arrow));
});

test('the variable that decides is told, and where none is set the one that would', () => {
  expect(hubRoot({ HF_HOME: '/h' }).variable).toBe('HF_HOME');
  expect(hubRoot({}).variable).toBe('HF_HUB_CACHE');
  expect(arrowRoot({ XDG_CACHE_HOME: '/x' }).variable).toBe('XDG_CACHE_HOME');
  expect(modelScopeRoots({ MODELSCOPE_CACHE: '/m' }).map(({ folder }) => folder)).toEqual(
    ['/m/datasets', '/m/hub/datasets'].map((one) => resolve(one)),
  );
});
