/** The run cannot go on, and the person can do something about it: what happened, and what to do next. Ends the process with exit code 2. */
export class LicitError extends Error {
  readonly fix: string;

  constructor(what: string, fix: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'LicitError';
    this.fix = fix;
  }
}
