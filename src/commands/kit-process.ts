import { spawnSync } from 'node:child_process';
import { SiteError } from '../support/site-error.ts';

/**
 * Makes the files of the kit in a process of its own: see `make-kit.ts`. What goes wrong there it tells itself.
 * @param door absolute path of `start.mjs`
 * @throws SiteError when the process does not start, is broken off or fails
 */
export function makeKit(door: string): void {
  const { error, signal, status } = spawnSync(process.execPath, [door, 'make-kit'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw unmade(`进程启动不了：${error.message}`, '关掉别的程序，再生成一次。');
  if (signal)
    throw unmade(
      `进程被中止（${signal}）`,
      signal === 'SIGKILL' || signal === 'SIGABRT'
        ? '多半是内存不够：关掉别的程序，再生成一次。'
        : '再生成一次。',
    );
  if (status !== 0) throw unmade(`退出码 ${status}`, '原因见上面。');
}

const unmade = (why: string, hint: string): SiteError =>
  new SiteError({ kind: 'kit-unmade', what: `海报等文件没有做成：${why}。`, hint });
