import { MARK_SIZE, markInk, markPath } from '../model/section-mark.ts';

/** The mark of a pledge for templates. */
export interface Seal {
  readonly [key: string]: string | number;
  /** The data of one SVG path. */
  path: string;
  /** The side of the square the path is drawn in, in its units. */
  square: number;
  /** What the square leaves free at the left and at the right, above and below, as shares of it. */
  inset: number;
  top: number;
}

/** The mark of a pledge of so many sections. @param part the section whose box is filled; none for the whole */
export function sealOf(sections: number, part?: number): Seal {
  const { x, y } = markInk(sections);
  return {
    path: markPath(sections, part),
    square: MARK_SIZE,
    inset: x / MARK_SIZE,
    top: y / MARK_SIZE,
  };
}
