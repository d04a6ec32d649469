import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to AAA, and axe's best practice. */
const tags = [
  'wcag2a',
  'wcag2aa',
  'wcag2aaa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'wcag22aaa',
  'best-practice',
];
/** What colours alone can break. */
const colours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/**
 * What axe finds on the open page, a line each.
 * @param only `colours` where nothing else has changed since the last look
 * @param within selector of the parts to look at; without it, the whole page
 */
export async function findings(page: Page, only?: 'colours', within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly = only ? { type: 'rule', values: colours } : { type: 'tag', values: tags };
  const what = { options: { runOnly, resultTypes: ['violations'] }, within };
  return page.evaluate(async ({ options, within }) => {
    // What stands at the window's foot covers what lies there by chance: a reader scrolls on.
    for (const bar of document.querySelectorAll<HTMLElement>('.to-contents')) bar.style.position = 'static';
    type Axe = {
      run(
        context: Document | string,
        options: unknown,
      ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
    };
    const { violations } = await (window as unknown as { axe: Axe }).axe.run(within ?? document, options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }, what);
}
