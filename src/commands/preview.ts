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
    console.error(`没有可以查看的 ${values.out}/。\n    → 先运行 npm run build 生成网站。`);
    process.exitCode = 1;
    return;
  }
  try {
    const { url } = await serveFolder(folder, { port });
    console.log(`在浏览器里打开：${url}\n看完按 Ctrl+C 结束。`);
  } catch (error) {
    console.error(
      `端口 ${values.port} 用不了（${(error as NodeJS.ErrnoException).code ?? String(error)}）。\n    → 换一个：npm run preview -- --port ${port + 1}`,
    );
    process.exitCode = 1;
  }
}
