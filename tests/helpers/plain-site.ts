import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { listFiles } from '../../src/postprocess/folder.ts';
import { elements, find, parseHtml, tagged, textOf } from '../../src/postprocess/html.ts';
import { measured, type Took } from './measured.ts';

const PARTS: Record<string, string> = {
  h1: '# ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  p: '',
  li: '- ',
  td: '',
};

/** Letters that Markdown takes for signs. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([\\`*_{}[\]<>#+!|~-])/g, '\\$1');

/** The pages of a built site that are read, by path, each as the text a reader sees of it. */
export const pagesOf = (site: string): { path: string; title: string; text: string; words: string }[] =>
  listFiles(site)
    .filter((path) => path.endsWith('.html') && !/^404|-single\.html$/.test(path))
    .map((path) => {
      const document = parseHtml(readFileSync(join(site, path), 'utf8'));
      for (const element of elements(document))
        if (['script', 'style', 'template', 'svg'].includes(element.tagName)) element.childNodes = [];
      const body = find(document, tagged('body')) ?? document;
      const title = find(document, tagged('title'));
      const blocks = [...elements(find(document, tagged('main')) ?? body)].flatMap((element) => {
        const sign = PARTS[element.tagName];
        // What stands in an item or a cell stands there once.
        const inner = [...elements(element)].some((one) => one !== element && one.tagName in PARTS);
        return sign === undefined || inner ? [] : [sign + plain(textOf(element))];
      });
      return {
        path,
        title: title ? textOf(title) : path,
        text: blocks.join('\n\n'),
        words: textOf(body).replace(/\s+/g, ' ').trim(),
      };
    });

/** A page of one layout, as a first Astro site has it. */
const PAGE = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const pages = await getCollection('texts');
  return pages.map((page) => ({ params: { slug: page.id }, props: { page } }));
}
const { page } = Astro.props;
const { Content } = await render(page);
---
<html lang="zh-CN"><head><meta charset="utf-8" /><title>{page.data.title}</title></head>
<body><main><Content /></main></body></html>
`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  texts: defineCollection({ loader: glob({ pattern: '**/*.md', base: './texts' }) }),
};
`;

/**
 * Builds the pages of a site as a plain Astro site with Pagefind, and nothing else.
 * @param root a folder for it
 */
export async function buildPlain(root: string, pages: ReturnType<typeof pagesOf>): Promise<Took> {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('package.json', '{"type":"module"}');
  write('astro.config.mjs', "export default { build: { format: 'file' } };\n");
  write('src/content.config.ts', COLLECTION);
  write('src/pages/[...slug].astro', PAGE);
  for (const { path, title, text } of pages) {
    // A page of that name at the root is the root itself, which such a route does not have.
    const slug = path === 'index.html' ? 'home' : path.replace(/\.html$/, '');
    write(`texts/${slug}.md`, `---\ntitle: ${JSON.stringify(title)}\nslug: ${slug}\n---\n\n${text}\n`);
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const run = (program: string, ...words: string[]) =>
    measured(process.execPath, [resolve('node_modules', program), ...words], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
  const built = await run('astro/bin/astro.mjs', 'build');
  const indexed = await run('pagefind/lib/runner/bin.cjs', '--site', 'dist');
  return {
    wall: built.wall + indexed.wall,
    cpu: built.cpu + indexed.cpu,
    memory: Math.max(built.memory, indexed.memory),
  };
}
