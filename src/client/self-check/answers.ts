/** What was filled in of one row. */
export interface Answer {
  /** Its row, as the page calls it. */
  id: string;
  /** Which of the boxes is ticked, from 0; -1 for none. */
  state: number;
  note: string;
}

/** As they are kept: a text. Rows that nothing was filled in of are left out. */
export const writeAnswers = (answers: readonly Answer[]): string =>
  JSON.stringify(
    answers
      .filter(({ state, note }) => state >= 0 || note !== '')
      .map(({ id, state, note }) => [id, state, note]),
  );

/**
 * What was kept. It may be anyone's, or of an earlier sheet: what is no answer is passed over.
 * @param states how many boxes a row has
 */
export function readAnswers(kept: string, states: number): Answer[] {
  let rows: unknown;
  try {
    rows = JSON.parse(kept);
  } catch {
    // Not ours, or cut short: as if nothing were kept.
    return [];
  }
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    const [id, state, note] = Array.isArray(row) ? (row as unknown[]) : [];
    if (typeof id !== 'string' || typeof note !== 'string') return [];
    const known = Number.isInteger(state) && (state as number) >= 0 && (state as number) < states;
    return [{ id, state: known ? (state as number) : -1, note }];
  });
}
