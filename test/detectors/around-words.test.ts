import { expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { createInspector } from '../../src/inspect/inspect.js';

const inspector = createInspector((await detectors()).filter(({ id }) => id.startsWith('pi/')));
const seen = (text: string, field?: string) =>
  inspector
    .text(text, { path: '', ...(field !== undefined && { field }) })
    .map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

test.each([
  ['national-id', '12345678Z', '@ (DNI)'],
  ['national-id', '12345678Z', '@ es mi DNI.'],
  ['tax-id', '20-05572118-2', '@ es mi C.U.I.L.'],
  ['passport', 'C5046084', '@ adalah no. paspor saya.'],
  ['phone', '91234567', '@ is my mobile number'],
  ['phone', '0391234567', '@ (téléphone)'],
  ['vehicle-id', 'AB 123 CD', '@ (targa)'],
])('a %s is named by the word behind it', (kind, value, frame) => {
  expect(seen(frame.replace('@', value))).toEqual([`pi/${kind} ${value}`]);
});

test.each([
  ['phone', '91234567', 'agent: may I have your tel.? customer: sure, @'],
  ['phone', '91234567', 'Agente: ¿me da su móvil? Cliente: sí, @'],
  ['passport', 'AB1234567', 'What is your passport number?\nuser: that would be @'],
  ['national-id', '2099-160015', '担当：基礎年金番号を教えてください。客：@です。'],
  ['vehicle-id', 'AB 123 CD', 'Operatore: mi dice la targa? Cliente: @'],
])('a %s is the answer to a question for it', (kind, value, frame) => {
  expect(seen(frame.replace('@', value))).toEqual([`pi/${kind} ${value}`]);
});

test.each([
  ['phone', '91234567', '<tr><td class="a">Tel.</td><td>@</td></tr>'],
  ['phone', '91234567', '<b>mobile:</b> @<br>'],
  ['national-id', '12345678Z', '<th scope="row">DNI</th>\n<td><span>@</span></td>'],
  ['national-id', '12345678Z', '<dni>@</dni>'],
  ['vehicle-id', 'AB 123 CD', '<td>targa</td><td>@</td>'],
  ['phone', '91234567', 'Phone: <h3>@</h3>'],
])('tags of markup between a word and a %s are passed over', (kind, value, frame) => {
  expect(seen(frame.replace('@', value))).toEqual([`pi/${kind} ${value}`]);
});

test.each([
  ['national-id', '12345678Z', 'DNI'],
  ['phone', '91234567', 'mobile'],
  ['vehicle-id', 'AB123CD', 'targa'],
])('a %s is in a column of a table within the text', (kind, value, header) => {
  for (const table of [
    `name,${header},city\nA B,${value},C\n`,
    `name;city;${header}\r\nA B;C;11\r\nD E;F;${value}\r\n`,
    `| name | ${header} |\n|---|---|\n| A B | ${value} |\n`,
    `n\t${header}\n1\t${value}\n`,
  ])
    expect([table, seen(table)]).toEqual([table, expect.arrayContaining([`pi/${kind} ${value}`])]);
});

test('rows with a mark in quotes do not end the table, whichever rows hold numbers', () => {
  const rows = ['A,X1234567', '"B, C",1', '"D, E",X1234568', 'F,X1234569', 'G,X1234560'];
  const found = rows.flatMap((row) => row.match(/(?<=^[AFG],)X\d+/) ?? []).map((value) => `pi/passport ${value}`);
  expect(seen(['name,passport', ...rows].join('\n'))).toEqual(expect.arrayContaining(found));
});

test.each([
  'count,size\n91234567,12345678',
  'In 12345678 (see the passport of that old ship), the harbor',
  '91234567 is the number of visitors; call it a success',
  'PASS: i386 AVX512CD insns',
  'passport,version\nyes,91234567',
  'name,phone\n91234567,yes',
])('%j holds no number of a person', (text) => {
  expect(seen(text)).toEqual([]);
});

test('a number of a hospital or insurer is one in any language', () => {
  for (const word of [
    'Patientennummer',
    'numéro de patient',
    'NHC',
    '患者番号',
    '환자번호',
    'номер медкарты',
    'hasta no',
    'mã bệnh nhân',
    '病历号',
  ])
    expect([word, seen(`${word}: 66034377`)]).toEqual([word, ['pi/health-id 66034377']]);
});

test('SIM cards and CDMA devices are named by their word', () => {
  expect(seen('IMSI: 460011234567890')).toEqual(['pi/device-id 460011234567890']);
  expect(seen('MEID: A10000009296F2')).toEqual(['pi/device-id A10000009296F2']);
  expect(seen('AF 01 23 45 0A BC DE', 'meid')).toEqual(['pi/device-id AF 01 23 45 0A BC DE']);
  expect(seen('count 460011234567890, size A10000009296F2')).toEqual([]);
});

test('a column of number plates holds them in any form, and other plates are none', () => {
  for (const value of ['74Q-FPCP', 'B44 1AC', '4ABC123'])
    expect([value, seen(value, 'licensePlate')]).toEqual([value, [`pi/vehicle-id ${value}`]]);
  expect(seen('AB12-3456X', 'plate')).toEqual([]);
  expect(seen('unknown', 'license_plate')).toEqual([]);
});

test('a debit card in a message of Chinese may have a space before what follows', () => {
  expect(seen('6200000000000000000 谢谢')).toEqual(['pi/payment-card 6200000000000000000']);
});

test('a word with a number before it, on its line of a list, says nothing of the number of the next line', () => {
  expect(seen('00051127 gol\n00051109 telefon\n00051085 ab\n00050983 banka hesap\n00010411 banka\n00010410 yol')).toEqual([]);
  expect(seen('telefon\n05321234567')).toEqual(['pi/phone 05321234567']);
  expect(seen('2. telefon\n05321234567')).toEqual(['pi/phone 05321234567']);
});

test('a volume of the journal Cell and its pages may be no telephone number; what is one stays one', () => {
  const sure = (text: string) =>
    inspector.text(text, { path: '' }).flatMap(({ kind, confidence }) => (confidence === 'possible' ? [] : [kind]));
  expect(sure('Turner et al., Cell 121 761-774 (2005)')).toEqual([]);
  expect(sure('Turner. 1993. J. Cell Biol. 121  761-774).')).toEqual([]);
  for (const text of ['my cell 121 761-774', 'Cell: 121 761-774', 'Cell 212 736-5001', 'mobile 601 234-256'])
    expect(sure(text)).toEqual(['pi/phone']);
});

test('a volume of reports and its page is no address with a box at a post office', () => {
  expect(seen('He paid at or on the day. 1 Chit Pl. 485; 2 Chit. Pl. 597')).toEqual([]);
  expect(seen('PL 485, 00101 Helsinki')).toEqual(['pi/address PL 485, 00101 Helsinki']);
});

test('what a sum is made of is no number of an account', () => {
  expect(seen('He puts 104,000 into his account\nSo he has 250000+104000=$354000')).toEqual([]);
  expect(seen('my account number is 32505512')).toEqual(['pi/bank-account 32505512']);
});

test('a signed amount in a field of amounts is no telephone number, and is one in any other', () => {
  expect(seen('+27825550123', 'claims[].value.amount')).toEqual([]);
  expect(seen('+27825550123', 'claims[].value')).toEqual(['pi/phone +27825550123']);
  expect(seen('call +27825550123', 'total')).toEqual(['pi/phone +27825550123']);
});

test('an area in a field of names is possibly one of a person at most', () => {
  const sure = (text: string, field: string) =>
    inspector.text(text, { path: '', field }).flatMap(({ kind, confidence }) => (confidence === 'possible' ? [] : [kind]));
  for (const area of ['Tỉnh Bến Tre', 'Região Metropolitana', 'Province of Siena', 'Kabupaten Ciamis', 'Gemeinde Adelheid'])
    for (const field of ['name', 'full_name']) expect([area, sure(area, field)]).toEqual([area, []]);
  expect(sure('Nguyễn Văn Tỉnh', 'full_name')).not.toEqual([]);
  expect(sure('Regina de Souza', 'full_name')).not.toEqual([]);
});
