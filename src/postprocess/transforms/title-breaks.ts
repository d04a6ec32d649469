import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, type Element, elements, textOf } from '../html.ts';
import type { Page } from '../pages.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const opening = /^[“‘《〈「『（【]/;
const closing = /[”’》〉」』）】]$/;
/** What counts or points belongs to the word after it. */
const counting = /^[一二三四五六七八九十百两几每各这那哪第]$/;

/**
 * Characters that stand in one line even at the largest size in the narrowest window (30 px, 320 px), by tag
 * and class of large text; such need no marks.
 */
const fits: Record<string, number> = { h1: 5, h2: 6, h3: 8, slogan: 8, claim: 8, button: 6 };
const fitsLine = (element: Element): boolean => {
  const most = fits[element.tagName] ?? fits[attribute(element, 'class')?.split(' ')[0] ?? ''];
  return most === undefined || [...textOf(element)].length <= most;
};

/**
 * Parts a title where its line may end: between words, before an opening mark and after a closing one.
 * A word of one character stays with what is before it, or after it if it counts, and no part begins with
 * another: 十二条, 第12条, 分·三部分.
 * Where other punctuation lets a line end, browsers know without being told.
 * @returns the parts; put together they are the text again
 */
export function titleParts(text: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment, isWordLike } of words.segment(text)) {
    const long = [...segment].length > 1 || counting.test(segment);
    const betweenWords =
      isWordLike && long && (closing.test(part) || (/[\p{L}\p{N}]$/u.test(part) && [...part].length > 1));
    if (
      part !== '' &&
      (betweenWords || (opening.test(segment) && /[\p{L}\p{N}”’》〉」』）】]$/u.test(part)))
    ) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/**
 * Marks in headings and other large text where a line may end (`wbr`); the styles forbid it elsewhere: a word
 * broken in two is hard to read large.
 */
export function markTitleBreaks({ document }: Page): void {
  for (const element of elements(document)) if (!fitsLine(element)) markBreaks(element);
}

function markBreaks(element: Element): void {
  element.childNodes = element.childNodes.flatMap((node): Tree.ChildNode[] => {
    if (node.nodeName !== '#text') {
      if ('childNodes' in node && node.nodeName !== 'svg') markBreaks(node as Element);
      return [node];
    }
    return titleParts((node as Tree.TextNode).value).flatMap((value, i): Tree.ChildNode[] => {
      const text: Tree.TextNode = { nodeName: '#text', value, parentNode: element };
      if (i === 0) return [text];
      const mark = {
        nodeName: 'wbr',
        tagName: 'wbr',
        attrs: [],
        childNodes: [],
        namespaceURI: element.namespaceURI,
        parentNode: element,
      };
      return [mark as Element, text];
    });
  });
}
