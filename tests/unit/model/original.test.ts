import { describe, expect, test } from 'vitest';
import { pledgeData, pledgeMarkdown, pledgeText } from '../../../src/model/exports/exports.ts';
import { footNote, pledgeNote, shortFingerprint } from '../../../src/model/notes.ts';
import { hasOwnNumber, headed, originalPages } from '../../../src/model/original.ts';
import { isPreview } from '../../../src/model/preview.ts';
import { assemble } from '../../../src/model/site.ts';
import type { Entries } from '../../../src/model/types.ts';
import { canonicalText, fingerprintOf } from '../../../src/official/pledge.ts';
import { dutyEntry, entries } from '../../helpers/entries.ts';
import { loaded, pledge } from '../../helpers/original-entry.ts';

const site = (rights?: string, given: Partial<Entries> = {}) =>
  assemble(entries({ original: loaded(rights), ...given }));
const bare = {
  duties: ['enterprise/1-answer', 'enterprise/2-repair', 'industry/1-craft', 'society/1-everyone'].map((id) =>
    dutyEntry(id),
  ),
};

test('every sentence has a permanent anchor: the name of its part and its number there, through all paragraphs', () => {
  const { original, duties } = site('某会');
  const ids = (paragraphs: { id: string }[][] = []) =>
    paragraphs.map((sentences) => sentences.map(({ id }) => id));
  expect(ids(duties[0]?.original?.paragraphs)).toEqual([['answer-s1', 'answer-s2'], ['answer-s3']]);
  expect(ids(original?.preamble)).toEqual([['preamble-s1', 'preamble-s2'], ['preamble-s3']]);
  expect(ids(original?.leads[0])).toEqual([['enterprise-s1'], ['enterprise-s2']]);
  expect(ids(original?.closing)).toEqual([['closing-s1']]);
  expect(duties.map((one) => one.original?.heading)).toEqual([
    '一、答。',
    '二、修。',
    '三、艺。',
    '四、众。',
  ]);
});

test('what the pages must show: the whole canonical text on the pledge page, each duty on its own', () => {
  expect(originalPages(site('某会'))).toEqual({
    'pledge.html': canonicalText(pledge),
    'enterprise/answer.html': '一、答。甲句。乙句！丙句。',
    'enterprise/repair.html': '二、修。丁句。',
    'industry/craft.html': '三、艺。戊句。',
    'society/everyone.html': '四、众。己句。',
  });
});

test('titles and marks: the pledge page says 转述 exactly when there is no original', () => {
  const row = (of: ReturnType<typeof site>, path: string) => of.table.find((one) => one.path === path);
  const both = site('某会');
  expect(row(both, '/pledge.html')).toMatchObject({ title: '2031年倡议书', provenance: 'both' });
  expect(row(both, '/enterprise/answer.html')).toMatchObject({
    title: '第1条 标题 enterprise/1-answer · [notes.bothMark]',
    provenance: 'both',
  });
  expect(row(both, '/society/everyone.html')).toMatchObject({
    title: '第4条 标题 society/1-everyone · [notes.originalMark]',
    provenance: 'original',
  });
  expect(row(both, '/index.html')).toMatchObject({
    title: '2031年倡议书 · [notes.bothMark]',
    provenance: 'both',
  });
  expect(row(assemble(entries()), '/pledge.html')).toMatchObject({
    title: '2031年倡议书 · 四条转述',
    provenance: 'restatement',
  });
});

test('what derives from restatements, and what has no entries, is no page', () => {
  const { table, provenance } = site('某会', { ...bare, terms: [], background: [] });
  expect(provenance).toBe('original');
  expect(table.filter(({ kind }) => ['roles', 'role', 'terms', 'background'].includes(kind))).toEqual([]);
  expect(table.filter((one) => one.provenance !== undefined).map(({ kind }) => kind)).toEqual([
    'home',
    'pledge',
    'duty',
    'duty',
    'duty',
    'duty',
  ]);
});

test('without rights the site is a preview, and its note leaves the sentence about them out', () => {
  const words = entries().words;
  const notes = {
    ...words.notes,
    original: '文字取自《{file}》。{count}行没有收入。依据：{rights}。版权归{owner}。',
  };
  const given = { words: { ...words, notes } };
  expect([isPreview(site()), isPreview(site('某会')), isPreview(assemble(entries()))]).toEqual([
    true,
    false,
    false,
  ]);
  expect(pledgeNote(site(undefined, given))).toBe('1行没有收入。版权归某协会。');
  expect(pledgeNote(site('某会，函1号', given))).toContain('依据：某会，函1号。');
  expect(shortFingerprint(site())).toBe(fingerprintOf(pledge).slice(0, 16));
});

test('a document is called by its public name, never by that of its file, and lines that were left out are told where there are any', () => {
  const words = entries().words;
  const notes = { ...words.notes, original: '文字取自《{file}》。{count}行没有收入。完。' };
  const of = (data: Partial<ReturnType<typeof loaded>['data']>) => {
    const given = loaded('某会');
    return assemble(
      entries({ words: { ...words, notes }, original: { ...given, data: { ...given.data, ...data } } }),
    );
  };
  expect(pledgeNote(of({ name: '倡议书' }))).toBe('文字取自《倡议书》。1行没有收入。完。');
  expect(pledgeNote(of({ dropped: [] }))).toBe('完。');
  expect(JSON.stringify(pledgeData(of({})))).not.toContain('a.txt');
});

test('lines that were left out are not sent for where they are listed; numbers are told to be the site’s where the original has none', () => {
  const words = entries().words;
  const notes = { ...words.notes, original: '“{number}”是本站加的。{count}行见“关于”。完。' };
  const of = (headings: string[]) => {
    const given = structuredClone(loaded('某会'));
    given.pledge.groups
      .flatMap(({ duties }) => duties)
      .forEach((duty, i) => {
        duty.heading = headings[i] ?? duty.heading;
      });
    return site('某会', { words: { ...words, notes }, original: given });
  };
  const titles = assemble(entries()).duties.map(({ title }) => title);
  expect(pledgeNote(of(titles))).toBe('“第1条”是本站加的。1行见“关于”。完。');
  const numbered = titles.map((title, i) => `${i + 1}. ${title}`);
  expect(pledgeNote(of(numbered))).toBe('1行见“关于”。完。');
  expect(pledgeNote(of(numbered), true)).toBe('完。');
});

test('that the original may not be had is not said where its publisher runs the site', () => {
  const words = entries().words;
  const notes = { ...words.notes, pledge: '这里是转述。版权归{owner}所有，没有收录。' };
  const of = (operator: string) =>
    pledgeNote(assemble(entries({ words: { ...words, notes }, site: { ...entries().site, operator } })));
  expect(of('')).toBe('这里是转述。版权归某协会所有，没有收录。');
  expect(of('某协会')).toBe('这里是转述。');
});

test.each<[string, string[], string]>([
  ['一、开门。', ['钟点要准。天天如此。'], '钟点要准。天天如此。'],
  ['一、开门。', [`钟点要准。${'甲'.repeat(60)}。`], '钟点要准。'],
  ['一、开门。', [`钟点要准，${'甲'.repeat(40)}，${'乙'.repeat(40)}。`], `钟点要准，${'甲'.repeat(40)}…`],
  ['一、开门。', [], '一、开门。'],
])(
  'a duty without a claim is described by how the original begins: %s %j',
  (heading, paragraphs, opening) => {
    const given = structuredClone(loaded('某会'));
    const [first] = given.pledge.groups.flatMap(({ duties }) => duties);
    Object.assign(first ?? {}, { heading, paragraphs });
    const { table } = site('某会', { ...bare, original: given });
    expect(table.find(({ path }) => path === '/enterprise/answer.html')?.description).toBe(opening);
  },
);

test('the foot says that the site is not the publisher’s, but where it is, or where the words are emptied', () => {
  const words = entries().words;
  const foot = (given: Partial<Entries>) => footNote(assemble(entries(given)));
  const own = { site: { ...entries().site, operator: '某协会' } };
  expect(foot({})).toBe('发布于2031年5月。[notes.independent]');
  expect(foot(own)).toBe('发布于2031年5月。');
  expect(foot({ words: { ...words, notes: { ...words.notes, independent: '' } } })).toBe('发布于2031年5月。');
});

describe.each([
  ['data', (of: ReturnType<typeof site>) => JSON.stringify(pledgeData(of))],
  ['Markdown', pledgeMarkdown],
  ['plain text', pledgeText],
])('the pledge as %s', (_, print) => {
  test('carries the original whole and in order, labelled, and ours labelled after it', () => {
    const twin = print(site('某会'));
    let at = 0;
    for (const piece of [
      '[notes.originalMark]',
      '甲句。乙句！',
      '丙句。',
      '一句话的要点。',
      '戊句。',
      '己句。',
    ]) {
      expect(twin.indexOf(piece, at), piece).toBeGreaterThanOrEqual(0);
      at = twin.indexOf(piece, at) + piece.length;
    }
    expect(twin).toContain('[notes.bothMark]');
  });

  test('leaves it out while nobody has agreed, and says what it then is', () => {
    const twin = print(site());
    expect(twin).toBe(print(assemble(entries())));
    expect(twin).not.toMatch(/甲句|戊句|结尾。|originalMark|bothMark/);
  });

  test('of duties in the original alone says nothing of a restatement', () => {
    expect(print(site('某会', bare))).not.toMatch(/duty\.unrestated|转述/);
  });
});

test.each([
  ['Markdown', pledgeMarkdown],
  ['plain text', pledgeText],
])(
  'as %s the pledge says a title once that is the duty’s and the original’s, and the name of a section that is its heading',
  (_, print) => {
    const given = structuredClone(loaded('某会'));
    const [group] = given.pledge.groups;
    const [{ title = '' } = {}] = assemble(entries()).duties;
    Object.assign(group ?? {}, { lead: '一、企业做到', intro: [] });
    Object.assign(group?.duties[0] ?? {}, { heading: `${title}。` });
    const twin = print(site('某会', { original: given }));
    expect(twin.split(title).length).toBe(2);
    expect(twin.split('企业做到').length).toBe(2);
    expect(twin).toContain('一、企业做到');
    expect(twin.indexOf('甲句。')).toBeGreaterThan(twin.indexOf(`第1条 ${title}。`));
  },
);

test.each([
  ['一、按时开馆。', true],
  ['1. 按时开馆', true],
  ['第四条　按时开馆', true],
  ['① 按时开馆', true],
  ['按时开馆：', false],
  ['● 按时开馆', false],
])('%s: whether the original numbers the title itself', (heading, expected) => {
  expect(hasOwnNumber(heading, '按时开馆')).toBe(expected);
});

test('a line that says no more than the name of a section is its heading; any other leads to it', () => {
  const sentence = (text: string, number = 1) => ({ id: `part-1-s${number}`, number, text });
  const name = '第一部分　游园市民';
  const [said, more] = [[sentence(`${name}：`)], [sentence('请做到。', 2)]];
  expect(headed(name, [said, more])).toEqual({ heading: said[0], lead: [more] });
  // It may have a number that the name has not.
  expect(headed('游园市民', [said, more])).toEqual({ heading: said[0], lead: [more] });
  expect(headed('守法诚信', [[sentence('一、守法诚信')]])).toMatchObject({ lead: [] });
  expect(headed('诚信', [said, more])).toEqual({ lead: [said, more] });
  expect(headed(name, [[...said, ...more]])).toEqual({ lead: [[...said, ...more]] });
  expect(headed(undefined, [said])).toEqual({ lead: [said] });
  expect(headed(name, [])).toEqual({ lead: [] });
});
