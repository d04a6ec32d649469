import type { Page } from 'playwright-core';

/** How much slower than this machine's the processor of a phone is taken to be. */
export const SLOWER = 4;
/** A phone's network: 150 ms a round trip, 1.6 Mbit/s down; bytes a second. */
export const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) | 0,
  uploadThroughput: (0.75e6 / 8) | 0,
};

/** Makes of a page's device a slow phone; with `network` on a slow network, nothing cached. */
export async function slowDown(page: Page, network: boolean): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  if (!network) return;
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
}

/** The value a share `q` of a list lies below. */
export const quantile = (list: readonly number[], q: number): number =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))] ?? 0;
