import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { isSigned } from '../../src/ledger/verify/verify-heads.js';

const bytes = Buffer.from('heads\n');
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const raw = sign(null, bytes, privateKey);
/** A part of what OpenSSH writes: its length, then itself. */
const field = (part: string | Uint8Array) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(part));
  return Buffer.concat([length, Buffer.from(part)]);
};

test('a signature is of these bytes, raw, in hex or Base64, and by this key', () => {
  for (const signature of [raw, Buffer.from(raw.toString('hex')), Buffer.from(raw.toString('base64'))])
    expect(isSigned(bytes, signature, pem)).toBe(true);
  expect(isSigned(Buffer.from('other\n'), raw, pem)).toBe(false);
  expect(
    isSigned(
      bytes,
      raw.map((byte, at) => (at === 0 ? byte ^ 1 : byte)),
      pem,
    ),
  ).toBe(false);
  const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
  expect(isSigned(bytes, raw, other)).toBe(false);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const ssh = Buffer.concat([field('ssh-ed25519'), field(der.subarray(-32))]).toString('base64');
  expect(isSigned(bytes, raw, `ssh-ed25519 ${ssh} someone`)).toBe(true);
});

/** What `ssh-keygen -Y sign` would write, with other parts in their place. */
function sshSigned({ magic = 'SSHSIG', version = 1, space = 'licit', hash = 'sha512', kind = 'ssh-ed25519' } = {}): Buffer {
  const digest = createHash(hash === 'sha256' ? 'sha256' : 'sha512')
    .update(bytes)
    .digest();
  const signed = Buffer.concat([Buffer.from('SSHSIG'), field(space), field(''), field(hash), field(digest)]);
  const key = Buffer.concat([field('ssh-ed25519'), field(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32))]);
  const number = Buffer.alloc(4);
  number.writeUInt32BE(version);
  const signature = Buffer.concat([field(kind), field(sign(null, signed, privateKey))]);
  const blob = Buffer.concat([Buffer.from(magic), number, field(key), field(space), field(''), field(hash), field(signature)]);
  return Buffer.from(`-----BEGIN SSH SIGNATURE-----\n${blob.toString('base64')}\n-----END SSH SIGNATURE-----\n`);
}

test.each([
  [{}, true],
  [{ hash: 'sha256' }, true],
  [{ hash: 'md5' }, false],
  [{ space: 'git' }, false],
  [{ magic: 'SSHSIX' }, false],
  [{ version: 2 }, false],
  [{ kind: 'ssh-rsa' }, false],
])('what ssh-keygen signed with %j counts: %s', (parts, counts) => {
  expect(isSigned(bytes, sshSigned(parts), pem)).toBe(counts);
});

test('an SSH signature that is cut counts for nothing', () => {
  const text = sshSigned().toString();
  const body = text.split('\n')[1]!;
  expect(isSigned(bytes, Buffer.from(text.replace(body, body.slice(0, 40))), pem)).toBe(false);
});
