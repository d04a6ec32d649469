import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listFiles } from '../../src/postprocess/folder.ts';
import { elements, parseHtml } from '../../src/postprocess/html.ts';
import { copyContent } from '../helpers/broken-content.ts';
import { sung } from '../helpers/canary.ts';
import { type Hostile, hostiles, putHostile } from '../helpers/hostile.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** Names the seed of another run: HOSTILE_SEED=7 HOSTILE_COUNT=2000. */
const SEED = Number(process.env.HOSTILE_SEED ?? 2015);
const COUNT = Number(process.env.HOSTILE_COUNT ?? 200);
/** Contents that one process checks, and milliseconds after which it hangs: for each a minute. */
const TOGETHER = 20;
const PATIENCE = 60_000;

interface Told {
  kind: string;
  where?: { file: string; line?: number };
  what: string;
  hint: string;
}

const all = hostiles(SEED, COUNT);
/** What was told of each: nothing where it is text; none where the process ended or hung over it. */
const told = new Map<Hostile, Told[]>();
let traces = '';

/** Checks contents in one process. @returns how it ended */
function check(batch: readonly Hostile[]): string {
  const { root } = temporaryFolder();
  const trace = join(root, 'trace');
  const folders = batch.map((hostile, i) => {
    const folder = join(root, String(i));
    cpSync(resolve('content'), folder, { recursive: true });
    putHostile(hostile, folder, (path) => readFileSync(join(folder, path), 'utf8'));
    return folder;
  });
  const { stdout, stderr, signal, status } = spawnSync(
    process.execPath,
    [resolve('tests/helpers/check-contents.ts'), ...folders],
    {
      encoding: 'utf8',
      env: { ...process.env, CANARY: trace },
      timeout: PATIENCE * batch.length,
      maxBuffer: 1e9,
    },
  );
  let at = -1;
  for (const line of stdout.split('\n').filter((each) => each !== '')) {
    const { faults } = JSON.parse(line) as { faults?: Told[] };
    if (!faults) at++;
    else {
      const hostile = batch[at];
      const folder = relative(process.cwd(), folders[at] ?? '');
      for (const { where } of faults) expect(where?.file.startsWith(folder), where?.file).toBe(true);
      if (hostile) told.set(hostile, faults);
    }
  }
  traces += sung(trace);
  rmSync(root, { recursive: true, force: true });
  return status === 0 ? '' : `${signal ?? status} over ${JSON.stringify(batch[at])}: ${stderr.slice(-500)}`;
}

describe(`${COUNT} hostile contents of seed ${SEED}`, () => {
  const ended: string[] = [];
  test('none ends the check, hangs it, or is run', () => {
    for (let at = 0; at < all.length; at += TOGETHER) {
      const how = check(all.slice(at, at + TOGETHER));
      if (how !== '') ended.push(how);
    }
    expect(ended).toEqual([]);
    expect(told.size).toBe(all.length);
    expect(traces).toBe('');
  });

  test('each is told in Chinese with what is wrong and what to do, or is text', () => {
    for (const faults of told.values())
      for (const { what, hint, where } of faults) {
        expect(what).toMatch(/\p{Script=Han}/u);
        expect(hint).toMatch(/\p{Script=Han}/u);
        expect(where?.line ?? 1).toBeGreaterThan(0);
      }
    const refused = [...told.values()].filter((faults) => faults.length > 0).length;
    expect(refused).toBeGreaterThan(all.length / 2);
    expect(refused).toBeLessThan(all.length);
  });

  test('those that are text are built together, shown, and run nowhere', () => {
    const content = copyContent();
    for (const hostile of all) {
      if (told.get(hostile)?.length !== 0 || !hostile.text) continue;
      const before = content.read(hostile.path);
      putHostile(hostile, content.root, content.read);
      if (content.faults().length > 0) content.write(hostile.path, before);
    }
    expect(content.faults()).toEqual([]);
    const out = resolve('dist.hostile');
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    const trace = join(temporaryFolder().root, 'trace');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/commands/start.mjs', 'build', '--content', content.root, '--out', out, '--no-kit'],
      { encoding: 'utf8', env: { ...process.env, CANARY: trace }, timeout: 10 * PATIENCE },
    );
    expect([status, sung(trace)], stdout + stderr).toEqual([0, '']);
    for (const path of listFiles(out).filter((each) => each.endsWith('.html')))
      for (const { tagName, attrs } of elements(parseHtml(readFileSync(join(out, path), 'utf8'))))
        for (const { name, value } of attrs)
          expect(
            name.startsWith('on') || (tagName === 'meta' && /^(?:refresh|charset)$/i.test(value)),
            `${path}: <${tagName} ${name}="${value}">`,
          ).toBe(false);
  });
});
