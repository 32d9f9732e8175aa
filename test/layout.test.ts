import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

/** Leaves: import nothing of ours but each other and the types of model. */
const LEAVES = [
  'model',
  'errors',
  'words',
  'show',
  'bytes',
  'encoding',
  'problems',
  'json',
  'clues',
  'glob',
  'batch',
  'table',
  'grants',
  'not-read',
  'files',
  'policy',
  'nearest',
];

/** docs/architecture.md, "Who may import whom", as code: each part and the parts it may import besides the leaves. */
const MAY: Record<string, readonly string[]> = {
  claims: [],
  detectors: [],
  formats: [],
  rules: [],
  instruments: [],
  reports: [],
  facts: ['claims'],
  judge: ['facts'],
  inspect: [],
  describe: ['claims'],
  open: [],
  discover: ['open'],
  catalogue: ['facts', 'judge'],
  config: ['claims'],
  ledger: [],
  judging: ['claims', 'facts', 'judge', 'ledger'],
  workers: ['open', 'describe', 'inspect', 'claims', 'ledger', 'catalogue'],
  documents: ['open', 'claims'],
  scan: ['workers', 'discover', 'describe', 'inspect', 'documents', 'judging', 'ledger', 'catalogue'],
  commands: [
    'scan',
    'discover',
    'documents',
    'open',
    'describe',
    'inspect',
    'facts',
    'judge',
    'judging',
    'claims',
    'ledger',
    'catalogue',
    'config',
  ],
  cli: ['commands'],
};

/** Parts that may touch the disk. */
const DISK = ['files', 'discover', 'documents', 'open', 'catalogue', 'config', 'ledger', 'workers', 'commands', 'cli'];
/** Open sets: a contribution never imports another one. */
const OPEN_SETS = ['formats', 'detectors', 'reports'];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });
}

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
  expect(parts.filter((part) => !LEAVES.includes(part) && !(part in MAY))).toEqual([]);
});

test('nobody imports what the table does not allow', () => {
  const wrong = all.filter(({ file, target }) => {
    const [from, to] = [partOf(file), partOf(target)];
    if (from === to) return false;
    if (to === 'model' || to === 'errors') return false;
    if (LEAVES.includes(from)) return !LEAVES.includes(to);
    return !LEAVES.includes(to) && !MAY[from]?.includes(to);
  });
  expect(wrong.map(shown)).toEqual([]);
});

test('a contribution imports no other contribution, only files of its own folder', () => {
  const wrong = all.filter(({ file, target }) => {
    const part = partOf(file);
    if (!OPEN_SETS.includes(part) || partOf(target) !== part) return false;
    const home = join(src, part);
    // `reports/provenance/…` belongs to `reports/provenance.ts`; a file directly in the folder is a contribution.
    return dirname(target) === home;
  });
  expect(wrong.map(shown)).toEqual([]);
});

test('only the parts that may do so touch the disk', () => {
  const wrong = files(src).filter((file) => {
    const part = partOf(file);
    if (DISK.includes(part)) return false;
    return /from 'node:fs(?:\/promises)?'/.test(readFileSync(file, 'utf8')) && !readsOwnTables(file);
  });
  expect(wrong.map((file) => relative(root, file))).toEqual([]);
});

/** Tables beside the code, read by their address, are part of the program. */
function readsOwnTables(file: string): boolean {
  const text = readFileSync(file, 'utf8');
  return partOf(file) === 'claims' && /new URL\((?:`|')\.\//.test(text) && !/createReadStream|writeFile|readdir/.test(text);
}

test('only the command line and the commands write to the terminal or end the process', () => {
  const wrong = files(src).filter(
    (file) => !['cli', 'commands'].includes(partOf(file)) && /process\.(?:stdout|stderr|exit)\b|console\./.test(readFileSync(file, 'utf8')),
  );
  expect(wrong.map((file) => relative(root, file))).toEqual([]);
});
