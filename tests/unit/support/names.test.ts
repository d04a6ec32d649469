import { expect, test } from 'vitest';
import { archiveName, FILES_NOT_IN_ARCHIVE } from '../../../src/support/names.ts';

test('the archive is named for its edition, in characters old unzippers know', () => {
  expect(archiveName('2015')).toBe('pledge-2015.zip');
  expect(archiveName('2015-b')).toMatch(/^[a-z0-9._-]+$/);
});

test('the archive does not hold itself, and nothing else is left out of it', () => {
  expect(archiveName('2015')).toMatch(FILES_NOT_IN_ARCHIVE);
  expect(archiveName('2015-b')).toMatch(FILES_NOT_IN_ARCHIVE);
  for (const file of [
    'downloads.html',
    archiveName('2015').replace('.zip', '.txt'),
    archiveName('2015').replace('.zip', '-zip'),
    `x/${archiveName('2015')}`,
    'another-2015.zip',
    'assets/search.js',
  ])
    expect(file).not.toMatch(FILES_NOT_IN_ARCHIVE);
});
