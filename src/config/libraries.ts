import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type * as Zod from 'zod';
import { makeSchema } from './schema.js';

// Loaded when a configuration is read, not before: together they take 100 ms, and most runs of most commands have none to read.
const require = createRequire(import.meta.url);
let kept: { yaml: typeof Yaml; z: typeof Zod; schema: ReturnType<typeof makeSchema> } | undefined;

/** The YAML reader, the schema library and the schema of `licit.yaml`. */
export function libraries(): NonNullable<typeof kept> {
  if (kept === undefined) {
    const z: typeof Zod = require('zod');
    kept = { yaml: require('yaml'), z, schema: makeSchema(z) };
  }
  return kept;
}

/** The JSON Schema of `licit.yaml`, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  const { z, schema } = libraries();
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title: 'licit.yaml', ...rest };
}
