import { expect, test } from 'vitest';
import { recipesOf } from '../../../src/kit/catalogue.ts';
import { printable } from '../../../src/kit/printable.ts';
import { queryTypeset, typesetPdf } from '../../../src/kit/typeset.ts';
import { assemble } from '../../../src/model/site.ts';
import { dutyEntry, entries, restatement } from '../../helpers/entries.ts';

const site = (given = {}) => assemble(entries(given));
const restated = () => site({ duties: [dutyEntry('enterprise/1-a', restatement(['worker']))] });

test('a pledge without words of our own has no kit', () => {
  expect(recipesOf(site({ duties: [dutyEntry('enterprise/1-a')] }))).toEqual([]);
});

test('paths are files of the kit, each once, in plain letters', () => {
  const paths = recipesOf(restated()).map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(0);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^\/kit\/[a-z0-9-]+\.[a-z]+$/);
});

test('the same data is set in the same bytes, with faces of our own alone', async () => {
  const recipe = recipesOf(restated()).find(({ path }) => path.endsWith('.pdf'));
  if (!recipe) throw new Error('the kit has no PDF');
  const [one, other] = [await recipe.make(recipe.data), await recipe.make(recipe.data)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  const names =
    Buffer.from(one)
      .toString('latin1')
      .match(/\/BaseFont \/[A-Z]{6}\+(\S+)/g) ?? [];
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).toMatch(/\+Site(?:Serif|Sans)SC-/);
});

test('what no face has is shown to be missing', () => {
  expect(printable('质量🙂ꙮ')).toBe('质量〓〓');
});

test('what a template gets wrong fails the build, with the template and the reason', async () => {
  await expect(typesetPdf('sign-off.typ', { mark: '', rows: 'many' })).rejects.toThrow(
    /^sign-off\.typ: .*title/,
  );
  expect(() => queryTypeset('missing.typ', {}, 'x')).toThrow(/missing\.typ/);
});
