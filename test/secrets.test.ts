import { expect, test } from 'vitest';
import { detectors } from '../src/catalog/catalog.js';
import { createInspector } from '../src/inspect/inspect.js';

const all = await detectors();
const inspector = createInspector(all);
const seen = (text: string) =>
  inspector
    .text(text, { path: '' })
    .filter(({ kind }) => kind.startsWith('secret/'))
    .map(({ kind, start, end, reserved }) => [kind, text.slice(start, end), reserved ?? false]);

const TOKEN = 'q7Zr2Kx9Lm4Tw8Vb3Nc6Hd5Jf1Gs0PyRkQeXuWaYtIo5';

test.each([
  ['secret/aws', `aws_secret_access_key = "${TOKEN.slice(0, 40)}"`, TOKEN.slice(0, 40)],
  ['secret/npm', `//registry.example/:_authToken=${TOKEN}\nnext=1`, TOKEN],
  ['secret/npm', `https://${TOKEN}:x-oauth-basic@github.com/a/b`, TOKEN],
  ['secret/basic-auth', `see https://deploy:${TOKEN}@git.example.net/x.git.`, `deploy:${TOKEN}`],
  ['secret/database-url', `DB=postgres://app:${TOKEN}@db.example.net:5432/main`, `app:${TOKEN}`],
  ['secret/github', `令牌ghp_${TOKEN.slice(0, 36)}，请保密`, `ghp_${TOKEN.slice(0, 36)}`],
])('%s is just the secret in %j', (kind, text, secret) => {
  expect(seen(text)).toContainEqual([kind, secret, false]);
});

test('a value of documentation is told as reserved', () => {
  expect(seen('AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE')).toEqual([['secret/aws', 'AKIAIOSFODNN7EXAMPLE', true]]);
  expect(seen(`ghp_${'x'.repeat(36)}`)).toEqual([['secret/github', `ghp_${'x'.repeat(36)}`, true]]);
});

test('a secret in the address of an item is masked there', () => {
  const url = `https://deploy:${TOKEN}@git.example.net/x.jpg`;
  const none = { state: 'missing', lookedIn: [] } as const;
  const said = { source: none, license: none, basis: none, reservations: none, url };
  const roles = Object.fromEntries(
    [
      'id',
      'url',
      'page',
      'source',
      'license',
      'license-url',
      'owner',
      'collected',
      'text',
      'basis',
      'reservation',
      'label',
      'annotator',
      'digest',
    ].map((role) => [role, []]),
  ) as unknown as Parameters<typeof inspector.item>[2];
  const item = { kind: 'item', at: { path: 'a.jsonl', line: 1 }, fields: { url } } as const;
  expect(inspector.item(item, said, roles).url).toBe('https://depl***@git.example.net/x.jpg');
});
