declare module 'spdx-expression-parse' {
  /** Parses an expression of SPDX licenses; throws where it is none. */
  export default function parse(expression: string): unknown;
}
