// Compares detection with Presidio's recognizers of patterns on the same English texts, in one run: F1 by type, and seconds of the processor.
//   PRESIDIO=/path/to/venv/bin/python node bench/beside-presidio.js GOLD.jsonl …   ({id, text, spans: [{start, end, type, reserved?}], scope: [types]})
// Texts with generated numbers of persons of the countries that Presidio has are added to those given.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detectors } from '../dist/catalog/catalog.js';
import { wordsFor } from '../dist/detectors/numbers/name-words.js';
import { isBare, schemes } from '../dist/detectors/numbers/schemes.js';
import { createInspector } from '../dist/inspect/inspect.js';
import { madeNumber, placesOf, randomFrom } from './world-numbers.js';

/** What Presidio calls a thing, as the types of licit; names and places need a model and are not compared. */
const TYPES = [
  [/^(?:PHONE_NUMBER|\w\w_(?:PHONE|MOBILE)\w*)$/, 'PHONE'],
  [/^EMAIL_ADDRESS$/, 'EMAIL'],
  [/^IP_ADDRESS$/, 'IP_ADDRESS'],
  [/^MAC_ADDRESS$/, 'MAC_ADDRESS'],
  [/^CREDIT_CARD$/, 'CREDIT_CARD'],
  [/^(?:IBAN_CODE|US_BANK_NUMBER|ABA_ROUTING_NUMBER)$/, 'BANK_ACCOUNT'],
  [/^CRYPTO$/, 'CRYPTO_WALLET'],
  [/PASSPORT/, 'PASSPORT'],
  [/DRIVER|DRIVING/, 'DRIVER_LICENSE'],
  [/VEHICLE|PLATE|KFZ|^VIN$|REGISTRATION_PLATE/, 'VEHICLE_ID'],
  [/NHS|MBI|MEDICARE|HEALTH|KVNR/, 'HEALTH_ID'],
  [/MEDICAL_LICENSE|NPI|DEA|LANR|BSNR/, 'PROFESSIONAL_ID'],
  [/ITIN|TFN|_PAN$|TAX|FISCAL|_TIN|UTR|STEUER/, 'TAX_ID'],
  [
    /SSN|NINO|NIF|NIE|AADHAAR|NRIC|FIN$|RRN|FRN|PESEL|TCKN|PERSONNUMMER|PERSONAL_IDENTITY|HETU|ID_NUMBER|NATIONAL_ID|SIN$|CURP|TNIN|NIN$|IDENTITY_CARD|VOTER/,
    'NATIONAL_ID',
  ],
];
const typeOf = (entity) =>
  /VAT|ABN|ACN|UEN|GSTIN|BRN|COMPANY/.test(entity) ? 'COMPANY_ID' : TYPES.find(([pattern]) => pattern.test(entity))?.[1];
/** Countries that Presidio has recognizers of. */
const COUNTRIES = new Set('AU CA FI DE IN IT KR NG PH PL SG ZA ES SE TH TR GB US'.split(' '));

const gold = process.argv.slice(2).flatMap((path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ ...JSON.parse(line), from: 'labeled' })),
);
gold.push(...generated());

/** English sentences with a number in each, of all schemes of those countries. */
function generated() {
  const all = [];
  for (const scheme of schemes()) {
    if (!COUNTRIES.has(scheme.country)) continue;
    for (const form of scheme.forms) {
      const random = randomFrom(`presidio ${scheme.id} ${form}`);
      for (let i = 0; i < 3; i++) {
        const number = madeNumber(scheme, form, random);
        const [text] = number === undefined ? [] : (placesOf(number, wordsFor(scheme), isBare(scheme, form))['English word'] ?? []);
        if (text === undefined) continue;
        const start = text.indexOf(number);
        const id = `made ${scheme.id} ${form} ${i}`;
        all.push({ id, text, spans: [{ start, end: start + number.length, type: scheme.type }], scope: [scheme.type], from: 'generated' });
      }
    }
  }
  return all;
}

/** Share of a span that others cover. */
const covered = (span, others) =>
  others.reduce((sum, one) => sum + Math.max(0, Math.min(span.end, one.end) - Math.max(span.start, one.start)), 0) /
  (span.end - span.start);

function scored(records, told, least = 0) {
  const types = new Map();
  const of = (type) => types.get(type) ?? types.set(type, { labeled: 0, found: 0, predicted: 0, right: 0 }).get(type);
  for (const { id, spans, scope } of records) {
    const said = (told.get(id) ?? []).filter(({ type, score }) => scope.includes(type) && (score ?? 1) >= least);
    const labels = spans.filter(({ type }) => scope.includes(type));
    for (const label of labels.filter(({ reserved }) => !reserved)) {
      of(label.type).labeled += 1;
      if (
        covered(
          label,
          said.filter(({ type }) => type === label.type),
        ) >= 0.5
      )
        of(label.type).found += 1;
    }
    for (const one of said) {
      const same = labels.filter(({ type }) => type === one.type);
      if (
        covered(
          one,
          same.filter(({ reserved }) => reserved),
        ) >= 0.5
      )
        continue;
      of(one.type).predicted += 1;
      if (covered(one, same) >= 0.5) of(one.type).right += 1;
    }
  }
  return types;
}

const f1 = ({ labeled, found, predicted, right } = {}) =>
  !labeled
    ? undefined
    : found === 0 || right === 0
      ? 0
      : (2 * (found / labeled) * (right / predicted)) / (found / labeled + right / predicted);

const lines = gold.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join('');
const { stdout, stderr, status } = spawnSync(process.env.PRESIDIO ?? 'python3', [fileURLToPath(new URL('presidio.py', import.meta.url))], {
  input: lines,
  encoding: 'utf8',
  maxBuffer: 2 ** 30,
});
if (status !== 0) throw new Error(`presidio.py ended with ${status}: ${stderr.slice(-500)}`);
const theirs = new Map(
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ id, spans }) => [id, spans.map((span) => ({ ...span, type: typeOf(span.entity) }))]),
);

const inspector = createInspector(await detectors());
const types = new Map((await detectors()).map(({ id, type }) => [id, type]));
for (const { text } of gold.slice(0, 2000)) inspector.text(text, { path: '' });
const begin = process.cpuUsage();
const found = gold.map(({ id, text }) => [id, inspector.text(text, { path: '' })]);
const { user, system } = process.cpuUsage(begin);
const ours = new Map(
  found.map(([id, hits]) => [
    id,
    hits.filter(({ reserved }) => !reserved).map(({ kind, start, end }) => ({ start, end, type: types.get(kind) })),
  ]),
);

console.log(`Presidio: ${stderr.trim().split('\n').at(-1)}; licit: ${((user + system) / 1e6).toFixed(3)} s; ${gold.length} texts\n`);
console.log('| texts | type | labeled | licit F1 | Presidio F1 | its best threshold |');
console.log('| --- | --- | ---: | ---: | ---: | ---: |');
for (const from of ['labeled', 'generated']) {
  const records = gold.filter((one) => one.from === from);
  const us = scored(records, ours);
  for (const type of [...us.keys()].sort()) {
    if (!TYPES.some(([, one]) => one === type)) continue;
    // Presidio leaves the threshold to its user: it is given the best there is for each type.
    const best = [0, 0.1, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1]
      .map((least) => ({ least, f1: f1(scored(records, theirs, least).get(type)) ?? 0 }))
      .reduce((one, other) => (other.f1 > one.f1 ? other : one));
    const own = f1(us.get(type));
    if (own === undefined) continue;
    console.log(`| ${from} | ${type} | ${us.get(type).labeled} | ${own.toFixed(3)} | ${best.f1.toFixed(3)} | ${best.least} |`);
  }
}
