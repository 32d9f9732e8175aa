// What the package has of dist: the program as one file, compressed, with the tables it reads. Modules stay where something starts with them: the version, the check
// before SQLite is loaded, threads; the entry of the library takes the rest from the one file. A wheel has the same, as it is read: node bin/packed-dist.js FROM TO --plain
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const ENTRY = 'library/library.js';
/** What is started by itself (`bin/licit.js`, `reading/own-thread.ts`). */
const STARTED = ['cli.js', 'start.js', 'begin-thread.js', 'documents/thread.js', 'ledger/fit-sqlite.js'];
/** Read through `text/word-lists.ts`, or by `start.ts`. */
const COMPRESSED = /\.(?:tsv|txt|bin)$|^program\.cjs$|^(?:catalog\/documents|license\/names\/name-index)\.json$/;
/** What is made for one version of Node: the installation of the package makes it, that of a wheel cannot. */
const OF_ONE_NODE = /^program\.(?:code|json)$/;
/** What only a build reads. */
const LEFT_OUT =
  /^(?:rules|instruments)\/[^/]*\.ya?ml$|^license\/texts\/license-texts-licensedb\.bin\.br$|^detectors\/names\/tables\/(?:given|family|places)\.txt$/;

/** Writes what the package has of one folder into another; `plain`: as it is read, with what was compiled of it. */
export async function packDist(from, to, plain = false) {
  const modules = new Set(STARTED.flatMap((path) => [...imported(from, path)]));
  const compiled = new Set(
    readdirSync(join(from, '../src'), { recursive: true }).flatMap((path) => (/\.ts$/.test(path) ? [slashed(path)] : [])),
  );
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = slashed(relative(from, join(entry.parentPath, entry.name)));
    const isModule = path.endsWith('.js') && compiled.has(path.replace(/\.js$/, '.ts'));
    if (LEFT_OUT.test(path) || (!plain && OF_ONE_NODE.test(path)) || (isModule && !modules.has(path))) continue;
    const isPacked = !plain && COMPRESSED.test(path);
    const target = join(to, isPacked ? `${path}.br` : path);
    mkdirSync(dirname(target), { recursive: true });
    if (isPacked) writeFileSync(target, smallest(readFileSync(join(from, path))));
    else cpSync(join(from, path), target);
  }
  const names = Object.keys(await import(pathToFileURL(join(from, ENTRY)).href));
  writeFileSync(
    join(to, ENTRY),
    `import { program } from '../start.js';\nexport const { ${names.join(', ')} } = await (await program()).library();\n`,
  );
}

/** A module with all that it cannot be evaluated without. */
function imported(folder, path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of readFileSync(join(folder, path), 'utf8').matchAll(/^(?:import|export)[^;]*?from\s+['"](\.[^'"]+)['"]/gm))
    imported(folder, slashed(relative(folder, resolve(folder, dirname(path), name))), found);
  return found;
}

function smallest(bytes) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function slashed(path) {
  return path.split(sep).join('/');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await packDist(resolve(process.argv[2]), resolve(process.argv[3]), process.argv[4] === '--plain');
