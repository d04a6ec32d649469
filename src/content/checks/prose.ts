import { type SatteriAstroData, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineMdastPlugin, mdxToJs } from 'satteri';
import { remembering } from '../../support/remember.ts';
import type { Fault } from '../../support/site-error.ts';
import type { ContentFile } from '../reader.ts';
import { proseSlips } from '../slips/prose.ts';
import { misfit, nodesOf, type ProseNode } from './allowed.ts';
import { isMeantAsTable, tableFaults } from './tables.ts';

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

/** A body whose faults have their lines, and no file yet. */
type ProseAnywhere = Omit<Prose, 'faults'> & { faults: (Omit<Fault, 'where'> & { line: number })[] };

/** What bodies may have and definitions may not. */
const markups: Record<string, string> = {
  link: '链接',
  heading: '小标题',
  list: '列表',
  table: '表格',
  strong: '粗体',
  emphasis: '斜体',
  inlineCode: '代码',
};

/** A node with what this step reads of its kind. */
type Node = ProseNode & { depth?: number };

/**
 * Parses an MDX body, in the very text that is compiled: what it refers to, and what it must not contain.
 * Bodies are prose: all that is not on the list of what they may be made of is a fault.
 * @param under level of the heading the page puts above the body
 */
export function readProse({ file, compiled }: Pick<ContentFile, 'file' | 'compiled'>, under = 2): Prose {
  const { faults, ...prose } = proseOf(under, compiled);
  return { ...prose, faults: faults.map(({ line, ...told }) => ({ ...told, where: { file, line } })) };
}

/** The same, whatever file it stands in. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one walk through one tree
const proseOf = remembering((under: number, compiled: string): ProseAnywhere => {
  const prose: ProseAnywhere = {
    references: [],
    headings: [],
    paragraphs: 0,
    markup: [],
    hasText: false,
    faults: [],
  };
  const fault = (kind: string, line: number, what: string, hint: string): void => {
    prose.faults.push({ kind, line, what, hint });
  };
  const mark = (line: number, name: string) => void prose.markup.push({ line, name });
  const lines = compiled.split('\n');
  let level = under;
  const take = (node: Node, line: number): void => {
    const { type, name, depth = 0 } = node;
    if (name !== undefined) mark(line, `标签 <${name ?? ''}>`);
    else if (markups[type]) mark(line, markups[type]);
    const wrong = misfit(node);
    if (wrong) {
      const hint = `${wrong.remedy}正文只写文字、小标题、列表、表格、链接，和 <Term id="…">、<Source id="…" />。`;
      fault('not-prose', line, wrong.what, hint);
      return;
    }
    for (const { kind, line: at, what, hint } of tableFaults(node.children ?? [], lines))
      fault(kind, at, what, hint);
    if ((type === 'paragraph' && !isMeantAsTable(node, lines)) || type === 'heading' || type === 'tableCell')
      for (const { kind, below, what, hint } of proseSlips(node)) fault(kind, line + below, what, hint);
    if (type === 'text') prose.hasText ||= node.value?.trim() !== '';
    else if (type === 'link') prose.references.push({ kind: 'link', target: node.url ?? '', line });
    else if (type === 'paragraph') {
      const heading = prose.headings.at(-1);
      if (heading) heading.paragraphs++;
      else prose.paragraphs++;
    } else if (type === 'heading') {
      if (depth <= under)
        fault(
          'heading-level',
          line,
          `正文里用了 ${'#'.repeat(depth)} 开头的标题，那一级是网页自己的。`,
          `这里的小标题用 ${'#'.repeat(under + 1)} 开头；是备注，就删去。`,
        );
      else if (depth > level + 1)
        fault('heading-level', line, '小标题跳了级。', `这里的小标题用 ${'#'.repeat(level + 1)} 开头。`);
      level = Math.max(depth, under);
      prose.headings.push({ id: '', line, paragraphs: 0 });
    } else if (name)
      prose.references.push({
        kind: name as 'Term' | 'Source',
        target: String(node.attributes?.[0]?.value),
        line,
      });
  };
  const collect = defineMdastPlugin({
    name: 'collect-references',
    options: { position: true },
    before: (root) => {
      for (const node of nodesOf(root as ProseNode)) take(node, node.position?.start.line ?? 1);
    },
  });
  const astro: SatteriAstroData = {
    frontmatter: {},
    headings: [],
    localImagePaths: new Set(),
    remoteImagePaths: new Set(),
  };
  try {
    mdxToJs(compiled, {
      mdastPlugins: [collect],
      hastPlugins: [satteriHeadingIdsPlugin()],
      features: { gfm: true, smartPunctuation: false },
      data: { astro },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? 1);
    fault(
      'invalid-mdx',
      line,
      `${mdxSentence(message)}。`,
      '<Term id="…">…</Term> 要有开头也有结尾，写在同一段里；<Source id="…" /> 自己收尾；别的 < > { } 都不用。',
    );
    return { ...prose, hasText: true };
  }
  prose.headings.forEach((heading, i) => {
    heading.id = astro.headings?.[i]?.slug ?? '';
  });
  return prose;
});

/** What the MDX reader finds, for the editor; its own words are English. */
function mdxSentence(message: string): string {
  const tag = /`<(\/?)([\w.-]*)[^`]*>`/.exec(message);
  if (/closing tag/.test(message) && tag) return tag[1] ? `</${tag[2]}> 没有开头` : `<${tag[2]}> 没有收尾`;
  return /expression|brace/.test(message) ? '花括号 { } 不成对' : '尖括号 < > 里的标签写得不对';
}
