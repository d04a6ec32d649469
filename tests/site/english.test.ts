import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attribute, elements, find, tagged, textOf } from '../../src/postprocess/html.ts';
import { campaign, contentRoot, duties, page, pages } from '../helpers/built.ts';

test('there is an English page where the content has one', () => {
  expect(pages.includes('english.html')).toBe(existsSync(join(contentRoot, 'pages/english.mdx')));
});

test.each(pages.filter((path) => path === 'english.html'))(
  '%s: every heading among the duties is the English name of a section, with its duties below',
  (path) => {
    const list = find(page(path), (element) =>
      element.childNodes.some((child) => 'attrs' in child && attribute(child, 'id') === 'duties'),
    );
    const under: [heading: string | undefined, ...paths: (string | undefined)[]][] = [];
    for (const element of list ? elements(list) : []) {
      if (element.tagName === 'h3') under.push([textOf(element)]);
      else if (tagged('a')(element)) {
        if (under.length === 0) under.push([undefined]);
        under.at(-1)?.push(attribute(element, 'href'));
      }
    }
    const names = campaign.sections.map(({ english }) => english);
    const all = names.length > 0 && names.every((name) => name !== undefined);
    const listed = under.flatMap(([, ...paths]) => paths);
    const of = (section: string | undefined) =>
      duties.filter((duty) => section === undefined || duty.section === section).map((duty) => duty.path);
    const expected = all
      ? campaign.sections.map(({ id, english }) => [english, ...of(id)])
      : [[undefined, ...of(undefined)]];
    // A duty without English is not listed.
    expect(under).toEqual(
      expected
        .map(([name, ...paths]) => [name, ...paths.filter((one) => listed.includes(one))])
        .filter((one) => one.length > 1),
    );
  },
);
