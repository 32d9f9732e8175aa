/** Lines that verifying a ledger and verifying a report have in common. */

import { readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { headsFile } from '../../ledger/heads.js';
import { type HeadsFile, isSigned, readHeads } from '../../ledger/verify/verify-heads.js';
import type { Lang, Words } from '../../model/basics.js';
import { failure } from '../../text/failures/failure.js';
import { pad, plain } from '../../text/show.js';

export const headings = {
  journal: { en: 'journal', zh: '操作日志' },
  rows: { en: 'rows', zh: '数据行' },
  roots: { en: 'roots', zh: '根哈希' },
  shards: { en: 'shards', zh: '分片' },
  samples: { en: 'spot checks', zh: '抽样检查' },
  head: { en: 'ledger head', zh: '台账链头' },
  kept: { en: 'kept heads', zh: '留存的链头' },
  signature: { en: 'signature', zh: '签名' },
  schema: { en: 'schema', zh: '表结构' },
  clock: { en: 'clock', zh: '时钟' },
  file: { en: 'files', zh: '文件' },
  ledger: { en: 'ledger', zh: '台账' },
  again: { en: 'made again', zh: '重新生成' },
  erased: { en: 'erased', zh: '已擦除' },
  data: { en: 'data', zh: '数据' },
  unread: { en: 'not checked', zh: '未核验' },
} satisfies Record<string, Words>;

/** How `licit ledger verify` is called. */
export interface VerifyArguments {
  /** The folder of a report; the ledger itself when left out. */
  report?: string;
  ledger?: string;
  /** Checks the rows in the shards of a corpus ledger, too. */
  deep?: boolean;
  head?: string;
  heads?: string;
  signature?: string;
  publicKey?: string;
  lang?: Lang;
  licit?: string;
}

/** The file of heads that was named, or the one beside the ledger where there is one. */
export function keptHeads(args: Pick<VerifyArguments, 'heads'>, ledger: string): HeadsFile | undefined {
  if (args.heads === undefined) return readHeads(headsFile(ledger));
  const heads = readHeads(resolve(args.heads));
  if (heads === undefined) throw failure('verify/there-no-file', 'fix/name-copy-licit', { heads: args.heads });
  return heads;
}

/** Whether the file of heads is signed, where that is asked. */
export function signatureLines(args: VerifyArguments, heads: HeadsFile | undefined, lang: Lang): { good: boolean; lines: string[] } {
  const { signature, publicKey } = args;
  if (signature === undefined && publicKey === undefined) return { good: true, lines: [] };
  if (signature === undefined || publicKey === undefined || heads === undefined)
    throw failure('verify/signature-checked-file', 'fix/give-heads-signature');
  const good = isSigned(heads.bytes, contentOf(signature), contentOf(publicKey).toString('utf8'));
  const says = good
    ? { en: `Ed25519, over ${shown(heads.path)}`, zh: `Ed25519，对象为 ${shown(heads.path)}` }
    : { en: `not made with this key over ${shown(heads.path)} as it is`, zh: `不是用此密钥对 ${shown(heads.path)} 现有内容所作的签名` };
  return { good, lines: [line(good ? '✓' : '✖', 'signature', says[lang], lang)] };
}

/** What is in a file of at most so many bytes. Throws LicitError. */
export function contentOf(file: string, most = 1 << 20): Buffer {
  try {
    if (statSync(file).size > most) throw new Error('too large');
    return readFileSync(file);
  } catch (cause) {
    throw failure('catalog/cannot-read', 'fix/name-file-exists', { file }, cause);
  }
}

/** A file as it is named from here. */
export function shown(path: string): string {
  return plain(relative(process.cwd(), path).split(sep).join('/'));
}

/** A line of what was checked: a mark, a heading, what it showed. */
export function line(mark: string, heading: keyof typeof headings, says: string, lang: Lang): string {
  return `  ${mark} ${pad(headings[heading][lang], 12)} ${says}`;
}
