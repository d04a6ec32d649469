import type { InterfaceData } from '../schema/interface.ts';
import type { Duty, Provenance } from './types.ts';

/** Whose words some duties are told in, taken together; `undefined` where there are titles alone. */
export function provenanceOf(duties: Pick<Duty, 'restatement' | 'original'>[]): Provenance | undefined {
  const restated = duties.some(({ restatement }) => restatement !== undefined);
  const original = duties.some((duty) => duty.original !== undefined);
  if (original) return restated ? 'both' : 'original';
  return restated ? 'restatement' : undefined;
}

/** The mark that says so. */
export const markOf = (provenance: Provenance, { notes }: InterfaceData): string =>
  ({ restatement: notes.mark, original: notes.originalMark, both: notes.bothMark })[provenance];
