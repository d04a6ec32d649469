import { expect, test } from 'vitest';
import { markItemBreaks } from '../../../src/postprocess/transforms/item-breaks.ts';
import { transformed } from '../../helpers/transformed.ts';

const marked = (html: string): string =>
  /<body>(.*)<\/body>/s.exec(transformed('page.html', html, markItemBreaks))?.[1] ?? '';

test('items are marked between words, what else stands in them is as it was', () => {
  expect(
    marked('<ol class="commitments"><li id="a">公开企业的产品标准和服务标准。<a href="#a"></a></li></ol>'),
  ).toBe('<ol class="commitments"><li id="a">公开企业的产品<wbr>标准和服务标准。<a href="#a"></a></li></ol>');
});

test('what is whole is a box of its own; a clause of a claim is one already', () => {
  expect(marked('<ol class="commitments"><li>有效防止“劣币驱逐良币”。</li></ol>')).toBe(
    '<ol class="commitments"><li>有效防止<span>“劣币<wbr>驱逐良币”。</span></li></ol>',
  );
  expect(marked('<p class="claim"><span>管理要严、要细，</span></p>')).toBe(
    '<p class="claim"><span>管理要严、要细，</span></p>',
  );
  expect(marked('<a><span class="claim part">带着上下游和中小微企业一起提高。</span></a>')).toContain(
    '<wbr>一起提高。',
  );
});

test('other lists and running text are not', () => {
  const html = '<ul><li>公开企业的产品标准和服务标准。</li></ul><p>公开企业的产品标准和服务标准。</p>';
  expect(marked(html)).toBe(html);
});
