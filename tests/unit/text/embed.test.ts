import { transform } from 'lightningcss';
import { describe, expect, test } from 'vitest';
import { lower } from '../../../src/postprocess/transforms/lower-css.ts';
import { cssString, inScript, inStyle } from '../../../src/text/embed.ts';

const nasty = [
  '转述 · 非原文',
  'x"}}</style><script>alert(1)</script>',
  '单引号 \' 双引号 " 反斜线 \\ \\22 末尾 \\',
  'url(/nowhere) url("x")',
  '一行\n两行\r三行\f四行',
  '</STYLE ></style\t><!-- --> ]]>',
  '/* */ @import "x"; } :root{',
  '汉字𠮷😀 é ½ 1a f 0',
];

/** The string a browser reads: what lightningcss takes it for. */
function readBack(css: string): string {
  const found: string[] = [];
  transform({
    filename: 'a.css',
    code: Buffer.from(`p{--x:${css}}`),
    visitor: { Token: { string: ({ value }) => void found.push(value) } },
  });
  return found.join();
}

describe('a text as a CSS string', () => {
  test.each(nasty)('says the same: %j', (text) => {
    expect(readBack(cssString(text))).toBe(text);
    expect(cssString(text)).toMatch(/^"[^"<>'\n\r\f(){};@*/]*"$/);
  });

  test.each(nasty)('cannot close the style element, not even when it has been written anew: %j', (text) => {
    const page = inStyle(lower(`@page{@bottom-center{content:${cssString(text)};font-size:9pt}}`));
    expect(page).not.toMatch(/<[/!]/);
    expect(page).toMatch(/^@page\s*\{.*font-size:9pt\}\}$/);
  });

  test('of usual words is as they are; NUL, which CSS has no way to write, is a sign for it', () => {
    expect(cssString('转述 · 非原文')).toBe('"转述 · 非原文"');
    expect(cssString('a\0b')).toBe('"a\\fffd b"');
  });
});

test('CSS in a style element keeps its own signs', () => {
  expect(inStyle('@media (width<600px){a>b{content:"</style>"}}')).toBe(
    '@media (width<600px){a>b{content:"\\3c /style>"}}',
  );
});

test('data in a script element says the same and cannot leave it', () => {
  const data = { text: ['</script><!--<script>', 'a\u2028b\u2029c', '"\\'], more: 1 };
  expect(JSON.parse(inScript(data))).toEqual(data);
  expect(inScript(data)).not.toMatch(/[<\u2028\u2029]/);
});
