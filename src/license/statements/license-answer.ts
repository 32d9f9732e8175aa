import type { Lang } from '../../model/basics.js';
import type { LicenseAnswer } from '../../model/results/answer.js';
import { whyOf } from '../../text/reasons/reason.js';
import { dutiesOf, permissionsOf, readLicense } from './read-license.js';

/** What a statement on a license amounts to, for programs. */
export function licenseAnswer(words: string, lang: Lang): LicenseAnswer {
  const { state, expression, why } = readLicense(words);
  return {
    state,
    expression,
    permissions: expression === null ? null : permissionsOf(expression),
    duties: expression === null ? [] : dutiesOf(expression),
    why,
    ...whyOf(why, lang),
  };
}
