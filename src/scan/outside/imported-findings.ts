/** What other tools found, as `licit import` wrote it down: read for a scan, and by list. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { familyOf } from '../../model/detection.js';
import type { ImportedFind, ImportedHead, ItemImports } from '../../model/lists/imported.js';
import { failure } from '../../text/failures/failure.js';
import { plain } from '../../text/show.js';
import type { Lists } from './lists.js';

/** Larger files are none that `licit import` wrote. */
export const MAX_FINDINGS_BYTES = 256 << 20;

/** What imports say of one list, and its digest: with another one the list is read again. */
export interface ImportsOfList {
  digest: string;
  imports: readonly ItemImports[];
}

interface OneImport {
  head: ImportedHead;
  byPath: ReadonlyMap<string, readonly ImportedFind[]>;
}

/** The imports of a scan. */
export class ImportedFindings {
  readonly #all: readonly OneImport[];

  private constructor(all: readonly OneImport[]) {
    this.#all = all;
  }

  /**
   * Reads those that answers name. Throws a LicitError where one is not as it was written: what it found must not be forgotten because a file is gone, so a
   * scan without it is none; an import that is to count no more is taken out with its answer.
   */
  static look(lists: Lists): ImportedFindings {
    return new ImportedFindings(
      lists.ofKind('findings').map(({ list, absolute, record }) => {
        const given = { answer: list.at.path, file: plain(list.document.path) };
        if (absolute === undefined || record.state !== 'as-signed') throw failure('import/not-as-written', 'fix/import-again', given);
        try {
          if (statSync(absolute).size > MAX_FINDINGS_BYTES) throw new Error('too large');
          return parsed(readFileSync(absolute, 'utf8'));
        } catch (cause) {
          throw failure('import/not-findings', 'fix/import-again', given, cause);
        }
      }),
    );
  }

  /** What they say of a list, or of the files in a folder; undefined where they say nothing. */
  of(path: string): ImportsOfList | undefined {
    const imports = this.#all.flatMap(({ head, byPath }): ItemImports[] => {
      const own = byPath.get(path) ?? [];
      const finds = path.endsWith('/') ? [...own, ...below(path, byPath)] : own;
      return finds.length === 0 ? [] : [{ head, finds }];
    });
    if (imports.length === 0) return undefined;
    return { digest: createHash('sha256').update(JSON.stringify(imports)).digest('hex'), imports };
  }
}

/** Of a folder's listing each file is an item, whose key is its name from there. */
function below(folder: string, byPath: OneImport['byPath']): ImportedFind[] {
  const from = folder === './' ? '' : folder;
  return [...byPath].flatMap(([path, finds]) =>
    path.startsWith(from) ? finds.map(({ line: _, record: __, ...find }) => ({ ...find, key: path.slice(from.length) })) : [],
  );
}

function parsed(text: string): OneImport {
  const [first = '', ...lines] = text.trimEnd().split('\n');
  const head = JSON.parse(first) as ImportedHead;
  if (head.licitFindings !== 1 || ![head.tool, head.version, head.day].every((one) => typeof one === 'string')) throw new Error('no head');
  const byPath = new Map<string, ImportedFind[]>();
  for (const line of lines) {
    const find = JSON.parse(line) as ImportedFind;
    if (!isFind(find)) throw new Error('no find');
    const all = byPath.get(find.path);
    if (all === undefined) byPath.set(find.path, [find]);
    else all.push(find);
  }
  return { head, byPath };
}

/** Whether a line has the form that is written: a file with a fitting digest may still be somebody else's. */
function isFind(find: ImportedFind): boolean {
  const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
  const isNumber = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value >= 0);
  const { path, label, kind, license, key, field, line, record, start, end, score } = find;
  return (
    typeof path === 'string' &&
    typeof label === 'string' &&
    (kind === undefined ? typeof license === 'string' : familyOf(String(kind)) !== undefined) &&
    [kind, license, key, field].every(isText) &&
    [line, record, start, end, score].every(isNumber)
  );
}
