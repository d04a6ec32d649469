import { expect, test } from 'vitest';
import { isWeb } from '../../../src/text/web-address.ts';

test.each([
  ['http://example.org/', true],
  ['HTTPS://example.org/', true],
  ['file:///home/reader/index.html', false],
  ['ws://example.org/', false],
  ['mailto:http@example.org', false],
])('%s: whether it is of the web is %s', (address, expected) => {
  expect(isWeb(new URL(address))).toBe(expected);
});
