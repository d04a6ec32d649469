import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readWithin } from '../../../src/support/read-within.ts';
import { SiteError } from '../../../src/support/site-error.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const kindOf = (folder: string, path: string, most = 10): string => {
  try {
    return new TextDecoder().decode(readWithin({ folder, path, file: `content/${path}`, most }));
  } catch (error) {
    if (!(error instanceof SiteError)) throw error;
    expect(error.faults).toMatchObject([{ where: { file: `content/${path}` } }]);
    return error.faults[0]?.kind ?? '';
  }
};

test('a file is read to its last byte, and none that is larger than it may be', () => {
  const { root } = temporaryFolder({ a: '0123456789', b: '0123456789a', c: '' });
  expect(['a', 'b', 'c', 'd'].map((path) => kindOf(root, path))).toEqual([
    '0123456789',
    'too-large',
    '',
    'file-missing',
  ]);
});

test('links are followed inside the folder, and none out of it', () => {
  const { root } = temporaryFolder({ 'in/a': 'inside', 'in/more/b': 'b', out: 'secret' });
  const folder = join(root, 'in');
  symlinkSync('a', join(folder, 'link'));
  symlinkSync('../out', join(folder, 'away'));
  symlinkSync('..', join(folder, 'up'));
  symlinkSync('ring', join(folder, 'ring'));
  expect(['link', 'away', 'up/out', '../out', 'ring', 'more'].map((path) => kindOf(folder, path))).toEqual([
    'inside',
    'outside-content',
    'outside-content',
    'outside-content',
    'file-unreadable',
    'file-unreadable',
  ]);
});

test('a folder that is a link itself is where it leads', () => {
  const { root } = temporaryFolder({ 'real/a': 'inside' });
  symlinkSync('real', join(root, 'link'));
  expect(kindOf(join(root, 'link'), 'a')).toBe('inside');
});
