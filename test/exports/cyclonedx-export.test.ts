/** `licit export cyclonedx`: valid by the library of the CycloneDX project, and read back. cyclonedx-python-lib reads the same files in test/hard/exports.test.ts. */
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportOf } from '../../src/catalog/catalog.js';
import { snapshots } from '../outputs/made-snapshots.js';
import { boats, ExportedProject, readAlone } from './exported.js';

const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot7);
const faults = async (text: string): Promise<unknown> => validator.validate(text);

const project = new ExportedProject(boats);
beforeAll(() => project.scanned());

describe('is valid CycloneDX 1.7', () => {
  test.each([
    ['of a project', []],
    ['of a dataset', ['--dataset', 'pictures']],
    ['of a publisher', ['--declared']],
  ])('%s', async (_, flags) => {
    expect(await faults(await project.exported('cyclonedx', ...flags))).toBeNull();
  });

  test.each(snapshots)('of %s', async (_, made) => {
    const report = (await reportOf('cyclonedx'))!;
    for (const lang of ['en', 'zh'] as const) {
      const [file] = report.render(made(), { lang, width: 80, color: false, failOn: 'error', strict: false, exit: 0 });
      expect(await faults(file!.content)).toBeNull();
    }
  });

  test('and the validator refuses what is not', async () => {
    expect(await faults('{"bomFormat":"CycloneDX","specVersion":"1.7","components":[{"type":"data"}]}')).not.toBeNull();
  });
});

test('a part has licenses where all of its items have one; else what is known of some is evidence', async () => {
  const { components } = JSON.parse(await project.exported('cyclonedx'));
  const files = components.flatMap((dataset: { components: { name: string }[] }) => dataset.components);
  const file = (name: string) => files.find((one: { name: string }) => one.name === name);
  expect(file('pictures/b.csv').licenses).toEqual([{ expression: 'MIT', acknowledgement: 'declared' }]);
  expect(file('notes/c.jsonl')).not.toHaveProperty('licenses');
  expect(file('notes/c.jsonl').evidence).toEqual({ licenses: [{ expression: 'MIT' }] });
  expect(file('notes/c.jsonl').data[0]).toMatchObject({ classification: 'PII', sensitiveData: ['pi/email'] });
  expect(file('pictures/b.csv').data[0]).not.toHaveProperty('sensitiveData');
});

test('duties that are not proven or only stated have no score', async () => {
  const { declarations } = JSON.parse(await project.exported('cyclonedx'));
  for (const { conformance } of declarations.attestations[0].map)
    expect(conformance.score).toBe({ met: 1, unmet: 0 }[conformance.rationale as string]);
});

test.each([[[]], [['--dataset', 'pictures']]])('licit reads back licenses, parts, origins and files (%s)', async (flags) => {
  const { claims, view } = await readAlone('bom.cdx.json', await project.exported('cyclonedx', ...flags));
  const licenses = claims.flatMap(({ about, value, part }) =>
    about === 'license' && part !== undefined ? [[part.subset?.[0], value]] : [],
  );
  expect(licenses.sort()).toEqual([
    ['pictures/a.jsonl', 'CC-BY-NC-4.0'],
    ['pictures/a.jsonl', 'CC0-1.0'],
    ['pictures/b.csv', 'MIT'],
  ]);
  expect(claims.map(({ raw }) => raw)).toContain('https://harbor.example/');
  expect(view.problems).toEqual([]);
});

test('beside the data, every file is found to be as it is stated', async () => {
  const copy = new ExportedProject(boats);
  await copy.scanned();
  copy.put({ 'bom.cdx.json': await copy.exported('cyclonedx') });
  expect((await copy.scanned()).files?.counts).toMatchObject({ same: 3, different: 0, absent: 0 });
});
