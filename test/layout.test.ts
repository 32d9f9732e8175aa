import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { longFunctions } from './long-functions.js';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** docs/architecture.md, "Who may import whom", as code: each room of src and the rooms it may import. All may import `model`. */
const MAY: Record<string, readonly string[]> = {
  model: [],
  text: [],
  reading: ['text'],
  license: ['text'],
  claims: ['license', 'lists', 'text'],
  inspect: ['text'],
  detectors: ['inspect', 'lists', 'text'],
  lists: ['text'],
  formats: ['reading', 'text'],
  imports: ['text'],
  measure: ['text'],
  rules: [],
  instruments: [],
  reports: ['text'],
  facts: ['claims', 'license', 'lists', 'text'],
  catalog: ['facts', 'text'],
  config: ['claims', 'license', 'text'],
  discover: ['reading', 'text'],
  documents: ['claims', 'reading', 'text'],
  ledger: ['measure', 'reading', 'samples', 'text'],
  samples: ['reading', 'text'],
  judge: ['facts', 'ledger', 'license', 'lists', 'reading', 'text'],
  scan: ['catalog', 'claims', 'config', 'discover', 'documents', 'inspect', 'judge', 'ledger', 'lists', 'measure', 'reading', 'text'],
  library: ['project', 'check', 'catalog', 'inspect', 'ledger', 'license', 'reports', 'text'],
  project: ['scan', 'catalog', 'claims', 'config', 'ledger', 'reading', 'text'],
  check: ['project', 'scan', 'discover', 'documents', 'facts', 'inspect', 'ledger', 'catalog', 'config', 'reading', 'text'],
  commands: [
    'check',
    'project',
    'scan',
    'samples',
    'discover',
    'documents',
    'inspect',
    'facts',
    'claims',
    'license',
    'ledger',
    'lists',
    'measure',
    'catalog',
    'config',
    'reading',
    'text',
  ],
  cli: ['commands', 'catalog', 'text'],
  'whole-program': ['cli', 'scan', 'documents', 'commands', 'library'],
  start: ['whole-program'],
  'begin-thread': ['start'],
};

/** Rooms that may touch the disk; of others, the files that open and write, and those that read what lies beside the code. */
const DISK = ['discover', 'documents', 'catalog', 'config', 'ledger', 'samples', 'scan', 'project', 'check', 'library', 'commands', 'cli'];
const DISK_FILES = [
  'start.ts',
  'reading/open.ts',
  'reading/own-thread.ts',
  'reading/safe-files.ts',
  'text/words/laws.ts',
  'text/word-lists.ts',
];
/** So many files in one folder can still be taken in at a glance. The folders of open sets are lists, one file a contribution. */
const MOST_FILES = 20;
/** A function of so many lines can still be read as one thing. */
const MOST_LINES = 60;
/** Longer ones, with the lines they take, which may only become fewer: a loop that must stay one, or what is not split yet. */
const LONG_FUNCTIONS: Record<string, { lines: number; why: string }> = {
  'measure/text-counts.ts add': {
    lines: 85,
    why: 'one loop over the characters of every text: its counts stay in local variables, and a call for each character would cost more than the counting',
  },
};
/** Open sets: a contribution never imports another one. */
const OPEN_SETS = ['formats', 'detectors', 'reports'];
/** Folders in which each file is one contribution. */
const LISTS = /^(?:formats|reports|rules|instruments|facts\/families|lists\/kinds|imports\/tools|detectors\/(?:pi|ip|org|secret))$/;

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

const inSrc = (path: string): string => relative(src, path).split(sep).join('/');
const partOf = (path: string): string => relative(src, path).split(sep)[0]!.replace(/\.ts$/, '');

interface Import {
  file: string;
  target: string;
  typesOnly: boolean;
}

function imports(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)/g);
  return [...found].map((match) => ({
    file,
    target: resolve(dirname(file), (match[2] ?? match[3])!.replace(/\.js$/, '.ts')),
    typesOnly: match[1] !== undefined,
  }));
}

const all = files(src).flatMap(imports);
const shown = ({ file, target }: Import): string => `${relative(root, file)} imports ${relative(root, target)}`;

test('every part of src is in the table', () => {
  const parts = [...new Set(files(src).map(partOf))];
  expect(all.length).toBeGreaterThan(100);
  expect(parts.filter((part) => !(part in MAY))).toEqual([]);
});

test('nobody imports what the table does not allow', () => {
  const wrong = all.filter(({ file, target }) => {
    const [from, to] = [partOf(file), partOf(target)];
    return from !== to && to !== 'model' && !MAY[from]?.includes(to);
  });
  expect(wrong.map(shown)).toEqual([]);
});

test('formats are handed what is open: they neither open nor write', () => {
  const wrong = all.filter(({ file, target }) => partOf(file) === 'formats' && /^reading\/(?:open|safe-files)/.test(inSrc(target)));
  expect(wrong.map(shown)).toEqual([]);
});

test('what verifies a ledger shares no code with what writes or reads it', () => {
  const wrong = all.filter(({ file, target }) => /^ledger\/verify\//.test(inSrc(file)) && /^ledger\/(?:write|read)\//.test(inSrc(target)));
  expect(wrong.map(shown)).toEqual([]);
});

test('no imports go in a circle', () => {
  const next = new Map<string, string[]>();
  for (const { file, target } of all) next.set(file, [...(next.get(file) ?? []), target]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) circles.push([...above.slice(above.indexOf(file)), file].map(inSrc).join(' → '));
    if (above.includes(file) || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...above, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

test('no folder holds more files than can be taken in at a glance', () => {
  const counts = new Map<string, number>();
  for (const file of files(src)) counts.set(dirname(inSrc(file)), (counts.get(dirname(inSrc(file))) ?? 0) + 1);
  const crowded = [...counts].filter(([folder, count]) => count > MOST_FILES && !LISTS.test(folder));
  expect(crowded).toEqual([]);
});

test('no function is longer than can be read as one thing', () => {
  const long = files(src)
    // Compiled by AssemblyScript, which has no closures: one pass over the text.
    .filter((file) => !inSrc(file).includes('/assembly/'))
    .flatMap((file) =>
      longFunctions(readFileSync(file, 'utf8'), MOST_LINES).map(({ name, lines }) => ({ name: `${inSrc(file)} ${name}`, lines })),
    );
  expect(long.filter(({ name, lines }) => lines > (LONG_FUNCTIONS[name]?.lines ?? MOST_LINES))).toEqual([]);
  // What was split goes from the list, so that it cannot grow again.
  expect(Object.keys(LONG_FUNCTIONS).filter((name) => !long.some((one) => one.name === name))).toEqual([]);
});

test('a function that is too long is found wherever it is', () => {
  const body = '    f();\n'.repeat(60);
  const named = (text: string) => longFunctions(text, 60).map(({ name }) => name);
  expect(named(`class A {\n  method() {\n${body}  }\n}\n`)).toEqual(['method']);
  expect(named(`export default {\n  read() {\n${body}  },\n};\n`)).toEqual(['read']);
  expect(named(`const arrow = () => {\n${body}};\n`)).toEqual(['arrow']);
  expect(named(`function text() {\n  return \`\n${'words\n'.repeat(60)}\`;\n}\n`)).toEqual(['text']);
  expect(named(`export function most() {\n${'  f();\n'.repeat(58)}}\n`)).toEqual([]);
});

test('no list is passed as arguments to push: a list of data may have more than the engine takes', () => {
  const spreading = files(src).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, i) => (/\.push\(\.\.\./.test(line) ? [`${inSrc(path)}:${i + 1}`] : [])),
  );
  expect(spreading).toEqual([]);
});

test('every name of a file is used once, so that it says which file is meant', () => {
  const names = new Map<string, string[]>();
  for (const file of files(src)) {
    // A contribution's name is its id within its set.
    if (LISTS.test(dirname(inSrc(file)))) continue;
    names.set(basename(file), [...(names.get(basename(file)) ?? []), inSrc(file)]);
  }
  expect([...names.values()].filter((same) => same.length > 1 && !same.every((file) => file.includes('/assembly/')))).toEqual([]);
});

test('a contribution imports no other contribution, only files of its own folder', () => {
  const wrong = all.filter(({ file, target }) => {
    const part = partOf(file);
    const ofSet = OPEN_SETS.includes(part) || LISTS.test(dirname(inSrc(file)));
    if (!ofSet || partOf(target) !== part) return false;
    // `reports/provenance/…` belongs to `reports/provenance.ts`; a file directly in the folder of a set is a contribution.
    return LISTS.test(dirname(inSrc(target)));
  });
  expect(wrong.map(shown)).toEqual([]);
});

test('only the parts that may do so touch the disk', () => {
  const wrong = files(src).filter((file) => {
    const part = partOf(file);
    if (DISK.includes(part) || DISK_FILES.includes(inSrc(file))) return false;
    return /from 'node:fs(?:\/promises)?'/.test(readFileSync(file, 'utf8')) && !readsOwnTables(file);
  });
  expect(wrong.map((file) => relative(root, file))).toEqual([]);
});

/** Tables beside the code, read by their address, are part of the program. */
function readsOwnTables(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return (
    ['license', 'lists', 'detectors', 'inspect', 'measure'].includes(partOf(file)) &&
    /new URL\((?:`|')\.\//.test(text) &&
    !/createReadStream|writeFile|readdir/.test(text)
  );
}

test('only the command line and the commands write to the terminal or end the process', () => {
  const wrong = files(src).filter(
    (file) => !['cli', 'commands'].includes(partOf(file)) && /process\.(?:stdout|stderr|exit)\b|console\./.test(readFileSync(file, 'utf8')),
  );
  expect(wrong.map((file) => relative(root, file))).toEqual([]);
});
