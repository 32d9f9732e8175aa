/** Reads heads that were kept outside of the ledger (docs/ledger.md, "Heads"), and holds the journal against them. Shares no code with the writer. */

import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { failure } from '../../text/failures/failure.js';

/** A head that was kept. */
export interface KeptHead {
  /** Line of the file. */
  line: number;
  ledger: string;
  seq: number;
  run: number;
  time: string;
  head: string;
}

/** A file of heads, read. */
export interface HeadsFile {
  path: string;
  heads: KeptHead[];
  /** Lines that are not the heads of runs. */
  wrong: number[];
  /** The file as it is, for a signature over it. */
  bytes: Uint8Array;
}

/** What holding a ledger against kept heads showed. */
export interface HeadsCheck {
  /** Heads of this ledger in the file, and how many of them the journal has. */
  ofThis: number;
  fitting: number;
  /** Heads of other ledgers: nothing is shown by them here. */
  ofOthers: number;
  /** The last entry that a head was kept of. */
  upTo: number;
  /** What does not fit; undefined where all does. */
  what?: string;
}

const most = 64 << 20;
const form = /^(?<ledger>\S{1,100}) (?<seq>\d{1,15}) (?<run>\d{1,15}) (?<time>\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (?<head>[0-9a-f]{64})$/;

/** Reads a file of heads; undefined where there is none. What is no plain file is refused. */
export function readHeads(path: string): HeadsFile | undefined {
  let open: number;
  try {
    open = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure('catalog/cannot-read', 'fix/give-yourself-permission', { file: path }, cause);
  }
  try {
    const stat = fstatSync(open);
    if (!stat.isFile() || stat.size > most) throw failure('ledger/not-file-heads', 'fix/name-file-licit-scan', { path });
    const bytes = readFileSync(open);
    return { path, bytes, ...headsIn(bytes.toString('utf8')) };
  } finally {
    closeSync(open);
  }
}

/** The heads that a text has, line by line. */
export function headsIn(text: string): Pick<HeadsFile, 'heads' | 'wrong'> {
  const heads: KeptHead[] = [];
  const wrong: number[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd();
    if (line === '' || line.startsWith('#')) continue;
    const says = form.exec(line)?.groups;
    if (says === undefined) wrong.push(at + 1);
    else
      heads.push({ line: at + 1, ledger: says.ledger!, seq: Number(says.seq), run: Number(says.run), time: says.time!, head: says.head! });
  }
  return { heads, wrong };
}

/** An entry of the journal as far as heads speak of it. */
export interface HeadedEntry {
  hash: string;
  time: string;
  run?: number;
}

/** Whether the journal has every head that was kept of it. `entries` are those that fit the chain, in order; `followed`: that is all of them. */
export function checkHeads(file: HeadsFile, ledger: string, entries: readonly HeadedEntry[], followed: boolean): HeadsCheck {
  const mine = file.heads.filter((head) => head.ledger === ledger);
  const check: HeadsCheck = { ofThis: mine.length, fitting: 0, ofOthers: file.heads.length - mine.length, upTo: 0 };
  for (const kept of mine) {
    const entry = entries[kept.seq - 1];
    const fits = entry !== undefined && entry.hash === kept.head && entry.run === kept.run && entry.time === kept.time;
    if (fits) {
      check.fitting += 1;
      check.upTo = Math.max(check.upTo, kept.seq);
    } else if (entry !== undefined || followed)
      check.what ??=
        entry === undefined
          ? `line ${kept.line}: the journal has no entry ${kept.seq} any more; its end was cut off, or an older copy was put back`
          : `line ${kept.line}: entry ${kept.seq} is not the one whose head was kept; the journal was rewritten`;
  }
  if (file.wrong.length > 0) check.what ??= `line ${file.wrong[0]}: not the head of a run; the file was changed`;
  if (mine.length === 0 && file.heads.length > 0)
    check.what ??=
      'it has heads of other ledgers and none of this one: the ledger was replaced, or it is the own one of a clone, whose heads are in ledger.db.heads';
  return check;
}

// ───────────────────────────────────────────────────────────────────────────── signatures

/**
 * Whether an Ed25519 signature over these bytes was made with this key. The signature is 64 bytes, raw, in Base64 or in hex (openssl pkeyutl -sign -rawin),
 * or what `ssh-keygen -Y sign -n licit` writes; the key a PEM or a line `ssh-ed25519 …`.
 */
export function isSigned(bytes: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  const key = keyOf(publicKey);
  const text = Buffer.from(signature).toString('latin1').trim();
  if (text.startsWith('-----BEGIN SSH SIGNATURE-----')) return isSshSigned(bytes, text, key);
  const raw = rawSignature(signature, text);
  return raw !== undefined && verify(null, bytes, key, raw);
}

function keyOf(text: string): KeyObject {
  try {
    const ssh = /^ssh-ed25519 (\S+)/.exec(text.trim())?.[1];
    const key = ssh === undefined ? createPublicKey(text) : ed25519(fields(Buffer.from(ssh, 'base64'))[1]!);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // said below
  }
  throw failure('ledger/public-key-not', 'fix/give-pem-begin');
}

function ed25519(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') }, format: 'jwk' });
}

function rawSignature(bytes: Uint8Array, text: string): Uint8Array | undefined {
  if (bytes.length === 64) return bytes;
  if (/^[0-9a-f]{128}$/i.test(text)) return Buffer.from(text, 'hex');
  const decoded = Buffer.from(text, 'base64');
  return decoded.length === 64 ? decoded : undefined;
}

/** OpenSSH's PROTOCOL.sshsig: what is signed names its purpose, and a digest of the bytes. */
function isSshSigned(bytes: Uint8Array, armored: string, key: KeyObject): boolean {
  const blob = Buffer.from(armored.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  const magic = Buffer.from('SSHSIG');
  try {
    if (!blob.subarray(0, 6).equals(magic) || blob.readUInt32BE(6) !== 1) return false;
    const [, purpose, reserved, algorithm, signature] = fields(blob.subarray(10));
    const name = Buffer.from(algorithm!).toString();
    if (Buffer.from(purpose!).toString() !== 'licit' || (name !== 'sha512' && name !== 'sha256')) return false;
    const digest = createHash(name).update(bytes).digest();
    const said = Buffer.concat([magic, ...[purpose!, reserved!, algorithm!, digest].map(field)]);
    const [kind, raw] = fields(signature!);
    return Buffer.from(kind!).toString() === 'ssh-ed25519' && verify(null, said, key, raw!);
  } catch {
    return false;
  }
}

/** The length-prefixed strings of SSH's wire format. */
function fields(bytes: Uint8Array): Uint8Array[] {
  const view = Buffer.from(bytes);
  const found: Uint8Array[] = [];
  for (let at = 0; at < view.length; ) {
    const length = view.readUInt32BE(at);
    found.push(view.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return found;
}

function field(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
