import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { expect, test } from 'vitest';
import { patchOf } from '../../../src/sources/patch.ts';
import { findProgram } from '../../helpers/chromium.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const programs = [
  { program: 'git', args: ['apply', '--unsafe-paths', '-'] },
  { program: 'patch', args: ['-p1', '--no-backup-if-mismatch'] },
].flatMap(({ program, args }) => {
  const found = findProgram([program]);
  return found === undefined ? [] : [{ program: found, args }];
});

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
  const patch = patchOf(path, old, now);
  expect(applyPatch(old, patch, { autoConvertLineEndings: false })).toBe(now);
  // Where the machine has the programs people apply it with.
  for (const { program, args } of programs) {
    const { root, read } = temporaryFolder({ [path]: old });
    const env = { ...process.env, GIT_DIR: join(root, 'none') };
    execFileSync(program, args, { cwd: root, input: patch, env });
    expect(read(path), program).toBe(now);
  }
});

test('where nothing changes there is no patch', () => {
  expect(patchOf('sources.yaml', before, before)).toBe('');
});
