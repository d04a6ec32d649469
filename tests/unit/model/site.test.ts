import { expect, test } from 'vitest';
import { assemble } from '../../../src/model/site.ts';
import { entries } from '../../helpers/entries.ts';

const site = assemble(entries());

test('background sections stand in the order of their numbers, ten after two', () => {
  expect(site.background.map(({ id, title, entryId }) => [id, title, entryId])).toEqual([
    ['then', '当时', '2-then'],
    ['later', '后来', '10-later'],
  ]);
});

test('pages, sources and rows are found by their names', () => {
  expect(site.pages.get('about')?.data.title).toBe('关于本站');
  expect(site.source('the-pledge').publisher).toBe('某协会');
  expect(site.page('/roles/worker.html')).toMatchObject({ kind: 'role', title: '工人能做什么' });
});

test('a name that does not exist is an error that says which', () => {
  expect(() => site.source('nowhere')).toThrow('no such entry: source nowhere');
  expect(() => site.page('/nowhere.html')).toThrow('no such entry: page /nowhere.html');
});

test('assembling leaves the entries as they were, and gives the same site twice', () => {
  const content = entries();
  const first = assemble(content);
  expect(content).toEqual(entries());
  expect(JSON.stringify(assemble(content))).toBe(JSON.stringify(first));
});

test('words may say how many duties and sections there are, and so may the title', () => {
  const given = entries();
  const words = { ...given.words, nav: { ...given.words.nav, pledge: '{duties}条，{sections}部分' } };
  const campaign = { ...given.campaign, restated: '{duties}条转述' };
  const site = assemble({ ...given, words, campaign });
  expect(site.page('/pledge.html')).toMatchObject({ name: '四条，三部分', title: '2031年倡议书 · 四条转述' });
  const two = given.duties.filter(({ id }) => id.startsWith('enterprise/'));
  expect(assemble({ ...given, words, campaign, duties: two }).page('/pledge.html').name).toBe('两条，一部分');
});
