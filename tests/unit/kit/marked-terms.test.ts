import { expect, test } from 'vitest';
import { markedOnce } from '../../../src/kit/booklet/marked-terms.ts';
import type { Block } from '../../../src/kit/booklet/prose.ts';

const term = (text: string, to: string) => ({
  kind: 'term' as const,
  of: [{ kind: 'text' as const, text }],
  to,
});
const paragraph = (...of: ReturnType<typeof term>[]): Block => ({ kind: 'paragraph', of });
const marks = (blocks: Block[]) =>
  Array.from(JSON.stringify(blocks).matchAll(/"marked":(true|false)/g), ([, mark]) => mark);

test('a term is marked where it first stands, in lists too, and the title of a book never', () => {
  const seen = new Set<string>();
  const blocks: Block[] = [
    paragraph(term('水尺', 'term-gauge'), term('《护河规划》', 'term-plan')),
    {
      kind: 'list',
      isNumbered: false,
      start: 1,
      items: [[paragraph(term('水尺', 'term-gauge'), term('河长', 'term-chief'))]],
    },
  ];
  expect(marks(markedOnce(blocks, seen))).toEqual(['true', 'false', 'false', 'true']);
  expect(marks(markedOnce(blocks, seen))).toEqual(['false', 'false', 'false', 'false']);
});
