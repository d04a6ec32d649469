import type { Page } from 'playwright-core';

/** Waits until a page has drawn, and its browser has nothing left to do for it. */
export const idle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestIdleCallback(() => done()))),
  );
