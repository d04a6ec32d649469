import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';
import { refused, shownAsText, sing, sung } from '../helpers/canary.ts';

const trace = join(tmpdir(), `canary-${process.pid}`);

beforeAll(() => {
  process.env.CANARY = trace;
});

afterAll(() => {
  delete process.env.CANARY;
  rmSync(trace, { force: true });
});

test('the canary sings where it is run, and has a name of its own in every form', () => {
  new Function(sing('here'))();
  expect(sung(trace)).toBe('here ');
  rmSync(trace);
  Reflect.deleteProperty(globalThis, 'canary');
  const names = [...refused, ...shownAsText].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(refused.length).toBeGreaterThanOrEqual(60);
});

describe('code in content is told with its file and line, and not run', () => {
  test.each(refused)('$name, in $path', ({ path, put }) => {
    const content = copyContent();
    const line = put(content);
    const where = content.faults().map((fault) => fault.where);
    expect(where).toContainEqual(line ? { file: content.shown(path), line } : { file: content.shown(path) });
    expect([sung(trace), Reflect.get(globalThis, 'canary')]).toEqual(['', undefined]);
  });
});

test('text that only looks like code is no fault', () => {
  const content = copyContent();
  for (const { put } of shownAsText) put(content);
  expect(content.faults()).toEqual([]);
  expect(existsSync(trace)).toBe(false);
});
