import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';
import { run } from '../../../src/commands/check.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

test('checking puts the build before a cut-off exchange back, as building does', async () => {
  const content = resolve('content');
  const { root } = temporaryFolder({
    'dist.previous/index.html': 'old',
    'dist.previous/SHA256SUMS.txt': '0  pledge.html\n',
  });
  const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const at = vi.spyOn(process, 'cwd').mockReturnValue(root);
  try {
    await run(['--content', content]);
    expect(said.mock.calls.map(([line]) => line)).toEqual([
      expect.stringContaining(join(root, 'dist')),
      '内容没有问题。',
    ]);
  } finally {
    at.mockRestore();
    said.mockRestore();
  }
  expect(existsSync(join(root, 'dist', 'index.html'))).toBe(true);
  expect(existsSync(join(root, 'dist.previous'))).toBe(false);
});
