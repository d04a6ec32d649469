import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, test } from 'vitest';
import { readFolder } from '../../../src/content/folder.ts';
import { bodyOf } from '../../../src/content/front-matter.ts';
import { collection, list, original, prose, single, type Take } from '../../../src/content/loader.ts';
import { copyContent } from '../../helpers/broken-content.ts';

type Stored = { id: string; data: unknown; body?: string; filePath?: string; deferredRender?: boolean };

/** What Astro is given of a content folder. */
async function loaded(root: string, take: Take): Promise<Stored[]> {
  const stored = new Map<string, Stored>([['left over', { id: 'left over', data: {} }]]);
  const context = {
    config: { root: pathToFileURL(`${resolve('.')}/`) },
    store: { clear: () => stored.clear(), set: (entry: Stored) => stored.set(entry.id, entry) },
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: (text: string) => text,
  };
  await collection(root, take).load(context as unknown as LoaderContext);
  return [...stored.values()];
}

test('the build is given the very values that are checked, whatever mark and line ends the file has', async () => {
  const content = copyContent();
  const path = 'pledge/industry/1-professionalism.mdx';
  content.change(path, /^keywords: \[/m, 'keywords: [2015-09-01, ');
  content.write(path, `\uFEFF${content.read(path).replaceAll('\n', '\r\n')}`);
  const read = readFolder(content.root);
  const entries = await loaded(
    content.root,
    prose('pledge', ({ duties }) => duties),
  );
  expect(entries.map(({ data }) => data)).toEqual(read.duties.map(({ data }) => data));
  expect(entries.map(({ body }) => body)).toEqual(read.duties.map(({ body }) => body.trim()));
  const one = entries.find(({ id }) => id === 'industry/1-professionalism');
  expect(one).toMatchObject({
    deferredRender: true,
    data: { keywords: expect.arrayContaining(['2015-09-01']) },
  });
  expect(resolve(one?.filePath ?? '')).toBe(join(content.root, path));
});

test('items of a list keep their order, and a single file is one entry', async () => {
  const { yaml } = readFolder(resolve('content'));
  const roles = await loaded(resolve('content'), list('roles'));
  expect(roles.map(({ id }) => id)).toEqual(roles.map(({ id }) => id).sort());
  expect(roles.map(({ data }) => data)).toEqual(yaml.roles.data);
  expect(await loaded(resolve('content'), single('site'))).toEqual([{ id: 'the', data: yaml.site.data }]);
});

test('where no original has been imported there is no entry of it', async () => {
  expect(await loaded(copyContent().root, original)).toEqual([]);
});

test('what is compiled of a file is its body, on its lines', () => {
  expect(bodyOf('---\ntitle: a\n---\n\n文字\n---\n')).toBe('\n\n\n\n文字\n---\n');
  expect(bodyOf('文字\n')).toBe('文字\n');
});
