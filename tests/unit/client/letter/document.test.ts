import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { docxOf } from '../../../../src/client/letter-docx/document.ts';
import { poisons } from '../../../helpers/poison.ts';

const textOf = async (document: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(document) })).value.trim();

test('a document has its paragraphs, in order', async () => {
  const document = docxOf([
    { as: 'title', text: '承诺书' },
    { as: 'item', text: '1. 说到做到。' },
  ]);
  expect((await textOf(document)).split(/\n+/)).toEqual(['承诺书', '1. 说到做到。']);
});

test('the same paragraphs give the same bytes', () => {
  const paragraphs = [{ as: 'text', text: '说到做到。' }] as const;
  expect(docxOf(paragraphs)).toEqual(docxOf(paragraphs));
});

test('whatever was typed, its parts are well-formed, and what it says is text', async () => {
  for (const poison of ['a & b <w:p/> ]]>\u0000\ud800', '𠮷', ...poisons.slice(0, 40)]) {
    const document = docxOf([{ as: 'sign', text: `企业：${poison}` }]);
    const parts = unzipSync(document);
    for (const [name, bytes] of Object.entries(parts)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.write(strFromU8(bytes)).close();
    }
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array()).match(/<w:p>/g)).toHaveLength(1);
    expect(await textOf(document)).toMatch(/^企业：/);
  }
});
