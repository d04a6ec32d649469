import { describe, expect, test } from 'vitest';
import { pledgeData, pledgeMarkdown, pledgeText } from '../../../src/model/exports/exports.ts';
import { signedParts } from '../../../src/model/signatories.ts';
import { assemble } from '../../../src/model/site.ts';
import type { LoadedOfficial } from '../../../src/official/load.ts';
import { canonicalText, type ImportedPledge } from '../../../src/official/pledge.ts';
import { searchFacts } from '../../../src/search/facts.ts';
import { entries, wordsOf } from '../../helpers/entries.ts';

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `青禾第${i + 1}厂`);

/** An original that fits the entries' four duties. */
function originalOf(signatories: string[]): LoadedOfficial {
  const duty = (n: number) => ({ heading: `第${n}件事。`, runIn: false, paragraphs: ['说到做到。'] });
  const pledge: ImportedPledge = {
    ...{ above: [], title: '倡议书', subtitles: [], preamble: [], closing: [], signatories },
    groups: [
      { lead: '首先：', intro: [], duties: [duty(1), duty(2)] },
      { lead: '同时：', intro: [], duties: [duty(3)] },
      { lead: '另外：', intro: [], duties: [duty(4)] },
    ],
  };
  const data = {
    ...{ file: '倡议书.txt', size: 1, sha256: 'a'.repeat(64), rights: '某会，2031年1月1日' },
    ...{ fingerprint: 'b'.repeat(64), duties: [2, 1, 1], dropped: [] },
  };
  return { pledge, data, canonical: canonicalText(pledge) };
}

const site = (names: string[], more: object = {}) =>
  assemble(
    entries({
      words: wordsOf({
        signatories: { name: '署名名单', column: '名称' },
        common: { citeOpen: '（', citeClose: '）', listComma: '、' },
      }),
      signatories: { names },
      ...more,
    }),
  );
const recordOf = (of: ReturnType<typeof site>) =>
  searchFacts(of).pages.filter(({ title }) => title === '署名名单');

test('a few are listed at the end of the pledge, and found as a part of it; from twenty on they have a page', () => {
  const few = site(numbered(19));
  expect(few.signatories).toMatchObject({ columns: ['名称'], path: '/pledge.html#signatories' });
  expect(few.has('/signatories.html')).toBe(false);
  expect(recordOf(few)).toMatchObject([
    { path: 'pledge.html', anchor: 'signatories', text: 'whole', mark: 'site' },
  ]);
  const many = site(numbered(20));
  expect(many.signatories?.path).toBe('/signatories.html');
  expect(recordOf(many)).toMatchObject([{ path: 'signatories.html', text: 'whole' }]);
  expect(recordOf(many)[0]?.anchor).toBeUndefined();
});

test('without a list there is none', () => {
  const none = assemble(entries());
  expect(none.signatories).toBeUndefined();
  expect(pledgeData(none).signatories).toBeUndefined();
});

test('whom the original names, the site does not list again; one it does not name, it does', () => {
  const named = site(numbered(20), { original: originalOf(['发起单位：', ...numbered(20)]) });
  expect(named.signatories?.path).toBeUndefined();
  expect(named.has('/signatories.html')).toBe(false);
  expect(pledgeData(named).signatories?.rows.length).toBe(20);
  for (const text of [pledgeText(named), pledgeMarkdown(named)])
    expect(text.split('青禾第20厂').length).toBe(2);
  const dayAlone = site(numbered(20), { original: originalOf(['2031年5月1日']) });
  expect(dayAlone.signatories?.path).toBe('/signatories.html');
  expect(pledgeText(dayAlone)).toContain('20. 青禾第20厂');
});

test('an original that downloads leave out takes no name with it', () => {
  const original = originalOf(numbered(3));
  const { rights: _, ...data } = original.data;
  const unlicensed = site(numbered(3), { original: { ...original, data } });
  expect(unlicensed.signatories?.path).toBeUndefined();
  expect(pledgeText(unlicensed)).toContain('3. 青禾第3厂');
});

test('exports have the list: as data with its columns, as text a line each', () => {
  const two = site([], {
    signatories: { columns: ['企业名称', '所在地', '备注'], names: ['甲厂 | 江苏 | 理事', '乙\\|丙厂 | |'] },
  });
  expect(pledgeData(two).signatories).toEqual({
    columns: ['企业名称', '所在地', '备注'],
    rows: [
      ['甲厂', '江苏', '理事'],
      ['乙|丙厂', '', ''],
    ],
  });
  expect(pledgeMarkdown(two)).toContain('## 署名名单\n\n1. 甲厂（江苏、理事）\n2. 乙|丙厂\n');
  expect(pledgeText(two)).toContain('■ 署名名单\n  1. 甲厂（江苏、理事）\n  2. 乙|丙厂\n');
});

describe('of the original', () => {
  const row = (n: number) => `${n}\t青禾第${n}厂\t\t理事`;
  const rows = (count: number) => Array.from({ length: count }, (_, i) => row(i + 1));
  const head = '序号\t企业名称\t所在地\t备注';

  test('a table of twenty rows is one, each cell in its place, and nothing around it is lost', () => {
    const parts = signedParts(['发起单位', head, ...rows(20), '2031年5月1日']);
    expect(parts).toEqual([
      { lines: ['发起单位'] },
      {
        head: ['序号', '企业名称', '所在地', '备注'],
        rows: Array.from({ length: 20 }, (_, i) => [`${i + 1}`, `青禾第${i + 1}厂`, '', '理事']),
      },
      { lines: ['2031年5月1日'] },
    ]);
  });

  test('fewer rows, and lines that are none, stand as they are', () => {
    const lines = ['发起单位', head, ...rows(19), '2031年5月1日'];
    expect(signedParts(lines)).toEqual([{ lines }]);
    expect(signedParts(numbered(40))).toEqual([{ lines: numbered(40) }]);
  });
});
