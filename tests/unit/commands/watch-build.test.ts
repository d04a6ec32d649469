import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watch } from '../../../src/commands/watch-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** Watches a program. @returns the code the watcher ends with, and what it says */
async function watched(code: string): Promise<{ code: number; said: string }> {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const ended = await watch([join(temporaryFolder({ 'program.mjs': code }).root, 'program.mjs')]);
  return { code: ended, said: said.mock.calls.flat().join('\n') };
}

test('a build that says itself how it went is given no other words, and its code is handed on', async () => {
  expect(await watched("process.exitCode = process.env.SITE_WATCHED === 'yes' ? 0 : 9")).toEqual({
    code: 0,
    said: '',
  });
  expect(await watched('process.exitCode = 1')).toEqual({ code: 1, said: '' });
});

test.each([
  [
    'the system ends for want of memory',
    "process.kill(process.pid, 'SIGKILL')",
    137,
    /SIGKILL.*内存不够.*--no-kit/,
  ],
  ['has no memory left itself', "process.kill(process.pid, 'SIGABRT')", 134, /SIGABRT.*内存不够/],
  ['breaks in a part that is no script', "process.kill(process.pid, 'SIGSEGV')", 139, /SIGSEGV.*npm ci/],
  [
    'is broken off',
    "process.kill(process.pid, 'SIGTERM'); setInterval(() => {}, 1000)",
    143,
    /中断.*SIGTERM/,
  ],
  ['waits for what never comes', 'await new Promise(() => {})', 13, /没有回应.*npm ci/],
])('a build that %s is told, with what to do', async (_, code, ended, said) => {
  const found = await watched(code);
  expect(found.code).toBe(ended);
  expect(found.said).toMatch(said);
  expect(found.said).toContain('以前生成的网站没有丢');
});
