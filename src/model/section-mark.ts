/** A box of the mark: the outer edges of its outline, in a square of 32. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The side of the square the mark is drawn in. */
export const MARK_SIZE = 32;

/** How many boxes stand in each row of the mark, by the number of sections; without sections it is one box. */
const rowLengths = [
  [1],
  [1],
  [1, 1],
  [1, 2],
  [2, 2],
  [1, 2, 2],
  [1, 2, 3],
  [2, 2, 3],
  [2, 3, 3],
] as const satisfies readonly (readonly number[])[];

/** The sections, as places from 0, in the rows in which the mark and the home page have them. */
export function markRows(count: number): number[][] {
  const lengths = rowLengths[count];
  if (!lengths) throw new RangeError(`no mark for ${count} sections`);
  let next = 0;
  return lengths.map((length) => Array.from({ length }, () => next++));
}

/** No box is larger, however few there are. */
const LARGEST = 20;
/** So many boxes in a row or column are many: they stand closer, and their outlines are thinner. */
const MANY = 3;

/** Boxes and gaps are even, and a row takes a multiple of four: at half the size, in the tab of a browser, every edge still falls on a whole pixel. */
const gapOf = (boxes: number): number => (boxes < MANY ? 4 : 2);
const sizeOf = (boxes: number, room: number): number =>
  Math.min(LARGEST, 2 * Math.floor((room - gapOf(boxes) * (boxes - 1)) / boxes / 2));
const startOf = (boxes: number, size: number): number =>
  (MARK_SIZE - boxes * size - (boxes - 1) * gapOf(boxes)) / 2;

/** A box that stands alone above others is wider, as in 品. */
const alone = (size: number): number => 4 * Math.floor(size / 4) + 4;

/**
 * The boxes of the mark of a pledge, in the order of its sections.
 * @param margin what stays free on each side of the square
 */
export function markBoxes(count: number, margin = 2): Box[] {
  const rows = markRows(count);
  const columns = Math.max(...rows.map(({ length }) => length));
  const room = MARK_SIZE - 2 * margin;
  const height = sizeOf(rows.length, room);
  return rows.flatMap((row, y) => {
    const size = sizeOf(columns, room);
    const width = row.length < columns && row.length === 1 ? alone(size) : size;
    return row.map((_, x) => ({
      x: startOf(row.length, width) + x * (width + gapOf(row.length)),
      y: startOf(rows.length, height) + y * (height + gapOf(rows.length)),
      width,
      height,
    }));
  });
}

/** What the boxes of the mark take of its square. */
export function markInk(count: number): Box {
  const boxes = markBoxes(count);
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return { x, y, width: MARK_SIZE - 2 * x, height: MARK_SIZE - 2 * y };
}

/** Whether a side of the mark has many boxes. */
const isDense = (count: number): boolean =>
  [markRows(count), ...markRows(count)].some(({ length }) => length >= MANY);

/** How thick the outlines of the mark's boxes are, in its square; they lie within the boxes. */
export const markStroke = (count: number): number => (isDense(count) ? 2 : 3);

/** The mark as the data of one path. @param place the section it marks as the one at hand, from 1; none where it stands for the whole pledge */
export const markPath = (count: number, place?: number): string =>
  pathOf(markBoxes(count), markStroke(count), place);

/** The mark where something is not to be found: of its last box there are the corners alone. */
export function brokenPath(count: number): string {
  const boxes = markBoxes(count);
  const stroke = markStroke(count);
  return (
    pathOf(boxes.slice(0, -1), stroke) +
    boxes
      .slice(-1)
      .map((box) => cornersOf(box, stroke))
      .join('')
  );
}

/** The mark as it stands on a tile, which leaves a margin around it where there is room for one: an icon. */
export const tilePath = (count: number): string => pathOf(markBoxes(count, isDense(count) ? 2 : 4), 2);

/** Outlines as a path that is filled: each box with a hole that runs the other way round, or, of the section at hand, without. */
const pathOf = (boxes: Box[], stroke: number, place?: number): string =>
  boxes
    .map(({ x, y, width, height }, i) => {
      const hole = `m${stroke} ${stroke}v${height - 2 * stroke}h${width - 2 * stroke}v${2 * stroke - height}z`;
      return `M${x} ${y}h${width}v${height}h${-width}z${i + 1 === place ? '' : hole}`;
    })
    .join('');

/** The corners of a box, each as long as the gap between two, in half the stroke of a box that is there. */
function cornersOf({ x, y, width, height }: Box, full: number): string {
  const [across, down, stroke] = [width / 3, height / 3, full / 2];
  return [1, -1]
    .flatMap((h) => [1, -1].map((v) => [h, v] as const))
    .map(([h, v]) => {
      const start = `M${h > 0 ? x : x + width} ${v > 0 ? y : y + height}`;
      return `${start}h${h * across}v${v * stroke}h${h * (stroke - across)}v${v * (down - stroke)}h${-h * stroke}z`;
    })
    .join('');
}
