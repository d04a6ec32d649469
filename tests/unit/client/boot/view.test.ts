import { expect, test } from 'vitest';
import { viewOf } from '../../../../src/client/boot/view.ts';

test.each([
  ['nothing chosen', '', 'system standard plain'],
  ['nothing stored, no wish', 'undefined null', 'system standard plain'],
  ['one word', 'large', 'system large plain'],
  ['largest is not large', 'largest', 'system largest plain'],
  ['one of each', 'dark large elder', 'dark large elder'],
  ['the later of a group', 'system large plain largest', 'system largest plain'],
  ['back to the default of a group', 'dark large plain system', 'system large plain'],
  ['everything forgotten', 'dark largest elder reset', 'system standard plain'],
  ['a wish after forgetting', 'dark elder reset large', 'system large plain'],
  ['words we do not have', 'dark purple <img>', 'dark standard plain'],
])('%s: %s', (_, wishes, view) => {
  expect(viewOf(wishes)).toBe(view);
});
