import { numberOf } from '../../official/heading.ts';
import { TITLE_LIMIT } from '../limits.ts';
import { isClosed, type SourceLine } from '../read/line.ts';
import { isSigned } from '../read/signs.ts';
import type { Entry } from './entries.ts';
import type { Decision } from './parse.ts';

/** 一是……；二要…… */
const spoken = /^[一二三四五六七八九十]{1,2}[是要]/;
const bracketed = /^[【［[〔「『〖].*[】］\]〕」』〗]$/u;

/** How a line is written: lines of one kind are alike. */
function kindOf({ text, level, listed, depth, names }: SourceLine): string {
  const form = numberOf(text)?.form ?? (spoken.test(text) ? 'spoken' : undefined);
  const shown = [level, form, listed && (depth ?? 0)].join('/');
  if (shown !== '//') return shown;
  if (names || isSigned(text)) return 'signed';
  if (bracketed.test(text)) return 'bracketed';
  if ([...text].length > TITLE_LIMIT) return 'long';
  if (/[：:]$/.test(text)) return 'leading';
  return isClosed(text) ? 'sentence' : 'open';
}

/** Decisions for all lines below that are alike and that nobody has decided about, where one says so. */
export function spread(entries: readonly Entry[], decisions: readonly Decision[]): Decision[] {
  const said = new Map<string, Decision>();
  return entries.map((entry, i) => {
    const decision = decisions[i] as Decision;
    const kind = `${entry.part} ${kindOf(entry.row)}`;
    if (decision.forAll) said.set(kind, decision);
    const example = decision.part === entry.part ? said.get(kind) : undefined;
    return example ? { ...decision, part: example.part } : decision;
  });
}
