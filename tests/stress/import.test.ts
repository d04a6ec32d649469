import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readOfficial } from '../../src/official/file.ts';
import { asText } from '../helpers/documents.ts';
import { importMutated } from '../helpers/import-mutated.ts';
import { seeded } from '../helpers/search-page.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

test('20,000 mutated documents: each is imported without loss or refused with what to do', async () => {
  const { imported, refused } = await importMutated(20_000, 2015);
  expect(imported).toBeGreaterThan(500);
  expect(refused.size).toBeGreaterThan(10);
}, 1_800_000);

const command = [resolve('src/commands/start.mjs'), 'import'];
const ended = (child: ChildProcess) =>
  new Promise<NodeJS.Signals | null>((done) => child.once('exit', (_, signal) => done(signal)));

test('100 imports killed at random moments leave the old file or the new one, whole, and the next import succeeds', async () => {
  const random = seeded(4);
  const { root, read, write } = temporaryFolder();
  const path = 'content/official/pledge.md';
  const importAs = (name: string) =>
    spawn(process.execPath, [...command, name], { cwd: root, stdio: 'ignore' });
  const titles = new Set<string>();
  const started = performance.now();
  write('0.txt', asText().replaceAll('借好一本书', '借好第0本书'));
  expect(await ended(importAs('0.txt'))).toBe(null);
  const whole = performance.now() - started;
  let killed = 0;
  for (let i = 1; i <= 100; i++) {
    // A long text takes a while to write: some moments fall into the writing itself.
    write(
      `${i}.txt`,
      asText().replaceAll('借好一本书', `借好第${i}本书`).replace('门口、', '门口、'.repeat(50_000)),
    );
    const child = importAs(`${i}.txt`);
    const kill = () => child.kill('SIGKILL');
    // Half of them die at any moment, half within the few milliseconds of writing.
    const timer = i % 2 === 0 ? setTimeout(kill, whole * (0.5 + random() * 2)) : undefined;
    const watcher =
      i % 2 === 0 ? undefined : watch(join(root, 'content/official'), () => setTimeout(kill, random() * 8));
    if ((await ended(child)) === 'SIGKILL') killed++;
    clearTimeout(timer);
    watcher?.close();
    rmSync(join(root, `${i}.txt`));
    for (const file of [path, 'content/official/pledge.backup.md'])
      if (existsSync(join(root, file))) titles.add(readOfficial(read(file), file).data.file);
  }
  expect(killed).toBeGreaterThan(20);
  expect(titles.size).toBeGreaterThan(1);
  expect(await ended(importAs('0.txt'))).toBe(null);
  expect(readOfficial(read(path), path).data.file).toBe('0.txt');
  expect(readdirSync(join(root, 'content/official')).sort()).toEqual(['pledge.backup.md', 'pledge.md']);
}, 1_800_000);
