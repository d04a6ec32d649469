import { describe, expect, test } from 'vitest';
import { readBodies } from '../../src/content/checks/check.ts';
import { pagesOf, targetsOf } from '../../src/content/checks/pages.ts';
import { readFolder } from '../../src/content/folder.ts';
import { attribute, type Element, elements } from '../../src/postprocess/html.ts';
import { contentRoot, duties, files, original, page, readingPages } from '../helpers/built.ts';

const content = readFolder(contentRoot);
const known = targetsOf(content, pagesOf(content), readBodies(content));
const anchorsOf = (path: string) => known.get(`/${path}`) ?? [];

/** Ids of a built page; those of paragraphs and notes no link may lead to. */
const isLate = (element: Element): boolean =>
  attribute(element.parentNode as Element, 'class') === 'notes' ||
  (element.tagName === 'p' && !attribute(element, 'id')?.startsWith('short-'));
const idsOf = (path: string, late: boolean) =>
  [...elements(page(path))].flatMap((element) =>
    attribute(element, 'id') !== undefined && isLate(element) === late ? [attribute(element, 'id')] : [],
  );

describe('what the checks know before the build is what is built', () => {
  test('every reading page may be linked, and nothing that is not there', () => {
    expect([...known.keys()].filter((path) => path.endsWith('.html')).sort()).toEqual(
      readingPages.map((path) => `/${path}`).sort(),
    );
    expect([...known.keys()].filter((path) => !files.includes(path.slice(1)))).toEqual([]);
  });

  test.each(readingPages)('%s has the ids that may be linked', (path) => {
    const built = idsOf(path, false).filter((id) => !(original && /-s\d+$/.test(id ?? '')));
    // Whether a duty speaks of a term is known to the model alone.
    const expected = anchorsOf(path).filter(
      ({ id, late }) =>
        !late && (id !== 'terms' || !duties.some((duty) => duty.path === path) || built.includes('terms')),
    );
    expect(built.sort()).toEqual(expected.map(({ id }) => id).sort());
  });

  test.each(readingPages)('%s: the ids of its paragraphs and notes are kept free', (path) => {
    const late = anchorsOf(path).flatMap(({ id, late: given }) => (given ? [id] : []));
    expect(idsOf(path, true).filter((id) => !late.includes(id ?? ''))).toEqual([]);
  });
});
