/** DSSE: the envelope that a statement is signed in (https://github.com/secure-systems-lab/dsse, protocol 1.0). */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { isSigned } from '../../ledger/verify/verify-heads.js';
import { isObject, type Json } from '../../model/basics.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import { contentOf } from './verify-lines.js';

/** The media type of in-toto statements. */
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** An envelope with the bytes in it. */
export interface Opened {
  payload: Buffer;
  signatures: Buffer[];
}

/** The bytes in an envelope, signed with the private key in a file. The key is named by the SHA-256 of its public half. */
export function signedEnvelope(payload: Buffer, keyFile: string): string {
  const key = privateKey(keyFile);
  const keyid = createHash('sha256')
    .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const signatures = [{ keyid, sig: sign(null, encoded(payload), key).toString('base64') }];
  return `${JSON.stringify({ payloadType: PAYLOAD_TYPE, payload: payload.toString('base64'), signatures })}\n`;
}

function privateKey(file: string): KeyObject {
  const shown = { file: plain(file) };
  const bytes = contentOf(file);
  let key: KeyObject | undefined;
  try {
    key = createPrivateKey(bytes);
  } catch {
    // What Node says of a key might hold some of it.
  }
  if (key?.asymmetricKeyType !== 'ed25519') throw failure('export/no-private-key', 'fix/make-key', shown);
  return key;
}

/** What is in an envelope; undefined where a document is none. */
export function openedEnvelope(document: Json): Opened | undefined {
  if (!isObject(document) || document.payloadType !== PAYLOAD_TYPE || typeof document.payload !== 'string') return undefined;
  const signatures = Array.isArray(document.signatures) ? document.signatures : [];
  return {
    payload: Buffer.from(document.payload, 'base64'),
    signatures: signatures.flatMap((one) => (isObject(one) && typeof one.sig === 'string' ? [Buffer.from(one.sig, 'base64')] : [])),
  };
}

/** Whether one of the signatures was made with this key over these bytes. */
export function isSignedBy({ payload, signatures }: Opened, publicKey: string): boolean {
  return signatures.some((signature) => signature.length === 64 && isSigned(encoded(payload), signature, publicKey));
}

/** What is signed: type and bytes, each with its length, so that one cannot be read as a part of the other. */
function encoded(payload: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${PAYLOAD_TYPE.length} ${PAYLOAD_TYPE} ${payload.length} `), payload]);
}
