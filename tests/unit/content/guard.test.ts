import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import config from '../../../astro.config.mjs';
import { guard } from '../../../src/content/checks/guard.ts';

const compile = (body: string) => mdxToJs(body, { mdastPlugins: [guard] }).code;

test('the build compiles every body under the guard', () => {
  expect(config.markdown?.processor?.options).toMatchObject({ mdastPlugins: [guard] });
});

test.each([
  '<Term id="a" x={1}>b</Term>',
  '文字\n\n{1}',
  'export const x = 1',
  '- 一\n- <b>二</b>',
  '> 引用',
  '| 甲 |\n| --- |\n| {1} |',
  '![图](/a.png)',
  '---\na: 1\n---',
])('%j is not compiled, whoever asks for it', (body) => {
  expect(() => compile(body)).toThrow(/^\d+:1: .*\p{Script=Han}/u);
});

test('prose is compiled', () => {
  expect(
    compile(
      '## 一\n\n*二*、**三**、`四`、[五](/pledge.html)，<Term id="a">六</Term>。<Source id="b" />\\\n七\n\n| 八 |\n| --- |\n| <Term id="a">九</Term> |\n\n1. 十',
    ),
  ).toContain('十');
});
