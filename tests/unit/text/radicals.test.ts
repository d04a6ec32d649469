import { expect, test } from 'vitest';
import { normalForm } from '../../../src/text/normal-form.ts';
import { radicalPairs } from '../../../src/text/radicals.ts';
import { traditionalTable } from '../../../src/text/traditional.ts';

test('every radical that NFKC leaves as it is has a character', () => {
  const left = Array.from({ length: 0x73 }, (_, i) => String.fromCharCode(0x2e81 + i)).filter(
    (sign) => /\p{Assigned}/u.test(sign) && sign.normalize('NFKC') === sign,
  );
  expect(radicalPairs().map(([radical]) => radical)).toEqual(left);
  for (const [radical, character] of radicalPairs()) expect(character, radical).toMatch(/^\p{Script=Han}$/u);
});

test('radicals, compatibility forms and full-width letters in a query are one with their characters', () => {
  const ours = '遇见长门户车质量';
  const [from, to] = traditionalTable(ours);
  const simple = new Map([...from].map((character, i) => [character, to[i] ?? '']));
  const simplify = (text: string) => text.replace(/./gu, (character) => simple.get(character) ?? character);
  const normal = (text: string) => normalForm(text, simplify).text;
  expect(normal('遇⻅')).toBe('遇见');
  expect(normal('⻑⾨戶⻋')).toBe('长门户车');
  expect(normal('ＩＳＯ\u3000９００１')).toBe('iso 9001');
});
