import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { writeSums } from '../../../src/postprocess/outputs/sums.ts';
import { addPublicFiles } from '../../../src/postprocess/public-files.ts';
import type { Fault } from '../../../src/support/site-error.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const site = { 'index.html': '首页', 'enterprise/answer.html': '第一条', 'assets/search.js': '' };

function add(files: Record<string, string | Uint8Array>) {
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(site).map(([path, text]) => [`site/${path}`, text])),
  );
  for (const [path, content] of Object.entries(files)) folder.write(`content/public/${path}`, content);
  const built = openFolder(join(folder.root, 'site'));
  return { ...folder, built, run: () => addPublicFiles(built, join(folder.root, 'content/public')) };
}

test('files stand in the site as they are, whatever their names, and in its sums', () => {
  const proofs = {
    'MP_verify_x1.txt': 'x1',
    '.well-known/acme/token': new Uint8Array([0, 255]),
    '.nojekyll': '',
    _headers: '/*\r\n',
    'assets/证明.html': '<p>',
  };
  const { built, run } = add({ ...proofs, '.DS_Store': 'x', 'assets/Thumbs.db': 'x' });
  run();
  expect(built.files().sort()).toEqual([...Object.keys(site), ...Object.keys(proofs)].sort());
  for (const [path, content] of Object.entries(proofs))
    expect(built.bytes(path).equals(Buffer.from(content)), path).toBe(true);
  writeSums(built);
  for (const path of Object.keys(proofs)) expect(built.read('SHA256SUMS.txt')).toContain(`  ${path}\n`);
});

test('a site without such files stays as it is', () => {
  const { built, run } = add({});
  run();
  expect(built.files().sort()).toEqual(Object.keys(site).sort());
});

test.each([
  ['a page', 'index.html', 'index.html'],
  ['a page written in another case', 'Enterprise/Answer.HTML', 'enterprise/answer.html'],
  ['a file in the place of a folder', 'assets', 'assets/search.js'],
  ['a folder in the place of a file', 'index.html/a.txt', 'index.html'],
  ['the list of sums', 'SHA256SUMS.txt', 'SHA256SUMS.txt'],
])('a file that would cover %s is told by its name, and nothing is added', (_, path, covered) => {
  const { built, run } = add({ 'a-proof.txt': 'x', [path]: 'x' });
  let faults: readonly Fault[] = [];
  try {
    run();
  } catch (error) {
    faults = (error as { faults: Fault[] }).faults;
  }
  expect(faults).toEqual([
    {
      kind: 'public-taken',
      where: { file: expect.stringMatching(new RegExp(`content/public/${path}$`)) },
      what: expect.stringContaining(covered),
      hint: expect.any(String),
    },
  ]);
  expect(built.files().sort()).toEqual(Object.keys(site).sort());
});

test('what is no file is refused here as well, where it has come in since the check', () => {
  const { root, run } = add({ 'a.txt': 'x' });
  symlinkSync('/etc/hosts', join(root, 'content/public/b.txt'));
  expect(run).toThrow('[public-no-file]');
});
