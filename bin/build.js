// Empties dist, compiles, and copies what the compiler leaves behind (rules, instruments, the schema).
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFactIndex } from './fact-index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
const tsc = join(dirname(manifest), 'bin', 'tsc');

// The names of facts, and the list of their families, follow from the folder.
writeFactIndex();

rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiled = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.json')], { cwd: root, stdio: 'inherit' });
if (compiled.status !== 0) process.exit(compiled.status ?? 1);

cpSync(join(root, 'src'), join(root, 'dist'), {
  recursive: true,
  filter: (path) => !/\.[cm]?ts$|[\\/]assembly$/.test(path),
});

// Rules and instruments are parsed here once: reading YAML at every start would cost more than all the rest of it.
const { buildDocuments } = await import('../dist/catalog/catalog.js');
buildDocuments();

// So are the license texts that others are compared with.
const { licenseTextBytes } = await import('../dist/license/texts/text-index.js');
writeFileSync(join(root, 'dist/license/texts/license-texts.bin'), licenseTextBytes());
