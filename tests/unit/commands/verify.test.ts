import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../../helpers/small-site.ts';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['src/commands/start.mjs', 'verify', ...args], { encoding: 'utf8' });

test('a right copy ends with 0, a faulty one with 1 and its findings, for people and for programs', () => {
  const { root } = builtSite();
  const [site, copy] = [join(root, 'site'), join(root, 'copy')];
  cpSync(site, copy, { recursive: true });
  const right = run(copy, '--out', site);
  expect([right.status, right.stderr]).toEqual([0, '']);
  expect(right.stdout).toContain('没有错');
  rmSync(join(copy, 'pledge.html'));
  const faulty = run(copy, '--out', site);
  expect(faulty.status).toBe(1);
  expect(faulty.stdout).toMatch(
    /错：文件缺失（1 处） \[missing\]\n {4}pledge\.html\n {4}为什么：.+\n {4}→ .+\n/,
  );
  const { exitCode, findings } = JSON.parse(run(copy, '--out', site, '--json').stdout);
  expect([exitCode, findings]).toMatchObject([1, [{ kind: 'missing', spots: [{ path: 'pledge.html' }] }]]);
});

test('what the tool itself cannot do ends with 2, not as a fault of the site', () => {
  const { root } = builtSite();
  const { status, stderr, stdout } = run('a'.repeat(5_000), '--out', join(root, 'site'));
  expect(stderr).toContain('ENAMETOOLONG');
  expect([status, stdout]).toEqual([2, '']);
});

test.each([
  [[], 'missing-argument'],
  [['--out', 'absent', '.'], 'nothing-to-compare'],
])('what cannot be checked ends with 2: %j', (args, kind) => {
  const { status, stderr, stdout } = run(...args);
  expect(stderr).toMatch(new RegExp(`\\p{Script=Han}.*\\n {4}→ .* \\[${kind}\\]\\n$`, 'u'));
  expect([status, stdout]).toEqual([2, '']);
});
