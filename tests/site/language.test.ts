import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { attribute, type Element, elements, textOf } from '../../src/postprocess/html.ts';
import { contentRoot, page, pages, sources } from '../helpers/built.ts';

const languageOf = (element: Element): string =>
  attribute(element, 'lang') ??
  ('tagName' in (element.parentNode ?? {}) ? languageOf(element.parentNode as Element) : '');
const english = (element: Element): boolean => /^en\b/.test(languageOf(element));
const pageWords = (path: string): number => textOf(page(path)).match(/[A-Za-z]+/g)?.length ?? 0;
/** Names need no mark [WCAG 3.1.2]: publishers stand as they call themselves. */
const publishers = sources.map(({ publisher }) => publisher);
/** Words in a row that are read as English: a phrase, not a name or an abbreviation. */
const phrase = /[A-Za-z][a-z]+(?: [A-Za-z][a-z]*)+/;

describe('the language of parts (WCAG 3.1.1, 3.1.2)', () => {
  test.each(pages)(
    '%s: is in the language it says, and every English phrase in it is marked as English',
    (path) => {
      expect([...elements(page(path))].find(({ tagName }) => tagName === 'html')?.attrs).toContainEqual({
        name: 'lang',
        value: path === 'english.html' ? 'en' : 'zh-CN',
      });
      const unmarked = [...elements(page(path))]
        .filter((element) => !['script', 'style'].includes(element.tagName) && !english(element))
        .flatMap((element) =>
          element.childNodes.flatMap((child) =>
            'value' in child ? (phrase.exec(child.value)?.[0] ?? []) : [],
          ),
        );
      expect(unmarked.filter((text) => !publishers.some((name) => name.includes(text)))).toEqual([]);
    },
  );

  test.each(pages.filter((path) => path === 'english.html'))(
    '%s: every Chinese word in it is marked as Chinese',
    (path) => {
      const unmarked = [...elements(page(path))]
        .filter((element) => !['script', 'style', 'title'].includes(element.tagName) && english(element))
        .flatMap((element) =>
          element.childNodes.flatMap((child) =>
            'value' in child && /\p{Script=Han}/u.test(child.value) ? [child.value] : [],
          ),
        );
      expect(unmarked).toEqual([]);
      expect(pageWords(path)).toBeGreaterThan(100);
    },
  );

  test('the English name of every term is marked', () => {
    const folder = join(contentRoot, 'terms');
    const names = (existsSync(folder) ? readdirSync(folder) : []).map(
      (file) =>
        (parse(readFileSync(join(folder, file), 'utf8').split('---')[1] ?? '') as { english: string })
          .english,
    );
    const named = pages
      .filter((path) => /^terms\/(?!index\.)/.test(path))
      .flatMap((path) => [...elements(page(path))])
      .filter((element) => attribute(element, 'class') === 'facts')
      .flatMap((facts) => [...elements(facts)])
      .filter((element) => attribute(element, 'lang') === 'en');
    const marked = named.map(textOf);
    expect(marked.sort()).toEqual(names.sort());
    expect(names.length > 0).toBe(pages.includes('terms.html'));
  });
});
