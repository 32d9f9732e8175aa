/** The terminal's view of a change against its base: what it touches, what it breaks, what it mends, and what else is different. */

import type { Lang, Words } from '../../model/basics.js';
import type { ChangedManifest, ChangeView, Snapshot } from '../../model/snapshot.js';
import type { FindingView, Share } from '../../model/views.js';
import { append } from '../../text/append.js';
import { clipPath, columns, counted, duration, nounFor, number, pad, percent, plain, sorted, weight, wrap } from '../../text/show.js';
import { accountText } from '../../text/summary.js';
import { sourceKindWords, valueWords } from '../../text/words.js';
import { acceptedLines, openFindings, unlockedFindings } from './accepted-lines.js';
import { blocks } from './finding-lines.js';
import { marks, type Page } from './pretty-page.js';

/** So many manifests are named; the rest is a number. */
const MAX_MANIFESTS = 8;
const MAX_FIXED_FINDINGS = 5;
const MAX_NAMED_FILES = 6;
/** Lines that findings may take. */
const ROOM = 44;

const en = {
  new: 'new',
  removed: 'removed',
  changed: 'changed',
  renamed: 'renamed',
  unchanged: (items: string, manifests: string) => `${items} as before; ${manifests} not read again`,
  was: (path: string) => `was ${path}`,
  before: (count: string, base: string) => `${count} already open in ${base}, not shown: licit check --all`,
  accepted: (count: string, base: string) => `${count} on ${base} accepted in writing: licit check --all`,
  fixed: (count: string) => `${count} fixed`,
  partly: 'in part',
  datasets: (added: string, removed: string) =>
    `Datasets: ${[added && `added ${added}`, removed && `removed ${removed}`].filter(Boolean).join('; ')}`,
  known: { source: 'source known', license: 'license known', basis: 'legal basis known' },
  sourceKinds: 'Kinds of sources not there before',
  licenses: 'Licenses not there before',
  kinds: 'Personal data and secrets of kinds not found before',
  outside: (files: string) =>
    `${files} that Git ignores were not compared. With a ledger as base they are: licit check --base .licit/ledger.db`,
  blocks: (errors: string) => `${errors} in this change`,
  unlocked: (count: string) => `${count} that only the newer licit finds: not blocking until licit ledger rules update`,
  newer: (count: string) => `${count} not blocking yet`,
  clean: (items: string) => `Nothing new is open: ${items}`,
  cleanNone: 'nothing new is open in this change',
  more: (count: string) => `and ${count} more`,
  colon: ': ',
  comma: ', ',
};

type ChangeWords = typeof en;

const zh: ChangeWords = {
  new: '新增',
  removed: '删除',
  changed: '更改',
  renamed: '改名',
  unchanged: (items, manifests) => `${items}未变；${manifests}未重新读取`,
  was: (path) => `原为 ${path}`,
  before: (count, base) => `${base} 中原有 ${count}，未列出：licit check --all`,
  accepted: (count, base) => `${base} 中另有 ${count}已书面接受：licit check --all`,
  fixed: (count) => `已解决 ${count}`,
  partly: '部分',
  datasets: (added, removed) => `数据集：${[added && `新增 ${added}`, removed && `删除 ${removed}`].filter(Boolean).join('；')}`,
  known: { source: '来源已知', license: '许可已知', basis: '合法性基础已知' },
  sourceKinds: '新出现的来源类型',
  licenses: '新出现的许可',
  kinds: '新出现的个人信息及密钥类型',
  outside: (files) => `Git 忽略的 ${files}未作比较。以台账为基准则可比较：licit check --base .licit/ledger.db`,
  blocks: (errors) => `本次变更有 ${errors}`,
  unlocked: (count) => `${count}仅由新版本 licit 检出；运行 licit ledger rules update 前不阻止变更`,
  newer: (count) => `${count}暂不阻止`,
  clean: (items) => `没有新问题：${items}`,
  cleanNone: '本次变更没有新问题',
  more: (count) => `另有 ${count} 项`,
  colon: '：',
  comma: '、',
};

/** The page without what every page ends with. */
export function changePage(snapshot: Snapshot, change: ChangeView, page: Page): string[] {
  const words = { en, zh }[page.lang];
  const shown = { ...snapshot, findings: openFindings(snapshot.findings) };
  const lines = [...touched(change, page, words), '', ...blocks(shown, page, ROOM), ...notBlocking(snapshot, page, words)];
  const rest = [
    ...acceptedLines(snapshot.findings, page),
    ...known(change, page, words),
    ...fixedLines(change, page, words),
    ...effects(snapshot, change, page, words),
  ];
  append(lines, rest);
  if (rest.length > 0) lines.push('');
  return lines;
}

/** What only a newer licit finds, under a heading of its own: as severe as it is, and not blocking. */
function notBlocking(snapshot: Snapshot, page: Page, words: ChangeWords): string[] {
  const findings = unlockedFindings(snapshot.findings);
  if (findings.length === 0) return [];
  const heading = words.unlocked(counted(findings.length, 'finding', page.lang));
  return [...wrap(heading, page.width - 2).map((line) => `  ${page.ink.bold(line)}`), '', ...blocks({ ...snapshot, findings }, page, ROOM)];
}

/** The last line: what is new, and the exit code. */
export function changeEnd(snapshot: Snapshot, change: ChangeView, page: Page): string {
  const { exit, ink, lang, strict, width } = page;
  const words = { en, zh }[lang];
  const findings = openFindings(snapshot.findings);
  const of = (kind: ReturnType<typeof weight>) => findings.filter((finding) => weight(finding, strict) === kind).length;
  const counts = (['error', 'warn', 'info', 'unproven'] as const).flatMap((kind) => (of(kind) > 0 ? [counted(of(kind), kind, lang)] : []));
  const later = unlockedFindings(snapshot.findings).length;
  if (later > 0) counts.push(words.newer(counted(later, 'finding', lang)));
  const heaviest = sorted(findings, strict)[0];
  const open = heaviest === undefined ? undefined : weight(heaviest, strict);
  const mark = exit !== 0 ? ink.error(marks.error) : open === undefined ? ink.good(marks.good) : ink[open](marks[open]);
  const { added, removed } = change.effects.items;
  const text =
    counts.length > 0 ? words.blocks(counts.join(' · ')) : added + removed > 0 ? words.clean(delta(added, removed, lang)) : words.cleanNone;
  const code = `${duration(snapshot.run.seconds)} · ${page.words.exit(exit)}`;
  const gap = width - columns(text) - columns(code) - 2;
  return gap >= 2 ? `${mark} ${text}${' '.repeat(gap)}${ink.dim(code)}` : `${mark} ${text}`;
}

/** `+12,480 −40 items`. */
function delta(added: number, removed: number, lang: Lang): string {
  const parts = [...(added > 0 ? [`+${number(added, lang)}`] : []), ...(removed > 0 ? [`−${number(removed, lang)}`] : [])];
  if (parts.length === 0) return counted(0, 'item', lang);
  return `${parts.join(' ')} ${nounFor(added + removed, 'item', lang)}`;
}

function touched({ manifests, unchanged }: ChangeView, page: Page, words: ChangeWords): string[] {
  const { ink, lang, width } = page;
  const rows = [...manifests].sort((a, b) => b.added + b.removed - (a.added + a.removed));
  const shown = rows.slice(0, MAX_MANIFESTS);
  // Where a file was called otherwise before, that name needs room too.
  const others = shown.some(({ from }) => from !== undefined) ? 48 : 36;
  const path = Math.min(Math.max(24, ...shown.map((row) => columns(plain(row.path)))), Math.max(20, width - others));
  const kind = Math.max(...(['new', 'removed', 'changed', 'renamed'] as const).map((name) => columns(words[name])));
  const line = (row: ChangedManifest): string => {
    const room = width - path - kind - 24;
    const said = row.from === undefined || room < 8 ? '' : `  ${ink.dim(clipPath(words.was(plain(row.from)), room))}`;
    return `  ${pad(clipPath(plain(row.path), path), path)}  ${pad(words[row.kind], kind)}  ${pad(delta(row.added, row.removed, lang), 16, 'left')}${said}`.trimEnd();
  };
  const lines = shown.map(line);
  if (rows.length > shown.length) lines.push(ink.dim(`  ${words.more(number(rows.length - shown.length, lang))}`));
  const same = words.unchanged(counted(unchanged.items, 'item', lang), counted(unchanged.manifests, 'manifest', lang));
  return [...lines, ...wrap(same, width - 2).map((text) => ink.dim(`  ${text}`))];
}

function known({ base, before, outsideGit, blobs }: ChangeView, { ink, lang, width }: Page, words: ChangeWords): string[] {
  const lines = blobs === undefined ? [] : wrap(accountText(blobs, lang), width - 2);
  const open = openFindings(before);
  if (open.length > 0) append(lines, wrap(words.before(counted(open.length, 'finding', lang), plain(base.label)), width - 2));
  const accepted = before.length - open.length;
  if (accepted > 0) append(lines, wrap(words.accepted(counted(accepted, 'finding', lang), plain(base.label)), width - 2));
  if (outsideGit > 0) append(lines, wrap(words.outside(counted(outsideGit, 'file', lang)), width - 2));
  return lines.map((line) => ink.dim(`  ${line}`));
}

function fixedLines({ fixed }: ChangeView, { ink, lang, width }: Page, words: ChangeWords): string[] {
  if (fixed.length === 0) return [];
  const rules = new Map<string, { items: number; whole: boolean; finding: FindingView }>();
  for (const { finding, items, whole } of fixed) {
    const seen = rules.get(finding.rule);
    rules.set(finding.rule, { items: (seen?.items ?? 0) + items, whole: (seen?.whole ?? true) && whole, finding });
  }
  const named = [...rules].slice(0, MAX_FIXED_FINDINGS).map(([rule, { items, whole }]) => {
    const parts = [...(items > 0 ? [number(items, lang)] : []), ...(whole ? [] : [words.partly])];
    return `${plain(rule)}${parts.length > 0 ? ` (${parts.join(words.comma)})` : ''}`;
  });
  if (rules.size > MAX_FIXED_FINDINGS) named.push(words.more(number(rules.size - MAX_FIXED_FINDINGS, lang)));
  const text = `${words.fixed(counted(fixed.length, 'finding', lang))}${words.colon}${named.join(words.comma)}`;
  return wrap(text, width - 4).map((line, n) => (n === 0 ? `  ${ink.good(marks.good)} ${line}` : `    ${line}`));
}

/** What is different beyond what breaks a rule. */
function effects(snapshot: Snapshot, { effects: change }: ChangeView, { lang, width }: Page, words: ChangeWords): string[] {
  const titles = new Map(snapshot.detections.map(({ kind, title }): [string, Words] => [kind, title]));
  const list = (names: readonly string[]): string => {
    const shown = names.slice(0, MAX_NAMED_FILES).map(plain);
    return [...shown, ...(names.length > shown.length ? [words.more(number(names.length - shown.length, lang))] : [])].join(words.comma);
  };
  const lines: string[] = [];
  const { added, removed } = change.datasets;
  if (added.length + removed.length > 0) lines.push(words.datasets(list(added), list(removed)));
  const shares = (['source', 'license', 'basis'] as const).flatMap((name) => {
    const { before, after } = change.known[name];
    const [then, now] = [share(before), share(after)];
    return then === now ? [] : [`${words.known[name]} ${then} → ${now}`];
  });
  if (shares.length > 0) lines.push(shares.join(' · '));
  if (change.sourceKinds.length > 0)
    lines.push(
      `${words.sourceKinds}${words.colon}${list(change.sourceKinds.map((kind) => (kind === '(missing)' ? valueWords(kind, lang) : sourceKindWords[kind][lang])))}`,
    );
  if (change.licenses.length > 0) lines.push(`${words.licenses}${words.colon}${list(change.licenses.map((one) => valueWords(one, lang)))}`);
  if (change.kinds.length > 0)
    lines.push(`${words.kinds}${words.colon}${list(change.kinds.map((kind) => titles.get(kind)?.[lang] ?? kind))}`);
  return lines.flatMap((text) => wrap(text, width - 2).map((line) => `  ${line}`));
}

function share({ known: part, of }: Pick<Share, 'known' | 'of'>): string {
  return of === 0 ? '–' : percent(part, of);
}
