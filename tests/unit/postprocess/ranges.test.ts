import { expect, test } from 'vitest';
import { keepRanges } from '../../../src/postprocess/transforms/ranges.ts';
import { transformed } from '../../helpers/transformed.ts';

const kept = (main: string): string =>
  /<main>([\s\S]*)<\/main>/.exec(transformed('a.html', `<main>${main}</main>`, keepRanges))?.[1] ?? '';

test('the dash of a range of years or pages stays with what it follows, the text as it was', () => {
  expect(kept('<p>《纲要（2031—2040年）》和1996年—2010年的一份，159–161页。</p>')).toBe(
    '<p>《纲要（<span class="nowrap">2031—</span>2040年）》和<span class="nowrap">1996年—</span>2010年的一份，<span class="nowrap">159–</span>161页。</p>',
  );
});

test('in a link of a text and in a heading too', () => {
  expect(kept('<h3><a href="b.html">2031—2040年</a></h3><ol><li>（2031—2040年）</li></ol>')).toBe(
    '<h3><a href="b.html"><span class="nowrap">2031—</span>2040年</a></h3><ol><li>（<span class="nowrap">2031—</span>2040年）</li></ol>',
  );
});

test.each([
  ['a link that stands alone', '<ul><li><a href="b.html">2031—2040年</a></li></ul>'],
  ['a line that stands alone', '<p class="small alone"><a href="b.html">2031—2040年</a></p>'],
  ['a dash that is no range', '<p>质量——2031年的事，见第3页—看</p>'],
  ['what is no text', '<script>2031—2040</script>'],
])('%s stays as it is', (_, main) => {
  expect(kept(main)).toBe(main);
});
