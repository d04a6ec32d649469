import { expect, test } from 'vitest';
import { citationOf } from '../../../../src/client/copy/citation.ts';

const sentence = {
  text: '船从来没有翻过。',
  item: '3',
  cite: '“{text}”（原文，《渡口倡议书》第7条第{item}句，{address}，指纹0123456789abcdef）',
  offline: '离线版{file}',
};

test('a sentence is copied with whose words they are, title, number, address and fingerprint; the reader’s own view is left out', () => {
  expect(
    citationOf({ ...sentence, href: 'https://example.org/pledge/industry/ferry.html?view=elder#ferry-s3' }),
  ).toBe(
    '“船从来没有翻过。”（原文，《渡口倡议书》第7条第3句，https://example.org/pledge/industry/ferry.html#ferry-s3，指纹0123456789abcdef）',
  );
});

test('from disk it names the file of the offline copy, and no folder of this device', () => {
  expect(
    citationOf({ ...sentence, href: 'file:///C:/Users/someone/site/industry/ferry.html#ferry-s3' }),
  ).toBe(
    '“船从来没有翻过。”（原文，《渡口倡议书》第7条第3句，离线版ferry.html#ferry-s3，指纹0123456789abcdef）',
  );
});
