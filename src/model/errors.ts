interface Said {
  what: string;
  fix: string;
  given: Readonly<Record<string, unknown>>;
}

/** The run cannot go on, and the person can do something about it: what happened, and what to do next. Ends the process with exit code 2. */
export class LicitError extends Error {
  readonly fix: string;
  /** The ids of both with their arguments, by which they are said in other languages. */
  readonly said: Said | undefined;

  constructor(what: string, fix: string, { said, ...options }: ErrorOptions & { said?: Said } = {}) {
    super(what, options);
    this.name = 'LicitError';
    this.fix = fix;
    this.said = said;
  }
}
