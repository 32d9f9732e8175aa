/** Holds what people took out of a document against the document, the statement that names it, and the project. */
import { mostRestrictive } from '../../license/statements/read-license.js';
import type { SourceKind } from '../../model/claim.js';
import type { Evidence, ExtractStanding, HeldExtract } from '../../model/evidence.js';
import { isDay } from '../../model/grant-state.js';
import type { Config } from '../../model/settings.js';
import type { Extract, ExtractedValue, Scope } from '../../model/statement.js';
import { barsUse, isDirect } from './adverse-words.js';
import { agreesWith } from './document-licenses.js';
import { type ExtractKey, extractKeys, holdsCommitments } from './extract-kinds.js';
import { folded, isSaid, valuesOf } from './said-in-text.js';

/** What a document is named for. */
export interface ShownFor {
  scope: Scope;
  /** Who holds the rights, or gives them, as the statement says. */
  owner?: string;
  license?: string;
  source?: SourceKind;
  /** What a grant gives beyond the license. */
  allow?: readonly string[];
}

/** What of the project an extract is held against. */
export interface HeldAgainst extends Pick<Config, 'provider' | 'use'> {
  /** ISO day. */
  today: string;
}

/** The extracts of a document that are about what it is named for, as they stand. `text`: what was read of it. */
export function heldExtracts(
  evidence: Evidence,
  extracts: readonly Extract[],
  named: ShownFor,
  against: HeldAgainst,
  text: string | undefined,
): HeldExtract[] {
  return extracts
    .filter((one) => one.evidence.recorded.sha256 === evidence.sha256 && takesIn(one.about, named.scope))
    .map((one) => held(one, named, against, text, evidence.seen?.adverse ?? []));
}

/** Whether what an extract is about takes in all that a statement covers: each part is a part of the statement's scope, in the same words. */
function takesIn(about: Scope, scope: Scope): boolean {
  const parts = Object.entries(about) as [keyof Scope, string][];
  return parts.length > 0 && parts.every(([name, value]) => scope[name] === value || (name === 'path' && isWithin(scope.path, value)));
}

/** The same glob in one spelling: `/data/news/**` and `data/news` are anchored and take in the folder. */
function spelled(glob: string): string {
  const bare = glob.replace(/^\/(?=.*\/.)/, '');
  return /[^/]\/[^/]/.test(bare.replace(/\/\*\*$|\/$/, '')) ? bare.replace(/\/\*\*$|\/$/, '') : bare;
}

/** Whether a path is that of a glob, or lies in its folder. */
function isWithin(path: string | undefined, glob: string): boolean {
  if (path === undefined) return false;
  const folder = /^\/?([^*?[\]{}!]+\/)\*\*$/.exec(glob)?.[1];
  const within = path.replace(/^\//, '');
  return spelled(path) === spelled(glob) || (folder !== undefined && within.startsWith(folder) && !within.split('/').includes('..'));
}

function held(
  { id, kind, says, setAside = [], reviewed, attests }: Extract,
  named: ShownFor,
  context: HeldAgainst,
  text: string | undefined,
  adverse: readonly string[],
): HeldExtract {
  const keys = extractKeys(kind) ?? {};
  const against: string[] = [];
  const open: string[] = [];
  const unsaid: string[] = [];
  for (const [name, asked] of Object.entries(keys)) {
    const said = valuesOf(says[name]);
    if (said.length === 0) {
      if (asked.needed) open.push(name);
      continue;
    }
    const answer = holds({ name, kind, said, says }, asked, named, context);
    if (answer === false) against.push(name);
    else if (!inText({ name, kind, said: says[name]! }, asked.is, text)) unsaid.push(name);
    else if (answer === undefined) open.push(name);
  }
  // A sentence that is taken out as what is barred was read, unless it says more than that.
  const barred = says.prohibition?.words;
  const isTaken = (sentence: string): boolean => barred !== undefined && !barsUse(sentence) && overlaps(sentence, barred);
  const isOpen = (sentence: string): boolean =>
    !(reviewed === true && !isDirect(sentence)) && !isTaken(sentence) && !setAside.some(({ words }) => overlaps(sentence, words));
  if (adverse.some(isOpen)) against.push('adverse');
  const given = Object.entries(says).filter(([name]) => Object.hasOwn(keys, name));
  const found = text === undefined ? 0 : given.filter(([name, value]) => isSaid(text, value, keys[name]!.is)).length;
  return {
    id,
    kind,
    standing: standingOf(against, [...open, ...unsaid], attests, found, given.length),
    found,
    of: given.length,
    ...(holdsCommitments(kind, says) && { also: ['commitments'] }),
    ...(against.length > 0 && { against }),
    ...(open.length > 0 && { open }),
    ...(unsaid.length > 0 && { unsaid }),
  };
}

/** What a document that was read must hold in words: who, when, of what, how many, which uses, what it comes to. That it bars or ends nothing is in no words. */
const IN_WORDS: readonly ExtractKey['is'][] = ['party', 'provider', 'uses', 'purposes', 'outcome', 'count', 'share', 'license', 'day'];

/** Whether a value stands in the text where it has to; where nobody read the document that is its clerk's word, and so is whose robots.txt it is, and of which day. */
function inText(
  { name, kind, said }: { name: string; kind: string; said: ExtractedValue },
  is: ExtractKey['is'],
  text: string | undefined,
): boolean {
  const has = IN_WORDS.includes(is) || name === 'target';
  return text === undefined || !has || (kind === 'robots' && name !== 'outcome') || isSaid(text, said, is);
}

function standingOf(against: readonly string[], open: readonly string[], attests: boolean, found: number, of: number): ExtractStanding {
  if (against.length > 0) return 'against';
  if (open.length > 0) return 'open';
  if (!attests) return 'stated';
  return found === of ? 'shown' : 'attested';
}

/** Whether a value holds up: false where it speaks against, undefined where it does not say enough. */
function holds(
  { name, kind, said, says }: { name: string; kind: string; said: readonly string[]; says: Extract['says'] },
  { is }: ExtractKey,
  named: ShownFor,
  { provider, use, today }: HeldAgainst,
): boolean | undefined {
  const [one = ''] = said;
  switch (is) {
    case 'words':
      return name !== 'target' || isTarget(said, named.scope);
    case 'party':
      // Who may give rights is whoever holds them: without a name nobody can be compared.
      if (named.owner === undefined) return kind === 'contract' || kind === 'permission' ? undefined : true;
      return said.some((each) => sameName(each, named.owner!));
    case 'provider':
      return provider?.name === undefined ? undefined : said.some((each) => sameName(each, provider.name!));
    case 'uses':
      return wanted(use, named).every((each) => said.includes('all') || said.includes(each)) && !said.includes('none');
    case 'purposes':
      return said.includes('all') || said.includes(stagePermission(use));
    case 'barred':
      return !said.some((each) => each === 'all' || wanted(use, named).includes(each));
    case 'from':
      return one === 'open' || (isDay(one) && one <= today);
    case 'until':
      return one === 'open' || (isDay(one) && one >= today);
    case 'day':
      return isDay(one) && one <= today;
    case 'outcome':
      return one === 'positive' ? true : one === 'conditional' ? undefined : false;
    case 'no':
      return /^(?:no|none|0|否|无)$/i.test(one);
    case 'count':
      return /^[\d,. ]*[1-9][\d,. ]*$/.test(one);
    case 'share':
      return shareOf(one) !== undefined && (name !== 'accuracy' || reaches(one, valuesOf(says.threshold)[0]));
    case 'license':
      return named.license === undefined
        ? undefined
        : said.some((each) => agreesWith([each], named.license!) && isNoStricter(each, named.license!));
  }
}

/** The use that the data is for, in the words of an extract. */
export function stagePermission(use: HeldAgainst['use']): string {
  if (use?.stage === 'fine-tuning' || use?.stage === 'alignment') return 'fine-tune';
  return use?.stage === 'evaluation' ? 'evaluate' : 'train';
}

/** The uses that must be permitted: those that `licit.yaml` declares, and what a grant gives. */
function wanted(use: HeldAgainst['use'], { allow }: ShownFor): string[] {
  const all = [
    stagePermission(use),
    ...(use?.purpose === 'commercial' ? ['commercial'] : []),
    ...(allow ?? []).filter((one) => one !== 'opt-out'),
  ];
  return [...new Set(all)];
}

/** A dataset or a host that a statement covers has to be among what a document is about. */
function isTarget(said: readonly string[], { dataset, host }: Scope): boolean {
  const wantedNames = [dataset, host].filter((one) => one !== undefined);
  return wantedNames.every((one) => said.some((each) => namesAsWord(folded(each), folded(one.replace(/^\*\./, '')))));
}

/** Whether words hold a name as one of their own: `newsgrab` does not name `news`. */
function namesAsWord(words: string, name: string): boolean {
  const isLetter = (char: string | undefined): boolean => char !== undefined && /[a-z0-9]/.test(char);
  for (let at = words.indexOf(name); at >= 0 && name !== ''; at = words.indexOf(name, at + 1))
    if (!(isLetter(words[at - 1]) && isLetter(name[0])) && !(isLetter(words[at + name.length]) && isLetter(name.at(-1)))) return true;
  return false;
}

function isNoStricter(said: string, license: string): boolean {
  return said === license || mostRestrictive([said, license]) === license;
}

function reaches(accuracy: string, threshold: string | undefined): boolean | undefined {
  const [share, least] = [shareOf(accuracy), threshold === undefined ? undefined : shareOf(threshold)];
  return share === undefined || least === undefined ? undefined : share >= least;
}

function shareOf(words: string): number | undefined {
  const number = Number(/^(\d{1,3}(?:\.\d+)?) ?%?$/.exec(words.trim())?.[1] ?? Number.NaN);
  return number >= 0 && number <= 100 ? number : undefined;
}

/** Names of parties are the same without case, marks and the form of the company. */
function sameName(one: string, two: string): boolean {
  const bare = (name: string): string =>
    folded(name)
      .replace(
        /(?:\b(?:inc|ltd|llc|gmbh|ag|sa|bv|plc|corp|co|limited|corporation|company)\b|有限责任公司|股份有限公司|有限公司|株式会社)/g,
        '',
      )
      .trim();
  return bare(one) !== '' && bare(one) === bare(two);
}

/** So many letters of a sentence name it. */
const NAMES_SENTENCE = 24;

/** Whether words name a sentence: they hold it, or are a good part of it. */
function overlaps(sentence: string, words: string): boolean {
  const [one, two] = [folded(sentence), folded(words)];
  return two.includes(one) || (two.length >= Math.min(one.length, NAMES_SENTENCE) && one.includes(two));
}
