/** What is used of n3, which brings no types. */
declare module 'n3' {
  import type { EventEmitter } from 'node:events';

  export interface Token {
    type: string;
    line: number;
  }

  export interface Term {
    termType: string;
    value: string;
  }

  export interface Quad {
    subject: Term;
    predicate: Term;
    object: Term;
  }

  export interface Listener {
    /** An error ends the reading; no statement and no error is the end of the document. */
    onQuad(error: (Error & { context?: { line?: number } }) | null, quad: Quad | null): void;
    onToken(token: Token): void;
    onTokenEnd(token: Token): void;
  }

  export class Parser {
    constructor(options: { format: 'Turtle'; blankNodePrefix: string });
    parse(input: EventEmitter, listener: Listener): void;
  }
}
