import type { Json } from '../../model/basics.js';
import type { MeasuredFields } from '../../model/batch.js';
import type { Item } from '../../model/item.js';
import { squash } from './role-values.js';

/** Names of fields that say how much an item is, as `squash` writes them. */
const TOKENS = new Set(
  words(`ntokens numtokens tokencount tokenscount tokencounts numberoftokens tokennum tokensnum tokenlength tokenlen lentokens gpttokens gpt3tokens
    gpt4tokens llamatokens tokennumber totaltokens textntokens textnumtokens texttokencount
    词元数 token数 tokens数 token数量 词元数量 标记数`),
);
/** Names of fields with the type of the content; a programming language is told from its values. */
const TYPES = new Set(
  words('mime mimetype mimetypes contenttype mediatype httpcontenttype contentmimetype warccontenttype 媒体类型 文件类型 内容类型'),
);
const LANGUAGES = new Set(words('lang language languages programminglanguage proglang codelang codelanguage repolanguage 语言 编程语言'));
const PATHS = new Set(words('path filepath filename file repopath maxstarsrepopath filelocation name relativepath 文件名 文件路径 路径'));

/** Ends of names of durations that say their unit, in seconds. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/(?:duration|length|len|时长|長度|长度)(?:in)?(?:ms|msec|millis|milliseconds|毫秒)$/, 0.001],
  [/(?:duration|length|len|时长|长度)(?:in)?(?:s|sec|secs|second|seconds|秒)$|^(?:seconds|audioseconds|videoseconds|秒数|时长秒)$/, 1],
  [/(?:duration|length|len|时长|长度)(?:in)?(?:min|mins|minutes|分钟)$/, 60],
  [/(?:duration|length|时长)(?:in)?(?:h|hours|小时)$/, 3600],
];
/** Names of durations without a unit; their values must show that it is seconds. */
const BARE = /^(?:audio|video|clip|media|speech|utterance|utt|segment|file|total|音频|视频|录音|片段)?(?:duration|时长)$/;

/** Which fields of a manifest say how much its items are, from the names and values of its first items. */
export function measuredFields(items: readonly Item[]): MeasuredFields {
  const values = new Map<string, Json[]>();
  for (const { fields, row } of items.slice(0, 200)) {
    if (row === undefined) for (const name in fields) gather(name, fields[name]!, 0, values);
    else for (let i = 0; i < row.cells.length; i += 1) gather(row.columns[i]!, row.cells[i]!, 0, values);
  }
  const found: MeasuredFields = { tokens: [], durations: [], types: [], languages: [], paths: [] };
  for (const [path, those] of values) {
    const name = squash(path.slice(path.lastIndexOf('.') + 1));
    if (TOKENS.has(name) && those.some(isCount)) found.tokens.push(path);
    else if (TYPES.has(name)) found.types.push(path);
    else if (LANGUAGES.has(name)) found.languages.push(path);
    else if (PATHS.has(name)) found.paths.push(path);
    else {
      const unit = unitOf(name, those);
      if (unit !== undefined) found.durations.push({ path, unit });
    }
  }
  return found;
}

const MAX_FIELDS = 500;
const DEEPEST = 3;

function gather(path: string, value: Json, depth: number, values: Map<string, Json[]>): void {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    if (depth < DEEPEST) for (const name in value) gather(`${path}.${name}`, value[name]!, depth + 1, values);
    return;
  }
  const own = values.get(path);
  if (own) own.push(value);
  else if (values.size < MAX_FIELDS) values.set(path, [value]);
}

/** Seconds in one of the field's unit; undefined where it is not a duration, or nothing says its unit. */
function unitOf(name: string, values: readonly Json[]): number | undefined {
  const named = UNITS.find(([pattern]) => pattern.test(name));
  if (named !== undefined) return named[1];
  if (!BARE.test(name)) return undefined;
  const numbers = values.map(numberIn).filter((value): value is number => value !== undefined && value >= 0);
  if (numbers.length === 0) return values.some((value) => clockSeconds(value) !== undefined) ? 1 : undefined;
  numbers.sort((a, b) => a - b);
  // Milliseconds are whole and large; what is neither clearly one nor the other is not taken for either.
  const isBroken = numbers.some((value) => !Number.isInteger(value));
  return isBroken || numbers[numbers.length >> 1]! < 600 ? 1 : undefined;
}

function isCount(value: Json): boolean {
  const number = numberIn(value);
  return number !== undefined && Number.isInteger(number) && number >= 0;
}

/** A number as a manifest writes it; undefined for what is none. */
export function numberIn(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.length > 24 || !/^\s*\d+(?:\.\d+)?\s*$/.test(value)) return undefined;
  return Number(value);
}

/** Seconds of `00:03:25`, `3:25.5` or `PT3M25S`. */
export function clockSeconds(value: Json | undefined): number | undefined {
  if (typeof value !== 'string' || value.length > 24) return undefined;
  const clock = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2}(?:\.\d+)?)$/.exec(value);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const iso = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(value);
  return iso && value.length > 2 ? Number(iso[1] ?? 0) * 3600 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0) : undefined;
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
