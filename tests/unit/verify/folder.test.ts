import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verify } from '../../../src/verify/verify.ts';
import { copied } from '../../helpers/copied-site.ts';
import { smallSite } from '../../helpers/small-site.ts';

test('a whole copy has no finding', async () => {
  expect(await copied().check()).toEqual({});
});

test('a copy that ended half way is named as such, with everything that is missing', async () => {
  const { at, check } = copied();
  for (const folder of ['assets', 'cards', 'kit']) rmSync(at(folder), { recursive: true });
  writeFileSync(at('pledge.html'), '');
  const found = await check();
  expect(Object.keys(found)).toEqual(['half-copied', 'emptied']);
  expect(found['half-copied']?.map(({ path }) => path)).toEqual(
    Object.keys(smallSite())
      .filter((path) => /^(?:assets|cards|kit)\//.test(path))
      .sort(),
  );
});

test('what is changed, missing, there besides, or no file is told apart', async () => {
  const { root, at, check } = copied();
  writeFileSync(at('index.html'), 'mine');
  writeFileSync(at('.htaccess'), 'Options -Indexes');
  writeFileSync(at('Thumbs.db'), '');
  rmSync(at('pledge.md'));
  rmSync(at('pledge.txt'));
  symlinkSync(join(root, 'site/pledge.txt'), at('pledge.txt'));
  execFileSync('mkfifo', [at('pipe')]);
  const found = await check();
  expect(found).toEqual({
    changed: [{ path: 'index.html' }],
    'not-a-file': [{ path: 'pledge.txt' }],
    missing: [{ path: 'pledge.md' }],
    extra: [{ path: 'Thumbs.db' }, { path: 'pipe' }],
    'host-file': [{ path: '.htaccess' }],
  });
});

test('files of the build that stood there before are told by its list', async () => {
  const { at, check } = copied();
  const sum = '2'.repeat(64);
  writeFileSync(at('SHA256SUMS.txt'), `${sum}  pledge.html\n${sum}  old.html\n`);
  writeFileSync(at('old.html'), 'old');
  expect(await check()).toEqual({
    older: [{ path: 'SHA256SUMS.txt' }],
    'left-over': [{ path: 'old.html' }],
  });
});

/** Runs as somebody whom permissions hold, which they do not for root. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

test.skipIf(process.platform === 'win32')(
  'a folder that cannot be looked into is told of, and nothing is said of its files',
  async () => {
    const { root, at, check } = copied();
    chmodSync(root, 0o755);
    rmSync(at('pledge.md'));
    chmodSync(at('terms'), 0);
    chmodSync(at('pledge.json'), 0);
    expect(await asNobody(() => check())).toEqual({
      missing: [{ path: 'pledge.md' }],
      unreadable: [
        { path: 'pledge.json', detail: 'EACCES' },
        { path: 'terms/', detail: 'EACCES' },
      ],
    });
    chmodSync(at(''), 0);
    const error = await asNobody(() => check()).catch((each) => each);
    expect(error.faults).toMatchObject([{ kind: 'folder-unreadable' }]);
    for (const path of ['', 'terms']) chmodSync(at(path), 0o755);
  },
);

test('a site one folder deeper is found there', async () => {
  const { root, check } = copied();
  mkdirSync(join(root, 'outer'));
  renameSync(join(root, 'copy'), join(root, 'outer/copy'));
  expect(await check('outer')).toEqual({ 'one-deeper': [{ path: 'copy/' }] });
});

test.each<[what: string, kind: string, place: string, text?: string]>([
  ['nothing', 'nothing-there', 'absent'],
  ['an address without its beginning', 'nothing-there', 'www.example.org'],
  ['no zip', 'zip-unreadable', 'broken.zip', 'no zip'],
  ['a file that is not of the build', 'not-of-the-build', 'pledge-2015.zip', 'broken'],
])('%s is not checked, and that is said', async (_, kind, place, text) => {
  const { root, check } = copied();
  if (text !== undefined) writeFileSync(join(root, place), text);
  const error = await check(place).catch((each) => each);
  expect(error.faults).toMatchObject([{ kind }]);
});

test('without a build there is nothing to compare with', async () => {
  const { root } = copied();
  const error = await verify({ place: join(root, 'copy'), folder: root }).catch((each) => each);
  expect(error.faults).toMatchObject([{ kind: 'nothing-to-compare' }]);
});
