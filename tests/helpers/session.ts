import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll } from 'vitest';
import { serveFolder } from '../../src/support/serve.ts';
import { dist } from './built.ts';
import { sharedChromium } from './chromium.ts';
import { once } from './once.ts';

/** Chromium and a server of the built site. */
export interface Session {
  /** The address of a file of the site. */
  at(path: string): string;
  /** Paths asked for and bytes sent, since `requests.length = 0`. */
  requests: { path: string; bytes: number }[];
  /** Runs with a page of its own, closed whatever happens. */
  withPage<T>(use: (page: Page) => Promise<T>, options?: BrowserContextOptions): Promise<T>;
  browser(): Browser;
}

const requests: Session['requests'] = [];
const sharedServer = once(() =>
  serveFolder(dist, { onRequest: (path, bytes) => requests.push({ path, bytes }) }),
);

/** Has both open before the tests of a file; all files of a process share them. */
export function openSession(): Session {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    browser = await sharedChromium();
    server = await sharedServer();
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
