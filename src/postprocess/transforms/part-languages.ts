import { LANGUAGE } from '../../support/names.ts';
import { attribute, type Element, elements, find, spanTexts, tagged } from '../html.ts';
import type { Page } from '../pages.ts';

/** Chinese in another text: characters with the marks between and around them. */
const chinese =
  /(《[^《》]*》|[“（]?\p{Script=Han}(?:[\p{Script=Han}\d\u3000-\u303F\uFF00-\uFFEF“”—…]*[\p{Script=Han}”）])?)/u;

/**
 * Tells voices of the Chinese words in a page of another language (WCAG 3.1.2): bodies are plain prose, and cannot mark them.
 * Pages in Chinese have nothing to mark here: their templates mark what is English.
 */
export function markChinese({ document }: Page): void {
  const root = find(document, tagged('html'));
  if (!root || (attribute(root, 'lang') ?? '').startsWith('zh')) return;
  const main = find(document, tagged('main'));
  for (const element of main ? [...elements(main)] : [])
    if (!isChinese(element)) spanTexts(element, chinese, { name: 'lang', value: LANGUAGE });
}

const isChinese = (element: Element): boolean => {
  const lang = attribute(element, 'lang');
  if (lang !== undefined) return lang.startsWith('zh');
  return 'tagName' in (element.parentNode ?? {}) && isChinese(element.parentNode as Element);
};
