import { expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { writeBootScript } from '../../../src/postprocess/transforms/boot-script.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html><head><script data-boot data-src="assets/search.js"></script></head><body>${body}</body></html>`;
const fill = async (body: string) => {
  const { root, read } = temporaryFolder({ 'index.html': page(body), 'assets/copy.js': 'copy()' });
  await writeBootScript(openFolder(root));
  return read('index.html');
};

test('the place for the script is filled', async () => {
  expect(await fill('<ol data-use="copy"></ol>')).toMatch(
    /<script data-src="assets\/search.js">\(\(\)=>\{.+<\/script>/,
  );
});

test.each(['cop', '../copy', 'assets/copy', ''])(
  'an element that uses a script there is not (%j) fails the build',
  async (name) => {
    await expect(fill(`<ol data-use="${name}"></ol>`)).rejects.toThrow(
      `index.html: data-use="${name}" names no script`,
    );
  },
);
