import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { attribute, type Element, elements, find, textOf } from '../../src/postprocess/html.ts';
import { contentRoot, page, pages, sources } from '../helpers/built.ts';

const english = (element: Element): boolean =>
  /^en\b/.test(attribute(element, 'lang') ?? '') ||
  ('tagName' in (element.parentNode ?? {}) && english(element.parentNode as Element));
/** Names need no mark [WCAG 3.1.2]: publishers stand as they call themselves. */
const publishers = sources.map(({ publisher }) => publisher);
/** Words in a row that are read as English: a phrase, not a name or an abbreviation. */
const phrase = /[A-Za-z][a-z]+(?: [A-Za-z][a-z]*)+/;

describe('the language of parts (WCAG 3.1.1, 3.1.2)', () => {
  test.each(pages)('%s: is Chinese, and every English phrase in it is marked as English', (path) => {
    expect([...elements(page(path))].find(({ tagName }) => tagName === 'html')?.attrs).toContainEqual({
      name: 'lang',
      value: 'zh-CN',
    });
    const unmarked = [...elements(page(path))]
      .filter((element) => !['script', 'style'].includes(element.tagName) && !english(element))
      .flatMap((element) =>
        element.childNodes.flatMap((child) =>
          'value' in child ? (phrase.exec(child.value)?.[0] ?? []) : [],
        ),
      );
    expect(unmarked.filter((text) => !publishers.some((name) => name.includes(text)))).toEqual([]);
  });

  test('the English name of every term is marked', () => {
    const folder = join(contentRoot, 'terms');
    const names = (existsSync(folder) ? readdirSync(folder) : []).map(
      (file) =>
        (parse(readFileSync(join(folder, file), 'utf8').split('---')[1] ?? '') as { english: string })
          .english,
    );
    const named = (pages.includes('terms.html') ? [...elements(page('terms.html'))] : [])
      .filter((element) => attribute(element, 'class') === 'also')
      .map((line) => find(line, english));
    const marked = named.map((element) => element && textOf(element));
    expect(marked.sort()).toEqual(names.sort());
    expect(names.length > 0).toBe(pages.includes('terms.html'));
  });
});
