import type { RoleData } from '../schema/role.ts';
import { rolePath } from './names.ts';
import type { Duty, Role } from './types.ts';

/** Each role that commitments concern, with them, duty by duty, in the order of the pledge. */
export function assignRoles(roles: RoleData[], duties: Duty[]): Role[] {
  return roles
    .map((role) => ({
      ...role,
      path: rolePath(role.id),
      duties: duties
        .map((duty) => ({
          duty,
          commitments: duty.restatement?.commitments.filter((c) => c.roles.includes(role.id)) ?? [],
        }))
        .filter(({ commitments }) => commitments.length > 0),
    }))
    .filter((role) => role.duties.length > 0);
}
