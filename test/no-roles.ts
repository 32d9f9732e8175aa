import { allRoles } from '../src/claims/roles/roles.js';
import type { Roles } from '../src/model/format.js';

/** Roles of a manifest of which no field is known to be for anything. */
export function noRoles(): Roles {
  return Object.fromEntries(allRoles.map((role) => [role, []])) as unknown as Roles;
}
