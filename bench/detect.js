// Compares the detectors with public tools on the same text, on one core, and tries every one of them on text made to be slow. Ends with 1 where
// the time of a detector grows faster than its text.
//   node bench/detect.js            texts made here, and the READMEs of node_modules
//   node bench/detect.js FOLDER     the `text` of every .jsonl in that folder as well
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { detectors } from '../dist/catalog/catalog.js';
import { describer } from '../dist/claims/describe.js';
import { allRoles } from '../dist/claims/roles/roles.js';
import { createInspector } from '../dist/inspect/inspect.js';
import * as data from './data.js';

const self = fileURLToPath(import.meta.url);
const AT = { path: '' };
/** Detectors of names and addresses, which need more than form. */
const NAMES = /^pi\/(?:[a-z]+-)?name$|^pi\/(?:cn-|world-)?address$/;
const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const head = (...cells) => {
  row(...cells);
  row(...cells.map((_, i) => (i === 0 ? '---' : '--:')));
};

/** CPU seconds of one pass, the least of several; the process runs on one thread, so that nothing of it is left out. */
function seconds(pass, budget = 0.6) {
  pass();
  let least = Number.POSITIVE_INFINITY;
  for (let used = 0; used < budget; ) {
    const begin = process.cpuUsage();
    let passes = 0;
    let spent = 0;
    do {
      pass();
      passes += 1;
      const { user, system } = process.cpuUsage(begin);
      spent = (user + system) / 1e6;
    } while (spent < 0.02);
    used += spent;
    least = Math.min(least, spent / passes);
  }
  return least;
}

/** Numbers that are the same in every run. */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const ENGLISH =
  'the of and to in that was for with as his on be at by had not from but have they which one all were her she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );
const CHINESE =
  '我们 今天 在 会议 上 讨论 了 关于 城市 发展 的 问题 大家 认为 应该 提高 服务 质量 并且 加强 管理 学生 老师 公司 产品 市场 价格 变化 非常 明显 因此 需要 认真 研究 这个 项目 已经 完成 一半 天气 晴朗 适合 出行 图书馆 里 很 安静 火车 准时 到达 车站 他 说 这 是 最好 的 选择'.split(
    ' ',
  );

/** Running text with something to find now and then: people and numbers that cannot exist. */
function prose(words, between, finds, seed, count) {
  const next = numbers(seed);
  return Array.from({ length: count }, (_, n) => {
    const parts = [];
    for (let i = 0, length = 80 + next(160); i < length; i += 1) {
      parts.push(words[next(words.length)]);
      if (next(14) === 0) parts.push(between === '' ? '，' : ', ');
    }
    if (n % 3 === 0) parts.splice(next(parts.length), 0, finds[next(finds.length)]);
    return `${parts.join(between)}${between === '' ? '。' : '.'}`;
  });
}

function measurements(count) {
  const next = numbers(7);
  return Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      id: n,
      time: 1_500_000_000_000 + next(1e9),
      at: `2024-0${1 + next(9)}-1${next(10)}T0${next(10)}:${10 + next(50)}:${10 + next(50)}Z`,
      values: Array.from({ length: 30 }, () => next(1e9) / 10 ** next(9)),
      version: `${next(9)}.${next(20)}.${next(30)}`,
      sha: Array.from({ length: 40 }, () => next(16).toString(16)).join(''),
      isbn: `978-${next(10)}-${100 + next(900)}-${10000 + next(90000)}-${next(10)}`,
    }),
  );
}

function readmes() {
  const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
  return readdirSync(modules)
    .map((name) => join(modules, name, 'README.md'))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'));
}

function corpora(folder) {
  const made = {
    'English, made here': prose(
      ENGLISH,
      ' ',
      ['write to someone@example.com', 'call (415) 555-0100', 'from 198.51.100.23', '© 2019 Some Agency', 'card 4242 4242 4242 4242'],
      1,
      3000,
    ),
    'Chinese, made here': prose(
      CHINESE,
      '',
      ['电话13800000000', '邮箱someone@example.cn', '身份证990101199003070015', 'QQ10000001'],
      2,
      3000,
    ),
    'numbers, made here': measurements(1500),
    'READMEs of node_modules': readmes(),
  };
  if (folder === undefined) return made;
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.jsonl'))) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    made[name] = lines.filter((line) => line !== '').map((line) => JSON.parse(line).text);
  }
  return made;
}

/** `@redactpii/node` is no dependency: it is fetched for the comparison, and left out where it cannot be. */
async function redactor(work) {
  try {
    execFileSync('npm', ['install', '--prefix', work, '--no-save', '--no-audit', '--no-fund', '@redactpii/node'], { stdio: 'ignore' });
    const { Redactor } = createRequire(join(work, 'index.js'))('@redactpii/node');
    return new Redactor();
  } catch {
    return undefined;
  }
}

/** CPU seconds of gitleaks over a file, its start taken off; undefined where it is not installed. */
function gitleaks(work, text) {
  const spent = (folder) => {
    const command = `gitleaks dir ${folder} --no-banner --exit-code 0 --log-level error >/dev/null 2>&1 || exit 1; times`;
    const { status, stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8', env: { ...process.env, GOMAXPROCS: '1' } });
    const [user, system] = stdout.trimEnd().split('\n').at(-1).split(' ');
    const inSeconds = (written) => Number(/(\d+)m/.exec(written)[1]) * 60 + Number(/m([\d.]+)s/.exec(written)[1]);
    return status === 0 ? inSeconds(user) + inSeconds(system) : undefined;
  };
  if (spawnSync('gitleaks', ['version']).error) return undefined;
  const [full, empty] = ['full', 'empty'].map((name) => join(work, name));
  for (const folder of [full, empty]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(empty, 'a.txt'), 'a\n');
  writeFileSync(join(full, 'a.txt'), text);
  const [all, start] = [spent(full), spent(empty)];
  return all === undefined || start === undefined ? undefined : all - start;
}

async function compare(work, all, folder) {
  const forms = all.filter(({ id }) => !id.startsWith('secret/') && !NAMES.test(id));
  const layers = {
    rules: createInspector(forms),
    'with secrets': createInspector(all.filter(({ id }) => !NAMES.test(id))),
    'with names': createInspector(all),
  };
  const peer = await redactor(work);
  if (peer === undefined) console.log('not measured: @redactpii/node could not be installed');
  head('text', 'MB', ...Object.keys(layers), '@redactpii/node', 'gitleaks', 'rules : redactpii', 'secrets : gitleaks');
  for (const [name, texts] of Object.entries(corpora(folder))) {
    const text = texts.join('\n');
    const bytes = Buffer.byteLength(text);
    const speed = (spent) => (spent === undefined ? 'not measured' : `${(bytes / 1e6 / spent).toFixed(1)} MB/s`);
    const [rules, secrets, names] = Object.values(layers).map((inspector) =>
      seconds(() => {
        for (const one of texts) inspector.text(one, AT);
      }),
    );
    const redact =
      peer &&
      seconds(() => {
        for (const one of texts) peer.redact(one);
      });
    const times = Math.ceil(8e6 / bytes);
    const leaks = gitleaks(work, `${text}\n`.repeat(times));
    const ratio = (theirs, ours) => (theirs === undefined ? '' : `${(theirs / ours).toFixed(2)}x`);
    row(
      name,
      (bytes / 1e6).toFixed(2),
      ...[rules, secrets, names, redact, leaks && leaks / times].map(speed),
      ratio(redact, rules),
      ratio(leaks && leaks / times, secrets),
    );
  }
  if (spawnSync('gitleaks', ['version']).error) console.log('not measured: gitleaks is not installed');
}

/** Each repeated without end: what patterns with an ambiguity in them are slow on. */
const UNITS = [
  ...['1', '1 ', '1-', '1.', '0-', '12,', '+1 ', '(1', '1/', '1x', '1A', 'A1', 'GB82', '4111 1111 1111 1111 ', '13800000000 ', '(', '+'],
  ...['a@', '@', 'a.', 'a@a.', '"@', 'a.a@', '邮@', '://a@', '://a:a@', 'http://', 'a:', '::', 'aa:', '2001:', '1.1.1.1.', '0x', '1B'],
  ...['A', 'AB ', 'ABCD1234', '中', '路', '市路号', '北京市', '京A', '微信', '电话：', 'QQ', 'wx', '©', '(c)', '© 2019, ', 'copyright '],
  ...[
    'sk-ant-',
    'ghp_',
    'AKIA',
    'xoxb-',
    'xoxb-1-',
    'SG.a.',
    'SG.',
    '-----BEGIN PRIVATE KEY-----',
    '_authToken=',
    'aws_secret_access_key=',
  ],
  ...[
    'mongodb://a:',
    'postgres://',
    'ops_ey',
    'passport ',
    'ssn ',
    'tax 1',
    'lat ',
    '1.12345, ',
    '°',
    ' ',
    '\n',
    '\u{1f600}',
    '\ud800',
    '_',
    'e\u0301',
  ],
];

/** Detectors whose time more than keeps pace with the text, twice in a row. */
function growth(all) {
  const steep = [];
  const sizes = [1 << 16, 1 << 17, 1 << 18];
  for (const detector of all) {
    const inspector = createInspector([detector]);
    for (const unit of UNITS) {
      const spent = sizes.map((size) => {
        const text = unit.repeat(Math.ceil(size / unit.length));
        const begin = process.cpuUsage();
        inspector.text(text, AT);
        for (const _ of detector.find(text, 'field'));
        const { user, system } = process.cpuUsage(begin);
        return (user + system) / 1e6;
      });
      const rates = [spent[1] / spent[0], spent[2] / spent[1]];
      // Below a twentieth of a second for 256 thousand characters nothing can be told, nor need be.
      if (spent[2] > 0.05 && rates.every((rate) => rate > 2.6)) steep.push([detector.id, unit, ...rates, spent[2]]);
    }
  }
  return steep;
}

function long(all) {
  const inspector = createInspector(all.filter(({ id }) => !NAMES.test(id)));
  const texts = corpora()['English, made here'];
  const part = texts.join('\n').slice(0, 1 << 20);
  const parts = seconds(() => inspector.text(part, AT)) * 100;
  const whole = part.repeat(100);
  const begin = process.cpuUsage();
  inspector.text(whole, AT);
  const { user, system } = process.cpuUsage(begin);
  const one = (user + system) / 1e6;
  console.log(
    `one string of ${(whole.length / 1e6).toFixed(0)} MB: ${one.toFixed(2)} s; in parts of one MB: ${parts.toFixed(2)} s; ${(one / parts).toFixed(2)}x`,
  );
  return one / parts <= 2;
}

/** What looking costs in a scan of caption-like rows: rows read and described with and without it. */
async function share(all) {
  const count = 300_000;
  const lines = readFileSync(await data.jsonl(count), 'utf8')
    .trimEnd()
    .split('\n');
  const roles = Object.fromEntries(allRoles.map((role) => [role, []]));
  const known = { ...roles, id: ['id'], url: ['url'], text: ['caption'], license: ['license'], owner: ['author'], collected: ['date'] };
  const pass = (inspector) => {
    const describe = describer('rows.jsonl', known);
    const begin = process.cpuUsage();
    for (const line of lines) {
      const item = { kind: 'item', at: { path: 'rows.jsonl', line: 1 }, fields: JSON.parse(line) };
      inspector?.item(item, describe(item), known) ?? describe(item);
    }
    const { user, system } = process.cpuUsage(begin);
    return (user + system) / 1e6;
  };
  const least = (make) => Math.min(...[0, 1, 2].map(() => pass(make())));
  const without = least(() => undefined);
  const forms = least(() => createInspector(all.filter(({ id }) => !NAMES.test(id))));
  console.log(
    `${count} caption-like rows parsed and described: ${without.toFixed(2)} s; looked at as well: ${forms.toFixed(2)} s; looking: ${(forms - without).toFixed(2)} s`,
  );
}

/** Runs this file on one thread, as `npm run bench` does; the exit code it ends with. */
export function benchDetectors(args = []) {
  return spawnSync(process.execPath, ['--single-threaded', self, ...args], { stdio: 'inherit' }).status ?? 1;
}

async function main(folder) {
  const work = mkdtempSync(join(tmpdir(), 'licit-detect-'));
  const all = await detectors();
  await compare(work, all, folder);
  console.log();
  await share(all);
  const fair = long(all);
  const steep = growth(all);
  for (const [id, unit, first, second, spent] of steep)
    console.log(
      `${id} on ${JSON.stringify(unit)} repeated: ${first.toFixed(1)}x and ${second.toFixed(1)}x for twice the text, ${spent.toFixed(2)} s`,
    );
  console.log(
    `${all.length} detectors on ${UNITS.length} repeated texts: ${steep.length === 0 ? 'time grows with the text' : `${steep.length} grow faster`}`,
  );
  rmSync(work, { recursive: true, force: true });
  return fair && steep.length === 0 ? 0 : 1;
}

if (process.argv[1] === self) {
  const args = process.argv.slice(2);
  process.exitCode = process.execArgv.includes('--single-threaded') ? await main(args[0]) : benchDetectors(args);
}
