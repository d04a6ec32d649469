import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { answered } from '../../../src/publish/answered.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

test('what comes is given, what fails fails, and nobody listens any longer', async () => {
  const before = process.listenerCount('beforeExit');
  expect(await answered(Promise.resolve('made'))).toBe('made');
  await expect(answered(Promise.reject(new Error('no ink')))).rejects.toThrow('no ink');
  expect(process.listenerCount('beforeExit')).toBe(before);
});

test('a build that waits for what will never come says so, and leaves nothing half made', () => {
  const { root } = temporaryFolder();
  const place = JSON.stringify(join(root, 'dist'));
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      ...['--input-type=module', '--eval'],
      `import { publish } from ${JSON.stringify(resolve('src/publish/publish.ts'))};
      const make = () => new Promise(() => {});
      await publish({ out: ${place}, usual: ${place}, sources: [], say() {}, make });`,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toMatch(/程序包没有回应[\s\S]*npm ci/);
  expect(status).toBe(1);
  expect(readdirSync(root)).toEqual([]);
});
