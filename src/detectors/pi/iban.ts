import { createRequire } from 'node:module';
import { anchorsOf, before, capitalAt, matches, wordAt } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';
import { checkDigits, lacking } from '../checked/check-digits.js';

const BEGIN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,32}/y;
const NZ = /(?<![\d-])\d{2}-\d{4}-\d{7}-\d{2,3}(?![\d-])/g;
const NZ_WORDS = /account|bank|acct/i;

// Lengths of the SWIFT IBAN registry, by country.
const LENGTHS: Record<string, number> = Object.fromEntries(
  'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 DZ26 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IR26 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MA28 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 MZ25 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30 AO25 BF28 BJ28 CF27 CG27 CI28 CM27 CV25 GA27 GQ27 GW25 KM27 MG27 ML28 NE28 SN28 TD27 TG28'
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

let isIban: ((text: string) => boolean) | undefined;
let isNzAccount: ((text: string) => boolean) | undefined;
const require = createRequire(import.meta.url);

function find(text: string, _field?: string, { beside, rows } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0, least = 0; i < beside.length; i += 2) {
    const digits = beside.at[i]!;
    const start = digits - 2;
    if (start < least || beside.at[i + 1]! - digits < 2 || !capitalAt(text, start) || !capitalAt(text, start + 1)) continue;
    BEGIN.lastIndex = start;
    const match = BEGIN.exec(text);
    if (match === null) continue;
    least = start + match[0].length;
    const length = LENGTHS[match[0].slice(0, 2)];
    if (length === undefined) continue;
    const end = start + written(match[0], length);
    const value = text.slice(start, end).replace(/[ -]/g, '');
    // What goes on after the number shows that it is another, longer one.
    if (
      value.length !== length ||
      wordAt(text, end) ||
      /^(?:[@\p{Extended_Pictographic}]|[ -](?=[A-Z0-9]*\d)[A-Z0-9]{1,4}(?![A-Za-z0-9]))/u.test(text.slice(end, end + 8))
    )
      continue;
    if (!checks(value) || !hasForm(value)) continue;
    all.push({ start, end, value, show: 4, confidence: 'certain', why: 'form of its country and check digits valid' });
  }
  for (let i = 0; i < rows.length; i += 3) {
    const [start, end, digits] = [rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!];
    if (digits >= 15 && digits < end - start) account(all, text, start, end);
  }
  return all;
}

/** New Zealand has no IBAN. */
function account(all: Found[], text: string, rowStart: number, rowEnd: number): void {
  const from = Math.max(0, rowStart - 1);
  for (const match of matches(NZ, text.slice(from, rowEnd + 1))) {
    isNzAccount ??= checkDigits('nz/bank');
    if (!isNzAccount(match[0])) continue;
    const start = from + match.index;
    const word = NZ_WORDS.test(before(text, start));
    all.push({
      start,
      end: start + match[0].length,
      value: match[0].replaceAll('-', ''),
      confidence: word ? 'certain' : 'likely',
      why: 'form of a New Zealand account and check digit valid',
    });
  }
}

/** Check digits of ISO 7064 MOD 97-10. */
function checks(iban: string): boolean {
  let rest = 0;
  for (const c of iban.slice(4) + iban.slice(0, 4))
    rest = c <= '9' ? (rest * 10 + Number(c)) % 97 : (rest * 100 + c.charCodeAt(0) - 55) % 97;
  return rest === 1;
}

/** The form that its country gives to the rest, where it is known; for these the library has none, or not the registry's. */
function hasForm(iban: string): boolean {
  if (/^(?:AO|BF|BI|BJ|BY|CF|CG|CI|CM|CV|DJ|GA|GQ|GW|HN|KM|LY|MG|ML|MN|NE|NI|OM|SN|SO|TD|TG|YE)/.test(iban)) return true;
  isIban ??= (require('validator/lib/isIBAN.js') as { default: (text: string) => boolean }).default;
  return isIban(iban);
}

/** How far a number of this many characters goes when it is written with spaces. */
function written(text: string, length: number): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) if (text[i] !== ' ' && text[i] !== '-' && ++seen === length) return i + 1;
  return text.length;
}

/** Bank account number: IBAN (ISO 13616) by the form of its country and its check digits. */
const detector: Detector = {
  id: 'pi/iban',
  family: 'pi',
  checks: true,
  type: 'BANK_ACCOUNT',
  title: { en: 'Bank account number (IBAN)', zh: '银行账号（IBAN）' },
  category: 'pd:BankAccount',
  needs: [
    { upper: true, digits: 6, url: false },
    { digits: 15, url: false },
  ],
  lacks: lacking('bank accounts of New Zealand', '新西兰银行账号'),
  find,
  hits: ['IBAN GB33BUKB20201555555555', 'Please pay to DE75 5121 0800 1245 1261 99 by Friday.', 'account 01-0242-0100194-00'],
  misses: [
    'GB34BUKB20201555555555',
    'DE75 5121 0800 1245 1261',
    'commit GB33BUKB202015555555551',
    'XX22YYY1234567890123',
    '01-0242-0100195-00',
  ],
};
export default detector;
