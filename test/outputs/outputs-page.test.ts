/** docs/outputs.md says what there is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportIds } from '../../src/catalog/catalog.js';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/outputs.md'), 'utf8');
const formats = await reportIds('stream');

test('names every format, and no other', () => {
  const rows = [...page.matchAll(/^\| (`[^|]*`) \|/gmu)].flatMap(([, names]) =>
    [...names!.matchAll(/`([^`]+)`/gu)].map(([, name]) => name!),
  );
  expect(rows.sort()).toEqual([...formats].sort());
  for (const [, name] of page.matchAll(/licit[^\n]* -f ([a-z]+)/gu)) expect(formats).toContain(name);
});

test('its YAML can be read, and names inputs and outputs that the action has', () => {
  const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: object; outputs: object };
  const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, text]) => parse(text!));
  expect(blocks).toHaveLength(4);
  const [github] = blocks;
  const step = github.jobs.licit.steps.find(({ id }: { id?: string }) => id === 'licit');
  for (const name of Object.keys(step.with)) expect(Object.keys(action.inputs)).toContain(name);
  for (const [, name] of page.matchAll(/steps\.licit\.outputs\.([a-z-]+)/gu)) expect(Object.keys(action.outputs)).toContain(name);
});
