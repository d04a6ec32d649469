import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../check/check.ts';
import { assertOwn, exchange, heal } from '../postprocess/exchange.ts';
import { projectRoot } from '../support/folders.ts';
import { SiteError } from '../support/site-error.ts';

/** `npm run build [-- --content DIR] [--out DIR]`: checks the content, builds the site beside the old one, then exchanges them. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { content: { type: 'string', default: 'content' }, out: { type: 'string', default: 'dist' } } });
  const out = resolve(projectRoot(), values.out);
  const fresh = `${out}.building`;
  try {
    heal(out);
    assertOwn(out, projectRoot());
    const faults = checkContent(resolve(projectRoot(), values.content));
    if (faults.length > 0) throw new SiteError(faults);
    rmSync(fresh, { recursive: true, force: true });
    Object.assign(process.env, { SITE_CONTENT: values.content, SITE_OUT: fresh, ASTRO_TELEMETRY_DISABLED: '1' });
    const { build } = await import('astro');
    // `force`: what an earlier build remembers of the content is never taken for the content.
    await build({ root: projectRoot(), logLevel: 'error', force: true });
    if (!existsSync(join(fresh, 'SHA256SUMS.txt'))) throw new Error(`the build ended without ${join(fresh, 'SHA256SUMS.txt')}: not every step ran`);
    exchange(fresh, out);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    report(error, out);
    process.exitCode = 1;
    return;
  }
  console.log(
    `Built ${values.out}/\n  from disk:  open ${join(out, 'index.html')}\n  preview:    npm run preview${values.out === 'dist' ? '' : ` -- --out ${values.out}`}`,
  );
}

function report(error: unknown, out: string): void {
  const kept = existsSync(out) ? `\nThe last complete build is untouched: ${out}` : '';
  if (error instanceof SiteError) console.error(`Not built: ${error.faults.length} fault(s) to mend.\n\n${error.message}\n${kept}`);
  else console.error(`Not built.\n\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${kept}`);
}
