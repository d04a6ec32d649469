import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

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
