import { createInterface } from 'node:readline';
import { dutiesOf, type LicenseReading, permissionsOf, readLicense } from '../claims/license.js';
import { LicitError } from '../errors.js';
import type { Permissions } from '../model.js';
import { clip, plain } from '../show.js';

export interface LicenseArguments {
  /** A license as stated; `-` or nothing reads JSON lines. */
  string?: string;
  /** JSON lines of `{id,text}`: the licenses in a text. */
  text?: boolean;
}

interface Streams {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** `licit license`: one string for people, or JSON lines for programs. */
export function licenseCommand(options: LicenseArguments): Promise<number> {
  if (options.text) throw new LicitError('licit license --text is not there yet', 'Read a license string: licit license "cc by 4.0"');
  return runLicense({ string: options.string, input: process.stdin, output: process.stdout });
}

/** Prints what licit makes of one string, or answers each JSON line `{id,string}` with one, in order. */
export async function runLicense({ string, input, output }: Streams & { string?: string }): Promise<number> {
  if (string === undefined || string === '-') return answerLines(input, output);
  output.write(`${shown(readLicense(string), string)}\n`);
  return 0;
}

const batchBytes = 64 * 1024;

async function answerLines(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let batch = '';
  let broken = false;
  output.on('error', () => {
    broken = true;
    lines.close();
  });
  const flush = async () => {
    if (batch === '' || broken) return;
    const chunk = batch;
    batch = '';
    if (!output.write(chunk)) await new Promise<void>((resolve) => output.once('drain', resolve).once('error', () => resolve()));
  };
  // Whoever writes one line and waits gets its answer: what is held is written as soon as input pauses.
  let pause: NodeJS.Immediate | undefined;
  for await (const line of lines) {
    if (broken) break;
    batch += answerLine(line);
    if (batch.length >= batchBytes) await flush();
    else
      pause ??= setImmediate(() => {
        pause = undefined;
        void flush();
      });
  }
  if (pause) clearImmediate(pause);
  await flush();
  return 0;
}

function answerLine(line: string): string {
  if (line.trim() === '') return '';
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return `${JSON.stringify({ id: null, problem: 'This line is not JSON' })}\n`;
  }
  const { id = null, string } = (typeof given === 'object' && given !== null ? given : {}) as { id?: unknown; string?: unknown };
  if (string === null) return `${JSON.stringify({ id, ...answerOf(readLicense('')) })}\n`;
  if (typeof string !== 'string') return `${JSON.stringify({ id, problem: 'This line has no "string"' })}\n`;
  return `${JSON.stringify({ id, ...answerOf(readLicense(string)) })}\n`;
}

function answerOf({ state, expression, why }: LicenseReading) {
  const permissions = expression === null ? null : permissionsOf(expression);
  return { state, expression, permissions, duties: expression === null ? [] : dutiesOf(expression), why };
}

const questions = [
  ['copy, train', 'train'],
  ['commercial use', 'commercial'],
  ['adapt', 'derivatives'],
  ['redistribute', 'redistribute'],
] as const satisfies readonly (readonly [string, keyof Permissions])[];

const asked = [
  ['attribution', 'attribution'],
  ['notice', 'notice'],
  ['share alike', 'shareAlike'],
  ['no competing model', 'noCompetingModel'],
] as const satisfies readonly (readonly [string, keyof Permissions])[];

const stated: Record<LicenseReading['state'], string> = {
  known: 'a license that licit knows',
  'none-stated': 'no license is stated',
  proprietary: 'the rights are reserved',
  custom: 'terms of its own',
  'not-recognized': 'not recognized',
};

const checkedWords: Record<Permissions['checked'], string> = {
  read: 'these sections were read in the license text',
  memory: 'not read in the license text for this table',
  none: 'there is no text behind this answer',
};

function shown({ state, expression, why }: LicenseReading, words: string): string {
  const lines = [
    clip(plain(words), 100),
    `  ${expression ?? stated[state]}${expression === null ? '' : `   ${stated[state]}`}`,
    `  ${why}`,
  ];
  if (expression === null) return lines.join('\n');
  const permissions = permissionsOf(expression);
  lines.push('');
  for (const [label, name] of questions) lines.push(`  ${label.padEnd(20)} ${permissions[name] === 'no' ? 'NO' : permissions[name]}`);
  for (const [label, name] of asked)
    lines.push(`  ${label.padEnd(20)} ${{ yes: 'required', no: 'not required', unknown: 'unknown' }[permissions[name] ?? 'unknown']}`);
  if (permissions.fieldOfUse && permissions.fieldOfUse !== 'none') lines.push(`  ${'limits'.padEnd(20)} ${permissions.fieldOfUse}`);
  lines.push('', `  rests on   ${permissions.clause}`, `  checked    ${checkedWords[permissions.checked]}`);
  return lines.join('\n');
}
