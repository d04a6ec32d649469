import type { LawData } from '../schema/law.ts';
import type { SourceData } from '../schema/source.ts';
import type { Law } from './types.ts';

/**
 * What the law requires, for each page that prints it, in the order of the list.
 * @throws Error for a law whose source is not listed
 */
export function linkLaws(laws: LawData[], sources: SourceData[]) {
  const linked = laws.map(({ duties, roles, source: id, ...law }) => {
    const source = sources.find((one) => one.id === id);
    if (!source) throw new Error(`no such source: ${id}`);
    return { duties, roles, law: { ...law, roles, source } };
  });
  return {
    /** @param path of the duty's page */
    ofDuty: (path: string): Law[] =>
      linked.filter(({ duties }) => duties.some((duty) => path === `/${duty}.html`)).map(({ law }) => law),
    ofRole: (id: string): Law[] => linked.filter(({ roles }) => roles.includes(id)).map(({ law }) => law),
  };
}

/** The day some laws were all looked up by: the earliest. */
export const lookedUp = (laws: Law[]): string => laws.map(({ asOf }) => asOf).sort()[0] ?? '';
