import { expect, test } from 'vitest';
import {
  type Box,
  brokenPath,
  MARK_SIZE,
  markBoxes,
  markInk,
  markPath,
  markRows,
  tilePath,
} from '../../../src/model/section-mark.ts';
import { MAX_SECTIONS } from '../../../src/schema/campaign.ts';

const counts = Array.from({ length: MAX_SECTIONS }, (_, i) => i + 1);

test.each(counts)('of %i sections each has its place in the rows, in their order', (count) => {
  expect(markRows(count).flat()).toEqual(Array.from({ length: count }, (_, i) => i));
  expect(markRows(count).every((row) => row.length >= 1 && row.length <= 3)).toBe(true);
});

test('three sections are three boxes as 品 has them, the upper one wider', () => {
  expect(markRows(3)).toEqual([[0], [1, 2]]);
  expect(markBoxes(3)).toEqual([
    { x: 8, y: 2, width: 16, height: 12 },
    { x: 2, y: 18, width: 12, height: 12 },
    { x: 18, y: 18, width: 12, height: 12 },
  ]);
});

test('without sections the mark is one box; beyond the most there may be there is none', () => {
  expect(markRows(0)).toEqual([[0]]);
  expect(markBoxes(0)).toEqual(markBoxes(1));
  expect(() => markRows(MAX_SECTIONS + 1)).toThrow(`no mark for ${MAX_SECTIONS + 1} sections`);
});

/** What lies between two boxes, across or down; negative where they lie over each other. */
const between = (a: Box, b: Box) =>
  Math.max(a.x - b.x - b.width, b.x - a.x - a.width, a.y - b.y - b.height, b.y - a.y - a.height);

test.each(counts)('%i boxes stand apart in the square, each row centred, edges on even places', (count) => {
  const boxes = markBoxes(count);
  for (const { x, y, width, height } of boxes) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(2);
    expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(MARK_SIZE - 2);
    expect([x, y, width, height].map((side) => side % 2)).toEqual([0, 0, 0, 0]);
  }
  const gaps = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => between(a, b)));
  expect(gaps.filter((gap) => gap < 2)).toEqual([]);
  for (const row of markRows(count)) {
    const [first, last] = [boxes[row[0] ?? 0], boxes[row.at(-1) ?? 0]];
    expect((first?.x ?? 0) + (last?.x ?? 0) + (last?.width ?? 0)).toBe(MARK_SIZE);
  }
});

test.each(counts)(
  'the ink of %i boxes reaches from the first to the last edge, and what is free is alike on both sides',
  (count) => {
    const boxes = markBoxes(count);
    const { x, y, width, height } = markInk(count);
    expect([x, y]).toEqual([Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]);
    expect(x + width).toBe(Math.max(...boxes.map((box) => box.x + box.width)));
    expect(y + height).toBe(Math.max(...boxes.map((box) => box.y + box.height)));
  },
);

test.each(counts)('on a tile the edges of %i boxes fall on even places too', (count) => {
  const numbers = (tilePath(count).match(/-?\d+/g) ?? []).map(Number);
  expect(numbers.length).toBeGreaterThan(count * 8);
  expect(numbers.filter((number) => number % 2 !== 0)).toEqual([]);
});

/** What a path of rectangles fills: the sum of their areas, holes taken off. */
function areaOf(path: string): number {
  let area = 0;
  for (const [, first = '', a = '0', b = '0'] of path.matchAll(/([hv])(-?\d+)[hv](-?\d+)[hv]-?\d+z/g))
    area += (first === 'h' ? 1 : -1) * Number(a) * Number(b);
  return area;
}

test.each(counts)(
  'of %i boxes the one at hand is filled, the others are outlines with room inside',
  (count) => {
    markBoxes(count).forEach(({ width, height }, i) => {
      const hole = areaOf(markPath(count, i + 1)) - areaOf(markPath(count));
      expect(hole).toBeGreaterThanOrEqual((width * height) / 4);
      expect(hole).toBeLessThan(width * height);
    });
  },
);

test('no two sections of a pledge, and no two pledges of different shape, have the same mark', () => {
  const paths = counts.flatMap((count) => [
    markPath(count),
    ...markBoxes(count).map((_, i) => markPath(count, i + 1)),
  ]);
  expect(new Set(paths).size).toBe(paths.length);
});

test('the path runs round its boxes one way and round the holes the other', () => {
  expect(markPath(1)).toBe('M6 6h20v20h-20zm3 3v14h14v-14z');
  expect(markPath(1, 1)).toBe('M6 6h20v20h-20z');
});

test.each(counts)(
  'of %i boxes the last is not whole where something is not to be found, the others are',
  (count) => {
    const whole = markPath(count);
    const broken = brokenPath(count);
    const boxes = markBoxes(count).map(({ x, y }) => `M${x} ${y}h`);
    // A box is an outline and a hole; of the last there are four corners.
    const last = whole.lastIndexOf(boxes.at(-1) ?? '');
    expect(broken.slice(0, last)).toBe(whole.slice(0, last));
    expect(broken.slice(last).match(/M/g)).toHaveLength(4);
    expect(broken.slice(last)).not.toContain('m');
  },
);
