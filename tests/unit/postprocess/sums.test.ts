import { expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { writeSums } from '../../../src/postprocess/outputs/sums.ts';
import { sumsOf } from '../../../src/support/sums.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

test('a line is the SHA-256 of the bytes, two spaces, the path; lines are sorted', () => {
  const sums = sumsOf(
    new Map([
      ['b.txt', Buffer.from('abc')],
      ['a/c.txt', Buffer.from('')],
    ]),
  );
  expect(sums).toBe(
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/c.txt\n' +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.txt\n',
  );
});

test('paths are sorted by their units, not by a locale', () => {
  const sums = sumsOf(new Map(['b', 'B', 'a-b', 'a/b', 'a.b'].map((path) => [path, new Uint8Array()])));
  expect(sums.split('\n').map((line) => line.slice(66))).toEqual(['B', 'a-b', 'a.b', 'a/b', 'b', '']);
});

test('every file of a folder is listed, in subfolders too, and the list has no byte-order mark', () => {
  const { root, read } = temporaryFolder({ 'index.html': '甲', 'sub/deep/a.png': 'png' });
  writeSums(openFolder(root));
  expect(
    read('SHA256SUMS.txt')
      .split('\n')
      .map((line) => line.slice(66)),
  ).toEqual(['index.html', 'sub/deep/a.png', '']);
  expect(read('SHA256SUMS.txt')).toMatch(/^[0-9a-f]{64} /);
});

test('the list is a list of the folder as it is: a changed byte gives another sum', () => {
  const { root, read, write } = temporaryFolder({ 'index.html': '甲', 'sub/a.txt': '\uFEFF乙\r\n' });
  const built = openFolder(root);
  writeSums(built);
  const before = read('SHA256SUMS.txt').split('\n');
  built.remove('SHA256SUMS.txt');
  write('sub/a.txt', '乙\r\n');
  writeSums(built);
  const after = read('SHA256SUMS.txt').split('\n');
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});
