/** Personal values in names of files, folders and members of archives. Words in names are joined by `_` and `-`, and an ending says what the file is. */
import type { Detection } from '../model/detection.js';

/** What texts are looked into with. */
interface Looks {
  text(text: string, at: { path: string }): Detection[];
}

/** What was found in a path. */
export interface NameFound {
  /** The path with what was found masked, with as many parts between slashes. */
  masked: string;
  kinds: { kind: string; confidence: Detection['confidence']; subject?: string }[];
}

const ENDING = /\.[A-Za-z][A-Za-z0-9]{0,7}(?:\.(?:gz|zst|bz2|xz))?$/;
const JOINT = /_|(?<=[\p{L}\p{M}])[-.](?=\d{6})|(?<=\d{6})[-.](?=\p{L})/gu;

/** A name as a text: joints become spaces, one for one, so that places stay; what only an ending says is left out. */
export function spaced(name: string): string {
  return jointless(name.slice(0, name.length - (ENDING.exec(name)?.[0].length ?? 0)));
}

/** A name with spaces for its joints, one for one. */
export function jointless(name: string): string {
  return name.replace(JOINT, ' ');
}

/** Looks into the parts of paths, each once however many paths share it. `open` says what stays as it is, as in keys. */
export class NameInspector {
  readonly #known = new Map<string, { masked: string; found: readonly Detection[] }>();
  readonly #looks: Looks;
  readonly #open: (found: Detection) => boolean;

  constructor(looks: Looks, open: (found: Detection) => boolean) {
    this.#looks = looks;
    this.#open = open;
  }

  /** What a path holds; undefined where nothing personal was found. */
  look(path: string): NameFound | undefined {
    const names = path.split('/');
    const parts = names.map((name, at) => this.#part(name, at === names.length - 1));
    const found = parts.flatMap((part) => part.found);
    if (found.length === 0) return undefined;
    const kinds = new Map<string, NameFound['kinds'][number]>();
    for (const { kind, confidence, subject } of found)
      kinds.set(`${kind} ${subject ?? ''}`, { confidence, kind, ...(subject !== undefined && { subject }) });
    return { masked: parts.map(({ masked }) => masked).join('/'), kinds: [...kinds.values()] };
  }

  #part(name: string, isLast: boolean): { masked: string; found: readonly Detection[] } {
    const id = `${isLast ? '.' : '/'}${name}`;
    let known = this.#known.get(id);
    if (known === undefined) {
      const stem = this.#found(isLast ? spaced(name) : jointless(name));
      // What looks like an ending may be that of a domain.
      const found = stem.length === 0 && name.includes('@') ? this.#found(name) : stem;
      let masked = '';
      let last = 0;
      for (const { start, end, masked: by } of found) {
        if (start < last) continue;
        masked += name.slice(last, start) + by.replaceAll('/', '*');
        last = end;
      }
      known = { masked: masked + name.slice(last), found };
      this.#known.set(id, known);
    }
    return known;
  }

  #found(text: string): Detection[] {
    return this.#looks
      .text(text, { path: '' })
      .filter((one) => one.reserved !== true && !this.#open(one))
      .sort((a, b) => a.start - b.start);
  }
}
