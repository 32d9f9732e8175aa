import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type * as Zod from 'zod';
import { makeGrantsSchema } from './grants-schema.js';
import { makeLockSchema } from './lock/lock-schema.js';
import { makeSampleDecisionSchema, makeSamplePlanSchema } from './samples-schema.js';
import { makeSchema } from './schema/config-schema.js';
import { makeBaselineSchema, makeWaiverSchema } from './waivers-schema.js';

// Loaded when a configuration is read, not before: together they take 100 ms, and most runs of most commands have none to read.
const require = createRequire(import.meta.url);
let kept:
  | {
      yaml: typeof Yaml;
      z: typeof Zod;
      schema: ReturnType<typeof makeSchema>;
      grants: ReturnType<typeof makeGrantsSchema>;
      waiver: ReturnType<typeof makeWaiverSchema>;
      baseline: ReturnType<typeof makeBaselineSchema>;
      samplePlan: ReturnType<typeof makeSamplePlanSchema>;
      sampleDecision: ReturnType<typeof makeSampleDecisionSchema>;
      lock: ReturnType<typeof makeLockSchema>;
    }
  | undefined;

/** The YAML reader, the schema library and the schemas of the files that people write. */
export function libraries(): NonNullable<typeof kept> {
  if (kept === undefined) {
    const z: typeof Zod = require('zod');
    kept = {
      yaml: require('yaml'),
      z,
      schema: makeSchema(z),
      grants: makeGrantsSchema(z),
      waiver: makeWaiverSchema(z),
      baseline: makeBaselineSchema(z),
      samplePlan: makeSamplePlanSchema(z),
      sampleDecision: makeSampleDecisionSchema(z),
      lock: makeLockSchema(z),
    };
  }
  return kept;
}

/** The JSON Schema of `licit.yaml`, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return jsonSchema(libraries().schema, 'licit.yaml');
}

/** The JSON Schema of `.licit/grants.yaml`, for editors. */
export function grantsJsonSchema(): Record<string, unknown> {
  return jsonSchema(libraries().grants, '.licit/grants.yaml');
}

/** The JSON Schema of a file in `.licit/waivers`, for editors. */
export function waiverJsonSchema(): Record<string, unknown> {
  return jsonSchema(libraries().waiver, '.licit/waivers/*.yaml');
}

/** The JSON Schema of a file in `.licit/baseline`, for editors. */
export function baselineJsonSchema(): Record<string, unknown> {
  return jsonSchema(libraries().baseline, '.licit/baseline/*.yaml');
}

/** The JSON Schema of `.licit/samples/NAME/plan.yaml`, for editors. */
export function samplePlanJsonSchema(): Record<string, unknown> {
  return jsonSchema(libraries().samplePlan, '.licit/samples/NAME/plan.yaml');
}

/** The JSON Schema of `.licit/samples/PLAN-DRAW.yaml`, for editors. */
export function sampleDecisionJsonSchema(): Record<string, unknown> {
  return jsonSchema(libraries().sampleDecision, '.licit/samples/PLAN-DRAW.yaml');
}

/** The JSON Schema of `rules.lock`, for editors. */
export function lockJsonSchema(): Record<string, unknown> {
  return jsonSchema(libraries().lock, 'rules.lock');
}

function jsonSchema(form: Zod.ZodType, title: string): Record<string, unknown> {
  const { $schema, ...rest } = libraries().z.toJSONSchema(form, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title, ...rest };
}
