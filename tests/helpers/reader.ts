/** A browser as a test sees it, whichever it is. */
export interface Reader {
  name: 'chromium' | 'firefox' | 'webkit' | 'chromium-80';
  open(url: string): Promise<void>;
  /** Runs a function's source in the page; arguments and result are JSON. */
  run<T, A extends unknown[]>(script: (...args: A) => T, ...args: A): Promise<T>;
  url(): Promise<string>;
  /** Presses a key, by the names of the W3C's UI Events, with modifiers: `Shift+Tab`; where the browser's driver has a keyboard. */
  press?(key: string): Promise<void>;
  close(): Promise<void>;
}

/** Waits until something in the page is true; asks every 50 ms. @throws Error after `patience` milliseconds, naming what was waited for */
export async function waitFor(
  reader: Reader,
  what: string,
  script: () => boolean,
  patience = 60_000,
): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await reader.run(script).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(
    `${reader.name}: waited ${patience} ms for ${what} at ${await reader.url().catch(() => 'a page on its way')}`,
  );
}
