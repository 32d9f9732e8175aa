/** The gate against what a stranger's pull request brings, and beside what honest ones bring. Each is a change of a real repository. */
import { describe, expect, test } from 'vitest';
import { exhaustive, inTurns } from '../effort.js';
import { attacks } from './attacks.js';
import { honest } from './honest.js';
import { Project } from './project.js';

const commit = (project: Project): void => {
  // What Git is told to ignore is committed all the same.
  project.git('add', '-A', '-f');
  if (project.git('status', '--porcelain') !== '') project.git('commit', '-q', '-m', 'the change');
};

describe('a change that brings what nobody may pass', () => {
  test('there are at least eighty kinds', () => expect(attacks.length).toBeGreaterThanOrEqual(80));

  test.each(exhaustive ? attacks : inTurns(attacks, 9, 0))('$name', async ({ file, change, args }) => {
    const project = new Project();
    change(project);
    commit(project);
    const { status, said } = await project.checked(args);
    // A warning names the file; green without a word is what must not be.
    expect(said.includes(file.split('/').at(-1)!) || status !== 0, said).toBe(true);
    if (status === 0) expect(said).not.toContain('No data changed');
  });
});

describe('an honest change', () => {
  test('there are at least sixty', () => expect(honest.length).toBeGreaterThanOrEqual(60));

  test.each(exhaustive ? honest : inTurns(honest, 9, 0))('$name passes', async ({ change, args }) => {
    const project = new Project();
    change(project);
    commit(project);
    const { status, said } = await project.checked(args);
    expect(status, said).toBe(0);
  });
});
