/** The page that CI hosts show of a job, beside its log: the same Markdown as the comment on a change. */

import { closeSync, constants, fstatSync, mkdtempSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang } from '../model/basics.js';
import { printed } from '../text/masked-paths.js';
import { say } from '../text/messages/say.js';
import type { Output } from './outputs.js';

/** A page of a host, and the file or folder that it says to write to. */
export interface JobPage {
  host: 'github' | 'azure';
  place: string;
}

/** GitHub drops a summary of more than 1 MiB for a step, with what was in it before. */
const MAX_BYTES = 1 << 20;

/** The pages that the formats asked for bring with them, where the host says where they go. */
export function jobPages(outputs: readonly Output[], env: NodeJS.ProcessEnv = process.env): JobPage[] {
  const { GITHUB_STEP_SUMMARY: summary, AGENT_TEMPDIRECTORY: folder, TF_BUILD: azure } = env;
  const pages: JobPage[] = [];
  if (summary && outputs.some(({ format }) => format === 'github')) pages.push({ host: 'github', place: summary });
  // The command that uploads the page is read from standard output alone.
  if (azure && folder && outputs.some(({ format, file }) => format === 'azure' && file === undefined))
    pages.push({ host: 'azure', place: folder });
  return pages;
}

/** Writes the page. That it cannot be written is said, and changes nothing else: the result of the run does not depend on it. */
export function writeJobPage({ host, place }: JobPage, text: string, lang: Lang): void {
  try {
    if (host === 'github') appendSummary(place, printed(text), lang);
    else process.stdout.write(`##vso[task.uploadsummary]${escaped(written(place, printed(text)))}\n`);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'error';
    process.stderr.write(say('run/summary-not-written', lang, { code }));
  }
}

function appendSummary(file: string, text: string, lang: Lang): void {
  const handle = openSync(file, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0), 0o600);
  try {
    const before = fstatSync(handle).size;
    if (before + Buffer.byteLength(text) > MAX_BYTES) {
      process.stderr.write(say('run/summary-full', lang));
      return;
    }
    writeSync(handle, text);
  } finally {
    closeSync(handle);
  }
}

/** A file of its own in the agent's folder for the job, which the agent empties. */
function written(folder: string, text: string): string {
  const file = join(mkdtempSync(join(folder, 'licit-')), 'licit.md');
  writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
  return file;
}

function escaped(path: string): string {
  return path.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
