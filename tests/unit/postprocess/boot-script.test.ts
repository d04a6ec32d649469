import { expect, test } from 'vitest';
import {
  bootScript,
  fillBootScript,
  fillLostScript,
  lostScript,
} from '../../../src/postprocess/transforms/boot-script.ts';
import { transformed } from '../../helpers/transformed.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html><head><script data-boot data-src="assets/search.js"></script></head><body>${body}</body></html>`;
const fill = async (body: string) => {
  const script = await bootScript();
  return transformed('index.html', page(body), (each) => fillBootScript(each, script));
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

test('the place of the page that stands for any is filled with a script of its own', async () => {
  const script = await lostScript();
  const html = '<!DOCTYPE html><html><head></head><body><script data-lost></script></body></html>';
  expect(transformed('404.html', html, (each) => fillLostScript(each, script))).toContain(
    `<script>${script}</script>`,
  );
});
