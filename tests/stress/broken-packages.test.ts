import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject, folderForCopies, NO_KIT, removeCopies, startBuild } from '../helpers/project-copy.ts';

afterAll(removeCopies);

/** The packages of this machine's kind. */
const machine = `${process.platform}-${process.arch}`;
const noto = '@expo-google-fonts/noto-serif-sc';

/** A project whose packages are its own, as links that are no copies: what is broken in it is taken away first. */
function ownPackages(): string {
  const root = copyProject(join(folderForCopies(), 'project'));
  rmSync(join(root, 'node_modules'), { recursive: true });
  execFileSync('cp', ['-al', 'node_modules', root]);
  rmSync(join(root, 'node_modules/.cache'), { recursive: true, force: true });
  return root;
}

const cut = (file: string, bytes: number) => {
  const left = readFileSync(file).subarray(0, bytes);
  rmSync(file);
  writeFileSync(file, left);
};

/** Another program in the place of Pagefind's. */
function replacePagefind(packages: string, text: string, mode: number): void {
  const folder = join(packages, `@pagefind/${machine}/bin`);
  for (const name of readdirSync(folder)) {
    rmSync(join(folder, name));
    writeFileSync(join(folder, name), text, { mode });
  }
}

const breakages: [what: string, breaks: (packages: string) => void, named: RegExp, args?: string[]][] = [
  ['no package is there', (packages) => rmSync(packages, { recursive: true }), /程序包 \S+ 没有装好/],
  [
    "sharp's part for this machine is gone",
    (packages) => rmSync(join(packages, `@img/sharp-${machine}`), { recursive: true }),
    /sharp/,
  ],
  [
    'a font is gone',
    (packages) => rmSync(join(packages, noto, '900Black'), { recursive: true }),
    /noto-serif-sc/,
  ],
  [
    'a font was cut short',
    (packages) => cut(join(packages, noto, '900Black/NotoSerifSC_900Black.ttf'), 2_000_000),
    /noto-serif-sc/,
  ],
  [
    'a font of what is printed was cut short',
    (packages) => cut(join(packages, noto, '500Medium/NotoSerifSC_500Medium.ttf'), 2_000_000),
    /noto-serif-sc/,
    [],
  ],
  [
    "Pagefind's program is gone",
    (packages) => rmSync(join(packages, `@pagefind/${machine}`), { recursive: true }),
    /pagefind/,
  ],
  [
    "Pagefind's program may not run",
    (packages) => replacePagefind(packages, 'no program', 0o644),
    /pagefind/,
  ],
  [
    "Pagefind's program ends at once",
    (packages) => replacePagefind(packages, '#!/bin/sh\nexit 3\n', 0o755),
    /pagefind|程序包没有回应/,
  ],
  [
    "Astro's compiler is gone",
    (packages) => {
      for (const name of readdirSync(join(packages, '@astrojs')))
        if (name.startsWith('compiler-binding-'))
          rmSync(join(packages, '@astrojs', name), { recursive: true });
    },
    /@astrojs\/compiler-binding/,
  ],
  [
    "esbuild's program is gone",
    (packages) => rmSync(join(packages, `@esbuild/${machine}`), { recursive: true }),
    /esbuild/,
  ],
  [
    'the typesetter is gone',
    (packages) => {
      const folder = join(packages, '@myriaddreamin');
      for (const name of readdirSync(folder))
        if (name.includes(process.platform)) rmSync(join(folder, name), { recursive: true });
    },
    /typst/,
    [],
  ],
  // Node does not say which file it was.
  [
    'a script was cut short',
    (packages) => cut(join(packages, 'parse5/dist/index.js'), 300),
    /SyntaxError: \S/,
  ],
];

test.each(breakages)(
  '%s: what is broken is named, with npm ci, and nothing is left over',
  async (_, breaks, named, args = NO_KIT) => {
    const root = ownPackages();
    breaks(join(root, 'node_modules'));
    const before = readdirSync(root);
    const { code, said } = await startBuild(root, args).ended;
    expect(code).not.toBe(0);
    expect(said).toMatch(/运行 npm ci/);
    expect(said).toMatch(named);
    // Nothing of the content is to be mended.
    expect(said).not.toContain('处要改');
    expect(existsSync(join(root, 'dist'))).toBe(false);
    expect(
      readdirSync(root)
        .filter((name) => name !== '.astro')
        .sort(),
    ).toEqual(before.filter((name) => name !== 'node_modules' || existsSync(join(root, name))).sort());
  },
);

test("where Astro's own folder is none, the build says what to delete", async () => {
  const root = copyProject(join(folderForCopies(), 'project'));
  writeFileSync(join(root, '.astro'), 'no folder');
  const { code, said } = await startBuild(root).ended;
  expect(code).toBe(1);
  expect(said).toMatch(/\.astro 坏了[\s\S]*删掉[\s\S]*\[astro-folder\]/);
  rmSync(join(root, '.astro'));
  mkdirSync(join(root, '.astro'));
  writeFileSync(join(root, '.astro/data-store.json'), 'not what it was');
  const next = await startBuild(root).ended;
  expect(next.code, next.said).toBe(0);
});
