import { expect, test } from 'vitest';
import { withPlainSpaces } from '../../../src/text/space.ts';

test.each([
  ['line ends of old Macs', 'a\rb\r\rc', 'a\nb\n\nc'],
  ['those of Windows, which stay', 'a\r\nb\r\r\n', 'a\r\nb\n\r\n'],
  ['narrow spaces, and not the wide one', 'a\u00a0b\u2003c\u202fd\u3000e f', 'a b c d\u3000e f'],
])('plain spaces stand at the same places: %s', (_, text, plain) => {
  expect(withPlainSpaces(text)).toBe(plain);
  expect(plain).toHaveLength(text.length);
});
