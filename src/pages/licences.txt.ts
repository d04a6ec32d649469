import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { projectRoot } from '../support/folders.ts';
import { forNotepad } from '../text/file.ts';
import { byCodeUnit } from '../text/order.ts';
import { UNICODE_LICENCE } from '../text/unicode-licence.ts';

/** What of others' packages is inside the built site: code, data, or outlines of letters, and what for. */
const shipped: [name: string, why: string][] = [
  ['pagefind', 'search engine (pagefind.js, WebAssembly) and index format'],
  ['fflate', 'zips the letter of commitment in the browser, and unpacks search in the single file'],
  ['uqr', 'draws the code of the address where the site stands, in the browser'],
  ['esbuild', 'the lines it puts around the modules of the browser scripts'],
  [
    '@expo-google-fonts/noto-serif-sc',
    'outlines of the titles in pictures and on the home page; in what is printed the font itself, in part, as Site Serif SC',
  ],
  [
    '@expo-google-fonts/noto-sans-sc',
    'outlines of the text in pictures; in what is printed the font itself, in part, as Site Sans SC',
  ],
  [
    'opencc-js',
    'the tables of traditional characters and of words of Taiwan and Hong Kong that search understands are made with it, and of the data of OpenCC in it',
  ],
  ['pinyin-pro', 'the table of pinyin that search understands is made with it'],
  [
    'cnchar-order',
    'the table of characters written alike that search understands is made with its orders of strokes',
  ],
  ['docx', 'the fixed parts of the .docx files'],
  ['pptxgenjs', 'the fixed parts of the .pptx files: theme and layouts'],
];

/** What others licence that is in no package. */
const besides = [
  {
    head: 'Unicode data (Unicode-3.0): which character a radical that stands for itself is written for (EquivalentUnifiedIdeograph.txt), in the tables of search',
    text: UNICODE_LICENCE,
  },
];

const IS_LICENCE = /^(?:LICEN[CS]E|NOTICE|COPYING|THIRD[_-]?PARTY)/i;

/** Every text about licences in a package, in the order of their paths. */
function textsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => IS_LICENCE.test(name))
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(join(folder, entry.name))
            .sort(byCodeUnit)
            .map((name) => join(entry.name, name))
        : [entry.name],
    )
    .map((path) => readFileSync(join(folder, path), 'utf8').trim());
}

const RULE = '='.repeat(72);
const entry = (head: string, texts: readonly string[]): string =>
  [RULE, head, RULE, ...texts.flatMap((text) => ['', text])].join('\n');

/** @throws Error for a package that brings no text of its licence */
function describe([name, why]: (typeof shipped)[number]): string {
  const folder = join(projectRoot(), 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  const texts = textsIn(folder);
  if (texts.length === 0) throw new Error(`${name} brings no text of its licence`);
  return entry(`${name} ${version} (${license}): ${why}`, texts);
}

export const GET: APIRoute = () =>
  new Response(
    forNotepad(
      `${[...shipped.map(describe), ...besides.map(({ head, text }) => entry(head, [text]))].join('\n\n\n')}\n`,
    ),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
