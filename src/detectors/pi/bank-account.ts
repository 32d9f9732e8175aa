import { after, anchorsOf, before, isDate } from '../../inspect/clues/clues.js';
import type { Detector, Found } from '../../model/detection.js';
import { lacking } from '../checked/check-digits.js';
import { holds, numbersOf } from '../numbers/find-numbers.js';

// What is in an account, and when: an amount, a day.
const AMOUNT =
  /^[ \u00a0]?(?:[.,]\d{2}\b|元|円|圓|원|万|萬|億|€|\$|£|₽|₹|%|\p{L}{0,3}(?:euros?|eur|usd|gbp|dollars?|pounds|yuan|rmb|rub|руб|kr|zł|kč|ft|rupees|million|thousand)\b)/iu;
const CURRENCY = /[\p{Sc}][ \u00a0]?$|(?:EUR|USD|GBP|CHF|CNY|RMB|JPY)[ \u00a0]?$/u;

function find(text: string, field?: string, anchors = anchorsOf(text)): Found[] {
  return numbersOf('BANK_ACCOUNT', text, field, anchors).filter(
    ({ start, end, confidence }) => confidence === 'certain' || !isAmountOrDay(text, start, end),
  );
}

function isAmountOrDay(text: string, start: number, end: number): boolean {
  if (AMOUNT.test(after(text, end)) || CURRENCY.test(before(text, start, 5))) return true;
  const day = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text.slice(start, end));
  return day !== null && isDate(Number(day[1]), Number(day[2]), Number(day[3])) && !/[:：#=№]\s?$/.test(before(text, start, 2));
}

/** Bank account as each country writes it, with the code of its bank or branch: by the word or field that names it, and its check where the country has one. */
const detector: Detector = {
  id: 'pi/bank-account',
  family: 'pi',
  type: 'BANK_ACCOUNT',
  title: { en: 'Bank account number', zh: '银行账号' },
  category: 'pd:BankAccount',
  chance: 0.3,
  needs: [{ digits: 4, url: false }],
  precheck: (text, _features, field, anchors) => holds('BANK_ACCOUNT', text, field, anchors),
  lacks: lacking('bank accounts of Argentina, Mexico, New Zealand and Norway', '阿根廷、墨西哥、新西兰、挪威银行账号'),
  find,
  hits: ['routing number 011000015', 'sort code 00-00-00', '银行账号：000000000000000000', 'Kontonummer: 0000000000', '口座番号 0000000'],
  misses: ['routing number 011000016', 'AWS account number 000000000000', '登录账号：000000000000', 'account of 1984'],
};
export default detector;
