import type { MixReason, Permissions } from '../../model/license-terms.js';
import type { Config } from '../../model/settings.js';
import { reason } from '../../text/reasons/reason.js';
import { limitsOf } from './permissions.js';

/** Whether a use is allowed; undefined `allowed`: not known, and `why` and `open` say what is lacking. */
export interface DeclaredUse {
  allowed?: boolean;
  /** The permission that is missing. */
  limit?: 'train' | 'commercial';
  why?: string;
  open?: MixReason;
}

/** Whether the declared use is allowed; `offered`: where the service is. Without a use: false when training is not allowed at all, true when every use is. */
export function declaredUse(
  permissions: Pick<Permissions, 'train' | 'commercial' | 'noCompetingModel' | 'fieldOfUse'> | undefined,
  purpose: NonNullable<Config['use']>['purpose'],
  offered?: readonly string[],
): DeclaredUse {
  if (!permissions) return {};
  const { train, commercial } = permissions;
  if (train === 'no') return { allowed: false, limit: 'train' };
  if (purpose === 'commercial' && commercial === 'no') return { allowed: false, limit: 'commercial' };
  if (train === 'unknown') return { open: 'train', why: reason('license-use/train') };
  if (purpose === 'commercial' && permissions.noCompetingModel === 'yes')
    return {
      open: 'no-competing-model',
      why: reason('license-use/competes'),
    };
  const limits = limitsOf(permissions).filter((limit) => !leavesTraining(limit, purpose, offered));
  if (limits.length > 0)
    return {
      open: 'field-of-use',
      why: reason('license-use/limits', { limits }),
    };
  if (commercial === 'yes' || purpose === 'research') return { allowed: true };
  if (purpose === 'internal')
    return {
      open: 'commercial',
      why: reason('license-use/internal'),
    };
  if (purpose === undefined) return { open: 'purpose', why: reason('license-use/purpose') };
  return { open: 'commercial', why: reason('license-use/commercial') };
}

/** Whether a limit on the field of use leaves the declared use alone: it is about passing copies on, or about a use that was not declared. */
function leavesTraining(limit: string, purpose: NonNullable<Config['use']>['purpose'], offered: readonly string[] = []): boolean {
  if (
    /^(?:computational use only|only together with|may not be sold by itself|no technical obstruction|no patents|linguistic education, research)/.test(
      limit,
    )
  )
    return true;
  if (/^(?:status known for the United States|no copyright in the United States|a modified work must stay)/.test(limit)) return true;
  // 17 U.S.C. 105 is about copyright in the United States: what holds where a service is offered besides is not known.
  if (limit.startsWith('elsewhere rights may be claimed')) return offered.length > 0 && offered.every((place) => /^US(?:-|$)/.test(place));
  return purpose === 'research' && /^(?:non-commercial|research|academic|educational)/.test(limit);
}
