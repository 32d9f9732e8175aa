import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectors } from '../src/catalog/catalog.js';
import { anchorsOf } from '../src/inspect/clues/clues.js';
import { createInspector } from '../src/inspect/inspect.js';
import { type Detector, FAMILIES } from '../src/model/detection.js';
import { inTurns, runs } from './effort.js';
import { processorTime } from './processor-time.js';

const all = await detectors();

/** What one detector finds, asked the way the inspector asks it. */
function found(detector: Detector, text: string) {
  return createInspector([detector]).text(text, { path: '' });
}

/** Texts that make a pattern with an ambiguity in it run for ever. */
const HOSTILE: Record<string, string> = {
  'one digit': '1'.repeat(runs(1e6)),
  'digits and hyphens': '1-'.repeat(runs(5e5)),
  'digits and spaces': '1 '.repeat(runs(5e5)),
  'digits and dots': '1.'.repeat(runs(5e5)),
  'mobile numbers without end': '13800000000 '.repeat(runs(8e4)),
  'mail signs': 'a@'.repeat(runs(5e5)),
  'mail signs alone': '@'.repeat(runs(1e6)),
  'a long local part': `${'a.'.repeat(runs(5e5))}@`,
  'a long domain': `a@${'a.'.repeat(runs(5e5))}`,
  'mail signs among Han': '邮@'.repeat(runs(5e5)),
  'open brackets': '('.repeat(runs(1e6)),
  'bracketed digits': '(1'.repeat(runs(5e5)),
  'plus signs': '+1'.repeat(runs(5e5)),
  colons: 'a:'.repeat(runs(5e5)),
  'hex pairs': 'aa:'.repeat(runs(3e5)),
  'copyright signs': '© '.repeat(runs(5e5)),
  'copyright words': 'copyright '.repeat(runs(1e5)),
  'copyright years': `© ${'2019, '.repeat(runs(2e5))}`,
  letters: 'A'.repeat(runs(1e6)),
  'letters and digits': 'A1'.repeat(runs(5e5)),
  'groups as in an account number': 'GB82 WEST '.repeat(runs(1e5)),
  'plates without end': '京A'.repeat(runs(5e5)),
  'roads without end': '市路号'.repeat(runs(3e5)),
  'Han alone': '中'.repeat(runs(1e6)),
  spaces: ' '.repeat(runs(1e6)),
  'field words': '电话：'.repeat(runs(3e5)),
  quotes: '"@'.repeat(runs(5e5)),
  'names of keys without end': 'api_key='.repeat(runs(1e5)),
  'passwords without end': 'password: '.repeat(runs(1e5)),
  'quotes after names': 'secret="'.repeat(runs(1e5)),
  'beginnings of keys': 'sk-proj-a1b2c3d4e5f6'.repeat(runs(5e4)),
  'beginnings of tokens': '-eyJhbGciOiJIUzI1NiJ9.eyJ'.repeat(runs(4e4)),
  'heads of private keys': '-----BEGIN PRIVATE KEY-----'.repeat(runs(4e4)),
  'users of addresses': 'a://b:'.repeat(runs(1e5)),
  commands: 'curl -u a1b2c3d4e5f6 '.repeat(runs(5e4)),
};

/** Where anything can begin in each: read once, and not by each detector anew. */
const ANCHORS = new Map(Object.values(HOSTILE).map((text) => [text, anchorsOf(text)]));

test('each detector lies in the folder of its family, and its kind begins with it', () => {
  const files = FAMILIES.flatMap((family) =>
    readdirSync(new URL(`../src/detectors/${family}/`, import.meta.url), { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [{ id: `${family}/${entry.name.replace(/\.ts$/u, '')}`, family }] : [],
    ),
  );
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(all.map(({ id, family }) => ({ id, family })).sort(byId)).toEqual(files.sort(byId));
});

describe.each(all.map((detector, n) => [detector.id, detector, n] as const))('%s', (_id, detector, n) => {
  test.each(detector.hits)('finds something in %j', (text) => {
    expect(found(detector, text)).not.toEqual([]);
  });

  test.each(detector.misses)('finds nothing in %j', (text) => {
    expect(found(detector, text)).toEqual([]);
  });

  test.each(inTurns(Object.entries(HOSTILE), 5, n))('comes to an end on %s', (_name, text) => {
    const begun = processorTime();
    for (const hit of detector.find(text, 'field', ANCHORS.get(text)!)) if (hit.end <= hit.start) expect(hit).toBe('longer than nothing');
    // With time that grows with the square of the length, even a tenth of the text takes minutes.
    expect(processorTime() - begun).toBeLessThan(20_000);
  });

  test('never says the value in its reason, nor shows more than a third of it', () => {
    for (const text of detector.hits) {
      for (const hit of found(detector, text)) {
        const value = text.slice(hit.start, hit.end);
        expect(hit.why).not.toContain(value);
        if (detector.family === 'work') continue; // the number of a work is of nobody
        const shown = hit.masked.replace(/\*+$/, '');
        expect(value.startsWith(shown)).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(value.length / 3);
      }
    }
  });

  test('has a title in both languages, and a category where it is personal', () => {
    expect(detector.title.en).not.toBe('');
    expect(detector.title.zh).toMatch(/\p{Script=Han}/u);
    expect(detector.category !== undefined).toBe(detector.id.startsWith('pi/'));
  });
});
