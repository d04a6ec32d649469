import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { putRight } from '../publish/publish.ts';
import { projectRoot } from '../support/folders.ts';
import { serveFolder } from '../support/serve.ts';
import { SiteError } from '../support/site-error.ts';
import { outOption, readOptions } from './options.ts';

/** `npm run preview [-- --out DIR] [--port N]`: serves the built folder as it is, on this machine only. */
export async function run(args: string[]): Promise<void> {
  const values = readOptions('preview', args, { out: outOption, port: { default: '4321', value: '端口号' } });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535)
    throw new SiteError({
      kind: 'not-a-port',
      what: `${values.port} 不是端口号。`,
      hint: '端口号是 1 到 65535 的整数，例如 npm run preview -- --port 4321。',
    });
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
