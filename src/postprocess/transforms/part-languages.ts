import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { LANGUAGE } from '../../support/names.ts';
import { attribute, type Element, elements, find, tagged } from '../html.ts';
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
  if (main) for (const element of [...elements(main)]) markIn(element);
}

function markIn(element: Element): void {
  if (isChinese(element)) return;
  element.childNodes = element.childNodes.flatMap((node): Tree.ChildNode[] => {
    if (node.nodeName !== '#text') return [node];
    return (node as Tree.TextNode).value
      .split(chinese)
      .map((value, i): Tree.ChildNode => {
        const text: Tree.TextNode = { nodeName: '#text', value, parentNode: element };
        if (i % 2 === 0) return text;
        const span: Element = {
          nodeName: 'span',
          tagName: 'span',
          attrs: [{ name: 'lang', value: LANGUAGE }],
          childNodes: [text],
          namespaceURI: element.namespaceURI,
          parentNode: element,
        };
        text.parentNode = span;
        return span;
      })
      .filter((part) => !('value' in part) || part.value !== '');
  });
}

const isChinese = (element: Element): boolean => {
  const lang = attribute(element, 'lang');
  if (lang !== undefined) return lang.startsWith('zh');
  return 'tagName' in (element.parentNode ?? {}) && isChinese(element.parentNode as Element);
};
