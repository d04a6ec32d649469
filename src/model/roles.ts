import { questionAnchor } from '../support/names.ts';
import { rolePath } from './names.ts';
import type { Commitment, Duty, Entries, Law, Role } from './types.ts';

/** Each role that commitments or laws concern, with them, duty by duty, in the order of the pledge. */
export function assignRoles(
  { roles, roleProse }: Pick<Entries, 'roles' | 'roleProse'>,
  duties: Duty[],
  lawsOf: (role: string) => Law[] = () => [],
): Role[] {
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
      laws: lawsOf(role.id),
      proseTitle: roleProse.find(({ id }) => id === role.id)?.data.title,
    }))
    .filter((role) => role.duties.length > 0 || role.laws.length > 0);
}

/** The roles some commitments concern, each with the numbers of those that do. */
export function concerned(commitments: Commitment[], roles: Role[]): { role: Role; numbers: number[] }[] {
  return roles
    .map((role) => ({
      role,
      numbers: commitments.flatMap((commitment, i) => (commitment.roles.includes(role.id) ? [i + 1] : [])),
    }))
    .filter(({ numbers }) => numbers.length > 0);
}

/** How many items of the pledge concern a role. */
export const itemsOf = ({ duties }: Pick<Role, 'duties'>): number =>
  duties.reduce((sum, { commitments }) => sum + commitments.length, 0);

/** The section of the pledge that asks most of a role; the first of several; none where no section asks it of anything. */
export function partOf({ duties }: Pick<Role, 'duties'>): number | undefined {
  const asked = new Map<number | undefined, number>();
  for (const { duty, commitments } of duties)
    asked.set(duty.part, (asked.get(duty.part) ?? 0) + commitments.length);
  return [...asked].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Questions offered at most to who has not asked yet. */
const LIKELY = 8;

/** What many ask, with where it is answered: the first question of every role, then the second of every role; an even number, for two columns. */
export function likelyQuestions(
  roles: readonly Pick<Role, 'path' | 'questions'>[],
): { question: string; href: string }[] {
  const asked = roles
    .flatMap(({ path, questions }) =>
      questions.map(({ question }, turn) => ({ question, turn, href: `${path}#${questionAnchor(turn)}` })),
    )
    .sort((a, b) => a.turn - b.turn)
    .slice(0, LIKELY)
    .map(({ question, href }) => ({ question, href }));
  return asked.length > 1 ? asked.slice(0, asked.length - (asked.length % 2)) : asked;
}
