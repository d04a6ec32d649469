import { expect } from 'vitest';
import { readOfficial } from '../../src/official/file.ts';
import { canonicalText } from '../../src/official/pledge.ts';
import { SiteError } from '../../src/support/site-error.ts';
import { importDocument } from './import-document.ts';
import { mutatedDocuments } from './mutations.ts';

/** What became of mutated documents. */
export interface Outcomes {
  imported: number;
  refused: Map<string, number>;
}

/** Imports mutated documents: each is imported without loss, or refused with what, where and what to do; anything else fails the test. */
export async function importMutated(count: number, seed: number): Promise<Outcomes> {
  const outcomes: Outcomes = { imported: 0, refused: new Map() };
  const documents = mutatedDocuments(seed);
  for (let i = 0; i < count; i++) {
    const source = documents.next().value;
    try {
      const { figures, text, dropped } = await importDocument(source);
      const { pledge, data } = readOfficial(text, source.name);
      expect(
        [...canonicalText(pledge)].length +
          data.dropped.reduce((sum, line) => sum + [...line.text.replace(/\s/g, '')].length, 0),
        source.name,
      ).toBe(figures.total);
      expect(data.dropped).toHaveLength(dropped.length);
      outcomes.imported++;
    } catch (error) {
      if (!(error instanceof SiteError))
        throw new Error(`${source.name}, seed ${seed}: ${error}`, { cause: error });
      for (const { kind, what, hint, where } of error.faults) {
        expect([what.length > 5, hint.length > 5, where?.file], `${source.name}: ${what}`).toEqual([
          true,
          true,
          source.name,
        ]);
        outcomes.refused.set(kind, (outcomes.refused.get(kind) ?? 0) + 1);
      }
    }
  }
  return outcomes;
}
