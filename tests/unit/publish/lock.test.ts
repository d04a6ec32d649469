import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning, thisProcess } from '../../../src/publish/holder.ts';
import { lock } from '../../../src/publish/lock.ts';
import type { Fault } from '../../../src/support/site-error.ts';
import { contentsOf, contentsOfBuild, writeBuild } from '../../helpers/small-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

/** A process that does nothing until it is ended. */
function sleeper(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}
const ended = (child: ChildProcess) => new Promise((done) => child.on('close', done));

function faultOf(act: () => void): Fault | undefined {
  try {
    act();
  } catch (error) {
    return (error as { faults: Fault[] }).faults[0];
  }
  return undefined;
}

/** A lock as another process has left it. */
function leave(place: string, holder: { pid: number; began?: string }): void {
  mkdirSync(`${place}.lock`);
  const name = `${holder.pid}${holder.began ? `-${holder.began}` : ''}.json`;
  writeFileSync(
    join(`${place}.lock`, name),
    JSON.stringify({ ...holder, since: '2026-11-01T02:03:04.000Z', out: '/srv/site' }),
  );
}

test('a lock is held by one, once let go by the next, and leaves nothing', () => {
  const { root } = temporaryFolder();
  const places = [join(root, 'a'), join(root, 'b')];
  const release = lock(places, 'out');
  expect(readdirSync(root)).toEqual(['a.lock', 'b.lock']);
  expect(faultOf(() => lock([join(root, 'b')], 'out'))).toMatchObject({ kind: 'build-running' });
  release();
  expect(readdirSync(root)).toEqual([]);
  lock(places, 'out')();
  expect(readdirSync(root)).toEqual([]);
});

test('who holds it is told in one line: process, since when, where to; what was taken besides is let go', () => {
  const { root } = temporaryFolder();
  const { pid = 0 } = sleeper();
  leave(join(root, 'b'), { pid });
  const fault = faultOf(() => lock([join(root, 'a'), join(root, 'b')], 'out'));
  expect(fault?.what).toMatch(
    new RegExp(`^[^\\n]*进程 ${pid}，2026-(?:10-31|11-01) \\d\\d:\\d\\d:04 开始，生成到 /srv/site。$`),
  );
  expect(readdirSync(root)).toEqual(['b.lock']);
});

test('a lock whose process is gone is taken', async () => {
  const { root } = temporaryFolder();
  const child = sleeper();
  leave(join(root, 'a'), { pid: child.pid ?? 0 });
  child.kill('SIGKILL');
  await ended(child);
  lock([join(root, 'a')], 'out')();
  expect(readdirSync(root)).toEqual([]);
});

test('so is one whose number another process has got since, or had before the machine was started anew', () => {
  const { began = '' } = thisProcess('out');
  const [boot, ticks] = [
    began.slice(0, began.lastIndexOf('-')),
    Number(began.slice(began.lastIndexOf('-') + 1)),
  ];
  if (began === '') return;
  expect(isRunning({ pid: process.pid, began })).toBe(true);
  for (const other of [`${boot}-${ticks - 1}`, `${'0'.repeat(boot.length)}-${ticks}`]) {
    const { root } = temporaryFolder();
    leave(join(root, 'a'), { pid: process.pid, began: other });
    lock([join(root, 'a')], 'out')();
    expect(readdirSync(root)).toEqual([]);
  }
});

test('a process that has ended and that nobody has taken note of holds nothing', async () => {
  if (thisProcess('out').began === undefined) return;
  // A shell that became a program which never asks how its child ended.
  const parent = spawn('sh', ['-c', 'sleep 60 & echo $!; exec sleep 60']);
  onTestFinished(() => void parent.kill('SIGKILL'));
  const pid = Number(await new Promise((done) => parent.stdout.once('data', done)));
  const until = async (holds: () => boolean) => {
    while (!holds()) await new Promise((done) => setTimeout(done, 10));
  };
  // Before it is that program, the shell may still take note.
  await until(() => readFileSync(`/proc/${parent.pid}/comm`, 'latin1') === 'sleep\n');
  process.kill(pid, 'SIGKILL');
  await until(() => readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.[0] === 'Z');
  expect(isRunning({ pid })).toBe(false);
});

test('a lock of which a fall of the machine left no more than the name is taken', () => {
  for (const text of ['', '\0\0\0']) {
    const { root } = temporaryFolder({ [`a.lock/${process.pid}.json`]: text });
    lock([join(root, 'a')], 'out')();
    expect(readdirSync(root)).toEqual([]);
  }
});

test('what was left by a command that died before it had the lock is cleared, and only that', async () => {
  const child = sleeper();
  child.kill('SIGKILL');
  await ended(child);
  const { pid } = child;
  const { root } = temporaryFolder({
    [`a.lock.${pid}/${pid}-x.json`]: '',
    'a.lock.old/letter.txt': 'kept',
    [`a.lock.${pid}0000/letter.txt`]: 'kept',
  });
  lock([join(root, 'a')], 'out')();
  expect(contentsOf(root)).toEqual({
    'a.lock.old/': '',
    'a.lock.old/letter.txt': 'kept',
    [`a.lock.${pid}0000/`]: '',
    [`a.lock.${pid}0000/letter.txt`]: 'kept',
  });
});

test.each(['a.lock', 'a.lock/letter.txt', 'a.lock/1.json'])(
  '%s of somebody else is left as it is, and told',
  (path) => {
    const { root, read } = temporaryFolder({ [path]: 'kept' });
    expect(faultOf(() => lock([join(root, 'a')], 'out'))).toMatchObject({
      kind: 'not-a-lock',
      hint: expect.stringContaining('移走'),
    });
    expect(read(path)).toBe('kept');
    expect(readdirSync(root)).toEqual(['a.lock']);
  },
);

test('of builds that begin at one moment one goes through, the others say which, and the site is whole', async () => {
  const { root } = temporaryFolder();
  const [fresh, dist] = [join(root, 'fresh'), join(root, 'dist')];
  writeBuild(fresh, 'new');
  writeBuild(dist, 'old');
  const runs = await Promise.all(
    Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, [
        resolve('tests/helpers/publish-once.ts'),
        fresh,
        dist,
        dist,
        '1500',
      ]);
      let said = '';
      child.stderr.on('data', (data) => {
        said += data;
      });
      return new Promise<{ pid?: number; code: number | null; said: string }>((done) =>
        child.on('close', (code) => done({ pid: child.pid, code, said })),
      );
    }),
  );
  const through = runs.filter(({ code }) => code === 0);
  expect(through.length).toBeGreaterThan(0);
  for (const { said } of runs.filter(({ code }) => code !== 0)) {
    expect(said).toContain('[build-running]');
    expect(through.some(({ pid }) => said.includes(`进程 ${pid}，`))).toBe(true);
  }
  expect(contentsOf(dist)).toEqual(contentsOfBuild('new'));
  expect(readdirSync(root).sort()).toEqual(['dist', 'fresh']);
});

test('what is no lock under its name ends the command, is told and stays: a link, a pipe, a holder that cannot be', () => {
  const put: ((folder: string) => void)[] = [
    (folder) => symlinkSync('.', folder),
    (folder) => symlinkSync('nowhere', folder),
    (folder) => {
      mkdirSync(folder);
      execFileSync('mkfifo', [join(folder, '12.json')]);
    },
    (folder) => {
      mkdirSync(folder);
      writeFileSync(join(folder, '0.json'), '{"pid":0}');
    },
  ];
  for (const act of put) {
    const place = join(temporaryFolder().root, 'dist');
    act(`${place}.lock`);
    expect(faultOf(() => lock([place], place))?.kind).toBe('not-a-lock');
    expect(lstatSync(`${place}.lock`)).toBeDefined();
  }
});
