import { expect, test } from 'vitest';
import { chineseStops } from '../../../src/postprocess/outputs/block-stops.ts';

test.each([
  [
    'a stop of Pagefind after a block without one',
    '渡口. 船小人多。 GB/T 19580. 排队.',
    '渡口 船小人多。GB/T 19580 排队',
    '渡口。 船小人多。 GB/T 19580。 排队。',
  ],
  ['a stop of the page itself', '渡口. 船小人多. 排队.', '渡口 船小人多. 排队', '渡口。 船小人多. 排队。'],
  ['a point within a number or a word', '3.15. 到 a.b. 止', '3.15 到 a.b 止', '3.15。 到 a.b。 止'],
  [
    'letters of the page that Pagefind leaves out',
    '渡口. 船. 排队.',
    '渡\u00ad口 \u200b船. 排队',
    '渡口。 船. 排队。',
  ],
  ['letters that the page does not have', '渡口画. 船小. 排队.', '渡口 船小 排队', '渡口画。 船小。 排队。'],
  ['nothing', '', '', ''],
])('%s', (_, text, page, shown) => {
  expect(chineseStops(text, page)).toBe(shown);
});
