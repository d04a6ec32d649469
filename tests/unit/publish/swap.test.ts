import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { discard, swap } from '../../../src/publish/swap.ts';
import { contentsOf, contentsOfBuild, writeBuild } from '../../helpers/small-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** A place for builds: which of them there are, each known by what its files say. */
function place(builds: { fresh?: string; out?: string; previous?: string }) {
  const { root } = temporaryFolder();
  const paths = {
    fresh: join(root, 'dist.building'),
    out: join(root, 'dist'),
    previous: join(root, 'dist.previous'),
    removing: join(root, 'dist.removing'),
  };
  for (const [name, said] of Object.entries(builds)) writeBuild(paths[name as keyof typeof builds], said);
  return { root, ...paths };
}

test.each([
  ['the first build becomes the site', { fresh: 'new' }],
  ['a new build takes the place of the old one, and nothing is left over', { fresh: 'new', out: 'old' }],
])('%s', (_, builds) => {
  const { root, fresh, out } = place(builds);
  swap(fresh, out);
  expect(contentsOf(out)).toEqual(contentsOfBuild('new'));
  expect(Object.keys(contentsOf(root)).filter((path) => !path.startsWith('dist/'))).toEqual([]);
});

test('an empty folder gives way', () => {
  const { root, fresh, out } = place({ fresh: 'new' });
  mkdirSync(out);
  swap(fresh, out);
  expect(contentsOf(out)).toEqual(contentsOfBuild('new'));
  expect(Object.keys(contentsOf(root)).filter((path) => !path.startsWith('dist/'))).toEqual([]);
});

test('a swap that fails, for want of a new build, puts the old one back', () => {
  const { root, fresh, out } = place({ out: 'old' });
  expect(() => swap(fresh, out)).toThrow('ENOENT');
  expect(contentsOf(out)).toEqual(contentsOfBuild('old'));
  expect(Object.keys(contentsOf(root)).filter((path) => !path.startsWith('dist/'))).toEqual([]);
});

test('what somebody puts into the old build at the last moment stays, and is told', () => {
  const { root, out, previous, removing } = place({ out: 'new', previous: 'old' });
  writeFileSync(join(previous, 'assets', 'letter.txt'), 'kept');
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    discard(out);
    expect(warned.mock.calls).toEqual([[expect.stringContaining(`${removing}：assets/letter.txt`)]]);
  } finally {
    warned.mockRestore();
  }
  expect(contentsOf(removing)).toEqual({
    'assets/': '',
    'assets/letter.txt': 'kept',
    'SHA256SUMS.txt': contentsOfBuild('old')['SHA256SUMS.txt'],
  });
  expect(existsSync(join(root, 'dist.previous'))).toBe(false);
});
