import { before, digitAt, ending, matches, spotsOf } from '../../inspect/clues/clues.js';
import type { Detector, Found, Spots } from '../../model/detection.js';
import { lacking } from '../checked/check-digits.js';
import { afterCapitals, type Family, finder } from '../checked/numbers.js';

const FAMILY: Family = {
  schemes: [
    { module: 'fi/hetu', form: /^\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]$/, telling: true },
    { module: 'it/codicefiscale', form: /^[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]$/, telling: true },
    { module: 'kr/rrn', form: /^\d{6}-\d{7}$/, telling: true },
    { module: 'mx/curp', form: /^[A-Z]{4}\d{6}[HM][A-Z]{5}[0-9A-Z]\d$/, telling: true },
    { module: 'ch/ssn', form: /^756[. ]?\d{4}[. ]?\d{4}[. ]?\d\d$/, telling: true },
    { module: 'gb/nino', form: /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]$/ },
    { module: 'us/ssn', form: /^(?!000|666)\d{3}(?<mark>[-. ])(?!00)\d{2}\k<mark>(?!0000)\d{4}$/ },
    { module: 'us/ssn', form: /^\d{9}$/, plain: true },
    { module: 'fr/nir', form: /^[12] ?\d\d ?\d\d ?(?:\d\d|2[AB]) ?\d{3} ?\d{3} ?\d\d$/ },
    { module: 'es/nie', form: /^[XYZ]-?\d{7}-?[A-Z]$/, plain: true },
    { module: 'es/dni', form: /^\d{8}-?[A-Z]$/, plain: true },
    { module: 'ie/pps', form: /^\d{7}[A-W][A-IT-X]?$/ },
    { module: 'tw/natid', form: /^[A-Z][12]\d{8}$/ },
    { module: 'hk/hkid', form: /^[A-Z]{1,2}\d{6}\(?[0-9A]\)?$/ },
    { module: 'pk/cnic', form: /^\d{5}-\d{7}-\d$/ },
    { module: 'th/idnr', form: /^\d-\d{4}-\d{5}-\d\d-\d$/ },
    { module: 'th/idnr', form: /^\d{13}$/, plain: true },
    { module: 'in/aadhaar', form: /^[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}$/ },
    { module: 'cz/rc', form: /^\d{6}\/?\d{3,4}$/, plain: true },
    { module: 'sk/rc', form: /^\d{6}\/?\d{3,4}$/, plain: true },
    { module: 'is/kennitala', form: /^\d{6}-\d{4}$/ },
    { module: 'is/kennitala', form: /^\d{10}$/, plain: true },
    { module: 'se/personnummer', form: /^(?:\d{2})?\d{6}[-+]?\d{4}$/, plain: true },
    { module: 'dk/cpr', form: /^\d{6}-?\d{4}$/, plain: true },
    { module: 'at/vnr', form: /^\d{4} \d{6}$/ },
    { module: 'at/vnr', form: /^\d{10}$/, plain: true },
    { module: 'bg/egn', form: /^\d{10}$/, plain: true },
    { module: 'bg/pnf', form: /^\d{4} \d{3} \d{3}$/ },
    { module: 'bg/pnf', form: /^\d{10}$/, plain: true },
    { module: 'lt/asmens', form: /^[3-6]\d{10}$/ },
    { module: 'ee/ik', form: /^[3-6]\d{10}$/ },
    { module: 'pl/pesel', form: /^\d{11}$/ },
    { module: 'no/fodselsnummer', form: /^\d{6} ?\d{5}$/ },
    { module: 'be/nn', form: /^\d{2}\.?\d{2}\.?\d{2}-?\d{3}[-.]?\d{2}$/, plain: true },
    { module: 'tr/tckimlik', form: /^[1-9]\d{10}$/ },
    { module: 'gr/amka', form: /^\d{11}$/, plain: true },
    { module: 'ro/cnp', form: /^[1-9]\d{12}$/, plain: true },
    { module: 'si/emso', form: /^\d{13}$/, plain: true },
    { module: 'za/idnr', form: /^\d{6} ?\d{4} ?\d{2} ?\d$/, plain: true },
    { module: 'il/idnr', form: /^\d{7,8}-\d$|^\d{9}$/, plain: true },
    { module: 'il/idnr', form: /^\d{7,8}-\d$/ },
    { module: 'nl/onderwijsnummer', form: /^\d{4}\.?\d{2}\.?\d{3}$/ },
    { module: 'nl/bsn', form: /^\d{9}$|^\d{4}\.\d{2}\.\d{3}$/, plain: true },
    { module: 'pt/cc', form: /^\d{8} ?\d ?[A-Z][A-Z0-9]\d$/ },
    { module: 'my/nric', form: /^\d{6}-\d{2}-\d{4}$/ },
    { module: 'pe/cui', form: /^\d{8}-\d$/ },
    { module: 'pe/cui', form: /^\d{8}$/, plain: true },
    { module: 'uy/cedula', form: /^\d\.?\d{3}\.?\d{3}-?\d$/, plain: true },
    { module: 'cl/rut', form: /^\d{1,2}\.?\d{3}\.?\d{3}-[0-9K]$/, plain: true },
    { module: 'ca/sin', form: /^\d{3}[ -]?\d{3}[ -]?\d{3}$/, plain: true },
    { module: 'hr/oib', form: /^\d{11}$/, plain: true },
    { module: 'br/cpf', form: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/, plain: true },
    { module: 'in/epic', form: /^[A-Z]{3}\d{7}$/, plain: true },
    { module: 'ec/ci', form: /^\d{10}$/, plain: true },
    { module: 'do/cedula', form: /^\d{3}-?\d{7}-?\d$/, plain: true },
    { module: 'gt/cui', form: /^\d{4} ?\d{5} ?\d{4}$/, plain: true },
    { module: 'cu/ni', form: /^\d{11}$/, plain: true },
    { module: 'lk/nic', form: /^\d{9}[VX]$|^\d{12}$/, plain: true },
    { module: 'mu/nid', form: /^[A-Z]\d{12}[0-9A-Z]$/, plain: true },
    { module: 'mz/bi', form: /^\d{12}[A-Z]$/, plain: true },
    { module: 'de/svnr', form: /^\d{2} ?\d{6} ?[A-Z] ?\d{3}$/, plain: true },
    { module: 'es/nss', form: /^\d{2}[ /]?\d{7,8}[ /]?\d{2}$/, plain: true },
  ],
  // Any of these stands where `holdsTelling` says one can.
  telling: /\d{6}[-+A-FU-Y]\d{3}|756[. ]?\d{4}|[A-Z]{6}[0-9L-NP-V]{2}[A-Z]|[A-Z]{4}\d{6}[HM]/,
  words:
    /identi(?:ty|fication)s? (?:card )?(?:number|card|code|no\b|doc)|identidad|identité|personal (?:number|code|no\b|public)|national (?:id|number|insurance|identity)|social.?(?:security|insurance)|resident|citizen|birth number|student identification|number of a foreigner|personnummer|henkilötunnus|\bhetu\b|kennitala|aadhaar|\b(?:ssn|nino|nric|hkid|curp|pesel|bsn|cnic|sin|oib|dni|nie|cpr|sfz)\b|codice fiscale|fødselsnummer|rodné|c[eé]dula|\bjmbg\b|voter|elector|versicherungsnummer|seguridad social|身份证|证件|身份號碼|주민등록/i,
  not: /tax|vat\b|fiscal(?! code)|tribut|steuer|imei|equipment|passport|护照|bank|credit|payment|debit/i,
  field: /ssn|social.?sec|national.?id|id.?card|identity|personal.?(?:no|number|code)|nric|aadhaar|身份证|证件/i,
};

// A word that can only mean one number lets the bare form pass: test numbers of forms seldom have real areas.
const SSN = ending(/(?:social security|ssn)(?: (?:number|no\.?|is|was|#))*[\s:：#=]{0,3}$/i);
const SSN_WORD = /\bssn\b|social security/i;
const SSN_FORM = /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g;
// Two forms of United States numbers in which a hyphen is missing.
const BARE_SSN = /(?<![\w-])(?!000|666|9)(?:\d{3}-\d{6}|\d{5}-\d{4})(?![\w-])/g;

const numbers = finder(FAMILY, holdsTelling);

/** Four capital letters before digits, six digits before a sign or a letter, or 756: one of these is in every form that needs no word. */
function holdsTelling(text: string, { beside, long, rows }: Spots): boolean {
  for (let i = 0; i < beside.length; i += 2) if (afterCapitals(text, beside.at[i]!)) return true;
  for (let i = 0; i < long.length; i += 2) if (CENTURY.has(text.charCodeAt(long.at[i + 1]!))) return true;
  for (let i = 0; i < rows.length; i += 3) if (rows.at[i + 2]! >= SWISS_LENGTH && isSwiss(text, rows.at[i]!, rows.at[i + 1]!)) return true;
  return false;
}

/** Signs of a century in Finland, and the hyphen of Korea. */
const CENTURY = new Set([...'-+ABCDEFUVWXY'].map((c) => c.charCodeAt(0)));
/** Digits of a Swiss number. */
const SWISS_LENGTH = 13;

/** A group of a row begins as Swiss numbers do. */
function isSwiss(text: string, start: number, end: number): boolean {
  const row = text.slice(start, end);
  for (let at = row.indexOf('756'); at >= 0; at = row.indexOf('756', at + 1)) if (!digitAt(row, at - 1)) return true;
  return false;
}

function find(text: string, field?: string, spots = spotsOf(text)): Found[] {
  const checked = numbers.find(text, field, spots);
  const { rows } = spots;
  const named: Found[] = [];
  let said: boolean | undefined;
  for (let i = 0, next = 0; i < rows.length; i += 3) {
    const [start, end, digits] = [rows.at[i]!, rows.at[i + 1]!, rows.at[i + 2]!];
    if (digits < 9 || digits === end - start || !hasHyphen(text, start, end)) continue;
    while (next < checked.length && checked[next]!.end <= start) next++;
    for (const one of socialSecurity(text, start, end, () => (said ??= SSN_WORD.test(text)))) {
      let other = next;
      while (other < checked.length && checked[other]!.end <= one.start) other++;
      if (other === checked.length || checked[other]!.start >= one.end) named.push(one);
    }
  }
  return named.length === 0 ? checked : [...checked, ...named].sort((a, b) => a.start - b.start);
}

function hasHyphen(text: string, start: number, end: number): boolean {
  for (let i = start + 3; i < end; i++) if (text.charCodeAt(i) === 0x2d) return true;
  return false;
}

/** Numbers in a row of digits that have the form of the United States' and are named, though their areas and check say nothing. */
function* socialSecurity(text: string, rowStart: number, rowEnd: number, said: () => boolean): Generator<Found> {
  const from = Math.max(0, rowStart - 1);
  const written = text.slice(from, rowEnd + 1);
  for (const match of matches(SSN_FORM, written)) {
    const start = from + match.index;
    if (!SSN.test(before(text, start))) continue;
    yield {
      start,
      end: start + 11,
      value: match[0].replaceAll('-', ''),
      confidence: 'certain',
      why: 'form of a United States social security number, named by a word',
    };
  }
  for (const match of matches(BARE_SSN, written)) {
    if (!said()) return;
    const start = from + match.index;
    yield {
      start,
      end: start + match[0].length,
      value: match[0].replace('-', ''),
      confidence: 'likely',
      why: 'form of a United States social security number in a text that names one',
    };
  }
}

/** Number by which a state knows a person, of some fifty countries, by form and check digit. */
const detector: Detector = {
  id: 'pi/national-id',
  family: 'pi',
  type: 'NATIONAL_ID',
  title: { en: 'National identity number', zh: '国民身份号码（中国以外）' },
  category: 'pd:OfficialID',
  sensitive: { pipl: true, gdpr: false },
  chance: 0.3,
  needs: [
    { digits: 6, url: false },
    { upper: true, digits: 3, url: false },
  ],
  cues: 'identity_ identitys_ fication_n fication_c fication_d fications_ identidad identit_ personal_n personal_c personal_p national_i national_n social_sec social_ins socialsec socialins resident citizen birth_number student_ident number_of_a_for personnummer henkil _hetu_ kennitala aadhaar _ssn_ _nino_ _nric_ _hkid_ _curp_ _pesel_ _bsn_ _cnic_ _sin_ _oib_ _dni_ _nie_ _cpr_ _sfz_ codice_fiscale dselsnummer rodn_ c_dula cedula _jmbg_ voter elector versicherungsn seguridad_soc 身份[证] 证件 身份[號]碼 주민[등]록'.split(
    ' ',
  ),
  may: numbers.may,
  lacks: lacking('national identity numbers other than those of China', '中国以外的国民身份号码'),
  find,
  hits: [
    'His social security number is 987-65-4321',
    'henkilötunnus 010190-999W',
    'Thai identity number: 1-2345-45678-78-1',
    'Indian Aadhaar 2341 2341 2346',
  ],
  misses: ['order 987-65-4321', 'ISBN 978-0-306-40615-7', '2020-01-02', 'identity matrix 3x3 of 12345679', '010190-999A'],
};
export default detector;
