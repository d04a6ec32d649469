import { type SatteriAstroData, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineMdastPlugin, mdxToJs } from 'satteri';
import type { Fault } from '../support/site-error.ts';
import type { ContentFile } from './read.ts';

/** Something a body refers to: a component's `id`, or a link's target. */
export interface Reference {
  kind: 'Term' | 'Source' | 'link';
  target: string;
  line: number;
}

/** A heading of a body, with the id it gets, and how many paragraphs stand under it. */
export interface Heading {
  id: string;
  line: number;
  paragraphs: number;
}

/** What a body is made of. */
export interface Prose {
  references: Reference[];
  headings: Heading[];
  /** Paragraphs before the first heading. */
  paragraphs: number;
  /** Where it is more than plain paragraphs, and by what. */
  markup: { line: number; name: string }[];
  /** False for a body without a word; of one that cannot be parsed nothing is known. */
  hasText: boolean;
  faults: Fault[];
}

/** The components a body may use; each takes an `id`. */
const components = ['Term', 'Source'];

/** What Markdown has and bodies must not, by its node type: no style, no copy in plain text and no search is made for it. */
const refused: Record<string, [name: string, remedy?: string]> = {
  table: ['表格', '把每一行写成列表里的一项。'],
  image: ['图片'],
  imageReference: ['图片'],
  code: ['代码块'],
  blockquote: ['引用块（> 开头）'],
  thematicBreak: ['分隔线（---）'],
  footnoteReference: ['脚注', '出处写成 <Source id="…" />。'],
  footnoteDefinition: ['脚注', '出处写成 <Source id="…" />。'],
  delete: ['删除线（~~）'],
  definition: [' [名称]: 网址 的写法', '站内链接写成 [文字](/页面.html)。'],
  mdxTextExpression: ['花括号 {…}'],
  mdxFlowExpression: ['花括号 {…}'],
  mdxjsEsm: [' import 或 export '],
};

/** What bodies may have and definitions may not. */
const markups: Record<string, string> = { link: '链接', heading: '小标题', list: '列表', strong: '粗体', emphasis: '斜体', inlineCode: '代码' };

type Node = { position?: { start: { line: number } } | undefined };
type Element = Node & { name: string | null; attributes: { type: string; name?: string; value?: unknown }[] };

/**
 * Parses an MDX body: what it refers to, and what it must not contain.
 * Bodies are prose: no imports, no expressions, no components but `Term` and `Source`, no pictures, no tables.
 * @param under level of the heading the page puts above the body
 */
export function readProse(source: ContentFile, under = 2): Prose {
  const prose: Prose = { references: [], headings: [], paragraphs: 0, markup: [], hasText: false, faults: [] };
  const { file, bodyOffset } = source;
  const lineOf = (node: Node) => (node.position?.start.line ?? 1) + bodyOffset;
  const fault = (kind: string, line: number, what: string, hint: string): void => {
    prose.faults.push({ kind, where: { file, line }, what, hint });
  };
  const refuse = (node: Node, what: string, remedy = '') =>
    fault('not-prose', lineOf(node), what, `${remedy}正文只写文字、小标题、列表、链接，和 <Term id="…">、<Source id="…" />。`);
  const element = (node: Element): void => {
    prose.markup.push({ line: lineOf(node), name: `标签 <${node.name ?? ''}>` });
    const id = node.attributes.find((attribute) => attribute.name === 'id')?.value;
    if (!components.includes(node.name ?? '')) refuse(node, `正文里用了不认识的标签 <${node.name ?? ''}>。`);
    else if (typeof id !== 'string' || id === '') refuse(node, `<${node.name}> 没有写 id。`);
    else prose.references.push({ kind: node.name as 'Term' | 'Source', target: id, line: lineOf(node) });
  };
  const mark = (node: Node & { type: string }): void => {
    prose.markup.push({ line: lineOf(node), name: markups[node.type] ?? node.type });
  };
  let level = under;
  const collect = defineMdastPlugin({
    name: 'collect-references',
    options: { position: true },
    ...Object.fromEntries(Object.entries(refused).map(([type, [name, remedy]]) => [type, (node: Node) => refuse(node, `正文里用了${name}。`, remedy)])),
    ...Object.fromEntries(['strong', 'emphasis', 'inlineCode', 'list'].map((type) => [type, mark])),
    mdxJsxTextElement: (node) => element(node as unknown as Element),
    mdxJsxFlowElement: (node) => element(node as unknown as Element),
    link: (node) => {
      mark(node);
      prose.references.push({ kind: 'link', target: node.url, line: lineOf(node) });
    },
    listItem: (node) => {
      if (typeof node.checked === 'boolean') refuse(node, '正文里用了任务清单（[ ] 开头）。');
    },
    heading: (node) => {
      mark(node);
      const marks = '#'.repeat(under + 1);
      if (node.depth === 1) fault('heading-level', lineOf(node), '正文里用了一级标题（# 开头）。', `一级标题是网页自己的；这里的小标题用 ${marks} 开头。`);
      else if (node.depth > level + 1) fault('heading-level', lineOf(node), '小标题跳了级。', `这里的小标题用 ${'#'.repeat(level + 1)} 开头。`);
      level = Math.max(node.depth, under);
      prose.headings.push({ id: '', line: lineOf(node), paragraphs: 0 });
    },
    paragraph: () => {
      const heading = prose.headings.at(-1);
      if (heading) heading.paragraphs++;
      else prose.paragraphs++;
    },
    text: (node) => {
      prose.hasText ||= node.value.trim() !== '';
    },
  });
  const astro: SatteriAstroData = { frontmatter: {}, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() };
  try {
    mdxToJs(source.body, {
      mdastPlugins: [collect],
      hastPlugins: [satteriHeadingIdsPlugin()],
      features: { gfm: true, smartPunctuation: false },
      data: { astro },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1) + bodyOffset;
    fault('invalid-mdx', line, `正文的标签写法有误：${message}`, '检查 < > { } 是否成对；<Term id="…">…</Term> 要有开头也有结尾。');
    return { ...prose, hasText: true };
  }
  prose.headings.forEach((heading, i) => {
    heading.id = astro.headings?.[i]?.slug ?? '';
  });
  return prose;
}
