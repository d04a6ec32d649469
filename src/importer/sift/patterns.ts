import type { SourceLine } from '../read/line.ts';

/** Whether a line stands in one of some parts of its page or file. */
export const inRegion =
  (...kinds: NonNullable<SourceLine['region']>['kind'][]) =>
  ({ region }: SourceLine) =>
    region !== undefined && kinds.includes(region.kind);
/** Whether a line has at most so many characters. */
export const short = (plain: string, limit: number) => [...plain].length <= limit;
/** The end of a sentence: lines of a page around a text have none. */
export const isSentence = (plain: string) => /[。;!]$/.test(plain);
/** Into how many texts a mark divides a line. */
export const parts = (plain: string, mark: RegExp) => plain.split(mark).filter((part) => part !== '').length;
