import type { RuleId } from '../../official/rules.ts';
import { forMatching } from '../../text/matching.ts';
import type { SourceLine } from '../read/line.ts';

/** Where a rule may drop a line: above the title, between it and the first group, or below the last duty begun; `any` is everywhere. */
export type Zone = 'above' | 'between' | 'below' | 'any';

/** What a rule may look at besides the line. */
export interface Surroundings {
  /** The title of the document, where it has been found. */
  title?: string;
  /** How often each text stands above the first group, as matching takes it. */
  seen: Map<string, number>;
}

/** One kind of line that belongs to a page and not to the document. */
export interface NoiseRule {
  /** Its name for people stands in the imported document's own format: official/rules.ts. */
  id: RuleId;
  zones: readonly Zone[];
  /** Below the last duty: whether what follows such a line belongs to the page too. */
  endsText?: boolean;
  /** What somebody must look at where such a line stands. */
  warning?: string;
  test(line: SourceLine, plain: string, around: Surroundings): boolean;
}

/** Lines dropped for where they stand, besides the rules of the table. */
export const placeRules = {
  aboveBreadcrumb: { id: 'above-breadcrumb' },
  belowFooter: { id: 'below-footer' },
  note: { id: 'note' },
} as const;

/** How often each text stands among some lines. */
export function countTexts(lines: readonly SourceLine[]): Map<string, number> {
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(forMatching(text), (seen.get(forMatching(text)) ?? 0) + 1);
  return seen;
}
