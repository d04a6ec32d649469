import type { DataLine } from './data-lines.ts';

/** A depth at which fields or items stand. */
interface Level {
  indent: number;
  /** Whether items stand there, and no fields. */
  dash: boolean;
  /** The first line that stands there, and how many do. */
  line: number;
  lines: number;
  /** Whether nothing is behind the last colon or dash there: then something deeper may follow. */
  opens: boolean;
}

type Stray = { indent: number; line?: number; by: number };

/** One level is this many spaces deeper than the one it stands in. */
const STEP = 2;

/**
 * By how many spaces each line stands too deep, or, below zero, not deep enough; 0 where it is right, and where nothing is sure.
 * @param texts the lines as they are written
 */
export function strayIndents(texts: readonly string[], lines: readonly DataLine[]): number[] {
  const stray = texts.map(() => 0);
  // A tab or a wide space is told itself.
  if (texts.some((text) => /^ *[\t\u3000]/.test(text))) return stray;
  let levels: Level[] = [];
  lines.forEach(({ place, key, value }, line) => {
    if (place !== 'start') return;
    const [, spaces = '', dashes = ''] = /^( *)((?:- +)*(?:-$)?)/.exec(texts[line] ?? '') ?? [];
    const dash = dashes !== '';
    const meant = meantDepth(levels, spaces.length, dash);
    stray[meant.line ?? line] = meant.by;
    const add = (level: Pick<Level, 'indent' | 'dash' | 'opens'>) => {
      const same = levels.find((each) => each.indent === level.indent && each.dash === level.dash);
      levels = levels.filter(
        ({ indent, dash: items }) =>
          indent < level.indent || (indent === level.indent && level.dash && !items),
      );
      levels.push({ ...level, line: same?.line ?? line, lines: (same?.lines ?? 0) + 1 });
    };
    if (dash) add({ indent: meant.indent, dash, opens: value === '' && key === undefined });
    if (!dash || key !== undefined)
      add({ indent: meant.indent + dashes.length, dash: false, opens: value === '' || /[:：]$/.test(value) });
  });
  return stray;
}

/** Where a line was meant to stand, among the depths there are above it. */
function meantDepth(levels: readonly Level[], indent: number, dash: boolean): Stray {
  const right = { indent, by: 0 };
  const top = levels.at(-1);
  const alike = levels.filter((level) => level.dash === dash);
  if (!top || (top.opens && indent > top.indent) || (top.opens && dash && indent === top.indent))
    return right;
  // The nearest, of two as near the deeper one.
  const near = alike.reduceRight<Level | undefined>(
    (best, level) =>
      best && Math.abs(best.indent - indent) <= Math.abs(level.indent - indent) ? best : level,
    undefined,
  );
  if (!near || near.indent === indent) return right;
  const parent = levels.filter((level) => level.indent < indent).at(-1)?.indent ?? -STEP;
  // One line that is out of step may be the one above.
  if (near.indent > indent && near.lines === 1 && indent - parent === STEP && near.indent - parent !== STEP)
    return { indent, line: near.line, by: near.indent - indent };
  return { indent: near.indent, by: indent - near.indent };
}
