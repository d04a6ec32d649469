import type { Page } from 'playwright-core';

/** What a reader presses. Ways to print and to share are the system's own, and open windows that no test closes. */
const CONTROLS =
  'button, summary, select, a[data-use], [data-use] a, input[type=checkbox], input[type=radio]';

/** More than any page has: what makes a control at every press would never end. */
const MOST = 2000;

/** Collects what a browser refuses or complains of on a page, and what is asked of others than its own place, from now on. */
export function complaintsOf(page: Page, place: string): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    // The page for wrong addresses names no icon, since it may stand anywhere; browsers look for one at the root of the host.
    if (message.type() !== 'error' || url.endsWith('/favicon.ico')) return;
    found.push(`${page.url()}: ${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(place) && !/^(?:data|blob|about):/.test(url))
      found.push(`${page.url()} asked for ${url}`);
  });
  return found;
}

/**
 * Opens a page and uses every control it has, also those that come while it is used.
 * @returns how many were used
 */
export async function useEverything(page: Page, url: string, query: string): Promise<number> {
  await page.goto(url);
  const away = () => page.url().replace(/[?#].*/, '') !== url;
  const box = page.locator('input[type=search]').first();
  if ((await box.count()) > 0) await box.fill(query);
  await page.waitForLoadState();
  let used = 0;
  for (let at = 0; at < MOST; at++) {
    if (away()) await page.goto(url);
    const there = await page
      .evaluate(
        ([selector, place]) => {
          window.print = () => undefined;
          const control = document.querySelectorAll<HTMLElement>(selector as string)[place as number];
          control?.click();
          return control !== undefined;
        },
        [CONTROLS, at],
      )
      // The press has led on: the page it stood in is gone.
      .catch(() => true);
    if (!there) break;
    used++;
    await page.waitForLoadState();
  }
  return used;
}
