import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { assertOwn } from '../../../src/postprocess/exchange.ts';

const root = mkdtempSync(join(tmpdir(), 'own-'));
afterAll(() => rmSync(root, { recursive: true }));

function folder(name: string, ...files: string[]): string {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  for (const file of files) writeFileSync(join(path, file), 'kept');
  return path;
}

test('a folder that is not there, an empty one, and an earlier build may be replaced', () => {
  expect(() => assertOwn(join(root, 'new'), root)).not.toThrow();
  expect(() => assertOwn(folder('empty'), root)).not.toThrow();
  expect(() => assertOwn(folder('dist', 'index.html', 'SHA256SUMS.txt'), root)).not.toThrow();
});

test('any other folder is refused, with what to do', () => {
  expect(() => assertOwn(folder('content', 'campaign.yaml'), root)).toThrow(/not an earlier build[\s\S]*--out/);
});

test('a folder outside the project is refused', () => {
  expect(() => assertOwn(join(root, '..', 'elsewhere'), root)).toThrow(/outside the project[\s\S]*--out/);
});
