import { createHash } from 'node:crypto';
import { canonical } from '../ledger/journal.js';
import type { Db } from '../ledger/open-ledger.js';
import { placeOf } from '../ledger/place.js';
import { prepared } from '../ledger/prepared.js';
import type { Json, Words } from '../model/basics.js';
import type { Detector } from '../model/detection.js';
import type { FactName, Side } from '../model/fact.js';
import type { Rule } from '../model/rule.js';
import type { Config } from '../model/settings.js';
import type { FindingExample, FindingView } from '../model/views.js';
import { factsInWords, ownWords } from '../text/item-words.js';
import { number } from '../text/show.js';
import { basisNamesIn, sourceKindWords } from '../text/words.js';
import { addWordings, type Member, MOST_WORDINGS, type Wordings } from './alike.js';
import { fill } from './judge.js';

const MOST_SIDES = 6;
/** Of several wordings this much of each is shown in a message. */
const MOST_SHOWN = 120;

/** A finding being gathered: one rule, dataset and cause. */
interface Gathered {
  rule: Rule;
  dataset: string;
  cause: Partial<Record<FactName, Json>>;
  items: number;
  where: Map<string, number>;
  examples: Stands['examples'];
  sides: readonly Side[];
  verdict: FindingView['verdict'];
  /** The words of items that its cause leaves out. */
  wordings: Wordings;
}

/** What a judged subject stands for: how many items, where, and examples (the id of an item, or an example as it is). */
export interface Stands {
  dataset: string;
  items: number;
  where: { path: string; items: number }[];
  examples: (number | FindingExample)[];
  /** The profiles of its items, by which their own words are found. */
  members?: readonly Member[];
}

/** Gathers what is unmet into findings, one a rule, dataset and cause. */
export class Findings {
  readonly #db: Db;
  readonly #run: number;
  readonly #tools: { config: Config; detectors: readonly Detector[] };
  readonly #gathered = new Map<string, Gathered>();
  readonly #names = new Map<string, Words>();

  constructor(db: Db, run: number, tools: { config: Config; detectors: readonly Detector[] }) {
    this.#db = db;
    this.#run = run;
    this.#tools = tools;
  }

  /** Adds the subjects of a rule that is unmet, or that has to be shown to be met and is not, for one cause. */
  add(rule: Rule, cause: Gathered['cause'], stands: Stands, sides: readonly Side[], verdict: FindingView['verdict']): void {
    const name = canonical([rule.id, stands.dataset, cause as Json, verdict]);
    let gathered = this.#gathered.get(name);
    if (!gathered) {
      gathered = { rule, dataset: stands.dataset, cause, items: 0, where: new Map(), examples: [], sides, verdict, wordings: new Map() };
      this.#gathered.set(name, gathered);
    }
    const about = wordedClaim(cause);
    if (about !== undefined && stands.members) addWordings(this.#db, gathered.wordings, about, stands.members);
    gathered.items += stands.items;
    for (const { path, items } of stands.where) gathered.where.set(path, (gathered.where.get(path) ?? 0) + items);
    for (const example of stands.examples) if (gathered.examples.length < 3) gathered.examples.push(example);
  }

  /** Says what a value of a fact is called in the messages of findings that it is the cause of. */
  name(fact: FactName, value: string, words: Words | undefined): void {
    if (words !== undefined) this.#names.set(`${fact} ${value}`, words);
  }

  /** Stores the findings of a judging. */
  keep(judging: number): void {
    const titles = new Map<string, Words>(this.#tools.detectors.map(({ id, title }) => [id, title]));
    const insert = prepared(
      this.#db,
      `insert into finding (judging, rule, dataset, verdict, severity, cause, fingerprint, items, first_seen, body, since)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const seen = prepared(this.#db, 'select min(first_seen) from finding where fingerprint = ?').pluck();
    for (const { rule, dataset, cause, items, where, examples, sides, verdict, wordings } of this.#gathered.values()) {
      const fingerprint = createHash('sha256')
        .update(canonical([rule.id, dataset, cause as Json, ...(verdict === 'unmet' ? [] : [verdict])]))
        .digest('hex')
        .slice(0, 32);
      const setting = this.#tools.config.rules[rule.id];
      const severity = setting === undefined || setting === 'off' ? rule.severity : setting;
      const body: Omit<
        FindingView,
        'rule' | 'dataset' | 'verdict' | 'severity' | 'cause' | 'fingerprint' | 'items' | 'firstSeen' | 'query'
      > = {
        scope: rule.scope,
        where: [...where].map(([path, n]) => ({ path, items: n })).sort((a, b) => b.items - a.items || (a.path < b.path ? -1 : 1)),
        title: rule.title,
        message: verdict === 'unmet' ? this.#filled(rule, cause, titles, wordings) : notShown(rule),
        why: rule.why,
        fix: rule.fix,
        commands: (rule.commands ?? []).slice(),
        cites: rule.cites,
        examples: this.#examples(wordings.size > 1 ? commonest(wordings).map(([, { example }]) => example) : examples, sides, rule, cause),
        waivable: rule.waivable,
        ...(rule.silence && verdict === 'unmet' && { silence: true as const }),
        ...(verdict === 'unproven' && this.#tools.config.allowUnproven && { allowed: true as const }),
      };
      const first = (seen.get(fingerprint) as number | null) ?? this.#run;
      insert.run(
        judging,
        rule.id,
        dataset,
        verdict,
        severity,
        canonical(cause as Json),
        fingerprint,
        items,
        first,
        canonical(JSON.parse(JSON.stringify(body)) as Json),
        this.#run,
      );
    }
  }

  /** A rule's sentence with names for what its cause holds: detectors' titles, kinds of sources, legal bases with their articles. No term of ours is shown. */
  #filled(rule: Rule, cause: Gathered['cause'], titles: ReadonlyMap<string, Words>, wordings: Wordings): Words {
    const { instruments } = this.#tools.config;
    const laws = [
      ...(instruments.some((id) => id.startsWith('cn-')) ? (['CN'] as const) : []),
      ...(instruments.some((id) => id.startsWith('eu-')) ? (['EU'] as const) : []),
    ];
    const named = Object.entries(cause).flatMap(([fact, value]): [string, Words][] => {
      const own = this.#names.get(`${fact} ${String(value)}`);
      if (own !== undefined) return [[String(value), own]];
      const told = inTheirWords(fact as FactName, value, wordings);
      if (told !== undefined) return [[String(value), told]];
      return typeof value === 'string' && value !== 'unknown' && Object.hasOwn(sourceKindWords, value)
        ? [[value, sourceKindWords[value as keyof typeof sourceKindWords]]]
        : [];
    });
    const { en, zh } = fill(withoutQuotes(rule.message), cause, named.length > 0 ? new Map([...titles, ...named]) : titles);
    return { en: basisNamesIn(en, 'en', laws), zh: basisNamesIn(zh, 'zh', laws) };
  }

  /** For a contradiction the places of its sides, with the item where it is one; else the first examples. */
  #examples(given: Stands['examples'], sides: readonly Side[], rule: Rule, cause: Gathered['cause']): FindingExample[] {
    const examples = given.map((example) => this.#example(example, rule, cause));
    const places = sides.flatMap(({ at, says }): FindingExample[] => (at === undefined ? [] : [{ at, words: says, side: true }]));
    if (places.length === 0) return examples;
    const items = examples.filter((_, index) => typeof given[index] === 'number').slice(0, 1);
    const shown = places.slice(0, MOST_SIDES);
    return places.length < sides.length ? [...items, ...shown] : [...shown, ...items];
  }

  /** An example of a finding: where it is, its key, and the words at fault. */
  #example(item: Stands['examples'][number], rule: Rule, cause: Gathered['cause']): FindingExample {
    if (typeof item !== 'number') return item;
    const at = placeOf(this.#db, item, this.#run);
    const row = prepared(
      this.#db,
      `select i.key, json_extract(p.body, '$.license.raw') as license, json_extract(p.body, '$.license.field') as field,
         json_extract(p.body, '$.consent.raw') as consent, json_extract(p.body, '$.consent.field') as consentField
       from item i join profiles p on p.id = i.profile where i.id = ?`,
    ).get(item) as {
      key: string | null;
      license: string | null;
      field: string | null;
      consent: string | null;
      consentField: string | null;
    };
    const key = row.key === null ? {} : { key: row.key };
    const kind = Object.values(cause).find((value) => typeof value === 'string' && /^(pi|ip|secret)\//.test(value));
    if (kind !== undefined) {
      const seen = prepared(
        this.#db,
        'select field, masked from detection where item = ? and kind = ? and reserved = 0 order by n limit 1',
      ).get(item, kind) as { field: string | null; masked: string } | undefined;
      if (seen) return { at: { ...at, ...(seen.field !== null && { field: seen.field }) }, ...key, words: seen.masked };
    }
    if (rule.id.startsWith('license/') && row.license !== null)
      return { at: { ...at, ...(row.field !== null && { field: row.field }) }, ...key, words: row.license };
    if (rule.id.startsWith('pi/consent-') && row.consent !== null)
      return {
        at: { ...at, ...(row.consentField !== null && { field: row.consentField }) },
        ...key,
        ...(row.consent !== '' && { words: row.consent }),
      };
    return { at, ...key };
  }
}

/** Of a rule that has to be shown to be met over sensitive personal information, and is not. */
function notShown({ title }: Rule): Words {
  return {
    en: `Sensitive personal information, and the record does not decide: ${title.en.charAt(0).toLowerCase()}${title.en.slice(1)}.`,
    zh: `涉及敏感个人信息，现有记录不足以判断：${title.zh}。`,
  };
}

/** The claim whose words a cause leaves out. */
function wordedClaim(cause: Gathered['cause']): 'license' | 'consent' | undefined {
  for (const [fact, value] of Object.entries(cause))
    if (Object.hasOwn(factsInWords, fact) && typeof value === 'string' && value.includes(ownWords))
      return factsInWords[fact as keyof typeof factsInWords];
  return undefined;
}

/** The wordings that most items use, the first three. */
function commonest(wordings: Wordings): [string, { items: number; example: number }][] {
  return [...wordings].sort(([, a], [, b]) => b.items - a.items).slice(0, 3);
}

/** The value of a cause with the words that items use, and how many more there are. */
function inTheirWords(fact: FactName, value: Json, wordings: Wordings): Words | undefined {
  if (!Object.hasOwn(factsInWords, fact) || typeof value !== 'string') return undefined;
  const words = wordings.size === 0 || !value.includes(ownWords) ? [value] : commonest(wordings).map(([said]) => said);
  const shown = words.length === 1 ? words : words.map((said) => (said.length > MOST_SHOWN ? `${said.slice(0, MOST_SHOWN)}…` : said));
  const more = wordings.size - words.length;
  const many = wordings.size > MOST_WORDINGS;
  const quoted = (said: string): string => (fact === 'license.raw' || words.length > 1 ? `“${said}”` : said);
  const and = more > 0 ? ', ' : ' and ';
  const en = `${shown.slice(0, -1).map(quoted).join(', ')}${shown.length > 1 ? and : ''}${quoted(shown.at(-1)!)}`;
  const moreEn =
    more <= 0
      ? ''
      : ` and in ${many ? 'more than ' : ''}${number(many ? MOST_WORDINGS - words.length : more, 'en')} other ${more === 1 ? 'way' : 'ways'}`;
  const zh = shown.map(quoted).join('、');
  const moreZh = more <= 0 ? '' : `及其他${many ? '超过' : ''} ${number(many ? MOST_WORDINGS - words.length : more, 'zh')} 种写法`;
  if (words[0] === value) return { en, zh };
  return { en: value.replaceAll(ownWords, () => en + moreEn), zh: value.replaceAll(ownWords, () => zh + moreZh) };
}

/** Quotation marks go around each of the words, not around the list of them. */
function withoutQuotes({ en, zh }: Words): Words {
  const bare = (text: string): string => text.replace(/[“"']\{license\.raw\}[”"']/g, '{license.raw}');
  return { en: bare(en), zh: bare(zh) };
}
