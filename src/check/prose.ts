import { defineMdastPlugin, mdxToJs } from 'satteri';
import type { Fault } from '../support/site-error.ts';
import type { ContentFile } from './read.ts';

/** Something a body refers to: a component's `id`, or a link's target. */
export interface Reference {
  kind: 'Term' | 'Source' | 'link';
  target: string;
  line: number;
}

/** The components a body may use; each takes an `id`. */
const components = ['Term', 'Source'];

/**
 * Parses an MDX body: what it refers to, and what it must not contain.
 * Bodies are prose: no imports, no expressions, no components but `Term` and `Source`, no pictures.
 */
export function readProse(source: ContentFile): { references: Reference[]; headings: string[]; faults: Fault[] } {
  const references: Reference[] = [];
  const headings: string[] = [];
  const faults: Fault[] = [];
  const lineOf = (node: { position?: { start: { line: number } } | undefined }) => (node.position?.start.line ?? 1) + source.bodyOffset;
  const refuse = (node: { position?: { start: { line: number } } | undefined }, what: string) => {
    faults.push({
      kind: 'not-prose',
      where: { file: source.file, line: lineOf(node) },
      what,
      hint: '正文只写文字、## 标题、列表、链接，和 <Term id="…">、<Source id="…" />。',
    });
  };
  type Element = { name: string | null; attributes: { type: string; name?: string; value?: unknown }[]; position?: { start: { line: number } } | undefined };
  const element = (node: Element) => {
    if (!components.includes(node.name ?? '')) return refuse(node, `正文里用了不认识的标签 <${node.name ?? ''}>。`);
    const id = node.attributes.find((attribute) => attribute.name === 'id')?.value;
    if (typeof id !== 'string' || id === '') return refuse(node, `<${node.name}> 没有写 id。`);
    references.push({ kind: node.name as 'Term' | 'Source', target: id, line: lineOf(node) });
  };
  const collect = defineMdastPlugin({
    name: 'collect-references',
    options: { position: true },
    mdxJsxTextElement: (node) => element(node as unknown as Element),
    mdxJsxFlowElement: (node) => element(node as unknown as Element),
    link: (node) => {
      references.push({ kind: 'link', target: node.url, line: lineOf(node) });
    },
    heading: (node, context) => {
      headings.push(context.textContent(node));
    },
    definition: (node) => refuse(node, '正文里用了 [名称]: 网址 的写法。'),
    image: (node) => refuse(node, '正文里放了图片。'),
    mdxTextExpression: (node) => refuse(node, '正文里用了花括号 {…}。'),
    mdxFlowExpression: (node) => refuse(node, '正文里用了花括号 {…}。'),
    mdxjsEsm: (node) => refuse(node, '正文里用了 import 或 export。'),
  });
  try {
    mdxToJs(source.body, { mdastPlugins: [collect] });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1) + source.bodyOffset;
    faults.push({
      kind: 'invalid-mdx',
      where: { file: source.file, line },
      what: `正文的标签写法有误：${message}`,
      hint: '检查 < > { } 是否成对；<Term id="…">…</Term> 要有开头也有结尾。',
    });
  }
  return { references, headings, faults };
}
