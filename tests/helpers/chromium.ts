import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

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
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];
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

/** Where Chromium is: `CHROMIUM_PATH`, the system's, or none. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist`);
  return given ?? findProgram(names, places);
}

/** @throws Error that says what to install, where there is no Chromium */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'No Chromium was found.\n    → Debian and Ubuntu: apt-get install chromium. Elsewhere: install Chrome, or `npm i --no-save @sparticuz/chromium` and set CHROMIUM_PATH to a Chromium binary.',
    );
  }
  return chromium.launch({ executablePath, args: flags });
}
