import { expect, test } from 'vitest';
import { viewOf } from '../../../../src/client/boot/view.ts';

test.each([
  ['nothing chosen', '', 'system standard plain keys'],
  ['nothing stored, no wish', 'undefined null', 'system standard plain keys'],
  ['one word', 'large', 'system large plain keys'],
  ['largest is not large', 'largest', 'system largest plain keys'],
  ['one of each', 'dark large elder', 'dark large elder keys'],
  ['the later of a group', 'system large plain largest', 'system largest plain keys'],
  ['back to the default of a group', 'dark large plain system', 'system large plain keys'],
  ['everything forgotten', 'dark largest elder reset', 'system standard plain keys'],
  ['a wish after forgetting', 'dark elder reset large', 'system large plain keys'],
  ['the key / turned off', 'mute dark', 'dark standard plain mute'],
  ['words we do not have', 'dark purple <img>', 'dark standard plain keys'],
])('%s: %s', (_, wishes, view) => {
  expect(viewOf(wishes)).toBe(view);
});
