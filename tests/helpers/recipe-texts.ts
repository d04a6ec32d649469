import { recipesOf } from '../../src/deploy/recipes.ts';

/** Files of a small site, of every sort there is. */
export const files = [
  '404.html',
  'assets/search.js',
  'assets/search/index/zh-cn_13f9dd0.pf_index.js',
  'favicon.svg',
  'index.html',
  'kit/booklet.docx',
  'kit/list.csv',
  'pledge.md',
  '.well-known/proof',
  'photos/Hall.JPG',
  'odd.qqq',
];
/** A small site whose address is not set. */
export const site = { files, address: '' };
/** A recipe by its path. @throws Error where there is none */
export const recipe = (name: string, of = site): string => {
  const text = recipesOf(of).get(name);
  if (text === undefined) throw new Error(`no recipe ${name}`);
  return text;
};
