import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { putRight } from '../publish/publish.ts';
import { projectRoot } from '../support/folders.ts';
import { serveFolder } from '../support/serve.ts';
import { outOption, portOf, portOption, readOptions } from './options.ts';

/** `npm run preview [-- --out DIR] [--port N]`: serves the built folder as it is, on this machine only. */
export async function run(args: string[]): Promise<void> {
  const values = readOptions('preview', args, { out: outOption, port: portOption });
  const port = portOf('preview', values.port);
  const folder = resolve(projectRoot(), values.out);
  const restored = putRight({ out: folder, usual: resolve(projectRoot(), outOption.default) });
  if (restored !== undefined) console.log(restored);
  if (!existsSync(folder)) {
    console.error(`There is no ${values.out}/ to show.\n    → Run npm run build first.`);
    process.exitCode = 1;
    return;
  }
  try {
    const { url } = await serveFolder(folder, { port });
    console.log(`Preview: ${url}\nStop it with Ctrl+C.`);
  } catch (error) {
    console.error(
      `Port ${values.port} cannot be used (${(error as NodeJS.ErrnoException).code ?? String(error)}).\n    → Try another: npm run preview -- --port ${port + 1}`,
    );
    process.exitCode = 1;
  }
}
