// Writes what is derived from the folder of fact families: the union of their names, and the list of their files. Run by the build, before it compiles.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const families = fileURLToPath(new URL('../src/facts/families', import.meta.url));
const made = '/** Made by the build from `src/facts/families`. Edit the families, not this file. */';

/** The two files that follow from a folder of families: `names`, a union of literals, and `list`, which imports each. Throws where two families declare one name. */
export function factIndex(folder = families) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    // As the linter sorts imports: `license` before `license-parents`.
    .sort((a, b) => (a.slice(0, -3) < b.slice(0, -3) ? -1 : 1));
  const names = new Map();
  for (const file of files)
    for (const name of declaredIn(join(folder, file))) {
      if (names.has(name)) throw new Error(`${file}: the fact ${name} is declared in ${names.get(name)} too`);
      names.set(name, file);
    }
  const union = [...names.keys()].sort().map((name) => `  | '${name}'`);
  const stems = files.map((file) => file.slice(0, -3));
  const imports = stems.map((stem) => `import ${variable(stem)} from './families/${stem}.js';`);
  return {
    names: `${made}\nexport type FactName =\n${union.join('\n')};\n`,
    list: `${made}\n${imports.join('\n')}\n\n/** Every fact family, by the name of its file. */\nexport const families = [\n${stems.map((stem) => `  ${variable(stem)},`).join('\n')}\n] as const;\n`,
  };
}

/** Writes both files where they differ from what is there; so nothing is compiled anew for nothing. */
export function writeFactIndex() {
  const { names, list } = factIndex();
  for (const [path, content] of [
    ['../src/model/fact-names.ts', names],
    ['../src/facts/families.ts', list],
  ]) {
    const file = fileURLToPath(new URL(path, import.meta.url));
    if (read(file) !== content) writeFileSync(file, content);
  }
}

/** What may hold a brace or a quote that is none: strings, templates and comments. */
const TOKEN = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\*[\s\S]*?\*\/|\/\/[^\n]*|[{}[\]()]/g;

/** The names that a family declares: the members of the object that `defineFacts` is called with. Types cannot come from the listing of a folder, so they are read here. */
function declaredIn(path) {
  const text = readFileSync(path, 'utf8');
  const calls = [...text.matchAll(/\bdefineFacts\(/g)];
  if (calls.length !== 1) throw new Error(`${path}: a family calls defineFacts once and exports what it returns`);
  const found = [];
  let depth = 0;
  TOKEN.lastIndex = calls[0].index + calls[0][0].length;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    if ('{[('.includes(token[0])) depth += 1;
    else if ('}])'.includes(token[0])) depth -= 1;
    else if (depth === 1 && /^['"]/.test(token[0]) && /^\s*:/.test(text.slice(TOKEN.lastIndex))) found.push(token[0].slice(1, -1));
    // The facts are the first argument.
    if (depth === 0) break;
  }
  if (found.length === 0) throw new Error(`${path}: defineFacts takes an object of facts, each written as 'family.name': { … }`);
  return found;
}

function variable(stem) {
  return stem.replace(/-([a-z\d])/g, (_, letter) => letter.toUpperCase());
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
