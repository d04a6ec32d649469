import { numberOf } from '../../../official/heading.ts';
import { chineseNumeral } from '../../../text/numerals.ts';
import type { Lists } from './numbering.ts';

/** Counts what Word numbers, and says what it shows before each chapter, section and article: 第三条; nothing before anything else. */
export type Counter = (list: string, depth: number) => string | undefined;

/** What stands around the number of its own level. */
const around = /^\s*(第\s*)%(\d)(\s*[章节条款项])[\s、.．:：]*$/u;
const chinese =
  /^(?:chineseCounting(?:Thousand)?|taiwaneseCounting(?:Thousand)?|japaneseCounting|ideographDigital)$/;

/** A number in one of the formats whose numbers are known. */
function written(value: number, format: string): string | undefined {
  if (/^decimal(?:FullWidth2?|HalfWidth)?$/.test(format)) return String(value);
  // Digit by digit and by tens are the same below ten.
  if (!chinese.test(format) || value < 1 || value > (format === 'ideographDigital' ? 9 : 99))
    return undefined;
  return chineseNumeral(value);
}

/** Lists that are made of the same count on from one another, level by level, as Word counts. */
export function counterOf({ levelOf }: Pick<Lists, 'levelOf'>): Counter {
  const counted = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (list, depth) => {
    const found = levelOf(list, depth);
    if (!found) return undefined;
    const { level, begins } = found;
    const counts = counted.get(found.counts) ?? new Map<number, number>();
    counted.set(found.counts, counts);
    const before = counts.get(depth);
    const isFirst = begins !== undefined && !begun.has(`${list}/${depth}`);
    begun.add(`${list}/${depth}`);
    const value = isFirst ? begins : before === undefined ? level.start : before + 1;
    counts.set(depth, value);
    for (const below of [...counts.keys()].filter((each) => each > depth)) {
      const restart = levelOf(list, below)?.level.restart ?? below;
      if (depth < restart) counts.delete(below);
    }
    const [, open, own, shut] = around.exec(level.text) ?? [];
    const number = Number(own) === depth + 1 ? written(value, level.format) : undefined;
    const shown = `${open}${number}${shut}`.replace(/\s/g, '');
    return number !== undefined && numberOf(shown) ? `${shown}　` : undefined;
  };
}
