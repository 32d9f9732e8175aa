import type { Json, Place } from '../../model/basics.js';
import type { Claim, Generated, SpdxExpression } from '../../model/claim.js';
import type { Roles } from '../../model/format.js';
import { claims } from '../field-claims.js';
import { type Fields, getter } from '../field-values.js';
import { lookedIn } from '../roles/roles.js';
import {
  bothGenerated,
  type GeneratedClaim,
  generatedLicense,
  generatedOf,
  generatedSource,
  generatorField,
  mayTellMaking,
} from './generated.js';

/**
 * Reads which model generated an item: from the field made for it, else from words in a license field, else from a source that is a model's name.
 * Made once for a manifest.
 */
export function generatedReader(
  path: string,
  roles: Roles,
): (fields: Fields, licensed: Claim<SpdxExpression>) => GeneratedClaim | undefined {
  const missing: GeneratedClaim = { state: 'missing', lookedIn: lookedIn('generator', roles) };
  const kinds = new Map(roles.generator.map((field) => [field, generatorField(field)]));
  const generator = claims<Generated>(
    path,
    roles.generator,
    missing.lookedIn,
    (value, at, looked) => generatedOf(value, at, kinds.get(at.field!)!, looked),
    bothGenerated,
  );
  const modelSources = claims<Generated>(path, roles.source, missing.lookedIn, sourceModel, bothGenerated);
  const names = roles.source.map(getter);
  const byLicense = new WeakMap<Claim<SpdxExpression>, GeneratedClaim>();
  return (fields, licensed) => {
    const own = generator(fields);
    if (own.state !== 'missing' || own.raw !== undefined) return own;
    const said = licensed.state === 'unclear' || licensed.state === 'missing' ? licensed.raw : undefined;
    if (said !== undefined && mayTellMaking(said)) {
      let read = byLicense.get(licensed);
      if (!read) byLicense.set(licensed, (read = generatedLicense(said, licensed.state === 'unclear' ? licensed.at : { path }) ?? missing));
      if (read !== missing) return read;
    }
    for (let i = 0; i < names.length; i++) {
      const words = names[i]!(fields);
      if (typeof words === 'string' && words.length <= 80 && mayNameModel.test(words)) {
        const read = modelSources(fields);
        return read.state === 'missing' ? undefined : read;
      }
    }
    return undefined;
  };
}

/** The beginnings of the names of models: what else is in a field for a source is not looked at further. */
const mayNameModel =
  /gpt|claude|gemini|llama|qwen|deepseek|mi[sx]tral|palm-?2|bison|diffusion|midjourney|dall|flux|glm|yi-|davinci|vicuna|wizardlm|falcon-|bloomz|ernie|phi-|command-r|hunyuan|doubao|kimi|moonshot|abab|minimax|internlm|baichuan|grok-|nova-|titan|nemotron|gemma|starcoder|dolly|jamba|jurassic|sdxl|imagen|tulu|olmo|文心|通义|豆包|混元|星火|百川|智谱|月之暗面/i;

function sourceModel(value: Json, at: Place, looked: readonly string[]): GeneratedClaim {
  const read = typeof value === 'string' ? generatedSource(value, at) : undefined;
  return read ?? { state: 'missing', lookedIn: looked };
}
