/** What of a report is taken over: each find under a kind of licit's own, at a place in the project, without any value. */
import { resolve } from 'node:path';
import { inside } from '../../config/evidence-file.js';
import { createInspector } from '../../inspect/inspect.js';
import type { Detector } from '../../model/detection.js';
import type { ImportedFind, ImportTool, ToolFind, ToolReport } from '../../model/lists/imported.js';
import { maskDeep } from '../../scan/workers/masked-texts.js';
import { failure } from '../../text/failures/failure.js';
import { percentDecoded } from '../../text/percent-decoded.js';
import { plain } from '../../text/show.js';

/** More finds than this are of a tool that flags everything, or of a report that should be split. */
const MAX_FINDS = 500_000;
/** Longer words of a tool are cut. */
const MAX_LABEL = 100;
/** Longer keys and names name nothing. */
const MAX_NAME = 1_000;
const MAX_LABELS_SHOWN = 20;
const NONE = 'none';
/** What an SPDX expression, or the address of a license, is written with. */
const EXPRESSION = /^[\w.+:()/ -]{1,500}$/;

/** What was taken over, and what was not. */
export interface TakenOver {
  finds: ImportedFind[];
  /** By label, as the tool has it: the kind it became, and how many. */
  labels: { label: string; kind: string | undefined; finds: number }[];
  /** Finds whose place is outside of the project, or which name no file. */
  elsewhere: number;
  /** Finds whose item has a key that is personal itself. */
  personalKeys: number;
}

/** How it is taken over. */
export interface TakingOver {
  root: string;
  /** The folder that paths begin at, absolute. */
  from: string;
  /** The list of finds that name no file, from the project's folder. */
  data?: string;
  field?: string;
  labels: readonly string[];
  detectors: readonly Detector[];
}

/** Takes over what a report says. Throws LicitError for labels of which nobody says what they are: passing them over would be to call them nothing. */
export function takenOver(tool: ImportTool, { finds: all }: ToolReport, how: TakingOver): TakenOver {
  if (all.length > MAX_FINDS) throw failure('import/too-many', 'fix/split-report', { finds: all.length, most: MAX_FINDS });
  const kindOf = kindsFor(tool, how);
  const masked = masking(how.detectors);
  const labels = new Map<string, TakenOver['labels'][number]>();
  const unknown = new Set<string>();
  const taken: TakenOver = { finds: [], labels: [], elsewhere: 0, personalKeys: 0 };
  for (const find of all) {
    const kind = find.license === undefined ? kindOf(find.label) : undefined;
    if (find.license === undefined && kind === undefined) unknown.add(find.label);
    const label = masked(find.label.slice(0, MAX_LABEL));
    const counted = labels.get(label) ?? { label, kind: find.license === undefined ? kind : 'license', finds: 0 };
    counted.finds += 1;
    labels.set(label, counted);
    if (kind === NONE) continue;
    const path = pathOf(find, how);
    if (path === undefined) taken.elsewhere += 1;
    else if (find.key !== undefined && (find.key.length > MAX_NAME || masked(find.key) !== find.key)) taken.personalKeys += 1;
    else taken.finds.push(keptFind(find, { path, label, kind }, masked, how));
  }
  if (unknown.size > 0) throw unknownLabels(tool, [...unknown].map(masked));
  taken.labels = [...labels.values()].sort((a, b) => b.finds - a.finds || (a.label < b.label ? -1 : 1));
  return taken;
}

function unknownLabels({ title }: ImportTool, unknown: readonly string[]): Error {
  const shown = unknown.slice(0, MAX_LABELS_SHOWN).map((one) => plain(one.slice(0, MAX_LABEL)));
  const rest = unknown.length - shown.length;
  return failure('import/labels', 'fix/say-labels', {
    title,
    list: `${shown.join(', ')}${rest > 0 ? `, +${rest}` : ''}`,
    first: shown[0]!.replaceAll('"', ''),
  });
}

/** Masks personal values and secrets in words that repeat. */
function masking(detectors: readonly Detector[]): (words: string) => string {
  const inspector = createInspector(detectors);
  const known = new Map<string, string>();
  return (words) => {
    let masked = known.get(words);
    if (masked === undefined) {
      masked = maskDeep(words, inspector).toWellFormed();
      if (known.size < MAX_FINDS) known.set(words, masked);
    }
    return masked;
  };
}

/** The kind of a label: as somebody says, else as the tool's own table has it. Throws LicitError for a kind that there is none of. */
function kindsFor({ kinds, otherwise }: ImportTool, { labels, detectors }: TakingOver): (label: string) => string | undefined {
  const known = new Set(detectors.map(({ id }) => id));
  const said = new Map<string, string>();
  for (const one of labels) {
    const at = one.lastIndexOf('=');
    const kind = one.slice(at + 1);
    if (at < 1 || (kind !== NONE && !known.has(kind)))
      throw failure('import/no-kind', 'fix/use-kind', { shown: plain(one.slice(0, 200)), list: [...known].join(', ') });
    said.set(one.slice(0, at).toLowerCase(), kind);
  }
  return (label) => {
    const name = label.toLowerCase();
    return said.get(name) ?? (Object.hasOwn(kinds, name) ? kinds[name] : undefined) ?? said.get('*') ?? otherwise;
  };
}

/** The file of a find from the project's folder; undefined where it names none, or one outside. Nothing is opened. */
function pathOf({ path }: ToolFind, { root, from, data }: TakingOver): string | undefined {
  if (path === undefined) return data;
  if (path.length > MAX_NAME * 4 || path.includes('\0')) return undefined;
  const uri = /^file:\/\/(?:localhost)?(\/.*)$/s.exec(path)?.[1];
  if (uri === undefined && /^[a-z][a-z+.-]+:\/\//i.test(path)) return undefined;
  return inside(resolve(from, uri === undefined ? path : percentDecoded(uri)), root);
}

function keptFind(
  { line, record, key, field, start, end, score, license }: ToolFind,
  { path, label, kind }: { path: string; label: string; kind: string | undefined },
  masked: (words: string) => string,
  how: TakingOver,
): ImportedFind {
  const named = field ?? how.field;
  const isField = named !== undefined && named.length <= MAX_NAME && masked(named) === named;
  return {
    path,
    ...(key !== undefined ? { key } : line !== undefined ? { line } : record !== undefined && { record }),
    ...(kind !== undefined && { kind }),
    label,
    ...(isField && { field: named }),
    ...(start !== undefined && end !== undefined && { start, end }),
    ...(score !== undefined && { score: Math.round(score * 1_000) / 1_000 }),
    ...(license !== undefined && { license: EXPRESSION.test(license) && masked(license) === license ? license : 'NOASSERTION' }),
  };
}
