import { concludeBasis, concludeGenerated, concludeLicense, concludeSource, MetStandings, type Voice } from '../../facts/facts.js';
import type { Carrier } from '../../ledger/read/around/query-around.js';
import type { ItemRecord, RecordedFact, RecordedVerdict } from '../../ledger/read/query-item.js';
import type { Json, Lang, Words } from '../../model/basics.js';
import type { Basis, Generated, Source } from '../../model/claim.js';
import type { FactName } from '../../model/fact.js';
import { grantState } from '../../model/grant-state.js';
import { type Law, type MetStanding, type Rule, type Standing, standingOf, type Verdict } from '../../model/rule.js';
import { commandLines, declareCommand } from '../../text/declare-command.js';
import { phraseIn } from '../../text/in-chinese.js';
import { bracketed, punctuation } from '../../text/messages/languages.js';
import { say } from '../../text/messages/say.js';
import { place, plain, shortHash } from '../../text/show.js';
import { clauseIn } from '../../text/words/clause-words.js';
import { basisName } from '../../text/words/laws.js';
import {
  aboutWords,
  confidenceWords,
  grantStateWords,
  notLooked,
  severityWords,
  sourceKindWords,
  stateWords,
  termsCheckedWords,
  threeWords,
  verdictStandingWords,
  verdictWords,
} from '../../text/words.js';
import { allowedWords, contractWords, daysWords, grantMarks } from '../grant/grant-words.js';
import { Page, type Screen, verdictMarks } from '../page.js';
import { acquiredOn } from './acquired-lines.js';
import { carrierLines, carrierWords } from './carrier-lines.js';
import { factSays, shown } from './condition-words.js';

const words = {
  key: { en: 'key', zh: '标识' },
  masked: { en: 'masked: it holds personal information', zh: '已遮盖：含个人信息' },
  dataset: { en: 'dataset', zh: '数据集' },
  recorded: { en: 'recorded', zh: '记录于' },
  digest: { en: 'digest', zh: '哈希值' },
  address: { en: 'address', zh: '地址' },
  host: { en: 'host', zh: '主机' },
  owner: { en: 'owner', zh: '权利人' },
  date: { en: 'date', zh: '日期' },
  said: { en: 'What was said', zh: '各方陈述' },
  found: { en: 'What was found in it', zh: '检出内容' },
  nothing: { en: 'nothing detected (not proof of absence)', zh: '未检出（不能证明没有）' },
  notLooked: { en: 'not looked at', zh: '未检查' },
  reserved: { en: 'reserved for examples, not counted', zh: '示例专用值，不计入' },
  wrong: { en: 'What is wrong', zh: '存在的问题' },
  fix: { en: 'to do', zh: '处理方法' },
  nothingWrong: { en: 'No rule is broken', zh: '未违反任何规则' },
  notShown: { en: 'rules not shown to be met, below', zh: '条规则证明材料不足，见下文' },
  judged: { en: 'How it was judged', zh: '判定结果' },
  rests: { en: 'based on: ', zh: '依据：' },
  nobody: { en: 'no statement recorded', zh: '无任何记录' },
  from: { en: 'from ', zh: '来自' },
  unknown: { en: 'not known', zh: '不明' },
  emptyList: { en: 'none', zh: '无' },
  grant: { en: 'grant', zh: '授权' },
  governs: { en: 'until it is settled, the most restrictive counts', zh: '厘清之前以限制最严者为准' },
  noModel: { en: 'no model', zh: '并非模型生成' },
  notNamed: { en: 'a model that is not named', zh: '模型（未指明）' },
  otherModel: { en: 'a model that licit has no terms for', zh: 'licit 未收录其条款的模型' },
  terms: { en: 'its terms', zh: '其条款' },
  naming: { en: 'the name of a model trained on it must begin with ', zh: '以其训练的模型名称须以此开头：' },
  competing: { en: 'competing models forbidden', zh: '禁止竞争性模型' },
  declared: { en: 'declared', zh: '字段声明' },
  detected: { en: 'detected in text', zh: '正文识别' },
  looser: { en: 'its own license is looser; until that is settled, the stricter counts', zh: '自身许可更宽；厘清之前以更严者为准' },
  notLooser: { en: 'its own license is not looser', zh: '自身许可未更宽' },
  others: { en: 'Met or not applicable', zh: '符合或不适用' },
  more: { en: 'everything about it', zh: '全部信息' },
} satisfies Record<string, Words>;

export interface ItemText {
  rules: readonly Rule[];
  asOf: string;
  lang: Lang;
  /** Leaves out the details of statements and findings, and rules that are met. */
  short?: boolean;
  /** What was in reach of the item. */
  carriers?: readonly Carrier[];
  /** The laws on personal information in force: legal bases are named with their articles. */
  laws?: readonly Law[];
}

/** All that is known of an item: who said what, what was found, what was concluded, and how every rule came to its verdict. */
export function itemText(
  item: ItemRecord,
  { rules, asOf, lang, short = false, carriers = [], laws = [] }: ItemText,
  screen: Screen,
): string {
  const page = new Page(screen);
  const w = (name: keyof typeof words): string => words[name][lang];
  const at = place(item.at);
  page.line(
    page.ink.bold(at) +
      (item.key === undefined ? '' : `    ${w('key')} ${plain(item.key)}${item.masked ? bracketed(w('masked'), lang) : ''}`),
  );
  const run = say('explain/scan', lang, { run: item.since.run, started: item.since.started });
  page.line(page.ink.dim(`  ${w('dataset')} ${plain(item.dataset)} · ${w('recorded')}${run} · ${w('digest')} ${shortHash(item.digest)}`));

  if (!short) {
    page.blank();
    wrong(page, item, rules, laws, lang);
  }
  page.blank();
  if (!short) page.line(page.ink.bold(`  ${w('said')}`));
  claims(page, item, laws, asOf, lang, short);
  if (!short && carriers.length > 0) around(page, item, carriers, asOf, lang);
  page.blank();
  if (!short) page.line(page.ink.bold(`  ${w('found')}`));
  detections(page, item, lang, short);
  page.blank();
  page.line(page.ink.bold(`  ${w('judged')}`));
  verdicts(page, item, rules, lang, short);
  if (short) page.blank().line(page.ink.dim(`  licit explain ${at}    ${w('more')}`));
  return page.toString();
}

function claims(page: Page, item: ItemRecord, laws: readonly Law[], asOf: string, lang: Lang, short: boolean): void {
  const { profile, claims: said, statements, holdsWorks } = item;
  const w = (name: keyof typeof words): string => words[name][lang];
  const source = concludeSource(profile, said, statements, asOf);
  const own = (
    [
      ['address', item.url],
      ['host', item.url === undefined ? item.host : undefined],
      ['owner', item.owner],
      ['date', item.collected],
    ] as const
  ).flatMap(([name, value]) => (value === undefined ? [] : [`${w(name)} ${plain(value)}`]));
  const kind = source.kind === undefined ? [] : [sourceKindWords[source.kind][lang]];
  const concluded =
    source.state === 'known' ? [...kind, ...own].join(' · ') || sourceValue(source.value, lang) : stateWords[source.state][lang];
  matter(page, aboutWords.source[lang], concluded, source.voices, (value) => sourceValue(value, lang), lang, short);

  acquiredOn(page, item, lang);

  const license = concludeLicense(profile, said, statements, asOf, holdsWorks);
  const { colon, semicolon, listComma } = punctuation[lang];
  const until =
    license.state !== 'known' && license.governing !== undefined ? `${semicolon}${w('governs')}${colon}${license.governing}` : '';
  const { why } = license;
  const because = license.state !== 'known' && why !== undefined ? bracketed(plain(phraseIn(lang, why)), lang) : '';
  matter(
    page,
    aboutWords.license[lang],
    (license.value ?? (license.state === 'known' ? license.governing : undefined) ?? stateWords[license.state][lang]) + because + until,
    license.voices,
    String,
    lang,
    short,
    true,
  );

  grants(page, item, asOf, lang, short);
  generatedBy(page, item, asOf, lang, short);
  if (!short) descent(page, item, lang);

  const basis = concludeBasis(profile, said, statements, asOf);
  const terms = (value: readonly Basis[] | undefined): string =>
    (value ?? []).map(({ term }) => plain(basisName(term, lang, laws))).join(' · ');
  matter(page, aboutWords.basis[lang], terms(basis.value) || stateWords[basis.state][lang], basis.voices, terms, lang, short);

  const reserved = item.facts.get('reservation.ai-training');
  const reservation =
    reserved?.value === undefined
      ? w('unknown')
      : `${shown(reserved.value)}${bracketed(`${w('from')}${reserved.from.map((where) => origin(where, lang)).join(listComma)}`, lang)}`;
  page.labelled(aboutWords.reservation[lang], reservation, 4);
  const rest = said.filter(({ about }) => !['source', 'license', 'basis', 'reservation', 'derived-from', 'generated-by'].includes(about));
  if (!short)
    for (const claim of rest)
      page.labelled(
        aboutWords[claim.about][lang],
        `${place(claim.at)}${claim.at.field === undefined ? '' : ` ${plain(claim.at.field)}`}  ${quoted(claim.raw)}`,
        4,
      );
}

/** What was in reach and may speak of rights: read and silent, read and speaking, not read. */
function around(
  page: Page,
  { profile, claims: said, statements, holdsWorks }: ItemRecord,
  carriers: readonly Carrier[],
  asOf: string,
  lang: Lang,
): void {
  const heard = concludeLicense(profile, said, statements, asOf, holdsWorks).voices.filter(
    (voice) => voice.decisive && voice.at !== undefined,
  );
  const deciding = new Set(heard.map(({ at }) => place(at!)));
  page.blank().line(page.ink.bold(`  ${carrierWords.title[lang]}`));
  for (const line of carrierLines(carriers, lang, (at) => deciding.has(at))) page.text(line, 4);
}

/** Which models generated the item, and what their terms ask. */
function generatedBy(page: Page, { profile, claims: said, statements }: ItemRecord, asOf: string, lang: Lang, short: boolean): void {
  const w = (name: keyof typeof words): string => words[name][lang];
  const generated = concludeGenerated(profile, said, statements, asOf);
  if (generated.state === 'missing') return;
  const made = (value: Generated): string =>
    value.generated ? value.families.map(plain).join(' · ') || w(value.other ? 'otherModel' : 'notNamed') : w('noModel');
  const told = generated.value === undefined ? stateWords[generated.state][lang] : made(generated.value);
  matter(page, aboutWords['generated-by'][lang], told, generated.voices, made, lang, short);
  const { terms } = generated;
  if (terms === undefined || short) return;
  const { colon, semicolon } = punctuation[lang];
  const asks = terms.modelName === undefined ? '' : `${semicolon}${w('naming')}${plain(terms.modelName)}`;
  const checked = termsCheckedWords[terms.checked][lang];
  const clause = plain(clauseIn(lang, terms.clause));
  page.text(
    `${w('terms')}${colon}${plain(terms.document)}${colon}${clause}${asks}${bracketed(checked, lang)} ${plain(terms.url)}`,
    21,
    page.ink.dim,
  );
  page.text(`${w('competing')}${colon}${threeWords[terms.noCompetingModel][lang]}`, 21, page.ink.dim);
}

/** Permissions held beyond the license that take the item in, also those that count for nothing on the day. */
function grants(page: Page, { statements, facts }: ItemRecord, asOf: string, lang: Lang, short: boolean): void {
  const ids = [facts.get('license.grant')?.value, facts.get('license.grant-idle')?.value].flat();
  for (const statement of statements) {
    if (statement.kind !== 'grant' || !ids.includes(statement.value.id)) continue;
    const grant = statement.value;
    const state = grantState(grant, asOf);
    const said = [`${grantMarks[state]} ${grant.id}`, plain(grant.from), allowedWords(grant, lang), grantStateWords[state][lang]];
    page.labelled(words.grant[lang], said.join(' · '), 4);
    if (short) continue;
    page.text(`${place(statement.at)}  ${daysWords(grant, lang)}`, 21, page.ink.dim);
    page.text(contractWords(grant, lang), 21, page.ink.dim);
  }
}

/** What the data was made from, and how that license stands to its own. */
function descent(page: Page, { claims: said, facts }: ItemRecord, lang: Lang): void {
  const made = said.filter(({ about }) => about === 'derived-from');
  if (made.length === 0) return;
  const looser = facts.get('license.looser-than-parent');
  const parent = facts.get('license.parent');
  const stands = looser?.value === true ? words.looser[lang] : looser?.value === false ? words.notLooser[lang] : words.unknown[lang];
  const why = looser?.why === undefined ? '' : bracketed(plain(phraseIn(lang, looser.why)), lang);
  const license = parent?.value === undefined ? '' : `${shown(parent.value)} · `;
  page.labelled(aboutWords['derived-from'][lang], `${license}${stands}${why}`, 4);
  for (const { at, raw } of made.slice(0, 10))
    page.text(`${place(at)}${at.field === undefined ? '' : ` ${plain(at.field)}`}  ${quoted(raw)}`, 21, page.ink.dim);
  if (made.length > 10) page.text(`+${made.length - 10}`, 21, page.ink.dim);
  for (const where of parent?.from ?? []) page.text(`${origin(where, lang)} → ${shown(parent!.value!)}`, 21, page.ink.dim);
}

function matter<T>(
  page: Page,
  label: string,
  concluded: string,
  voices: readonly Voice<T>[],
  value: (value: T) => string,
  lang: Lang,
  short: boolean,
  /** Tells what was declared from what was read out of running text. */
  tell = false,
): void {
  page.labelled(label, concluded, 4);
  if (short) return;
  const speaking = voices.filter((voice) => voice.state !== 'missing' || voice.raw !== undefined);
  if (speaking.length === 0) page.text(words.nobody[lang], 21, page.ink.dim);
  for (const voice of speaking) {
    const read = voice.value === undefined ? '' : value(voice.value);
    const meant =
      voice.state === 'known'
        ? read === '' || read === voice.raw
          ? ''
          : ` → ${plain(read)}`
        : ` → ${stateWords[voice.state][lang]}${voice.why === undefined ? '' : bracketed(plain(phraseIn(lang, voice.why)), lang)}`;
    const how = tell ? ` · ${words[detected.includes(voice.who) ? 'detected' : 'declared'][lang]}` : '';
    const rests = voice.decisive ? words.rests[lang] : '';
    page.text(
      `${rests}${origin(voice.where, lang)}${voice.raw === undefined ? '' : `  ${quoted(voice.raw)}`}${meant}${how}`,
      21,
      voice.decisive ? String : page.ink.dim,
    );
  }
}

/** Who speaks in running text, from which a license was detected; the others declare it in a field made for it. */
const detected: readonly Voice<unknown>['who'][] = ['section', 'text', 'file', 'prose'];

function quoted(raw: string | undefined): string {
  if (raw === undefined) return '';
  const short = raw.length > 160 ? `${raw.slice(0, 160)}…` : raw;
  return `"${plain(short)}"`;
}

function sourceValue(value: Source | undefined, lang: Lang): string {
  if (value === undefined) return '';
  const kind = value.kind === undefined ? undefined : sourceKindWords[value.kind][lang];
  return [kind, value.name, value.url ?? value.host, value.owner]
    .filter((part): part is string => part !== undefined)
    .map(plain)
    .join(' · ');
}

function detections(page: Page, { detections: found, profile }: ItemRecord, lang: Lang, short: boolean): void {
  const counting = found.filter(({ reserved }) => !reserved);
  const listed = short ? counting.slice(0, 5) : found;
  for (const one of listed) {
    const where = one.field === undefined ? '' : ` ${plain(one.field)}`;
    const why = one.reserved ? words.reserved[lang] : plain(phraseIn(lang, one.why));
    page.labelled(one.kind, `${plain(one.masked)}  ${confidenceWords[one.confidence][lang]}${where}${short ? '' : `  ${why}`}`, 4, 22);
  }
  if (short && counting.length > 5) page.text(`+${counting.length - 5}`, 4);
  if (found.length === 0) page.text(words.nothing[lang], 4);
  for (const what of profile.notLooked) page.labelled(words.notLooked[lang], plain(notLooked(what)[lang]), 4, 22);
}

const order: Record<Verdict, number> = { unmet: 0, unproven: 1, stated: 2, met: 3, 'not-applicable': 4 };

function verdicts(page: Page, item: ItemRecord, rules: readonly Rule[], lang: Lang, short: boolean): void {
  const met = new MetStandings(item.statements);
  const sorted = [...item.verdicts].sort((a, b) => order[a.verdict] - order[b.verdict] || (a.rule < b.rule ? -1 : 1));
  for (const one of sorted) {
    if (short && one.verdict !== 'unmet') continue;
    const ink = one.verdict === 'unmet' ? page.ink.red : one.verdict === 'met' ? page.ink.green : String;
    const title = rules.find(({ id }) => id === one.rule)?.title[lang];
    const stands = standingOfVerdict(one, rules, met, item);
    const standing = stands === undefined ? '' : ` · ${verdictStandingWords[stands][lang]}`;
    page.line(
      `    ${ink(`${verdictMarks[one.verdict]} ${one.rule}`)}  ${verdictWords[one.verdict][lang]}${standing}${title === undefined || one.verdict !== 'unmet' ? '' : ` · ${title}`}`,
    );
    if (!short) for (const name of reasons(one)) page.text(factLine(name, item.facts.get(name), lang), 8, page.ink.dim);
  }
  if (!short) return;
  const count = (verdict: Verdict): number => sorted.filter((one) => one.verdict === verdict).length;
  page.text(
    `${verdictMarks.unproven} ${count('unproven')} ${verdictWords.unproven[lang]} · ${verdictMarks.stated} ${count('stated')} ${verdictWords.stated[lang]} · ${verdictMarks.met} ${count('met')} ${verdictWords.met[lang]} · ${verdictMarks['not-applicable']} ${count('not-applicable')} ${verdictWords['not-applicable'][lang]}`,
    4,
  );
}

/** What is wrong with it, the gravest first, each with what can be done: why someone asks. */
function wrong(page: Page, item: ItemRecord, rules: readonly Rule[], laws: readonly Law[], lang: Lang): void {
  const instruments = laws.map(({ id }) => id);
  const w = (name: keyof typeof words): string => words[name][lang];
  const broken = item.verdicts
    .filter(({ verdict }) => verdict === 'unmet')
    .flatMap(({ rule }) => rules.find(({ id }) => id === rule) ?? [])
    .sort((a, b) => gravity[a.severity] - gravity[b.severity] || (a.id < b.id ? -1 : 1));
  const open = item.verdicts.filter(({ verdict }) => verdict === 'unproven').length;
  if (broken.length === 0) {
    const rest = open === 0 ? '' : say('explain/open-rest', lang, { open, w: w('notShown') });
    page.line(`  ${page.ink.bold(w('nothingWrong'))}${rest}`);
    return;
  }
  page.line(page.ink.bold(`  ${w('wrong')}`));
  for (const { id, severity, title, fix, answers } of broken) {
    page.line(`    ${page.ink.red(`${verdictMarks.unmet} ${id}`)}  ${severityWords[severity][lang]} · ${title[lang]}`);
    page.text(`${w('fix')}${punctuation[lang].colon}${fix[lang]}`, 8, page.ink.dim);
    const declaring = declareCommand({ ...(answers && { answers }) }, { dataset: item.dataset, paths: [item.at.path] }, { instruments });
    if (declaring !== undefined) for (const line of commandLines(declaring, page.width - 8)) page.line(`        ${line}`);
  }
}

/** How a verdict stands; undefined for one that does not apply or is only stated. */
function standingOfVerdict(
  { rule: id, verdict, because }: RecordedVerdict,
  rules: readonly Rule[],
  met: MetStandings,
  { facts }: ItemRecord,
): MetStanding | Standing | undefined {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined || verdict === 'stated' || verdict === 'not-applicable') return undefined;
  return verdict === 'met' ? met.of(rule, because, Object.fromEntries(facts)) : standingOf(rule, verdict);
}

const gravity = { error: 0, warn: 1, info: 2 } as const;

function reasons({ because }: RecordedVerdict): FactName[] {
  return [...new Set(because)];
}

/** Where something was said, for people; the ledger has it in English. */
function origin(where: string, lang: Lang): string {
  if (lang === 'en') return plain(phraseIn(lang, where));
  const field = /^the item's field (.*)$/s.exec(where)?.[1];
  if (field !== undefined) return `条目字段 ${plain(field)}`;
  const fixed = { 'the item': '条目本身', items: '条目', detectors: '检测器', ledger: '台账' } as const;
  if (Object.hasOwn(fixed, where)) return fixed[where as keyof typeof fixed];
  const [, id, from, contract] = /^grant (\S+) of (.*), (.* sha256 \S+)$/s.exec(where) ?? [];
  if (id !== undefined) return plain(`授权 ${id}（${from}），${contract}`);
  return plain(phraseIn(lang, where));
}

/** A fact that decided, or that is lacking: its value with where it came from, or why there is none. */
function factLine(name: FactName, fact: RecordedFact | undefined, lang: Lang): string {
  const { colon, comma, listComma } = punctuation[lang];
  const why = fact?.why === undefined ? '' : bracketed(plain(phraseIn(lang, fact.why)), lang);
  if (fact?.value === undefined) return `${name}${colon}${words.unknown[lang]}${why || bracketed(factSays(name, lang), lang)}`;
  const from = fact.from.length === 0 ? '' : `${comma}${words.from[lang]}${fact.from.map((where) => origin(where, lang)).join(listComma)}`;
  const value = typeof fact.value === 'string' ? phraseIn(lang, fact.value) : fact.value;
  return `${name} = ${plain(clipped(value)) || words.emptyList[lang]}${from}${why}`;
}

function clipped(value: Json): string {
  const text = shown(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
