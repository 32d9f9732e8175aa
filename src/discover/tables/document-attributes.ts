/** Attributes that Dolma keeps apart from the documents they are of: scores of places in their texts, a line for each document. */
import { isObject, type Json } from '../../model/basics.js';
import { asBuffer, lines } from '../../reading/bytes.js';
import { unpackedName } from '../../reading/folder-paths.js';
import { parseJson } from '../../reading/json/parse-json.js';
import { openManifest } from '../../reading/open.js';
import type { Readable } from '../loose.js';

/** `attributes/<name of the tagger>/<path of the documents>`. https://github.com/allenai/dolma/blob/main/docs/data-format.md */
const ATTRIBUTES = /^(.*\/|)attributes\/(.+)$/;

/** Lists of attributes whose documents were found too, each with the path of these. */
export async function documentAttributes(read: readonly Readable[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const documents = new Map(read.map(({ path }) => [unpackedName(path), path]));
  for (const { path, absolute, format } of read) {
    const [, before, rest] = ATTRIBUTES.exec(unpackedName(path)) ?? [];
    if (format.id !== 'jsonl' || before === undefined || rest === undefined) continue;
    const names = rest.split('/');
    const of = names.map((_, i) => documents.get(`${before}documents/${names.slice(i).join('/')}`)).find((one) => one !== undefined);
    if (of !== undefined && (await areAttributes(absolute, path))) found.set(path, of);
  }
  return found;
}

/** Every line is looked at: what holds anything else is a list like others. */
async function areAttributes(absolute: string, path: string): Promise<boolean> {
  let any = false;
  try {
    for await (const batch of lines((await openManifest(absolute, path)).bytes())) {
      for (const { bytes, tooLong } of batch) {
        if (bytes.length === 0 && tooLong === undefined) continue;
        if (!isAttributes(asBuffer(bytes).toString())) return false;
        any = true;
      }
    }
  } catch {
    // What cannot be read to its end is told when it is read as a list.
    return false;
  }
  return any;
}

function isAttributes(line: string): boolean {
  const parsed = parseJson(line);
  if (!('value' in parsed) || !isObject(parsed.value)) return false;
  const { id, attributes, source, ...others } = parsed.value;
  if (id === undefined || Object.keys(others).length > 0 || (source !== undefined && typeof source !== 'string')) return false;
  return attributes !== undefined && isObject(attributes) && Object.values(attributes).every(areSpans);
}

/** Where each begins and ends, and its score. */
function areSpans(value: Json): boolean {
  return Array.isArray(value) && value.every((span) => Array.isArray(span) && span.every((one) => one === null || typeof one === 'number'));
}
