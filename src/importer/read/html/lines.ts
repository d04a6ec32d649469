import { SiteError } from '../../../support/site-error.ts';
import { claimedEncoding } from '../../../text/encoding.ts';
import { assertModest, FAULTS_REPORTED } from '../../limits.ts';
import { unreadableIn } from '../characters.ts';
import { decode } from '../decode.ts';
import type { Reading } from '../line.ts';
import { linesOf } from './blocks.ts';
import { inspectPage } from './findings.ts';
import { settlePage } from './settle.ts';
import { readSheet } from './sheet.ts';
import { assertModestSource } from './size.ts';
import { isText, type Node, parsePage, steps } from './tree.ts';
import { unveil } from './unveiled.ts';

/**
 * The lines of a web page: its blocks. Where the source breaks a line between two Chinese characters the page shows none.
 * @throws SiteError when the bytes are no text, or the page is beyond what people make
 */
export function readPage(bytes: Uint8Array, file: string): Reading {
  const { text, encoding } = decode(bytes, file, { claimed: claimedEncoding(bytes) });
  assertModestSource(text, file);
  const page = parsePage(text, file);
  const sheet = readSheet(page);
  const { shown, veils, remarks: unveiled } = unveil(page, sheet);
  const settled = settlePage(page, shown);
  const reference = textOf(page);
  assertModest(reference, file);
  const lines = linesOf({ page, sheet, shown, veils, doubts: settled.doubts });
  const found = inspectPage(page, lines, file);
  const faults = [
    ...found.faults,
    ...lines.flatMap(({ text: line, at, line: number }) =>
      unreadableIn(line, { file, ...(number ? { line: number } : {}) }, at),
    ),
  ];
  if (faults.length > 0) throw new SiteError(faults.slice(0, FAULTS_REPORTED));
  return {
    lines,
    reference,
    remarks: [
      `网页按 ${encoding.toUpperCase()} 编码读出。`,
      ...unveiled,
      ...found.remarks,
      ...settled.remarks,
      ...sheet.remarks,
    ],
  };
}

/** All text nodes, one after the other. */
function textOf(page: Node): string {
  let text = '';
  for (const { node, leaving } of steps(page)) if (!leaving && isText(node)) text += node.value;
  return text;
}
