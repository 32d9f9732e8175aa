/** Names, flags and help. Each command is loaded only when it is called; printing and prompting are theirs. */

import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ReportNames } from './commands/report-names.js';
import { LicitError, systemError } from './model/errors.js';
import { printed } from './text/masked-paths.js';
import { harmlessLines } from './text/show.js';

const USAGE = 2;

/** Runs the command line and sets the exit code: 0 clean, 1 findings, 2 could not do the job, 3 nothing found or nothing read, 130 interrupted. */
export async function main(argv: readonly string[]): Promise<void> {
  heedStreams(argv[2]);
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  try {
    // Until a command says how it ended it has not: a process that ends before that has failed.
    process.exitCode = USAGE;
    await program(await kinds(argv)).parseAsync([...argv]);
  } catch (cause) {
    process.exitCode = explain(isOurs(cause) ? ((await import('./commands/damaged.js')).damagedLedger(cause) ?? cause) : cause);
  }
}

/** Whether an error looks like a bug of ours so far. */
function isOurs(cause: unknown): boolean {
  return !(cause instanceof CommanderError || cause instanceof LicitError || systemError(cause));
}

/** Commands that answer line by line for as long as there is input. Nothing that they read changes their exit code. */
const ANSWERING = ['inspect', 'license'];

/** Commands whose output names files for programs, which open them: names stay as they are. */
const FOR_PROGRAMS = ['exclude'];

/** What happens when standard output cannot be written to. */
function heedStreams(command: string | undefined): void {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') {
      process.exitCode = explain(
        new LicitError('Standard output cannot be written to', 'Check that there is room where it leads.', { cause }),
      );
      process.exit();
    }
    if (ANSWERING.includes(command ?? '')) process.exit(0);
    // The reader went away (`licit scan … | head`): the rest is said to nobody, and the exit code is what it would have been.
    process.stdout.write = (...given: unknown[]): boolean => {
      const done = given.find((one) => typeof one === 'function') as (() => void) | undefined;
      if (done) setImmediate(done);
      return true;
    };
    setImmediate(() => process.stdout.emit('drain'));
  });
  process.stderr.on('error', () => {});
  through(process.stderr, (text) => printed(harmlessLines(text)));
  if (!FOR_PROGRAMS.includes(command ?? '')) through(process.stdout, printed);
}

/** Has every text that is written to a stream changed before. */
function through(stream: NodeJS.WriteStream, change: (text: string) => string): void {
  const write = stream.write.bind(stream) as (text: string | Uint8Array, ...rest: unknown[]) => boolean;
  stream.write = ((text: string | Uint8Array, ...rest: unknown[]) =>
    write(typeof text === 'string' ? change(text) : text, ...rest)) as typeof stream.write;
}

/** Names of the reports, which only help shows: no other start loads them. */
async function kinds(argv: readonly string[]): Promise<ReportNames> {
  if (!argv.some((word) => word === '--help' || word === '-h' || word === 'help')) return { stream: '', document: '' };
  return (await import('./commands/report-names.js')).reportNames();
}

function program(names: ReportNames): Command {
  const licit = version();
  const cli = new Command('licit')
    .usage('<command> [options]')
    .description('Records source, license and consent basis for each item of training data, and shows how it knows.')
    .version(`${licit} (offline: nothing is sent anywhere)`, '-V, --version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false })
    .addHelpText(
      'before',
      'Examples\n  licit scan data/                      record and judge what lies in data/\n  licit explain license/forbids-use     what a rule asks and how it was decided\n  licit report provenance -o report/    a report for a regulator\n',
    )
    .addHelpText('after', '\nExit codes: 0 clean, 1 findings, 2 could not do the job, 3 nothing found or nothing read, 130 interrupted.');
  const done = (code: number): void => {
    process.exitCode = code;
  };
  const examples = (command: Command, lines: readonly string[]): Command =>
    command.addHelpText('before', `Examples\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
  const lang = () => new Option('--lang <lang>', 'language of the prose').choices(['en', 'zh']).default('en');
  const ledger = () => new Option('--ledger <file>', 'the ledger; .licit/ledger.db of the project when left out');
  const config = () => new Option('--config <file>', 'the configuration; licit.yaml of the project when left out');
  const color = () => new Option('--no-color', 'no colors');
  const policyFrom = () =>
    new Option('--policy-from <head|ref|folder>', 'whose licit.yaml, grants and ignore files count: of the base, for a change by others')
      .env('LICIT_POLICY_FROM')
      .default('head');

  const init = examples(cli.command('init'), [
    'licit init --purpose commercial --offered CN,EU --provider "Example Co" --contact data@example.com',
    'licit init --dataset zh-web --instrument cn-interim-measures-2023',
    'licit init --force',
  ]).description('write a commented licit.yaml');
  wireInit(init, done);

  examples(cli.command('scan'), [
    'licit scan data/',
    'licit scan data/ --format json=scan.json --format pretty',
    'zcat list.jsonl.gz | licit scan - --stdin-name list.jsonl',
  ])
    .description('read manifests, record what they state, judge it')
    .argument('<path...>', 'folders and files; - is standard input')
    .addOption(ledger())
    .addOption(config())
    .option('-f, --format <format[=file]>', `${names.stream}; may be repeated`, collect, [])
    .addOption(new Option('--fail-on <severity>', 'lowest severity that ends with exit code 1').choices(['error', 'warn', 'info', 'none']))
    .option('--strict', 'what is not shown to be met fails too')
    .option(
      '--allow-unproven',
      'let pass what must be shown over sensitive personal data and is not; recorded in the ledger and every report',
    )
    .addOption(policyFrom())
    .option('--workers <n>', 'threads that read; 0 reads in place', count)
    .option('--rules <file>', 'a file of your own rules; may be repeated', collect, [])
    .option('--stdin-name <name>', 'what standard input is called')
    .option('-q, --quiet', 'no progress')
    .addOption(lang())
    .addOption(color())
    .action(async (paths: string[], options) =>
      done(await (await import('./commands/scan/scan-command.js')).runScan({ ...options, paths, licit })),
    );

  examples(cli.command('show'), ['licit show', 'licit show license/missing --limit 50', 'licit show data/list.csv', 'licit show pi/phone'])
    .description('the findings of the last scan, one rule, the fields that hold a kind, one manifest or one item')
    .argument('[what]', 'a rule, a kind (pi/phone), a path, or an item (path:line, or its key)')
    .addOption(ledger())
    .option('--limit <n>', 'how many rows', count, 20)
    .option('--reveal', 'with an item: show its personal values, read from the manifest again; on a terminal only, never under CI')
    .addOption(new Option('-f, --format <format>', 'how').choices(['pretty', 'concise', 'json', 'jsonl']))
    .addOption(lang())
    .addOption(color())
    .action(async (what: string | undefined, options) =>
      done(await (await import('./commands/show/show-command.js')).runShow({ ...options, what, licit })),
    );

  examples(cli.command('explain'), [
    'licit explain license/forbids-use',
    'licit explain data/list.csv:12',
    'licit explain pi/without-basis --lang zh',
  ])
    .description('what a rule asks and how it was decided, or all that is known of one item')
    .argument('<what>', 'a rule, or an item (path:line, or its key)')
    .option('--reveal', 'with an item: show its personal values, read from the manifest again; on a terminal only, never under CI')
    .addOption(ledger())
    .addOption(config())
    .option('--rules <file>', 'a file of your own rules; may be repeated', collect, [])
    .addOption(lang())
    .addOption(color())
    .action(async (what: string, options) =>
      done(await (await import('./commands/explain/explain.js')).runExplain({ ...options, what, licit })),
    );

  examples(cli.command('exclude'), [
    'licit exclude -o exclude.txt',
    'licit exclude --rule pi/without-basis -o exclude.jsonl',
    'licit exclude --cleared -o train.txt',
  ])
    .description('list the items that must not be trained on, or the cleared ones')
    .option('--rule <rule>', 'only what this rule forbids; may be repeated', collect, [])
    .option('--path <path>', 'only manifests that lie here; may be repeated', collect, [])
    .option('--cleared', 'the items that may be trained on instead')
    .requiredOption('-o, --output <file>', 'where to; .jsonl gives JSON lines; - is standard output')
    .addOption(ledger())
    .action(async (options) => done(await (await import('./commands/exclude/exclude.js')).runExclude({ ...options, licit })));

  examples(cli.command('attribution'), [
    'licit attribution -o NOTICE',
    'licit attribution --format markdown --dataset photos -o CREDITS.md',
    'licit attribution --format jsonl -o credits.jsonl',
  ])
    .description('write the credits and notices that licenses ask for')
    .requiredOption('-o, --output <file>', 'where to; - is standard output')
    .addOption(
      new Option('--format <format>', 'text, markdown, json, or jsonl: every item on a line')
        .choices(['text', 'markdown', 'json', 'jsonl'])
        .default('text'),
    )
    .option('--dataset <name>', 'only this dataset; may be repeated', collect, [])
    .option('--limit-authors <n>', 'name so many authors of a source, and count the rest', count)
    .addOption(ledger())
    .addOption(lang())
    .action(async (options) => done(await (await import('./commands/attribution/attribution.js')).runAttribution({ ...options, licit })));

  examples(cli.command('report'), [
    'licit report provenance -o report/',
    'licit report provenance --lang zh -o report/',
    'licit report provenance --as-of 2026-03-31 -o report/',
  ])
    .description('make a report from the ledger')
    .argument('<kind>', names.document)
    .requiredOption('-o, --output <folder>', 'where to')
    .option('--as-of <run|date>', 'as the ledger stood then')
    .addOption(ledger())
    .addOption(lang())
    .action(async (kind: string, options) =>
      done(await (await import('./commands/report/report.js')).runReport({ ...options, kind, licit })),
    );

  examples(cli.command('retire'), ['licit retire data/old', 'licit retire data/old/list.csv --dry-run', 'licit retire data/old --yes'])
    .description('take data that is gone out of the ledger: it is counted and judged no more, and its history stays')
    .argument('<path...>', 'folders and manifests, as the last scan lists them')
    .option('--dry-run', 'say what would be retired, and change nothing')
    .option('--yes', 'retire what is still on the disk too, without asking')
    .addOption(ledger())
    .addOption(config())
    .addOption(new Option('-f, --format <format>', 'how').choices(['pretty', 'json']).default('pretty'))
    .addOption(lang())
    .addOption(color())
    .action(async (paths: string[], options) =>
      done(await (await import('./commands/retire/retire.js')).runRetire({ ...options, paths, licit })),
    );

  examples(cli.command('verify'), [
    'licit verify',
    'licit verify --head 9c41f0…',
    'licit verify report/',
    'licit verify --heads kept/heads --signature kept/heads.sig --public-key auditor.pem',
  ])
    .description('recompute every hash of the ledger, or check the folder of a report')
    .argument('[report]', 'the folder of a report; the ledger itself when left out')
    .option('--head <hash>', 'a head kept from an earlier run: the ledger must contain it')
    .option('--heads <file>', 'heads kept elsewhere; .licit/heads when left out')
    .option('--signature <file>', 'an Ed25519 signature over the file of heads, also as ssh-keygen -Y sign writes it')
    .option('--public-key <file>', 'the key it was made with: PEM, or a line ssh-ed25519 …')
    .addOption(ledger())
    .addOption(lang())
    .action(async (report: string | undefined, options) =>
      done(await (await import('./commands/verify/verify-command.js')).verifyCommand({ ...options, report, licit })),
    );

  examples(cli.command('inspect'), [
    'licit inspect texts.jsonl',
    'echo \'{"id":1,"text":"…"}\' | licit inspect',
    'licit inspect - --offsets codepoint',
  ])
    .description('find personal information: JSON lines {id,text} in, {id,spans} out')
    .argument('[file]', 'a file; standard input when left out or -')
    .addOption(new Option('--offsets <unit>', 'what offsets count').choices(['utf16', 'codepoint']).default('utf16'))
    .action(async (file: string | undefined, options) =>
      done(await (await import('./commands/inspect/inspect-command.js')).inspectCommand({ ...options, file })),
    );

  examples(cli.command('license'), [
    'licit license "cc by-nc 4.0"',
    'echo \'{"id":1,"string":"MIT"}\' | licit license -',
    'licit license "知识共享署名 4.0"',
  ])
    .description('what a license string means for training: JSON lines {id,string} in with -')
    .argument('[string]', 'a license as stated; - or nothing reads JSON lines')
    .option('--text', 'JSON lines {id,text}: the licenses in a text, with their places')
    .action(async (string: string | undefined, options) =>
      done(await (await import('./commands/license/license-command.js')).licenseCommand({ ...options, string })),
    );

  wireGrant(cli, done, examples, { lang, ledger, config, color, licit });
  examples(cli.command('mix'), [
    'licit mix',
    'licit mix --without non-commercial --without missing',
    'licit mix --dataset pairs --purpose research --format json',
  ])
    .description('what the licenses of the items allow together, and what leaving some out would buy')
    .addOption(
      new Option('--purpose <purpose>', 'what the model is for, instead of what licit.yaml said').choices([
        'commercial',
        'research',
        'internal',
      ]),
    )
    .option(
      '--without <class|license>',
      'leave out one license or a class: public-domain, attribution, share-alike, limited-use, source-available, non-commercial, no-derivatives, proprietary, unclear, missing; may be repeated',
      collect,
      [],
    )
    .option('--dataset <name>', 'only this dataset')
    .option('--as-of <run|date>', 'as the ledger stood then')
    .addOption(ledger())
    .addOption(new Option('-f, --format <format>', 'how').choices(['pretty', 'json']).default('pretty'))
    .addOption(lang())
    .addOption(color())
    .action(async (options) => done(await (await import('./commands/mix/mix.js')).runMix({ ...options, licit })));

  wireSubject(cli, done, examples, { lang, ledger, config, color, licit });

  cli.argument('[nothing]').action((word: string | undefined) => {
    if (word === undefined) cli.help();
    throw new LicitError(`licit has no command ${JSON.stringify(word)}`, `Did you mean: licit scan ${word}`);
  });
  return cli;
}

/** `init` has a flag for every question; they are listed beside it. */
function wireInit(command: Command, done: (code: number) => void): void {
  command
    .option('--provider <name>', 'who answers for the data')
    .option('--contact <contact>', 'how to reach them')
    .option('--dataset <name>', 'name of the dataset')
    .addOption(new Option('--purpose <purpose>', 'what the model is for').choices(['commercial', 'research', 'internal']))
    .option('--offered <places>', 'where it is offered to the public: CN, EU, US-CA, …')
    .addOption(
      new Option('--stage <stage>', 'what the data is used for').choices(['pre-training', 'fine-tuning', 'alignment', 'evaluation']),
    )
    .option('--instrument <id>', 'a law or standard to answer to; may be repeated', collect, [])
    .addOption(new Option('--fail-on <severity>', 'lowest severity that fails a scan').choices(['error', 'warn', 'info', 'none']))
    .option('--force', 'replace a licit.yaml that is there')
    .action(async (options) => done(await (await import('./commands/init/init.js')).initCommand(options)));
}

interface Shared {
  lang: () => Option;
  ledger: () => Option;
  config: () => Option;
  color: () => Option;
  licit: string;
}

/** `grant` holds three commands; what they share stands once. */
function wireGrant(
  cli: Command,
  done: (code: number) => void,
  examples: (command: Command, lines: readonly string[]) => Command,
  { lang, ledger, config, color, licit }: Shared,
): void {
  const grant = examples(cli.command('grant'), [
    'licit grant add --from px.example --scope host:px.example --allow train,commercial --until 2028-01-01 --file contract.pdf',
    'licit grant list',
    'licit grant revoke px-example --on 2027-03-01',
  ]).description('permissions you hold by contract beyond public licenses');
  const shared = (command: Command): Command =>
    command
      .addOption(ledger())
      .addOption(config())
      .addOption(new Option('-f, --format <format>', 'how').choices(['pretty', 'json']).default('pretty'))
      .addOption(lang())
      .addOption(color());
  const module = () => import('./commands/grant/grant.js');

  shared(
    examples(grant.command('add'), [
      'licit grant add --from px.example --scope host:px.example --until 2028-01-01 --file contract.pdf',
      'licit grant add --from "Example Photos" --scope path:photos/** --scope license:CC-BY-NC-4.0 --allow commercial --until 2027-06-30 --file legal/photos.pdf',
      'licit grant add --from news.example --scope dataset:news --allow train,opt-out --since 2026-01-01 --until 2026-12-31 --file legal/news.pdf',
    ])
      .description('show which verdicts a grant would change, ask, and write it into .licit/grants.yaml')
      .requiredOption('--from <party>', 'who gives it')
      .requiredOption('--scope <kind:value>', 'what it takes in: host:, path:, dataset:, license:; repeated, all must match', collect)
      .option('--allow <permissions>', 'train, commercial, derivatives, redistribute, opt-out, with commas between', 'train')
      .option('--since <day>', 'its first day; from any time when left out')
      .requiredOption('--until <day>', 'its last day')
      .requiredOption('--file <contract>', 'the contract, a file of the project: its SHA-256 is recorded, never its content')
      .option('--id <id>', 'what reports call it; made from the party when left out')
      .option('--note <words>', 'for those who read the file')
      .option('--by <name>', 'who writes it down; kept where it can be erased')
      .option('--yes', 'write it without being asked; needed in CI and where there is no terminal')
      .option('--dry-run', 'show what would change, and write nothing'),
  ).action(async (options) => done(await (await module()).runGrantAdd({ ...options, licit })));

  shared(examples(grant.command('list'), ['licit grant list', 'licit grant list --format json', 'licit grant list --lang zh']))
    .description('the grants as they stand today')
    .action(async (options) => done(await (await module()).runGrantList({ ...options, licit })));

  shared(examples(grant.command('revoke'), ['licit grant revoke px-example', 'licit grant revoke px-example --on 2027-03-01']))
    .description('end a grant; it stays on record')
    .argument('<id>', 'the grant')
    .option('--on <day>', 'the first day it holds no more; today when left out')
    .action(async (id: string, options) => done(await (await module()).runGrantRevoke({ ...options, id, licit })));
}

/** What finds and takes out a person's values, and the key behind it. */
function wireSubject(
  cli: Command,
  done: (code: number) => void,
  examples: (command: Command, lines: readonly string[]) => Command,
  { lang, ledger, config, color, licit }: Shared,
): void {
  const subject = examples(cli.command('subject'), ['licit subject find', 'licit subject find --kind phone --from value.txt']).description(
    'what the data holds on one person',
  );
  examples(subject.command('find'), [
    'licit subject find',
    'licit subject find --kind phone --from value.txt',
    'pass show request-17 | licit subject find --from - --format json',
  ])
    .description("list a person's items; the value is typed unseen, or read from a file or standard input, never an argument")
    .argument('[values...]', 'none: a value here would stand in the list of processes')
    .option('--kind <kind>', 'phone, email, id, name, address, card, … ; all kinds when left out')
    .option('--from <file>', 'a file with one value a line; - is standard input')
    .option('--limit <n>', 'how many items', count, 100)
    .option('--as-of <run|date>', 'as the ledger stood then')
    .addOption(ledger())
    .addOption(new Option('-f, --format <format>', 'how').choices(['pretty', 'json', 'jsonl']).default('pretty'))
    .addOption(lang())
    .addOption(color())
    .action(async (values: string[], options) =>
      done(await (await import('./commands/subject/subject-command.js')).runSubjectFind({ ...options, values, licit })),
    );

  examples(cli.command('strip'), [
    'licit strip --kinds pi/email,pi/phone data/ -o stripped/',
    'licit strip --kinds all --pseudonym data/ -o stripped/',
    'licit strip --kinds all --all-files data/ -o stripped/',
  ])
    .description('write copies of manifests with personal values masked or replaced by pseudonyms; the originals stay')
    .argument('[path...]', 'folders and files; the folder you are in when left out')
    .requiredOption('--kinds <kinds>', 'kinds with commas between: pi/email,pi/phone,… ; all takes all but notices of rights')
    .requiredOption('-o, --output <folder>', 'where the copies go; nothing there is written over')
    .option('--mask', 'leave the first characters and stars; this is what happens when neither is given')
    .option('--pseudonym', 'the same name for the same value everywhere, made with the key; nothing leads back without it')
    .option('--all-files', 'copy manifests in which nothing is found, too')
    .addOption(ledger())
    .addOption(config())
    .addOption(new Option('-f, --format <format>', 'how').choices(['pretty', 'json']).default('pretty'))
    .addOption(lang())
    .addOption(color())
    .action(async (paths: string[], options) =>
      done(await (await import('./commands/strip/strip.js')).runStrip({ ...options, paths, licit })),
    );

  const key = examples(cli.command('key'), ['licit key', 'licit key rotate'])
    .description('the key of the hashes that stand for personal values: which one, and what was read with it')
    .addOption(ledger())
    .addOption(lang())
    .action(async (options) => done((await import('./commands/key/key.js')).runKey(options)));
  examples(key.command('rotate'), ['licit key rotate'])
    .description('make a new key in its place; everything must be scanned again')
    .addOption(ledger())
    .addOption(lang())
    .action(async (_, command: Command) => done((await import('./commands/key/key.js')).runKeyRotate(command.optsWithGlobals())));
}

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function count(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 0) throw new InvalidArgumentError('It must be a whole number.');
  return n;
}

function version(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

/** Says what went wrong; never with words from the data. Returns the exit code. */
function explain(cause: unknown): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : USAGE;
  if (cause instanceof LicitError) {
    process.stderr.write(`✖ ${cause.message}\n  ${cause.fix}\n`);
    return USAGE;
  }
  const refused = systemError(cause);
  if (refused) return explain(refused);
  const error = cause instanceof Error ? cause : new Error('unknown');
  // Messages of other errors may quote the data they failed on.
  const message = /^(TypeError|ReferenceError|RangeError|SqliteError)$/.test(error.name) ? `: ${error.message}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  process.stderr.write(`✖ This is a bug in licit. Nothing of this run was kept.\n  ${error.name}${message}\n${frames.join('\n')}\n`);
  return USAGE;
}
