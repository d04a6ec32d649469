import { mkdirSync, renameSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restore } from '../../../src/publish/restore.ts';
import { contentsOf, contentsOfBuild, writeBuild } from '../../helpers/small-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** A folder in which builds stand under the given names. */
function builds(provenance: Record<string, string>) {
  const folder = temporaryFolder();
  for (const [name, said] of Object.entries(provenance)) writeBuild(join(folder.root, name), said);
  return { ...folder, dist: join(folder.root, 'dist'), state: () => contentsOf(folder.root) };
}

const within = (name: string, said: string) =>
  Object.fromEntries([
    [`${name}/`, ''],
    ...Object.entries(contentsOfBuild(said)).map(([path, text]) => [`${name}/${path}`, text]),
  ]);

test('where nothing was cut off there is nothing to do, and nothing to say', () => {
  const { dist, state } = builds({ dist: 'old' });
  expect(restore(dist)).toBeUndefined();
  expect(state()).toEqual(within('dist', 'old'));
  expect(restore(join(dist, 'nowhere'))).toBeUndefined();
});

test('cut off between the two renamings, the old build comes back, which is said once', () => {
  const { dist, state } = builds({ 'dist.previous': 'old' });
  expect(restore(dist)).toMatch(/^上一次生成在换上新网站的时候被打断；.*已经恢复/);
  expect(state()).toEqual(within('dist', 'old'));
  expect(restore(dist)).toBeUndefined();
});

test('it comes back also where an empty folder has got into its place', () => {
  const { dist, state } = builds({ 'dist.previous': 'old' });
  mkdirSync(dist);
  expect(restore(dist)).toContain('已经恢复');
  expect(state()).toEqual(within('dist', 'old'));
});

test('cut off before the old build was deleted, the new one stays and the old one goes, which is said', () => {
  const { dist, state } = builds({ dist: 'new', 'dist.previous': 'old' });
  expect(restore(dist)).toMatch(/^上一次生成在删除旧网站的时候被打断，现在删完了/);
  expect(state()).toEqual(within('dist', 'new'));
});

test('cut off while it was deleted, what is left goes, and is never taken for a build', () => {
  for (const stands of [true, false]) {
    const { root, dist, state } = builds({ 'dist.removing': 'old', ...(stands ? { dist: 'new' } : {}) });
    unlinkSync(join(root, 'dist.removing', 'index.html'));
    unlinkSync(join(root, 'dist.removing', 'assets/a.js'));
    expect(restore(dist)).toContain('现在删完了');
    expect(state()).toEqual(stands ? within('dist', 'new') : {});
  }
});

test.each(['dist.previous', 'dist.removing'])('a folder %s that is no build is left alone', (name) => {
  const { dist, state, write } = builds({ dist: 'old' });
  write(`${name}/letter.txt`, 'kept');
  const before = state();
  expect(restore(dist)).toBeUndefined();
  renameSync(dist, `${dist}-away`);
  expect(restore(dist)).toBeUndefined();
  expect(state()).toMatchObject({ [`${name}/letter.txt`]: 'kept' });
  renameSync(`${dist}-away`, dist);
  expect(state()).toEqual(before);
});

test.each(['dist.previous', 'dist.removing'])(
  'what somebody put into %s stays, with the list that tells what it is',
  (name) => {
    const { dist, state, write } = builds({ dist: 'new', [name]: 'old' });
    write(`${name}/assets/letter.txt`, 'kept');
    write(`${name}/index.html`, 'changed by hand');
    expect(restore(dist)).toBeUndefined();
    expect(state()).toMatchObject({
      ...within('dist', 'new'),
      [`${name}/assets/letter.txt`]: 'kept',
      [`${name}/index.html`]: 'changed by hand',
      [`${name}/SHA256SUMS.txt`]: contentsOfBuild('old')['SHA256SUMS.txt'],
    });
  },
);
