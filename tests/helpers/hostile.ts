import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { sing } from './canary.ts';
import { poisons } from './poison.ts';

/** What somebody may send as content, and that must neither run nor break anything. */
export interface Hostile {
  name: string;
  /** The file of the content it stands in. */
  path: string;
  /** Makes of the text of the file the hostile one; undefined where it is no text. */
  text?: (text: string) => string | Uint8Array;
  /** Puts something else in the place of the file. */
  make?: (root: string, path: string) => void;
}

const bodies = [
  'background/4-pledge.mdx',
  'pledge/industry/1-professionalism.mdx',
  'pledge/preamble.mdx',
  'pages/about.mdx',
  'terms/aqsiq.mdx',
  'roles/consumer.mdx',
];
const data = ['site.yaml', 'campaign.yaml', 'sources.yaml', 'roles.yaml', 'laws.yaml', 'handout.yaml'];

/** What opens, closes, nests or hides something to Markdown, MDX, JavaScript or YAML. */
const signs = [
  ...['*', '**', '_', '~~', '`', '```', '[', ']', '](', '](/terms.html)', '![', '(', ')', '<', '>', '</'],
  ...['<Term id="aqsiq">', '</Term>', '<Source id="pledge-2015" />', '<>', '</>', '<a b=', '<!--', '-->'],
  ...[
    '{',
    '}',
    '{/*',
    '*/}',
    '`${',
    '=>',
    'a=>',
    'if(a)',
    'export const x = ',
    'import ',
    'new ',
    '!',
    'typeof ',
  ],
  ...['- ', '* ', '1. ', '> ', '# ', '| ', '|-', '---', '+++', '===', '[^a]: ', '[a]: ', '    ', '\t', ' '],
  ...[
    '\\',
    '&amp;',
    '&#0;',
    '&#x202e;',
    '&#xd800;',
    'www.',
    'http://',
    'a@b.',
    ':',
    '"',
    "'",
    '$',
    ': ',
    '? ',
  ],
  ...['&a ', '*a ', '!!js/function ', '<<: ', '__proto__: ', 'constructor: ', '\n', '\n\n', '\r', '\u2028'],
  ...['\0', '\u202e', '\u2066', '\u200b', '\u0301', 'ﷺ', '\u001b[2J', '文', 'a', `{${sing('generated')}}`],
];
const sign = fc.constantFrom(...signs);
const count = fc.constantFrom(1, 3, 30, 300, 1000, 3000, 20_000);
/** Signs again and again, together, on lines of their own or far apart, ever deeper, or mirrored. */
const repeated = fc
  .tuple(
    fc.array(sign, { minLength: 1, maxLength: 3 }),
    count,
    fc.constantFrom('', '\n', '\n\n', 'deeper', 'mirrored'),
  )
  .map(([parts, times, way]) => {
    const unit = parts.join('');
    if (way === 'deeper')
      return Array.from({ length: Math.min(times, 1000) }, (_, i) => ' '.repeat(i) + unit).join('\n');
    if (way === 'mirrored') {
      const closing: Record<string, string> = { '[': ']', '(': ')', '{': '}', '<': '>' };
      const back = [...unit]
        .reverse()
        .map((each) => closing[each] ?? each)
        .join('');
      return `${unit.repeat(times)}文${back.repeat(times)}`;
    }
    return Array(times).fill(unit).join(way);
  });
const scattered = fc
  .array(fc.oneof(sign, fc.string({ maxLength: 5, unit: 'binary' })), { maxLength: 400 })
  .map((all) => all.join(''));
const hostileText = fc.oneof({ weight: 3, arbitrary: repeated }, { weight: 2, arbitrary: scattered });

const intoBody = fc.tuple(fc.constantFrom(...bodies), hostileText).map(
  ([path, put]): Hostile => ({
    ...{ name: 'in a body', path },
    text: (text) => text.replace(/(?<=^---\n[\s\S]*?^---\n)/m, () => `\n${put}\n\n`),
  }),
);
const intoData = fc
  .tuple(
    fc.constantFrom(...data, ...bodies),
    fc.nat(),
    hostileText,
    fc.constantFrom('plain', 'quoted', 'line', 'list'),
  )
  .map(
    ([path, at, put, way]): Hostile => ({
      ...{ name: `in data, ${way}`, path },
      text: (text) => {
        const end = path.endsWith('.mdx') ? text.indexOf('\n---', 3) : text.length;
        const lines = text.slice(0, end).split('\n');
        const i = (at % (lines.length - 1)) + 1;
        const [, key = 'x: '] = /^(\s*(?:- )?[\w-]+: )/.exec(lines[i] ?? '') ?? [];
        const value = way === 'quoted' ? JSON.stringify(put) : way === 'list' ? `[${put}]` : put;
        lines[i] = way === 'line' ? `${put}\n${lines[i]}` : key + value;
        return lines.join('\n') + text.slice(end);
      },
    }),
  );
const broken = fc
  .tuple(
    fc.constantFrom(...data, ...bodies),
    fc.nat(),
    fc.nat(2000),
    fc.nat(),
    fc.constantFrom('cut', 'twice', 'moved'),
  )
  .map(
    ([path, at, length, to, way]): Hostile => ({
      ...{ name: `a file with a part ${way}`, path },
      text: (text) => {
        const start = at % text.length;
        const part = text.slice(start, start + length);
        const rest = way === 'twice' ? text : text.slice(0, start) + text.slice(start + length);
        const place = to % (rest.length + 1);
        return way === 'cut' ? rest : rest.slice(0, place) + part + rest.slice(place);
      },
    }),
  );
const bytes = fc
  .tuple(fc.constantFrom(...data, ...bodies), fc.uint8Array({ maxLength: 3000 }), fc.constantFrom(1, 100))
  .map(
    ([path, given, times]): Hostile => ({
      ...{ name: 'a file of any bytes', path },
      text: () => Buffer.concat(Array<Uint8Array>(times).fill(given)),
    }),
  );
const settings = fc
  .tuple(
    fc.constantFrom('address', 'operator', 'contact', 'icp', 'government', 'occasion', 'recipient', 'logo'),
    fc.constantFrom(...poisons, ...signs, 'https://u:p@example.org/', 'https://a..b/', 'https://x/\0/'),
    fc.constantFrom(...signs, 'refresh', 'charset', 'SiteName', '__proto__', 'constructor', '" onload="x'),
  )
  .map(
    ([key, value, name]): Hostile => ({
      ...{ name: `the setting ${key}`, path: 'site.yaml' },
      text: (text) =>
        text.replace(new RegExp(`^${key}:.*$`, 'm'), () => {
          const put = JSON.stringify(value);
          return `${key}: ${key === 'government' ? `{${JSON.stringify(name)}: ${put}}` : put}`;
        }),
    }),
  );
const files = fc
  .tuple(
    fc.constantFrom(
      ...data,
      ...bodies,
      'official/pledge.md',
      'logo.svg',
      'terms',
      'background',
      'pledge',
      'public/a',
      'signatories.yaml',
    ),
    fc.constantFrom(
      'pipe',
      '/dev/zero',
      '/dev/null',
      '/proc/self/environ',
      '/',
      '..',
      '.',
      'ring',
      'nowhere',
      'folder',
      'sparse',
    ),
  )
  .map(
    ([path, what]): Hostile => ({
      ...{ name: `${what} in the place of a file`, path },
      make: (root) => {
        const place = join(root, path);
        rmSync(place, { recursive: true, force: true });
        execFileSync('mkdir', ['-p', join(place, '..')]);
        if (what === 'pipe') execFileSync('mkfifo', [place]);
        else if (what === 'folder') execFileSync('mkdir', [place]);
        else if (what === 'sparse') execFileSync('truncate', ['-s', '20G', place]);
        else symlinkSync(what === 'ring' ? (place.split('/').at(-1) ?? '') : what, place);
      },
    }),
  );

const kinds = [intoBody, intoBody, intoData, intoData, broken, bytes, settings, files];

/** Hostile contents, one of each kind in turn; the same for the same seed. */
export function hostiles(seed: number, length: number): Hostile[] {
  const rows = kinds.map((kind, i) =>
    fc.sample(kind as fc.Arbitrary<Hostile>, { seed: seed + i, numRuns: Math.ceil(length / kinds.length) }),
  );
  return Array.from({ length }, (_, i) => rows[i % kinds.length]?.[Math.floor(i / kinds.length)]).filter(
    (each) => each !== undefined,
  );
}

/** Puts one into a content folder. @param read the text of a file of that folder */
export function putHostile(
  { path, text, make }: Hostile,
  root: string,
  read: (path: string) => string,
): void {
  if (text) writeFileSync(join(root, path), text(read(path)));
  else make?.(root, path);
}
