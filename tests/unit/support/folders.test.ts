import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { contentFolder, copyFolder } from '../../../src/support/folders.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const given = process.env.SITE_CONTENT;
afterEach(() => {
  if (given === undefined) delete process.env.SITE_CONTENT;
  else process.env.SITE_CONTENT = given;
});

test.each(['content', '/srv/内容 #1 100% [x] *'])('the content folder %s is a URL from which its path can be read again', (folder) => {
  process.env.SITE_CONTENT = folder;
  const url = `${contentFolder()}/campaign.yaml`;
  expect(url).not.toMatch(/[#*]|%(?![0-9A-F]{2})/);
  expect(fileURLToPath(new URL(url))).toBe(resolve(folder, 'campaign.yaml'));
});

test('a copy of a folder has its files, those behind links too, and nothing that begins with a dot', () => {
  const { root, read } = temporaryFolder({ 'from/a.yaml': 'a', 'from/terms/b.mdx': 'b', 'from/.git/config': 'x', 'other/c.mdx': 'c' });
  symlinkSync(join(root, 'other'), join(root, 'from', 'more'));
  symlinkSync(join(root, 'nowhere'), join(root, 'from', 'lost'));
  copyFolder(join(root, 'from'), join(root, 'to'));
  expect([read('to/a.yaml'), read('to/terms/b.mdx'), read('to/more/c.mdx')]).toEqual(['a', 'b', 'c']);
  expect([existsSync(join(root, 'to', '.git')), existsSync(join(root, 'to', 'lost'))]).toEqual([false, false]);
});
