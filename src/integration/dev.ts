import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isScript } from '../support/names.ts';

/**
 * What the development server needs besides the pages: the transforms readers see, and the scripts of the last build, with its search index.
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

type Next = (error?: Error) => void;
interface Asked {
  url?: string | undefined;
}
interface Answer {
  setHeader(name: string, value: string): unknown;
  end(body: Uint8Array): unknown;
}

/** Serves the scripts of the last build; where there is none, the server answers that there is no such page. */
function builtScripts(built: string) {
  return {
    name: 'built-scripts',
    configureServer: ({
      middlewares,
    }: {
      middlewares: { use(handle: (asked: Asked, answer: Answer, next: Next) => void): unknown };
    }) => {
      middlewares.use((asked, answer, next) => {
        const path = (asked.url ?? '').replace(/^\/|\?.*$/g, '');
        if (!isScript(path)) return next();
        readFile(join(built, path)).then(
          (script) => {
            answer.setHeader('content-type', 'text/javascript; charset=utf-8');
            answer.end(script);
          },
          (error: NodeJS.ErrnoException) => next(error.code === 'ENOENT' ? undefined : error),
        );
      });
    },
  };
}
