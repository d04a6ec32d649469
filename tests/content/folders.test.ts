import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';

test.each<[situation: string, kind: string, path: string, put: (path: string) => void]>([
  ['a pipe', 'file-unreadable', 'official/pledge.md', (path) => execFileSync('mkfifo', [path])],
  ['a folder', 'file-unreadable', 'official/pledge.md', (path) => mkdirSync(path)],
  ['a link that leads nowhere', 'file-missing', 'official/pledge.md', (path) => symlinkSync('nowhere', path)],
  ['a ring of links', 'file-unreadable', 'official/pledge.md', (path) => symlinkSync('pledge.md', path)],
  ['a ring of links, stray', 'file-name', 'terms/ring', (path) => symlinkSync('ring', path)],
])('%s is told and does not stop the check: %s %s', (_, kind, path, put) => {
  const content = copyContent();
  mkdirSync(join(content.root, 'official'));
  put(join(content.root, path));
  expect(content.faults()).toMatchObject([{ kind, where: { file: content.shown(path) } }]);
});

test.each(['official', 'terms', 'background', 'pledge/society'])(
  '%s that is no folder is told, and not passed over',
  (path) => {
    for (const put of [
      (at: string) => symlinkSync('nowhere', at),
      (at: string) => symlinkSync(at, at),
      undefined,
    ]) {
      const content = copyContent();
      rmSync(join(content.root, path), { recursive: true, force: true });
      if (put) put(join(content.root, path));
      else content.write(path, 'x');
      expect(content.faults()).toMatchObject([
        { kind: 'not-a-folder', where: { file: content.shown(path) } },
      ]);
    }
  },
);
