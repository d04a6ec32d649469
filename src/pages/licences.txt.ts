import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { projectRoot } from '../support/folders.ts';
import { forNotepad } from '../text/file.ts';

/** What of others' work is inside the built site, and where its licence stands in its package. */
const shipped = [
  {
    name: 'pagefind',
    why: 'search engine (pagefind.js, WebAssembly) and index format',
    licence: 'LICENSE/LICENSE',
  },
  {
    name: 'fflate',
    why: 'zips the letter of commitment in the browser, and unpacks search in the single file',
    licence: 'LICENSE',
  },
  {
    name: '@expo-google-fonts/noto-serif-sc',
    why: 'outlines of the titles in pictures and on the home page',
    licence: 'LICENSE_FONT',
  },
  {
    name: '@expo-google-fonts/noto-sans-sc',
    why: 'outlines of the text in pictures',
    licence: 'LICENSE_FONT',
  },
  {
    name: 'opencc-js',
    why: 'the tables of traditional characters and of words of Taiwan and Hong Kong that search understands are made with it',
    licence: 'LICENSE',
  },
  {
    name: 'pinyin-pro',
    why: 'the table of pinyin that search understands is made with it',
    licence: 'LICENSE',
  },
  {
    name: 'cnchar-order',
    why: 'the table of characters written alike that search understands is made with its orders of strokes',
    licence: 'LICENSE',
  },
] as const;

async function describe({ name, why, licence }: (typeof shipped)[number]): Promise<string> {
  const folder = join(projectRoot(), 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    license: string;
  };
  return `${'='.repeat(72)}\n${name} ${version} (${license}): ${why}\n${'='.repeat(72)}\n\n${(await readFile(join(folder, licence), 'utf8')).trim()}\n`;
}

export const GET: APIRoute = async () =>
  new Response(forNotepad((await Promise.all(shipped.map(describe))).join('\n\n')), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
