/** What is a snapshot by its content, and nothing else: who calls data a snapshot must not hide it. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { SiteFile } from '../../claims/snapshots/site-snapshot.js';
import { pathSays } from '../../claims/snapshots/snapshot-path.js';
import { rowSays } from '../../claims/snapshots/snapshot-rows.js';
import { bestFor } from '../../discover/look-at.js';
import type { Json } from '../../model/basics.js';
import type { Format } from '../../model/format.js';
import { openManifest } from '../../reading/open.js';

/** Of a robots.txt so much counts (RFC 9309, 2.5); what is longer may hold anything. */
const MAX_SITE_FILE_BYTES = 500 << 10;
/** What is said to people in a site's file is short. */
const MAX_COMMENT_CHARACTERS = 4_000;
const MAX_LINE = 2_000;
const MAX_CELL = 200;
const MAX_COLUMNS = 16;
const MAX_MARKUP_BYTES = 32 << 10;

/** The folder of snapshots that a site's file would be in: that above its host and day. Undefined for other paths. */
export function siteFolder(path: string): string | undefined {
  if (!/(?:^|\/)(?:robots\.txt|ai\.txt|tdmrep\.json)$/i.test(path)) return undefined;
  const folders = path.split('/').slice(0, -1);
  let at = folders.length;
  while (at > 0 && /\.|^(?:19|20)\d\d-?[01]\d|^https?:?$/.test(folders[at - 1]!)) at -= 1;
  const isOfHost = at > 0 && pathSays(path.split('/').slice(at).join('/')) !== undefined;
  return isOfHost ? folders.slice(0, at).join('/') : undefined;
}

/** Whether a file of an answered list of snapshots is one by what it holds; `inside`: its path below the folder that was answered for. */
export async function isSnapshot(absolute: string, path: string, inside: string, formats: readonly Format[]): Promise<boolean> {
  try {
    const what = pathSays(inside)?.what;
    const { size } = statSync(absolute);
    if (what !== undefined && size <= MAX_SITE_FILE_BYTES) {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(absolute));
      if (isSiteFile(what, text)) return true;
    }
    return await hasSnapshotsOnly(absolute, path, formats);
  } catch {
    return false;
  }
}

/** Whether each row of a list, a log or an archive is of a site's file or of its headers, and holds no other words. */
async function hasSnapshotsOnly(absolute: string, path: string, formats: readonly Format[]): Promise<boolean> {
  const file = await openManifest(absolute, path);
  const format = bestFor(
    file.head,
    formats.filter(({ reads }) => reads !== 'dataset'),
  );
  if (format === undefined) return false;
  let rows = 0;
  for await (const reads of format.read(file)) {
    for (const one of reads) {
      if (one.kind === 'problem') return false;
      if (one.kind !== 'item') continue;
      rows += 1;
      if (!isRow(one.fields)) return false;
    }
  }
  return rows > 0;
}

function isRow(fields: Readonly<Record<string, Json>>): boolean {
  const says = rowSays(fields);
  const bodies = new Map(says.flatMap((one) => (one.of === 'page' || one.kept.body === undefined ? [] : [[one.kept.body, one.of]])));
  const cells = Object.values(fields);
  return (
    says.length > 0 &&
    cells.length <= MAX_COLUMNS &&
    [...bodies].every(([body, what]) => body.length <= MAX_SITE_FILE_BYTES && isSiteFile(what, body)) &&
    cells.every((cell) => bodies.has(cell as string) || isTerse(cell))
  );
}

function isTerse(cell: Json): boolean {
  if (typeof cell !== 'object' || cell === null) return typeof cell !== 'string' || cell.length <= MAX_CELL;
  const parts = Object.entries(cell as Record<string, Json>);
  return (
    parts.length <= MAX_COLUMNS &&
    parts.every(([name, part]) => name.length <= MAX_CELL && (typeof part !== 'object' || part === null) && isTerse(part))
  );
}

/** Whether a text has the form of a site's file and says nothing else: who could hide data in one would do it there. */
export function isSiteFile(what: SiteFile, text: string): boolean {
  if (what === 'robots.txt' || what === 'ai.txt') return isRobots(text);
  return text.length <= MAX_MARKUP_BYTES && (what === 'tdmrep.json' ? isTdmRep(text) : isRsl(text));
}

const LINES =
  /^(?:user-agent|allow|disallow|sitemap|crawl-delay|host|clean-param|request-rate|visit-time|noindex|license|content-usage|content-signal)[ \t]*:[ \t]*(\S*|[^\n]{0,200})[ \t]*$/i;

function isRobots(text: string): boolean {
  let comments = 0;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    if (line.length > MAX_LINE) return false;
    const mark = line.indexOf('#');
    if (mark >= 0) comments += line.length - mark - 1;
    const rule = (mark >= 0 ? line.slice(0, mark) : line).trim();
    if (rule !== '' && (!LINES.test(rule) || /^(?:dis)?allow[ \t]*:.*\S\s+\S/i.test(rule.replace(/:[ \t]*/, ':')))) return false;
  }
  return comments <= MAX_COMMENT_CHARACTERS;
}

function isTdmRep(text: string): boolean {
  const all = JSON.parse(text) as Json;
  const rules = Array.isArray(all) ? all : [all];
  const isRule = (rule: Json): boolean =>
    typeof rule === 'object' &&
    rule !== null &&
    Object.entries(rule as Record<string, Json>).every(
      ([name, value]) => /^(?:location|tdm-reservation|tdm-policy)$/.test(name) && (typeof value !== 'string' || /^\S{0,500}$/.test(value)),
    );
  return rules.every(isRule);
}

/** An RSL document whose words between tags are short. */
function isRsl(text: string): boolean {
  if (!/^[\uFEFF\s]*(?:<\?xml[^>]{0,200}>\s*)?<(?:rsl:)?rsl[\s>]/i.test(text)) return false;
  const words = text.split(/<[^<>]{0,1000}>/).map((one) => one.trim());
  return words.every((one) => one.length <= MAX_CELL) && words.join('').length <= MAX_COMMENT_CHARACTERS;
}
