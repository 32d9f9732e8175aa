/** What a robots.txt says on the collection of content for models, and on its use. */
import type { Reservation } from '../../model/claim.js';
import { append } from '../../text/append.js';
import { tableRows } from '../../text/word-lists.js';
import { encodedPath, type PathPattern, pathPattern, patternMatches } from './path-patterns.js';
import {
  decidingRule,
  groupsFor,
  isAllowed,
  type OrderedRules,
  orderedRules,
  type RobotsFile,
  type RobotsGroup,
  type RobotsRule,
  readRobots,
  tokenOf,
  type UsageLine,
} from './robots-rules.js';
import { type Signal, saidTogether, signal } from './signal.js';
import { contentSignal, contentUsage } from './signal-lines.js';

let crawlers: ReadonlySet<string> | undefined;

/** Names of crawlers for models, in small letters. */
export function aiCrawlers(): ReadonlySet<string> {
  return (crawlers ??= new Set(tableRows(new URL('./ai-crawlers.tsv', import.meta.url)).map(([name]) => name!.toLowerCase())));
}

/** What a robots.txt says of one path. */
export interface RobotsAnswer {
  /** The rule that refuses the path to one of the crawlers asked about. */
  refusedBy?: RobotsRule;
  /** What lines on use say to the crawlers asked about; nothing where they may not take the path (draft-ietf-aipref-attach, 3.1). */
  signals: Signal[];
  /** Crawlers for models that may not take the path, as the file names them, and the first rule that says so. */
  intent?: { crawlers: readonly string[]; rule: RobotsRule };
}

interface Usage extends UsageLine {
  pattern?: PathPattern;
  signals: Signal[];
}

/** What some crawlers keep to, made ready. */
interface Keeping {
  crawlers: readonly string[];
  rules: OrderedRules;
  usages: readonly Usage[];
}

/** A robots.txt made ready to be asked of many paths. `agents`: the product tokens of whoever collected; none: what is said to everybody (`*`). */
export class RobotsReader {
  readonly file: RobotsFile;
  readonly #asked: readonly Keeping[];
  readonly #forModels: readonly Keeping[];

  constructor(file: RobotsFile, agents: readonly string[] = []) {
    this.file = file;
    const { groups } = this.file;
    this.#asked = (agents.length > 0 ? agents : ['*']).map((agent) => keepingOf(groupsFor(groups, agent).groups, [agent]));
    this.#forModels = alike(groups, crawlersNamed(groups));
  }

  /** The rule that decides whether the first of the crawlers asked about may take a path; none: it may. */
  ruleFor(path: string): RobotsRule | undefined {
    return decidingRule(this.#asked[0]!.rules, encodedPath(path));
  }

  /** What it says of a path with its query, written in any way. */
  of(path: string): RobotsAnswer {
    const asked = encodedPath(path);
    const answer: RobotsAnswer = { signals: [] };
    for (const { rules, usages } of this.#asked) {
      const rule = decidingRule(rules, asked);
      if (rule !== undefined && !rule.allow) answer.refusedBy ??= rule;
      else append(answer.signals, usageSignals(usages, asked));
    }
    const refused: { crawlers: readonly string[]; rule: RobotsRule }[] = [];
    for (const { crawlers: names, rules } of this.#forModels) {
      const rule = decidingRule(rules, asked);
      if (rule !== undefined && !rule.allow) refused.push({ crawlers: names, rule });
    }
    if (refused.length > 0) answer.intent = { crawlers: refused.flatMap((one) => one.crawlers), rule: refused[0]!.rule };
    return answer;
  }
}

/**
 * A file without what is never asked: groups that name neither a crawler that collected, nor everybody, nor a crawler for models. Snapshots of millions of sites
 * are held in memory so.
 */
export function askedOnly(file: RobotsFile, collecting: readonly string[]): RobotsFile {
  const tokens = new Set(collecting.map((agent) => tokenOf(agent.toLowerCase())));
  const isAsked = (agent: string): boolean => agent === '*' || tokens.has(tokenOf(agent)) || isCrawlerForModels(agent);
  const groups = file.groups.flatMap((group) => {
    const asked = group.agents.filter(isAsked);
    return asked.length === 0 ? [] : [{ ...group, agents: asked }];
  });
  return { ...file, groups };
}

/** Crawlers for models that groups name, in small letters. */
function crawlersNamed(groups: readonly RobotsGroup[]): string[] {
  return [...new Set(groups.flatMap(({ agents }) => agents))].filter(isCrawlerForModels);
}

/** Crawlers that keep to the same groups are asked about once. */
function alike(groups: readonly RobotsGroup[], names: readonly string[]): Keeping[] {
  const byRules = new Map<string, { groups: readonly RobotsGroup[]; crawlers: string[] }>();
  for (const name of names) {
    const own = groupsFor(groups, name).groups;
    const key = JSON.stringify(
      own.map(({ rules, usages }) => [rules.map(({ allow, path }) => [allow, path]), usages.map(({ words }) => words)]),
    );
    const known = byRules.get(key);
    if (known === undefined) byRules.set(key, { groups: own, crawlers: [name] });
    else known.crawlers.push(name);
  }
  return [...byRules.values()].map((one) => keepingOf(one.groups, one.crawlers));
}

function keepingOf(groups: readonly RobotsGroup[], names: readonly string[]): Keeping {
  const usages = groups
    .flatMap((group) => group.usages)
    .map(
      (usage): Usage => ({
        ...usage,
        ...(usage.path !== undefined && { pattern: pathPattern(usage.path) }),
        signals:
          usage.name === 'content-usage'
            ? signal('aipref-robots', contentUsage(usage.words), `Content-Usage: ${usage.words}`, usage.line)
            : signal('content-signal', contentSignal(usage.words), `Content-Signal: ${usage.words}`, usage.line),
      }),
    );
  return { crawlers: names, rules: orderedRules(groups.flatMap(({ rules }) => rules)), usages };
}

/** Of lines of one name that match a path those with the longest pattern count, all of them (draft-ietf-aipref-attach, 3.1). */
function usageSignals(usages: readonly Usage[], path: string): Signal[] {
  const longest = { 'content-usage': -1, 'content-signal': -1 };
  const matching = usages.filter(({ pattern }) => pattern === undefined || patternMatches(pattern, path));
  for (const { name, pattern } of matching) longest[name] = Math.max(longest[name], pattern?.length ?? 0);
  return matching.filter(({ name, pattern }) => (pattern?.length ?? 0) === longest[name]).flatMap(({ signals }) => signals);
}

function isCrawlerForModels(agent: string): boolean {
  const known = aiCrawlers();
  return known.has(agent) || known.has(agent.replace(/\/.*$/, '').trim());
}

export interface RobotsSignals {
  /** Crawlers for models that some path is refused to, as the file names them; `*` where everybody is refused everything. */
  refused: string[];
  /** What `Content-Usage` and `Content-Signal` lines say. */
  reservation: Reservation | undefined;
}

/** What a robots.txt says at all, of any path: which crawlers for models it refuses something, and its lines on use. */
export function robotsSignals(text: string): RobotsSignals {
  const { groups } = readRobots(text);
  const refused = crawlersNamed(groups).filter((agent) => refusesSomething(groups, agent));
  // A file that refuses everything to everybody refuses it to crawlers for models; one path less to all is housekeeping.
  const forAll = orderedRules(groupsFor(groups, '*').groups.flatMap(({ rules }) => rules));
  if (!isAllowed(forAll, '/')) refused.push('*');
  const { usages } = keepingOf(groups, []);
  return { refused, reservation: saidTogether(usages.flatMap(({ signals }) => signals)) };
}

/** Whether a group that names the crawler refuses it a path that no other rule of it gives back. */
function refusesSomething(groups: readonly RobotsGroup[], agent: string): boolean {
  const rules = groupsFor(groups, agent).groups.flatMap((group) => group.rules);
  const ordered = orderedRules(rules);
  return rules.some(({ allow, path }) => !allow && !isAllowed(ordered, path.replace(/\$$/, '').replaceAll('*', 'x')));
}
