import { describe, expect, test } from 'vitest';
import { lawText } from '../../../src/kit/booklet/law-text.ts';
import { contentSite } from '../../helpers/content-site.ts';

describe('what the law requires, for the booklet', () => {
  test('has what is asked by itself, and a short text in one paragraph', () => {
    expect(lawText('有缺陷的，生产者应当召回，并承担费用。')).toEqual([
      ['有缺陷的，', '生产者应当召回', '，并承担费用。'],
    ]);
  });

  test('of a long text is parted between sentences; what is asked is in the paragraph that asks it', () => {
    const long = `${'长'.repeat(80)}。`;
    expect(lawText(`${long}企业应当公开标准，接受监督。短句。${long}`)).toEqual([
      [`${long}`, '企业应当公开标准', '，接受监督。短句。'],
      [long, '', ''],
    ]);
  });

  test('put together it is the text again', () => {
    for (const { what } of contentSite().duties.flatMap(({ laws }) => laws))
      expect(lawText(what).flat().join('')).toBe(what);
  });
});
