import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { findProgram } from './chromium.ts';

/** Where distributions put programs that are not for everyone. */
const systemFolders = ['/usr/sbin', '/usr/local/sbin', '/sbin'];

/** The path of a program of the system, as web servers are; undefined where the machine lacks it. */
export const findServer = (program: string): string | undefined =>
  findProgram(
    [program],
    systemFolders.map((folder) => join(folder, program)),
  );

/** So many different ports of 127.0.0.1 that nobody listens at. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((done) => {
          const probe = createServer().listen(0, '127.0.0.1', () => done(probe));
        }),
    ),
  );
  return Promise.all(
    probes.map((probe) => {
      const address = probe.address();
      return new Promise<number>((done) =>
        probe.close(() => done(typeof address === 'object' && address ? address.port : 0)),
      );
    }),
  );
}

/** Whether a server answers at an address, before its process ends and within a minute. */
export async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (let tries = 0; tries < 600 && child.exitCode === null; tries++) {
    const isUp = await fetch(url, { method: 'HEAD', redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (isUp) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

/** Ends a server, and waits until it is gone. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
