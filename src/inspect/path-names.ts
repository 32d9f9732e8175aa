/** Personal values in names of files, folders and members of archives. Words in names are joined by `_` and `-`, and an ending says what the file is. */
import type { Detection } from '../model/detection.js';

/** What names are looked into with. */
interface Looks {
  text(text: string, at: { path: string }): Detection[];
  name(name: string, at: { path: string }): Detection[];
}

/** What was found in a path. */
export interface NameFound {
  /** The path with what was found masked, with as many parts between slashes. */
  masked: string;
  /** The path as its owner is shown it: what is only possible hides no name. */
  shown: string;
  kinds: { kind: string; confidence: Detection['confidence']; subject?: string }[];
}

const ENDING = /\.[A-Za-z][A-Za-z0-9]{0,7}(?:\.(?:gz|zst|bz2|xz|lz4|br))?$/;
const JOINT = /_|(?<=[\p{L}\p{M}])[-.](?=\d{6})|(?<=\d{6})[-.](?=\p{L})/gu;

/** A name as a text: joints become spaces, one for one, so that places stay; what only an ending says is left out. */
export function spaced(name: string): string {
  return jointless(name.slice(0, name.length - (ENDING.exec(name)?.[0].length ?? 0)));
}

/** A name with spaces for its joints, one for one. */
export function jointless(name: string): string {
  return name.replace(JOINT, ' ');
}

/** Letters of a word that end where a number begins. */
const BEFORE_NUMBER = /(?<![A-Za-z0-9])[A-Za-z]+(?=\d{7})/g;

/**
 * A name with a space between letters and the number behind them, as a text has one: `m13800138042`. Undefined where nothing is apart then that was not
 * before. `placeIn` gives the place in the name of a place in the text.
 */
export function numbersApart(name: string): { text: string; placeIn(at: number): number } | undefined {
  const spaces: number[] = [];
  const text = name.replace(BEFORE_NUMBER, (letters, at: number) => {
    spaces.push(at + letters.length + spaces.length);
    return `${letters} `;
  });
  return spaces.length === 0 ? undefined : { text, placeIn: (at) => at - spaces.filter((space) => space < at).length };
}

/** Looks into the parts of paths, each once however many paths share it. `open` says what stays as it is, as in keys. */
export class NameInspector {
  readonly #known = new Map<string, PartFound>();
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
    const joined = (as: 'masked' | 'shown'): string => parts.map((part) => part[as]).join('/');
    return { masked: joined('masked'), shown: joined('shown'), kinds: [...kinds.values()] };
  }

  #part(name: string, isLast: boolean): PartFound {
    const id = `${isLast ? '.' : '/'}${name}`;
    let known = this.#known.get(id);
    if (known === undefined) {
      const stem = this.#kept(this.#looks.name(isLast ? spaced(name) : jointless(name), { path: '' }));
      // What looks like an ending may be that of a domain.
      const found = stem.length === 0 && name.includes('@') ? this.#kept(this.#looks.text(name, { path: '' })) : stem;
      const sure = found.filter(({ confidence }) => confidence !== 'possible');
      known = { masked: masked(name, found), shown: masked(name, sure), found };
      this.#known.set(id, known);
    }
    return known;
  }

  #kept(found: readonly Detection[]): Detection[] {
    return found.filter((one) => one.reserved !== true && !this.#open(one)).sort((a, b) => a.start - b.start);
  }
}

interface PartFound {
  masked: string;
  shown: string;
  found: readonly Detection[];
}

function masked(name: string, found: readonly Detection[]): string {
  let result = '';
  let last = 0;
  for (const { start, end, masked: by } of found) {
    if (start < last) continue;
    result += name.slice(last, start) + by.replaceAll('/', '*');
    last = end;
  }
  return result + name.slice(last);
}
