/** The instruments as they speak for themselves: which laws on personal information are in force, and what they call their legal bases. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as Yaml from 'yaml';
import type { Lang, Words } from '../../model/basics.js';
import type { SeparateConsent } from '../../model/claim.js';
import type { Citation, Instrument, Law, LegalBasis, Rule } from '../../model/rule.js';
import { bracketed, punctuation } from '../messages/languages.js';
import { packedIfThere } from '../word-lists.js';
import { type GeneralBasis, generalBases, separateWords } from './basis-words.js';

const src = fileURLToPath(new URL('../..', import.meta.url));
let kept: readonly Instrument[] | undefined;

/** Every instrument: from what the build wrote or, when the code runs from its source, from their files. The catalog checks them. */
function instruments(): readonly Instrument[] {
  if (kept !== undefined) return kept;
  const built = packedIfThere(new URL('../../catalog/documents.json', import.meta.url));
  if (built !== undefined) return (kept = (JSON.parse(built.toString('utf8')) as { instruments: Instrument[] }).instruments);
  const yaml: typeof Yaml = createRequire(import.meta.url)('yaml');
  const folder = join(src, 'instruments');
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  return (kept = files.sort().map((name) => yaml.parse(readFileSync(join(folder, name), 'utf8')) as Instrument));
}

let keptLaws: readonly Law[] | undefined;

/** Every law on personal information. */
export function allLaws(): readonly Law[] {
  return (keptLaws ??= instruments().filter((one): one is Law => one.personalData !== undefined));
}

/** The jurisdictions that have instruments. */
export function jurisdictions(): string[] {
  return [...new Set(instruments().map(({ jurisdiction }) => jurisdiction))].sort();
}

/** The ids of the instruments of a jurisdiction, less those that another one replaces. */
export function instrumentsOf(jurisdiction: string): string[] {
  return instruments().flatMap((one) => (one.jurisdiction === jurisdiction && one.replacedBy === undefined ? [one.id] : []));
}

const inForce = new Map<string, readonly Instrument[]>();

/** The instruments that count in a project by those it chose: all of their jurisdictions. */
function instrumentsInForce(chosen: readonly string[]): readonly Instrument[] {
  const key = chosen.join(' ');
  let found = inForce.get(key);
  if (found === undefined) {
    const places = new Set(instruments().flatMap(({ id, jurisdiction }) => (chosen.includes(id) ? [jurisdiction] : [])));
    inForce.set(key, (found = instruments().filter(({ jurisdiction }) => places.has(jurisdiction))));
  }
  return found;
}

/** The laws on personal information of the jurisdictions that the chosen instruments are of. */
export function lawsInForce(chosen: readonly string[]): readonly Law[] {
  return allLaws().filter((law) => instrumentsInForce(chosen).includes(law));
}

/** Whether an instrument counts in a project that chose these. */
export function isInForce(instrument: string, chosen: readonly string[]): boolean {
  return instrumentsInForce(chosen).some(({ id }) => id === instrument);
}

/** What a rule rests on in a project: of the articles it cites those in force and, for a jurisdiction of which it cites none, the duties that name it. */
export function citationsOf({ id, cites }: Pick<Rule, 'id' | 'cites'>, chosen: readonly string[]): Citation[] {
  const own = cites.filter(({ instrument }) => isInForce(instrument, chosen));
  const cited = new Set(own.map(({ instrument }) => instruments().find((one) => one.id === instrument)?.jurisdiction));
  const asking = instrumentsInForce(chosen).filter(
    (one) => !cited.has(one.jurisdiction) && (chosen.includes(one.id) || one.personalData !== undefined),
  );
  const naming = asking.flatMap(({ id: instrument, duties }) =>
    duties
      .filter(({ rules, bears = [] }) => rules.includes(id) || bears.includes(id))
      .map(({ article, certainty }) => ({ instrument, article, certainty })),
  );
  return [...own, ...naming];
}

/** The law that applies in a jurisdiction. */
export function lawOf(jurisdiction: string): Law | undefined {
  // The regulation of the Union is of the Economic Area too.
  return allLaws().find((law) => law.jurisdiction === (jurisdiction === 'EEA' ? 'EU' : jurisdiction));
}

/** A legal basis by its term, with the law it belongs to; terms of no law are weighed under each. */
export interface BasisEntry extends Pick<LegalBasis, 'name' | 'kind' | 'separate' | 'guardian'> {
  law?: Law;
}

let entries: ReadonlyMap<string, BasisEntry> | undefined;

/** All terms of legal bases. */
export function basisEntries(): ReadonlyMap<string, BasisEntry> {
  return (entries ??= new Map<string, BasisEntry>([
    ...allLaws().flatMap((law) => law.personalData.bases.map((basis) => [basis.term, { ...basis, law }] as const)),
    ...Object.entries(generalBases).map(
      ([term, { en, zh, ...basis }]: [string, GeneralBasis]) => [term, { ...basis, name: { en, zh } }] as const,
    ),
  ]));
}

/** What a term amounts to under a law. */
export function basisUnder({ personalData: { bases } }: Law, term: string): LegalBasis | undefined {
  return bases.find((basis) => basis.term === term) ?? bases.find(({ same }) => same?.includes(term));
}

/** A law and an article of it: `GDPR art. 6(1)`. */
export function articleOf({ short }: Pick<Instrument, 'short'>, { en, zh }: Words): Words {
  return { en: `${short.en} ${en}`, zh: `${short.zh}${zh}` };
}

/** What a basis is called, with its articles under the laws that are given; words that are no term stand as they were stated. */
export function basisName(term: string, lang: Lang, laws: readonly Law[]): string {
  const entry = basisEntries().get(term);
  if (entry === undefined) return term;
  const own = laws.filter((law) => entry.law === undefined || entry.law === law);
  const articles = own.flatMap((law) => basisUnder(law, term)?.article ?? []).map((article, n) => articleOf(own[n]!, article));
  return named(entry.name, articles, lang);
}

/** A sentence with the terms of legal bases in it named as people and laws name them. */
export function basisNamesIn(text: string, lang: Lang, laws: readonly Law[]): string {
  return text.replace(/\b(?:licit|dpv|[a-z]{2}-[a-z]+):[\w#-]*\w/gu, (term) => basisName(term, lang, laws));
}

/** What a separate consent is for, with the articles that ask for it under the laws that are given. */
export function separateName(what: SeparateConsent, lang: Lang, laws: readonly Law[]): string {
  return named(
    separateWords[what],
    laws.flatMap((law) => {
      const { sensitive, separate = [] } = law.personalData;
      const asked = what === 'sensitive' ? sensitive.asks : separate.find((one) => one.for === what);
      return asked === undefined ? [] : [articleOf(law, asked.article)];
    }),
    lang,
  );
}

function named(words: Words, articles: readonly Words[], lang: Lang): string {
  if (articles.length === 0) return words[lang];
  return words[lang] + bracketed(articles.map((article) => article[lang]).join(punctuation[lang].listComma), lang);
}

/** What a law says, with the article that says it. */
export function saying(law: Law, says: Words, article: Words): Words {
  const articles = [articleOf(law, article)];
  return { en: named(says, articles, 'en'), zh: named(says, articles, 'zh') };
}

/** What instruments call things in English, with the Chinese: reasons that are kept in English name them. */
export function lawWords(): Words[] {
  const ofLaws = allLaws().flatMap((law): Words[] => {
    const { bases, without, sensitive, children, assessment, furtherUse = [], separate = [] } = law.personalData;
    const provisions = [sensitive.asks, without, children, assessment, ...furtherUse, ...separate, ...bases].filter(
      (one) => one !== undefined,
    );
    const disclosed = bases.flatMap((basis) => basis.disclosed ?? []);
    return [
      law.short,
      sensitive.name,
      ...bases.map(({ name }) => name),
      ...[...provisions.map(({ article }) => article), ...disclosed].flatMap((article) => [article, articleOf(law, article)]),
      ...furtherUse.map(({ says, article }) => saying(law, says, article)),
      ...(assessment?.depends ? [saying(law, assessment.depends, assessment.article)] : []),
    ];
  });
  return [...Object.values(generalBases), ...ofLaws];
}
