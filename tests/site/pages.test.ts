import { describe, expect, test } from 'vitest';
import { attribute, elements, find, tagged, textOf } from '../../src/postprocess/html.ts';
import { fill } from '../../src/text/fill.ts';
import { campaign, duties, page, pages, readingPages, roles, settings, sources, text, words } from '../helpers/built.ts';

const title = (path: string) => textOf(find(page(path), tagged('title')) ?? page(path));
const all = (path: string, name: string) => [...elements(page(path))].filter(tagged(name));
const standing = (path: string) => [...elements(page(path))].filter((element) => attribute(element, 'data-standing') === 'restatement');
const MARK = '转述 · 非原文';

describe('every page', () => {
  test('every duty of the content has a page, and no other has', () => {
    const built = readingPages.filter((path) => /^(?:enterprise|industry|society)\//.test(path));
    expect(built.sort()).toEqual(duties.map(({ path }) => path).sort());
  });

  test.each(pages)('%s: says nothing of how it was made', (path) => {
    expect(text(path)).not.toMatch(/<!--|name="generator"|sourceMappingURL|\/home\/|\/Users\/|[A-Z]:\\/);
    expect(text(path)).not.toContain(process.cwd());
  });

  test.each(pages)("%s: names 360's renderer within the first 1,024 bytes", (path) => {
    const start = Buffer.from(text(path)).subarray(0, 1024).toString('utf8');
    expect(start).toContain('<meta name="renderer" content="webkit">');
    expect(start).toContain('<meta http-equiv="X-UA-Compatible" content="IE=edge">');
  });

  test.each(pages)('%s: has a policy that allows nothing from elsewhere', (path) => {
    const policy =
      attribute(all(path, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy') ?? ({ attrs: [] } as never), 'content') ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain("form-action 'self' file:");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  });

  test('titles differ from page to page', () => {
    const titles = readingPages.map(title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.each(readingPages)('%s: has one h1, headings in order, landmarks and the page marked as current', (path) => {
    const levels = [...elements(page(path))].filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0), `${path}: h${level} after h${levels[i - 1]}`).toBeLessThanOrEqual(1);
    });
    for (const name of ['header', 'main', 'footer']) expect(all(path, name).length).toBeGreaterThan(0);
    expect([...elements(page(path))].some((element) => attribute(element, 'aria-current') === 'page')).toBe(true);
  });

  test.each(readingPages.filter((path) => path !== 'search.html'))('%s: has the plain GET form to the search page', (path) => {
    const form = all(path, 'form')[0];
    expect(form && attribute(form, 'method')).toBe('get');
    expect(form && attribute(form, 'action')).toMatch(/^(?:\.\.\/)?search\.html$/);
    expect(all(path, 'input').map((input) => attribute(input, 'name'))).toEqual(['q']);
  });

  test('filing numbers are shown on every page where they are set, and nowhere otherwise', () => {
    const shown = /ICP备|ICP证|公网安备/;
    for (const path of readingPages) expect(shown.test(text(path)), path).toBe(settings.icp !== '' || settings.police.text !== '');
  });
});

describe('whose words', () => {
  test('the mark stands before the first commitment wherever commitments are shown', () => {
    const shown = readingPages.filter((path) => text(path).includes('class="commitments"'));
    expect(shown).toEqual(expect.arrayContaining(['pledge.html', ...duties.filter(({ restated }) => restated).map(({ path }) => path)]));
    for (const path of shown) {
      expect(standing(path).length, path).toBeGreaterThan(0);
      expect(text(path).indexOf('data-standing'), path).toBeLessThan(text(path).indexOf('class="commitments"'));
      expect(textOf(page(path)), path).toContain(MARK);
    }
  });

  test('the pledge page says in its title that it is a restatement, and in its note what that means', () => {
    expect(title('pledge.html')).toBe(`${campaign.pledge} · ${campaign.restated}`);
    expect(title('pledge.html')).toContain('转述');
    const note = fill(words.notes.pledge, { organiser: settings.operator || words.notes.thisSite });
    expect(note).toMatch(/^这里是转述，不是倡议书原文。.*原文版权归发布方所有.*引用、存档或签署，请以原文为准。$/);
    expect(textOf(page('pledge.html'))).toContain(note);
    const { address = '', alive } = sources.find(({ id }) => id === campaign.source) ?? { alive: 'no' };
    const published = alive === 'yes' ? words.notes.published + address : fill(words.notes.publishedOnce, { address });
    expect(textOf(page('pledge.html'))).toContain(address === '' ? note : published);
  });

  test.each(duties)('$path carries the mark in its title and its own note where it is restated, and says so where it is not', ({ path, restated }) => {
    const n = String(duties.findIndex((duty) => duty.path === path) + 1);
    expect(title(path)).toContain(fill(words.duty.number, { n }));
    expect(title(path).includes(MARK)).toBe(restated);
    expect(textOf(page(path))).toContain(restated ? fill(words.notes.duty, { n }) : words.duty.unrestated);
    expect(standing(path).length > 0).toBe(restated);
  });

  test('the note of a duty page says that it is not the original', () => {
    expect(fill(words.notes.duty, { n: '1' })).toBe('以下转述第1条的内容，不是原文，请勿当作原文引用。');
  });

  test('the note at the foot stands under every text, word for word', () => {
    const foot = `倡议书发布于${campaign.when}，文中机构、政策和活动按当时情况叙述，后来的变化见背景。倡议书是自愿倡议，不是法律；涉及法定义务的，以现行法律法规为准。本站不是发布方网站，与发布方没有隶属关系。`;
    const texts = [
      'index.html',
      'pledge.html',
      'background.html',
      'enterprise.html',
      ...roles.map(({ id }) => `roles/${id}.html`),
      ...duties.map(({ path }) => path),
    ];
    for (const path of texts) expect(textOf(page(path)), path).toContain(foot);
  });
});
