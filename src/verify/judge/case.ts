import type { Answer, Expected, Observation } from '../types.ts';

/** What is judged: what was seen, held against what was built. */
export interface Case {
  expected: Expected;
  observation: Observation;
}

/** Files that came as such, in the order of the build's list: not redirected away, not missing. */
export const served = ({ observation }: Case): [path: string, answer: Answer][] =>
  [...observation.answers].filter(([, { status, failure, away }]) => status === 200 && !failure && !away);

/** Whether a path is a page. */
export const isPage = (path: string): boolean => path.endsWith('.html');
