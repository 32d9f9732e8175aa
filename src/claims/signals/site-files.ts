/** Files by which a site says for paths what may be mined: ai.txt, tdmrep.json, RSL. */
import type { Json } from '../../model/basics.js';
import type { Reservation } from '../../model/claim.js';
import { combine } from '../reservation.js';
import { encodedPath, type PathPattern, pathPattern, patternMatches } from './path-patterns.js';
import { type RobotsRule, readRobots } from './robots-rules.js';
import { type Signal, signal } from './signal.js';

/** What a site's file says of a path with its query; nothing where it does not speak of it. */
export type OfPath = (path: string) => Signal[];

/** Spawning's ai.txt: rules as in robots.txt for kinds of files. A refusal stands unless a longer pattern allows. Undefined for a file without rules. */
export function readAiTxt(text: string): OfPath | undefined {
  const { groups } = readRobots(`User-agent: *\n${text.replace(/^\uFEFF/, '')}`);
  const rules = groups.flatMap((group) => group.rules).map((rule) => ({ ...rule, line: rule.line - 1, pattern: anywhere(rule) }));
  if (rules.length === 0) return undefined;
  return (path) => {
    const asked = encodedPath(path);
    const matching = rules.filter(({ pattern }) => patternMatches(pattern, asked));
    const longest = Math.max(...matching.map(({ pattern }) => pattern.length));
    const decides = matching
      .filter(({ pattern }) => pattern.length === longest)
      .sort((one, other) => Number(one.allow) - Number(other.allow))[0];
    return decides === undefined ? [] : ofAiRule(decides);
  };
}

/** A pattern of ai.txt (`*.jpg`, `/`, `images/`) begins anywhere unless it begins with `/`. */
function anywhere({ path }: RobotsRule): PathPattern {
  return pathPattern(/^[/*]/.test(path) ? path : `*${path}`);
}

function ofAiRule({ allow, path, line }: RobotsRule): Signal[] {
  return signal('ai-txt', { 'ai-training': allow ? 'allowed' : 'disallowed' }, `${allow ? 'Allow' : 'Disallow'}: ${path}`, line);
}

/** What an ai.txt says at all: a pattern that is disallowed reserves, be it of one kind of file; a file that only allows permits. */
export function aiTxtSignals(text: string): Signal[] {
  const { groups } = readRobots(`User-agent: *\n${text.replace(/^\uFEFF/, '')}`);
  const rules = groups.flatMap((group) => group.rules);
  const refusals = rules.filter(({ allow }) => !allow);
  return (refusals.length > 0 ? refusals : rules).flatMap((rule) => ofAiRule({ ...rule, line: rule.line - 1 }));
}

/** tdmrep.json (TDMRep, section 6.1): the first rule whose location matches decides. Undefined for what is no list of rules. */
export function readTdmrep(value: Json): OfPath | undefined {
  if (!Array.isArray(value)) return undefined;
  const rules = value.flatMap((rule) => {
    if (typeof rule !== 'object' || rule === null || Array.isArray(rule) || typeof rule.location !== 'string') return [];
    const said = rule['tdm-reservation'];
    return [{ location: rule.location, said: typeof said === 'number' || typeof said === 'string' ? String(said).trim() : '' }];
  });
  if (rules.length === 0 && value.length > 0) return undefined;
  const ready = rules.map((rule) => ({ ...rule, pattern: pathPattern(rule.location) }));
  return (path) => {
    const asked = encodedPath(path);
    const rule = ready.find(({ pattern }) => patternMatches(pattern, asked));
    if (rule === undefined) return [];
    const { location, said } = rule;
    const says: Reservation | undefined =
      said === '1' ? { 'data-mining': 'disallowed' } : said === '0' ? { 'data-mining': 'allowed' } : undefined;
    return signal('tdmrep-wellknown', says, `{"location": ${JSON.stringify(location)}, "tdm-reservation": ${said}}`);
  };
}

/** RSL: what documents say of content by its address. Undefined for what is no RSL. */
export function readRsl(text: string): OfPath | undefined {
  const plain = text.slice(0, MAX_RSL).replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  const contents = contentsOf(plain);
  if (contents.length === 0) return undefined;
  return (path) => {
    const asked = encodedPath(path);
    const matching = contents.filter(({ pattern }) => patternMatches(pattern, asked));
    const longest = Math.max(...matching.map(({ pattern }) => pattern.length));
    return matching.filter(({ pattern }) => pattern.length === longest).flatMap(({ signals }) => signals);
  };
}

/** What RSL in a text says, of whatever content. */
export function rslSignals(text: string): Signal[] {
  return contentsOf(text).flatMap(({ signals }) => signals);
}

const MAX_RSL = 2_000_000;

interface RslContent {
  pattern: PathPattern;
  signals: Signal[];
}

/** The `content` elements of a document; elements of licenses without one are of all. */
function contentsOf(text: string): RslContent[] {
  if (!/<(?:rsl:)?(?:permits|prohibits|payment)\b/i.test(text)) return [];
  const blocks = [...text.matchAll(/<(?:rsl:)?content\b([^<>]{0,2000})>([\s\S]*?)(?=<\/(?:rsl:)?content\s*>|<(?:rsl:)?content\b|$)/gi)];
  if (blocks.length === 0) return [{ pattern: pathPattern('/'), signals: rslContent(text, '') }];
  return blocks.map(([, attributes, inside]) => {
    const url = /\burl\s{0,4}=\s{0,4}["']([^"']{0,2000})["']/i.exec(attributes!)?.[1] ?? '/';
    // An address is of this site where its file is: what it is compared with is its path.
    const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '');
    return { pattern: pathPattern(path === '' ? '/' : path), signals: rslContent(inside!, attributes!) };
  });
}

/** What the licenses of some content come to: each may be taken, and what any prohibits is refused. */
function rslContent(inside: string, attributes: string): Signal[] {
  const licenses = [...inside.matchAll(/<(?:rsl:)?license\b[^<>]{0,500}>([\s\S]*?)(?=<\/(?:rsl:)?license\s*>|$)/gi)].map(
    ([, words]) => words!,
  );
  const asks = /\bserver\s{0,4}=/i.test(attributes);
  const said = (licenses.length > 0 ? licenses : [inside]).map((words) => rslLicense(words, asks));
  const refused = said.map(
    (one) => Object.fromEntries(Object.entries(one.prohibits).map(([action]) => [action, 'disallowed'])) as Reservation,
  );
  const given = combine(said.map((one) => one.gives)) ?? {};
  const permitted: Reservation = {};
  for (const action of ['data-mining', 'ai-training', 'ai-augment'] as const) {
    // A license that gives it for nothing is enough; where others only sell it, it is not given.
    if (said.some((one) => one.gives[action] === 'allowed')) permitted[action] = 'allowed';
    else if (given[action] === 'disallowed') permitted[action] = 'disallowed';
  }
  const words = inside.replace(/\s+/g, ' ');
  return signal('rsl', combine([permitted, ...refused]), words);
}

/** The uses of RSL 1.0 that are among our questions; `search` and `ai-index` are not. */
function usesOf(words: string): ('data-mining' | 'ai-training' | 'ai-augment')[] {
  return words
    .trim()
    .toLowerCase()
    .split(/[\s,]+/)
    .flatMap((word): ('data-mining' | 'ai-training' | 'ai-augment')[] =>
      word === 'all'
        ? ['data-mining', 'ai-training', 'ai-augment']
        : word === 'ai-all'
          ? ['ai-training', 'ai-augment']
          : word === 'ai-train' || word === 'train-ai'
            ? ['ai-training']
            : word === 'ai-input'
              ? ['ai-augment']
              : [],
    );
}

/** A license: where uses are permitted the others are not; what asks for payment, or for a license of a server, is not given yet. */
function rslLicense(words: string, asks: boolean): { gives: Reservation; prohibits: Reservation } {
  const named = (kind: string): string[] =>
    [
      ...words.matchAll(new RegExp(`<(?:rsl:)?${kind}\\b[^<>]{0,100}type\\s{0,4}=\\s{0,4}["']usage["'][^<>]{0,60}>([^<]{0,200})`, 'gi')),
    ].map(([, uses]) => uses!);
  const prohibits: Reservation = {};
  for (const action of named('prohibits').flatMap(usesOf)) prohibits[action] = 'disallowed';
  const permits = named('permits');
  const payment = /<(?:rsl:)?payment\b([^<>]{0,100})>?/i.exec(words)?.[1];
  const isFree = payment === undefined || /type\s{0,4}=\s{0,4}["'](?:free|attribution)["']/i.test(payment);
  if (permits.length === 0 && isFree) return { gives: {}, prohibits };
  const uses = permits.flatMap(usesOf);
  const gives: Reservation = {};
  for (const action of ['ai-training', 'ai-augment'] as const)
    gives[action] = uses.includes(action) && isFree && !asks ? 'allowed' : 'disallowed';
  if (uses.includes('data-mining') && isFree && !asks) gives['data-mining'] = 'allowed';
  return { gives, prohibits };
}
