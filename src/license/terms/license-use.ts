import type { MixReason, Permissions } from '../../model/license-terms.js';
import type { Config } from '../../model/settings.js';
import { limitsOf } from './permissions.js';

/** Whether a use is allowed; undefined `allowed`: not known, and `why` and `open` say what is lacking. */
export interface DeclaredUse {
  allowed?: boolean;
  /** The permission that is missing. */
  limit?: 'train' | 'commercial';
  why?: string;
  open?: MixReason;
}

/** Whether the declared use is allowed. Without one: false when training is not allowed at all, true when every use is. */
export function declaredUse(
  permissions: Pick<Permissions, 'train' | 'commercial' | 'noCompetingModel' | 'fieldOfUse'> | undefined,
  purpose: NonNullable<Config['use']>['purpose'],
): DeclaredUse {
  if (!permissions) return {};
  const { train, commercial } = permissions;
  if (train === 'no') return { allowed: false, limit: 'train' };
  if (purpose === 'commercial' && commercial === 'no') return { allowed: false, limit: 'commercial' };
  if (train === 'unknown') return { open: 'train', why: 'the license does not say whether it allows training' };
  if (purpose === 'commercial' && permissions.noCompetingModel === 'yes')
    return {
      open: 'no-competing-model',
      why: 'the license forbids models that compete with its owner; whether yours does is for a person to say',
    };
  const limits = limitsOf(permissions).filter((limit) => !leavesTraining(limit, purpose));
  if (limits.length > 0)
    return {
      open: 'field-of-use',
      why: `the license limits what it may be used for (${limits.join('; ')}); whether the declared use is within that is for a person to say`,
    };
  if (commercial === 'yes' || purpose === 'research') return { allowed: true };
  if (purpose === 'internal')
    return {
      open: 'commercial',
      why: 'the license does not allow commercial use; whether internal use is commercial depends on the case',
    };
  if (purpose === undefined)
    return { open: 'purpose', why: 'licit.yaml declares no use (use.purpose), and the license does not allow every use' };
  return { open: 'commercial', why: 'the license does not say whether it allows commercial use' };
}

/** Whether a limit on the field of use leaves the declared use alone: it is about passing copies on, or about a use that was not declared. */
function leavesTraining(limit: string, purpose: NonNullable<Config['use']>['purpose']): boolean {
  if (
    /^(?:computational use only|only together with|may not be sold by itself|no technical obstruction|no patents|linguistic education, research)/.test(
      limit,
    )
  )
    return true;
  if (/^(?:status known for the United States|no copyright in the United States|a modified work must stay)/.test(limit)) return true;
  return purpose === 'research' && /^(?:non-commercial|research|academic|educational)/.test(limit);
}
