import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { heal } from '../postprocess/exchange.ts';
import { projectRoot } from '../support/folders.ts';
import { serveFolder } from '../support/serve.ts';

/** `npm run preview [-- --out DIR] [--port N]`: serves the built folder as it is, on this machine only. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } } });
  const folder = resolve(projectRoot(), values.out);
  heal(folder);
  if (!existsSync(folder)) {
    console.error(`There is no ${values.out}/ to show.\n    → Run npm run build first.`);
    process.exitCode = 1;
    return;
  }
  try {
    const { url } = await serveFolder(folder, { port: Number(values.port) });
    console.log(`Preview: ${url}\nStop it with Ctrl+C.`);
  } catch (error) {
    console.error(
      `Port ${values.port} cannot be used (${(error as NodeJS.ErrnoException).code ?? String(error)}).\n    → Try another: npm run preview -- --port ${Number(values.port) + 1}`,
    );
    process.exitCode = 1;
  }
}
