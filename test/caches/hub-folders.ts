/** Small caches of the hubs, as their libraries leave them. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export const RED = 'a1b2c3d'.padEnd(40, '1');
export const BLUE = 'a1b2c3e'.padEnd(40, '2');
export const CARD = '---\nlicense: cc-by-4.0\n---\n# Boats\n\nSentences about boats.\n';
const VARIABLES = ['HF_HUB_CACHE', 'HUGGINGFACE_HUB_CACHE', 'HF_HOME', 'XDG_CACHE_HOME', 'HF_DATASETS_CACHE', 'MODELSCOPE_CACHE'];

/** Rows of a list. */
export const rows = (...texts: string[]): string => texts.map((text, id) => `${JSON.stringify({ id: `b${id}`, text })}\n`).join('');
export const TRAIN = rows('The red boat left early.', 'The tide was low.');

/** A folder for the test with a project and empty caches, which the variables name. */
export class HubFolders {
  home = '';
  project = '';
  #before: Record<string, string | undefined> = {};

  constructor() {
    beforeEach(() => {
      this.home = mkdtempSync(join(tmpdir(), 'licit-caches-'));
      this.project = join(this.home, 'project');
      mkdirSync(this.project);
      this.#before = Object.fromEntries(VARIABLES.map((name) => [name, process.env[name]]));
      for (const name of VARIABLES) delete process.env[name];
      process.env.HF_HOME = join(this.home, 'hf');
      process.env.MODELSCOPE_CACHE = join(this.home, 'ms');
    });
    afterEach(() => {
      for (const [name, value] of Object.entries(this.#before))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      rmSync(this.home, { recursive: true, force: true });
    });
  }

  /** The folder of a data set in the cache of Hugging Face. */
  repository(name = 'org/boats'): string {
    return join(this.home, 'hf', 'hub', `datasets--${name.replace('/', '--')}`);
  }

  /** A snapshot: each file a link to its blob, or as Windows has it, the file itself. */
  snapshot(commit: string, files: Record<string, string>, { ref, copies = false }: { ref?: string; copies?: boolean } = {}): string {
    const repository = this.repository();
    const folder = join(repository, 'snapshots', commit);
    for (const [file, text] of Object.entries(files)) {
      if (copies) {
        write(join(folder, file), text);
        continue;
      }
      const blob = join(repository, 'blobs', createHash('sha1').update(text).digest('hex'));
      write(blob, text);
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      symlinkSync(relative(dirname(join(folder, file)), blob), join(folder, file));
    }
    if (ref !== undefined) write(join(repository, 'refs', ref), commit);
    return folder;
  }
}

/** Writes a file and the folders above it. */
export function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
