import { describe, expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { createInspector } from '../../src/inspect/inspect.js';
import type { Json } from '../../src/model/basics.js';
import type { Description } from '../../src/model/claim.js';
import type { Roles } from '../../src/model/format.js';
import type { Item } from '../../src/model/item.js';

const inspector = createInspector(await detectors());
const missing = { state: 'missing', lookedIn: [] } as const;
const said: Description = { source: missing, license: missing, basis: missing, reservations: missing };
const roles = { id: [], url: [], text: [] } as unknown as Roles;

/** Kinds found in sixty rows as a scan finds them, more than possible. */
function kindsIn(row: (i: number) => Record<string, Json>): string[] {
  const items = Array.from({ length: 60 }, (_, i): Item => ({ kind: 'item', at: { path: 'a.csv', line: i + 2 }, fields: row(i) }));
  inspector.begin(inspector.learn(items));
  const found = items.flatMap((item) => inspector.item(item, said, roles).detections);
  return [...new Set(found.filter(({ kind, confidence }) => confidence !== 'possible' && kind.startsWith('pi/')).map(({ kind }) => kind))];
}

const letters = (i: number): string => `${'bcdfglmnprst'[i % 12]}${'aeiou'[i % 5]}${'lmnr'[i % 4]}${'aeiou'[(i + 2) % 5]}${'kt'[i % 2]}`;
const phone = (i: number): string => `+41 44 ${200 + i} ${10 + (i % 80)} ${20 + (i % 70)}`;

describe('what a list of organizations says of each', () => {
  test.each<[string, (i: number) => Record<string, Json>]>([
    [
      'restaurants',
      (i) => ({ name: `Restaurant ${letters(i)} ${i}`, phone: phone(i), zip: `80${10 + i}`, mail: `info@${letters(i)}${i}.ch` }),
    ],
    ['companies by number', (i) => ({ companyNumber: `0${7_000_000 + i * 37}`, label: `${letters(i)} ${i}`, tel: phone(i) })],
    [
      'schools',
      (i) => ({ 学校名: `第${i}小学校`, 電話番号: `03-${5200 + i}-${1200 + i}`, 住所: `東京都港区芝公園${1 + (i % 9)}-${i + 1}-8` }),
    ],
    [
      'hospitals',
      (i) => ({
        Krankenhaus: `St. ${letters(i)}-Klinik ${i}`,
        Telefon: `+49 30 ${450_000 + i}`,
        Anschrift: `Hauptstraße ${i + 1}, 10117 Berlin`,
      }),
    ],
    [
      'authorities',
      (i) => ({
        Namn: `${letters(i)}nämnden ${i}`,
        Tfn: `08-${7_000_800 + i}`,
        Epost: i % 2 ? 'registrator@example-verket.se' : 'kansli@verk.se',
      }),
    ],
    [
      'places to eat',
      (i) => ({ name: `the ${letters(i)} ${i}`, phone: phone(i), openingHours: '9:00-17:00', cuisine: i % 2 ? 'thai' : 'greek' }),
    ],
    ['sights', (i) => ({ 名称: `${'东西南北'[i % 4]}山${i}号遗址`, 电话: `010-6618${1000 + i}`, 门票: `${i}元`, 游玩时间: '2小时' })],
    [
      'what is open',
      (i) => ({
        Nombre: `la ${letters(i)} ${i}`,
        Teléfono: `+34 91 ${200 + i} 10 ${20 + i}`,
        'Horario de apertura': '9-17 h',
        Cocina: 'gallega',
      }),
    ],
  ])('is of no person: %s', (_, row) => {
    expect(kindsIn(row)).toEqual([]);
  });

  test.each<[string, string, (i: number) => Record<string, Json>]>([
    ['pupils at schools', 'pi/phone', (i) => ({ pupil: i, school: `School ${letters(i)} ${i}`, phone: phone(i) })],
    ['many at few', 'pi/phone', (i) => ({ id: i, school: `School ${letters(i % 3)}`, phone: phone(i) })],
    [
      'those who lead them',
      'pi/phone',
      (i) => ({ firm: `${letters(i)} ${i} Ltd`, contact_name: `Mary ${'ABCDEFGH'[i % 8]}. Miller`, phone: phone(i) }),
    ],
    [
      'cooks, by name',
      'pi/phone',
      (i) => ({ name: `${['Mary', 'John', 'Peter', 'Anna'][i % 4]} Miller`, phone: phone(i), openingHours: '9-17', cuisine: 'thai' }),
    ],
    [
      'cooks whose names are in no table',
      'pi/phone',
      (i) => ({ name: `X${letters(i)} Zq${letters(i + 1)}`, phone: phone(i), openingHours: '9-17', cuisine: 'thai' }),
    ],
    [
      'owners of what is open',
      'pi/phone',
      (i) => ({
        name: `the ${letters(i)} ${i}`,
        owner: `Mary ${'ABCDEFGH'[i % 8]}. Miller`,
        phone: phone(i),
        openingHours: '9-17',
        cuisine: 'thai',
      }),
    ],
    [
      'guests',
      'pi/phone',
      (i) => ({ guest: i, name: `${letters(i)}${i}`, phone: phone(i), cuisine: 'thai', 'price per person': `${i} €` }),
    ],
    [
      'those who let a room',
      'pi/phone',
      (i) => ({ name: `the ${letters(i)} ${i}`, phone: phone(i), price: `${i} €`, rating: '4 of 5', station: 'East' }),
    ],
    ['tutors by an alias', 'pi/phone', (i) => ({ name: `${letters(i)}${i}`, phone: phone(i), hours: '9-17', rating: '4 of 5' })],
    ['mailboxes of persons', 'pi/email', (i) => ({ name: `Restaurant ${letters(i)} ${i}`, mail: `mary.miller${i}@${letters(i)}.ch` })],
    [
      'what is told of them at length',
      'pi/phone',
      (i) => ({
        name: `Clinic ${letters(i)} ${i}`,
        notes: `Visited in the spring; Mary Miller wants to be called back soon about the room in the old house by the river, ${phone(i)}, in the evening.`,
      }),
    ],
  ])('is of persons: %s', (_, kind, row) => {
    expect(kindsIn(row)).toContain(kind);
  });
});

test('a mailbox of an office is one of no person in any language, nor is one that is called like its domain', () => {
  const mail = (text: string) => kindsIn(() => ({ text }));
  for (const address of [
    'sekretariat@schule.de',
    'atencion.cliente@tienda.es',
    'segreteria@liceo.it',
    'kirjaamo@virasto.fi',
    'podatelna@urad.cz',
    'bilgi@okul.tr',
    'info.berlin@verein.de',
    'museum@museum.dk',
  ])
    expect(mail(`Write to ${address} please.`), address).toEqual([]);
  for (const address of ['hr.schmidt@firma.de', 'anna@firma.de', 'c.post@firma.de'])
    expect(mail(`Write to ${address} please.`), address).toEqual(['pi/email']);
});
