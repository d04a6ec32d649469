import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { brokenPackage, packageFault } from '../../../src/support/broken-package.ts';
import { describeFault } from '../../../src/support/site-error.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const own = pathToFileURL(resolve('src/support/broken-package.ts')).href;

const whole = { 'a/package.json': '{"name":"a","main":"a.js"}' };

/** What is wrong with a package, a script that needs it, the packages there are, the one to be named. */
const cases: [what: string, script: string, packages: Record<string, string>, name: string][] = [
  ['is gone', "await import('@s/gone/x.js')", {}, '@s/gone'],
  ['has lost a file', "await import('a')", whole, 'a'],
  [
    'has lost a file another of it needs',
    "await import('a')",
    { ...whole, 'a/a.js': "require('./b.js')" },
    'a',
  ],
  [
    'has lost a package it needs',
    "await import('a')",
    { ...whole, 'a/a.js': "require('@t/needed/part')" },
    '@t/needed',
  ],
  [
    'lacks what is asked of it',
    "import('a').catch(() => 0); await import('./b.mjs')",
    { ...whole, 'a/a.js': '' },
    'a',
  ],
  ['was cut short', "await import('a')", { ...whole, 'a/a.js': 'function f() {' }, 'a'],
  ['has a broken package.json', "await import('a')", { 'a/package.json': '{' }, 'a'],
  [
    'has lost a file that is read',
    "import { readFileSync } from 'node:fs'; readFileSync(new URL('./node_modules/@f/font/x.ttf', import.meta.url))",
    {},
    '@f/font',
  ],
];

test(`of what Node itself throws the package is named that ${cases.map(([what]) => what).join(', ')}`, () => {
  const { root, write } = temporaryFolder();
  for (const [i, [, script, packages]] of cases.entries()) {
    write(`${i}/index.mjs`, script);
    write(`${i}/b.mjs`, "import { gone } from 'a';");
    for (const [path, text] of Object.entries(packages)) write(`${i}/node_modules/${path}`, text);
  }
  write(
    'door.mjs',
    `import { brokenPackage } from "${own}";
const named = [];
for (let i = 0; i < ${cases.length}; i++)
  await import(\`./\${i}/index.mjs\`).catch((error) => named.push(brokenPackage(error)));
console.log(JSON.stringify(named));`,
  );
  const said = execFileSync(process.execPath, [join(root, 'door.mjs')], { encoding: 'utf8' });
  expect(JSON.parse(said)).toEqual(cases.map(([, , , name]) => name));
});

test.each([
  ['Could not load the "sharp" module using the linux-x64 runtime\nPossible solutions:', 'sharp'],
  ['Failed to install either of [pagefind_extended, pagefind]. Most likely …', 'pagefind'],
  ['Pagefind backend closed', 'pagefind'],
  ['The package "@esbuild/linux-x64" could not be found, and is needed by esbuild.', '@esbuild/linux-x64'],
])('so is one whose part for this machine is gone: %s', (message, name) => {
  expect(brokenPackage(new Error(message))).toBe(name);
});

test('one that does not say its name is named by the place it says so at', () => {
  const error = new Error('Cannot find native binding. npm has a bug …');
  error.stack = `Error: ${error.message}\n    at Object.<anonymous> (/x/node_modules/@s/binding/index.js:5:9)\n    at /x/node_modules/vite/a.js:1:1`;
  expect(brokenPackage(error)).toBe('@s/binding');
  error.stack = '';
  expect(brokenPackage(error)).toBe('astro');
});

test('it is found behind the errors that wrap it, and in a circle of them', () => {
  const inner = Object.assign(new Error("Cannot find package 'yaml' imported from /x/src/a.ts"), {
    code: 'ERR_MODULE_NOT_FOUND',
  });
  const outer: Error = new AggregateError([new Error('other'), new Error('wrapped', { cause: inner })]);
  expect(brokenPackage(outer)).toBe('yaml');
  expect(brokenPackage(new Error('tried', { cause: [new Error('other'), inner] }))).toBe('yaml');
  const circle = new Error('a');
  circle.cause = circle;
  expect(brokenPackage(circle)).toBeUndefined();
});

test('paths of Windows are read as well', () => {
  const error = Object.assign(new Error('ENOENT: no such file or directory'), {
    code: 'ENOENT',
    syscall: 'open',
    path: 'D:\\网站\\node_modules\\@expo-google-fonts\\noto-sans-sc\\a.ttf',
  });
  expect(brokenPackage(error)).toBe('@expo-google-fonts/noto-sans-sc');
});

test.each([
  [
    'our own file',
    Object.assign(new Error("Cannot find module '/x/src/a.ts' imported from /x/src/b.ts"), {
      code: 'ERR_MODULE_NOT_FOUND',
    }),
  ],
  [
    'a file of the content',
    Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'open', path: '/x/content/a.yaml' }),
  ],
  [
    'what is kept between builds',
    Object.assign(new Error('ENOENT'), {
      code: 'ENOENT',
      syscall: 'open',
      path: '/x/node_modules/.cache/made/a',
    }),
  ],
  [
    'a full disk',
    Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write', path: '/x/node_modules/a/b' }),
  ],
  ['what is no error', 'text'],
])('%s is no package', (_, error) => {
  expect(brokenPackage(error)).toBeUndefined();
});

test('a package that is whole is not named for what it refuses', () => {
  const error = (() => {
    try {
      return createRequire(import.meta.url)('yaml').parse('a: [');
    } catch (caught) {
      return caught;
    }
  })();
  expect(error).toBeInstanceOf(Error);
  expect(brokenPackage(error)).toBeUndefined();
});

test('what is told says what and what to do', () => {
  expect(describeFault(packageFault('sharp', 'x'))).toMatch(
    /sharp 没有装好.*\n.*npm ci.*\[package-broken\]$/,
  );
});
