import type { Place } from '../support/site-error.ts';
import type { Sorted } from './source-groups.ts';

/** A name of the content that becomes part of an address, and where it is written, for those who tell of it. */
export interface Name {
  id: string;
  place?: Place | undefined;
}

/** One that is a file: `entryId` is its path in its folder, without extension. */
interface FileName extends Name {
  entryId: string;
}

export interface DutyName extends FileName {
  section?: string | undefined;
  /** Its place in its section. */
  at: number;
  restated: boolean;
  commitments: readonly (Name & { roles: readonly unknown[] })[];
}

/** All names of the content in reading order. Content that is at fault in its texts has them too, so that checks and site know the same pages. */
export interface Names {
  sections: readonly Name[];
  duties: readonly DutyName[];
  /** `questions`: how many are answered; `prose`: whether a file tells of the role; `business`: whether it stands for businesses. */
  roles: readonly (Name & { questions: number; prose: boolean; business: boolean })[];
  /** What each law names: duties by the address of their pages, and roles. */
  laws: readonly { duties: readonly unknown[]; roles: readonly unknown[] }[];
  background: readonly FileName[];
  terms: readonly (Name & { group?: unknown })[];
  termGroups: readonly Name[];
  sources: readonly Sorted[];
  /** Files of `content/pages`. */
  pages: readonly string[];
  /** Whether there are short texts to hand on. */
  handout: boolean;
  /** Whether there is an imported original, and whether lines of its file were left out. */
  original: boolean;
  dropped: boolean;
  /** How many signatories the site lists itself. */
  signatories: number;
}

/** The folder of the duties' pages in a pledge without sections. */
export const DUTIES = 'duties';

export const sectionPath = (id: string): string => `/${id}.html`;
/** A duty as content names it: by the address of its page without slash and ending. */
export const dutyAddress = (section: string | undefined, name: string): string =>
  `${section ?? DUTIES}/${name}`;
export const dutyPath = (section: string | undefined, name: string): string =>
  `/${dutyAddress(section, name)}.html`;
export const rolePath = (id: string): string => `/roles/${id}.html`;
/** An answer to a question of a role, as a text that cites. @param place of the question, from 0 */
export const answerText = (role: string, place: number): string => `roles/${role}#question-${place + 1}`;
export const termPath = (id: string): string => `/terms/${id}.html`;

/** Whether a commitment asks something of a role. */
export const isAsked = ({ duties }: Pick<Names, 'duties'>, role: string): boolean =>
  duties.some(({ commitments }) => commitments.some(({ roles }) => roles.includes(role)));

/** Whether a commitment asks something of businesses. */
export const asksBusinesses = (names: Pick<Names, 'duties' | 'roles'>): boolean =>
  names.roles.some(({ id, business }) => business && isAsked(names, id));

/** Whether a law names a role, or a duty by its address. */
export const isBound = ({ laws }: Pick<Names, 'laws'>, by: 'duties' | 'roles', id: string): boolean =>
  laws.some((law) => law[by].includes(id));

/** The names of what readers meet: a section without duties is not shown, nor a role that nothing concerns, nor a group without terms. */
export const shownNames = (names: Names): Names => ({
  ...names,
  sections: names.sections.filter(({ id }) => names.duties.some(({ section }) => section === id)),
  roles: names.roles.filter(({ id }) => isAsked(names, id) || isBound(names, 'roles', id)),
  termGroups: names.termGroups.filter(({ id }) => names.terms.some(({ group }) => group === id)),
});
