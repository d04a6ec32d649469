import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { isScript } from '../support/names.ts';

/**
 * What the development server needs besides the pages: the transforms readers see, and the scripts of the
 * last build, with its search index.
 * @param built absolute path of the folder last built; it may be missing
 */
export function devSite(built: string): AstroIntegration {
  return {
    name: 'dev-site',
    hooks: {
      'astro:config:setup': ({ addMiddleware, updateConfig }) => {
        addMiddleware({ order: 'pre', entrypoint: new URL('./dev-pages.ts', import.meta.url) });
        updateConfig({ vite: { plugins: [builtScripts(built)] } });
      },
    },
  };
}

type Plugin = NonNullable<ViteUserConfig['plugins']>[number];

/** Serves the scripts of the last build; one that is not there is a page that is not there. */
const builtScripts = (built: string): Plugin => ({
  name: 'built-scripts',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, response, next) => {
      const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
      if (!isScript(path)) return next();
      readFile(join(built, path)).then(
        (script) => response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script),
        (error: NodeJS.ErrnoException) => next(error.code === 'ENOENT' ? undefined : error),
      );
    });
  },
});
