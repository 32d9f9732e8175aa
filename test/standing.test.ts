/** What nobody has described yet is not guilty: only what something on record speaks against is forbidden. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../src/catalog/catalog.js';
import { runExclude } from '../src/commands/exclude/exclude.js';
import { standingOf } from '../src/model/rule.js';
import type { RenderOptions } from '../src/model/snapshot.js';
import pretty from '../src/reports/pretty.js';
import { lines, provider, type World, world } from './assurance/world.js';

const config = provider.replace('instruments: [cn-interim-measures-2023, cn-pipl-2021]', 'instruments: [cn-interim-measures-2023]');
const bare = lines([
  { question: 'How many boats?', answer: 'Two boats.' },
  { question: 'Which lake?', answer: 'The large one.' },
]);
const mixed = lines([
  { id: 'bare', text: 'A boat on a lake.' },
  { id: 'nc', text: 'A second boat.', license: 'CC-BY-NC-4.0', url: 'https://a.example/1' },
  { id: 'mail', text: 'Write to ann.boat@mail-boats.net about it.', url: 'https://a.example/2', license: 'CC-BY-4.0' },
  { id: 'open', text: 'A third boat.', url: 'https://a.example/3', license: 'CC-BY-4.0' },
]);

const standings = ({ view }: World) => Object.fromEntries(view.findings.map(({ rule, standing }) => [rule, standing]));

const options: RenderOptions = { lang: 'en', width: 100, color: false, failOn: 'error', strict: false, exit: 1 };
const screenOf = ({ view }: World): string => pretty.render(view, options)[0]!.content;

async function kept({ root }: World, keep: 'cleared' | 'stated' | 'not-forbidden'): Promise<string[]> {
  const output = join(mkdtempSync(join(tmpdir(), 'licit-kept-')), 'kept.txt');
  const before = process.cwd();
  process.chdir(root);
  try {
    await runExclude({ rule: [], path: [], keep, output, quiet: true, licit: '0.0.0' });
  } finally {
    process.chdir(before);
  }
  return readFileSync(output, 'utf8').split('\n').filter(Boolean);
}

test('data that nobody described is unanswered: it blocks, nothing of it is forbidden, and one command answers it', async () => {
  const seen = await world({ 'licit.yaml': config, 'data/a.jsonl': bare });
  expect(seen.exit).toBe(1);
  expect(standings(seen)['source/missing']).toBe('unanswered');
  expect(seen.view.blocked).toMatchObject({ items: 2, forbidden: { items: 0 } });
  const screen = screenOf(seen);
  expect(screen).not.toContain('must not be used');
  expect(screen.replace(/\s+/g, ' ')).toContain('2 of 2 items: No source is recorded; blocks until answered: licit answer declare');
  expect(await kept(seen, 'not-forbidden')).toHaveLength(2);
  expect(await kept(seen, 'cleared')).toEqual([]);
});

test('what a license bars is forbidden, and a personal value that was found keeps an item out of what is not forbidden', async () => {
  const seen = await world({ 'licit.yaml': config, 'data/a.jsonl': mixed });
  expect(standings(seen)).toMatchObject({ 'license/forbids-use': 'forbidden', 'source/missing': 'unanswered' });
  expect(seen.view.blocked!.forbidden!.items).toBe(1);
  const screen = screenOf(seen);
  expect(screen).toContain('1 of 4 items must not be used');
  expect((await kept(seen, 'not-forbidden')).sort()).toEqual(['bare', 'open']);
});

test('rules that rest on detections say that somebody has to look, unless nothing on record answers them', () => {
  const of = (standing: string) =>
    rules()
      .filter((rule) => standingOf(rule, 'unmet') === standing)
      .map(({ id }) => id);
  expect(of('to-look-at')).toEqual([
    'ip/copyright-claimed',
    'ip/marked-confidential',
    'ip/marks-of-works',
    'label/doubted',
    'license/reads-generated',
    'optout/crawlers-refused',
    'optout/listed-beside',
    'optout/reserved-in-content',
    'optout/reserved-later',
    'pi/contact-details',
    'pi/declared-none-but-found',
    'pi/deidentified-but-found',
    'pi/in-file-name',
    'pi/named-in-text',
    'pi/possibly-sensitive',
    'pi/refused-elsewhere',
    'secret/in-data',
    'source/shadow-library',
    'source/terms-to-look-at',
  ]);
  expect(of('forbidden').filter((id) => /^source\//.test(id))).toEqual([]);
  for (const id of ['license/forbids-use', 'pi/consent-refused', 'sample/source-rejected']) expect(of('forbidden')).toContain(id);
});
