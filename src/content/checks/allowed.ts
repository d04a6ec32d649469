/** A node of a body's syntax tree, as far as the checks look at it. */
export interface ProseNode {
  type: string;
  position?: { start: { line: number } } | undefined;
  children?: ProseNode[];
  /** Of a component: its name; a fragment `<>` has none. */
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  checked?: boolean | null;
  /** Of a link. */
  url?: string;
  /** Of a text. */
  value?: string;
  /** Of a table: the side its columns are set to, where the row of dashes says so. */
  align?: (string | null)[] | null;
}

/** All that a body may be made of besides components: nothing that is not named here gets into a page. */
const allowed = new Set([
  'root',
  'paragraph',
  'heading',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'strong',
  'emphasis',
  'inlineCode',
  'link',
  'break',
]);

/** The components a body may use. Each has one attribute: a plain `id`. */
const components: readonly unknown[] = ['Term', 'Source'];

/** What else Markdown and MDX have, by its node type, as people know it, and what to write in its place. */
const known: Record<string, [name: string, remedy?: string]> = {
  image: ['图片'],
  imageReference: ['图片'],
  code: ['代码块'],
  blockquote: ['引用块（> 开头）'],
  thematicBreak: ['分隔线（---）'],
  footnoteReference: ['脚注', '出处写成 <Source id="…" />。'],
  footnoteDefinition: ['脚注', '出处写成 <Source id="…" />。'],
  delete: ['删除线（~ 或 ~~）', '从几到几，写成 3～5；要删的字，直接删去。'],
  definition: [' [名称]: 网址 的写法', '站内链接写成 [文字](/页面.html)。'],
  linkReference: [' [文字][名称] 的写法', '站内链接写成 [文字](/页面.html)。'],
  html: [' HTML 标签'],
  yaml: ['第二段 --- 包起来的信息'],
  toml: [' +++ 包起来的信息'],
  mdxTextExpression: ['花括号 {…}'],
  mdxFlowExpression: ['花括号 {…}'],
  mdxjsEsm: [' import 或 export '],
};

/** Why a node must not stand in a body, with a remedy of its own where it has one; `undefined` where it may. What stands in it is another question, but for links. */
export function misfit(node: ProseNode): { what: string; remedy: string } | undefined {
  const wrong = (what: string, remedy = '') => ({ what, remedy });
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement')
    return misfitElement(node, wrong);
  if (node.type === 'listItem' && typeof node.checked === 'boolean')
    return wrong('正文里用了任务清单（[ ] 开头）。');
  if (node.type === 'link') return misfitLink(node, '链接', wrong);
  if (allowed.has(node.type)) return undefined;
  const [name, remedy] = known[node.type] ?? [`这里不能用的写法（${node.type}）`];
  return wrong(`正文里用了${name}。`, remedy);
}

type Wrong = (what: string, remedy?: string) => { what: string; remedy: string };

/** A link in a link is two links to a browser, which parts them as it likes; one without words nobody sees. */
function misfitLink(node: ProseNode, called: string, wrong: Wrong) {
  const within = (node.children ?? []).some((child) =>
    has(child, (each) => each.type === 'link' || components.includes(each.name)),
  );
  if (within) return wrong(`${called}里又有链接、<Term> 或 <Source>。`, '把它们分开写，不要一个套一个。');
  const { url } = node;
  if (url !== undefined && url.trim() === '') return wrong(`${called}没有写网址。`);
  return has(node, ({ type, value }) => (type === 'text' || type === 'inlineCode') && value?.trim() !== '')
    ? undefined
    : wrong(`${called}没有文字。`, '把文字写在里面。');
}

const has = (node: ProseNode, fits: (node: ProseNode) => boolean): boolean =>
  fits(node) || (node.children ?? []).some((child) => has(child, fits));

function misfitElement(node: ProseNode, wrong: Wrong) {
  const { name, attributes = [] } = node;
  if (!components.includes(name)) return wrong(`正文里用了不认识的标签 <${name ?? ''}>。`);
  const remedy = `只写一个 id，放在英文双引号里：<${name} id="…">。`;
  if (attributes.some(({ type }) => type !== 'mdxJsxAttribute'))
    return wrong(`<${name}> 里写了花括号 {…}。`, remedy);
  const others = attributes.filter((attribute) => attribute.name !== 'id');
  if (others.length > 0)
    return wrong(
      `<${name}> 里除了 id 还写了 ${others.map((attribute) => attribute.name).join('、')}。`,
      remedy,
    );
  if (attributes.length > 1) return wrong(`<${name}> 的 id 写了 ${attributes.length} 次。`, remedy);
  const value = attributes[0]?.value;
  if (value != null && typeof value !== 'string') return wrong(`<${name}> 的 id 写成了花括号 {…}。`, remedy);
  if (!value) return wrong(`<${name}> 没有写 id。`);
  if (name === 'Term') return misfitLink(node, '<Term> ', wrong);
  return (node.children ?? []).length > 0
    ? wrong('<Source> 里写了文字，网页上不会有。', '文字写在它前面，它自己写成 <Source id="…" />。')
    : undefined;
}

/** A node and all below it, in the order of the text. */
export function* nodesOf(node: ProseNode): Generator<ProseNode> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}
