import type { Commitment, Duty, Law, Role } from './types.ts';

/** What one duty, and the law in what it is about, ask of businesses. */
interface BusinessDuty {
  duty: Duty;
  commitments: Commitment[];
  laws: Law[];
}

/**
 * The duties that ask something of businesses, each with what it asks of them, and with what the law requires of them: a
 * law that names a business's role, or none. One that stands in several duties is of the first.
 */
export function businessDuties({
  duties,
  roles,
}: {
  duties: Duty[];
  roles: Pick<Role, 'id' | 'business'>[];
}): BusinessDuty[] {
  const own = new Set(roles.flatMap(({ id, business }) => (business ? [id] : [])));
  const named = ({ roles: names }: { roles: string[] }) => names.some((id) => own.has(id));
  const told = new Set<string>();
  const isNew = ({ id }: Law) => !told.has(id) && told.add(id);
  return duties
    .map((duty) => ({ duty, commitments: duty.restatement?.commitments.filter(named) ?? [] }))
    .filter(({ commitments }) => commitments.length > 0)
    .map(({ duty, commitments }) => ({
      ...{ duty, commitments },
      laws: duty.laws.filter((law) => (law.roles.length === 0 || named(law)) && isNew(law)),
    }));
}
