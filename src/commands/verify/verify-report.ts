/** `licit ledger verify REPORT/`: whether a report's files are as they were written, and whether the ledger, where it is at hand, makes the same ones again. */

import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reportOf } from '../../catalog/catalog.js';
import { readLedger } from '../../ledger/open-ledger.js';
import { findRun } from '../../ledger/read/as-of.js';
import type { Verification } from '../../ledger/verify/verification.js';
import { verifyLedger } from '../../ledger/verify/verify.js';
import type { HeadsFile } from '../../ledger/verify/verify-heads.js';
import type { Lang } from '../../model/basics.js';
import { LicitError } from '../../model/errors.js';
import { failure } from '../../text/failures/failure.js';
import { isLanguage } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { harmlessLines, plain, shortHash } from '../../text/show.js';
import { manifestName, manifestVersion, type ReportManifest, rendered, sha256 } from '../report/report-manifest.js';
import { keptHeads, line, shown, signatureLines, type VerifyArguments } from './verify-lines.js';

/** What is stated about one part of the check. */
export interface Said {
  lines: string[];
  good: boolean;
  /** The ledger makes the same again. */
  made?: true;
}

const largest = 1 << 30;

/** Checks a report's folder. Exit code 0: all that can be checked fits; 1: something does not. */
export async function verifyReport(args: VerifyArguments & { report: string; found: string; out: NodeJS.WritableStream }): Promise<number> {
  const lang = args.lang ?? 'en';
  const folder = resolve(args.report);
  const manifest = readManifest(folder);
  const ledgerFile = args.ledger === undefined ? args.found : resolve(args.ledger);
  const heads = keptHeads(args, ledgerFile);
  const parts = [
    filesSaid(folder, manifest, lang),
    await ledgerSaid(args, ledgerFile, manifest, heads, lang),
    headSaid(manifest, heads, lang),
  ];
  const signed = signatureLines(args, heads, lang);
  const lines = [...parts.flatMap((part) => part.lines), ...signed.lines];
  args.out.write(`${harmlessLines(lines.join('\n'))}\n`);
  return parts.every(({ good }) => good) && signed.good ? 0 : 1;
}

function readManifest(folder: string): ReportManifest {
  const file = join(folder, manifestName);
  const wrong = (cause?: unknown): never => {
    throw failure('verify/not-manifest-report', 'fix/name-folder-licit', { file }, cause);
  };
  let value: unknown;
  try {
    if (!lstatSync(file).isFile()) wrong();
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    wrong(cause);
  }
  const manifest = (typeof value === 'object' && value !== null ? value : {}) as Partial<ReportManifest>;
  const texts = [manifest.kind, manifest.licit, manifest.lang, manifest.asOf, manifest.head, manifest.ledger?.id];
  if (texts.some((text) => typeof text !== 'string') || !Array.isArray(manifest.files)) wrong();
  if (Number(manifest.licitReport) > manifestVersion) throw failure('verify/written-newer-licit', 'fix/update-licit', { file });
  for (const one of manifest.files!)
    if (typeof one?.name !== 'string' || !/^[A-Za-z0-9][\w.-]*$/.test(one.name) || typeof one.sha256 !== 'string') wrong();
  return manifest as ReportManifest;
}

function filesSaid(folder: string, { files }: ReportManifest, lang: Lang): Said {
  const lines: string[] = [];
  for (const { name, bytes, sha256: digest } of files) {
    const what = misfitOf(join(folder, name), bytes, digest);
    if (what !== undefined) lines.push(line('✖', 'file', `${name}: ${what[lang]}`, lang));
  }
  const good = lines.length === 0 && files.length > 0;
  if (files.length === 0) lines.push(line('✖', 'file', say('verify/no-files-listed', lang), lang));
  if (good) lines.push(line('✓', 'file', say('verify/manifest-says', lang, { files: files.length }), lang));
  const listed = new Set([manifestName, ...files.map(({ name }) => name)]);
  const others = readdirSync(folder).filter((name) => !listed.has(name));
  if (others.length > 0) {
    const some = others.slice(0, 3).map(plain).join(', ');
    lines.push(line('ℹ', 'file', say('verify/not-of-report', lang, { some, others: others.length > 3 ? ' …' : '' }), lang));
  }
  return { lines, good };
}

function misfitOf(file: string, bytes: number, digest: string): { en: string; zh: string } | undefined {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile()) return { en: 'not a plain file', zh: '不是普通文件' };
    if (stat.size !== bytes || stat.size > largest || sha256(readFileSync(file)) !== digest)
      return { en: 'changed since the report was written', zh: '报告生成后被修改' };
    return undefined;
  } catch {
    return { en: 'missing, or cannot be read', zh: '缺失或无法读取' };
  }
}

/** Holds the report against the ledger it names, and makes it again. */
export async function ledgerSaid(
  args: VerifyArguments,
  path: string,
  manifest: ReportManifest,
  heads: HeadsFile | undefined,
  lang: Lang,
): Promise<Said> {
  const run = runSaid(args, path, { ...manifest, ledger: manifest.ledger.id }, heads, lang);
  if (!run.known) return run;
  const again = await madeAgain(args, path, manifest, lang);
  return { ...again, lines: [...run.lines, ...again.lines] };
}

/** Whether the ledger at hand is whole and has that run; `known: false` where it has not, or is another. */
export function runSaid(
  args: VerifyArguments,
  path: string,
  of: { ledger: string; run: number; head: string },
  heads: HeadsFile | undefined,
  lang: Lang,
): Said & { known: boolean } {
  const said = (mark: string, good: boolean, words: string, known = false): Said & { known: boolean } => ({
    good,
    known,
    lines: [line(mark, 'ledger', words, lang)],
  });
  if (args.ledger === undefined && !existsSync(path)) return said('ℹ', true, say('verify/not-checked-here', lang));
  const ledger = verifyLedger(path, { heads });
  if (ledger.ledger !== of.ledger) {
    const words = say('verify/another-ledger', lang, { path: shown(path), ledger: ledger.ledger, id: plain(of.ledger) });
    return args.ledger === undefined ? said('ℹ', true, words) : said('✖', false, words);
  }
  if (!ledger.whole) return said('✖', false, say('verify/ledger-not-whole', lang));
  if (!hasRun(ledger, of)) return said('✖', false, say('verify/ledger-no-run', lang, { run: of.run }));
  const entry = ledger.chain.findIndex(({ hash }) => hash === of.head) + 1;
  return said('✓', true, say('verify/whole', lang, { run: of.run, entry }), true);
}

function hasRun({ chain }: Verification, { head, run }: { head: string; run: number }): boolean {
  return chain.some((entry) => entry.hash === head && entry.run === run);
}

async function madeAgain(args: VerifyArguments, path: string, manifest: ReportManifest, lang: Lang): Promise<Said> {
  if (args.licit !== manifest.licit)
    return {
      good: true,
      lines: [line('ℹ', 'again', say('verify/other-version', lang, { licit: plain(manifest.licit) }), lang)],
    };
  const report = await reportOf(manifest.kind);
  const ledger = readLedger(path);
  try {
    const at = findRun(ledger.db, String(manifest.run));
    if (report === undefined || at === undefined || !isLanguage(manifest.lang))
      return {
        good: false,
        lines: [line('✖', 'again', say('verify/no-such-report', lang), lang)],
      };
    const { files, office, missing } = await rendered(report, ledger, at, { ...manifest, path: manifest.ledger.path });
    const kept = (name: string) => manifest.files.find((file) => file.name === name);
    // A file that a package makes may be left out where the package is not installed, here or where the report was made.
    const other = files.find(({ name, content }) =>
      kept(name) === undefined ? !office.includes(name) : kept(name)?.sha256 !== sha256(content),
    );
    const strange = manifest.files.find(
      ({ name }) => !files.some((file) => file.name === name) && !missing.some((file) => file.name === name),
    );
    if (other !== undefined || strange !== undefined)
      return {
        good: false,
        lines: [
          line(
            '✖',
            'again',
            other === undefined ? say('verify/another-set', lang) : say('verify/another-made', lang, { name: other.name }),
            lang,
          ),
        ],
      };
    const unmade = missing
      .filter(({ name }) => kept(name) !== undefined)
      .map(({ name, package: from }) => line('ℹ', 'again', say('verify/not-made-again', lang, { name, from }), lang));
    return {
      good: true,
      made: true,
      lines: [line('✓', 'again', say('verify/made-again-from', lang), lang), ...unmade],
    };
  } finally {
    ledger.db.close();
  }
}

/** Whether the head that the report names is one that was kept. */
export function headSaid(manifest: { ledger: { id: string }; run: number; head: string }, heads: HeadsFile | undefined, lang: Lang): Said {
  const short = shortHash(manifest.head);
  const ofLedger = heads?.heads.filter(({ ledger }) => ledger === manifest.ledger.id) ?? [];
  if (heads === undefined || ofLedger.length === 0)
    return {
      good: true,
      lines: [line('ℹ', 'kept', say('verify/no-head-kept', lang, { short }), lang)],
    };
  const kept = ofLedger.find(({ run }) => run === manifest.run);
  if (kept?.head === manifest.head)
    return {
      good: true,
      lines: [line('✓', 'kept', `${shown(heads.path)}: ${say('verify/has-head', lang, { short, run: manifest.run })}`, lang)],
    };
  if (kept === undefined)
    return {
      good: true,
      lines: [line('ℹ', 'kept', say('verify/no-head-run', lang, { path: shown(heads.path), run: manifest.run }), lang)],
    };
  return {
    good: false,
    lines: [line('✖', 'kept', say('verify/another-head-run', lang, { path: shown(heads.path), run: manifest.run }), lang)],
  };
}
