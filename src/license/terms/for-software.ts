import type { SpdxExpression } from '../../model/claim.js';
import { partsOf } from '../statements/read-license.js';
import { spdxList } from '../tables/license-tables.js';

/** Whether all that an expression names are licenses for software: the Open Source Initiative approved them. Licenses for content are not among those. */
export function isForSoftware(expression: SpdxExpression): boolean {
  const list = spdxList();
  return partsOf(expression).every((part) => Object.hasOwn(list, part) && list[part]!.osiApproved);
}
