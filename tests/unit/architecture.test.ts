import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '../../src/postprocess/folder.ts';
import { sourceSchema } from '../../src/schema/source.ts';
import { allImports, circles, type Import, sourceFiles, textsOf, unusedExports } from '../helpers/modules.ts';

const below = ['text', 'support', 'schema', 'model'];
const looks = ['images', 'components', 'layouts', 'styles'];

/** What each stage may import besides itself: content → schema → model → pages → postprocess → publish. `types:` lets in types alone. */
const allowed: Record<string, string[]> = {
  text: [],
  support: ['text'],
  styles: [],
  schema: ['text'],
  model: ['schema', 'text', 'support', 'types:official'],
  images: ['types:model', 'schema', 'text', 'support'],
  components: [...below, 'images', 'styles'],
  layouts: [...below, 'images', 'components', 'styles'],
  kit: [...below, 'images'],
  pages: [...below, ...looks, 'kit'],
  search: ['text'],
  client: ['search', 'text'],
  official: ['schema', 'support', 'text'],
  content: ['model', 'official', 'schema', 'support', 'text'],
  importer: ['official', 'schema', 'support', 'text'],
  asking: [],
  sources: ['asking', 'schema', 'support', 'text'],
  postprocess: ['search', 'support', 'text'],
  integration: ['postprocess', 'support'],
  publish: ['support', 'text'],
  verify: ['asking', 'support', 'text'],
  deploy: ['support', 'text'],
  commands: [
    ...below,
    ...looks,
    'kit',
    'search',
    'client',
    'content',
    'official',
    'importer',
    'asking',
    'sources',
    'postprocess',
    'integration',
    'publish',
    'verify',
    'deploy',
  ],
  'content.config.ts': ['content', 'schema', 'support'],
};

/** Single edges besides, each with its reason. */
const exceptions: [from: string, to: string, reason: string][] = [
  ['images/card-layout.ts', 'model/section-mark.ts', 'the mark on cards is that of the pages'],
  ['images/card-sides.ts', 'model/section-mark.ts', 'the mark on cards is that of the pages'],
  ['images/icon.ts', 'model/section-mark.ts', 'the mark on icons is that of the pages'],
  ['images/page-card.ts', 'model/provenance.ts', 'the mark of words on cards is that of the pages'],
  ['images/page-card.ts', 'model/roles.ts', 'the card of a role has the colour of its page'],
  ['images/page-card.ts', 'model/notes.ts', 'cards say of the publisher what the pages say'],
  ['search/facts.ts', 'types:model/types.ts', 'it takes from the model what search must know, at build time'],
  ['search/facts.ts', 'support/names.ts', 'the ids of questions, at build time'],
  ['pages/search-facts.json.ts', 'search/facts.ts', 'it writes these facts for the search index'],
  ['verify/expected.ts', 'postprocess/html.ts', 'the address a page names is read as the build reads pages'],
  ['verify/judge/headers.ts', 'postprocess/html.ts', 'pages are read as the build reads them'],
  ['verify/judge/header-policy.ts', 'postprocess/html.ts', 'pages are read as the build reads them'],
  ['verify/judge/page-alteration.ts', 'postprocess/html.ts', 'pages are read as the build reads them'],
  ['verify/judge/page-needs.ts', 'postprocess/html.ts', 'pages are read as the build reads them'],
  ['verify/observe/listing.ts', 'postprocess/html.ts', 'pages of a host are read as the build reads its own'],
  ['client/spot/code.ts', 'kit/qr.ts', 'codes drawn on the spot are those of posters'],
  [
    'content/checks/glyphs.ts',
    'images/fonts.ts',
    'what the faces of pictures lack is a fault of the content, told with file and line',
  ],
  [
    'content/checks/print-glyphs.ts',
    'images/fonts.ts',
    'what the faces of print lack is told with file and line',
  ],
  ['sources/page-texts.ts', 'postprocess/html.ts', 'pages of others are read as our own are'],
  ['importer/edition/other.ts', 'content/front-matter.ts', 'another edition is parted as the check parts it'],
  ['importer/edition/other.ts', 'content/reader.ts', 'another edition is read as the check reads it'],
  ['importer/edition/pattern.ts', 'content/reader.ts', 'a pattern is read as the check reads it'],
  ['importer/edition/references.ts', 'model/citations.ts', 'what a text cites is found as the pages find it'],
  ['importer/edition/references.ts', 'model/terms.ts', 'what a text links is found as the pages find it'],
];

/** The way through a stage: a room imports itself and rooms before it. Rooms and files that are not named come last. */
const ways: Record<string, string[]> = {
  verify: ['types.ts', 'expected.ts', 'fetch', 'observe', 'judge', 'report', 'verify.ts'],
  importer: [
    'limits.ts',
    'read',
    'sift',
    'structure',
    'document.ts',
    'proof.ts',
    'store.ts',
    'outline',
    'edition',
    'import.ts',
    'report.ts',
  ],
  search: [
    'types.ts',
    'once.ts',
    'group-by.ts',
    'fragment.ts',
    'lexicon.ts',
    'naming.ts',
    'entry.ts',
    'corpus.ts',
    'understand',
    'rank',
  ],
};

const stage = (path: string) => path.split('/')[0] ?? path;
const described = ({ from, to, typesOnly }: Import) => `${from} → ${typesOnly ? 'types of ' : ''}${to}`;
const fits = (allowance: string, path: string, typesOnly: boolean) =>
  allowance === path || (typesOnly && allowance === `types:${path}`);

function isAllowed({ from, to, typesOnly }: Import): boolean {
  if (stage(from) === stage(to)) return true;
  return (
    (allowed[stage(from)] ?? []).some((each) => fits(each, stage(to), typesOnly)) ||
    exceptions.some(([file, each]) => file === from && fits(each, to, typesOnly))
  );
}

const imports = allImports();
const inside = imports.filter((one) => one.inside);
const outside = imports.filter((one) => !one.inside);

test('imports are read from every kind of file and statement', () => {
  const files = new Map([
    [
      'model/a.ts',
      "import type { A } from '../x/a.ts';\nimport {\n  type B,\n  c,\n} from './b.ts';\nexport * from 'p';\nconst d = await import('./d.ts'); type E = import('./e.ts').E;",
    ],
    [
      'pages/[b]/c.astro',
      "---\nimport D from '../../components/D.astro';\nimport '../../styles/x.css';\n---\n<p>import 'no'</p><script>import { type F } from './f.ts';</script>",
    ],
  ]);
  expect(allImports(files).map(described)).toEqual([
    'model/a.ts → types of x/a.ts',
    'model/a.ts → model/b.ts',
    'model/a.ts → p',
    'model/a.ts → model/d.ts',
    'model/a.ts → types of model/e.ts',
    'pages/[b]/c.astro → components/D.astro',
    'pages/[b]/c.astro → styles/x.css',
    'pages/[b]/c.astro → types of pages/[b]/f.ts',
  ]);
  expect(inside.length).toBeGreaterThan(150);
});

test('every folder and file at the top of src is a stage of the table', () => {
  expect([...new Set(sourceFiles.map(stage))].filter((name) => !(name in allowed))).toEqual([]);
});

test('every import leads to a file, and names it in full', () => {
  expect(inside.filter(({ to }) => !existsSync(`src/${to}`)).map(described)).toEqual([]);
});

test('imports go one way: only along the edges of the table', () => {
  expect(inside.filter((one) => !isAllowed(one)).map(described)).toEqual([]);
});

test('the table has no edge round in a circle', () => {
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const to of (allowed[from] ?? []).map((each) => each.replace('types:', '')))
      if (!seen.has(to)) reach(to, seen.add(to));
    return seen;
  };
  expect(Object.keys(allowed).filter((from) => reach(from).has(from))).toEqual([]);
});

/** A folder of a stage with all below it, or a file that stands in none. */
const room = (path: string) => path.split('/').slice(0, 2).join('/');

test('no file imports itself in a circle, by types neither', () => {
  expect(circles(inside)).toEqual([]);
  const edge = (from: string, to: string) => ({ from, to });
  expect(circles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b'), edge('d', 'd')])).toEqual([
    'b → c → b',
    'd → d',
  ]);
});

test('no room imports itself in a circle', () => {
  const edges = inside.map(({ from, to }) => ({ from: room(from), to: room(to) }));
  expect(circles(edges.filter(({ from, to }) => from !== to))).toEqual([]);
});

test('rooms of a stage import one way', () => {
  const rooms = new Set(sourceFiles.map(room));
  for (const [name, way] of Object.entries(ways)) {
    expect(way.filter((each) => !rooms.has(`${name}/${each}`))).toEqual([]);
    const place = (path: string) => {
      const at = way.indexOf(room(path).slice(name.length + 1));
      return at < 0 ? way.length : at;
    };
    const back = inside.filter(
      ({ from, to }) => stage(from) === name && stage(to) === name && place(to) > place(from),
    );
    expect(back.map(described)).toEqual([]);
  }
});

test('every exception is still needed', () => {
  const unused = exceptions.filter(
    ([from, to]) => !inside.some((one) => one.from === from && fits(to, one.to, one.typesOnly)),
  );
  expect(unused).toEqual([]);
});

test('astro:content has one door, besides the list of collections', () => {
  expect(outside.filter(({ to }) => to === 'astro:content').map(({ from }) => from)).toEqual([
    'content.config.ts',
    'model/load.ts',
  ]);
});

test('the model is pure: it imports no package, and nothing of Node', () => {
  expect(
    outside.filter(({ from }) => stage(from) === 'model' && from !== 'model/load.ts').map(described),
  ).toEqual([]);
});

/** What runs in the browser: the scripts, and all that they import. */
const inBrowser = new Set(sourceFiles.filter((path) => path.startsWith('client/')));
for (const file of inBrowser)
  for (const one of inside) if (one.from === file && !one.typesOnly) inBrowser.add(one.to);

test('what runs in the browser calls nothing that Chrome 80 lacks', () => {
  const later =
    /\.(?:at|replaceAll|findLast(?:Index)?|toSorted|toReversed|toSpliced|with|groupBy|hasOwn|any|randomUUID|replaceChildren|isWellFormed|checkVisibility)\(|\bstructuredClone\(|\bWeakRef\b/;
  const found = [...inBrowser].flatMap((file) =>
    readFileSync(`src/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, i) => (later.test(line) ? `${file}:${i + 1}: ${line.trim()}` : [])),
  );
  expect(inBrowser.size).toBeGreaterThan(50);
  expect(found).toEqual([]);
});

test('what runs in the browser imports no package but two, and the modules the build supplies', () => {
  const names = outside
    .filter(({ from, typesOnly }) => inBrowser.has(from) && !typesOnly)
    .map(({ to }) => to);
  expect([...new Set(names)].sort()).toEqual([
    'aloud-words',
    'copy-styles',
    'copy-words',
    // What search needs stands compressed in the edition that is one file, and not every browser unpacks by itself.
    'fflate',
    'letter-styles',
    'letter-words',
    'pagefind-engine',
    'print-words',
    'search-chunk-words',
    'search-styles',
    'search-words',
    'self-check-styles',
    'self-check-words',
    'settings-styles',
    'share-words',
    'spot-styles',
    'spot-words',
    'uqr',
    'view-words',
  ]);
  expect(inBrowser).toContain('search/rank/rank.ts');
});

/** Exports that something outside this project's files takes, each with what. */
const taken: [pattern: RegExp, taker: string][] = [
  [/^pages\/.*: (?:GET|getStaticPaths)$/, 'Astro, of every page'],
  [/^content\.config\.ts: collections$/, 'Astro'],
  [/^integration\/dev-pages\.ts: onRequest$/, 'Astro, as middleware of the development server'],
  [/^commands\/[a-z-]+\.ts: run$/, 'commands/start.mjs, by the name of the command'],
  [/^client\/engine\/fetch\.ts: fetch$/, "the bundle of the engine, in the place of the browser's own"],
];

test('every export is imported somewhere', () => {
  const tests = listFiles('tests').filter((path) => path.endsWith('.ts'));
  const users = new Map([...textsOf('tests', tests)].map(([path, text]) => [`../tests/${path}`, text]));
  for (const path of ['astro.config.mjs', 'vitest.config.ts'])
    users.set(`../${path}`, readFileSync(path, 'utf8'));
  const unused = unusedExports(textsOf('src', sourceFiles), users);
  expect(unused.filter((each) => !taken.some(([pattern]) => pattern.test(each)))).toEqual([]);
  expect(taken.filter(([pattern]) => !unused.some((each) => pattern.test(each)))).toEqual([]);
});

test('an unused export is found, of whatever kind', () => {
  const files = new Map([
    [
      'a.ts',
      'export const a = 1, { b, c: [d] } = x; export interface E {} export default 1; const f = 2; export { f as g };',
    ],
    ['b.ts', "export function h() {} export type I = 1; export * from './c.ts';"],
    ['c.ts', 'export class J {}'],
  ]);
  const users = new Map([
    ['../tests/x.ts', "import { a, type E } from '../src/a.ts'; import('../src/b.ts');"],
  ]);
  expect(unusedExports(files, new Map())).toEqual([
    ...['a', 'b', 'd', 'E', 'default', 'g'].map((name) => `a.ts: ${name}`),
    ...['h', 'I'].map((name) => `b.ts: ${name}`),
  ]);
  expect(unusedExports(files, users)).toEqual(['b', 'd', 'default', 'g'].map((name) => `a.ts: ${name}`));
});

test('files stay small: the median has at most 80 lines, at most one in twenty more than 150', () => {
  const sizes = sourceFiles
    .map((path) => ({ path, lines: readFileSync(`src/${path}`, 'utf8').trimEnd().split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  expect(sizes[Math.floor(sizes.length / 2)]?.lines).toBeLessThanOrEqual(80);
  const large = sizes.filter(({ lines }) => lines > 150);
  expect(large.length, JSON.stringify(large)).toBeLessThanOrEqual(sizes.length / 20);
});

/** Lines of the source, without comments, that match one of some patterns. */
const linesWith = (patterns: RegExp[]) =>
  sourceFiles.flatMap((path) =>
    readFileSync(`src/${path}`, 'utf8')
      .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
      .split('\n')
      .filter((line) => patterns.some((pattern) => pattern.test(line)))
      .map((line) => `${path}: ${line.trim()}`),
  );

const idsIn = (file: string): { id: string }[] => {
  const data = parse(readFileSync(file, 'utf8')) as { id: string }[] | { sections: { id: string }[] };
  return Array.isArray(data) ? data : data.sections;
};

test('no section of any one pledge is named in the source: they come from the campaign', () => {
  const sections = idsIn('content/campaign.yaml');
  expect(sections.length).toBeGreaterThan(0);
  expect(linesWith(sections.map(({ id }) => new RegExp(`\\b${id}\\b`)))).toEqual([]);
});

test('no role of any one pledge is named in the source, as a text or in an address', () => {
  // A kind of source may be called as a role is: it is none.
  const kinds: string[] = sourceSchema.shape.authority.options;
  const roles = idsIn('content/roles.yaml').filter(({ id }) => !kinds.includes(id));
  expect(roles.length).toBeGreaterThan(0);
  expect(linesWith(roles.map(({ id }) => new RegExp(`['"\`/]${id}(?:['"\`]|\\.html)`)))).toEqual([]);
});
