import { describe, expect, test } from 'vitest';
import { Project, row } from './project.js';

const workflow = 'on: pull_request\njobs:\n  data:\n    runs-on: ubuntu-latest\n    steps:\n      - run: licit check --base origin/main\n';

describe('a change of what runs licit, or of how Git hands files over', () => {
  test('is told though it holds no data, and passes', async () => {
    const project = new Project().write('.github/workflows/data.yml', workflow).write('.gitattributes', '*.jsonl filter=other\n');
    const { status, said } = await project.checked();
    expect(status).toBe(0);
    expect(said).toContain('.github/workflows/data.yml: a file by which licit is run is added or changed');
    expect(said).toContain('.gitattributes: added or changed');
    expect(said).toContain('No data changed');
    const json = JSON.parse((await project.checked(['--base', 'main', '-f', 'json'])).out) as { policy: { change: { kind: string }[] } };
    expect(json.policy.change.map(({ kind }) => kind).sort()).toEqual(['attributes', 'runs-licit']);
  });

  test('is told where data changes, and where the file goes', async () => {
    const project = new Project();
    project.git('checkout', '-q', 'main');
    project.write('.gitlab-ci.yml', 'data:\n  script: [licit check]\n').commit('a gate');
    project.git('checkout', '-q', '-B', 'change');
    project.remove('.gitlab-ci.yml').rows('data/new.jsonl', [row(700)]);
    const { said } = await project.checked(['--base', 'main', '-f', 'concise']);
    expect(said).toContain('.gitlab-ci.yml: note policy/change-runs-licit: a file by which licit is run is removed');
  });

  test('is no word on what runs other things', async () => {
    const project = new Project().write(
      '.github/workflows/site.yml',
      'on: push\njobs:\n  site:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm run site\n',
    );
    const { status, said } = await project.checked();
    expect(status).toBe(0);
    expect(said).not.toContain('site.yml');
  });
});
