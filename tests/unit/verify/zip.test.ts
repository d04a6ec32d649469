import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { copied } from '../../helpers/copied-site.ts';
import { smallSite } from '../../helpers/small-site.ts';

const zipped = (files: Record<string, string | Uint8Array>, below = ''): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [below + path, Buffer.from(text as string)]),
    ),
  );

test.each(['', 'site/'])('a zip with the site in "%s" is read as a folder is', async (below) => {
  const { root, check } = copied();
  writeFileSync(join(root, 'right.zip'), zipped(smallSite(), below));
  expect(await check('right.zip')).toEqual({});
  const { 'pledge.md': _, ...rest } = smallSite();
  writeFileSync(
    join(root, 'wrong.zip'),
    zipped({ ...rest, 'pledge.json': '{}', 'more.txt': 'x', 'robots.txt': 'x'.repeat(3_000_000) }, below),
  );
  expect(await check('wrong.zip')).toEqual({
    changed: [{ path: 'pledge.json' }, { path: 'robots.txt' }],
    missing: [{ path: 'pledge.md' }],
    extra: [{ path: 'more.txt' }],
  });
});

test('a single file of the build is known by its sum, whatever it is called', async () => {
  const { root, check } = copied();
  writeFileSync(join(root, 'renamed.zip'), String(smallSite()['pledge-2015.zip']));
  expect(await check('renamed.zip')).toEqual({});
});
