import { describe, expect, test } from 'vitest';
import { attribute, elements } from '../../src/postprocess/html.ts';
import { accessibleName } from '../helpers/accessible-name.ts';
import { follow, page, pages, readingPages } from '../helpers/built.ts';

/** Links of a page with the name a screen reader gives them and where they lead; a wish for a view is another way to the same page. */
const named = (path: string) =>
  [...elements(page(path))].flatMap((element) => {
    const url = element.tagName === 'a' ? attribute(element, 'href') : undefined;
    if (url === undefined) return [];
    const { file, fragment } = follow(path, url);
    const query = url.startsWith('?') ? url : '';
    const target = /^[a-z]+:/i.test(url) ? url : `${file}${query}#${fragment}`;
    return [{ name: accessibleName(page(path), element), target }];
  });

describe('a list of links alone tells where each leads', () => {
  test.each(pages)('%s: every link has a name, and links of one name lead to one place', (path) => {
    const targets = new Map<string, Set<string>>();
    for (const { name, target } of named(path))
      targets.set(name, (targets.get(name) ?? new Set()).add(target));
    expect(
      [...targets]
        .filter(([name, places]) => name === '' || places.size > 1)
        .map(([name, places]) => `${name}: ${[...places].join(', ')}`),
    ).toEqual([]);
  });

  test.each(pages)('%s: buttons have names, and no two the same', (path) => {
    const names = [...elements(page(path))]
      .filter(({ tagName }) => tagName === 'button')
      .map((element) => accessibleName(page(path), element));
    expect(names).not.toContain('');
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('what recurs on every page stands in the same order on each (WCAG 3.2.3, 3.2.6)', () => {
  const wayIn = (path: string, landmark: string) => {
    const place = [...elements(page(path))].find(({ tagName }) => tagName === landmark);
    return [...elements(place ?? page(path))].flatMap((element) => {
      const url = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      if (url !== undefined) return url.startsWith('?') ? [url] : [follow(path, url).file];
      return element.tagName === 'form' ? ['search form'] : [];
    });
  };

  test.each(readingPages)('%s: the ways in the header', (path) => {
    const usual = wayIn('index.html', 'header');
    // The search page has its own form.
    const expected = path === 'search.html' ? usual.filter((way) => way !== 'search form') : usual;
    expect(wayIn(path, 'header')).toEqual(expected);
  });

  test.each(readingPages)('%s: the ways in the footer, with whom to ask', (path) => {
    expect(wayIn(path, 'footer')).toEqual(wayIn('index.html', 'footer'));
    expect(wayIn(path, 'footer')).toContain('about.html');
  });
});
