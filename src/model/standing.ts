import type { InterfaceData } from '../schema/interface.ts';
import type { Duty, Standing } from './types.ts';

/** Whose words some duties are told in, taken together; `undefined` where there are titles alone. */
export function standingOf(duties: Pick<Duty, 'restatement' | 'original'>[]): Standing | undefined {
  const restated = duties.some(({ restatement }) => restatement !== undefined);
  const original = duties.some((duty) => duty.original !== undefined);
  if (original) return restated ? 'both' : 'original';
  return restated ? 'restatement' : undefined;
}

/** The mark that says so. */
export const markOf = (standing: Standing, { notes }: InterfaceData): string =>
  ({ restatement: notes.mark, original: notes.originalMark, both: notes.bothMark })[standing];
