import { describe, expect, test } from 'vitest';
import { claimedEncoding, encodingOf } from '../../../src/text/encoding.ts';
import { toGb18030 } from '../../helpers/gb18030.ts';

const text = '质量是企业的生命，请各方参加。\n';
// 我的，一是。
const big5 = Uint8Array.from([0xa7, 0xda, 0xaa, 0xba, 0xa1, 0x41, 0xa4, 0x40, 0xac, 0x4f, 0xa1, 0x43]);

describe('an encoding is known', () => {
  test.each<[string, Uint8Array, string | undefined, string]>([
    ['UTF-8 by its bytes, whatever is claimed', Buffer.from(text), 'gbk', 'utf-8'],
    ['UTF-8 by its mark', Buffer.from(`\uFEFF${text}`), undefined, 'utf-8'],
    ['UTF-16 by its mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), undefined, 'utf-16le'],
    ['UTF-16 by its line ends', Buffer.from(text, 'utf16le'), 'gbk', 'utf-16le'],
    ['UTF-16 the other way round', Buffer.from(text, 'utf16le').swap16(), undefined, 'utf-16be'],
    ['GB18030', toGb18030(text), undefined, 'gb18030'],
    ['GB18030 as it is claimed', toGb18030(text), 'gbk', 'gbk'],
    ['GB18030, though another is claimed', toGb18030(text), 'big5', 'gb18030'],
    ['GB18030, though nobody knows what is claimed', toGb18030(text), 'x-what', 'gb18030'],
    ['Big5', big5, undefined, 'big5'],
  ])('%s', (_, bytes, claimed, encoding) => {
    expect(encodingOf(bytes, { claimed })).toBe(encoding);
  });

  test('of a beginning that ends within a character', () => {
    for (const [bytes, encoding] of [
      [Buffer.from('质量'), 'utf-8'],
      [Buffer.from('\n质量', 'utf16le'), 'utf-16le'],
    ] as const) {
      const cut = bytes.subarray(0, -1);
      expect(encodingOf(cut, { isCut: true })).toBe(encoding);
      expect(new TextDecoder(encoding).decode(cut, { stream: true }).trim()).toBe('质');
    }
  });
});

test.each([
  ['<meta charset="GBK">', 'gbk'],
  ["<meta http-equiv='Content-Type' content='text/html; charset=gb2312'>", 'gb2312'],
  ['<?xml version="1.0" encoding="big5"?>', 'big5'],
  ['<p>charset=gbk', undefined],
  [`${' '.repeat(5000)}<meta charset="gbk">`, undefined],
])('what a page claims is found at its beginning: %s', (html, encoding) => {
  expect(claimedEncoding(Buffer.from(html))).toBe(encoding);
});
