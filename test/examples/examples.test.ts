import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { initRepository } from '../git-repository.js';
import { called } from '../in-process.js';
import { type Worked, worked } from './worked.js';

const fixtures = fileURLToPath(new URL('../../fixtures/examples/', import.meta.url));
const page = fileURLToPath(new URL('../../docs/examples.md', import.meta.url));

interface RuleSeen {
  id: string;
  severity: string;
  scope: string;
  title: string;
  counts: Record<'met' | 'stated' | 'unmet' | 'unproven', number>;
  standings?: Record<string, number>;
}

/** What is asked of source, license and basis. */
const ASKED = [
  'source/missing',
  'source/no-evidence',
  'license/missing',
  'pi/without-basis',
  'pi/sensitive-without-separate-consent',
  'pi/minor-without-guardian',
];

/** The words of a command line. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|((?:[^\s"]|"[^"]*")+)/g)].map(([, quoted, plain]) => quoted ?? plain!.replace(/"([^"]*)"/g, '$1'));
}

/** Runs the commands of an example as a person would; the page of the review is answered by a table in which all is in order. */
async function run({ folder, commands }: Worked): Promise<{ rules: RuleSeen[]; items: number; cleared: number; without: number[] }> {
  const root = join(realpathSync(mkdtempSync(join(tmpdir(), 'licit-example-'))), folder);
  cpSync(join(fixtures, folder), root, { recursive: true });
  const project = join(root, 'project');
  initRepository(project);
  const licit = async (args: readonly string[]): Promise<string> => {
    const { status, out, err } = await called(project, [...args], { LICIT_VAULT: join(root, 'vault') }, main);
    expect(status, `${args.join(' ')}\n${err}`).toBe(0);
    return out;
  };
  for (const command of commands) {
    const [, ...args] = wordsOf(command);
    if (args[1] === 'review') await looked(licit, args[2]!, root);
    else await licit(args[0] === 'scan' ? [...args, '--workers', '0', '-q'] : args);
  }
  await licit(['exclude', '--keep', 'cleared', '-o', join(root, 'cleared.txt'), '-q']);
  const clearedNow = (): number => readFileSync(join(root, 'cleared.txt'), 'utf8').split('\n').filter(Boolean).length;
  const cleared = clearedNow();
  const { rules, totals } = JSON.parse(await licit(['scan', '.', '-f', 'json', '--fail-on', 'none', '--workers', '0', '-q'])) as {
    rules: RuleSeen[];
    totals: { items: number };
  };
  const answers = join(project, '.licit/answers');
  const without: number[] = [];
  for (const name of existsSync(answers) ? readdirSync(answers) : []) {
    renameSync(join(answers, name), join(root, name));
    await licit(['scan', '.', '--fail-on', 'none', '--workers', '0', '-q']);
    await licit(['exclude', '--keep', 'cleared', '-o', join(root, 'cleared.txt'), '-q']);
    without.push(clearedNow());
    renameSync(join(root, name), join(answers, name));
  }
  return { rules, items: totals.items, cleared, without };
}

async function looked(licit: (args: readonly string[]) => Promise<string>, plan: string, root: string): Promise<void> {
  const table = join(root, 'sample.csv');
  await licit(['sample', 'export', plan, '--checker', 'lin', '-o', table, '-q']);
  const text = readFileSync(table, 'utf8');
  // The verdict is the third column from the end.
  writeFileSync(table, text.replace(/,,,(\r?\n|$)/g, ',ok,,$1'));
  await licit(['sample', 'import', plan, table, '--checker', 'lin']);
}

function resultOf(rule: RuleSeen): string {
  const { met, stated, unmet, unproven } = rule.counts;
  const standings = Object.entries(rule.standings ?? {}).map(([standing, n]) => `${standing} ${n}`);
  const rest = [
    ...(stated > 0 ? [`stated ${stated}`] : []),
    ...(unmet > 0 ? [`not met ${unmet}`] : []),
    ...(unproven > 0 ? [`not proven ${unproven}`] : []),
  ];
  return met + stated + unmet + unproven === 0 ? 'does not apply' : [...standings, ...rest].join(', ');
}

/** Rules on the project that are open in all of them. */
const ofProject = new Set<string>();

const lines: string[] = [
  '# Five worked examples',
  '',
  'Honest providers, what they have, and the commands by which they show it: at most six each. The data and the documents are in `fixtures/examples`; a test runs these commands and makes this page. The project of each has `licit.yaml` with the provider, the',
  'laws, the use and who may attest:',
  '',
  '```yaml',
  readFileSync(join(fixtures, 'newspaper/project/licit.yaml'), 'utf8').trim(),
  '```',
  '',
  'In “licit sample review” a person looks at every item of the sample on a page; where it finds nothing, the answer is *sampled-clean*. *Shown* means that licit found each value in the document that was named, or the person in a register; *published*, that the license is the publisher’s.',
  '',
];

describe.each(worked)('$title', (example) => {
  test('is shown by at most six commands', async () => {
    expect(example.commands.length).toBeLessThanOrEqual(6);
    const { rules, items, cleared, without } = await run(example);
    // What a person said, and takes back, clears nothing.
    for (const n of without) expect(n).toBeLessThanOrEqual(cleared);
    expect([items, cleared]).toEqual([example.of, example.cleared]);
    const kept = rules.filter(({ id }) => ASKED.includes(id));
    for (const { id, counts } of kept) expect(counts.stated + counts.unproven, id).toBeLessThanOrEqual(example.of - example.cleared);
    const open = rules.filter(
      ({ id, severity, counts }) => !ASKED.includes(id) && severity !== 'info' && counts.unmet + counts.unproven + counts.stated > 0,
    );
    const table = kept.map((rule) => `| [${rule.id}](rules/${rule.id.replace('/', '-')}.md) | ${resultOf(rule)} |`);
    for (const { id, scope } of open) if (scope === 'project') ofProject.add(id);
    const ofItems = open.filter(({ scope }) => scope !== 'project');
    const left = ofItems.map((rule) => `- [${rule.id}](rules/${rule.id.replace('/', '-')}.md) “${rule.title}”: ${resultOf(rule)}`);
    lines.push(
      `## ${example.title}`,
      '',
      `${example.about} Fixture: \`fixtures/examples/${example.folder}\`.`,
      '',
      '```',
      ...example.commands,
      '```',
      '',
      `${cleared} of ${items} items are cleared${example.others === undefined ? '' : `; not ${example.others}`}.`,
      '',
      '| rule | items |',
      '| --- | --- |',
      ...table,
      '',
      'What stays open for the items:',
      '',
      ...left,
      '',
    );
  });
});

test('docs/examples.md has the commands and what they come to', () => {
  const open = [...ofProject].sort().map((id) => `[${id}](rules/${id.replace('/', '-')}.md)`);
  const text = [
    ...lines,
    '## What stays open for the project',
    '',
    `No document of the data answers what is asked of the provider: ${open.join(', ')}. Records of \`licit.yaml\` do ([dossier.md](dossier.md)).`,
    '',
  ].join('\n');
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(page, text);
  expect(readFileSync(page, 'utf8')).toBe(text);
});
