import type { Inspector } from '../../inspect/inspect.js';
import type { Detection } from '../../model/detection.js';
import type { Format, ManifestFile } from '../../model/format.js';
import { asBuffer, asUtf8, lines } from '../../reading/bytes.js';
import { readAgain, textsOf } from '../read-again.js';
import type { Leftovers } from './editor.js';

/** More texts than this with something left in them are no leftovers. */
const MOST_TEXTS = 20_000;
/** Values that are looked for one by one in every text. */
const MOST_VALUES = 200;

/** A shorter value stands by chance in other words; two Han characters may be a name. */
const LONG_ENOUGH = /^\p{Script=Han}{2}/u;

/** What a scan would see in a manifest. */
export interface Seen {
  items: number;
  problems: number;
  /** Records that could not be read. */
  unread: number;
  /** What descriptors in it state, counted. */
  sayings: number;
  /** Values of the kinds asked for. */
  hits: number;
  left: Leftovers;
}

/** Reads a manifest as a scan does and looks for some kinds. */
export async function lookAt(file: ManifestFile, format: Format, inspector: Inspector, kinds: ReadonlySet<string>): Promise<Seen> {
  const texts = new Map<string, readonly Detection[]>();
  const values = new Set<string>();
  const seen: Seen = { items: 0, problems: 0, unread: 0, sayings: 0, hits: 0, left: { texts, values } };
  const keep = (value: string): void => {
    if (values.size < MOST_VALUES && (value.length > 3 || LONG_ENOUGH.test(value))) values.add(value);
  };
  const counts = ({ kind, reserved }: Detection): boolean => kinds.has(kind) && !reserved;
  for await (const again of readAgain(file, format)) {
    if ('said' in again) {
      seen.items += 1;
      const hits = inspector.item(again.read, again.said, again.roles).detections.filter(counts);
      seen.hits += hits.length;
      if (hits.length === 0 || texts.size >= MOST_TEXTS) continue;
      for (const { text, field } of textsOf(again.read, again.said)) {
        const here = inspector.text(text, { path: '', ...(field !== '' && { field }) }).filter(counts);
        if (here.length > 0) texts.set(text, here);
        for (const { start, end } of here) keep(text.slice(start, end));
      }
    } else if (again.read.kind === 'card') seen.sayings += again.read.says.length;
    else {
      seen.problems += 1;
      seen.unread += again.read.lost ?? 1;
    }
  }
  if (format.reads === 'items' || file.head.encoding === undefined) return seen;
  // A descriptor is more than what is read of it.
  for await (const batch of lines(asUtf8(file.bytes(), file.head.encoding))) {
    for (const { bytes } of batch) {
      const text = asBuffer(bytes).toString('utf8');
      const here = inspector.text(text, { path: '' }).filter(counts);
      seen.hits += here.length;
      for (const { start, end } of here) keep(text.slice(start, end));
    }
  }
  return seen;
}
