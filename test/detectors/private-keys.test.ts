import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { createInspector } from '../../src/inspect/inspect.js';

const inspector = createInspector((await detectors()).filter(({ id }) => id.startsWith('secret/')));
const seen = (text: string) => inspector.text(text, { path: '' }).filter(({ reserved }) => !reserved);
/** Most of the key's letters are in what is found. */
const isFound = (text: string, key: string) =>
  seen(text).some(({ start, end }) =>
    text
      .slice(start, end)
      .replace(/\\[nr]|[^A-Za-z0-9]/g, '')
      .includes(key.replace(/[^A-Za-z0-9]/g, '').slice(40, 90)),
  );

const keys: Record<string, KeyObject> = {
  RSA: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  'short RSA': generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey,
  'elliptic curve': generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey,
  Ed25519: generateKeyPairSync('ed25519').privateKey,
};
const pem = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }) as string;

const WRAPPINGS: Record<string, (text: string) => string> = {
  'in lines': (text) => text,
  'in lines of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'in JSON': (text) => JSON.stringify({ type: 'service_account', private_key: text, client: 'x' }),
  'in JSON in JSON': (text) => JSON.stringify({ body: JSON.stringify({ private_key: text }) }),
  'in one line': (text) => `PRIVATE_KEY="${text.trim().replaceAll('\n', '\\n')}"`,
  'with spaces for line ends': (text) => `key: ${text.trim().replaceAll('\n', ' ')}`,
  'indented in YAML': (text) => `key: |\n${text.replace(/^/gm, '    ')}`,
  'joined in a program': (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => `  "${line}\\n" +`)
      .join('\n'),
  'cut before its end': (text) => text.slice(0, text.lastIndexOf('-----END')),
};

describe.each(Object.entries(keys))('%s', (_kind, key) => {
  const text = pem(key);
  const body = text.replace(/-----[A-Z ]+-----/g, '');

  test.each(Object.entries(WRAPPINGS))('a key is found %s', (_name, wrapped) => {
    expect(isFound(wrapped(text), body)).toBe(true);
  });

  test('a key is found as Base64 of all its text', () => {
    const encoded = Buffer.from(text).toString('base64');
    expect(isFound(`client-key-data: ${encoded}\n`, encoded)).toBe(true);
  });

  test('a key is found as Base64 alone, after a name or without one', () => {
    const der = (key.export({ type: 'pkcs8', format: 'der' }) as Buffer).toString('base64');
    expect(isFound(`应用私钥：${der}`, der)).toBe(true);
    expect(isFound(`"${der}"`, der)).toBe(true);
  });

  test('a key is found as JWK', () => {
    const jwk = key.export({ format: 'jwk' });
    const json = JSON.stringify(jwk);
    expect(seen(json).map(({ start, end }) => json.slice(start, end))).toContain(jwk.d);
  });
});

test('an encrypted key, and one of PKCS #1, are found', () => {
  const encrypted = keys.RSA!.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }) as string;
  const old = keys.RSA!.export({ type: 'pkcs1', format: 'pem' }) as string;
  for (const text of [encrypted, old]) expect(isFound(`see\n${text}\nend`, text.replace(/-----[A-Z ]+-----/g, ''))).toBe(true);
  const der = (keys.RSA!.export({ type: 'pkcs1', format: 'der' }) as Buffer).toString('base64');
  expect(isFound(`"${der}"`, der)).toBe(true);
});

test('a key of PGP is found with its heads', () => {
  const body = pem(keys.RSA!).replace(/-----[A-Z ]+-----/g, '');
  const text = `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\nComment: a key\n${body}=AbCd\n-----END PGP PRIVATE KEY BLOCK-----`;
  expect(seen(text)).toMatchObject([{ kind: 'secret/private-key', start: 0, end: text.length }]);
});

test('a public key and a certificate are none', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  expect(seen(publicKey.export({ type: 'spki', format: 'pem' }) as string)).toEqual([]);
  expect(seen((publicKey.export({ type: 'spki', format: 'der' }) as Buffer).toString('base64'))).toEqual([]);
  expect(seen(JSON.stringify(publicKey.export({ format: 'jwk' })))).toEqual([]);
});

test('a key whose letters hold no digit is found as JWK, and words in its place are not', () => {
  const of = (d: string): string => JSON.stringify({ kty: 'EC', crv: 'P-256', x: 'GgjbP5ZgO36ZIG3xzLkBcex7hzM6h9NPRGpHAhE34Ak', d });
  const found = (d: string): string[] => seen(of(d)).map(({ start, end }) => of(d).slice(start, end));
  expect(found('XAqysmgvrGCylwEZxcumKuAXDRJILdWavzIddgdvBsc')).toEqual(['XAqysmgvrGCylwEZxcumKuAXDRJILdWavzIddgdvBsc']);
  expect(found('REPLACE-THIS-with-the-key-REPLACE-THIS-here')).toEqual([]);
});
