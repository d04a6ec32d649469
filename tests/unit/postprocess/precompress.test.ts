import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { precompress } from '../../../src/postprocess/outputs/precompress.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

test('texts lie beside their compressed forms, which give their bytes; a name of staff’s own is theirs', () => {
  const text = '质量'.repeat(200);
  const built = openFolder(
    temporaryFolder({ 'a/b.html': text, 'c.png': text, 'd.js': text, 'd.js.gz': 'mine' }).root,
  );
  precompress(built);
  expect(built.files()).toEqual([
    'a/b.html',
    'a/b.html.br',
    'a/b.html.gz',
    'c.png',
    'd.js',
    'd.js.br',
    'd.js.gz',
  ]);
  expect(brotliDecompressSync(built.bytes('a/b.html.br')).toString()).toBe(text);
  expect(gunzipSync(built.bytes('a/b.html.gz')).toString()).toBe(text);
  expect(built.read('d.js.gz')).toBe('mine');
});
