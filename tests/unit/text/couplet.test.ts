import { expect, test } from 'vitest';
import { coupletOf, halvesOf } from '../../../src/text/couplet.ts';

test.each([
  ['守着一条河，过着好日子', ['守着一条河', '过着好日子'], true],
  ['守着一条河；过着好日子', ['守着一条河', '过着好日子'], true],
  ['长长的前半句，短', ['长长的前半句', '短'], false],
  ['2044年，护河日子', ['2044年', '护河日子'], false],
  ['甲乙，丙丁，戊己', [], false],
  ['守着一条河，', [], false],
  ['守着一条河', [], false],
])('%s: its halves, and whether they stand upright side by side', (theme, halves, isCouplet) => {
  expect(halvesOf(theme)).toEqual(halves);
  expect(coupletOf(theme)).toEqual(isCouplet ? halves : []);
});
