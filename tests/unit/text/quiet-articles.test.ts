import { describe, expect, it } from 'vitest';
import { quietArticles } from '../../../src/text/quiet-articles.ts';

describe('articles of law in brackets', () => {
  it('stand below their paragraph, in its order, and leave marks and notes where they are', () => {
    expect(
      quietArticles(
        '<p>找商家（《甲法》第40条）。<sup>1</sup>找平台（《乙法》第37条、第61条），都行。<sup>2</sup></p>',
      ),
    ).toBe(
      '<p>找商家。<sup>1</sup>找平台，都行。<sup>2</sup><small>《甲法》第40条；《乙法》第37条、第61条</small></p>',
    );
  });

  it('stand below each item of a list', () => {
    expect(
      quietArticles('<ul><li><strong>网购</strong>：可退（《丙法》第6条）。</li><li>别的。</li></ul>'),
    ).toBe('<ul><li><strong>网购</strong>：可退。<small>《丙法》第6条</small></li><li>别的。</li></ul>');
  });

  it('stay in their places in the inside of one paragraph', () => {
    expect(quietArticles('可赔（《丁法》第8条）。')).toBe('可赔<small>（《丁法》第8条）。</small>');
  });

  it('stay where they are no more than a part of what is in brackets, or in none', () => {
    for (const text of ['<p>照《甲法》第3条办。</p>', '<p>照办（第62条）。</p>'])
      expect(quietArticles(text)).toBe(text);
  });
});
