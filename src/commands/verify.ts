import { resolve } from 'node:path';
import { putRight } from '../publish/publish.ts';
import { projectRoot } from '../support/folders.ts';
import { isAddress } from '../verify/fetch/address.ts';
import { exitCodeOf, reportJson, reportText } from '../verify/report/report.ts';
import { verify } from '../verify/verify.ts';
import { outOption, readOptions } from './options.ts';

/** How many missing files are named before the rest is asked for. */
const NAMED = 3;

/** `npm run verify -- URL|DIR|ZIP [--out DIR] [--old DIR|SUMS] [--json]`: holds a deployment against the built site. Exit code 0: right; 1: faults; 2: not to be checked, which `start.mjs` says of every error. */
export async function run(args: string[]): Promise<void> {
  const { place, out, old, json } = readOptions(
    'verify',
    args,
    {
      out: outOption,
      old: { default: '', value: '上一版的文件夹或校验和' },
      json: { default: '', value: '', flag: true },
    },
    { name: 'place', value: '网址、文件夹或压缩包' },
  );
  const root = projectRoot();
  const folder = resolve(root, out);
  const restored = putRight({ out: folder, usual: resolve(root, outOption.default) });
  if (restored !== undefined) console.error(restored);
  const report = await verify({
    place: isAddress(place) ? place : resolve(root, place),
    folder,
    old: old && resolve(root, old),
    missing: (paths) =>
      console.error(
        `缺 ${paths.length} 个文件：${paths.slice(0, NAMED).join('、')}${paths.length > NAMED ? '等' : ''}。正在核对其余的……`,
      ),
  });
  console.log(json ? reportJson(report) : reportText(report));
  process.exitCode = exitCodeOf(report.findings);
}
