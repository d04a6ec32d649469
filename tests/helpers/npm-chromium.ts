import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npmFaces } from './fonts.ts';
import { cache, packages } from './packages.ts';

const folder = join(packages, '@sparticuz/chromium');

/** Whether the binary in the npm package is for this machine. */
export const npmChromiumFits = (): boolean =>
  process.platform === 'linux' && process.arch === 'x64' && existsSync(folder);

/**
 * Chromium from npm, and the environment it starts in: libraries and faces of its own.
 * Unpacked once for each version.
 */
export function npmChromium(): { executablePath: string; env: NodeJS.ProcessEnv } {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const unpacked = join(cache, `chromium-${version}`);
  if (!existsSync(unpacked)) unpack(unpacked);
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { ...process.env, ...npmFaces(), LD_LIBRARY_PATH: join(unpacked, 'al2023/lib') },
  };
}

/**
 * The package unpacks into the folder for temporary files, and its libraries only where it believes to be at the
 * host it was made for: a process of its own is told both.
 */
function unpack(to: string): void {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'unpacking-'));
  try {
    const { status, stderr, error } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`,
      ],
      {
        cwd: packages,
        encoding: 'utf8',
        env: { ...process.env, TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
      },
    );
    if (status !== 0) throw new Error(`Chromium from npm was not unpacked: ${error?.message ?? stderr}`);
    // Whole or not at all; of two that unpack at once, the first stays.
    if (!existsSync(to)) renameSync(fresh, to);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
