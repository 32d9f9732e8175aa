import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { answerJsonSchema, grantsJsonSchema } from '../src/config/config.js';
import { readGrants } from '../src/config/grants-file.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { LicitError } from '../src/model/errors.js';
import { rejudge } from '../src/scan/run.js';
import { Project, revoked, unmet } from './grants/held.js';

let project: Project;
beforeEach(() => {
  project = new Project();
  project.write('contract.txt', 'we allow it');
});
afterEach(() => {
  vi.useRealTimers();
});

function on(day: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T08:00:00Z`) });
}

const pictures = ['https://px.example/1.jpg', 'https://cdn.px.example/2.jpg', 'https://notpx.example/3.jpg'];

describe('a grant follows its days', () => {
  test('it allows on its last day and not on the next, and the day before is still shown as it was', async () => {
    project.list('data/a.jsonl', pictures.slice(0, 1));
    project.grant({ since: '2027-01-01', until: '2027-12-31' });
    on('2026-12-31');
    expect(unmet(await project.scanned())).toContain('license/forbids-use');
    on('2027-01-01');
    expect(unmet(await project.scanned())).not.toContain('license/forbids-use');
    on('2027-12-31');
    const last = await project.scanned();
    expect(unmet(last)).not.toContain('license/forbids-use');
    expect(unmet(last)).toContain('grant/ends-soon');
    on('2028-01-01');
    const after = await project.scanned();
    expect(unmet(after)).toEqual(expect.arrayContaining(['grant/expired', 'license/forbids-use']));
    expect(after.run.unchanged).toBe(1);
    expect(after.grants).toMatchObject([{ state: 'ended', items: 1 }]);
    expect(unmet(project.asOf('2027-06-01'))).not.toContain('license/forbids-use');
    expect(project.asOf('2027-06-01').grants).toMatchObject([{ state: 'in-force', items: 1 }]);
  });

  test('nothing is judged again until a day comes on which it stands otherwise', async () => {
    project.list('data/a.jsonl', pictures);
    project.grant({ until: '2027-12-31' });
    const judgings: number[] = [];
    for (const day of ['2027-01-01', '2027-11-30', '2027-12-01', '2027-12-31', '2028-01-01', '2029-01-01']) {
      on(day);
      await project.scanned();
      judgings.push(project.sql<{ n: number }>('select count(*) as n from judging')[0]!.n);
    }
    expect(judgings).toEqual([1, 1, 2, 2, 3, 3]);
  });

  test('it ends on the day it is revoked, and stays on record', async () => {
    project.list('data/a.jsonl', pictures);
    const { id } = project.grant();
    revoked(project.root, id, '2027-03-01');
    on('2027-02-28');
    await project.scanned();
    expect(project.broken('license/forbids-use')).toEqual(['data/a.jsonl-2']);
    on('2027-03-01');
    const view = await project.scanned();
    expect(project.broken('license/forbids-use')).toHaveLength(3);
    expect(view.grants).toMatchObject([{ grant: { id: 'px-example', revoked: '2027-03-01', until: '2030-12-31' }, state: 'revoked' }]);
    expect(view.findings.find(({ rule }) => rule === 'grant/expired')!.examples[0]!.at).toEqual({
      path: '.licit/answers/px-example.yaml',
      line: 1,
    });
  });
});

describe('a grant takes in', () => {
  test('the items of a host and its subdomains', async () => {
    project.list('data/a.jsonl', [...pictures.slice(0, 2), ...pictures]);
    project.grant();
    const view = await project.scanned();
    expect(project.broken('license/forbids-use')).toEqual(['data/a.jsonl-4']);
    const [finding] = view.findings.filter(({ rule }) => rule === 'license/forbids-use');
    expect([finding!.items, finding!.examples.map(({ key }) => key)]).toEqual([1, ['data/a.jsonl-4']]);
  });

  test('the manifests that match a path, the dataset of a name, the items under a license, and what matches all that are given', async () => {
    const urls = pictures.slice(0, 2);
    const taken = async (scope: Record<string, string>): Promise<string[]> => {
      project = new Project();
      project.write('contract.txt', 'we allow it');
      project.list('data/one/a.jsonl', urls);
      project.list('data/one/b.jsonl', urls, 'CC-BY-NC-ND-4.0');
      project.list('data/two/c.jsonl', urls);
      const { id } = project.grant({ about: scope });
      await project.scanned();
      return project
        .sql<{ path: string; n: number }>(
          `select c.manifest as path, sum(c.items) as n from cases c join fact f using (judging, judged), json_each(f.value) g
           where f.name = 'license.grant' and g.value = '${id}' group by 1 order by 1`,
        )
        .map(({ path, n }) => `${path} ${n}`);
    };
    expect(await taken({ path: 'data/*/a.jsonl' })).toEqual(['data/one/a.jsonl 2']);
    expect(await taken({ dataset: 'data/one' })).toEqual(['data/one/a.jsonl 2', 'data/one/b.jsonl 2']);
    expect(await taken({ license: 'cc by-nc 4.0' })).toEqual(['data/one/a.jsonl 2', 'data/two/c.jsonl 2']);
    expect(await taken({ dataset: 'data/one', license: 'CC-BY-NC-ND-4.0', host: 'cdn.px.example' })).toEqual(['data/one/b.jsonl 1']);
    expect(await taken({ dataset: 'data/two', path: 'data/one/' })).toEqual([]);
  });

  test('a host in letters of any writing and in punycode alike', async () => {
    project.list('data/a.jsonl', ['https://图片.example/1.jpg', 'https://cdn.xn--wcsw84d.example/2.jpg', 'https://px.example/3.jpg']);
    project.grant({ about: { host: '图片.example' } });
    await project.scanned();
    expect(project.broken('license/forbids-use')).toEqual(['data/a.jsonl-2']);
  });

  test('nothing where its scope is misspelled, which is said', async () => {
    project.list('data/a.jsonl', pictures);
    project.grant({ about: { host: 'xp.example' } });
    const view = await project.scanned();
    expect(unmet(view)).toContain('grant/unused');
    expect(view.grants).toMatchObject([{ items: 0, state: 'in-force' }]);
  });

  test('a dataset without a list only where it takes in all that describes it', async () => {
    project.write('data/README.md', '---\nlicense: cc-by-nc-4.0\n---\n# Pictures\n');
    project.write(
      'data/dataset_infos.json',
      '{"default": {"description": "pictures", "license": "cc-by-nc-4.0", "features": {}, "splits": {}}}',
    );
    project.grant({ about: { path: 'data/README.md' } });
    expect(unmet(await project.scanned())).toEqual(expect.arrayContaining(['license/forbids-use', 'grant/unused']));
    project.grant({ about: { path: 'data/' } });
    expect(unmet(await project.scanned())).not.toContain('license/forbids-use');
  });
});

describe('a grant that is deleted from the file', () => {
  test('is said to be missing, also when the whole file is gone, until it is back', async () => {
    project.list('data/a.jsonl', pictures);
    project.grant();
    await project.scanned();
    const text = project.read('.licit/answers/px-example.yaml');
    rmSync(join(project.root, '.licit/answers'), { recursive: true });
    const view = await project.scanned();
    const [finding] = view.findings.filter(({ rule }) => rule === 'grant/removed');
    expect(finding).toMatchObject({
      cause: { 'grant.removed': 'px-example' },
      examples: [{ at: { path: '.licit/answers/px-example.yaml' } }],
    });
    expect(project.broken('license/forbids-use')).toHaveLength(3);
    project.write('.licit/answers/px-example.yaml', text);
    expect(unmet(await project.scanned())).not.toContain('grant/removed');
  });
});

describe('a contract', () => {
  test('that is changed or gone makes the grant count for nothing until it is back', async () => {
    project.list('data/a.jsonl', pictures.slice(0, 1));
    project.grant();
    expect(unmet(await project.scanned())).not.toContain('license/forbids-use');
    project.write('contract.txt', 'we allow it not');
    const changed = await project.scanned();
    expect(unmet(changed)).toEqual(expect.arrayContaining(['grant/evidence-changed', 'license/forbids-use']));
    expect(changed.grants).toMatchObject([{ state: 'evidence-changed' }]);
    rmSync(join(project.root, 'contract.txt'));
    expect(unmet(await project.scanned())).toEqual(expect.arrayContaining(['grant/evidence-missing', 'license/forbids-use']));
    project.write('contract.txt', 'we allow it');
    expect(unmet(await project.scanned()).filter((rule) => /^grant\/(?!covers)|forbids/.test(rule))).toEqual([]);
    expect(project.asOf('2').grants).toMatchObject([{ state: 'evidence-changed' }]);
  });

  test('is recorded by path, digest and size, and never its content', async () => {
    project.write('contract.txt', 'the secret terms of it');
    project.list('data/a.jsonl', pictures);
    project.grant();
    await project.scanned();
    expect(project.sql('select path, bytes, present from evidence')).toEqual([
      { path: 'contract.txt', bytes: expect.any(Number), present: 1 },
    ]);
    expect(project.read('.licit/ledger.db')).not.toContain('secret terms');
  });
});

describe('two grants', () => {
  test('allow together what neither allows alone', async () => {
    project.list('data/a.jsonl', pictures.slice(0, 1), null);
    project.grant({ allow: ['train'] });
    expect(unmet(await project.scanned())).toContain('license/missing');
    project.grant({ from: 'agency.example', allow: ['commercial'] });
    expect(unmet(await project.scanned())).not.toContain('license/missing');
  });

  test('the one that ended is not missed where the other allows as much', async () => {
    project.list('data/a.jsonl', pictures.slice(0, 1));
    project.grant({ until: '2026-12-31' });
    project.grant({ since: '2027-01-01' });
    on('2027-02-01');
    const view = await project.scanned();
    expect(unmet(view).filter((rule) => /^grant\/(?!covers)|forbids/.test(rule))).toEqual([]);
    expect(view.grants!.map(({ grant, state }) => [grant.id, state])).toEqual([
      ['px-example', 'ended'],
      ['px-example-2', 'in-force'],
    ]);
  });
});

describe('who wrote a grant down', () => {
  test('stands in the erasable table only, and the ledger stays whole without the name', async () => {
    project.list('data/a.jsonl', pictures);
    project.grant({ by: 'Somebody Who Decides', because: 'Somebody said so' });
    const view = await project.scanned();
    expect(JSON.stringify([view, project.sql('select * from statement'), project.sql('select body from entry')])).not.toContain('Somebody');
    expect(project.sql('select name from person')).toEqual([{ name: 'Somebody Who Decides' }]);
    const db = new Database(project.ledger);
    db.exec('delete from person');
    db.close();
    expect(verifyLedger(project.ledger)).toMatchObject({
      whole: true,
      erased: [expect.stringMatching(/^the name of the person in statement 1/)],
    });
  });

  test('a giver who left an address is recorded without it', async () => {
    project.list('data/a.jsonl', pictures);
    const { id } = project.grant({ from: 'owner.of.pictures@post.zz' });
    expect(id).toBe('grant-1');
    expect(JSON.stringify(await project.scanned())).not.toContain('owner.of.pictures');
  });
});

describe('a run that only judges', () => {
  const again = (patience?: number) =>
    rejudge({
      ledger: project.ledger,
      root: project.root,
      config: project.config,
      licit: '0.0.0',
      extra: [],
      command: 'licit answer grant add',
      patience,
    });

  test('takes up a grant without reading a manifest, keeps what was read, and is a run like others', async () => {
    project.list('data/a.jsonl', pictures);
    await project.scanned();
    project.grant();
    rmSync(join(project.root, 'data'), { recursive: true });
    const { run, head } = await again();
    expect([run, project.asOf().totals.items, project.broken('license/forbids-use').length]).toEqual([2, 3, 1]);
    expect(verifyLedger(project.ledger, { head })).toMatchObject({ whole: true, headKnown: true, runs: 2 });
    expect(project.sql('select summary from history where run = 2')).toEqual([{ summary: 'licit answer grant add, judged' }]);
  });

  test('keeps the rules of users that the scan before went by', async () => {
    project.list('data/a.jsonl', pictures);
    await project.scanned();
    const [ours] = project.sql<{ body: string }>("select body from document where kind = 'rule' limit 1");
    const extra = [{ ...JSON.parse(ours!.body), id: 'ours/rule' }];
    await rejudge({
      ledger: project.ledger,
      root: project.root,
      config: project.config,
      licit: '0.0.0',
      extra,
      command: 'licit answer grant add',
    });
    expect(project.asOf().rules.map(({ id }) => id)).toContain('ours/rule');
  });

  test('waits for who writes, gives up in time, and the next scan takes the grant up', async () => {
    project.list('data/a.jsonl', pictures);
    await project.scanned();
    project.grant();
    const other = new Database(project.ledger);
    other.exec('begin immediate');
    await expect(again(300)).rejects.toThrow(/The ledger is in use by/);
    other.exec('rollback');
    other.close();
    expect(project.broken('license/forbids-use')).toHaveLength(3);
    await project.scanned();
    expect(project.broken('license/forbids-use')).toHaveLength(1);
  });
});

describe('.licit/grants.yaml', () => {
  const valid = (more = '') => `grants:
  - id: px
    from: px.example
    scope: { host: px.example }
    allow: [train]
    until: 2028-01-01
    evidence: { path: contract.txt, sha256: ${'a'.repeat(64)}, bytes: 1 }
${more}`;
  function refusal(text: string): string {
    try {
      readGrants(text, project.root);
    } catch (cause) {
      if (cause instanceof LicitError) return `${cause.message}\n${cause.fix}`;
      throw cause;
    }
    return 'accepted';
  }

  test.each([
    ['a misspelled permission', valid().replace('[train]', '[trian]'), '.licit/grants.yaml:5:13  0: trian     Did you mean `train`?'],
    ['a misspelled key', valid('    untill: 2028-01-01\n'), '.licit/grants.yaml:8:5  untill     Did you mean `until`?'],
    ['a misspelled scope', valid().replace('{ host:', '{ hots:'), '.licit/grants.yaml:4:14  hots     Did you mean `host`?'],
    ['no scope', valid().replace('{ host: px.example }', '{}'), 'Say what it covers'],
    [
      'a day that is none',
      valid().replace('2028-01-01', '2028-02-30'),
      '.licit/grants.yaml:6:12  until: 2028-02-30     There is no such day.',
    ],
    ['an end before the beginning', valid('    since: 2029-01-01\n'), 'It ends before it begins (since 2029-01-01)'],
    ['no end', valid().replace(/ +until.*\n/, ''), 'until'],
    ['a whole top-level domain', valid().replace('px.example }', 'example }'), 'Write the name of a host'],
    ['a wildcard', valid().replace('px.example }', '"*.px.example" }'), 'Write the name of a host'],
    ['an address', valid().replace('px.example }', 'https://px.example/ }'), 'Write the name of a host'],
    ['a license nobody knows', valid().replace('host: px.example', 'license: our own terms'), 'Not a license that licit knows'],
    ['an id twice', valid(valid().replace('grants:\n', '')), '.licit/grants.yaml:8:9  id: px     Another grant has this id'],
    ['a contract outside', valid().replace('contract.txt', '../contract.txt'), 'Lies outside the project'],
    ['text that is no YAML', 'grants: [', 'not YAML'],
    ['a list for the whole', '- id: px\n', 'Write keys with values'],
    ['escapes for a terminal', valid().replace('id: px', 'id: "\\u001b[2Jpx"'), '�[2Jpx'],
  ])('%s is refused with its place', (_, text, said) => {
    expect(refusal(text)).toContain(said);
    expect(refusal(text)).not.toContain('\u001b');
  });

  test('aliases that unfold into too much, deep nesting and huge files end with a plain word', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf'])
      bomb.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${of}`).join(', ')}]`);
    expect(refusal(bomb.join('\n'))).toContain('too many aliases');
    expect(refusal(`grants: ${'['.repeat(20_000)}`)).toMatch(/not YAML|nested/);
    project.write('.licit/grants.yaml', `# ${'x'.repeat(5_000_001)}`);
    expect(() => project.config).toThrow('.licit/grants.yaml is larger than 5 MB');
  });

  test('what licit writes follows the schema that is published for editors', () => {
    project.grant({ since: '2026-01-01', because: 'a note', by: 'Somebody Who Decides' });
    revoked(project.root, 'px-example', '2027-01-01');
    const check = new Ajv2020({ strict: false }).compile(answerJsonSchema());
    const text = project.read('.licit/answers/px-example.yaml');
    expect(check(parse(text)), JSON.stringify(check.errors)).toBe(true);
    expect(check(parse(text.replace('train', 'trian')))).toBe(false);
    const old = new Ajv2020({ strict: false }).compile(grantsJsonSchema());
    expect(old(parse(valid()))).toBe(true);
    expect(old(parse(valid().replace('[train]', '[trian]')))).toBe(false);
  });

  test('keeps what people wrote around a grant when it is revoked', () => {
    project.grant({ id: 'more', about: { dataset: 'news: 2026' } });
    const path = '.licit/answers/more.yaml';
    project.write(path, `# reviewed by legal\n${project.read(path)}# do not renew`);
    revoked(project.root, 'more', '2027-01-01');
    expect(project.read(path)).toMatch(/^# reviewed by legal\n[\s\S]*# do not renew\nrevoked: 2027-01-01\n$/);
    expect(project.config.grants).toMatchObject([{ id: 'more', revoked: '2027-01-01', scope: { dataset: 'news: 2026' } }]);
  });

  test('a grant can be added beside a file of earlier ones, where it is not revoked, and words that YAML would take for more stay words', () => {
    for (const text of ['', '# nothing yet\n', 'grants:\n', 'grants: []\n', '\uFEFFgrants: []\n', valid()]) {
      project.write('.licit/grants.yaml', text);
      const from = '- "x": *y # {z}\n\u001b[2J';
      expect(project.grant({ from, because: '!!js/function' })).toMatchObject({ id: 'grant-1', from });
      rmSync(join(project.root, '.licit/answers/grant-1.yaml'));
    }
    expect(() => revoked(project.root, 'px', '2027-01-01')).toThrow('px is written in .licit/grants.yaml');
  });

  test('what would not be read back is not written, and an id is one grant’s', () => {
    expect(() => project.grant({ until: '2028-13-01' })).toThrow('until: 2028-13-01     There is no such day.');
    expect(() => project.grant({ id: 'No id' })).toThrow('cannot be the id of a grant');
    expect(existsSync(join(project.root, '.licit/answers'))).toBe(false);
    expect(project.grant().id).toBe('px-example');
    expect(() => project.grant({ id: 'px-example' })).toThrow('Another grant has the id px-example');
  });
});
