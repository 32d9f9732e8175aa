import { dutiesOf, type LicenseReading, permissionsOf, readLicense } from '../../license/statements/read-license.js';
import { licenseTexts } from '../../license/texts/license-text.js';
import { keep } from '../../text/append.js';
import { whyOf } from '../../text/reasons/reason.js';
import { jsonLine } from '../inspect/json-line.js';

/** What the lines of an input carry beside an id. */
export type Member = 'string' | 'text';

/** One kind of line: the member that holds the words, what else may be there, and the rest of the answer after its id. */
interface Asked {
  member: Member;
  /** In bytes. */
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

const kinds: Record<Member, Asked> = { string: ofStrings, text: ofTexts };

/** Longest line that is read, in bytes. */
export function maxLineOf(member: Member): number {
  return kinds[member].maxLine;
}

/** One line of JSON for each given line, in order; null stands for a line that was too long to be read. */
export function answersTo(lines: readonly (string | null)[], member: Member): string {
  const asked = kinds[member];
  let answers = '';
  for (const line of lines) answers += `${line === null ? jsonLine({ id: null, problem: asked.tooLong }) : answerLine(line, asked)}\n`;
  return answers;
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

/** What an answer's line says of an expression, and of the reason: both come back many times, so they are made once. */
const meanings = new Map<string | null, string>();
const reasons = new Map<string, string>();
const maxKept = 5_000;

/** The rest of an answer's line. */
function answerTo({ state, expression, why }: LicenseReading): string {
  return `"state":"${state}",${kept(meanings, expression, meaningOf)},${kept(reasons, why, (words) => jsonLine(whyOf(words, 'en')).slice(1))}`;
}

function kept<K>(made: Map<K, string>, key: K, make: (key: K) => string): string {
  const before = made.get(key);
  if (before !== undefined) return before;
  return keep(made, key, make(key), maxKept);
}

function meaningOf(expression: string | null): string {
  if (expression === null) return '"expression":null,"permissions":null,"duties":[]';
  return `"expression":${jsonLine(expression)},"permissions":${jsonLine(permissionsOf(expression))},"duties":${jsonLine(dutiesOf(expression))}`;
}
