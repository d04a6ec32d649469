import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';
import { body, section } from '../helpers/content-places.ts';

test.each([
  '[<Term id="product-recall">召回</Term>](/pledge.html)。',
  '<Term id="product-recall">[召回](/pledge.html)</Term>。',
  '<Term id="product-recall">甲<Term id="traceability">乙</Term></Term>。',
  '[**甲<Source id="pledge-2015" />**](/pledge.html)。',
  '文字<Source id="pledge-2015">要紧的话</Source>。',
  '文字<Term id="product-recall" />。',
  '文字[**&#32;**](/pledge.html)。',
  '文字[甲]()。',
])('%j would come apart, or be lost, in a browser: not-prose', (put) => {
  const content = copyContent();
  const line = content.change(section, body, `${put}\n\n`);
  expect(content.faults()).toMatchObject([
    { kind: 'not-prose', where: { file: content.shown(section), line } },
  ]);
});

test('a link may have words of any kind, and a term stand in bold type', () => {
  const content = copyContent();
  content.change(
    section,
    body,
    '[**甲**和`乙`](/pledge.html)，**<Term id="product-recall">*召回*</Term>**。\n\n',
  );
  expect(content.faults()).toEqual([]);
});
