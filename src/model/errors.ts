/** The run cannot go on, and the person can do something about it: what happened, and what to do next. Ends the process with exit code 2. */
export class LicitError extends Error {
  readonly fix: string;

  constructor(what: string, fix: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'LicitError';
    this.fix = fix;
  }
}

/**
 * What the system refused, as an error that a person can do something about: a full disk, a file that cannot be read, a damaged ledger. Undefined
 * for what is a bug in licit.
 */
export function systemError(cause: unknown): LicitError | undefined {
  const { code = '', path, name } = (cause ?? {}) as { code?: unknown; path?: unknown; name?: unknown };
  if (typeof code !== 'string' || code === '') return undefined;
  const at = typeof path === 'string' ? ` ${JSON.stringify(path)}` : '';
  for (const [codes, what, fix] of refusals) if (codes.test(code)) return new LicitError(what(at), fix, { cause });
  return name === 'SqliteError' && /^SQLITE_(?:IOERR|PROTOCOL|NOMEM)/.test(code)
    ? new LicitError(`The ledger could not be read or written (${code})`, 'Check the disk it is on, and run again.', { cause })
    : undefined;
}

const refusals: readonly (readonly [RegExp, (at: string) => string, string])[] = [
  [
    /^(?:ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR_WRITE)$/,
    (at) => `No space left to write${at}`,
    'Free space for the output, the ledger and the temporary folder (TMPDIR), and run again.',
  ],
  [/^(?:EACCES|EPERM|EROFS)$/, (at) => `No permission to read or write${at || ' a file'}`, 'Check its owner and its permissions.'],
  [/^(?:EMFILE|ENFILE)$/, () => 'Too many files are open', 'Allow more (ulimit -n 4096), and run again.'],
  [
    /^(?:EIO|ENXIO|ENODEV|ETIMEDOUT|ESTALE)$/,
    (at) => `The device failed to read or write${at}`,
    'Check the disk or the network drive, and run again.',
  ],
  [
    /^(?:ENOENT|ENOTDIR|EISDIR|ELOOP|ENAMETOOLONG|EEXIST|ENOTEMPTY)$/,
    (at) => `Cannot open or make${at || ' a file'}`,
    'Check that its folder is there, and that no file or folder is in its place.',
  ],
  [
    /^SQLITE_(?:CORRUPT.*|NOTADB|FORMAT|SCHEMA|MISMATCH)$/,
    () => 'The ledger is damaged',
    'licit ledger verify says where. Restore it from a copy, or name another file with --ledger and scan again.',
  ],
  [/^SQLITE_(?:BUSY|LOCKED).*$/, () => 'The ledger is in use', 'Wait for the other program to end, and run again.'],
  [
    /^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH).*$/,
    () => 'The ledger cannot be opened or written',
    'Check the permissions of the file and of its folder: SQLite keeps its lock beside it.',
  ],
];
