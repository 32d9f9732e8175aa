import { spotsOf } from '../../inspect/clues/clues.js';
import type { Detector, Found, Spots } from '../../model/detection.js';
import { lacking } from '../checked/check-digits.js';
import { type Family, finder } from '../checked/numbers.js';

const FAMILY: Family = {
  schemes: [
    { module: 'in/pan', form: /^[A-Z]{3}[ABCFGHLJPTK][A-Z]\d{4}[A-Z]$/ },
    { module: 'br/cpf', form: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/, telling: true },
    { module: 'br/cpf', form: /^\d{11}$/ },
    { module: 'br/cnpj', form: /^[0-9A-Z]{14}$|^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$/ },
    { module: 'ar/cuit', form: /^(?:20|2[3-7]|3[0-4])-?\d{8}-?\d$/ },
    { module: 'es/nif', form: /^[A-Z]-?\d{7}-?[A-Z0-9]$|^\d{8}[A-Z]$/ },
    { module: 'es/nie', form: /^[XYZ]-?\d{7}-?[A-Z]$/ },
    { module: 'de/idnr', form: /^\d{11}$|^\d{2} \d{3} \d{3} \d{3}$/ },
    { module: 'de/stnr', form: /^\d{2,3}\/\d{3,4}\/\d{4} ?\d$|^\d{5}\/\d{5}$|^\d{3}\/\d{3}\/\d{5}$/ },
    { module: 'de/stnr', form: /^\d{13}$|^\d{10,11}$/, plain: true },
    { module: 'gb/utr', form: /^\d{10}K?$/ },
    { module: 'th/tin', form: /^\d-\d\d?-\d-\d{3}-\d{5}-\d$|^\d-\d{4}-\d{5}-\d\d-\d$|^\d{13}$/, plain: true },
    { module: 'uy/rut', form: /^(?:UY ?)?\d{2}[- ]?\d{6}[- ]?\d{3}[- ]?\d$/ },
    { module: 'za/tin', form: /^[01239]\d{9}$/ },
    { module: 'lv/pvn', form: /^\d{6}-\d{5}$|^(?:LV ?)?\d{4} ?\d{4} ?\d{3}$/ },
    { module: 'by/unp', form: /^(?:УНП |UNP )?(?:\d{9}|[A-ZА-Я]{2}\d{7})$/ },
    { module: 'az/tin', form: /^\d{3} ?\d{3} ?\d{3}[12]$|^\d{9}[12]$/ },
    { module: 'at/tin', form: /^\d{2}-?\d{3}\/?\d{4}$/ },
    { module: 'bg/egn', form: /^\d{10}$/ },
    { module: 'cz/rc', form: /^\d{6}\/?\d{3,4}$/ },
    { module: 'hr/oib', form: /^\d{11}$/ },
    { module: 'pt/nif', form: /^[1-35-9]\d{8}$/, plain: true },
    { module: 'pl/nip', form: /^\d{3}-?\d{3}-?\d{2}-?\d{2}$/, plain: true },
    { module: 'ua/rntrc', form: /^\d{10}$/ },
    { module: 'us/ein', form: /^\d{2}-\d{7}$/ },
    { module: 'us/ein', form: /^\d{9}$/, plain: true },
    { module: 'au/tfn', form: /^\d{3} ?\d{3} ?\d{2,3}$/, plain: true },
    { module: 'ca/sin', form: /^\d{3}[ -]\d{3}[ -]\d{3}$/, plain: true },
    { module: 'id/npwp', form: /^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/ },
    { module: 'mx/rfc', form: /^[A-Z&Ñ]{4}\d{6}[0-9A-Z]{3}$/ },
    { module: 'nz/ird', form: /^\d{2,3}-\d{3}-\d{3}$/, plain: true },
    { module: 'gr/vat', form: /^\d{9}$/, plain: true },
    { module: 'ro/cnp', form: /^[1-9]\d{12}$/ },
    { module: 'fr/nif', form: /^[0-3]\d ?\d\d ?\d{3} ?\d{3} ?\d{3}$/, plain: true },
    { module: 'ru/inn', form: /^\d{12}$/, plain: true },
    { module: 've/rif', form: /^[VE]-?\d{8}-?\d$/, plain: true },
    { module: 'ke/pin', form: /^[AP]\d{9}[A-Z]$/, plain: true },
    { module: 'co/nit', form: /^\d{3}\.?\d{3}\.?\d{3}-?\d$/, plain: true },
    { module: 'gt/nit', form: /^\d{6,8}-?[0-9K]$/, plain: true },
    { module: 'it/codicefiscale', form: /^[A-Z]{6}[0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]$/, plain: true },
  ],
  telling: /\d{3}\.\d{3}\.\d{3}-\d\d/,
  words:
    /\btax|ИНН|taxpayer|\bvat\b|steuer|fiscal|tribut|плательщик|\b(?:tin|pan|cpf|cnpj|cuit|rut|nif|utr|npwp|rfc|ein|itin|oib|nip|pvn|унп|unp|voen|vöen|inn|rif|nit|kra)\b|纳税人|税号/i,
  not: /imei|equipment|bank|card number|passport|invoice no/i,
  field: /tax.?(?:id|no|number)|\btin\b|vat|cpf|cuit|fiscal|steuer|税号|纳税/i,
};

const numbers = finder(FAMILY, holdsTelling);

/** Three digits, a point, three digits, a point: the only form that needs no word. */
function holdsTelling(text: string, { rows }: Spots): boolean {
  for (let i = 0; i < rows.length; i += 3) {
    if (rows.at[i + 2]! < 11) continue;
    const end = rows.at[i + 1]!;
    for (let dot = text.indexOf('.', rows.at[i]!); dot >= 0 && dot + 4 < end; dot = text.indexOf('.', dot + 1))
      if (text.charCodeAt(dot + 4) === 0x2e) return true;
  }
  return false;
}

function find(text: string, field?: string, spots = spotsOf(text)): Found[] {
  return numbers.find(text, field, spots);
}

/** Tax number of a person, of some thirty countries, by form and check digit. */
const detector: Detector = {
  id: 'pi/tax-id',
  family: 'pi',
  type: 'TAX_ID',
  title: { en: 'Tax number', zh: '个人税号' },
  category: 'pd:Tax',
  sensitive: { pipl: true, gdpr: false },
  chance: 0.3,
  needs: [
    { digits: 6, url: false },
    { upper: true, digits: 4, url: false },
  ],
  cues: [
    ...'taxpayer _vat_ steuer fiscal tribut плательщик И[Н]Н и[н]н И[н]н _tin_ _pan_ _cpf_ _cnpj_ _cuit_ _rut_ _nif_ _utr_ _npwp_ _rfc_ _ein_ _itin_ _oib_ _nip_ _pvn_ унп УНП Унп _voen_ _v_en_ _inn_ _rif_ _nit_ _kra_ 纳税[人] 税号'.split(
      ' ',
    ),
    ...[...'_abcdefghijklmnopqrstuvwxyz'].map((next) => `_tax${next}`),
  ],
  may: numbers.may,
  lacks: lacking('tax numbers of persons', '个人税号'),
  find,
  hits: ['CPF 111.444.777-35', 'Argentinian tax number: 20-05536168-2', 'Steuernummer 181/815/0815 5'],
  misses: ['CPF 111.444.777-36', 'invoice 20-05536168-2', 'syntax 123456789', 'version 111.444.777'],
};
export default detector;
