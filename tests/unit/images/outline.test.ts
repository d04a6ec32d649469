import { expect, test } from 'vitest';
import { glyphPath, outline } from '../../../src/images/outline.ts';

/** How many numbers a command takes. */
const takes: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6, z: 0 };

/** All end points of a path of relative commands, in absolute units; a letter stands for all that follow it. */
function pointsOf(path: string): [x: number, y: number][] {
  const points: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([mlhvqcz])([^mlhvqcz]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    const length = takes[command] ?? 0;
    if (command === 'z') [x, y] = [startX, startY];
    else expect(numbers.length % length, `${command}${rest}`).toBe(0);
    for (let i = 0; i < numbers.length; i += length) {
      const [dx = 0, dy = 0] = numbers.slice(i, i + length).slice(-2);
      x += command === 'v' ? 0 : dx;
      y += command === 'v' ? dx : command === 'h' ? 0 : dy;
      points.push([x, y]);
    }
    if (command === 'm') [startX, startY] = [x, y];
  }
  return points;
}

test('a Han character is one square wide', () => {
  expect(outline('质', 'song')).toMatchObject({ width: 160, height: 160 });
  expect(outline('质量诚信', 'song')).toMatchObject({ width: 640, height: 160 });
});

test.each(['song', 'hei'] as const)('the %s outline stays in its box', (face) => {
  const { path, width, height } = outline('全国“质量月”倡议书', face);
  const points = pointsOf(path);
  expect(points.length).toBeGreaterThan(100);
  expect(points.filter(([x, y]) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
});

test('each character stands one square after the one before, drawn alike', () => {
  const [one, two] = [pointsOf(outline('国', 'song').path), pointsOf(outline('国国', 'song').path)];
  expect(two).toEqual([...one, ...one.map(([x, y]) => [x + 160, y])]);
});

test('a path is whole numbers and relative commands, and every contour is closed', () => {
  const { path } = outline('诚信', 'hei');
  expect(path).toMatch(/^[mlhvqcz0-9 -]+$/);
  expect(path.match(/m/g)).toHaveLength(path.match(/z/g)?.length ?? 0);
  expect(path).toMatch(/^m.*z$/);
});

test('in a smaller square the same shape has fewer bytes', () => {
  const [large, small] = [outline('壹', 'song'), outline('壹', 'song', 80)];
  expect(small).toMatchObject({ width: 80, height: 80 });
  expect(small.path.length).toBeLessThan(large.path.length);
  const reach = (path: string) => Math.max(...pointsOf(path).map(([x]) => x));
  expect(Math.abs(reach(small.path) * 2 - reach(large.path))).toBeLessThanOrEqual(2);
});

test('the same text gives the same path', () => {
  expect(outline('质量', 'song')).toEqual(outline('质量', 'song'));
});

test('an empty text is an empty path', () => {
  expect(outline('', 'song')).toEqual({ path: '', width: 0, height: 160 });
});

test('a character without a glyph is refused', () => {
  expect(() => outline('质🙂', 'song')).toThrow('no glyph for 🙂');
});

test('a picture shows a character the face lacks as missing, in a square of its own', () => {
  const at = { face: 'song', x: 3, y: 5, size: 20 } as const;
  expect(glyphPath({ ...at, text: '爱护\u{20bb7}页' })).toBe(glyphPath({ ...at, text: '爱护〓页' }));
  expect(glyphPath({ ...at, text: '爱护页' })).not.toBe(glyphPath({ ...at, text: '爱护〓页' }));
});
