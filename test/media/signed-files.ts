/** Pictures with Content Credentials (C2PA), signed with a certificate that is made for the test. */
import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A blob whose bytes are at hand at once, as the library asks of browsers' workers. */
class BytesBlob extends Blob {
  readonly held: Buffer;
  constructor(bytes: Buffer) {
    super([new Uint8Array(bytes)]);
    this.held = bytes;
  }
  override slice(start = 0, end = this.held.length): Blob {
    return new BytesBlob(this.held.subarray(start, end));
  }
}

const head = (major: number, value: number): Buffer =>
  value < 24
    ? Buffer.from([(major << 5) | value])
    : value < 256
      ? Buffer.from([(major << 5) | 24, value])
      : Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
const bytes = (value: Uint8Array): Buffer => Buffer.concat([head(2, value.length), value]);
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)]);
const list = (values: Buffer[]): Buffer => Buffer.concat([head(4, values.length), ...values]);

const RESERVED = 4096;

/** The COSE_Sign1 structure (RFC 9052) over a claim, as long as was reserved for it. */
function cose(claim: Uint8Array, key: Buffer, chain: Buffer[]): Uint8Array {
  const header = Buffer.concat([head(5, 2), Buffer.from([1, 0x26]), head(0, 33), list(chain.map(bytes))]);
  const signed = list([text('Signature1'), bytes(header), bytes(Buffer.alloc(0)), bytes(claim)]);
  const signature = sign('sha256', signed, { key: createPrivateKey(key), dsaEncoding: 'ieee-p1363' });
  const made = (pad: number): Buffer =>
    Buffer.concat([
      Buffer.from([0xd2]),
      head(4, 4),
      bytes(header),
      head(5, 1),
      text('pad'),
      bytes(Buffer.alloc(pad)),
      Buffer.from([0xf6]),
      bytes(signature),
    ]);
  return new Uint8Array(made(RESERVED - (made(1000).length - 1000)));
}

function certificates(): { key: Buffer; chain: Buffer[] } {
  const folder = mkdtempSync(join(tmpdir(), 'licit-signer-'));
  const run = (...args: string[]): void => void execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  run('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'ca.key');
  const authority = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
  run('req', '-x509', '-new', '-key', 'ca.key', '-sha256', '-days', '3650', '-subj', '/CN=Test CA/O=Test', ...authority, '-out', 'ca.pem');
  run('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'own.key');
  run('req', '-new', '-key', 'own.key', '-subj', '/CN=Test Signer/O=Test', '-out', 'own.csr');
  writeFileSync(
    join(folder, 'extensions'),
    'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=emailProtection\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n',
  );
  run(
    'x509',
    '-req',
    '-in',
    'own.csr',
    '-CA',
    'ca.pem',
    '-CAkey',
    'ca.key',
    '-CAcreateserial',
    '-days',
    '3650',
    '-sha256',
    '-extfile',
    'extensions',
    '-out',
    'own.pem',
  );
  run('x509', '-in', 'own.pem', '-outform', 'DER', '-out', 'own.der');
  run('x509', '-in', 'ca.pem', '-outform', 'DER', '-out', 'ca.der');
  const file = (name: string): Buffer => readFileSync(join(folder, name));
  return { key: file('own.key'), chain: [file('own.der'), file('ca.der')] };
}

/** A picture with these assertions signed into it; undefined where the optional library or openssl is not there. */
export async function signedPicture(picture: Buffer, assertions: readonly { label: string; data: object }[]): Promise<Buffer | undefined> {
  const library = await import('@contentauth/c2pa-wasm').catch(() => undefined);
  if (library === undefined) return undefined;
  await library.default({ module_or_path: readFileSync(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')) });
  const { key, chain } = certificates();
  const before = Object.getOwnPropertyDescriptor(globalThis, 'FileReaderSync');
  class FileReaderSync {
    readAsArrayBuffer({ held }: BytesBlob): ArrayBuffer {
      return new Uint8Array(held).buffer;
    }
  }
  Object.assign(globalThis, { FileReaderSync });
  try {
    const definition = { claim_generator_info: [{ name: 'test', version: '1' }], title: 'a.jpg', format: 'image/jpeg', assertions };
    const builder = library.WasmBuilder.fromJson(JSON.stringify(definition), JSON.stringify({ verify: { verify_after_sign: false } }));
    const signer = {
      alg: 'es256',
      reserveSize: RESERVED,
      sign: async (claim: Uint8Array) => cose(claim, key, chain) as Uint8Array<ArrayBuffer>,
    };
    return Buffer.from(await builder.sign(signer, [], 'image/jpeg', new BytesBlob(picture)));
  } finally {
    if (before === undefined) delete (globalThis as { FileReaderSync?: unknown }).FileReaderSync;
  }
}
