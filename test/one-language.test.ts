import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../src');

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.(?:ts|js)$/.test(name) ? [path] : [];
  });
}

const sources = filesIn(root).map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));

/** How often each file matches, of those that do. */
function counts(pattern: RegExp, among: (path: string) => boolean = () => true): Record<string, number> {
  return Object.fromEntries(
    sources
      .filter(({ path }) => among(path))
      .map(({ path, text }) => [path, text.match(pattern)?.length ?? 0] as const)
      .filter(([, count]) => count > 0),
  );
}

// What reads words of people goes by the language that they are written in, which is no language of ours.
const readsData = (path: string): boolean => /^(?:claims|detectors|formats|license|measure)\//.test(path);

describe('the language of what is shown', () => {
  test('is decided nowhere: words are looked up by it', () => {
    const decided = counts(/\bzh\s*\?(?![?.])|\bif \(!?zh\b|[!=]== '(?:zh|en)'/g, (path) => !readsData(path));
    // Words that are kept in English are put into Chinese by phrase. These may only become fewer.
    const left: Record<string, number> = {
      'commands/answer/answer-evidence.ts': 1,
      'commands/answer/answer-migrate.ts': 6,
      'commands/answer/answer-register.ts': 1,
      'commands/explain/explain-item.ts': 1,
      'library/library.ts': 1,
      'text/in-chinese.ts': 3,
      'text/not-read.ts': 1,
      'text/words/clause-words.ts': 1,
    };
    expect(Object.entries(decided).filter(([path, count]) => count > (left[path] ?? 0))).toEqual([]);
  });
});

describe('English that is put into Chinese by its sentence', () => {
  // Say it by an id where it is made (`say`, `failure`, `reason`) instead of a row here. These numbers may only become smaller.
  test.each([
    ['chinese.tsv', 120],
    ['chinese-errors.tsv', 82],
    ['words/chinese-clauses.tsv', 59],
  ])('%s has %i rows with places', (file, most) => {
    const rows = readFileSync(join(root, 'text', file), 'utf8').split('\n');
    expect(rows.filter((row) => !row.startsWith('#') && row.includes('{1}')).length).toBeLessThanOrEqual(most);
  });
});
