import { expect, test } from 'vitest';
import { referenceOf } from '../../../../src/client/copy/reference.ts';

const words = { offline: '离线版“{title}”{which}，文件{file}', which: '（第{n}条第{item}项）' };
const place = { title: '第3条 标题 · 转述', label: '链接（第3条第2项）' };

test.each([
  ['http://site.test/any/path/duty.html#second', 'http://site.test/any/path/duty.html#second'],
  ['https://site.test/duty.html?view=elder#second', 'https://site.test/duty.html#second'],
  ['https://site.test/%E8%B4%A8/duty.html#second', 'https://site.test/%E8%B4%A8/duty.html#second'],
])('over http %s is passed on as %s', (href, reference) => {
  expect(referenceOf({ ...place, href }, words)).toBe(reference);
});

test('from disk: the title, the numbers and the file, without the folders of this device', () => {
  const href = 'file:///home/someone/%E8%B4%A8%E9%87%8F/duty.html?view=elder#second';
  expect(referenceOf({ ...place, href }, words)).toBe(
    '离线版“第3条 标题 · 转述”（第3条第2项），文件duty.html#second',
  );
});

test.each([
  ['file:///D:/%B3%D0%C5.html#second', '离线版“第3条 标题 · 转述”（第3条第2项），文件%B3%D0%C5.html#second'],
  ['http://site.test/100%.html#second', 'http://site.test/100%.html#second'],
])('a file named in another encoding is passed on all the same: %s', (href, reference) => {
  expect(referenceOf({ ...place, href }, words)).toBe(reference);
});
