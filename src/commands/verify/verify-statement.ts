/** `licit ledger verify FILE`: whether a statement is signed, is about the files that are here, and is what the ledger at hand comes to. */
import { existsSync, lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inside } from '../../config/evidence-file.js';
import type { Lang } from '../../model/basics.js';
import { isObject, type Json } from '../../model/basics.js';
import { hashFile } from '../../scan/workers/read-task.js';
import { failure } from '../../text/failures/failure.js';
import { say } from '../../text/messages/say.js';
import { harmlessLines, plain, safeJson } from '../../text/show.js';
import { type ReportManifest, sha256 } from '../report/report-manifest.js';
import { isSignedBy, type Opened, openedEnvelope } from './envelope.js';
import { contentOf, keptHeads, line, type VerifyArguments } from './verify-lines.js';
import { headSaid, ledgerSaid, type Said } from './verify-report.js';

/** So many files that differ are named. */
const MAX_SHOWN = 5;

/** Checks a statement. Exit code 0: it is signed with the key that was given, or the ledger makes it again, and nothing speaks against it; 1: not. */
export async function verifyStatement(
  args: VerifyArguments & { statement: string; found: string; out: NodeJS.WritableStream },
): Promise<number> {
  const lang = args.lang ?? 'en';
  const { opened, statement, text } = readStatement(args.statement);
  const manifest = asManifest(statement, text, args.statement);
  const ledgerFile = args.ledger === undefined ? args.found : resolve(args.ledger);
  const heads = keptHeads(args, ledgerFile);
  const signature = signatureSaid(opened, args.publicKey, lang);
  const ledger = await ledgerSaid({ ...args, report: args.statement }, ledgerFile, manifest, heads, lang);
  const parts = [signature, await filesSaid(statement, dirname(dirname(args.found)), lang), ledger, headSaid(manifest, heads, lang)];
  args.out.write(`${harmlessLines(parts.flatMap(({ lines }) => lines).join('\n'))}\n`);
  // Unsigned, or by a key that nobody named, it shows nothing of itself. What the ledger makes again it need not; reports that it names the ledger does not know.
  const isShown = signature.shows || (ledger.made === true && (statement.predicate as Record<string, Json>).reports === undefined);
  return isShown && parts.every(({ good }) => good) ? 0 : 1;
}

function readStatement(file: string): { opened: Opened | undefined; statement: Record<string, Json>; text: string } {
  try {
    const written = contentOf(file, MAX_BYTES).toString('utf8');
    const document = JSON.parse(written) as Json;
    const opened = openedEnvelope(document);
    const text = opened === undefined ? written : opened.payload.toString('utf8');
    const statement = opened === undefined ? document : (JSON.parse(text) as Json);
    if (isObject(statement) && statement._type === 'https://in-toto.io/Statement/v1' && isObject(statement.predicate))
      return { opened, statement, text };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw failure('verify/no-statement', 'fix/name-statement', { file: plain(file) });
}

/** A statement names every file of the data. */
const MAX_BYTES = 256 << 20;

/** The statement as a report of one file, which the ledger makes again, byte for byte. Reports that it names are no part of what the ledger makes. */
function asManifest(statement: Record<string, Json>, text: string, file: string): ReportManifest {
  const { reports, ...predicate } = statement.predicate as Record<string, Json>;
  const { version, ledger, run, asOf, head } = predicate;
  const texts = [version, ledger, asOf, head];
  if (texts.some((one) => typeof one !== 'string') || typeof run !== 'number')
    throw failure('verify/no-statement', 'fix/name-statement', { file: plain(file) });
  // What is not compared as it is written could say one thing to this reader and another to the next.
  const content = reports === undefined ? `${text.trimEnd()}\n` : `${safeJson({ ...statement, predicate })}\n`;
  return {
    licitReport: 1,
    kind: 'in-toto',
    licit: version as string,
    lang: 'en',
    failOn: 'none',
    ledger: { id: ledger as string, path: '', created: '' },
    run,
    asOf: asOf as string,
    head: head as string,
    files: [{ name: 'rights.intoto.json', bytes: Buffer.byteLength(content), sha256: sha256(content) }],
  };
}

function signatureSaid(opened: Opened | undefined, publicKey: string | undefined, lang: Lang): Said & { shows: boolean } {
  const said = (mark: string, good: boolean, shows: boolean, words: string): Said & { shows: boolean } => ({
    good,
    shows,
    lines: [line(mark, 'signature', words, lang)],
  });
  if (opened === undefined)
    return said(publicKey === undefined ? 'ℹ' : '✖', publicKey === undefined, false, say('verify/not-signed', lang));
  if (publicKey === undefined) return said('ℹ', true, false, say('verify/no-key-given', lang));
  return isSignedBy(opened, contentOf(publicKey).toString('utf8'))
    ? said('✓', true, true, say('verify/statement-signed', lang))
    : said('✖', false, false, say('verify/statement-other-key', lang));
}

/** Whether the files that it is about are those below the project's folder, as far as they are here. */
export async function filesSaid({ subject }: Record<string, Json>, root: string, lang: Lang): Promise<Said> {
  const all = Array.isArray(subject) ? subject.filter(isObject) : [];
  const lines: string[] = [];
  let [same, absent, different] = [0, 0, 0];
  for (const { name, digest } of all) {
    const stated = isObject(digest) ? digest.sha256 : undefined;
    const path = typeof name === 'string' ? inside(resolve(root, name), root) : undefined;
    const file = path === undefined ? undefined : join(root, path);
    if (typeof stated !== 'string' || file === undefined || !existsSync(file) || !lstatSync(file).isFile()) absent += 1;
    else if ((await hashFile(file)) === stated) same += 1;
    else {
      different += 1;
      if (different <= MAX_SHOWN) lines.push(line('✖', 'data', say('verify/file-differs', lang, { path: plain(path!) }), lang));
    }
  }
  if (different > MAX_SHOWN) lines.push(line('✖', 'data', `+${different - MAX_SHOWN}`, lang));
  if (same > 0) lines.push(line('✓', 'data', say('verify/files-same', lang, { same, all: all.length }), lang));
  if (absent > 0) lines.push(line('ℹ', 'data', say('verify/files-absent', lang, { absent }), lang));
  return { good: different === 0, lines };
}
