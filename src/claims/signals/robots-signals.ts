/** What a robots.txt says on the collection of content for models. */
import type { Reservation } from '../../model/claim.js';
import { tableRows } from '../../text/word-lists.js';
import { combine } from '../reservation.js';
import { isAllowed, type RobotsGroup, robotsGroups, rulesFor } from './robots-rules.js';
import { signalLine } from './signal-lines.js';

let crawlers: ReadonlySet<string> | undefined;

/** Names of crawlers for models, in small letters. */
export function aiCrawlers(): ReadonlySet<string> {
  return (crawlers ??= new Set(tableRows(new URL('./ai-crawlers.tsv', import.meta.url)).map(([name]) => name!.toLowerCase())));
}

export interface RobotsSignals {
  /** Crawlers for models that some path is refused to, as the file names them; `*` where everybody is refused everything. */
  refused: string[];
  /** What `Content-Usage` and `Content-Signal` lines say. */
  reservation: Reservation | undefined;
}

/** Which crawlers for models a robots.txt refuses, by groups and longest match (RFC 9309), and what it says in lines on use. */
export function robotsSignals(text: string): RobotsSignals {
  const groups = robotsGroups(text);
  const named = [...new Set(groups.flatMap(({ agents }) => agents))].filter((agent) => isCrawlerForModels(agent));
  const refused = named.filter((agent) => refuses(groups, agent));
  // A file that refuses everything to everybody refuses it to crawlers for models; one path less to all is housekeeping.
  if (!isAllowed(rulesFor(groups, '*').rules, '/')) refused.push('*');
  return { refused, reservation: combine(groups.flatMap(({ signals }) => signals.map(signalLine))) };
}

function isCrawlerForModels(agent: string): boolean {
  const known = aiCrawlers();
  return known.has(agent) || known.has(agent.replace(/\/.*$/, '').trim());
}

/** Whether a group that names the crawler refuses it a path that no other rule of it gives back. */
function refuses(groups: readonly RobotsGroup[], agent: string): boolean {
  const { rules } = rulesFor(groups, agent);
  return rules.some(({ allow, path }) => !allow && !isAllowed(rules, path.replace(/\$$/, '').replaceAll('*', 'x')));
}
