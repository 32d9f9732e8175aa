import { after, anchorsOf, bare, before, digitAt, inUrl, luhn, matches, reservedWhere, said, wordAt } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';

// Runs of digits with one space or hyphen at most between two of them; what a run holds is decided afterwards, so that the pattern never backtracks.
const RUN = /\d(?:[ -]?\d)*/g;
const PIECE = /\d{12,}|\d{4}(?: \d{4}){3}(?! ?\d)|\d{4}(?:-\d{4}){3}/g;
const GROUPED =
  /^(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{6}([ -])\d{13}|\d{4}([ -])\d{4}\4\d{4}\4\d{4}\4\d{3})$/;

const WORDS =
  /银行卡|信用卡|借记卡|储蓄卡|銀行卡|卡号|卡號|银联|帐号|账号|开户行|開戶行|credit|debit|card|visa|master|amex|american express|discover|diners|jcb|unionpay|maestro|cc(?:num|_?no|_?number)|\bpan\b|tarjeta|cart[eãõ]|karte|karty|kart[aı]|kortn|korttin|carta di|cart[aã]o|карт[аыуои]|картк|クレジット|カード|카드|بطاقة|کارت|כרטיס|कार्ड|কার্ড|บัตร|thẻ|kredit|\bcc\b|\bcb\b|πιστωτικ|κάρτ|karten|kártya|karti|kortel/i;
const OTHER =
  /gtin|ean|upc|isbn|imei|epoch|timestamp|货号|订单|单号|流水|tracking|serial|sku|barcode|order|invoice|(?:^|[^a-z])(?:id|uid|hash)[^a-z]{0,4}$/i;

// Numbers that payment processors publish for tests.
const TEST = new Set([
  '4242424242424242',
  '4111111111111111',
  '4012888888881881',
  '4000056655665556',
  '4222222222222',
  '5555555555554444',
  '2223003122003222',
  '5200828282828210',
  '5105105105105100',
  '378282246310005',
  '371449635398431',
  '378734493671000',
  '6011111111111117',
  '6011000990139424',
  '6011981111111113',
  '3056930009020004',
  '30569309025904',
  '38520000023237',
  '36227206271667',
  '6555900000604105',
  '3566002020360505',
  '3530111333300000',
  '6200000000000005',
  '6200000000000047',
  '6205500000000000004',
  '4000000000000002',
  '5431111111111111',
  '6304000000000000',
]); // prettier-ignore

/** The network that issues numbers of this beginning and length (ISO/IEC 7812), by their published ranges. */
function issuer(n: string): string | undefined {
  const length = n.length;
  const two = Number(n.slice(0, 2));
  const four = Number(n.slice(0, 4));
  if (n[0] === '4') return length === 16 || length === 19 || length === 13 ? 'Visa' : undefined;
  if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) return length === 16 ? 'Mastercard' : undefined;
  if (two === 34 || two === 37) return length === 15 ? 'American Express' : undefined;
  if (two === 62 || two === 81) return length >= 16 && length <= 19 ? 'UnionPay' : undefined;
  if (four === 6011 || two === 65 || (four >= 6440 && four <= 6499)) return length >= 16 && length <= 19 ? 'Discover' : undefined;
  if (four >= 3528 && four <= 3589) return length >= 16 && length <= 19 ? 'JCB' : undefined;
  if (four === 2131 || four === 1800) return length === 15 ? 'JCB' : undefined;
  if (two === 36 || two === 38 || two === 39 || (four >= 3000 && four <= 3059))
    return length >= 14 && length <= 19 ? 'Diners Club' : undefined;
  if (four >= 2200 && four <= 2204) return length >= 16 && length <= 19 ? 'Mir' : undefined;
  if (two === 35) return length === 16 ? 'JCB or another' : undefined;
  if (two === 50 || (two >= 56 && two <= 69)) return length >= 12 && length <= 19 ? 'Maestro' : undefined;
  return undefined;
}

/** Digits of a number (ISO/IEC 7812-1). */
const SHORTEST = 12;
const LONGEST = 19;

/** Names of fields beside these words: cc_num, ccNbr, pan_no. */
const FIELD = /(?:^|[^a-z])(?:cc|pan|crd|cred|kk)[ _.-]{0,2}(?:n|nr|no|num|nbr|numb|number|nummer|val|hash)?(?:$|[^a-z])/i;

const fieldSays = said({ test: (field) => WORDS.test(field) || FIELD.test(field.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')) });

function find(text: string, field?: string, { rows } = anchorsOf(text)): Found[] {
  const all: Found[] = [];
  for (let i = 0; i < rows.length; i += 3) {
    const [start, end, digits] = [rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!];
    if (digits < SHORTEST || (digits > LONGEST && digits === end - start)) continue;
    if (digits === end - start) {
      const found = card(text, start, text.slice(start, end), field);
      if (found) all.push(found);
      continue;
    }
    for (RUN.lastIndex = start; RUN.lastIndex < end; ) {
      const run = RUN.exec(text);
      if (run === null) break;
      if (run[0].length < SHORTEST || isGroupedOtherwise(run[0])) continue;
      for (const [at, number] of pieces(run[0])) {
        const found = card(text, run.index + at, number, field);
        if (found) all.push(found);
      }
    }
  }
  return all;
}

/** A run that is no longer than the digits of one number, and is parted where numbers of cards are not: after four digits or six. */
function isGroupedOtherwise(run: string): boolean {
  if (run.length > LONGEST) return false;
  let first = 0;
  while (first < run.length && digitAt(run, first)) first++;
  return first < run.length && first !== 4 && first !== 6;
}

/** A run is one number, or several that white space parts: never the numbers within a number. */
function pieces(run: string): [number, string][] {
  const digits = run.length < 40 ? run.replace(/[ -]/g, '').length : 99;
  if (digits <= LONGEST) return digits < SHORTEST ? [] : [[0, run]];
  const found: [number, string][] = [];
  for (const piece of matches(PIECE, run)) if (piece[0].length <= 23) found.push([piece.index, piece[0]]);
  return found;
}

function card(text: string, start: number, written: string, field: string | undefined): Found | undefined {
  // Of most numbers in groups these are not those of a card, which is asked before the check digit.
  const split = written.includes('-') || written.includes(' ');
  if (split && !GROUPED.test(written)) return undefined;
  const value = split ? written.replace(/[ -]/g, '') : written;
  if (value.length < SHORTEST || value.length > LONGEST || !luhn(value)) return undefined;
  const network = issuer(value);
  if (!network || /^(\d)\1+$/.test(value)) return undefined;
  const end = start + written.length;
  if (goesOn(text, start - 1, start - 2) || goesOn(text, end, end + 1) || wordAt(text, start - 1) || wordAt(text, end)) return undefined;
  const said = fieldSays(field);
  const lead = before(text, start);
  // UnionPay debit cards are account numbers in Chinese text, where no word is needed beside them.
  const debit = network === 'UnionPay' && !split && isAmongHan(text, start, end);
  const word = said || WORDS.test(lead) || WORDS.test(after(text, end, 20));
  const against = OTHER.test(lead);
  if (against && !said && !/卡号|银行卡|信用卡|card.?(?:no|number)/i.test(lead)) return undefined;
  if (!word) {
    if (network.startsWith('JCB or') || value.length < 14 || inUrl(text, start)) return undefined;
    // A check digit alone is weak: 2.5 % of random numbers of sixteen digits pass.
    if (!split && !debit && !(bare(text, start, end) && field === undefined)) return undefined;
  }
  const confidence = word ? 'certain' : split || debit ? 'likely' : 'possible';
  const because = word
    ? ', named by a word or field'
    : split
      ? ', grouped as on a card'
      : debit
        ? ', among Chinese characters'
        : ' of a text that is nothing else';
  return reservedWhere(TEST.has(value), { start, end, value, show: 4, confidence, why: `${network} range and check digit${because}` });
}

/** Chinese characters or punctuation are right beside the number, a space between at most, and a Chinese character near it. */
function isAmongHan(text: string, start: number, end: number): boolean {
  const near = text[start - 1] === ' ' ? start - 2 : start - 1;
  const beyond = text[end] === ' ' ? end + 1 : end;
  if (!isWide(text.charCodeAt(near)) && !isWide(text.charCodeAt(beyond))) return false;
  return /[\u4e00-\u9fff]/.test(before(text, start, 24)) || /[\u4e00-\u9fff]/.test(after(text, end));
}

function isWide(unit: number): boolean {
  return (unit >= 0x3000 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xff65) || unit === 0x201c || unit === 0x201d;
}

/** The number goes on over a point, hyphen or sign. */
function goesOn(text: string, near: number, beyond: number): boolean {
  return digitAt(text, beyond) && '.-+/'.includes(text[near]!);
}

/** Payment card number (ISO/IEC 7812): issuer range and check digit, and a word, a field or its grouping beside them. */
const detector: Detector = {
  id: 'pi/payment-card',
  family: 'pi',
  checks: true,
  type: 'CREDIT_CARD',
  title: { en: 'Payment card number', zh: '支付卡号' },
  category: 'pd:PaymentCard',
  chance: 0.1,
  needs: [{ digits: 12, url: false }],
  find,
  hits: [
    'my card 4242424242424242 was stolen',
    '卡号 6200000000000000000，借记卡',
    '5555-5555-5555-4444',
    'amex 3782 822463 10005',
    '转到（6200000000000000000），户名某某',
    '4111 1111 1111 1111',
  ],
  misses: [
    'my card 4242424242424241',
    'GTIN 42424242424242',
    'epoch_ms=4222222222222',
    '{"id":4242424242424242}',
    'https://cdn.example/4242424242424242.jpg',
    '0.4242424242424242',
    'sha 4242424242424242ab',
    '订单（6200000000000000000）已发货',
    '编号：6200000000000000001。',
  ],
};
export default detector;
