import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
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

test('what was not asked for longest goes first', async () => {
  const root = project();
  for (const text of ['一', '二', '三']) await bytesOf(recipe(text), () => undefined);
  pruneCache(10);
  expect(readdirSync(join(root, 'node_modules/.cache/kit'))).toHaveLength(2);
});
