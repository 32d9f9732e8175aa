import type { LicitError } from '../../model/errors.js';
import { type FailureId, failure } from './failure.js';
import type { fixesEn } from './fixes-en.js';

const REFUSALS: readonly (readonly [RegExp, FailureId & `system/${string}`, keyof typeof fixesEn])[] = [
  [/^(?:ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR_WRITE)$/, 'system/no-space', 'fix/free-space'],
  [/^(?:EACCES|EPERM|EROFS)$/, 'system/no-permission', 'fix/check-owner'],
  [/^(?:EMFILE|ENFILE)$/, 'system/too-many-files', 'fix/allow-more-files'],
  [/^(?:EIO|ENXIO|ENODEV|ETIMEDOUT|ESTALE)$/, 'system/device-failed', 'fix/check-drive'],
  [/^(?:ENOENT|ENOTDIR|EISDIR|ELOOP|ENAMETOOLONG|EEXIST|ENOTEMPTY)$/, 'system/not-opened', 'fix/check-folder-there'],
  [/^SQLITE_(?:CORRUPT.*|NOTADB|FORMAT|SCHEMA|MISMATCH)$/, 'system/ledger-damaged', 'fix/restore-ledger'],
  [/^SQLITE_(?:BUSY|LOCKED).*$/, 'system/ledger-in-use', 'fix/wait-for-program'],
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH).*$/, 'system/ledger-not-opened', 'fix/check-ledger-permissions'],
];
const NAMELESS = { 'system/no-permission': 'system/no-permission-file', 'system/not-opened': 'system/not-opened-file' } as const;

/**
 * What the system refused, as an error that a person can do something about: a full disk, a file that cannot be read, a damaged ledger. Undefined
 * for what is a bug in licit.
 */
export function systemError(cause: unknown): LicitError | undefined {
  const { code = '', path, name } = (cause ?? {}) as { code?: unknown; path?: unknown; name?: unknown };
  if (typeof code !== 'string' || code === '') return undefined;
  const at = typeof path === 'string' ? ` ${JSON.stringify(path)}` : '';
  for (const [codes, what, fix] of REFUSALS) {
    const nameless = at === '' ? NAMELESS[what as keyof typeof NAMELESS] : undefined;
    if (codes.test(code)) return failure(nameless ?? what, fix, { at } as never, cause);
  }
  return name === 'SqliteError' && /^SQLITE_(?:IOERR|PROTOCOL|NOMEM)/.test(code)
    ? failure('system/ledger-failed', 'fix/check-disk', { code }, cause)
    : undefined;
}
