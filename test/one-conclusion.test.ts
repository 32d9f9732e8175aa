/** `scan`, `mix` and `exclude --cleared` go by one conclusion on what items may be used for: what governs, parents, generator terms and what is not understood. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../src/catalog/catalog.js';
import { inProcess } from './in-process.js';
import { scanned } from './licenses-of-items.js';

const others = rules()
  .filter(({ id, fixed }) => fixed !== true && (!id.startsWith('license/') || id === 'license/text-missing'))
  .map(({ id }) => `  ${id}: off\n`);
const settings = `use:\n  purpose: commercial\nrules:\n${others.join('')}`;
const row = (id: string, more: object = {}) => `${JSON.stringify({ id, text: 'a boat on a lake', ...more })}\n`;
const card = (metadata: string, body = '') => `---\n${metadata}---\n# Data\n\n${body}`;

/** Datasets by what may be done with them commercially, as a reader would say it. */
const worlds: Record<string, { files: Record<string, string>; may: boolean | undefined }> = {
  plain: { files: { 'README.md': card('license: cc-by-4.0\n') }, may: true },
  'own-license': { files: { 'a.jsonl': row('own-license', { license: 'CC0-1.0' }) }, may: true },
  noncommercial: { files: { 'README.md': card('license: cc-by-nc-4.0\n') }, may: false },
  listed: { files: { 'README.md': card('license: [cc-by-4.0, other]\n') }, may: undefined },
  'listed-nc': { files: { 'README.md': card('license: [cc-by-nc-4.0, other]\n') }, may: false },
  parent: { files: { 'README.md': card('license: mit\nsource_datasets: [noncommercial]\n') }, may: false },
  unknown: { files: { 'README.md': card('license: mit\nsource_datasets: [elsewhere]\n') }, may: undefined },
  sibling: { files: { 'README.md': card('license: mit\nsource_datasets: [plain]\n') }, may: true },
  generated: { files: { 'a.jsonl': row('generated', { license: 'MIT', generator: 'gpt-4o' }) }, may: undefined },
  table: {
    files: {
      'README.md': card('license: mit\n', '| Cohort | License |\n|---|---|\n| North | MIT |\n| South | CC BY-NC 4.0 |\n'),
    },
    may: false,
  },
};

test('a dataset is answered alike by the scan, the mix and the list of what is cleared', async () => {
  const files = Object.entries(worlds).flatMap(([name, world]) =>
    Object.entries({ 'a.jsonl': row(name), ...world.files }).map(([path, text]) => [`data/${name}/${path}`, text]),
  );
  const { root, items } = await scanned({ 'licit.yaml': settings, ...Object.fromEntries(files) });
  await inProcess(root, 'exclude', '--keep', 'stated', '-o', 'cleared.txt');
  const cleared = readFileSync(join(root, 'cleared.txt'), 'utf8').split('\n').filter(Boolean);
  for (const [name, { may }] of Object.entries(worlds)) {
    const item = items.find(({ at }) => at.path === `data/${name}/a.jsonl`)!;
    await inProcess(root, 'mix', '--dataset', `data/${name}`, '-f', 'json', '-o', 'mix.json');
    const { permissions, trained } = JSON.parse(readFileSync(join(root, 'mix.json'), 'utf8')).mix;
    const answer = may === undefined ? 'unknown' : may ? 'yes' : 'no';
    expect({
      name,
      scan: item.facts.get('license.permits.declared-use')!.value,
      mix: trained.answer,
      commercial: permissions.commercial.answer,
      cleared: cleared.includes(name),
    }).toEqual({ name, scan: may, mix: answer, commercial: name === 'generated' ? expect.any(String) : answer, cleared: may === true });
  }
});
