import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { headsFile } from '../../ledger/heads.js';
import type { Broken, Verification } from '../../ledger/verify/verification.js';
import { verifyLedger } from '../../ledger/verify/verify.js';
import type { HeadsFile } from '../../ledger/verify/verify-heads.js';
import type { Lang } from '../../model/basics.js';
import { failure } from '../../text/failures/failure.js';
import { phraseIn } from '../../text/in-chinese.js';
import { punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { counted, harmlessLines, number, plain, shortHash } from '../../text/show.js';
import { looksLikeReceipt } from './begins-as-receipt.js';
import { keptHeads, line, shown, signatureLines, type VerifyArguments } from './verify-lines.js';

const erasedShown = 3;

/** `licit ledger verify [REPORT]` on the ledger of the project, or another, or on a report. The configuration is not read: it may be broken. */
export async function verifyCommand(options: VerifyArguments): Promise<number> {
  if (options.head !== undefined && !/^[0-9a-f]{64}$/i.test(options.head)) throw failure('check/head-not-head', 'fix/give-all-digits');
  if (options.report !== undefined && looksLikeReceipt(options.report)) {
    const { verifyReceipt } = await import('./verify-receipt.js');
    return verifyReceipt({ ...options, receipt: options.report, found: await ledgerOfProject(), out: process.stdout });
  }
  if (options.report !== undefined && statSync(options.report, { throwIfNoEntry: false })?.isFile() === true) {
    const { verifyStatement } = await import('./verify-statement.js');
    return verifyStatement({ ...options, statement: options.report, found: await ledgerOfProject(), out: process.stdout });
  }
  if (options.report !== undefined) {
    const { verifyReport } = await import('./verify-report.js');
    return verifyReport({ ...options, report: options.report, found: await ledgerOfProject(), out: process.stdout });
  }
  const ledger = options.ledger === undefined ? await ledgerOfProject() : resolve(options.ledger);
  const { head } = options;
  if (head !== undefined && options.ledger === undefined && !existsSync(ledger))
    return verifyKept({ ...options, ledger, head, out: process.stdout });
  return runVerify({ ...options, ledger, out: process.stdout });
}

async function ledgerOfProject(): Promise<string> {
  // Reading configurations takes longer to load than checking a small ledger, and a ledger that was named needs none.
  const { findProject } = await import('../../config/config.js');
  return join(findProject(process.cwd()).licit, 'ledger.db');
}

/** Checks the ledger and prints what it showed. Exit code 0: whole, and extends the head that was asked for; 1: not. */
export async function runVerify(args: VerifyArguments & { ledger: string; out: NodeJS.WritableStream }): Promise<number> {
  const lang = args.lang ?? 'en';
  const heads = keptHeads(args, args.ledger);
  const signed = signatureLines(args, heads, lang);
  const verification = verifyLedger(args.ledger, { head: args.head, heads, deep: args.deep ?? false });
  const lines = [
    ...checked(verification, lang),
    ...schemaLines(verification, lang),
    ...againstHead(verification, args.head, lang),
    ...keptLines(verification, heads, lang),
    ...signed.lines,
    ...clockLines(verification, lang),
    ...open(verification, lang),
  ];
  args.out.write(`${harmlessLines(lines.join('\n'))}\n`);
  return verification.whole && signed.good && (args.head === undefined || verification.headKnown === true) ? 0 : 1;
}

/** Looks for a head in the heads that were kept, where the ledger itself is not: a checkout has the committed file and no more. */
function verifyKept(args: VerifyArguments & { ledger: string; head: string; out: NodeJS.WritableStream }): number {
  const lang = args.lang ?? 'en';
  const heads = keptHeads(args, args.ledger);
  const signed = signatureLines(args, heads, lang);
  const { good, says } = keptSays(args.head, heads, headsFile(args.ledger), lang);
  const lines = [
    line(good ? '✓' : '✖', 'kept', says, lang),
    ...signed.lines,
    line('ℹ', 'unread', say('verify/ledger-not-here', lang), lang),
  ];
  args.out.write(`${harmlessLines(lines.join('\n'))}\n`);
  return good && signed.good ? 0 : 1;
}

function keptSays(head: string, file: HeadsFile | undefined, path: string, lang: Lang): { good: boolean; says: string } {
  const asked = head.toLowerCase();
  const [name, short] = [shown(file?.path ?? path), shortHash(asked)];
  if (file === undefined) return { good: false, says: say('verify/no-heads-file', lang, { name }) };
  const wrong = file.wrong[0];
  if (wrong !== undefined)
    return {
      good: false,
      says: say('verify/line-no-head', lang, { name, wrong }),
    };
  const kept = file.heads.find((one) => one.head === asked);
  if (kept === undefined)
    return {
      good: false,
      says: say('verify/lacks-head', lang, { name, short }),
    };
  const { seq, run } = kept;
  return {
    good: true,
    says: say('verify/has-entry', lang, { name, short, seq, run }),
  };
}

const schemaShown = 5;

function schemaLines({ schema }: Verification, lang: Lang): string[] {
  if (schema === undefined) return [];
  const lines = schema
    .slice(0, schemaShown)
    .map(({ type, name, what }) => line('✖', 'schema', `${type} ${plain(name)}: ${plain(what)}`, lang));
  return schema.length > schemaShown
    ? [...lines, line('✖', 'schema', `… ${counted(schema.length - schemaShown, 'unlisted', lang)}`, lang)]
    : lines;
}

/** What the heads that were kept outside of the ledger show. */
function keptLines({ heads, entries: last, runs: recorded }: Verification, file: HeadsFile | undefined, lang: Lang): string[] {
  if (file === undefined || heads === undefined) return [line('ℹ', 'kept', say('verify/no-heads-kept', lang), lang)];
  const name = shown(file.path);
  if (heads.what !== undefined) return [line('✖', 'kept', `${name}${punctuation[lang].comma}${plain(phraseIn(lang, heads.what))}`, lang)];
  const others = heads.ofOthers === 0 ? '' : say('verify/other-ledgers', lang, { ofOthers: heads.ofOthers });
  const later = last - heads.upTo;
  const since = recorded === 0 || later <= 0 ? '' : say('verify/since-without', lang, { later });
  const says = say('verify/all-journal', lang, { name, fitting: heads.fitting });
  return [line('✓', 'kept', `${says}${others}${since}`, lang)];
}

function clockLines({ clockBack = [] }: Verification, lang: Lang): string[] {
  return clockBack
    .slice(0, erasedShown)
    .map(({ entry, time, before }) => line('ℹ', 'clock', say('verify/clock', lang, { entry, time, before }), lang));
}

function checked(verification: Verification, lang: Lang): string[] {
  const { brokenAt, head } = verification;
  const { comma } = punctuation[lang];
  const journal = `${counted(verification.entries, 'entry', lang)}${head === '' ? '' : `${comma}${say('verify/head', lang)} ${head}`}`;
  if (brokenAt && inJournal(brokenAt)) return [line('✖', 'journal', broken(brokenAt, lang), lang)];
  const ofRuns = counted(verification.runs, 'run', lang);
  const ofRows = verification.shards === undefined ? `${ofRuns}${comma}${counted(verification.items, 'item', lang)}` : ofRuns;
  const ofRoots = counted(verification.roots, 'version', lang);
  if (brokenAt) return [line('✓', 'journal', journal, lang), line('✖', 'rows', broken(brokenAt, lang), lang)];
  return [
    line('✓', 'journal', journal, lang),
    line('✓', 'rows', ofRows, lang),
    ...(verification.shards === undefined ? [line('✓', 'roots', ofRoots, lang)] : []),
    ...shardLines(verification, lang),
    ...sampleLines(verification, lang),
  ];
}

function sampleLines({ samples }: Verification, lang: Lang): string[] {
  if (samples === undefined) return [];
  const [drawn, decided] = [counted(samples.draws, 'draw', lang), counted(samples.decisions, 'decision', lang)];
  return [line('✓', 'samples', say('verify/made-again-counted', lang, { drawn, decided }), lang)];
}

function shardLines({ shards }: Verification, lang: Lang): string[] {
  if (shards === undefined) return [];
  const id = shards.deep ? 'verify/shards-looked-at' : 'verify/shards-only-there';
  return [line(shards.deep ? '✓' : 'ℹ', 'shards', say(id, lang, { shards: shards.shards, items: shards.items }), lang)];
}

function inJournal({ entry, table }: Broken): boolean {
  return table === 'entry' || (table === undefined && entry !== undefined);
}

/** The place first, then what does not fit. */
function broken({ entry, run, table, manifest, item, what }: Broken, lang: Lang): string {
  const parts = [
    entry === undefined ? '' : say('verify/entry', lang, { entry }),
    run === undefined ? '' : say('verify/run', lang, { run }),
    table === undefined || table === 'entry' ? '' : say('verify/table', lang, { table }),
    manifest === undefined ? '' : plain(manifest),
    item === undefined ? '' : say('verify/item', lang, { item }),
  ];
  const where = parts.filter((part) => part !== '').join(punctuation[lang].comma);
  const said = plain(phraseIn(lang, what));
  return where === '' ? said : `${where}${punctuation[lang].colon}${said}`;
}

function againstHead({ headKnown, head, headEntry, brokenAt, chain }: Verification, asked: string | undefined, lang: Lang): string[] {
  if (asked === undefined) return [];
  const short = shortHash(asked);
  if (headKnown) {
    const at = number(headEntry ?? 0, lang);
    return [line('✓', 'head', say('verify/extends-entry', lang, { head: shortHash(head), short, at }), lang)];
  }
  const begun = chain[0]?.time.slice(0, 10) ?? '–';
  const reason =
    headKnown === undefined || brokenAt
      ? { en: 'the journal could be followed only to the broken entry', zh: '操作日志只能核验到损坏的条目' }
      : {
          en: `an entry was changed or removed, or it is the head of another ledger; this one begins on ${begun}`,
          zh: `有条目被修改或删除，或者它属于另一台账；本台账始于 ${begun}`,
        };
  return [line('✖', 'head', say('verify/does-not-extend', lang, { short, reason: reason[lang] }), lang)];
}

/** What the check leaves open, so that nobody reads more into it. */
function open({ erased, whole }: Verification, lang: Lang): string[] {
  const lines = erased.slice(0, erasedShown).map((what) => line('ℹ', 'erased', plain(phraseIn(lang, what)), lang));
  if (erased.length > erasedShown) lines.push(line('ℹ', 'erased', `… ${counted(erased.length - erasedShown, 'unlisted', lang)}`, lang));
  const files = { en: 'the manifests and evidence files themselves', zh: '清单文件和证据文件本身' };
  const rest = { en: 'what comes after the first thing that does not fit', zh: '首个不符之处以后的内容' };
  return [...lines, line('ℹ', 'unread', whole ? files[lang] : `${rest[lang]}${punctuation[lang].semicolon}${files[lang]}`, lang)];
}
