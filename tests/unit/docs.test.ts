import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { archiveName } from '../../src/support/names.ts';

const documents = ['README.md', ...globSync('docs/**/*.md').sort()].map((path) => path.replaceAll('\\', '/'));

/** What stands in a project only where somebody put it there. */
const optional = ['content/official/', 'content/public/'];

/** A path from the project's root: in backticks, a first folder of the project, no blank in it. */
const roots = /^(?:src|tests|docs|content|public|\.ci)\//;

/** Targets of links that lead to files, and what in backticks looks like a path; `*` stands for any name. */
function pathsIn(document: string, text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target)
    .filter((target) => !/^(?:[a-z]+:|#)/.test(target))
    .map((target) => join(dirname(document), target.replace(/#.*$/, '')).replaceAll('\\', '/'));
  const named = Array.from(prose.matchAll(/`([^`\s]+)`/g), ([, path = '']) => path).filter((path) =>
    roots.test(path),
  );
  return [...links, ...named.filter((path) => !optional.some((folder) => path.startsWith(folder)))];
}

const headingsOf = (text: string): string[] =>
  Array.from(text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading);

/** A heading's id, as the places where such documents are read make it. */
const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

const exists = (path: string): boolean => (path.includes('*') ? globSync(path).length > 0 : existsSync(path));

test('links and paths are found, and what is none is left out', () => {
  const text =
    '[a](b.md#c) [d](https://e.f) [g](#h) ![i](../j.png) `src/k.ts` `npm run l` `dist/m` `content/public/`\n```\n`src/n`\n```\n';
  expect(pathsIn('docs/x.md', text)).toEqual(['docs/b.md', 'j.png', 'src/k.ts']);
  expect(exists('src/text/nothing-*.ts')).toBe(false);
});

describe('documents name files that are there', () => {
  test.each(documents)('%s', (document) => {
    const paths = pathsIn(document, readFileSync(document, 'utf8'));
    expect(paths.filter((path) => !exists(path))).toEqual([]);
  });

  test.each(documents)('%s: and headings', (document) => {
    const text = readFileSync(document, 'utf8');
    const links = Array.from(text.matchAll(/\]\(((?![a-z]+:)[^)\s#]*)#([^)\s]+)\)/g));
    const dead = links.filter(([, path = '', id = '']) => {
      const target = path === '' ? document : join(dirname(document), path);
      return !headingsOf(readFileSync(target, 'utf8')).map(slugOf).includes(id);
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });
});

test('every decision is in the list of decisions, by its title', () => {
  const list = readFileSync('docs/decisions/README.md', 'utf8');
  const files = globSync('docs/decisions/[0-9]*.md').sort();
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const [, title] = /^# (.*)/.exec(readFileSync(file, 'utf8')) ?? [];
    expect(list).toContain(`- [${title}](${file.replace(/^.*[\\/]/, '')})`);
  }
});

test('every dependency has a reason', () => {
  const { devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
    optionalDependencies: Record<string, string>;
  };
  const reasons = /## What each is for\n([\s\S]*?)\n## /.exec(
    readFileSync('docs/dependencies.md', 'utf8'),
  )?.[1];
  const names = Object.keys({ ...devDependencies, ...optionalDependencies });
  expect(names.filter((name) => !reasons?.includes(`\`${name}\``))).toEqual([]);
});

test('every command the documents name is a script of package.json', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const named = new Set(
    documents.flatMap((path) =>
      Array.from(readFileSync(path, 'utf8').matchAll(/npm run ([a-z:]+)/g), ([, name = '']) => name),
    ),
  );
  expect(named.size).toBeGreaterThan(5);
  const missing = [...named].filter((name) => !(name in scripts));
  expect(missing).toEqual([]);
});

test.each(['README.md', 'content/README.md'])('%s names the archive as the build does', (path) => {
  const named = Array.from(
    readFileSync(path, 'utf8').matchAll(/`(?:dist\/)?([^`\s]*?(\d{4})\.zip)`/g),
    ([, name, edition = '']) => ({ name, made: archiveName(edition) }),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.map(({ name }) => name)).toEqual(named.map(({ made }) => made));
});

test('every room of src is in the table of rooms, and nothing else', () => {
  const rooms = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const table = /## The rooms\n([\s\S]*?)\n## /.exec(readFileSync('docs/architecture.md', 'utf8'))?.[1] ?? '';
  const cells = Array.from(table.matchAll(/^\| (`src\/[^|]*) \|/gm), ([, cell = '']) => cell);
  const listed = cells.flatMap((cell) =>
    Array.from(cell.matchAll(/`src\/([a-z]+)`/g), ([, name = '']) => name),
  );
  expect(listed.sort()).toEqual(rooms.sort());
});

test('the parts of the guide that staff are sent to are there', () => {
  const named = Array.from(
    readFileSync('docs/README.zh.md', 'utf8').matchAll(/^\| .* \| (“.*”) \|$/gm),
    ([, cell = '']) => cell.slice(1, -1).split('”“'),
  ).flat();
  expect(named.length).toBeGreaterThan(5);
  const headings = headingsOf(readFileSync('content/README.md', 'utf8'));
  expect(named.filter((name) => !headings.includes(name))).toEqual([]);
});
