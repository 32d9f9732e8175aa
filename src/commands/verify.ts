/** `licit verify`: shows whether the ledger still is what it was when it was written, and names the first thing that is not. */
import { join, resolve } from 'node:path';
import { type Broken, type Verification, verifyLedger } from '../ledger/verify.js';
import type { Lang, Words } from '../model.js';
import { counted, number, pad, plain, shortHash } from '../show.js';
import { nouns } from '../words.js';

const headings = {
  journal: { en: 'journal', zh: '日志' },
  rows: { en: 'rows', zh: '数据行' },
  roots: { en: 'roots', zh: '根哈希' },
  head: { en: 'ledger head', zh: '账本头' },
  erased: { en: 'erased', zh: '已擦除' },
  unread: { en: 'not checked', zh: '未核验' },
} satisfies Record<string, Words>;

const entries = { one: 'entry', many: 'entries', zh: '个条目' };
const runs = { one: 'run', many: 'runs', zh: '次运行' };
const versions = { one: 'manifest version', many: 'manifest versions', zh: '个清单版本' };
const more = { one: 'more', many: 'more', zh: '项未列出' };
const erasedShown = 3;

/** `licit verify [--head HASH]` on the ledger of the project, or another. The configuration is not read: it may be broken. */
export async function verifyCommand(options: { ledger?: string; head?: string; lang?: Lang }): Promise<number> {
  const ledger = options.ledger === undefined ? await ledgerOfProject() : resolve(options.ledger);
  return runVerify({ ...options, ledger, out: process.stdout });
}

async function ledgerOfProject(): Promise<string> {
  // Reading configurations takes longer to load than checking a small ledger, and a ledger that was named needs none.
  const { findProject } = await import('../config.js');
  return join(findProject(process.cwd()).licit, 'ledger.db');
}

/** Checks the ledger and prints what it showed. Exit code 0: whole, and extends the head that was asked for; 1: not. */
export async function runVerify(args: { ledger: string; head?: string; out: NodeJS.WritableStream; lang?: Lang }): Promise<number> {
  const lang = args.lang ?? 'en';
  const verification = verifyLedger(args.ledger, { head: args.head });
  const lines = [...checked(verification, lang), ...againstHead(verification, args.head, lang), ...open(verification, lang)];
  args.out.write(`${lines.join('\n')}\n`);
  return verification.whole && (args.head === undefined || verification.headKnown === true) ? 0 : 1;
}

function checked(verification: Verification, lang: Lang): string[] {
  const { brokenAt, head } = verification;
  const journal = `${counted(verification.entries, entries, lang)}${head === '' ? '' : `, ${lang === 'zh' ? '头' : 'head'} ${head}`}`;
  if (brokenAt && inJournal(brokenAt)) return [line('✖', 'journal', broken(brokenAt, lang), lang)];
  const ofRows = `${counted(verification.runs, runs, lang)}, ${counted(verification.items, nouns.item, lang)}`;
  const ofRoots = counted(verification.roots, versions, lang);
  if (brokenAt) return [line('✓', 'journal', journal, lang), line('✖', 'rows', broken(brokenAt, lang), lang)];
  return [line('✓', 'journal', journal, lang), line('✓', 'rows', ofRows, lang), line('✓', 'roots', ofRoots, lang)];
}

function inJournal({ entry, table }: Broken): boolean {
  return table === 'entry' || (table === undefined && entry !== undefined);
}

/** The place first, then what does not fit. */
function broken({ entry, run, table, manifest, item, what }: Broken, lang: Lang): string {
  const zh = lang === 'zh';
  const parts = [
    entry === undefined ? '' : zh ? `条目 #${number(entry, lang)}` : `entry #${number(entry, lang)}`,
    run === undefined ? '' : zh ? `运行 ${run}` : `run ${run}`,
    table === undefined || table === 'entry' ? '' : zh ? `表 ${table}` : `table ${table}`,
    manifest === undefined ? '' : plain(manifest),
    item === undefined ? '' : zh ? `数据 ${item}` : `item ${item}`,
  ];
  const where = parts.filter((part) => part !== '').join(', ');
  return where === '' ? plain(what) : `${where}: ${plain(what)}`;
}

function againstHead({ headKnown, head, headEntry, brokenAt }: Verification, asked: string | undefined, lang: Lang): string[] {
  if (asked === undefined) return [];
  const zh = lang === 'zh';
  const short = shortHash(asked);
  if (headKnown) {
    const at = number(headEntry ?? 0, lang);
    return [
      line(
        '✓',
        'head',
        zh ? `${shortHash(head)} 延续 ${short}（条目 #${at}）` : `${shortHash(head)} extends ${short} (entry #${at})`,
        lang,
      ),
    ];
  }
  const reason =
    headKnown === undefined || brokenAt
      ? { en: 'the journal could be followed only to the broken entry', zh: '日志只能核验到损坏的条目' }
      : { en: 'an entry was changed or removed, or it is the head of another ledger', zh: '有条目被修改或删除，或者它属于另一账本' };
  return [line('✖', 'head', zh ? `未延续 ${short}：${reason.zh}` : `does not extend ${short}: ${reason.en}`, lang)];
}

/** What the check leaves open, so that nobody reads more into it. */
function open({ erased, whole }: Verification, lang: Lang): string[] {
  const lines = erased.slice(0, erasedShown).map((what) => line('ℹ', 'erased', plain(what), lang));
  if (erased.length > erasedShown) lines.push(line('ℹ', 'erased', `… ${counted(erased.length - erasedShown, more, lang)}`, lang));
  const files = { en: 'the manifests and evidence files themselves', zh: '清单文件和证据文件本身' };
  const rest = { en: 'what comes after the first thing that does not fit', zh: '首个不符之处以后的内容' };
  return [...lines, line('ℹ', 'unread', whole ? files[lang] : `${rest[lang]}${lang === 'zh' ? '；' : '; '}${files[lang]}`, lang)];
}

function line(mark: string, heading: keyof typeof headings, says: string, lang: Lang): string {
  return `  ${mark} ${pad(headings[heading][lang], 12)} ${says}`;
}
