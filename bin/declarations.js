// The types of the library as one file: what its entry exports and what that names, with comments. The code itself is compiled without either.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

const ENTRY = 'library/library.d.ts';

/** Writes it beside the compiled code. `tsc`: the compiler; `out`: the folder of the compiled code. False where the compiler refuses. */
export function writeDeclarations(tsc, root, out) {
  const all = join(out, '.declarations');
  try {
    const options = ['-p', join(root, 'bin/declarations.json'), '--outDir', all];
    const compiled = spawnSync(process.execPath, [tsc, ...options], { cwd: root, stdio: 'inherit' });
    if (compiled.status !== 0) return false;
    mkdirSync(dirname(join(out, ENTRY)), { recursive: true });
    writeFileSync(join(out, ENTRY), new DeclarationFiles().rolledUp(join(all, ENTRY)));
    return true;
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}

class DeclarationFiles {
  #files = new Map();
  /** By name, across files: the one file that is written has one room for them. */
  #reached = new Map();

  /** What the entry has of values in its order, then the rest by name; what it does not export stays within the file. */
  rolledUp(entry) {
    const exported = new Map(this.#exportsOf(entry));
    for (const found of exported.values()) this.#reach(found);
    const isFirst = ({ name, kind }) => exported.has(name) && !/^TS(?:Interface|TypeAlias)/.test(kind);
    const all = [...this.#reached.values()];
    const others = all.filter((one) => !isFirst(one)).sort((a, b) => (a.name < b.name ? -1 : 1));
    const texts = [...all.filter(isFirst), ...others].map(
      ({ name, comment, text }) => `\n${comment}${exported.has(name) ? 'export ' : ''}${text}\n`,
    );
    const [{ comment: about }] = this.#read(entry).body;
    return `${about}${texts.join('')}\nexport {};\n`;
  }

  #reach(found) {
    const known = this.#reached.get(found.name);
    if (known !== undefined && known !== found) throw new Error(`Two types of the library are called ${found.name}: rename one`);
    if (known !== undefined) return;
    this.#reached.set(found.name, found);
    for (const name of namesIn(found.node)) {
      const named = this.#named(found.file, name);
      if (named !== undefined) this.#reach(named);
    }
  }

  /** What a name is in a file; undefined for one of the language. */
  #named(file, name) {
    const { declared, imported } = this.#read(file);
    const from = imported.get(name);
    if (from === undefined) return declared.get(name);
    if (from.name !== name) throw new Error(`${file}: ${from.name} is imported under another name, which one file of types cannot have`);
    return this.#named(from.file, name) ?? new Map(this.#exportsOf(from.file)).get(name);
  }

  #exportsOf(file) {
    const { declared, exported, passedOn } = this.#read(file);
    return [
      ...[...exported].map((name) => [name, declared.get(name)]),
      ...passedOn.flatMap(({ from, names }) => this.#exportsOf(from).filter(([name]) => names?.includes(name) ?? true)),
    ];
  }

  #read(file) {
    let known = this.#files.get(file);
    if (known !== undefined) return known;
    const text = readFileSync(file, 'utf8');
    known = { body: [], declared: new Map(), exported: new Set(), imported: new Map(), passedOn: [] };
    this.#files.set(file, known);
    const at = (source) => join(dirname(file), source.value.replace(/\.js$/, '.d.ts'));
    let end = 0;
    for (const node of parseAst(text, { lang: 'dts' }).body) {
      // The comment on a file stands before that on its first declaration.
      const comment = /(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?$/.exec(text.slice(end, node.start).trimStart())[0];
      end = node.end;
      known.body.push({ comment });
      if (node.type === 'ImportDeclaration') {
        for (const { local, imported } of node.specifiers) known.imported.set(local.name, { file: at(node.source), name: imported.name });
      } else if (node.source) {
        known.passedOn.push({ from: at(node.source), names: node.specifiers?.map(({ exported }) => exported.name) });
      } else {
        const inner = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
        if (!inner) continue;
        const name = (inner.id ?? inner.declarations[0].id).name;
        known.declared.set(name, { name, file, kind: inner.type, node: inner, comment, text: text.slice(inner.start, node.end) });
        if (inner !== node) known.exported.add(name);
      }
    }
    return known;
  }
}

/** The names that a declaration is made of: those of types, and of values whose types are asked for. */
function namesIn(node, found = new Set()) {
  if (node === null || typeof node !== 'object') return found;
  if (node.type === 'TSImportType') throw new Error('A type of the library is imported in its place: import it at the head of the file');
  const named = {
    TSTypeReference: 'typeName',
    TSTypeQuery: 'exprName',
    TSInterfaceHeritage: 'expression',
    TSClassImplements: 'expression',
  };
  const at = node.type === 'ClassDeclaration' ? node.superClass : node[named[node.type]];
  if (at) found.add(firstName(at));
  for (const part of Array.isArray(node) ? node : Object.values(node)) namesIn(part, found);
  return found;
}

/** Of `a.b` the `a`. */
function firstName(name) {
  return name.type === 'TSQualifiedName' ? firstName(name.left) : name.name;
}
