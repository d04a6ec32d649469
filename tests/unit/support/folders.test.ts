import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { contentFolder, writeTexts } from '../../../src/support/folders.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const given = process.env.SITE_CONTENT;
afterEach(() => {
  if (given === undefined) delete process.env.SITE_CONTENT;
  else process.env.SITE_CONTENT = given;
});

test.each(['content', '/srv/内容 #1 100% [x] *'])(
  'the content folder %s is a URL from which its path can be read again',
  (folder) => {
    process.env.SITE_CONTENT = folder;
    const url = `${contentFolder()}/campaign.yaml`;
    expect(url).not.toMatch(/[#*]|%(?![0-9A-F]{2})/);
    expect(fileURLToPath(new URL(url))).toBe(resolve(folder, 'campaign.yaml'));
  },
);

test('texts are written where they belong, in folders made for them', () => {
  const { root, read } = temporaryFolder();
  const texts = { 'a.yaml': 'a\n', 'terms/b.mdx': 'b', 'pledge/society/c.mdx': 'c' };
  writeTexts(join(root, 'to'), new Map(Object.entries(texts)));
  for (const [path, text] of Object.entries(texts)) expect(read(`to/${path}`)).toBe(text);
});
