/** What the judgments of a draw come to (docs/samples.md, "The decision"). Pure. */
import type { Judgment, JudgmentVerdict, SampleAgreement, SampleCount, SamplePlan } from '../model/sample.js';
import { aqlPlan } from './aql.js';
import { acceptanceProbability, cohenKappa, fleissKappa, krippendorffAlpha, planFor, type Ratings, wilson } from './statistics.js';

/** What one checker said: the last judgment of each item. */
export interface CheckerSaid {
  checker: string;
  last: ReadonlyMap<number, Judgment>;
}

/** The judgments of a draw, put together. */
export interface JudgedSample extends SampleCount {
  /** The verdict of each item, from number 1; undefined where there is none yet. */
  verdicts: (Final | undefined)[];
  /** Items that fewer looked at than the plan asks for, or that were skipped. */
  unchecked: number[];
  /** Items that checkers judge differently, or are unsure of, and nobody has decided. */
  conflicts: number[];
}

interface Final {
  verdict: 'ok' | 'bad';
  risk?: string;
}

/** How many of a population a plan draws, and the highest number of bad ones. */
export function sampleSize({ size, limit }: SamplePlan, population: number): { items: number; accept: number } {
  if ('risks' in size) {
    const { drawn, accept } = planFor(size.risks, population);
    return { items: Math.min(drawn, population), accept };
  }
  if ('aql' in size) {
    const { sampleSize, accept } = aqlPlan(size.aql, population);
    if (sampleSize < population) return { items: sampleSize, accept };
    // Where all are looked at the share of bad items is known: more than the AQL is not accepted, though the table's number would.
    return { items: population, accept: Math.min(accept, Math.floor((size.aql.aql * population) / 100 + 1e-9)) };
  }
  const asked = 'items' in size ? size.items : Math.ceil(size.share * population - 1e-9);
  const items = Math.max(1, Math.min(asked, population));
  // A share like 0.04 × 4,000 is a whole number, though not in binary.
  return { items, accept: Math.floor((limit ?? 0) * items + 1e-9) };
}

/** Shares of bad items, and how likely a population that has them is accepted. */
export function characteristic(
  drawn: number,
  accept: number,
  population: number,
  shares: readonly number[],
): { share: number; accepted: number }[] {
  return shares.map((share) => ({ share, accepted: acceptanceProbability(accept, drawn, share, population) }));
}

/** Puts the judgments of checkers together; where they differ an adjudication decides. */
export function judgedSample(
  items: number,
  checkers: number,
  said: readonly CheckerSaid[],
  adjudicated: ReadonlyMap<number, Judgment> = new Map(),
): JudgedSample {
  const verdicts: JudgedSample['verdicts'] = [];
  const unchecked: number[] = [];
  const conflicts: number[] = [];
  for (let n = 1; n <= items; n += 1) {
    const mine = said.flatMap(({ last }) => last.get(n) ?? []).filter(({ verdict }) => verdict !== 'skip');
    const decided = adjudicated.get(n);
    // What all checkers say nobody overrules: an adjudication decides where they differ.
    const final = agreed(mine, checkers) ?? (decided?.verdict === 'ok' || decided?.verdict === 'bad' ? decided : undefined);
    // Nobody decides over checkers who have not looked.
    if (mine.length < checkers) unchecked.push(n);
    else if (final === undefined) conflicts.push(n);
    verdicts.push(mine.length < checkers || final === undefined ? undefined : finalOf(final));
  }
  const done = verdicts.filter((one) => one !== undefined);
  const bad = done.filter(({ verdict }) => verdict === 'bad');
  const agreement = agreementOf(items, said);
  return {
    verdicts,
    unchecked,
    conflicts,
    checked: done.length,
    bad: bad.length,
    ...(done.length > 0 && { rate: bad.length / done.length, interval: wilson(bad.length, done.length) }),
    risks: countedRisks(bad),
    ...(agreement && { agreement }),
  };
}

/** What all checkers say of an item; undefined where they differ, or one is unsure. */
function agreed(judgments: readonly Judgment[], checkers: number): Judgment | undefined {
  const [first] = judgments;
  if (first === undefined || judgments.length < checkers) return undefined;
  if (first.verdict !== 'ok' && first.verdict !== 'bad') return undefined;
  if (judgments.some(({ verdict }) => verdict !== first.verdict)) return undefined;
  return judgments.find(({ risk }) => risk !== undefined) ?? first;
}

function finalOf({ verdict, risk }: Judgment): Final {
  return { verdict: verdict as Final['verdict'], ...(verdict === 'bad' && risk !== undefined && { risk }) };
}

/** What is bad for no stated reason counts among the others. */
const NO_RISK = '';

function countedRisks(bad: readonly Final[]): SampleCount['risks'] {
  const counts = new Map<string, number>();
  for (const { risk = NO_RISK } of bad) counts.set(risk, (counts.get(risk) ?? 0) + 1);
  return [...counts].map(([risk, items]) => ({ risk, items })).sort((a, b) => b.items - a.items || (a.risk < b.risk ? -1 : 1));
}

/** Two checkers of the same items: Cohen; more, who all looked at the same: Fleiss; else Krippendorff. Undefined where fewer than two looked at any item. */
export function agreementOf(items: number, said: readonly CheckerSaid[]): SampleAgreement | undefined {
  if (said.length < 2) return undefined;
  const ratings: Ratings = Array.from({ length: items }, (_, at) => said.map(({ last }) => rated(last.get(at + 1)?.verdict)));
  const shared = ratings.filter((one) => one.filter((verdict) => verdict !== undefined).length > 1);
  const full = shared.every((one) => one.every((verdict) => verdict !== undefined));
  if (shared.length === 0) return undefined;
  const name = !full ? 'krippendorff' : said.length === 2 ? 'cohen' : 'fleiss';
  const found = { cohen: cohenKappa, fleiss: fleissKappa, krippendorff: krippendorffAlpha }[name](shared);
  return found && { name, ...found };
}

function rated(verdict: JudgmentVerdict | undefined): string | undefined {
  return verdict === 'skip' ? undefined : verdict;
}

/** Letters of verdicts as the ledger keeps them. */
const letters = { ok: 'o', bad: 'b', unsure: 'u', skip: 's' } satisfies Record<JudgmentVerdict, string>;

/** What a checker said of each item, a letter each: o, b, u, s; - where nothing was said. */
export function verdictLetters(items: number, last: ReadonlyMap<number, Judgment>): string {
  return Array.from({ length: items }, (_, at) => {
    const verdict = last.get(at + 1)?.verdict;
    return verdict === undefined ? '-' : letters[verdict];
  }).join('');
}

/** Names of people as they are compared: without case, and a mail address by what is before its sign too. */
function spellings(name: string): string[] {
  const folded = name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return [folded, folded.replace(/@.*$/, '')];
}

/** Two names that are of one person, as far as names tell: they cannot be two checkers. */
export function onePerson(names: readonly string[]): [string, string] | undefined {
  for (const [i, one] of names.entries())
    for (const other of names.slice(i + 1)) if (spellings(one).some((name) => spellings(other).includes(name))) return [one, other];
  return undefined;
}

/** Why someone may not check by a plan: `labeled` what is checked, or is `not-named` among those who may. Undefined where they may. */
export function refusedChecker({ labelers = [], mayCheck }: SamplePlan, checker: string): 'labeled' | 'not-named' | undefined {
  const mine = spellings(checker);
  const isMe = (name: string): boolean => spellings(name).some((one) => mine.includes(one));
  if (labelers.some(isMe)) return 'labeled';
  return mayCheck !== undefined && !mayCheck.some(isMe) ? 'not-named' : undefined;
}

/** The judgments in letters that the ledger keeps, as far as counting needs them. */
export function judgmentsIn(verdicts: string, risks: Readonly<Record<string, string>>): Map<number, Judgment> {
  const last = new Map<number, Judgment>();
  for (const [at, letter] of [...verdicts].entries()) {
    const verdict = (Object.keys(letters) as JudgmentVerdict[]).find((one) => letters[one] === letter);
    const risk = risks[String(at + 1)];
    if (verdict !== undefined) last.set(at + 1, { n: at + 1, verdict, at: '', ...(risk !== undefined && { risk }) });
  }
  return last;
}
