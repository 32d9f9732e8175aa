import { wordsAtFault } from '../../check/words-at-fault.js';
import { factDictionary } from '../../facts/dictionary.js';
import type { Db } from '../../ledger/open-ledger.js';
import type { AsOf } from '../../ledger/read/as-of.js';
import { fieldRates } from '../../ledger/read/field-rates.js';
import { casesWith, itemsOf, listings } from '../../ledger/read/query-items.js';
import type { Lang, Place, Words } from '../../model/basics.js';
import type { FactName } from '../../model/fact.js';
import type { Rule } from '../../model/rule.js';
import type { FieldRate, FindingView } from '../../model/views.js';
import { phraseIn } from '../../text/in-chinese.js';
import { whyOf } from '../../text/reasons/reason.js';
import { counted, harmless, number, place, plain, safeJson } from '../../text/show.js';
import { acceptedWords } from '../../text/words/waiver-words.js';
import { severityWords } from '../../text/words.js';
import { factsAsked } from '../explain/condition-words.js';
import { type RuleNumbers, sideLines } from '../explain/explain-rule.js';
import { jsonLine } from '../inspect/json-line.js';
import { Page, type Screen, severityMarks } from '../page.js';
import { verdictCounts } from '../verdict-counts.js';
import { ratesOn } from './field-rate-lines.js';
import type { ShowFormat } from './show-format.js';
import { pathContent } from './show-path.js';

/** An item that a rule is broken by, with the words at fault: a license as stated, masked values. */
export interface ItemAtFault {
  at: Place;
  key?: string;
  words?: string;
}

/** What a rule on reading rests on: records and files that could not be read, files that no format reads. */
export function unreadBehind(db: Db, at: AsOf, rule: Rule, limit: number): { at: Place; why: string }[] {
  const asked = [...factsAsked(rule.applies), ...factsAsked(rule.met)];
  const { problems, notRead } = pathContent(db, at, '');
  const counted = asked.flatMap((name) => factDictionary[name]?.counts ?? []);
  const lost = counted.some(({ records }) => records) ? problems.map(({ at: where, what }) => ({ at: where, why: what })) : [];
  const files = notRead.filter(({ kind }) => counted.some(({ files: counts }) => counts === kind));
  return [...files.map(({ path, why }) => ({ at: { path }, why })), ...lost].slice(0, limit);
}

/** The first items that break a rule, in the order of their manifests. */
export function itemsAtFault(db: Db, at: AsOf, rule: Rule, limit: number): ItemAtFault[] {
  const wanted = new Set(casesWith(db, at, [rule.id], ['unmet']).keys());
  const found: ItemAtFault[] = [];
  if (limit === 0) return found;
  for (const listing of listings(db, at)) {
    for (const item of itemsOf(db, at, listing, wanted)) {
      found.push({ at: item.at, ...(item.key !== undefined && { key: item.key }), ...wordsAtFault(db, at, item, rule) });
      if (found.length === limit) return found;
    }
  }
  return found;
}

/** Fields whose rates are shown with a rule. */
const MAX_RATES = 10;

const words = {
  none: { en: 'No item breaks it.', zh: '没有不符合的条目。' },
  more: { en: 'more', zh: '条未列出' },
  in: { en: 'in', zh: '位于' },
} satisfies Record<string, Words>;

export interface RuleItems {
  rule: Rule;
  numbers: RuleNumbers;
  items: readonly ItemAtFault[];
  /** For rules on reading: what could not be read, and why. */
  unread: readonly { at: Place; why: string }[];
  /** For rules on what was found in fields: how often they hold it. */
  rates: readonly FieldRate[];
}

/** The rates of the kinds that a rule's findings name. */
export function ratesBehind(db: Db, at: AsOf, findings: readonly FindingView[]): FieldRate[] {
  const kinds = new Set(
    findings.flatMap(({ cause }) =>
      Object.entries(cause).flatMap(([name, value]) => (factDictionary[name as FactName]?.kinds ? value : [])),
    ),
  );
  return kinds.size === 0 ? [] : fieldRates(db, at).filter(({ kind, likely }) => likely > 0 && kinds.has(kind));
}

/** A rule's findings and items, as text for people or machines. */
export function ruleItemsText(shown: RuleItems, format: ShowFormat, lang: Lang, screen: Screen): string {
  const { rule, numbers, items, unread, rates } = shown;
  const { view, findings } = numbers;
  switch (format) {
    case 'json': {
      const content = {
        schemaVersion: 1,
        rule: rule.id,
        severity: view.severity,
        counts: view.counts,
        findings: findings.map(asData),
        fieldRates: rates,
        items: items.map(asRow),
      };
      return `${safeJson(content)}\n`;
    }
    case 'jsonl':
      return [...items.map(asRow), ...unread.map(({ at, why }) => ({ ...at, ...whyOf(why, lang) }))]
        .map((row) => `${jsonLine({ rule: rule.id, ...row })}\n`)
        .join('');
    case 'concise':
      return conciseText(shown, lang);
    default:
      return prettyText(shown, lang, screen);
  }
}

function asRow({ at, key, words: fault }: ItemAtFault): Record<string, unknown> {
  return { ...at, ...(key !== undefined && { key }), ...(fault !== undefined && { words: fault }) };
}

function asData(finding: FindingView): Record<string, unknown> {
  const { dataset, cause, items, where, message, examples, waived, baselined, beyond, fingerprint, firstSeen, query } = finding;
  const sides = examples.filter(({ side }) => side).map(({ at, words: says }) => ({ ...at, says }));
  const accepted = { waived, baselined, beyond };
  return { dataset, cause, items, where, message, ...(sides.length > 0 && { sides }), ...accepted, fingerprint, firstSeen, query };
}

function conciseText({ rule, numbers, items, unread }: RuleItems, lang: Lang): string {
  const { view, findings } = numbers;
  const says = `${severityWords[view.severity].en} ${rule.id}`;
  // A dataset that lists no items stands for itself; so does the project.
  const whole = findings.filter((finding) => finding.scope !== 'item' || finding.items === 0);
  const lines = [
    ...items.map((item) => `${place(item.at)}: ${says}${faultText(item, ': ')}${keyText(item)}`),
    ...unread.map(({ at, why }) => `${place(at)}: ${says}: ${plain(phraseIn(lang, why))}`),
    ...(unread.length > 0
      ? []
      : whole.map((finding) => `${plain(finding.where[0]?.path ?? (finding.dataset || '.'))}: ${says}: ${plain(finding.message[lang])}`)),
  ];
  return lines.map((line) => `${harmless(line)}\n`).join('');
}

function keyText({ key }: ItemAtFault): string {
  return key === undefined ? '' : ` [${plain(key)}]`;
}

function faultText({ at, words: fault }: ItemAtFault, before: string): string {
  if (fault === undefined) return '';
  return `${before}${at.field === undefined ? '' : `${plain(at.field)} `}${plain(fault.length > 120 ? `${fault.slice(0, 120)}…` : fault)}`;
}

function prettyText({ rule, numbers, items, unread, rates }: RuleItems, lang: Lang, screen: Screen): string {
  const { view, findings } = numbers;
  const page = new Page(screen);
  const ink = { error: page.ink.red, warn: page.ink.yellow, info: page.ink.blue }[view.severity];
  page.line(`${ink(`${severityMarks[view.severity]} `)}${page.ink.bold(rule.id)}    ${rule.title[lang]}`);
  page.text(verdictCounts(view, lang), 2, page.ink.dim);
  for (const finding of findings) {
    const accepted = acceptedWords(finding, lang);
    page.blank().text(`${plain(finding.message[lang])}${accepted === undefined ? '' : ` (${plain(accepted)})`}`, 2);
    for (const line of sideLines(finding)) page.text(line, 4);
    if (finding.scope === 'project') continue;
    const where = finding.where.slice(0, 3).map(({ path, items: n }) => (n > 0 ? `${plain(path)} ${number(n, lang)}` : plain(path)));
    const rest = finding.where.length - where.length;
    page.text(
      `${counted(finding.items, 'item', lang)} · ${words.in[lang]} ${where.join(' · ')}${rest > 0 ? ` · +${rest}` : ''}`,
      4,
      page.ink.dim,
    );
  }
  ratesOn(page, rates, MAX_RATES, lang, true);
  page.blank();
  if (rule.scope === 'item') {
    if (items.length === 0) page.text(words.none[lang], 2);
    for (const item of items) page.line(`  ${place(item.at)}${keyText(item)}${faultText(item, '  ')}`);
    const more = view.counts.unmet - items.length;
    if (more > 0 && items.length > 0)
      page.text(`+${number(more, lang)} ${words.more[lang]}    licit show ${rule.id} --limit ${items.length * 10}`, 2, page.ink.dim);
    page.blank();
  }
  for (const { at, why } of unread) page.text(`${place(at)}  ${plain(phraseIn(lang, why))}`, 2);
  page.blank().line(page.ink.dim(`  licit explain ${rule.id}`));
  return page.toString();
}
