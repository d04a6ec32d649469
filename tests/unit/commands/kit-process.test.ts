import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeKit } from '../../../src/commands/kit-process.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** A command that does what the code says, in the place of the real one. */
const door = (code: string): string => join(temporaryFolder({ 'start.mjs': code }).root, 'start.mjs');

test('it runs the command that makes the kit, and goes on after it', () => {
  expect(() => makeKit(door("process.exitCode = process.argv[2] === 'make-kit' ? 0 : 9"))).not.toThrow();
});

test.each([
  ['fails', 'process.exitCode = 3', '退出码 3'],
  ['is broken off', "process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)", 'SIGTERM'],
  ['is ended by the system', "process.kill(process.pid, 'SIGKILL')", '内存不够'],
])('a process that %s ends the build with the reason', (_, code, told) => {
  expect(() => makeKit(door(code))).toThrow(told);
});
