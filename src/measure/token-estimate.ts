import { COEFFICIENTS } from './token-coefficients.js';

/** The tokenizers whose tokens are estimated. */
export const TOKENIZERS = ['o200k_base', 'Llama 3'] as const;

const COUNT = COEFFICIENTS.length;
const PROSE = [column(0), column(1)] as const;
const CODE = [column(2), column(3)] as const;

function column(at: number): Float64Array {
  return Float64Array.from(COEFFICIENTS, (row) => row[at]!);
}

/** Tokens that a text with these features has by the tokenizer of this number, as a whole number: sums of them do not depend on their order. */
export function estimateTokens(features: Float64Array, code: boolean, tokenizer: 0 | 1): number {
  const weights = (code ? CODE : PROSE)[tokenizer];
  let sum = 0;
  for (let i = 0; i < COUNT; i += 1) sum += features[i]! * weights[i]!;
  return Math.round(sum);
}
