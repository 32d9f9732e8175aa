import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

let kept: typeof Yaml | undefined;

/** The YAML reader, loaded when a descriptor is first read: every scan loads the formats, and most read none. */
export function yaml(): typeof Yaml {
  kept ??= createRequire(import.meta.url)('yaml') as typeof Yaml;
  return kept;
}
