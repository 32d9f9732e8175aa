import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { reportIds } from '../../src/catalog/catalog.js';
import { zipOf } from '../formats/making.js';
import { project, run } from './run.js';

/**
 * Eighty values of people who cannot exist, each planted once: where, and where it may appear afterwards. `nowhere`: in no output, and not in a
 * byte of `.licit`. `name`: it is part of the name of a file, folder or member; the ledger keeps names to open the files, and `exclude` tells them to
 * programs, and nothing else shows them. `stated`: it is what the person wrote to be shown.
 */
type May = 'nowhere' | 'name' | 'stated';

interface Planted {
  value: string;
  where: string;
  may: May;
}

const all: Planted[] = [];
let count = 0;

/** The next value of a kind, noted with its place. */
function plant(kind: 'mobile' | 'resident' | 'mail', where: string, may: May = 'nowhere'): string {
  count += 1;
  const n = String(count).padStart(3, '0');
  const value = kind === 'mobile' ? `13800138${n}` : kind === 'mail' ? `planted${n}@mail-of-nobody.zz` : resident(n);
  all.push({ value, where, may });
  return value;
}

/** An identity number of the region 99, which belongs to no place. */
function resident(n: string): string {
  const body = `99010119900307${n}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * weights[at]!, 0);
  return body + '10X98765432'[sum % 11];
}

const wide = (text: string): string => text.replace(/[0-9A-Za-z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const split = (text: string, by: string): string => `${text.slice(0, 5)}${by}${text.slice(5)}`;
const rows = (records: readonly Record<string, unknown>[]): string => `${records.map((one) => JSON.stringify(one)).join('\n')}\n`;

function world(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  const each = (
    kinds: readonly ('mobile' | 'resident' | 'mail')[],
    where: string,
    make: (value: string) => Record<string, unknown>,
  ): void => {
    for (const kind of kinds) texts.push(make(plant(kind, where)));
  };
  const texts: Record<string, unknown>[] = [];
  const kinds = ['mobile', 'resident', 'mail'] as const;
  each(kinds, 'text', (value) => ({ text: `请联系 ${value} 。` }));
  each(kinds, 'field', (value) => ({ contact: value }));
  each(kinds, 'key', (value) => ({ id: value, text: 'x' }));
  each(kinds, 'nested', (value) => ({ meta: { deep: [{ who: value }] } }));
  each(kinds, 'name of a field', (value) => ({ by: { [value]: 1 } }));
  each(kinds, 'author', (value) => ({ author: value, text: 'x' }));
  each(kinds, 'license', (value) => ({ license: `ask ${value} first`, text: 'x' }));
  each(kinds, 'basis', (value) => ({ basis: `consent of ${value}`, text: 'x' }));
  each(kinds, 'title', (value) => ({ title: `call ${value}`, text: 'x' }));
  each(kinds, 'label', (value) => ({ label: value, text: 'x' }));
  each(kinds, 'list', (value) => ({ tags: ['a', [`b ${value}`]] }));
  each(kinds, 'source', (value) => ({ source: `sent by ${value}`, text: 'x' }));
  each(kinds, 'date', (value) => ({ date: value, text: 'x' }));
  each(['mobile', 'resident'], 'number', (value) => ({ phone: value.endsWith('X') ? value : Number(value) || value }));
  each(['mobile', 'resident', 'mail'], 'query of a URL', (value) => ({ url: `https://e.example/?phone=${value}`, text: 'x' }));
  each(['resident', 'mail'], 'path of a URL', (value) => ({ url: `https://e.example/u/${value}`, text: 'x' }));
  each(['mail'], '%40 in a query', (value) => ({ url: `https://e.example/?m=${value.replace('@', '%40')}`, text: 'x' }));
  each(['mail'], '%40 in a path', (value) => ({ url: `https://e.example/m/${value.replace('@', '%40')}`, text: 'x' }));
  each(['mobile'], 'label of a host', (value) => ({ url: `https://${value}.example.org/a`, text: 'x' }));
  each(['mobile'], 'label of a host, with a word', (value) => ({ url: `https://tel-${value}.example.org/a`, text: 'x' }));
  each(['resident'], 'URL in a text', (value) => ({ text: `see https://e.example/u/${value}.html today` }));
  files['data/a.jsonl'] = rows(texts);
  // Written otherwise than what they mean: looked for as they are written, and as they are meant.
  const odd: Record<string, unknown>[] = [];
  for (const kind of kinds) {
    odd.push({ text: wide(plant(kind, 'full width')) });
    odd.push({ text: split(plant(kind, 'without width'), '\u200b') });
    odd.push({ id: split(plant(kind, 'key without width'), '\u2060'), text: 'x' });
  }
  files['data/odd.jsonl'] = rows(odd);
  files['data/t.csv'] =
    `id,姓名,手机号,身份证号,备注\n1,某某,${plant('mobile', 'cell')},${plant('resident', 'cell')},${plant('mail', 'cell')}\n`;
  files['data/z.jsonl.gz'] = gzipSync(rows([{ text: `电话：${plant('mobile', 'compressed')}` }]));
  files['data/broken.jsonl'] =
    `{"id":1,"text":"ok"}\n{"id": 2, "text": "${plant('mail', 'broken line')}"\nnot json ${plant('mobile', 'line of another kind')}\n`;
  files['data/README.md'] =
    `---\nlicense: "contact ${plant('mail', 'card, license')}"\npretty_name: "${plant('mobile', 'card, name')}"\n---\n# Card\n\n### Licensing Information\n\nWrite to ${plant('mail', 'card, section')}.\n\n### Personal and Sensitive Information\n\n身份证号 ${plant('resident', 'card, text')}\n`;
  files['data/m.zip'] = zipOf([
    { name: 'list.jsonl', content: rows([{ text: `电话：${plant('mobile', 'member of an archive')}` }]) },
    { name: `user_${plant('mobile', 'name of a member', 'name')}.jsonl`, content: rows([{ id: 1, text: 'x' }]) },
  ]);
  files[`data/${plant('mail', 'name of a file', 'name')}.jsonl`] = rows([{ id: 1, text: 'x' }]);
  files[`data/user-${plant('mobile', 'name of a file', 'name')}.csv`] = 'id,text\n1,x\n';
  files[`data/${plant('resident', 'name of a folder', 'name')}/a.jsonl`] = rows([{ id: 1, text: 'x' }]);
  files[`data/scan_${plant('resident', 'name of a file that nothing reads', 'name')}.bin`] = Uint8Array.of(0, 1, 2, 3);
  files['proof.txt'] = 'a letter of consent, version of May 2024';
  files['licit.yaml'] = `provider: { name: Example, contact: ${plant('mail', 'licit.yaml, contact', 'stated')} }
use: { purpose: commercial, offered: [CN] }
instruments: [cn-interim-measures-2023]
declarations:
  - path: data/t.csv
    by: ${plant('mail', 'licit.yaml, by')}
    source: { kind: crawl-own, name: "crawl, call ${plant('mobile', 'licit.yaml, source')}", owner: "${plant('mail', 'licit.yaml, owner')}", evidence: proof.txt }
    basis: { term: consent, jurisdiction: CN, purpose: "training, ask ${plant('mobile', 'licit.yaml, purpose')}", evidence: proof.txt }
`;
  return files;
}

function everyFile(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? everyFile(path) : [path];
  });
}

/** Where a value is in bytes: as it is, as it is written in JSON, or without what only hides it. */
function holds(bytes: Buffer, value: string): boolean {
  return (
    bytes.includes(value) ||
    bytes.includes(value.replace('@', '%40')) ||
    bytes.includes(wide(value)) ||
    bytes.includes(Buffer.from(value, 'utf16le'))
  );
}

test('eighty values planted in texts, keys, URLs, hosts, names and configuration appear only where the table says', async () => {
  const files = world();
  expect(all.length).toBeGreaterThanOrEqual(80);
  const root = project(files);
  const outputs = new Map<string, Buffer>();
  const note = async (name: string, args: string[]): Promise<void> => {
    const { out, err, code } = await run(args, root, { env: { NO_COLOR: '1' } });
    expect({ name, code, bug: /bug in licit/.test(err) }).toEqual({ name, code: expect.any(Number), bug: false });
    outputs.set(name, Buffer.from(out + err));
  };
  for (const format of await reportIds('stream')) await note(`scan ${format}`, ['scan', 'data', '-f', format]);
  await note('scan zh', ['scan', 'data', '-f', 'pretty', '--lang', 'zh']);
  for (const what of [
    [],
    ['pi/phone'],
    ['pi/in-file-name'],
    ['scan/not-scanned'],
    ['scan/unreadable'],
    ['data/a.jsonl'],
    ['data/a.jsonl:3'],
    ['data/t.csv'],
  ])
    await note(`show ${what}`, ['show', ...what]);
  for (const what of ['pi/without-basis', 'pi/in-file-name', 'data/a.jsonl:7', 'data/odd.jsonl:3'])
    await note(`explain ${what}`, ['explain', what]);
  await note('exclude', ['exclude', '-o', '-']);
  await note('mix', ['mix']);
  await note('attribution', ['attribution', '-o', '-']);
  await note('attribution to a file', ['attribution', '-o', 'notice.md', '--format', 'markdown']);
  await note('verify', ['verify']);
  await note('report', ['report', 'provenance', '-o', 'report']);
  await note('report zh', ['report', 'provenance', '-o', 'report-zh', '--lang', 'zh']);
  await note('verify report', ['verify', 'report']);
  await note('strip', ['strip', '--kinds', 'all', '--all-files', 'data', '-o', 'out']);
  await note('broken configuration', ['scan', 'nowhere']);
  const written = ['report', 'report-zh', 'out'].flatMap((folder) => everyFile(join(root, folder)));
  for (const path of [...written, join(root, 'notice.md')])
    outputs.set(
      path.slice(root.length),
      Buffer.concat([Buffer.from(path.slice(root.length)), path.endsWith('.gz') ? gunzipSync(readFileSync(path)) : readFileSync(path)]),
    );
  const kept = everyFile(join(root, '.licit')).map((path) => readFileSync(path));
  expect(existsSync(join(root, '.licit/heads'))).toBe(true);

  const wrong: string[] = [];
  for (const { value, where, may } of all) {
    const shown = [...outputs].filter(([, bytes]) => holds(bytes, value)).map(([name]) => name);
    const allowed = may === 'stated' ? shown : may === 'name' ? shown.filter((name) => name === 'exclude') : [];
    for (const name of shown) if (!allowed.includes(name)) wrong.push(`${where}: ${value} is in ${name}`);
    const inLedger = kept.some((bytes) => holds(bytes, value));
    if (inLedger && may === 'nowhere' && where !== 'licit.yaml, by') wrong.push(`${where}: ${value} is in .licit`);
  }
  expect(wrong).toEqual([]);
});
