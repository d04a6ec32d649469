import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyContent } from '../helpers/broken-content.ts';
import { sentence } from '../helpers/content-places.ts';
import { importInto } from '../helpers/original.ts';

/** All faults but numbers that no longer are right where a duty has come or gone: another test has those. */
const faultsOf = (content: ReturnType<typeof copyContent>) =>
  content.faults().filter(({ kind }) => kind !== 'wrong-count');

/** Copies another file or folder of the content to the path in question. */
const copy = (from: string) => (root: string, path: string) =>
  cpSync(join(root, from), join(root, path), { recursive: true });

test.each<[situation: string, kind: string, path: string, change: (root: string, path: string) => void]>([
  [
    'two files with the same number',
    'duplicate-number',
    'pledge/industry/2-integrity.mdx',
    (root, path) => cpSync(join(root, path), join(root, 'pledge/industry/2-another.mdx')),
  ],
  [
    'a gap in the numbers',
    'gap-in-order',
    'background/8-timeline.mdx',
    (root, path) => renameSync(join(root, 'background/7-timeline.mdx'), join(root, path)),
  ],
  ['a missing file', 'file-missing', 'pages/home.mdx', (root, path) => rmSync(join(root, path))],
  ['a file with a name no page can have', 'file-name', 'terms/Bad_Name.mdx', copy('terms/aqsiq.mdx')],
  ['a file with another extension', 'file-name', 'terms/aqsiq.md', copy('terms/aqsiq.mdx')],
  ['a duty outside the sections', 'file-name', 'pledge/7-more.mdx', copy('pledge/industry/2-integrity.mdx')],
  ['a page the site does not have', 'file-name', 'pages/faq.mdx', copy('pages/about.mdx')],
  ['a file that is none of the content', 'file-name', 'campaign.yml', copy('campaign.yaml')],
  ['a folder of terms', 'folder-name', 'terms/more', copy('pages')],
  ['a section the pledge does not have', 'folder-name', 'pledge/public', copy('pages')],
  ['a folder that is none of the content', 'folder-name', 'drafts', copy('pages')],
  ['a folder that has the name of a file', 'folder-name', 'terms/aqsiq', copy('pages')],
  [
    'a folder in the place of a file',
    'file-unreadable',
    'site.yaml',
    (root, path) => {
      rmSync(join(root, path));
      cpSync(join(root, 'pages'), join(root, path), { recursive: true });
    },
  ],
])('%s: %s', (_, kind, path, change) => {
  const content = copyContent();
  change(content.root, path);
  expect(faultsOf(content)).toEqual([
    { kind, where: { file: content.shown(path) }, what: sentence, hint: sentence },
  ]);
});

test('what systems and editors leave lying about, what is put aside, and the imported original are no faults', () => {
  const content = copyContent();
  for (const path of [
    '.DS_Store',
    'Thumbs.db',
    'terms/desktop.ini',
    'terms/aqsiq.mdx~',
    'terms/.aqsiq.mdx.swp',
    'pages/about.mdx.swp',
    'pages/~$about.mdx',
  ])
    content.write(path, 'x');
  for (const path of [
    '_old/notes.txt',
    '.git/config',
    'official/pledge.backup.md',
    'pledge/_drafts/a.mdx',
    'terms/_recall.mdx',
  ])
    content.write(path, 'x');
  importInto(content.root);
  expect(faultsOf(content)).toEqual([]);
});

test('any files may be published as they are', () => {
  const content = copyContent();
  for (const path of [
    'MP_verify_x1.txt',
    '.well-known/acme/token',
    '.nojekyll',
    '_headers',
    '证明 #1.html',
    'Upper/CASE.TXT',
    '.DS_Store',
  ])
    content.write(`public/${path}`, 'x');
  expect(faultsOf(content)).toEqual([]);
});

test.each<[what: string, kind: string, path: string, make: (path: string, root: string) => void]>([
  ['a link', 'public-no-file', 'public/a.txt', (path, root) => symlinkSync(join(root, 'site.yaml'), path)],
  ['a link to a folder around it', 'public-no-file', 'public/all', (path, root) => symlinkSync(root, path)],
  ['a link that leads nowhere', 'public-no-file', 'public/lost', (path) => symlinkSync('nowhere', path)],
  ['a pipe', 'public-no-file', 'public/.well-known/pipe', (path) => execFileSync('mkfifo', [path])],
  ['a repository', 'public-repository', 'public/.git', (path) => mkdirSync(path)],
  ['a name with a line break', 'public-name', 'public/a\nb.txt', (path) => writeFileSync(path, '')],
])('%s among them is refused', (_, kind, path, make) => {
  const content = copyContent();
  mkdirSync(join(content.root, 'public/.well-known'), { recursive: true });
  make(join(content.root, path), content.root);
  expect(faultsOf(content)).toEqual([
    { kind, where: { file: content.shown(path) }, what: sentence, hint: sentence },
  ]);
});

test.each<[what: string, kind: string, make: (path: string) => void]>([
  ['a file', 'public-no-folder', (path) => writeFileSync(path, '')],
  ['a link', 'public-no-file', (path) => symlinkSync('pages', path)],
])('%s in the place of their folder is refused', (_, kind, make) => {
  const content = copyContent();
  make(join(content.root, 'public'));
  expect(faultsOf(content)).toEqual([
    { kind, where: { file: content.shown('public') }, what: sentence, hint: sentence },
  ]);
});

test.each([
  [
    'two sections of the background with one name',
    'background/2-year-2015.mdx',
    'background/8-year-2015.mdx',
    'background.html',
  ],
  ['a term with the name of an id the page has itself', 'terms/aqsiq.mdx', 'terms/main.mdx', 'terms.html'],
  [
    'a section of the background with the name of an id the page has itself',
    'background/2-year-2015.mdx',
    'background/8-main.mdx',
    'background.html',
  ],
  [
    'two duties with one name',
    'pledge/industry/2-integrity.mdx',
    'pledge/society/4-integrity.mdx',
    'pledge.html',
  ],
  [
    'a duty with the name of an id the pledge page has itself',
    'pledge/industry/2-integrity.mdx',
    'pledge/society/4-contents.mdx',
    'pledge.html',
  ],
])('%s: duplicate', (_, from, to, page) => {
  const content = copyContent();
  content.write(
    to,
    content
      .read(from)
      .replace(/^name: .*$/m, 'name: 另一条')
      .replace(/^aliases: .*$/m, 'aliases: [另一个名字]')
      .replace(/^searchWords: .*$/m, 'searchWords: []'),
  );
  const found = faultsOf(content).filter(({ where }) => where?.file === content.shown(to));
  expect(found[0]).toEqual({
    kind: 'duplicate',
    where: { file: content.shown(to), line: 2 },
    what: expect.stringContaining(page),
    hint: sentence,
  });
  expect(new Set(faultsOf(content).map(({ kind }) => kind))).toEqual(new Set(['duplicate']));
});

test('two commitments of two duties that would share an anchor on the pledge page: duplicate', () => {
  const content = copyContent();
  content.write(
    'pledge/society/4-integrity-first.mdx',
    content.read('pledge/industry/2-integrity.mdx').replace(/- id: .*/, '- id: step'),
  );
  content.write(
    'pledge/industry/2-integrity.mdx',
    content.read('pledge/industry/2-integrity.mdx').replace(/- id: .*/, '- id: first-step'),
  );
  expect(faultsOf(content)).toMatchObject([
    { kind: 'duplicate', what: expect.stringContaining('integrity-first-step') },
  ]);
});

test('names whose addresses the site needs itself: reserved-name', () => {
  const content = copyContent();
  content.write('pledge/society/4-index.mdx', content.read('pledge/society/3-three-transformations.mdx'));
  content.write(
    'roles.yaml',
    `${content.read('roles.yaml')}\n- id: index\n  name: 别人\n  intro: 导语。\n  first: [先看。]\n`,
  );
  expect(
    faultsOf(content)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['reserved-name', 'reserved-name']);
});

test.each([
  'index',
  'pledge',
  'roles',
  'terms',
  'duties',
  'cards',
  'assets',
  'search',
  'about',
  'english',
  'closing',
  '404',
  'con',
  'nul',
  'lpt1',
])('a section may not be called %s: reserved-name, with the line', (id) => {
  const content = copyContent();
  cpSync(join(content.root, 'pledge/industry'), join(content.root, 'pledge', id), { recursive: true });
  rmSync(join(content.root, 'pledge/industry'), { recursive: true });
  const line = content.change('campaign.yaml', /- id: industry$/m, `- id: "${id}"`);
  expect(faultsOf(content).filter(({ kind }) => kind === 'reserved-name')).toMatchObject([
    { where: { file: content.shown('campaign.yaml'), line }, what: sentence, hint: sentence },
  ]);
});

test('two pages whose pictures would have one name: duplicate', () => {
  const content = copyContent();
  cpSync(join(content.root, 'pledge/industry'), join(content.root, 'pledge/enterprise-a'), {
    recursive: true,
  });
  rmSync(join(content.root, 'pledge/industry'), { recursive: true });
  content.change('campaign.yaml', /- id: industry$/m, '- id: enterprise-a');
  content.write('laws.yaml', content.read('laws.yaml').replaceAll('industry/', 'enterprise-a/'));
  content.write('pledge/enterprise/7-a-integrity.mdx', '---\ntitle: 讲诚信\n---\n');
  expect(faultsOf(content)).toMatchObject([
    { kind: 'duplicate', what: expect.stringContaining('enterprise-a-integrity.png') },
  ]);
});

/** The pledge laid flat: all duties in one folder, and no sections. */
function flatten({ root, change, read, write }: ReturnType<typeof copyContent>): void {
  let place = 0;
  for (const section of ['enterprise', 'industry', 'society']) {
    for (const name of readdirSync(join(root, 'pledge', section)).sort())
      renameSync(
        join(root, 'pledge', section, name),
        join(root, 'pledge', name.replace(/^\d+/, String(++place))),
      );
    rmSync(join(root, 'pledge', section), { recursive: true });
  }
  change('campaign.yaml', /^sections:[\s\S]*/m, 'sections: []\n');
  write('laws.yaml', read('laws.yaml').replace(/(?:enterprise|industry|society)\//g, 'duties/'));
}

test('a pledge without sections: its duties stand beside the preamble, and links lead to their pages', () => {
  const content = copyContent();
  flatten(content);
  const broken = faultsOf(content).filter(({ kind }) => kind !== 'broken-link');
  expect(broken).toEqual([]);
  content.write('pledge/13-index.mdx', '---\ntitle: 再加一条\n---\n');
  content.write('pledge/extra/1-more.mdx', '---\ntitle: 放错地方\n---\n');
  expect(faultsOf(content)).toMatchObject([
    { kind: 'folder-name', where: { file: content.shown('pledge/extra') } },
  ]);
  rmSync(join(content.root, 'pledge/extra'), { recursive: true });
  expect(
    faultsOf(content)
      .map(({ kind }) => kind)
      .sort(),
  ).toContain('reserved-name');
});

test('a folder of duties that no section is called after: told where the sections are listed', () => {
  const content = copyContent();
  cpSync(join(content.root, 'pledge/society'), join(content.root, 'pledge/people'), { recursive: true });
  expect(faultsOf(content)).toMatchObject([
    { kind: 'section-folder', where: { file: content.shown('campaign.yaml') } },
  ]);
});

test('a pledge without a duty: no-duties', () => {
  const content = copyContent();
  for (const section of ['enterprise', 'industry', 'society'])
    rmSync(join(content.root, 'pledge', section), { recursive: true });
  expect(
    faultsOf(content)
      .map(({ kind }) => kind)
      .sort(),
  ).toContain('no-duties');
});

test('nine sections are too many, and an id that is none is told once', () => {
  const content = copyContent();
  const line = content.change('campaign.yaml', /- id: industry$/m, '- id: Industry');
  expect(faultsOf(content)).toMatchObject([{ kind: 'wrong-field', where: { line } }]);
  const more = copyContent();
  more.change(
    'campaign.yaml',
    /$(?![\s\S])/,
    Array.from(
      { length: 6 },
      (_, i) => `  - id: more-${i}\n    name: 名\n    seal: 印\n    summary: 话。\n`,
    ).join(''),
  );
  expect(faultsOf(more)).toMatchObject([{ kind: 'wrong-field', what: expect.stringContaining('最多 8 个') }]);
});

test('a file that is not UTF-8: not-utf8', () => {
  const content = copyContent();
  content.write(
    'pages/about.mdx',
    new Uint8Array([...Buffer.from('---\ntitle: '), 0xd6, 0xca, 0xc1, 0xbf, 0x0a]),
  );
  expect(faultsOf(content)).toMatchObject([
    {
      kind: 'not-utf8',
      where: { file: content.shown('pages/about.mdx') },
      hint: expect.stringContaining('UTF-8'),
    },
  ]);
});

test('an empty file is a fault of that file', () => {
  const content = copyContent();
  content.write('campaign.yaml', '');
  expect(faultsOf(content)).toMatchObject([
    { kind: 'wrong-field', where: { file: content.shown('campaign.yaml'), line: 1 } },
  ]);
});

test('a list that is none: not-a-list', () => {
  const content = copyContent();
  content.write('roles.yaml', 'worker: 一线员工\n');
  expect(faultsOf(content)[0]).toEqual({
    kind: 'not-a-list',
    where: { file: content.shown('roles.yaml'), line: 1 },
    what: sentence,
    hint: sentence,
  });
});

test.each(['roles.yaml', 'sources.yaml'])(
  '%s without an item is one fault, not one more for every place that refers to it',
  (path) => {
    const content = copyContent();
    content.write(path, '[]\n');
    expect(faultsOf(content)).toEqual([
      { kind: 'not-a-list', where: { file: content.shown(path), line: 1 }, what: sentence, hint: sentence },
    ]);
  },
);

test('a list that is none is one fault, not one more for every place that refers to it', () => {
  const content = copyContent();
  content.write('roles.yaml', 'worker: 一线员工\n');
  expect(
    faultsOf(content)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['not-a-list']);
});

test('a faulty item of a list is one fault, not one more for every place that refers to it', () => {
  const content = copyContent();
  content.change('roles.yaml', /(?<=^- id: worker\n) +name: .*\n/m, '');
  expect(
    faultsOf(content)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['wrong-field']);
});

test('several files that cannot be read are all reported', () => {
  const content = copyContent();
  content.change('terms/aqsiq.mdx', /^english: .*$/m, 'english: "x');
  content.change('background/4-pledge.mdx', /^(?=---$)/m, '正文。\n');
  rmSync(join(content.root, 'pages/home.mdx'));
  expect(content.kinds()).toEqual(['file-missing', 'no-front-matter', 'unclosed-quote']);
});

test.each(['con', 'nul', 'aux', 'prn', 'com1', 'lpt9'])(
  'the name %s is refused: Windows has it for a device',
  (name) => {
    const content = copyContent();
    const paths = [`pledge/society/4-${name}.mdx`, `terms/${name}.mdx`, `background/8-${name}.mdx`];
    content.write(paths[0] ?? '', content.read('pledge/society/3-three-transformations.mdx'));
    content.write(
      paths[1] ?? '',
      content.read('terms/aqsiq.mdx').replace(/^name: .*\naliases: .*\nsearchWords: .*$/m, 'name: 某词'),
    );
    content.write(paths[2] ?? '', '---\ntitle: 某节\n---\n\n文字。\n');
    content.write(
      'roles.yaml',
      `${content.read('roles.yaml')}\n- id: ${name}\n  name: 别人\n  intro: 导语。\n  first: [先看。]\n`,
    );
    const refused = content.faults().filter(({ kind }) => kind === 'reserved-name');
    expect(refused.map(({ where }) => where?.file).sort()).toEqual(
      [...paths, 'roles.yaml'].map(content.shown).sort(),
    );
  },
);

test('names that are like none get no name offered', () => {
  const content = copyContent();
  content.change('background/4-pledge.mdx', /<Term id="[^"]*"/, '<Term id="zzz-opinion"');
  content.change('background/5-since.mdx', /<Term id="[^"]*"/, '<Term id="tracability"');
  const hints = content.faults().map(({ hint }) => hint);
  expect(hints).toEqual([
    expect.not.stringContaining('最接近'),
    expect.stringContaining('最接近的是 traceability；'),
  ]);
});
