/** docs/api.md, taken apart: the files that its examples work on, and each example with what it prints. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gitEnv } from '../git-repository.js';
import { projectOf } from './projects.js';

export const page = readFileSync(resolve(import.meta.dirname, '../../docs/api.md'), 'utf8');

const blocks = [...page.matchAll(/(?:^`([^`\n]+)`( gets a row[^\n]*)?:?\n\n)?^```(\w*)\n([\s\S]*?)^```$/gm)].map(
  ([, path, more, language, text]) => ({
    path,
    isMore: more !== undefined,
    language: language!,
    text: text!,
  }),
);

export interface Example {
  name: string;
  code: string;
  prints: string;
}

/** The examples, each named by the functions that it imports. */
export const examples: readonly Example[] = blocks.flatMap(({ language, text }, n) => {
  if (language !== 'js') return [];
  const prints = blocks.slice(n).find((block) => block.language === 'text')!.text;
  return [{ name: /import \{ (.*) \}/.exec(text)![1]!, code: text, prints }];
});

/** A folder with the files of the page and a package `licit`; examples write to a program of theirs in it. */
export class ApiProject {
  readonly root: string;

  /** `install` puts the package into a folder `node_modules`. */
  constructor(install: (modules: string) => void) {
    const given = blocks.filter(({ path, isMore }) => path !== undefined && !isMore);
    this.root = projectOf(Object.fromEntries(given.map(({ path, text }) => [path!, text])));
    mkdirSync(join(this.root, 'node_modules'));
    install(join(this.root, 'node_modules'));
    writeFileSync(join(this.root, '.gitignore'), 'node_modules\n*.mjs\n');
    this.#git('init', '--quiet');
    this.#git('add', '-A');
    this.#git('commit', '--quiet', '-m', 'boats');
  }

  #git(...args: string[]): void {
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args], { cwd: this.root, env: gitEnv });
  }

  /** What an example prints. */
  run({ name, code }: Example): string {
    if (name === 'check') for (const { path, isMore, text } of blocks) if (isMore) appendFileSync(join(this.root, path!), text);
    const program = join(this.root, `${name.replace(/\W+/g, '-')}.mjs`);
    writeFileSync(program, code);
    return execFileSync(process.execPath, [program], { cwd: this.root, encoding: 'utf8', env: gitEnv });
  }
}

/** This folder as the package, as it was built. */
export const linked = (modules: string): void => symlinkSync(resolve(import.meta.dirname, '../..'), join(modules, 'licit'));

/** A folder of packages with every one that is installed here. */
export function withPackages(modules: string, names: readonly string[], from: string): void {
  for (const name of names) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(from, name), join(modules, name));
  }
}
