import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serveFolder } from '../../src/support/serve.ts';
import { dist } from './built.ts';
import { launchChromium } from './chromium.ts';

/** Chromium and a server of the built site, for the tests of one file. */
export interface Session {
  /** The address of a file of the site. */
  at(path: string): string;
  /** Paths asked for and bytes sent, since `requests.length = 0`. */
  requests: { path: string; bytes: number }[];
  /** Runs with a page of its own, closed whatever happens. */
  withPage<T>(use: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
  browser(): Browser;
}

/** Opens both before the tests of a file and closes them after. */
export function openSession(): Session {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  const requests: Session['requests'] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    server = await serveFolder(dist, { onRequest: (path, bytes) => requests.push({ path, bytes }) });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    at: (path) => server.url + path,
    requests,
    browser: () => browser,
    withPage: async (use, options) => {
      const context = await browser.newContext(options);
      try {
        return await use(await context.newPage());
      } finally {
        await context.close();
      }
    },
  };
}
