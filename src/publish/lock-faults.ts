import type { Fault } from '../support/site-error.ts';
import type { Holder } from './holder.ts';

/** Another build is at work: its process, since when, and where it builds to. */
export const running = ({ pid, since, out }: Holder): Fault => ({
  kind: 'build-running',
  what: `另一次生成正在进行：进程 ${pid}，${new Date(since).toLocaleString('sv')} 开始，生成到 ${out}。`,
  hint: '等它做完，再运行一次。',
});

/** Something else stands under the name of a lock. */
export const notALock = (folder: string): Fault => ({
  kind: 'not-a-lock',
  where: { file: folder },
  what: '这个名字生成网站时要用来标明正在生成，这里却有别的文件；它们没有动。',
  hint: '把它改名或者移走，再生成。',
});
