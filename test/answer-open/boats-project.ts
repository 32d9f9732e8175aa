/** A project whose data has no source, and beside it no license but that of programs: what `licit answer` asks about. */
import { main } from '../../dist/cli.js';
import { GitRepository, gitEnv } from '../git-repository.js';
import { called } from '../in-process.js';

export const REMOTE = 'https://git.example.org/acme/boats';

/** Two texts, a license text with these further words beside more programs, and a remote; scanned. */
export async function boats(furtherWords = ''): Promise<GitRepository> {
  const repository = new GitRepository();
  repository.git('remote', 'add', 'origin', `${REMOTE}.git`);
  repository.git('config', 'user.name', 'Anna Sample');
  repository.rows('data/boats.jsonl', [
    { id: 'b-1', text: 'A boat of a size that people can carry over land.' },
    { id: 'b-2', text: 'A ship is larger than that, and stays in the water.' },
  ]);
  for (const program of ['train.py', 'model.py', 'setup.py']) repository.write(program, 'import json\n');
  repository.write('LICENSE', `This repository is released under the MIT License (SPDX-License-Identifier: MIT).${furtherWords}\n`);
  await licit(repository, 'scan', '.', '-q');
  return repository;
}

/** licit in the folder of a repository. */
export const licit = ({ folder }: GitRepository, ...words: string[]): ReturnType<typeof called> =>
  called(folder, words, { ...gitEnv, LICIT_LANG: 'en' }, main);

/** How many items have a source and a license after another scan. */
export async function known(repository: GitRepository): Promise<{ source: number; license: number }> {
  const { out } = await licit(repository, 'scan', '.', '-f', 'json', '-q');
  const { source, license } = (JSON.parse(out) as { known: Record<'source' | 'license', { known: number }> }).known;
  return { source: source.known, license: license.known };
}
