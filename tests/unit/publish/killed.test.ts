import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { publish } from '../../../src/publish/publish.ts';
import { contentsOf, contentsOfBuild, writeBuild } from '../../helpers/small-build.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const helper = (name: string) => resolve('tests/helpers', name);

interface Ended {
  signal: NodeJS.Signals | null;
  code: number | null;
  said: string;
}

/** Publishes in a process of its own, which dies right before its change to the disk of this number. */
function publishUntil(change: number, { fresh, out, usual, otherDisk }: Project): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--import', helper('kill-at.ts'), helper('publish-once.ts'), fresh, out, usual],
    {
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: cache,
        KILL_AT: String(change),
        ...(otherDisk ? { OTHER_DISK: otherDisk } : {}),
      },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, said })));
}

type Project = ReturnType<typeof project>;

/** What has a name like those a swap uses, and is somebody's. */
const others = {
  'distance.txt': 'kept',
  'dist.previously/': '',
  'dist.previously/letter.txt': 'kept',
  'dist.lock.x/': '',
  'dist.lock.x/1.json': 'kept',
};

/**
 * A project in which nothing was built yet, or a site, or in which a link leads to the site on another disk; and a new site ready to take its place.
 * Beside it stand the folders of others.
 */
function project(kind: 'usual' | 'elsewhere' | 'first') {
  const { root, write } = temporaryFolder();
  const [home, web, fresh] = ['project', 'web', 'fresh'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  for (const folder of ['project', 'web'])
    for (const [path, text] of Object.entries(others))
      if (!path.endsWith('/')) write(`${folder}/${path}`, text);
  writeBuild(fresh, 'new');
  const out = join(home, 'dist');
  const around = kind === 'elsewhere' ? web : home;
  if (kind !== 'first') writeBuild(join(around, 'dist'), 'old');
  if (kind === 'elsewhere') symlinkSync(join(web, 'dist'), out);
  const site = (said: string) =>
    Object.fromEntries([
      ['dist/', ''],
      ...Object.entries(contentsOfBuild(said)).map(([path, text]) => [`dist/${path}`, text]),
    ]);
  return {
    fresh,
    out,
    usual: out,
    otherDisk: kind === 'elsewhere' ? web : undefined,
    state: () => ({ home: contentsOf(home), web: contentsOf(web) }),
    wanted:
      kind === 'elsewhere'
        ? { home: { ...others, dist: '' }, web: { ...others, ...site('new') } }
        : { home: { ...others, ...site('new') }, web: others },
    /** Which site stands in the place: a whole one, or none. */
    provenance: () => {
      const found = Object.fromEntries(
        Object.entries(contentsOf(around)).filter(([path]) => path.startsWith('dist/')),
      );
      return [{}, site('old'), site('new')].some((each) => isDeepStrictEqual(found, each))
        ? 'a whole site or none'
        : 'something else';
    },
  };
}

/** The compiled modules are kept from one process to the next. */
const cache = mkdtempSync(join(tmpdir(), 'compiled-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

test.each(['usual', 'elsewhere', 'first'] as const)(
  'a build (%s) killed at any moment is put right by the next, which loses nothing',
  async (kind) => {
    const changes = Number(/changes: (\d+)/.exec((await publishUntil(0, project(kind))).said)?.[1]);
    expect(changes).toBeGreaterThan(kind === 'first' ? 15 : 30);
    const killAt = async (change: number) => {
      const one = project(kind);
      expect(await publishUntil(change, one), `change ${change}`).toMatchObject({ signal: 'SIGKILL' });
      expect(one.provenance(), `change ${change}`).not.toBe('something else');
      // The next one is killed as well, at some other moment, or comes through.
      if (kind === 'usual')
        expect((await publishUntil(1 + ((change * 7) % changes), one)).code, `change ${change}`).not.toBe(1);
      const { out, usual, fresh } = one;
      await publish({
        out,
        usual,
        sources: [fresh],
        say: () => undefined,
        make: async ({ site }) => writeBuild(site, 'new'),
      });
      expect(one.state(), `change ${change}`).toEqual(one.wanted);
    };
    const moments = Array.from({ length: changes }, (_, i) => i + 1);
    const work = async () => {
      for (let change = moments.pop(); change !== undefined; change = moments.pop()) await killAt(change);
    };
    await Promise.all([work(), work()]);
  },
);
