import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { devSite } from '../integration/dev.ts';
import { projectRoot } from '../support/folders.ts';
import { isInside } from '../support/paths.ts';
import { sayChecked } from './check.ts';
import { contentOption, outOf, outOption, portOf, portOption, readOptions } from './options.ts';

/** Milliseconds a change is waited after: an editor that saves all its files changes several at once. */
const SETTLED = 100;

/**
 * `npm run dev [-- --content DIR] [--out DIR] [--port N]`: shows the pages as the content and the source are now, on
 * this machine only, and checks the content at every change. Search is that of the last build.
 */
export async function run(args: string[]): Promise<void> {
  const options = { content: contentOption, out: { ...outOption, default: '' }, port: portOption };
  const { content: from, out, port } = readOptions('dev', args, options);
  const wanted = portOf('dev', port);
  const content = resolve(projectRoot(), from);
  const built = resolve(projectRoot(), out || outOf(from));
  sayChecked(content);
  Object.assign(process.env, { SITE_CONTENT: content, ASTRO_TELEMETRY_DISABLED: '1' });
  const { dev } = await import('astro');
  const server = await dev({
    root: projectRoot(),
    logLevel: 'error',
    force: true,
    server: { port: wanted },
    integrations: [devSite(built)],
  });
  console.log(`Development: http://127.0.0.1:${server.address.port}/\nStop it with Ctrl+C.`);
  if (!existsSync(join(built, 'assets')))
    console.log(
      `There is no ${out || outOf(from)}/ yet, so nothing can be searched.\n    → Run npm run build once.`,
    );
  let waiting: NodeJS.Timeout | undefined;
  server.watcher.add(content);
  server.watcher.on('all', (_, path) => {
    if (!isInside(content, path)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => sayChecked(content), SETTLED);
  });
}
