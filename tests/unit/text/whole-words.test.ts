import { describe, expect, test } from 'vitest';
import { titleParts } from '../../../src/text/title-parts.ts';
import { wholeWords } from '../../../src/text/whole-words.ts';

const segments = (text: string) => wholeWords(text).map(({ segment }) => segment);

describe('words that the platform tears are whole', () => {
  test('what lies in two opposite directions, and sizes with what they are sizes of', () => {
    expect(segments('带着上下游和中小微企业一起提高')).toEqual(
      expect.arrayContaining(['上下游', '中小微企业', '一起']),
    );
  });

  test('the name of an organisation that fits a large line', () => {
    expect(segments('原文的版权归中国质量检验协会，本站没有原文')).toContain('中国质量检验协会');
    expect(segments('国家市场监督管理总局')).not.toContain('国家市场监督管理总局');
  });

  test('a verb of one character and its outcome', () => {
    expect(segments('行业骨干企业当好实施主体')).toContain('当好');
    expect(segments('做出自己的好产品')).not.toContain('的好');
  });

  test('who does something, before a particle', () => {
    expect(segments('企业主要负责人的肩上')).toEqual(['企业', '主要', '负责人的', '肩上']);
    expect(segments('对人的尊重')).toContain('人的');
  });

  test.each(['全国各地的协会', '中国的学会和协会', '国家的和平总局', '不论大小都要遵守'])(
    '%s is not one word',
    (text) => expect(segments(text).length).toBeGreaterThan(2),
  );

  test('each begins where it stands, and together they are the text', () => {
    const text = '左右侧，大中小学；中小企业。';
    expect(segments(text).join('')).toBe(text);
    for (const { segment, index } of wholeWords(text)) expect(text.slice(index)).toMatch(segment);
  });

  test('no title ends a line within them', () => {
    expect(titleParts('带着上下游和中小微企业一起提高')).toEqual([
      '带着',
      '上下游',
      '和中小微企业',
      '一起',
      '提高',
    ]);
  });
});
