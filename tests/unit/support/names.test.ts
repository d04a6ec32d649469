import { expect, test } from 'vitest';
import { archiveName, COPIES, printName, singleName } from '../../../src/support/names.ts';

test('the archive is named for its edition, in characters old unzippers know', () => {
  expect(archiveName('2015')).toBe('pledge-2015.zip');
  expect(archiveName('2015-b')).toMatch(/^[a-z0-9._-]+$/);
});

test('copies of the site are known by their names, and nothing else is taken for one', () => {
  expect(archiveName('2015')).toMatch(COPIES);
  expect(archiveName('2015-b')).toMatch(COPIES);
  expect(printName('2015')).toMatch(COPIES);
  expect(singleName('2015-b')).toMatch(COPIES);
  for (const file of [
    'downloads.html',
    archiveName('2015').replace('.zip', '.txt'),
    archiveName('2015').replace('.zip', '-zip'),
    `x/${archiveName('2015')}`,
    'another-2015.zip',
    'assets/search.js',
  ])
    expect(file).not.toMatch(COPIES);
});
