import { parseHtml, printHtml } from '../../src/postprocess/html.ts';
import type { Page } from '../../src/postprocess/pages.ts';

/** The HTML of a page after a transform. */
export function transformed(path: string, html: string, transform: (page: Page) => void): string {
  const page = { path, document: parseHtml(html) };
  transform(page);
  return printHtml(page.document);
}
