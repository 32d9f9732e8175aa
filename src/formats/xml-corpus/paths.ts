/** What a path of elements means: the first of a list of ends that it has. */
import { keep } from '../../text/append.js';

/** So many paths are kept with their answer. */
const MAX_KEPT_PATHS = 10_000;

/** Looks paths up in a table of ends. `a//b` is a `b` however deep within an `a`. */
export class PathEnds<T> {
  private readonly known = new Map<string, T | undefined>();
  private readonly ends: readonly { is(path: string): boolean; value: T }[];

  constructor(table: readonly (readonly [end: string, value: T])[]) {
    this.ends = table.map(([end, value]) => {
      const [above, below] = end.includes('//') ? end.split('//') : [undefined, end];
      const isEnd = (path: string): boolean => path === below || path.endsWith(`/${below}`);
      const is = above === undefined ? isEnd : (path: string) => isEnd(path) && `/${path}`.includes(`/${above}/`);
      return { is, value };
    });
  }

  find(path: string): T | undefined {
    if (this.known.has(path)) return this.known.get(path);
    const value = this.ends.find(({ is }) => is(path))?.value;
    return keep(this.known, path, value, MAX_KEPT_PATHS);
  }
}
