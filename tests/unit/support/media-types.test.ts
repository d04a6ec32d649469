import { expect, test } from 'vitest';
import { isText } from '../../../src/support/media-types.ts';

test.each(['index.html', 'assets/search.js', 'favicon.svg', 'photos/Notes.TXT', 'a.b.csv'])(
  '%s is text',
  (path) => {
    expect(isText(path)).toBe(true);
  },
);

test.each(['cards/index.png', 'kit/a.pdf', 'site.zip', 'a.html.br', '.txt', 'html', 'a.txt/b', 'odd.qqq'])(
  '%s is not text',
  (path) => {
    expect(isText(path)).toBe(false);
  },
);
