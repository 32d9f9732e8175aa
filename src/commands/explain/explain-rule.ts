import { factDictionary } from '../../facts/dictionary.js';
import { permissionsOf } from '../../license/statements/read-license.js';
import type { Lang, Three, Words } from '../../model/basics.js';
import type { FactName } from '../../model/fact.js';
import type { Permissions } from '../../model/license-terms.js';
import type { Citation, Condition, Instrument, Rule, Severity } from '../../model/rule.js';
import type { Config } from '../../model/settings.js';
import type { FindingView, GrantView, RuleView } from '../../model/views.js';
import { commandLines, declareCommand } from '../../text/declare-command.js';
import { bracketed, otherLanguage, punctuation, titled } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { clip, columns as columnsOf, compare, counted, number, pad, place, plain } from '../../text/show.js';
import { clauseIn } from '../../text/words/clause-words.js';
import { acceptedWords } from '../../text/words/waiver-words.js';
import { certaintyWords, checkedWords, permissionWords, scopeWords, severityWords, threeWords } from '../../text/words.js';
import { grantLine } from '../grant/grant-words.js';
import { Page, type Screen, severityMarks } from '../page.js';
import { verdictCounts } from '../verdict-counts.js';
import { conditionWords, factSays, factsAsked } from './condition-words.js';

/** What the last scan of a ledger found by a rule. */
export interface RuleNumbers {
  view: RuleView;
  findings: FindingView[];
  firstSeen?: number;
  permissions: ReadonlyMap<string, Permissions>;
  use: NonNullable<Config['use']>;
  grants: GrantView[];
}

export interface RuleText {
  rule: Rule;
  instruments: readonly Instrument[];
  numbers?: RuleNumbers;
  configName: string;
  /** The rule's page in docs/, where it has one. */
  docs?: string;
  lang: Lang;
}

const words = {
  why: { en: 'Why it matters', zh: '为何重要' },
  law: { en: 'What the law asks', zh: '法规要求' },
  decide: { en: 'How we decide', zh: '如何判定' },
  applies: { en: 'It applies if ', zh: '适用条件：' },
  everywhere: { en: 'It always applies.', zh: '始终适用。' },
  met: { en: 'It is met if ', zh: '符合条件：' },
  else: {
    en: 'Not met if it applies and this is known to be false; not proven if the record does not say.',
    zh: '适用而上述条件已知为否时不符合；记录不足以判断时为证明材料不足。',
  },
  sure: { en: 'How sure', zh: '可靠程度' },
  table: { en: 'Permissions', zh: '许可内容' },
  need: { en: 'you need', zh: '您的用途' },
  limit: { en: 'this', zh: '此项' },
  clause: { en: 'rests on', zh: '依据' },
  notSaid: { en: 'not said', zh: '未说明' },
  noNeed: { en: 'no', zh: '不需要' },
  grants: { en: 'Grants on record', zh: '已记录的授权' },
  noGrants: { en: 'none', zh: '无' },
  numbers: { en: 'Your numbers', zh: '本台账情况' },
  first: { en: 'first seen in scan', zh: '首次发现于扫描' },
  none: { en: 'This ledger has no verdict on it.', zh: '本台账没有此规则的判定。' },
  off: { en: 'It is off in licit.yaml; the report says so.', zh: '已在 licit.yaml 中关闭；报告会注明。' },
  out: { en: 'Ways out', zh: '处理方式' },
  waive: { en: 'Accept it', zh: '书面豁免' },
  waiveFor: { en: 'in writing, for a time; it needs an approver.', zh: '以书面方式在一定期限内豁免；须有审批人。' },
  turn: { en: 'Turn it off', zh: '关闭' },
  turnOff: { en: 'The report then says that it is off.', zh: '报告会注明该规则已关闭。' },
  notWaivable: { en: 'cannot be waived', zh: '不得豁免' },
  since: { en: 'since', zh: '始于' },
} satisfies Record<string, Words>;

/** What a rule asks and why, how it is decided, this ledger's numbers, and the ways out. */
export function ruleText({ rule, instruments, numbers, configName, docs, lang }: RuleText, screen: Screen): string {
  const page = new Page(screen);
  const w = (name: keyof typeof words): string => words[name][lang];
  const severity: Severity = numbers?.view.severity ?? rule.severity;
  const ink = { error: page.ink.red, warn: page.ink.yellow, info: page.ink.blue }[severity];
  const marks = [
    severityWords[severity][lang],
    scopeWords[rule.scope][lang],
    ...(rule.waivable ? [] : [w('notWaivable')]),
    ...(rule.since === undefined ? [] : [`${w('since')} ${rule.since}`]),
  ];
  page.line(`${ink(`${severityMarks[severity]} `)}${page.ink.bold(rule.id)}    ${page.ink.dim(marks.join(' · '))}`);
  page.blank().text(rule.title[lang], 2).blank();

  page.labelled(w('why'), rule.why[lang]);
  if (rule.cites.length > 0) page.blank().line(`  ${page.ink.bold(w('law'))}`);
  for (const cite of rule.cites) law(page, cite, rule, instruments, lang);

  page.blank().labelled(w('decide'), always(rule.applies) ? w('everywhere') : w('applies') + conditionWords(rule.applies, lang));
  page.text(w('met') + conditionWords(rule.met, lang), 19);
  page.text(w('else'), 19, page.ink.dim);
  const asked = [...new Set([...factsAsked(rule.applies), ...factsAsked(rule.met)])];
  for (const name of asked) page.text(`${name}${punctuation[lang].colon}${factSays(name, lang)}`, 21);

  if (
    numbers &&
    (asked.some((name) => factDictionary[name]?.fromLicenseTable) ||
      rule.cause.some((name) => factDictionary[name]?.namesLicenses === 'several'))
  )
    permissions(page, numbers, lang);

  if (numbers && aboutGrants(asked)) grantsOf(page, numbers, lang);

  page.blank().labelled(w('sure'), sure(rule, lang));
  if (numbers) page.labelled(w('numbers'), tally(numbers, lang));
  for (const finding of numbers?.findings.slice(0, 3) ?? []) {
    page.text(findingLine(finding, lang), 19);
    for (const line of sideLines(finding)) page.text(line, 21, page.ink.dim);
  }
  page.blank().labelled(w('out'), rule.fix[lang]);
  for (const command of declaring(rule, numbers))
    for (const line of commandLines(command, page.width - 19)) page.line(`${' '.repeat(19)}${line}`);
  const adding = numbers && aboutGrants(asked) ? grantCommand(rule, numbers, asked) : undefined;
  for (const command of rule.commands ?? []) {
    if (command.startsWith('licit answer grant add') && adding !== undefined) page.text(adding, 19);
    else if (!command.startsWith('licit explain')) page.line(`${' '.repeat(19)}${command}`);
  }
  if (rule.waivable) page.labelled(w('waive'), `licit answer waive ${rule.id} --help  ${w('waiveFor')}`);
  page.labelled(w('turn'), `rules: { ${rule.id}: off }  ${say('explain/write-in', lang, { configName })}${w('turnOff')}`);
  const other = otherLanguage(lang);
  const pages = docs === undefined ? [] : [docs];
  const links = [...pages, `licit explain ${rule.id} --lang ${other}`];
  const whole = `  ${links.join(' · ')}`;
  page.blank();
  for (const line of columnsOf(whole) <= page.width ? [whole] : links.map((link) => `  ${link}`)) page.line(page.ink.dim(line));
  return page.toString();
}

/** The commands that record what answers it: for the findings with most items, and without a scan as it is written. */
function declaring(rule: Rule, numbers: RuleNumbers | undefined): string[] {
  const written = declareCommand(rule, { dataset: 'NAME', paths: ['PATH'] }, {});
  if (numbers === undefined || written === undefined) return written === undefined ? [] : [written];
  const all = numbers.findings.flatMap(({ commands }) => commands.filter((command) => command.startsWith('licit answer declare')));
  return [...new Set(all)].slice(0, 3).map(plain);
}

/** `all` of nothing: it speaks about every subject. */
function always(condition: Condition): boolean {
  return 'all' in condition && condition.all.length === 0;
}

function findingLine(finding: FindingView, lang: Lang): string {
  const { scope, items, dataset, message } = finding;
  const stands = scope === 'project' ? [] : [counted(items, 'item', lang), plain(dataset)];
  const accepted = acceptedWords(finding, lang);
  return [...stands, plain(message[lang]), ...(accepted === undefined ? [] : [plain(accepted)])].join(' · ');
}

/** The places that say the sides of a contradiction, each with what it says; nothing for other findings. */
export function sideLines({ examples }: FindingView): string[] {
  if (!examples.some(({ side }) => side)) return [];
  return examples.map(({ at, words: says }) =>
    `${place(at)}${at.field === undefined ? '' : ` ${plain(at.field)}`}  ${plain(says ?? '')}`.trimEnd(),
  );
}

/** An article with what it asks and its own words, as far as the instrument holds them. */
function law(page: Page, cite: Citation, rule: Rule, instruments: readonly Instrument[], lang: Lang): void {
  const instrument = instruments.find(({ id }) => id === cite.instrument);
  const title = instrument?.title[lang] ?? cite.instrument;
  const name = instrument === undefined ? title : titled(title, lang);
  page.text(
    say('explain/article', lang, {
      law: name + punctuation[lang].article,
      article: cite.article[lang],
      certainty: certaintyWords[cite.certainty][lang],
    }),
    4,
  );
  const same = instrument?.duties.filter(({ article }) => article.en === cite.article.en) ?? [];
  // A rule may cite an article of which several duties were made, sentence by sentence.
  const within = instrument?.duties.find(({ article, rules }) => rules.includes(rule.id) && article.en.startsWith(cite.article.en));
  const duty = same.find(({ rules }) => rules.includes(rule.id)) ?? within ?? same[0];
  if (!duty) return;
  page.text(duty.asks[lang], 6, page.ink.dim);
  if (duty.words !== undefined) page.text(`「${duty.words}」`, 6, page.ink.dim);
}

/** Columns that `yes  ← this` takes. */
const NEED = 13;

/** Whether a permission held beyond the license could change what the rule says, or it speaks of such permissions. */
function aboutGrants(asked: readonly FactName[]): boolean {
  return asked.some((name) => factDictionary[name]?.onGrants);
}

function grantsOf(page: Page, { grants }: RuleNumbers, lang: Lang): void {
  page.blank().labelled(words.grants[lang], grants.length === 0 ? words.noGrants[lang] : grantOf(grants[0]!, lang));
  for (const view of grants.slice(1, 10)) page.text(grantOf(view, lang), 19);
  if (grants.length > 10) page.text(`+${grants.length - 10}    licit answer grant list`, 19);
}

function grantOf(view: GrantView, lang: Lang): string {
  return `${grantLine(view, lang)} · ${counted(view.items, 'item', lang)}`;
}

/** The command that would record a permission for the dataset with most findings; what only the person knows in capitals. */
function grantCommand({ scope }: Rule, { findings, use }: RuleNumbers, asked: readonly FactName[]): string | undefined {
  const dataset = findings[0]?.dataset;
  if (scope !== 'item' || dataset === undefined) return undefined;
  const name = /^[\w./-]+$/.test(dataset) ? dataset : 'NAME';
  const allow = [
    'train',
    ...(use.purpose === 'research' ? [] : ['commercial']),
    ...(['derivatives', 'opt-out'] as const).filter((permission) => asked.some((fact) => factDictionary[fact]?.permission === permission)),
  ];
  return `licit answer grant add --from PARTY --about dataset:${name} --allow ${allow.join(',')} --until DAY --file CONTRACT`;
}

const compared = ['train', 'commercial', 'derivatives', 'redistribute', 'attribution', 'shareAlike'] as const;

function permissions(page: Page, { findings, permissions: stored, use }: RuleNumbers, lang: Lang): void {
  const most = licensesOf(findings).slice(0, 3);
  if (most.length === 0) return;
  // The first column and what is needed stay within the terminal; licenses that do not fit are left to the reports.
  const room = page.width - 30 - NEED;
  const width = Math.min(room, Math.max(14, ...most.map((name) => name.length + 2)));
  const names = most.slice(0, Math.max(1, Math.floor(room / width)));
  const columns = names.map((name) => ({ name, may: stored.get(name) ?? permissionsOf(name) }));
  page
    .blank()
    .line(
      `  ${page.ink.bold(pad(words.table[lang], 28))}${names.map((name) => pad(clip(plain(name), width - 2), width)).join('')}${words.need[lang]}`,
    );
  for (const permission of compared) {
    const need = needed(permission, use);
    const cells = columns.map(({ may }) => pad(threeWords[may[permission]][lang], width));
    const against = need === 'yes' && columns.some(({ may }) => may[permission] === 'no');
    const needs =
      need === undefined ? words.notSaid[lang] : need === 'yes' ? threeWords.yes[lang] : need === 'no' ? words.noNeed[lang] : '';
    page.line(
      `    ${pad(permissionWords[permission][lang], 26)}${cells.join('')}${against ? page.ink.red(`${needs}  ← ${words.limit[lang]}`) : needs}`,
    );
  }
  for (const { name, may } of columns)
    page.text(
      `${plain(name)}${punctuation[lang].colon}${words.clause[lang]} ${plain(clauseIn(lang, may.clause))}${bracketed(checkedWords[may.checked][lang], lang)}`,
      4,
      page.ink.dim,
    );
}

/** Whether the declared use needs a permission; undefined where licit.yaml does not say, empty where it is not a permission. */
function needed(permission: (typeof compared)[number], use: RuleNumbers['use']): Exclude<Three, 'unknown'> | '' | undefined {
  switch (permission) {
    case 'train':
      return 'yes';
    case 'commercial':
      return use.purpose === undefined ? undefined : use.purpose === 'commercial' ? 'yes' : 'no';
    case 'derivatives':
      return use.assumeAdaptation === undefined ? undefined : use.assumeAdaptation ? 'yes' : 'no';
    default:
      return '';
  }
}

/** The licenses the findings rest on, those of most items first. */
function licensesOf(findings: readonly FindingView[]): string[] {
  const items = new Map<string, number>();
  for (const { cause, items: count } of findings) {
    const naming = (how: 'one' | 'several') =>
      (Object.entries(cause) as [FactName, unknown][]).find(
        ([name, value]) => factDictionary[name]?.namesLicenses === how && typeof value === 'string',
      )?.[1] as string | undefined;
    const names = naming('several')?.split(' / ') ?? [naming('one')].filter((name) => name !== undefined);
    for (const one of names) items.set(one, (items.get(one) ?? 0) + count);
  }
  return [...items].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([name]) => name);
}

/** What a verdict of the rule rests on, said without more than is known. */
function sure(rule: Rule, lang: Lang): string {
  const asked = [...factsAsked(rule.applies), ...factsAsked(rule.met)];
  const texts: string[] = [];
  if (asked.some((name) => factDictionary[name]?.fromLicenseTable)) {
    texts.push(say('explain/by-table', lang));
  } else if (asked.some((name) => factDictionary[name]?.ofDetectors)) {
    texts.push(say('explain/by-detectors', lang));
  } else {
    texts.push(say('explain/by-record', lang));
  }
  const unread = rule.cites.filter(({ certainty }) => certainty !== 'read').length;
  if (unread > 0) texts.push(say('explain/articles-not-read', lang, { unread }));
  return texts.join(punctuation[lang].space);
}

function tally({ view, firstSeen }: RuleNumbers, lang: Lang): string {
  if (view.off) return words.off[lang];
  const first = firstSeen === undefined ? [] : [`${words.first[lang]} #${number(firstSeen, lang)}`];
  return [verdictCounts(view, lang) || words.none[lang], ...first].join(' · ');
}
