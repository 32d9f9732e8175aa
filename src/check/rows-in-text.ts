/**
 * Rows that are kept in what is no data by its form: a list in the text of a program, a cell of a notebook, statements of SQL, settings. They are told by
 * values of people whose form or check leaves little doubt, of which there are several. Names, addresses and numbers of machines are in programs too.
 */
import { detectors } from '../catalog/catalog.js';
import { createInspector, type Inspector } from '../inspect/inspect.js';
import { readHead } from '../reading/open.js';

/** So many different values are rows. */
const MIN_DISTINCT_VALUES = 5;
/** So much of a file is looked at. */
const MAX_LOOKED_AT_BYTES = 4 << 20;
/** Kinds that have a check digit, or a form of their own. */
const SURE =
  /^pi\/(?:phone|cn-resident-id|cn-officer-card|cn-travel-permit|national-id|asia-id|hk-mo-tw-id|tax-id|passport|iban|payment-card|bank-account|driver-license|health-id)$/;
/** What may be such a value, or an address of mail: cheaper to look for than to load the detectors. */
const MAY_BE = /(?:\d[ ().-]{0,2}){7,20}|[A-Z]{2}\d{2}[A-Z\d]{4,30}|[\w.+-]{1,64}@[\w-]+\./g;
/** An address of mail that is a value by itself, under a name that says so, or beside other texts of a row. Those of authors are in comments and angle brackets. */
const NAMED_MAIL = /(?:^|[\s{,(["'])["'`]?\w{0,20}(?:mail|邮箱)\w{0,20}["'`]?\s{0,4}(?::|=>?)\s{0,4}["'`]?$/i;
const IN_QUOTES = /(["'`])[^"'`\n]{0,200}\1/g;

let inspector: Promise<Inspector> | undefined;

/** Whether a text holds rows on people. `ofPackage`: it says who wrote a package, by their addresses. */
export async function holdsRows(absolute: string, path: string, ofPackage: boolean): Promise<boolean> {
  const text = (await readHead(absolute, path, MAX_LOOKED_AT_BYTES).catch(() => undefined))?.text;
  if (text === undefined || new Set(text.match(MAY_BE)).size < MIN_DISTINCT_VALUES) return false;
  const look = await (inspector ??= detectors().then((all) => createInspector(all)));
  const sure = new Set<string>();
  const mails = new Set<string>();
  for (const { kind, start, end, confidence, reserved } of look.text(text, { path })) {
    if (reserved === true || confidence === 'possible') continue;
    if (SURE.test(kind)) sure.add(text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, ''));
    else if (kind === 'pi/email' && !ofPackage && isOfRow(text, start, end)) mails.add(text.slice(start, end).toLowerCase());
  }
  return sure.size >= MIN_DISTINCT_VALUES || mails.size >= MIN_DISTINCT_VALUES;
}

/** Whether an address of mail is a value of a row: under a name that says so, or in quotes beside two other texts in quotes. */
function isOfRow(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(Math.max(from, start - 500), Math.min(to < 0 ? text.length : to, end + 500));
  if (/^\s*(?:#|\/\/|\*|--|%|;)/.test(line)) return false;
  if (NAMED_MAIL.test(text.slice(Math.max(from, start - 80), start))) return true;
  const isAlone = /["'`]$/.test(text.slice(from, start)) && /^["'`]/.test(text.slice(end));
  return isAlone && (line.match(IN_QUOTES)?.length ?? 0) >= 3;
}
