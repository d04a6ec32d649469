import { expect, test } from 'vitest';
import { fitText } from '../../../src/images/fit.ts';
import { setLine } from '../../../src/images/line.ts';
import { LINE_END } from '../../../src/images/line-breaks.ts';
import { titleParts } from '../../../src/text/title-parts.ts';

const frame = { width: 580, height: 330 };
const setting = { face: 'song', largest: 76, leading: 1.27 } as const;
const lines = (text: string) => fitText(text, frame, setting).lines;

test.each([
  ['河水清，两岸宁，船家心里也安宁。', ['河水清，', '两岸宁，', '船家心里', '也安宁。']],
  ['水清、岸绿，鱼也多。', ['水清、岸绿，', '鱼也多。']],
])('%s ends its lines at marks, and within a clause only where it has no room', (text, parts) => {
  expect(lines(text).join('')).toBe(text);
  for (const part of parts) expect(lines(text).join('|')).toContain(part);
});

test('a clause that has room in a line is not parted', () => {
  const made = lines('守住青萍湾，不往河里倒一桶脏水，不在滩上留一片碎瓦。');
  expect(made.filter((line) => !/[，。]$/.test(line)).length).toBeLessThanOrEqual(2);
  expect(made[0]).toBe('守住青萍湾，');
});

test.each([
  '沿岸的村庄各自看好各自门前的河滩',
  '不在滩上留一片碎瓦和渔网浮标',
  'Keep the river clear for everyone',
])('no word of “%s” is parted', (text) => {
  const parts = titleParts(text).flatMap((part) => part.split(/(?<=\s)/));
  const ends = new Set(parts.map((_, i) => parts.slice(0, i).join('').length));
  let place = 0;
  for (const line of fitText(text, { width: 300, height: 330 }, setting).lines) {
    expect(ends.has(place)).toBe(true);
    place = text.indexOf(line, place) + line.length;
    while (text[place] === ' ') place++;
  }
  expect(place).toBe(text.length);
});

test.each([1, 2, 4, 12])('%i times as long a text still fits, whole', (times) => {
  const text = '看见漏的就补上，看见脏的就捞起来。'.repeat(times);
  const fitted = fitText(text, frame, setting);
  expect(fitted.lines.join('')).toBe(text);
  expect(fitted.height).toBeLessThanOrEqual(frame.height);
  for (const line of fitted.lines)
    expect(setLine(line, 'song').width * fitted.size).toBeLessThanOrEqual(frame.width);
});

test('a text is no larger than the largest size, and smaller the longer it is', () => {
  const sizes = [1, 2, 4, 8].map((times) => fitText('河水清，两岸宁。'.repeat(times), frame, setting).size);
  expect(sizes[0]).toBe(76);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(new Set(sizes.slice(1)).size).toBe(3);
});

test('of a series of two sizes a text has the one or the other, and a smaller one only where it has no room else', () => {
  const series = { ...setting, second: 50 };
  const sizes = Array.from(
    { length: 12 },
    (_, i) => fitText('河水清，两岸宁。'.repeat(i + 1), frame, series).size,
  );
  expect(new Set(sizes.filter((size) => size >= 50))).toEqual(new Set([76, 50]));
  expect(sizes.at(-1)).toBeLessThan(50);
});

test('a line ends where it is told to, rather than elsewhere', () => {
  const title = { face: 'song', largest: 150, leading: 1.2 } as const;
  expect(fitText(`撑船的老船家${LINE_END}能做什么`, frame, title).lines).toEqual([
    '撑船的老船家',
    '能做什么',
  ]);
});

test('no last line of one or two characters where it can be helped', () => {
  for (const text of ['两岸的人一起守着这条河流', '先把船底的泥刮干净再开船'])
    expect([...(lines(text).at(-1) ?? '')].length).toBeGreaterThan(2);
});

test('an empty text has no lines; what has no room at any size is not drawn', () => {
  expect(fitText(' ', frame, setting)).toMatchObject({ lines: [], height: 0 });
  expect(fitText('河', { width: 0.5, height: 10 }, setting).lines).toEqual([]);
  expect(fitText('河', { width: -1, height: 10 }, setting).lines).toEqual([]);
});
