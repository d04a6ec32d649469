import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { tablesOf, wholeFont } from '../../../src/images/whole-font.ts';

const file = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const font = readFileSync(createRequire(import.meta.url).resolve(file));

test('a font that is whole is given back, with its tables', () => {
  expect(wholeFont(file, font)).toBe(font);
  expect(tablesOf(font).map(({ name }) => name)).toEqual(expect.arrayContaining(['cmap', 'glyf', 'name']));
});

test.each([0, 11, 40, 2000, font.length - 8])(
  'one of which %i bytes are left is told with its package',
  (length) => {
    expect(() => wholeFont(file, font.subarray(0, length))).toThrow(
      /@expo-google-fonts\/noto-sans-sc .*NotoSansSC_400Regular\.ttf[\s\S]*npm ci.*\[package-broken\]/,
    );
  },
);

test('so is what is no font', () => {
  expect(() => wholeFont(file, Buffer.from('<!doctype html>'.repeat(1000)))).toThrow('[package-broken]');
});
