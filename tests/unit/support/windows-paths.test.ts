import { expect, test, vi } from 'vitest';

// What is done with paths, done as Windows does it; nothing here touches a disk.
vi.mock('node:path', async (original) => {
  const { win32 } = await original<typeof import('node:path')>();
  return { ...win32, default: win32 };
});

const { isInside, relativeLink } = await import('../../../src/support/paths.ts');
const { buildingOf, isOwnName, lockOf, previousOf, removingOf } = await import(
  '../../../src/publish/names.ts'
);
const { outOf } = await import('../../../src/commands/options.ts');
const { brokenPackage } = await import('../../../src/support/broken-package.ts');
const { assertDestination } = await import('../../../src/publish/place.ts');

const home = 'D:\\网站 2027\\project';

test('a path is in a folder whatever the case of its letters, and never on another drive', () => {
  const inside = [
    `${home}\\content`,
    `${home.toLowerCase()}\\content\\a.yaml`,
    'd:/网站 2027/PROJECT/content/',
  ];
  const outside = [
    'D:\\网站 2027',
    `${home}2`,
    'C:\\网站 2027\\project\\content',
    '\\\\server\\share\\project',
  ];
  expect(inside.filter((path) => !isInside(home, path))).toEqual([]);
  expect(outside.filter((path) => isInside(home, path))).toEqual([]);
  expect(isInside('\\\\server\\share', '\\\\SERVER\\share\\dist')).toBe(true);
});

test('names of a swap are told from others, whichever way slashes lean', () => {
  const out = `${home}\\dist`;
  for (const path of [buildingOf(out), previousOf(out), removingOf(out), lockOf(out)])
    for (const each of [path, path.replaceAll('\\', '/'), path.toUpperCase()])
      expect(isOwnName(each), each).toBe(true);
  expect(isOwnName(`${home}\\dist.lock\\a`)).toBe(false);
});

test('another content folder is built to a folder of its name, on whatever drive it lies', () => {
  expect(outOf('E:\\内容\\content-2027\\')).toBe('dist-content-2027');
  expect(outOf('.\\content-2027')).toBe('dist-content-2027');
  expect(outOf('..\\别处/content-2028')).toBe('dist-content-2028');
});

test('a build may not go to where it reads from, in other letters neither', () => {
  const to = (out: string) => () =>
    assertDestination({ out, place: out, usual: `${home}\\dist`, sources: [`${home}\\content`] });
  expect(to(`${home}\\CONTENT\\dist`)).toThrow('[out-at-source]');
  expect(to('D:\\网站 2027')).toThrow('[out-at-source]');
  expect(to(`${home}\\dist.Previous`)).toThrow('[reserved-name]');
  expect(to('C:\\inetpub\\wwwroot\\质量月')).not.toThrow();
});

test('links between pages never take the slashes of the system', () => {
  expect(relativeLink('/enterprise/innovation.html', '/terms.html#recall')).toBe('../terms.html#recall');
});

test('a package is named by a path of Windows', () => {
  const error = Object.assign(new Error("EACCES: permission denied, open 'x'"), {
    code: 'EACCES',
    syscall: 'open',
    path: `${home}\\node_modules\\@img\\sharp-win32-x64\\lib\\sharp.node`,
  });
  expect(brokenPackage(error)).toBe('@img/sharp-win32-x64');
});
