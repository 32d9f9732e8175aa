import { inferRoles } from '../src/claims/roles/roles.js';
import type { Format } from '../src/model/format.js';
import type { Card, Item, Read } from '../src/model/item.js';
import { COMPARED } from './compared.js';

const head = '<!-- Made by `npm run accept` from the format and its fixture; edit those, not this page. -->';

const reads: Record<Format['reads'], string> = {
  items: 'Lists items.',
  dataset: 'Describes a dataset.',
  both: 'Describes a dataset and lists items.',
};

/** A format's page: what it answers to, where its fixture keeps each claim, what is not read. */
export function formatPage(format: Format, example: readonly Read[], fixture: string): string {
  const cards = example.filter((read): read is Card => read.kind === 'card');
  const items = example.filter((read): read is Item => read.kind === 'item');
  const lines = [`# ${format.id}: ${format.title}`, '', head, '', format.answersTo, '', `**Not read:** ${format.notRead}`, ''];
  lines.push(reads[format.reads]);
  if (format.splitsAtLines || format.parts) lines.push('Large files are read in parts, on several threads.');
  lines.push('', `Example: [fixtures/formats/${format.id}/${fixture}](../../fixtures/formats/${format.id}/${encodeURI(fixture)})`, '');
  if (cards.length > 0) lines.push(...claims(cards));
  if (items.length > 0) lines.push(...fields(format, items));
  lines.push(...compared(format.id));
  return `${lines.join('\n')}\n`;
}

function claims(cards: readonly Card[]): string[] {
  const kept = new Map<string, Set<string>>();
  for (const { about, at, by } of cards.flatMap(({ says }) => says)) {
    const place = by === 'metadata' ? `\`${general(at.field ?? 'the whole text')}\`` : `${by}: ${general(at.field ?? 'text')}`;
    kept.set(about, (kept.get(about) ?? new Set()).add(place));
  }
  const rows = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([about, places]) => `| ${about} | ${[...places].sort().join(', ')} |`);
  return rows.length === 0 ? [] : ['## Where claims are kept', '', '| about | in the example |', '| --- | --- |', ...rows, ''];
}

function fields(format: Format, items: readonly Item[]): string[] {
  const { roles } = inferRoles(items, format.roles);
  const fixed = new Set(Object.keys(format.roles ?? {}));
  const rows = Object.entries(roles)
    .filter(([, paths]) => paths.length > 0)
    .map(
      ([role, paths]) =>
        `| ${role} | ${paths.map((path) => `\`${path}\``).join(', ')} | ${fixed.has(role) ? 'the format' : 'names and values'} |`,
    );
  const none = 'No field of the example has a role.';
  return [
    '## What fields are for',
    '',
    ...(rows.length === 0 ? [none] : ['| role | in the example | told by |', '| --- | --- | --- |', ...rows]),
    '',
  ];
}

function compared(id: string): string[] {
  const writers = Object.values(COMPARED[id] ?? {});
  if (writers.length === 0) return [];
  return [
    '## Compared with',
    '',
    'Tests compare every cell that licit reads with what was written (`npm run test:hard`), in lists made by:',
    '',
    ...writers.map((one) => `- ${one}`),
    '',
  ];
}

/** `licenses[2].url` is any of them: `licenses[].url`. */
function general(field: string): string {
  return field.replace(/\[\d+\]/g, '[]').replaceAll('|', '\\|');
}
