import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { BrokenContent } from './broken-content.ts';
import { body, duty, section, term } from './content-places.ts';

/** Code that leaves a trace wherever it is run: in a browser a global, in Node a line in the file `CANARY` names. */
export const sing = (name: string): string =>
  `(globalThis.canary='${name}',globalThis.process&&process.getBuiltinModule('fs').appendFileSync(process.env.CANARY,'${name} '))`;

/** The names of the forms that were run in Node. */
export const sung = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** A way to get code into content. */
export interface Form {
  name: string;
  /** The file it stands in. */
  path: string;
  /** Whether its code is not to be read on any page. */
  silent?: boolean;
  /** Puts it there. @returns the line it must be told with; 0 for a fault of the whole file */
  put(content: BrokenContent): number;
}

const files = [
  section,
  duty,
  'pledge/preamble.mdx',
  'pages/about.mdx',
  'pages/home.mdx',
  'pages/downloads.mdx',
];

/** A form that stands in a body, in each of the kinds of files by turns. @param below lines of it above the one at fault */
const inBodies = (forms: [name: string, write: (code: string) => string, below?: number][]): Form[] =>
  forms.map(([name, write, below = 0], i) => {
    const path = files[i % files.length] ?? section;
    return { name, path, put: (content) => content.change(path, body, `${write(sing(name))}\n\n`) + below };
  });

const change = (
  name: string,
  path: string,
  place: RegExp,
  write: (code: string) => string,
  below = 0,
): Form => ({
  name,
  path,
  put: (content) => content.change(path, place, write(sing(name))) + below,
});

const whole = (
  name: string,
  path: string,
  line: number,
  write: (code: string, text: string) => string,
): Form => ({
  name,
  path,
  put: (content) => {
    content.write(path, write(sing(name), content.read(path)));
    return line;
  },
});

/** A file that has no place in the content. */
const stray = (name: string, path: string, told = path): Form => ({
  name,
  path: told,
  put: (content) => {
    content.write(path, `---\ntitle: 标题\n---\n\n{${sing(name)}}\n`);
    return 0;
  },
});

const title = /^title: .*$/m;

/** What is never built: each is a fault of the file and the line it stands in. */
export const refused: Form[] = [
  ...inBodies([
    ['an attribute of a term', (code) => `<Term id="product-recall" x={${code}}>召回</Term>。`],
    ['an attribute of a source', (code) => `文字<Source id="pledge-2015" a={${code}} />。`],
    ['a spread', (code) => `<Term id="product-recall" {...${code}}>召回</Term>。`],
    ['a spread before the id', (code) => `<Term {...${code}} id="product-recall">召回</Term>。`],
    ['a second id', (code) => `<Term id="product-recall" id={${code}}>召回</Term>。`],
    ['a second plain id', () => '<Term id="product-recall" id="traceability">召回</Term>。'],
    ['an expression for an id', (code) => `文字<Source id={${code}} />。`],
    ['a template for an id', (code) => `文字<Source id={\`\${${code}}\`} />。`],
    [
      'HTML by a directive',
      (code) => `<Term id="product-recall" set:html="<script>${code}</script>">召回</Term>。`,
    ],
    ['a directive of the client', () => '<Term id="product-recall" client:load>召回</Term>。'],
    ['an element for an attribute', (code) => `<Term id="product-recall" x=<b>{${code}}</b>>召回</Term>。`],
    [
      'a component over several lines',
      (code) => `<Term\n  id="product-recall"\n  {...${code}}\n>\n\n召回\n\n</Term>`,
    ],
    ['a component in a list', (code) => `- 一\n- 二<Source id="pledge-2015" {...${code}} />`, 1],
    ['a component in bold type', (code) => `**<Term id="product-recall" x={${code}}>召回</Term>**`],
    ['a component in a link', (code) => `[<Term id="product-recall" x={${code}}>召回</Term>](/pledge.html)`],
    ['braces in a component', (code) => `<Term id="product-recall">{${code}}</Term>。`],
    ['braces in a sentence', (code) => `文字{${code}}。`],
    ['braces alone', (code) => `{${code}}`],
    ['braces far in', (code) => `    {${code}}`],
    ['a comment of MDX', (code) => `{/* 说明 */ ${code}}`],
    ['braces in a list', (code) => `- 一\n- {${code}}`, 1],
    ['braces in a link', (code) => `[{${code}}](/pledge.html)`],
    ['braces in italics', (code) => `*{${code}}*`],
    ['braces in a quotation', (code) => `> {${code}}`],
    ['braces in a footnote', (code) => `文字[^1]。\n\n[^1]: {${code}}`],
    ['braces in a table', (code) => `| 甲 |\n| --- |\n| {${code}} |`, 2],
    ['braces after a promise', (code) => `{await ${code}}`],
    ['a function called at once', (code) => `{(async () => { await ${code}; })()}`],
    ['an export', (code) => `export const x = ${code};`],
    ['an export of components', (code) => `export const components = { p: () => ${code} };`],
    ['an export of a layout', (code) => `export default () => ${code};`],
    ['an export of front matter', (code) => `export const frontmatter = ${code};`],
    ['an import of code as data', (code) => `import 'data:text/javascript,${encodeURIComponent(code)}';`],
    ['an import of a file', () => "import x from '/etc/hostname?raw';"],
    ['a script', (code) => `<script>${code}</script>`],
    ['a script of braces', (code) => `<script>{\`${code}\`}</script>`],
    ['a style', () => '<style>{`body{display:none}`}</style>'],
    ['a picture with a handler', (code) => `<img src="x" onerror="${code}" />`],
    ['a drawing with a handler', (code) => `<svg onload="${code}"></svg>`],
    ['a frame', (code) => `<iframe srcdoc="<script>${code}</script>" />`],
    ['a link of HTML', (code) => `<a href="javascript:${code}">这里</a>`],
    ['a fragment', (code) => `<>{${code}}</>`],
    ['a fragment of HTML', (code) => `<Fragment set:html={${code}} />`],
    ['a member of a component', (code) => `<Term.x id="product-recall" y={${code}} />`],
    ['a comment of HTML', (code) => `<!-- ${code} -->`],
    ['a link that is code', (code) => `[这里](<javascript:${code}>)`],
    ['a link that is code, its name broken', (code) => `[这里](<java&#10;script:${code}>)`],
    [
      'a link that is a page',
      (code) => `[这里](<data:text/html,<script\\>${encodeURIComponent(code)}</script\\>>)`,
    ],
    ['a second front matter', (code) => `---\ntitle: {${code}}\n---`],
    ['a second front matter in TOML', (code) => `+++\ntitle = {${code}}\n+++`, 1],
  ]),
  change('a definition', term, body, (code) => `{${code}}`),
  change(
    'a tag of YAML for code',
    section,
    title,
    (code) => `title: !!js/function 'function () { ${code} }'`,
  ),
  change(
    'a tag of YAML for code, of old',
    'campaign.yaml',
    /^where: .*$/m,
    (code) => `where: !<tag:yaml.org,2002:js/function> 'function () { ${code} }'`,
  ),
  change('a tag of somebody’s own', duty, title, () => 'title: !custom 标题'),
  change('a tag of YAML for bytes', 'site.yaml', /^operator: .*$/m, () => 'operator: !!binary aGVsbG8='),
  change('an anchor', 'interface.yaml', /^ {2}skip: .*$/m, () => '  skip: &a 跳到正文'),
  change(
    'names of names of names',
    'roles.yaml',
    /^- id: worker$/m,
    () => '- id: &a [x, x]\n  b: &b [*a, *a]\n  c: [*b, *b]',
    2,
  ),
  change(
    'a merged key',
    section,
    title,
    (code) => `<<: { layout: "data:text/javascript,${code}" }\ntitle: 标题`,
  ),
  change('a layout', 'pages/about.mdx', title, () => 'layout: /etc/evil.js\ntitle: 标题'),
  change('a name of JavaScript’s own', section, title, () => '__proto__: { x: 1 }\ntitle: 标题'),
  change('a second document', 'sources.yaml', /(?=^- id: reform-2018-plan$)/m, () => '---\n'),
  change(
    'a source that is code',
    'sources.yaml',
    /^ {2}address: .*$/m,
    (code) => `  address: javascript:${code}`,
  ),
  change(
    'a picture to load, which is code',
    'campaign.yaml',
    /^where: .*$/m,
    (code) => `where: "__ASTRO_IMAGE_data:text/javascript,${code}//.png"`,
  ),
  change('a picture to load, in a title', section, title, () => 'title: __ASTRO_IMAGE_/etc/x.svg'),
  change(
    'a picture to load, in a label of a government’s',
    'site.yaml',
    /^government: .*$/m,
    () => 'government:\n  SiteName: __ASTRO_IMAGE_/etc/x.svg',
    1,
  ),
  change('a NUL by its name', 'site.yaml', /^operator: .*$/m, () => 'operator: "主\\0办"'),
  change('a NUL', section, body, () => '文\0字。\n\n'),
  change('a line end of Unicode', duty, body, (code) => `文字。\u2028\u2028{${code}}\n\n`),
  change('a page’s end', duty, title, () => 'title: 标题\f'),
  whole('TOML', section, 1, (code, text) =>
    text.replace(/^---\n[\s\S]*?^---$/m, `+++\ntitle = "${code}"\n+++`),
  ),
  whole('front matter of JavaScript', section, 1, (code, text) => text.replace('---\n', `---js\n${code}\n`)),
  whole('front matter after a blank line', section, 1, (_, text) => `\n${text}`),
  whole('front matter that ends early', section, 3, (code, text) => text.replace(title, `$&\n--- {${code}}`)),
  whole('front matter that ends early, as TOML', section, 3, (code, text) =>
    text.replace(title, `$&\n+++ {${code}}`),
  ),
  whole('front matter with ends of old', section, 5, (code, text) =>
    text.replace(/^---\n([\s\S]*?)\n---\n/, `---\r$1\r---\r\r{${code}}\r`),
  ),
  whole('front matter that ends with spaces', section, 5, (code, text) =>
    text.replace(/^(---\n[\s\S]*?\n---)\n/, `$1 \t\n\n{${code}}\n`),
  ),
  stray('a file of another ending', 'terms/recall.MDX'),
  stray('a file in a folder', 'terms/more/recall.mdx', 'terms/more'),
  stray('a page of the program', 'pages/index.astro'),
  stray('a folder of the program', 'components/evil.js', 'components'),
  stray('settings of the program', 'astro.config.mjs'),
  stray('a package', 'package.json'),
  {
    name: 'a link to a file elsewhere',
    path: 'terms/recall.mdx',
    put: (content) => {
      const elsewhere = '_elsewhere.txt';
      const code = `{${sing('a link to a file elsewhere')}}\n\n`;
      content.write(elsewhere, content.read(term).replace(body, code).replaceAll('质检总局', '别的局'));
      symlinkSync(join(content.root, elsewhere), join(content.root, 'terms/recall.mdx'));
      return (
        content
          .read('terms/recall.mdx')
          .split('\n')
          .findIndex((line) => line.startsWith('{')) + 1
      );
    },
  },
];

const escaped = (code: string) => code.replace(/[{}<>[\]*_`\\!&]/g, '\\$&');

/** What tools of the build put other things in the place of, in code. */
export const buildNames =
  'import.meta.env.MODE process.env.PATH import.meta.glob("/etc/*") new URL("/etc/hostname", import.meta.url) __dirname';

/** What is built, and shown as the text it is. */
export const shownAsText: Form[] = [
  ...inBodies([
    ['braces escaped', (code) => `文字\\{${escaped(code)}\\}。`],
    ['braces by their numbers', (code) => `文字&#123;${escaped(code)}&#125;。`],
    ['a script escaped', (code) => `\\<script>${escaped(code)}\\</script>`],
    ['a script by its names', (code) => `&lt;script&gt;${escaped(code)}&lt;/script&gt;`],
    ['braces as code', (code) => `文字\`{${code}}\`。`],
    ['a script as code', (code) => `文字\`</script><script>${code}</script>\`。`],
    ['a template as code', (code) => `文字\`\${${code}}\`。`],
    ['an export in a paragraph', (code) => `word\nexport const x = ${escaped(code)};`],
    ['names of the build', (code) => `文字 ${escaped(buildNames)} ${escaped(code)}。`],
    ['a picture’s name', (code) => `\\_\\_ASTRO\\_IMAGE\\_/etc/hostname.svg ${escaped(code)}`],
  ]),
  ...(
    [
      ['a script in a fact', 'campaign.yaml', 'where', (code) => `</script><script>${code}</script>`],
      ['a handler in a fact', 'campaign.yaml', 'organisers', (code) => `"><img src=x onerror="${code}">`],
      ['braces in a fact', 'campaign.yaml', 'publisher', (code) => `{${code}} \${${code}} {{${code}}}`],
      [
        'a comment in a fact',
        'campaign.yaml',
        'signatories',
        (code) => `<!--<script>${code}//--> ]]> */ ${code} /*`,
      ],
      ['quotes in a setting', 'site.yaml', 'operator', (code) => `'+${code}+'"+${code}+"\\`],
      ['an address of code in a setting', 'site.yaml', 'contact', (code) => `javascript:${code}`],
      [
        'the end of a style in a setting',
        'licence.yaml',
        'text',
        (code) => `"}}</style><script>${code}</script>`,
      ],
    ] as [name: string, path: string, field: string, write: (code: string) => string][]
  ).map(([name, path, field, write]) =>
    change(
      name,
      path,
      new RegExp(`^${field}: .*$`, 'm'),
      (code) => `${field}: ${JSON.stringify(write(code))}`,
    ),
  ),
  ...(
    [
      ['the mark', '  mark', (code) => `x"</style><script>${code}</script>url(/x)\\`],
      ['a word of scripts', '  nothingHint', (code) => `</script><img src=x onerror="${code}">`],
      ['a word of pages', '  skip', (code) => `<img src=x onerror="${code}">`],
      ['a word of the home page', '  readAll', (code) => `"><script>${code}</script>`],
    ] as [name: string, field: string, write: (code: string) => string][]
  ).map(([name, field, write]) =>
    change(
      name,
      'interface.yaml',
      new RegExp(`^${field}: .*$`, 'm'),
      (code) => `${field}: ${JSON.stringify(write(code))}`,
    ),
  ),
  change(
    'a name of a term',
    term,
    /^english: .*$/m,
    (code) => `english: ${JSON.stringify(`<script>${code}</script>`)}`,
  ),
  change('the definition of a term', term, body, (code) => `\\<img src=x onerror="${escaped(code)}">`),
  change('a title', duty, title, (code) => `title: ${JSON.stringify(`"><script>${code}</script>`)}`),
  change('a commitment', duty, /(?<=^ +text: ).*$/m, (code) =>
    JSON.stringify(`<img src=x onerror="${code}">`),
  ),
  change(
    'a role',
    'roles.yaml',
    /(?<=- id: worker\n) {2}name: .*$/m,
    (code) => `  name: ${JSON.stringify(`<b onclick="${code}">`)}`,
  ),
  change(
    'a title of a source',
    'sources.yaml',
    /(?<=- id: pledge-2015\n(?: .*\n)*?) {2}title: .*$/m,
    (code) => `  title: ${JSON.stringify(`</a><script>${code}</script>`)}`,
  ),
  {
    ...whole(
      'two marks of byte order, and line ends of Windows',
      section,
      0,
      (_, text) => `\uFEFF\uFEFF${text.replaceAll('\n', '\r\n')}`,
    ),
    silent: true,
  },
  {
    name: 'what is put aside',
    path: 'terms/_recall.mdx',
    silent: true,
    put: (content) => {
      content.write('terms/_recall.mdx', `---\nname: 召回\n---\n\n{${sing('what is put aside')}}\n`);
      return 0;
    },
  },
];
