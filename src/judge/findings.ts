import { createHash } from 'node:crypto';
import { factDictionary } from '../facts/dictionary.js';
import type { AffectedItems, ProjectFound } from '../facts/facts.js';
import { factsIn } from '../facts/facts-asked.js';
import { canonical } from '../ledger/journal.js';
import { firstFound, wordsOfItem } from '../ledger/judging/case-rows.js';
import { isMaskedPath } from '../ledger/judging/evidence-rows.js';
import { WorksInPieces } from '../ledger/judging/works-in-pieces.js';
import type { JudgingWriter } from '../ledger/judging/write-judging.js';
import type { Db } from '../ledger/open-ledger.js';
import { placeOf } from '../ledger/place.js';
import type { CoverableFinding } from '../ledger/read/query-waived.js';
import type { Json, Words } from '../model/basics.js';
import type { Detector } from '../model/detection.js';
import type { FactName, Side } from '../model/fact.js';
import type { Rule } from '../model/rule.js';
import type { Config } from '../model/settings.js';
import type { FindingExample, FindingView } from '../model/views.js';
import { declareCommand } from '../text/declare-command.js';
import { say } from '../text/messages/say.js';
import { number, place } from '../text/show.js';
import { factsInWords, ownWords } from '../text/words/item-words.js';
import { basisNamesIn, citationsOf, lawsInForce } from '../text/words/laws.js';
import type { Acceptance, AcceptedParts, ShownExample } from './acceptance.js';
import { addWordings, MAX_WORDINGS, type Wordings } from './alike.js';

import { fill } from './judge.js';
import { type Cause, kindOf, statementAtFault } from './points.js';

const MAX_SIDES = 6;
/** Of several wordings this much of each is shown in a message. */
const MAX_SHOWN_CHARACTERS = 120;

/** Why a subject is at fault: the rule and its cause. */
export interface Fault {
  rule: Rule;
  cause: Cause;
  /** What both sides of a contradiction say. */
  sides: readonly Side[];
  /** The subject in the ledger. */
  judged: number;
  /** The rule is not unmet: the record does not decide, where it has to. What makes it have to, in words. */
  notShown: Words | undefined;
}

/** What a finding of a rule affects, for one cause. */
export type AffectedBy = (rule: Rule, cause: Cause) => AffectedItems;

/** A finding being gathered: one rule, dataset and cause. */
interface Gathered extends Omit<Fault, 'judged'> {
  dataset: string;
  items: number;
  where: Map<string, number>;
  examples: AffectedItems['examples'];
  unit: AffectedItems['unit'];
  /** The words of items that its cause leaves out. */
  wordings: Wordings;
  /** The subjects that it is about. */
  judged: Set<number>;
}

/** Gathers what is unmet into findings, one a rule, dataset and cause. */
export class Findings {
  readonly #db: Db;
  readonly #run: number;
  readonly #tools: { config: Config; detectors: readonly Detector[] };
  readonly #gathered = new Map<string, Gathered>();
  /** Made for the first finding that asks. */
  #pieces: WorksInPieces | undefined;

  constructor(db: Db, run: number, tools: { config: Config; detectors: readonly Detector[] }) {
    this.#db = db;
    this.#run = run;
    this.#tools = tools;
  }

  /** Adds the subjects of a rule that is unmet, or that has to be shown to be met and is not. */
  add(fault: Fault, { dataset, items, where, examples, unit, members }: AffectedItems): void {
    const name = canonical([fault.rule.id, dataset, fault.cause as Json, fault.notShown === undefined]);
    let gathered = this.#gathered.get(name);
    if (!gathered)
      this.#gathered.set(
        name,
        (gathered = { ...fault, dataset, items: 0, where: new Map(), examples: [], unit, wordings: new Map(), judged: new Set() }),
      );
    gathered.judged.add(fault.judged);
    const about = wordedClaim(fault.cause);
    if (about !== undefined && members) addWordings(this.#db, gathered.wordings, about, members);
    gathered.items += items;
    for (const place of where) gathered.where.set(place.path, (gathered.where.get(place.path) ?? 0) + place.items);
    for (const example of examples) if (gathered.examples.length < 3) gathered.examples.push(example);
  }

  /** What was gathered so far, as waivers go by it. */
  *gathered(): Generator<CoverableFinding> {
    for (const gathered of this.#gathered.values()) yield coverable(gathered);
  }

  /** Stores the findings of a judging. `found`: what values that only this project has are called. */
  keep(writer: JudgingWriter, found: ProjectFound, acceptance: Acceptance): void {
    const called = this.#names(found);
    for (const gathered of this.#gathered.values()) {
      const { rule, dataset, cause, items } = gathered;
      const finding = coverable(gathered);
      const { verdict, fingerprint } = finding;
      const setting = this.#tools.config.rules[rule.id];
      const severity = setting === undefined || setting === 'off' ? rule.severity : setting;
      const body = canonical(
        JSON.parse(JSON.stringify(this.#body(gathered, called, finding, acceptance, this.#works(gathered, writer.id)))) as Json,
      );
      writer.finding({ rule: rule.id, dataset, verdict, severity, cause: canonical(cause as Json), fingerprint, items, body });
    }
    this.#pieces?.close();
    this.#pieces = undefined;
  }

  /** Of a rule on whose works items hold: which of them are pieces of one work, in a sentence. */
  #works({ rule, judged, items }: Gathered, judging: number): Words | undefined {
    if (
      items < 2 ||
      rule.scope !== 'item' ||
      ![...rule.cause, ...factsIn(rule.applies), ...factsIn(rule.met)].some((fact) => ON_WORKS.has(fact))
    )
      return undefined;
    const kinds = this.#tools.detectors
      .filter(({ family, id }) => family === 'ip' || (family === 'work' && id !== 'work/issn'))
      .map(({ id }) => id);
    this.#pieces ??= new WorksInPieces(this.#db, kinds);
    const { works, largest } = this.#pieces.of({ judging, judged: [...judged] }, 1);
    const [first] = largest;
    if (first === undefined) return undefined;
    const given = { works, items: first.items, at: place(placeOf(this.#db, first.first, this.#run)) };
    const id = works === 1 ? 'works/one' : 'works/several';
    return { en: say(id, 'en', given), zh: say(id, 'zh', given) };
  }

  #body(gathered: Gathered, called: Called, finding: CoverableFinding, acceptance: Acceptance, works: Words | undefined): StoredFinding {
    const { rule, cause, where, examples, sides, notShown, unit, wordings } = gathered;
    const shown = this.#examples(wordings.size > 1 ? commonest(wordings).map(([, { example }]) => example) : examples, sides, rule, cause);
    const accepted = acceptance.isEmpty ? undefined : acceptance.partsOf(finding, shown, (item) => this.#example(item, rule, cause));
    return {
      scope: rule.scope,
      where: [...where].map(([path, n]) => ({ path, items: n })).sort((a, b) => b.items - a.items || (a.path < b.path ? -1 : 1)),
      title: rule.title,
      message: withWorks(notShown === undefined ? this.#filled(rule, cause, called, wordings) : notDecided(rule, notShown), works),
      why: rule.why,
      fix: rule.fix,
      commands: this.#commands(gathered),
      cites: citationsOf(rule, this.#tools.config.instruments),
      examples: shown.map(({ example }) => example),
      waivable: rule.waivable,
      ...(unit !== undefined && { unit }),
      ...(rule.silence && notShown === undefined && { silence: true as const }),
      ...(notShown !== undefined && this.#tools.config.allowUnproven && { allowed: true as const }),
      ...(accepted && { accepted }),
    };
  }

  /** The command that records what answers the rule, then those of the rule. */
  #commands({ rule, dataset, where, notShown }: Gathered): string[] {
    const { config } = this.#tools;
    const paths = [...where.keys()];
    // A name that is shown masked is not a name that a command finds anything by.
    const isShown = notShown === undefined && !paths.some((path) => isMaskedPath(this.#db, path));
    const declaring = isShown ? declareCommand(rule, { dataset, paths }, config) : undefined;
    return [...(declaring === undefined ? [] : [declaring]), ...(rule.commands ?? [])];
  }

  /** What values are called that no table of a fact has words for: detectors' kinds by their titles, and what only this project has. */
  #names(found: ProjectFound): Called {
    const titles = new Map<string, Words>(this.#tools.detectors.map(({ id, title }) => [id, title]));
    return (name, value) => {
      const fact = factDictionary[name];
      return fact.called?.(value, found) ?? (fact.kinds ? titles.get(value) : undefined);
    };
  }

  /** A rule's sentence with words for what its cause holds; legal bases with their articles. No term of ours is shown. */
  #filled(rule: Rule, cause: Cause, called: Called, wordings: Wordings): Words {
    const laws = lawsInForce(this.#tools.config.instruments);
    const message = withoutQuotes(rule.message, wordings);
    const quotes = message !== rule.message;
    const { en, zh } = fill(message, cause, (fact, value) => inTheirWords(fact, value, wordings, quotes) ?? called(fact, value));
    return { en: basisNamesIn(en, 'en', laws), zh: basisNamesIn(zh, 'zh', laws) };
  }

  /** For a contradiction the places of its sides, with the item where it is one; else the first examples. */
  #examples(given: AffectedItems['examples'], sides: readonly Side[], rule: Rule, cause: Cause): ShownExample[] {
    const examples = given.map(
      (one): ShownExample => ({ example: this.#example(one, rule, cause), ...(typeof one === 'number' && { item: one }) }),
    );
    const places = sides.flatMap(({ at, says }): ShownExample[] =>
      at === undefined ? [] : [{ example: { at, words: says, side: true } }],
    );
    if (places.length === 0) return examples;
    const items = examples.filter(({ item }) => item !== undefined).slice(0, 1);
    const shown = places.slice(0, MAX_SIDES);
    return places.length < sides.length ? [...items, ...shown] : [...shown, ...items];
  }

  /** An example of a finding: where it is, its key, and the words at fault. */
  #example(item: AffectedItems['examples'][number], rule: Rule, cause: Cause): FindingExample {
    if (typeof item !== 'number') return item;
    const at = placeOf(this.#db, item, this.#run);
    const row = wordsOfItem(this.#db, item);
    const key = row.key === null ? {} : { key: row.key };
    const kind = kindOf(cause);
    const seen = kind === undefined ? undefined : firstFound(this.#db, item, kind);
    if (seen) return { at: { ...at, ...(seen.field !== null && { field: seen.field }) }, ...key, words: seen.masked };
    const statement = statementAtFault(rule);
    if (statement === 'license' && row.license !== null)
      return { at: { ...at, ...(row.field !== null && { field: row.field }) }, ...key, words: row.license };
    if (statement === 'consent' && row.consent !== null)
      return {
        at: { ...at, ...(row.consentField !== null && { field: row.consentField }) },
        ...key,
        ...(row.consent !== '' && { words: row.consent }),
      };
    return { at, ...key };
  }
}

/** Facts on marks of works that somebody owns. */
const ON_WORKS: ReadonlySet<FactName> = new Set<FactName>([
  'ip.copyright-notice',
  'ip.work-marks',
  'list.beside',
  'list.naming',
  'reservation.in-content',
]);

/** A message with what is said of works behind it. */
function withWorks({ en, zh }: Words, works: Words | undefined): Words {
  return works === undefined ? { en, zh } : { en: `${en} ${works.en}`, zh: `${zh}${works.zh}` };
}

type Called = (fact: FactName, value: string) => Words | undefined;

/** A finding as its row holds it, columns apart. */
type StoredFinding = Omit<
  FindingView,
  'rule' | 'dataset' | 'verdict' | 'severity' | 'cause' | 'fingerprint' | 'items' | 'firstSeen' | 'query' | 'standing'
> & { accepted?: AcceptedParts };

function coverable({ rule, dataset, cause, items, where, notShown }: Gathered): CoverableFinding {
  const verdict = notShown === undefined ? 'unmet' : 'unproven';
  const fingerprint = fingerprintOf(rule, dataset, cause, verdict);
  const places = [...where].map(([path, n]) => ({ path, items: n }));
  return { rule: rule.id, scope: rule.scope, dataset, verdict, fingerprint, cause, items, where: places };
}

/** Names a finding from scan to scan: its rule, dataset and cause, and nothing of lines, order or values. */
export function fingerprintOf(rule: Pick<Rule, 'id'>, dataset: string, cause: Cause, verdict: 'unmet' | 'unproven'): string {
  return createHash('sha256')
    .update(canonical([rule.id, dataset, cause as Json, ...(verdict === 'unmet' ? [] : [verdict])]))
    .digest('hex')
    .slice(0, 32);
}

/** Of a rule that has to be shown to be met, and is not. */
function notDecided({ title }: Rule, because: Words): Words {
  return {
    en: `${because.en}, and the record does not decide: ${title.en.charAt(0).toLowerCase()}${title.en.slice(1)}.`,
    zh: `${because.zh}，现有记录不足以判断：${title.zh}。`,
  };
}

/** The claim whose words a cause leaves out. */
function wordedClaim(cause: Cause): 'license' | 'consent' | undefined {
  for (const [fact, value] of Object.entries(cause))
    if (Object.hasOwn(factsInWords, fact) && typeof value === 'string' && value.includes(ownWords))
      return factsInWords[fact as keyof typeof factsInWords];
  return undefined;
}

/** The wordings that most items use, the first three. */
function commonest(wordings: Wordings): [string, { items: number; example: number }][] {
  return [...wordings].sort(([, a], [, b]) => b.items - a.items).slice(0, 3);
}

/** The value of a cause with the words that items use, and how many more there are; quoted where there are several, or where the message quotes them. */
function inTheirWords(fact: FactName, value: string, wordings: Wordings, quotes: boolean): Words | undefined {
  if (!Object.hasOwn(factsInWords, fact) || wordings.size === 0 || !value.includes(ownWords)) return undefined;
  const words = commonest(wordings).map(([said]) => said);
  const shown =
    words.length === 1
      ? words
      : words.map((said) => (said.length > MAX_SHOWN_CHARACTERS ? `${said.slice(0, MAX_SHOWN_CHARACTERS)}…` : said));
  const quoted = shown.map((said) => (quotes || words.length > 1 ? `“${said}”` : said));
  const more = wordings.size - words.length;
  const isMany = wordings.size > MAX_WORDINGS;
  const rest = isMany ? MAX_WORDINGS - words.length : more;
  const and = more > 0 ? ', ' : ' and ';
  const en = `${quoted.slice(0, -1).join(', ')}${quoted.length > 1 ? and : ''}${quoted.at(-1)!}`;
  const moreEn = more <= 0 ? '' : ` and in ${isMany ? 'more than ' : ''}${number(rest, 'en')} other ${more === 1 ? 'way' : 'ways'}`;
  const moreZh = more <= 0 ? '' : `及其他${isMany ? '超过' : ''} ${number(rest, 'zh')} 种写法`;
  return { en: value.replaceAll(ownWords, () => en + moreEn), zh: value.replaceAll(ownWords, () => quoted.join('、') + moreZh) };
}

/** A message whose quotation marks around words of items are left to each of the words, where there are any. */
function withoutQuotes(message: Words, wordings: Wordings): Words {
  if (wordings.size === 0) return message;
  const bare = (text: string): string =>
    text.replace(/[“"']\{([\w.-]+)\}[”"']/g, (whole, fact: string) => (Object.hasOwn(factsInWords, fact) ? `{${fact}}` : whole));
  const bared = { en: bare(message.en), zh: bare(message.zh) };
  const isSame = bared.en === message.en && bared.zh === message.zh;
  return isSame ? message : bared;
}
