import type { Readable, Writable } from 'node:stream';
import { type LicenseReading, permissionsOf, readLicense } from '../../license/statements/read-license.js';
import type { LicenseInText } from '../../license/texts/license-text.js';
import type { Permissions } from '../../model/license-terms.js';
import { clip, plain } from '../../text/show.js';

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
  // Loaded only when asked for: one string is answered at once.
  if (string === undefined || string === '-')
    return (await import('./license-lines.js')).answerLines(input, output, text ? 'text' : 'string');
  output.write(`${text ? await shownTexts(string) : shown(readLicense(string), string)}\n`);
  return 0;
}

const recognizedBy: Record<LicenseInText['how'], string> = {
  text: 'its text',
  notice: 'a notice',
  name: 'its name',
  link: 'its address',
  tag: 'an SPDX tag',
  words: 'words of its own',
};

async function shownTexts(text: string): Promise<string> {
  const { licenseTexts } = await import('../../license/texts/license-text.js');
  const found = licenseTexts(text);
  if (found.length === 0) return 'No license was recognized in this text.';
  return found.map(({ id, start, end, how }) => `${id.padEnd(28)} by ${recognizedBy[how]}, ${start}-${end}`).join('\n');
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
