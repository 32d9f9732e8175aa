/** A law is a file: what it says of itself is used everywhere, and in a project under one law nothing speaks of another. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { detectors, instruments, reports, rules } from '../src/catalog/catalog.js';
import { main } from '../src/cli.js';
import { configText } from '../src/commands/init/config-text.js';
import { loadConfig } from '../src/config/config.js';
import { factDictionary } from '../src/facts/dictionary.js';
import { readLedger } from '../src/ledger/open-ledger.js';
import { findRun } from '../src/ledger/read/as-of.js';
import { snapshot } from '../src/ledger/read/query.js';
import type { Lang } from '../src/model/basics.js';
import type { Law } from '../src/model/rule.js';
import type { Snapshot } from '../src/model/snapshot.js';
import { scan } from '../src/scan/scan.js';
import { allLaws, basisName, saying } from '../src/text/words/laws.js';
import { called } from './in-process.js';

const root = resolve(import.meta.dirname, '..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** What a project has of everything that laws speak about. `basis`: its legal bases, as licit.yaml has them. */
function project(instrument: string, basis = '{ term: consent, purpose: marketing }'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'licit-law-')));
  folders.push(folder);
  const write = (name: string, content: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  write(
    'licit.yaml',
    `provider: { name: Example Ltd, contact: privacy@example.com }
use: { purpose: commercial, offered: [SG] }
instruments: [${instrument}]
declarations:
  - path: data/people.csv
    source: { kind: user-other-product, name: calls }
    basis: ${basis}
    minors: present
    handling: { recipients: [a partner], published: true, publicPlaces: true, transfer: { to: [US] }, retention: '2020-01-01', deidentified: { as: de-identified } }
`,
  );
  write(
    'data/people.csv',
    `id,text,email,diagnosis,religion,consent\n${['given', 'withdrawn', 'given', '']
      .map((said, n) => `${n},hello,caller${n}@youxiang.zz,type 2 diabetes,Buddhist,${said}`)
      .join('\n')}\n`,
  );
  write('data/others.csv', 'id,text,email\n1,Grüße,someone1@youxiang.zz\n');
  write('data/README.md', '# People\n\nNo text or data mining. Research only.\n');
  return folder;
}

async function scanned(folder: string): Promise<Snapshot> {
  const ledger = join(folder, '.licit/ledger.db');
  const config = loadConfig(join(folder, 'licit.yaml'), folder);
  await scan({ paths: ['data'], cwd: folder, root: folder, ledger, key: new Uint8Array(32).fill(7), config, licit: '0.0.0', workers: 0 });
  const read = readLedger(ledger);
  try {
    return snapshot(read, findRun(read.db)!, '0.0.0');
  } finally {
    read.db.close();
  }
}

const made = new Map<string, Promise<{ folder: string; found: Snapshot }>>();

/** The project under one law alone, scanned once. */
function under(law: string): Promise<{ folder: string; found: Snapshot }> {
  const folder = made.has(law) ? '' : project(law);
  const world = made.get(law) ?? scanned(folder).then((found) => ({ folder, found }));
  made.set(law, world);
  return world;
}

const langs: readonly Lang[] = ['en', 'zh'];

/** All that is printed in a project: reports but for the form of one country, what explains its rules and an item, and a new licit.yaml. */
async function outputs(folder: string, found: Snapshot, instrument: string): Promise<string> {
  const printed: string[] = [JSON.stringify(found)];
  for (const report of await reports()) {
    if (report.id === 'cn-dossier') continue;
    for (const lang of langs)
      for (const { content } of report.render(found, { lang, width: 80, color: false, failOn: 'error', strict: false, exit: 1 }))
        printed.push(typeof content === 'string' ? content : Buffer.from(content).toString());
  }
  for (const lang of langs) {
    for (const { id } of rules().filter((rule) => /^(?:pi\/(?:sens|basis-n|min)|optout|source\/no|project\/scope)/.test(rule.id)))
      printed.push((await called(folder, ['explain', id, '--lang', lang], process.env, main)).out);
    for (const what of ['data/people.csv:2', 'data/people.csv:3'])
      for (const command of ['explain', 'show'])
        printed.push((await called(folder, [command, what, '--lang', lang], process.env, main)).out);
  }
  printed.push(configText({ law: instrument }));
  return printed.join('\n');
}

/** Names by which laws are told; those of one law are no part of those of another. */
function namesOf(one: ReturnType<typeof instruments>[number]): string[] {
  const own = (one as Partial<Law>).personalData;
  return [
    one.id,
    one.short.zh,
    one.short.en,
    `《${one.title.zh}》`,
    one.title.en,
    ...(own?.bases.map(({ term }) => term.replace(/[#:]A.*/, '')) ?? []),
  ];
}

describe.each(allLaws().map((law) => [law.id, law] as const))('a project under %s alone', (id, law) => {
  test('speaks of no law of another country, in any output', async () => {
    const { folder, found } = await under(id);
    expect(found.findings.length).toBeGreaterThan(10);
    const text = await outputs(folder, found, id);
    const others = instruments().filter(({ jurisdiction }) => jurisdiction !== law.jurisdiction);
    const said = [...new Set(others.flatMap(namesOf))].filter((name) =>
      new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`).test(text),
    );
    expect(said).toEqual([]);
    for (const name of [law.short.en, law.short.zh, law.title.en]) expect(text).toContain(name);
  });

  test('has its duties, bases, sensitive kinds, consents and deadlines as its file says them', async () => {
    const { found } = await under(id);
    const suggested = JSON.stringify(found.findings.map(({ commands }) => commands)).includes("--basis 'separate consent'");
    expect(suggested).toBe(law.personalData.sensitive.asks.consent === 'separate');
    expect(found.duties.map((duty) => duty.id)).toEqual(law.duties.map((duty) => duty.id));
    const { personalData } = law;
    const consent = personalData.bases.find(({ same }) => same?.includes('dpv:Consent'))!;
    const sensitive = found.findings.filter(({ rule }) => rule === 'pi/sensitive-without-separate-consent');
    const kinds = personalData.sensitive.kinds.flatMap(({ are }) => are);
    expect(
      sensitive
        .map(({ cause }) => cause['pi.sensitive-kinds'])
        .filter((kind) => !String(kind).includes('stated'))
        .sort(),
    ).toEqual(['pi/health', 'pi/religion'].filter((kind) => kinds.includes(kind)));
    const missing = found.findings.filter(({ rule }) => rule === 'pi/without-separate-consent');
    const done = ['provision', 'publication', 'public-images', 'transfer'];
    expect([...new Set(missing.map(({ cause }) => cause['handling.separate-missing']))].sort()).toEqual(
      (personalData.separate ?? [])
        .map((one) => one.for)
        .filter((one) => done.includes(one))
        .sort(),
    );
    const report = (await reports()).find((one) => one.id === 'provenance')!;
    for (const lang of langs) {
      const files = report.render(found, { lang, width: 80, color: false, failOn: 'error', strict: false, exit: 1 });
      const page = String(files.find(({ name }) => name === 'report.md')!.content).replaceAll('\\', '');
      expect(page).toContain(basisName(consent.term, lang, [law]).replace(consent.name[lang], '').trim());
      for (const duty of law.duties) expect(page).toContain(duty.article[lang]);
      for (const { what, within } of personalData.deadlines) expect(page).toContain(`| ${what[lang]} | ${within[lang]} |`);
      if (personalData.children) expect(page).toContain(saying(law, personalData.children.says, personalData.children.article)[lang]);
    }
  });
});

test('where a person states a condition of Art. 9(2) beside a basis, the rule on sensitive information is unmet only for who withdrew', async () => {
  const gdpr = allLaws().find(({ jurisdiction }) => jurisdiction === 'EU')!;
  const unmet = async (...terms: string[]): Promise<number | undefined> => {
    const found = await scanned(project(gdpr.id, `[${terms.map((term) => `{ term: '${term}' }`).join(', ')}]`));
    return found.rules.find(({ id }) => id === 'pi/sensitive-without-separate-consent')?.counts.unmet;
  };
  expect(await unmet('eu-gdpr:A6-1-f')).toBe(4);
  for (const letter of ['e', 'j']) expect(await unmet('eu-gdpr:A6-1-f', `eu-gdpr:A9-2-${letter}`)).toBe(1);
});

test('rules and facts name no law in their own words: those that are in force are cited', () => {
  const said = [
    ...rules().flatMap(({ title, why, fix, message }) => [title, why, fix, message]),
    ...Object.values(factDictionary).map(({ says }) => says),
  ].flatMap(({ en, zh }) => [en, zh]);
  const names = instruments().flatMap(namesOf);
  expect(said.filter((text) => names.some((name) => text.includes(name)))).toEqual([]);
});

test('kinds that a law calls sensitive are kinds that detectors find, and terms of bases are told apart', async () => {
  const known = new Set((await detectors()).map(({ id }) => id));
  const kinds = allLaws().flatMap(({ personalData }) => personalData.sensitive.kinds.flatMap(({ are }) => are));
  expect(kinds.filter((kind) => !known.has(kind))).toEqual([]);
  const terms = allLaws().flatMap(({ personalData }) => personalData.bases.map(({ term }) => term));
  expect(new Set(terms).size).toBe(terms.length);
});

test('no code and no rule knows the law of Korea or Japan', () => {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ts$|^rules.*\.yaml$/.test(name));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((name) => /kr-pip|jp-appi|\bPIPA\b|\bAPPI\b/.test(readFileSync(join(src, name), 'utf8')))).toEqual([]);
});

const madeUp = `id: qq-made-up-2030
title: { en: Made-up Act on Personal Information, zh: 虚构个人信息法 }
short: { en: MUPA, zh: 《虚构个人信息法》 }
version: { en: of 2030, zh: 2030年 }
jurisdiction: QQ
inForce: '2030-01-01'
source: https://example.com/act
personalData:
  names: [mupa]
  certainty: memory
  bases:
    - { term: 'licit:qq-made-up#S4-1', article: { en: s. 4(1), zh: 第四条第一款 }, name: { en: nod of the person, zh: 本人点头同意 }, kind: consent, same: ['dpv:Consent'] }
    - { term: 'licit:qq-made-up#S9', article: { en: s. 9, zh: 第九条 }, name: { en: permit of the office, zh: 主管机关许可 }, lifts: true }
  sensitive:
    name: { en: delicate information, zh: 需慎重处理的信息 }
    kinds: [{ article: { en: s. 8, zh: 第八条 }, are: [pi/religion] }]
    asks: { article: { en: s. 9, zh: 第九条 } }
    otherwise: 'no'
  separate: [{ for: transfer, article: { en: s. 10, zh: 第十条 } }]
  deadlines: [{ what: { en: answer, zh: 答复 }, within: { en: nine days, zh: 九日 }, article: { en: s. 11, zh: 第十一条 } }]
duties:
  - id: s-9
    article: { en: s. 9, zh: 第九条 }
    asks: { en: Have a permit for delicate information., zh: 处理需慎重处理的信息应当取得许可。 }
    rules: [pi/sensitive-without-separate-consent]
    person: { en: the permit, zh: 许可文件 }
    certainty: memory
`;

test('a made-up law in one file is used like the others', () => {
  const licit = realpathSync(mkdtempSync(join(tmpdir(), 'licit-made-up-')));
  folders.push(licit);
  for (const part of ['dist', 'bin', 'package.json']) cpSync(join(root, part), join(licit, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(licit, 'node_modules'));
  rmSync(join(licit, 'dist/catalog/documents.json'));
  writeFileSync(join(licit, 'dist/instruments/qq-made-up-2030.yaml'), madeUp);
  const run = (folder: string, ...words: string[]): string => {
    try {
      return execFileSync(process.execPath, [join(licit, 'bin/licit.js'), ...words], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  const folder = project('qq-made-up-2030', "{ term: 'MUPA s. 4(1)' }");
  const found = JSON.parse(run(folder, 'scan', 'data', '--format', 'json')) as {
    findings: { rule: string; message: string; cites: unknown[] }[];
  };
  const sensitive = found.findings.filter(({ rule }) => rule === 'pi/sensitive-without-separate-consent');
  expect(sensitive).toHaveLength(1);
  expect(sensitive[0]!.cites).toEqual([{ instrument: 'qq-made-up-2030', article: 's. 9', certainty: 'memory' }]);
  expect(found.findings.find(({ rule }) => rule === 'pi/basis-without-evidence')?.message).toContain('nod of the person (MUPA s. 4(1))');
  run(folder, 'report', 'provenance', '-o', 'report');
  const page = readFileSync(join(folder, 'report/report.md'), 'utf8').replaceAll('\\', '');
  for (const words of [
    'Made-up Act on Personal Information',
    'nod of the person (MUPA s. 4(1))',
    '| answer | nine days | MUPA s. 11',
    'transfer abroad (s. 10)',
  ])
    expect(page).toContain(words);
  expect(run(folder, 'explain', 'pi/sensitive-without-separate-consent')).toContain('Have a permit for delicate information.');
});
