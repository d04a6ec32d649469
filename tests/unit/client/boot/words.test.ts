import { expect, test } from 'vitest';
import { viewOf } from '../../../../src/client/boot/words.ts';
import { charactersRead } from '../../../helpers/characters-read.ts';
import { poisons, VIEW } from '../../../helpers/poison.ts';

test.each([
  ['nothing chosen', '', '', 'system standard plain keys'],
  ['one word', '', 'large', 'system large plain keys'],
  ['largest is not large', '', 'largest', 'system largest plain keys'],
  ['one of each', '', 'dark large elder', 'dark large elder keys'],
  ['the later of a group', 'system large plain keys', 'largest', 'system largest plain keys'],
  ['back to the default of a group', 'dark large plain keys', 'system', 'system large plain keys'],
  ['everything forgotten', 'dark largest elder mute', 'reset', 'system standard plain keys'],
  ['a wish after forgetting', 'dark standard elder keys', 'reset large', 'system large plain keys'],
  ['the key / turned off', 'system standard plain keys', 'mute dark', 'dark standard plain mute'],
  ['words we do not have', '', 'dark purple <img>', 'dark standard plain keys'],
  ['a word with something at its end', 'dark standard plain keys', 'light\nx', 'dark standard plain keys'],
  ['other letters for ours', '', 'DARK ｌａｒｇｅ', 'system standard plain keys'],
])('%s: %s, then %s', (_, before, wish, view) => {
  expect(viewOf(wish, before)).toBe(view);
});

test('whatever is wished, only known words are a view, and a view is read as it is', () => {
  for (const poison of poisons) {
    const view = viewOf(poison, 'dark large elder mute');
    expect(view, JSON.stringify(poison.slice(0, 80))).toMatch(VIEW);
    expect(viewOf(view)).toBe(view);
    expect(viewOf(poison)).toBe(viewOf(poison.slice(0, 200)));
  }
});

test.each(['x', 'dark ', 'dark\n', '\u2028reset', ' '])(
  'a wish of 200,000 characters (%j) is no more work than one of 200',
  (unit) => {
    const work = (length: number) => {
      const wish = unit.repeat(length).slice(0, length);
      return charactersRead(() => void viewOf(wish));
    };
    expect(work(200)).toBeGreaterThan(200);
    expect(work(200_000)).toBeLessThanOrEqual(work(200) * 1.1);
  },
);
