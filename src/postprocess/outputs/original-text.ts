import { type Fault, SiteError } from '../../support/site-error.ts';
import { firstDifference, withoutSpace } from '../../text/space.ts';
import type { Built } from '../folder.ts';
import { attribute, type Document, type Element, elements, textOf } from '../html.ts';
import { type Page, pageAt } from '../pages.ts';

/**
 * Where the model leaves what the pages must show of the original; read here, then taken out of the built
 * folder.
 */
export const ORIGINAL_FACTS = 'original-facts.json';

/**
 * The original's text on a page, white space left out: what stands in `[data-original]`, without the numbers
 * of sentences.
 */
export function originalTextOf(document: Document): string {
  const parts = [...elements(document)].filter(
    (element) => attribute(element, 'data-original') !== undefined,
  );
  return withoutSpace(parts.map(withoutVerses).join(''));
}

const withoutVerses = (node: Element): string =>
  node.childNodes
    .filter((child) => !('tagName' in child) || attribute(child, 'class') !== 'verse')
    .map((child) => ('tagName' in child ? withoutVerses(child) : textOf(child)))
    .join('');

/**
 * Compares the finished pages with the imported text, character for character, white space aside; where none was
 * imported, there is nothing to compare.
 * @throws SiteError with every page that differs, and where
 */
export function compareOriginal(built: Built, pages: readonly Page[]): void {
  if (!built.files().includes(ORIGINAL_FACTS)) return;
  const expected = built.take(ORIGINAL_FACTS) as Record<string, string>;
  const faults = Object.entries(expected).flatMap(([path, text]) =>
    difference(path, originalTextOf(pageAt(pages, path).document), text),
  );
  if (faults.length > 0) throw new SiteError(faults);
}

function difference(path: string, shown: string, text: string): Fault[] {
  if (shown === text) return [];
  const at = firstDifference(shown, text);
  const around = (whole: string) => whole.slice(Math.max(0, at - 10), at + 10) || '（没有了）';
  return [
    {
      kind: 'original-differs',
      where: { file: path },
      what: `网页上的原文和导入的文件不一致，从第 ${at + 1} 字起：导入的是“${around(text)}”，网页上是“${around(shown)}”。`,
      hint: '没有生成网站。这是程序的错误，不是内容的错误：请把这段话交给维护的人。',
    },
  ];
}
