import { describe, expect, test } from 'vitest';
import { detectors } from '../../src/catalog/catalog.js';
import { createInspector } from '../../src/inspect/inspect.js';
import type { Description } from '../../src/model/claim.js';
import type { Roles } from '../../src/model/format.js';

const inspector = createInspector(await detectors());
const missing = { state: 'missing', lookedIn: [] } as const;
const said: Description = { source: missing, license: missing, basis: missing, reservations: missing };
const roles = { id: [], url: [], text: [] } as unknown as Roles;

/** By kind whether everything of it that is more than possible is only mentioned. */
function mentioned(fields: Record<string, string>): Record<string, boolean> {
  inspector.begin(new Map());
  const kinds: Record<string, boolean> = {};
  for (const one of inspector.item({ kind: 'item', at: { path: 'a.jsonl', line: 1 }, fields }, said, roles).detections)
    if (one.confidence !== 'possible' && one.kind.startsWith('pi/')) kinds[one.kind] = (kinds[one.kind] ?? true) && one.mentioned === true;
  return kinds;
}

describe('a name is only mentioned', () => {
  test.each([
    ['in news', 'The minister, Angela Hoffmann, told reporters on Monday that the new law would come into force next year.'],
    ['in a tale', 'One morning Peter Thompson walked down to the harbor and looked at the boats that had come in overnight.'],
    ['in an exercise', 'Maria Gonzalez buys 5 apples and gives 2 of them to her brother. How many apples does she have left?'],
    [
      'in the answer of a quiz',
      'Question: Who discovered the element that is named after the country she was born in?\nAnswer: Maria Gonzalez',
    ],
  ])('%s', (_, text) => {
    expect(mentioned({ text })).toEqual({ 'pi/person-name': true });
  });

  test.each([
    ['新闻', '外交部发言人王小明在星期一的例行记者会上表示，双方将继续就贸易问题进行磋商，并欢迎各国企业来华投资。', 'pi/cn-name'],
    ['новости', 'Министр Иванов Сергей Петрович заявил журналистам, что новый закон вступит в силу уже в следующем году.', 'pi/world-name'],
  ])('in other languages: %s', (_, text, kind) => {
    expect(mentioned({ text })).toEqual({ [kind]: true });
  });
});

describe('a name is said of a person', () => {
  test.each([
    ['as all there is', 'Angela Hoffmann'],
    ['in a list', 'Angela Hoffmann, cashier\nPeter Thompson, driver\nMaria Gonzalez, cook\nAnna Miller, clerk'],
    [
      'in a form',
      'Patient: Angela Hoffmann\nWard: 12\nThe patient was seen by the doctor on duty and sent home on the same day with advice.',
    ],
    ['in a record', '{"name": "Angela Hoffmann", "note": "asked to be called back about the delivery of the new washing machine"}'],
    ['in a table', 'name | what was said about the delivery of the goods on that day\nname | Angela Hoffmann | came too late for us'],
  ])('%s', (_, text) => {
    expect(mentioned({ text })['pi/person-name']).toBe(false);
  });

  test('in a field beside a text that mentions it', () => {
    const text = 'Angela Hoffmann told the court that she had never been to the harbor on the evening in question.';
    expect(mentioned({ text, witness: 'Angela Hoffmann' })['pi/person-name']).toBe(false);
  });
});

test('numbers and addresses of persons are never only mentioned', () => {
  const text = 'You can reach Angela Hoffmann at a.hoffmann@post.test.de if you have any questions about the meeting on Monday.';
  expect(mentioned({ text })['pi/email']).toBe(false);
});

describe('a place with nobody near it is only mentioned', () => {
  test.each([
    [
      'a postcode of a town',
      'The parish council of Little Snoring is in the postcode NR21 0HZ and holds a fair on the first Sunday of June each year.',
      'pi/postcode',
    ],
    [
      'the position of a mountain',
      'The summit stands at position 46.5768, 8.4122 and can be climbed in about four hours from the village below it.',
      'pi/geo-coordinate',
    ],
  ])('%s', (_, text, kind) => {
    expect(mentioned({ text })).toEqual({ [kind]: true });
  });

  test.each([
    [
      'of whoever speaks',
      'I moved last year and live in the postcode NR21 0HZ now, where the shops are better than in the old place.',
      'pi/postcode',
    ],
    [
      'of a device',
      'The tracker says that the phone was last seen at position 46.5768, 8.4122 on the evening of the third day of the trip.',
      'pi/geo-coordinate',
    ],
    [
      'in a form',
      'Order of the week\nPostcode: NR21 0HZ\nThe goods came late and two of the boxes were broken on that day.',
      'pi/postcode',
    ],
  ])('but not %s', (_, text, kind) => {
    expect(mentioned({ text })[kind]).toBe(false);
  });
});

describe('a text in a record of a person', () => {
  const note = 'Angela Hoffmann came too late on five days of this month and was told so by the head of the office.';
  const seen = (fields: Record<string, string | number>): boolean[] => {
    const items = Array.from({ length: 20 }, (_, i) => ({
      kind: 'item' as const,
      at: { path: 'a.csv', line: i + 2 },
      fields: { ...fields, no: i },
    }));
    inspector.begin(inspector.learn(items));
    const found = items.flatMap((item) => inspector.item(item, said, roles).detections);
    return [...new Set(found.filter(({ kind }) => kind === 'pi/person-name').map(({ mentioned }) => mentioned === true))];
  };

  test.each([
    ['employee_id', 7],
    ['patient', 'P-1'],
    ['contact', 'a.hoffmann@post.test.de'],
  ])('is about that person: %s', (field, value) => {
    expect(seen({ [field]: value, note })).toEqual([false]);
  });

  test('of anything else mentions', () => {
    expect(seen({ article: 7, note })).toEqual([true]);
  });
});
