import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadConfig } from '../src/config/config.js';
import { type FactContext, itemFacts, type Parent } from '../src/facts/facts.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import { verifyLedger } from '../src/ledger/verify/verify.js';
import { permissionsOf } from '../src/license/statements/read-license.js';
import { addressKeys, nameKeys, pathKeys } from '../src/lists/registry/dataset-keys.js';
import type { Snapshot } from '../src/model/snapshot.js';
import type { RecordedClaim } from '../src/model/statement.js';
import { scan } from '../src/scan/scan.js';
import { silentProfile } from './silent-profile.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'licit-contradictions-'));
});

function write(name: string, content: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

async function scanned(): Promise<Snapshot> {
  const ledger = join(root, '.licit/ledger.db');
  const own = join(root, 'licit.yaml');
  await scan({ paths: ['.'], cwd: root, root, ledger, config: loadConfig(existsSync(own) ? own : undefined, root), licit: '0.0.0' });
  expect(verifyLedger(ledger)).toMatchObject({ whole: true });
  const opened = readLedger(ledger);
  try {
    return snapshot(opened, findRun(opened.db)!, '0.0.0');
  } finally {
    opened.db.close();
  }
}

/** What is found by a rule: the licenses, and the places with what each says. */
function found(view: Snapshot, rule: string): { cause: unknown; said: string[] }[] {
  return view.findings
    .filter((finding) => finding.rule === rule)
    .map(({ cause, examples }) => ({
      cause: Object.values(cause).join(),
      said: examples.map(({ at, words }) => `${at.path}:${at.line ?? ''} ${words ?? ''}`),
    }))
    .sort((a, b) => (a.said.join() < b.said.join() ? -1 : 1));
}

const conflicts = (view: Snapshot) => found(view, 'license/conflict');
const looser = (view: Snapshot) => found(view, 'license/looser-than-parent');
const verdicts = (view: Snapshot, id: string) => view.rules.find((rule) => rule.id === id)!.counts;

function card(name: string, license: string, ...parents: string[]): void {
  const made = parents.length === 0 ? '' : `source_datasets:\n${parents.map((parent) => `- ${parent}\n`).join('')}`;
  write(
    `${name}/README.md`,
    `---\nlicense: ${license}\n${made}task_categories: [other]\n---\n# Dataset Card for ${name.split('/').at(-1)}\n`,
  );
}

const croissant = (license: string, more: object = {}) =>
  JSON.stringify(
    {
      '@context': { '@vocab': 'https://schema.org/' },
      '@type': 'sc:Dataset',
      conformsTo: 'http://mlcommons.org/croissant/1.0',
      name: 'stars',
      license,
      ...more,
    },
    null,
    1,
  );

describe('two descriptors of one dataset', () => {
  test('that name different licenses are a contradiction with both places', async () => {
    card('stars', 'mit');
    write('stars/croissant.json', croissant('https://creativecommons.org/licenses/by-nc/4.0/'));
    expect(conflicts(await scanned())).toEqual([
      { cause: 'CC-BY-NC-4.0 / MIT', said: ['stars/README.md:2 MIT', 'stars/croissant.json:8 CC-BY-NC-4.0'] },
    ]);
  });

  test.each([
    ['datapackage.json', JSON.stringify({ name: 'stars', licenses: [{ name: 'CC-BY-NC-4.0' }], resources: [{ path: 'a.csv' }] })],
    [
      'dataset_infos.json',
      JSON.stringify({ default: { description: '', citation: '', homepage: '', license: 'CC BY-NC 4.0', features: {} } }),
    ],
    ['LICENSE', 'SPDX-License-Identifier: CC-BY-NC-4.0\n'],
  ])('%s beside the card is heard', async (name, content) => {
    card('stars', 'mit');
    write(`stars/${name}`, content);
    const [conflict] = conflicts(await scanned());
    expect(conflict?.said.map((place) => place.split(':')[0])).toEqual(['stars/README.md', `stars/${name}`]);
  });

  test('that say the same in other words are none', async () => {
    card('stars', 'cc-by-4.0');
    write('stars/croissant.json', croissant('https://creativecommons.org/licenses/by/4.0/deed.en'));
    write('stars/LICENSE', 'Creative Commons Attribution 4.0 International\n');
    expect(conflicts(await scanned())).toEqual([]);
  });
});

test('an item that allows what its dataset denies is a contradiction of its line with the line of the card', async () => {
  card('stars', 'cc-by-nc-4.0');
  write('stars/data.jsonl', '{"id":"1","text":"a"}\n{"id":"2","text":"b","license":"cc0-1.0"}\n');
  expect(conflicts(await scanned())).toEqual([
    { cause: 'CC-BY-NC-4.0 / CC0-1.0', said: ['stars/data.jsonl:2 cc0-1.0', 'stars/README.md:2 CC-BY-NC-4.0'] },
  ]);
});

describe('a dataset made from another', () => {
  const stars = { cause: 'MIT / CC-BY-NC-4.0', said: ['stars/README.md:2 MIT', 'moons/README.md:2 CC-BY-NC-4.0'] };

  test('must not be looser than it: the stricter license governs, and both places are named', async () => {
    write('licit.yaml', 'use: { purpose: commercial }\n');
    card('moons', 'cc-by-nc-4.0');
    card('stars', 'mit', 'extended|moons');
    const view = await scanned();
    expect(looser(view)).toEqual([stars]);
    const forbidden = view.findings.filter(({ rule }) => rule === 'license/forbids-use');
    expect(forbidden.map(({ dataset, cause }) => [dataset, cause['license.governing']])).toEqual([
      ['moons', 'CC-BY-NC-4.0'],
      ['stars', 'CC-BY-NC-4.0'],
    ]);
  });

  test.each([
    '../moons',
    'moons',
    'extended|other-moons',
    'https://huggingface.co/datasets/somebody/moons',
    'somebody/moons',
    'Moons dataset',
  ])('is found by %s', async (name) => {
    card('moons', 'cc-by-nc-4.0');
    card('stars', 'mit', name);
    expect(looser(await scanned())).toEqual([stars]);
  });

  test('is found by the address or DOI that its parent states for itself', async () => {
    write('moons/README.md', '---\nlicense: cc-by-nc-4.0\nhomepage: https://www.moons.example/data/\ntask_categories: [other]\n---\n');
    write('suns/README.md', '---\nlicense: cc-by-sa-4.0\nurl: https://doi.org/10.5072/Suns.1\ntask_categories: [other]\n---\n');
    card('stars', 'mit', 'http://moons.example/data');
    card('comets', 'cc0-1.0', 'https://dx.doi.org/10.5072/suns.1');
    expect(looser(await scanned()).map(({ cause }) => cause)).toEqual(['CC0-1.0 / CC-BY-SA-4.0', 'MIT / CC-BY-NC-4.0']);
  });

  test('is not judged where its parent is not in the ledger or more than one could be meant', async () => {
    card('a/moons', 'cc-by-nc-4.0');
    card('b/moons', 'mit');
    card('stars', 'mit', 'moons');
    card('comets', 'mit', 'planets');
    const view = await scanned();
    expect(looser(view)).toEqual([]);
    expect(verdicts(view, 'license/looser-than-parent')).toEqual({ met: 0, stated: 0, unmet: 0, unproven: 2, 'not-applicable': 2 });
  });

  test('a fork that says whose it is stands for no other', async () => {
    write(
      'moons/README.md',
      '---\nlicense: cc-by-nc-4.0\nhomepage: https://huggingface.co/datasets/other/moons\ntask_categories: [other]\n---\n',
    );
    card('stars', 'mit', 'somebody/moons');
    expect(looser(await scanned())).toEqual([]);
  });

  test('is as strict as what its parents were made from, however long the chain and in whatever order', async () => {
    card('z', 'cc-by-nc-4.0');
    for (const [child, parent] of ['abcd', 'bcde', 'cdez'].flatMap((names) => [[`${names[0]}1x`, `${names[1]}1x`]]))
      card(child!, 'mit', parent!);
    card('d1x', 'mit', '../z');
    const view = await scanned();
    expect(looser(view).map(({ said }) => said)).toEqual(
      ['a1x', 'b1x', 'c1x', 'd1x'].map((name) => [`${name}/README.md:2 MIT`, 'z/README.md:2 CC-BY-NC-4.0']),
    );
  });

  test('circles and datasets made from themselves end', async () => {
    card('aaa', 'mit', 'bbb', 'aaa');
    card('bbb', 'cc-by-sa-4.0', 'aaa');
    expect(looser(await scanned())).toEqual([
      { cause: 'MIT / CC-BY-SA-4.0', said: ['aaa/README.md:2 MIT', 'bbb/README.md:2 CC-BY-SA-4.0'] },
    ]);
  });

  test('is judged anew when its parent changes, and not when nothing does', async () => {
    card('moons', 'mit');
    card('stars', 'mit', 'moons');
    const first = await scanned();
    expect(looser(first)).toEqual([]);
    expect(verdicts(first, 'license/looser-than-parent').met).toBe(1);
    card('moons', 'cc-by-nc-4.0');
    expect(looser(await scanned())).toEqual([stars]);
  });

  test('a license beside the derivation counts where the parent is not in the ledger', async () => {
    write('stars/croissant.json', croissant('MIT', { isBasedOn: { '@type': 'Dataset', name: 'Moons', license: 'CC-BY-NC-4.0' } }));
    card('comets', 'mit', 'Suns (CC BY-NC 4.0)');
    expect(looser(await scanned()).map(({ cause }) => cause)).toEqual(['MIT / CC-BY-NC-4.0', 'MIT / CC-BY-NC-4.0']);
  });

  test('a copy of a license text does not settle it', async () => {
    card('moons', 'cc-by-nc-4.0');
    card('stars', 'mit', 'moons');
    write('permission.txt', 'We allow you to use these data under the MIT License.');
    write(
      'licit.yaml',
      'use: { purpose: commercial }\ndeclarations:\n  - { dataset: stars, license: { expression: MIT, evidence: permission.txt } }\n',
    );
    const view = await scanned();
    expect(looser(view)).toHaveLength(1);
  });

  test('items with a license of their own are not judged by several parents at once', async () => {
    card('moons', 'cc-by-nc-4.0');
    card('suns', 'mit');
    card('stars', 'cc-by-4.0', 'moons', 'suns');
    write(
      'stars/data.jsonl',
      '{"id":"1","text":"a","license":"cc-by-nc-4.0"}\n{"id":"2","text":"b","license":"cc-by-4.0"}\n{"id":"3","text":"c"}\n',
    );
    const view = await scanned();
    expect(verdicts(view, 'license/looser-than-parent')).toMatchObject({ met: 1, unmet: 1, unproven: 1 });
  });
});

describe('what a dataset is looked up by', () => {
  test('names without the word dataset, punctuation and case', () => {
    expect([nameKeys('The Moons Dataset'), nameKeys('moons_corpus'), nameKeys('s3://lake/Moons/'), nameKeys('星空数据集')]).toEqual([
      ['name:moons'],
      ['name:moons'],
      ['name:moons'],
      [],
    ]);
    expect([nameKeys('https://moons.example/moons'), nameKeys('data'), nameKeys('x'.repeat(300))]).toEqual([[], [], []]);
  });

  test('addresses without scheme, www, fragment and closing slash', () => {
    expect(addressKeys('https://www.Moons.example/data.git/#top')).toEqual(['url:moons.example/data']);
    expect(addressKeys('https://huggingface.co/datasets/somebody/moons/tree/main')).toEqual(['hub:somebody/moons']);
    expect(addressKeys('https://huggingface.co/datasets/moons/tree/main')).toEqual(['hub:moons']);
    expect(addressKeys('doi:10.5072/Moons.1.')).toEqual(['doi:10.5072/moons.1']);
    expect(addressKeys('moons')).toEqual([]);
  });

  test('paths as seen from the file that names them', () => {
    expect(pathKeys('../moons/', 'stars/README.md')).toContain('path:moons');
    expect(pathKeys('s3://lake/moons', 'stars/README.md')).toEqual([]);
  });
});

describe('the license that governs', () => {
  const licenses = [
    'MIT',
    'CC0-1.0',
    'CC-BY-4.0',
    'CC-BY-SA-4.0',
    'CC-BY-NC-4.0',
    'CC-BY-ND-4.0',
    'LicenseRef-proprietary',
    'LicenseRef-custom',
  ];
  const anyLicense = fc.constantFrom(...licenses);
  const profile = silentProfile();
  const context: FactContext = {
    use: {},
    provider: {},
    records: {},
    instruments: [],
    kinds: [],
    unread: 0,
    notScanned: 0,
    kept: true,
    asOf: '2026-11-24',
  };
  const at = { path: 'README.md', line: 2, field: 'license' };
  const factsOf = (own: string, parents: readonly string[]) => {
    const claim: RecordedClaim = { id: 1, about: 'license', state: 'known', value: own, raw: own, at, by: 'metadata' };
    const made = parents.map((license, index): Parent => ({ name: `parent ${index}`, at, license, from: [`parent ${index}`] }));
    return itemFacts({ profile, claims: [claim], statements: [], parents: made }, context);
  };
  const permitted = ['train', 'commercial', 'derivatives', 'redistribute'] as const;

  test('never allows what a parent forbids, and no parent adds a permission', () => {
    fc.assert(
      fc.property(anyLicense, fc.array(anyLicense, { maxLength: 4 }), (own, parents) => {
        const facts = factsOf(own, parents);
        for (const name of permitted) {
          const allowed = facts[`license.permits.${name}`]?.value;
          const forbids = parents.some((parent) => permissionsOf(parent)[name] === 'no');
          if (forbids && permissionsOf(own)[name] === 'yes') expect(allowed).toBe(false);
          if (allowed === true) expect(permissionsOf(own)[name]).toBe('yes');
        }
      }),
    );
  });

  test('is the same in whatever order the parents are named', () => {
    fc.assert(
      fc.property(anyLicense, fc.array(anyLicense, { maxLength: 4 }), (own, parents) => {
        const [one, two] = [factsOf(own, parents), factsOf(own, parents.toReversed())];
        for (const name of ['license.governing', 'license.looser-than-parent', 'license.parent', 'license.against-parent'] as const)
          expect(one[name]?.value).toEqual(two[name]?.value);
      }),
    );
  });
});
