import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Log, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Lang } from '../src/model/basics.js';
import type { RenderOptions, Report, Snapshot } from '../src/model/snapshot.js';
import concise from '../src/reports/concise.js';
import { html } from '../src/reports/document/markup.js';
import github from '../src/reports/github.js';
import json from '../src/reports/json.js';
import pretty from '../src/reports/pretty.js';
import provenance from '../src/reports/provenance.js';
import sarif from '../src/reports/sarif.js';
import { clean, crowded, hostile, messy, nothing } from './snapshot.js';
import { changed } from './snapshot-change.js';

const accepting = process.env.LICIT_ACCEPT === '1';
const options: RenderOptions = { lang: 'en', width: 80, color: false, failOn: 'error', strict: false, exit: 1 };
const langs: readonly Lang[] = ['en', 'zh'];

function stream(report: Report, snapshot: Snapshot, more: Partial<RenderOptions> = {}): string {
  const files = report.render(snapshot, { ...options, ...more });
  expect(files.map(({ name }) => name)).toEqual(['']);
  return files[0]!.content;
}

function file(snapshot: Snapshot, name: string, more: Partial<RenderOptions> = {}): string {
  return provenance.render(snapshot, { ...options, ...more }).find((made) => made.name === name)!.content;
}

function golden(name: string, content: string): void {
  const path = join(import.meta.dirname, 'golden', name);
  if (accepting) writeFileSync(path, content);
  expect(existsSync(path), `${name}: run npm run accept and read the file`).toBe(true);
  expect(content).toBe(readFileSync(path, 'utf8'));
}

test('an item that breaks a rule twice is one item in what must be known first', () => {
  const snapshot = clean();
  const [manifest] = snapshot.manifests;
  const base = messy().findings.find(({ waivable, scope, severity }) => !waivable && scope === 'item' && severity === 'error')!;
  const finding = { ...base, where: [{ path: manifest!.path, items: 3 }], items: 3 };
  const twice = {
    ...snapshot,
    findings: [finding, { ...finding, message: { en: 'Another kind.', zh: '另一种。' }, fingerprint: 'f'.repeat(64) }],
  };
  const rules = snapshot.rules.map((rule) => (rule.id === base.rule ? { ...rule, counts: { ...rule.counts, unmet: 3 } } : rule));
  expect(stream(pretty, { ...twice, rules }, { width: 100 })).toMatch(/✖ 3 items: .* \(cannot be waived\)/);
});

test('pretty of a crowded folder', () => golden('pretty-crowded.en.txt', stream(pretty, crowded(), { width: 100 })));

describe('pretty', () => {
  test('a big messy folder fits about one screen', () => {
    for (const lang of langs) expect(stream(pretty, crowded(200), { lang, width: 100 }).split('\n').length).toBeLessThan(76);
  });

  test('errors are red', () => expect(stream(pretty, messy(), { color: true })).toContain('\u001b[31m'));

  test('a run with nothing in it is said to be one', () => {
    expect(stream(pretty, nothing(), { exit: 3 })).toContain('Found nothing to read');
    expect(file(nothing(), 'index.html')).toContain('not recorded');
  });

  test('no line can be taken for a workflow command', () => {
    for (const snapshot of [messy(), crowded()]) {
      const lines = [...stream(pretty, snapshot).split('\n'), ...stream(concise, snapshot).split('\n')];
      expect(lines.filter((line) => /^\s*::|##\[/u.test(line))).toEqual([]);
    }
  });

  test('a folder that holds everything is said once', () => {
    const snapshot = messy();
    for (const view of [...snapshot.manifests, ...snapshot.notRead]) view.path = `data/集合/${view.path}`;
    const shown = stream(pretty, snapshot, { width: 120 });
    expect(shown).toContain('and 3 files not read under data/集合/\n');
    expect(shown).toContain('\n    pairs/train.parquet ');
  });

  test('what a finding counts may be records or files, whatever its rule is called', () => {
    const snapshot = messy();
    const [first] = snapshot.findings;
    snapshot.findings = [
      { ...first!, unit: 'file', items: 350 },
      { ...first!, unit: 'record', items: 1 },
    ];
    const shown = stream(concise, snapshot);
    expect(shown).toContain('[350 files]');
    expect(shown).toContain('[1 record]');
  });

  test('the rules with errors are all named, up to eight', () => {
    const shown = stream(pretty, messy());
    for (const rule of ['source/missing', 'license/forbids-use', 'pi/without-basis', 'license/unclear'])
      expect(shown).toContain(`✖ ${rule}`);
  });

  test('what is not proven is no error until the run is strict', () => {
    expect(stream(pretty, messy())).toContain('4 errors · 3 warnings · 1 note · 1 not proven');
    expect(stream(pretty, messy(), { strict: true })).toContain('5 errors · 3 warnings · 1 note\n');
  });

  test('commands and rule names are the same in Chinese', () => {
    // Wide and with one error only, so that both languages have room for the whole of it.
    const one = messy();
    one.findings = one.findings.filter(({ rule }) => rule === 'pi/without-basis');
    const commands = (lang: Lang) =>
      stream(pretty, one, { lang, width: 120 }).match(/licit (?:explain|show|report|exclude)(?: [\w/.-]+)*/gu);
    expect(commands('zh')).toEqual(commands('en'));
    expect(commands('en')).toHaveLength(5);
  });

  test('no personal data found is not shown as all known', () => {
    const line = stream(pretty, { ...clean(), previous: undefined }, { exit: 0 })
      .split('\n')
      .find((text) => text.includes('legal basis'));
    expect(line).toContain('see what was not checked');
    expect(line).not.toContain('%');
  });
});

describe('concise', () => {
  test('says in one line that nothing is open when nothing is', () =>
    expect(stream(concise, clean(), { exit: 0 })).toBe('licit: note summary: no rule broken; everything was read\n'));

  test('is one line a finding that an editor can open', () => {
    const lines = stream(concise, messy()).trimEnd().split('\n');
    const { change } = messy().policy;
    // What the policy leaves out, and how much was not read, comes behind.
    expect(lines.filter((line) => !/: note (?:(?:policy|scan)\/|summary:)/.test(line))).toHaveLength(messy().findings.length + 1);
    expect(lines.slice(messy().findings.length)).toHaveLength(change.length + 7);
    // What is still counted and was not looked at is no finding.
    expect(lines).toContain(
      'photos/annotations.json: warning scan/unseen: 1 manifest with 4,812 items not seen since scan #2 (2026-11-20), still counted; if used no more: licit ledger retire photos/annotations.json',
    );
    expect(lines).toContain('web/.licitignore: note policy/ignored: 3 files ignored');
    expect(lines[2]).toBe(
      '论坛问答/抓取_2023.csv:1204: error pi/without-basis: Chinese resident ID numbers with a valid check character; no legal basis is recorded. [212 items]',
    );
  });
});

describe('json', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../docs/schema/scan.schema.json'), 'utf8'));
  const valid = new Ajv2020({ allErrors: true }).compile(schema);

  test('is what the published schema says', () => {
    for (const snapshot of [
      messy(),
      clean(),
      crowded(),
      changed(),
      { ...clean(), previous: undefined, configPath: undefined, datasetName: undefined },
    ]) {
      for (const lang of langs) {
        valid(JSON.parse(stream(json, snapshot, { lang })));
        expect(valid.errors).toBeNull();
      }
    }
  });

  test('has no member that the schema does not know', () => {
    expect(Object.keys(JSON.parse(stream(json, changed())))).toEqual(Object.keys(schema.properties));
  });

  test('the schema refuses what is not a scan', () => {
    const scan = JSON.parse(stream(json, messy()));
    expect(valid({ ...scan, findings: [{ ...scan.findings[0], verdict: 'fine' }] })).toBe(false);
    expect(valid({ ...scan, head: undefined })).toBe(false);
    expect(valid({ ...scan, manifests: [{ ...scan.manifests[0], license: 'MIT' }] })).toBe(false);
  });

  test('hostile strings come back as they were', () => {
    const scan = JSON.parse(stream(json, messy()));
    expect(scan.manifests.map(({ path }: { path: string }) => path)).toContain(`evil/${hostile.command}${hostile.terminal}.csv`);
  });
});

describe('sarif', () => {
  const run = (snapshot: Snapshot, more: Partial<RenderOptions> = {}): Run => {
    const log = JSON.parse(stream(sarif, snapshot, more)) as Log;
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    return log.runs[0]!;
  };
  const results = (snapshot: Snapshot, more: Partial<RenderOptions> = {}): Result[] => run(snapshot, more).results ?? [];

  test('has what GitHub asks of every result', () => {
    const { tool, results: found = [] } = run(messy());
    expect(found).toHaveLength(messy().findings.length);
    for (const result of found) {
      expect(tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      expect(result.partialFingerprints?.primaryLocationLineHash).toMatch(/^[0-9a-f]{64}:1$/);
      expect(result.locations).toHaveLength(1);
      for (const { physicalLocation } of [...(result.locations ?? []), ...(result.relatedLocations ?? [])]) {
        const { region, artifactLocation } = physicalLocation!;
        expect(region!.startLine).toBeGreaterThan(0);
        expect(region!.endLine).toBeGreaterThanOrEqual(region!.startLine!);
        expect(region!.endColumn).toBeGreaterThan(region!.startColumn!);
        const uri = new URL(artifactLocation!.uri!, 'https://repository.example/base/');
        expect(uri.href.startsWith('https://repository.example/base/')).toBe(true);
        expect([uri.search, uri.hash]).toEqual(['', '']);
      }
      expect((result.locations?.length ?? 0) + (result.relatedLocations?.length ?? 0)).toBeLessThanOrEqual(10);
      expect(result.occurrenceCount).toBeGreaterThan(0);
    }
  });

  test('has what GitHub asks of every rule', () => {
    for (const rule of run(messy()).tool.driver.rules ?? []) {
      expect(rule.name!.length).toBeLessThanOrEqual(255);
      expect(rule.shortDescription!.text.length).toBeLessThanOrEqual(1024);
      expect(rule.fullDescription!.text.length).toBeLessThanOrEqual(1024);
      expect(rule.help!.text).not.toBe('');
      expect(rule.help!.markdown).toContain('licit explain');
      expect(['very-high', 'high', 'medium', 'low']).toContain(rule.properties!.precision);
      expect(rule.properties!.tags!.length).toBeLessThanOrEqual(10);
    }
  });

  test('a path is percent-encoded part by part and comes back as it was', () => {
    const snapshot = messy();
    const path = 'a:b/100% #1?/名 称,x.csv';
    snapshot.findings = [{ ...snapshot.findings[0]!, examples: [{ at: { path, line: 3 } }] }];
    const uri = results(snapshot)[0]!.locations![0]!.physicalLocation!.artifactLocation!.uri!;
    expect(uri).toBe('a%3Ab/100%25%20%231%3F/%E5%90%8D%20%E7%A7%B0%2Cx.csv');
    expect(uri.split('/').map(decodeURIComponent).join('/')).toBe(path);
  });

  test('a path that is no text at all does not stop it', () => {
    const snapshot = messy();
    snapshot.findings = [{ ...snapshot.findings[0]!, examples: [{ at: { path: '\ud800.csv' } }] }];
    expect(results(snapshot)).toHaveLength(1);
  });

  test('5,000 results and more are cut, and the last says how many are left out', () => {
    const snapshot = messy();
    const [first] = snapshot.findings;
    snapshot.findings = Array.from({ length: 6_000 }, (_, index) => ({
      ...first!,
      fingerprint: createHash('sha256').update(String(index)).digest('hex'),
    }));
    const found = results(snapshot);
    expect(found).toHaveLength(4_999);
    expect(found.at(-1)).toMatchObject({
      ruleId: 'licit/results-left-out',
      level: 'note',
      message: { text: 'Not listed here: 1,002 findings with 212,424 items. More: licit show' },
      occurrenceCount: 212_424,
    });
  });

  test('a run with nothing to say still has results, so that alerts close', () => expect(run(clean(), { exit: 0 }).results).toEqual([]));

  test('a finding without a place points at the configuration', () => {
    const snapshot = messy();
    snapshot.findings = [{ ...snapshot.findings[0]!, dataset: 'gone', where: [], examples: [] }];
    expect(results(snapshot)[0]!.locations![0]!.physicalLocation!.artifactLocation!.uri).toBe('licit.yaml');
  });

  test('no link from data can be clicked in a message', () => {
    for (const { message } of results(messy())) expect(message.text).not.toContain('](');
  });
});

describe('github', () => {
  test('every line is one of ours, whatever stands in the data', () => {
    for (const line of stream(github, messy()).trimEnd().split('\n'))
      expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^:,]+(?:,line=\d+)?,)?title=[^:,]+::[^\r\n]+$/u);
  });

  test('the message keeps its commas and the properties do not', () => {
    const snapshot = messy();
    snapshot.findings = [
      {
        ...snapshot.findings[0]!,
        items: 2011,
        message: { en: '100 % of\r\n2,011: all', zh: '' },
        examples: [{ at: { path: 'a,b:c%.csv', line: 7 } }],
        commands: [],
        fix: { en: 'x', zh: '' },
      },
    ];
    snapshot.unseen = undefined;
    snapshot.gone = undefined;
    expect(stream(github, snapshot).split('\n').slice(1).join('\n')).toBe(
      '::error file=a%2Cb%3Ac%25.csv,line=7,title=pi/without-basis::100 %25 of\\r\\n2,011: all [2,011 items] Fix: x (licit explain pi/without-basis)\n',
    );
  });

  test('what is still counted and was not looked at is a warning of its own', () =>
    expect(stream(github, messy())).toMatch(
      /\n::warning file=photos\/annotations\.json,title=scan\/unseen::1 manifest with 4,812 items not seen/u,
    ));

  test('the tenth annotation of a level says how many more there are', () => {
    const snapshot = { ...crowded(), unseen: undefined, gone: undefined };
    const lines = stream(github, snapshot).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^::notice title=licit::.*web\/\.licitignore: 3 files ignored%0A/);
    const of = (level: string) => lines.filter((line) => line.startsWith(`::${level} `));
    expect([of('error').length, of('warning').length, of('notice').length]).toEqual([10, 10, 10]);
    const errors = snapshot.findings.filter(({ severity, allowed }) => severity === 'error' && !allowed).length;
    expect(of('error').at(-1)).toBe(`::error title=licit::and ${errors - 9} more findings: licit show`);
    expect(of('warning').at(-1)).toMatch(/^::warning title=licit::and \d+ more findings: licit show$/);
  });
});

describe('provenance', () => {
  test('is a page, the same as Markdown and JSON, and the tables that its totals are added up from', () =>
    expect(provenance.render(messy(), options).map(({ name }) => name)).toEqual([
      'index.html',
      'report.md',
      'report.json',
      'inventory.csv',
      'manifests.csv',
      'hosts.csv',
    ]));

  test('nothing in a table for spreadsheets is a formula, and its rows add up', () => {
    for (const lang of langs) {
      const [, ...rows] = cells(file(messy(), 'inventory.csv', { lang }));
      for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@|\uff1d]/u);
      expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(messy().totals.items);
      expect(rows[1]!.slice(0, 4)).toEqual(["'=1+1", "'@SUM(1,2)", '3', "'-2+3|calc"]);
    }
  });

  test('a law is named by its title with version and day, never by an id, and in Chinese in its own words', () => {
    const [page] = file(messy(), 'report.md', { lang: 'zh' }).replaceAll('\\', '').split('\n## 查询');
    expect(page).toContain('《生成式人工智能服务管理暂行办法》（国家互联网信息办公室等七部门令第15号；2023年8月15日起施行）');
    expect(page).toContain(' “使用具有合法来源的数据和基础模型”（已核对原文）');
    expect(page).not.toMatch(/《《|cn-interim-measures|cn-pipl|dpv:|licit:cn/u);
    // What stands in our words only is ours, though the article was read.
    expect(page).toContain('采取有效措施提高训练数据质量，增强训练数据的真实性、准确性、客观性、多样性。（概括）');
    const english = file(messy(), 'report.md');
    expect(english).toContain(
      'Use data and base models with lawful sources. \\(our summary\\) “使用具有合法来源的数据和基础模型” \\(verified against the text\\)',
    );
    expect(english).toContain('Security assessment and algorithm filing. \\(our summary, not verified\\)');
  });

  test('a legal basis is named with its article, and each row says who states it', () => {
    expect(file(messy(), 'report.md', { lang: 'zh' })).toContain(
      '| 个人同意（《个人信息保护法》第十三条第一款第一项）；单独同意（《个人信息保护法》第十三条第一款第一项、第十四条第一款） | 中国 | 3,118 ',
    );
    expect(file(messy(), 'report.md')).toMatch(
      /consent \\\(PIPL art\. 13\\\(1\\\)\\\(1\\\)\\\); separate consent .* \| declared, no document shows it: sensitive information .* \| not recorded \| `licit\.yaml:44 \(陈某\)`; the items' field consent \|/u,
    );
  });

  test('commands are one a line, and nothing in them stands for a line end', () => {
    for (const lang of langs) {
      const page = file(messy(), 'index.html', { lang });
      const blocks = [...page.matchAll(/<pre><code>([^<]*)<\/code><\/pre>/gu)].map(([, text]) => text!);
      expect(blocks.join('\n')).not.toContain('\\n');
      expect(blocks.flatMap((block) => block.split('\n'))).toEqual([
        'licit ledger retire photos/annotations.json',
        `licit ledger verify --head ${messy().head}`,
        `licit report provenance --as-of ${messy().run.id} --lang ${lang} -o report`,
      ]);
    }
  });

  test('the page has no script, no style in elements, and nothing from outside', () => {
    for (const lang of langs) {
      const page = file(messy(), 'index.html', { lang });
      expect(page).not.toMatch(/<(?:script|iframe|object|embed|form|img|link|base)\b/iu);
      expect(page).not.toMatch(/<[a-z][^<>]*\s(?:style|on[a-z]+|src|srcset)=/iu);
      expect([...page.matchAll(/href="([^"]*)"/gu)].every(([, target]) => target!.startsWith('#'))).toBe(true);
      expect(page).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`);
    }
  });

  test('the policy lets in our style and nothing else', () => {
    const page = file(messy(), 'index.html');
    const style = page.slice(page.indexOf('<style>') + 7, page.indexOf('</style>'));
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
    expect(style).not.toMatch(/url\(|@import/u);
  });

  test('every place that is linked to is there, once', () => {
    const page = file(messy(), 'index.html');
    const ids = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target);
  });

  test('every table has a caption, and every column of one a scope', () => {
    const page = file(messy(), 'index.html');
    expect(page.match(/<caption>/gu)?.length).toBe(page.match(/<table>/gu)?.length);
    expect(page).not.toMatch(/<th(?![^>]*scope=)[^e>]*>/u);
  });

  test('the heads of Art. 19 come first, in the order of the law', () => {
    const titles = (lang: Lang) => [...file(messy(), 'index.html', { lang }).matchAll(/<h2>([^<]*)<\/h2>/gu)].map(([, title]) => title);
    expect(titles('en').slice(0, 6)).toEqual(['In one minute', 'Contents', '1 Sources', '2 Scale', '3 Types', '4 Labeling rules']);
    expect(titles('zh').slice(2, 6)).toEqual(['1 来源', '2 规模', '3 类型', '4 标注规则']);
    expect(titles('en')).toHaveLength(titles('zh').length);
  });

  test('both languages give the same numbers and the same queries', () => {
    const queries = (lang: Lang) => [...file(messy(), 'index.html', { lang }).matchAll(/<li id="q\d+">.*<\/li>/gu)].map(([line]) => line);
    expect(queries('zh')).toEqual(queries('en'));
    expect(queries('en').length).toBeGreaterThan(20);
  });

  test('what nobody recorded is said to be not recorded, and counted', () => {
    const bare = { ...messy(), provider: {}, use: {} };
    const counted = (snapshot: Snapshot) => Number(/Fields not recorded<\/dt><dd>(\d+)/u.exec(file(snapshot, 'index.html'))?.[1]);
    // Name, contact, purpose, stage, where it is offered, and the name once more under who answers.
    expect(counted(bare)).toBe(counted(messy()) + 6);
  });

  test('a template escapes whatever it is given', () => {
    expect(html`<p title="${'"><script>'}">${hostile.html}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39; &quot; &amp;amp;</p>',
    );
    expect(html`${[html`<b>${'<'}</b>`, '<i>']}`.text).toBe('<b>&lt;</b>&lt;i&gt;');
  });

  test('nothing from data is markup, a link or a mention in Markdown', () => {
    for (const lang of langs) {
      const prose = file(messy(), 'report.md', { lang })
        .split('\n')
        .filter((line) => !line.startsWith('    '))
        .map((line) => line.replace(/(`+)(?!`).*?[^`]\1(?!`)/gu, ''));
      for (const line of prose) expect(line).not.toMatch(/(?!^)[<>]|@|(?<!\\)!?\[|:\/\/|(?<!\\)`/u);
    }
  });

  test('a table row in Markdown has as many cells as its head', () => {
    const lines = file(messy(), 'report.md').split('\n');
    let width = 0;
    for (const line of lines) {
      const cells = line.startsWith('|') ? line.replaceAll('\\|', '').split('|').length : 0;
      if (cells > 0 && width > 0) expect(cells, line).toBe(width);
      width = cells;
    }
  });

  test('report.json is the snapshot with its members in order', () => {
    const { schemaVersion, report, ...snapshot } = JSON.parse(file(messy(), 'report.json'));
    expect([schemaVersion, report.kind]).toEqual([1, 'provenance']);
    expect(snapshot).toEqual(JSON.parse(JSON.stringify(messy())));
    expect(Object.keys(snapshot)).toEqual([...Object.keys(snapshot)].sort());
  });
});

/** The cells of a CSV file of ours. */
function cells(text: string): string[][] {
  return text
    .replace(/^\ufeff/u, '')
    .trimEnd()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!),
    );
}
