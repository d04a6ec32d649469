import { expect, test } from 'vitest';
import { pageCard } from '../../../src/images/page-card.ts';
import { assemble } from '../../../src/model/site.ts';
import { entries } from '../../helpers/entries.ts';

const site = assemble(entries());
const card = (path: string) => pageCard(site, site.page(path));

test('every card carries the mark, but of a duty with a title alone, and the campaign, and has something in every place', () => {
  for (const row of site.table) {
    const made = pageCard(site, row);
    expect(made).toMatchObject({
      mark: row.path === '/society/everyone.html' ? '' : '转述 · 非原文',
      campaign: '2031年活动',
    });
    for (const place of ['figure', 'kicker', 'title', 'text'] as const)
      expect(made[place], `${place} of ${row.path}`).not.toBe('');
  }
});

test('a duty shows its numeral, its section and its claim', () => {
  expect(card('/enterprise/repair.html')).toMatchObject({
    part: 1,
    figure: '贰',
    kicker: '企业做到 · 第2条',
    title: '标题 enterprise/2-repair',
    text: '一句话的要点。',
  });
});

test('a duty with a title alone says that there is no restatement', () => {
  expect(card('/society/everyone.html')).toMatchObject({
    figure: '肆',
    title: '标题 society/1-everyone',
    text: '[duty.unrestated]',
  });
});

test('a section shows its seal, in its own colour', () => {
  expect(card('/industry.html')).toMatchObject({
    part: 2,
    figure: '争先',
    title: '同行做到',
    kicker: '2031年倡议书',
  });
});

test('home shows the short name and the theme, under the first word of the mark', () => {
  expect(card('/index.html')).toMatchObject({ figure: '转述', title: '倡议书', text: '主题' });
});

test('a role asks what it can do; other pages show their name, and its first two characters', () => {
  expect(card('/roles/worker.html')).toMatchObject({
    figure: '工人',
    title: '工人能做什么',
    text: '给工人。',
  });
  expect(card('/about.html')).toMatchObject({ title: '关于', text: '关于导语。' });
  expect(card('/about.html').part).toBeUndefined();
});

test.each([
  ['a text of 62 characters stays whole', `${'字'.repeat(61)}。`, `${'字'.repeat(61)}。`],
  [
    'a longer one ends with its first sentence',
    `${'甲'.repeat(20)}。${'乙'.repeat(60)}。`,
    `${'甲'.repeat(20)}。`,
  ],
  [
    'or with the first part before a semicolon',
    `${'甲'.repeat(20)}；${'乙'.repeat(60)}。`,
    `${'甲'.repeat(20)}；`,
  ],
  ['a first sentence that is too long is cut, and says so', '甲'.repeat(80), `${'甲'.repeat(61)}…`],
])('%s', (_, description, text) => {
  expect(pageCard(site, { ...site.page('/about.html'), description }).text).toBe(text);
});
