import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { patchOf } from '../../../src/sources/patch.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const before = Array.from({ length: 40 }, (_, i) => `第 ${i} 行\n`).join('');

test.each([
  ['one line', 'content/sources.yaml', before, before.replace('第 3 行', '三')],
  [
    'lines far from each other',
    'a b/来源.yaml',
    before,
    before.replace('第 3 行', '三').replace('第 39 行', '末\n末'),
  ],
  ['a file without a line end', 'sources.yaml', before.trimEnd(), before.trimEnd().replace('第 39 行', '末')],
  [
    'line ends of Windows',
    'sources.yaml',
    before.replaceAll('\n', '\r\n'),
    before.replace('第 3 行', '三').replaceAll('\n', '\r\n'),
  ],
])('a patch of %s makes of the file what it is to be', (_, path, old, now) => {
  const { root, read } = temporaryFolder({ [path]: old });
  execFileSync('git', ['apply', '--unsafe-paths', '-'], {
    cwd: root,
    input: patchOf(path, old, now),
    env: { ...process.env, GIT_DIR: join(root, 'none') },
  });
  expect(read(path)).toBe(now);
});

test('where nothing changes there is no patch', () => {
  expect(patchOf('sources.yaml', before, before)).toBe('');
});
