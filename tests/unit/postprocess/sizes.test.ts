import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../src/postprocess/folder.ts';
import { fillSizes, sizeText } from '../../../src/postprocess/outputs/sizes.ts';
import { openPages } from '../../../src/postprocess/pages.ts';
import { archiveName } from '../../../src/support/names.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const zip = archiveName('2031');

function filled(body: string, ...rounds: ('to be made' | 'made')[]): string {
  const built = openFolder(
    temporaryFolder({
      'downloads.html': `<!DOCTYPE html><html><head></head><body>${body}</body></html>`,
      'kit/poster-1.pdf': 'x'.repeat(40_200),
      'pledge.txt': 'x'.repeat(812),
    }).root,
  );
  const pages = openPages(built);
  for (const round of rounds) {
    if (round === 'made') built.write(zip, 'x'.repeat(2_349_999));
    fillSizes(built, pages, round);
  }
  return /<body>(.*)<\/body>/.exec(built.read('downloads.html'))?.[1] ?? '';
}

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [40_200, '40 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_349_999, '2.3 MB'],
  [12_000_000, '12.0 MB'],
])('%i bytes are said as %s', (bytes, said) => expect(sizeText(bytes)).toBe(said));

describe('elements that name a file', () => {
  test('get its size and its sum as their text, whatever they held, and lose the mark', () => {
    expect(
      filled(
        '<b data-size-of="/kit/poster-1.pdf">?</b><i class="a" data-sum-of="/pledge.txt"></i>',
        'to be made',
      ),
    ).toBe(`<b>40 kB</b><i class="a">${createHash('sha256').update('x'.repeat(812)).digest('hex')}</i>`);
  });

  test('of a copy of the site wait until it is made', () => {
    const body = `<b data-size-of="/pledge.txt"></b><i data-size-of="/${zip}"></i>`;
    expect(filled(body, 'to be made')).toBe(`<b>812 B</b><i data-size-of="/${zip}"></i>`);
    expect(filled(body, 'to be made', 'made')).toBe('<b>812 B</b><i>2.3 MB</i>');
  });

  test.each([
    ['/kit/none.pdf', 'downloads.html: data-size-of="/kit/none.pdf" names no file of the site'],
    ['/downloads.html', 'asks for a file that is finished after its page is'],
    ['/SHA256SUMS.txt', 'asks for a file that is finished after its page is'],
  ])('%s fails the build', (path, said) => {
    expect(() => filled(`<b data-size-of="${path}"></b>`, 'to be made')).toThrow(said);
  });

  test('of a copy that was not made fails the build', () => {
    expect(() => filled(`<b data-sum-of="/${archiveName('2032')}"></b>`, 'to be made', 'made')).toThrow(
      `names no file of the site`,
    );
  });
});
