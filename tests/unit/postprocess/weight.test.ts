import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { PAGE_LIMIT, weighPages } from '../../../src/postprocess/outputs/weight.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** Random bytes do not get smaller. */
const heavy = randomBytes(PAGE_LIMIT + 1);
const weigh = (files: Record<string, string | Uint8Array>) =>
  weighPages(openFolder(temporaryFolder(files).root));

test('pages within the limit are not spoken of; what is no page is not weighed', () => {
  expect(weigh({ 'pledge.html': 'x'.repeat(100_000), 'a.html': '', 'cards/a.png': heavy })).toBeUndefined();
});

test('any page over the limit is named in a warning, the heaviest first, with what weighs in it', () => {
  const style = randomBytes(20_000).toString('base64');
  const told = weigh({
    'pledge.html': heavy,
    'a.html': `<style>${style}</style><main>一句话。</main>`,
    'b.html': '',
  });
  expect(told).toMatch(/^提醒：有 2 页压缩以后超过 14,600 字节/);
  const [first = '', second = '', ...more] = told?.split('\n').slice(1) ?? [];
  expect(first).toMatch(/a\.html：约 2\d,\d{3} 字节，其中正文约 \d\d，样式约 2\d,\d{3}$/);
  expect(second).toMatch(/pledge\.html：14,6\d\d 字节/);
  expect(more).toEqual([]);
});

test('of very many ten are named, and the rest counted', () => {
  const pages = Array.from({ length: 12 }, (_, i) => [`a-${i}.html`, heavy]);
  expect(weigh(Object.fromEntries(pages))?.split('\n').slice(11)).toEqual(['  另外还有 2 页。']);
});
