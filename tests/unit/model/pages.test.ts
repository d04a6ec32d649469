import { expect, test } from 'vitest';
import { addressTable } from '../../../src/model/addresses.ts';
import type { Names } from '../../../src/model/names.ts';
import { assemble } from '../../../src/model/site.ts';
import { entries } from '../../helpers/entries.ts';

const { table } = assemble(entries());
const paths = table.map(({ path }) => path);

test('the page table has every page once, in reading order', () => {
  expect(paths).toEqual([
    '/index.html',
    '/pledge.html',
    '/enterprise.html',
    '/enterprise/answer.html',
    '/enterprise/repair.html',
    '/industry.html',
    '/industry/craft.html',
    '/society.html',
    '/society/everyone.html',
    '/roles.html',
    '/roles/worker.html',
    '/roles/consumer.html',
    '/background.html',
    '/terms.html',
    '/terms/old-office.html',
    '/terms/new-office.html',
    '/terms/recall.html',
    '/search.html',
    '/downloads.html',
    '/kit.html',
    '/about.html',
    '/sources.html',
  ]);
});

test('every page but home lies below home, and every parent is a page above it', () => {
  for (const { path, parents } of table) {
    if (path !== '/index.html') expect(parents[0], path).toBe('/index.html');
    for (const parent of parents)
      expect(paths.indexOf(parent), `${path} lies below ${parent}`).toBeLessThan(paths.indexOf(path));
    expect(parents).not.toContain(path);
  }
});

test('every page has a title, a name and a description of its own, and a card; a term has that of all terms', () => {
  for (const row of table) expect([row.title, row.name, row.description], row.path).not.toContain('');
  expect(new Set(table.map(({ title }) => title)).size).toBe(table.length);
  const own = table.filter(({ kind }) => kind !== 'term');
  expect(new Set(own.map(({ card }) => card)).size).toBe(own.length);
  for (const { kind, card } of table) if (kind === 'term') expect(card).toBe('/cards/terms.png');
  for (const { card } of table) expect(card).toMatch(/^\/cards\/[a-z0-9-]+\.png$/);
});

test('the titles of the pledge and of a duty say that they are a restatement', () => {
  const title = (path: string) => table.find((row) => row.path === path)?.title;
  expect(title('/pledge.html')).toBe('2031年倡议书 · 四条转述');
  expect(title('/enterprise/answer.html')).toBe('第1条 标题 enterprise/1-answer · 转述 · 非原文');
});

test('search is said to find what there is', () => {
  const given = entries();
  const words = { ...given.words, search: { ...given.words.search, description: '搜{parts}。' } };
  const says = (more: object) => assemble({ ...given, words, ...more }).page('/search.html').description;
  expect(says({})).toBe('搜[nav.pledge][common.listComma][nav.background][common.listComma][nav.terms]。');
  expect(says({ background: [], terms: [] })).toBe('搜[nav.pledge]。');
});

test('a duty is described by its claim', () => {
  expect(table.find((row) => row.path === '/enterprise/answer.html')).toMatchObject({
    description: '一句话的要点。',
    provenance: 'restatement',
  });
});

test('a duty with a title alone says that there is no restatement, and carries no mark of one', () => {
  expect(table.find((row) => row.path === '/society/everyone.html')).toMatchObject({
    title: '第4条 标题 society/1-everyone',
    description: '[duty.unrestated]',
    provenance: undefined,
  });
});

test('the table says what a page is found under in search, and what people type for it', () => {
  const marks = Object.fromEntries(table.map(({ path, searched }) => [path, searched]));
  expect(marks).toMatchObject({
    '/index.html': 'name',
    '/pledge.html': 'name',
    '/enterprise.html': 'name',
    '/enterprise/answer.html': 'restatement',
    '/society/everyone.html': 'unrestated',
    '/roles.html': 'name',
    '/roles/worker.html': 'role',
    '/background.html': 'background',
    '/terms.html': 'name',
    '/terms/recall.html': 'term',
    '/search.html': undefined,
    '/downloads.html': 'site',
    '/about.html': 'site',
    '/sources.html': undefined,
  });
  const keywords = (path: string) => table.find((row) => row.path === path)?.keywords;
  expect(keywords('/roles/worker.html')).toEqual(['职工']);
  expect(keywords('/terms/recall.html')).toEqual(['退回来']);
  expect(keywords('/enterprise/answer.html')).toEqual(['三包']);
});

test('the table has the ids of a page: its own, and those of the names it is made of', () => {
  const ids = (path: string) => table.find((row) => row.path === path)?.anchors.map(({ id }) => id);
  expect(ids('/enterprise/answer.html')).toEqual(expect.arrayContaining(['main', 'step-1', 'step-2']));
  expect(ids('/pledge.html')).toEqual(
    expect.arrayContaining(['enterprise', 'enterprise-1', 'answer', 'answer-step-1']),
  );
  expect(ids('/background.html')).toEqual(expect.arrayContaining(['then', 'later']));
  expect(ids('/terms.html')).toEqual(
    expect.arrayContaining(['recall', 'new-office', 'group-offices', 'group-ways']),
  );
  expect(ids('/terms.html')).not.toContain('group-empty');
  expect(ids('/sources.html')).toContain('source-the-pledge');
});

test('names at fault make a table too: a section called as home is', () => {
  const names: Names = {
    ...{
      sections: [{ id: 'index' }, { id: 'roles' }],
      roles: [],
      background: [],
      terms: [],
      termGroups: [],
      sources: [],
    },
    duties: ['index', 'roles'].map((section) => ({
      ...{ id: 'one', entryId: `${section}/1-one`, section, at: 1, restated: false, commitments: [] },
    })),
    ...{ laws: [], pages: [], handout: false, original: false, dropped: false, signatories: 0 },
  };
  expect(addressTable(names).map(({ path }) => path)).toContain('/roles/one.html');
});

test('the table says where the site shows a way to a page, in its own order', () => {
  const paths = (where: 'header' | 'footer' | 'gallery' | 'index') =>
    table.filter(({ shown }) => shown[where]).map(({ path }) => path);
  expect(paths('header')).toEqual([
    '/pledge.html',
    '/roles.html',
    '/background.html',
    '/terms.html',
    '/downloads.html',
  ]);
  expect(paths('footer')).toEqual([
    '/enterprise.html',
    '/industry.html',
    '/society.html',
    '/search.html',
    '/about.html',
    '/sources.html',
  ]);
  expect(paths('gallery')).toHaveLength(9);
  const reached = new Set([...paths('header'), ...paths('footer'), ...paths('index')]);
  expect(
    table.filter(({ path, kind }) => !reached.has(path) && !['duty', 'role', 'term'].includes(kind)),
  ).toEqual([]);
});

test('a term is named, described and found by itself, and lies below all terms', () => {
  expect(table.find(({ path }) => path === '/terms/recall.html')).toMatchObject({
    kind: 'term',
    name: '召回',
    title: '召回',
    description: '把卖出的收回来。',
    parents: ['/index.html', '/terms.html'],
    lang: 'zh-CN',
  });
});

test('the English page is there where its file is: in English, in the footer, found by search', () => {
  const { pages } = entries();
  const english = { id: 'english', data: { title: 'A Pledge', name: 'English', lead: 'In short.' } };
  const site = assemble(entries({ pages: [...pages, english] }));
  expect(paths).not.toContain('/english.html');
  expect(site.page('/english.html')).toMatchObject({
    lang: 'en',
    title: 'A Pledge',
    searched: 'site',
    shown: { footer: true, index: true },
  });
});
