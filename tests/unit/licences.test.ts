import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { build, type Plugin } from 'esbuild';
import { expect, test } from 'vitest';
import { GET } from '../../src/pages/licences.txt.ts';
import { allImports } from '../helpers/modules.ts';

const text = await (await (GET as unknown as () => Response)()).text();
const named = [...text.matchAll(/^={72}\r\n(\S+) \d+\.\d+\.\d+ \(([^)]+)\): .+\r\n={72}\r\n/gm)].map(
  ([, name = '', licence = '']) => ({ name, licence }),
);
const names = named.map(({ name }) => name);

/** Packages the source imports that leave nothing of themselves in what they make, each with what it does. */
const tools: Record<string, string> = {
  astro: 'writes pages from our templates; no script and no style of its own',
  '@astrojs/mdx': 'compiles texts to pages',
  '@astrojs/markdown-satteri': 'parses texts for pages',
  satteri: 'parses texts for the check',
  yaml: 'reads the content',
  diff: 'tells where two texts differ, for patches',
  parse5: 'reads and prints pages',
  postcss: 'reads styles',
  '@csstools/postcss-cascade-layers': 'rewrites selectors of styles',
  lightningcss: 'lowers styles',
  sharp: 'writes PNG from our SVG',
  fontkitten: 'reads outlines of letters',
  '@myriaddreamin/typst-ts-node-compiler':
    'sets PDFs from our templates, in our fonts: its own are never fallen back to',
  mammoth: 'reads documents that are imported',
  saxes: 'reads XML',
  pako: 'packs the search of the single file',
  jsqr: 'reads codes of pictures where a deployment is verified',
};

/** The package a module name leads into. */
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

test('every package the source imports is in licences.txt, or is a tool that leaves nothing of itself', () => {
  const imported = new Set(
    allImports()
      .filter(({ inside, typesOnly, to }) => !inside && !typesOnly && !to.includes(':'))
      .map(({ to }) => packageOf(to))
      // Modules the build supplies to scripts are our own: they have no folder among the packages.
      .filter(
        (name) => globSync(`node_modules/${name}/package.json`).length > 0 && !builtinModules.includes(name),
      ),
  );
  expect(imported.size).toBeGreaterThan(15);
  expect([...imported].filter((name) => !names.includes(name) && !(name in tools)).sort()).toEqual([]);
  expect(names.filter((name) => name in tools)).toEqual([]);
});

test('every package of which code is in a browser script is in licences.txt', async () => {
  /** Modules the build supplies: what they hold is our own, but the engine, which is named besides. */
  const supplied: Plugin = {
    name: 'supplied',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^[a-z]+(?:-[a-z]+)+$/ }, ({ path }) => ({ path, namespace: 'supplied' }));
      onLoad({ filter: /.*/, namespace: 'supplied' }, () => ({
        contents: 'module.exports = {}',
        loader: 'js',
      }));
    },
  };
  const { metafile } = await build({
    entryPoints: globSync('src/client/*/{main,boot}.ts'),
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
    plugins: [supplied],
  });
  const inside = Object.keys(metafile.inputs).flatMap((path) => {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
    return name ?? [];
  });
  expect(new Set(inside).size).toBeGreaterThan(0);
  expect([...new Set(inside)].filter((name) => !names.includes(name))).toEqual([]);
  expect(names).toContain('pagefind');
});

test('fonts and data are there with the terms they are under, each with its text', () => {
  const licenceOf = (name: string) => named.find((each) => each.name === name)?.licence;
  expect(licenceOf('@expo-google-fonts/noto-serif-sc')).toContain('OFL-1.1');
  expect(licenceOf('@expo-google-fonts/noto-sans-sc')).toContain('OFL-1.1');
  expect(licenceOf('opencc-js')).toContain('Apache-2.0');
  for (const title of ['SIL OPEN FONT LICENSE', 'Apache License', 'MIT License', 'UNICODE LICENSE V3'])
    expect(text).toContain(title);
  // A licence the metadata name and whose text is not there.
  const known: Record<string, RegExp> = {
    MIT: /Permission is hereby granted, free of charge/,
    'Apache-2.0': /Apache License/,
    'OFL-1.1': /SIL OPEN FONT LICENSE/,
  };
  for (const part of text.split(/^={72}\r\n(?=\S+ \d)/m).slice(1)) {
    const [, licence = ''] = /\(([^)]+)\): /.exec(part) ?? [];
    for (const each of licence.split(' AND ')) expect(part, licence).toMatch(known[each] ?? /^$/);
  }
});
