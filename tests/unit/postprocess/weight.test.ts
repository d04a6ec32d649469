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

test('the whole pledge over the limit is a warning with the figure', () => {
  expect(weigh({ 'pledge.html': heavy, 'a.html': '' })).toMatch(
    /pledge\.html 压缩以后有 14,6\d\d 字节，超过 14,600/,
  );
});

test('any other page over the limit is an error that names it', () => {
  expect(() => weigh({ 'pledge.html': heavy, 'a.html': heavy })).toThrow(
    /a\.html[\s\S]*14,6\d\d 字节，最多 14,600/,
  );
});
