import { expect, test } from 'vitest';
import { keepNumbers } from '../../../src/postprocess/transforms/whole-numbers.ts';
import { transformed } from '../../helpers/transformed.ts';

const kept = (main: string): string =>
  /<main>([\s\S]*)<\/main>/.exec(transformed('a.html', `<main>${main}</main>`, keepNumbers))?.[1] ?? '';
const whole = (text: string): string => text.replace(/\[(.*?)\]/g, '<span class="nowrap">$1</span>');

test('the dash of a range of years or pages stays with what it follows, the text as it was', () => {
  expect(kept('<p>《纲要（2031—2040年）》和1996年—2010年的一份，159–161页。</p>')).toBe(
    whole('<p>《纲要（[2031—][2040年]）》和[1996年—][2010年]的一份，[159–][161页]。</p>'),
  );
});

test('a number stays with what it counts and what orders it, of a date the year and the day', () => {
  expect(kept('<p>1978年6月24日，第55条第2款，39个部门，3.5倍，见十二条；打12315。</p>')).toBe(
    whole('<p>[1978年][6月24日]，[第55条][第2款]，[39个]部门，[3.5倍]，见[十二条]；打12315。</p>'),
  );
});

test('a range in a link of a text, in an item of a list, and in a heading, whose lines end between words', () => {
  expect(kept('<h3><a href="b.html">2031—2040年</a></h3><ol><li>（2031—2040年）</li></ol>')).toBe(
    whole('<h3><a href="b.html">[2031—]2040年</a></h3><ol><li>（[2031—][2040年]）</li></ol>'),
  );
});

test.each([
  ['a link that stands alone', '<ul><li><a href="b.html">2031—2040年</a></li></ul>'],
  ['a line that stands alone', '<p class="small alone"><a href="b.html">2031—2040年</a></p>'],
  ['a dash that is no range', '<p>质量——3M的事，见页—看</p>'],
  ['a rule, whose lines end at its marks', '<p>须知<span class="rule">第55条</span></p>'],
  ['an item of a list of commitments', '<ol class="commitments"><li>7日内退货</li></ol>'],
  ['what is no text', '<script>2031—2040</script>'],
])('%s stays as it is', (_, main) => {
  expect(kept(main)).toBe(main);
});
