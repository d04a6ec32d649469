import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../helpers/temporary.ts';

const start = (...args: string[]) =>
  spawnSync(process.execPath, ['src/commands/start.mjs', ...args], { encoding: 'utf8' });

test.each([
  ['build', '--output=site', 'unknown-option'],
  ['check', 'content', 'unknown-argument'],
  ['preview', '--port=abc', 'not-a-port'],
  ['preview', '--port=65536', 'not-a-port'],
])('npm run %s -- %s is told without a stack, and fails', (command, argument, kind) => {
  const { status, stderr, stdout } = start(command, argument);
  expect(stderr).toMatch(
    new RegExp(`^.*\\p{Script=Han}.*\\n {4}→ .*npm run ${command} -- .* \\[${kind}\\]\\n$`, 'u'),
  );
  expect([status, stdout]).toEqual([1, '']);
});

test('a build that may not take its place leaves what is there as it is', () => {
  const { status, stderr } = start('build', '--out', 'tests/unit');
  expect(stderr).toContain('[out-at-source]');
  expect(stderr).not.toMatch(/^ +at /m);
  expect(status).toBe(1);
});

test.each(['a#b', 'a?b', 'a%23b'])(
  'a build of a project in a folder named %s is refused in one sentence',
  (name) => {
    const folder = join(temporaryFolder({ [`${name}/package.json`]: '{}' }).root, name);
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [resolve('src/commands/start.mjs'), 'build'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(stderr).toMatch(/^没有生成：.*\n {4}→ .*\n$/u);
    expect(stderr).toContain(folder);
    expect([status, stdout]).toEqual([1, '']);
  },
);
