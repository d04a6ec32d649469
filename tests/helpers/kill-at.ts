import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Loaded before a program: kills its process, as `kill -9` does, right before the change to the disk that `KILL_AT` counts from 1.
 * Only changes to paths that match `KILL_PATHS` count. Reading changes nothing: it has no moments of its own.
 * `OTHER_DISK` is a folder into and out of which nothing can be renamed, `BUSY` one that cannot be renamed itself, as systems
 * have it that do not move what is open. A program that comes to its end says how many changes it made.
 */
const at = Number(process.env.KILL_AT ?? Number.POSITIVE_INFINITY);
const counted = new RegExp(process.env.KILL_PATHS ?? '');
const changes = [
  'mkdirSync',
  'writeFileSync',
  'renameSync',
  'unlinkSync',
  'rmdirSync',
  'rmSync',
  'cpSync',
  'copyFileSync',
  'chmodSync',
] as const;
const isOther = (path: unknown) =>
  process.env.OTHER_DISK !== undefined && String(path).startsWith(process.env.OTHER_DISK);
let count = 0;

for (const name of changes) {
  const change = fs[name] as (...args: unknown[]) => unknown;
  const counting = (...args: unknown[]) => {
    if (args.some((arg) => typeof arg === 'string' && counted.test(arg)) && ++count === at)
      process.kill(process.pid, 'SIGKILL');
    if (name === 'renameSync' && isOther(args[0]) !== isOther(args[1]))
      throw Object.assign(new Error('EXDEV: cross-device link'), { code: 'EXDEV', syscall: 'rename' });
    if (name === 'renameSync' && process.env.BUSY === args[0])
      throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY', syscall: 'rename' });
    return change(...args);
  };
  Object.assign(fs, { [name]: counting });
}
syncBuiltinESMExports();
process.on('exit', () => console.log(`changes: ${count}`));
