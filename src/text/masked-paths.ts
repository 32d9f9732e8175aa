/** Writes masked names for those of files and folders that hold a personal value, in whatever is shown. */

/** A path that holds a personal value, and how it is shown. */
export interface MaskedPath {
  path: string;
  masked: string;
}

/** Names that are looked for together. */
const AT_ONCE = 1000;

/** The parts of paths that are masked, longest first, so that none is cut by another. */
function partsOf(paths: readonly MaskedPath[]): [string, string][] {
  const parts = new Map<string, string>();
  for (const { path, masked } of paths) {
    const shown = masked.split('/');
    for (const [at, part] of path.split('/').entries()) if (shown[at] !== undefined && shown[at] !== part) parts.set(part, shown[at]);
  }
  return [...parts].sort(([a], [b]) => b.length - a.length);
}

/** A function that masks names in a text; undefined where no name is to be masked. */
export function nameMask(paths: readonly MaskedPath[]): ((text: string) => string) | undefined {
  const parts = partsOf(paths);
  if (parts.length === 0) return undefined;
  const shown = new Map(parts);
  const patterns: RegExp[] = [];
  for (let at = 0; at < parts.length; at += AT_ONCE) {
    const some = parts.slice(at, at + AT_ONCE).map(([part]) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    patterns.push(new RegExp(some.join('|'), 'g'));
  }
  return (text) => patterns.reduce((masked, pattern) => masked.replace(pattern, (part) => shown.get(part) ?? part), text);
}

/** A value of JSON shape with names masked in all its texts, names of members too. */
export function withNamesMasked<T>(value: T, mask: (text: string) => string): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => withNamesMasked(one, mask)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [mask(name), withNamesMasked(one as unknown, mask)])) as T;
}

let mask: ((text: string) => string) | undefined;

/** From now on these names are masked in what this process prints. */
export function maskFromNowOn(paths: readonly MaskedPath[]): void {
  mask = nameMask(paths);
}

/** A text as it is printed. */
export function printed(text: string): string {
  return mask === undefined ? text : mask(text);
}
