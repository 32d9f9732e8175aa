// What takes the build seconds and seldom changes, kept beside the packages by the digest of what it is made from.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/.cache/licit/', import.meta.url));

/** The bytes that `make` gives, made once for the same `parts` (all that they follow from: files' bytes, options, versions). */
export async function kept(name, parts, make) {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${Buffer.byteLength(part)}:`).update(part);
  const file = join(folder, `${name}-${digest.digest('hex').slice(0, 32)}`);
  if (existsSync(file)) return readFileSync(file);
  const bytes = await make();
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${file}.${process.pid}`, bytes);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // A folder that cannot be written costs the time again, and nothing else.
  }
  return bytes;
}
