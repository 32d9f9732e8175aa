/** The list of detections that a person is to look at, as a file to fill in: each with its place, the masked value and the masked record. */
import { libraries } from '../../config/libraries.js';
import { LicitError } from '../../model/errors.js';
import { plain } from '../../text/show.js';

/** A detection that somebody looks at. */
export interface LookedAt {
  /** Where its item is. */
  at: string;
  field?: string;
  masked?: string;
  why?: string;
  /** The record, masked; empty where it cannot be read any more. */
  record?: string;
  /** Whether it is what it was taken for; left out where nobody said. */
  is?: 'yes' | 'no' | undefined;
}

const HEAD = `# Write yes or no behind each "is:": is it what licit took it for? Values are masked; licit show --reveal shows them to who may see them.
# Then: licit answer dismiss … --from THIS-FILE
`;

/** The list as YAML. */
export function lookList({ kind, seed, of, items }: { kind: string; seed: string; of: number; items: readonly LookedAt[] }): string {
  const { yaml } = libraries();
  const document = new yaml.Document({ kind, seed, of, items: items.map((one) => ({ ...one, is: null })) });
  return HEAD + document.toString({ lineWidth: 0, nullStr: '' });
}

/** Reads a list that was filled in. Throws LicitError for what is none. */
export function readLookList(text: string, file: string): { seed: string; items: LookedAt[] } {
  const { yaml } = libraries();
  const wrong = (cause?: unknown): LicitError =>
    new LicitError(`${plain(file)} is no list of items to look at`, 'Give the file that -o wrote, filled in.', { cause });
  let read: unknown;
  try {
    // YAML 1.1 takes yes and no for truth values.
    read = yaml.parse(text, { maxAliasCount: 0, version: '1.2' });
  } catch (cause) {
    throw wrong(cause);
  }
  const { seed, items } = (read ?? {}) as { seed?: unknown; items?: unknown };
  if (typeof seed !== 'string' || !Array.isArray(items)) throw wrong();
  return { seed, items: items.map((one: unknown) => readOne(one, wrong)) };
}

function readOne(one: unknown, wrong: () => LicitError): LookedAt {
  const { at, is } = (one ?? {}) as { at?: unknown; is?: unknown };
  if (typeof at !== 'string') throw wrong();
  const said = typeof is === 'boolean' ? (is ? 'yes' : 'no') : typeof is === 'string' ? is.trim().toLowerCase() : '';
  if (said !== 'yes' && said !== 'no' && said !== '')
    throw new LicitError(
      `${plain(at)}: ${JSON.stringify(plain(said.slice(0, 40)))} is neither yes nor no`,
      'Write yes or no behind "is:".',
    );
  return { at, is: said === '' ? undefined : said };
}
