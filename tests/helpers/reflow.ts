import type { Page } from 'playwright-core';
import { cutFields } from './cut-fields.ts';
import { lostText } from './lost-text.ts';
import { overlaps } from './overlaps.ts';
import { textLines } from './text-lines.ts';
import { restoreText } from './text-size.ts';

/** A window, in CSS px. */
export type Size = readonly [width: number, height: number];

/** Windows that every page is shown in: the narrowest, a phone, a tablet, a desk. */
export const widths: Size[] = [
  [320, 568],
  [360, 640],
  [768, 1024],
  [1280, 800],
];

/** What is lost, cut or overlaps on the open page in a window of each size, a line each; nothing where all is well. */
export async function lossesAt(page: Page, sizes: readonly Size[]): Promise<string[]> {
  const losses: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const found = (await page.evaluate(
      `(() => { const lines = (${textLines})(); return [...(${lostText})(lines), ...(${overlaps})(lines), ...(${cutFields})()]; })()`,
    )) as string[];
    losses.push(...found.map((loss) => `${width}×${height}: ${loss}`));
  }
  return losses;
}

/** What is lost with the text changed; afterwards the page is as it was. */
export async function lossesChanged<A extends unknown[]>(
  page: Page,
  sizes: readonly Size[],
  change: (...args: A) => void,
  ...args: A
): Promise<string[]> {
  await page.evaluate(`(${change})(...${JSON.stringify(args)})`);
  const losses = await lossesAt(page, sizes);
  await page.evaluate(restoreText);
  return losses;
}
