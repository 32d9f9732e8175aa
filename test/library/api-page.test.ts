import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/library/library.js';
import { ApiProject, examples, linked, page } from './api-page.js';

describe('docs/api.md', () => {
  const project = new ApiProject(linked);

  test.each(examples)('its example of $name prints what it says', (example) => {
    expect(project.run(example)).toBe(example.prints);
  });

  test('has a heading for every function, and an example that imports it', () => {
    const functions = Object.keys(library).filter((name) => /^[a-z]/.test(name));
    expect([...page.matchAll(/^### (\w+)/gm)].map(([, name]) => name).sort()).toEqual(functions.sort());
    const imported = examples.flatMap(({ name }) => name.split(', '));
    expect(Object.keys(library).filter((name) => !imported.includes(name))).toEqual(['version']);
  });

  test('names every member of a result', () => {
    const { properties } = JSON.parse(readFileSync(new URL('../../docs/schema/scan.schema.json', import.meta.url), 'utf8')) as {
      properties: Record<string, unknown>;
    };
    const named = [...page.slice(page.indexOf('## The result')).matchAll(/^\| ((?:`\w+`(?:, )?)+) \|/gm)].flatMap(([, cell]) =>
      cell!.split(', ').map((name) => name.slice(1, -1)),
    );
    expect([...named].sort()).toEqual(Object.keys(properties).sort());
  });
});
