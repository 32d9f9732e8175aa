/** Reads robots.txt (RFC 9309): groups, rules, and the lines of AIPREF, Cloudflare and RSL that are said in it. */
import { encodedPath, type PathPattern, pathPattern, patternMatches } from './path-patterns.js';

/** A rule of a group: a path pattern that is allowed or not. */
export interface RobotsRule {
  allow: boolean;
  path: string;
  /** Where it is in the file, from 1. */
  line: number;
}

/** A line of a group on the use of what is collected. */
export interface UsageLine {
  name: 'content-usage' | 'content-signal';
  /** The path it speaks of; left out where it speaks of all. */
  path?: string;
  /** What is said, without the path. */
  words: string;
  line: number;
}

/** What is said of some crawlers. */
export interface RobotsGroup {
  /** Product tokens in small letters; `*` for all others. */
  agents: string[];
  rules: RobotsRule[];
  usages: UsageLine[];
}

/** A file, read. */
export interface RobotsFile {
  groups: RobotsGroup[];
  /** Addresses of licenses in RSL (`License:`), which are of no group. */
  licenses: { url: string; line: number }[];
  /** The file is longer than what is read of it. */
  cut: boolean;
}

/** RFC 9309, 2.5: at least 500 kibibytes have to be read; what is behind them is not. */
export const MAX_ROBOTS_BYTES = 512_000;

/** The groups of a file, in order. Lines that are none of the protocol are passed over (RFC 9309, 2.2 and 2.3.1.5). */
export function readRobots(text: string): RobotsFile {
  const file: RobotsFile = { groups: [], licenses: [], cut: false };
  let group: RobotsGroup | undefined;
  let opening = false;
  const { whole, cut } = withinLimit(text);
  file.cut = cut;
  let line = 0;
  for (const said of whole.split(/\r\n|\r|\n/)) {
    line += 1;
    const hash = said.indexOf('#');
    const plain = hash < 0 ? said : said.slice(0, hash);
    const colon = plain.indexOf(':');
    if (colon < 0) continue;
    const name = plain.slice(0, colon).trim().toLowerCase();
    const value = plain.slice(colon + 1).trim();
    if (name === 'user-agent') {
      // Several lines in a row begin one group, with empty lines and lines of other protocols between them (2.2.1 and 2.2.4).
      if (!opening || group === undefined) file.groups.push((group = { agents: [], rules: [], usages: [] }));
      opening = true;
      if (value !== '') group.agents.push(value.toLowerCase());
    } else if (name === 'allow' || name === 'disallow') {
      opening = false;
      // An empty pattern matches nothing (2.2.2); a rule before any group is of none.
      if (group !== undefined && value !== '') group.rules.push({ allow: name === 'allow', path: value, line });
    } else if (name === 'content-usage' || name === 'content-signal') {
      opening = false;
      // Said before any group, it is said of everybody.
      if (group === undefined) file.groups.push((group = { agents: ['*'], rules: [], usages: [] }));
      group.usages.push(usageLine(name, value, line));
    } else if (name === 'license' && value !== '') file.licenses.push({ url: value, line });
  }
  return file;
}

/** What is within the limit in bytes, without a last line that the limit cuts. */
function withinLimit(text: string): { whole: string; cut: boolean } {
  const plain = text.replace(/^\uFEFF/, '');
  // No character takes more than three bytes for each unit.
  if (plain.length * 3 <= MAX_ROBOTS_BYTES) return { whole: plain, cut: false };
  const bytes = Buffer.from(plain);
  if (bytes.length <= MAX_ROBOTS_BYTES) return { whole: plain, cut: false };
  return { whole: bytes.toString('utf8', 0, MAX_ROBOTS_BYTES).replace(/[^\r\n]*$/, ''), cut: true };
}

/** A path ends at the first blank, and only what begins with `/` is one (draft-ietf-aipref-attach, 3.2). */
function usageLine(name: UsageLine['name'], value: string, line: number): UsageLine {
  const [path] = /^\/[^ \t]*/.exec(value) ?? [];
  return path === undefined ? { name, words: value, line } : { name, path, words: value.slice(path.length).trim(), line };
}

/** The product token of a name: letters, `-` and `_`, and digits, which some names have though RFC 9309 does not know them. */
export function tokenOf(agent: string): string {
  return /^[\w.-]+/.exec(agent)?.[0].replace(/\.\d.*$/, '') ?? agent;
}

/** What a crawler keeps to: all groups that name it, together; else those for everybody (2.2.1). */
export function groupsFor(groups: readonly RobotsGroup[], agent: string): { groups: readonly RobotsGroup[]; named: boolean } {
  const wanted = agent.toLowerCase();
  const token = tokenOf(wanted);
  const own =
    wanted === '*' ? [] : groups.filter(({ agents }) => agents.some((one) => one !== '*' && (one === wanted || tokenOf(one) === token)));
  return own.length > 0 ? { groups: own, named: true } : { groups: groups.filter(({ agents }) => agents.includes('*')), named: false };
}

/** Rules in the order in which they decide. */
export interface OrderedRules {
  readonly rules: readonly (RobotsRule & { pattern: PathPattern })[];
}

/** Rules by how many octets they name, the longest first, and of equals the one that allows (2.2.2): the first that matches decides. */
export function orderedRules(rules: readonly RobotsRule[]): OrderedRules {
  return {
    rules: rules
      .map((rule) => ({ ...rule, pattern: pathPattern(rule.path) }))
      .sort((one, other) => other.pattern.length - one.pattern.length || Number(other.allow) - Number(one.allow) || one.line - other.line),
  };
}

/** The rule that decides on a path as `encodedPath` writes it; none: it may be taken, as may robots.txt itself (2.2.2). */
export function decidingRule({ rules }: OrderedRules, path: string): RobotsRule | undefined {
  if (path === '/robots.txt') return undefined;
  for (const rule of rules) if (patternMatches(rule.pattern, path)) return rule;
  return undefined;
}

/** Whether rules let a path be taken, written in any way. */
export function isAllowed(rules: OrderedRules, path: string): boolean {
  return decidingRule(rules, encodedPath(path))?.allow ?? true;
}
