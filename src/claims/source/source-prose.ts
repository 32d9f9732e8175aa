/** Reads in running text where data came from, who gave it and when it was collected: only what a sentence says plainly of these data. */

import type { Json, Place, Reason } from '../../model/basics.js';
import type { Claim, Generated, Source } from '../../model/claim.js';
import type { About } from '../../model/item.js';
import { append } from '../../text/append.js';
import { clip } from '../field-values.js';
import { generatedIn } from '../generated/generated-prose.js';
import { collectedAt } from './collected-prose.js';
import { inWords } from './in-words.js';
import { asJson, doubts, type Finding, labelIn, listedIn, sentenceBehind } from './labeled-source.js';
import { peopleIn } from './made-by-people.js';
import { addressIn, hostKind, isKnown, linkedDataset, linkedNext, namedInEast, namedNext, placeNext, type Tongue } from './named-source.js';
import { ownMakingIn } from './own-making.js';
import { type SaidSentence, saidSentences } from './said-sentences.js';
import { type HeadingKind, headingKind, isDenied, isOfOthers, isOtherMatter, namesAnother, partOnly, subjectOf } from './source-about.js';
import { contentNouns } from './source-names.js';
import { sourceWord } from './source-value.js';
import { thankedIn } from './thanked.js';
import { dataDoi, ways } from './ways/source-ways.js';
import type { Way } from './ways/way.js';

/** What a paragraph says of where data came from. Only `said` counts; `proposed` is what a person may confirm. */
export interface SourcesSaid {
  said: SourceSaid[];
  proposed: SourceSaid[];
}

/** A statement on the source, with the sentence that makes it. */
export interface SourceSaid {
  about: Extract<About, 'source' | 'owner' | 'collected' | 'generated-by'>;
  claim: Claim<Json>;
}

/** Where a paragraph is: the heading above it, and what the dataset is called. */
export interface ProseContext {
  heading: string;
  names: readonly string[];
}

/** What a paragraph says. `at` is the place of its first line. */
export function sourcesIn(words: string, at: Place, context: ProseContext): SourcesSaid {
  const said: SourceSaid[] = [];
  const proposed: SourceSaid[] = [];
  const kind = headingKind(context.heading);
  for (const sentence of joined(saidSentences(words))) {
    const place: Place = { ...at, ...(at.line !== undefined && { line: at.line + sentence.line }) };
    for (const { about, value, doubt } of findingsIn(sentence, words, kind, context)) {
      const raw = clip(sentence.text.replace(/<([^>\s]{3,600})>/g, '$1'));
      if (doubt === undefined) said.push({ about, claim: { state: 'known', value, raw, at: place } });
      else proposed.push({ about, claim: { state: 'unclear', raw, at: place, why: doubt, said: value } });
    }
  }
  const model = generator(words, at, kind, context);
  if (model) append(model.claim.state === 'known' ? said : proposed, [model]);
  if (model?.claim.state === 'known') append(proposed, [madeByModel(model.claim)]);
  return { said: once(said), proposed: once(proposed) };
}

/** What a model wrote comes from it: offered, since what it was given to write from may be said elsewhere. */
function madeByModel({ value, raw, at }: Extract<Claim<Json>, { state: 'known' }>): SourceSaid {
  const { families } = value as unknown as Generated;
  const name = families.length > 0 ? families.join(', ') : 'language model';
  return { about: 'source', claim: { state: 'unclear', raw: clip(raw), at, why: doubts.subject, said: { name } } };
}

/** `Text comes from a few sources. They are: X and Y.` as one sentence. */
function joined(sentences: readonly SaidSentence[]): SaidSentence[] {
  const all: SaidSentence[] = [];
  for (const sentence of sentences) {
    const last = all.at(-1);
    const rest = /^(?:They|These)\s(?:are|include)\s?[:：]?\s(.{2,400})$/u.exec(sentence.text)?.[1];
    if (last !== undefined && rest !== undefined && /\b(?:sources|sites|web-?sites|datasets|corpora|archives)\.$/i.test(last.text))
      all[all.length - 1] = { ...last, text: `${last.text.slice(0, -1)}: ${rest}` };
    else all.push(sentence);
  }
  return all;
}

/** Each thing said once: the first time. */
function once(all: readonly SourceSaid[]): SourceSaid[] {
  const seen = new Set<string>();
  return all.filter(({ about, claim }) => {
    const key = JSON.stringify([about, claim.state === 'known' ? claim.value : claim.state === 'unclear' ? claim.said : '']);
    return !seen.has(key) && seen.add(key);
  });
}

function findingsIn(sentence: SaidSentence, words: string, heading: HeadingKind, context: ProseContext): Finding[] {
  // A row of several columns: which of them speaks of these data is not said.
  if (isRow(words)) return heading === 'source' ? listedIn({ ...sentence, listed: true }) : [];
  const labeled = labelIn(sentence, heading);
  // `Source: this data was gathered from X`
  const value = labeled?.length === 0 ? sentenceBehind(sentence.text) : undefined;
  if (labeled !== undefined && value === undefined) return labeled;
  const text = (value ?? sentence.text).replace(MADE_WITH, '$1');
  const doi = doiIn(text, heading === 'citation' ? words : text, heading, context);
  const found: Finding[] = [];
  const isEastern = EASTERN.test(text);
  for (const one of ways) if ((isEastern || isWestern(one)) && one.may.test(text)) append(found, waysIn(one, text, heading, context));
  append(found, contentIn(text, heading, context));
  const thanked = heading === 'other' || heading === 'citation' ? [] : thankedIn(text);
  if (found.length > 0 && isOtherMatter(withoutAsides(text, found))) return [...doi, ...thanked];
  append(found, doi);
  if (found.length === 0 && heading === 'source' && !isOtherMatter(text)) append(found, listedIn(sentence));
  if (found.every(({ doubt }) => doubt !== undefined)) append(found, peopleIn(text, heading, context.names));
  if (found.length === 0) append(found, thanked);
  if (found.length === 0) append(found, ownMakingIn(text, heading, context.names));
  const known = found.filter(({ doubt }) => doubt === undefined);
  if (known.length === 0) return found.slice(0, 1);
  // Who made it is known and where it came from is not: that is offered beside it.
  const offered = known.some(({ about }) => about === 'source')
    ? []
    : found.filter(({ about, doubt }) => about === 'source' && doubt).slice(0, 1);
  return [...shorter(known), ...offered];
}

/** What a tool that something was made with is: the sentence is of what was made. */
const MADE_WITH =
  /(\busing\s(?:the\s)?\p{Lu}[\w.-]*(?:\s\p{Lu}[\w.-]*){0,3})\s(?:models?|systems?|engines?|tools?|toolkit|software|api)\b/gu;

/** A sentence without such a letter is not looked through for what these languages say. */
const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const isWestern = ({ tongue }: Way): boolean => tongue === 'latin' || tongue === 'de';

/** What an aside in brackets is about is not what its sentence is about, unless the source is named in it. */
function withoutAsides(text: string, found: readonly Finding[]): string {
  const names = found.map(({ value }) => (value as Source).name ?? (value as Source).url ?? '').filter((name) => name !== '');
  return text.replace(/\([^()]{12,300}\)/g, (aside) => (names.some((name) => aside.includes(name)) ? aside : ' '));
}

/** `Name Foo; Source Bar; Size 10`: how a row of a table comes. */
function isRow(words: string): boolean {
  return !words.includes('\n') && (words.match(/;\s/g)?.length ?? 0) >= 2 && !/[.。!?]\s/.test(words.replace(/<[^>]*>/g, ''));
}

/** Whether the source that one names is also that of the other: its name holds it, or it has the same address. */
function holds({ value: one }: Finding, { value: other }: Finding): boolean {
  const [a, b] = [one as Source, other as Source];
  if (a.url !== undefined && a.url === b.url) return a.name !== undefined || b.name === undefined;
  return a.name !== undefined && b.name !== undefined && b.url === undefined && a.name.includes(b.name);
}

/** Without a name that another one of the same sentence holds. */
function shorter(found: readonly Finding[]): Finding[] {
  return found.filter(
    (one, index) =>
      one.about !== 'source' ||
      !found.some((other, at) => at !== index && other.about === 'source' && holds(other, one) && (!holds(one, other) || at < index)),
  );
}

/** What one way of saying it finds in a sentence. */
function waysIn(one: Way, text: string, heading: HeadingKind, context: ProseContext): Finding[] {
  const found: Finding[] = [];
  for (const match of text.matchAll(one.says())) {
    const { x, between = '' } = match.groups ?? {};
    const before = clauseBefore(text.slice(0, match.index));
    const after = text
      .slice(match.index + match[0].length)
      .replace(FIRST, ' ')
      .replace(SEVERAL, ' ');
    const name = one.role === 'at' ? addressIn(after, true) : nameIn(x ?? after, one.tongue, one);
    const from = name === undefined && one.role === 'from' && (one.tongue === 'latin' || one.tongue === 'de');
    const place = from && /(?:from|on|to)$/i.test(match[0]) ? placeNext(after) : undefined;
    const linked = from ? linkedNext(x ?? after) : one.role === 'copy' ? linkedDataset(x ?? after) : undefined;
    const named = name ?? linked ?? (place === undefined ? undefined : { name: place });
    if (one.role === 'source' && (toldElsewhere.test(after) || (one.tongue === 'latin' && isWord(name)))) continue;
    // `Kod GitHub'dan alınmıştır`: what was taken stands right before the place.
    if (x !== undefined && one.tongue === 'latin' && x.includes(' ') && subjectOf(x.split(' ')[0]!, []) === 'else') continue;
    if (named === undefined || isDenied(before, x === undefined ? '' : after) || isDenied(match[0], '')) continue;
    const frame = one.role === 'from' && /\bof$|contain|consist|compris/i.test(match[0].slice(0, match[0].length - between.length));
    const offered = one.role === 'at' || /\b(?:can|could|may|might|must|to)\s(?:\w{1,12}\s)?be\s$/i.test(before);
    // `Foo is adapted from Bar (created by Baz)` says who made the other.
    if (one.weak && isOfWork(after, named.name ?? '')) continue;
    if (one.role === 'by' && /\([^()]{0,12}$/.test(before) && /\bfrom\b/i.test(before)) continue;
    const doubt = doubtOf(
      { ...one, ...(offered && { role: 'at' }) },
      named,
      one.own ? between : `${one.weak && one.role === 'by' ? before.slice(-NEAR) : before} ${frame ? match[0] : between}`,
      text,
      heading,
      context,
    );
    if (doubt === 'none' || (name === undefined && one.role !== 'at' && doubt !== undefined)) continue;
    append(found, findings(one, named, text, match[0], doubt ?? (one.weak ? doubts.subject : undefined)));
  }
  return found;
}

/** `based on the schema of X`, `generated by the X code`: ideas and programs are no content. */
function isOfWork(after: string, name: string): boolean {
  const at = after.indexOf(name);
  return (
    WORK.test(after.slice(0, at)) || WORK_NEXT.test(after.slice(at + name.length)) || /^(?:git ?hub|git ?lab|gitee|bitbucket)$/i.test(name)
  );
}

const WORK =
  /\b(?:schem[ae]s?|guidelines?|formats?|templates?|ideas?|methods?|approach(?:es)?|protocols?|models?|papers?|work|frameworks?|code|theor(?:y|ies)|designs?|structures?|styles?|ontolog(?:y|ies)|taxonom(?:y|ies)|tag ?sets?|definitions?|algorithms?|pipelines?|tools?|software|librar(?:y|ies) for|experience)\b/i;
const WORK_NEXT =
  /^[’'s]{0,2}\s(?:[\w-]+\s){0,2}(?:code|scripts?|tools?|systems?|software|programs?|package|pipelines?|schema|guidelines?|formats?|models?|algorithms?|method|framework|engine|app|parsers?|tagger|tokeni[sz]er|library|toolkit|interface|tagset)\b/i;

/** So near what somebody made is named before who made it, where the words alone say little. */
const NEAR = 70;

/** `from several sources including Wikipedia`: who follows is named, and there are others. */
const SEVERAL =
  /^\s*(?:the\s)?(?:several|various|multiple|many|different|a (?:number|variety|handful|couple) of|a few|both|two|three|four|five|\d{1,2}|numerous|following|public(?:ly available)?)\s(?:[a-z-]+\s){0,3}?(?:sources|web-?sites|sites|places|datasets|corpora|platforms|outlets|archives|databases|books|novels|newspapers|magazines|journals|papers|blogs|forums|channels|portals)\s?(?:,?\s?\(?(?:including|such as|like|namely|e\.g\.,?)\s|[:：]\s|,\s(?=(?:the\s)?[\p{Lu}<]))(?:but not limited to\s)?/u;

/** `from: (i) Wikipedia` */
const FIRST = /^\s*[:：]?\s*[(（](?:i|a|1)[)）]\s*/i;

/** One common word, which has its capital letter from where it is: `Source Language`. */
function isWord(named: Source | undefined): boolean {
  const { name, url, host } = named ?? {};
  return name !== undefined && url === undefined && host === undefined && /^\p{Lu}\p{Ll}+$/u.test(name) && sourceWord(name) === 'word';
}

/** `The sources are listed in …` */
const toldElsewhere =
  /^\s*(?:\w+ly\s)?(?:listed|given|described|documented|cited|indicated|noted|mentioned|specified|shown|found|available|unknown|not|in|on|at)\b/i;

/** What is at an address is where these data come from: the original, or an archive of data. */
const original = inWords(/\b(?:original(?:ly)?|raw|source|upstream|official)\b|原始|原版/);
const archive =
  /zenodo|figshare|kaggle|dataverse|dryad|huggingface|openslr|mendeley|osf\.io|datahub|data\.world|archive|repository|\.gov(?:\.|$)|^(?:open)?data\.|^ckan\.|opendata|linguistic|clarin|catalog|pangaea|doi\.org/i;

const owning = inWords(
  /\b(?:created|curated|compiled|collected|gathered|maintained|produced|owned|captured|recorded|measured|acquired|observed|constructed|built|developed|prepared)\s/,
);
const institution =
  /\b(?:satellites?|observator\w+|telescopes?|mission|university|institutes?|agency|survey|bureau|ministry|museum|laborator\w+|commission|administration|department|council|NASA|NOAA|ESA|USGS|WHO)\b/i;

function findings(one: Way, named: Source, text: string, said: string, doubt: Reason | undefined): Finding[] {
  const why = doubt === undefined ? {} : { doubt };
  const source: Finding = { about: 'source', value: asJson(named), ...why };
  if (one.role === 'by') {
    const name = named.name ?? named.host!;
    const owner: Finding = { about: 'owner', value: name, ...why };
    return owning().test(`${said} `) && !institution.test(name) && !isKnown(name) ? [owner] : [source, owner];
  }
  const when = one.role === 'copy' || one.role === 'at' || doubt !== undefined ? undefined : collectedAt(text);
  return when === undefined ? [source] : [source, { about: 'collected', value: when }];
}

/** Why a source does not count; `none` where it is not one of these data at all. */
function doubtOf(
  one: Way,
  named: Source,
  subjectWords: string,
  text: string,
  heading: HeadingKind,
  context: ProseContext,
): Reason | undefined | 'none' {
  const subject = subjectOf(
    subjectWords.replace(/\b(?:more|further|additional|detailed) (?:information|details|data|content)\b/gi, 'documentation'),
    context.names,
  );
  if (subject === 'else' || (one.role === 'source' && namesAnother(subjectWords, context.names) !== undefined)) return 'none';
  const kind = named.host === undefined || named.url === undefined ? 'other' : hostKind(named.host);
  if (one.role === 'at' && (kind === 'paper' || subject !== 'data')) return 'none';
  if (one.role !== 'from' && named.url !== undefined && kind === 'program' && context.names.some((name) => isSelf(named.url!, name)))
    return 'none';
  if (one.role === 'made' && named.url === undefined && !isKnown(named.name ?? '')) return subject === 'data' ? doubts.subject : 'none';
  const copied =
    one.role === 'copy' && !/data|corpus|treebank|lexicon|dictionary|translat|subset|images|sample|数据|语料|翻译|子集/i.test(text);
  if (one.role === 'copy' && kind === 'program' && !collection.test(named.name ?? '')) return 'none';
  if (isOfOthers(context.heading)) return 'none';
  if (heading === 'other' || heading === 'citation')
    return (one.role === 'from' || one.role === 'made') && subject === 'data' ? doubts.heading : 'none';
  if (subject === 'mixed') return doubts.other;
  if (one.role !== 'copy' && partOnly().test(subjectWords)) return doubts.part;
  if (kind === 'store') return doubts.store;
  if (copied) return doubts.subject;
  if (heading === 'thanks' && subject !== 'data') return doubts.heading;
  if (
    one.role === 'at' &&
    heading !== 'source' &&
    kind === 'other' &&
    !original().test(text) &&
    !archive.test(named.host ?? '') &&
    !isKnown(named.name ?? '')
  )
    return doubts.subject;
  if (subject === 'data') return undefined;
  if (heading === 'source') return undefined;
  const ofData = heading === 'data';
  if (subject === 'open') {
    const isCopyOf = one.role === 'copy' && !copied && collection.test(named.name ?? '');
    const plain = one.strong && (ofData || isCopyOf || isKnown(named.name ?? '') || one.tongue !== 'latin');
    return plain || (named.url !== undefined && text.split(' ').length <= 12) ? undefined : doubts.subject;
  }
  return one.strong || ofData || isKnown(named.name ?? '') || collection.test(named.name ?? '') || (one.role === 'copy' && !copied)
    ? undefined
    : doubts.subject;
}

const collection = /\b(?:databases?|datasets?|corpus|corpora|surveys?|census|archives?|library|registry|treebank)$/i;

/** The address of the repository itself. */
function isSelf(url: string, name: string): boolean {
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(name).length >= 3 && bare(url).includes(bare(name));
}

function clauseBefore(before: string): string {
  const cut = Math.max(
    ...[/[;；。]\s?/g, /,\s(?:but|while|whereas|although)\s/gi]
      .map((end) => [...before.matchAll(end)].at(-1))
      .map((last) => (last ? last.index + last[0].length : 0)),
  );
  return before.slice(cut);
}

function nameIn(words: string, tongue: Tongue, one: Way): Source | undefined {
  if (tongue === 'zh') {
    const named =
      namedInEast(words.split(/的(?!\p{Script=Han}{0,4}(?:大学|局))|[（(]|(?:上|中|里)$/u)[0]!, 'zh', false) ?? addressed(words);
    return one.role === 'crawl' && named?.url === undefined && named?.name !== undefined && !isKnown(named.name) ? undefined : named;
  }
  if (tongue === 'ja')
    return namedInEast(words.split(/の(?:\p{Script=Han}|\p{Script=Katakana}){0,6}$/u)[0]!, 'ja', false) ?? addressed(words);
  if (tongue === 'ko') {
    const parts = words.split(' ');
    const cut = parts.findLastIndex((part, at) => at < parts.length - 1 && /(?:은|는|을|를|이|가)$/.test(part) && !/은행$/.test(part));
    return namedInEast(parts.slice(cut + 1).join(' '), 'ko', false) ?? addressed(words);
  }
  const named = namedNext(words, tongue);
  // Of what is the object of a verb, only a known name is the name of a place.
  if (
    one.role === 'crawl' &&
    named?.name !== undefined &&
    !words
      .trimStart()
      .replace(/^the\s/i, '')
      .startsWith(named.name)
  )
    return undefined;
  return named;
}

const addressed = (words: string): Source | undefined => addressIn(words, true);

const known = inWords(
  new RegExp(
    `\\b(?<name>(?:wikipedia|wikimedia(?:\\scommons)?|wikidata|wikihow|wiktionary|wikinews|flickr|reddit|youtube|twitter|instagram|facebook|tiktok|github|stack\\s?overflow|stack\\s?exchange|quora|tumblr|pinterest|imdb|yelp|amazon|goodreads|airbnb|tripadvisor|steam|spotify|arxiv|pubmed|medline|common\\s?crawl|project\\sgutenberg|librivox|ted|hacker\\snews|kaggle|weibo|zhihu|douban|openstreetmap|landsat|sentinel-2|sentinel|reuters|bbc|cnn))\\s(?:[\\w-]{2,14}\\s){0,2}?(?:${contentNouns})\\b`,
  ),
  'giu',
);
const frames = inWords(
  /\b(?:contains?|containing|consists?\sof|consisting\sof|comprises?|comprising|composed\sof|includes?|(?:dataset|corpus|collection|set|list|archive|database|compilation|sample|dump)\s(?:of|with)|based\son|built\s(?:on|with)|enthält|umfasst|contient|contiene|contém|содержит|包含|包括|含有|収録)/,
);
const tweets = inWords(/\b(?:tweets|retweets|tweet\sids)\b|推文|твиты|твитов|ツイート|트윗/);

/** `a collection of Flickr photos`, `12,000 tweets`: content that has the name of a place. */
function contentIn(text: string, heading: HeadingKind, { names }: ProseContext): Finding[] {
  const frame = frames().exec(text);
  if (!frame || heading === 'other' || heading === 'citation') return [];
  const start = frame.index;
  const subject = subjectOf(`${text.slice(0, start)} ${frame[0]}`, names);
  if (subject === 'else' || subject === 'mixed' || isDenied(text.slice(0, start), '')) return [];
  const doubt = partOnly().test(text) ? doubts.part : subject === 'open' ? doubts.subject : undefined;
  const said = text.slice(start + frame[0].length);
  const found = [...said.matchAll(known())]
    .filter(({ index }) => index < 70 && !/[.;:"“”]|\bfor\b|\b(?:and|but)\s(?:code|scripts|models)/.test(said.slice(0, index)))
    .map(({ groups }) => groups!.name!);
  if (found.length === 0 && tweets().test(said.slice(0, 70))) found.push('Twitter');
  return found.map((name) => ({ about: 'source', value: { name }, ...(doubt && { doubt }) }));
}

const citedData = inWords(/\b(?:data ?sets?|data|corpus|collection)\b|数据|语料|データ|데이터|daten|données|datos|dados|данн/);

/** The address of data by which it is cited. */
function doiIn(text: string, beside: string, heading: HeadingKind, { names }: ProseContext): Finding[] {
  const doi = text.includes('10.') ? dataDoi.exec(text)?.[1] : undefined;
  if (doi === undefined || heading === 'other') return [];
  const url = `https://doi.org/${doi}`;
  const plain = beside.replace(/<[^>]*>|https?:\S+/g, ' ').replace(/\bdata in brief\b/gi, '');
  const doubt =
    !citedData().test(plain) || namesAnother(text, names) !== undefined
      ? doubts.subject
      : /\b(?:code|software|model|script)s?\b/i.test(plain)
        ? doubts.other
        : undefined;
  return [{ about: 'source', value: { url, host: 'doi.org' }, ...(doubt && { doubt }) }];
}

/** The model that wrote the data, where the sentence that says so speaks of the data. */
function generator(words: string, at: Place, heading: HeadingKind, { names }: ProseContext): SourceSaid | undefined {
  const claim = generatedIn(words, at);
  if (claim?.state !== 'known' || heading === 'other' || heading === 'citation' || isOtherMatter(claim.raw.replace(/^[^\p{L}]+/u, '')))
    return undefined;
  const subject = subjectOf(claim.raw.split(/\b(?:generated|by|using|with|from)\b|由|使用|通过/i)[0]!, names);
  if (subject === 'data') return { about: 'generated-by', claim: claim as Claim<unknown> as Claim<Json> };
  return { about: 'generated-by', claim: { state: 'unclear', raw: claim.raw, at, why: doubts.subject } };
}
