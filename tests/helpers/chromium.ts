import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { systemFaces } from './fonts.ts';
import { npmChromium, npmChromiumFits } from './npm-chromium.ts';
import { once } from './once.ts';

/** Flags that let Chromium run as root and alone with this machine. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** First the one that has no window to draw: the browser tests take a third less time with it. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A program on the search path. */
export function findProgram(programs: string[], others: string[] = []): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...programs.flatMap((name) => folders.map((folder) => join(folder, name))), ...others].find(
    (path) => existsSync(path),
  );
}

/** The Chromium that `CHROMIUM_PATH` names, or the system's. */
function systemChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist`);
  return given || findProgram(names, places);
}

/** Whether there is a Chromium: that of `CHROMIUM_PATH`, the system's, or the one from npm. */
export const hasChromium = (): boolean => systemChromium() !== undefined || npmChromiumFits();

/** How Chromium is started. @throws Error that says what to install, where there is none */
export function chromiumOptions(): LaunchOptions {
  const executablePath = systemChromium();
  if (executablePath) return { executablePath, args: flags, env: { ...process.env, ...systemFaces() } };
  if (npmChromiumFits()) return { ...npmChromium(), args: flags };
  throw new Error(
    'No Chromium was found, and npm has none for this machine.\n' +
      '    → Install Chrome or Chromium (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM_PATH.',
  );
}

/** @throws Error that says what to install, where there is no Chromium */
export const launchChromium = (): Promise<Browser> => chromium.launch(chromiumOptions());

/**
 * The one that all test files of a process share, each in contexts of its own. It ends with the process: vitest
 * ends that by a signal, and Playwright clears away at an exit what it has opened.
 */
export const sharedChromium = once(() => {
  process.once('SIGTERM', () => process.exit());
  return launchChromium();
});
