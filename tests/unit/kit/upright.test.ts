import { describe, expect, test } from 'vitest';
import { fitUpright, standsUpright, type Upright } from '../../../src/kit/upright.ts';

const frame = { width: 600, height: 600 };
const set = (text: string, given = frame): Upright => {
  const made = fitUpright(text, given, { largest: 150, least: 79.4 });
  if (!made) throw new Error(`“${text}” does not stand upright`);
  return made;
};
const columns = ({ columns: all }: Upright) => all.map((column) => column.map(({ text }) => text).join(''));
const height = ({ size, columns: all }: Upright) =>
  size * (Math.max(...all.map((column) => column.reduce((sum, { takes }) => sum + takes, 0))) - 0.05);
const width = ({ size, pitch, columns: all }: Upright) => size * (1 + (all.length - 1) * pitch);

describe('columns', () => {
  test('end at clauses, without the marks that end them', () => {
    expect(columns(set('先把门关好，再把灯关上，最后回家。'))).toEqual([
      '先把门关好',
      '再把灯关上',
      '最后回家',
    ]);
  });
  test('hold one each of what is enumerated', () => {
    expect(columns(set('有人认、有人管、有人担。'))).toEqual(['有人认', '有人管', '有人担']);
  });
  test('begin with what joins, and have two characters beside a neighbour that is near', () => {
    const made = columns(set('带着上下游和中小微企业一起提高', { width: 590, height: 640 }));
    expect(made.filter((column) => /[和与及]$/u.test(column))).toEqual([]);
    expect(made.some((column) => column.startsWith('和'))).toBe(true);
    expect(
      columns(set('人要有本事、有责任心，管理要严、要细，质量从源头抓起。', { width: 590, height: 640 }))[2],
    ).toBe('管理要严、要细');
  });
  test('have none that hangs out of the others where it can be parted', () => {
    const made = columns(set('质量第一，安全至上，凭标准、品牌和信誉取胜。', { width: 700, height: 740 }));
    const [longest = 0, next = 0] = made.map(({ length }) => length).sort((a, b) => b - a);
    expect(longest / next).toBeLessThan(1.5);
  });
  test('never end within a word', () => {
    const made = columns(set('企业挑起担子全社会一起出力', { width: 300, height: 400 }));
    expect(made.join('')).toBe('企业挑起担子全社会一起出力');
    for (const word of ['企业', '担子', '社会', '一起', '出力'])
      expect(made.some((column) => column.includes(word))).toBe(true);
  });
  test('keep a mark within them, above to the right in half a square', () => {
    const made = set('守信，守法', { width: 90, height: 600 });
    const mark = made.columns[0]?.[2];
    expect(mark?.text).toBe('，');
    expect(mark?.takes).toBeLessThan(0.6);
    expect(mark?.x).toBeGreaterThan(0.3);
    expect(mark?.y).toBeLessThan(-0.3);
  });
  test('have their own quotation marks, and two digits in one square', () => {
    expect(columns(set('推进“三个转变”，办好12件事', { width: 300, height: 900 }))).toEqual([
      '推进﹃三个转变﹄',
      '办好12件事',
    ]);
    expect(
      set('办好12件事')
        .columns.flat()
        .map(({ text }) => text),
    ).toContain('12');
  });
  test.each([['质'.repeat(40)], ['质量安全'.repeat(20)], ['责任落到人，'.repeat(13)], ['好']])(
    'fit whatever is said: %s',
    (text) => {
      for (const given of [frame, { width: 200, height: 900 }, { width: 900, height: 200 }]) {
        const made = set(text, given);
        expect(height(made)).toBeLessThanOrEqual(given.height + 1e-6);
        expect(width(made)).toBeLessThanOrEqual(given.width + 1e-6);
        expect(columns(made).join('').replaceAll('，', '')).toBe(text.replaceAll('，', ''));
      }
    },
  );
});

test('letters and long numbers do not stand upright', () => {
  expect(['用ISO 9001管质量', '2026年', '降到3%', ''].filter(standsUpright)).toEqual([]);
  expect(fitUpright('用ISO 9001管质量', frame, { largest: 150, least: 79.4 })).toBeUndefined();
});
