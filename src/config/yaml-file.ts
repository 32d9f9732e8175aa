import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Document, LineCounter } from 'yaml';
import type { ZodType } from 'zod';
import type { Place } from '../model/basics.js';
import { LicitError } from '../model/errors.js';
import type { Evidence } from '../model/evidence.js';
import { append } from '../text/append.js';
import { failure } from '../text/failures/failure.js';
import { complaint, complaints, placeOf } from './complaints.js';
import { evidence, inside } from './evidence-file.js';
import { libraries } from './libraries.js';

const maxBytes = 5_000_000;
const maxComplaints = 20;

type Path = readonly (string | number)[];

/** Finds a document that the file names; a string says why the name is refused. */
export type LookAt = typeof evidence;

/** The text of a file that people write, as far as it can be one; `without` says what to do where it cannot be read. With a `root`, it must not be a link out of it. */
export function textOf(path: string, shown: string, without: string, root?: string): string {
  try {
    if (root !== undefined && inside(path, root) !== undefined && inside(realpathSync(path), realpathSync(root)) === undefined)
      throw failure('config/link-leads-out', 'fix/put-file-itself', { shown });
    if (statSync(path).size <= maxBytes) return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof LicitError) throw cause;
    throw new LicitError(`Cannot read ${shown}`, without, { cause });
  }
  throw failure('config/larger-mb', 'fix/keep-what-person', { shown });
}

/** A YAML file that people write. Whatever is wrong in it is gathered, with line and column, and said as one error. */
export class YamlFile {
  /** Its path as it is shown: relative to the project. */
  readonly shown: string;
  readonly document: Document;
  readonly #folder: string;
  readonly #root: string;
  readonly #lines: LineCounter = new (libraries().yaml.LineCounter)();
  readonly #wrong: string[] = [];
  readonly #read = new Map<string, Evidence | string>();
  readonly #look: LookAt;

  /** Both paths absolute; documents it names are relative to `folder`, its own when left out. */
  constructor(
    text: string,
    path: string,
    root: string,
    { folder = dirname(path), look = evidence }: { folder?: string; look?: LookAt } = {},
  ) {
    this.#look = look;
    this.#folder = folder;
    this.#root = root;
    this.shown = inside(path, root) ?? basename(path);
    this.document = this.#parse(text);
  }

  #parse(text: string): Document {
    try {
      const document = libraries().yaml.parseDocument(text.replace(/^\uFEFF/, ''), {
        lineCounter: this.#lines,
        prettyErrors: false,
        stringKeys: true,
      });
      for (const error of document.errors.slice(0, maxComplaints)) {
        this.#wrong.push(complaint(this.shown, this.#lines.linePos(error.pos[0]), 'not YAML', `${error.message.split('\n')[0]}`));
      }
      this.stopIfWrong();
      return document;
    } catch (cause) {
      if (cause instanceof LicitError) throw cause;
      throw this.#tooEntangled(cause);
    }
  }

  /** What is in it, as the schema (published as `docs/schema/<published>`) has it. */
  read<T>(schema: ZodType<T>, published: string): T {
    let plain: unknown;
    try {
      plain = this.document.toJS({ maxAliasCount: 100 }) ?? {};
    } catch (cause) {
      throw this.#tooEntangled(cause);
    }
    const result = schema.safeParse(plain);
    if (result.success) return result.data;
    const { shown: file, document } = this;
    append(this.#wrong, complaints({ file, document, lines: this.#lines, schema }, result.error.issues));
    this.stopIfWrong();
    throw failure('config/does-not-follow', 'fix/see-docs-schema', { file, published });
  }

  #tooEntangled(cause: unknown): LicitError {
    return failure('config/too-many-aliases', 'fix/write-values-out', { shown: this.shown }, cause);
  }

  /** Ends the reading if anything was wrong. */
  stopIfWrong(): void {
    if (this.#wrong.length === 0) return;
    const shown = this.#wrong.slice(0, maxComplaints);
    const more = this.#wrong.length - shown.length;
    throw new LicitError([...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n'), `Correct ${this.shown} and run it again.`);
  }

  /** Notes that something is wrong with what is under a path. */
  complain(path: Path, advice: string): void {
    const value = this.document.getIn(path);
    const name = [...path].reverse().find((step) => typeof step === 'string');
    const words = typeof value === 'string' && value.length <= 120 ? `${name}: ${value}` : String(name);
    this.#wrong.push(complaint(this.shown, placeOf(this.document, this.#lines, path), words, advice));
  }

  /** Where it stands. */
  place(path: Path): Place {
    return { path: this.shown, line: placeOf(this.document, this.#lines, path).line, field: path.join('.') };
  }

  /** The document that is named under a path: whether it is there, and its SHA-256. */
  evidence(named: string, path: Path): Evidence {
    let found = this.#read.get(named);
    if (found === undefined) this.#read.set(named, (found = this.#look(named, this.#folder, this.#root)));
    if (typeof found !== 'string') return found;
    this.complain(path, found);
    return { path: named, present: false, why: 'outside' };
  }
}
