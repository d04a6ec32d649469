import type { Page } from 'playwright-core';
import type { Reader } from './reader.ts';

/** A reader without a mouse, in whichever browser: keys, and what has the focus. */
export interface Keyboard {
  press(key: string): Promise<void>;
  /** Whether what has the focus fits a selector. */
  on(selector: string): Promise<boolean>;
}

/** For the page, which must be given to it. */
const fits = (selector: string): boolean => document.activeElement?.matches(selector) ?? false;

export const keyboardOf = (page: Page): Keyboard => ({
  press: (key) => page.keyboard.press(key),
  on: (selector) => page.evaluate(fits, selector),
});

/** @throws Error for a browser that takes no keys in tests */
export function keyboardOfReader(reader: Reader): Keyboard {
  const { press } = reader;
  if (!press) throw new Error(`${reader.name} takes no keys here`);
  return { press, on: (selector) => reader.run(fits, selector) };
}

/** Goes on by Tab (or back by Shift+Tab) to what fits the selector. @throws Error after 200 keys */
export async function tabTo(
  keyboard: Keyboard,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let pressed = 0; pressed < 200; pressed++) {
    await keyboard.press(key);
    if (await keyboard.on(selector)) return;
  }
  throw new Error(`200 times ${key} did not lead to ${selector}`);
}

/** Goes to what fits the selector, and presses it. */
export async function choose(
  keyboard: Keyboard,
  selector: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(keyboard, selector, key);
  await keyboard.press('Enter');
}
