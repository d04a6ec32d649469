import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { chosen, needsBuild } from '../../../src/commands/test.ts';
import { listFiles } from '../../../src/postprocess/folder.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const files = ['tests/unit/text/a.test.ts', 'tests/unit/text/b.test.ts', 'tests/site/c.test.ts'];

test.each<[args: string[], named: string[], others: string[]]>([
  [[], [], []],
  [['tests/unit/text/a.test.ts'], files.slice(0, 1), []],
  [['./tests/site', 'b.test'], ['tests/site/c.test.ts', 'tests/unit/text/b.test.ts'], []],
  [['tests/unit', 'a.test', '--bail=1'], files.slice(0, 2), ['--bail=1']],
  [['tests/none'], [], ['tests/none']],
])('%j chooses %j and leaves %j', (args, named, others) => {
  expect(chosen(args, files)).toEqual({ named, others });
});

test.each([
  ['tests/site/links.test.ts', true],
  ['tests/browser/search.test.ts', true],
  ['tests/unit/commands/test.test.ts', false],
  ['tests/unit/architecture.test.ts', false],
])('%s needs a built site: %s', (file, needed) => {
  expect(needsBuild(file)).toBe(needed);
});

test('no unit test needs a built site: they run while it is made', () => {
  const units = listFiles('tests/unit').filter((path) => path.endsWith('.test.ts'));
  expect(units.length).toBeGreaterThan(100);
  expect(units.filter((path) => needsBuild(`tests/unit/${path}`))).toEqual([]);
});

/** What a run of the given test prints, in the project’s own reporter. */
function printed(source: string): { lines: string[]; counts: unknown } {
  const { root, read } = temporaryFolder({
    'one.test.ts': source,
    'vitest.config.ts': 'export default {};',
  });
  const { stdout } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--root',
      root,
      `--reporter=${process.cwd()}/tests/helpers/reporter.ts`,
    ],
    { encoding: 'utf8', env: { ...process.env, TEST_COUNTS: `${root}/counts.json`, FORCE_COLOR: '1' } },
  );
  return { lines: stdout.split('\n'), counts: JSON.parse(read('counts.json')) };
}
const imports = "import { beforeAll, describe, expect, test } from 'vitest';\n";

test('tests are reported in plain lines: first what failed, where and why, then one for each file', () => {
  const { lines, counts } = printed(
    `${imports}test('one', () => {});\ntest.skip('two', () => {});\ntest('three', () => expect('a').toBe('b'));\n`,
  );
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 1 });
  expect(lines.join('\n')).not.toContain('\u001b');
  expect(lines[0]).toMatch(/^FAILED .*one\.test\.ts:4:\d+$/);
  expect(lines[1]).toBe('  three');
  expect(lines[2]).toContain("expected 'a' to be 'b'");
  expect(lines.filter(Boolean).at(-1)).toMatch(
    /^FAIL one\.test\.ts: 1 passed, 1 failed, 1 skipped \(\d+\.\d s\)$/,
  );
});

test.each([
  ['a file that does not load', "throw new Error('broken');", 0],
  [
    'what prepares tests',
    `${imports}describe('d', () => { beforeAll(() => { throw new Error('broken'); }); test('one', () => {}); });`,
    1,
  ],
])('%s and fails is a failure', (_, source, skipped) => {
  const { lines, counts } = printed(source);
  expect(counts).toEqual({ passed: 0, failed: 1, skipped });
  expect(lines.some((line) => line.startsWith('    ') && line.includes('broken'))).toBe(true);
});
