import { describe, expect, test } from 'vitest';
import { setLine } from '../../../src/images/line.ts';
import { compoundsOf } from '../../../src/kit/compounds.ts';
import { inLines, inSense, type Lines } from '../../../src/kit/running-lines.ts';
import { contentSite } from '../../helpers/content-site.ts';

/** The lines a text has in a width, in sizes. */
function linesAt({ text, ways }: Lines, width: number): string[] {
  const characters = [...text];
  let at = 0;
  const way = ways.findLast(({ from }) => from <= width) ?? ways[0];
  return (way?.lengths ?? []).map((length) => {
    at += length;
    return characters.slice(at - length, at).join('');
  });
}

describe('lines of running texts', () => {
  const texts = contentSite().duties.flatMap(({ restatement }) =>
    (restatement?.commitments ?? []).map(({ text }) => text),
  );

  test('are the text again, at every width, and fewer in a wider one', () => {
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      const ways = [5, 12, 18, 25, 40].map((width) => linesAt(inLines(text), width));
      for (const lines of ways) expect(lines.join('')).toBe(text);
      const counts = ways.map((lines) => lines.length);
      expect(counts).toEqual(counts.toSorted((one, other) => other - one));
    }
  });

  test('are no wider than the width, and the last has three characters at least', () => {
    for (const text of texts)
      for (const width of [14, 18, 25]) {
        const lines = linesAt(inLines(text), width);
        for (const line of lines)
          expect(setLine(line, 'hei', 'typeset').width, line).toBeLessThanOrEqual(width);
        if (lines.length > 1)
          expect([...(lines.at(-1) ?? '').replace(/\p{P}/gu, '')].length, text).toBeGreaterThanOrEqual(3);
      }
  });

  test('keep words, and names of laws that have room in a line', () => {
    expect(linesAt(inLines('把质量管理上成功的经验推广到产业链两端'), 9)).toContain('成功的经验');
    const cited = inLines('施工单位按《建设工程质量管理条例》第28条、第33条做');
    for (const width of [14, 16, 20])
      expect(linesAt(cited, width).some((line) => line.includes('《建设工程质量管理条例》'))).toBe(true);
  });

  test.each([...'，。”）》〉」』】'])('%s at a line’s end leaves out its blank half', (mark) => {
    expect(inLines(`写清成功的经验${mark}`).ways.at(-1)).toEqual({ from: 7.5, lengths: [8] });
  });

  test('a text without any character has one line of none', () => {
    expect(inLines('').ways).toEqual([{ from: 5, lengths: [0] }]);
  });
});

test('lines chosen by sense end at clauses where even ones end between words', () => {
  const text = '弘扬先进的质量文化，让公众更有质量意识，形成人人重视、创造、享受质量的好风气。';
  expect(linesAt(inLines(text, 'sense'), 19)).toEqual([
    '弘扬先进的质量文化，',
    '让公众更有质量意识，',
    '形成人人重视、创造、享受质量的好风气。',
  ]);
});

test('names of two words that a pledge uses again and again are whole in lines chosen by sense', () => {
  const site = contentSite();
  const compounds = compoundsOf(site);
  expect([...compounds]).toEqual(expect.arrayContaining(['质量安全', '质量强国', '质量意识']));
  const texts = site.duties.flatMap(({ restatement }) =>
    (restatement?.commitments ?? []).flatMap(({ text }) => (text.includes('质量安全') ? [text] : [])),
  );
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts)
    for (const width of [16, 18, 20, 24])
      expect(linesAt(inSense(text, compounds), width).join('\n'), text).not.toContain('质量\n安全');
});
