import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a program: every folder is listed the other way round, as another disk might. */
const turned = <T>(names: T): T => (Array.isArray(names) ? (names.reverse() as T) : names);

const { readdir, readdirSync } = fs;
const { readdir: promised } = fs.promises;
Object.assign(fs, {
  readdirSync: (...args: Parameters<typeof readdirSync>) => turned(readdirSync(...args)),
  readdir: (...args: unknown[]) => {
    const done = args.pop() as (error: unknown, names?: unknown) => void;
    return (readdir as (...given: unknown[]) => void)(...args, (error: unknown, names: unknown) =>
      done(error, turned(names)),
    );
  },
});
Object.assign(fs.promises, {
  readdir: async (...args: Parameters<typeof promised>) => turned(await promised(...args)),
});
syncBuiltinESMExports();
