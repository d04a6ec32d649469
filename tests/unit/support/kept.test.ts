import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { kept, pruneKept } from '../../../src/support/kept.ts';

const home = process.cwd();
afterEach(() => process.chdir(home));

/** A project of its own, with nothing but what the key is made of. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'kept-'));
  process.chdir(root);
  writeFileSync('package-lock.json', '{}');
  for (const room of ['kit', 'images', 'text', 'model', 'support'])
    mkdirSync(join('src', room), { recursive: true });
  return root;
}

let made = 0;
const take = (data: string): Promise<Uint8Array> =>
  kept('/a.txt', data, async () => {
    made++;
    return Buffer.from(JSON.stringify(data));
  });

test('of the same data it is made once, of other data anew', async () => {
  project();
  made = 0;
  const first = await take('一');
  const again = await take('一');
  expect(Buffer.from(again)).toEqual(Buffer.from(first));
  expect(made).toBe(1);
  await take('二');
  expect(made).toBe(2);
});

test('of the same data another file is another', async () => {
  project();
  const [one, other] = ['/a.txt', '/b.txt'].map((name) => kept(name, '一', async () => Buffer.from(name)));
  expect([await one, await other].map(String)).toEqual(['/a.txt', '/b.txt']);
});

test('what fails leaves nothing behind', async () => {
  const root = project();
  const failing = kept('/a.txt', '三', () => Promise.reject(new Error('no ink')));
  await expect(failing).rejects.toThrow('no ink');
  expect(existsSync(join(root, 'node_modules/.cache/made'))).toBe(false);
});

const cache = () => join(process.cwd(), 'node_modules/.cache/made');
const files = () => readdirSync(cache()).map((name) => join(cache(), name));

/** Makes a file for each text, last asked for in this order a long time ago. */
async function aged(texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [i, text] of texts.entries()) {
    await take(text);
    const file = files().find((path) => !found.includes(path)) ?? '';
    utimesSync(file, 1000 + i, 1000 + i);
    found.push(file);
  }
  return found;
}

test('half of a file goes where the process is gone that was writing it, and stays where it is not', async () => {
  project();
  const [whole = ''] = await aged(['一']);
  // Linux numbers processes up to 4,194,304 (2^22).
  const halves = [`${whole}.4194305`, `${whole}.${process.pid}`];
  for (const half of halves) writeFileSync(half, 'half');
  pruneKept();
  expect(files().sort()).toEqual([whole, halves[1]].sort());
});

test('what was not asked for longest goes first', async () => {
  project();
  const [first, second, third] = await aged(['一', '二', '三']);
  await take('一');
  // Each is five bytes: there is room for two.
  pruneKept(10);
  expect(files().sort()).toEqual([first, third].sort());
  expect(existsSync(second ?? '')).toBe(false);
});

test('what another build let go of is made anew, and is no fault of the pruning', async () => {
  project();
  const [first = '', second] = await aged(['一', '二']);
  // A name that is listed and leads nowhere: as if the file went between the two.
  rmSync(first);
  symlinkSync('nowhere', first);
  pruneKept(5);
  expect(files().sort()).toEqual([first, second].sort());
  made = 0;
  await take('一');
  expect(made).toBe(1);
  expect(readFileSync(first, 'utf8')).toBe('"一"');
});

test('a file that is there and cannot be read is told', async () => {
  project();
  const [first = ''] = await aged(['一']);
  rmSync(first);
  mkdirSync(first);
  await expect(take('一')).rejects.toThrow('EISDIR');
});
