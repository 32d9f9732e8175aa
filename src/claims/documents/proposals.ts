/**
 * Values of an extract that the words of a document propose to the person who takes them out: who, when, of what, under which license. What decides is never
 * among them: which uses are allowed or barred, what persons agreed to, what an assessment comes to, how many. That a person reads and types.
 */
import type { Config } from '../../model/settings.js';
import type { Scope } from '../../model/statement.js';
import { readDate } from '../dates.js';
import { licensesNamed } from './document-licenses.js';
import { type ExtractKey, extractKeys } from './extract-kinds.js';
import { folded } from './said-in-text.js';

/** A value with the words of the document that propose it. */
export interface Proposal {
  value: string;
  quote: string;
}

/** What is known before the document is read. */
export interface ProposedFor extends Pick<Config, 'provider'> {
  about: Scope;
}

const MAX_LOOKED_AT_CHARACTERS = 200_000;
const MAX_QUOTE_CHARACTERS = 160;

/** Labels behind which a party, an issuer or a version stands. Languages by lines: English, German, French, Spanish, Chinese, Japanese. */
const AFTER: Readonly<Record<string, RegExp>> = {
  assigner:
    /(?:licensor|grantor|rights ?holder|copyright (?:owner|holder)|publisher|owner|Lizenzgeber(?:in)?|Rechteinhaber(?:in)?|Herausgeber(?:in)?|concédant|titulaire(?: des droits)?|licenciante|titular|授权方|许可方|权利人|著作权人|甲方|許諾者|権利者)\s*(?:[:：]|is\b|ist\b)\s*([^\n.;。；,，()（）]{2,80})/iu,
  issuer:
    /(?:issued by|prepared by|issuer|assessor|author|approved by|erstellt von|ausgestellt von|Verfasser(?:in)?|établi par|emitido por|出具(?:单位|方|人)?|编制(?:单位|人)?|评估(?:单位|方|人)|発行者|作成者)\s*[:：]?\s*([^\n.;。；,，]{2,80})/iu,
  version: /\b(?:version|v|Fassung|版本|版)\s*[:：]?\s*(\d[\w.-]{0,20})/iu,
  product: /(?:product|service|Dienst|produit|producto|产品|服务)\s*(?:name|名称)?\s*[:：]\s*([^\n.;。；]{2,80})/iu,
  agent: /(?:user-agent|crawler|agent|爬虫)\s*[:：]\s*([^\n;。；]{2,80})/iu,
  model: /(?:model|Modell|modèle|modelo|模型|モデル)\s*[:：]\s*([^\n;。；]{2,80})/iu,
};

const DAY = String.raw`(\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}\.\d{1,2}\.\d{4})`;
const BEFORE_DAY: Readonly<Record<string, string>> = {
  from: String.raw`(?:\bfrom|\bsince|\bas of|effective(?: date)?|in force from|\bab|\bvom?|gültig ab|du|desde|自|从|起始日期?|開始日)\s*[:：]?\s*`,
  until: String.raw`(?:\buntil|\bto|\bthrough|expires(?: on)?|\bbis(?: zum)?|jusqu'au|hasta|至|到|截至|终止日期?|終了日)\s*[:：]?\s*`,
  date: String.raw`(?:\bdate|\bdated|\bon|Datum|\bam|\bvom|fait le|fecha|日期|签署日|于|作成日)\s*[:：]?\s*`,
};

/** What a text proposes for the keys of a kind. */
export function proposals(kind: string, text: string, known: ProposedFor): ReadonlyMap<string, Proposal> {
  const looked = text.slice(0, MAX_LOOKED_AT_CHARACTERS);
  const found = new Map<string, Proposal>();
  for (const [name, { is }] of Object.entries(extractKeys(kind) ?? {})) {
    const proposed = proposalOf(name, is, looked, known);
    if (proposed !== undefined) found.set(name, proposed);
  }
  return found;
}

function proposalOf(name: string, is: ExtractKey['is'], text: string, { about, provider }: ProposedFor): Proposal | undefined {
  if (name === 'target') return named(text, about.dataset ?? about.host);
  switch (is) {
    case 'provider':
      return named(text, provider?.name);
    case 'license': {
      const [license] = licensesNamed(text, []);
      return license === undefined ? undefined : { value: license, quote: quoteAt(text, Math.max(0, text.indexOf(license))) };
    }
    case 'from':
    case 'until':
    case 'day':
      return dayIn(text, BEFORE_DAY[name] ?? BEFORE_DAY.date!);
    case 'party':
    case 'words':
      return after(text, AFTER[name]);
    default:
      return undefined;
  }
}

/** A name that the text holds as a word of its own. */
function named(text: string, name: string | undefined): Proposal | undefined {
  if (name === undefined || folded(name) === '') return undefined;
  for (const { index, 0: sentence } of text.matchAll(/[^\n。.!?]+/gu))
    if (` ${folded(sentence)} `.includes(` ${folded(name)} `) || (/[^\x00-\x7f]/.test(name) && sentence.includes(name)))
      return { value: name, quote: quoteAt(text, index) };
  return undefined;
}

function after(text: string, label: RegExp | undefined): Proposal | undefined {
  const match = label?.exec(text);
  const value = match?.[1]?.trim();
  return match && value ? { value, quote: quoteAt(text, match.index) } : undefined;
}

function dayIn(text: string, before: string): Proposal | undefined {
  const match = new RegExp(`${before}${DAY}`, 'iu').exec(text);
  const value = match?.[1] === undefined ? undefined : isoDay(match[1]);
  return match && value !== undefined ? { value, quote: quoteAt(text, match.index) } : undefined;
}

function isoDay(words: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words) ?? [];
  return readDate(year === undefined ? words : `${year}.${month}.${day}`);
}

/** The line that holds a place, cut. */
function quoteAt(text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return text
    .slice(from, end < 0 ? undefined : end)
    .trim()
    .slice(0, MAX_QUOTE_CHARACTERS);
}
