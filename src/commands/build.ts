import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkContent } from '../check/check.ts';
import { exchange, freshOf, heal, isBuild, prepare } from '../postprocess/exchange.ts';
import { copyFolder, projectRoot } from '../support/folders.ts';
import { isInside } from '../support/paths.ts';
import { SiteError } from '../support/site-error.ts';
import { contentOption, outOf, outOption, readOptions } from './options.ts';

/** `npm run build [-- --content DIR] [--out DIR]`: checks the content, builds the site beside the old one, then exchanges them. Another content folder is built to `dist-DIR`. */
export async function run(args: string[]): Promise<void> {
  const { content: from, out: given } = readOptions('build', args, { content: contentOption, out: { ...outOption, default: '' } });
  const root = projectRoot();
  const to = given || outOf(from);
  const content = resolve(root, from);
  const out = resolve(root, to);
  // Astro finds its modules only for what it builds inside the project.
  const fresh = freshOf(isInside(root, out) ? out : resolve(root, outOption.default));
  // Astro's modules are named by their paths, and none may have # or % in it: what it builds from is a copy.
  const copy = `${fresh}.content`;
  try {
    heal(out);
    prepare(out, [content, ...['src', 'public', 'tests', 'node_modules'].map((folder) => join(root, folder))]);
    const faults = checkContent(content);
    if (faults.length > 0) throw new SiteError(faults);
    await buildFrom(content, copy, fresh);
    exchange(fresh, out);
  } catch (error) {
    report(error, out);
    process.exitCode = 1;
    return;
  }
  console.log(
    `Built ${to.replace(/[\\/]+$/, '')}/\n  from disk:  open ${join(out, 'index.html')}\n  preview:    npm run preview${to === outOption.default ? '' : ` -- --out "${to}"`}`,
  );
}

/** @param copy where the content is copied to while it is built */
async function buildFrom(content: string, copy: string, fresh: string): Promise<void> {
  const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
  remove(fresh);
  remove(copy);
  try {
    copyFolder(content, copy);
    Object.assign(process.env, { SITE_CONTENT: copy, SITE_OUT: fresh, ASTRO_TELEMETRY_DISABLED: '1' });
    const { build } = await import('astro');
    // `force`: what an earlier build remembers of the content is never taken for the content.
    await build({ root: projectRoot(), logLevel: 'error', force: true });
    if (!existsSync(join(fresh, 'SHA256SUMS.txt'))) throw new Error(`the build ended without ${join(fresh, 'SHA256SUMS.txt')}: not every step ran`);
  } catch (error) {
    remove(fresh);
    throw error;
  } finally {
    remove(copy);
  }
}

function report(error: unknown, out: string): void {
  const kept = isBuild(out) ? `\nThe last complete build is untouched: ${out}` : '';
  if (error instanceof SiteError) console.error(`Not built: ${error.faults.length} fault(s) to mend.\n\n${error.message}\n${kept}`);
  else console.error(`Not built.\n\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${kept}`);
}
