/** What hosts read is what their specifications say, in both languages, with hostile data, and with more than they take. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/catalog/catalog.js';
import type { Lang } from '../../src/model/basics.js';
import type { RenderOptions, Snapshot } from '../../src/model/snapshot.js';
import { clean } from '../snapshot.js';
import { changed } from '../snapshot-change.js';
import { diagnostic, diagnosticResult, gitlab, sarif } from './host-schemas.js';
import { readJunit } from './junit-file.js';
import { snapshots } from './made-snapshots.js';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const options: RenderOptions = { lang: 'en', width: 80, color: false, failOn: 'error', strict: false, exit: 1 };
const langs: readonly Lang[] = ['en', 'zh'];

async function streamed(id: string, snapshot: Snapshot, more: Partial<RenderOptions> = {}): Promise<string> {
  const report = await reportOf(id);
  return report!.render(snapshot, { ...options, ...more })[0]!.content;
}

const jsonl = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/schema/jsonl.schema.json'), 'utf8'));

describe.each(snapshots)('%s', (_, made) => {
  test.each([
    ['sarif', sarif],
    ['gitlab', gitlab],
    ['rdjson', diagnosticResult],
  ] as const)('%s is what its host reads', async (id, schema) => {
    const valid = ajv.compile(schema);
    for (const lang of langs) {
      valid(JSON.parse(await streamed(id, made(), { lang })));
      expect(valid.errors).toBeNull();
    }
  });

  test.each([
    ['rdjsonl', diagnostic],
    ['jsonl', jsonl],
  ])('%s is one document a line', async (id, schema) => {
    const valid = ajv.compile(schema);
    ajv.removeSchema(schema);
    for (const lang of langs) {
      const text = await streamed(id, made(), { lang });
      expect(text.endsWith('\n')).toBe(true);
      for (const line of text.slice(0, -1).split('\n')) {
        valid(JSON.parse(line));
        expect(valid.errors).toBeNull();
      }
    }
  });

  test('junit is well-formed, of the shape that Jenkins reads, and its counts are right', async () => {
    for (const lang of langs) {
      const { cases, faults, counts } = readJunit(await streamed('junit', made(), { lang }));
      expect(faults).toEqual([]);
      const of = (outcome: string) => cases.filter((one) => one.outcome === outcome).length;
      expect(counts[0]).toEqual({ tests: cases.length, failures: of('failed'), errors: 0 });
      const sum = (name: string) => counts.slice(1).reduce((total, one) => total + one[name]!, 0);
      expect([sum('tests'), sum('failures'), sum('skipped')]).toEqual([cases.length, of('failed'), of('skipped')]);
      // Of tests with one name hosts keep the first.
      const names = cases.map(({ suite, classname, name }) => JSON.stringify([suite, classname, name]));
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

test('the schemas refuse what their hosts refuse', () => {
  const one = { message: 'x', location: { path: 'a' }, code: { value: 'r' } };
  expect(ajv.validate(diagnostic, one)).toBe(true);
  expect(ajv.validate(diagnostic, { ...one, severity: 'error' })).toBe(false);
  expect(ajv.validate(diagnostic, { ...one, extra: 1 })).toBe(false);
  const violation = {
    description: 'x',
    check_name: 'r',
    fingerprint: 'f',
    severity: 'major',
    location: { path: 'a', lines: { begin: 1 } },
  };
  expect(ajv.validate(gitlab, [violation])).toBe(true);
  expect(ajv.validate(gitlab, [{ ...violation, location: { path: '/a', lines: { begin: 1 } } }])).toBe(false);
  expect(ajv.validate(gitlab, [{ ...violation, location: { path: 'a' } }])).toBe(false);
  expect(ajv.validate(sarif, { $schema: 'https://example.com/', version: '2.1.0', runs: [{}] })).toBe(false);
  expect(readJunit('<testsuites><testcase name="x"/></testsuites>').faults).not.toEqual([]);
  expect(readJunit('<testsuites><testsuite name="x" tests="1" failures="0"></testsuites>').faults).not.toEqual([]);
});

test('no byte order mark is before what GitLab reads', async () => expect((await streamed('gitlab', changed())).charCodeAt(0)).toBe(0x5b));

describe('tests of JUnit', () => {
  const cases = async (snapshot: Snapshot, more: Partial<RenderOptions> = {}) => readJunit(await streamed('junit', snapshot, more)).cases;

  test('fail where the run fails, and are skipped with what they found where it does not', async () => {
    const outcomes = new Map((await cases(changed())).map(({ classname, name, outcome }) => [`${classname} ${name}`, outcome]));
    expect(outcomes.get('论坛问答 pi/without-basis')).toBe('failed');
    expect(outcomes.get('web license/missing')).toBe('skipped');
    const lenient = await cases(changed(), { failOn: 'none' });
    expect(lenient.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
    const strict = await cases(changed(), { failOn: 'warn' });
    expect(strict.find(({ name }) => name === 'license/missing')?.outcome).toBe('failed');
  });

  test('a waived finding is skipped, with who waived it and until when', async () => {
    const one = (await cases(changed(), { failOn: 'info' })).find(({ name }) => name === 'pi/contact-details');
    expect(one?.outcome).toBe('skipped');
    expect(one?.message).toContain('Waived until 2027-02-28 by l.chen@example.com');
  });

  test('only what is shown to be met has passed', async () => {
    const snapshot = clean();
    const counts = { met: 0, stated: 0, unmet: 0, unproven: 0, 'not-applicable': 0 };
    const [first] = snapshot.rules;
    snapshot.rules = [
      { ...first!, id: 'a/met', off: false, counts: { ...counts, met: 3, 'not-applicable': 2 } },
      { ...first!, id: 'a/unproven', off: false, counts: { ...counts, met: 3, unproven: 1 } },
      { ...first!, id: 'a/stated', off: false, counts: { ...counts, met: 3, stated: 1 } },
      { ...first!, id: 'a/none', off: false, counts: { ...counts, 'not-applicable': 3 } },
      { ...first!, id: 'a/off', off: true, counts: { ...counts, met: 3 } },
      { ...first!, id: 'a/old', off: false, counts: { ...counts, met: 3, unmet: 1 } },
    ];
    expect((await cases(snapshot)).map(({ name, outcome, message }) => [name, outcome, message])).toEqual([
      ['a/met', 'passed', ''],
      ['a/none', 'skipped', 'does not apply'],
      ['a/off', 'skipped', 'switched off'],
      ['a/old', 'skipped', 'not met: 1 item'],
      ['a/stated', 'skipped', 'only stated: 1 item'],
      ['a/unproven', 'skipped', 'not proven: 1 item'],
    ]);
  });
});
