import { defineMiddleware } from 'astro:middleware';
import { parseHtml, printHtml } from '../postprocess/html.ts';
import { bootScript, fillBootScript } from '../postprocess/transforms/boot-script.ts';
import { markItemBreaks } from '../postprocess/transforms/item-breaks.ts';
import { anchorParagraphs } from '../postprocess/transforms/paragraph-anchors.ts';
import { markTitleBreaks } from '../postprocess/transforms/title-breaks.ts';

/**
 * The transforms a page needs to behave as it will when it is built: its boot script, the places search leads to,
 * breaks in items and titles. Links work from the root here, styles are for the browser at hand, and the server's own scripts
 * need a page without a policy.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const page = { path: url.pathname.slice(1), document: parseHtml(await response.text()) };
  anchorParagraphs(page);
  markItemBreaks(page);
  markTitleBreaks(page);
  fillBootScript(page, await bootScript());
  return new Response(printHtml(page.document), response);
});
