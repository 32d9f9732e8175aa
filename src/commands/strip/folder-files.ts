/** The files of a folder that no manifest lists, as what they are: records, tables and texts are stripped, others are left. */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Format } from '../../model/format.js';
import { readHead } from '../../reading/open.js';
import { TEXT } from './record-pieces.js';
import type { StripTask } from './strip-view.js';

/** Files without text that are named; others are counted. */
const MAX_NAMED_FILES = 3;

/** The files of a folder by its listing, and what of it was left: nobody looks into pictures, sounds and films. */
export async function filesOfFolder(
  path: string,
  listing: string,
  folder: string,
  formats: readonly Format[],
): Promise<{ tasks: StripTask[]; left: string[] }> {
  const tasks: StripTask[] = [];
  const left: string[] = [];
  const base = path.replace(/\/+$/, '');
  for await (const line of createInterface({ input: createReadStream(listing), crlfDelay: Number.POSITIVE_INFINITY })) {
    const entry = JSON.parse(line) as { name?: string; beside?: Record<string, unknown> };
    if (entry.name === undefined) continue;
    const names = [entry.name, ...Object.keys(entry.beside ?? {}).map((ending) => entry.name!.replace(/\.[^./]*$/, `.${ending}`))];
    for (const name of new Set(names)) {
      const absolute = join(folder, name);
      if (!existsSync(absolute)) continue;
      const shown = base === '.' || base === '' ? name : `${base}/${name}`;
      const head = await readHead(absolute, shown);
      if (head.text === undefined) left.push(shown);
      else tasks.push({ path: shown, absolute, head, format: formatOf(head, formats) });
    }
  }
  const more = left.length - MAX_NAMED_FILES;
  return { tasks, left: more <= 1 ? left : [...left.slice(0, MAX_NAMED_FILES), `${base}/… (+${more})`] };
}

/** The format that can write the file again and knows it best; one record in a file of its own is a document of JSON. */
function formatOf(head: StripTask['head'], formats: readonly Format[]): Format {
  let best: { format: Format; sure: number } | undefined;
  for (const format of formats) {
    if (format.rewrite === undefined) continue;
    const sure = format.recognize(head);
    if (sure > (best?.sure ?? 0)) best = { format, sure };
  }
  if (best !== undefined && best.sure > 1) return best.format;
  const json = formats.find(({ id }) => id === 'json');
  return json !== undefined && /^\s*[{[]/.test(head.text ?? '') && /\.json$/i.test(head.path) ? { ...json, recognize: () => 1 } : TEXT;
}
