import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, openFolder } from '../../src/postprocess/folder.ts';
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

/** What npm puts into the folder of the measurement alone: no package of the project's. Astro and sharp are in the versions of the project. */
const STARLIGHT = '@astrojs/starlight@0.42.4';

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [starlight({ title: 'Pledge', locales: { root: { label: '简体中文', lang: 'zh-CN' } } })],
});
`;
const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Packages it shares with the project, in the project's versions. */
const SHARED = ['astro', 'sharp'];
const versionOf = (name: string): string =>
  (JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;

/**
 * Installs Starlight into a folder, where it is not installed there.
 * @throws Error with npm's own words, where it cannot be reached
 */
export function installStarlight(folder: string): void {
  if (existsSync(join(folder, 'node_modules/@astrojs/starlight'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module","private":true}');
  const packages = SHARED.map((name) => `${name}@${versionOf(name)}`);
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '-E', STARLIGHT, ...packages], {
    cwd: folder,
    stdio: 'pipe',
  });
}

/**
 * Builds the pages of a site as Starlight has them by default: its sidebar of all pages, its search.
 * @param root where Starlight is installed: from elsewhere it does not find what it is made of
 */
export function buildStarlight(root: string, pages: ReturnType<typeof pagesOf>): Promise<Took> {
  for (const made of ['src', 'dist', '.astro', 'node_modules/.astro'])
    rmSync(join(root, made), { recursive: true, force: true });
  const { write } = openFolder(root);
  write('astro.config.mjs', CONFIG);
  write('src/content.config.ts', COLLECTION);
  for (const { path, title, text } of pages) {
    // What stands in a folder under this name would be the page of the folder's name again.
    const slug = path.replace(/\.html$/, '').replace(/\/index$/, '/again');
    write(
      `src/content/docs/${slug}.md`,
      `---\ntitle: ${JSON.stringify(title)}\nslug: ${slug}\n---\n\n${text}\n`,
    );
  }
  return measured(process.execPath, [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
