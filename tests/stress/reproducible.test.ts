import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the project in another folder, built with other surroundings; its content and the built site lie where they are told to. */
function buildElsewhere(
  name: string,
  environment: NodeJS.ProcessEnv,
  mask: string,
  content = 'content',
  out = 'dist',
): string {
  const parent = mkdtempSync(join(tmpdir(), 'copy-'));
  const folder = join(parent, name);
  folders.push(parent);
  cpSync('content', resolve(folder, content), { recursive: true });
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync(
    'sh',
    [
      '-c',
      `umask ${mask}; exec "${process.execPath}" src/commands/start.mjs build --content "$1" --out "$2"`,
      'sh',
      content,
      out,
    ],
    {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: 'pipe',
    },
  );
  return resolve(folder, out);
}

test('two builds in two folders, time zones, languages and umasks are the same, byte for byte, wherever content and site lie', () => {
  const one = buildElsewhere('one', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }, '022');
  const two = buildElsewhere(
    'second copy',
    { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
    '077',
    '../内容 #2 100%',
    '../站点 #2 [x]/out',
  );
  expect(listFiles(two)).toEqual(listFiles(one));
  for (const path of listFiles(one))
    expect(readFileSync(join(two, path)).equals(readFileSync(join(one, path))), path).toBe(true);
}, 300_000);
