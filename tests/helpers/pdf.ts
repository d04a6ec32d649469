import { inflateSync } from 'node:zlib';

/** One page of a PDF as Chromium writes it: how many times text is shown on it. */
export interface PdfPage {
  texts: number;
}

/**
 * The pages of a PDF, in order.
 * @throws Error where a page's content cannot be found: the PDF is not one of Chromium's
 */
export function pdfPages(pdf: Buffer): PdfPage[] {
  const source = pdf.toString('latin1');
  const objects = new Map(
    Array.from(source.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g), ([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  return [...objects.values()]
    .filter((body) => /\/Type\s*\/Page\b/.test(body))
    .map((body) => {
      const content = objects.get(/\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '') ?? '';
      const [head] = /^[\s\S]*?\bstream\r?\n/.exec(content) ?? [];
      const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(head ?? '')?.[1]);
      if (!head || !length) throw new Error('a page of the PDF has no content that can be read');
      // By its length: the bytes may end like a line.
      const stream = content.slice(head.length, head.length + length);
      return {
        texts:
          inflateSync(Buffer.from(stream, 'latin1'))
            .toString('latin1')
            .match(/\bT[jJ]\b/g)?.length ?? 0,
      };
    });
}
