import { numberOf } from '../../official/heading.ts';
import type { SourceLine } from '../read/line.ts';

/** How an item of a list stands in it, which the program that shows it numbers: how deep, and by what number or mark. */
export const itemRank = ({ listed, depth = 0, form = '' }: SourceLine): string =>
  listed ? `${depth} ${form}` : '';

/** How a line shows that it stands over others: by the level of its heading and the form of its number, typed or not. */
export const rankOf = (line: SourceLine): string =>
  `${line.level ?? ''}/${numberOf(line.text)?.form ?? itemRank(line)}`;

/** The rank of a line that shows none. */
export const BARE = '/';
