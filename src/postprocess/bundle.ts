import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { projectRoot } from '../support/folders.ts';

/** What the build supplies as a module: its content as text, with its kind. */
interface Supplied {
  content: string;
  loader: 'js' | 'json';
}

/** A value as a module. */
export const json = (value: unknown): Supplied => ({ content: JSON.stringify(value), loader: 'json' });

interface Options extends Pick<BuildOptions, 'inject' | 'define'> {
  /** Whether it is for the edition that is one file: there nothing is fetched, and code that asks for `IS_SINGLE` runs. */
  isSingle?: boolean;
}

/**
 * One classic script of ES2018 (Chrome 80, Safari 13), minified: it runs over http, from disk and inline,
 * where modules do not.
 * @param entry path from the project's root
 * @param modules modules the build supplies, by name
 * @throws esbuild's own error for a script that does not compile
 */
export async function bundle(
  entry: string,
  modules: Record<string, Supplied> = {},
  { isSingle = false, define = {}, ...options }: Options = {},
): Promise<string> {
  const supplied: Plugin = {
    name: 'supplied-modules',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^[a-z-]+$/ }, ({ path }) =>
        path in modules ? { path, namespace: 'supplied' } : undefined,
      );
      onLoad({ filter: /.*/, namespace: 'supplied' }, ({ path }) => ({
        contents: modules[path]?.content ?? '',
        loader: modules[path]?.loader ?? 'js',
      }));
    },
  };
  const result = await build({
    entryPoints: [join(projectRoot(), entry)],
    absWorkingDir: projectRoot(),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2018',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // Modules are strict anyway; the directive would cost bytes in every page.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    plugins: [supplied],
    ...options,
    define: { IS_SINGLE: String(isSingle), ...define },
  });
  return result.outputFiles[0]?.text ?? '';
}

/**
 * A script that a page inserts. Its last line marks its element: where it was cut short, broke off or is another
 * file in its place, `load` fires all the same, and the mark is not there.
 */
export const insertedScript = async (...wanted: Parameters<typeof bundle>): Promise<string> =>
  `${await bundle(...wanted)}document.currentScript.done=1;\n`;
