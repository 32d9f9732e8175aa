// The program as one file (`src/start.ts` loads it), made of what was compiled: modules keep their order and are evaluated when they are first asked for.
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

/** A package that a module imports: loaded where that module is evaluated, because some packages are optional. */
const PACKAGE = '\0package:';

/** Writes `program.cjs` into the folder of what was compiled. */
export async function writeBundle(folder) {
  const table = await openModules(folder);
  const plugin = {
    name: 'licit',
    resolveId: (id, importer) =>
      importer === undefined || /^(?:[./\0]|node:)/.test(id) || id.startsWith(folder) ? undefined : PACKAGE + id,
    load: (id) => (id.startsWith(PACKAGE) ? packaged(id.slice(PACKAGE.length)) : undefined),
    transform(code, id) {
      if (!id.startsWith(folder)) return undefined;
      const path = relative(folder, id).split(sep).join('/');
      return rawInAscii(path === 'catalog/open-modules.js' ? table : inOneFile(code, path), (text) => this.parse(text));
    },
  };
  const external = (id) => id.startsWith('node:');
  const onLog = (_, { message }) => {
    throw new Error(message);
  };
  const build = await rolldown({ input: join(folder, 'whole-program.js'), platform: 'node', external, plugins: [plugin], onLog });
  // Names stay, so that the stack of an error says where; a program without blanks takes less to read.
  const minify = { compress: false, mangle: { toplevel: false, keepNames: true }, codegen: { removeWhitespace: true } };
  const { output } = await build.generate({ format: 'cjs', codeSplitting: false, minify });
  const head = '(function(exports,require,moduleAt,packageAt,packaged,importOf){';
  writeFileSync(join(folder, 'program.cjs'), `${head}${inAscii(output[0].code)}\n})`, 'latin1');
}

/** Open folders that the catalog lists. */
const LISTED = ['formats', 'detectors', 'reports', 'lists/kinds', 'imports/tools'];

/** What stands in the place of `catalog/open-modules.ts`: the modules of the open folders by their paths, and the digests of detectors. */
async function openModules(folder) {
  const { codeFiles, detectorCode } = await import(pathToFileURL(join(folder, 'catalog/open-modules.js')).href);
  const js = (...path) => readdirSync(join(folder, ...path)).flatMap((name) => (name.endsWith('.js') ? [[...path, name].join('/')] : []));
  const commands = readdirSync(join(folder, 'commands'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const all = [
    ...LISTED.flatMap((name) => codeFiles(name).map((file) => `${name}/${file}`)),
    ...commands.flatMap(({ name }) => js('commands', name).filter((path) => path.endsWith(`/licit-${name}.js`))),
  ];
  const files = Object.fromEntries(LISTED.map((name) => [name, codeFiles(name)]));
  return `const modules = {${all.map((path) => `${JSON.stringify(path)}: () => import('../${path}')`).join(',\n')}};
const files = ${JSON.stringify(files)};
const detectors = ${JSON.stringify(detectorCode())};
export const openModule = async (path) => modules[path]();
export const hasModule = (path) => Object.hasOwn(modules, path);
export const codeFiles = (folder) => files[folder];
export const detectorCode = () => detectors;`;
}

/** A module of a package, as `import` gives it; its names are read where it is built. */
async function packaged(name) {
  const names = Object.keys(await import(name)).filter((one) => one !== 'default' && /^[\w$]+$/.test(one));
  return `const all = packaged(${JSON.stringify(name)});
export default all[Symbol.toStringTag] === 'Module' ? all.default : all;
${names.map((one, i) => `const n${i} = all.${one};\nexport { n${i} as ${one} };`).join('\n')}`;
}

/** What is found from the place of a module, and packages that are loaded later: by `src/start.ts`, which knows where the program is. */
function inOneFile(code, path) {
  return code
    .replaceAll('import.meta.url', `moduleAt(${JSON.stringify(path)})`)
    .replaceAll('import.meta.resolve', 'packageAt')
    .replaceAll(/\bimport\((?!\s*['"]\.)/g, 'importOf(');
}

// A script of ASCII alone takes half of the memory, and is read without decoding.
const FOREIGN = /[^\0-\x7f]+/g;

const inAscii = (code) => code.replaceAll(FOREIGN, escaped);

function escaped(text) {
  return Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
}

/** In templates such as those of `String.raw`, where an escape is not one, other characters are put in as values. */
function rawInAscii(code, parse) {
  if (!code.includes('String.raw') || code.search(FOREIGN) < 0) return code;
  const raw = [];
  const walk = (node) => {
    if (node === null || typeof node !== 'object') return;
    if (node.type === 'TaggedTemplateExpression') raw.push(...node.quasi.quasis);
    for (const part of Array.isArray(node) ? node : Object.values(node)) walk(part);
  };
  walk(parse(code));
  let made = '';
  let from = 0;
  for (const { start, end } of raw.sort((a, b) => a.start - b.start)) {
    made += code.slice(from, start) + code.slice(start, end).replaceAll(FOREIGN, (text) => `\${"${escaped(text)}"}`);
    from = end;
  }
  return made + code.slice(from);
}
