import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { HEADERS, HSTS, KEPT } from '../../../src/deploy/rules.ts';
import { kindsOf } from '../../../src/deploy/site.ts';
import { recipe, site } from '../../helpers/recipe-texts.ts';

/** Elements of a document in order, as `name attribute=value …`. @throws Error where it is not well formed */
function elementsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    found.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.write(xml).close();
  return found;
}

const elements = elementsOf(recipe('iis/web.config'));

test('each kind of file and each header is removed before it is added', () => {
  const added = elements.flatMap(({ name, attributes }, i) =>
    name === 'mimeMap' || (name === 'add' && attributes.name) ? [{ ...attributes, i }] : [],
  );
  expect(added).toHaveLength(kindsOf(site).length + HEADERS.length);
  for (const { i, ...attributes } of added as { i: number; fileExtension?: string; name?: string }[]) {
    const key = attributes.fileExtension ? 'fileExtension' : 'name';
    expect(elements[i - 1]).toEqual({ name: 'remove', attributes: { [key]: attributes[key] } });
  }
});

test('what may be switched on is, by what is said over it, and each header is removed before it is added', () => {
  const said = /(下面两行都去掉注释号：开头的四个字符，末尾的三个字符。 -->\n)(.*)\n(.*)\n/;
  const on = recipe('iis/web.config').replace(said, (_, comment: string, ...lines: string[]) =>
    [comment.trimEnd(), ...lines.slice(0, 2).map((line) => line.trim().slice(4, -3)), ''].join('\n'),
  );
  const named = elementsOf(on).filter(({ attributes }) => attributes.name === HSTS[0]);
  expect(named).toEqual([
    { name: 'remove', attributes: { name: HSTS[0] } },
    { name: 'add', attributes: { name: HSTS[0], value: HSTS[1] } },
  ]);
});

test('each ending stands once, with a stop; a file without one has the stop alone', () => {
  const maps = elements.filter(({ name }) => name === 'mimeMap').map(({ attributes }) => attributes);
  expect(maps.map(({ fileExtension }) => fileExtension)).toEqual(
    kindsOf(site).map(({ ending }) => `.${ending}`),
  );
  expect(maps.find(({ fileExtension }) => fileExtension === '.html')?.mimeType).toBe(
    'text/html; charset=utf-8',
  );
});

test('times are days, hours, minutes and seconds', () => {
  const times = elements.flatMap(({ attributes }) => attributes.cacheControlMaxAge ?? []);
  const seconds = times.map((time) => {
    const [, days, hours, minutes, rest] = /^(\d+)\.(\d\d):(\d\d):(\d\d)$/.exec(time)?.map(Number) ?? [];
    return (((days ?? NaN) * 24 + (hours ?? NaN)) * 60 + (minutes ?? NaN)) * 60 + (rest ?? NaN);
  });
  expect(seconds).toEqual([KEPT.pages, KEPT.hashed, KEPT.rest, KEPT.rest]);
});
