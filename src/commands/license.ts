import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { asBuffer, lines } from '../bytes.js';
import { dutiesOf, type LicenseReading, permissionsOf, readLicense } from '../claims/license.js';
import { type LicenseInText, licenseTexts } from '../claims/license-text.js';
import type { Permissions } from '../model.js';
import { clip, plain } from '../show.js';
import { jsonLine } from './json-line.js';

export interface LicenseArguments {
  /** A license as stated; `-` or nothing reads JSON lines. */
  string?: string;
  /** JSON lines of `{id,text}`: the licenses in a text. */
  text?: boolean;
}

interface Streams {
  input: Readable;
  output: Writable;
}

/** `licit license`: one string for people, or JSON lines for programs. */
export function licenseCommand(options: LicenseArguments): Promise<number> {
  return runLicense({ ...options, input: process.stdin, output: process.stdout });
}

/** Prints what licit makes of one string, or answers each JSON line `{id,string}` (or `{id,text}`) with one, in order. */
export async function runLicense({ string, text, input, output }: Streams & LicenseArguments): Promise<number> {
  if (string === undefined || string === '-') return answerLines(input, output, text ? ofTexts : ofStrings);
  output.write(`${text ? shownTexts(string) : shown(readLicense(string), string)}\n`);
  return 0;
}

/** One kind of line: the member that holds the words, what else may stand there, and the rest of the answer after its id. */
interface Asked {
  member: 'string' | 'text';
  maxLine: number;
  tooLong: string;
  answer(words: string): string;
}

const ofStrings: Asked = {
  member: 'string',
  maxLine: 1 << 20,
  tooLong: 'The line is longer than a license statement.',
  answer: (words) => answerTo(readLicense(words)),
};

const ofTexts: Asked = {
  member: 'text',
  maxLine: 1 << 24,
  tooLong: 'The line is longer than a license text.',
  answer: (words) => `"licenses":${jsonLine(licenseTexts(words))}}`,
};

async function answerLines(input: Readable, output: Writable, asked: Asked): Promise<number> {
  for await (const batch of lines(input, { max: asked.maxLine })) {
    let answers = '';
    for (const { bytes, tooLong } of batch) {
      answers += `${tooLong === undefined ? answerLine(asBuffer(bytes).toString('utf8'), asked) : jsonLine({ id: null, problem: asked.tooLong })}\n`;
    }
    if (!output.write(answers)) await once(output, 'drain');
  }
  return 0;
}

function answerLine(line: string, { member, answer }: Asked): string {
  if (line.trim() === '') return jsonLine({ id: null, problem: `The line is empty; write one JSON object {"id", "${member}"} a line.` });
  const notJson = `The line is not a JSON object; write one object {"id", "${member}"} a line.`;
  let given: unknown;
  try {
    given = JSON.parse(line);
  } catch {
    return jsonLine({ id: null, problem: notJson });
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return jsonLine({ id: null, problem: notJson });
  const { id: called, [member]: words } = given as { id?: unknown; string?: unknown; text?: unknown };
  // Only what can name a line is given back.
  const id = typeof called === 'string' || typeof called === 'number' ? called : null;
  if (words !== null && typeof words !== 'string') return jsonLine({ id, problem: `The object has no "${member}" that is a string.` });
  return `{"id":${typeof id === 'number' ? id : jsonLine(id)},${answer(words ?? '')}`;
}

const recognizedBy: Record<LicenseInText['how'], string> = {
  text: 'its text',
  notice: 'a notice',
  name: 'its name',
  link: 'its address',
  tag: 'an SPDX tag',
};

function shownTexts(text: string): string {
  const found = licenseTexts(text);
  if (found.length === 0) return 'No license was recognized in this text.';
  return found.map(({ id, start, end, how }) => `${id.padEnd(28)} by ${recognizedBy[how]}, ${start}-${end}`).join('\n');
}

/** What an answer's line says of an expression, and of the reason: both come back many times, so they are made once. */
const meanings = new Map<string | null, string>();
const reasons = new Map<string, string>();
const maxKept = 5_000;

/** The rest of an answer's line. */
function answerTo({ state, expression, why }: LicenseReading): string {
  return `"state":"${state}",${kept(meanings, expression, meaningOf)},${kept(reasons, why, (words) => `"why":${jsonLine(words)}}`)}`;
}

function kept<K>(made: Map<K, string>, key: K, make: (key: K) => string): string {
  const before = made.get(key);
  if (before !== undefined) return before;
  if (made.size >= maxKept) made.clear();
  const text = make(key);
  made.set(key, text);
  return text;
}

function meaningOf(expression: string | null): string {
  if (expression === null) return '"expression":null,"permissions":null,"duties":[]';
  return `"expression":${jsonLine(expression)},"permissions":${jsonLine(permissionsOf(expression))},"duties":${jsonLine(dutiesOf(expression))}`;
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
  lines.push(
    `  ${'database right'.padEnd(20)} ${{ yes: 'licensed or waived', no: 'not licensed', unknown: 'not spoken of' }[permissions.databaseRight ?? 'unknown']}`,
  );
  if (permissions.appliesTo) lines.push(`  ${'speaks of'.padEnd(20)} ${permissions.appliesTo.join(', ')}`);
  if (permissions.fieldOfUse && permissions.fieldOfUse !== 'none') lines.push(`  ${'limits'.padEnd(20)} ${permissions.fieldOfUse}`);
  lines.push('', `  rests on   ${permissions.clause}`, `  checked    ${checkedWords[permissions.checked]}`);
  return lines.join('\n');
}
