import { expect, test } from 'vitest';
import { describeError } from '../../../src/commands/report-error.ts';
import { SiteError } from '../../../src/support/site-error.ts';

const refused = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: refused, open`), { code, syscall: 'open', path });

test('what a person can mend is told as it is', () => {
  expect(describeError(new SiteError({ kind: 'a-fault', what: '甲。', hint: '乙。' }))).toBe(
    '甲。\n    → 乙。 [a-fault]',
  );
});

test('a package that is not whole is told without a stack, with what brings it back', () => {
  const error = new Error('render failed', { cause: new Error('Could not load the "sharp" module\nusing') });
  expect(describeError(error)).toMatch(/^.*sharp 没有装好.*\n {4}→ .*npm ci.* \[package-broken\]$/);
});

test.each([
  ['ENOSPC', '磁盘满了'],
  ['EROFS', '不能写'],
  ['EACCES', '没有权限'],
  ['EBUSY', '正开着'],
  ['EMFILE', '太多'],
])('what the system refuses (%s) is told without a stack, wherever it stands', (code, said) => {
  const error = new Error('wrapped', { cause: refused(code, '/x/a') });
  expect(describeError(error)).toMatch(/^\/x\/a {2}/);
  expect(describeError(error)).toContain(said);
  expect(describeError(error)).toMatch(/^.*\n {4}→ .* \[system-refused\]$/);
});

test('the folder Astro keeps things in is told by its name', () => {
  const inner = Object.assign(new Error('ENOTDIR: not a directory'), {
    code: 'ENOTDIR',
    syscall: 'mkdir',
    path: '/x/.astro/collections/',
  });
  expect(describeError(new Error('sync failed', { cause: inner }))).toMatch(
    /\.astro 坏了.*\n.*删掉.*\[astro-folder\]$/,
  );
});

test('anything else keeps its stack, and what it says of its cause, and is followed by what to try', () => {
  const said = describeError(new Error('outer', { cause: new TypeError('inner') }));
  expect(said).toMatch(/^Error: outer\n {4}at /);
  expect(said).toContain('TypeError: inner');
  expect(said).toMatch(/\n {4}→ 先运行 npm ci.*管技术的同事。$/);
  expect(describeError('text')).toMatch(/^'text'\n/);
});
