import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { fieldRates } from '../../ledger/read/field-rates.js';
import { liesIn } from '../../ledger/read/query-items.js';
import { manifestViews, readingProblems } from '../../ledger/read/query-manifests.js';
import { notReadAt } from '../../ledger/read/query-not-read.js';
import { findings } from '../../ledger/read/query-verdicts.js';
import type { Lang, Words } from '../../model/basics.js';
import type { FieldRate, FindingView, ManifestView, NotReadView, ProblemView } from '../../model/views.js';
import { phraseIn, problemIn } from '../../text/in-chinese.js';
import { bracketed } from '../../text/messages/languages.js';
import { reasonIn } from '../../text/not-read.js';
import { reasonParts, whyOf } from '../../text/reasons/reason.js';
import { counted, harmless, percent, place, plain, safeJson, size } from '../../text/show.js';
import { acceptedWords } from '../../text/words/waiver-words.js';
import { aboutWords, roleWords, severityWords, stateWords, valueWords } from '../../text/words.js';
import { jsonLine } from '../inspect/json-line.js';
import { Page, type Screen, severityMarks } from '../page.js';
import { notListed, ratesOn } from './field-rate-lines.js';
import type { ShowFormat } from './show-format.js';

/** What the last scan knows of a folder or a manifest. */
export interface PathContent {
  path: string;
  manifests: ManifestView[];
  notRead: NotReadView[];
  problems: ProblemView[];
  findings: FindingView[];
  /** How often values of their fields hold something. */
  fieldRates: FieldRate[];
}

/** Reads what lies at or under a path. */
export function pathContent(db: Db, at: AsOf, path: string): PathContent {
  const rows = readingProblems(db, at.run);
  const others = notReadAt(db, at.run);
  const manifests = manifestViews(db, at).filter((view) => liesIn(view.path, path));
  // What a card says shows in the items of its dataset, which other files list.
  const described = new Set(manifests.filter(({ items }) => items === 0).map(({ dataset }) => dataset));
  return {
    path,
    manifests,
    notRead: others.filter((one) => liesIn(one.path, path)),
    problems: rows
      .filter((row) => liesIn(row.path, path))
      .map(({ path: in_, what, line, record, field, fix, lost }) => ({
        what,
        fix,
        count: lost,
        at: { path: in_, ...(line !== null && { line }), ...(record !== null && { record }), ...(field !== null && { field }) },
      })),
    fieldRates: fieldRates(db, at).filter((one) => liesIn(one.path, path)),
    findings: findings(db, at).filter(({ where, dataset }) => described.has(dataset) || where.some((one) => liesIn(one.path, path))),
  };
}

const words = {
  format: { en: 'format', zh: '格式' },
  dataset: { en: 'dataset', zh: '数据集' },
  unread: { en: 'could not be read', zh: '无法读取' },
  roles: { en: 'Columns', zh: '字段作用' },
  notUsed: { en: 'not used: its values do not show it.', zh: '未采用：取值不能确认。' },
  ambiguous: { en: 'could also be', zh: '也可能是' },
  setRoles: { en: 'Say which in licit.yaml, under columns.', zh: '请在 licit.yaml 的 columns 中指明。' },
  noRoles: {
    en: 'no column was recognized; licit.yaml can name them, under columns',
    zh: '未识别出任何字段；可在 licit.yaml 的 columns 中指明',
  },
  itself: { en: 'It says of the whole dataset', zh: '它对整个数据集的陈述' },
  licenses: { en: 'Licenses of its items', zh: '条目的许可' },
  problems: { en: 'Problems in reading', zh: '读取问题' },
  findings: { en: 'Findings in it', zh: '其中的发现' },
  described: { en: 'Findings in the dataset it describes', zh: '其所描述的数据集中的发现' },
  none: { en: 'none', zh: '无' },
  notRead: { en: 'Not read', zh: '未读取' },
  text: { en: 'text', zh: '文本' },
  unknown: { en: 'counted as unknown, not as clean', zh: '按未知计，不按合格计' },
} satisfies Record<string, Words>;

/** A manifest whose claims have their reasons as id and arguments beside the words. */
function withReasons(view: ManifestView, lang: Lang): object {
  const [license, source, basis] = [view.license, view.source, view.basis].map((claim) => ({ ...claim, ...whyOf(claim.why, lang) }));
  return { ...view, license, source, basis };
}

/** What is known of a path, as text for people or machines. */
export function pathText(content: PathContent, format: ShowFormat, limit: number, lang: Lang, screen: Screen): string {
  switch (format) {
    case 'json': {
      const manifests = content.manifests.map((view) => withReasons(view, lang));
      const problems = content.problems.map((one) => ({ ...one, ...problemIn(lang, one), reason: reasonParts(one.what) }));
      return `${safeJson({ schemaVersion: 1, ...content, manifests, problems })}\n`;
    }
    case 'jsonl':
      return content.manifests.map((view) => `${jsonLine(withReasons(view, lang))}\n`).join('');
    case 'concise':
      return conciseText(content, lang);
    default:
      return prettyText(content, limit, lang, screen);
  }
}

function conciseText({ manifests, notRead, problems, findings: found }: PathContent, lang: Lang): string {
  const lines = [
    ...manifests.map((view) => `${plain(view.path)}: ${view.format}, ${counted(view.items, 'item', lang)}`),
    ...notRead.map((one) => `${plain(one.path)}: ${words.notRead[lang]}: ${plain(reasonIn(one, lang))}`),
    ...problems.map(({ at, what }) => `${place(at)}: ${plain(phraseIn(lang, what))}`),
    ...found.map(
      (one) =>
        `${plain(one.where[0]?.path ?? one.dataset)}: ${severityWords[one.severity].en} ${one.rule}: ${plain(one.message[lang])} [${counted(one.items, 'item', lang)}]`,
    ),
  ];
  return lines.map((line) => `${harmless(line)}\n`).join('');
}

function prettyText(content: PathContent, limit: number, lang: Lang, screen: Screen): string {
  const page = new Page(screen);
  const { manifests, notRead, path } = content;
  const only = manifests.length === 1 && manifests[0]!.path === path ? manifests[0] : undefined;
  if (only) manifest(page, only, lang);
  else if (manifests.length > 0) folder(page, content, limit, lang);
  else page.line(page.ink.bold(path === '' ? '.' : plain(path)));
  ratesOn(page, content.fieldRates, limit, lang, only === undefined);
  if (notRead.length > 0) {
    page.blank().line(page.ink.bold(`  ${words.notRead[lang]}`));
    for (const one of notRead.slice(0, limit))
      page.text(`${plain(one.path)}  ${plain(reasonIn(one, lang))}${one.kind === 'passed-over' ? '' : ` (${words.unknown[lang]})`}`, 4);
    notListed(page, notRead.length - limit, lang);
  }
  if (content.problems.length > 0) {
    page.blank().line(page.ink.bold(`  ${words.problems[lang]}`));
    for (const { at, ...told } of content.problems.slice(0, limit)) {
      const { what, fix } = problemIn(lang, told);
      page.text(`${place(at)}  ${plain(what)}`, 4);
      page.text(plain(fix), 6, page.ink.dim);
    }
    notListed(page, content.problems.length - limit, lang);
  }
  page.blank().line(page.ink.bold(`  ${words[only?.items === 0 ? 'described' : 'findings'][lang]}`));
  for (const one of content.findings.slice(0, limit)) finding(page, one, path, lang);
  notListed(page, content.findings.length - limit, lang);
  if (content.findings.length === 0) page.text(words.none[lang], 4);
  return page.toString();
}

function folder(page: Page, { path, manifests }: PathContent, limit: number, lang: Lang): void {
  const items = manifests.reduce((sum, view) => sum + view.items, 0);
  page.line(
    `${page.ink.bold(path === '' ? '.' : plain(path))}    ${counted(manifests.length, 'manifest', lang)} · ${counted(items, 'item', lang)}`,
  );
  for (const dataset of [...new Set(manifests.map((view) => view.dataset))]) {
    const mine = manifests.filter((view) => view.dataset === dataset);
    page.blank().line(`  ${words.dataset[lang]} ${page.ink.bold(plain(dataset))}`);
    for (const view of mine.slice(0, limit)) {
      const unread = view.unread > 0 ? ` · ${counted(view.unread, 'record', lang)} ${words.unread[lang]}` : '';
      page.line(`    ${plain(view.path)}    ${view.format} · ${counted(view.items, 'item', lang)}${unread}`);
    }
    notListed(page, mine.length - limit, lang);
  }
}

function manifest(page: Page, view: ManifestView, lang: Lang): void {
  const w = (name: keyof typeof words): string => words[name][lang];
  page.line(page.ink.bold(plain(view.path)));
  const unread = view.unread > 0 ? ` · ${counted(view.unread, 'record', lang)} ${w('unread')}` : '';
  page.text(
    `${w('format')} ${view.format} · ${w('dataset')} ${plain(view.dataset)} · ${counted(view.items, 'item', lang)}${unread} · ${size(view.bytes)} · sha256 ${view.sha256.slice(0, 12)}…`,
    2,
    page.ink.dim,
  );

  page.blank().line(page.ink.bold(`  ${w('itself')}`));
  for (const about of ['license', 'source', 'basis'] as const) {
    const claim = view[about];
    const at = claim.at === undefined ? '' : `  ${place(claim.at)}${claim.at.field === undefined ? '' : ` ${plain(claim.at.field)}`}`;
    const raw = claim.raw === undefined ? '' : `  "${plain(claim.raw.slice(0, 120))}"`;
    const value = claim.state === 'known' && typeof claim.value === 'string' ? plain(claim.value) : stateWords[claim.state][lang];
    page.labelled(
      aboutWords[about][lang],
      `${value}${raw}${claim.why === undefined ? '' : bracketed(plain(phraseIn(lang, claim.why)), lang)}${at}`,
      4,
    );
  }

  if (view.items > 0) {
    page.blank().line(page.ink.bold(`  ${w('roles')}`));
    const roles = Object.entries(view.roles) as [keyof typeof roleWords, readonly string[]][];
    for (const [role, fields] of roles) {
      const others = view.ambiguous?.find((one) => one.role === role)?.fields.filter((field) => field !== fields[0]) ?? [];
      const doubt = others.length === 0 ? '' : `  ? ${w('ambiguous')} ${others.map(plain).join(', ')}. ${w('setRoles')}`;
      page.labelled(roleWords[role][lang], `${fields.map(plain).join(', ')}${doubt}`, 4);
    }
    // Named like it, and their values do not show it.
    for (const role of new Set(view.ambiguous?.map((one) => one.role))) {
      if (roles.some(([one]) => one === role)) continue;
      const fields = view.ambiguous!.filter((one) => one.role === role).flatMap((one) => one.fields);
      page.labelled(
        roleWords[role as keyof typeof roleWords][lang],
        `${fields.map(plain).join(', ')}  ? ${w('notUsed')} ${w('setRoles')}`,
        4,
      );
    }
    if (view.textFields.length > 0 && !roles.some(([role]) => role === 'text'))
      page.labelled(w('text'), view.textFields.map(plain).join(', '), 4);
    if (roles.length === 0 && (view.ambiguous ?? []).length === 0) page.text(w('noRoles'), 4);
    page.blank().line(page.ink.bold(`  ${w('licenses')}`));
    for (const [license, count] of Object.entries(view.itemLicenses).sort(([, a], [, b]) => b - a)) {
      page.labelled(plain(valueWords(license, lang)), `${counted(count, 'item', lang)}  ${percent(count, view.items)}`, 4, 28);
    }
  }
}

function finding(page: Page, one: FindingView, path: string, lang: Lang): void {
  const ink = { error: page.ink.red, warn: page.ink.yellow, info: page.ink.blue }[one.severity];
  const here = one.where.filter((where) => liesIn(where.path, path)).reduce((sum, { items }) => sum + items, 0);
  const items = here || one.items;
  const count = one.scope === 'project' || items === 0 ? '' : `${counted(items, 'item', lang)}  `;
  const accepted = acceptedWords(one, lang);
  const how = accepted === undefined ? '' : ` (${plain(accepted)})`;
  page.text(`${ink(severityMarks[one.severity])} ${one.rule}  ${count}${plain(one.message[lang])}${how}`, 4);
}
