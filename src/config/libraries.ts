import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type * as Zod from 'zod';
import { makeAnswerSchema } from './answers/answers-schema.js';
import { makeQuestionsSchema } from './answers/questions-schema.js';
import { makeBaselineSchema, makeWaiverSchema } from './answers/waivers-schema.js';
import { makeGrantsSchema } from './grants-schema.js';
import { makeLockSchema } from './lock/lock-schema.js';
import { makeSampleDecisionSchema, makeSamplePlanSchema } from './samples-schema.js';
import { makeSchema } from './schema/config-schema.js';

// Loaded when a configuration is read, not before, and each schema made when its file is: most runs of most commands have none to read.
const require = createRequire(import.meta.url);
const loaded = {
  get yaml(): typeof Yaml {
    return require('yaml');
  },
  get z(): typeof Zod {
    return require('zod');
  },
};

/** The YAML reader and the schema library. */
export function libraries(): typeof loaded {
  return loaded;
}

/** A schema is made when it is asked for, once. */
function made<T>(make: (z: typeof Zod) => T): () => T {
  let known: T | undefined;
  return () => (known ??= make(loaded.z));
}

/** The schemas of the files that people write. */
export const schemas = {
  config: made(makeSchema),
  grants: made(makeGrantsSchema),
  waiver: made(makeWaiverSchema),
  baseline: made(makeBaselineSchema),
  answer: made(makeAnswerSchema),
  questions: made(makeQuestionsSchema),
  samplePlan: made(makeSamplePlanSchema),
  sampleDecision: made(makeSampleDecisionSchema),
  lock: made(makeLockSchema),
};

/** The JSON Schema of `licit.yaml`, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.config(), 'licit.yaml');
}

/** The JSON Schema of `.licit/grants.yaml`, for editors. */
export function grantsJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.grants(), '.licit/grants.yaml');
}

/** The JSON Schema of a file in `.licit/waivers`, for editors. */
export function waiverJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.waiver(), '.licit/waivers/*.yaml');
}

/** The JSON Schema of a file in `.licit/baseline`, for editors. */
export function baselineJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.baseline(), '.licit/baseline/*.yaml');
}

/** The JSON Schema of a file in `.licit/answers`, for editors. */
export function answerJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.answer(), '.licit/answers/*.yaml');
}

/** The JSON Schema of the file that `licit answer -o` writes, for editors. */
export function questionsJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.questions(), 'licit answer -o FILE');
}

/** The JSON Schema of `.licit/samples/NAME/plan.yaml`, for editors. */
export function samplePlanJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.samplePlan(), '.licit/samples/NAME/plan.yaml');
}

/** The JSON Schema of `.licit/samples/PLAN-DRAW.yaml`, for editors. */
export function sampleDecisionJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.sampleDecision(), '.licit/samples/PLAN-DRAW.yaml');
}

/** The JSON Schema of `rules.lock`, for editors. */
export function lockJsonSchema(): Record<string, unknown> {
  return jsonSchema(schemas.lock(), 'rules.lock');
}

function jsonSchema(form: Zod.ZodType, title: string): Record<string, unknown> {
  const { $schema, ...rest } = libraries().z.toJSONSchema(form, { io: 'input', target: 'draft-2020-12' });
  return { $schema, title, ...rest };
}
