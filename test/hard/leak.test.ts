import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { detectors, reportIds } from '../../src/catalog/catalog.js';
import { createInspector } from '../../src/inspect/inspect.js';
import { items, licit, project, run, start } from './run.js';

/** Values of people who cannot exist: region 99 belongs to no place, `.zz` to no country, 4000 0000 … to no bank's customer. */
const PLANTED = {
  resident: '990101199003070015',
  mobile: '13800138042',
  email: 'wang.planted@mail-of-nobody.zz',
  card: '6212261203000000009',
  address: '8.231.77.19',
};
const values = Object.values(PLANTED);

/** For every kind the values of its own examples, in the texts that it finds them in. */
const EXAMPLES = await examples();

async function examples(): Promise<{ kind: string; text: string; values: string[] }[]> {
  const all = (await detectors()).filter(({ id }) => !id.startsWith('ip/'));
  return all.flatMap((detector) =>
    detector.hits.map((text) => {
      const seen = createInspector([detector]).text(text, { path: '' });
      return { kind: detector.id, text, values: seen.map(({ start, end }) => text.slice(start, end)).filter(isTelling) };
    }),
  );
}

function planted(): Record<string, string | Uint8Array> {
  const { resident, mobile, email, card, address } = PLANTED;
  const text = `联系人 电话：${mobile} 身份证号：${resident} 邮箱 ${email} 银行卡号：${card} 登录 IP：${address}`;
  return {
    'data/a.jsonl': items(20, (i) => (i === 7 ? { caption: text } : {})),
    'data/keys.csv': `id,url,license,author,text\n${mobile},https://example.org/${email}?phone=${mobile},"ask ${email}",${email},hello\n${email},x,${resident},${mobile},ok\n`,
    'data/cells.tsv': `姓名\t手机号\t身份证号\t备注\n某某\t${mobile}\t${resident}\t${text}\n`,
    'data/nested.json': JSON.stringify([{ id: 1, meta: { who: { mail: email, tel: Number(mobile) } }, list: [text, { ip: address }] }]),
    'data/broken.jsonl': `{"id": 1, "text": "${text}"\n{"id": 2, "text": "ok ${email}"}\nnot json ${mobile}\n`,
    'data/kinds.jsonl': items(EXAMPLES.length, (i) => ({ caption: EXAMPLES[i]!.text })),
    'data/zipped.jsonl.gz': gzipSync(items(5, () => ({ caption: text }))),
    'data/README.md': `---\nlicense: "contact ${email}"\npretty_name: "${mobile}"\n---\n# Card\n\n### Licensing Information\n\nWrite to ${email} or call ${mobile}.\n\n### Personal and Sensitive Information\n\n${text}\n`,
  };
}

function contentOf(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

/** Whether a value would not stand by chance in a ledger full of digests. */
function isTelling(value: string): boolean {
  return value.length >= 10 || (/[^\x00-\x7f]/.test(value) ? value.length >= 3 : value.length >= 7 && /[^0-9a-f]/i.test(value));
}

function everyFile(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? everyFile(path) : [path];
  });
}

/** The values that occur in a text or file, also as UTF-16; with `own` only the planted ones: a copy keeps values reserved for examples. */
function leaked(content: Buffer | string, { own = false } = {}): string[] {
  const bytes = Buffer.from(content);
  const text = bytes.toString('latin1');
  const holds = (value: string): boolean =>
    text.includes(Buffer.from(value).toString('latin1')) || bytes.includes(Buffer.from(value, 'utf16le'));
  return [...values, ...(own ? [] : EXAMPLES.flatMap((example) => example.values))].filter(holds);
}

test('planted values are in no output, ledger, log or temporary file', async () => {
  const files = {
    ...planted(),
    // One value of each kind: each is looked up in all its spellings.
    'value.txt': `${[...values, ...new Map(EXAMPLES.map((example) => [example.kind, example.values[0]])).values()].filter((value) => value !== undefined).join('\n')}\n`,
  };
  const root = project(files);
  const temporary = project();
  const env = { TMPDIR: temporary };
  const outputs: [string, string][] = [];
  const formats = await reportIds('stream');
  const commands: string[][] = [
    ['scan', 'data', ...formats.flatMap((format) => ['--format', `${format}=out/scan.${format}`]), '--format', 'pretty'],
    ['scan', 'data', '--format', 'json', '--lang', 'zh'],
    ['show'],
    ['show', 'pi/without-basis', '--limit', '100'],
    ['show', 'pi/contact-details', '--format', 'jsonl', '--limit', '100'],
    ['show', 'data/keys.csv'],
    ['explain', 'pi/without-basis'],
    ['explain', 'data/keys.csv:2'],
    ['explain', 'data/a.jsonl:8'],
    ['explain', 'data/broken.jsonl:1'],
    ['exclude', '-o', 'out/exclude.txt'],
    ['exclude', '-o', 'out/exclude.jsonl'],
    ['exclude', '--cleared', '-o', 'out/cleared.txt'],
    ['report', 'provenance', '-o', 'out/en'],
    ['report', 'provenance', '--lang', 'zh', '-o', 'out/zh'],
    ['show', 'data/kinds.jsonl:1'],
    ['verify'],
    ['key'],
    ['subject', 'find', '--from', 'value.txt', '--limit', '1000'],
    ['subject', 'find', '--from', 'value.txt', '--format', 'json', '--lang', 'zh'],
    ['subject', 'find', '--from', 'value.txt', '--format', 'jsonl'],
    ['strip', '--kinds', 'all', 'data', '-o', 'stripped/mask'],
    ['strip', '--kinds', 'all', '--pseudonym', '--lang', 'zh', 'data', '-o', 'stripped/pseudonym'],
    ['strip', '--kinds', 'all', '--format', 'json', 'data', '-o', 'stripped/json'],
  ];
  mkdirSync(join(root, 'out'));
  for (const command of commands) {
    const end = await run(command, root, { env });
    expect([command.join(' '), end.code === 2 && !command[0]!.startsWith('explain') ? end.err : '']).toEqual([command.join(' '), '']);
    outputs.push([`${command.join(' ')} (stdout)`, end.out], [`${command.join(' ')} (stderr)`, end.err]);
  }
  const input = values.map((value, i) => JSON.stringify({ id: i, text: `电话 ${value} 身份证 ${value}` })).join('\n');
  const inspected = await run(['inspect'], root, { env, input: `${input}\nnot json ${PLANTED.mobile}\n` });
  outputs.push(['inspect (stdout)', inspected.out], ['inspect (stderr)', inspected.err]);

  const found = outputs.map(([name, text]) => [name, leaked(text)] as const).filter(([, what]) => what.length > 0);
  const own = new Set(Object.keys(files).map((name) => join(root, name)));
  const onDisk = [...everyFile(root), ...everyFile(temporary)]
    .filter((path) => !own.has(path))
    .map((path) => [path.slice(root.length), leaked(contentOf(path), { own: path.startsWith(join(root, 'stripped')) })] as const)
    .filter(([, what]) => what.length > 0);
  expect([...found, ...onDisk]).toEqual([]);

  // The copies are there, each stripped of what was planted.
  const copied = Object.keys(files).filter((name) => name.startsWith('data/'));
  expect(copied.filter((name) => !existsSync(join(root, 'stripped/pseudonym', name)))).toEqual([]);

  // And they were found: a leak test over data that nobody looked at shows nothing.
  const json = JSON.parse(readFileSync(join(root, 'out/scan.json'), 'utf8')) as { detections: { kind: string }[] };
  expect(json.detections.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['pi/cn-resident-id', 'pi/email', 'pi/phone', 'pi/payment-card', 'pi/ip-address']),
  );
});

test('--reveal is refused under CI and where the output is no terminal, and reveals nothing', async () => {
  const root = project(planted());
  await run(['scan', 'data'], root);
  for (const command of [
    ['show', 'data/a.jsonl:8', '--reveal'],
    ['explain', 'data/a.jsonl:8', '--reveal'],
  ]) {
    const underCi = await run(command, root, { env: { CI: 'true' } });
    const piped = await run(command, root, { env: { CI: '' } });
    expect([underCi.code, piped.code]).toEqual([2, 2]);
    expect(underCi.err).toContain('--reveal is refused where CI is set');
    expect(piped.err).toContain('--reveal writes to a terminal only');
    expect(leaked(underCi.out + underCi.err + piped.out + piped.err)).toEqual([]);
  }
});

test.runIf(process.platform === 'linux')(
  'while a person is looked for, neither title, arguments nor environment of the process hold the value',
  async () => {
    const root = project(planted());
    await run(['scan', 'data'], root);
    const child = spawn(process.execPath, [licit, 'subject', 'find'], { cwd: root });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    const closed = once(child, 'close');
    child.stdin.write(`${PLANTED.mobile}\n`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const of = (name: string): Buffer => readFileSync(`/proc/${child.pid}/${name}`);
    expect(['cmdline', 'comm', 'environ'].flatMap((name) => leaked(of(name)))).toEqual([]);
    child.stdin.end();
    await closed;
    expect(out).toContain('Found in');
    expect(leaked(out)).toEqual([]);
  },
);

test('a scan that is killed or runs out of memory leaves no planted value behind, and the next one clears what it unpacked', async () => {
  const { mobile, email } = PLANTED;
  const root = project({ 'data/a.jsonl': items(150_000, (i) => ({ caption: `电话 ${mobile} ${email} ${i}`, owner: email })) });
  execFileSync('tar', ['-cf', 'data/packed.tar', '-C', 'data', 'a.jsonl'], { cwd: root });
  const temporary = project();
  const env = { TMPDIR: temporary };
  const left = () => [...everyFile(root), ...everyFile(temporary)].filter((path) => !path.startsWith(join(root, 'data')));
  const unpacked = () => readdirSync(temporary).filter((name) => name.startsWith('licit-'));

  const killed = start(['scan', 'data', '--quiet'], root, { env });
  while (unpacked().length === 0 || !existsSync(join(root, '.licit/ledger.db'))) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 500));
  killed.child.kill('SIGKILL');
  expect((await killed.ended).signal).toBe('SIGKILL');
  // What was unpacked is a copy of the data, for the eyes of its user alone.
  for (const name of unpacked()) expect(statSync(join(temporary, name)).mode & 0o777).toBe(0o700);
  expect(
    left().filter((path) => !path.startsWith(join(temporary, 'licit-')) && leaked(readFileSync(path), { own: true }).length > 0),
  ).toEqual([]);

  const starved = await run(['scan', 'data', '--quiet'], root, { env: { ...env, NODE_OPTIONS: '--max-old-space-size=16' } });
  expect(starved.code === 0 || starved.code === 1).toBe(false);
  expect(leaked(starved.out + starved.err, { own: true })).toEqual([]);

  const whole = await run(['scan', 'data', '--quiet', '--fail-on', 'none'], root, { env });
  expect([whole.code, whole.err]).toEqual([0, '']);
  expect(unpacked()).toEqual([]);
  expect(left().filter((path) => leaked(readFileSync(path), { own: true }).length > 0)).toEqual([]);
});
