import { asSource, type Format, type SourceFile } from '../../src/importer/read/file.ts';
import { asHtml, asText, docx, withHeadings, withParagraphs } from './documents.ts';
import { toGb18030 } from './gb18030.ts';
import { seeded } from './search-page.ts';

const formats: Format[] = ['txt', 'html', 'docx'];
/** What trips readers of text: markup, marks, odd characters, the words the importer looks for. */
const snags = [
  '<div>',
  '</p>',
  '<script>',
  '&#0;',
  '&lt;',
  '\0',
  '\uFEFF',
  '\uFFFD',
  '\u2028',
  '😀',
  '|',
  '---',
  '首先，率先做到：',
  '版权所有',
  '一、',
  '。',
  '：',
  '\n',
  '<w:p>',
  '</w:t>',
  '<w:ins/>',
  ']]>',
  '# ',
];
/** The same in the XML of a Word file. */
const wordSnags = [
  ...snags,
  '<w:tbl>',
  '<w:p/>',
  '<w:t>字</w:t>',
  '<w:sdt>',
  '<w:br/>',
  '<mc:Choice>',
  '<w:txbxContent>',
  '&#x1;',
  '<w:numPr/>',
  '<w:footnoteReference/>',
];

/**
 * Endless mutated documents, the same for the same seed: cut, spliced, with snags put in, lines in another order, in the wrong encoding or format, with random bytes.
 */
export function* mutatedDocuments(seed: number): Generator<SourceFile> {
  const random = seeded(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const texts = [asText(), asText('\r\n'), asHtml(), asHtml('gb2312'), withHeadings(), withParagraphs()];

  const mutateText = (text: string): string => {
    const [from, to] = [below(text.length), below(text.length)].sort((a, b) => a - b) as [number, number];
    const way = below(7);
    if (way === 0) return text.slice(0, from) + text.slice(Math.min(to, from + 200));
    if (way === 1) return text.slice(0, from) + pick(texts).slice(from);
    if (way === 2)
      return text.slice(0, from) + pick(wordSnags).repeat(1 + below(3) * below(300)) + text.slice(from);
    if (way === 3)
      return text
        .split('\n')
        .sort(() => random() - 0.5)
        .join('\n');
    if (way === 4)
      return text
        .split('\n')
        .filter(() => random() > 0.1)
        .join('\n');
    if (way === 5) return text.slice(from, to);
    return text.slice(0, to) + text.slice(from);
  };
  const encode = (text: string): Uint8Array => {
    const way = below(8);
    if (way === 0) return Buffer.from(text, 'utf16le');
    if (way === 1) return Buffer.from(`\uFEFF${text}`, 'utf16le');
    if (way === 2) return Buffer.from(text.slice(0, text.length - (text.length % 2)), 'utf16le').swap16();
    if (way === 3) return toGb18030(text.replace(/[\uE000-\uFFFF]|\p{Surrogate}|\p{So}|[\u2028]/gu, ''));
    if (way === 4) return Buffer.from(text, 'latin1');
    return Buffer.from(text);
  };
  const mutateBytes = (bytes: Uint8Array): Uint8Array => {
    const copy = Uint8Array.from(bytes);
    const way = below(4);
    if (way === 0) for (let i = 0; i < 1 + below(20); i++) copy[below(copy.length)] = below(256);
    if (way === 1) return copy.slice(0, 1 + below(copy.length));
    if (way === 2) return copy.slice(below(copy.length));
    if (way === 3) return Buffer.concat([copy.slice(0, below(copy.length)), copy.slice(below(copy.length))]);
    return copy;
  };
  const bytesOf = (format: Format): Uint8Array => {
    if (format === 'docx') {
      let inner = pick(texts.slice(4));
      for (let i = below(3); i > 0; i--) inner = mutateText(inner);
      return docx(inner);
    }
    let text = pick(format === 'html' ? texts.slice(2, 4) : texts.slice(0, 2));
    for (let i = 1 + below(3); i > 0; i--) text = mutateText(text);
    return encode(text);
  };
  for (let i = 0; ; i++) {
    const format = pick(formats);
    if (i % 50 === 0)
      yield asSource(
        `${i}.${format}`,
        format,
        Uint8Array.from({ length: 1 + below(3000) }, () => below(256)),
      );
    let bytes = bytesOf(format);
    if (below(3) === 0) bytes = mutateBytes(bytes);
    const disguised = below(20) === 0 ? pick(formats) : format;
    if (bytes.length > 0) yield asSource(`${i}.${disguised}`, disguised, bytes);
  }
}
