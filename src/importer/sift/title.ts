import { numberOf } from '../../official/heading.ts';
import { TITLE_LIMIT } from '../limits.ts';
import type { SourceLine } from '../read/line.ts';
import { isDocumentTitle, isSigned, isSubtitle } from '../read/signs.ts';
import type { Surroundings } from './rule.ts';
import { ruleFor } from './rules.ts';

/** The first line that can be the title: a heading before others, else the first heading of all. */
export function findTitle(head: readonly SourceLine[], around: Surroundings): SourceLine | undefined {
  const own = new Set(['repeated-lead', 'repeated-headline', 'link-line']);
  const candidates = head.filter((line) => {
    const rule = ruleFor(line, 'above', around);
    return rule === undefined || (own.has(rule.id) && line.linked !== true);
  });
  const named = candidates.filter(({ text }) => isDocumentTitle(text));
  const found =
    named.find(({ level }) => level === 1) ?? named[0] ?? candidates.find(({ level }) => level === 1);
  return found && (overSubtitle(found, head, candidates) ?? found);
}

/** The title proper, where what names the kind of the document is but its subtitle, after a dash: 节约用水 over ——小区节水倡议书. */
function overSubtitle(
  found: SourceLine,
  head: readonly SourceLine[],
  candidates: readonly SourceLine[],
): SourceLine | undefined {
  const before = head[head.indexOf(found) - 1];
  if (!isSubtitle(found.text) || !before || !candidates.includes(before)) return undefined;
  const { text, region } = before;
  const isTitle =
    [...text].length <= TITLE_LIMIT &&
    !/[。｡；;：:，,、]$/.test(text) &&
    !isSigned(text) &&
    numberOf(text) === undefined &&
    region?.id === found.region?.id;
  return isTitle ? before : undefined;
}
