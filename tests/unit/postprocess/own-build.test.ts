import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { prepare } from '../../../src/postprocess/exchange.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const sums = `${'0'.repeat(64)}  index.html\n${'0'.repeat(64)}  pledge.html\n`;

describe('a build may go where there is', () => {
  test.each<[what: string, files: Record<string, string>]>([
    ['nothing', {}],
    ['an earlier build', { 'site/index.html': 'old', 'site/SHA256SUMS.txt': sums }],
    ['an earlier build, and one before it', { 'site/SHA256SUMS.txt': sums, 'site.previous/SHA256SUMS.txt': sums }],
    ['the leftover of a build that was cut off', { 'site.building/index.html': 'half' }],
  ])('%s', (_, files) => {
    const { root } = temporaryFolder(files);
    expect(() => prepare(join(root, 'site'), [])).not.toThrow();
  });

  test('an empty folder, or no folder above it yet', () => {
    const { root } = temporaryFolder();
    mkdirSync(join(root, 'empty'));
    expect(() => prepare(join(root, 'empty'), [])).not.toThrow();
    expect(() => prepare(join(root, 'a', 'b', '站点 #1'), [])).not.toThrow();
  });
});

describe('a build is refused, with what to do, where', () => {
  test.each<[what: string, kind: string, files: Record<string, string>, sources: string[]]>([
    ['there are other files', 'not-a-build', { 'site/letter.txt': 'kept' }, []],
    ['there are files with sums of their own', 'not-a-build', { 'site/disk.iso': 'kept', 'site/SHA256SUMS.txt': '0  disk.iso\n' }, []],
    ['there is a file', 'not-a-build', { site: 'kept' }, []],
    ['the earlier build would be put in the place of other files', 'not-a-build', { 'site.previous/letter.txt': 'kept' }, []],
    ['the folder above is a file', 'cannot-write', { above: 'kept' }, []],
    ['the build reads', 'out-at-source', {}, ['site']],
    ['the build reads what is around it', 'out-at-source', {}, ['.']],
    ['the build reads what is in it', 'out-at-source', { 'site/SHA256SUMS.txt': sums }, ['site/content']],
  ])('%s: %s', (_, kind, files, sources) => {
    const folder = temporaryFolder(files);
    const out = join(folder.root, kind === 'cannot-write' ? 'above/site' : 'site');
    let error: unknown;
    try {
      prepare(
        out,
        sources.map((source) => join(folder.root, source)),
      );
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ faults: [{ kind, hint: expect.stringContaining('--out') }] });
    for (const [path, content] of Object.entries(files)) expect(folder.read(path)).toBe(content);
  });

  test('the system does not let it be written', () => {
    const { root } = temporaryFolder({ 'shut/x.txt': '' });
    chmodSync(join(root, 'shut'), 0o500);
    const attempt = () => prepare(join(root, 'shut', 'site'), []);
    // The administrator of a machine may write everywhere.
    if (process.getuid?.() === 0) expect(attempt).not.toThrow();
    else expect(attempt).toThrow('[cannot-write]');
    chmodSync(join(root, 'shut'), 0o700);
  });
});
