import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import puppeteer, { type KeyInput } from 'puppeteer-core';
import { findProgram, hasChromium, sharedChromium } from './chromium.ts';
import { systemFaces } from './fonts.ts';
import { oldChromiumPackage, openOldChromium } from './old-chromium.ts';
import { once } from './once.ts';
import type { Reader } from './reader.ts';

const findFirefox = () => process.env.FIREFOX_PATH || findProgram(['firefox-esr', 'firefox']);
const findWebKit = () =>
  process.platform === 'linux' && (process.env.DISPLAY || findProgram(['xvfb-run']))
    ? findProgram(['WebKitWebDriver'])
    : undefined;

/** Whether each browser is here, and what to say where it is not. */
const readers: Record<Reader['name'], { present: () => boolean; lacking: string }> = {
  chromium: {
    present: hasChromium,
    lacking:
      'No Chromium is on this machine, nor has npm one for it, so no browser test runs: install Chrome or Chromium, or set CHROMIUM_PATH.',
  },
  firefox: {
    present: () => findFirefox() !== undefined,
    lacking: 'No Firefox is on this machine, so its tests are skipped: install it, or set FIREFOX_PATH.',
  },
  webkit: {
    present: () => findWebKit() !== undefined,
    lacking:
      'No WebKit is on this machine, so its tests are skipped: on Debian and Ubuntu install webkit2gtk-driver and xvfb.',
  },
  'chromium-80': {
    present: () => oldChromiumPackage() !== undefined,
    lacking:
      'No Chromium 80 is on this machine, so its tests are skipped: set OLD_CHROMIUM_PACKAGE to the unpacked npm package chrome-aws-lambda 2.1.1.',
  },
};

/** Every browser the tests know. */
export const readerNames: Reader['name'][] = Object.keys(readers) as Reader['name'][];
/** Those of today; the old one has tests of its own. */
export const readersOfToday: Reader['name'][] = readerNames.filter((name) => name !== 'chromium-80');
export const isPresent = (name: Reader['name']): boolean => readers[name].present();
/** A sentence for each browser this machine lacks. */
export const lackingReaders = (): string[] =>
  readerNames.filter((name) => !isPresent(name)).map((name) => readers[name].lacking);

/** Opens a browser that keeps nothing of another; the processes of Chromium and of Firefox are shared. */
export function openReader(name: Reader['name']): Promise<Reader> {
  return {
    chromium: openChromium,
    firefox: openFirefox,
    webkit: openWebKit,
    'chromium-80': () => openOldChromium(oldChromiumPackage() ?? ''),
  }[name]();
}

async function openChromium(): Promise<Reader> {
  const context = await (await sharedChromium()).newContext();
  const page = await context.newPage();
  return {
    name: 'chromium',
    open: async (url) => void (await page.goto(url, { timeout: 0 })),
    press: (key) => page.keyboard.press(key),
    run: (script, ...args) => page.evaluate(`(${script})(...${JSON.stringify(args)})`),
    // The page's own word: the driver hears of a new address a moment later.
    url: () => page.evaluate('location.href') as Promise<string>,
    close: () => context.close(),
  };
}

/** As `sharedChromium`: to start one takes twenty times as long as to open a context. It ends with the process, too. */
const sharedFirefox = once(() => {
  process.once('SIGTERM', () => process.exit());
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    env: { ...process.env, ...systemFaces() },
    // puppeteer's profile lets every file read every other; readers' browsers do not.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
});

async function openFirefox(): Promise<Reader> {
  const context = await (await sharedFirefox()).createBrowserContext();
  const page = await context.newPage();
  return {
    name: 'firefox',
    open: async (url) => void (await page.goto(url, { timeout: 0 })),
    press: async (keys) => {
      const [key = '', ...held] = keys.split('+').reverse();
      for (const modifier of held) await page.keyboard.down(modifier as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of held) await page.keyboard.up(modifier as KeyInput);
    },
    run: (script, ...args) => page.evaluate(`(${script})(...${JSON.stringify(args)})`) as Promise<never>,
    url: () => page.evaluate('location.href') as Promise<string>,
    close: () => context.close(),
  };
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** WebKitGTK through its own driver (W3C WebDriver), in a display of its own where there is none. */
async function openWebKit(): Promise<Reader> {
  const port = await freePort();
  const command = [findWebKit() ?? '', '--host=127.0.0.1', `--port=${port}`];
  const program = process.env.DISPLAY ? command : ['xvfb-run', '-a', ...command];
  const environment = {
    ...process.env,
    ...systemFaces(),
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  };
  const driver = spawn(program[0] ?? '', program.slice(1), {
    env: environment,
    stdio: 'ignore',
    detached: true,
  });
  const base = `http://127.0.0.1:${port}`;
  const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await fetch(base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`WebKit: ${value.error}: ${value.message}`);
    return value;
  };
  await untilUp(base, driver);
  const { sessionId } = await call<{ sessionId: string }>('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: findMiniBrowser(), args: ['--automation'] } },
    },
  });
  const session = `/session/${sessionId}`;
  return {
    name: 'webkit',
    open: (url) => call('POST', `${session}/url`, { url }),
    run: (script, ...args) =>
      call('POST', `${session}/execute/sync`, { script: `return (${script})(...arguments)`, args }),
    url: () => call('GET', `${session}/url`),
    close: async () => {
      await call('DELETE', session).catch(() => undefined);
      if (driver.pid) process.kill(-driver.pid);
    },
  };
}

const findMiniBrowser = (): string =>
  findProgram(
    [],
    [
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
      '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.0/MiniBrowser',
      '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
    ],
  ) ?? 'MiniBrowser';

async function untilUp(base: string, driver: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (driver.exitCode !== null)
      throw new Error('WebKitWebDriver ended at once; on a machine without a display it needs xvfb');
    if (
      await fetch(`${base}/status`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not answer within a minute');
}
