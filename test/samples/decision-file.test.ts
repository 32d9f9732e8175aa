import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { runExclude } from '../../src/commands/exclude/exclude.js';
import { runSampleShow } from '../../src/commands/sample/sample-show.js';
import { verifyLedger } from '../../src/ledger/verify/verify.js';
import type { Snapshot } from '../../src/model/snapshot.js';
import { loadProject } from '../../src/project/project.js';
import { sourceAssessment } from '../../src/reports/dossier/assessment-sections.js';
import { DossierWriter } from '../../src/reports/dossier/dossier-writer.js';
import { underPolicy } from '../../src/scan/change-policy.js';
import { common, complaint, printed, SampledProject } from './sampled.js';

const before = process.cwd();
let project: SampledProject;
const intake = { purpose: 'intake', when: 'after', source: 'bad.example', size: '20' } as const;

let drawn: SampledProject;
beforeAll(async () => {
  project = new SampledProject();
  project.items('data/good.jsonl', 'good.example', 10);
  project.items('data/bad.jsonl', 'bad.example', 40);
  await project.scanned();
  await project.plan('web', intake);
  await project.draw('web');
  drawn = project;
});
beforeEach(() => {
  project = new SampledProject(drawn);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.chdir(before);
});

const file = (draw = 1): string => join(project.root, `.licit/samples/web-${draw}.yaml`);

async function decided(bad: number): Promise<string> {
  project.judge('web', 'lin', bad);
  return project.decide('web');
}

/** The ledger is gone, as it is for a gate in CI: all that is left is what was committed. */
async function inNewLedger(): Promise<Snapshot> {
  for (const rest of ['', '-wal', '-shm']) rmSync(`${project.ledger}${rest}`, { force: true });
  return project.scanned();
}

const counts = (view: Snapshot) => view.rules.find(({ id }) => id === 'sample/source-rejected')!.counts;

test('a ledger that did not see a rejection knows it from its file, and leaves the items out', async () => {
  expect(await decided(3)).toContain('Written: .licit/samples/web-1.yaml. Commit it.');
  const view = await inNewLedger();
  expect(counts(view)).toMatchObject({ unmet: 40, met: 0, unproven: 0 });
  expect(view.samples).toBeUndefined();
  expect(view.filedDecisions).toMatchObject([
    { plan: 'web', draw: 1, outcome: 'rejected', bad: 3, by: 'Chen Lin', at: { path: '.licit/samples/web-1.yaml' } },
  ]);
  const list = { ...common, format: 'jsonl' as const, rule: ['sample/source-rejected'], path: [] as string[], output: '-' };
  expect((await printed(() => runExclude(list))).match(/bad\.example-\d+/g)).toHaveLength(40);
  const show = await printed(() => runSampleShow({ ...common }));
  expect(show).toContain('✖ web #1 · rejected · 3 bad of 20 · Chen Lin');
  const section = JSON.stringify(sourceAssessment(new DossierWriter(view, 'en', false)));
  expect(section).toContain('Decisions made in another ledger, as files state them');
  expect(section).not.toContain('All draws of sources');
});

test('what a file says was accepted is not proof: the rule is not broken, and not met', async () => {
  await decided(0);
  expect(counts(project.asOf())).toMatchObject({ met: 40 });
  expect(counts(await inNewLedger())).toMatchObject({ met: 0, unmet: 0, unproven: 40 });
});

test('a later draw of the plan takes the place of a rejection, and an acceptance of a part of the items does not', async () => {
  await decided(3);
  await project.draw('web', { because: 'filtered again' });
  await decided(0);
  const accepted = readFileSync(file(2), 'utf8');
  expect(counts(await inNewLedger())).toMatchObject({ unmet: 0, unproven: 40 });
  writeFileSync(file(2), accepted.replace('scope:', 'partial: true\nscope:'));
  expect(counts(await project.scanned())).toMatchObject({ unmet: 40 });
  rmSync(file(2));
  expect(counts(await project.scanned())).toMatchObject({ unmet: 40 });
  // A new ledger draws and accepts on a later day.
  await project.plan('again', intake);
  await project.draw('again');
  project.judge('again', 'lin', 0);
  writeFileSync(file(1), readFileSync(file(1), 'utf8').replace(/^on: .*$/m, 'on: 2026-01-01'));
  await project.decide('again');
  expect(counts(await project.scanned())).toMatchObject({ met: 40, unmet: 0 });
});

test('in the ledger that decided its own rows count, whatever the file says; the file is told and written again', async () => {
  await decided(3);
  const written = readFileSync(file(), 'utf8');
  writeFileSync(file(), written.replace('bad: 3', 'bad: 0').replace('rejected', 'accepted'));
  expect(counts(await project.scanned())).toMatchObject({ unmet: 40 });
  expect(project.sql("select 1 from statement where kind = 'sample-file'")).toEqual([]);
  expect(await printed(() => runSampleShow({ ...common }))).toContain('web-1.yaml is missing, or does not say what the ledger says');
  expect(await project.decide('web')).toContain('.licit/samples/web-1.yaml is written as the ledger has it');
  expect(readFileSync(file(), 'utf8')).toBe(written);
  rmSync(file());
  await project.decide('web');
  expect(readFileSync(file(), 'utf8')).toBe(written);
  expect(await complaint(() => project.decide('web'))).toContain('Draw 1 of web is decided');
  expect(verifyLedger(project.ledger)).toMatchObject({ whole: true });
});

test('a file that contradicts itself is an error, and one of another ledger is not written over', async () => {
  await decided(3);
  const written = readFileSync(file(), 'utf8');
  const wrong: [change: (text: string) => string, says: string][] = [
    [(text) => text.replace('rejected', 'accepted'), 'It does not follow: 3 bad, at most 1 are accepted'],
    [(text) => text.replace('draw: 1', 'draw: 2'), 'The name of the file says draw 1 of web'],
    [(text) => text.replace('bad: 3', 'bad: 30'), 'More than there can be'],
    [(text) => `${text}note: x\n`, 'note'],
  ];
  for (const [change, says] of wrong) {
    writeFileSync(file(), change(written));
    expect(() => project.config).toThrow(says);
  }
  writeFileSync(file(), written);
  writeFileSync(join(project.root, '.licit/samples/notes.yaml'), 'x: 1\n');
  expect(() => project.config).toThrow('does not have the name of a decision');
  rmSync(join(project.root, '.licit/samples/notes.yaml'));
  rmSync(join(project.root, '.licit/samples/web'), { recursive: true });
  await inNewLedger();
  await project.plan('web', intake);
  await project.draw('web');
  expect(await complaint(() => decided(0))).toContain('.licit/samples/web-1.yaml holds a decision of another ledger');
  expect(readFileSync(file(), 'utf8')).toBe(written);
});

test('by the policy of a base a change neither removes a rejection nor adds an acceptance, and its rejections count', async () => {
  const git = (...args: string[]) => execFileSync('git', ['-C', project.root, ...args]);
  await decided(3);
  git('add', '.licit/samples/web-1.yaml');
  git('commit', '-qm', 'decided');
  await project.draw('web', { because: 'filtered again' });
  await decided(0);
  rmSync(file(1));
  const { policy, config } = loadProject({ policyFrom: 'HEAD' });
  expect(config.decisions).toMatchObject([{ plan: 'web', draw: 1, outcome: 'rejected' }]);
  expect(policy!.change).toContainEqual({ file: '.licit/samples', kind: 'setting', name: 'decisions' });
  expect(policy!.rejections).toEqual([]);

  git('rm', '-q', '--cached', '.licit/samples/web-1.yaml');
  git('commit', '-qm', 'without');
  expect(existsSync(file(2))).toBe(true);
  writeFileSync(file(2), readFileSync(file(2), 'utf8').replace('bad: 0', 'bad: 9').replace('accepted', 'rejected'));
  const later = loadProject({ policyFrom: 'HEAD' });
  expect(later.config.decisions).toBeUndefined();
  const found = { manifests: [], notIgnored: [] } as never;
  expect(underPolicy(later.policy!, later.config, found).decisions).toMatchObject([{ plan: 'web', draw: 2, outcome: 'rejected' }]);
});
