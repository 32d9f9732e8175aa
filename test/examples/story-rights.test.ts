import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { initRepository } from '../git-repository.js';
import { called } from '../in-process.js';
import { story } from './story-rights.js';

const fixtures = fileURLToPath(new URL('../../fixtures/story-rights/', import.meta.url));
const page = fileURLToPath(new URL('../../docs/story-rights.md', import.meta.url));

/** The words of a command line. */
const wordsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

/** What is printed, without what differs from day to day. */
function steady(printed: string): string {
  const today = new Date().toISOString().slice(0, 10);
  return (
    printed
      .replaceAll(today, 'TODAY')
      .replaceAll(today.replaceAll('-', '\\-'), 'TODAY')
      .replace(/\d+ days? old/g, 'N days old')
      .replace(/TODAY \d\d:\d\d UTC/g, 'TODAY hh:mm UTC')
      .replace(/head [\da-f]{64}/g, 'head …')
      // The name of an answer comes from its words, and the day is one of them.
      .replace(/\b(snapshots|opt-outs|opt\\-outs)(\\?-)[\da-f]{8}\b/g, '$1$2…')
      .trimEnd()
  );
}

/** Runs a line of the page in the folder of the project: licit here, anything else by the shell. */
async function run(line: string, project: string): Promise<string> {
  if (!line.startsWith('licit ')) return execFileSync('sh', ['-c', line], { cwd: project, encoding: 'utf8' });
  const [, ...words] = wordsOf(line);
  const { status, out, err } = await called(project, words, { LICIT_VAULT: join(project, '../incoming') }, main);
  expect(status, `${line}\n${err}`).toBe(0);
  return out;
}

test('the story of a rights holder’s question goes as its page says, command by command', async () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'licit-story-')));
  cpSync(fixtures, root, { recursive: true });
  const project = join(root, 'project');
  initRepository(project);
  const parts: string[] = [];
  for (const { title, says, commands = [] } of story) {
    parts.push(...(title === undefined ? [] : [`## ${title}`]), says);
    for (const command of commands) {
      const { line, shown = true } = typeof command === 'string' ? { line: command } : command;
      const printed = steady(await run(line, project));
      parts.push(`\`\`\`\n$ ${line}\n${shown && printed !== '' ? `${printed}\n` : ''}\`\`\``);
    }
  }
  const made = `# The story of a rights holder's question\n\n${parts.join('\n\n')}\n`;
  if (process.env.LICIT_ACCEPT === '1') writeFileSync(page, made);
  expect(readFileSync(page, 'utf8')).toBe(made);
});
