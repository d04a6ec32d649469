import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { contentFolder, projectRoot, shown } from '../support/folders.ts';
import { isInside } from '../support/paths.ts';
import { SiteError } from '../support/site-error.ts';
import { bodyOf } from './front-matter.ts';
import { immodestBody } from './modest.ts';
import { readContentText } from './reader.ts';

type Plugin = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number];

/**
 * Hands the MDX compiler of a file its body alone, on the lines it has: the front matter has been read, by the one reader of the content.
 * What the compiler must not be given never reaches it: in development a file may have changed since it was checked.
 */
export const bodies: Plugin = {
  name: 'bodies',
  enforce: 'pre',
  load: {
    filter: { id: /\.mdx$/ },
    handler: (path) => {
      const folder = fileURLToPath(contentFolder());
      if (!isInside(folder, path)) return null;
      return readContentText(folder, relative(folder, path), shown(path));
    },
  },
  transform: {
    filter: { id: /\.mdx$/ },
    handler: (code, path) => {
      const body = bodyOf(code);
      const beyond = immodestBody(body);
      if (!beyond) return { code: body, map: null };
      const { line, ...told } = beyond;
      throw new SiteError({ ...told, where: { file: shown(path), line } });
    },
  },
};

/** Astro's name for the module of a body, as `contentModuleToId` of its `content/utils.js` makes it. */
const DEFERRED = 'astro:content-layer-deferred-module';

function moduleOf(path: string): string {
  const fileName = relative(projectRoot(), path).replaceAll('\\', '/');
  const asked = new URLSearchParams({ [DEFERRED]: '', fileName, astroContentModuleFlag: 'true' });
  return `[${JSON.stringify(fileName)}, () => import(${JSON.stringify(`${DEFERRED}?${asked}`)})]`;
}

/**
 * Which module has which body, from the content folder of this command. Astro keeps that list in a file of the project, which
 * another command at work on another content, as a build beside `npm run dev`, writes over before it is read.
 */
export const bodyModules: Plugin = {
  name: 'body-modules',
  enforce: 'pre',
  load: {
    filter: { id: /[\\/]\.astro[\\/]content-modules\.mjs$/ },
    handler: () => {
      const folder = fileURLToPath(contentFolder());
      const bodies = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.mdx'),
      );
      return `export default new Map([\n${bodies
        .sort()
        .map((path) => moduleOf(join(folder, path)))
        .join(',\n')},\n]);`;
    },
  },
};
