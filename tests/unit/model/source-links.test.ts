import { expect, test } from 'vitest';
import { linkOf } from '../../../src/model/source-links.ts';

const updated = '2026-11-25';
const at = (address: string | undefined, alive: 'yes' | 'no' | 'unknown', seen?: string) =>
  linkOf({ address, alive, seen }, updated);
const press = 'http://news.example.org/a';

test('an address seen alive in the year before the last change is a link, to the day', () => {
  expect(at(press, 'yes', '2026-11-25')).toBe(press);
  expect(at(press, 'yes', '2025-11-25')).toBe(press);
  expect(at(press, 'yes', '2025-11-24')).toBeUndefined();
  expect(linkOf({ address: press, alive: 'yes', seen: '2027-02-28' }, '2028-02-29')).toBeUndefined();
});

test('one that nobody has seen alive, or knows to be dead, is printed', () => {
  expect(at(press, 'unknown', '2026-11-25')).toBeUndefined();
  expect(at(press, 'no', '2026-11-25')).toBeUndefined();
  expect(at(press, 'yes')).toBeUndefined();
  expect(at(undefined, 'yes', '2026-11-25')).toBeUndefined();
});

test.each([
  'https://www.gov.cn/a',
  'http://gov.cn/',
  'https://www.samr.gov.cn/b?c',
  'https://www.12315.cn/',
  'http://12315.cn',
])(
  '%s belongs to a service that stands: a link whenever it was seen, but not where it is known to be dead',
  (address) => {
    expect(at(address, 'unknown', '2019-01-01')).toBe(address);
    expect(at(address, 'unknown')).toBe(address);
    expect(at(address, 'no', '2026-11-25')).toBeUndefined();
  },
);

test.each([
  'https://gov.cn.example.org/',
  'https://notgov.cn/',
  'https://example.org/www.gov.cn',
  'https://x12315.cn/',
  'https://gov.cn@example.org/',
])('%s only looks like one', (address) => {
  expect(at(address, 'unknown', '2026-11-25')).toBeUndefined();
});
