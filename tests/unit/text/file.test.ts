import { expect, test } from 'vitest';
import { forNotepad, withMark, withoutMark } from '../../../src/text/file.ts';

test('a text file starts with the three bytes of a UTF-8 byte-order mark', () => {
  expect([...Buffer.from(withMark('甲')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(withMark('甲\n乙')).toBe('\uFEFF甲\n乙');
});

test('a file for Notepad ends its lines with CRLF, once, whatever they ended with', () => {
  expect(forNotepad('甲\n乙\r\n丙')).toBe('\uFEFF甲\r\n乙\r\n丙');
});

test('however many marks stand at the start, the text is the same; within it they are text', () => {
  const text = '甲\uFEFF乙';
  for (const marked of [text, withMark(text), withMark(withMark(text))])
    expect(withoutMark(marked)).toBe(text);
});
