import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { systemFaces } from './fonts.ts';
import type { Reader } from './reader.ts';

/** Where the unpacked npm package chrome-aws-lambda 2.1.1 (Chromium 80, Linux x64) is, if it is. It is for tests alone and never a dependency. */
export const oldChromiumPackage = (): string | undefined => process.env.OLD_CHROMIUM_PACKAGE || undefined;

/** A reader with Chromium 80: no WebAssembly of today, no cascade layers, none of the newer syntax. */
export interface OldReader extends Reader {
  /** Script errors and refused syntax since the page was opened. */
  errors(): string[];
  /** The page as a PNG. */
  picture(width: number, height: number): Promise<Buffer>;
}

interface Message {
  id?: number;
  method?: string;
  params?: {
    exceptionDetails?: { text: string; exception?: { description?: string } };
    entry?: { level: string; text: string };
  };
  result?: unknown;
  error?: { message: string };
}

/** Opens it, by its DevTools protocol: no library of today speaks with it. @throws Error where it does not start */
export async function openOldChromium(packageFolder: string): Promise<OldReader> {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-80-'));
  const unpack = (name: string) =>
    writeFileSync(
      join(folder, name),
      brotliDecompressSync(readFileSync(join(packageFolder, 'bin', `${name}.br`))),
    );
  for (const name of ['chromium', 'aws.tar', 'swiftshader.tar']) unpack(name);
  for (const name of ['aws.tar', 'swiftshader.tar']) spawnSync('tar', ['xf', name], { cwd: folder });
  chmodSync(join(folder, 'chromium'), 0o755);
  const flags = [
    '--headless',
    '--no-sandbox',
    '--no-zygote',
    '--single-process',
    '--disable-gpu',
    '--hide-scrollbars',
    '--remote-debugging-port=0',
  ];
  const program = spawn(
    join(folder, 'chromium'),
    [...flags, `--user-data-dir=${join(folder, 'profile')}`, 'about:blank'],
    {
      env: { ...process.env, ...systemFaces(), LD_LIBRARY_PATH: join(folder, 'lib'), HOME: folder },
    },
  );
  const base = await listening(program.stderr);
  const socket = new WebSocket(await pageAt(base));
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('Chromium 80 does not answer'));
  });
  const waiting = new Map<number, (message: Message) => void>();
  const listeners = new Map<string, () => void>();
  let errors: string[] = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    const thrown = message.params?.exceptionDetails;
    if (message.method === 'Runtime.exceptionThrown' && thrown)
      errors.push(thrown.exception?.description ?? thrown.text);
    const logged = message.params?.entry;
    if (message.method === 'Log.entryAdded' && logged?.level === 'error') errors.push(logged.text);
    if (message.method) listeners.get(message.method)?.();
  };
  let last = 0;
  const call = <T>(method: string, params: object = {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result as T),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
  for (const domain of ['Page', 'Runtime', 'Log']) await call(`${domain}.enable`);
  const run = async <T>(expression: string): Promise<T> => {
    type Evaluated = {
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    };
    const { result, exceptionDetails } = await call<Evaluated>('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    name: 'chromium-80',
    open: async (url) => {
      errors = [];
      const loaded = new Promise<void>((resolve) => listeners.set('Page.loadEventFired', resolve));
      await call('Page.navigate', { url });
      await loaded;
    },
    run: (script, ...args) => run(`(${script})(...${JSON.stringify(args)})`),
    url: () => run('location.href'),
    errors: () => errors,
    picture: async (width, height) => {
      await call('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: false,
      });
      const { data } = await call<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    close: async () => {
      socket.close();
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listening(stderr: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, port] = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
      if (port) resolve(`http://127.0.0.1:${port}`);
    });
    stderr.on('end', () => reject(new Error(`Chromium 80 did not start: ${said.slice(0, 500)}`)));
  });
}

/** The address of the first page's DevTools; the browser may listen a moment before it has a page. */
async function pageAt(base: string): Promise<string> {
  for (let tries = 0; tries < 1200; tries++) {
    const targets = (await (await fetch(`${base}/json`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    const found = targets.find(({ type }) => type === 'page');
    if (found) return found.webSocketDebuggerUrl;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium 80 opened no page within a minute');
}
