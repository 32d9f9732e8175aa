import { createHash } from 'node:crypto';
import { anchorsOf, bare, before, inUrl, matchAt } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

const ETHEREUM = /(?<![0-9A-Za-z])0x[0-9a-fA-F]{40}(?![0-9A-Za-z])/y;
const BASE58 = /(?<![0-9A-Za-z])[13][1-9A-HJ-NP-Za-km-z]{25,34}(?![0-9A-Za-z])/y;
const BECH32 = /(?<![0-9A-Za-z])bc1[02-9ac-hj-np-z]{11,71}(?![0-9A-Za-z])/y;
const WORDS = /wallet|ethereum|\beth\b|ether|bitcoin|\bbtc\b|crypto|donat|tip|send|钱包|以太|比特币|收款|转账/i;
/** Characters of an Ethereum address. */
const ETHEREUM_LENGTH = 42;
const ZERO = 0x30;
const ONE = 0x31;
const THREE = 0x33;
/** Fewest characters of an address in base 58. */
const LEAST_BASE58 = 26;
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function find(text: string, _field?: string, { coded } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < coded.length; i += 2) {
    const found = addressAt(text, coded.at[i]!, coded.at[i + 1]!);
    if (found) all.push(found);
  }
  return all;
}

/** The address that a word is. */
function addressAt(text: string, start: number, end: number): Found | undefined {
  const first = text.charCodeAt(start);
  if (first === ZERO) return end - start >= ETHEREUM_LENGTH ? ethereum(text, start) : undefined;
  if (first === ONE || first === THREE) {
    const match = end - start < LEAST_BASE58 ? null : matchAt(BASE58, text, start);
    if (match === null || inUrl(text, start) || !base58Checks(match[0])) return undefined;
    return hit(match, 'certain', 'check bytes of a Bitcoin address valid', match[0]);
  }
  const at = text.slice(start, end).indexOf('bc1');
  const match = at < 0 ? null : matchAt(BECH32, text, start + at);
  if (match === null || inUrl(text, match.index) || !bech32Checks(match[0])) return undefined;
  return hit(match, 'certain', 'check characters of a Bitcoin address valid', match[0]);
}

function ethereum(text: string, start: number): Found | undefined {
  const match = matchAt(ETHEREUM, text, start);
  if (match === null) return undefined;
  const word = WORDS.test(before(text, start));
  const mixed = /[a-f]/.test(match[0]) && /[A-F]/.test(match[0].slice(2));
  const alone = bare(text, start, start + match[0].length);
  if (!word && !mixed && !alone) return undefined;
  return hit(match, word ? 'certain' : mixed ? 'likely' : 'possible', 'form of an Ethereum address', match[0].toLowerCase());
}

function hit(match: RegExpExecArray, confidence: Found['confidence'], why: string, value: string): Found {
  return { start: match.index, end: match.index + match[0].length, value, show: 4, confidence, why };
}

function base58Checks(address: string): boolean {
  let number = 0n;
  for (const c of address) number = number * 58n + BigInt(ALPHABET.indexOf(c));
  const bytes = Buffer.from(number.toString(16).padStart(50, '0'), 'hex');
  if (bytes.length !== 25) return false;
  const digest = (data: Uint8Array) => createHash('sha256').update(data).digest();
  return digest(digest(bytes.subarray(0, 21)))
    .subarray(0, 4)
    .equals(bytes.subarray(21));
}

/** The polynomial of BIP 173 and BIP 350. */
function bech32Checks(address: string): boolean {
  const characters = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
  let check = 1;
  for (const value of [3, 3, 0, 2, 3, ...[...address.slice(3)].map((c) => characters.indexOf(c))]) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((generator, i) => {
      if ((top >>> i) & 1) check ^= generator;
    });
  }
  return check === 1 || check === 0x2bc830a3;
}

/** Address of a crypto wallet: Bitcoin by its checksum, Ethereum by its form and what stands beside it. */
const detector: Detector = {
  id: 'pi/crypto-wallet',
  family: 'pi',
  checks: true,
  type: 'CRYPTO_WALLET',
  title: { en: 'Crypto wallet address', zh: '加密货币钱包地址' },
  category: 'pd:FinancialAccountNumber',
  needs: [{ letters: true, coded: true }],
  find,
  hits: [
    'donate: 0x0000000000000000000000000000000000000001',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa',
    'BC: bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
  ],
  misses: [
    'hash 0xabcdef0123456789abcdef0123456789abcdef01',
    '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb',
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
    '0x1234',
  ],
};
export default detector;
