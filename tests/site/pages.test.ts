import { describe, expect, test } from 'vitest';
import { ifIndependent } from '../../src/model/notes.ts';
import { hasOwnNumber } from '../../src/model/original.ts';
import { linkOf } from '../../src/model/source-links.ts';
import { attribute, elements, find, tagged, textOf } from '../../src/postprocess/html.ts';
import { fill } from '../../src/text/fill.ts';
import {
  campaign,
  duties,
  original,
  page,
  pages,
  readingPages,
  restated,
  roles,
  settings,
  sources,
  text,
  words,
} from '../helpers/built.ts';

const title = (path: string) => textOf(find(page(path), tagged('title')) ?? page(path));
const all = (path: string, name: string) => [...elements(page(path))].filter(tagged(name));
const provenance = (path: string, of: 'restatement' | 'original') =>
  [...elements(page(path))].filter((element) => attribute(element, 'data-provenance') === of);
const MARK = '转述 · 非原文';

describe('every page', () => {
  test('every duty of the content has a page, and no other has', () => {
    const built = readingPages.filter((path) => path.includes('/') && !/^(?:roles|terms)\//.test(path));
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
      attribute(
        all(path, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy') ??
          ({ attrs: [] } as never),
        'content',
      ) ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toContain("form-action 'self' file:");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  });

  test.each(readingPages)('%s has its text in itself', (path) => {
    const main = find(page(path), tagged('main'));
    expect(main && textOf(main).trim().length).toBeGreaterThan(60);
  });

  test('titles differ from page to page', () => {
    const titles = readingPages.map(title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.each(readingPages)(
    '%s: has one h1, headings in order, landmarks and where it is marked as current',
    (path) => {
      const levels = [...elements(page(path))]
        .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
        .map(({ tagName }) => Number(tagName[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, i) => {
        expect(
          level - (levels[i - 1] ?? 0),
          `${path}: h${level} after h${levels[i - 1]}`,
        ).toBeLessThanOrEqual(1);
      });
      for (const name of ['header', 'main', 'footer']) expect(all(path, name).length).toBeGreaterThan(0);
      expect(
        [...elements(page(path))].some((element) => attribute(element, 'aria-current') !== undefined),
      ).toBe(true);
    },
  );

  test.each(readingPages)('%s: no two headings say the same', (path) => {
    const headings = [...elements(page(path))]
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map((heading) => textOf(heading).trim());
    expect(headings.filter((heading, i) => headings.indexOf(heading) !== i)).toEqual([]);
  });

  test.each(readingPages.filter((path) => path !== 'search.html'))(
    '%s: has the plain GET form to the search page',
    (path) => {
      const form = all(path, 'form')[0];
      expect(form && attribute(form, 'method')).toBe('get');
      expect(form && attribute(form, 'action')).toMatch(/^(?:\.\.\/)?search\.html$/);
      expect(new Set(all(path, 'input').map((input) => attribute(input, 'name')))).toEqual(new Set(['q']));
    },
  );

  test('filing numbers are shown on every page where they are set, and nowhere otherwise', () => {
    const shown = /ICP备|ICP证|公网安备/;
    // The lines an import left out are listed as they stood.
    const lines = (original?.data.dropped ?? []).map((line) => line.text);
    const own = (path: string) =>
      lines.reduce((whole, line) => whole.replaceAll(line, ''), textOf(page(path)));
    for (const path of readingPages)
      expect(shown.test(own(path)), path).toBe(settings.icp !== '' || settings.police.text !== '');
  });
});

describe('whose words', () => {
  test('the mark stands before the first commitment wherever commitments are shown', () => {
    const shown = readingPages.filter((path) => text(path).includes('class="commitments"'));
    expect(shown).toEqual(
      expect.arrayContaining([
        ...(restated ? ['pledge.html'] : []),
        ...duties.filter(({ restated }) => restated).map(({ path }) => path),
      ]),
    );
    for (const path of shown) {
      expect(provenance(path, 'restatement').length, path).toBeGreaterThan(0);
      expect(text(path).indexOf('data-provenance'), path).toBeLessThan(
        text(path).indexOf('class="commitments"'),
      );
      expect(textOf(page(path)), path).toContain(MARK);
    }
  });

  test('the pledge page says in its title that it is a restatement exactly when there is no original, and in its note what that means', () => {
    expect(title('pledge.html')).toBe(
      original ? campaign.pledge : `${campaign.pledge} · ${campaign.restated}`,
    );
    expect(title('pledge.html').includes('转述')).toBe(!original);
    const organiser = settings.operator || words.notes.thisSite;
    const { name = '', rights = '', dropped = [] } = original?.data ?? {};
    const headings = original?.pledge.groups.flatMap((group) => group.duties) ?? [];
    const numbered = headings.every(({ heading }, i) => hasOwnNumber(heading, duties[i]?.title ?? ''));
    const note = original
      ? fill(words.notes.original, {
          file: name,
          rights,
          number: numbered ? '' : fill(words.duty.number, { n: '1' }),
          count: dropped.length > 0 ? String(dropped.length) : '',
          owner: campaign.publisher,
        })
      : fill(words.notes.pledge, {
          organiser,
          owner: ifIndependent({ settings, campaign }, campaign.publisher),
        });
    expect(note).toMatch(
      original
        ? /^这里刊载倡议书原文，正文一字未改。(?:“第1条”这样的编号由本站加上，不算正文。)?(?:文字取自《.*》。)?(?:导入时有[1-9]\d*行不是正文，没有收入，清单见“关于”。)?(?:刊载依据：.*。)?原文版权归.*所有，转载请向其取得许可。$/
        : /^这里是转述，不是倡议书原文。.*(?:原文版权归.*所有.*)?引用、存档或签署，请以原文为准。$/,
    );
    expect(textOf(page('pledge.html'))).toContain(note);
    expect(note.includes('刊载依据')).toBe(rights !== '');
    const cited = sources.find(({ id }) => id === campaign.source);
    const { address = '' } = cited ?? {};
    const published =
      cited && linkOf(cited, campaign.updated)
        ? words.notes.published + address
        : fill(words.notes.publishedOnce, { address });
    expect(textOf(page('pledge.html'))).toContain(address === '' ? note : published);
  });

  test.each(duties)(
    '$path carries the mark in its title where it is restated, and says so where it is not',
    ({ path, restated: told }) => {
      const n = String(duties.findIndex((duty) => duty.path === path) + 1);
      const { bothMark, originalMark } = words.notes;
      expect(title(path)).toContain(fill(words.duty.number, { n }));
      expect(title(path).split(' · ').slice(1, -1).join(' · ')).toBe(
        original ? (told ? bothMark : originalMark) : told ? MARK : '',
      );
      expect(textOf(page(path)).includes(words.duty.unrestated)).toBe(!told && !original);
      expect(textOf(page(path)).includes(words.notes.both)).toBe(told && original !== undefined);
      expect(provenance(path, 'restatement').length > 0).toBe(told);
      expect(provenance(path, 'original').length > 0).toBe(original !== undefined);
    },
  );

  test.skipIf(original)('the mark is a stamp: once a page, and few on a way through the site', () => {
    const role = roles.map(({ id }) => `roles/${id}.html`)[0];
    const walk = ['index.html', ...(duties[0]?.section ? [`${duties[0].section}.html`] : [])].concat(
      duties[0]?.path ?? [],
      role ?? [],
      'pledge.html',
    );
    const times = (text: string) => text.split(MARK).length - 1;
    const body = (path: string) => textOf(find(page(path), tagged('body')) ?? page(path));
    for (const path of readingPages.filter((one) => one !== 'about.html' && one !== 'downloads.html'))
      expect(times(body(path)), path).toBe(provenance(path, 'restatement').length > 0 ? 1 : 0);
    const met = walk.map((path) => times(title(path)) + times(body(path)));
    expect(met.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(8);
  });

  test('the note at the foot stands under every text, word for word', () => {
    const later = pages.includes('background.html') ? '，后来的变化见背景' : '';
    const foot = `倡议书发布于${campaign.when}，文中机构、政策和活动按当时情况叙述${later}。倡议书是自愿倡议，不是法律；涉及法定义务的，以现行法律法规为准。${ifIndependent({ settings, campaign }, words.notes.independent)}`;
    const texts = [
      'index.html',
      'pledge.html',
      ...pages.filter((path) => path === 'background.html'),
      ...campaign.sections.map(({ id }) => `${id}.html`),
      ...roles.map(({ id }) => `roles/${id}.html`),
      ...duties.map(({ path }) => path),
    ];
    for (const path of texts) expect(textOf(page(path)), path).toContain(foot);
  });
});
