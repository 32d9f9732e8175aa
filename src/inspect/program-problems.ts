import type { Json } from '../model/basics.js';
import type { Detection } from '../model/detection.js';

/** Fields of a problem that is set for a program: what is asked, how it is solved, and what solutions are tried with. */
const TESTS = /(?:^|[_ ])(?:tests?|test_?(?:cases?|list|code|inputs?|setup)|unit_?tests?|asserts?|input_output|check(?:er)?)$/i;
const SOLUTION = /(?:^|[_ ])(?:solutions?|code|program|answer_code|response|completion)$/i;
const OWN =
  /(?:^|[_ ])(?:tests?|test_?(?:cases?|list|code|inputs?|setup)|unit_?tests?|asserts?|input_output|check(?:er)?|inputs?|outputs?|expected(?:_output)?|solutions?|code|program|answer_code|response|completion|prompt|problem|task|question|instruction|description|declaration|docstring|signature|examples?|starter_code|contract)$/i;
/** What a test says of a solution: that something holds, or that two values are equal. */
const ASSERTS = /\bassert\w*\b|\bexpect\w*\(|\bcheck\(|\bEXPECT_|@Test\b/;
const PROGRAM = /\b(?:def|func|fn|function|class|struct|interface|return|public|private|void|import)\s+[\w({*["'`-]|#include\b/;
/** As much of the beginning and of the end of a value as is looked at. */
const MAX_LOOKED_AT = 4_000;

/** Whether a record is a problem for a program with a solution and tests: names and numbers in these are made up to try the program with. */
export function isProgramProblem(fields: Readonly<Record<string, Json>>): boolean {
  const names = Object.keys(fields);
  const holds = (name: RegExp, words: RegExp): boolean => names.some((one) => name.test(one) && words.test(wordsOf(fields[one]!)));
  return holds(TESTS, ASSERTS) && holds(SOLUTION, PROGRAM);
}

/** Whether a field belongs to such a problem; who wrote it does not. */
export function isOfProblem(field: string): boolean {
  return OWN.test(/^[^.[]*/.exec(field)![0]);
}

/** What was found in a field of such a problem: possible, whatever it looks like. */
export function ofProblem(found: Detection): Detection {
  if (found.confidence === 'possible') return found;
  return { ...found, confidence: 'possible', why: `${found.why}; the record is a problem for programs, with tests` };
}

function wordsOf(value: Json): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  return words.length <= MAX_LOOKED_AT * 2 ? words : `${words.slice(0, MAX_LOOKED_AT)}\n${words.slice(-MAX_LOOKED_AT)}`;
}
