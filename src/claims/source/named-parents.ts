/** Datasets that running text names as what data was made from, and that the registry knows to restrict. It only lowers: no source is known by it. */
import { permissionsOf } from '../../license/statements/read-license.js';
import { listedHost } from '../../lists/hosts/listed-hosts.js';
import { type RegisteredDataset, registeredDataset } from '../../lists/registry/dataset-registry.js';
import type { Claimed } from '../../model/claim.js';
import type { Saying } from '../../model/item.js';
import { isEnglishWord } from '../../text/english.js';
import { saidSentences } from './said-sentences.js';
import { headingKind, isDenied, isOtherMatter } from './source-about.js';
import { toolNames } from './source-names.js';

const MAX_PARENTS = 40;
/** So many datasets behind one are looked at. */
const MAX_BEHIND = 20;

/** Words by which a sentence says that something was made from what it names. */
const MADE_FROM = new RegExp(
  [
    String.raw`\b(?:subsets?|sub-?samples?|samples?|sampled|splits?|portions?|parts?|slices?|selections?|versions?|variants?|translat\w+|filter\w+|clean\w+|dedup\w+|pre-?process\w+|process\w+|re-?format\w+|convert\w+|conversions?|ports?|ported|mirrors?|mirrored|cop(?:y|ies)|re-?upload\w*|re-?host\w*|forks?|forked|merg\w+|mix\w*|blend\w*|combin\w+|concat\w+|union|aggregat\w+|collect\w+|compil\w+|curat\w+|deriv\w+|based|built|builds?|made|created|constructed|adapt\w+|modif\w+|extend\w*|extensions?|expan\w+|augment\w+|annotat\w+|labell?ed|re-?label\w+|paraphras\w+|re-?writ\w+|re-?phras\w+|summari[sz]\w+|taken|drawn|extracted|sourced|sources?|original(?:ly)?|seeds?|from|consists?|contains?|includes?|comprises?|uses?|using|captions|prompts|picked|chosen|pulled|lifted|gathered|harvested|obtained|out of|questions|images|sentences|passages|abstracts|rows|credits?)\b`,
    String.raw`(?<!\p{L})(?:[üu]bersetz\w+|teilmenge|auszug|basier\w+|beruht|bearbeit\w+|stamm\w+|aus|gefiltert\w*|bereinigt\w*|traduction|traduit\w*|extrait\w*|fond[ée]e?s?|bas[ée]e?s?|issue?s?|d[ée]riv\w+|sous-ensemble|filtr[ée]e?s?|traducci[óo]n|traducid\w+|basad\w+|extra[ií]d\w+|subconjunto|procede\w*|derivad\w+|tradu[çc][ãa]o|traduzid\w+|basead\w+|traduzione|tradott\w+|basat\w+|estratt\w+|vertaling|gebaseerd|afgeleid|t[łl]umaczeni\w+|oparty\w*|[çc]evirisi|terjemahan)\b`,
    String.raw`基于|來自|来自|来源|取自|源自|源于|翻译|翻譯|清洗|过滤|去重|抽取|采样|改写|改编|整理|扩展|合并|混合|构建|制作|标注|子集|派生|衍生|转换|使用了?|翻訳|抽出|基づ|派生|サブセット|作成|由来|変換|加工|번역|추출|기반|파생|가공|하위|переве[дс]\p{L}+|перевод|основ\p{L}+|на базе|выборк\p{L}+|из\s|подмножеств\p{L}+`,
  ].join('|'),
  'iu',
);

/** A row of a table that says how much of something there is: `tatsu-lab/alpaca: 1000. rows: 1000.` */
const COMPOSED =
  /^(?:[\w.-]+\/[\w.-]+|<https?:[^\s>]+>)\s?:|\b(?:rows|examples|samples|instances|items|records|tokens|licen[cs]e)\s?:\s|(?:数量|条数|样本数|许可)\s?[:：]/i;

/** A sentence without a verb that begins with it: `MetaMathQA with shorter answers`, `Alpaca in Dutch`. */
const TITLED = /^[A-Z][\w./-]*(?:\s[A-Z\d][\w./-]*){0,4}[,:–—-]?\s(?:with|without|plus|minus|but|in|for|as)\s(?:\S+\s){0,11}\S+$/;

/** What is only like it, measured by it, or left out. */
const ONLY_LIKE =
  /\b(?:compatible|same (?:as|way|format|style)|like|unlike|instead|different|inspired|similar|compar\w+|evaluat\w+|benchmark\w*|baseline\w*|leaderboard|score\w*|outperform\w*|decontaminat\w*|contaminat\w*|overlap\w*|exclud\w*|remov\w*|without|not|no|never|except|test(?:ed|ing)? on|see also|related)\b|类似|不同于|相比|评测|评估|不包含|不含|剔除|評価|比較|평가|비교/i;

/** `Alpaca format`, `the style of Alpaca` is no part of its content. */
const AS_FORM =
  /^\W{0,3}(?:\w+[ -]){0,2}?(?:formats?|formatted|style|template|schema|layout)\b|^\s?(?:的)?(?:格式|形式)|^\s?(?:の)?(?:形式|フォーマット)|^\s?형식/i;

/** `the CrowdFlower platform`: where something was done, whatever dataset is called so too. */
const AS_PLACE =
  /^\W{0,3}(?:crowd-?sourcing\s|online\s|web\s)?(?:platforms?|services?|marketplaces?|interfaces?|plattform\w*|plateformes?|plataformas?|piattaform\w+|платформ\p{L}*)(?![\p{L}-])|^\s?(?:众包)?平台|^\s?(?:の)?プラットフォーム|^\s?플랫폼/iu;

/** Whoever asks to cite the original says what it is of. */
const ORIGINAL = /\boriginal(?:\s\w{1,12})?\s$/i;

const LATIN_RUN = /[A-Za-z][\w.+'-]*(?:\/[\w.-]+)?(?:[ ][A-Z\d][\w.+'/-]*){0,4}/g;
const ADDRESS = /<?(https?:\/\/[^\s<>]+)>?/g;

/** The claims of a text on what the data was made from; one for each dataset that restricts. `called`: what the dataset itself is called. */
export function namedParents(blocks: readonly Saying[], called: readonly string[]): Claimed[] {
  const found = new Map<string, Claimed>();
  const own = new Set(called.flatMap((name) => [squash(name), squash(name.split('/').at(-1)!)]));
  for (const { raw, at } of blocks) {
    const heading = headingKind(at.field === raw ? '' : (at.field ?? ''));
    if (raw === '' || heading === 'other' || heading === 'citation') continue;
    for (const { text, line } of saidSentences(raw)) {
      if (heading !== 'source' && !MADE_FROM.test(text) && !COMPOSED.test(text) && !TITLED.test(text)) continue;
      for (const { name, before, after } of namesIn(text)) {
        if (found.size >= MAX_PARENTS) return [...found.values()];
        if (found.has(squash(name)) || own.has(squash(name))) continue;
        if (isSite(name)) continue;
        const known = registeredDataset(name);
        if (known === undefined || own.has(squash(known.name)) || !restricts(known)) continue;
        // Last, since what a sentence is about costs more to tell than whether it names one at all.
        if (isWithinName(before, name, after) || isDenied(before, after)) continue;
        if (
          AS_FORM.test(after) ||
          AS_PLACE.test(after) ||
          ONLY_LIKE.test(text) ||
          (heading !== 'source' && isOtherMatter(text) && !ORIGINAL.test(before))
        )
          continue;
        const place = { ...at, ...(at.line !== undefined && { line: at.line + line }) };
        found.set(squash(name), {
          about: 'derived-from',
          claim: { state: 'known', value: name, raw: text.slice(0, 300), at: place },
          at: place,
          by: 'prose',
        });
      }
    }
  }
  return [...found.values()];
}

/** Whether a name is a part of one that a short form stands for: `MUDT (Maltese Universal Dependencies Treebank)`. */
function isWithinName(before: string, name: string, after: string): boolean {
  const opened = /([\p{L}\d]{3,12})\s\(([^()]*)$/u.exec(before);
  const closed = /^([^()]*)\)/.exec(after);
  if (opened === null || closed === null || `${opened[2]}${closed[1]}`.trim() === '') return false;
  const initials = [...`${opened[2]}${name}${closed[1]}`.matchAll(/(?<![\p{L}\d])\p{Lu}/gu)].join('');
  return initials.toLowerCase() === opened[1]!.toLowerCase();
}

const squash = (words: string): string => words.toLowerCase().replace(/[^\p{L}\d]/gu, '');

interface NameIn {
  name: string;
  before: string;
  after: string;
}

/** What may be a name of a dataset: addresses, ids of hubs, and runs of words that are written as names are, the longest first. */
function* namesIn(text: string): Generator<NameIn> {
  for (const { 1: url = '', index } of text.matchAll(ADDRESS))
    yield { name: url.replace(/[).,;:]+$/, ''), before: text.slice(0, index), after: text.slice(index + url.length) };
  for (const { 0: run, index } of text.replace(ADDRESS, (all) => ' '.repeat(all.length)).matchAll(LATIN_RUN)) {
    const words = run.split(' ');
    // `Amazon Mechanical Turk`: a part of the name of what data is made with is not the name of a dataset.
    const isTool = toolNames.test(run);
    for (let from = 0; from < words.length; from++)
      for (let to = words.length; to > from; to--) {
        if (isTool && to - from < words.length) break;
        const name = words
          .slice(from, to)
          .join(' ')
          .replace(/[.'-]+$/, '');
        if (!isWrittenAsName(name, text.slice(index + run.indexOf(name)))) continue;
        const start = index + words.slice(0, from).reduce((sum, word) => sum + word.length + 1, 0);
        yield { name, before: text.slice(0, start), after: text.slice(start + name.length) };
      }
  }
}

/** Several words with capitals, or one that no word of English is written like: `BoolQ`, `ms_marco`, `RACE`, `Alpaca`; a short one with what it is. */
function isWrittenAsName(name: string, from: string): boolean {
  if (name.includes('/')) return true;
  const bare = name.replace(/[^A-Za-z\d]/g, '');
  if (bare.length <= 3)
    return new RegExp(`^\\W?${name.replace(/[^\w]/g, '\\$&')}[\\W_]{1,3}(?:data ?set|corpus|benchmark|数据|語料|语料)`, 'i').test(from);
  if (!/[A-Z\d_]/.test(name)) return false;
  if (name.includes(' ') || /[\d_]/.test(name) || (name.match(/[A-Z]/g)?.length ?? 0) >= 2) return true;
  return !isEnglishWord(name.toLowerCase());
}

/** Whether it, what generated it, or one behind it leaves less than everything permitted, or has no license. */
function restricts(dataset: RegisteredDataset): boolean {
  const seen = new Set([dataset.name]);
  const waiting = [dataset];
  for (let one = waiting.shift(); one !== undefined && seen.size <= MAX_BEHIND; one = waiting.shift()) {
    // A site whose terms are merely not known is a source like others.
    if (
      (one.silent && !isSite(one.name)) ||
      one.generators.length > 0 ||
      one.licenses.some((license) => forbids(license, isSite(one.name)))
    )
      return true;
    for (const name of one.parents) {
      const parent = registeredDataset(name);
      if (parent === undefined || seen.has(parent.name)) continue;
      seen.add(parent.name);
      waiting.push(parent);
    }
  }
  return false;
}

/** Whether a name is that of a site of the lists of hosts: `Reddit`, `Reuters`. */
const isSite = (name: string): boolean => listedHost(`${squash(name)}.com`) !== undefined;

/** Of a site only what is plainly forbidden counts, of a dataset what is not plainly permitted. */
function forbids(license: string, ofSite: boolean): boolean {
  const { train, commercial, derivatives, noCompetingModel } = permissionsOf(license);
  return [train, commercial, derivatives].some((answer) => (ofSite ? answer === 'no' : answer !== 'yes')) || noCompetingModel === 'yes';
}
