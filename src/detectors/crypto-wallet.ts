import { createHash } from 'node:crypto';
import { bare, before, inUrl, spotsOf, wordAt } from '../clues.js';
import type { Clues, Detector, Found } from '../model.js';

const ETHEREUM = /(?<![0-9A-Za-z])0x[0-9a-fA-F]{40}(?![0-9A-Za-z])/y;
const BASE58 = /(?<![0-9A-Za-z])[13][1-9A-HJ-NP-Za-km-z]{25,34}(?![0-9A-Za-z])/y;
const BECH32 = /(?<![0-9A-Za-z])bc1[02-9ac-hj-np-z]{11,71}(?![0-9A-Za-z])/y;
const WORDS = /wallet|ethereum|\beth\b|ether|bitcoin|\bbtc\b|crypto|donat|tip|send|钱包|以太|比特币|收款|转账/i;
/** Fewest characters from the first digit of an address: `bc1` and eleven more. */
const SHORTEST = 12;
/** Fewest characters of an address in base 58. */
const LEAST_BASE58 = 26;
const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

function find(text: string, _field?: string, { groups } = spotsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < groups.length; i += 2) {
    const start = groups.at[i]!;
    // All of them begin with one of three digits, or with one after `bc`, and go on with letters and digits for long.
    const first = text.charCodeAt(start);
    if (first !== 0x31 && first !== 0x33 && first !== 0x30) continue;
    if (text.length - start < SHORTEST || !wordAt(text, start + SHORTEST - 1)) continue;
    const found = addressAt(text, start);
    if (found) all.push(found);
  }
  return all;
}

function addressAt(text: string, digit: number): Found | undefined {
  const first = text.charCodeAt(digit);
  if (wordAt(text, digit - 1) && !(first === 0x31 && text.startsWith('bc', digit - 2))) return undefined;
  if (first === 0x30) {
    if (text.charCodeAt(digit + 1) !== 0x78) return undefined;
    const match = matchAt(ETHEREUM, text, digit);
    if (match === null) return undefined;
    const word = WORDS.test(before(text, digit));
    const mixed = /[a-f]/.test(match[0]) && /[A-F]/.test(match[0].slice(2));
    const alone = bare(text, digit, digit + match[0].length);
    if (!word && !mixed && !alone) return undefined;
    return hit(match, word ? 'certain' : mixed ? 'likely' : 'possible', 'form of an Ethereum address', match[0].toLowerCase());
  }
  if (first !== 0x31 && first !== 0x33) return undefined;
  const base58 = wordAt(text, digit + LEAST_BASE58 - 1) ? matchAt(BASE58, text, digit) : null;
  if (base58 !== null)
    return inUrl(text, digit) || !base58Checks(base58[0])
      ? undefined
      : hit(base58, 'certain', 'check bytes of a Bitcoin address valid', base58[0]);
  const bech32 = first === 0x31 && text.startsWith('bc', digit - 2) ? matchAt(BECH32, text, digit - 2) : null;
  if (bech32 === null || inUrl(text, digit - 2) || !bech32Checks(bech32[0])) return undefined;
  return hit(bech32, 'certain', 'check characters of a Bitcoin address valid', bech32[0]);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
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
  type: 'CRYPTO_WALLET',
  title: { en: 'Crypto wallet address', zh: '加密货币钱包地址' },
  category: 'pd:FinancialAccountNumber',
  sensitive: { pipl: true, gdpr: false },
  needs: [{ letters: true, digits: 1 }],
  may: (text: string, clues: Clues) => clues.letters && text.length >= SHORTEST,
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
