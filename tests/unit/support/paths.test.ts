import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside, relativeLink } from '../../../src/support/paths.ts';

test.each([
  ['/index.html', '/pledge.html', 'pledge.html'],
  ['/enterprise/innovation.html', '/terms.html#recall', '../terms.html#recall'],
  ['/enterprise/innovation.html', '/enterprise/leadership.html', 'leadership.html'],
  ['/pledge.html', '/roles/media.html?from=a/b', 'roles/media.html?from=a/b'],
  ['/enterprise/innovation.html', '/', '../index.html'],
  ['/index.html', '/enterprise/', 'enterprise/index.html'],
  ['/terms.html', '/terms.html#recall', '#recall'],
  ['/search.html', '/search.html?q=x#found', 'search.html?q=x#found'],
])('from %s to %s the link is %s', (from, to, link) => {
  expect(relativeLink(from, to)).toBe(link);
});

test('a relative link leads to the same file below any address, and from disk', () => {
  const name = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  const file = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}.html`);
  const base = fc.constantFrom('https://example.org', 'https://example.org/a/b', 'file:///D:/pledge');
  fc.assert(
    fc.property(file, file, base, fc.constantFrom('', '?q=1', '#x', '?q=1#x'), (from, to, root, rest) => {
      expect(new URL(relativeLink(from, to + rest), root + from).href).toBe(root + to + rest);
    }),
    { seed: 2015 },
  );
});

test('a path is inside a folder, or it is the folder itself', () => {
  const inside = ['/a/b', '/a/b/c', '/a/b/..c/d'];
  const outside = ['/a', '/a/bc', '/', '/x/b'];
  expect(inside.filter((path) => !isInside('/a/b', path))).toEqual([]);
  expect(outside.filter((path) => isInside('/a/b', path))).toEqual([]);
});
