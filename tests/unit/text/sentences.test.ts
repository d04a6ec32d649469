import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/text/sentences.ts';

test.each([
  ['一句一句。', '甲。乙！丙？丁', ['甲。', '乙！', '丙？', '丁']],
  ['几个句末标点连着，是一句的末尾', '甲？！乙。', ['甲？！', '乙。']],
  [
    '引号和括号里的句号不断句',
    '他常说：“慢一点。稳一点。”船没有翻过。（见附件。）后来',
    ['他常说：“慢一点。稳一点。”', '船没有翻过。', '（见附件。）', '后来'],
  ],
  ['引语后面还有话，句子没有完', '他问“为什么？”，没有人答。', ['他问“为什么？”，没有人答。']],
  ['半角的标点也算', '甲,乙!丙?', ['甲,乙!', '丙?']],
  ['没有合上的引号不把后面的都算进来', '“甲。乙。', ['“甲。', '乙。']],
  ['省略号不是句末', '……后来呢。', ['……后来呢。']],
])('%s', (_, paragraph, sentences) => {
  expect(sentencesOf(paragraph)).toEqual(sentences);
});

test('sentences put together are the paragraph, and none is empty', () => {
  const paragraph = fc.string({ unit: fc.constantFrom(...'天地。！？!?“”‘’（）()，；：,… \u{20000}') });
  fc.assert(
    fc.property(paragraph, (text) => {
      const sentences = sentencesOf(text);
      expect(sentences.join('')).toBe(text);
      expect(sentences).not.toContain('');
    }),
  );
});
