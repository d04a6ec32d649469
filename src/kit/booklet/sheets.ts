/** Pages on a sheet that is printed on both sides and folded once. */
const ON_A_SHEET = 4;

/** How a booklet is imposed. */
interface Sheets {
  /** Pages that have to be added to fill the last sheet. */
  blank: number;
  /** For each side of each sheet the page on its left and on its right, from 1: front, back, front … from the outermost sheet in. */
  sides: [left: number, right: number][];
}

/** The pages of a booklet as they are printed, for sheets laid into one another and stitched in the fold. @param pages how many it has */
export function sheetsOf(pages: number): Sheets {
  const blank = (ON_A_SHEET - (pages % ON_A_SHEET)) % ON_A_SHEET;
  const all = pages + blank;
  const sides = Array.from({ length: all / 2 }, (_, i): [number, number] =>
    // The front of a sheet has its later page on the left, the back has it on the right.
    i % 2 === 0 ? [all - i, i + 1] : [i + 1, all - i],
  );
  return { blank, sides };
}
