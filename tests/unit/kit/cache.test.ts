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
import { bytesOf, pruneCache } from '../../../src/kit/cache.ts';
import type { Data, Recipe } from '../../../src/kit/types.ts';

const home = process.cwd();
afterEach(() => process.chdir(home));

/** A project of its own, with nothing but what the key is made of. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'kit-'));
  process.chdir(root);
  writeFileSync('package-lock.json', '{}');
  for (const room of ['kit', 'images', 'text', 'model', 'support'])
    mkdirSync(join('src', room), { recursive: true });
  return root;
}

let made = 0;
const recipe = (data: Data): Recipe => ({
  ...{ path: '/kit/a.txt', shelf: 'data', name: '名单', use: '核对', format: '文本', data },
  make: async (given) => {
    made++;
    return Buffer.from(JSON.stringify(given));
  },
});

test('the same content is made once, other content anew', async () => {
  project();
  const told: string[] = [];
  const tell = ({ name }: Recipe) => told.push(name);
  made = 0;
  const first = await bytesOf(recipe('一'), tell);
  const again = await bytesOf(recipe('一'), tell);
  expect(Buffer.from(again)).toEqual(Buffer.from(first));
  expect([made, told]).toEqual([1, ['名单']]);
  await bytesOf(recipe('二'), tell);
  expect(made).toBe(2);
});

test('what fails leaves nothing behind', async () => {
  const root = project();
  const failing = { ...recipe('三'), make: () => Promise.reject(new Error('no ink')) };
  await expect(bytesOf(failing, () => undefined)).rejects.toThrow('no ink');
  expect(existsSync(join(root, 'node_modules/.cache/kit'))).toBe(false);
});

const cache = () => join(process.cwd(), 'node_modules/.cache/kit');
const kept = () => readdirSync(cache()).map((name) => join(cache(), name));

/** Makes a file for each text, last asked for in this order a long time ago. */
async function aged(texts: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const [i, text] of texts.entries()) {
    await bytesOf(recipe(text), () => undefined);
    const file = kept().find((path) => !files.includes(path)) ?? '';
    utimesSync(file, 1000 + i, 1000 + i);
    files.push(file);
  }
  return files;
}

test('half of a file goes where the process is gone that was writing it, and stays where it is not', async () => {
  project();
  const [whole = ''] = await aged(['一']);
  // Linux numbers processes up to 4,194,304 (2^22).
  const halves = [`${whole}.4194305`, `${whole}.${process.pid}`];
  for (const half of halves) writeFileSync(half, 'half');
  pruneCache();
  expect(kept().sort()).toEqual([whole, halves[1]].sort());
});

test('what was not asked for longest goes first', async () => {
  project();
  const [first, second, third] = await aged(['一', '二', '三']);
  await bytesOf(recipe('一'), () => undefined);
  // Each is five bytes: there is room for two.
  pruneCache(10);
  expect(kept().sort()).toEqual([first, third].sort());
  expect(existsSync(second ?? '')).toBe(false);
});

test('what another build let go of is made anew, and is no fault of the pruning', async () => {
  project();
  const [first = '', second] = await aged(['一', '二']);
  // A name that is listed and leads nowhere: as if the file went between the two.
  rmSync(first);
  symlinkSync('nowhere', first);
  pruneCache(5);
  expect(kept().sort()).toEqual([first, second].sort());
  made = 0;
  await bytesOf(recipe('一'), () => undefined);
  expect(made).toBe(1);
  expect(readFileSync(first, 'utf8')).toBe('"一"');
});

test('a file that is there and cannot be read is told', async () => {
  project();
  const [first = ''] = await aged(['一']);
  rmSync(first);
  mkdirSync(first);
  await expect(bytesOf(recipe('一'), () => undefined)).rejects.toThrow('EISDIR');
});
