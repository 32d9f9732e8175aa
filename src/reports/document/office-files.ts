/** Files that packages make which may not be installed: the others are written all the same. */
import type { OfficeFiles } from '../../model/snapshot.js';

/** A file and the package that makes it. */
export interface OfficeFile {
  name: string;
  package: string;
  make: () => Promise<Uint8Array>;
}

/** What could be made, and what could not for want of a package. */
export async function officeFiles(wanted: readonly OfficeFile[]): Promise<OfficeFiles> {
  const made: OfficeFiles = { files: [], missing: [] };
  for (const { name, package: from, make } of wanted) {
    try {
      made.files.push({ name, content: await make() });
    } catch (cause) {
      if (!isMissing(cause, from)) throw cause;
      made.missing.push({ name, package: from });
    }
  }
  return made;
}

/** Whether an import failed because this very package is not there. */
function isMissing(cause: unknown, name: string): boolean {
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && String(message).includes(name);
}
